//! The horn: a button that is held, and a question at an hour at which people sleep.

use carport_domain::command::Command;
use carport_present::commands::confirm::{HornTexts, horn};
use leptos::prelude::*;

use super::asked::Asked;
use super::manner::Manner;
use super::tile::{Grip, button_id, icon};
use crate::parts::HoldButton;

/// Id of the text that says how the button is held.
const HOW: &str = "command-horn-how";

/// The button.
#[component]
pub(super) fn HornGesture(grip: Grip) -> impl IntoView {
    let desk = grip.desk;
    let texts = Memo::new(move |_| desk.with_value(|desk| desk.show_known(horn)));
    let text = move |pick: fn(&HornTexts) -> String| Signal::derive(move || texts.with(pick));
    let give = Callback::new(move |()| desk.with_value(|desk| desk.give(Command::SoundHorn)));
    let at_night = Asked::with(Memo::new(move |_| {
        texts.with(|texts| texts.at_night.clone())
    }));
    let in_two_steps = Asked::with(Memo::new(move |_| {
        let by_day = || texts.with(|texts| texts.question.clone());
        Some(
            texts
                .with(|texts| texts.at_night.clone())
                .unwrap_or_else(by_day),
        )
    }));
    let was_let_go = RwSignal::new(false);
    let hold = at_night.then(give);

    view! {
        <div class="command-hold" id=button_id(grip.kind) tabindex="-1">
            <HoldButton
                label=text(|texts| texts.label.to_owned())
                icon=icon(grip.kind)
                described_by=HOW
                is_disabled=grip.is_held_up
                on_hold=Callback::new(move |()| {
                    was_let_go.set(false);
                    hold.run(());
                })
                on_let_go=Callback::new(move |()| was_let_go.set(true))
                on_press=Callback::new(move |()| in_two_steps.open())
            />
            <Manner
                id=HOW
                how=text(|texts| texts.how.to_owned())
                let_go=text(|texts| texts.let_go.to_owned())
                was_let_go=was_let_go
            />
        </div>
        {at_night.dialog(give)}
        {in_two_steps.dialog(give)}
    }
}
