//! The frame around every page: names, verbs, settings that are offered everywhere.

use super::{Phrase, Text, section};

section! {
    /// Texts that belong to no single screen.
    App {
        name: Text,
        promise: Text,
        not_affiliated: Text,
        skip_to_content: Text,
        loading: Text,
        demo_badge: Text,
        demo_explained: Text,
        leave_demo: Text,
        navigation: Text,
        /// Takes the name of the car on the screen.
        change_car: Phrase,
        page_not_found: Text,
        page_not_found_detail: Text,

        language: Text,
        english: Text,
        french: Text,
        theme: Text,
        theme_auto: Text,
        theme_light: Text,
        theme_dark: Text,
        theme_contrast: Text,

        cancel: Text,
        retry: Text,
        sign_in: Text,
        solve_captcha: Text,
        open_demo: Text,
        reload: Text,
        open_file: Text,
        check_the_form: Text,
    }
}
