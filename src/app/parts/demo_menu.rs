//! The demo's badge and the menu behind it: one of several choices, and the way out.

mod items;

use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::MouseEvent;

use super::{Icon, IconName};
use items::Items;

/// One choice of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuChoice {
    /// What it is told apart by.
    pub id: String,
    /// A few words.
    pub label: String,
    /// One sentence.
    pub detail: String,
}

/// The words of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuWords {
    /// What stands on the badge and above the menu.
    pub badge: String,
    /// What this is, in one or two sentences.
    pub explained: String,
    /// What the choices are about.
    pub choices: String,
    /// The way out.
    pub leave: String,
    /// Leaves everything as it is.
    pub close: String,
}

/// The badge. Pressed, it opens the menu as a dialog, from which `Escape`, a choice or a press
/// beside it lead back.
#[component]
pub fn DemoMenu(
    /// Its words.
    #[prop(into)]
    words: Signal<MenuWords>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<MenuChoice>>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Whether the last choice is still being carried out.
    #[prop(into)]
    is_busy: Signal<bool>,
    /// Chooses.
    on_choose: Callback<String>,
    /// Leaves.
    on_leave: Callback<()>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let dialog = NodeRef::<Dialog>::new();
    let current = RwSignal::new(0_usize);
    let chosen_index = move || {
        let chosen = chosen.get_untracked();
        choices.with_untracked(|all| all.iter().position(|choice| choice.id == chosen))
    };
    let open = Callback::new(move |()| {
        // Showing one that is already shown is the only failure, and leaves it shown.
        if let Some(dialog) = dialog.get_untracked() {
            drop(dialog.show_modal());
        }
        is_open.set(true);
        current.set(chosen_index().unwrap_or(0));
    });
    // Closed before anything else happens, so that the focus is back at the badge by then.
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        is_open.set(false);
    };
    let press = move |event: MouseEvent| {
        if is_beside(&event, dialog) {
            close();
        }
    };
    let choose = Callback::new(move |id| {
        close();
        on_choose.run(id);
    });
    let leave = Callback::new(move |()| {
        close();
        on_leave.run(());
    });
    let word = move |pick: fn(&MenuWords) -> &String| move || words.with(|all| pick(all).clone());

    view! {
        <Badge
            badge=Signal::derive(word(|words| &words.badge))
            choices=choices
            chosen=chosen
            is_open=is_open
            is_busy=is_busy
            on_press=open
        />
        <dialog
            class="dialog demo-menu"
            node_ref=dialog
            aria-labelledby="demo-menu-title"
            aria-describedby="demo-menu-text"
            on:close=move |_| is_open.set(false)
            on:click=press
        >
            <div class="demo-menu-body">
                <div class="demo-menu-head">
                    <h2 id="demo-menu-title">{word(|words| &words.badge)}</h2>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=word(|words| &words.close)
                        on:click=move |_| close()
                    >
                        <Icon name=IconName::X />
                    </button>
                </div>
                <p id="demo-menu-text" class="tile-detail">
                    {word(|words| &words.explained)}
                </p>
                <Items
                    words=words
                    choices=choices
                    chosen=chosen
                    current=current
                    is_open=is_open
                    on_choose=choose
                    on_leave=leave
                />
            </div>
        </dialog>
    }
}

/// What lies in the dialog is the target itself; only its backdrop counts as the dialog.
fn is_beside(event: &MouseEvent, dialog: NodeRef<Dialog>) -> bool {
    let target = event.target();
    dialog
        .get_untracked()
        .is_some_and(|dialog| target.as_ref() == Some(dialog.as_ref()))
}

#[component]
fn Badge(
    badge: Signal<String>,
    choices: Signal<Vec<MenuChoice>>,
    chosen: Signal<String>,
    is_open: RwSignal<bool>,
    is_busy: Signal<bool>,
    on_press: Callback<()>,
) -> impl IntoView {
    // The first is what happens anyway: the badge need not say it.
    let label = move || {
        let chosen = chosen.get();
        choices.with(|all| {
            let choice = all.iter().skip(1).find(|choice| choice.id == chosen);
            choice.map(|choice| choice.label.clone())
        })
    };

    view! {
        <button
            type="button"
            class="chip chip-demo"
            aria-haspopup="dialog"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| on_press.run(())
        >
            {badge}
            {move || label().map(|label| view! { <span class="chip-demo-scene">{label}</span> })}
            <Show when=move || is_busy.get()>
                <Icon name=IconName::Refresh class="spinning".to_owned() />
            </Show>
        </button>
    }
}
