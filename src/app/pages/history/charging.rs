//! What went into the battery, where, and what it cost.

mod earlier;
mod list;
mod sheet;
mod tariff_editor;
mod tariff_fields;
mod tariffs;

use carport_domain::history::Series;
use carport_domain::tariff::totals::{Billed, billed};
use carport_present::charts::{Chart, EnergyPast, charges, energy};
use leptos::prelude::*;

use super::card::{ChartCard, Covers};
use super::desk::{HistoryDesk, Shown};
use earlier::EarlierSection;
use list::ChargeList;
use tariffs::TariffsSection;

impl Shown<'_> {
    /// Every charge with its place and what it cost, by the owner's word or the vendor's.
    pub(super) fn billed(&self) -> Vec<Billed<'_>> {
        let level = self.past.timeline(Series::BatteryLevel);
        let offset = |at| self.utc_offset_minutes(at);
        let places = &self.reckoned.whereabouts;
        let charges = self.reckoned.charges.iter().zip(places);
        charges
            .map(|(charge, place)| billed(charge, place.clone(), level, self.tariffs, &offset))
            .collect()
    }
}

/// The charts of charging.
#[component]
pub(super) fn ChargingPart(desk: HistoryDesk) -> impl IntoView {
    let desk = StoredValue::new(desk);
    let card = move |name, make: fn(&Shown<'_>) -> Chart| {
        view! { <ChartCard desk=desk.get_value() name covers=Covers::Nothing make /> }
    };

    view! {
        {card("charges", one_by_one)}
        {card("energy", by_period)}
        <ChargeList desk=desk.get_value() />
        <EarlierSection desk=desk.get_value() />
        <TariffsSection desk=desk.get_value() />
    }
}

fn one_by_one(shown: &Shown<'_>) -> Chart {
    let past = EnergyPast {
        billed: &shown.billed(),
        places: shown.places,
    };
    charges(&past, &shown.scope, shown.locale)
}

fn by_period(shown: &Shown<'_>) -> Chart {
    let past = EnergyPast {
        billed: &shown.billed(),
        places: shown.places,
    };
    energy(&past, &shown.scope, shown.locale)
}
