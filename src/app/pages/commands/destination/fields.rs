//! The fields of a place, and what was understood of it.

use carport_present::command_forms::destination::{
    DestinationFields, Vantage, pasted_name, understood,
};
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{Icon, IconName, TextField};
use crate::state::Vehicle;

/// Id of the field of the name.
pub(super) const NAME: &str = "destination-name";
/// Id of the field of the place.
pub(super) const PLACE: &str = "destination-place";

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) name: RwSignal<String>,
    pub(super) place: RwSignal<String>,
    street: RwSignal<String>,
    postal_code: RwSignal<String>,
    city: RwSignal<String>,
    country: RwSignal<String>,
    /// The name that came with the place.
    pasted_name: RwSignal<Option<String>>,
}

impl Fields {
    /// Empty fields; a name that comes with a pasted place fills an empty one.
    pub(super) fn empty() -> Self {
        let fields = Self {
            name: RwSignal::default(),
            place: RwSignal::default(),
            street: RwSignal::default(),
            postal_code: RwSignal::default(),
            city: RwSignal::default(),
            country: RwSignal::default(),
            pasted_name: RwSignal::new(None),
        };
        Effect::new(move |_| {
            let place = fields.place.get();
            let name = fields.name.get_untracked();
            let before = fields.pasted_name.get_untracked();
            if let Some(pasted) = pasted_name(&place, &name, before.as_deref()) {
                fields.name.set(pasted.clone());
                fields.pasted_name.set(Some(pasted));
            }
        });
        fields
    }

    /// Everything that is typed, tracked.
    pub(super) fn typed(self) -> DestinationFields {
        DestinationFields {
            name: self.name.get(),
            place: self.place.get(),
            street: self.street.get(),
            postal_code: self.postal_code.get(),
            city: self.city.get(),
            country: self.country.get(),
        }
    }

    /// Whether the name is the one that came with the place, tracked.
    pub(super) fn is_name_pasted(self) -> bool {
        self.pasted_name
            .with(|pasted| self.name.with(|name| pasted.as_ref() == Some(name)))
    }
}

/// What was understood of the place: the point, and how far it is from car and home.
#[component]
pub(super) fn Understood(fields: Fields, vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let lines = Memo::new(move |_| {
        vehicle.snapshot.track();
        vehicle.kept_position.track();
        let vantage = Vantage {
            car: vehicle
                .last_position()
                .map(|(position, _)| position.coordinates),
            home: context.home_of(&vehicle).map(|home| home.center),
        };
        let units = context.preferences.units.get();
        fields
            .place
            .with(|place| understood(place, vantage, units, &*context.locale()))
    });
    let line = |line: String| view! { <p>{line}</p> };

    view! {
        <div class="understood" role="status">
            {move || lines.get().into_iter().map(line).collect_view()}
        </div>
    }
}

/// The address, folded away.
#[component]
pub(super) fn AddressFields(fields: Fields) -> impl IntoView {
    let field = |name: &'static str, label: fn() -> &'static str, value| {
        let label = Signal::derive(move || label().to_owned());
        view! { <TextField name=name label=label value=value /> }
    };

    view! {
        <details class="disclosure">
            <summary>
                <Icon name=IconName::ChevronRight />
                {move || words().command_forms.destination.address}
            </summary>
            <div class="form address-fields">
                <p class="field-hint">
                    {move || words().command_forms.destination.address_hint}
                </p>
                {field(
                    "destination-street",
                    || words().command_forms.destination.street,
                    fields.street,
                )}
                <div class="address-pair">
                    {field(
                        "destination-postal-code",
                        || words().command_forms.destination.postal_code,
                        fields.postal_code,
                    )}
                    {field(
                        "destination-city",
                        || words().command_forms.destination.city,
                        fields.city,
                    )}
                </div>
                {field(
                    "destination-country",
                    || words().command_forms.destination.country,
                    fields.country,
                )}
            </div>
        </details>
    }
}
