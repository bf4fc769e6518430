mod home_assistant;
mod jeedom;
mod own;
mod round_trip;
mod tables;

use carport_domain::history::{Question, Rejected, RowProblem, Series};

use super::*;

/// 2026-07-14T08:30:00Z, when this device reads files in these tests.
const NOW: UnixMillis = UnixMillis(1_784_017_800_000);

/// Clocks that are two hours ahead of UTC all year.
const fn summer(_at: UnixMillis) -> i32 {
    120
}

/// Clocks in Paris in the years of the tests: summer from 2026-03-29T01:00Z to 2026-10-25T01:00Z.
fn paris(at: UnixMillis) -> i32 {
    let is_summer = (1_774_746_000_000..1_792_890_000_000).contains(&at.0);
    if is_summer { 120 } else { 60 }
}

fn opened(text: &str) -> Opened<'_> {
    open(text.as_bytes()).unwrap()
}

fn table_named(text: &str, name: &str) -> (TableFound, Mapping) {
    match opened(text).content(name).unwrap() {
        Content::Table(found, mapping) => (found, mapping),
        other => panic!("{other:?}"),
    }
}

fn table(text: &str) -> (TableFound, Mapping) {
    table_named(text, "file.csv")
}

fn read_as(text: &str, mapping: Mapping) -> Read {
    opened(text)
        .read(&Way::Mapped(mapping), &paris, NOW)
        .finish()
}

/// Everything as it is proposed.
fn read(text: &str) -> Read {
    read_as(text, table(text).1)
}

/// Instants and values of one series of the first car.
fn values(read: &Read, series: Series) -> Vec<(i64, f64)> {
    let samples = read.cars.first().and_then(|car| car.samples.get(&series));
    let pair = |it: &carport_domain::history::Sample| (it.measured_at.0, it.value);
    samples.into_iter().flatten().map(pair).collect()
}

const fn rejected(line: usize, problem: RowProblem) -> Rejected {
    Rejected { line, problem }
}

#[test]
fn the_same_file_is_known_again_and_another_is_not() {
    let one = ContentDigest::of(b"a;b");

    assert_eq!(one, ContentDigest::of(b"a;b"));
    assert_ne!(one, ContentDigest::of(b"a;c"));
    assert_eq!(
        ContentDigest::of(b"").as_str(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}

#[test]
fn other_files_are_told_from_tables() {
    assert_eq!(
        opened("{\"state\":{}}").content("x"),
        Ok(Content::OtherJson)
    );
    assert_eq!(opened("[]").content("x"), Ok(Content::OtherJson));
    assert_eq!(
        opened("{\"carport_backup\":1}").content("x.csv"),
        Ok(Content::Backup)
    );
    assert_eq!(
        opened("{\"carport_history\":2}").content("x"),
        Err(TableProblem::Newer)
    );
    assert_eq!(
        opened("some words\nand more").content("x"),
        Err(TableProblem::NoTimes)
    );
    assert_eq!(
        opened("a,b\n1,2\n").content("x"),
        Err(TableProblem::NoTimes)
    );
}

#[test]
fn a_reading_tells_how_far_it_is_and_can_be_dropped() {
    let row = "2026-01-01 00:00:00;1\n";
    let text = row.repeat(5_000);
    let way = Way::Mapped(table(&text).1);
    let opened = opened(&text);
    let mut reading = opened.read(&way, &paris, NOW);

    let first = reading.next().unwrap();
    drop(reading);

    assert_eq!(
        (first.read_bytes, first.total_bytes),
        (2_000 * row.len(), text.len())
    );
    let steps: Vec<_> = opened.read(&way, &paris, NOW).collect();
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[2].read_bytes, text.len());
}

#[test]
fn what_is_printed_shows_nothing_of_a_file() {
    let opened = opened("2026-01-01 00:00:00;48.8566");

    assert_eq!(format!("{opened:?}"), "Opened(Utf8, 27 bytes)");
}
