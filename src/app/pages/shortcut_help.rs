//! The list of the keys, and the switch for whoever does not want them.

use leptos::prelude::*;

use super::frame::destinations;
use crate::context::{Context, words};
use crate::parts::{Sheet, Switch};

/// The list.
#[component]
pub fn ShortcutHelp(
    /// Whether it is open; it closes itself.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let context = Context::here();
    let is_off = context.preferences.has_no_shortcuts;
    let switch = Callback::new(move |is_on: bool| {
        is_off.set(!is_on);
        context.save_preferences();
    });

    view! {
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().shortcuts.title.to_owned())
            close=Signal::derive(|| words().shortcuts.close)
            on_close=Callback::new(move |()| is_open.set(false))
        >
            <p class="tile-detail">{move || words().shortcuts.explained}</p>
            <dl class="rows">{move || rows(context)}</dl>
            <Switch
                name="shortcuts"
                label=Signal::derive(|| words().shortcuts.is_on.to_owned())
                is_on=Signal::derive(move || !is_off.get())
                on_change=switch
            />
        </Sheet>
    }
}

fn rows(context: Context) -> impl IntoView {
    let words = &words().shortcuts;
    let places = destinations(context).into_iter().map(|place| {
        (
            place.key.to_string(),
            format!("{} ({})", words.go_to, place.label),
        )
    });
    let others = [
        ("r", words.refresh),
        ("/", words.search),
        ("[", words.previous_car),
        ("]", words.next_car),
        ("?", words.help),
    ];
    let others = others.map(|(key, text)| (key.to_owned(), text.to_owned()));

    places
        .chain(others)
        .map(|(key, text)| {
            view! {
                <div class="row">
                    <dt>{text}</dt>
                    <dd>
                        <kbd>{key}</kbd>
                    </dd>
                </div>
            }
        })
        .collect_view()
}
