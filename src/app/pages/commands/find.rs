//! The search: the owner chooses whose position is sent to the vendor, and then it is sent.

use carport_domain::command::Command;
use carport_domain::place::Coordinates;
use carport_present::commands::confirm::{Observer, find};
use leptos::prelude::*;

use super::desk::Desk;
use super::tap::CommandButton;
use super::tile::Grip;
use crate::browser::{geolocation, spawn};
use crate::context::words;
use crate::pages::home_form::refused_text;
use crate::parts::{Choices, Sheet};

/// The button, and the panel with the question.
#[component]
pub(super) fn FindGesture(grip: Grip) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let desk = grip.desk;
    let title = move || words().commands.questions.find.title.to_owned();

    view! {
        <CommandButton grip=grip on_press=Callback::new(move |()| is_open.set(true)) />
        <Sheet
            is_open=is_open
            title=Signal::derive(title)
            close=Signal::derive(|| words().commands.questions.leave)
            on_close=Callback::new(move |()| is_open.set(false))
            has_back=false
            back=Signal::derive(|| words().commands.questions.leave)
            on_back=Callback::new(|()| ())
        >
            <Show when=move || is_open.get()>
                <Question desk=desk.get_value() is_open=is_open />
            </Show>
        </Sheet>
    }
}

#[component]
fn Question(desk: Desk, is_open: RwSignal<bool>) -> impl IntoView {
    let last_place = desk.vehicle.last_position();
    let has_place = last_place.is_some();
    let seen_at = last_place.and_then(|(_, seen_at)| seen_at);
    // The vendor knows where the car was: that tells nobody anything new.
    let is_by_device = RwSignal::new(!has_place);
    let is_searching = RwSignal::new(false);
    let refusal = RwSignal::new(None);
    let context = desk.context;
    let detail = move || {
        let observer = if is_by_device.get() {
            Observer::Device
        } else {
            Observer::Car { seen_at }
        };
        find(observer, context.session.now.get(), &*context.locale()).detail
    };
    let go = {
        let desk = desk.clone();
        move |observer: Option<Coordinates>| {
            desk.vehicle.commands.observer.set_value(observer);
            desk.give(Command::Find);
            let _ = is_open.try_set(false);
        }
    };
    let send = move |_| {
        if !is_by_device.get_untracked() {
            return go(None);
        }
        is_searching.set(true);
        let go = go.clone();
        spawn::spawn(async move {
            let here = geolocation::position().await;
            // The panel may be closed meanwhile: then nobody wants it any more.
            if is_searching.try_set(false).is_some() || is_open.try_get_untracked() != Some(true) {
                return;
            }
            match here {
                Ok(here) => go(Some(here)),
                Err(why) => drop(refusal.try_set(Some(why))),
            }
        });
    };
    let refused = move || {
        refusal.get().map(|why| {
            view! { <p role="alert">{refused_text(why, &words().settings)}</p> }
        })
    };
    let observers = Signal::derive(|| {
        let words = &words().commands.questions.find;
        [(false, words.choose_car), (true, words.choose_device)]
            .map(|(by_device, label)| (by_device, label.to_owned()))
            .to_vec()
    });

    view! {
        <div class="find-question">
            <div hidden=!has_place>
                <Choices
                    name="find-observer"
                    legend=Signal::derive(|| words().commands.questions.find.whose.to_owned())
                    options=observers
                    chosen=is_by_device
                    on_choose=Callback::new(move |by_device| is_by_device.set(by_device))
                />
            </div>
            <p>{detail}</p>
            {refused}
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| is_open.set(false)>
                    {move || words().commands.questions.leave}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    aria-disabled=move || is_searching.get().then_some("true")
                    on:click=send
                >
                    {move || words().commands.questions.find.confirm}
                </button>
            </div>
        </div>
    }
}
