//! A question before something that cannot be taken back.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::html::Dialog;
use leptos::prelude::*;

/// How many questions there have been: each needs ids of its own.
static ASKED_COUNT: AtomicUsize = AtomicUsize::new(0);

/// A modal question with two buttons. `Escape` and the first button leave everything as it was.
#[component]
pub fn Confirm(
    /// Set to open it; it resets itself.
    is_open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen, and what will not.
    #[prop(into)]
    detail: Signal<String>,
    /// The word that leaves everything as it was.
    #[prop(into)]
    cancel: Signal<String>,
    /// The word that does it.
    #[prop(into)]
    confirm: Signal<String>,
    /// Does it.
    on_confirm: Callback<()>,
) -> impl IntoView {
    let number = ASKED_COUNT.fetch_add(1, Ordering::Relaxed);
    let title_id = format!("confirm-{number}-title");
    let detail_id = format!("confirm-{number}-detail");
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if is_open.get() {
            // Showing one that is already shown is the only failure, and leaves it shown.
            drop(dialog.show_modal());
        } else {
            dialog.close();
        }
    });
    let confirmed = move || {
        // Closed at once, so that what it gives the focus back to can still hand it on.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        is_open.set(false);
        on_confirm.run(());
    };

    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=title_id
            aria-describedby=detail_id
            on:close=move |_| is_open.set(false)
        >
            <div class="dialog-body">
                <h2 id=title_id.clone()>{title}</h2>
                <p id=detail_id.clone()>{detail}</p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| is_open.set(false)>
                        {cancel}
                    </button>
                    <button
                        type="button"
                        class="button button-danger"
                        on:click=move |_| confirmed()
                    >
                        {confirm}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
