//! `application/x-www-form-urlencoded`, both ways.

/// Encodes pairs as a form or a query.
pub(crate) fn encode(pairs: &[(&str, &str)]) -> String {
    let mut form = String::new();
    for (name, value) in pairs {
        if !form.is_empty() {
            form.push('&');
        }
        push_encoded(&mut form, name);
        form.push('=');
        push_encoded(&mut form, value);
    }
    form
}

/// Encodes one text, for a segment of a path or a value of a query.
pub(crate) fn encode_one(text: &str) -> String {
    let mut encoded = String::new();
    push_encoded(&mut encoded, text);
    encoded
}

fn push_encoded(form: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                form.push(char::from(byte));
            }
            _ => {
                form.push('%');
                form.push(char::from(HEX[usize::from(byte >> 4)]));
                form.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// The decoded value of a parameter. The text before the pairs may be no address at all: the
/// vendor writes raw spaces and an unknown scheme into it, which a strict parser refuses.
pub(crate) fn parameter(text: &str, name: &str) -> Option<String> {
    text.split(['?', '&', '#'])
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| decode(value))
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = bytes
            .get(at + 1..at + 3)
            .and_then(|digits| core::str::from_utf8(digits).ok())
            .filter(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match hex {
            Some(value) if byte == b'%' => {
                decoded.push(value);
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_of_any_letters_survives_the_form() {
        let form = encode(&[("username", "a+b@example.org"), ("password", "p&ä =%")]);

        assert_eq!(
            form,
            "username=a%2Bb%40example.org&password=p%26%C3%A4%20%3D%25"
        );
    }

    #[test]
    fn a_parameter_is_cut_out_of_what_is_no_clean_address() {
        let text = "redirect_uri=com.bmw.connected://oauth?client_id=31c3&scope=openid profile\
                    &state=mJ2&authorization=Zk3V%2Bt.-_~";

        assert_eq!(parameter(text, "authorization").unwrap(), "Zk3V+t.-_~");
        assert_eq!(parameter(text, "state").unwrap(), "mJ2");
        assert_eq!(parameter(text, "code"), None);
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        assert_eq!(parameter("?code=a%2&x=1", "code").unwrap(), "a%2");
        assert_eq!(parameter("?code=a%zz", "code").unwrap(), "a%zz");
        assert_eq!(parameter("?code=%+1", "code").unwrap(), "%+1");
    }

    #[test]
    fn an_empty_parameter_is_none() {
        assert_eq!(parameter("app://oauth?code=&state=1", "code"), None);
    }
}
