//! What each car tells of two years, read once for all tests.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::thread;

use carport_client::endpoints::state;
use carport_domain::charging::Month;
use carport_domain::history::{Origin, Series, samples_of};
use carport_domain::place::Coordinates;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::openings::Corner;
use carport_domain::vehicle::profile::{DriveTrain, Profile};
use carport_tests::world::{START, World, all_cars, read_profile, session, signed_in};

pub(crate) const I3: &str = "i3 (+ REX)";
const DAY: i64 = 86_400_000;
/// The last month is followed closely, whatever lies before it as years are.
const CLOSE_STEP: i64 = 1_800_000;
const FAR_STEP: i64 = 10_800_000;

/// 2023-05-01T00:00:00Z: 24 months before the month that has begun.
pub(crate) const FIRST: UnixMillis = UnixMillis(1_682_899_200_000);

/// One answer, in short.
pub(crate) struct Moment {
    pub(crate) heard_at: UnixMillis,
    pub(crate) measured_at: UnixMillis,
    pub(crate) odometer: f64,
    pub(crate) level: Option<f64>,
    pub(crate) electric_range: Option<f64>,
    pub(crate) is_plugged_in: Option<bool>,
    pub(crate) is_charging: bool,
    pub(crate) fuel_percent: Option<f64>,
    pub(crate) liters: Option<f64>,
    pub(crate) place: Option<Coordinates>,
    /// Of the four tires, what the softest holds above its target.
    pub(crate) least_over_target_kpa: Option<f64>,
}

/// Two years of one car.
pub(crate) struct Told {
    pub(crate) model: String,
    pub(crate) battery_kwh: Option<f64>,
    pub(crate) has_tank: bool,
    pub(crate) moments: Vec<Moment>,
    pub(crate) gap_count: usize,
    pub(crate) samples: BTreeMap<Series, usize>,
    pub(crate) last_sample_at: Option<UnixMillis>,
    pub(crate) part_bytes: Vec<usize>,
    pub(crate) unopened: (UnixMillis, UnixMillis),
}

static YEARS: LazyLock<Vec<Told>> = LazyLock::new(|| {
    let profiles = profiles(&World::all_fine());
    // A hundred thousand answers: each car is read in a thread of its own.
    thread::scope(|scope| {
        let readers: Vec<_> = profiles
            .iter()
            .map(|profile| scope.spawn(|| tell(&World::all_fine(), profile)))
            .collect();
        let told = readers.into_iter().map(thread::ScopedJoinHandle::join);
        told.map(|told| told.expect("a past is told")).collect()
    })
});

/// Looks at each car's two years.
pub(crate) fn each_car(check: impl Fn(&Told)) {
    assert_eq!(YEARS.len(), 7);
    YEARS.iter().for_each(check);
}

/// Every car of a world.
pub(crate) fn profiles(world: &World) -> Vec<Profile> {
    let vault = signed_in(world);
    let session = session(world, &vault);
    let cars = all_cars(&session).into_iter();
    cars.map(|(brand, vin)| {
        read_profile(&session, brand, &vin)
            .expect("a profile")
            .value
    })
    .collect()
}

/// The last thirty days, then the months before them, back to 24 months ago.
pub(crate) fn parts() -> Vec<(UnixMillis, UnixMillis, i64)> {
    let close = UnixMillis(START.0 - 30 * DAY);
    let mut parts = vec![(close, START, CLOSE_STEP)];
    let mut from = close;
    while from > FIRST {
        let until = UnixMillis(from.0 - 1);
        from = Month::of(until, 0).start();
        parts.push((from, until, FAR_STEP));
    }
    parts
}

/// What fits between empty and full, which the vendor does not tell.
fn battery_kwh(model: &str) -> Option<f64> {
    match model {
        "i4 eDrive40" => Some(80.7),
        "X3 xDrive30e" => Some(10.4),
        I3 => Some(27.2),
        "Cooper SE" => Some(28.9),
        _ => None,
    }
}

fn tell(world: &World, profile: &Profile) -> Told {
    let model = profile.model.clone().expect("every car has a name");
    let mut told = Told {
        battery_kwh: battery_kwh(&model),
        has_tank: profile.drive_train.is_some_and(DriveTrain::has_tank),
        model,
        moments: Vec::new(),
        gap_count: 0,
        samples: BTreeMap::new(),
        last_sample_at: None,
        part_bytes: Vec::new(),
        unopened: world.unopened(),
    };
    for (from, until, step) in parts() {
        let heard = world.heard(&profile.vin, (from, until), step);
        told.part_bytes
            .push(heard.iter().map(|(_, answer)| answer.body.len()).sum());
        for (heard_at, answer) in heard {
            let read = state::read(&answer, profile).expect("an answer of state");
            told.gap_count += read.gaps.len();
            for (series, sample) in samples_of(&read.value, heard_at, Origin::ConnectedDrive) {
                *told.samples.entry(series).or_default() += 1;
                told.last_sample_at = told.last_sample_at.max(Some(sample.measured_at));
            }
            told.moments.push(moment(heard_at, &read.value));
        }
    }
    told.moments.sort_by_key(|moment| moment.measured_at);
    told
}

pub(crate) fn moment(heard_at: UnixMillis, status: &Status) -> Moment {
    let battery = status.energy.battery.as_ref();
    let fuel = status.energy.fuel.as_ref();
    let pressures = Corner::ALL.into_iter().filter_map(|corner| {
        let tire = status.tires.at(corner);
        Some(tire.pressure?.0 - tire.target?.0)
    });
    Moment {
        heard_at,
        measured_at: status.last_seen_at.expect("every answer has its time"),
        odometer: status.odometer.expect("every answer has an odometer").0,
        level: battery.and_then(|it| it.level).map(|it| it.0),
        electric_range: battery.and_then(|it| it.range).map(|it| it.0),
        is_plugged_in: battery.and_then(|it| it.is_plugged_in),
        is_charging: battery.and_then(|it| it.charging.value()) == Some(&Charging::Charging),
        fuel_percent: fuel.and_then(|it| it.percent).map(|it| it.0),
        liters: fuel.and_then(|it| it.liters).map(|it| it.0),
        place: status.position.as_ref().map(|it| it.coordinates),
        least_over_target_kpa: pressures.reduce(f64::min),
    }
}
