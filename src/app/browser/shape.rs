//! Plain objects of JavaScript, written and read field by field.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object throws nothing.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// A field, if the value is an object that has it.
pub(super) fn field(value: &JsValue, name: &str) -> Option<JsValue> {
    if !value.is_object() {
        return None;
    }
    Reflect::get(value, &JsValue::from_str(name))
        .ok()
        .filter(|field| !field.is_undefined() && !field.is_null())
}

/// A field that holds a text.
pub(super) fn text(value: &JsValue, name: &str) -> Option<String> {
    field(value, name)?.as_string()
}

/// A field that holds a number.
pub(super) fn number(value: &JsValue, name: &str) -> Option<f64> {
    field(value, name)?.as_f64()
}
