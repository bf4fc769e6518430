//! Which file a path means, how long it is kept, and what the content policies say.

use carport_proxy::site::{
    Page, Surroundings, cache_rule, captcha_policy, local_twin, media_type, meta_policy, page_of,
    page_policy,
};

#[test]
fn screens_of_the_app_are_the_app() {
    for path in [
        "/",
        "/index.html",
        "/car/abc",
        "/car/abc/history",
        "/settings/",
    ] {
        assert_eq!(page_of(path, true), Some(Page::App), "{path}");
    }
}

#[test]
fn names_with_a_dot_are_files() {
    assert_eq!(page_of("/x.js", true), Some(Page::File("x.js")));
    assert_eq!(
        page_of("/icons/192.png", false),
        Some(Page::File("icons/192.png"))
    );
}

#[test]
fn the_site_never_answers_for_an_upstream() {
    for path in [
        "/cocoapi-row",
        "/cocoapi-row/x",
        "/cocoapi-row/x.html",
        "/cardata/index.html",
        "/signin-na/",
    ] {
        assert_eq!(page_of(path, true), None, "{path}");
    }
}

#[test]
fn a_screen_is_only_for_those_who_accept_html() {
    assert_eq!(page_of("/car/abc", false), None);
}

#[test]
fn paths_out_of_the_folder_are_no_files() {
    for path in [
        "/../x.js",
        "/a/../x.js",
        "/a/./x.js",
        "/.env.js",
        "/a/.git/x.js",
        "//x.js",
        "/%2e%2e/x.js",
        "/a\\x.js",
        "/a%2fx.js",
        "/x.js%00",
        "/..x.js",
        "/a:x.js",
    ] {
        assert_eq!(page_of(path, false), None, "{path}");
    }
}

#[test]
fn names_that_change_with_their_content_are_kept_for_ever() {
    let for_ever = "public, max-age=31536000, immutable";
    for path in [
        "carport-0123456789abcdef.js",
        "carport-1a2b3c4d5e6f7a8_bg.wasm",
        "style-00ffee0123456789.css",
        "snippets/carport-0123456789abcdef/inline0.js",
    ] {
        assert_eq!(cache_rule(path), for_ever, "{path}");
    }
    for path in [
        "index.html",
        "boot.js",
        "sw.js",
        "config.json",
        "icon-192.png",
        "captcha.html",
        "simulator-worker.js",
    ] {
        assert_eq!(cache_rule(path), "no-cache", "{path}");
    }
}

#[test]
fn wasm_has_the_type_that_browsers_stream() {
    assert_eq!(media_type("carport_bg.wasm"), "application/wasm");
    assert_eq!(
        media_type("manifest.webmanifest"),
        "application/manifest+json"
    );
    assert_eq!(media_type("index.html"), "text/html; charset=utf-8");
}

#[test]
fn the_apps_policy_lets_in_what_the_configuration_names() {
    let surroundings = Surroundings::read(
        r#"{"proxy": "https://proxy.example", "captcha_origin": "https://captcha.example",
            "tiles": {"url": "https://tile.openstreetmap.org/{z}/{x}/{y}.png"}}"#,
    );

    assert_eq!(
        page_policy(&surroundings),
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob: https://tile.openstreetmap.org; \
         connect-src 'self' https://proxy.example; worker-src 'self'; manifest-src 'self'; \
         font-src 'self'; frame-src https://captcha.example; object-src 'none'; \
         base-uri 'self'; form-action 'none'"
    );
}

#[test]
fn an_empty_configuration_means_one_origin() {
    let policy = page_policy(&Surroundings::read(
        r#"{"proxy": "", "captcha_origin": ""}"#,
    ));

    assert!(policy.contains("connect-src 'self';"));
    assert!(policy.contains("frame-src 'self';"));
    assert!(policy.contains("img-src 'self' data: blob:;"));
}

#[test]
fn a_page_without_a_header_carries_the_apps_policy() {
    let config = r#"{"proxy": "https://proxy.example", "captcha_origin": "https://c.example"}"#;

    assert_eq!(
        meta_policy(config),
        page_policy(&Surroundings::read(config))
    );
}

#[test]
fn a_page_without_a_header_may_frame_both_names_of_a_local_server() {
    let policy = meta_policy(r#"{"proxy": "", "captcha_origin": ""}"#);

    assert!(policy.contains("frame-src 'self' http://localhost:* http://127.0.0.1:*;"));
}

#[test]
fn a_named_captcha_leaves_no_local_frames() {
    let policy = meta_policy(r#"{"captcha_origin": "https://c.example"}"#);

    assert!(policy.contains("frame-src https://c.example;"));
}

#[test]
fn nothing_unchecked_gets_into_a_policy() {
    for url in [
        "https://x; script-src *",
        "https://x 'unsafe-inline'",
        "javascript:alert(1)",
        "https://x,y",
        "https://x\ny",
        "//x",
        "x",
        "data:x",
        "https://",
        "https://x'",
    ] {
        let config =
            serde_json::json!({"proxy": url, "captcha_origin": url, "tiles": {"url": url}});

        assert_eq!(
            Surroundings::read(&config.to_string()),
            Surroundings::default(),
            "{url}"
        );
    }
    assert_eq!(Surroundings::read("no json"), Surroundings::default());
}

#[test]
fn tile_servers_in_turn_are_one_pattern() {
    let config = r#"{"tiles": {"url": "https://{s}.tile.example/{z}/{x}/{y}.png"}}"#;

    assert_eq!(
        Surroundings::read(config).tiles.unwrap(),
        "https://*.tile.example"
    );
}

#[test]
fn the_captchas_origin_is_filled_in_only_where_it_is_open() {
    let twin = "http://localhost:8080".parse().unwrap();
    let complete = |config: &str| {
        let text = Surroundings::complete(config, Some(&twin));
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };

    assert_eq!(
        complete(r#"{"proxy": "", "captcha_origin": ""}"#)["captcha_origin"],
        "http://localhost:8080"
    );
    assert_eq!(complete("{}")["captcha_origin"], "http://localhost:8080");
    assert_eq!(
        complete(r#"{"captcha_origin": "https://c.example"}"#)["captcha_origin"],
        "https://c.example"
    );
}

#[test]
fn the_local_twin_has_the_same_port() {
    let twin = |host| local_twin("http", host).map(|origin| origin.as_str().to_owned());

    assert_eq!(twin("127.0.0.1:8080").unwrap(), "http://localhost:8080");
    assert_eq!(twin("localhost:8080").unwrap(), "http://127.0.0.1:8080");
    assert_eq!(twin("127.0.0.1").unwrap(), "http://localhost");
    assert_eq!(twin("car.example:8080"), None);
    assert_eq!(twin("localhost:x;y"), None);
}

#[test]
fn only_the_captcha_frame_lets_in_a_foreign_script() {
    let policy = captcha_policy(["http://127.0.0.1:8080", "https://app.example"]);

    assert!(policy.contains("script-src 'self' https://hcaptcha.com https://*.hcaptcha.com;"));
    assert!(policy.ends_with("frame-ancestors 'self' http://127.0.0.1:8080 https://app.example"));
    assert!(!policy.contains("unsafe"));
    assert!(!page_policy(&Surroundings::default()).contains("hcaptcha"));
}
