//! The form of one place: beside the map, which shows every change at once.

use carport_domain::place::{PlaceKind, PointError, read_point};
use carport_domain::units::choice::DistanceUnit;
use carport_present::home::{FieldError, parse_radius, point_error_text, point_text, radius_field};
use carport_present::map::kind_name;
use leptos::prelude::*;

use super::desk::MapDesk;
use super::draft::Draft;
use super::evidence::Evidence;
use super::past::Pasts;
use super::sources::{CarSource, DeviceSource};
use crate::browser::{document, spawn};
use crate::context::words;
use crate::parts::{Choices, FormAlert, InputKind, Switch, TextField};
use crate::tasks;

/// Id of the field of the place.
const PLACE: &str = "place-typed";
/// Id of the field of the radius.
const RADIUS: &str = "place-radius";

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct Fields {
    name: RwSignal<String>,
    typed: RwSignal<String>,
    radius: RwSignal<String>,
    is_tried: RwSignal<bool>,
}

impl Fields {
    /// The fields of the draft as it is; each follows the other.
    fn of(desk: &MapDesk) -> Self {
        let unit = desk.context.preferences.units.get_untracked().distance;
        let draft = desk.draft;
        let now = draft.get_untracked();
        let fields = Self {
            name: RwSignal::new(now.as_ref().map(|now| now.name.clone()).unwrap_or_default()),
            typed: RwSignal::default(),
            radius: RwSignal::new(
                now.map(|now| radius_field(now.radius, unit))
                    .unwrap_or_default(),
            ),
            is_tried: RwSignal::new(false),
        };
        Effect::new(move |_| {
            let name = fields.name.get();
            change(draft, |draft| draft.name = name);
        });
        let desk = desk.clone();
        Effect::new(move |_| {
            if let Ok(point) = fields.typed.with(|text| read_point(text)) {
                change(draft, |draft| draft.center = Some(point));
                desk.show_point(point);
            }
        });
        Effect::new(move |_| {
            if let Ok(radius) = fields.radius.with(|text| parse_radius(text, unit)) {
                change(draft, |draft| draft.radius = radius);
            }
        });
        // The handle on the map says a radius too; what is being typed is left alone.
        let radius = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|d| d.radius)));
        Effect::new(move |_| {
            let Some(radius) = radius.get() else { return };
            let typed = fields
                .radius
                .with_untracked(|text| parse_radius(text, unit).ok());
            if typed != Some(radius) && !document::has_focus(RADIUS) {
                fields.radius.set(radius_field(radius, unit));
            }
        });
        fields
    }

    fn place_error(self) -> Option<PointError> {
        let error = self.typed.with(|text| read_point(text).err())?;
        (error != PointError::Missing).then_some(error)
    }
}

fn change(draft: RwSignal<Option<Draft>>, change: impl FnOnce(&mut Draft)) {
    let Some(mut now) = draft.get_untracked() else {
        return;
    };
    let before = now.clone();
    change(&mut now);
    if now != before {
        draft.set(Some(now));
    }
}

/// The form.
#[component]
pub(super) fn PlaceEditor(desk: MapDesk, pasts: Pasts) -> impl IntoView {
    let context = desk.context;
    let draft = desk.draft;
    let fields = Fields::of(&desk);
    let unit = move || context.preferences.units.get().distance;
    let has_center =
        Memo::new(move |_| draft.with(|d| d.as_ref().is_some_and(|d| d.center.is_some())));
    let radius_fault = Memo::new(move |_| {
        let unit = unit();
        fields.radius.with(|text| parse_radius(text, unit).err())
    });
    let is_refused = Signal::derive(move || {
        let is_wrong =
            !has_center.get() || fields.place_error().is_some() || radius_fault.get().is_some();
        fields.is_tried.get() && is_wrong
    });
    let submit = {
        let desk = desk.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            fields.is_tried.set(true);
            if untrack(|| !has_center.get() || fields.place_error().is_some()) {
                document::focus(PLACE);
            } else if radius_fault.get_untracked().is_some() {
                document::focus(RADIUS);
            } else {
                save(&desk);
            }
        }
    };
    let cancel = {
        let desk = desk.clone();
        move |_| desk.close_editor()
    };

    view! {
        <form class="place-editor" novalidate on:submit=submit>
            <p class="tile-detail">{move || words().map.places.pointer_help}</p>
            <KindChoice desk=desk.clone() />
            <PlaceFields
                desk=desk
                fields=fields
                pasts=pasts
                has_center=has_center
                radius_fault=radius_fault
            />
            <FormAlert is_shown=is_refused>{move || words().app.check_the_form}</FormAlert>
            <div class="actions">
                <button type="submit" class="button button-primary">
                    {move || words().map.places.save}
                </button>
                <button type="button" class="button" on:click=cancel>
                    {move || words().map.places.cancel}
                </button>
            </div>
        </form>
    }
}

