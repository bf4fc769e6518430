//! The form of a place to send to the car.

mod fields;
mod paste;

use carport_domain::command::Command;
use carport_present::command_forms::destination::send;
use leptos::prelude::*;

use self::fields::{AddressFields, Fields, NAME, PLACE, Understood};
use self::paste::PasteButton;
use crate::browser::document;
use crate::context::words;
use crate::parts::{FormAlert, Icon, IconName, TextField};
use crate::state::Vehicle;

/// Name, where, and the address as text. Nothing that is typed is kept.
#[component]
pub(in crate::pages) fn DestinationForm(
    /// The car.
    vehicle: Vehicle,
    /// Called with the command.
    on_command: Callback<Command>,
    /// The place that stands in the form already.
    #[prop(optional)]
    place: String,
    /// The name that stands in it already.
    #[prop(optional)]
    name: String,
) -> impl IntoView {
    let fields = Fields::empty();
    fields.place.set(place);
    fields.name.set(name);
    let is_tried = RwSignal::new(false);
    let errors = Memo::new(move |_| send(&fields.typed()).err().filter(|_| is_tried.get()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match untrack(|| send(&fields.typed())) {
            Ok(command) => on_command.run(command),
            Err(errors) => {
                is_tried.set(true);
                document::focus(if errors.place.is_some() { PLACE } else { NAME });
            }
        }
    };
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let name_error = Signal::derive(move || {
        let text = errors.get()?.name_text(words())?;
        Some(text.to_owned())
    });
    let place_error = Signal::derive(move || {
        let text = errors.get()?.place_text(words())?;
        Some(text.to_owned())
    });
    let name_hint = Signal::derive(move || {
        let words = &words().command_forms.destination;
        if fields.is_name_pasted() {
            words.name_taken
        } else {
            words.name_hint
        }
        .to_owned()
    });

    view! {
        <form class="form command-form" novalidate on:submit=submit>
            <p class="tile-detail">{move || words().command_forms.destination.intro}</p>
            <TextField
                name=PLACE
                label=text(|| words().command_forms.destination.place)
                hint=text(|| words().command_forms.destination.place_hint)
                value=fields.place
                error=place_error
            />
            <PasteButton place=fields.place />
            <Understood fields=fields vehicle=vehicle />
            <TextField
                name=NAME
                label=text(|| words().command_forms.destination.name)
                hint=name_hint
                value=fields.name
                error=name_error
            />
            <AddressFields fields=fields />
            <FormAlert is_shown=Signal::derive(move || {
                errors.with(Option::is_some)
            })>{move || words().app.check_the_form}</FormAlert>
            <div class="actions">
                <button type="submit" class="button button-primary">
                    <Icon name=IconName::Send />
                    {move || words().command_forms.destination.send}
                </button>
            </div>
        </form>
    }
}
