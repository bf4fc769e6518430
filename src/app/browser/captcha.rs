//! The captcha's frame: a document of its own, on another origin where there is one, so that the
//! vendor's third-party script reaches neither tokens nor the password field.
//!
//! Only messages of exactly that frame and exactly its origin count, and only of a known shape.

use core::cell::RefCell;
use std::rc::Rc;

use carport_client::tokens::Secret;
use carport_present::locale::Language;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlIFrameElement, MessageEvent, Url};

use super::config::SiteConfig;
use super::listener::Listener;
use super::media::Shade;
use super::{document, shape, window};

/// Shorter than any answer ever seen.
const ANSWER_MIN_CHARS: usize = 20;
/// Longer than any answer ever seen.
const ANSWER_MAX_CHARS: usize = 8192;
const CODE_MAX_CHARS: usize = 64;
/// The frame may not push the page further than this.
const HEIGHT_MAX_PIXELS: f64 = 1200.0;

/// What the frame reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaptchaEvent {
    /// The frame listens: it can be told to render.
    Ready,
    /// The owner solved it. Good for one sign-in, for about two minutes.
    Answer(Secret),
    /// The answer given before is too old now.
    Expired,
    /// The captcha's own code for what went wrong, or `script-unreachable`.
    Failed(String),
    /// The frame's content wants this many pixels.
    Resized {
        /// In CSS pixels.
        height: u16,
    },
}

/// Listens to one frame and talks to it. Dropping it stops listening.
#[must_use = "dropping the guard stops listening"]
pub struct CaptchaFrame {
    frame: HtmlIFrameElement,
    origin: String,
    _listener: Listener,
}

impl CaptchaFrame {
    /// Attaches to a frame whose address came from [`frame_url`].
    pub fn attach(
        frame: &HtmlIFrameElement,
        config: &SiteConfig,
        on_event: impl FnMut(CaptchaEvent) + 'static,
    ) -> Self {
        Self::attach_at(frame, frame_origin(config), on_event)
    }

    fn attach_at(
        frame: &HtmlIFrameElement,
        origin: String,
        mut on_event: impl FnMut(CaptchaEvent) + 'static,
    ) -> Self {
        let last_answer = Rc::new(RefCell::new(None));
        let listener = Listener::new(&window(), "message", {
            let (frame, origin) = (frame.clone(), origin.clone());
            move |event| {
                let heard =
                    heard_from(&frame, &origin, &event).filter(|heard| is_new(heard, &last_answer));
                if let Some(heard) = heard {
                    on_event(heard);
                }
            }
        });
        Self {
            frame: frame.clone(),
            origin,
            _listener: listener,
        }
    }

    /// Shows the captcha of a site key. Asking again for the same changes nothing.
    pub fn render(&self, site_key: &str, shade: Shade, language: Language) {
        self.post(&[
            ("kind", "render".into()),
            ("sitekey", site_key.into()),
            ("theme", shade.code().into()),
            ("language", document::code(language).into()),
        ]);
    }

    /// Asks for a fresh captcha: each answer is good for one attempt, a failed one included.
    pub fn reset(&self) {
        self.post(&[("kind", "reset".into())]);
    }

    fn post(&self, fields: &[(&str, JsValue)]) {
        if let Some(content) = self.frame.content_window() {
            // If the frame has gone elsewhere meanwhile, the browser drops the message.
            let _ = content.post_message(&shape::object(fields), &self.origin);
        }
    }
}

/// The address of the frame's document. It is told who its parent is, to answer no one else.
pub fn frame_url(config: &SiteConfig, language: Language) -> String {
    let document_url = if config.captcha_origin.is_empty() {
        document::asset_url("captcha.html")
    } else {
        format!("{}/captcha.html", config.captcha_origin)
    };
    let parent = js_sys::encode_uri_component(&document::origin());
    let language = document::code(language);
    format!("{document_url}?parent={parent}&hl={language}")
}

fn frame_origin(config: &SiteConfig) -> String {
    if config.captcha_origin.is_empty() {
        document::origin()
    } else {
        // Written as the browser writes it, or no message would ever match.
        Url::new(&config.captcha_origin)
            .map_or_else(|_error| config.captcha_origin.clone(), |url| url.origin())
    }
}

fn heard_from(frame: &HtmlIFrameElement, origin: &str, event: &Event) -> Option<CaptchaEvent> {
    let message: &MessageEvent = event.dyn_ref()?;
    let content = frame.content_window()?;
    let is_from_frame = message
        .source()
        .is_some_and(|source| js_sys::Object::is(&source, &content));

    (is_from_frame && message.origin() == origin)
        .then(|| event_from(&message.data()))
        .flatten()
}

fn event_from(data: &JsValue) -> Option<CaptchaEvent> {
    match shape::text(data, "kind")?.as_str() {
        "ready" => Some(CaptchaEvent::Ready),
        "answer" => answer_from(shape::text(data, "answer")?),
        "expired" => Some(CaptchaEvent::Expired),
        "failed" => code_from(shape::text(data, "code")?),
        "resized" => height_from(shape::number(data, "height")?),
        _ => None,
    }
}

/// Whether a text can be a captcha's answer: of a sensible length, and nothing that breaks a header.
pub fn is_plausible_answer(text: &str) -> bool {
    let has_length = (ANSWER_MIN_CHARS..=ANSWER_MAX_CHARS).contains(&text.len());
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    has_length && is_plain
}

fn answer_from(answer: String) -> Option<CaptchaEvent> {
    is_plausible_answer(&answer).then(|| CaptchaEvent::Answer(Secret::new(answer)))
}

fn code_from(code: String) -> Option<CaptchaEvent> {
    let has_length = (1..=CODE_MAX_CHARS).contains(&code.len());
    let is_plain = code
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (has_length && is_plain).then_some(CaptchaEvent::Failed(code))
}

fn height_from(height: f64) -> Option<CaptchaEvent> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to lie between 1 and the maximum"
    )]
    (1.0..=HEIGHT_MAX_PIXELS)
        .contains(&height)
        .then(|| CaptchaEvent::Resized {
            height: height.ceil() as u16,
        })
}

/// A replayed answer is not delivered twice.
fn is_new(heard: &CaptchaEvent, last_answer: &RefCell<Option<Secret>>) -> bool {
    let CaptchaEvent::Answer(answer) = heard else {
        return true;
    };
    let before = last_answer.replace(Some(answer.clone()));
    before.as_ref() != Some(answer)
}

#[cfg(test)]
mod tests;

#[cfg(all(test, target_arch = "wasm32"))]
mod in_browser;
