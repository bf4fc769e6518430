//! Scripts and style sheets that come onto the page when they are first needed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget};

use super::deferred::Deferred;
use super::listener::Listener;
use super::{document, window};

/// What kind of file is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A classic script, which leaves a global behind.
    Script,
    /// A style sheet.
    Style,
}

impl Kind {
    const fn tag(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Style => "link",
        }
    }

    const fn address(self) -> &'static str {
        match self {
            Self::Script => "src",
            Self::Style => "href",
        }
    }
}

/// A file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a file of the page did not load")]
pub(super) struct NotLoaded;

/// A file on its way. Several may wait for the same one; after a failure the next one asks anew.
pub(super) struct LateFile {
    element: Element,
    arrived: Deferred,
    _listeners: [Listener; 2],
}

impl LateFile {
    /// Asks for a file beside index.html, unless it is there or on its way.
    pub(super) fn ask(kind: Kind, path: &str) -> Result<Self, NotLoaded> {
        let document = window().document().ok_or(NotLoaded)?;
        let waited_for = format!("{}[data-late-file=\"{path}\"]", kind.tag());
        let on_page = document.query_selector(&waited_for).ok().flatten();
        let is_new = on_page.is_none();
        let element = match on_page {
            Some(element) => element,
            None => document
                .create_element(kind.tag())
                .map_err(|_error| NotLoaded)?,
        };
        let arrived = Deferred::new();
        let on_end = |has_come: bool| {
            let arrived = arrived.clone();
            move |_event| arrived.resolve(&JsValue::from_bool(has_come))
        };
        let target: &EventTarget = element.unchecked_ref();
        let listeners = [
            Listener::new(target, "load", on_end(true)),
            Listener::new(target, "error", on_end(false)),
        ];
        if is_new {
            let url = document::asset_url(path);
            let head = document.head().ok_or(NotLoaded)?;
            let is_sheet = kind == Kind::Style;
            let is_added = element.set_attribute("data-late-file", path).is_ok()
                && (!is_sheet || element.set_attribute("rel", "stylesheet").is_ok())
                && element.set_attribute(kind.address(), &url).is_ok()
                && head.append_child(&element).is_ok();
            if !is_added {
                return Err(NotLoaded);
            }
        } else if element.has_attribute("data-is-here") {
            arrived.resolve(&JsValue::TRUE);
        }

        Ok(Self {
            element,
            arrived,
            _listeners: listeners,
        })
    }

    /// Waits until it is there.
    pub(super) async fn end(self) -> Result<(), NotLoaded> {
        if self.arrived.value().await.is_truthy() {
            // Marking an element of our own cannot fail.
            let _ = self.element.set_attribute("data-is-here", "");
            Ok(())
        } else {
            self.element.remove();
            Err(NotLoaded)
        }
    }
}
