//! What is pressed, typed into, opened and answered.

use leptos::prelude::*;

use crate::parts::{Choices, Confirm, Icon, IconName, SelectField, Sheet, Switch, TextField};

/// Buttons, fields, a question and a sheet.
#[component]
pub fn Controls() -> impl IntoView {
    let text = RwSignal::new("WBY".to_owned());
    let chosen = RwSignal::new(1);
    let options = vec![(1, "One".to_owned()), (2, "Two".to_owned())];
    let is_on = RwSignal::new(true);
    let selected = RwSignal::new("b".to_owned());
    let codes = ["a", "b"].map(|code| (code.to_owned(), code.to_uppercase()));

    view! {
        <Buttons />
        <TextField name="gallery-plain" label="Field" value=text hint="A hint" />
        <TextField
            name="gallery-wrong"
            label="Field with an error"
            value=text
            error=Signal::stored(Some("Something is wrong with it.".to_owned()))
        />
        <Choices
            name="gallery-choices"
            legend="Choices"
            options=Signal::stored(options)
            chosen=chosen
            on_choose=Callback::new(move |choice| chosen.set(choice))
        />
        <SelectField
            name="gallery-select"
            label="Selection"
            options=Signal::stored(codes.to_vec())
            chosen=selected
            on_choose=Callback::new(move |code| selected.set(code))
        />
        <Switch
            name="gallery-switch"
            label="Switch"
            hint="A hint"
            is_on=is_on
            on_change=Callback::new(move |now| is_on.set(now))
        />
        <Panels />
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let classes = ["", "button-primary", "button-danger", "button-quiet"];
    let button = |class: &'static str| {
        view! {
            <button type="button" class=format!("button {class}")>
                <Icon name=IconName::Refresh />
                "Button"
            </button>
        }
    };

    view! {
        {classes.map(button).collect_view()}
        <button type="button" class="button" aria-disabled="true">
            "Disabled"
        </button>
        <button type="button" class="icon-button" aria-label="Icon button">
            <Icon name=IconName::Settings />
        </button>
    }
}

#[component]
fn Panels() -> impl IntoView {
    let is_question_open = RwSignal::new(false);
    let is_sheet_open = RwSignal::new(false);

    view! {
        <button type="button" class="button" on:click=move |_| is_question_open.set(true)>
            "Question"
        </button>
        <Confirm
            is_open=is_question_open
            title="Do it?"
            detail="It cannot be taken back."
            cancel="Cancel"
            confirm="Do it"
            on_confirm=Callback::new(|()| ())
        />
        <button type="button" class="button" on:click=move |_| is_sheet_open.set(true)>
            "Sheet"
        </button>
        <Sheet
            is_open=is_sheet_open
            title="Sheet"
            close="Close"
            on_close=Callback::new(move |()| is_sheet_open.set(false))
        >
            <p>"What a sheet holds."</p>
        </Sheet>
    }
}
