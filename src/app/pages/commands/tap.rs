//! Commands of one tap; those that cost something can be taken back for a few seconds.

use carport_domain::command::life::Stage;
use carport_present::commands::SECONDS_TO_CANCEL;
use carport_present::commands::confirm::{CountdownTexts, countdown};
use leptos::prelude::*;

use super::asked::Asked;
use super::tile::{Grip, bare, button_id, icon, label, text_id};
use crate::browser::{document, spawn};
use crate::parts::{Countdown, Icon};
use crate::tasks;

/// The button of a command.
#[component]
pub(super) fn CommandButton(grip: Grip, on_press: Callback<()>) -> impl IntoView {
    let Grip {
        kind,
        card,
        is_held_up,
        ..
    } = grip;
    view! {
        <button
            type="button"
            class="command-button"
            id=button_id(kind)
            aria-describedby=text_id(kind)
            aria-disabled=move || is_held_up.get().then_some("true")
            on:click=move |_| {
                if !is_held_up.get_untracked() {
                    on_press.run(());
                }
            }
        >
            <Icon name=icon(kind) />
            <span>{label(card)}</span>
        </button>
    }
}

/// One tap, and what is asked before it where somebody could be harmed.
#[component]
pub(super) fn Tap(grip: Grip) -> impl IntoView {
    let desk = grip.desk;
    let asked = Asked::before(grip);
    let kind = grip.kind;
    let give = Callback::new(move |()| {
        if let Some(command) = bare(kind) {
            desk.with_value(|desk| desk.give(command));
        }
    });

    view! {
        <CommandButton grip=grip on_press=asked.then(give) />
        {asked.dialog(give)}
    }
}

/// One tap, and seconds in which it can be taken back.
#[component]
pub(super) fn DelayedTap(grip: Grip) -> impl IntoView {
    let desk = grip.desk;
    let asked = Asked::before(grip);
    let kind = grip.kind;
    let propose = Callback::new(move |()| {
        if let Some(command) = bare(kind) {
            desk.with_value(|desk| desk.propose(command));
        }
    });
    let entries = desk.with_value(|desk| desk.vehicle.commands.entries.clone());
    let proposed = Memo::new(move |_| {
        entries.with(|entries| {
            let mut proposed = entries
                .iter()
                .filter(|entry| entry.life.stage() == Stage::Confirming);
            proposed
                .find(|entry| entry.kind == kind)
                .map(|entry| entry.id.clone())
        })
    });
    // The button that takes it back goes with the seconds; the focus goes back to where it began.
    Effect::new(move |was_proposed: Option<bool>| {
        let is_proposed = proposed.with(Option::is_some);
        if was_proposed == Some(true) && !is_proposed && document::has_no_focus() {
            document::focus(&button_id(kind));
        }
        is_proposed
    });
    let take_back = Callback::new(move |()| {
        if let Some(id) = proposed.get_untracked() {
            desk.with_value(|desk| {
                let (context, car) = (desk.context, desk.vehicle.id.clone());
                spawn::spawn(tasks::withdraw_command(context, car, id));
            });
        }
    });
    let texts = Memo::new(move |_| {
        desk.with_value(|desk| {
            desk.show_known(|known, locale| countdown(kind, SECONDS_TO_CANCEL, known, locale))
        })
    });
    let text = move |pick: fn(&CountdownTexts) -> String| {
        Signal::derive(move || texts.with(|texts| texts.as_ref().map(pick).unwrap_or_default()))
    };

    view! {
        <CommandButton grip=grip on_press=asked.then(propose) />
        {asked.dialog(propose)}
        <Show when=move || proposed.with(Option::is_some)>
            <Countdown
                seconds=SECONDS_TO_CANCEL
                label=text(|texts| texts.label.clone())
                cancel=text(|texts| texts.take_back.to_owned())
                on_cancel=take_back
                // The task counts too, whether anybody looks or not.
                on_over=Callback::new(|()| ())
            />
        </Show>
    }
}
