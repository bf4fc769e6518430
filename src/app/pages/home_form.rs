//! Where home is, as typed coordinates, or where the car stands now.

use carport_domain::place::{Home, Position};
use carport_present::home::{DEFAULT_RADIUS_METERS, HomeErrors, home_fields, parse_home};
use leptos::prelude::*;

use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::{FormAlert, InputKind, TextField};
use crate::state::Source;

/// Id of the heading above the form.
pub const HOME_HEADING: &str = "home-title";

/// What the form last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Nothing,
    Refused,
    Saved,
    Removed,
    PositionUnknown,
}

/// The fields of the form.
#[derive(Clone, Copy)]
struct Fields {
    latitude: RwSignal<String>,
    longitude: RwSignal<String>,
    radius: RwSignal<String>,
    errors: RwSignal<HomeErrors>,
    done: RwSignal<Done>,
}

impl Fields {
    fn of(home: Option<&Home>) -> Self {
        let empty = || {
            (
                String::new(),
                String::new(),
                DEFAULT_RADIUS_METERS.to_string(),
            )
        };
        let (latitude, longitude, radius) = home.map_or_else(empty, home_fields);
        Self {
            latitude: RwSignal::new(latitude),
            longitude: RwSignal::new(longitude),
            radius: RwSignal::new(radius),
            errors: RwSignal::default(),
            done: RwSignal::new(Done::Nothing),
        }
    }

    fn fill(self, home: &Home) {
        let (latitude, longitude, radius) = home_fields(home);
        self.latitude.set(latitude);
        self.longitude.set(longitude);
        self.radius.set(radius);
    }
}

/// The form.
#[component]
pub fn HomeForm() -> impl IntoView {
    let context = Context::here();
    let preferences = context.preferences;
    let fields = Fields::of(preferences.home.get_untracked().as_ref());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let texts = (
            fields.latitude.get(),
            fields.longitude.get(),
            fields.radius.get(),
        );
        match parse_home(&texts.0, &texts.1, &texts.2) {
            Ok(home) => {
                fields.fill(&home);
                fields.errors.set(HomeErrors::default());
                preferences.home.set(Some(home));
                context.save_preferences();
                fields.done.set(Done::Saved);
            }
            Err(errors) => {
                fields.errors.set(errors);
                fields.done.set(Done::Refused);
                document::focus(first_fault(errors));
            }
        }
    };
    let said = move || {
        let settings = &words().settings;
        match fields.done.get() {
            Done::Nothing | Done::Refused => "",
            Done::Saved => settings.home_saved,
            Done::Removed => settings.home_removed,
            Done::PositionUnknown => settings.car_position_unknown,
        }
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
                <CarPositionButton fields=fields />
                <RemoveButton fields=fields />
            </div>
            <p role="status">{said}</p>
        </form>
    }
}

/// Name of the first field with an error.
const fn first_fault(errors: HomeErrors) -> &'static str {
    match errors {
        HomeErrors {
            latitude: Some(_), ..
        } => "latitude",
        HomeErrors {
            longitude: Some(_), ..
        } => "longitude",
        _ => "radius",
    }
}

#[component]
fn HomeFields(fields: Fields) -> impl IntoView {
    let Fields {
        latitude,
        longitude,
        radius,
        errors,
        ..
    } = fields;
    let error =
        move |pick: fn(&HomeErrors, &carport_present::words::Settings) -> Option<&'static str>| {
            Signal::derive(move || {
                errors
                    .with(|errors| pick(errors, &words().settings))
                    .map(str::to_owned)
            })
        };

    view! {
        <div class="home-fields">
            <TextField
                name="latitude"
                label=Signal::derive(|| words().settings.latitude.to_owned())
                value=latitude
                kind=InputKind::Decimal
                hint=Signal::derive(|| words().settings.coordinates_hint.to_owned())
                error=error(HomeErrors::latitude_text)
            />
            <TextField
                name="longitude"
                label=Signal::derive(|| words().settings.longitude.to_owned())
                value=longitude
                kind=InputKind::Decimal
                error=error(HomeErrors::longitude_text)
            />
        </div>
        <TextField
            name="radius"
            label=Signal::derive(|| words().settings.radius.to_owned())
            value=radius
            kind=InputKind::Decimal
            hint=Signal::derive(|| words().settings.radius_hint.to_owned())
            error=error(HomeErrors::radius_text)
        />
    }
}

/// Offers the position of the owner's first car that has one. The demo's cars do not count.
#[component]
fn CarPositionButton(fields: Fields) -> impl IntoView {
    let session = Context::here().session;
    let has_car = move || {
        session
            .accounts
            .with(|all| all.iter().any(|a| a.source == Source::ConnectedDrive))
    };
    let use_position = move |_| {
        let Some(position) = untrack(|| first_position(session)) else {
            fields.done.set(Done::PositionUnknown);
            return;
        };
        let text = |degrees: f64| format!("{degrees:.6}");
        fields.latitude.set(text(position.coordinates.latitude()));
        fields.longitude.set(text(position.coordinates.longitude()));
        fields.done.set(Done::Nothing);
    };

    view! {
        <Show when=has_car>
            <button type="button" class="button" on:click=use_position>
                {move || words().settings.use_car_position}
            </button>
        </Show>
    }
}

fn first_position(session: crate::state::Session) -> Option<Position> {
    let accounts = session.accounts.get();
    let own = accounts
        .iter()
        .filter(|account| account.source == Source::ConnectedDrive);
    own.flat_map(|account| session.vehicles_of(&account.record.id))
        .find_map(|vehicle| {
            vehicle
                .snapshot
                .with(|snapshot| snapshot.value()?.status.position.clone())
        })
}

#[component]
fn RemoveButton(fields: Fields) -> impl IntoView {
    let context = Context::here();
    let preferences = context.preferences;
    let remove = move |_| {
        preferences.home.set(None);
        context.save_preferences();
        fields.latitude.set(String::new());
        fields.longitude.set(String::new());
        fields.errors.set(HomeErrors::default());
        fields.done.set(Done::Removed);
        // The button goes with the home.
        document::focus(HOME_HEADING);
    };

    view! {
        <Show when=move || preferences.home.with(Option::is_some)>
            <button type="button" class="button" on:click=remove>
                {move || words().settings.home_remove}
            </button>
        </Show>
    }
}
