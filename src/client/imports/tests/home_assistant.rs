use carport_domain::history::{DateEvidence, Origin, TableKind};
use carport_domain::vehicle::openings::Corner;

use super::*;

/// 2026-01-10T07:00:00Z
const EIGHT: i64 = 1_768_028_400_000;

/// As the history page gives it.
const PAGE: &str = "entity_id,state,last_changed\n\
                    sensor.i3_mileage,12345,2026-01-10T07:00:00.000Z\n\
                    sensor.i3_mileage,unavailable,2026-01-10T07:10:00.000Z\n\
                    sensor.i3_mileage,unknown,2026-01-10T07:20:00.000Z\n\
                    sensor.i3_remaining_battery_percent,81,2026-01-10T07:00:00.250Z\n\
                    lock.i3_lock,locked,2026-01-10T07:00:00.000Z\n\
                    binary_sensor.i3_connection_status,on,2026-01-10T07:00:00.000Z\n\
                    sensor.i3_charging_status,not_charging,2026-01-10T07:00:00.000Z\n\
                    sensor.kitchen_temperature,21.5,2026-01-10T07:00:00.000Z\n\
                    sensor.mini_mileage,777,2026-01-10T07:00:00.000Z\n";

#[test]
fn entities_of_the_former_integration_become_series_of_their_cars() {
    let (found, mapping) = table(PAGE);
    assert_eq!(
        (found.kind, mapping.origin),
        (TableKind::HomeAssistant, Origin::HomeAssistant)
    );
    assert_eq!(found.dates, DateEvidence::Plain);
    assert_eq!(found.questions, [Question::Units]);

    let read = read(PAGE);

    let labels: Vec<_> = read
        .cars
        .iter()
        .map(|car| car.name.label.as_deref())
        .collect();
    assert_eq!(labels, [Some("i3"), Some("mini")]);
    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 12_345.0)]);
    assert_eq!(values(&read, Series::BatteryLevel), [(EIGHT + 250, 81.0)]);
    assert_eq!(values(&read, Series::Lock), [(EIGHT, 3.0)]);
    assert_eq!(values(&read, Series::Plug), [(EIGHT, 1.0)]);
    // Two unavailable odometers, and a car that does not charge, with or without its cable.
    assert_eq!(read.skipped.unavailable, 3);
    assert_eq!(read.skipped.ignored, 1);
    assert_eq!(read.rejected_count, 0);
    assert_eq!(
        read.span,
        Some((UnixMillis(EIGHT), UnixMillis(EIGHT + 250)))
    );
}

#[test]
fn a_house_that_counts_in_miles_says_so_once() {
    let (_, mut mapping) = table(PAGE);
    mapping.set_imperial(true);

    let read = read_as(PAGE, mapping);

    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 19_867.351_68)]);
    assert_eq!(values(&read, Series::BatteryLevel), [(EIGHT + 250, 81.0)]);
}

#[test]
fn a_page_with_climates_on_it_has_more_columns() {
    let text = "entity_id,state,last_changed,current_temperature,hvac_action\n\
                climate.living_room,heat,2026-01-10T07:00:00.000Z,20.5,idle\n\
                sensor.i3_mileage,12345,2026-01-10T07:00:00.000Z,,\n";

    let read = read(text);

    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 12_345.0)]);
    assert_eq!((read.skipped.ignored, read.rejected_count), (1, 0));
}

#[test]
fn a_database_tells_both_of_its_times_and_its_units() {
    let text = "state_id;entity_id;state;unit_of_measurement;last_changed;last_updated\n\
                1;sensor.i3_mileage;100;mi;2026-01-10 07:00:00+00:00;2026-01-10 07:05:00+00:00\n\
                2;sensor.i3_front_left_tire_pressure;2,3;bar;2026-01-10 08:00:00+01:00;\n\
                3;sensor.i3_mileage;100;kWh;2026-01-10 07:00:00+00:00;\n";

    let read = read(text);

    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 160.934_4)]);
    assert_eq!(
        values(&read, Series::TirePressure(Corner::LeftFront)),
        [(EIGHT, 230.0)]
    );
    assert_eq!(read.rejected, [rejected(4, RowProblem::WrongUnit)]);
}

#[test]
fn a_broken_row_is_named_and_the_rest_kept() {
    let text = format!(
        "{PAGE}sensor.i3_mileage,12345,never\nsensor.i3_mileage,much,2026-01-11T07:00:00Z\n"
    );

    let read = read(&text);

    assert_eq!(
        read.rejected,
        [
            rejected(11, RowProblem::NoTime),
            rejected(12, RowProblem::NotANumber)
        ]
    );
    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 12_345.0)]);
}

#[test]
fn a_program_writes_no_groups_of_digits() {
    let text = "entity_id,state,last_changed\nsensor.i3_mileage,1.234,2026-01-10T07:00:00.000Z\n";

    assert_eq!(values(&read(text), Series::Odometer), [(EIGHT, 1.234)]);
}

#[test]
fn a_house_of_another_language_is_asked_what_its_entities_are() {
    let text = "entity_id,state,last_changed\n\
                sensor.i3_kilometerstand,12345,2026-01-10T07:00:00.000Z\n\
                light.garage,on,2026-01-10T07:00:00.000Z\n";

    let (found, _) = table(text);

    let question = Question::Series {
        name: "sensor.i3_kilometerstand".to_owned(),
        candidates: Vec::new(),
    };
    assert_eq!(found.questions, [question]);
}

#[test]
fn what_is_not_kept_is_not_looked_at_either() {
    let text = format!("{PAGE}sensor.kitchen_temperature,21.5,never\n");

    let read = read(&text);

    assert_eq!((read.rejected_count, read.skipped.ignored), (0, 2));
}

#[test]
fn a_zero_of_a_writer_who_means_it_is_kept() {
    let text = PAGE.replace(",81,", ",0,");

    assert_eq!(
        values(&read(&text), Series::BatteryLevel),
        [(EIGHT + 250, 0.0)]
    );
}
