use super::*;

/// 2026-03-04T05:06:07Z
const MARCH: i64 = 1_772_600_767_000;

fn local(text: &str, order: Option<DateOrder>) -> i64 {
    match moment(text, order) {
        Ok(Moment::Local(shown)) => shown,
        other => panic!("{text}: {other:?}"),
    }
}

fn instant(text: &str) -> i64 {
    match moment(text, None) {
        Ok(Moment::Instant(at)) => at.0,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_year_first_needs_no_telling() {
    for text in [
        "2026-03-04 05:06:07",
        "2026-03-04T05:06:07",
        "2026/3/4 5:06:07",
        " 2026.03.04 05:06:07 ",
    ] {
        assert_eq!(local(text, None), MARCH, "{text}");
    }
}

#[test]
fn an_offset_makes_an_instant() {
    for text in [
        "2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.000Z",
        "2026-03-04 06:06:07+01:00",
        "2026-03-04 06:06:07 +0100",
        "2026-03-03 23:06:07-06",
        "2026-03-04 05:06:07 UTC",
        "1772600767",
        "1772600767000",
        "1772600767.0",
    ] {
        assert_eq!(instant(text), MARCH, "{text}");
    }
    assert_eq!(instant("2026-03-04T05:06:07.1239Z"), MARCH + 123);
    assert_eq!(instant("1772600767.1239"), MARCH + 123);
    assert_eq!(instant("1969-12-31T23:59:59.999Z"), -1);
}

#[test]
fn a_date_that_is_two_days_is_not_guessed() {
    let text = "04/03/2026 05:06:07";

    assert_eq!(moment(text, None), Err(RowProblem::AmbiguousDate));
    assert_eq!(local(text, Some(DateOrder::DayFirst)), MARCH);
    assert_eq!(
        local("03/04/2026 05:06:07", Some(DateOrder::MonthFirst)),
        MARCH
    );
    assert_eq!(
        local("03/04/26 5:06:07 AM", Some(DateOrder::MonthFirst)),
        MARCH
    );
}

#[test]
fn a_date_that_says_which_day_it_is_needs_no_telling() {
    let day = 86_400_000;

    assert_eq!(local("04.03.2026 05:06:07", None), MARCH);
    assert_eq!(local("24/03/2026 05:06:07", None), MARCH + 20 * day);
    assert_eq!(local("03/24/2026 05:06:07", None), MARCH + 20 * day);
    assert_eq!(local("03/03/2026 05:06:07", None), MARCH - day);
}

#[test]
fn one_date_does_not_go_against_the_order_of_all() {
    let day_first = moment("03/24/2026 05:06", Some(DateOrder::DayFirst));
    let month_first = moment("24/03/2026 05:06", Some(DateOrder::MonthFirst));

    assert_eq!(day_first, Err(RowProblem::NoTime));
    assert_eq!(month_first, Err(RowProblem::NoTime));
}

#[test]
fn noon_and_midnight_of_twelve_hours() {
    let order = Some(DateOrder::DayFirst);
    let midnight = local("04/03/2026", order);

    assert_eq!(local("04/03/2026 12:00 AM", order), midnight);
    assert_eq!(local("04/03/2026 12:30 PM", order), midnight + 45_000_000);
    assert_eq!(local("04/03/2026 11:30pm", order), midnight + 84_600_000);
    assert_eq!(local("04/03/2026 23h30", order), midnight + 84_600_000);
}

#[test]
fn what_is_in_no_calendar_is_no_time() {
    for text in [
        "",
        "12345",
        "yesterday",
        "2026-02-30 00:00",
        "2026-13-01",
        "31/04/2026",
        "2026-03-04 24:00",
        "2026-03-04 05",
        "2026-03-04 13:00 PM",
        "2026-03-04T05:06:07+99:00",
        "2026-03-04x",
        "1-2",
        "2026-03-04 05:06:07:08",
        "99999-01-01",
        "é",
        "2026-03-04 é",
    ] {
        assert_eq!(
            moment(text, Some(DateOrder::DayFirst)),
            Err(RowProblem::NoTime),
            "{text}"
        );
    }
}

#[test]
fn a_date_tells_its_order_or_not() {
    assert_eq!(telling("2026-03-04 05:06"), Some(Telling::Plain));
    assert_eq!(telling("1772600767"), Some(Telling::Plain));
    assert_eq!(
        telling("24/03/2026"),
        Some(Telling::Order(DateOrder::DayFirst))
    );
    assert_eq!(
        telling("03/24/2026"),
        Some(Telling::Order(DateOrder::MonthFirst))
    );
    assert_eq!(telling("04.03.2026"), Some(Telling::Dots));
    assert_eq!(telling("04/03/2026"), Some(Telling::Nothing));
    assert_eq!(telling("12345"), None);
    assert_eq!(telling("12.4"), None);
    assert_eq!(telling("24/13/2026"), None);
}
