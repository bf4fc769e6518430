//! The built app and the captcha frame, from a folder or, for the frame, from the binary itself.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HOST,
    HeaderName, IF_NONE_MATCH, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};

use super::settings::{Settings, StartError};
use crate::policy::{CROSS_ORIGIN_RESOURCE_POLICY, Origin, Refusal, accepted_encodings};
use crate::site::{
    Page, Surroundings, cache_rule, captcha_policy, local_twin, media_type, page_of, page_policy,
};

const CAPTCHA_PAGE: &str = "captcha.html";

const SITE_CONFIG: &str = "config.json";

/// For a proxy without a site: a static host frames the captcha from the proxy's origin.
const EMBEDDED: [(&str, &str); 3] = [
    (CAPTCHA_PAGE, include_str!("../../../public/captcha.html")),
    ("captcha.js", include_str!("../../../public/captcha.js")),
    ("captcha.css", include_str!("../../../public/captcha.css")),
];

const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Off but for the place of the device, on the map, and what a share or copy button needs.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), fullscreen=(self), geolocation=(self), gyroscope=(), hid=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), serial=(), \
    usb=(), clipboard-read=(self), clipboard-write=(self), \
    xr-spatial-tracking=()";

pub(super) struct Pages {
    /// Without links, so that what lies below it can be told from what does not.
    folder: Option<PathBuf>,
    captcha_origin: Option<Origin>,
    allow_origins: Vec<Origin>,
    scheme: &'static str,
}

/// A file as found, and what tells a browser that it has it already.
struct Found {
    bytes: Bytes,
    encoding: Option<&'static str>,
    tag: Option<HeaderValue>,
}

impl Pages {
    pub(super) fn new(settings: &Settings) -> Result<Self, StartError> {
        let folder = match &settings.site {
            None => None,
            Some(site) => {
                let folder = site
                    .canonicalize()
                    .ok()
                    .filter(|folder| folder.join("index.html").is_file())
                    .ok_or_else(|| StartError::NoSite(site.clone()))?;
                Some(folder)
            }
        };
        Ok(Self {
            folder,
            captcha_origin: settings.captcha_origin.clone(),
            allow_origins: settings.policy.allow_origins.clone(),
            scheme: if settings.tls.is_some() {
                "https"
            } else {
                "http"
            },
        })
    }

    /// The answer, if the path is a page's or a file's and not the policy's to decide.
    pub(super) async fn answer(&self, parts: &Parts) -> Option<Response<Bytes>> {
        let is_read = parts.method == Method::GET || parts.method == Method::HEAD;
        if !is_read || parts.uri.authority().is_some() {
            return None;
        }
        let page = page_of(parts.uri.path(), accepts_html(&parts.headers))?;
        let path = match page {
            Page::App => "index.html",
            Page::File(path) => path,
        };
        let Some(folder) = &self.folder else {
            let (_, text) = EMBEDDED.iter().find(|(name, _)| *name == path)?;
            let found = Found::plain(Bytes::from_static(text.as_bytes()));
            return Some(self.respond(path, found, parts, &Surroundings::default()));
        };
        let config = read(&folder.join(SITE_CONFIG)).await.unwrap_or_default();
        let config = self.complete(&config, &parts.headers);
        let found = if path == SITE_CONFIG {
            Some(Found::plain(Bytes::from(config.clone())))
        } else {
            find(folder, path, &accepted_encodings(&parts.headers)).await
        };
        Some(match found {
            Some(found) => self.respond(path, found, parts, &Surroundings::read(&config)),
            None => Refusal::NotFound.response(),
        })
    }

    fn complete(&self, config: &str, headers: &HeaderMap) -> String {
        let twin = self.twin(headers);
        Surroundings::complete(config, self.captcha_origin.as_ref().or(twin.as_ref()))
    }

    fn twin(&self, headers: &HeaderMap) -> Option<Origin> {
        local_twin(self.scheme, headers.get(HOST)?.to_str().ok()?)
    }

    fn respond(
        &self,
        path: &str,
        found: Found,
        parts: &Parts,
        surroundings: &Surroundings,
    ) -> Response<Bytes> {
        let mut response = Response::new(found.bytes);
        let headers = response.headers_mut();
        let policy = if path == CAPTCHA_PAGE {
            let twin = self.twin(&parts.headers);
            captcha_policy(twin.iter().chain(&self.allow_origins).map(Origin::as_str))
        } else {
            format!("{}; frame-ancestors 'none'", page_policy(surroundings))
        };
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        let sharing = if path == CAPTCHA_PAGE {
            "cross-origin"
        } else {
            "same-origin"
        };
        for (name, value) in [
            (CONTENT_TYPE, media_type(path)),
            (CACHE_CONTROL, cache_rule(path)),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (REFERRER_POLICY, "strict-origin-when-cross-origin"),
            (PERMISSIONS_POLICY, PERMISSIONS),
            (CROSS_ORIGIN_RESOURCE_POLICY, sharing),
            (COOP, "same-origin"),
            (VARY, "Accept, Accept-Encoding, Host"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if let Some(encoding) = found.encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        // A document is always sent whole: its policy must not be an older copy's.
        if let Some(tag) = found.tag.filter(|_| !is_document(path)) {
            let is_known = parts.headers.get(IF_NONE_MATCH) == Some(&tag);
            headers.insert(ETAG, tag);
            if is_known {
                *response.status_mut() = StatusCode::NOT_MODIFIED;
                *response.body_mut() = Bytes::new();
            }
        }
        response
    }
}

impl Found {
    fn plain(bytes: Bytes) -> Self {
        Self {
            bytes,
            encoding: None,
            tag: None,
        }
    }
}

fn is_document(path: &str) -> bool {
    media_type(path).starts_with("text/html")
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

async fn read(path: &Path) -> Option<String> {
    tokio::fs::read_to_string(path).await.ok()
}

/// The file, or its compressed sibling if the caller takes it. A link that leads out of the folder
/// leads nowhere.
async fn find(folder: &Path, path: &str, accepted: &[&str]) -> Option<Found> {
    let plain = tokio::fs::canonicalize(folder.join(path)).await.ok()?;
    if !plain.starts_with(folder) {
        return None;
    }
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if accepted.contains(&encoding) {
            let mut sibling = plain.clone().into_os_string();
            sibling.push(ending);
            if let Some(found) = load(Path::new(&sibling), Some(encoding)).await {
                return Some(found);
            }
        }
    }
    load(&plain, None).await
}

async fn load(path: &Path, encoding: Option<&'static str>) -> Option<Found> {
    let about = tokio::fs::symlink_metadata(path).await.ok()?;
    if !about.is_file() {
        return None;
    }
    let bytes = tokio::fs::read(path).await.ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let tag = format!(
        "\"{:x}-{:x}-{}\"",
        changed.as_nanos(),
        bytes.len(),
        encoding.unwrap_or("plain")
    );
    Some(Found {
        bytes: Bytes::from(bytes),
        encoding,
        tag: HeaderValue::from_str(&tag).ok(),
    })
}
