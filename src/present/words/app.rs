//! The frame around every page: names, verbs, settings that are offered everywhere.

use super::{Phrase, Text, section};

section! {
    /// Texts that belong to no single screen.
    App {
        name: Text,
        tagline: Text,
        promise: Text,
        not_affiliated: Text,
        skip_to_content: Text,
        loading: Text,
        demo_badge: Text,
        demo_explained: Text,
        leave_demo: Text,
        navigation: Text,
        page_not_found: Text,
        page_not_found_detail: Text,
        /// Takes the page's own title.
        page_title: Phrase,

        language: Text,
        english: Text,
        french: Text,
        theme: Text,
        theme_auto: Text,
        theme_light: Text,
        theme_dark: Text,
        theme_contrast: Text,

        close: Text,
        cancel: Text,
        save: Text,
        saved: Text,
        back: Text,
        retry: Text,
        sign_in: Text,
        solve_captcha: Text,
        open_demo: Text,
        dismiss: Text,
        more: Text,
        settings: Text,
        cars: Text,

        tone_neutral: Text,
        tone_good: Text,
        tone_warning: Text,
        tone_alert: Text,
        tone_unknown: Text,
    }
}
