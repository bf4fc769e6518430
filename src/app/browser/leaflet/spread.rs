//! Which of many marks are shown, so that each can be told from its neighbors and a drag of the map
//! moves no thousand elements.

/// A finger apart.
const APART_PIXELS: f64 = 44.0;
/// So far outside of the view marks are shown too, for a short drag.
const MARGIN_PIXELS: f64 = 120.0;
/// No more than this.
const MOST: usize = 120;

/// The places of the marks that are shown. The later ones come first, `always` before all.
pub(super) fn shown(
    spots: impl Iterator<Item = (f64, f64)>,
    (width, height): (f64, f64),
    always: Option<usize>,
) -> Vec<usize> {
    let is_near = |(x, y): (f64, f64)| {
        let within = |value: f64, end: f64| (-MARGIN_PIXELS..=end + MARGIN_PIXELS).contains(&value);
        within(x, width) && within(y, height)
    };
    let spots: Vec<_> = spots
        .enumerate()
        .filter(|(_, spot)| is_near(*spot))
        .collect();
    let is_always = |index: usize| always == Some(index);
    let first = spots.iter().filter(|(index, _)| is_always(*index));
    let others = spots.iter().rev().filter(|(index, _)| !is_always(*index));
    let mut kept: Vec<(usize, (f64, f64))> = Vec::new();
    for (index, spot) in first.chain(others) {
        let has_room = kept.iter().all(|(_, other)| {
            let (aside, down) = (spot.0 - other.0, spot.1 - other.1);
            aside.hypot(down) >= APART_PIXELS
        });
        if has_room && kept.len() < MOST {
            kept.push((*index, *spot));
        }
    }
    kept.into_iter().map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: (f64, f64) = (400.0, 400.0);

    #[test]
    fn of_two_that_overlap_the_later_is_shown() {
        let spots = [(100.0, 100.0), (110.0, 100.0), (200.0, 100.0)];

        assert_eq!(shown(spots.into_iter(), VIEW, None), [2, 1]);
    }

    #[test]
    fn the_chosen_one_is_shown_whatever_it_overlaps() {
        let spots = [(100.0, 100.0), (110.0, 100.0)];

        assert_eq!(shown(spots.into_iter(), VIEW, Some(0)), [0]);
    }

    #[test]
    fn what_is_far_outside_of_the_view_is_not_drawn() {
        let spots = [(100.0, 100.0), (-500.0, 100.0), (450.0, 100.0)];

        assert_eq!(shown(spots.into_iter(), VIEW, None), [2, 0]);
    }

    #[test]
    fn there_is_an_end_to_how_many_are_drawn() {
        let spots =
            (0..40_000).map(|index| (f64::from(index % 200) * 50.0, f64::from(index / 200) * 50.0));

        assert_eq!(shown(spots, (10_000.0, 10_000.0), None).len(), MOST);
    }
}
