//! A plan while it is being changed, and what sending it would change in the car.

use carport_domain::command::Command;
use carport_domain::vehicle::charging_plan::ChargingMode;
use carport_present::command_forms::plan::{
    Change, OpenPlan, PlanDraft, PlanErrors, TimerError, changes, mode_word,
};
use leptos::prelude::*;

use super::departure::{Departure, days_id, time_id};
use crate::browser::document;
use crate::context::words;
use crate::pages::commands::time_field::TimeField;
use crate::parts::{Choices, FormAlert, Icon, IconName, Switch};

const WINDOW_START: &str = "plan-window-start";
const WINDOW_END: &str = "plan-window-end";
const CHANGES: &str = "plan-changes";

/// The plan with its draft.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    plan: StoredValue<OpenPlan>,
    pub(super) draft: RwSignal<PlanDraft>,
    is_tried: RwSignal<bool>,
    was_reset: RwSignal<bool>,
}

impl Editing {
    fn new(plan: OpenPlan) -> Self {
        Self {
            draft: RwSignal::new(PlanDraft::of(&plan)),
            plan: StoredValue::new(plan),
            is_tried: RwSignal::new(false),
            was_reset: RwSignal::new(false),
        }
    }

    pub(super) fn change(self, change: impl FnOnce(&mut PlanDraft)) {
        self.draft.update(change);
        self.was_reset.set(false);
    }

    pub(super) fn plan<T>(self, read: impl FnOnce(&OpenPlan) -> T) -> T {
        self.plan.with_value(read)
    }

    /// What is wrong, once the owner has tried to send it; tracked.
    pub(super) fn errors(self) -> PlanErrors {
        if self.is_tried.get() {
            self.draft
                .with(|draft| self.plan(|plan| draft.errors(plan)))
        } else {
            PlanErrors::default()
        }
    }

    fn changes(self) -> Vec<Change> {
        self.draft
            .with(|draft| self.plan(|plan| changes(draft, plan, words())))
    }

    fn reset(self) {
        self.draft.set(self.plan(PlanDraft::of));
        self.is_tried.set(false);
        self.was_reset.set(true);
    }
}

/// The fields, the summary, and the two buttons.
#[component]
pub(super) fn PlanEditor(plan: OpenPlan, on_command: Callback<Command>) -> impl IntoView {
    let editing = Editing::new(plan);
    let lines = Memo::new(move |_| editing.changes());
    let is_changed = Memo::new(move |_| !lines.with(Vec::is_empty));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !is_changed.get_untracked() {
            return;
        }
        let command = editing
            .draft
            .with_untracked(|draft| editing.plan(|plan| draft.command(plan)));
        match command {
            Ok(command) => on_command.run(command),
            Err(errors) => {
                editing.is_tried.set(true);
                document::focus(&first_fault(&errors));
            }
        }
    };
    let has_errors = Memo::new(move |_| !editing.errors().is_empty());
    let count = editing.draft.with_untracked(|draft| draft.timers.len());
    let idle = move || (!is_changed.get()).then_some("true");

    view! {
        <form class="form" novalidate on:submit=submit>
            <ModeFields editing=editing />
            <Switch
                name="plan-climate"
                label=Signal::derive(|| words().command_forms.plan.climate.to_owned())
                hint=Signal::derive(|| words().command_forms.plan.climate_hint.to_owned())
                is_on=Signal::derive(move || editing.draft.with(|draft| draft.has_climate))
                on_change=Callback::new(move |is_on| {
                    editing.change(|draft| draft.has_climate = is_on);
                })
            />
            {(0..count)
                .map(|index| view! { <Departure editing=editing index=index /> })
                .collect_view()}
            <Summary lines=lines was_reset=editing.was_reset />
            <FormAlert is_shown=has_errors>{move || words().app.check_the_form}</FormAlert>
            <div class="actions">
                <button
                    type="submit"
                    class="button button-primary"
                    aria-disabled=idle
                    aria-describedby=CHANGES
                >
                    <Icon name=IconName::Send />
                    {move || words().command_forms.plan.send}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=idle
                    on:click=move |_| {
                        if is_changed.get_untracked() {
                            editing.reset();
                        }
                    }
                >
                    <Icon name=IconName::RotateCcw />
                    {move || words().command_forms.plan.reset}
                </button>
            </div>
        </form>
    }
}

