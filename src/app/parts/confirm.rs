//! A question before something that cannot be taken back.

use leptos::html::Dialog;
use leptos::prelude::*;

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

    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="confirm-title"
            on:close=move |_| is_open.set(false)
        >
            <div class="dialog-body">
                <h2 id="confirm-title">{title}</h2>
                <p>{detail}</p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| is_open.set(false)>
                        {cancel}
                    </button>
                    <button
                        type="button"
                        class="button button-danger"
                        on:click=move |_| {
                            is_open.set(false);
                            on_confirm.run(());
                        }
                    >
                        {confirm}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
