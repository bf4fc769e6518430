//! Elements around the plots, made by calls: the content policy allows no text that becomes markup.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::window;

/// An HTML element with a class.
pub(super) fn html(tag: &str, class: &str) -> HtmlElement {
    let element = window()
        .document()
        .expect("a chart is shown in a page")
        .create_element(tag)
        .expect("the names of elements are written by hand");
    element.set_class_name(class);
    element.unchecked_into()
}

/// Puts one element into another.
pub(super) fn append(parent: &HtmlElement, child: &HtmlElement) {
    // Only a cycle would throw.
    let _ = parent.append_child(child);
}

/// Sets a property of its style.
pub(super) fn style(element: &HtmlElement, name: &str, value: &str) {
    // A value that a browser does not know changes nothing.
    let _ = element.style().set_property(name, value);
}
