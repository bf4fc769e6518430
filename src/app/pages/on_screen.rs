//! Whether a page is still on the screen when an answer comes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

/// Tells a task whether the page that began it still stands: whoever has gone elsewhere meanwhile
/// is not led back.
#[derive(Clone, Debug)]
pub struct OnScreen(Arc<AtomicBool>);

impl OnScreen {
    /// Follows the component that asks.
    pub fn here() -> Self {
        let stands = Arc::new(AtomicBool::new(true));
        on_cleanup({
            let stands = Arc::clone(&stands);
            move || stands.store(false, Ordering::Relaxed)
        });
        Self(stands)
    }

    /// Whether the component is still there.
    pub fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
