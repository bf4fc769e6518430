//! What the crosshair reads, over the drawing.

use leptos::prelude::*;

use super::Desk;
use super::reading::{Reading, read};
use crate::browser::uplot::token;
use crate::context::locale_of;

/// The reading of the pointer, or the one that was pinned. A screen reader is told by keys alone.
#[component]
pub(super) fn Tooltip(
    /// What the chart shares.
    desk: Desk,
) -> impl IntoView {
    let reading = Memo::new(move |_| {
        let at_millis = desk.read_at()?.at_millis;
        let locale = locale_of(desk.language.get());
        let hidden = desk.hidden.get();
        let read = |words: &_| {
            desk.chart
                .with(|chart| read(chart, at_millis, &hidden, words, &*locale))
        };
        Some(desk.words.with(read))
    });
    let of = move |part: fn(&Reading) -> String| {
        move || reading.with(|reading| reading.as_ref().map(part).unwrap_or_default())
    };
    let left = move || {
        let crosshair = desk.read_at()?;
        Some(format!("{:.0}px", crosshair.left_pixels))
    };
    let share = move || {
        let share = desk.read_at()?.share.clamp(0.0, 1.0);
        Some(format!("{:.0}%", share * 100.0))
    };
    let beside = move || {
        let is_late = desk.read_at()?.share > 0.5;
        Some(if is_late {
            "calc(-100% - 14px)"
        } else {
            "14px"
        })
    };
    let rows = move || {
        let lines = desk.chart.with(|chart| {
            let lines = chart.panels.iter().flat_map(|panel| &panel.lines);
            lines
                .map(|line| (line.name.clone(), line.color))
                .collect::<Vec<_>>()
        });
        let row = move |(place, (name, color)): (usize, (String, _))| {
            let value = move || reading.with(|it| it.as_ref()?.values.get(place)?.clone());
            view! {
                <div class="chart-tip-row" hidden=move || value().is_none()>
                    <span
                        class="chart-swatch chart-swatch-line"
                        style:color=format!("var({})", token(color))
                    ></span>
                    <span>{name}</span>
                    <strong>{value}</strong>
                </div>
            }
        };
        lines.into_iter().enumerate().map(row).collect_view()
    };

    view! {
        <div
            class="chart-tip"
            class:chart-tip-pinned=move || desk.pinned.get().is_some()
            hidden=move || reading.with(Option::is_none)
            style=("--at", left)
            style=("--share", share)
            style=("--beside", beside)
            aria-hidden="true"
        >
            <p class="chart-tip-time">{of(|reading| reading.at.clone())}</p>
            {rows}
            <p class="chart-tip-remarks">{of(|reading| reading.remarks.join(" · "))}</p>
        </div>
    }
}
