//! Charging history, settings and trips of every simulated car, in both languages.

use carport_client::endpoints::{
    charging_sessions, charging_settings, charging_statistics, trips, vehicle_list,
};
use carport_client::error::ApiError;
use carport_client::identity::Language;
use carport_domain::charging::{ChargingMonth, Month};
use carport_domain::ids::Vin;
use carport_domain::trips::TripHistory;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{
    World, WorldSession, all_cars, ask, read_profile, read_state, session, session_in, signed_in,
};
use futures_lite::future::block_on;

const LANGUAGES: [Language; 2] = [Language::English, Language::French];

const APRIL: Month = Month {
    year: 2025,
    month: 4,
};

fn state(session: &WorldSession<'_>, brand: Brand, vin: &Vin) -> Status {
    let profile = read_profile(session, brand, vin).expect("a profile").value;
    read_state(session, brand, &profile).expect("a state").value
}

fn page(
    session: &WorldSession<'_>,
    (brand, vin): &(Brand, Vin),
    page: &charging_sessions::Page,
    language: Language,
) -> Result<ChargingMonth, ApiError> {
    let request = |caller: &_| charging_sessions::request(caller, vin, page);
    let answer = ask(session, *brand, request, charging_sessions::NAME)?;
    let decoded = charging_sessions::read(&answer, page, language)?;
    assert_eq!(decoded.gaps, []);
    Ok(decoded.value)
}

#[test]
fn every_month_of_every_car_is_read_without_a_gap_in_both_languages() {
    for language in LANGUAGES {
        let world = World::all_fine();
        let vault = signed_in(&world);
        let session = session_in(&world, &vault, language);
        let mut sessions = 0;
        for car in all_cars(&session) {
            let capabilities = state(&session, car.0, &car.1).capabilities;
            let first = charging_sessions::Page::first(APRIL);
            let month = page(&session, &car, &first, language);
            world.pass(5_000);
            if capabilities.charging_history != Some(true) {
                assert!(matches!(month, Err(ApiError::NotFound { .. })), "{car:?}");
                continue;
            }
            let month = month.unwrap();
            assert_eq!(month.month, Some(APRIL));
            assert!(month.energy().is_some());
            for session in &month.sessions {
                assert!(session.started_at < session.ended_at);
                assert!(session.energy.is_some());
                assert!(session.place.is_some());
                sessions += 1;
            }
        }
        assert!(sessions > 5, "{sessions} sessions in {language:?}");
    }
}

#[test]
fn pages_of_a_month_add_up_to_it() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let car = all_cars(&session).remove(0);
    let first = charging_sessions::Page::first(APRIL);
    let whole = page(&session, &car, &first, Language::English).unwrap();

    // The vendor's own size of a page makes one of any month: smaller ones show how they join.
    let (mut asked, mut joined, mut pages) = (first, None::<ChargingMonth>, 0);
    loop {
        let request = |caller: &_| {
            let mut request = charging_sessions::request(caller, &car.1, &asked);
            request.path = request.path.replace("maxResults=50", "maxResults=3");
            request
        };
        let answer = ask(&session, car.0, request, charging_sessions::NAME).unwrap();
        let part = charging_sessions::read(&answer, &asked, Language::English).unwrap();
        let next = asked.after(&part.value);
        match &mut joined {
            Some(joined) => joined.append(part.value),
            None => joined = Some(part.value),
        }
        pages += 1;
        match next {
            Some(next) => asked = next,
            None => break,
        }
    }

    assert!(pages > 1, "{} sessions", whole.sessions.len());
    assert_eq!(joined, Some(whole));
}

#[test]
fn a_history_that_is_not_found_is_no_empty_month() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let car = all_cars(&session).remove(0);
    world.set_scenario("sessions-not-found");

    let month = page(
        &session,
        &car,
        &charging_sessions::Page::first(APRIL),
        Language::English,
    );

    assert_eq!(
        month,
        Err(ApiError::NotFound {
            endpoint: charging_sessions::NAME,
            status: 404
        })
    );
}

