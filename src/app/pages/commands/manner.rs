//! How a gesture is done, and what is said when it was let go too soon.

use leptos::prelude::*;

/// Two lines under a gesture; the second one speaks only when it is needed.
#[component]
pub(super) fn Manner(
    /// Id by which the gesture is described.
    id: &'static str,
    /// How it is done.
    how: Signal<String>,
    /// What is said when it was let go.
    let_go: Signal<String>,
    /// Whether it was let go.
    was_let_go: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <p class="command-how" id=id>
            {how}
        </p>
        <p class="command-let-go" class:command-let-go-said=move || was_let_go.get() role="status">
            {move || was_let_go.get().then(|| let_go.get())}
        </p>
    }
}
