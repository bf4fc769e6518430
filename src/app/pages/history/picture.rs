//! Saves a chart as a picture.

use std::sync::Arc;

use carport_present::charts::Chart;
use carport_present::charts::svg::{self, Look, Theme};
use leptos::prelude::*;

use crate::browser::media::{self, Shade};
use crate::browser::{download, picture, spawn};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};

/// Wide enough for a page, and for two panels one below the other.
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 540.0;

/// The ways to save one chart.
#[component]
pub(super) fn SaveMenu(
    #[prop(into)] chart: Signal<Arc<Chart>>,
    name: &'static str,
) -> impl IntoView {
    let context = Context::here();
    let has_failed = RwSignal::new(false);
    let drawing = move || {
        let theme = match media::shade(context.preferences.theme.get_untracked()) {
            Shade::Dark => Theme::Dark,
            Shade::Light => Theme::Light,
        };
        let look = Look {
            width: WIDTH,
            height: HEIGHT,
            theme,
        };
        let locale = untrack(|| context.locale());
        chart.with_untracked(|chart| svg::write(chart, look, &*locale))
    };
    let save_drawing = move |_| {
        let file = format!("{name}.svg");
        has_failed.set(!download::save(&file, "image/svg+xml", &drawing()));
    };
    let save_image = move |_| {
        let svg = drawing();
        spawn::spawn(async move {
            let png = picture::png_of(&svg).await;
            let is_saved = png
                .is_some_and(|png| download::save_bytes(&format!("{name}.png"), "image/png", &png));
            has_failed.try_set(!is_saved);
        });
    };

    view! {
        <details class="save-menu">
            <summary
                class="icon-button"
                aria-label=move || words().history.page.save
                title=move || words().history.page.save
            >
                <Icon name=IconName::Image />
            </summary>
            <div class="save-choices">
                <button type="button" class="menu-item" on:click=save_image>
                    {move || words().history.controls.save_image}
                </button>
                <button type="button" class="menu-item" on:click=save_drawing>
                    {move || words().history.controls.save_drawing}
                </button>
                <p class="field-error" role="alert" hidden=move || !has_failed.get()>
                    {move || words().history.page.not_saved}
                </p>
            </div>
        </details>
    }
}
