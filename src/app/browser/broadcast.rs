//! Words between the tabs of this browser.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listener::Listener;

/// A channel of a name. What one tab tells, every other one hears; it does not hear itself.
pub struct Broadcast {
    channel: Option<BroadcastChannel>,
}

impl Broadcast {
    /// Opens the channel. Where the browser has none, nothing is told and nothing heard.
    pub fn open(name: &str) -> Self {
        Self {
            channel: BroadcastChannel::new(name).ok(),
        }
    }

    /// Tells the other tabs.
    pub fn tell(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // It fails once the channel is closed, and it is closed with the page.
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }

    /// Calls `on_told` for what other tabs tell.
    pub fn on_told(&self, on_told: impl Fn(String) + 'static) -> Option<Listener> {
        let channel = self.channel.as_ref()?;
        Some(Listener::new(channel, "message", move |event| {
            let event: Option<MessageEvent> = event.dyn_into().ok();
            if let Some(text) = event.and_then(|event| event.data().as_string()) {
                on_told(text);
            }
        }))
    }
}

impl Drop for Broadcast {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::browser::deferred::Deferred;

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn what_one_tab_tells_another_one_hears() {
        let here = Broadcast::open("test-broadcast");
        let there = Broadcast::open("test-broadcast");
        let heard = Deferred::new();
        let _listening = there.on_told({
            let heard = heard.clone();
            move |text| heard.resolve(&JsValue::from_str(&text))
        });

        here.tell("places");

        assert_eq!(heard.value().await.as_string().as_deref(), Some("places"));
    }
}
