//! How far long work is.

use leptos::prelude::*;

/// A bar with words under it.
#[component]
pub fn Working(
    /// How much is done, from 0 to 1; `None` while nobody knows.
    #[prop(into)]
    share: Signal<Option<f64>>,
    /// What is said beside it.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="working">
            <progress max="1" aria-label=text prop:value=move || share.get().unwrap_or(0.0)></progress>
            <p class="tile-detail">{text}</p>
        </div>
    }
}
