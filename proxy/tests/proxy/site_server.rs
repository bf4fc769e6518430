//! The site beside the proxy on one address.

use std::path::{Path, PathBuf};

use carport_proxy::Settings;
use carport_proxy::native::Server;

use crate::support::{Proxy, Trap};

/// A folder with a small built app, gone when dropped.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("carport-site-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (file, content) in [
            ("index.html", "<!doctype html>app"),
            (
                "config.json",
                r#"{"proxy":"","captcha_origin":"","tiles":{"url":"https://tile.example/{z}.png"}}"#,
            ),
            ("captcha.html", "<!doctype html>captcha"),
            ("boot.js", "boot"),
            ("carport-0123456789abcdef_bg.wasm", "wasm"),
            ("carport-0123456789abcdef_bg.wasm.br", "brotli"),
            ("carport-0123456789abcdef_bg.wasm.gz", "gzip"),
        ] {
            std::fs::write(folder.join(file), content).unwrap();
        }
        Self(folder)
    }

    fn settings(&self) -> Settings {
        Settings {
            site: Some(self.0.clone()),
            ..Settings::default()
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");

#[tokio::test]
async fn a_screens_address_is_answered_with_the_app() {
    let site = Site::new("screens");
    let proxy = Proxy::start(site.settings()).await;

    let reply = proxy
        .ask("GET /car/abc", &[HTML, ("sec-fetch-mode", "navigate")], "")
        .await;

    assert_eq!((reply.status, reply.text()), (200, "<!doctype html>app"));
    assert_eq!(
        reply.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(reply.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn a_missing_file_is_not_the_app() {
    let site = Site::new("missing");
    let proxy = Proxy::start(site.settings()).await;

    let reply = proxy.ask("GET /x.js", &[HTML], "").await;

    assert_eq!((reply.status, reply.code()), (404, Some("not_found")));
}

#[tokio::test]
async fn an_upstreams_address_is_not_the_app() {
    let site = Site::new("upstreams");
    let trap = Trap::saying("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let settings = Settings {
        site: Some(site.0.clone()),
        ..trap.settings()
    };
    let proxy = Proxy::start(settings).await;

    let visited = proxy
        .ask(
            "GET /cocoapi-row/car",
            &[HTML, ("sec-fetch-mode", "navigate")],
            "",
        )
        .await;
    let asked = proxy.ask("GET /cocoapi-row/car", &[HTML], "").await;
    let posted = proxy.ask("POST /car/abc", &[HTML], "").await;

    assert_eq!(visited.code(), Some("origin_not_allowed"));
    assert_eq!(asked.code(), Some("path_not_allowed"));
    assert_eq!(posted.code(), Some("unknown_upstream"));
}

#[tokio::test]
async fn the_smallest_form_that_the_caller_takes_is_sent() {
    let site = Site::new("compressed");
    let proxy = Proxy::start(site.settings()).await;

    for (accepted, encoding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "brotli"),
        ("gzip", Some("gzip"), "gzip"),
        ("br;q=0, gzip", Some("gzip"), "gzip"),
        ("identity", None, "wasm"),
    ] {
        let line = "GET /carport-0123456789abcdef_bg.wasm";
        let reply = proxy.ask(line, &[("accept-encoding", accepted)], "").await;

        assert_eq!(
            (reply.header("content-encoding"), reply.text()),
            (encoding, body)
        );
        assert_eq!(reply.header("content-type"), Some("application/wasm"));
        assert_eq!(
            reply.header("cache-control"),
            Some("public, max-age=31536000, immutable")
        );
        assert!(reply.header("vary").unwrap().contains("Accept-Encoding"));
    }
    let without_sibling = proxy
        .ask("GET /boot.js", &[("accept-encoding", "br")], "")
        .await;
    assert_eq!(
        (
            without_sibling.header("content-encoding"),
            without_sibling.text()
        ),
        (None, "boot")
    );
}

#[tokio::test]
async fn a_file_that_the_browser_has_is_not_sent_again() {
    let site = Site::new("again");
    let proxy = Proxy::start(site.settings()).await;
    let first = proxy.ask("GET /boot.js", &[], "").await;
    let tag = first.header("etag").unwrap();

    let second = proxy
        .ask("GET /boot.js", &[("if-none-match", tag)], "")
        .await;

    assert_eq!((second.status, second.body.len()), (304, 0));
}

#[tokio::test]
async fn the_app_is_sent_with_the_security_headers() {
    let site = Site::new("headers");
    let proxy = Proxy::start(site.settings()).await;

    let reply = proxy.ask("GET /", &[], "").await;

    let policy = reply.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob: https://tile.example; connect-src 'self';"));
    assert!(policy.contains(&format!(
        "frame-src http://localhost:{};",
        proxy.address.port()
    )));
    assert!(policy.ends_with("frame-ancestors 'none'"));
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(
        reply.header("referrer-policy"),
        Some("strict-origin-when-cross-origin")
    );
    assert_eq!(
        reply.header("cross-origin-opener-policy"),
        Some("same-origin")
    );
    assert_eq!(
        reply.header("cross-origin-resource-policy"),
        Some("same-origin")
    );
    assert!(
        reply
            .header("permissions-policy")
            .unwrap()
            .contains("camera=()")
    );
    assert_eq!(reply.header("strict-transport-security"), None);
}

#[tokio::test]
async fn the_captcha_frame_has_a_policy_of_its_own_and_may_be_framed() {
    let site = Site::new("captcha");
    let mut settings = site.settings();
    settings.policy.allow_origins = vec!["https://app.example".parse().unwrap()];
    let proxy = Proxy::start(settings).await;

    let reply = proxy.ask("GET /captcha.html", &[HTML], "").await;

    let policy = reply.header("content-security-policy").unwrap();
    let twin = format!("http://localhost:{}", proxy.address.port());
    assert!(policy.contains("script-src 'self' https://hcaptcha.com https://*.hcaptcha.com"));
    assert!(policy.ends_with(&format!(
        "frame-ancestors 'self' {twin} https://app.example"
    )));
    assert_eq!(
        reply.header("cross-origin-resource-policy"),
        Some("cross-origin")
    );
}

#[tokio::test]
async fn a_named_captcha_origin_beats_the_local_twin() {
    let site = Site::new("named");
    let mut settings = site.settings();
    settings.captcha_origin = Some("https://captcha.example".parse().unwrap());
    let proxy = Proxy::start(settings).await;

    let config = proxy.ask("GET /config.json", &[], "").await;
    let page = proxy.ask("GET /", &[], "").await;

    let config: serde_json::Value = serde_json::from_slice(&config.body).unwrap();
    assert_eq!(config["captcha_origin"], "https://captcha.example");
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-src https://captcha.example;"));
}

#[tokio::test]
async fn a_proxy_without_a_site_still_has_the_captcha_frame() {
    let mut settings = Settings::default();
    settings.policy.allow_origins = vec!["https://app.example".parse().unwrap()];
    let proxy = Proxy::start(settings).await;

    let frame = proxy.ask("GET /captcha.html", &[HTML], "").await;
    let script = proxy.ask("GET /captcha.js", &[], "").await;
    let app = proxy.ask("GET /", &[HTML], "").await;

    assert_eq!(frame.status, 200);
    assert!(
        frame
            .header("content-security-policy")
            .unwrap()
            .ends_with("https://app.example")
    );
    assert_eq!(
        script.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert_eq!(app.code(), Some("unknown_upstream"));
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_out_of_the_folder_leads_nowhere() {
    let site = Site::new("links");
    let outside = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    std::os::unix::fs::symlink(outside, site.0.join("secret.txt")).unwrap();
    let proxy = Proxy::start(site.settings()).await;

    let reply = proxy.ask("GET /secret.txt", &[], "").await;

    assert_eq!(reply.status, 404);
}

#[test]
fn a_folder_without_an_app_stops_the_start() {
    let settings = Settings {
        site: Some("/nonexistent".into()),
        ..Settings::default()
    };

    let error = Server::prepare(settings).err().unwrap();

    assert!(error.to_string().contains("index.html"));
}
