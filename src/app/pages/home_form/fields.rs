//! The fields of home, what is wrong with them, and what was understood.

use carport_domain::place::{Coordinates, Home, Place, PointError, read_point};
use carport_domain::units::choice::DistanceUnit;
use carport_present::home::{
    DEFAULT_RADIUS, HomeErrors, home_fields, parse_home, point_error_text, point_fields,
    point_text, radius_field,
};
use carport_present::words::Settings;
use leptos::prelude::*;

use crate::browser::geolocation::Refusal;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{InputKind, TextField};
use crate::state::Source;
use crate::tasks;

/// What the form last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Nothing,
    Refused,
    Saved,
    Removed,
    Restored,
    FindingDevice,
    DeviceFound,
    DeviceRefused(Refusal),
    CarPositionTaken,
    CarPositionUnknown,
    Copied,
    NotCopied,
}

/// What it says of that.
pub(super) fn said(done: Done) -> &'static str {
    let settings = &words().settings;
    match done {
        Done::Nothing | Done::Refused => "",
        Done::Saved => settings.home_saved,
        Done::Removed => settings.home_removed,
        Done::Restored => settings.home_restored,
        Done::FindingDevice => settings.finding_device,
        Done::DeviceFound => settings.device_found,
        Done::DeviceRefused(refusal) => refused_text(refusal, settings),
        Done::CarPositionTaken => settings.car_position_taken,
        Done::CarPositionUnknown => settings.car_position_unknown,
        Done::Copied => settings.coordinates_copied,
        Done::NotCopied => settings.copy_failed,
    }
}

/// The fields of the form.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) place: RwSignal<String>,
    pub(super) latitude: RwSignal<String>,
    pub(super) longitude: RwSignal<String>,
    pub(super) radius: RwSignal<String>,
    pub(super) place_error: RwSignal<Option<PointError>>,
    pub(super) errors: RwSignal<HomeErrors>,
    pub(super) done: RwSignal<Done>,
    /// What a removal took away, for as long as the form stands.
    pub(super) removed: RwSignal<Option<Place>>,
}

impl Fields {
    /// The fields as home is now.
    pub(super) fn here(context: Context) -> Self {
        let preferences = context.preferences;
        let unit = preferences.units.get_untracked().distance;
        let empty = || {
            let radius = radius_field(DEFAULT_RADIUS, unit);
            (String::new(), String::new(), radius)
        };
        let home = untrack(|| context.session.first_home());
        let (latitude, longitude, radius) =
            home.map_or_else(empty, |home| home_fields(&home.border(), unit));
        let fields = Self {
            place: RwSignal::default(),
            latitude: RwSignal::new(latitude),
            longitude: RwSignal::new(longitude),
            radius: RwSignal::new(radius),
            place_error: RwSignal::new(None),
            errors: RwSignal::default(),
            done: RwSignal::new(Done::Nothing),
            removed: RwSignal::new(None),
        };
        fields.tie();
        fields
    }

    /// What is typed as a place fills the two numbers; a number typed afterwards is the newer word.
    fn tie(self) {
        Effect::new(move |_| {
            if let Ok(point) = self.place.with(|text| read_point(text)) {
                self.set_point(point);
                self.place_error.set(None);
            }
        });
        Effect::new(move |_| {
            let numbers = (self.latitude.get(), self.longitude.get());
            let place = self.place.with_untracked(|text| read_point(text));
            if place.is_ok_and(|point| point_fields(point) != numbers) {
                self.place.set(String::new());
            }
        });
    }

    pub(super) fn texts(self) -> (String, String, String) {
        (
            self.latitude.get_untracked(),
            self.longitude.get_untracked(),
            self.radius.get_untracked(),
        )
    }

    pub(super) fn set_point(self, point: Coordinates) {
        let (latitude, longitude) = point_fields(point);
        self.latitude.set(latitude);
        self.longitude.set(longitude);
    }

    /// Puts a home into the fields, which have no fault then.
    pub(super) fn fill(self, home: &Home, unit: DistanceUnit) {
        self.place.set(String::new());
        self.set_point(home.center);
        self.radius.set(radius_field(home.radius, unit));
        self.place_error.set(None);
        self.errors.set(HomeErrors::default());
    }

