//! How the car fares, where it stands, and how well it is known.

use carport_domain::history::{Series, covered_within};
use carport_domain::place::homes;
use carport_domain::vehicle::openings::Corner;
use carport_present::charts::{
    Chart, SupplyPast, TirePast, presence, presence_line, supply, tires,
};
use leptos::prelude::*;

use super::card::{ChartCard, Covers};
use super::desk::{HistoryDesk, Shown};

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
        {card("supply", Covers::Car, told)}
    }
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
