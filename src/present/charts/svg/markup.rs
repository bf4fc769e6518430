//! Writes elements: escaped, and with numbers that are numbers.

use core::fmt::Write;

use super::palette::Palette;

/// A document that grows. Elements that are opened must be closed.
#[derive(Debug)]
pub(super) struct Markup {
    text: String,
    /// Begins every id, so that several pictures can stand in one page.
    prefix: String,
}

impl Markup {
    pub(super) fn new(seed: &str) -> Self {
        // FNV-1a: the same chart gets the same ids.
        let hash = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self {
            text: String::new(),
            prefix: format!("c{hash:x}"),
        }
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// How a paint or a clip of this document is referred to.
    pub(super) fn url(&self, name: &str) -> String {
        format!("url(#{}-{name})", self.prefix)
    }

    /// An element without content.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, String)]) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, String)]) {
        self.start(name, attributes);
        self.text.push('>');
    }

    pub(super) fn close(&mut self, name: &str) {
        let _ = write!(self.text, "</{name}>");
    }

    /// An element that holds a text alone.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, String)], text: &str) {
        self.open(name, attributes);
        escape(text, &mut self.text);
        self.close(name);
    }

    /// An empty one of the same ids.
    pub(super) fn like(other: &Self) -> Self {
        Self {
            text: String::with_capacity(other.text.len() + 1_024),
            prefix: other.prefix.clone(),
        }
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.text.push_str(&other.text);
    }

    /// The patterns by which things are told apart without color: what is imported, what is one
    /// of several pieces of a bar, what nobody knows.
    pub(super) fn hatches(&mut self, palette: &Palette) {
        self.open("defs", &[]);
        for (name, turn, color, opacity) in [
            ("imported", "45", palette.axis, "1"),
            ("piece", "-45", palette.background, "0.55"),
            ("unknown", "45", palette.axis, "0.35"),
        ] {
            self.open(
                "pattern",
                &[
                    ("id", self.id(name)),
                    ("width", "5".to_owned()),
                    ("height", "5".to_owned()),
                    ("patternUnits", "userSpaceOnUse".to_owned()),
                    ("patternTransform", format!("rotate({turn})")),
                ],
            );
            self.leaf(
                "rect",
                &[
                    ("width", "2".to_owned()),
                    ("height", "5".to_owned()),
                    ("fill", color.to_owned()),
                    ("fill-opacity", opacity.to_owned()),
                ],
            );
            self.close("pattern");
        }
        self.close("defs");
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[(&str, String)]) {
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
    }
}

/// A length or a place in pixels, to a tenth. What cannot be drawn lies at the edge of the drawable.
pub(super) fn px(value: f64) -> String {
    const FARTHEST: f64 = 100_000.0;
    let value = if value.is_nan() { 0.0 } else { value };
    let tenths = (value.clamp(-FARTHEST, FARTHEST) * 10.0).round() / 10.0 + 0.0;
    format!("{tenths}")
}

/// What XML cannot hold at all is left out.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            '\t' | '\n' => out.push(' '),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_xml_is_escaped_and_what_it_cannot_hold_is_gone() {
        let mut markup = Markup::new("");

        markup.text(
            "text",
            &[("x", "\"'".to_owned())],
            "a<b & c>d\u{0}\u{b}\u{ffff}",
        );

        assert_eq!(
            markup.finish(),
            "<text x=\"&quot;&#39;\">a&lt;b &amp; c&gt;d</text>"
        );
    }

    #[test]
    fn no_number_is_a_number_in_the_picture() {
        assert_eq!(px(f64::NAN), "0");
        assert_eq!(px(f64::INFINITY), "100000");
        assert_eq!(px(-0.01), "0");
        assert_eq!(px(12.345), "12.3");
    }
}
