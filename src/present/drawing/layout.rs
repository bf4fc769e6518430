//! Where the words around the car stand: beside what they speak of, and never on each other.

/// A rectangle in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Rect {
    /// Whether two of them share some area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether another one lies wholly within.
    pub fn holds(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// As the attribute of an SVG.
    pub fn view_box(&self) -> String {
        format!(
            "{:.1} {:.1} {:.1} {:.1}",
            self.x, self.y, self.width, self.height
        )
    }
}

/// Moves intervals of one column apart, as little as possible: each has a wish for its middle, a
/// height, and they stay in the order of their wishes. Answers with their tops, in the order given.
pub(super) fn stack(items: &[(f64, f64)], [top, bottom]: [f64; 2], gap: f64) -> Vec<f64> {
    let mut order: Vec<_> = (0..items.len()).collect();
    order.sort_by(|a, b| items[*a].0.total_cmp(&items[*b].0));

    // Runs of items that touch: where the run would like to begin, its height, its items.
    let mut runs: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    for index in order {
        let (wish, height) = items[index];
        runs.push((wish - height / 2.0, height + gap, vec![index]));
        while let [.., before, last] = runs.as_slice() {
            if before.0 + before.1 <= last.0 {
                break;
            }
            let Some((start, run_height, mut members)) = runs.pop() else {
                break;
            };
            if let Some(before) = runs.last_mut() {
                let weight = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
                let (own, others) = (weight(before.2.len()), weight(members.len()));
                let moved = start - before.1;
                before.0 = (before.0 * own + moved * others) / (own + others);
                before.1 += run_height;
                before.2.append(&mut members);
            }
        }
    }

    let mut tops = vec![top; items.len()];
    let mut least = top;
    let rest: Vec<f64> = runs.iter().map(|run| run.1).collect();
    for (index, (start, height, members)) in runs.into_iter().enumerate() {
        let below: f64 = rest[index..].iter().sum::<f64>() - gap;
        let mut y = start.min(bottom - below).max(least);
        least = y + height;
        for member in members {
            tops[member] = y;
            y += items[member].1 + gap;
        }
    }
    tops
}

/// About how wide a text is, rather too wide than too narrow: no font is asked.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let ems = |character: char| match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | '(' | ')' | '’' | '/' | ' ' | '\u{a0}'
        | '\u{202f}' => 0.38,
        'f' | 't' | 'r' => 0.49,
        'm' | 'w' => 1.04,
        'M' | 'W' | '%' => 1.10,
        character if character.is_uppercase() => 0.79,
        _ => 0.70,
    };
    text.chars().map(ems).sum::<f64>() * size
}
