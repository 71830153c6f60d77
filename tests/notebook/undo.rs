//! Undo: whatever was done comes back, whatever was undone can be done again, and nothing newer is overwritten.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::path::Path;

use carnet::domain::id::AffiliateId;
use carnet::domain::moment::Moment;
use carnet::store::{OpenOptions, Step, StepState, Store, StoreError, Tx, UndoError};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use rusqlite::params;
use uuid::Uuid;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn step() -> Step {
    Step::new("step-test", vec!["Marc".to_owned()], moment())
}

fn open(path: &Path) -> Store {
    Store::open(path, &OpenOptions::default()).unwrap()
}

fn add(tx: &Tx<'_>, name: &str) -> Result<Uuid, StoreError> {
    let id = AffiliateId::new().0;
    tx.execute(
        "INSERT INTO affiliate (id, name, created_at) VALUES (?1, ?2, '2026-03-03T09:00:00.000Z')",
        params![id, name],
    )?;
    Ok(id)
}

fn run(store: &mut Store, sql: &str, values: impl rusqlite::Params) {
    store.write(&step(), |tx| Ok(tx.execute(sql, values)?)).unwrap();
}

/// One change of the notebook; the number chooses the row.
#[derive(Debug, Clone, Copy)]
enum Edit {
    AddAffiliate(u8),
    Rename(u8),
    Pause(u8),
    DeleteAffiliate(u8),
    AddRelative(u8),
    DeleteRelative(u8),
    AddFact(u8),
    ChangeFact(u8),
    MoveFacts(u8),
    Replace(u8),
    AddInteraction(u8),
    ChangeInteraction(u8),
    DeleteInteraction(u8),
}

/// The row of a table that a number chooses.
fn chosen(tx: &Tx<'_>, table: &str, number: u8) -> Option<Uuid> {
    let sql = format!("SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET ?1 % max(1, (SELECT count(*) FROM {table}))");
    tx.query_row(&sql, [number], |row| row.get(0)).ok()
}

fn perform(tx: &Tx<'_>, edit: Edit) -> Result<(), StoreError> {
    let id = AffiliateId::new().0;
    match edit {
        Edit::AddAffiliate(n) => {
            add(tx, &format!("Émile \"{n}\" \\ \u{1F600}"))?;
        }
        Edit::Rename(n) => {
            tx.execute(
                "UPDATE affiliate SET name = 'Zoé ' || ?2, tier = 'A' WHERE id = ?1",
                params![chosen(tx, "affiliate", n), n],
            )?;
        }
        Edit::Pause(n) => {
            tx.execute(
                "UPDATE affiliate SET status = 'paused', archived = 1 - archived WHERE id = ?1",
                [chosen(tx, "affiliate", n)],
            )?;
        }
        Edit::DeleteAffiliate(n) => {
            tx.execute("DELETE FROM affiliate WHERE id = ?1", [chosen(tx, "affiliate", n)])?;
        }
        Edit::AddRelative(n) => {
            let Some(of) = chosen(tx, "affiliate", n) else { return Ok(()) };
            tx.execute(
                "INSERT INTO relative (id, affiliate_id, name, relation, age_years, age_on) VALUES (?1, ?2, 'Emma', 'child', ?3, '2026-03-03')",
                params![id, of, n % 90],
            )?;
        }
        Edit::DeleteRelative(n) => {
            tx.execute("DELETE FROM relative WHERE id = ?1", [chosen(tx, "relative", n)])?;
        }
        Edit::AddFact(n) => {
            let Some(of) = chosen(tx, "affiliate", n) else { return Ok(()) };
            tx.execute(
                "INSERT INTO fact (id, affiliate_id, kind, text, relative_id, learned_on) VALUES (?1, ?2, 'family', 'chess', ?3, '2026-03-03')",
                params![id, of, chosen(tx, "relative", n)],
            )?;
        }
        Edit::ChangeFact(n) => {
            tx.execute(
                "UPDATE fact SET text = text || ?2, private = 1 WHERE id = ?1",
                params![chosen(tx, "fact", n), n],
            )?;
        }
        Edit::MoveFacts(n) => {
            let Some(to) = chosen(tx, "affiliate", n) else { return Ok(()) };
            tx.execute("UPDATE fact SET affiliate_id = ?1", [to])?;
        }
        Edit::Replace(n) => {
            let Some(of) = chosen(tx, "affiliate", n) else { return Ok(()) };
            tx.execute("INSERT OR REPLACE INTO tag (id, affiliate_id, name) VALUES (?1, ?2, 'vip')", params![id, of])?;
        }
        Edit::AddInteraction(n) => {
            let Some(with) = chosen(tx, "affiliate", n) else { return Ok(()) };
            tx.execute(
                "INSERT INTO interaction (id, on_day, channel, direction, outcome, text, logged_on, created_at)
                 VALUES (?1, '2026-03-03', 'call', 'out', 'reached', ?2, '2026-03-03', '2026-03-03T09:00:00.000Z')",
                params![id, if n % 2 == 0 { "" } else { "spoke of l'été" }],
            )?;
            tx.execute("INSERT INTO participant VALUES (?1, ?2, ?3)", [AffiliateId::new().0, id, with])?;
        }
        Edit::ChangeInteraction(n) => {
            tx.execute("UPDATE interaction SET text = text || 'más' WHERE id = ?1", [chosen(tx, "interaction", n)])?;
        }
        Edit::DeleteInteraction(n) => {
            tx.execute("DELETE FROM interaction WHERE id = ?1", [chosen(tx, "interaction", n)])?;
        }
    }
    Ok(())
}

