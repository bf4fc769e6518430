//! The sliders against what the car has told.

use carport_domain::failure::Failure;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::energy::Energy;

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};

fn status(target: Option<f64>, ac_limit: Option<f64>) -> Status {
    Status {
        energy: Energy {
            battery: Some(Battery {
                target: target.map(Percent),
                ac_limit: ac_limit.map(Amperes),
                ..Battery::default()
            }),
            ..Energy::default()
        },
        ..Status::default()
    }
}

fn read(settings: ChargingSettings) -> Remote<ChargingSettings> {
    Remote::Ready {
        value: settings,
        fetched_at: UnixMillis(0),
        is_refreshing: false,
    }
}

fn choices() -> ChargingSettings {
    ChargingSettings {
        ac_limit_choices: [6.0, 16.0, 32.0].map(Amperes).to_vec(),
        ..ChargingSettings::default()
    }
}

fn offered(form: LimitForm) -> StepForm<Amperes> {
    match form {
        LimitForm::Offered(form) => form,
        other => panic!("not offered: {other:?}"),
    }
}

#[test]
fn a_target_goes_from_twenty_to_a_hundred_in_steps_of_five() {
    let form = target_form(Some(&status(Some(80.0), None)), None, &ENGLISH);

    let labels = form.steps.labels();
    assert_eq!(labels.first().map(String::as_str), Some("20\u{a0}%"));
    assert_eq!(labels.last().map(String::as_str), Some("100\u{a0}%"));
    assert_eq!(labels.len(), 17);
    assert_eq!(form.told, "The car says 80\u{a0}%.");
    assert_eq!(form.steps.start(), 12);
}

#[test]
fn a_target_that_was_not_told_is_not_preselected() {
    for status in [None, Some(&status(None, None))] {
        let form = target_form(status, None, &ENGLISH);

        assert_eq!(form.told, "The car has not told its target.");
        assert_eq!(form.steps.labels()[0], "Not chosen");
        assert_eq!(form.steps.chosen(form.steps.start()), None);
    }
}

#[test]
fn a_target_between_the_steps_is_said_but_not_preselected() {
    let form = target_form(Some(&status(Some(82.0), None)), None, &ENGLISH);

    assert_eq!(form.told, "The car says 82\u{a0}%.");
    assert_eq!(form.steps.labels()[form.steps.start()], "Not chosen");
}

#[test]
fn the_state_is_heard_before_the_settings() {
    let settings = ChargingSettings {
        target: Some(Percent(90.0)),
        ..ChargingSettings::default()
    };

    let both = target_form(Some(&status(Some(70.0), None)), Some(&settings), &ENGLISH);
    let silent = target_form(Some(&status(None, None)), Some(&settings), &ENGLISH);

    assert_eq!(both.told, "The car says 70\u{a0}%.");
    assert_eq!(silent.told, "The car says 90\u{a0}%.");
}

#[test]
fn only_the_limits_that_the_car_offers_can_be_chosen() {
    let form = offered(limit_form(
        Some(&status(None, Some(16.0))),
        &read(choices()),
        &ENGLISH,
    ));

    assert_eq!(form.steps.labels(), ["6\u{a0}A", "16\u{a0}A", "32\u{a0}A"]);
    assert_eq!(form.steps.start(), 1);
    assert_eq!(form.told, "The car says 16\u{a0}A.");
}

#[test]
fn a_car_without_a_limit_has_none_preselected() {
    let settings = ChargingSettings {
        is_ac_unlimited: Some(true),
        ..choices()
    };
    let form = offered(limit_form(
        Some(&status(None, Some(32.0))),
        &read(settings),
        &ENGLISH,
    ));

    assert_eq!(form.steps.labels()[form.steps.start()], "Not chosen");
    assert!(
        form.told
            .starts_with("The car says that the current is not limited.")
    );
}

#[test]
fn without_settings_no_limit_is_offered_and_the_reason_is_known() {
    let reason = |settings| match limit_form(None, &settings, &ENGLISH) {
        LimitForm::NotRead(reason) => reason,
        other => panic!("offered: {other:?}"),
    };

    assert_eq!(reason(Remote::NotAsked), SettingsReading::NotRead);
    assert_eq!(reason(Remote::Loading), SettingsReading::Reading);
    assert_eq!(
        reason(Remote::Failed(Failure::Offline)),
        SettingsReading::Failed
    );
}

#[test]
fn settings_without_choices_offer_none() {
    let form = limit_form(None, &read(ChargingSettings::default()), &ENGLISH);

    assert_eq!(form, LimitForm::NotTold);
}

#[test]
fn each_form_changes_its_own_setting_only() {
    let target = ChargingTarget::new(85).unwrap();

    assert_eq!(
        set_target(target),
        Command::SetCharging(ChargingChange {
            target: Some(target),
            ac_limit: None,
        })
    );
    assert_eq!(
        set_limit(Amperes(16.0)),
        Command::SetCharging(ChargingChange {
            target: None,
            ac_limit: Some(Amperes(16.0)),
        })
    );
}
