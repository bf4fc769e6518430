//! Every failure is said, in both languages.

use carport_domain::command::Fault;

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 120,
};
/// 2025-05-04T20:00:00Z.
const NOW: UnixMillis = UnixMillis(1_746_388_800_000);
const MINUTE: i64 = 60_000;

fn in_minutes(minutes: i64) -> UnixMillis {
    UnixMillis(NOW.0 + minutes * MINUTE)
}

fn every_failure() -> Vec<Failure> {
    vec![
        Failure::Offline,
        Failure::ProxyUnreachable,
        Failure::ProxyRefused {
            code: "path_not_allowed".to_owned(),
        },
        Failure::VendorUnreachable,
        Failure::TimedOut,
        Failure::CredentialsRefused,
        Failure::CaptchaExpired,
        Failure::SignedOut,
        Failure::RateLimited { retry_at: None },
        Failure::QuotaUsedUp {
            replenished_at: None,
        },
        Failure::SignInLimited,
        Failure::Blocked,
        Failure::Forbidden { said: None },
        Failure::SignInInterrupted,
        Failure::AppOutdated,
        Failure::MobileAccessDisabled,
        Failure::AccountLocked,
        Failure::Busy,
        Failure::NotSupported,
        Failure::NotFound,
        Failure::VehicleUnavailable,
        Failure::Maintenance { retry_at: None },
        Failure::Rejected { status: 418 },
        Failure::Unreadable { endpoint: "state" },
        Failure::StorageFailed,
        Failure::StorageDamaged,
        Failure::StorageTooNew,
        Failure::StorageBlocked,
        Failure::DemoFailed,
        Failure::ConfigUnreadable,
        Failure::InsecurePage,
    ]
}

fn detail(failure: &Failure, locale: FixedLocale) -> String {
    notice(failure, &locale, NOW)
        .detail
        .replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn each_failure_has_a_title_and_a_detail_of_its_own() {
    for locale in [ENGLISH, FRENCH] {
        let mut said: Vec<_> = every_failure()
            .iter()
            .map(|failure| notice(failure, &locale, NOW))
            .flat_map(|notice| [notice.title, notice.detail])
            .collect();
        assert!(said.iter().all(|text| !text.is_empty()));

        let count = said.len();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), count);
    }
}

#[test]
fn a_title_has_no_full_stop_and_a_detail_has_one() {
    for locale in [ENGLISH, FRENCH] {
        for failure in every_failure() {
            let notice = notice(&failure, &locale, NOW);
            assert!(!notice.title.ends_with('.'), "{}", notice.title);
            assert!(notice.detail.ends_with('.'), "{}", notice.detail);
        }
    }
}

#[test]
fn only_signing_in_helps_where_the_domain_says_so() {
    for failure in every_failure() {
        let remedy = notice(&failure, &ENGLISH, NOW).remedy;
        let asks_owner = matches!(remedy, Some(Remedy::SignIn | Remedy::SolveCaptcha));
        assert_eq!(asks_owner, failure.needs_sign_in(), "{failure:?}");
    }
}

#[test]
fn a_used_up_quota_says_when_it_returns() {
    let failure = Failure::QuotaUsedUp {
        replenished_at: Some(in_minutes(146)),
    };

    assert_eq!(
        detail(&failure, ENGLISH),
        "The calls of the day are used up. Next read possible today at 22:26; your local data is \
         still available."
    );
    assert_eq!(
        detail(&failure, FRENCH),
        "Les appels du jour sont épuisés. Nouvelle lecture possible demain à 00:26 ; vos données \
         locales restent disponibles."
    );
}

#[test]
fn a_quota_that_has_returned_can_be_tried_again() {
    let failure = Failure::QuotaUsedUp {
        replenished_at: Some(in_minutes(-1)),
    };

    assert_eq!(notice(&failure, &ENGLISH, NOW).remedy, Some(Remedy::Retry));
}

