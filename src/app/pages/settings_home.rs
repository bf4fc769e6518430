//! Where home is.

use leptos::prelude::*;

use super::home_form::{HOME_HEADING, HomeForm};
use super::settings_frame::SettingsFrame;
use crate::context::words;

/// The page.
#[component]
pub fn HomeSettingsPage() -> impl IntoView {
    view! {
        <SettingsFrame
            title=Signal::derive(|| words().settings.home.to_owned())
            heading=HOME_HEADING
        >
            <section class="tile settings-section">
                <p class="tile-detail">{move || words().settings.home_text}</p>
                <HomeForm />
            </section>
        </SettingsFrame>
    }
}
