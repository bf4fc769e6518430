//! Where home is: typed in any notation, where this device is, or where the car stands now.

mod buttons;
mod fields;

pub use fields::refused_text;

use carport_client::places::home_from;
use carport_domain::place::Place;
use carport_present::home::parse_home;
use leptos::prelude::*;

use self::buttons::{CarPositionButton, CopyButton, DevicePositionButton, RemoveButton};
use self::fields::{Done, Fields, HomeFields, said};
use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::FormAlert;
use crate::state::Vehicle;

/// Id of the heading above the form.
pub const HOME_HEADING: &str = "home-title";

/// Id of the button that takes a removal back.
const UNDO: &str = "home-undo";

/// The form.
#[component]
pub fn HomeForm(
    /// The car whose position is offered; without one, the first car that has a position.
    #[prop(optional)]
    vehicle: Option<Vehicle>,
) -> impl IntoView {
    let context = Context::here();
    let preferences = context.preferences;
    let fields = Fields::here(context);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let texts = fields.texts();
        let unit = preferences.units.get_untracked().distance;
        let home = parse_home(&texts.0, &texts.1, &texts.2, unit);
        match (fields.place_fault(), home) {
            (None, Ok(home)) => {
                fields.fill(&home, unit);
                let place = match untrack(|| context.session.first_home()) {
                    Some(held) => Place {
                        center: home.center,
                        radius: home.radius,
                        ..held
                    },
                    None => home_from(&home),
                };
                fields.keep(context, place, Done::Saved);
            }
            (place, home) => {
                fields.place_error.set(place);
                fields.errors.set(home.err().unwrap_or_default());
                fields.done.set(Done::Refused);
                document::focus(fields.first_fault());
            }
        }
    };
    let undo = move |_| {
        let Some(home) = fields.removed.get_untracked() else {
            return;
        };
        fields.fill(&home.border(), preferences.units.get_untracked().distance);
        fields.keep(context, home, Done::Restored);
        document::focus(HOME_HEADING);
    };

    view! {
        <form class="form" novalidate on:submit=submit>
            <HomeFields fields=fields />
            <FormAlert is_shown=Signal::derive(move || fields.done.get() == Done::Refused)>
                {move || words().app.check_the_form}
            </FormAlert>
            <div class="actions">
                <button type="submit" class="button button-primary">
                    {move || words().settings.home_save}
                </button>
                <DevicePositionButton fields=fields />
                <CarPositionButton fields=fields vehicle=vehicle />
                <CopyButton fields=fields />
                <RemoveButton fields=fields />
            </div>
            <div class="said">
                <p role="status">{move || said(fields.done.get())}</p>
                <Show when=move || fields.done.get() == Done::Removed>
                    <button type="button" class="button" id=UNDO on:click=undo>
                        {move || words().settings.home_undo}
                    </button>
                </Show>
            </div>
        </form>
    }
}
