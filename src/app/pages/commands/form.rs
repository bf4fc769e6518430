//! Commands that carry something: a button that opens a form, and the form in its panel.

use carport_domain::command::{Command, CommandKind};
use leptos::prelude::*;

use super::destination::DestinationForm;
use super::limit::LimitForm;
use super::plan::PlanForm;
use super::tap::CommandButton;
use super::target::TargetForm;
use super::tile::{Grip, label};
use crate::context::words;
use crate::parts::Sheet;

/// The button, and the panel with the form.
#[component]
pub(super) fn FormGesture(grip: Grip) -> impl IntoView {
    let Grip {
        desk, kind, card, ..
    } = grip;
    let is_open = RwSignal::new(false);
    let give = Callback::new(move |command: Command| {
        desk.with_value(|desk| desk.give(command));
        is_open.set(false);
    });
    let read = Callback::new(move |()| desk.with_value(super::desk::Desk::read_charging_settings));
    // A form begins anew with each opening: nothing that was typed is kept.
    let form = move || {
        let vehicle = desk.with_value(|desk| desk.vehicle.clone());
        match kind {
            CommandKind::SendDestination => {
                view! { <DestinationForm vehicle=vehicle on_command=give /> }.into_any()
            }
            CommandKind::SetChargingTarget => {
                view! { <TargetForm vehicle=vehicle on_command=give /> }.into_any()
            }
            CommandKind::SetAcLimit => {
                view! { <LimitForm vehicle=vehicle on_command=give on_refresh=read /> }.into_any()
            }
            CommandKind::SetChargingPlan => {
                view! { <PlanForm vehicle=vehicle on_command=give on_refresh=read /> }.into_any()
            }
            _ => ().into_any(),
        }
    };

    view! {
        <CommandButton grip=grip on_press=Callback::new(move |()| is_open.set(true)) />
        <Sheet
            is_open=is_open
            title=label(card)
            close=Signal::derive(|| words().commands.questions.leave)
            on_close=Callback::new(move |()| is_open.set(false))
            has_back=false
            back=Signal::derive(|| words().commands.questions.leave)
            on_back=Callback::new(|()| ())
        >
            <Show when=move || is_open.get()>{form()}</Show>
        </Sheet>
    }
}
