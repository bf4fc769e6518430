//! One chart: its drawing, what the crosshair reads, its names, and the same as a table.

mod drawing;
mod keys;
mod legend;
mod reading;
mod table;
mod tooltip;
mod words;

use std::sync::Arc;

use carport_present::charts::Chart;
use carport_present::locale::Language;
use leptos::prelude::*;

pub use words::ChartWords;

use super::{Icon, IconName};
use crate::browser::uplot::{Crosshair, Span};
use drawing::Drawing;
use legend::Legend;
use table::ChartTable;

/// What the pieces of one chart share.
#[derive(Clone, Copy)]
struct Desk {
    chart: Signal<Arc<Chart>>,
    /// Which span is seen; the same for every chart of the page.
    span: RwSignal<(i64, i64)>,
    words: Signal<ChartWords>,
    language: Signal<Language>,
    hidden: RwSignal<Vec<String>>,
    crosshair: RwSignal<Option<Crosshair>>,
    /// What stays readable when the pointer leaves.
    pinned: RwSignal<Option<Crosshair>>,
    /// What a screen reader says of the crosshair that keys have moved.
    announced: RwSignal<String>,
}

impl Desk {
    /// The whole span of the chart.
    fn limits(&self) -> Span {
        self.chart
            .with_untracked(|chart| Span::new(chart.from_millis, chart.until_millis))
    }

    /// The span in view, tracked.
    fn seen(&self) -> Span {
        let (from, until) = self.span.get();
        Span::new(from, until)
    }

    fn show(&self, span: Span) {
        let span = (span.from_millis, span.until_millis);
        if self.span.get_untracked() != span {
            self.span.set(span);
        }
    }

    fn reset(&self) {
        self.pinned.set(None);
        self.show(self.limits());
    }

    /// Keeps what the crosshair reads, or lets go of it.
    fn pin(&self) {
        let here = self.crosshair.get_untracked();
        self.pinned
            .update(|pinned| *pinned = if pinned.is_some() { None } else { here });
    }

    /// What is read: what was pinned before what the pointer is over.
    fn read_at(&self) -> Option<Crosshair> {
        self.pinned.get().or_else(|| self.crosshair.get())
    }
}

/// A chart with its legend, its crosshair and its table.
#[component]
pub fn ChartView(
    /// Unique on the page; the elements' ids begin with it.
    #[prop(into)]
    name: String,
    /// What it shows.
    #[prop(into)]
    chart: Signal<Arc<Chart>>,
    /// Which span is seen, in milliseconds since 1970; one for all charts of a page.
    span: RwSignal<(i64, i64)>,
    /// What it says by itself.
    #[prop(into)]
    words: Signal<ChartWords>,
    /// The language of numbers and dates.
    #[prop(into)]
    language: Signal<Language>,
    /// What else can be done with it, beside the button of the table.
    #[prop(optional, into)]
    tools: Option<ViewFn>,
) -> impl IntoView {
    let desk = Desk {
        chart,
        span,
        words,
        language,
        hidden: RwSignal::new(Vec::new()),
        crosshair: RwSignal::new(None),
        pinned: RwSignal::new(None),
        announced: RwSignal::new(String::new()),
    };
    let is_table = RwSignal::new(false);
    let title_id = format!("{name}-title");
    let summary_id = format!("{name}-summary");
    let (labelled_by, described_by) = (title_id.clone(), summary_id.clone());
    let is_zoomed = Memo::new(move |_| {
        let whole = chart.with(|chart| (chart.from_millis, chart.until_millis));
        span.get() != whole
    });
    let say = move |text: fn(&ChartWords) -> &String| move || words.with(|it| text(it).clone());
    let notes = move || {
        let notes = chart.with(|chart| chart.notes.clone());
        let note = |note| view! { <li>{note}</li> };
        notes.into_iter().map(note).collect_view()
    };

    view! {
        <figure class="chart" aria-labelledby=labelled_by aria-describedby=described_by>
            <figcaption class="chart-head">
                <div>
                    <h2 class="chart-title" id=title_id>
                        {move || chart.with(|chart| chart.title.clone())}
                    </h2>
                    <p class="chart-summary" id=summary_id>
                        {move || chart.with(|chart| chart.summary.clone())}
                    </p>
                </div>
                <div class="chart-tools">
                    <button
                        type="button"
                        class="icon-button"
                        hidden=move || !is_zoomed.get()
                        aria-label=say(|words| &words.whole_span)
                        title=say(|words| &words.whole_span)
                        on:click=move |_| desk.reset()
                    >
                        <Icon name=IconName::ZoomOut />
                    </button>
                    <button
                        type="button"
                        class="icon-button"
                        aria-pressed=move || is_table.get().to_string()
                        aria-label=say(|words| &words.as_table)
                        title=say(|words| &words.as_table)
                        on:click=move |_| is_table.update(|is_table| *is_table = !*is_table)
                    >
                        <Icon name=IconName::Table />
                    </button>
                    {tools.map(|tools| tools.run())}
                </div>
            </figcaption>
            <Show
                when=move || is_table.get()
                fallback=move || view! { <Drawing desk keys_id=format!("{name}-keys") /> }
            >
                <ChartTable chart words />
            </Show>
            <Show when=move || !is_table.get()>
                <Legend chart hidden=desk.hidden words />
            </Show>
            <ul class="chart-notes" hidden=move || chart.with(|chart| chart.notes.is_empty())>
                {notes}
            </ul>
            <p class="visually-hidden" role="status">
                {desk.announced}
            </p>
        </figure>
    }
}
