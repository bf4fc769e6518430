//! Says in the top bar that this is the demo, and opens its menu.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::{DemoMenu, MenuChoice, MenuWords};
use crate::tasks;

/// The demo's badge, while the demo is open.
#[component]
pub fn DemoBadge() -> impl IntoView {
    let context = Context::here();
    let Context {
        session,
        preferences,
        ..
    } = context;
    let navigate = use_navigate();

    let choices = Signal::derive(move || {
        let language = preferences.language.get();
        session.stage.with(|stage| {
            let scenes = stage.iter().flat_map(|stage| &stage.scenes);
            scenes
                .map(|scene| {
                    let words = scene.words(language);
                    MenuChoice {
                        id: scene.id.clone(),
                        label: words.label.clone(),
                        detail: words.sentence.clone(),
                    }
                })
                .collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        session
            .stage
            .with(|stage| stage.as_ref().map(|stage| stage.playing.clone()))
            .unwrap_or_default()
    });
    let is_changing = Memo::new(move |_| {
        session
            .stage
            .with(|stage| stage.as_ref().is_some_and(|stage| stage.is_changing))
    });
    // Nothing is announced before the first choice.
    let news = Signal::derive(move || {
        let language = preferences.language.get();
        session.stage.with(|stage| {
            let stage = stage.as_ref().filter(|stage| stage.turn > 0)?;
            let label = &stage.scene()?.words(language).label;
            let phrase = if stage.is_changing {
                words().demo.changing
            } else {
                words().demo.changed
            };
            Some(phrase(label))
        })
    });
    let menu_words = Signal::derive(|| {
        let words = words();
        MenuWords {
            badge: words.app.demo_badge.to_owned(),
            explained: words.app.demo_explained.to_owned(),
            choices: words.demo.scenes.to_owned(),
            leave: words.app.leave_demo.to_owned(),
            close: words.demo.close.to_owned(),
        }
    });

    let choose = Callback::new(move |id| spawn::spawn(tasks::play_scene(context, id)));
    let leave = Callback::new(move |()| {
        tasks::leave_demo(context);
        navigate("/", NavigateOptions::default());
        // The button is gone, and the page may be the same.
        document::focus_page();
    });

    view! {
        <Show when=move || session.is_demo()>
            <DemoMenu
                words=menu_words
                choices=choices
                chosen=chosen
                is_busy=is_changing
                on_choose=choose
                on_leave=leave
            />
            <p role="status" class="visually-hidden">
                {move || news.get()}
            </p>
        </Show>
    }
}
