//! The form of the charging plan, or why it cannot be changed here.

mod departure;
mod editor;

use std::time::Duration;

use carport_domain::command::Command;
use carport_domain::remote::Remote;
use carport_domain::vehicle::charging_plan::ChargingSettings;
use carport_present::command_forms::plan::{Closed, ToldPlan, access};
use carport_present::format::relative_age;
use leptos::prelude::*;

use self::editor::PlanEditor;
use super::read_settings::{ReadSettings, focus_once_there};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::state::Vehicle;

/// Id of the introduction, to which the focus can go.
const INTRO: &str = "plan-intro";

/// The plan of the charging settings, to be changed and sent as a whole.
#[component]
pub(super) fn PlanForm(
    /// The car.
    vehicle: Vehicle,
    /// Called with the command.
    on_command: Callback<Command>,
    /// Reads the charging settings anew.
    on_refresh: Callback<()>,
) -> impl IntoView {
    let settings = vehicle.charging.settings.clone();
    let to_read = StoredValue::new(vehicle.clone());
    let opened = Memo::new(move |_| {
        let snapshot = vehicle.snapshot.get();
        let status = snapshot.value().map(|snapshot| &snapshot.status);
        let told = ToldPlan {
            plan: status.and_then(|status| status.charging_plan.as_ref()),
            fetched_at: snapshot.fetched_at(),
        };
        vehicle
            .charging
            .settings
            .with(|settings| access(settings, told))
    });
    // Another plan begins the form anew: what was typed was meant for the one before. Another
    // reason only changes its words.
    let plan = Memo::new(move |_| opened.get().ok());
    focus_once_there(Memo::new(move |_| plan.with(Option::is_some)), INTRO);
    let closed = Signal::derive(move || opened.with(|opened| opened.as_ref().err().copied()));
    let read_again = move |label: fn() -> &'static str| {
        let vehicle = to_read.get_value();
        view! { <ReadSettings vehicle=vehicle on_refresh=on_refresh label=label /> }
    };

    move || match plan.get() {
        Some(plan) => {
            let settings = settings.clone();
            view! {
                <div class="form command-form">
                    <div class="plan-intro" id=INTRO tabindex="-1">
                        <p class="tile-detail">{move || words().command_forms.plan.intro}</p>
                        <p class="tile-detail">{move || words().command_forms.plan.clock}</p>
                        <p class="field-hint">{move || told(&settings)}</p>
                    </div>
                    {read_again(|| words().command_forms.plan.read_again)}
                    <PlanEditor plan=plan on_command=on_command />
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="form command-form">
                <PlanClosed closed=closed />
                {read_again(|| words().command_forms.read)}
            </div>
        }
        .into_any(),
    }
}

/// How old the plan is, tracked.
fn told(settings: &ArcRwSignal<Remote<ChargingSettings>>) -> Option<String> {
    let context = Context::here();
    let fetched_at = settings.with(Remote::fetched_at)?;
    let millis = context.session.now.get().0.saturating_sub(fetched_at.0);
    let age = Duration::from_millis(u64::try_from(millis).unwrap_or(0));
    let age = relative_age(age, &*context.locale());
    Some((words().command_forms.plan.told)(&age))
}

#[component]
fn PlanClosed(#[prop(into)] closed: Signal<Option<Closed>>) -> impl IntoView {
    let title = move || Some(closed.get()?.title(&words().command_forms));
    let reason = move || Some(closed.get()?.text(&words().command_forms));

    view! {
        <div class="notice tone-unknown">
            <Icon name=IconName::CircleSlash />
            <div class="notice-text">
                <p class="notice-title">{title}</p>
                <p>{reason}</p>
            </div>
        </div>
    }
}
