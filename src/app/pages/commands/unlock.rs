//! Unlocking: a handle that is slid to the end, with the place where the car stands beside it.

use carport_domain::command::Command;
use carport_present::commands::confirm::{UnlockTexts, unlock};
use leptos::prelude::*;

use super::asked::Asked;
use super::manner::Manner;
use super::tile::{Grip, button_id, caution, icon, label};
use crate::parts::{Icon, Slide};

/// Id of the text that says how the handle is moved.
const HOW: &str = "command-unlock-how";

/// The handle, and everything that is to be known before it is moved.
#[component]
pub(super) fn UnlockGesture(grip: Grip) -> impl IntoView {
    let desk = grip.desk;
    let texts = Memo::new(move |_| desk.with_value(|desk| desk.show_known(unlock)));
    let text = move |pick: fn(&UnlockTexts) -> String| Signal::derive(move || texts.with(pick));
    let give = Callback::new(move |()| desk.with_value(|desk| desk.give(Command::Unlock)));
    let asked = Asked::with(Memo::new(move |_| {
        Some(texts.with(|texts| texts.question.clone()))
    }));
    let was_let_go = RwSignal::new(false);

    view! {
        <div class="command-unlock" id=button_id(grip.kind) tabindex="-1">
            <h3 class="command-heading">
                <Icon name=icon(grip.kind) />
                <span>{label(grip.card)}</span>
            </h3>
            <p class="command-place">{text(|texts| texts.place.clone())}</p>
            {move || texts.with(|texts| texts.cautions.clone()).into_iter().map(caution).collect_view()}
            <Slide
                label=text(|texts| texts.label.to_owned())
                icon=icon(grip.kind)
                described_by=HOW
                is_disabled=grip.is_held_up
                on_fire=Callback::new(move |()| {
                    was_let_go.set(false);
                    give.run(());
                })
                on_let_go=Callback::new(move |()| was_let_go.set(true))
                on_press=Callback::new(move |()| asked.open())
            />
            <Manner
                id=HOW
                how=text(|texts| texts.how.to_owned())
                let_go=text(|texts| texts.let_go.to_owned())
                was_let_go=was_let_go
            />
        </div>
        {asked.dialog(give)}
    }
}
