//! The list in the demo's menu.

use leptos::html::Button;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{MenuChoice, MenuWords};
use crate::parts::{Icon, IconName};

/// The list. Arrow keys go through it, one item at a time can be reached by `Tab`.
#[component]
pub(super) fn Items(
    words: Signal<MenuWords>,
    choices: Signal<Vec<MenuChoice>>,
    chosen: Signal<String>,
    current: RwSignal<usize>,
    is_open: RwSignal<bool>,
    on_choose: Callback<String>,
    on_leave: Callback<()>,
) -> impl IntoView {
    let on_key = move |event: KeyboardEvent| {
        let last = choices.with_untracked(Vec::len);
        let at = current.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" if at < last => at + 1,
            "ArrowDown" | "ArrowRight" | "Home" => 0,
            "ArrowUp" | "ArrowLeft" if at > 0 => at - 1,
            "ArrowUp" | "ArrowLeft" | "End" => last,
            _ => return,
        };
        event.prevent_default();
        current.set(next);
    };
    let items = move || {
        let items = choices.get().into_iter().enumerate();
        items
            .map(|(index, choice)| {
                let item = item_at(index, current, is_open);
                let id = choice.id.clone();
                let is_chosen = Signal::derive(move || chosen.with(|chosen| *chosen == id));
                let (label, detail) = (
                    format!("demo-menu-{index}-label"),
                    format!("demo-menu-{index}-detail"),
                );
                view! {
                    <li role="none">
                        <button
                            type="button"
                            role="menuitemradio"
                            class="demo-menu-item"
                            node_ref=item
                            tabindex=move || tab_index(index, current)
                            aria-checked=move || is_chosen.get().to_string()
                            aria-labelledby=label.clone()
                            aria-describedby=detail.clone()
                            on:click=move |_| on_choose.run(choice.id.clone())
                        >
                            <span class="demo-menu-mark" aria-hidden="true"></span>
                            <span class="demo-menu-label" id=label.clone()>
                                {choice.label}
                            </span>
                            <span class="tile-detail" id=detail.clone()>
                                {choice.detail}
                            </span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let leave = move || {
        let index = choices.with(Vec::len);
        let item = item_at(index, current, is_open);
        view! {
            <li role="none" class="demo-menu-last">
                <button
                    type="button"
                    role="menuitem"
                    class="button button-wide"
                    node_ref=item
                    tabindex=move || tab_index(index, current)
                    on:click=move |_| on_leave.run(())
                >
                    <Icon name=IconName::LogOut />
                    {move || words.with(|words| words.leave.clone())}
                </button>
            </li>
        }
    };

    view! {
        <ul
            role="menu"
            class="demo-menu-list"
            aria-label=move || words.with(|words| words.choices.clone())
            on:keydown=on_key
        >
            {items}
            {leave}
        </ul>
    }
}

/// An item that takes the focus when it becomes the current one of the open menu.
fn item_at(index: usize, current: RwSignal<usize>, is_open: RwSignal<bool>) -> NodeRef<Button> {
    let item = NodeRef::<Button>::new();
    Effect::new(move |_| {
        let is_current = current.get() == index;
        if let Some(item) = item.get()
            && is_current
            && is_open.get_untracked()
        {
            // An element that cannot take the focus leaves it where it was.
            drop(item.focus());
        }
    });
    item
}

fn tab_index(index: usize, current: RwSignal<usize>) -> &'static str {
    if current.get() == index { "0" } else { "-1" }
}
