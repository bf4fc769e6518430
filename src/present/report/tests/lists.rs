//! Places and services.

use core::time::Duration;

use carport_domain::ids::PlaceId;
use carport_domain::place::visited::Visited;
use carport_domain::place::{Coordinates, PlaceKind};
use carport_domain::units::Meters;

use super::*;
use crate::notice::Tone;

#[test]
fn a_place_in_a_privacy_zone_is_told_by_its_name_alone() {
    let center = Coordinates::new(46.57, 3.33).unwrap();
    let zone = Place {
        id: PlaceId::from_random([7; 8]),
        kind: PlaceKind::Home,
        name: None,
        center,
        radius: Meters(80.0),
        is_private: true,
    };
    let report = MonthReport {
        places: vec![Visited {
            place: Some(zone.id.clone()),
            center,
            address: Some("12 rue des Mélèzes".into()),
            visit_count: 20,
            spent: Duration::from_hours(18 * 24),
            last_until: instant("2026-11-30T20:30"),
        }],
        ..november()
    };
    let places = [zone];

    let sheet = report_sheet(
        &ReportFacts {
            places: &places,
            ..facts(&report)
        },
        &PARIS,
    );

    assert_eq!(cells(&sheet, "places"), [["Home", "18 days", "20 visits"]]);
}

#[test]
fn services_are_told_none_is_told_and_silence_is_told() {
    let report = november();
    let line = ServiceLine {
        title: "Brake fluid".to_owned(),
        due: "Due in November 2026".to_owned(),
        text: None,
        status: "Soon".to_owned(),
        tone: Tone::Warning,
    };
    let lines = [line];
    let with = |services| {
        let facts = ReportFacts {
            services,
            ..facts(&report)
        };
        report_sheet(&facts, &PARIS)
    };

    assert_eq!(
        cells(&with(Some(&lines)), "services"),
        [["Brake fluid", "Due in November 2026", "Soon"]]
    );
    let none = with(Some(&[]));
    assert_eq!(
        section(&none, "services").unwrap().notes[0],
        "None falls due by the end of the month."
    );
    let silent = with(None);
    assert_eq!(
        section(&silent, "services").unwrap().notes,
        ["Not known: the car has not said what it needs."]
    );
}
