//! Files that the browser saves.

use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::blob::ObjectUrl;
use super::spawn::spawn;
use super::{clock, window};

/// As long as a browser may take to begin reading the file.
const WHILE_READ: Duration = Duration::from_mins(1);

/// Has the browser save a text as a file; `false` where it refuses.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    save_bytes(name, mime, text.as_bytes())
}

/// Has the browser save bytes as a file; `false` where it refuses.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    let Some(url) = ObjectUrl::new(bytes, mime) else {
        return false;
    };
    let anchor = window()
        .document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(anchor) = anchor else {
        return false;
    };
    anchor.set_href(url.url());
    anchor.set_download(name);
    anchor.click();
    spawn(async move {
        clock::sleep(WHILE_READ).await;
        drop(url);
    });
    true
}
