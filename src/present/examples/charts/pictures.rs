//! Each chart of that car, over a month and over two years.

use carport_domain::history::charges::Charge;
use carport_domain::history::refuels::Refuel;
use carport_domain::history::trips::edits::{OwnersWords, TripEdit, TripEdits, TripTag};
use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::history::{self, Covered, Known, Span, Timeline, refuels};
use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Place, PlaceKind, Track};
use carport_domain::tariff::totals::billed;
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;
use carport_domain::units::{KilowattHours, Meters};
use carport_domain::vehicle::openings::Corner;
use carport_present::charts::{
    BatteryPast, Calendar, Chart, ConsumptionPast, EnergyPast, Followed, FuelPast, Period,
    PeriodKind, RangePast, Scope, SupplyPast, TirePast, battery, charges, consumption,
    coverage_strip, driven_calendar, electric_shares, energy, fuel, odometer, presence, range,
    shares_by_month, supply, tires, trips,
};
use carport_present::locale::Locale;

use crate::past::{NOW, Past, past};

/// Of the made-up battery.
const CAPACITY: Option<KilowattHours> = Some(KilowattHours(42.0));

/// What is drawn.
pub(crate) enum Picture {
    Chart(Chart),
    Calendar(Calendar),
}

/// All of them, each with the name of its file.
pub(crate) fn all(locale: &dyn Locale) -> Vec<(String, Picture)> {
    let past = past(730);
    let mut all = Vec::new();
    for (kind, name) in [
        (PeriodKind::Day, "day"),
        (PeriodKind::Custom(60), "sixty"),
        (PeriodKind::Year, "year"),
        (PeriodKind::All, "all"),
    ] {
        let now = UnixMillis(NOW);
        let period = Period::latest(now, locale).with_kind(kind);
        let first = past.lines.odometer.at_millis.first().copied();
        let span = period.span(first.map(UnixMillis), locale);
        let scope = Scope {
            span,
            bin_length: kind.bin_length(span),
            now,
            units: Units::default(),
        };
        let odometer = of(&past.lines.odometer);
        let calendar = driven_calendar(odometer, &[], &scope, locale);
        all.push((format!("calendar-{name}"), Picture::Calendar(calendar)));
        for (chart, picture) in charts(&past, &scope, locale) {
            all.push((format!("{chart}-{name}"), picture));
        }
    }
    all
}

fn charts(past: &Past, scope: &Scope, locale: &dyn Locale) -> Vec<(&'static str, Picture)> {
    let covered = covered(&past.lines.odometer, scope);
    let found = history::charges::find(&past.lines, CAPACITY);
    let filled = refuels::find(&past.lines);
    let none = Timeline::default();
    let level = BatteryPast {
        level: of(&past.lines.battery_level),
        target: &past.target,
        charges: &found,
    };
    let tank = FuelPast {
        liters: of(&past.lines.fuel_liters),
        share: of(&none),
        tank: None,
        refuels: &filled,
    };
    let ranges = RangePast {
        electric: of(&past.range),
        fuel: of(&none),
        total: of(&none),
        level: &past.lines.battery_level,
    };
    let readings = SupplyPast {
        read_at_millis: &past.lines.odometer.at_millis,
        covered: &covered,
        quarantined: 3,
    };
    let wheels: Vec<_> = Corner::ALL
        .into_iter()
        .zip(&past.tires)
        .map(|(corner, tire)| TirePast {
            corner,
            pressure: of(tire),
            target: &past.tire_target,
        })
        .collect();
    let charts = [
        (
            "odometer",
            odometer(of(&past.lines.odometer), &[], scope, locale),
        ),
        ("battery", battery(&level, scope, locale)),
        ("fuel", fuel(&tank, scope, locale)),
        ("range", range(&ranges, scope, locale)),
        ("presence", presence(Some(&past.presence), scope, locale)),
        ("supply", supply(&readings, scope, locale)),
        ("tires", tires(&wheels, scope, locale)),
    ];
    charts
        .into_iter()
        .chain(charged(past, &found, &filled, scope, locale))
        .chain(driven(past, scope, locale))
        .map(|(name, mut chart)| {
            chart.coverage = coverage_strip(&covered);
            (name, Picture::Chart(chart))
        })
        .collect()
}