fn edit() -> impl Strategy<Value = Edit> {
    use Edit::*;
    let kinds: [fn(u8) -> Edit; 13] = [
        AddAffiliate,
        Rename,
        Pause,
        DeleteAffiliate,
        AddRelative,
        DeleteRelative,
        AddFact,
        ChangeFact,
        MoveFacts,
        Replace,
        AddInteraction,
        ChangeInteraction,
        DeleteInteraction,
    ];
    // Twice as many additions as the rest, or there would be little to remove.
    (prop_oneof![0..13usize, prop::sample::select(vec![0usize, 4, 6, 10])], any::<u8>())
        .prop_map(move |(kind, number)| kinds[kind](number))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_everything_brings_back_the_first_state_and_doing_it_again_the_last(
        steps in prop::collection::vec((prop::collection::vec(edit(), 1..5), prop::bool::weighted(0.1)), 1..30),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let mut store = open(&path);
        let mut dumps = vec![store.dump().unwrap()];
        for (edits, restart) in &steps {
            let written = store.write(&step(), |tx| edits.iter().try_for_each(|edit| perform(tx, *edit))).unwrap();
            if written.step.is_some() {
                dumps.push(store.dump().unwrap());
            }
            if *restart {
                store = open(&path);
            }
        }
        store = open(&path);
        for expected in dumps.iter().rev().skip(1) {
            store.undo(moment()).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
        }
        prop_assert!(matches!(store.undo(moment()), Err(UndoError::Nothing)));
        prop_assert_eq!(store.search_differences().unwrap(), 0);
        prop_assert_eq!(store.projection_differences(&moment()).unwrap(), vec![]);
        store = open(&path);
        for expected in dumps.iter().skip(1) {
            store.redo(moment()).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
        }
        prop_assert!(matches!(store.redo(moment()), Err(UndoError::NothingUndone)));
        prop_assert_eq!(store.search_differences().unwrap(), 0);
        prop_assert_eq!(store.projection_differences(&moment()).unwrap(), vec![]);
    }
}

