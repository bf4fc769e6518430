//! Form fields with label, hint and error, tied together for a screen reader.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A line of text.
#[component]
pub fn TextField(
    /// Name and id of the input; unique on the page.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    value: RwSignal<String>,
    /// `type`, `autocomplete` and `inputmode` of the input.
    #[prop(optional)]
    kind: InputKind,
    /// What helps to fill it in; empty for nothing.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// What is wrong with it, if anything.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// What stands for it while it is empty; empty for nothing.
    #[prop(into, optional)]
    placeholder: Signal<String>,
    /// Called when a changed text is left.
    #[prop(optional)]
    on_commit: Option<Callback<()>>,
) -> impl IntoView {
    let commit = move |_| {
        if let Some(on_commit) = on_commit {
            on_commit.run(());
        }
    };
    let placeholder = move || Some(placeholder.get()).filter(|text| !text.is_empty());
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let has_hint = !hint.with(String::is_empty);
            let has_error = error.with(Option::is_some);
            let ids = [
                has_hint.then_some(&*hint_id),
                has_error.then_some(&*error_id),
            ];
            ids.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    };
    let (input_type, autocomplete, input_mode) = kind.attributes();

    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                class="input"
                id=name
                name=name
                type=input_type
                autocomplete=autocomplete
                inputmode=input_mode
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                placeholder=placeholder
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                on:change=commit
            />
            <FieldNotes hint_id error_id hint error />
        </div>
    }
}

/// Hint and error under a field.
#[component]
pub fn FieldNotes(
    /// Id of the hint.
    hint_id: String,
    /// Id of the error.
    error_id: String,
    /// The hint; empty for none.
    hint: Signal<String>,
    /// The error, if there is one.
    error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="field-hint" id=hint_id hidden=move || hint.with(String::is_empty)>
            {hint}
        </p>
        <p class="field-error" id=error_id hidden=move || error.with(Option::is_none)>
            <Icon name=IconName::CircleAlert />
            {move || error.get()}
        </p>
    }
}

/// What is said at once when a form is refused; the errors stand at their fields.
#[component]
pub fn FormAlert(
    /// Whether it was refused.
    #[prop(into)]
    is_shown: Signal<bool>,
    /// The words.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <Show when=move || is_shown.get()>
            <p class="field-error" role="alert">
                <Icon name=IconName::CircleAlert />
                {children()}
            </p>
        </Show>
    }
}

/// What is typed into a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Anything.
    #[default]
    Text,
    /// An e-mail address that is also the name of an account.
    Email,
    /// A secret that no browser fills in by itself.
    Passphrase,
    /// A number, possibly with sign and decimals.
    Decimal,
}

impl InputKind {
    const fn attributes(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Text => ("text", "off", "text"),
            Self::Email => ("email", "username", "email"),
            Self::Passphrase => ("password", "new-password", "text"),
            Self::Decimal => ("text", "off", "decimal"),
        }
    }
}

/// One of a few, as large radio buttons.
#[component]
pub fn Choices<T>(
    /// Name of the group; unique on the page.
    name: &'static str,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// The answers with their labels.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The one chosen.
    #[prop(into)]
    chosen: Signal<T>,
    /// Called with the answer.
    on_choose: Callback<T>,
    /// Id of a text that explains the answers.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let option = move |(value, label): (T, String)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| on_choose.run(value)
                />
                <span>{label}</span>
            </label>
        }
    };

    view! {
        <fieldset class="field" aria-describedby=described_by>
            <legend>{legend}</legend>
            <div class="choices">
                {move || options.get().into_iter().map(option).collect_view()}
            </div>
        </fieldset>
    }
}
