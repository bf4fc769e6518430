//! What owners show to others: whatever happens to whatever car, nobody is named in it.

use carport_client::captures::Document;
use carport_client::captures::file::CaptureFile;
use carport_client::endpoints::{
    Caller, charging_sessions, charging_settings, charging_statistics, profile, state, trips,
};
use carport_client::forum::{self, Report};
use carport_client::host::Host;
use carport_client::redact::Options;
use carport_client::tokens::{TokenVault, Tokens};
use carport_client::transport::Request;
use carport_domain::charging::Month;
use carport_domain::ids::Vin;
use carport_domain::log::{CallName, Entry, What};
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::profile::{Brand, DriveTrain};
use carport_simulator::scenarios;
use carport_tests::world::{World, WorldSession, account, all_cars, ask, session, signed_in};
use futures_lite::future::block_on;

const APRIL: Month = Month {
    year: 2025,
    month: 4,
};

/// Every answer about a car that can be had.
fn documents(world: &World, session: &WorldSession<'_>, brand: Brand, vin: &Vin) -> Vec<Document> {
    let page = charging_sessions::Page::first(APRIL);
    let mut found = Vec::new();
    let mut add = |name: &'static str, request: &dyn Fn(&Caller) -> Request| {
        world.pass(5_000);
        if let Ok(answer) = ask(session, brand, request, name) {
            found.push(Document {
                name: name.to_owned(),
                fetched_at: world.now(),
                language: "en".to_owned(),
                status: answer.status,
                body: answer.body,
            });
        }
    };
    add(profile::NAME, &|caller| profile::request(caller, vin));
    add(state::NAME, &|caller| state::request(caller, vin));
    add(charging_settings::NAME, &|caller| {
        charging_settings::request(caller, vin, true)
    });
    add(charging_sessions::NAME, &|caller| {
        charging_sessions::request(caller, vin, &page)
    });
    add(charging_statistics::NAME, &|caller| {
        charging_statistics::request(caller, vin, 120)
    });
    add(trips::NAME, &|caller| {
        trips::request(caller, vin, "GCID-0000-DEMO")
    });
    found
}

fn forum_text(documents: &[Document]) -> String {
    let what = What::Held {
        call: CallName::State,
        reason: "blocked",
    };
    let log = [Entry::new(carport_tests::world::START, what)];
    forum::text(&Report {
        app_version: "0.1.0",
        drive_train: Some(DriveTrain::Electric),
        source: "demo",
        capabilities: Some(Capabilities::default()),
        documents,
        log: &log,
    })
}

/// Runs of these characters.
fn runs(text: &str, is_of_run: impl Fn(char) -> bool) -> Vec<&str> {
    text.split(|c: char| !is_of_run(c))
        .filter(|run| !run.is_empty())
        .collect()
}

/// Whatever looks like a vehicle number, a position, an address of e-mail, or a token.
fn suspects(text: &str) -> Vec<&str> {
    let is_vin = |run: &&str| {
        run.len() == 17
            && run.bytes().any(|byte| byte.is_ascii_digit())
            && run.bytes().any(|byte| byte.is_ascii_uppercase())
    };
    let is_position = |run: &&str| {
        let decimals = run
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        decimals >= 4 && run.parse::<f64>().is_ok_and(|value| value.abs() <= 180.0)
    };
    let is_token = |run: &&str| run.starts_with("eyJ") || run.len() > 60;
    let mut found = runs(text, |c| c.is_ascii_alphanumeric());
    found.retain(is_vin);
    let mut positions = runs(text, |c| c.is_ascii_digit() || c == '.' || c == '-');
    positions.retain(is_position);
    found.extend(positions);
    let mut tokens = runs(text, |c| c.is_ascii_alphanumeric() || "_-.".contains(c));
    tokens.retain(is_token);
    found.extend(tokens);
    found.extend(
        runs(text, |c| !c.is_whitespace())
            .into_iter()
            .filter(|run| run.contains('@')),
    );
    found
}

fn tokens_of(vault: &impl TokenVault) -> Tokens {
    let held = block_on(vault.read(&account())).expect("memory gives tokens back");
    held.expect("the account is signed in")
}

#[test]
fn the_search_finds_what_it_looks_for() {
    let text = "WBY00000000EVX001 48.137154 owner@example.org eyJhbGciOi";

    assert_eq!(suspects(text).len(), 4);
}

#[test]
fn no_scenario_of_any_car_puts_a_name_a_place_or_a_key_into_the_forum_text() {
    let mut texts = 0;
    for scenario in scenarios() {
        let world = World::all_fine();
        let vault = signed_in(&world);
        let session = session(&world, &vault);
        let cars = all_cars(&session);
        let tokens = tokens_of(&vault);
        world.set_scenario(scenario);
        for (brand, vin) in cars {
            let documents = documents(&world, &session, brand, &vin);
            if documents.is_empty() {
                continue;
            }
            let text = forum_text(&documents);
            assert_eq!(suspects(&text), Vec::<&str>::new(), "{scenario}");
            for secret in [
                vin.as_str(),
                tokens.access.expose(),
                tokens.refresh.expose(),
            ] {
                assert!(!text.contains(secret), "{scenario}");
            }
            texts += 1;
        }
    }
    assert!(texts > 50, "{texts} texts");
}

#[test]
fn a_masked_capture_of_any_car_is_read_again_and_names_nobody() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    for (brand, vin) in all_cars(&session) {
        let file = CaptureFile {
            created_at: world.now(),
            app_version: "0.1.0".to_owned(),
            language: "en".to_owned(),
            drive_train: None,
            documents: documents(&world, &session, brand, &vin),
        };
        let whole = file.documents.len();

        let text = file.masked(Options::SHOWN).to_text();

        assert_eq!(suspects(&text), Vec::<&str>::new());
        let read = CaptureFile::read(text.as_bytes()).expect("a capture");
        assert_eq!(read.documents.len(), whole);
    }
}