#[test]
fn a_cascade_comes_back_whole() {
    let mut store = Store::open_in_memory().unwrap();
    let marc = store.write(&step(), |tx| add(tx, "Marc")).unwrap().value;
    for edit in [Edit::AddRelative(1), Edit::AddFact(2), Edit::AddInteraction(3)] {
        store.write(&step(), |tx| perform(tx, edit)).unwrap();
    }
    let before = store.dump().unwrap();
    let written = store.write(&step(), |tx| Ok(tx.execute("DELETE FROM affiliate", [])?)).unwrap();
    assert_eq!((written.value, written.changes.rows), (1, 4), "the affiliate, a relative, a fact, a participant");
    let undone = store.undo(moment()).unwrap();
    assert_eq!(undone.changes.affiliates, [AffiliateId(marc)]);
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn another_field_edited_since_is_kept() {
    let mut store = Store::open_in_memory().unwrap();
    let marc = store.write(&step(), |tx| add(tx, "Marc")).unwrap().value;
    let renamed =
        store.write(&step(), |tx| Ok(tx.execute("UPDATE affiliate SET name = 'Marco'", [])?)).unwrap().step.unwrap();
    run(&mut store, "UPDATE affiliate SET tier = 'A' WHERE id = ?1", [marc]);
    store.undo_step(renamed, moment()).unwrap();
    let dump = store.dump().unwrap();
    assert!(dump.contains("\"Marc\"") && dump.contains("\"tier\":\"A\""), "{dump}");
    store.redo(moment()).unwrap();
    assert!(store.dump().unwrap().contains("\"Marco\""));
}

#[test]
fn the_same_field_edited_since_is_not_overwritten() {
    let mut store = Store::open_in_memory().unwrap();
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    let renamed =
        store.write(&step(), |tx| Ok(tx.execute("UPDATE affiliate SET name = 'Marco'", [])?)).unwrap().step.unwrap();
    run(&mut store, "UPDATE affiliate SET name = 'Polo'", []);
    let before = store.dump().unwrap();
    let refused = store.undo_step(renamed, moment()).unwrap_err();
    let UndoError::Stale { step, table, who, .. } = &refused else { panic!("{refused:?}") };
    assert_eq!((step.id, table.as_str(), who.as_deref()), (renamed, "affiliate", Some("Polo")));
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn a_person_is_not_taken_away_from_under_newer_notes() {
    let mut store = Store::open_in_memory().unwrap();
    let added = store.write(&step(), |tx| add(tx, "Marc")).unwrap().step.unwrap();
    store.write(&step(), |tx| perform(tx, Edit::AddFact(0))).unwrap();
    let before = store.dump().unwrap();
    assert!(matches!(store.undo_step(added, moment()), Err(UndoError::Stale { .. })));
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn a_note_does_not_come_back_without_its_person() {
    let mut store = Store::open_in_memory().unwrap();
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    store.write(&step(), |tx| perform(tx, Edit::AddFact(0))).unwrap();
    let deleted = store.write(&step(), |tx| Ok(tx.execute("DELETE FROM fact", [])?)).unwrap().step.unwrap();
    store.write(&step(), |tx| Ok(tx.execute("DELETE FROM affiliate", [])?)).unwrap();
    assert!(matches!(store.undo_step(deleted, moment()), Err(UndoError::Stale { .. })));
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let mut store = Store::open_in_memory().unwrap();
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    store.undo(moment()).unwrap();
    store.write(&step(), |tx| add(tx, "Nadia")).unwrap();
    assert!(matches!(store.redo(moment()), Err(UndoError::NothingUndone)));
    assert_eq!(store.history(10).unwrap().len(), 1);
}

#[test]
fn the_text_that_was_typed_is_given_back() {
    let mut store = Store::open_in_memory().unwrap();
    let step = step().offering("called, emma got her chess trophy");
    let done = store.write(&step, |tx| add(tx, "Marc")).unwrap().step.unwrap();
    let undone = store.undo(moment()).unwrap();
    assert_eq!((undone.step.id, undone.step.state), (done, StepState::Undone));
    assert_eq!(undone.step.offered.as_deref(), Some("called, emma got her chess trophy"));
    assert_eq!(
        (undone.step.what.as_str(), undone.step.names.as_slice()),
        ("step-test", ["Marc".to_owned()].as_slice())
    );
}

#[test]
fn another_process_sees_the_step_and_can_take_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let (mut one, mut other) = (open(&path), open(&path));
    assert!(!other.changed_elsewhere().unwrap());
    one.write(&step(), |tx| add(tx, "Marc")).unwrap();
    assert!(other.changed_elsewhere().unwrap());
    assert!(!other.changed_elsewhere().unwrap());
    other.undo(moment()).unwrap();
    assert_eq!(one.dump().unwrap(), "");
    one.redo(moment()).unwrap();
    assert_eq!(other.dump().unwrap().lines().count(), 1);
}

#[test]
fn what_no_step_recorded_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut store = open(&path);
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    rusqlite::Connection::open(&path).unwrap().execute("UPDATE affiliate SET name = 'by another tool'", []).unwrap();
    assert!(matches!(store.undo(moment()), Err(UndoError::Stale { .. })));
}

#[test]
fn the_journal_forgets_steps_after_ninety_days() {
    let mut store = Store::open_in_memory().unwrap();
    let mut at = moment();
    for day in 0..128 {
        at.instant = moment().instant + TimeDelta::days(day);
        store.write(&Step::new("step-test", vec![], at), |tx| add(tx, "Marc")).unwrap();
    }
    let oldest = store.history(1000).unwrap().last().unwrap().at;
    assert_eq!(at.instant - oldest, TimeDelta::days(90));
}

#[test]
fn a_heavy_journal_keeps_its_last_week() {
    let mut store = Store::open_in_memory().unwrap();
    let id = store.write(&step(), |tx| add(tx, "Marc")).unwrap().value;
    let mut at = moment();
    for hour in 1..64 {
        at.instant = moment().instant + TimeDelta::hours(6 * hour);
        let name = format!("{hour:05000}");
        store
            .write(&Step::new("step-test", vec![], at), |tx| {
                Ok(tx.execute("UPDATE affiliate SET name = ?1 WHERE id = ?2", params![name, id])?)
            })
            .unwrap();
    }
    let steps = store.history(1000).unwrap();
    assert_eq!(at.instant - steps.last().unwrap().at, TimeDelta::days(7));
}

#[test]
fn a_large_step_comes_back_and_the_index_goes_on_erasing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut store = open(&path);
    let erases = || -> i64 {
        let sql = "SELECT v FROM search_index_config WHERE k = 'secure-delete'";
        rusqlite::Connection::open(&path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    store.write(&step(), |tx| (0..1_200).try_for_each(|n| add(tx, &format!("Marc {n}")).map(drop))).unwrap();
    let full = store.dump().unwrap();
    run(&mut store, "UPDATE affiliate SET tier = 'A' WHERE name = 'Marc 7'", []);
    let import = store.history(2).unwrap()[1].id;
    assert!(matches!(store.undo_step(import, moment()), Err(UndoError::Stale { .. })));
    assert_eq!((store.search_differences().unwrap(), erases()), (0, 1));
    store.undo(moment()).unwrap();
    assert_eq!(store.undo(moment()).unwrap().changes.rows, 1_200);
    assert_eq!((store.dump().unwrap().as_str(), store.search_differences().unwrap(), erases()), ("", 0, 1));
    store.redo(moment()).unwrap();
    assert_eq!(store.dump().unwrap(), full);
    assert_eq!((store.search_differences().unwrap(), erases()), (0, 1));
}

#[test]
fn a_large_step_of_other_names_comes_back_with_what_is_found() {
    let mut store = Store::open_in_memory().unwrap();
    let all = |tx: &Tx<'_>| (0..1_200).try_for_each(|n| add(tx, &format!("Marc {n}")).map(drop));
    store.write(&step(), |tx| all(tx).and_then(|()| add(tx, "Nadia")).map(drop)).unwrap();
    let before = store.dump().unwrap();
    run(&mut store, "UPDATE affiliate SET name = 'Zoé ' || name WHERE name <> 'Nadia'", []);
    assert_eq!(store.find_people("zoe 77").unwrap().len(), 11, "77 and 770 to 779");
    store.undo(moment()).unwrap();
    assert_eq!(store.dump().unwrap(), before);
    assert_eq!(store.find_people("zoe").unwrap().len(), 0);
    assert_eq!((store.find_people("marc 77").unwrap().len(), store.find_people("nadia").unwrap().len()), (11, 1));
    assert_eq!(store.search_differences().unwrap(), 0);
    run(&mut store, "UPDATE affiliate SET name = 'Ana' WHERE name = 'Nadia'", []);
    assert_eq!(store.find_people("ana").unwrap().len(), 1, "the index goes on learning");
}

#[test]
fn a_closed_step_is_not_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut store = open(&path);
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    // As a migration that drops a column does.
    rusqlite::Connection::open(&path).unwrap().execute("UPDATE journal_step SET closed = 1", []).unwrap();
    assert!(matches!(store.undo(moment()), Err(UndoError::Closed(_))));
    assert_eq!(store.history(9).unwrap()[0].state, StepState::Closed);
}
