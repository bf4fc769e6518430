//! Messages and services, in words.

use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use carport_domain::units::choice::{DistanceUnit, Units};
use carport_domain::vehicle::message::{Message, ServiceStatus, Severity};

use super::cars::{ENGLISH, FRENCH, electric_at_home};
use super::needs::{check, drawn, service, with};
use crate::dashboard::{Facts, care};
use crate::locale::FixedLocale;
use crate::notice::Tone;

#[test]
fn messages_are_grouped_by_weight_and_what_is_fine_is_folded() {
    let car = with(vec![
        check(Some(Severity::Low), "TIRE_PRESSURE"),
        check(Some(Severity::Medium), "WASHING_FLUID"),
        check(Some(Severity::High), "ENGINE_OIL"),
        check(Some(Severity::Medium), "BRAKE_FLUID"),
        check(Some(Severity::Low), "VEHICLE_CHECK"),
    ]);

    let messages = drawn(&car, FRENCH).messages;

    let groups: Vec<_> = messages
        .groups
        .iter()
        .map(|group| (group.severity.as_str(), group.messages.len(), group.tone))
        .collect();
    assert_eq!(
        groups,
        [
            ("Important", 1, Tone::Alert),
            ("À surveiller", 2, Tone::Warning)
        ]
    );
    let folded = messages.folded.unwrap();
    assert_eq!(folded.summary, "2 contrôles sans remarque");
    assert_eq!(folded.messages[1].title, "Révision");
}

#[test]
fn the_vendors_words_come_before_ours_and_ours_before_the_code() {
    let mut named = check(Some(Severity::Medium), "TIRE_PRESSURE");
    named.title = Some("Pression des pneus avant".to_owned());
    named.text = Some("Contrôler la pression.".to_owned());
    let nameless = Message {
        code: None,
        ..check(Some(Severity::Medium), "")
    };
    let car = with(vec![
        named,
        check(Some(Severity::Medium), "BRAKE_FLUID"),
        check(Some(Severity::Medium), "FLUX_CAPACITOR_LOW"),
        nameless,
    ]);

    let messages = drawn(&car, FRENCH).messages.groups.remove(0).messages;

    let titles: Vec<_> = messages.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Pression des pneus avant",
            "Liquide de frein",
            "Flux capacitor low",
            "Message sans nom"
        ]
    );
    assert_eq!(messages[0].text.as_deref(), Some("Contrôler la pression."));
}

#[test]
fn a_service_says_when_it_is_due_by_month_and_distance_in_the_owners_units() {
    let mut oil = service(None, "OIL");
    // 2026-06-01T00:00:00Z, which is May on a clock west of Greenwich.
    oil.due_at = Some(UnixMillis(1_780_272_000_000));
    oil.due_in = Some(Kilometers(12_300.0));
    let car = with(vec![oil]);
    let west = FixedLocale {
        utc_offset_minutes: -300,
        ..ENGLISH
    };

    let due = |locale: FixedLocale, units| {
        let facts = Facts {
            units,
            ..car.facts()
        };
        care(facts, &locale).services.remove(0).due
    };

    let miles = Units {
        distance: DistanceUnit::Miles,
        ..Units::default()
    };
    assert_eq!(
        due(FRENCH, Units::default()),
        "À prévoir en juin 2026 ou dans 12\u{202f}300\u{a0}km"
    );
    assert_eq!(due(west, miles), "Due in June 2026 or in 7,643\u{a0}mi");
}

#[test]
fn a_car_without_messages_and_one_not_heard_say_so() {
    let card = drawn(&with(Vec::new()), FRENCH);
    assert_eq!(
        card.messages.summary.as_deref(),
        Some("Aucun message de la voiture")
    );
    assert_eq!(
        card.no_service.as_deref(),
        Some("La voiture n’annonce aucun entretien")
    );

    let mut silent = electric_at_home();
    silent.status = None;
    let card = drawn(&silent, FRENCH);
    assert_eq!(card.messages.summary.as_deref(), Some("Pas encore reçu"));
    assert_eq!(card.no_service.as_deref(), Some("Pas encore reçu"));
}

#[test]
fn every_severity_and_status_has_words_of_its_own_an_unknown_one_too() {
    let severities = [
        Some(Severity::Critical),
        Some(Severity::High),
        Some(Severity::Medium),
        None,
    ];
    let statuses = [
        Some(ServiceStatus::Ok),
        Some(ServiceStatus::Pending),
        Some(ServiceStatus::Overdue),
        None,
    ];
    for locale in [ENGLISH, FRENCH] {
        let checks = severities.map(|severity| check(severity, "ENGINE_OIL"));
        let services = statuses.map(|status| service(status, "OIL"));
        let car = with(checks.into_iter().chain(services).collect());
        let card = drawn(&car, locale);

        let mut words: Vec<_> = card
            .messages
            .groups
            .iter()
            .map(|group| group.severity.clone())
            .chain(card.services.iter().map(|line| line.status.clone()))
            .collect();
        assert_eq!(words.len(), 8);
        assert!(words.iter().all(|word| !word.is_empty()));
        words.sort();
        words.dedup();
        assert_eq!(words.len(), 8);
    }
}

#[test]
fn every_code_has_words_in_both_languages_an_invented_one_too() {
    let codes = [
        "ENGINE_OIL",
        "BRAKE_FLUID",
        "TIRE_PRESSURE",
        "WASHING_FLUID",
        "VEHICLE_CHECK",
        "BRAKE_PADS_FRONT",
        "BRAKE_PADS_REAR",
        "VEHICLE_TUV",
        "TIRE_WEAR_FRONT",
        "TIRE_WEAR_REAR",
        "OIL",
        "EMISSION_CHECK",
        "INVENTED_CODE",
    ];
    for code in codes {
        let car = with(vec![service(None, code)]);
        let [english, french] =
            [ENGLISH, FRENCH].map(|locale| drawn(&car, locale).services.remove(0).title);

        for title in [&english, &french] {
            assert!(!title.is_empty() && !title.contains('_'), "{title}");
        }
        assert_eq!(english == french, code == "INVENTED_CODE", "{code}");
    }
}
