//! The two content policies: the app's own, which lets no foreign script in, and the captcha
//! frame's, which lets in that one and nothing else.

use super::surroundings::Surroundings;

/// hCaptcha's own list; it asks not to name single sub-domains.
const HCAPTCHA: &str = "https://hcaptcha.com https://*.hcaptcha.com";

/// The app's own origin and both names of a local server, on any port, with TLS or without.
const LOCAL_FRAMES: &str = "'self' http://localhost:* http://127.0.0.1:*";

/// The app's policy, as far as a meta element can carry it; a header adds `frame-ancestors 'none'`.
pub fn page_policy(surroundings: &Surroundings) -> String {
    let with = |base: &str, more: &Option<String>| match more {
        Some(more) => format!("{base} {more}"),
        None => base.to_owned(),
    };
    let images = with("img-src 'self' data: blob:", &surroundings.tiles);
    let connections = with("connect-src 'self'", &surroundings.proxy);
    let frames = match &surroundings.captcha {
        Some(captcha) => format!("frame-src {captcha}"),
        None => "frame-src 'self'".to_owned(),
    };
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        &images,
        &connections,
        "worker-src 'self'",
        "manifest-src 'self'",
        "font-src 'self'",
        &frames,
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The app's policy for the page itself, where no server adds a header. A server that does adds its
/// own beside it and a browser obeys both, so this one must not forbid what that one needs: the
/// captcha from the other name of a local server, unless the configuration names its origin.
pub fn meta_policy(config: &str) -> String {
    let mut surroundings = Surroundings::read(config);
    surroundings
        .captcha
        .get_or_insert_with(|| LOCAL_FRAMES.to_owned());
    page_policy(&surroundings)
}

/// The captcha frame's policy. `framers` are the origins of the app, besides the frame's own.
pub fn captcha_policy<'a>(framers: impl IntoIterator<Item = &'a str>) -> String {
    let mut ancestors = "frame-ancestors 'self'".to_owned();
    for framer in framers {
        ancestors.push(' ');
        ancestors.push_str(framer);
    }
    [
        "default-src 'none'",
        &format!("script-src 'self' {HCAPTCHA}"),
        &format!("frame-src {HCAPTCHA}"),
        &format!("style-src 'self' {HCAPTCHA}"),
        &format!("connect-src {HCAPTCHA}"),
        "img-src 'self' data: https://*.hcaptcha.com",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        &ancestors,
    ]
    .join("; ")
}
