//! The captcha of the connect form: the frame, what it reports, and the field to paste into.

use std::time::Duration;

use carport_client::identity::Region;
use carport_client::tokens::Secret;
use carport_domain::time::UnixMillis;
use leptos::html::Iframe;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::browser::captcha::{CaptchaEvent, CaptchaFrame, frame_url};
use crate::browser::{clock, media};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, TextField};

/// An answer is good for about this long.
const LIFE: Duration = Duration::from_mins(2);

/// How the captcha stands.
#[derive(Clone, Debug, PartialEq)]
pub enum CaptchaState {
    /// The frame is on its way.
    Loading,
    /// Waits for the owner.
    Waiting,
    /// Solved: the answer, and when it came. A pasted one has no known age.
    Ready(Secret, Option<UnixMillis>),
    /// The answer is too old.
    Expired,
    /// The answer was used, whatever came of it.
    Used,
    /// The captcha does not work here.
    Failed(CaptchaFault),
}

/// Why the captcha does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptchaFault {
    /// Its script cannot be loaded.
    Script,
    /// It lost its connection.
    Network,
    /// Its provider turns too many requests away.
    Limited,
}

impl CaptchaState {
    /// The answer, while there is one.
    pub fn answer(&self) -> Option<Secret> {
        match self {
            Self::Ready(answer, _) => Some(answer.clone()),
            _ => None,
        }
    }
}

/// Widget, state in words, paste field.
#[component]
pub fn CaptchaBox(
    /// Decides the site key.
    region: RwSignal<Region>,
    /// How it stands.
    state: RwSignal<CaptchaState>,
    /// Whether it was missing when the form was sent.
    error: RwSignal<bool>,
) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let frame = FrameControl::new(region, state);
    Effect::new(move |_| {
        let text = pasted.with(|text| text.trim().to_owned());
        if !text.is_empty() {
            state.set(CaptchaState::Ready(Secret::new(text), None));
            error.set(false);
        }
    });
    Effect::new(move |_| match state.get() {
        // What was used or has expired must not stand there as if it were good.
        CaptchaState::Used | CaptchaState::Expired => pasted.set(String::new()),
        CaptchaState::Ready(..) => error.set(false),
        CaptchaState::Loading | CaptchaState::Waiting | CaptchaState::Failed(_) => (),
    });
    let paste_error = Signal::derive(move || {
        error
            .get()
            .then(|| words().connect.captcha_missing.to_owned())
    });

    view! {
        <section class="captcha-box" aria-labelledby="captcha-title">
            <h2 id="captcha-title">{move || words().connect.captcha_title}</h2>
            <p class="tile-detail">{move || words().connect.captcha_text}</p>
            <CaptchaFrameView frame=frame state=state />
            <CaptchaStateLine state=state frame=frame />
            <TextField
                name="captcha-answer"
                label=Signal::derive(|| words().connect.captcha_paste.to_owned())
                value=pasted
                hint=Signal::derive(|| words().connect.captcha_paste_hint.to_owned())
                error=paste_error
            />
        </section>
    }
}

/// The frame once it stands in the page.
#[derive(Clone, Copy)]
struct FrameControl {
    node: NodeRef<Iframe>,
    frame: StoredValue<Option<CaptchaFrame>, LocalStorage>,
    height: RwSignal<u16>,
    region: RwSignal<Region>,
    context: Context,
}

impl FrameControl {
    fn new(region: RwSignal<Region>, state: RwSignal<CaptchaState>) -> Self {
        let context = Context::here();
        let control = Self {
            node: NodeRef::new(),
            frame: StoredValue::new_local(None),
            height: RwSignal::new(84),
            region,
            context,
        };
        let is_listening = RwSignal::new(false);
        // The frame is the outside: it is attached once, and told again when region, language or
        // theme change.
        Effect::new(move |_| {
            let Some(node) = control.node.get() else {
                return;
            };
            let node = SendWrapper::new(node);
            let on_event = move |event| control.hear(event, state, is_listening);
            let attached = CaptchaFrame::attach(&node, &context.services.site(), on_event);
            control.frame.set_value(Some(attached));
        });
        Effect::new(move |_| {
            if is_listening.get() {
                control.render();
            }
        });
        on_cleanup(move || control.frame.set_value(None));
        control
    }

