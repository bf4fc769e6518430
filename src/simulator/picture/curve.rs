//! Outlines as data: a path of `M`, `L`, `C` and `Z` with absolute
//! coordinates, and tables that read such a path as a function.

/// One flattened run of points, and whether it closes on itself.
pub(super) struct Run {
    pub(super) points: Vec<[f32; 2]>,
    pub(super) closed: bool,
}

const PIECES_PER_CURVE: u8 = 20;

/// Reads a path and flattens it finely enough to be bent over a surface.
///
/// What is not a command or a number ends the path: the outlines are constants
/// of this crate, and a test draws each of them.
pub(super) fn flatten(path: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut command = ' ';
    let mut numbers: Vec<f32> = Vec::new();
    for token in path.split_whitespace() {
        match token.parse::<f32>() {
            Ok(number) => numbers.push(number),
            Err(_) => command = token.chars().next().unwrap_or(' '),
        }
        match (command, numbers.as_slice()) {
            ('M', &[x, y]) => runs.push(Run {
                points: vec![[x, y]],
                closed: false,
            }),
            ('L', &[x, y]) => extend(&mut runs, |from| lines(from, [x, y])),
            ('C', &[x1, y1, x2, y2, x, y]) => {
                extend(&mut runs, |from| cubic(from, [x1, y1], [x2, y2], [x, y]));
            }
            ('Z', &[]) => {
                if let Some(first) = runs.last().map(|run| run.points[0]) {
                    extend(&mut runs, |from| lines(from, first));
                }
                if let Some(run) = runs.last_mut() {
                    run.closed = true;
                }
                continue;
            }
            _ => continue,
        }
        numbers.clear();
    }
    runs
}

fn extend(runs: &mut [Run], pieces: impl FnOnce([f32; 2]) -> Vec<[f32; 2]>) {
    if let Some(run) = runs.last_mut()
        && let Some(&from) = run.points.last()
    {
        run.points.extend(pieces(from));
    }
}

fn lines(from: [f32; 2], to: [f32; 2]) -> Vec<[f32; 2]> {
    let length = (to[0] - from[0]).hypot(to[1] - from[1]);
    let count = (length / 4.0).clamp(1.0, 60.0).ceil();
    let mut points = Vec::new();
    let mut step = 1.0;
    while step <= count {
        points.push(between(from, to, step / count));
        step += 1.0;
    }
    points
}

fn cubic(from: [f32; 2], one: [f32; 2], two: [f32; 2], to: [f32; 2]) -> Vec<[f32; 2]> {
    (1..=PIECES_PER_CURVE)
        .map(|piece| {
            let at = f32::from(piece) / f32::from(PIECES_PER_CURVE);
            let (left, middle, right) = (
                between(from, one, at),
                between(one, two, at),
                between(two, to, at),
            );
            between(between(left, middle, at), between(middle, right, at), at)
        })
        .collect()
}

pub(super) fn between(from: [f32; 2], to: [f32; 2], at: f32) -> [f32; 2] {
    [
        from[0] + (to[0] - from[0]) * at,
        from[1] + (to[1] - from[1]) * at,
    ]
}

/// A path read as a function of one of its coordinates, one value per
/// half centimeter, held constant beyond both ends.
pub(super) struct Table {
    start: f32,
    values: Vec<f32>,
}

const TABLE_STEP: f32 = 0.5;

impl Table {
    /// `key` is 0 to read the path as y of x, 1 as x of y.
    pub(super) fn new(path: &str, key: usize) -> Self {
        let mut points: Vec<[f32; 2]> = flatten(path)
            .into_iter()
            .flat_map(|run| run.points)
            .collect();
        points.sort_by(|a, b| a[key].total_cmp(&b[key]));
        let start = points.first().map_or(0.0, |point| point[key]);
        let end = points.last().map_or(0.0, |point| point[key]);
        let mut values = Vec::new();
        let mut at = start;
        let mut segment = 0;
        while at <= end + TABLE_STEP {
            while segment + 2 < points.len() && points[segment + 1][key] < at {
                segment += 1;
            }
            let (low, high) = (points[segment], points[(segment + 1).min(points.len() - 1)]);
            let width = (high[key] - low[key]).max(1e-6);
            let share = ((at - low[key]) / width).clamp(0.0, 1.0);
            values.push(low[1 - key] + (high[1 - key] - low[1 - key]) * share);
            at += TABLE_STEP;
        }
        Self { start, values }
    }

    /// The same without sharp bends: a crease narrower than the net that is
    /// laid over it would shimmer.
    pub(super) fn smoothed(mut self, steps: usize) -> Self {
        for _ in 0..2 {
            let sharp = self.values.clone();
            for (index, value) in self.values.iter_mut().enumerate() {
                let reach = steps.min(index).min(sharp.len() - 1 - index);
                let window = &sharp[index - reach..=index + reach];
                *value = window.iter().sum::<f32>() / window.len() as f32;
            }
        }
        self
    }

    /// The value at `key`, smooth in between the stored ones.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the place is clamped to the table just before"
    )]
    pub(super) fn at(&self, key: f32) -> f32 {
        let last = self.values.len().saturating_sub(1);
        let place = ((key - self.start) / TABLE_STEP).clamp(0.0, last as f32);
        let index = place as usize;
        let share = place - index as f32;
        let value = |at: usize| self.values[at.min(last)];
        let (before, low, high, after) = (
            value(index.saturating_sub(1)),
            value(index),
            value(index + 1),
            value(index + 2),
        );
        let bend = (2.0 * before - 5.0 * low + 4.0 * high - after)
            + share * (3.0 * (low - high) + after - before);
        low + 0.5 * share * ((high - before) + share * bend)
    }
}
