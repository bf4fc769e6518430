//! A slider beside the car's own value, and the button that applies it.

use carport_domain::command::Command;
use carport_present::command_forms::Steps;
use carport_present::command_forms::charging::StepForm;
use leptos::prelude::*;

use crate::context::words;
use crate::parts::StepSlider;

/// The texts of such a form.
#[derive(Clone, Copy)]
pub(super) struct StepWords {
    /// Id of the introduction, to which the focus can go.
    pub(super) intro_id: &'static str,
    pub(super) intro: fn() -> &'static str,
    pub(super) label: fn() -> &'static str,
    pub(super) less: fn() -> &'static str,
    pub(super) more: fn() -> &'static str,
}

/// What the car says, the slider, and what pressing the button does.
#[component]
pub(super) fn StepFields<T>(
    /// Name and id of the slider.
    name: &'static str,
    #[prop(into)] form: Signal<StepForm<T>>,
    texts: StepWords,
    /// The command of a value.
    command: fn(T) -> Command,
    on_command: Callback<Command>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let place = RwSignal::new(form.with_untracked(|form| form.steps.start()));
    Effect::new(move |before: Option<Steps<T>>| {
        let steps = form.with(|form| form.steps.clone());
        if let Some(before) = before.filter(|before| *before != steps) {
            place.set(steps.carried(&before, place.get_untracked()));
        }
        steps
    });
    let chosen = Memo::new(move |_| form.with(|form| form.steps.chosen(place.get())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(value) = chosen.get_untracked() {
            on_command.run(command(value));
        }
    };
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let effect_id = format!("{name}-effect");
    let effect = move || {
        let words = &words().command_forms;
        form.with(|form| form.steps.effect(place.get(), words))
    };

    view! {
        <form class="form command-form" on:submit=submit>
            <p class="tile-detail" id=texts.intro_id tabindex="-1">
                {texts.intro}
            </p>
            <p class="command-told">{move || form.with(|form| form.told.clone())}</p>
            <StepSlider
                name=name
                label=text(texts.label)
                options=Signal::derive(move || form.with(|form| form.steps.labels().to_vec()))
                value=place
                less=text(texts.less)
                more=text(texts.more)
            />
            <p class="command-effect" id=effect_id.clone()>
                {effect}
            </p>
            <div class="actions">
                <button
                    type="submit"
                    class="button button-primary"
                    aria-disabled=move || chosen.with(Option::is_none).then_some("true")
                    aria-describedby=effect_id
                >
                    {move || words().command_forms.charging.apply}
                </button>
            </div>
        </form>
    }
}
