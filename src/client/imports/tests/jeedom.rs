//! The plugin's history, in the three forms in which people take it out: the export of one command,
//! the curves of the history page, and the rows of the database.

use carport_domain::history::{
    DecimalMark, Layout, NumberEvidence, Origin, Quality, Role, SourceUnit, TableKind, Target,
};
use carport_domain::vehicle::openings::{Corner, Part};

use super::*;

/// The export of one command: no titles, semicolons, commas for points, clocks of the house.
const EXPORT: &str = "2026-01-10 08:00:00;12345\n\
                      2026-01-10 08:30:00;12345,6\n\
                      2026-01-10 09:00:00;0\n\
                      2026-01-10 09:30:00;not available\n\
                      2026-01-10 10:00:00;1,234\n";
/// 2026-01-10T07:00:00Z
const EIGHT: i64 = 1_768_028_400_000;
const HALF_HOUR: i64 = 1_800_000;

#[test]
fn the_export_of_a_command_is_known_by_what_is_in_it() {
    let (found, mapping) = table(EXPORT);

    assert_eq!(found.kind, TableKind::Jeedom);
    assert_eq!(mapping.origin, Origin::Jeedom);
    assert!(!mapping.has_header);
    assert_eq!(found.numbers, NumberEvidence::Seen(DecimalMark::Comma));
    let question = Question::Series {
        name: "2".to_owned(),
        candidates: Vec::new(),
    };
    assert_eq!(found.questions, [Question::Zone, question]);
}

#[test]
fn the_name_of_the_file_is_a_hint_and_still_a_question() {
    let (found, mapping) = table_named(EXPORT, "[Garage][Mini]_[x].csv");
    assert!(matches!(&mapping.layout, Layout::Columns(it) if it[0].1.role == Role::Ignored));
    assert_eq!(found.questions.len(), 2);

    let (found, mapping) = table_named(EXPORT, "[Garage][Ma_Mini][Kilométrage].csv");
    let question = Question::Series {
        name: "2".to_owned(),
        candidates: vec![Series::Odometer],
    };
    assert_eq!(found.questions, [Question::Zone, question]);
    let read = read_as(EXPORT, mapping);

    assert_eq!(read.cars[0].name.label.as_deref(), Some("Ma Mini"));
    assert_eq!(
        values(&read, Series::Odometer),
        [
            (EIGHT, 12_345.0),
            (EIGHT + HALF_HOUR, 12_345.6),
            (EIGHT + 4 * HALF_HOUR, 1.234),
        ]
    );
    assert_eq!((read.skipped.zeros, read.skipped.unavailable), (1, 1));
    let sample = read.cars[0].samples[&Series::Odometer][0];
    assert_eq!(
        (sample.origin, sample.quality),
        (Origin::Jeedom, Quality::Imported)
    );
    assert_eq!(sample.received_at, NOW);
}

#[test]
fn the_curves_of_the_history_page_have_a_column_for_each_command() {
    let text = "\"DateTime\",\"[Garage][Mini][Charge restante]\",\"[Garage][Mini][Etat de la prise]\",\
                \"[Garage][Mini][Pression pneu avant gauche]\"\r\n\
                \"2026-01-10 08:00:00\",\"80\",\"1\",\"2.3\"\r\n\
                \"2026-01-10 08:30:00\",,\"0\",\"0\"\r\n";

    let (found, _) = table(text);
    let read = read(text);

    assert_eq!(found.kind, TableKind::Jeedom);
    assert_eq!(found.questions, [Question::Zone]);
    assert_eq!(read.cars.len(), 1);
    assert_eq!(read.cars[0].name.label.as_deref(), Some("Mini"));
    assert_eq!(values(&read, Series::BatteryLevel), [(EIGHT, 80.0)]);
    assert_eq!(
        values(&read, Series::Plug),
        [(EIGHT, 1.0), (EIGHT + HALF_HOUR, 0.0)]
    );
    assert_eq!(
        values(&read, Series::TirePressure(Corner::LeftFront)),
        [(EIGHT, 230.0)]
    );
    assert_eq!((read.skipped.unavailable, read.skipped.zeros), (1, 1));
}

#[test]
fn the_curves_of_a_french_page_have_semicolons_and_commas() {
    let text = "DateTime;Kilométrage;Carburant restant\n\
                10/01/2026 08:00:00;12345,6;41,5\n\
                13/01/2026 08:00:00;12400,1;30\n";

    let (found, mut mapping) = table(text);
    assert_eq!(found.kind, TableKind::Jeedom);
    let fuel = Question::Series {
        name: "Carburant restant".to_owned(),
        candidates: vec![Series::FuelLiters, Series::FuelPercent],
    };
    assert_eq!(found.questions, [Question::Zone, fuel]);
    if let Layout::Columns(columns) = &mut mapping.layout {
        columns[1].1.role = Role::value(Series::FuelLiters);
    }
    let read = read_as(text, mapping);

    assert_eq!(values(&read, Series::Odometer)[0], (EIGHT, 12_345.6));
    assert_eq!(values(&read, Series::FuelLiters)[0], (EIGHT, 41.5));
}

