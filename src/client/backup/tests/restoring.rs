use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::vehicle::profile::Brand;
use futures_lite::future::block_on;

use super::*;
use crate::identity::{Installation, Region};
use crate::records::{AccountOrigin, AccountRecord, AnswerRecord, Login, VehicleRecord};
use crate::storage::Storage as _;
use crate::storage::memory::MemoryStorage;

fn account(seed: u8) -> AccountRecord {
    AccountRecord {
        id: AccountId::from_random([seed; 8]),
        origin: AccountOrigin::ConnectedDrive(Login {
            region: Region::RestOfWorld,
            email: "owner@example.org".to_owned(),
            installation: Installation {
                build: "123456789".to_owned(),
                session_id: "x".to_owned(),
            },
        }),
        added_at: NOW,
    }
}

fn car(seed: u8, account: &AccountRecord) -> VehicleRecord {
    VehicleRecord::new(
        VehicleId::from_random([seed; 8]),
        account.id.clone(),
        Vin::parse("WMW00000000TEST01").unwrap(),
        Brand::Mini,
    )
}

fn answer(fetched_at: i64) -> Vec<u8> {
    let record = AnswerRecord {
        body: b"{}".to_vec(),
        fetched_at: UnixMillis(fetched_at),
        language: "fr".to_owned(),
        status: 200,
    };
    record.to_bytes()
}

fn step(table: &str, bytes: &[u8]) -> Step {
    let file = written(&[(table, "k", bytes)]);
    let plan = plan(&plain(file.as_bytes()), &Known::default()).unwrap();
    plan.steps[0].clone()
}

#[test]
fn on_an_empty_device_everything_comes_back_as_it_was() {
    let account = account(1);
    let car = car(2, &account);
    let (account, car) = (account.to_bytes(), car.to_bytes());
    let file = written(&[
        ("accounts", "0101010101010101", &account),
        ("vehicles", "0202020202020202", &car),
        ("track", "0202020202020202/2026-07", b"{}"),
        ("history", "0202020202020202/odometer/2026-07", b"samples"),
        ("settings", "theme", b"dark"),
        ("dreams", "x", b"sheep"),
    ]);

    let plan = plan(&plain(file.as_bytes()), &Known::default()).unwrap();

    let places: Vec<_> = plan
        .steps
        .iter()
        .map(|it| (it.table, it.key.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            (Table::Accounts, "0101010101010101"),
            (Table::Vehicles, "0202020202020202"),
            (Table::Track, "0202020202020202/2026-07"),
        ]
    );
    assert_eq!(plan.steps[1].change(None), Some(car));
    let key = "0202020202020202/odometer/2026-07".to_owned();
    assert_eq!(plan.history, [(key, b"samples".to_vec())]);
    assert_eq!(plan.settings, [("theme".to_owned(), b"dark".to_vec())]);
    assert_eq!(plan.newer["dreams"], 1);
}

#[test]
fn a_car_that_was_set_up_again_gets_what_was_kept_under_its_old_id() {
    let (theirs, ours) = (account(1), account(8));
    let known = Known {
        accounts: vec![ours.clone()],
        vehicles: vec![car(9, &ours)],
    };
    let (account_bytes, car_bytes) = (theirs.to_bytes(), car(2, &theirs).to_bytes());
    let file = written(&[
        ("commands", "0202020202020202/1/2", b"{}"),
        ("trips", "0202020202020202", b"{}"),
        ("ledgers", "0101010101010101", b"{}"),
        ("vehicles", "0202020202020202", &car_bytes),
        ("accounts", "0101010101010101", &account_bytes),
    ]);

    let plan = plan(&plain(file.as_bytes()), &known).unwrap();

    let keys: Vec<_> = plan.steps.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "0909090909090909/1/2",
            "0909090909090909",
            "0808080808080808",
            "0909090909090909",
            "0808080808080808",
        ]
    );
}

