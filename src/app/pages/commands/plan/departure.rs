//! One departure of a plan.

use carport_domain::vehicle::charging_plan::{TimerKind, Weekday};
use carport_present::command_forms::plan::{
    OpenPlan, TimerDraft, TimerError, WEEK, day_letters, day_name,
};
use leptos::prelude::*;

use super::editor::Editing;
use crate::context::words;
use crate::pages::commands::time_field::TimeField;
use crate::parts::{FieldNotes, Switch};

/// Id of the time of a departure.
pub(super) fn time_id(index: usize) -> String {
    format!("plan-departure-{index}-time")
}

/// Id of the first of its days.
pub(super) fn days_id(index: usize) -> String {
    day_id(index, Weekday::Monday)
}

fn day_id(index: usize, day: Weekday) -> String {
    let place = WEEK.iter().position(|own| *own == day).unwrap_or(0);
    format!("plan-departure-{index}-day-{place}")
}

/// Whether it is on, when, and on which days where the car has such.
#[component]
pub(super) fn Departure(editing: Editing, index: usize) -> impl IntoView {
    let number = editing
        .draft
        .with_untracked(|draft| draft.timers[index].number.to_string());
    let is_weekly = editing.plan(OpenPlan::kind) == TimerKind::Weekly;
    let legend = move || (words().command_forms.plan.departure)(&number);
    let is_active = Signal::derive(move || editing.draft.with(|it| it.timers[index].is_active));
    let time = Signal::derive(move || editing.draft.with(|it| it.timers[index].time.clone()));
    let change = move |change: &dyn Fn(&mut TimerDraft)| {
        editing.change(|draft| change(&mut draft.timers[index]));
    };
    let error = move |of: TimerError, text: fn() -> &'static str| {
        Signal::derive(move || {
            let is_meant = editing.errors().timer(index) == Some(of);
            is_meant.then(|| text().to_owned())
        })
    };
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let days_error = error(TimerError::Days, || words().command_forms.plan.days_missing);

    view! {
        <fieldset class="departure">
            <legend>{legend}</legend>
            <div class="departure-head">
                <TimeField
                    name=time_id(index)
                    label=text(|| words().command_forms.plan.time)
                    value=time
                    on_input=Callback::new(move |typed: String| {
                        change(&|timer| timer.time.clone_from(&typed));
                    })
                    error=error(TimerError::Time, || words().command_forms.plan.time_missing)
                />
                <Switch
                    name=format!("plan-departure-{index}-on")
                    label=text(|| words().command_forms.plan.departure_on)
                    is_on=is_active
                    on_change=Callback::new(move |is_on| change(&|timer| timer.is_active = is_on))
                />
            </div>
            {is_weekly
                .then(|| view! { <DaysField editing=editing index=index error=days_error /> })}
        </fieldset>
    }
}

/// The days of the week, each pressed or not.
#[component]
fn DaysField(editing: Editing, index: usize, error: Signal<Option<String>>) -> impl IntoView {
    let error_id = format!("plan-departure-{index}-days-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };
    let day = move |day: Weekday| {
        let is_in = move || {
            editing
                .draft
                .with(|draft| draft.timers[index].days.contains(&day))
        };
        let turn = move |event: leptos::ev::Event| {
            let is_in = event_target_checked(&event);
            editing.change(|draft| draft.timers[index].turn_day(day, is_in));
        };
        view! {
            <label class="choice day">
                <input
                    type="checkbox"
                    id=day_id(index, day)
                    aria-label=move || day_name(day, &words().command_forms.days)
                    prop:checked=is_in
                    on:change=turn
                />
                <span aria-hidden="true">{move || day_letters(day, &words().command_forms.days)}</span>
            </label>
        }
    };

    view! {
        <fieldset class="field" aria-describedby=described_by>
            <legend>{move || words().command_forms.plan.days}</legend>
            <div class="days">{WEEK.map(day).collect_view()}</div>
            <FieldNotes
                hint_id=format!("plan-departure-{index}-days-hint")
                error_id=error_id
                hint=Signal::stored(String::new())
                error=error
            />
        </fieldset>
    }
}
