//! The form of the charging target.

use carport_domain::command::Command;
use carport_present::command_forms::charging::{set_target, target_form};
use leptos::prelude::*;

use super::step_fields::{StepFields, StepWords};
use crate::context::{Context, words};
use crate::state::Vehicle;

const WORDS: StepWords = StepWords {
    intro_id: "target-intro",
    intro: || words().command_forms.charging.target_intro,
    label: || words().command_forms.charging.target,
    less: || words().command_forms.charging.target_less,
    more: || words().command_forms.charging.target_more,
};

/// 20 to 100 percent in steps of five, beside what the car says.
#[component]
pub(super) fn TargetForm(
    /// The car.
    vehicle: Vehicle,
    /// Called with the command.
    on_command: Callback<Command>,
) -> impl IntoView {
    let context = Context::here();
    let form = Memo::new(move |_| {
        let snapshot = vehicle.snapshot.get();
        let settings = vehicle.charging.settings.get();
        let status = snapshot.value().map(|snapshot| &snapshot.status);
        target_form(status, settings.value(), &*context.locale())
    });

    view! {
        <StepFields
            name="charging-target"
            form=form
            texts=WORDS
            command=set_target
            on_command=on_command
        />
    }
}
