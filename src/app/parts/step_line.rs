//! The steps of something that takes a while, one after the other.

use leptos::prelude::*;

use super::{Icon, IconName};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It is behind.
    Done,
    /// It is the one of now.
    Now,
    /// It is still to come.
    Ahead,
    /// It ended everything.
    Failed,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepItem {
    /// What it is called.
    pub label: String,
    /// Where it stands.
    pub state: StepState,
    /// What its icon says, for a screen reader.
    pub state_word: String,
    /// How long it took, or takes so far.
    pub seconds: Option<String>,
}

/// The steps: one under the other on a phone, side by side where there is room.
#[component]
pub fn StepLine(
    /// What the steps are of.
    #[prop(into)]
    label: Signal<String>,
    /// The steps, the first one first.
    #[prop(into)]
    items: Signal<Vec<StepItem>>,
) -> impl IntoView {
    // A step that only changes its seconds stays the same element: a reader keeps its place.
    let places = Memo::new(move |_| items.with(Vec::len));

    view! {
        <div class="step-line">
            <ol class="step-line-steps" aria-label=move || label.get()>
                <For each=move || 0..places.get() key=|place| *place let:place>
                    <Step item=Memo::new(move |_| items.with(|items| items.get(place).cloned())) />
                </For>
            </ol>
        </div>
    }
}

#[component]
fn Step(item: Memo<Option<StepItem>>) -> impl IntoView {
    let state = Memo::new(move |_| {
        item.with(|item| item.as_ref().map_or(StepState::Ahead, |item| item.state))
    });
    let text = move |pick: fn(&StepItem) -> &str| {
        move || item.with(|item| item.as_ref().map(|item| pick(item).to_owned()))
    };
    let icon = Signal::derive(move || match state.get() {
        StepState::Done => IconName::CircleCheck,
        StepState::Now => IconName::Hourglass,
        StepState::Ahead => IconName::CircleDashed,
        StepState::Failed => IconName::CircleX,
    });
    let class = move || match state.get() {
        StepState::Done => "step-line-step step-line-done",
        StepState::Now => "step-line-step step-line-now",
        StepState::Ahead => "step-line-step step-line-ahead",
        StepState::Failed => "step-line-step step-line-failed",
    };
    // What failed is also where it stands.
    let is_current =
        move || matches!(state.get(), StepState::Now | StepState::Failed).then_some("step");
    let seconds = move || item.with(|item| item.as_ref()?.seconds.clone());

    view! {
        <li class=class aria-current=is_current>
            <span class="step-line-mark">
                <Icon name=icon />
            </span>
            <span class="step-line-label">{text(|item| &item.label)}</span>
            <span class="visually-hidden">{text(|item| &item.state_word)}</span>
            <span class="step-line-seconds">{seconds}</span>
        </li>
    }
}
