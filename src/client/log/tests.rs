use futures_lite::future::block_on;

use super::*;
use crate::identity::Region;
use crate::storage::memory::MemoryStorage;
use crate::transport::Method;

fn entry(at: i64, what: What) -> Entry {
    Entry::new(UnixMillis(at), what)
}

fn answered(at: i64) -> Entry {
    let what = What::Answered {
        call: CallName::State,
        status: 200,
        millis: 412,
        bytes: 8_132,
    };
    entry(at, what)
}

fn one_of_each() -> Vec<Entry> {
    let call = CallName::ChargingSessions;
    let reason = "quota_used_up";
    let steps = [
        SignInStep::Began,
        SignInStep::Accepted,
        SignInStep::Listed,
        SignInStep::Failed("blocked"),
        SignInStep::SignedOut,
    ];
    let mut all = vec![
        answered(1),
        entry(
            2,
            What::Unanswered {
                call,
                reason: "offline",
                millis: 3,
            },
        ),
        entry(3, What::Held { call, reason }),
        entry(
            4,
            What::RefreshBegan {
                asker: Asker::Owner,
            },
        ),
        entry(
            5,
            What::RefreshBegan {
                asker: Asker::Automatic,
            },
        ),
        entry(6, What::RefreshFailed { reason }),
        entry(7, What::Gaps { call, count: 12 }),
        entry(
            8,
            What::Storage {
                reason: "storage_failed",
            },
        ),
        entry(8, What::TilesRefused),
        entry(8, What::Recovered),
    ];
    all.extend(steps.map(|step| entry(9, What::SignIn { step })));
    all
}

#[test]
fn every_line_comes_back_as_it_was_kept() {
    let storage = MemoryStorage::default();

    block_on(append(&storage, &one_of_each())).unwrap();

    assert_eq!(block_on(read(&storage)), Ok(one_of_each()));
}

#[test]
fn the_oldest_of_too_many_lines_give_way() {
    let storage = MemoryStorage::default();
    let first: Vec<_> = (0..499).map(answered).collect();
    block_on(append(&storage, &first)).unwrap();

    block_on(append(
        &storage,
        &[answered(499), answered(500), answered(501)],
    ))
    .unwrap();

    let kept = block_on(read(&storage)).unwrap();
    assert_eq!(kept.len(), 500);
    assert_eq!(kept[0].at, UnixMillis(2));
    assert_eq!(kept[499].at, UnixMillis(501));
}

#[test]
fn a_cleared_log_is_empty_and_keeps_its_level() {
    let storage = MemoryStorage::default();
    block_on(append(&storage, &one_of_each())).unwrap();
    block_on(set_level(&storage, Level::Debug)).unwrap();

    block_on(clear(&storage)).unwrap();

    assert_eq!(block_on(read(&storage)), Ok(Vec::new()));
    assert_eq!(block_on(level(&storage)), Ok(Level::Debug));
}

#[test]
fn nobody_chose_a_level_is_info() {
    assert_eq!(block_on(level(&MemoryStorage::default())), Ok(Level::Info));
}

#[test]
fn a_stored_text_that_is_no_code_of_ours_does_not_come_back() {
    let storage = MemoryStorage::default();
    let planted = r#"{"v":1,"lines":[
        {"at":1,"level":"info","what":"storage","code":"owner@example.org"},
        {"at":2,"level":"info","what":"gaps","call":"WBY00000000EVX001","count":1},
        {"at":3,"level":"warning","what":"held","call":"state","code":"blocked"}]}"#;
    let entries = vec![(keys::LOG_ENTRIES.to_owned(), planted.into())];
    block_on(storage.put(Table::Log, entries)).unwrap();

    let kept = block_on(read(&storage)).unwrap();

    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].what.reason(), Some("blocked"));
}

#[test]
fn a_damaged_log_is_begun_anew() {
    let storage = MemoryStorage::default();
    let entries = vec![(keys::LOG_ENTRIES.to_owned(), b"{\"v\":1".to_vec())];
    block_on(storage.put(Table::Log, entries)).unwrap();

    block_on(append(&storage, &[answered(1)])).unwrap();

    assert_eq!(block_on(read(&storage)), Ok(vec![answered(1)]));
}

#[test]
fn calls_are_told_apart_by_where_they_go() {
    let name = |upstream, path: &str| {
        let path = path.to_owned();
        let method = Method::Get;
        call_name(&Request {
            upstream,
            method,
            path,
            headers: Vec::new(),
            body: None,
        })
    };
    let api = Upstream::Api(Region::RestOfWorld);
    let sign_in = Upstream::SignIn(Region::RestOfWorld);

    assert_eq!(
        name(api, "/eadrax-vcs/v4/vehicles/state?apptimezone=0"),
        CallName::State
    );
    assert_eq!(
        name(api, "/eadrax-vcs/v4/vehicles?apptimezone=0"),
        CallName::Cars
    );
    assert_eq!(
        name(api, "/eadrax-ucs/v1/presentation/oauth/config"),
        CallName::Config
    );
    assert_eq!(
        name(
            api,
            "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus?eventId=1"
        ),
        CallName::CommandState
    );
    assert_eq!(
        name(
            api,
            "/eadrax-crccs/v1/vehicles/WBY00000000EVX001/start-charging"
        ),
        CallName::Command
    );
    assert_eq!(
        name(sign_in, "/gcdm/oauth/authenticate"),
        CallName::Authenticate
    );
    assert_eq!(name(sign_in, "/gcdm/oauth/token"), CallName::Token);
    assert_eq!(name(api, "/eadrax-new/v1/anything"), CallName::Other);
}
