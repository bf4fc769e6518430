//! The frame in which the captcha is solved: attached once, told what to show, and heard.

use carport_client::identity::Region;
use leptos::html::Iframe;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::connect_captcha::{CaptchaFault, CaptchaState};
use crate::browser::captcha::{CaptchaEvent, CaptchaFrame, frame_url};
use crate::browser::{clock, media};
use crate::context::{Context, words};
use crate::services::Services;
use crate::state::Preferences;

/// Before the frame has said how high it is.
const HEIGHT_PIXELS: u16 = 84;

/// The frame and what is known of it.
#[derive(Clone, Copy)]
pub struct FrameControl {
    node: NodeRef<Iframe>,
    frame: StoredValue<Option<CaptchaFrame>, LocalStorage>,
    is_listening: RwSignal<bool>,
    height: RwSignal<u16>,
    region: RwSignal<Region>,
    state: RwSignal<CaptchaState>,
    fault: RwSignal<Option<CaptchaFault>>,
    preferences: Preferences,
    services: Services,
}

impl FrameControl {
    /// A frame that shows the captcha of a region and keeps a state up to date.
    pub fn new(region: RwSignal<Region>, state: RwSignal<CaptchaState>) -> Self {
        let Context {
            preferences,
            services,
            ..
        } = Context::here();
        let control = Self {
            node: NodeRef::new(),
            frame: StoredValue::new_local(None),
            is_listening: RwSignal::new(false),
            height: RwSignal::new(HEIGHT_PIXELS),
            region,
            state,
            fault: RwSignal::new(None),
            preferences,
            services,
        };
        // The frame is the outside: it is attached once, and told again when region, language or
        // theme change.
        Effect::new(move |_| {
            let Some(node) = control.node.get() else {
                return;
            };
            let node = SendWrapper::new(node);
            let site = services.site();
            let attached = CaptchaFrame::attach(&node, &site, move |event| control.hear(event));
            control.frame.set_value(Some(attached));
        });
        Effect::new(move |_| {
            if control.is_listening.get() {
                control.render();
            }
        });
        // Another attempt needs another answer, and the widget must not look solved meanwhile.
        Effect::new(move |_| {
            if state.with(|state| matches!(state, CaptchaState::Used | CaptchaState::Expired)) {
                control.reset();
            }
        });
        on_cleanup(move || control.frame.set_value(None));
        control
    }

    /// What keeps the captcha from working, tracked, until it is tried anew.
    pub fn fault(self) -> Option<CaptchaFault> {
        self.fault.get()
    }

    /// Tries again what has failed. The rest of the form is kept.
    pub fn again(self) {
        if self.fault.get_untracked() == Some(CaptchaFault::Script) {
            self.fault.set(None);
            self.state.set(CaptchaState::Loading);
            self.is_listening.set(false);
            if let Some(node) = self.node.get_untracked() {
                node.set_src(&self.address());
            }
        } else {
            self.state.set(CaptchaState::Waiting);
            untrack(|| self.render());
        }
        // The button that was pressed goes with the fault. A hidden frame takes no focus, so this
        // waits until the page has followed.
        request_animation_frame(move || {
            if let Some(Some(node)) = self.node.try_get_untracked() {
                // A frame that cannot take the focus leaves it to the next Tab.
                drop(node.focus());
            }
        });
    }

    /// Goes on where the captcha stood before an answer was pasted that is gone again.
    pub fn resume(self) {
        let fault = self.fault.get_untracked();
        self.state
            .set(fault.map_or(CaptchaState::Waiting, CaptchaState::Failed));
        self.reset();
    }

    fn render(self) {
        let preferences = self.preferences;
        let shade = media::shade(preferences.theme.get());
        let language = preferences.language.get();
        let site_key = self.region.get().captcha_site_key();
        // What is shown anew may work: if it does not, the frame says so again.
        self.fault.set(None);
        if self
            .state
            .with_untracked(|state| matches!(state, CaptchaState::Failed(_)))
        {
            self.state.set(CaptchaState::Waiting);
        }
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

    fn hear(self, event: CaptchaEvent) {
        match event {
            CaptchaEvent::Ready => {
                self.is_listening.set(true);
                if self.state.get_untracked() == CaptchaState::Loading {
                    self.state.set(CaptchaState::Waiting);
                }
            }
            CaptchaEvent::Answer(answer) => {
                self.fault.set(None);
                self.state
                    .set(CaptchaState::Ready(answer, Some(clock::now())));
            }
            CaptchaEvent::Expired => self.tell(CaptchaState::Expired),
            CaptchaEvent::Failed(code) => {
                let fault = CaptchaFault::of_code(&code);
                self.fault.set(Some(fault));
                self.tell(CaptchaState::Failed(fault));
            }
            CaptchaEvent::Resized { height } => self.height.set(height),
        }
    }

    /// What becomes of the widget does not touch an answer that was pasted.
    fn tell(self, state: CaptchaState) {
        if !self.state.with_untracked(CaptchaState::is_pasted) {
            self.state.set(state);
        }
    }

    fn address(self) -> String {
        let language = self.preferences.language.get_untracked();
        frame_url(&self.services.site(), language)
    }
}

/// The frame on the page. Where the script does not load there is nothing to see in it.
#[component]
pub fn CaptchaFrameView(
    /// What stands behind it.
    frame: FrameControl,
) -> impl IntoView {
    view! {
        <iframe
            class="captcha-frame"
            node_ref=frame.node
            src=frame.address()
            title=move || words().connect.captcha_frame
            referrerpolicy="origin"
            hidden=move || frame.fault() == Some(CaptchaFault::Script)
            style:height=move || format!("{}px", frame.height.get().max(HEIGHT_PIXELS))
        ></iframe>
    }
}
