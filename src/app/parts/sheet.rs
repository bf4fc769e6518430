//! A panel over the page: from below on a phone, from the side where there is room.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::html::{Dialog, Div, H2};
use leptos::prelude::*;

use super::{Icon, IconName};

/// How many sheets there have been: each needs an id of its own.
static SHEET_COUNT: AtomicUsize = AtomicUsize::new(0);

/// The panel. `Escape`, the button and a tap beside it close it; the focus goes back to where it
/// came from.
#[component]
pub fn Sheet(
    /// Whether it is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// The word on the button that closes it.
    #[prop(into)]
    close: Signal<&'static str>,
    /// Closes it.
    on_close: Callback<()>,
    /// Whether there is something to go back to.
    #[prop(into, optional)]
    has_back: Signal<bool>,
    /// The word on the button that goes back.
    #[prop(into, optional)]
    back: Signal<&'static str>,
    /// Goes back.
    #[prop(optional)]
    on_back: Option<Callback<()>>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let number = SHEET_COUNT.fetch_add(1, Ordering::Relaxed);
    let title_id = format!("sheet-{number}-title");
    let labelled_by = title_id.clone();
    let dialog = NodeRef::<Dialog>::new();
    let heading = NodeRef::<H2>::new();
    let body = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (is_open.get(), dialog.open()) {
            // Showing one that is already shown is the only failure, and leaves it shown.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // What was pressed to get here may be gone: a reader goes on from the new heading.
    Effect::new(move |before: Option<String>| {
        let title = title.get();
        if before.is_some_and(|before| before != title)
            && is_open.get_untracked()
            && let Some(heading) = heading.get_untracked()
        {
            drop(heading.focus());
            if let Some(body) = body.get_untracked() {
                body.set_scroll_top(0);
            }
        }
        title
    });
    // Everything inside stands in the panel; what is hit outside of it is the dialog itself.
    let close_beside = move |event: leptos::ev::MouseEvent| {
        let is_beside = dialog.get_untracked().is_some_and(|dialog| {
            let dialog: &web_sys::EventTarget = &dialog;
            event.target().as_ref() == Some(dialog)
        });
        if is_beside {
            on_close.run(());
        }
    };

    view! {
        <dialog
            class="sheet"
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=move |_| on_close.run(())
            on:click=close_beside
        >
            <div class="sheet-panel">
                <header class="sheet-head">
                    <Show when=move || has_back.get()>
                        <button
                            type="button"
                            class="icon-button"
                            aria-label=move || back.get()
                            on:click=move |_| {
                                if let Some(on_back) = on_back {
                                    on_back.run(());
                                }
                            }
                        >
                            <Icon name=IconName::ArrowLeft />
                        </button>
                    </Show>
                    <h2 id=title_id class="sheet-title" tabindex="-1" autofocus node_ref=heading>
                        {title}
                    </h2>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=move || close.get()
                        on:click=move |_| on_close.run(())
                    >
                        <Icon name=IconName::X />
                    </button>
                </header>
                <div class="sheet-body" node_ref=body>
                    {children()}
                </div>
            </div>
        </dialog>
    }
}
