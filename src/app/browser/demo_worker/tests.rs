use carport_client::identity::Region;
use carport_client::transport::{Method, Upstream};
use carport_domain::ids::Vin;
use carport_domain::time::UnixMillis;
use carport_present::locale::Language;
use futures_lite::future::zip;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;
use crate::browser::blob::ObjectUrl;

const READY: &str = "postMessage({ kind: 'ready', latitude: 48.5, longitude: 2.25 });";

fn script(source: &str) -> ObjectUrl {
    ObjectUrl::new(source.as_bytes(), "text/javascript").unwrap()
}

fn request(path: &str) -> Request {
    Request {
        upstream: Upstream::Api(Region::RestOfWorld),
        method: Method::Post,
        path: path.to_owned(),
        headers: vec![("x-one", "1".to_owned())],
        body: Some("{}".to_owned()),
    }
}

#[wasm_bindgen_test]
async fn each_request_gets_its_own_answer_in_whatever_order() {
    let echo = script(&format!(
        "{READY}
        const held = [];
        onmessage = ({{ data }}) => {{
            held.push(data);
            if (held.length < 2) return;
            for (const {{ id, method, path, headers, body }} of held.reverse()) {{
                const text = `${{method}} ${{path}} ${{headers}} ${{body}}`;
                postMessage({{
                    id,
                    status: 201,
                    headers: [['X-Two', '2']],
                    body: new TextEncoder().encode(text),
                }});
            }}
        }};"
    ));
    let demo = DemoWorker::start(echo.url()).await.unwrap();

    let (one, two) = zip(demo.send(request("/one")), demo.send(request("/two"))).await;

    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(demo.home().latitude().to_bits(), 48.5_f64.to_bits());
    assert_eq!(one.status, 201);
    assert_eq!(one.header("x-two"), Some("2"));
    assert_eq!(one.body, b"POST /one x-one,1 {}");
    assert_eq!(two.body, b"POST /two x-one,1 {}");
}

#[wasm_bindgen_test]
async fn a_missing_script_is_a_failure() {
    let started = DemoWorker::start("/no-such-worker.js").await;

    assert_eq!(started.err(), Some(DemoStartError::Failed));
}

#[wasm_bindgen_test]
async fn a_worker_that_never_reports_ready_is_given_up() {
    let silent = script("onmessage = () => {};");

    let started = DemoWorker::start_within(silent.url(), Duration::from_millis(1)).await;

    assert_eq!(started.err(), Some(DemoStartError::TimedOut));
}

#[wasm_bindgen_test]
async fn a_worker_without_a_home_is_a_failure() {
    let homeless = script("postMessage({ kind: 'ready' });");

    let started = DemoWorker::start(homeless.url()).await;

    assert_eq!(started.err(), Some(DemoStartError::Failed));
}

#[wasm_bindgen_test]
async fn an_answer_of_another_shape_is_no_answer() {
    let broken = script(&format!(
        "{READY} onmessage = ({{ data }}) => postMessage({{ id: data.id, status: 'fine' }});"
    ));
    let demo = DemoWorker::start(broken.url()).await.unwrap();

    let answer = demo.send(request("/one")).await;

    assert_eq!(answer, Err(TransportError::Unreachable));
}

#[wasm_bindgen_test]
async fn a_worker_that_dies_leaves_nobody_waiting() {
    let dying = script(&format!(
        "{READY} onmessage = () => {{ throw new Error('the end'); }};"
    ));
    let demo = DemoWorker::start(dying.url()).await.unwrap();

    let during = demo.send(request("/one")).await;
    let after = demo.send(request("/two")).await;

    assert_eq!(during, Err(TransportError::Unreachable));
    assert_eq!(after, Err(TransportError::Unreachable));
}

const ONE_SCENE: &str = "postMessage({
    kind: 'ready', latitude: 48.5, longitude: 2.25,
    scenes: [
        {
            id: 'rain', isRefusing: false,
            en: { label: 'Rain', sentence: 'It rains.' },
            fr: { label: 'Pluie', sentence: 'Il pleut.' },
        },
        { id: 'without-words', isRefusing: true },
    ],
});";

#[wasm_bindgen_test]
async fn the_scenes_are_read_from_the_report() {
    let playing = script(ONE_SCENE);

    let demo = DemoWorker::start(playing.url()).await.unwrap();

    let [scene] = demo.scenes() else {
        panic!("one scene can be read");
    };
    assert_eq!(scene.id, "rain");
    assert!(!scene.is_refusing);
    assert_eq!(scene.words(Language::French).label, "Pluie");
    assert_eq!(scene.words(Language::English).sentence, "It rains.");
}

#[wasm_bindgen_test]
async fn a_scene_is_played_if_the_worker_knows_it() {
    let playing = script(&format!(
        "{ONE_SCENE} onmessage = ({{ data: {{ id, scene }} }}) =>
            postMessage({{ id, isPlaying: scene === 'rain' }});"
    ));
    let demo = DemoWorker::start(playing.url()).await.unwrap();

    assert_eq!(demo.play("rain").await, Ok(true));
    assert_eq!(demo.play("snow").await, Ok(false));
}

#[wasm_bindgen_test]
async fn a_scene_without_a_network_is_offline() {
    let cut_off = script(&format!(
        "{READY} onmessage = ({{ data }}) => postMessage({{ id: data.id, isOffline: true }});"
    ));
    let demo = DemoWorker::start(cut_off.url()).await.unwrap();

    let answer = demo.send(request("/one")).await;

    assert_eq!(answer, Err(TransportError::Offline));
}

fn past<'a>(vin: &'a Vin, language: &'a str) -> Past<'a> {
    Past {
        vin,
        from: UnixMillis(1_746_351_000_000),
        until: UnixMillis(1_746_354_600_000),
        step_millis: 1_800_000,
        language,
    }
}

#[wasm_bindgen_test]
async fn a_past_comes_as_an_answer_for_each_line_with_when_it_was_heard() {
    let remembering = script(&format!(
        "{READY} onmessage = ({{ data: {{ id, past }} }}) => {{
            const {{ vin, from, until, step, language }} = past;
            const lines = [
                `${{from}} ${{vin}} ${{language}}`,
                'a line of another shape',
                `${{until}} ${{step}}`,
                '',
            ];
            postMessage({{ id, past: new TextEncoder().encode(lines.join('\\n')) }});
        }};"
    ));
    let demo = DemoWorker::start(remembering.url()).await.unwrap();
    let vin = Vin::parse("WBY00000000EVX001").unwrap();

    let heard = demo.past(&past(&vin, "fr-FR")).await.unwrap();

    let told: Vec<_> = heard
        .iter()
        .map(|heard| (heard.at.0, String::from_utf8_lossy(&heard.answer.body)))
        .collect();
    assert_eq!(
        told,
        [
            (1_746_351_000_000, "WBY00000000EVX001 fr-FR".into()),
            (1_746_354_600_000, "1800000".into()),
        ]
    );
    assert!(heard.iter().all(|heard| heard.answer.status == 200));
}

#[wasm_bindgen_test]
async fn a_car_that_the_worker_does_not_know_has_no_past() {
    let forgetful = script(&format!(
        "{READY} onmessage = ({{ data: {{ id }} }}) => postMessage({{ id }});"
    ));
    let demo = DemoWorker::start(forgetful.url()).await.unwrap();
    let vin = Vin::parse("WBY00000000EVX001").unwrap();

    assert_eq!(demo.past(&past(&vin, "en-GB")).await, Ok(Vec::new()));
}
