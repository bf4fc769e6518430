//! Where a replaced instrument counts anew, and where it only seems so.

use super::*;

#[test]
fn a_replaced_instrument_begins_a_new_section() {
    let mut said = driving(0..300);
    said.extend((300..360).step_by(3).map(|it| (it, it as f64 - 295.0)));

    let screened = odometer(&said);

    assert_eq!(screened.quarantined, []);
    assert_eq!(screened.sections, [told(300, 0.0).measured_at.0]);
}

#[test]
fn a_section_begins_with_its_first_reading_even_if_the_count_stumbles() {
    let mut said = driving(0..300);
    let new = |hour: i64| (hour, hour as f64 - 290.0);
    said.extend([new(300), new(303), (306, 70_000.0)]);
    said.extend((309..380).step_by(3).map(new));

    let screened = odometer(&said);

    assert_eq!(doubted(&screened), [(306, Reason::TooFast)]);
    assert_eq!(screened.sections, [told(300, 0.0).measured_at.0]);
}

#[test]
fn an_instrument_that_counted_further_is_a_section_too() {
    let mut said = driving(0..300);
    let new = |hour: i64| (hour, 123_456.0 + hour as f64);
    said.extend((300..360).step_by(3).map(new));

    assert_eq!(odometer(&said).sections, [told(300, 0.0).measured_at.0]);
}

#[test]
fn four_readings_are_no_new_instrument_and_five_in_a_day_are_none() {
    let new = |hour: i64| (hour, hour as f64 - 295.0);
    let mut four = driving(0..300);
    four.extend([300, 320, 340, 360].map(new));
    let mut hasty = driving(0..300);
    hasty.extend([300, 302, 304, 306, 308, 310].map(new));

    assert_eq!(odometer(&four).quarantined.len(), 4);
    assert_eq!(odometer(&hasty).quarantined.len(), 6);
    assert_eq!(doubted(&odometer(&four))[0].1, Reason::Backwards);
}

#[test]
fn a_count_that_is_taken_up_again_was_never_replaced() {
    // Another car's file was opened by mistake.
    let mut said = driving(0..300);
    said.extend((300..400).step_by(3).map(|it| (it, 7_000.0 + it as f64)));
    said.extend(driving(402..600));

    let screened = odometer(&said);

    assert_eq!(screened.quarantined.len(), 34);
    assert_eq!(screened.sections, [0_i64; 0]);
}