/// Where the focus goes after a refusal.
fn first_fault(errors: &PlanErrors) -> String {
    let of_timer = |index: usize| match errors.timer(index)? {
        TimerError::Time => Some(time_id(index)),
        TimerError::Days => Some(days_id(index)),
    };
    match (errors.window_start, errors.window_end) {
        (Some(_), _) => WINDOW_START.to_owned(),
        (None, Some(_)) => WINDOW_END.to_owned(),
        (None, None) => (0..errors.timers.len())
            .find_map(of_timer)
            .unwrap_or_default(),
    }
}

/// At once or in the window, and then which one.
#[component]
fn ModeFields(editing: Editing) -> impl IntoView {
    let options = Signal::derive(move || {
        let option = |mode| (mode, mode_word(mode, words()).to_owned());
        let modes = editing.plan(OpenPlan::modes);
        modes.into_iter().map(option).collect()
    });
    let mode = Memo::new(move |_| editing.draft.with(|draft| draft.mode));
    let window = move |name: &'static str,
                       label: fn() -> &'static str,
                       pick: fn(&mut PlanDraft) -> &mut String,
                       error: fn(&PlanErrors) -> Option<&'static str>| {
        let value = Signal::derive(move || {
            let mut draft = editing.draft.get();
            pick(&mut draft).clone()
        });
        view! {
            <TimeField
                name=name.to_owned()
                label=Signal::derive(move || label().to_owned())
                value=value
                on_input=Callback::new(move |text| {
                    editing.change(|draft| *pick(draft) = text);
                })
                error=Signal::derive(move || error(&editing.errors()).map(str::to_owned))
            />
        }
    };

    view! {
        <Choices
            name="plan-mode"
            legend=Signal::derive(|| words().command_forms.plan.mode.to_owned())
            options=options
            chosen=mode
            on_choose=Callback::new(move |mode| editing.change(|draft| draft.mode = mode))
        />
        <Show when=move || mode.get() == ChargingMode::Window>
            <div class="field">
                <div class="time-pair">
                    {window(
                        WINDOW_START,
                        || words().command_forms.plan.window_start,
                        |draft| &mut draft.window_start,
                        |errors| errors.window_start_text(&words().command_forms.plan),
                    )}
                    {window(
                        WINDOW_END,
                        || words().command_forms.plan.window_end,
                        |draft| &mut draft.window_end,
                        |errors| errors.window_end_text(&words().command_forms.plan),
                    )}
                </div>
                <p class="field-hint">{move || words().command_forms.plan.window_hint}</p>
            </div>
        </Show>
    }
}

/// What sending it would change, line by line.
#[component]
fn Summary(lines: Memo<Vec<Change>>, was_reset: RwSignal<bool>) -> impl IntoView {
    let line = |change: Change| {
        view! {
            <li>
                <span class="change-label">{change.label}</span>
                " "
                <span class="change-text">{change.text}</span>
            </li>
        }
    };
    let nothing = move || {
        let words = &words().command_forms.plan;
        if was_reset.get() {
            words.was_reset
        } else {
            words.nothing_changed
        }
    };

    view! {
        <section class="plan-changes">
            <h3>{move || words().command_forms.plan.changes}</h3>
            <div id=CHANGES role="status">
                <Show when=move || lines.with(Vec::is_empty)>
                    <p>{nothing}</p>
                </Show>
                <ul hidden=move || {
                    lines.with(Vec::is_empty)
                }>{move || lines.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
    }
}
