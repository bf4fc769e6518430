//! How much of the past is looked at.

use super::*;

#[test]
fn today_begins_at_the_midnight_of_the_device() {
    // 2025-05-04T00:00 on a clock one hour ahead.
    let midnight = UnixMillis(1_746_313_200_000);

    assert_eq!(Span::Today.from(NOW, &FRENCH), Some(midnight));
    assert_eq!(
        Span::Week.from(NOW, &FRENCH),
        Some(UnixMillis(midnight.0 - 6 * 86_400_000))
    );
    assert_eq!(Span::All.from(NOW, &FRENCH), None);
}

#[test]
fn the_spans_have_names() {
    let names = Span::ALL.map(|span| span.name(&ENGLISH));

    assert_eq!(names, ["Today", "7 days", "30 days", "All"]);
}
