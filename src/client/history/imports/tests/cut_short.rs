//! Imports that end before their time: cancelled, stopped elsewhere, or with their page.

use super::*;

/// A storage with a past, in which the import that follows changes some months and adds others.
fn with_past() -> Frail {
    let storage = Frail::default();
    let told: Vec<_> = (0..40)
        .map(|day| sample(1_300_000_000_000 + day * DAY, 9.0))
        .collect();
    let told: Vec<_> = told
        .into_iter()
        .map(|it| (Series::BatteryLevel, it))
        .collect();
    block_on(append(&storage, &car(1), &told)).unwrap();
    storage.write_count.set(0);
    storage
}

#[test]
fn an_import_that_is_cancelled_leaves_everything_as_it_was() {
    for patience in 0..4 {
        let storage = with_past();
        let before = history(&storage);
        let mut pulses = 0;

        let pulse = |_done| {
            pulses += 1;
            if pulses > patience {
                Going::Back
            } else {
                Going::On
            }
        };
        let cancelled = block_on(add_import(&storage, &import(7), many_months(), pulse));

        assert_eq!(cancelled, Err(NotImported::Cancelled), "{patience}");
        assert_eq!(history(&storage), before, "{patience}");
        assert_eq!(storage.all(Table::Imports), [], "{patience}");
    }
}

#[test]
fn an_import_that_another_tab_takes_for_dead_leaves_everything_as_it_was() {
    let storage = with_past();
    let before = history(&storage);

    let pulse = |done: Done| {
        if done.count == 128 {
            assert_eq!(of(&storage).unsettled_count, 1);
            assert_eq!(block_on(settle(&storage)), Ok(1));
            assert_eq!(history(&storage), before);
        }
        Going::On
    };
    let stopped = block_on(add_import(&storage, &import(7), many_months(), pulse));

    assert_eq!(stopped, Err(NotImported::Cancelled));
    assert_eq!(history(&storage), before);
    assert_eq!(storage.all(Table::Imports), []);
}

#[test]
fn an_import_that_is_forgotten_at_its_end_leaves_everything_as_it_was() {
    let storage = with_past();
    let before = history(&storage);

    let pulse = |done: Done| {
        if done.count == done.of {
            undo(&storage, 7).unwrap();
        }
        Going::On
    };
    let stopped = block_on(add_import(&storage, &import(7), many_months(), pulse));

    assert_eq!(stopped, Err(NotImported::Cancelled));
    assert_eq!(history(&storage), before);
}

/// Whether it dies before or after the write that nobody hears of.
const DEATHS: [bool; 2] = [false, true];

#[test]
fn an_import_that_dies_at_any_write_is_taken_back_or_whole() {
    let whole = with_past();
    add(&whole, 7, many_months()).unwrap();
    let (before, after) = (history(&with_past()), history(&whole));
    let write_count = whole.write_count.get();
    assert_eq!(write_count, 5);

    for writes in 1..=write_count {
        for dies_after_writing in DEATHS {
            let storage = with_past();
            storage.writes_left.set(Some(writes));
            storage.dies_after_writing.set(dies_after_writing);

            let died = add(&storage, 7, many_months());
            assert_eq!(died, Err(NotImported::Storage(StorageError::Failed)));
            storage.revive();
            block_on(settle(&storage)).unwrap();

            // Its end was written, and only nobody heard of it.
            let is_whole = writes == write_count && dies_after_writing;
            let (expected, count) = if is_whole { (&after, 1) } else { (&before, 0) };
            assert_eq!(
                &history(&storage),
                expected,
                "{writes} {dies_after_writing}"
            );
            let of = of(&storage);
            assert_eq!((of.imports.len(), of.unsettled_count), (count, 0));
            assert_eq!(storage.all(Table::Imports).is_empty(), !is_whole);
        }
    }
}

#[test]
fn settling_that_dies_at_any_write_is_done_the_next_time() {
    let before = history(&with_past());
    // Marking, three steps of months, what is left of the journal, the head.
    for writes in 1..=6 {
        for dies_after_writing in DEATHS {
            let storage = with_past();
            storage.writes_left.set(Some(5));
            add(&storage, 7, many_months()).unwrap_err();
            storage.writes_left.set(Some(writes));
            storage.dies_after_writing.set(dies_after_writing);

            assert_eq!(block_on(settle(&storage)), Err(StorageError::Failed));
            storage.revive();
            block_on(settle(&storage)).unwrap();

            assert_eq!(history(&storage), before, "{writes} {dies_after_writing}");
            assert_eq!(storage.all(Table::Imports), []);
        }
    }
}

#[test]
fn taking_back_that_dies_at_any_write_is_finished_by_settling() {
    let (mut unbegun, mut finished) = (0, 0);
    for writes in 1..=6 {
        for dies_after_writing in DEATHS {
            let storage = with_past();
            let before = history(&storage);
            add(&storage, 7, many_months()).unwrap();
            let after = history(&storage);
            storage.writes_left.set(Some(writes));
            storage.dies_after_writing.set(dies_after_writing);

            assert_eq!(undo(&storage, 7), Err(StorageError::Failed));
            storage.revive();
            block_on(settle(&storage)).unwrap();

            if of(&storage).imports.is_empty() {
                finished += 1;
                assert_eq!(history(&storage), before, "{writes} {dies_after_writing}");
                assert_eq!(storage.all(Table::Imports), []);
            } else {
                unbegun += 1;
                assert_eq!(history(&storage), after, "{writes} {dies_after_writing}");
            }
        }
    }
    // Only the very first write, lost, leaves the import as it was.
    assert_eq!((unbegun, finished), (1, 11));
}

#[test]
fn settling_leaves_whole_imports_alone() {
    let storage = with_past();
    add(&storage, 7, many_months()).unwrap();
    let after = history(&storage);
    storage.writes_left.set(Some(2));
    add(&storage, 8, odometer(&[imported(LATE_IN_MAY, 1.0)])).unwrap_err();
    storage.revive();

    assert_eq!(block_on(settle(&storage)), Ok(1));
    assert_eq!(block_on(settle(&storage)), Ok(0));

    assert_eq!(history(&storage), after);
    assert_eq!(of(&storage).imports.len(), 1);
}

#[test]
fn samples_that_are_told_between_a_death_and_its_settling_stay() {
    let storage = Frail::default();
    storage.writes_left.set(Some(3));
    let table = odometer(&[imported(LATE_IN_MAY, 1.0)]);
    add(&storage, 7, table).unwrap_err();
    storage.revive();
    tell(&storage, &[sample(LATE_IN_MAY + 1, 2.0)]);

    block_on(settle(&storage)).unwrap();

    assert_eq!(values(&storage), [2.0]);
}
