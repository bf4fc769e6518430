//! Files of this app that somebody opened, sorted, cut or changed.

use super::*;

const HEAD: &str = "car,series,measured_at [UTC],measured_at [local],value,unit,state,\
                    received_at [UTC],origin,quality\r\n";
const ROW: &str = "Mini,odometer,2026-01-10T07:00:00.000Z,,100,km,,2026-01-10T07:00:01.000Z,\
                   connected_drive,reported\r\n";

fn read_table(text: &str) -> Read {
    assert_eq!(opened(text).content("x"), Ok(Content::OwnTable));
    opened(text).read(&Way::OwnTable, &summer, NOW).finish()
}

fn read_lines(text: &str) -> Read {
    assert_eq!(opened(text).content("x.csv"), Ok(Content::OwnLines));
    opened(text).read(&Way::OwnLines, &summer, NOW).finish()
}

#[test]
fn changed_rows_are_named_and_the_others_kept() {
    let text = [
        HEAD,
        ROW,
        &ROW.replace(",100,", ",a hundred,"),
        &ROW.replace("2026-01-10T07:00:00.000Z", "10/01/2026"),
        "Mini,odometer\r\n",
        &ROW.replace("2026-01-10T07:00:01.000Z", ""),
        &ROW.replace(",100,", ",inf,"),
        &ROW.replace(",100,", ",101,"),
    ]
    .concat();

    let read = read_table(&text);

    let values: Vec<_> = values(&read, Series::Odometer)
        .iter()
        .map(|it| it.1)
        .collect();
    assert_eq!(values, [100.0, 101.0]);
    assert_eq!(
        read.rejected,
        [
            rejected(3, RowProblem::NotANumber),
            rejected(4, RowProblem::NoTime),
            rejected(5, RowProblem::TooShort),
            rejected(6, RowProblem::Damaged),
            rejected(7, RowProblem::NotANumber),
        ]
    );
}

#[test]
fn what_only_a_newer_app_knows_is_counted_and_left_out() {
    let text = [
        HEAD,
        ROW,
        &ROW.replace("odometer", "flux"),
        &ROW.replace("connected_drive", "telepathy"),
        &ROW.replace("reported", "dreamt"),
    ]
    .concat();

    let read = read_table(&text);

    assert_eq!(
        (read.count(), read.skipped.newer, read.rejected_count),
        (1, 3, 0)
    );
}

#[test]
fn columns_in_another_order_are_found() {
    let text = "quality,origin,received_at [UTC],value,measured_at [UTC],series,car\n\
                reported,cardata,2026-01-10T07:00:01.000Z,12.5,2026-01-10T07:00:00.000Z,soc,A\n\
                reported,cardata,2026-01-10T07:00:01.000Z,12.5,2026-01-10T07:00:00.000Z,\
                battery_level,A\n";

    let read = read_table(text);

    assert_eq!(
        values(&read, Series::BatteryLevel),
        [(1_768_028_400_000, 12.5)]
    );
    assert_eq!(read.skipped.newer, 1);
}

#[test]
fn broken_lines_of_json_are_named_and_the_others_kept() {
    let head = "{\"carport_history\":1,\"written_at\":\"x\",\"app_version\":\"x\"}\n";
    let line = "{\"car\":\"0101010101010101\",\"label\":\"Mini\",\"series\":\"odometer\",\
                \"measured_at\":\"2026-01-10T07:00:00.000Z\",\"value\":100,\
                \"received_at\":\"2026-01-10T07:00:01.000Z\",\"origin\":\"cardata\",\
                \"quality\":\"reported\"}\n";
    let text = [
        head,
        line,
        "{\"car\":\n",
        &line.replace("0101010101010101", "me"),
        &line.replace("100", "\"100\""),
        &line.replace("100", "1e999"),
        "\n",
        head,
        &line.replace("cardata", "telepathy"),
        &line[..40],
    ]
    .concat();

    let read = read_lines(&text);

    assert_eq!(read.count(), 1);
    assert_eq!(read.skipped.newer, 1);
    assert_eq!(
        read.rejected,
        [
            rejected(3, RowProblem::NotALine),
            rejected(4, RowProblem::Damaged),
            rejected(5, RowProblem::NotANumber),
            rejected(6, RowProblem::NotANumber),
            rejected(10, RowProblem::NotALine),
        ]
    );
}

#[test]
fn rejected_rows_beyond_a_thousand_are_counted() {
    let text = HEAD.to_owned() + &"x\n".repeat(1_500);

    let read = read_table(&text);

    assert_eq!((read.rejected.len(), read.rejected_count), (1_000, 1_500));
}

#[test]
fn lines_of_ours_are_known_without_their_head() {
    let line = "{\"car\":\"0101010101010101\",\"label\":\"Mini\",\"series\":\"odometer\",\
                \"measured_at\":\"2026-01-10T07:00:00.000Z\",\"value\":100,\
                \"received_at\":\"2026-01-10T07:00:01.000Z\",\"origin\":\"cardata\",\
                \"quality\":\"reported\"}\n";

    assert_eq!(read_lines(line).count(), 1);
}
