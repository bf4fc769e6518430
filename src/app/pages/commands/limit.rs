//! The form of the current limit.

use carport_domain::command::Command;
use carport_domain::units::Amperes;
use carport_present::command_forms::charging::{
    LimitForm as Limits, StepForm, limit_form, set_limit,
};
use leptos::prelude::*;

use super::read_settings::{ReadSettings, focus_once_there};
use super::step_fields::{StepFields, StepWords};
use crate::context::{Context, words};
use crate::state::Vehicle;

const INTRO: &str = "limit-intro";

const WORDS: StepWords = StepWords {
    intro_id: INTRO,
    intro: || words().command_forms.charging.limit_intro,
    label: || words().command_forms.charging.limit,
    less: || words().command_forms.charging.limit_less,
    more: || words().command_forms.charging.limit_more,
};

/// The currents that the car offers, and no others; without them, the way to read them.
#[component]
pub(super) fn LimitForm(
    /// The car.
    vehicle: Vehicle,
    /// Called with the command.
    on_command: Callback<Command>,
    /// Reads the charging settings anew.
    on_refresh: Callback<()>,
) -> impl IntoView {
    let context = Context::here();
    let to_read = StoredValue::new(vehicle.clone());
    let form = Memo::new(move |_| {
        let snapshot = vehicle.snapshot.get();
        let status = snapshot.value().map(|snapshot| &snapshot.status);
        vehicle
            .charging
            .settings
            .with(|settings| limit_form(status, settings, &*context.locale()))
    });
    // The slider stays while the car speaks; only the want of one takes its place.
    let offered = Memo::new(
        move |before: Option<&Option<StepForm<Amperes>>>| match form.get() {
            Limits::Offered(form) => Some(form),
            Limits::NotRead(_) => before.cloned().flatten(),
            Limits::NotTold => None,
        },
    );
    let is_offered = Memo::new(move |_| offered.with(Option::is_some));
    focus_once_there(is_offered, INTRO);
    let want = move || {
        let words = &words().command_forms.charging;
        match form.get() {
            Limits::NotTold => words.limits_not_told,
            Limits::NotRead(_) | Limits::Offered(_) => words.limits_not_read,
        }
    };
    let fields = move || {
        let first = offered.get_untracked()?;
        let form = Signal::derive(move || offered.get().unwrap_or_else(|| first.clone()));
        Some(view! {
            <StepFields
                name="current-limit"
                form=form
                texts=WORDS
                command=set_limit
                on_command=on_command
            />
        })
    };

    move || {
        if is_offered.get() {
            fields().into_any()
        } else {
            view! {
                <div class="form command-form">
                    <p>{want}</p>
                    <ReadSettings
                        vehicle=to_read.get_value()
                        on_refresh=on_refresh
                        label=|| words().command_forms.read
                    />
                </div>
            }
            .into_any()
        }
    }
}
