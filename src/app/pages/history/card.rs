//! One chart of the page: made when it comes near the screen, and made anew when what it shows
//! changes.

use std::sync::Arc;

use carport_domain::history::{Series, covered_within, earlier};
use carport_domain::time::UnixMillis;
use carport_present::charts::{Chart, Panel, Scope, coverage_strip, laid_under};
use leptos::html::Div;
use leptos::prelude::*;

use super::desk::{HistoryDesk, Shown};
use super::picture::SaveMenu;
use crate::browser::near::Near;
use crate::context::words;
use crate::parts::{ChartView, ChartWords};

/// What the strip under a chart tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Covers {
    /// One series.
    Series(Series),
    /// The car as a whole.
    Car,
    /// There is no strip.
    Nothing,
}

/// Makes a chart of what is shown.
#[derive(Clone)]
pub(super) struct Make(Arc<dyn Fn(&Shown<'_>) -> Chart + Send + Sync>);

impl<F: Fn(&Shown<'_>) -> Chart + Send + Sync + 'static> From<F> for Make {
    fn from(make: F) -> Self {
        Self(Arc::new(make))
    }
}

/// A chart with its place on the page.
#[component]
pub(super) fn ChartCard(
    /// The page's state.
    desk: HistoryDesk,
    /// Unique on the page.
    name: &'static str,
    /// What the strip tells of.
    covers: Covers,
    /// Makes the chart.
    #[prop(into)]
    make: Make,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let is_near = RwSignal::new(false);
    let watch = StoredValue::new_local(None::<Near>);
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        let near = Near::new(&element, move || {
            is_near.try_set(true);
        });
        if near.is_none() {
            is_near.set(true);
        }
        watch.set_value(near);
    });
    on_cleanup(move || {
        watch.try_update_value(Option::take);
    });

    view! {
        <div class="chart-card" node_ref=place>
            <Show when=move || is_near.get() fallback=|| view! { <div class="chart-ahead"></div> }>
                <Drawn desk=desk.clone() name covers make=make.clone() />
            </Show>
        </div>
    }
}

#[component]
fn Drawn(desk: HistoryDesk, name: &'static str, covers: Covers, make: Make) -> impl IntoView {
    let (seen, language) = (desk.seen, desk.context.preferences.language);
    let chart = Memo::new(move |_| {
        desk.show(|shown| chart_of(&desk, shown, covers, &make))
            .map(Arc::new)
    });
    let has_values = Memo::new(move |_| {
        chart.with(|chart| {
            let chart = chart.as_ref();
            chart.is_some_and(|chart| chart.panels.iter().any(Panel::has_values))
        })
    });
    // Only asked while there is one.
    let drawn = Signal::derive(move || chart.get().unwrap_or_else(|| Arc::new(nothing())));

    view! {
        <Show when=move || has_values.get() fallback=move || view! { <Empty chart=drawn /> }>
            <ChartView
                name
                chart=drawn
                span=seen
                words=Signal::derive(chart_words)
                language
                tools=move || view! { <SaveMenu chart=drawn name /> }
            />
        </Show>
    }
}

/// A chart with nothing on it says so in words alone.
#[component]
fn Empty(#[prop(into)] chart: Signal<Arc<Chart>>) -> impl IntoView {
    let notes = move || {
        let notes = chart.with(|chart| chart.notes.clone());
        let note = |note| view! { <li>{note}</li> };
        notes.into_iter().map(note).collect_view()
    };
    view! {
        <section class="chart chart-empty">
            <h2 class="chart-title">{move || chart.with(|chart| chart.title.clone())}</h2>
            <p class="chart-summary">{move || chart.with(|chart| chart.summary.clone())}</p>
            <ul class="chart-notes" hidden=move || chart.with(|chart| chart.notes.is_empty())>
                {notes}
            </ul>
        </section>
    }
}

fn nothing() -> Chart {
    Chart {
        title: String::new(),
        summary: String::new(),
        from_millis: 0,
        until_millis: 0,
        panels: Vec::new(),
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        table: carport_present::charts::Table::default(),
    }
}

fn chart_of(desk: &HistoryDesk, shown: &Shown<'_>, covers: Covers, make: &Make) -> Chart {
    let mut chart = (make.0)(shown);
    let scope = shown.scope;
    let covered = match covers {
        Covers::Series(series) => Some(&shown.past.beside(series).covered),
        Covers::Car => Some(&shown.past.covered),
        Covers::Nothing => None,
    };
    if let Some(covered) = covered {
        chart.coverage = coverage_strip(&covered_within(covered, scope.span, scope.now));
    }
    let which = desk.period.get().earlier().filter(|_| desk.compares.get());
    let Some(which) = which else {
        return chart;
    };
    let span = earlier(scope.span, which, |at| {
        shown.utc_offset_minutes(UnixMillis(at))
    });
    let before = (make.0)(&Shown {
        scope: Scope { span, ..scope },
        ..*shown
    });
    laid_under(chart, &before, which, shown.locale)
}

/// What a chart says by itself.
fn chart_words() -> ChartWords {
    let history = &words().history;
    let (controls, chart) = (&history.controls, &history.chart);
    ChartWords {
        keys_hint: controls.keys.to_owned(),
        legend: controls.legend.to_owned(),
        as_table: controls.as_table.to_owned(),
        whole_span: controls.whole_span.to_owned(),
        table_part: (controls.rows_shown)("{shown}", "{all}"),
        recorded: chart.recorded.to_owned(),
        imported: chart.imported.to_owned(),
        missing: chart.missing.to_owned(),
        loading: controls.loading.to_owned(),
        failed: controls.failed.to_owned(),
        retry: controls.retry.to_owned(),
    }
}
