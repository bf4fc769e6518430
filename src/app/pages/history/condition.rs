//! How the car fares, where it stands, and how well it is known.

use carport_domain::history::{Series, covered_within};
use carport_domain::place::homes;
use carport_domain::vehicle::openings::Corner;
use carport_present::charts::{
    Chart, SupplyPast, TirePast, any_series, presence, presence_line, supply, tires,
};
use carport_present::followed::series_name;
use leptos::prelude::*;

use super::card::{ChartCard, Covers};
use super::desk::{HistoryDesk, Shown};
use crate::context::words;
use crate::parts::SelectField;

/// The charts of the condition.
#[component]
pub(super) fn ConditionPart(desk: HistoryDesk) -> impl IntoView {
    let has_tires = {
        let desk = desk.clone();
        Memo::new(move |_| {
            let told = |shown: &Shown<'_>| {
                let mut pressures = Corner::ALL.into_iter().map(Series::TirePressure);
                pressures.any(|it| !shown.past.timeline(it).is_empty())
            };
            desk.show(told) == Some(true)
        })
    };
    let desk = StoredValue::new(desk);
    let card = move |name, covers, make: fn(&Shown<'_>) -> Chart| {
        view! { <ChartCard desk=desk.get_value() name covers make /> }
    };

    view! {
        <Show when=move || has_tires.get()>
            {card("tires", Covers::Series(Series::TirePressure(Corner::ALL[0])), inflated)}
        </Show>
        {card("presence", Covers::Nothing, stayed)}
        <OtherValue desk=desk.get_value() />
        {card("supply", Covers::Car, told)}
    }
}

/// Any one of what is told and has no chart of its own.
#[component]
fn OtherValue(desk: HistoryDesk) -> impl IntoView {
    let others = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(others_of).unwrap_or_default())
    };
    let chosen = RwSignal::new(None::<Series>);
    let shown = Memo::new(move |_| {
        let others = others.get();
        let wanted = chosen.get().filter(|it| others.contains(it));
        let most_asked = others.iter().find(|it| **it == Series::Lock);
        wanted
            .or(most_asked.copied())
            .or_else(|| others.first().copied())
    });
    let context = desk.context;
    let options = Signal::derive(move || {
        let locale = context.locale();
        let named = |series: Series| (series.code().to_owned(), series_name(series, &*locale));
        others.get().into_iter().map(named).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let shown = shown.get();
        shown.map_or_else(String::new, |it| it.code().to_owned())
    });
    let desk = StoredValue::new(desk);
    let card = move || {
        let series = shown.get()?;
        let make = move |shown: &Shown<'_>| {
            any_series(series, shown.followed(series), &shown.scope, shown.locale)
        };
        Some(view! {
            <ChartCard
                desk=desk.get_value()
                name="other"
                covers=Covers::Series(series)
                make=make
            />
        })
    };

    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <div class="history-other">
                <SelectField
                    name="history-series"
                    label=Signal::derive(|| words().history.page.other_values.to_owned())
                    options=options
                    chosen=value
                    on_choose=Callback::new(move |code: String| chosen.set(Series::parse(&code)))
                />
            </div>
            {card}
        </Show>
    }
}

/// What was told and has no chart of its own.
fn others_of(shown: &Shown<'_>) -> Vec<Series> {
    let has_chart = |series: &Series| {
        matches!(
            series,
            Series::Odometer
                | Series::BatteryLevel
                | Series::FuelPercent
                | Series::FuelLiters
                | Series::ElectricRange
                | Series::FuelRange
                | Series::TotalRange
                | Series::TirePressure(_)
        )
    };
    shown.past.series().filter(|it| !has_chart(it)).collect()
}

fn inflated(shown: &Shown<'_>) -> Chart {
    let past = Corner::ALL.map(|corner| TirePast {
        corner,
        pressure: shown.followed(Series::TirePressure(corner)),
        target: shown.past.timeline(Series::TireTarget(corner)),
    });
    tires(&past, &shown.scope, shown.locale)
}

fn stayed(shown: &Shown<'_>) -> Chart {
    let last = shown.track.and_then(|track| track.fixes().last());
    let home = homes::nearest(shown.places, last.map(|fix| fix.coordinates));
    let line = shown
        .track
        .zip(home)
        .map(|(track, home)| presence_line(track, &home.border()));
    presence(line.as_ref(), &shown.scope, shown.locale)
}

fn told(shown: &Shown<'_>) -> Chart {
    let scope = &shown.scope;
    let past = SupplyPast {
        read_at_millis: &shown.past.read_at_millis,
        covered: &covered_within(&shown.past.covered, scope.span, scope.now),
        quarantined: shown.past.quarantined_within(scope.span),
    };
    supply(&past, scope, shown.locale)
}
