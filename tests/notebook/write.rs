//! Writing: what a step records, what it reports, and what a failure leaves behind.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::time::Duration;

use carnet::domain::id::{AffiliateId, InteractionId};
use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::store::{OpenOptions, Step, Store, StoreError, Tx, Written};
use chrono::NaiveDate;
use rusqlite::params;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn step() -> Step {
    Step::new("step-test", vec!["Marc".to_owned()], moment())
}

fn add(tx: &Tx<'_>, name: &str) -> Result<AffiliateId, StoreError> {
    let id = AffiliateId::new();
    tx.execute(
        "INSERT INTO affiliate (id, name, created_at) VALUES (?1, ?2, '2026-03-03T09:00:00.000Z')",
        params![id.0, name],
    )?;
    Ok(id)
}

fn found(store: &mut Store, words: &str) -> i64 {
    store
        .write(&step(), |tx| {
            Ok(tx.query_row("SELECT count(*) FROM search_index WHERE search_index MATCH ?1", [words], |row| {
                row.get(0)
            })?)
        })
        .unwrap()
        .value
}

#[test]
fn a_write_reports_whom_it_touched_and_what_it_can_be_undone_by() {
    let mut store = Store::open_in_memory().unwrap();
    let written = store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    assert_eq!(written.changes.affiliates, [written.value]);
    assert_eq!(written.changes.rows, 1);
    assert!(written.step.is_some());
}

#[test]
fn a_write_that_changes_nothing_is_no_step() {
    let mut store = Store::open_in_memory().unwrap();
    let marc = store.write(&step(), |tx| add(tx, "Marc")).unwrap().value;
    let written = store
        .write(&step(), |tx| Ok(tx.execute("UPDATE affiliate SET name = 'Marc' WHERE id = ?1", [marc.0])?))
        .unwrap();
    assert_eq!((written.value, written.step, written.changes.rows), (1, None, 0));
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let mut store = Store::open_in_memory().unwrap();
    let refused = store.write(&step(), |tx| {
        add(tx, "Marc")?;
        add(tx, " ")
    });
    assert!(matches!(refused, Err(StoreError::Refused(_))), "{refused:?}");
    assert_eq!(found(&mut store, "marc"), 0);
    store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    assert_eq!(found(&mut store, "marc"), 1);
}

#[test]
fn an_edited_note_touches_everybody_who_took_part() {
    let mut store = Store::open_in_memory().unwrap();
    let note = InteractionId::new();
    let both = store
        .write(&step(), |tx| {
            let both = [add(tx, "Marc")?, add(tx, "Nadia")?];
            tx.execute(
                "INSERT INTO interaction (id, on_day, channel, direction, outcome, logged_on, created_at)
                 VALUES (?1, '2026-03-03', 'call', 'out', 'reached', '2026-03-03', '2026-03-03T09:00:00.000Z')",
                [note.0],
            )?;
            for who in both {
                tx.execute(
                    "INSERT INTO participant (id, interaction_id, affiliate_id) VALUES (?1, ?2, ?3)",
                    [AffiliateId::new().0, note.0, who.0],
                )?;
            }
            Ok(both)
        })
        .unwrap()
        .value;
    let written = store
        .write(
            &step(),
            |tx| Ok(tx.execute("UPDATE interaction SET text = 'Emma plays chess' WHERE id = ?1", [note.0])?),
        )
        .unwrap();
    assert_eq!(written.changes.affiliates, both);
    assert_eq!(found(&mut store, "chess"), 1);
}

#[test]
fn an_identity_never_changes() {
    let mut store = Store::open_in_memory().unwrap();
    let marc = store.write(&step(), |tx| add(tx, "Marc")).unwrap().value;
    let refused = store.write(&step(), |tx| {
        Ok(tx.execute("UPDATE affiliate SET id = ?1 WHERE id = ?2", [AffiliateId::new().0, marc.0])?)
    });
    assert!(matches!(refused, Err(StoreError::Refused(_))), "{refused:?}");
}

#[test]
fn the_linked_sqlite_has_the_mend_for_wal_with_two_connections() {
    // https://sqlite.org/releaselog/3_51_3.html
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}

/// Another process holds the write lock: what only refreshes the cache gives up, and leaves it for the next time.
#[test]
fn the_cache_is_not_waited_for_while_another_process_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut writer = Store::open(&path, &OpenOptions::default()).unwrap();
    writer.write(&step(), |tx| add(tx, "Marie")).unwrap();
    let (told, heard) = std::sync::mpsc::channel();
    let written: Result<Written<()>, StoreError> = writer.write(&step(), |_| {
        std::thread::spawn(move || {
            let patient = OpenOptions { busy_timeout: Duration::from_secs(600), ..OpenOptions::default() };
            let mut store = Store::open(&path, &patient).unwrap();
            store.use_rules(&Rules { fatigue_days: 1, ..Rules::default() }, &moment()).unwrap();
            told.send(store.queue(&moment()).unwrap().left()).unwrap();
        });
        assert_eq!(heard.recv_timeout(Duration::from_secs(60)), Ok(1));
        Ok(())
    });
    written.unwrap();
}

#[test]
fn the_revision_is_another_one_after_every_write_here_or_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut here = Store::open(&path, &OpenOptions::default()).unwrap();
    let mut elsewhere = Store::open(&path, &OpenOptions::default()).unwrap();
    let mut before = here.revision().unwrap();
    assert_eq!(here.revision().unwrap(), before);
    for store in [&mut here, &mut elsewhere] {
        store.write(&step(), |tx| add(tx, "Marc")).unwrap();
    }
    let after = here.revision().unwrap();
    assert_ne!(after, before);
    before = after;
    elsewhere.write(&step(), |tx| add(tx, "Anna")).unwrap();
    assert_ne!(here.revision().unwrap(), before, "another process wrote");
    before = here.revision().unwrap();
    here.write(&step(), |tx| add(tx, "Tom")).unwrap();
    assert_ne!(here.revision().unwrap(), before, "this one wrote");
}
