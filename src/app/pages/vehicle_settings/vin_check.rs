//! Compares a typed number with the car's own. Nothing of it is kept.

use carport_domain::ids::TypedVin;
use carport_present::vehicle_settings::{VinReport, vin_report};
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{Icon, TextField, tone_class, tone_icon};
use crate::state::Vehicle;

/// The field, and what is said about it while it is typed.
#[component]
pub(super) fn VinCheckSection(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let text = RwSignal::new(String::new());
    // What a document writes with spaces and hyphens is cleaned as it comes.
    Effect::new(move |_| {
        let cleaned = text.with(|text| TypedVin::new(text).as_str().to_owned());
        if text.with_untracked(|text| *text != cleaned) {
            text.set(cleaned);
        }
    });
    let own = vehicle.vin;
    let report = Memo::new(move |_| {
        let typed = text.with(|text| TypedVin::new(text));
        vin_report(&typed, &own, &*context.locale())
    });
    let words_of = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());

    view! {
        <section class="tile settings-section">
            <h2>{move || words().vehicle_settings.vin_check}</h2>
            <p class="tile-detail">{move || words().vehicle_settings.vin_check_text}</p>
            <div class="vin-field">
                <TextField
                    name="typed-vin"
                    label=words_of(|| words().vehicle_settings.vin_typed)
                    hint=words_of(|| words().vehicle_settings.vin_hint)
                    value=text
                />
            </div>
            <div class="vin-report" role="status">
                {move || said(report.get())}
            </div>
        </section>
    }
}

fn said(report: VinReport) -> impl IntoView {
    let verdict = report.verdict.map(|(tone, text)| {
        view! {
            <p class=format!("verdict {}", tone_class(tone))>
                <Icon name=tone_icon(tone) />
                {text}
            </p>
        }
    });
    let hint = |text: &'static str| view! { <p class="field-hint">{text}</p> };

    view! {
        {verdict}
        {report.hints.into_iter().map(hint).collect_view()}
    }
}
