//! Tests the connection by reading everything about the car anew.

use carport_domain::remote::Remote;
use carport_present::words::VehicleSettings;
use leptos::prelude::*;

use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar};
use crate::state::{FullRead, Source, Step, Vehicle};
use crate::tasks;

/// The button, the steps, and how it ended.
#[component]
pub(super) fn ReadingSection(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let account = vehicle.account.clone();
    let is_files = Signal::derive(move || {
        let account = context.session.account(&account);
        account.is_some_and(|account| account.source == Source::Import)
    });
    let read = vehicle.full_read.clone();
    let is_running = Memo::new(move |_| read.with(|read| read.is_some_and(|read| !read.is_over)));
    let (paused, id) = (vehicle.clone(), vehicle.id.clone());
    let is_refused = Memo::new(move |_| paused.is_paused() || is_files.get());
    let press = move |_| {
        if !is_refused.get_untracked() {
            spawn::spawn(tasks::read_fully(context, id.clone()));
        }
    };
    let icon = Signal::derive(move || if is_running.get() { "spinning" } else { "" }.to_owned());
    let refusal = move || {
        let words = &words().vehicle_settings;
        match (is_files.get(), is_refused.get()) {
            (true, _) => words.read_files,
            (false, true) => words.read_paused,
            (false, false) => "",
        }
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().vehicle_settings.read}</h2>
            <p class="tile-detail">{move || words().vehicle_settings.read_text}</p>
            <p class="actions">
                <button
                    type="button"
                    class="button button-primary"
                    aria-disabled=move || (is_running.get() || is_refused.get()).then_some("true")
                    aria-describedby="read-refusal"
                    on:click=press
                >
                    <Icon name=IconName::Refresh class=icon />
                    {move || words().vehicle_settings.read_button}
                </button>
            </p>
            <p class="section-note" id="read-refusal">
                {refusal}
            </p>
            <Progress vehicle=vehicle />
        </section>
    }
}

#[component]
fn Progress(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let read = vehicle.full_read;
    let now = Memo::new(move |_| read.get());
    let steps = move || {
        let read = now.get()?;
        let words = &words().vehicle_settings;
        let rows = [
            (words.step_profile, read.profile),
            (words.step_state, read.state),
            (words.step_picture, read.picture),
            (words.step_charging, read.charging),
        ];
        let row = |(label, step)| step_row(label, step, words);
        Some(view! { <ol class="steps">{rows.map(row).collect_view()}</ol> })
    };
    let said = move || {
        let words = &words().vehicle_settings;
        match now.get() {
            None => "",
            Some(FullRead { is_over: false, .. }) => words.reading,
            Some(read) if read.is_complete() => words.read_done,
            Some(_) => words.read_failed,
        }
    };
    let snapshot = vehicle.snapshot;
    let failure = Memo::new(move |_| {
        let is_over = now.get().is_some_and(|read| read.is_over);
        let failure = snapshot.with(|snapshot: &Remote<_>| snapshot.failure().cloned());
        failure.filter(|_| is_over)
    });
    let notice = move || {
        failure.get().map(|failure| {
            let notice = context.notice(&failure);
            view! { <NoticeBar notice action=None on_action=Callback::new(|_| ()) /> }
        })
    };

    view! {
        {steps}
        <p class="section-note" role="status">
            {said}
        </p>
        {notice}
    }
}

fn step_row(label: &'static str, step: Step, words: &VehicleSettings) -> impl IntoView + use<> {
    let (icon, class, text) = match step {
        Step::Waiting => (IconName::Clock, "tone-unknown", words.step_waiting),
        Step::Running => (IconName::Refresh, "tone-neutral", words.step_running),
        Step::Done => (IconName::CircleCheck, "tone-good", words.step_done),
        Step::Skipped => (IconName::CircleHelp, "tone-unknown", words.step_skipped),
        Step::Failed => (IconName::CircleAlert, "tone-alert", words.step_failed),
    };
    view! {
        <li class=format!("step {class}")>
            <Icon name=icon />
            <span class="step-label">{label}</span>
            <span class="step-state">{text}</span>
        </li>
    }
}
