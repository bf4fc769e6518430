//! The scale bar: a round length that fits.

/// The longest bar.
const WIDEST_PIXELS: f64 = 110.0;
const METERS_PER_MILE: f64 = 1_609.344;
const METERS_PER_FOOT: f64 = 0.3048;

/// A bar of a round length.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// How wide it is drawn.
    pub width_pixels: f64,
    /// What that is on the ground: `500 m`.
    pub label: String,
}

impl ScaleBar {
    /// The longest round bar at this scale.
    pub fn new(meters_per_pixel: f64, is_in_miles: bool) -> Option<Self> {
        let longest = meters_per_pixel * WIDEST_PIXELS;
        let (unit, meters) = match (is_in_miles, longest) {
            (false, longest) if longest < 1_000.0 => ("m", 1.0),
            (false, _) => ("km", 1_000.0),
            (true, longest) if longest < METERS_PER_MILE => ("ft", METERS_PER_FOOT),
            (true, _) => ("mi", METERS_PER_MILE),
        };
        let count = round_down(longest / meters)?;

        Some(Self {
            width_pixels: (count * meters / meters_per_pixel).round(),
            label: format!("{count}\u{a0}{unit}"),
        })
    }
}

/// 1, 2 or 5 with as many zeros as it takes.
fn round_down(value: f64) -> Option<f64> {
    if !value.is_finite() || value <= 0.0 {
        return None;
    }
    let power = 10f64.powf(value.log10().floor());
    let digit = value / power;
    let round = [5.0, 2.0, 1.0].into_iter().find(|round| digit >= *round);
    round.map(|round| round * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(meters_per_pixel: f64, is_in_miles: bool) -> (f64, String) {
        let bar = ScaleBar::new(meters_per_pixel, is_in_miles).unwrap();
        (bar.width_pixels, bar.label)
    }

    #[test]
    fn a_bar_is_the_longest_round_length_that_fits() {
        assert_eq!(bar(1.0, false), (100.0, "100\u{a0}m".to_owned()));
        assert_eq!(bar(10.0, false), (100.0, "1\u{a0}km".to_owned()));
        assert_eq!(bar(2_000.0, false), (100.0, "200\u{a0}km".to_owned()));
    }

    #[test]
    fn in_miles_a_short_bar_is_in_feet() {
        assert_eq!(bar(1.0, true), (61.0, "200\u{a0}ft".to_owned()));
        assert_eq!(bar(100.0, true), (80.0, "5\u{a0}mi".to_owned()));
    }

    #[test]
    fn no_scale_has_no_bar() {
        assert_eq!(ScaleBar::new(0.0, false), None);
        assert_eq!(ScaleBar::new(f64::NAN, false), None);
    }
}