    fn render(self) {
        let preferences = self.context.preferences;
        let shade = media::shade(preferences.theme.get());
        let language = preferences.language.get();
        let site_key = self.region.get().captcha_site_key();
        self.frame.with_value(|frame| {
            if let Some(frame) = frame {
                frame.render(site_key, shade, language);
            }
        });
    }

    fn reset(self) {
        self.frame.with_value(|frame| {
            if let Some(frame) = frame {
                frame.reset();
            }
        });
    }

    fn hear(
        self,
        event: CaptchaEvent,
        state: RwSignal<CaptchaState>,
        is_listening: RwSignal<bool>,
    ) {
        match event {
            CaptchaEvent::Ready => {
                is_listening.set(true);
                state.update(|state| {
                    if *state == CaptchaState::Loading {
                        *state = CaptchaState::Waiting;
                    }
                });
            }
            CaptchaEvent::Answer(answer) => {
                state.set(CaptchaState::Ready(answer, Some(clock::now())));
            }
            CaptchaEvent::Expired => state.set(CaptchaState::Expired),
            CaptchaEvent::Failed(code) => {
                let fault = match code.as_str() {
                    "network-error" => CaptchaFault::Network,
                    "rate-limited" => CaptchaFault::Limited,
                    _ => CaptchaFault::Script,
                };
                state.set(CaptchaState::Failed(fault));
            }
            CaptchaEvent::Resized { height } => self.height.set(height),
        }
    }
}

#[component]
fn CaptchaFrameView(frame: FrameControl, state: RwSignal<CaptchaState>) -> impl IntoView {
    let site = frame.context.services.site();
    let language = frame.context.preferences.language.get_untracked();
    // Another attempt needs another answer.
    Effect::new(move |_| {
        if state.with(|state| *state == CaptchaState::Used) {
            frame.reset();
        }
    });

    view! {
        <iframe
            class="captcha-frame"
            node_ref=frame.node
            src=frame_url(&site, language)
            title=move || words().connect.captcha_frame
            referrerpolicy="origin"
            hidden=move || state.with(|s| matches!(s, CaptchaState::Failed(CaptchaFault::Script)))
            style:height=move || format!("{}px", frame.height.get().max(84))
        ></iframe>
    }
}

#[component]
fn CaptchaStateLine(state: RwSignal<CaptchaState>, frame: FrameControl) -> impl IntoView {
    let session = frame.context.session;
    // An answer also ages while nobody tells: the frame may be gone, or the answer was pasted.
    Effect::new(move |_| {
        let now = session.now.get();
        let is_over = state.with(|state| match state {
            CaptchaState::Ready(_, Some(since)) => since.age(now) > LIFE,
            _ => false,
        });
        if is_over {
            state.set(CaptchaState::Expired);
        }
    });
    let line = move || {
        let connect = &words().connect;
        let (text, tone, icon) = match state.get() {
            CaptchaState::Loading => (connect.captcha_loading, "tone-neutral", IconName::Clock),
            CaptchaState::Waiting => return None,
            CaptchaState::Ready(..) => (connect.captcha_ready, "tone-good", IconName::CircleCheck),
            CaptchaState::Expired => (
                connect.captcha_expired,
                "tone-warning",
                IconName::TriangleAlert,
            ),
            CaptchaState::Used => (connect.captcha_used, "tone-neutral", IconName::Info),
            CaptchaState::Failed(fault) => {
                let text = match fault {
                    CaptchaFault::Script => connect.captcha_failed_script,
                    CaptchaFault::Network => connect.captcha_failed_network,
                    CaptchaFault::Limited => connect.captcha_failed_limited,
                };
                (text, "tone-alert", IconName::CircleAlert)
            }
        };
        Some(view! {
            <p class=format!("captcha-state {tone}")>
                <Icon name=icon />
                <span>{text}</span>
            </p>
        })
    };

    view! { <div role="status">{line}</div> }
}
