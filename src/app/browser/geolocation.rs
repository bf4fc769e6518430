//! Where this device is, asked once and only when the owner presses for it.

use std::cell::RefCell;
use std::rc::Rc;

use carport_domain::place::Coordinates;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Position, PositionError, PositionOptions};

use super::deferred::Deferred;
use super::{shape, window};

/// Why the device's position is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The owner or the browser does not allow it.
    Denied,
    /// The device does not know.
    Unavailable,
    /// It took too long.
    TimedOut,
    /// This browser, or a page that is not secure, has no such thing.
    Unsupported,
}

/// Long enough for a receiver that was off, short enough for a person.
const TIMEOUT_MILLIS: u32 = 20_000;

/// A fix of the last minute is as good as a new one: homes stand still.
const MAXIMUM_AGE_MILLIS: u32 = 60_000;

/// Asks the browser, which asks the owner.
pub async fn position() -> Result<Coordinates, Refusal> {
    let geolocation = window().navigator().geolocation();
    let geolocation = geolocation.map_err(|_missing| Refusal::Unsupported)?;
    if geolocation.is_undefined() {
        return Err(Refusal::Unsupported);
    }
    let answer = Rc::new(RefCell::new(Err(Refusal::Unavailable)));
    let done = Deferred::new();
    let found = closure(&answer, &done, |position: Position| {
        let coordinates = position.coords();
        Coordinates::new(coordinates.latitude(), coordinates.longitude())
            .ok_or(Refusal::Unavailable)
    });
    let refused = closure(&answer, &done, |error: PositionError| {
        Err(refusal(error.code()))
    });
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(true);
    options.set_timeout(TIMEOUT_MILLIS);
    options.set_maximum_age(MAXIMUM_AGE_MILLIS);
    geolocation
        .get_current_position_with_error_callback_and_options(
            found.as_ref().unchecked_ref(),
            Some(refused.as_ref().unchecked_ref()),
            &options,
        )
        .map_err(|_thrown| Refusal::Unsupported)?;
    done.value().await;

    *answer.borrow()
}

#[wasm_bindgen]
extern "C" {
    /// `navigator.permissions`.
    type Permissions;

    #[wasm_bindgen(method, catch)]
    fn query(this: &Permissions, descriptor: &JsValue) -> Result<Promise, JsValue>;
}

/// The position, where the owner has allowed it before. Nobody is asked.
pub async fn position_if_allowed() -> Option<Coordinates> {
    let navigator = window().navigator();
    let permissions: Permissions =
        shape::field(navigator.as_ref(), "permissions")?.unchecked_into();
    let descriptor = shape::object(&[("name", JsValue::from_str("geolocation"))]);
    let asked = permissions.query(&descriptor).ok()?;
    let status = JsFuture::from(asked).await.ok()?;
    let is_granted = shape::text(&status, "state").as_deref() == Some("granted");
    if is_granted {
        position().await.ok()
    } else {
        None
    }
}

fn closure<T: JsCast + 'static>(
    answer: &Rc<RefCell<Result<Coordinates, Refusal>>>,
    done: &Deferred,
    read: impl Fn(T) -> Result<Coordinates, Refusal> + 'static,
) -> Closure<dyn FnMut(JsValue)> {
    let (answer, done) = (Rc::clone(answer), done.clone());
    Closure::new(move |value: JsValue| {
        *answer.borrow_mut() = read(value.unchecked_into());
        done.resolve(&JsValue::UNDEFINED);
    })
}

/// The codes of the standard.
const fn refusal(code: u16) -> Refusal {
    match code {
        1 => Refusal::Denied,
        3 => Refusal::TimedOut,
        _ => Refusal::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_of_the_standard_is_told_apart() {
        assert_eq!(refusal(1), Refusal::Denied);
        assert_eq!(refusal(2), Refusal::Unavailable);
        assert_eq!(refusal(3), Refusal::TimedOut);
    }
}
