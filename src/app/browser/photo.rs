//! The owner's own photo, made small enough to keep.

use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Event, HtmlCanvasElement, HtmlInputElement, ImageBitmap,
};

use super::deferred::Deferred;
use super::window;

/// No picture of a car is shown wider than this.
const WIDEST_PIXELS: f64 = 1_200.0;

/// Good enough for a photo, a tenth of the size of a perfect one.
const QUALITY: f64 = 0.85;

/// A photo, ready to be kept.
pub struct Photo {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// WebP, or PNG where the browser writes no WebP.
    pub mime: String,
}

/// What a kept photo is, by its first bytes.
pub fn mime(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"RIFF") {
        "image/webp"
    } else {
        "image/png"
    }
}

/// Takes the file that was chosen, and empties the field so that the same one can be chosen again.
pub fn chosen_file(event: &Event) -> Option<Blob> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file.into())
}

/// Scales a picture down to what a screen shows. Place and time that a camera wrote into the file
/// are gone with it. `None` for what is no picture.
pub async fn scaled_down(file: &Blob) -> Option<Photo> {
    let reading = window().create_image_bitmap_with_blob(file).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(reading).await.ok()?.unchecked_into();
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (WIDEST_PIXELS / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());

    let canvas = window().document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
        .ok()?;
    bitmap.close();

    let blob = encoded(&canvas).await?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Photo {
        bytes: Uint8Array::new(&buffer).to_vec(),
        mime: blob.type_(),
    })
}

async fn encoded(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let done = Deferred::new();
    let on_blob = {
        let done = done.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |blob: JsValue| done.resolve(&blob))
    };
    canvas
        .to_blob_with_type_and_encoder_options(
            on_blob.as_ref().unchecked_ref(),
            "image/webp",
            &QUALITY.into(),
        )
        .ok()?;
    done.value().await.dyn_into().ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the widest"
)]
const fn pixels(length: f64) -> u32 {
    length as u32
}
