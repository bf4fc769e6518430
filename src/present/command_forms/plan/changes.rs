//! What a draft changes, in words, before it is sent.

use carport_domain::vehicle::charging_plan::{ChargingMode, Weekday};

use super::{OpenPlan, PlanDraft, TimerDraft, day_letters};
use crate::words::Words;

/// One line of what will change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changes.
    pub label: String,
    /// `22:30–06:30 → 23:00–06:00`
    pub text: String,
}

/// Everything that the draft changes; nothing if it is as the car has it.
pub fn changes(draft: &PlanDraft, open: &OpenPlan, words: &Words) -> Vec<Change> {
    let own = &words.command_forms.plan;
    let was = PlanDraft::of(open);
    let line = |label: &str, before: String, after: String| {
        (before != after).then(|| Change {
            label: label.to_owned(),
            text: (words.command_forms.change)(&before, &after),
        })
    };
    let mode = |draft: &PlanDraft| mode_word(draft.mode, words).to_owned();
    let window = |draft: &PlanDraft| {
        if draft.window_start.is_empty() && draft.window_end.is_empty() {
            return own.no_window.to_owned();
        }
        let time = |text: &str| if text.is_empty() { "?" } else { text }.to_owned();
        (own.between)(&time(&draft.window_start), &time(&draft.window_end))
    };
    let switch = |is_on| if is_on { own.on } else { own.off }.to_owned();

    let mut lines = Vec::new();
    lines.extend(line(own.mode, mode(&was), mode(draft)));
    // A window that is not used is not sent.
    if draft.mode == ChargingMode::Window {
        lines.extend(line(own.window, window(&was), window(draft)));
    }
    let climate = (switch(was.has_climate), switch(draft.has_climate));
    lines.extend(line(own.climate, climate.0, climate.1));
    lines.extend(
        was.timers
            .iter()
            .zip(&draft.timers)
            .filter_map(|(was, timer)| {
                let label = (own.departure)(&timer.number.to_string());
                line(&label, departure(was, words), departure(timer, words))
            }),
    );
    lines
}

/// When the car charges, in words.
pub const fn mode_word(mode: ChargingMode, words: &Words) -> &'static str {
    let own = &words.care.charge;
    match mode {
        ChargingMode::Immediate => own.mode_immediate,
        ChargingMode::Window => own.mode_window,
        ChargingMode::NoAction => own.mode_none,
    }
}

/// `on, 06:50, Mon Tue`
fn departure(timer: &TimerDraft, words: &Words) -> String {
    let own = &words.command_forms.plan;
    let state = if timer.is_active { own.on } else { own.off };
    let time = if timer.time.is_empty() {
        own.no_time
    } else {
        &timer.time
    };
    let letters = |day: &Weekday| day_letters(*day, &words.command_forms.days);
    let days: Vec<_> = timer.days.iter().map(letters).collect();
    let parts = [state.to_owned(), time.to_owned(), days.join(" ")];

    let told = parts.into_iter().filter(|part| !part.is_empty());
    told.collect::<Vec<_>>().join(", ")
}
