//! What the crosshair reads, over the drawing.

use leptos::prelude::*;

use super::Desk;
use super::reading::{Reading, read};
use crate::browser::uplot::{Crosshair, token};
use crate::context::locale_of;

/// Where there is room, the reading stands beside the crosshair; elsewhere over it. It never reaches
/// beyond the border.
const ROOM_PIXELS: f64 = 560.0;

fn place(crosshair: Crosshair) -> String {
    let Crosshair {
        left_pixels: left,
        share,
        width_pixels: width,
        ..
    } = crosshair;
    if width < ROOM_PIXELS {
        format!("translateX(calc({left:.0}px - {:.0}%))", share * 100.0)
    } else if share > 0.5 {
        format!("translateX(calc({left:.0}px - 100% - 14px))")
    } else {
        format!("translateX({:.0}px)", left + 14.0)
    }
}

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
    let place = move || Some(place(desk.read_at()?));
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
            style:transform=place
            aria-hidden="true"
        >
            <p class="chart-tip-time">{of(|reading| reading.at.clone())}</p>
            {rows}
            <p class="chart-tip-remarks">{of(|reading| reading.remarks.join(" · "))}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(left_pixels: f64, share: f64, width_pixels: f64) -> String {
        place(Crosshair {
            at_millis: 0,
            left_pixels,
            share,
            width_pixels,
        })
    }

    #[test]
    fn where_there_is_room_it_stands_on_the_wider_side() {
        assert_eq!(at(240.0, 0.2, 1_000.0), "translateX(254px)");
        assert_eq!(
            at(840.0, 0.8, 1_000.0),
            "translateX(calc(840px - 100% - 14px))"
        );
    }

    #[test]
    fn on_a_phone_it_moves_across_with_the_crosshair() {
        assert_eq!(at(190.0, 0.5, 300.0), "translateX(calc(190px - 50%))");
    }
}
