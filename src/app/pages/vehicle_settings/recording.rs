//! Which series of the car are kept over time.

use carport_domain::history::Series;
use carport_present::followed::series_name;
use leptos::prelude::*;
use leptos_router::components::A;

use super::editing::{Editing, SectionHead};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, Switch};
use crate::state::Vehicle;

/// A switch for each series; all are on until the owner says otherwise.
#[component]
pub(super) fn RecordingSection(editing: Editing, vehicle: Vehicle) -> impl IntoView {
    let is_wheel =
        |series: &Series| matches!(series, Series::TirePressure(_) | Series::TireTarget(_));
    let is_opening = |series: &Series| matches!(series, Series::Opening(_));
    let of = |belongs: &dyn Fn(&Series) -> bool| {
        let chosen = Series::all().into_iter().filter(belongs);
        chosen
            .map(|series| view! { <SeriesSwitch series editing /> })
            .collect_view()
    };
    let main = of(&|series| !is_wheel(series) && !is_opening(series));
    let wheels = of(&is_wheel);
    let openings = of(&is_opening);
    let Vehicle { id, .. } = vehicle;
    let href = format!("/car/{}/history", id.as_str());

    view! {
        <section class="tile settings-section">
            <SectionHead title=|| words().history.page.recording editing=editing />
            <p class="tile-detail">{move || words().history.page.recording_text}</p>
            {main}
            {folded(|| words().care.tires.heading, wheels)}
            {folded(|| words().dashboard.doors_and_windows, openings)}
            <p class="actions">
                <A href=href attr:class="button">
                    <Icon name=IconName::History />
                    {move || words().history.page.title}
                </A>
            </p>
        </section>
    }
}

fn folded(title: fn() -> &'static str, switches: impl IntoView) -> impl IntoView {
    view! {
        <details class="disclosure">
            <summary>
                <Icon name=IconName::ChevronRight />
                {move || title()}
            </summary>
            {switches}
        </details>
    }
}

#[component]
fn SeriesSwitch(series: Series, editing: Editing) -> impl IntoView {
    let context = Context::here();
    let recording = editing.read(|preferences| preferences.recording.clone());
    let label = Signal::derive(move || series_name(series, &*context.locale()));
    view! {
        <Switch
            name=format!("record-{}", series.code())
            label=label
            is_on=Signal::derive(move || recording.with(|recording| recording.is_on(series)))
            on_change=Callback::new(move |is_on| {
                editing.change(move |preferences| preferences.recording.switch(series, is_on));
            })
        />
    }
}
