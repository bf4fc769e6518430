//! What commands are given with: pulled, held, waited for, chosen, followed.

use leptos::prelude::*;

use crate::parts::{
    Countdown, HoldButton, IconName, Slide, StepItem, StepLine, StepSlider, StepState,
};

const HINT: &str = "gallery-gesture-hint";

/// Gestures, and what they did.
#[component]
pub fn Gestures() -> impl IntoView {
    let said = RwSignal::new("Slide to the end, or hold Space for one second.");
    let fired = RwSignal::new(0_u32);
    let fire = Callback::new(move |()| fired.update(|fired| *fired += 1));
    let let_go = Callback::new(move |()| said.set("Let go too early."));
    let press = Callback::new(move |()| said.set("A question would follow."));
    let is_counting = RwSignal::new(false);
    let ended = move |text: &'static str| {
        Callback::new(move |()| {
            is_counting.set(false);
            said.set(text);
        })
    };

    view! {
        <Slide
            label="Slide to unlock"
            icon=IconName::LockOpen
            described_by=HINT
            on_fire=fire
            on_let_go=let_go
            on_press=press
        />
        <Slide
            label="Slide, but not for now"
            icon=IconName::LockOpen
            described_by=HINT
            on_fire=fire
            on_let_go=let_go
            on_press=press
            is_disabled=true
        />
        <HoldButton
            label="Hold"
            icon=IconName::Volume
            described_by=HINT
            on_hold=fire
            on_let_go=let_go
            on_press=press
        />
        <p id=HINT role="status">
            {said}
            " Fired: "
            {fired}
        </p>
        <button type="button" class="button" on:click=move |_| is_counting.set(true)>
            "Count down"
        </button>
        <Show when=move || is_counting.get()>
            <Countdown
                label="The climate starts at the temperature set in the car."
                cancel="Cancel"
                on_cancel=ended("Cancelled.")
                on_over=ended("Over.")
            />
        </Show>
    }
}

/// Steps and steppers.
#[component]
pub fn Steps() -> impl IntoView {
    let amperes = RwSignal::new(3_usize);
    let percent = RwSignal::new(12_usize);
    let amperes_of = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 32].map(|a| format!("{a} A"));
    let percents = (20..=100).step_by(5).map(|percent| format!("{percent} %"));

    view! {
        <StepLine label="A command on its way" items=Signal::stored(steps(3, StepState::Now)) />
        <StepLine label="A command that failed" items=Signal::stored(steps(2, StepState::Failed)) />
        <StepLine label="A command that is done" items=Signal::stored(steps(7, StepState::Done)) />
        <StepSlider
            name="gallery-target"
            label="Charging target"
            options=Signal::stored(percents.collect())
            value=percent
            less="Less"
            more="More"
        />
        <StepSlider
            name="gallery-amperes"
            label="AC limit"
            options=Signal::stored(amperes_of.to_vec())
            value=amperes
            less="Less"
            more="More"
        />
    }
}

fn steps(now: usize, state: StepState) -> Vec<StepItem> {
    let labels = [
        "Confirmed",
        "Sent",
        "Accepted",
        "Waiting for the car",
        "Delivered to the car",
        "Executed",
        "Verified",
    ];
    let step = |(place, label): (usize, &str)| {
        let state = match place.cmp(&now) {
            std::cmp::Ordering::Less => StepState::Done,
            std::cmp::Ordering::Equal => state,
            std::cmp::Ordering::Greater => StepState::Ahead,
        };
        StepItem {
            label: label.to_owned(),
            state,
            state_word: format!("{state:?}"),
            seconds: (place <= now).then(|| format!("{place}.4 s")),
        }
    };
    labels.into_iter().enumerate().map(step).collect()
}
