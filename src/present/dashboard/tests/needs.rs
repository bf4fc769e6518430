//! Alerts, in words, and cars that need something.

use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::message::{Message, MessageKind, ServiceStatus, Severity};
use carport_domain::vehicle::openings::{Lock, Opening};

use super::cars::{Car, DAY, ENGLISH, FRENCH, ago, electric_at_home, unlocked_away};
use crate::dashboard::{AlertStrip, CareCard, Target, alerts, care};
use crate::locale::FixedLocale;
use crate::notice::Tone;

fn strip(car: &Car, locale: FixedLocale) -> AlertStrip {
    alerts(car.facts(), &locale)
}

fn titles(strip: &AlertStrip) -> Vec<&str> {
    let lines = strip.shown.iter().chain(&strip.rest);
    lines.map(|line| line.title.as_str()).collect()
}

pub(super) fn drawn(car: &Car, locale: FixedLocale) -> CareCard {
    care(car.facts(), &locale)
}

fn message(kind: MessageKind, code: &str) -> Message {
    Message {
        kind,
        code: Some(code.to_owned()),
        title: None,
        text: None,
        due_at: None,
        due_in: None,
    }
}

pub(super) fn check(severity: Option<Severity>, code: &str) -> Message {
    message(MessageKind::CheckControl(severity), code)
}

pub(super) fn service(status: Option<ServiceStatus>, code: &str) -> Message {
    message(MessageKind::Service(status), code)
}

pub(super) fn with(messages: Vec<Message>) -> Car {
    let mut car = electric_at_home();
    car.status().messages = messages;
    car
}

#[test]
fn a_car_that_is_well_raises_no_alert() {
    assert_eq!(strip(&electric_at_home(), ENGLISH), AlertStrip::default());
}

#[test]
fn two_alerts_are_shown_and_the_rest_is_counted_and_there() {
    let mut car = unlocked_away();
    car.status().last_seen_at = Some(ago(20 * 60_000));
    car.status().messages = vec![
        check(Some(Severity::Critical), "ENGINE_OIL"),
        service(Some(ServiceStatus::Overdue), "BRAKE_FLUID"),
    ];

    let french = strip(&car, FRENCH);

    assert_eq!(french.shown.len(), 2);
    assert_eq!(french.rest.len(), 2);
    assert_eq!(french.more.as_deref(), Some("2 autres alertes"));
    assert_eq!(
        titles(&french),
        [
            "Déverrouillée, loin du domicile",
            "Huile moteur",
            "Porte avant gauche ouverte, coffre ouvert, fenêtre arrière droite entrouverte et 1 autre, capot (état inconnu\u{a0}: FLOATING)",
            "Entretien en retard\u{a0}: Liquide de frein",
        ]
    );
    assert_eq!(french.shown[0].target, Target::Security);
    assert_eq!(french.shown[0].action, "Voir la sécurité");
    assert_eq!(french.shown[1].action, "Voir l’entretien");
}

#[test]
fn a_window_open_in_a_locked_car_is_named() {
    let mut car = electric_at_home();
    car.status().openings.windows.left_front = Reading::Known(Opening::Open);

    let english = strip(&car, ENGLISH);

    assert_eq!(titles(&english), ["Left front window open"]);
    assert_eq!(
        english.shown[0].detail.as_deref(),
        Some("The car is locked.")
    );
}

#[test]
fn an_alert_of_long_ago_begins_with_its_age() {
    let mut car = unlocked_away();
    car.status().last_seen_at = Some(ago(9 * DAY));

    let french = strip(&car, FRENCH);

    assert_eq!(
        french.shown[0].title,
        "Il y a 9\u{a0}jours\u{a0}: déverrouillée, loin du domicile"
    );
    assert!(
        titles(&french).contains(&"Rien reçu de la voiture depuis 9\u{a0}jours"),
        "{french:?}"
    );
}

#[test]
fn an_icon_does_not_stick_after_the_warning_is_gone() {
    let warned = with(vec![
        check(Some(Severity::Medium), "WASHING_FLUID"),
        check(Some(Severity::High), "BRAKE_FLUID"),
    ]);
    assert_eq!(drawn(&warned, ENGLISH).messages.groups.len(), 2);
    assert_eq!(strip(&warned, ENGLISH).shown.len(), 1);

    let next = with(vec![check(Some(Severity::Low), "BRAKE_FLUID")]);

    let card = drawn(&next, ENGLISH);
    assert_eq!(card.messages.groups, []);
    assert_eq!(card.messages.tone, Tone::Good);
    assert_eq!(strip(&next, ENGLISH), AlertStrip::default());
}

#[test]
fn an_overdue_service_is_flagged_on_the_card_and_in_the_strip() {
    let mut late = service(Some(ServiceStatus::Overdue), "VEHICLE_CHECK");
    // 2025-03-01.
    late.due_at = Some(UnixMillis(1_740_787_200_000));
    let car = with(vec![late]);

    let line = drawn(&car, FRENCH).services.remove(0);

    assert_eq!(line.status, "En retard");
    assert_eq!(line.tone, Tone::Alert);
    assert_eq!(line.due, "Était prévu en mars 2025");
    let strip = strip(&car, FRENCH);
    assert_eq!(titles(&strip), ["Entretien en retard\u{a0}: Révision"]);
    assert_eq!(
        strip.shown[0].detail.as_deref(),
        Some("Était prévu en mars 2025.")
    );
}

#[test]
fn a_missing_position_is_the_last_of_the_alerts() {
    let mut car = electric_at_home();
    car.status().position = None;
    car.status().openings.lock = Reading::Known(Lock::Locked);
    car.status().openings.trunk = Reading::Known(Opening::Open);

    let strip = strip(&car, ENGLISH);

    assert_eq!(titles(&strip), ["Boot open", "Position unknown"]);
    assert_eq!(strip.shown[1].target, Target::Place);
}
