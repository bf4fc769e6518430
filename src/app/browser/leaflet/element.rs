//! Elements of the markers, made by calls: the content policy allows no text that becomes markup.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::browser::window;

const SVG: &str = "http://www.w3.org/2000/svg";

fn document() -> Document {
    window().document().expect("a map is shown in a page")
}

/// An HTML element with a class.
pub(super) fn html(tag: &str, class: &str) -> HtmlElement {
    let element = document()
        .create_element(tag)
        .expect("the names of elements are written by hand");
    element.set_class_name(class);
    element.unchecked_into()
}

/// A text in a span.
pub(super) fn text(class: &str, text: &str) -> HtmlElement {
    let span = html("span", class);
    span.set_text_content(Some(text));
    span
}

/// A picture of our own: shapes by name and attributes.
pub(super) fn picture(class: &str, view_box: &str, shapes: &[(&str, &[(&str, &str)])]) -> Element {
    let svg = shape(
        "svg",
        &[
            ("class", class),
            ("viewBox", view_box),
            ("aria-hidden", "true"),
        ],
    );
    for (name, attributes) in shapes {
        append(&svg, &shape(name, attributes));
    }
    svg
}

/// An icon of the sprite.
pub(super) fn icon(class: &str, symbol: &str) -> Element {
    let href = format!("#icon-{symbol}");
    picture(class, "0 0 24 24", &[("use", &[("href", &href)])])
}

/// Puts one element into another.
pub(super) fn append(parent: &Element, child: &Element) {
    // Only a cycle would throw.
    let _ = parent.append_child(child);
}

/// Sets an attribute, or takes it away.
pub(super) fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn shape(name: &str, attributes: &[(&str, &str)]) -> Element {
    let element = document()
        .create_element_ns(Some(SVG), name)
        .expect("the names of shapes are written by hand");
    for (name, value) in attributes {
        attribute(&element, name, Some(value));
    }
    element
}
