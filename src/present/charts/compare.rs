//! The period before, laid under the one that is shown.

use carport_domain::history::{Earlier, Shape, Span, Timeline, ghost};
use carport_domain::time::UnixMillis;

use super::{Chart, Color, Dash, Line, Panel};
use crate::locale::Locale;
use crate::words::words;

/// Lays the lines and the bars of the period before under a chart: in the quiet color, dashed, bars
/// as the outline of their tops. Both charts are made in the same way, for the two spans that
/// belong together by [`carport_domain::history::earlier`]. What the other one says is added to
/// the notes.
#[must_use]
pub fn laid_under(chart: Chart, before: &Chart, which: Earlier, locale: &dyn Locale) -> Chart {
    let mut chart = chart;
    let text = &words(locale.language()).history.page;
    let span = Span {
        from_millis: chart.from_millis,
        until_millis: chart.until_millis,
    };
    let move_line = |line: &Line| {
        let moved = moved(span, line, which, locale);
        Line {
            name: (text.line_before)(&line.name),
            color: Color::Quiet,
            dash: Dash::Dashed,
            shape: line.shape,
            at_millis: moved.at_millis,
            values: moved.values,
            band: None,
        }
    };
    let under: Vec<Vec<Line>> = before
        .panels
        .iter()
        .map(|panel| {
            let lines = panel.lines.iter().filter(|line| line.dash == Dash::Solid);
            let tops = tops(panel);
            let moved = lines.chain(&tops).map(move_line);
            moved.filter(|line| !line.at_millis.is_empty()).collect()
        })
        .collect();
    for (panel, mut lines) in chart.panels.iter_mut().zip(under) {
        let shown = panel.extremes();
        lines.retain(|line| shown.is_some_and(|shown| is_near(shown, line)));
        panel.lines.append(&mut lines);
    }
    chart.notes.insert(0, (text.compared)(&before.summary));
    chart
}

fn moved(span: Span, line: &Line, which: Earlier, locale: &dyn Locale) -> Timeline {
    let told = Timeline {
        at_millis: line.at_millis.clone(),
        values: line.values.clone(),
    };
    ghost(&told, span, which, |at| {
        locale.utc_offset_minutes(UnixMillis(at))
    })
}

/// The tops of the bars of a panel as a line of steps, broken where there is none.
fn tops(panel: &Panel) -> Option<Line> {
    let first = panel.bars.first()?.bars.first()?;
    let (mut at_millis, mut values) = (Vec::new(), Vec::new());
    for stack in &panel.bars {
        let known = stack.bars.iter().map(|bar| bar.value);
        let sum: f64 = known.filter(|it| it.is_finite()).sum();
        at_millis.push(stack.from_millis);
        values.push(sum);
        at_millis.push(stack.until_millis - 1);
        values.push(sum);
    }
    Some(Line {
        name: first.name.clone(),
        color: Color::Quiet,
        dash: Dash::Solid,
        shape: Shape::Steps,
        at_millis,
        values,
        band: None,
    })
}

/// Whether half of its values lie about where those that are shown do. An odometer is never as low
/// again: its earlier line would press this one flat.
fn is_near((low, high): (f64, f64), line: &Line) -> bool {
    let room = 0.5 * (high - low);
    let known = line.values.iter().filter(|it| it.is_finite());
    let (all, near) = known.fold((0_usize, 0), |(all, near), value| {
        let is_near = (low - room..=high + room).contains(value);
        (all + 1, near + usize::from(is_near))
    });
    all > 0 && near * 2 >= all
}

#[cfg(test)]
mod tests;
