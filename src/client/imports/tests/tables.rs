use carport_domain::history::{
    DateEvidence, DateOrder, DecimalMark, NumberEvidence, Origin, SourceUnit, TableKind,
};

use super::*;

/// 2026-01-10T07:00:00Z
const EIGHT: i64 = 1_768_028_400_000;
const DAY: i64 = 86_400_000;

#[test]
fn a_spreadsheet_of_an_owner_is_read_by_its_titles() {
    let text = "Date;Odometer (mi);SoC;Comment\r\n\
                10/01/2026 08:00;100;80 %;with trailer\r\n\
                13/01/2026 08:00;1 234,5;79,5 %;\r\n";

    let (found, mapping) = table(text);
    assert_eq!(
        (found.kind, mapping.origin),
        (TableKind::Other, Origin::Table)
    );
    assert_eq!(found.titles, ["Date", "Odometer (mi)", "SoC", "Comment"]);
    let order = DateOrder::DayFirst;
    assert_eq!(found.dates, DateEvidence::Days { order, count: 1 });
    assert_eq!(found.numbers, NumberEvidence::Seen(DecimalMark::Comma));
    let comment = Question::Series {
        name: "Comment".to_owned(),
        candidates: Vec::new(),
    };
    assert_eq!(found.questions, [Question::Zone, comment]);
    let read = read(text);

    assert_eq!(
        values(&read, Series::Odometer),
        [(EIGHT, 160.934_4), (EIGHT + 3 * DAY, 1_986.735_168)]
    );
    assert_eq!(
        values(&read, Series::BatteryLevel)[1].1.to_bits(),
        79.5_f64.to_bits()
    );
}

#[test]
fn an_american_table_counts_months_first() {
    let text = "date,time of day,odometer\n\"01/10/2026 8:00 AM\",x,\"1,234.5\"\n\
                \"01/13/2026 8:00 AM\",x,\"1,300\"\n";

    let (found, _) = table(text);
    let order = DateOrder::MonthFirst;
    assert_eq!(found.dates, DateEvidence::Days { order, count: 1 });
    let read = read(text);

    assert_eq!(
        values(&read, Series::Odometer),
        [(EIGHT, 1_234.5), (EIGHT + 3 * DAY, 1_300.0)]
    );
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_about_and_not_guessed() {
    let text = "date;odometer\n10/01/2026 08:00;100\n11/01/2026 08:00;101\n";

    let (found, mut mapping) = table(text);
    assert_eq!(found.dates, DateEvidence::None);
    assert_eq!(mapping.date_order, None);
    assert_eq!(found.questions, [Question::Zone, Question::DateOrder]);
    let unsaid = read_as(text, mapping.clone());
    mapping.date_order = Some(DateOrder::DayFirst);
    let said = read_as(text, mapping);

    assert_eq!(unsaid.count(), 0);
    assert_eq!(
        unsaid.rejected,
        [
            rejected(2, RowProblem::AmbiguousDate),
            rejected(3, RowProblem::AmbiguousDate)
        ]
    );
    assert_eq!(
        values(&said, Series::Odometer),
        [(EIGHT, 100.0), (EIGHT + DAY, 101.0)]
    );
}

#[test]
fn dates_that_contradict_each_other_are_asked_about() {
    let (found, mapping) = table("date;odometer\n13/01/2026;1\n01/13/2026;2\n");

    assert_eq!(found.dates, DateEvidence::Contradictory);
    assert_eq!(mapping.date_order, None);
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_asked_about_and_not_guessed() {
    let text = "date;odometer\n2026-01-10T07:00Z;1,234\n2026-01-11T07:00Z;1,235\n";

    let (found, mut mapping) = table(text);
    assert_eq!(found.numbers, NumberEvidence::None);
    assert_eq!(found.questions, [Question::DecimalMark]);
    assert_eq!(read_as(text, mapping.clone()).count(), 0);
    mapping.decimal_mark = Some(DecimalMark::Point);
    let read = read_as(text, mapping);

    assert_eq!(
        values(&read, Series::Odometer),
        [(EIGHT, 1_234.0), (EIGHT + DAY, 1_235.0)]
    );
}

#[test]
fn tabs_counts_and_names_in_rows_are_tables_too() {
    let text = "timestamp\tseries\tvalue\tunit\n1768028400\todometer\t100\tmi\n\
                1768028400\tbattery_level\t80\t%\n1768028400\tmood\t9\t\n";

    let (found, _) = table(text);
    let mood = Question::Series {
        name: "mood".to_owned(),
        candidates: Vec::new(),
    };
    assert_eq!(found.questions, [mood]);
    let read = read(text);

    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 160.934_4)]);
    assert_eq!(values(&read, Series::BatteryLevel), [(EIGHT, 80.0)]);
    assert_eq!(read.skipped.ignored, 1);
}

