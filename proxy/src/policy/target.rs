//! Reads a request target strictly: it is written plainly or it is refused. Nothing is decoded,
//! joined or cleaned up, so what is checked here is byte for byte what goes upstream.

use http::Uri;

use super::refusal::Refusal;
use super::table::{Route, Upstream};

/// A target of the form `/{upstream}/{path}?{query}`.
pub(super) struct Target<'a> {
    pub(super) upstream: Upstream,
    /// Begins with a slash.
    pub(super) path: &'a str,
    pub(super) query: Option<&'a str>,
}

/// The first segment of a plain path, and the rest with its slash.
pub(super) fn first_segment(path: &str) -> Option<(&str, &str)> {
    let path = path.strip_prefix('/')?;
    Some(match path.find('/') {
        Some(end) => path.split_at(end),
        None => (path, ""),
    })
}

impl<'a> Target<'a> {
    pub(super) fn read(uri: &'a Uri) -> Result<Self, Refusal> {
        // A host in the target is a host named by the caller.
        if uri.scheme().is_some() || uri.authority().is_some() {
            return Err(Refusal::PathNotAllowed);
        }
        let (key, path) = first_segment(uri.path()).ok_or(Refusal::PathNotAllowed)?;
        let upstream = Upstream::from_key(key).ok_or(Refusal::UnknownUpstream)?;
        Ok(Self {
            upstream,
            path,
            // A question mark with nothing behind it is no query.
            query: uri.query().filter(|query| !query.is_empty()),
        })
    }

    /// Every route of this path, whatever the method; `Err` if there is none.
    pub(super) fn routes(&self) -> Result<Vec<&'static Route>, Refusal> {
        let routes: Vec<_> = self
            .upstream
            .routes()
            .iter()
            .filter(|route| route.matches(self.path))
            .collect();
        if routes.is_empty() {
            Err(Refusal::PathNotAllowed)
        } else {
            Ok(routes)
        }
    }

    /// Each name listed and given once, each value plain or correctly escaped.
    pub(super) fn check_query(&self, route: &Route) -> Result<(), Refusal> {
        let mut seen = Vec::new();
        for pair in self.query.into_iter().flat_map(|query| query.split('&')) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if !route.allows_query(name) || seen.contains(&name) || !is_plain_value(value) {
                return Err(Refusal::PathNotAllowed);
            }
            seen.push(name);
        }
        Ok(())
    }
}

fn is_plain_value(value: &str) -> bool {
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        let is_plain = match byte {
            b'%' => bytes
                .next()
                .zip(bytes.next())
                .and_then(|(high, low)| escaped(high, low))
                // Control characters have no business in a query, escaped or not.
                .is_some_and(|decoded| decoded >= 0x20 && decoded != 0x7f),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$'()*+,;:@/?=".contains(&byte),
        };
        if !is_plain {
            return false;
        }
    }
    true
}

fn escaped(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}
