use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, MessageEventInit};

use super::*;

const ORIGIN: &str = "https://captcha.example";
const ANSWER: &str = "P1_aaaaaaaaaaaaaaaaaaaaaaaa";

type Heard = Rc<RefCell<Vec<CaptchaEvent>>>;

/// An empty frame in the page; dropping it takes it out again.
struct Mounted(HtmlIFrameElement);

impl Mounted {
    fn new() -> Self {
        let document = window().document().unwrap();
        let frame = document.create_element("iframe").unwrap();
        let body: HtmlElement = document.body().unwrap();
        body.append_child(&frame).unwrap();
        Self(frame.unchecked_into())
    }

    fn listen(&self) -> (CaptchaFrame, Heard) {
        let heard = Heard::default();
        let guard = CaptchaFrame::attach_at(&self.0, ORIGIN.to_owned(), {
            let heard = Rc::clone(&heard);
            move |event| heard.borrow_mut().push(event)
        });
        (guard, heard)
    }

    fn says(&self, origin: &str, data: &JsValue) {
        dispatch(&self.0.content_window().unwrap(), origin, data);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn dispatch(source: &web_sys::Window, origin: &str, data: &JsValue) {
    let init = MessageEventInit::new();
    init.set_data(data);
    init.set_origin(origin);
    init.set_source(Some(source));
    let event = MessageEvent::new_with_event_init_dict("message", &init).unwrap();
    window().dispatch_event(&event).unwrap();
}

fn answer(text: &str) -> JsValue {
    shape::object(&[("kind", "answer".into()), ("answer", text.into())]).into()
}

#[wasm_bindgen_test]
fn the_frames_own_messages_are_heard() {
    let frame = Mounted::new();
    let (_guard, heard) = frame.listen();

    frame.says(ORIGIN, &shape::object(&[("kind", "ready".into())]));
    frame.says(ORIGIN, &answer(ANSWER));
    frame.says(ORIGIN, &shape::object(&[("kind", "expired".into())]));

    assert_eq!(
        *heard.borrow(),
        [
            CaptchaEvent::Ready,
            CaptchaEvent::Answer(Secret::new(ANSWER)),
            CaptchaEvent::Expired
        ]
    );
}

#[wasm_bindgen_test]
fn other_origins_and_other_windows_are_not_heard() {
    let (frame, stranger) = (Mounted::new(), Mounted::new());
    let (_guard, heard) = frame.listen();

    for origin in [
        "",
        "null",
        "http://captcha.example",
        "https://captcha.example:444",
        "https://captcha.example.evil",
        "https://CAPTCHA.example",
        "*",
    ] {
        frame.says(origin, &answer(ANSWER));
    }
    stranger.says(ORIGIN, &answer(ANSWER));
    dispatch(&window(), ORIGIN, &answer(ANSWER));

    assert!(heard.borrow().is_empty());
}

#[wasm_bindgen_test]
fn messages_of_another_shape_are_not_heard() {
    let frame = Mounted::new();
    let (_guard, heard) = frame.listen();

    for data in [
        JsValue::UNDEFINED,
        JsValue::NULL,
        "answer".into(),
        7.into(),
        js_sys::Array::new().into(),
        shape::object(&[]).into(),
        shape::object(&[("kind", 1.into())]).into(),
        shape::object(&[("kind", "Answer".into()), ("answer", ANSWER.into())]).into(),
        shape::object(&[("kind", "answer".into())]).into(),
        shape::object(&[("kind", "answer".into()), ("answer", 1.into())]).into(),
        shape::object(&[("kind", "failed".into())]).into(),
        shape::object(&[("kind", "resized".into()), ("height", "9".into())]).into(),
        answer("short"),
    ] {
        frame.says(ORIGIN, &data);
    }

    assert!(heard.borrow().is_empty());
}

#[wasm_bindgen_test]
fn replayed_and_late_answers_are_not_heard() {
    let frame = Mounted::new();
    let (guard, heard) = frame.listen();

    frame.says(ORIGIN, &answer(ANSWER));
    frame.says(ORIGIN, &answer(ANSWER));
    drop(guard);
    frame.says(ORIGIN, &answer("P1_bbbbbbbbbbbbbbbbbbbbbbbb"));

    assert_eq!(heard.borrow().len(), 1);
}

#[wasm_bindgen_test]
fn the_frames_address_names_this_page_as_its_parent() {
    let config = SiteConfig {
        proxy: String::new(),
        captcha_origin: ORIGIN.to_owned(),
        ..SiteConfig::default()
    };
    let parent = js_sys::encode_uri_component(&document::origin());

    assert_eq!(
        frame_url(&config, Language::French),
        format!("https://captcha.example/captcha.html?parent={parent}&hl=fr")
    );
}
