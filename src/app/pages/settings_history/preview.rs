//! The first rows of a table, as they would be read.

use std::sync::Arc;

use carport_domain::history::Mapping;
use carport_present::files::preview_text;
use carport_present::locale::Locale as _;
use leptos::prelude::*;

use super::open::Opening;
use crate::context::words;
use crate::tasks::ImportFile;

/// The rows.
#[component]
pub(super) fn Preview(
    opening: Opening,
    file: Arc<ImportFile>,
    mapping: RwSignal<Mapping>,
) -> impl IntoView {
    let rows = move || {
        let locale = opening.context.locale();
        let offset = |at| locale.utc_offset_minutes(at);
        let rows = file.preview(&mapping.get(), &offset).into_iter();
        rows.map(|row| {
            let (at, kept) = preview_text(&row, &*locale);
            let is_left_out = row.problem.is_some();
            view! {
                <tr class:import-left-out=is_left_out>
                    <th scope="row">{locale.number(row.line as f64, 0)}</th>
                    <td>{at}</td>
                    <td>{kept}</td>
                </tr>
            }
        })
        .collect_view()
    };

    view! {
        <div class="import-preview" tabindex="0" role="group" aria-labelledby="preview-title">
            <table>
                <caption id="preview-title">{move || words().history.files.table.preview}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move || words().history.files.table.line}</th>
                        <th scope="col">{move || words().history.files.table.time}</th>
                        <th scope="col">{move || words().history.files.table.kept}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
