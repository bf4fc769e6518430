//! Files that the browser saves.

use std::time::Duration;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlAnchorElement;

use super::blob::ObjectUrl;
use super::spawn::spawn;
use super::{clock, window};

/// As long as a browser may take to begin reading the file.
const WHILE_READ: Duration = Duration::from_mins(1);

/// A file that grows piece by piece, outside of the app's own memory.
#[derive(Debug, Default)]
pub struct GrowingFile {
    pieces: Array,
}

impl GrowingFile {
    /// Adds a text at its end.
    pub fn push(&self, text: &str) {
        if !text.is_empty() {
            self.pieces.push(&JsValue::from_str(text));
        }
    }

    /// Has the browser save it; `false` where it refuses.
    pub fn save(self, name: &str, mime: &str) -> bool {
        ObjectUrl::of_pieces(&self.pieces, mime).is_some_and(|url| save_url(name, url))
    }
}

/// Has the browser save a text as a file; `false` where it refuses.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    save_bytes(name, mime, text.as_bytes())
}

/// Has the browser save bytes as a file; `false` where it refuses.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    ObjectUrl::new(bytes, mime).is_some_and(|url| save_url(name, url))
}

fn save_url(name: &str, url: ObjectUrl) -> bool {
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
