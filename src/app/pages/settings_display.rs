//! Language and theme.

use carport_present::locale::Language;
use leptos::prelude::*;

use super::settings_frame::SettingsFrame;
use crate::browser::settings_store::Theme;
use crate::context::{Context, words};
use crate::parts::Choices;

/// The page.
#[component]
pub fn DisplaySettingsPage() -> impl IntoView {
    let context = Context::here();
    let preferences = context.preferences;
    let languages = Signal::derive(|| {
        let app = &words().app;
        vec![
            (Language::French, app.french.to_owned()),
            (Language::English, app.english.to_owned()),
        ]
    });
    let themes = Signal::derive(|| {
        [Theme::Auto, Theme::Light, Theme::Dark, Theme::Contrast]
            .map(|theme| (theme, theme_name(theme).to_owned()))
            .to_vec()
    });
    let choose_language = Callback::new(move |language| {
        preferences.language.set(language);
        context.save_preferences();
    });
    let choose_theme = Callback::new(move |theme| {
        preferences.theme.set(theme);
        context.save_preferences();
    });

    view! {
        <SettingsFrame title=Signal::derive(|| words().settings.display.to_owned())>
            <section class="tile settings-section">
                <Choices
                    name="language"
                    legend=Signal::derive(|| words().app.language.to_owned())
                    options=languages
                    chosen=preferences.language
                    on_choose=choose_language
                />
                <Choices
                    name="theme"
                    legend=Signal::derive(|| words().app.theme.to_owned())
                    options=themes
                    chosen=preferences.theme
                    on_choose=choose_theme
                />
            </section>
        </SettingsFrame>
    }
}

/// A language in its own words.
pub(super) fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => words().app.english,
        Language::French => words().app.french,
    }
}

/// A theme in words.
pub(super) fn theme_name(theme: Theme) -> &'static str {
    let app = &words().app;
    match theme {
        Theme::Auto => app.theme_auto,
        Theme::Light => app.theme_light,
        Theme::Dark => app.theme_dark,
        Theme::Contrast => app.theme_contrast,
    }
}
