//! Labels and values as a description list.

use carport_present::dashboard::Row;
use carport_present::notice::Tone;
use leptos::prelude::*;

use super::{Icon, tone_class, tone_icon};

/// The list. A warning carries an icon, so that it does not hang on color.
#[component]
pub fn Rows(
    /// What to list.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let row = |row: Row| {
        let has_mark = matches!(row.tone, Tone::Warning | Tone::Alert);
        let mark = has_mark.then(|| view! { <Icon name=tone_icon(row.tone) class="row-mark" /> });
        view! {
            <div class=format!("row {}", tone_class(row.tone))>
                <dt>{row.label}</dt>
                <dd>{mark} {row.value}</dd>
            </div>
        }
    };

    view! {
        <dl class=format!(
            "rows {class}",
        )>{move || rows.get().into_iter().map(row).collect_view()}</dl>
    }
}
