//! The captcha of the connect form: how it stands, in words, and the field to paste into.

use std::time::Duration;

use carport_client::identity::Region;
use carport_client::tokens::Secret;
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use super::captcha_frame::{CaptchaFrameView, FrameControl};
use crate::browser::captcha::is_plausible_answer;
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
    /// Something else went wrong inside of it.
    Other,
}

impl CaptchaFault {
    /// The fault behind a code of the frame.
    pub fn of_code(code: &str) -> Self {
        match code {
            "script-unreachable" => Self::Script,
            "network-error" => Self::Network,
            "rate-limited" => Self::Limited,
            _ => Self::Other,
        }
    }
}

impl CaptchaState {
    /// The answer, while there is one.
    pub fn answer(&self) -> Option<Secret> {
        match self {
            Self::Ready(answer, _) => Some(answer.clone()),
            _ => None,
        }
    }

    /// Whether the answer was pasted.
    pub const fn is_pasted(&self) -> bool {
        matches!(self, Self::Ready(_, None))
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
        if is_plausible_answer(&text) {
            state.set(CaptchaState::Ready(Secret::new(text), None));
        } else if state.with_untracked(CaptchaState::is_pasted) {
            frame.resume();
        }
    });
    // Each region has a captcha of its own, and takes no other's answers.
    Effect::new(move |before: Option<Region>| {
        let region = region.get();
        if before.is_some_and(|before| before != region) {
            if state.with_untracked(|state| matches!(state, CaptchaState::Ready(..))) {
                state.set(CaptchaState::Waiting);
            }
            pasted.set(String::new());
        }
        region
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
            <CaptchaFrameView frame=frame />
            <CaptchaStateLine state=state />
            <AgainButton state=state frame=frame />
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

#[component]
fn CaptchaStateLine(state: RwSignal<CaptchaState>) -> impl IntoView {
    let session = Context::here().session;
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
                    CaptchaFault::Other => connect.captcha_failed_other,
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

#[component]
fn AgainButton(state: RwSignal<CaptchaState>, frame: FrameControl) -> impl IntoView {
    let is_offered = Memo::new(move |_| {
        let is_ready = state.with(|state| matches!(state, CaptchaState::Ready(..)));
        frame.fault().is_some() && !is_ready
    });

    view! {
        <Show when=move || is_offered.get()>
            <button type="button" class="button" on:click=move |_| frame.again()>
                <Icon name=IconName::Refresh />
                {move || words().connect.captcha_again}
            </button>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_script_that_does_not_load_hides_the_frame() {
        assert_eq!(
            CaptchaFault::of_code("script-unreachable"),
            CaptchaFault::Script
        );
        for code in [
            "challenge-error",
            "internal-error",
            "render-failed",
            "unknown",
        ] {
            assert_eq!(CaptchaFault::of_code(code), CaptchaFault::Other, "{code}");
        }
    }
}