#[test]
fn the_text_of_a_month_says_what_its_number_says() {
    for language in LANGUAGES {
        let world = World::all_fine();
        let vault = signed_in(&world);
        let session = session_in(&world, &vault, language);
        let car = all_cars(&session).remove(0);
        let month = page(
            &session,
            &car,
            &charging_sessions::Page::first(APRIL),
            language,
        )
        .unwrap();

        let told = month.energy().unwrap().amount.0;
        let sum: f64 = month
            .sessions
            .iter()
            .filter_map(|s| Some(s.energy?.amount.0))
            .sum();

        // Each session is rounded to a kilowatt-hour at most.
        let slack = f64::from(month.session_count.unwrap());
        assert!((told - sum).abs() <= slack, "{told} and {sum}");
    }
}

#[test]
fn settings_and_statistics_are_read_without_a_gap() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let (mut with_settings, mut with_plan, mut with_statistics) = (0, 0, 0);

    for (brand, vin) in all_cars(&session) {
        let status = state(&session, brand, &vin);
        let has_settings = status.capabilities.charging_settings == Some(true);
        if has_settings || status.capabilities.set_charging_plan == Some(true) {
            let request = |caller: &_| charging_settings::request(caller, &vin, has_settings);
            let answer = ask(&session, brand, request, charging_settings::NAME).unwrap();
            let settings = charging_settings::read(&answer).unwrap();
            assert_eq!(settings.gaps, []);
            assert!(settings.value.plan.service_pack.is_some());
            with_plan += usize::from(settings.value.plan.mode.value().is_some());
            with_settings += usize::from(!settings.value.ac_limit_choices.is_empty());
        }
        let request = |caller: &_| charging_statistics::request(caller, &vin, 120);
        if let Ok(answer) = ask(&session, brand, request, charging_statistics::NAME) {
            let statistics = charging_statistics::read(&answer).unwrap();
            assert_eq!(statistics.gaps, []);
            assert!(statistics.value.session_count.is_some());
            with_statistics += 1;
        }
        world.pass(5_000);
    }

    assert!(with_settings > 0 && with_plan > 0 && with_statistics > 0);
}

#[test]
fn trips_are_read_without_a_gap_where_the_car_keeps_them() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let customer = block_on(session.customer_id()).unwrap().unwrap();
    let mut kept = 0;

    for (brand, vin) in all_cars(&session) {
        let request = |caller: &_| trips::request(caller, &vin, &customer);
        let answer = ask(&session, brand, request, trips::NAME);
        let keeps_trips = state(&session, brand, &vin).capabilities.trip_history;
        assert_eq!(answer.is_ok(), keeps_trips == Some(true), "{vin:?}");
        if let Ok(answer) = answer {
            let trips = trips::read(&answer).unwrap();
            assert_eq!(trips.gaps, []);
            assert!(matches!(
                trips.value,
                TripHistory::Kept { month: Some(_), .. }
            ));
            kept += 1;
        }
        world.pass(5_000);
    }

    assert!(kept > 0);
}

#[test]
fn trips_that_are_not_kept_say_why() {
    for (scenario, expected) in [
        ("trip-history-not-active", TripHistory::NotAgreed),
        ("no-trips-yet", TripHistory::NoneYet),
    ] {
        let world = World::all_fine();
        let vault = signed_in(&world);
        let session = session(&world, &vault);
        let customer = block_on(session.customer_id()).unwrap().unwrap();
        let (brand, vin) = all_cars(&session).remove(0);
        world.set_scenario(scenario);

        let request = |caller: &_| trips::request(caller, &vin, &customer);
        let answer = ask(&session, brand, request, trips::NAME).unwrap();

        assert_eq!(trips::read(&answer).unwrap().value, expected, "{scenario}");
    }
}

#[test]
fn the_older_list_names_the_same_cars() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);

    for brand in [Brand::Bmw, Brand::Mini] {
        let list = |request: fn(&_) -> _| {
            let answer = ask(&session, brand, request, vehicle_list::NAME).unwrap();
            vehicle_list::read(&answer).unwrap()
        };
        assert_eq!(
            list(vehicle_list::older_request),
            list(vehicle_list::request)
        );
    }
}