#[test]
fn a_short_wait_is_told_in_seconds_and_a_long_one_by_the_clock() {
    let wait = |millis| Failure::RateLimited {
        retry_at: Some(UnixMillis(NOW.0 + millis)),
    };

    assert!(detail(&wait(45_000), FRENCH).ends_with("Nouvelle lecture possible dans 45 s."));
    assert!(detail(&wait(20 * MINUTE), ENGLISH).ends_with("Next read possible today at 20:20."));
}

#[test]
fn a_car_that_may_not_is_explained_in_the_vendors_words_where_it_has_any() {
    let said = |title: Option<&str>| Failure::Forbidden {
        said: Some(failure::Said::new(Fault {
            title: title.map(ToOwned::to_owned),
            description: Some("Adressez-vous au garage.".to_owned()),
            ..Fault::default()
        })),
    };

    let whole = notice(&said(Some("Non disponible")), &FRENCH, NOW);
    assert_eq!(whole.title, "Non disponible");
    assert_eq!(whole.detail, "Adressez-vous au garage.");
    let half = notice(&said(None), &FRENCH, NOW);
    let ours = notice(&Failure::Forbidden { said: None }, &FRENCH, NOW);
    assert_eq!(half.title, ours.title);
}

#[test]
fn maintenance_names_its_end_only_where_it_was_told_and_lies_ahead() {
    let until = |millis| Failure::Maintenance {
        retry_at: Some(UnixMillis(NOW.0 + millis)),
    };
    let untold = Failure::Maintenance { retry_at: None };

    assert!(detail(&until(20 * MINUTE), FRENCH).ends_with("son retour aujourd’hui à 22:20."));
    assert!(detail(&until(20 * MINUTE), ENGLISH).ends_with("to be back today at 20:20."));
    assert_eq!(detail(&until(-MINUTE), ENGLISH), detail(&untold, ENGLISH));
}

#[test]
fn a_block_blames_neither_the_owner_nor_the_car() {
    let english = detail(&Failure::Blocked, ENGLISH);

    assert!(english.contains("Since 29 September 2025"));
    assert!(english.contains("says nothing about your e-mail and password"));
    assert!(english.contains("nothing is wrong with the car"));
    assert!(english.contains("its last data stays readable"));
}

#[test]
fn a_busy_proxy_and_a_foreign_origin_have_their_own_advice() {
    let refused = |code: &str| Failure::ProxyRefused {
        code: code.to_owned(),
    };

    assert!(detail(&refused("busy"), ENGLISH).contains("Try again in a minute"));
    assert!(detail(&refused("origin_not_allowed"), FRENCH).contains("l’adresse de ce site"));
    assert!(detail(&refused("upstream_cut"), FRENCH).contains("« upstream_cut »"));
}

#[test]
fn every_remedy_but_waiting_has_a_label() {
    for language in [Language::English, Language::French] {
        let app = &words(language).app;
        for remedy in [
            Remedy::Retry,
            Remedy::SignIn,
            Remedy::SolveCaptcha,
            Remedy::OpenDemo,
            Remedy::Reload,
        ] {
            assert!(remedy.label(app).is_some_and(|label| !label.is_empty()));
        }
        assert_eq!(Remedy::Wait.label(app), None);
    }
}

#[test]
fn an_unreadable_answer_is_named_in_plain_words_or_not_at_all() {
    let unreadable = |endpoint| Failure::Unreadable { endpoint };

    assert!(detail(&unreadable("vehicle_list"), ENGLISH).contains("the list of cars"));
    assert!(detail(&unreadable("token"), FRENCH).contains("les clés de session"));
    assert!(!detail(&unreadable("remote_stop"), ENGLISH).contains("remote_stop"));
}

#[test]
fn a_refusal_that_may_pass_can_be_tried_again() {
    for failure in [
        Failure::Maintenance { retry_at: None },
        Failure::VehicleUnavailable,
        Failure::Forbidden { said: None },
        Failure::NotFound,
    ] {
        let said = notice(&failure, &ENGLISH, NOW);
        assert_eq!(said.remedy, Some(Remedy::Retry), "{failure:?}");
        assert_eq!(
            said.action(&words(Language::English).app),
            Some("Try again")
        );
    }
}
