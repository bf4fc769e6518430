//! Language, theme, home, and what this app is.

use carport_present::locale::Language;
use leptos::prelude::*;

use super::frame::Frame;
use super::home_form::{HOME_HEADING, HomeForm};
use super::refresh_section::RefreshSection;
use crate::browser::settings_store::Theme;
use crate::context::{Context, words};
use crate::parts::Choices;

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Frame title=Signal::derive(|| words().settings.title.to_owned())>
            <div class="page-narrow">
                <h1 class="page-title">{move || words().settings.title}</h1>
                <DisplaySection />
                <RefreshSection />
                <section class="tile settings-section">
                    <h2 id=HOME_HEADING tabindex="-1">
                        {move || words().settings.home}
                    </h2>
                    <p class="tile-detail">{move || words().settings.home_text}</p>
                    <HomeForm />
                </section>
                <section class="tile settings-section">
                    <h2>{move || words().settings.about}</h2>
                    <p>{move || words().settings.about_text}</p>
                    <p class="tile-detail">
                        {move || (words().settings.version)(env!("CARGO_PKG_VERSION"))} " · "
                        {move || words().settings.license}
                    </p>
                </section>
            </div>
        </Frame>
    }
}

#[component]
fn DisplaySection() -> impl IntoView {
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
        let app = &words().app;
        vec![
            (Theme::Auto, app.theme_auto.to_owned()),
            (Theme::Light, app.theme_light.to_owned()),
            (Theme::Dark, app.theme_dark.to_owned()),
            (Theme::Contrast, app.theme_contrast.to_owned()),
        ]
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
        <section class="tile settings-section">
            <h2>{move || words().settings.display}</h2>
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
    }
}
