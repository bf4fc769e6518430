//! Handing an address of another app's scheme to the device, which opens that app.

use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::window;

/// Follows a link that stands on no page and goes into no history. A device without an app for it
/// does nothing, and tells nobody.
pub fn open(link: &str) {
    let anchor = window()
        .document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor {
        anchor.set_href(link);
        anchor.click();
    }
}