#[test]
fn a_car_that_is_new_here_comes_to_the_account_that_is_not() {
    let (theirs, ours) = (account(1), account(8));
    let known = Known {
        accounts: vec![ours.clone()],
        vehicles: Vec::new(),
    };
    let (account_bytes, car_bytes) = (theirs.to_bytes(), car(2, &theirs).to_bytes());
    let file = written(&[
        ("accounts", "0101010101010101", &account_bytes),
        ("vehicles", "0202020202020202", &car_bytes),
    ]);

    let plan = plan(&plain(file.as_bytes()), &known).unwrap();

    let restored = plan.steps[1].change(None).unwrap();
    let restored = VehicleRecord::from_bytes(&restored).unwrap();
    assert_eq!(restored.account, ours.id);
}

#[test]
fn what_is_here_is_not_written_over() {
    assert_eq!(step("places", b"old").change(Some(b"new")), None);
}

#[test]
fn the_newer_of_two_answers_stays() {
    let step = step("answers", &answer(2_000));

    assert_eq!(step.change(Some(&answer(1_000))), Some(answer(2_000)));
    assert_eq!(step.change(Some(&answer(3_000))), None);
    assert_eq!(step.change(Some(b"from the future")), None);
}

#[test]
fn months_of_a_track_are_united() {
    let month = |at: &str| {
        format!(
            "{{\"v\":1,\"measured_at\":[{at}],\"latitude\":[48.0],\"longitude\":[2.0],\
             \"heading_degrees\":[null],\"odometer_km\":[null],\"origin\":\"S\",\"address\":[null],\
             \"addresses\":[]}}"
        )
    };
    let step = step("track", month("2000").as_bytes());

    let united = step.change(Some(month("1000").as_bytes())).unwrap();

    let text = String::from_utf8(united).unwrap();
    assert!(text.contains("\"measured_at\":[1000,2000]"), "{text}");
    assert_eq!(step.change(Some(month("2000").as_bytes())), None);
    assert_eq!(step.change(Some(b"damaged")), None);
}

#[test]
fn what_was_said_of_trips_comes_before_what_is_said_here() {
    let said = |texts: &[&str]| {
        let edits: Vec<_> = texts
            .iter()
            .map(|text| {
                format!(
                    "{{\"kind\":\"note\",\"trip\":{{\"before_start\":1,\"odometer_km\":2.0}},\
                     \"text\":\"{text}\"}}"
                )
            })
            .collect();
        format!("{{\"v\":1,\"edits\":[{}]}}", edits.join(",")).into_bytes()
    };
    let step = step("trips", &said(&["older", "known"]));

    assert_eq!(
        step.change(Some(&said(&["known", "newer"]))),
        Some(said(&["older", "known", "newer"]))
    );
    assert_eq!(step.change(Some(&said(&["older", "known"]))), None);
    assert_eq!(step.change(Some(b"damaged")), None);
}

#[test]
fn what_was_kept_is_kept_again_after_everything_was_wiped() {
    block_on(async {
        let account = account(1);
        let car = car(2, &account);
        let kept = MemoryStorage::default();
        for (table, key, bytes) in [
            (Table::Accounts, "0101010101010101", account.to_bytes()),
            (Table::Vehicles, "0202020202020202", car.to_bytes()),
            (Table::Answers, "0202020202020202/image/x", vec![0xff, 0, 1]),
            (Table::Places, "0303030303030303", b"{}".to_vec()),
            (Table::Trips, "0202020202020202", b"{}".to_vec()),
            (Table::Log, "entries", b"{}".to_vec()),
        ] {
            kept.put(table, vec![(key.to_owned(), bytes)])
                .await
                .unwrap();
        }
        let everything = Extent {
            answers: true,
            captures: true,
            log: true,
        };
        let (mut writer, mut file) = BackupWriter::begin("Everything", "0.1.0", NOW);
        let sink = |line: String| file.push_str(&line);
        write_tables(&kept, everything, &mut writer, sink)
            .await
            .unwrap();
        file.push_str(&writer.end());

        let empty = MemoryStorage::default();
        let plan = plan(&plain(file.as_bytes()), &Known::default()).unwrap();
        for step in &plan.steps {
            assert_eq!(step.keep(&empty).await, Ok(true));
        }

        for table in Extent::EVERYTHING.tables() {
            let (before, after) = (kept.list(table, "").await, empty.list(table, "").await);
            assert_eq!(before, after, "{table:?}");
        }
        for step in &plan.steps {
            assert_eq!(step.keep(&empty).await, Ok(false));
        }
    });
}
