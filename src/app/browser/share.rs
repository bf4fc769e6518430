//! Handing a text to the device's own sheet for sharing.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{shape, window};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The device took it. To whom it went, it does not say.
    Done,
    /// The owner thought better of it.
    Dismissed,
    /// This browser shares nothing, or not this.
    Unsupported,
}

/// Whether the device has such a sheet.
pub fn can_share() -> bool {
    shape::field(window().navigator().as_ref(), "share").is_some()
}

/// Opens the sheet; it does after a press only.
pub async fn share(text: &str) -> Shared {
    let navigator = window().navigator();
    let Some(share) = shape::field(navigator.as_ref(), "share") else {
        return Shared::Unsupported;
    };
    let share: Function = share.unchecked_into();
    let what = shape::object(&[("text", JsValue::from_str(text))]);
    let Ok(sharing) = share.call1(navigator.as_ref(), &what) else {
        return Shared::Unsupported;
    };
    match JsFuture::from(sharing.unchecked_into::<Promise>()).await {
        Ok(_) => Shared::Done,
        Err(error) if shape::text(&error, "name").as_deref() == Some("AbortError") => {
            Shared::Dismissed
        }
        Err(_) => Shared::Unsupported,
    }
}