fn charged(
    past: &Past,
    found: &[Charge],
    filled: &[Refuel],
    scope: &Scope,
    locale: &dyn Locale,
) -> [(&'static str, Chart); 3] {
    let home = PlaceId::from_random([0; 8]);
    let unpriced = |_: UnixMillis| 60;
    let billed: Vec<_> = found
        .iter()
        .enumerate()
        .map(|(index, charge)| {
            let place = match index % 5 {
                0 => Whereabouts::Elsewhere,
                1 => Whereabouts::Unknown,
                _ => Whereabouts::Own(home.clone()),
            };
            billed(charge, place, &past.lines.battery_level, &[], &unpriced)
        })
        .collect();
    let places: Vec<_> = Coordinates::new(48.0, 11.0)
        .into_iter()
        .map(|center| Place {
            id: home.clone(),
            kind: PlaceKind::Home,
            name: None,
            center,
            radius: Meters(100.0),
            is_private: false,
        })
        .collect();
    let bought = EnergyPast {
        billed: &billed,
        places: &places,
    };
    let windows = history::consumption::electric(found, &past.lines, CAPACITY);
    let burnt = history::consumption::fuel(filled, None);
    let used = ConsumptionPast {
        electric: &windows,
        fuel: &burnt,
    };
    [
        ("charges", charges(&bought, scope, locale)),
        ("energy", energy(&bought, scope, locale)),
        ("consumption", consumption(&used, scope, locale)),
    ]
}

/// Trips in turn for work, for oneself, in two words of the owner's, and for nothing said.
fn driven(past: &Past, scope: &Scope, locale: &dyn Locale) -> [(&'static str, Chart); 2] {
    let found = history::trips::find(&past.lines, &Track::default(), &[]);
    let months = shares_by_month(&[], &found, locale);
    let own = |word: &str| TripTag::Custom(OwnersWords(word.to_owned()));
    let tags = [
        vec![TripTag::Commute],
        vec![TripTag::Business, TripTag::Private],
        vec![own("Allotment")],
        vec![own("Choir")],
        Vec::new(),
    ];
    let turns = tags.iter().cycle();
    let said = found.iter().zip(turns).map(|(trip, tags)| TripEdit::Tag {
        trip: trip.id,
        tags: tags.clone(),
    });
    let edits = TripEdits {
        edits: said.collect(),
    };
    let tagged = edits.apply(found.clone()).trips;
    [
        ("trips", trips(&tagged, scope, locale)),
        ("electric-share", electric_shares(&months, scope, locale)),
    ]
}

fn of(timeline: &Timeline) -> Followed<'_> {
    Followed {
        timeline,
        quarantined: 0,
    }
}

/// The first third came from a file.
fn covered(timeline: &Timeline, scope: &Scope) -> Vec<Covered> {
    let first = timeline.at_millis.first().copied().unwrap_or(NOW);
    let imported = first + (NOW - first) / 3;
    let mut covered = Vec::new();
    let mut add = |from_millis: i64, until_millis: i64, known: Known| {
        covered.push(Covered {
            span: Span {
                from_millis,
                until_millis,
            },
            known,
        });
    };
    let mut at = scope.span.from_millis;
    for gap in timeline.gaps() {
        add(at, gap.from_millis, Known::Imported);
        add(gap.from_millis, gap.until_millis, Known::Missing);
        at = gap.until_millis;
    }
    add(at, imported.max(at), Known::Imported);
    add(imported.max(at), scope.now.0, Known::Recorded);
    covered
}
