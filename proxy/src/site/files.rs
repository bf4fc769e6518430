//! Which file a path means, what it is, and how long it may be kept.

use crate::policy::is_upstream_path;

/// What a path asks the site for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// The app itself, whichever of its screens is meant.
    App,
    /// A file, by its path below the site's folder.
    File(&'a str),
}

/// Reads a request path. `None` means that the site has nothing to say about it: it is an
/// upstream's, or not written plainly.
pub fn page_of(path: &str, accepts_html: bool) -> Option<Page<'_>> {
    if is_upstream_path(path) {
        return None;
    }
    let relative = path.strip_prefix('/')?;
    if relative.is_empty() || relative == "index.html" {
        return Some(Page::App);
    }
    let last = relative.rsplit('/').next().unwrap_or_default();
    if last.contains('.') {
        return relative
            .split('/')
            .all(is_plain_name)
            .then_some(Page::File(relative));
    }
    accepts_html.then_some(Page::App)
}

/// Neither empty nor hidden nor `..`, and without anything that needs an escape.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.@+~".contains(&byte))
}

/// The `cache-control` of a file: forever if its name changes with its content, a day for icons and
/// pictures (browsers ask for an icon on every page, offline too), else asked about each time.
pub fn cache_rule(path: &str) -> &'static str {
    if path.split('/').any(names_its_content) {
        "public, max-age=31536000, immutable"
    } else if matches!(
        path.trim_start_matches('/').split('/').next(),
        Some("icons" | "art")
    ) {
        "public, max-age=86400"
    } else {
        "no-cache"
    }
}

/// `name-<hash>.ext` or `name-<hash>_bg.wasm`, as the build tool writes them.
fn names_its_content(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(before, hash)| {
        !before.is_empty()
            && hash.len() >= 8
            && hash
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The content type of a file, by its ending.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