    /// Keeps a home, and then says so. What was not kept is told on every page.
    pub(super) fn keep(self, context: Context, home: Place, done: Done) {
        self.done.set(Done::Nothing);
        spawn::spawn(async move {
            if tasks::save_place(context, Source::ConnectedDrive, home).await {
                self.done.try_set(done);
            }
        });
    }

    /// Empties the fields of the place.
    pub(super) fn clear(self) {
        for text in [self.place, self.latitude, self.longitude] {
            text.set(String::new());
        }
        self.place_error.set(None);
        self.errors.set(HomeErrors::default());
    }

    /// The point that the fields name, tracked; `None` while they name none.
    pub(super) fn point(self) -> Option<Coordinates> {
        let (latitude, longitude) = (self.latitude.get(), self.longitude.get());
        // Any radius will do to read a point.
        let home = parse_home(&latitude, &longitude, "50", DistanceUnit::Kilometers);
        home.ok().map(|home| home.center)
    }

    /// Why what was typed as a place cannot be read, if so.
    pub(super) fn place_fault(self) -> Option<PointError> {
        let error = self.place.with_untracked(|text| read_point(text).err());
        error.filter(|error| *error != PointError::Missing)
    }

    /// Name of the first field with an error.
    pub(super) fn first_fault(self) -> &'static str {
        if self.place_error.get_untracked().is_some() {
            return "place";
        }
        match self.errors.get_untracked() {
            HomeErrors {
                latitude: Some(_), ..
            } => "latitude",
            HomeErrors {
                longitude: Some(_), ..
            } => "longitude",
            _ => "radius",
        }
    }
}

/// The fields on the screen, and under the first one what was understood.
#[component]
pub(super) fn HomeFields(fields: Fields) -> impl IntoView {
    let context = Context::here();
    let unit = move || context.preferences.units.get().distance;
    let place_error = Signal::derive(move || {
        let error = fields.place_error.get()?;
        point_error_text(error, &words().settings).map(str::to_owned)
    });
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let error = move |pick: fn(&HomeErrors, DistanceUnit) -> Option<&'static str>| {
        Signal::derive(move || {
            let errors = fields.errors.get();
            pick(&errors, unit()).map(str::to_owned)
        })
    };
    let understood = move || {
        let point = fields.point()?;
        let point = point_text(point, &*context.locale());
        Some((words().settings.place_understood)(&point))
    };
    let radius_label = Signal::derive(move || {
        let settings = &words().settings;
        match unit() {
            DistanceUnit::Kilometers => settings.radius_meters,
            DistanceUnit::Miles => settings.radius_feet,
        }
        .to_owned()
    });
    let radius_hint = Signal::derive(move || {
        let settings = &words().settings;
        match unit() {
            DistanceUnit::Kilometers => settings.radius_meters_hint,
            DistanceUnit::Miles => settings.radius_feet_hint,
        }
        .to_owned()
    });

    view! {
        <TextField
            name="place"
            label=text(|| words().settings.place)
            value=fields.place
            hint=text(|| words().settings.place_hint)
            error=place_error
        />
        <div class="home-fields">
            <TextField
                name="latitude"
                label=text(|| words().settings.latitude)
                value=fields.latitude
                kind=InputKind::Decimal
                hint=text(|| words().settings.coordinates_hint)
                error=error(|errors, _unit| errors.latitude_text(&words().settings))
            />
            <TextField
                name="longitude"
                label=text(|| words().settings.longitude)
                value=fields.longitude
                kind=InputKind::Decimal
                error=error(|errors, _unit| errors.longitude_text(&words().settings))
            />
        </div>
        <p class="understood" role="status">
            {understood}
        </p>
        <TextField
            name="radius"
            label=radius_label
            value=fields.radius
            kind=InputKind::Decimal
            hint=radius_hint
            error=error(|errors, unit| errors.radius_text(unit, &words().settings))
        />
    }
}

/// Why this device's place is not known, in words.
pub const fn refused_text(refusal: Refusal, settings: &Settings) -> &'static str {
    match refusal {
        Refusal::Denied => settings.device_denied,
        Refusal::Unavailable => settings.device_unavailable,
        Refusal::TimedOut => settings.device_slow,
        Refusal::Unsupported => settings.device_unsupported,
    }
}
