//! Cuts a link into its parts, without ever failing on what is broken.

/// A link in parts, as written.
pub(super) struct Link<'a> {
    /// In lower case; empty where none was written.
    pub(super) scheme: String,
    /// In lower case, without `www.` and without its port.
    pub(super) host: String,
    /// Between the host and the query. Of a `geo:` address: everything up to the query.
    pub(super) path: &'a str,
    query: &'a str,
    pub(super) fragment: &'a str,
}

impl<'a> Link<'a> {
    /// What may be links in a text, each with what stands before it.
    pub(super) fn all(text: &'a str) -> impl Iterator<Item = (&'a str, Self)> {
        words(text).filter_map(move |(start, word)| {
            let inner = word.trim_start_matches(['<', '(', '"', '«']);
            let (before, rest) = text.split_at(start + word.len() - inner.len());
            // Such an address may end in a label, which has blanks where nobody escaped them.
            let link = if has_scheme(inner, "geo") {
                Self::opaque(rest.lines().next()?)
            } else {
                Self::parse(inner.trim_end_matches(['>', '"', '»', '.', ',', ';']))
            };
            Some((before, link))
        })
    }

    fn opaque(text: &'a str) -> Self {
        let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self {
            scheme: scheme.to_ascii_lowercase(),
            host: String::new(),
            path: path.trim_start_matches('/'),
            query,
            fragment,
        }
    }

    fn parse(word: &'a str) -> Self {
        let (scheme, rest) = word.split_once("://").unwrap_or(("", word));
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.split(':').next().unwrap_or(host).to_ascii_lowercase();
        Self {
            scheme: scheme.to_ascii_lowercase(),
            host: host.strip_prefix("www.").unwrap_or(&host).to_owned(),
            path,
            query,
            fragment,
        }
    }

    /// The value of a key in the query, as written.
    pub(super) fn raw(&self, key: &str) -> Option<&'a str> {
        self.query.split('&').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            // Copied out of the source of a page.
            let name = name.strip_prefix("amp;").unwrap_or(name);
            name.eq_ignore_ascii_case(key).then_some(value)
        })
    }

    /// The value of a key in the query, decoded.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        self.raw(key).map(blank_decoded)
    }
}

/// The words of a text, with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    core::iter::from_fn(move || {
        rest = rest.trim_start();
        let start = text.len() - rest.len();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some((start, word))
    })
}

fn has_scheme(word: &str, scheme: &str) -> bool {
    word.split_once(':')
        .is_some_and(|(name, _)| name.eq_ignore_ascii_case(scheme))
}

/// Undoes percent signs, and plus signs, which stand for blanks in most links.
pub(super) fn blank_decoded(text: &str) -> String {
    decoded(&text.replace('+', " "))
}

/// Undoes percent signs; what they do not encode stays as it is.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match after {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high * 16 + low);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}
