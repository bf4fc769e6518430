//! A faint net of meridians and parallels, so that a map without anything on it still shows that it
//! moves.

use super::land::projected;

/// Lines are no nearer to each other than this.
const APART_PIXELS: f64 = 90.0;
/// The widest net, in degrees.
const WIDEST: f64 = 30.0;
/// Beyond this the projection has no parallels to show.
const NORTHERNMOST: f64 = 84.0;

/// Degrees from one line to the next: 1, 2 or 5 with as many zeros as it takes.
pub(super) fn step(degrees_per_pixel: f64) -> f64 {
    let least = degrees_per_pixel * APART_PIXELS;
    let power = 10f64.powf(least.log10().floor());
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().map(|digit| digit * power);
    round
        .into_iter()
        .find(|step| *step >= least)
        .unwrap_or(WIDEST)
        .min(WIDEST)
}

/// Where meridians cross the unit square between two of its verticals; it may repeat.
pub(super) fn meridians(west: f64, east: f64, step: f64) -> Vec<f64> {
    lines(west * 360.0 - 180.0, east * 360.0 - 180.0, step)
        .map(|longitude| (longitude + 180.0) / 360.0)
        .collect()
}

/// Where parallels cross the unit square between two of its horizontals.
pub(super) fn parallels(north: f64, south: f64, step: f64) -> Vec<f64> {
    lines(latitude(south), latitude(north), step)
        .map(|latitude| projected(0.0, latitude)[1])
        .collect()
}

fn lines(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    let mut next = (from / step).ceil();
    core::iter::from_fn(move || {
        let line = next * step;
        next += 1.0;
        (line <= to).then_some(line)
    })
}

fn latitude(y: f64) -> f64 {
    let radians = (core::f64::consts::PI * (1.0 - 2.0 * y)).sinh().atan();
    radians.to_degrees().clamp(-NORTHERNMOST, NORTHERNMOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearly(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    #[test]
    fn the_net_widens_with_the_scale_in_round_steps() {
        assert!(nearly(step(360.0 / 256.0), 30.0));
        assert!(nearly(step(0.05), 5.0));
        assert!(nearly(step(0.000_02), 0.002));
    }

    #[test]
    fn lines_stand_at_whole_steps_within_the_view() {
        let found = meridians(0.5, 0.5 + 25.0 / 360.0, 10.0);

        assert_eq!(found.len(), 3);
        assert!(nearly(found[1], 190.0 / 360.0));
    }

    #[test]
    fn the_equator_is_in_the_middle_and_no_parallel_near_a_pole() {
        let found = parallels(0.0, 1.0, 30.0);

        assert_eq!(found.len(), 5);
        assert!(nearly(found[2], 0.5));
    }
}
