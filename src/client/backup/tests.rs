mod restoring;
mod sealing;

use carport_domain::time::UnixMillis;
use proptest::prelude::*;

use super::*;

const NOW: UnixMillis = UnixMillis(1_784_017_800_000);

pub(super) fn written(entries: &[(&str, &str, &[u8])]) -> String {
    let (mut writer, mut file) = BackupWriter::begin("Everything of two cars", "0.1.0", NOW);
    for (table, key, bytes) in entries {
        file.push_str(&writer.entry(table, key, bytes));
    }
    file + &writer.end()
}

pub(super) fn plain(file: &[u8]) -> Backup<'_> {
    match open(file).unwrap() {
        Opened::Plain(backup) => backup,
        Opened::Sealed(_) => panic!("it was not sealed"),
    }
}

fn refusal(file: &[u8]) -> BackupError {
    open(file).unwrap_err()
}

#[test]
fn a_backup_is_lines_that_a_person_can_read() {
    let file = written(&[
        ("places", "0000", br#"{"v":1,"kind":"home"}"#),
        ("answers", "01/image", &[0xff, 0xd8]),
    ]);

    let lines: Vec<_> = file.lines().collect();
    assert_eq!(
        lines[0],
        "{\"carport_backup\":1,\"about\":\"Everything of two cars\",\
         \"written_at\":\"2026-07-14T08:30:00.000Z\",\"app_version\":\"0.1.0\"}"
    );
    assert_eq!(
        lines[1],
        r#"{"table":"places","key":"0000","text":"{\"v\":1,\"kind\":\"home\"}"}"#
    );
    assert_eq!(
        lines[2],
        r#"{"table":"answers","key":"01/image","bytes":"/9g="}"#
    );
    assert!(lines[3].starts_with(r#"{"entries":2,"tables":{"answers":1,"places":1},"sha256":""#));
}

#[test]
fn tables_of_a_newer_app_survive() {
    let file = written(&[("dreams", "x", b"sheep")]);

    let entries: Vec<_> = plain(file.as_bytes())
        .entries()
        .map(Result::unwrap)
        .collect();

    assert_eq!(entries.len(), 1);
    assert_eq!(
        (&*entries[0].table, &*entries[0].bytes),
        ("dreams", &b"sheep"[..])
    );
}

#[test]
fn an_empty_backup_is_one() {
    assert_eq!(plain(written(&[]).as_bytes()).entries().count(), 0);
}

#[test]
fn a_backup_without_its_end_is_cut_short() {
    let file = written(&[("places", "a", b"1"), ("places", "b", b"2")]);
    let end = file.trim_end().rfind('\n').unwrap();

    assert_eq!(refusal(&file.as_bytes()[..end]), BackupError::CutShort);
    assert_eq!(refusal(&file.as_bytes()[..end + 9]), BackupError::CutShort);
    assert_eq!(refusal(b"{\"carport_backup\":1}"), BackupError::CutShort);
}

#[test]
fn a_changed_line_is_damage() {
    let file = written(&[("places", "a", b"one")]);

    assert_eq!(
        refusal(file.replace("one", "two").as_bytes()),
        BackupError::Damaged
    );
}

#[test]
fn an_end_that_counts_otherwise_is_damage() {
    let file = written(&[("places", "a", b"one")]);

    let changed = file.replace("\"entries\":1", "\"entries\":2");
    assert_eq!(refusal(changed.as_bytes()), BackupError::Damaged);
}

#[test]
fn a_newer_backup_is_refused_as_such() {
    let file = written(&[]).replace("\"carport_backup\":1", "\"carport_backup\":2");

    assert_eq!(refusal(file.as_bytes()), BackupError::Newer);
}

#[test]
fn anything_else_is_no_backup() {
    for file in [
        &b""[..],
        b"{}",
        b"[1]",
        b"\xff\xfe",
        b"car,series\r\n",
        b"{\"carport_backup\":\"x\"}",
    ] {
        assert_eq!(refusal(file), BackupError::NotABackup);
    }
}

#[test]
fn what_is_left_out_is_left_out() {
    let tables: Vec<_> = Extent::default().tables().collect();

    assert!(!tables.contains(&Table::Answers));
    assert!(!tables.contains(&Table::Captures));
    assert!(!tables.contains(&Table::Log));
    assert!(tables.contains(&Table::Track));
    let left_out: Vec<_> = Table::ALL
        .into_iter()
        .filter(|table| !Extent::EVERYTHING.tables().any(|kept| kept == *table))
        .collect();
    assert_eq!(left_out, [Table::Marks]);
}

proptest! {
    #[test]
    fn every_entry_comes_back_byte_for_byte(
        entries in prop::collection::vec(
            ("[a-z]{1,8}", ".{0,12}", prop::collection::vec(any::<u8>(), 0..40)), 0..12
        ),
    ) {
        let borrowed: Vec<_> = entries.iter().map(|(a, b, c)| (&**a, &**b, &**c)).collect();
        let file = written(&borrowed);
        let read: Vec<_> = plain(file.as_bytes())
            .entries()
            .map(Result::unwrap)
            .map(|it| (it.table, it.key, it.bytes))
            .collect();
        prop_assert_eq!(read, entries);
    }

    #[test]
    fn no_file_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = open(&bytes);
        let mut file = b"{\"carport_backup\":1}\n".to_vec();
        file.extend(bytes);
        let _ = open(&file);
    }
}
