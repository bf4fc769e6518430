//! The names of what is drawn; those of lines and bars switch them off and on.

use std::sync::Arc;

use carport_present::charts::{Chart, Color, CoverageKind, Dash};
use leptos::prelude::*;

use super::ChartWords;
use crate::browser::uplot::token;

/// How a name is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Line(Dash),
    Bar,
    Span,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Line(Dash::Solid) => "chart-swatch chart-swatch-line",
            Self::Line(Dash::Dashed) => "chart-swatch chart-swatch-dashed",
            Self::Bar => "chart-swatch chart-swatch-bar",
            Self::Span => "chart-swatch chart-swatch-span",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    name: String,
    color: Color,
    look: Look,
}

/// Every name once, in the order in which it is drawn.
fn entries(chart: &Chart) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |name: &str, color, look| {
        if !name.is_empty() && !entries.iter().any(|entry| entry.name == name) {
            entries.push(Entry {
                name: name.to_owned(),
                color,
                look,
            });
        }
    };
    for panel in &chart.panels {
        for line in &panel.lines {
            add(&line.name, line.color, Look::Line(line.dash));
        }
        for bar in panel.bars.iter().flat_map(|stack| &stack.bars) {
            add(&bar.name, bar.color, Look::Bar);
        }
    }
    for band in &chart.bands {
        add(&band.name, band.color, Look::Span);
    }
    entries
}

/// The legend.
#[component]
pub(super) fn Legend(
    /// What is drawn.
    chart: Signal<Arc<Chart>>,
    /// The names of what is not shown.
    hidden: RwSignal<Vec<String>>,
    /// What it says.
    words: Signal<ChartWords>,
) -> impl IntoView {
    let entries = Memo::new(move |_| chart.with(|chart| entries(chart)));
    // What the title says already needs no name.
    let is_plain = move || entries.with(|entries| entries.len() < 2);
    let kind = |kind: CoverageKind, class: &'static str, text: fn(&ChartWords) -> &String| {
        let is_there = move || chart.with(|chart| chart.coverage.iter().any(|it| it.kind == kind));
        view! {
            <li class="chart-name" hidden=move || !is_there()>
                <span class=format!("chart-swatch {class}") aria-hidden="true"></span>
                {move || words.with(|words| text(words).clone())}
            </li>
        }
    };

    view! {
        <ul
            class="chart-legend"
            aria-label=move || words.with(|words| words.legend.clone())
            hidden=is_plain
        >
            {move || entries.get().into_iter().map(|entry| name(entry, hidden)).collect_view()}
        </ul>
        <ul
            class="chart-legend chart-legend-known"
            hidden=move || chart.with(|chart| chart.coverage.is_empty())
        >
            {kind(CoverageKind::Recorded, "chart-swatch-recorded", |words| &words.recorded)}
            {kind(CoverageKind::Imported, "chart-swatch-imported", |words| &words.imported)}
            {kind(CoverageKind::Missing, "chart-swatch-missing", |words| &words.missing)}
        </ul>
    }
}

fn name(entry: Entry, hidden: RwSignal<Vec<String>>) -> impl IntoView {
    let Entry { name, color, look } = entry;
    let swatch = view! {
        <span
            class=look.class()
            style:color=format!("var({})", token(color))
            aria-hidden="true"
        ></span>
    };
    if look == Look::Span {
        return view! { <li class="chart-name">{swatch} {name}</li> }.into_any();
    }
    let key = name.clone();
    let is_shown = Memo::new(move |_| hidden.with(|hidden| !hidden.contains(&key)));
    let key = name.clone();
    let toggle = move |_| {
        hidden.update(|hidden| {
            if let Some(place) = hidden.iter().position(|hidden| *hidden == key) {
                hidden.remove(place);
            } else {
                hidden.push(key.clone());
            }
        });
    };
    view! {
        <li>
            <button
                type="button"
                class="chart-name chart-toggle"
                aria-pressed=move || is_shown.get().to_string()
                on:click=toggle
            >
                {swatch}
                {name}
            </button>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use carport_domain::history::Shape;
    use carport_present::charts::{Band, Line, Panel, Table};

    use super::*;

    #[test]
    fn a_name_that_is_drawn_twice_stands_once() {
        let line = |name: &str| Line {
            name: name.to_owned(),
            color: Color::Main,
            dash: Dash::Solid,
            shape: Shape::Line,
            at_millis: Vec::new(),
            values: Vec::new(),
            band: None,
        };
        let band = || Band {
            from_millis: 0,
            until_millis: 1,
            name: "Charging".to_owned(),
            color: Color::Electric,
        };
        let chart = Chart {
            title: String::new(),
            summary: String::new(),
            from_millis: 0,
            until_millis: 1,
            panels: vec![Panel {
                lines: vec![line("A"), line("B"), line("A")],
                ..Panel::default()
            }],
            bands: vec![band(), band()],
            coverage: Vec::new(),
            notes: Vec::new(),
            table: Table::default(),
        };

        let names: Vec<_> = entries(&chart).into_iter().map(|it| it.name).collect();

        assert_eq!(names, ["A", "B", "Charging"]);
    }
}