#[test]
fn the_rows_of_the_database_name_commands_by_their_numbers() {
    let titled = "\"cmd_id\",\"datetime\",\"value\"\n\
                  \"501\",\"2026-01-10 08:00:00\",\"12345.6\"\n\
                  \"502\",\"2026-01-10 08:00:00\",\"CLOSED\"\n\
                  \"503\",\"2026-01-10 08:00:00\",\"x\"\n";
    let bare = titled.split_once('\n').unwrap().1;

    for text in [titled, bare] {
        let (found, mut mapping) = table(text);
        assert_eq!(found.kind, TableKind::Jeedom);
        assert_eq!(found.questions.len(), 4, "{:?}", found.questions);
        let Layout::Named { targets, .. } = &mut mapping.layout else {
            panic!("{mapping:?}");
        };
        let role = |targets: &mut std::collections::BTreeMap<String, Target>, name: &str, role| {
            targets.get_mut(name).unwrap().role = role;
        };
        role(
            targets,
            "501",
            Role::in_unit(Series::Odometer, SourceUnit::Miles),
        );
        role(targets, "502", Role::value(Series::Opening(Part::Hood)));
        let read = read_as(text, mapping);

        assert_eq!(values(&read, Series::Odometer), [(EIGHT, 19_868.317_286)]);
        assert_eq!(values(&read, Series::Opening(Part::Hood)), [(EIGHT, 0.0)]);
        assert_eq!(read.skipped.ignored, 1);
    }
}

#[test]
fn a_position_survives_its_commas() {
    let text = "DateTime;Coordonnées GPS\n2026-01-10 08:00:00;48,8566,2,3522\n\
                2026-01-10 08:30:00;48.8566,2.3522\n2026-01-10 09:00:00;0,0\n";

    let read = read(text);

    let fixes = &read.cars[0].fixes;
    assert_eq!(fixes.len(), 2);
    for fix in fixes {
        assert_eq!(fix.coordinates.latitude().to_bits(), 48.8566_f64.to_bits());
        assert_eq!(fix.coordinates.longitude().to_bits(), 2.3522_f64.to_bits());
    }
    assert_eq!(read.rejected, [rejected(4, RowProblem::NotAPlace)]);
}

#[test]
fn hours_that_clocks_repeat_or_skip_are_told() {
    let text = "DateTime;Kilométrage\n\
                2026-03-29 01:59:59;100\n\
                2026-03-29 02:30:00;101\n\
                2026-03-29 03:00:00;102\n\
                2026-10-25 01:59:59;200\n\
                2026-10-25 02:30:00;201\n\
                2026-10-25 03:00:00;202\n";

    let read = read(text);

    assert_eq!(
        values(&read, Series::Odometer),
        [
            (1_774_745_999_000, 100.0),
            (1_774_746_000_000, 102.0),
            (1_792_886_399_000, 200.0),
            (1_792_893_600_000, 202.0),
        ]
    );
    assert_eq!(
        read.rejected,
        [
            rejected(3, RowProblem::HourSkipped),
            rejected(6, RowProblem::HourTwice)
        ]
    );
}

#[test]
fn broken_rows_are_named_and_the_good_ones_kept() {
    let text = "DateTime;Kilométrage;Verrouillage\n\
                2026-01-10 08:00:00;100;LOCKED\n\
                yesterday;101;LOCKED\n\
                2026-01-10 08:30:00;a lot;SECURED\n\
                2026-01-10 09:00:00\n\
                2026-01-10 09:30:00;\"103;LOCKED\n\
                2026-01-10 10:00:00;104;HOVERING\n";

    let read = read(text);

    let states: Vec<_> = values(&read, Series::Lock)
        .iter()
        .map(|(_, value)| *value)
        .collect();
    assert_eq!(states, [3.0, 4.0]);
    assert_eq!(values(&read, Series::Odometer).len(), 2);
    assert_eq!(
        read.rejected,
        [
            rejected(3, RowProblem::NoTime),
            rejected(4, RowProblem::NotANumber),
            rejected(5, RowProblem::TooShort),
            rejected(6, RowProblem::OpenQuote),
            rejected(7, RowProblem::UnknownState),
        ]
    );
    assert_eq!(read.rejected_count, 5);
}

#[test]
fn an_export_with_titles_or_with_a_broken_row_is_still_the_plugins() {
    let rows = EXPORT.repeat(4);
    for text in [
        format!("datetime;value\n{EXPORT}"),
        format!("{rows}never;1\n"),
    ] {
        let (found, mapping) = table_named(&text, "[Garage][Mini][Kilométrage].csv");

        assert_eq!(found.kind, TableKind::Jeedom, "{text}");
        assert_eq!(read_as(&text, mapping).cars.len(), 1);
    }
}

#[test]
fn a_first_title_in_brackets_is_no_json() {
    let text = "[Garage][Mini][Charge restante];Date\n80;2026-01-10 08:00:00\n";

    assert_eq!(values(&read(text), Series::BatteryLevel), [(EIGHT, 80.0)]);
}

#[test]
fn the_export_of_a_command_writes_no_groups_of_digits() {
    let text = "2026-01-10 08:00:00;1,234\n2026-01-10 08:30:00;1,235\n";
    let (_, mapping) = table_named(text, "[Garage][Mini][Kilométrage].csv");

    let read = read_as(text, mapping);

    assert_eq!(values(&read, Series::Odometer)[0], (EIGHT, 1.234));
}

#[test]
fn places_come_in_the_order_of_time_and_once() {
    let text = "DateTime;Coordonnées GPS\n2026-01-10 08:30:00;48.1,2.1\n\
                2026-01-10 08:00:00;48.2,2.2\n2026-01-10 08:30:00;48.1,2.1\n";

    let read = read(text);

    let at: Vec<_> = read.cars[0]
        .fixes
        .iter()
        .map(|fix| fix.measured_at.0)
        .collect();
    assert_eq!(at, [EIGHT, EIGHT + HALF_HOUR]);
    assert_eq!(read.skipped.repeated, 1);
    assert_eq!(
        read.span,
        Some((UnixMillis(EIGHT), UnixMillis(EIGHT + HALF_HOUR)))
    );
}
