//! Form bodies and queries: `key=value&…`, percent-encoded.

use crate::exchange::Request;

/// The fields of a form or query.
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// The fields of a request's body.
    pub(crate) fn of(request: &Request) -> Self {
        Self::parse(&String::from_utf8_lossy(&request.body))
    }

    /// The fields of an encoded text.
    pub(crate) fn parse(text: &str) -> Self {
        Self(
            text.split('&')
                .filter_map(|field| field.split_once('='))
                .map(|(key, value)| (decode(key), decode(value)))
                .collect(),
        )
    }

    /// A field that is there and not empty.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, value)| known == key && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high * 16 + low);
            rest = &tail[2..];
        } else {
            bytes.push(if *first == b'+' { b' ' } else { *first });
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// Percent-encodes all but unreserved characters.
pub(super) fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_plus_signs_are_read() {
        let form = Form::parse("a=%C3%A9t%c3%a9&b=x+y%20z&c=50%");

        assert_eq!(form.value("a"), Some("été"));
        assert_eq!(form.value("b"), Some("x y z"));
        assert_eq!(form.value("c"), Some("50%"));
    }

    #[test]
    fn an_encoded_text_comes_back() {
        let text = "com.bmw.connected://oauth?é&=~";

        assert_eq!(decode(&encode(text)), text);
    }
}
