//! Drawings as image files.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::blob::ObjectUrl;
use super::window;

/// Paints an SVG document and gives it as a PNG file of twice its size in pixels; `None` where the
/// browser does not.
pub async fn png_of(svg: &str) -> Option<Vec<u8>> {
    const DENSITY: u32 = 2;
    let url = ObjectUrl::new(svg.as_bytes(), "image/svg+xml")?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(url.url());
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = window().document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let (width, height) = (
        image.natural_width() * DENSITY,
        image.natural_height() * DENSITY,
    );
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    bytes_of(&canvas).await
}

async fn bytes_of(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let mut asked = Ok(());
    let promise = Promise::new(&mut |resolve: Function, _reject| {
        asked = canvas.to_blob(&resolve);
    });
    asked.ok()?;
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