/// Its fields, and what was understood of them.
#[component]
fn PlaceFields(
    desk: MapDesk,
    fields: Fields,
    pasts: Pasts,
    has_center: Memo<bool>,
    radius_fault: Memo<Option<FieldError>>,
) -> impl IntoView {
    let context = desk.context;
    let draft = desk.draft;
    let unit = move || context.preferences.units.get().distance;
    let understood = move || {
        let center = draft.with(|draft| draft.as_ref()?.center)?;
        let point = point_text(center, &*context.locale());
        Some((words().settings.place_understood)(&point))
    };
    let place_error = Signal::derive(move || {
        let settings = &words().settings;
        match fields.place_error() {
            Some(error) => point_error_text(error, settings).map(str::to_owned),
            None if fields.is_tried.get() && !has_center.get() => {
                Some(settings.place_not_understood.to_owned())
            }
            None => None,
        }
    });
    let radius_error = Signal::derive(move || {
        let error = radius_fault.get()?;
        Some(error.radius_text(unit(), &words().settings).to_owned())
    });
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let radius_label = Signal::derive(move || {
        let settings = &words().settings;
        match unit() {
            DistanceUnit::Kilometers => settings.radius_meters,
            DistanceUnit::Miles => settings.radius_feet,
        }
        .to_owned()
    });
    let is_private = Signal::derive(move || {
        draft.with(|draft| draft.as_ref().is_some_and(|draft| draft.is_private))
    });

    view! {
            <TextField
                name="place-name"
                label=text(|| words().map.places.name)
                hint=text(|| words().map.places.name_hint)
                value=fields.name
            />
            <TextField
                name=PLACE
                label=text(|| words().map.places.typed)
                hint=text(|| words().settings.place_hint)
                value=fields.typed
                error=place_error
            />
            <p class="understood" role="status">
                {understood}
            </p>
            <div class="actions">
                <DeviceSource desk=desk.clone() />
                <CarSource desk=desk.clone() />
            </div>
            <TextField
                name=RADIUS
                label=radius_label
                value=fields.radius
                kind=InputKind::Decimal
                error=radius_error
            />
            <Evidence draft=draft pasts=pasts />
            <Switch
                name="place-private"
                label=text(|| words().map.places.private)
                hint=text(|| words().map.places.private_hint)
                is_on=is_private
                on_change=Callback::new(move |is_on| {
                    change(draft, |draft| draft.is_private = is_on);
                })
            />
    }
}

#[component]
fn KindChoice(desk: MapDesk) -> impl IntoView {
    let draft = desk.draft;
    let options = Signal::derive(|| {
        let kinds = &words().map.kinds;
        [PlaceKind::Home, PlaceKind::Work, PlaceKind::Other]
            .map(|kind| (kind, kind_name(kind, kinds).to_owned()))
            .to_vec()
    });
    let chosen = Signal::derive(move || {
        draft.with(|draft| draft.as_ref().map_or(PlaceKind::Other, |draft| draft.kind))
    });

    view! {
        <Choices
            name="place-kind"
            legend=Signal::derive(|| words().map.places.kind.to_owned())
            options=options
            chosen=chosen
            on_choose=Callback::new(move |kind| change(draft, |draft| draft.kind = kind))
        />
    }
}

/// Keeps the place and closes the form; a place that could not be kept still holds in this tab, and
/// the page says so.
fn save(desk: &MapDesk) {
    let Some(place) = desk.draft.with_untracked(|draft| draft.as_ref()?.place()) else {
        return;
    };
    let (context, source) = (
        desk.context,
        untrack(|| desk.context.source_of(&desk.vehicle)),
    );
    let desk = desk.clone();
    spawn::spawn(async move {
        let said = place.clone();
        if tasks::save_place(context, source, place).await {
            desk.say_saved(&said);
        }
        desk.close_editor();
    });
}
