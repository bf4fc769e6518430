//! How far, on what, and how much of it is left.

use carport_domain::history::Series;
use carport_present::charts::{
    BatteryPast, Chart, ConsumptionPast, Followed, FuelPast, RangePast, battery, consumption,
    electric_shares, fuel, odometer, range, shares_by_month,
};
use leptos::prelude::*;

use super::calendar::CalendarCard;
use super::card::{ChartCard, Covers};
use super::desk::{HistoryDesk, Shown};

impl<'a> Shown<'a> {
    /// One series, as a chart takes it.
    pub(super) fn followed(&self, series: Series) -> Followed<'a> {
        let beside = self.past.beside(series);
        Followed {
            timeline: self.past.timeline(series),
            quarantined: beside.quarantined_within(self.scope.span),
        }
    }
}

impl HistoryDesk {
    /// Whether anything was ever said of one of these.
    fn tells(&self, series: &'static [Series]) -> Memo<bool> {
        let desk = self.clone();
        Memo::new(move |_| {
            let told =
                |shown: &Shown<'_>| series.iter().any(|it| !shown.past.timeline(*it).is_empty());
            desk.show(told) == Some(true)
        })
    }
}

/// The charts of the overview; those of what the car never tells are left out.
#[component]
pub(super) fn OverviewPart(desk: HistoryDesk) -> impl IntoView {
    let has_battery = desk.tells(&[Series::BatteryLevel]);
    let has_fuel = desk.tells(&[Series::FuelLiters, Series::FuelPercent]);
    let has_range = desk.tells(&[Series::ElectricRange, Series::FuelRange, Series::TotalRange]);
    let desk = StoredValue::new(desk);
    let card = move |name, covers, make: fn(&Shown<'_>) -> Chart| {
        view! { <ChartCard desk=desk.get_value() name covers make /> }
    };
    let fuel_series = move || {
        let has_liters = desk.get_value().tells(&[Series::FuelLiters]);
        if has_liters.get_untracked() {
            Series::FuelLiters
        } else {
            Series::FuelPercent
        }
    };

    view! {
        {card("odometer", Covers::Series(Series::Odometer), driven)}
        <Show when=move || has_battery.get() && has_fuel.get()>
            {card("electric-share", Covers::Nothing, shared)}
        </Show>
        <Show when=move || has_battery.get()>
            {card("battery", Covers::Series(Series::BatteryLevel), charged)}
        </Show>
        <Show when=move || has_fuel.get()>
            {card("fuel", Covers::Series(fuel_series()), fueled)}
        </Show>
        <Show when=move || has_range.get()>{card("range", Covers::Car, reached)}</Show>
        {card("consumption", Covers::Nothing, consumed)}
        <CalendarCard desk=desk.get_value() />
    }
}

fn driven(shown: &Shown<'_>) -> Chart {
    let sections = &shown.past.beside(Series::Odometer).sections;
    let followed = shown.followed(Series::Odometer);
    odometer(followed, sections, &shown.scope, shown.locale)
}

fn shared(shown: &Shown<'_>) -> Chart {
    let months = shares_by_month(&[], &shown.reckoned.trips, shown.locale);
    electric_shares(&months, &shown.scope, shown.locale)
}

fn charged(shown: &Shown<'_>) -> Chart {
    let past = BatteryPast {
        level: shown.followed(Series::BatteryLevel),
        target: shown.past.timeline(Series::BatteryTarget),
        charges: &shown.reckoned.charges,
    };
    battery(&past, &shown.scope, shown.locale)
}

fn fueled(shown: &Shown<'_>) -> Chart {
    let past = FuelPast {
        liters: shown.followed(Series::FuelLiters),
        share: shown.followed(Series::FuelPercent),
        tank: None,
        refuels: &shown.reckoned.refuels,
    };
    fuel(&past, &shown.scope, shown.locale)
}

fn reached(shown: &Shown<'_>) -> Chart {
    let past = RangePast {
        electric: shown.followed(Series::ElectricRange),
        fuel: shown.followed(Series::FuelRange),
        total: shown.followed(Series::TotalRange),
        level: shown.past.timeline(Series::BatteryLevel),
    };
    range(&past, &shown.scope, shown.locale)
}

fn consumed(shown: &Shown<'_>) -> Chart {
    let past = ConsumptionPast {
        electric: &shown.reckoned.electric,
        fuel: &shown.reckoned.fuel,
    };
    consumption(&past, &shown.scope, shown.locale)
}