#[test]
fn a_table_in_the_western_code_page_or_in_utf_16_is_one() {
    let text = "Date;Kilom\u{e9}trage\n2026-01-10 08:00:00;100\n";
    let western: Vec<u8> = text
        .chars()
        .map(|it| u8::try_from(u32::from(it)).unwrap())
        .collect();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();

    for bytes in [&western, &wide] {
        let opened = open(bytes).unwrap();
        let Ok(Content::Table(_, mapping)) = opened.content("x") else {
            panic!("it is a table");
        };
        let read = opened.read(&Way::Mapped(mapping), &paris, NOW).finish();
        assert_eq!(values(&read, Series::Odometer), [(EIGHT, 100.0)]);
    }
}

#[test]
fn the_first_rows_are_shown_as_they_would_be_read() {
    let text = "date;odometer;soc\n2026-01-10T07:00Z;100;80\nnever;101;81\n2026-01-10T07:00Z;\"x\n";
    let (_, mapping) = table(text);

    let rows = opened(text).preview(&mapping, &paris);

    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].line, 2);
    assert_eq!(rows[0].cells, ["2026-01-10T07:00Z", "100", "80"]);
    assert_eq!(rows[0].measured_at, Some(UnixMillis(EIGHT)));
    assert_eq!(
        rows[0].values,
        [(Series::Odometer, 100.0), (Series::BatteryLevel, 80.0)]
    );
    assert_eq!(rows[0].problem, None);
    assert_eq!(rows[1].problem, Some(RowProblem::NoTime));
    assert_eq!(rows[2].problem, Some(RowProblem::OpenQuote));
}

#[test]
fn a_row_that_comes_twice_is_kept_once_and_counted() {
    let text =
        "date;odometer\n2026-01-10T07:00Z;100\n2026-01-10T07:00Z;100\n2026-01-10T07:00Z;101\n";

    let read = read(text);

    assert_eq!(
        values(&read, Series::Odometer),
        [(EIGHT, 100.0), (EIGHT, 101.0)]
    );
    assert_eq!(read.skipped.repeated, 1);
}

#[test]
fn when_something_was_heard_of_is_not_when_it_was_measured() {
    let text = "received_at,measured_at,odometer\n\
                2026-01-11T07:00:00Z,2026-01-10T07:00:00Z,100\n";

    assert_eq!(values(&read(text), Series::Odometer), [(EIGHT, 100.0)]);
}

#[test]
fn a_unit_beside_a_number_goes_before_that_of_the_column() {
    let (_, mut mapping) = table("date;odometer\n2026-01-10T07:00Z;100\n");
    mapping.set_imperial(true);
    let read = read_as("date;odometer\n2026-01-10T07:00Z;100 km\n", mapping.clone());

    assert_eq!(values(&read, Series::Odometer), [(EIGHT, 100.0)]);
    assert!(mapping.targets_mut().any(|target| {
        matches!(
            target.role,
            carport_domain::history::Role::Value {
                unit: SourceUnit::Miles,
                ..
            }
        )
    }));
}

#[test]
fn a_row_with_two_broken_cells_is_one_broken_row() {
    let read = read("date;odometer;soc\n2026-01-10T07:00Z;1;2\n2026-01-11T07:00Z;x;y\n");

    assert_eq!(read.rejected, [rejected(3, RowProblem::NotANumber)]);
    assert_eq!(read.rejected_count, 1);
}

#[test]
fn places_in_a_column_of_their_own_tell_nothing_of_numbers() {
    let (found, _) = table("date;odometer;where\n2026-01-10T07:00Z;1,5;48.85,2.35\n");

    assert_eq!(found.numbers, NumberEvidence::Seen(DecimalMark::Comma));
}
