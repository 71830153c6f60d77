//! The notebook's own operations, without a process around them.

use std::fs::File;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use carnet::domain::affiliate::Tier;
use carnet::domain::contact::{Contact, Learned};
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::retag::{Retag, TierChange};
use carnet::domain::settling::Settles;
use carnet::store::{OpenOptions, Store};

use crate::summary::{Table, Times};

const RUNS: usize = 100;

/// Measures logging, undo, reading and finding.
pub fn measure(notebook: &Path, table: &mut Table) {
    let mut store = Store::open(notebook, &OpenOptions::default()).expect("the notebook");
    store.use_rules(&carnet::domain::rules::Rules::default(), &crate::now()).expect("projections");
    let queue = store.queue(&crate::now()).expect("a queue");
    let due: Vec<AffiliateId> = queue.entries().map(|entry| entry.id).collect();
    let disk = disk(notebook);
    log(&mut store, &due, &disk, table);
    let mut times = Times::default();
    timed(&mut times, || store.queue(&crate::now()).expect("a queue"));
    table.growing("the queue of the day", "", &times);
    bulk(&mut store, table);
    let mut times = Times::default();
    for id in due.iter().cycle().take(RUNS) {
        let start = Instant::now();
        black_box(store.dossier(*id, 200).expect("a dossier"));
        times.add(start.elapsed());
    }
    table.times("a dossier", "", &times);
    find(&store, table);
}

fn log(store: &mut Store, due: &[AffiliateId], disk: &Times, table: &mut Table) {
    let mut logged = Times::default();
    let mut undone = Times::default();
    for id in due.iter().cycle().take(RUNS) {
        let contact = Contact {
            with: vec![*id],
            channel: None,
            on: crate::now().day,
            at: None,
            direction: Direction::Both,
            outcome: Outcome::Reached,
            kind: InteractionKind::Contact,
            text: "Great call. Wants the banners by Friday.".to_owned(),
            asked: Vec::new(),
            settles: Settles::default(),
            learned: Learned::default(),
        };
        let start = Instant::now();
        store.log_contact(&contact, None, &crate::now()).expect("a contact");
        logged.add(start.elapsed());
        let start = Instant::now();
        store.undo(crate::now()).expect("an undo");
        undone.add(start.elapsed());
    }
    table.times("the disk's own fsync of a page", "", disk);
    table.times("log a contact, durable", "1 over the fsync", &logged);
    table.times("undo a contact", "", &undone);
}

/// How many people are changed together.
const MANY: usize = 500;

/// How often they are.
const BULKS: usize = 10;

/// Tier and tags of many people, changed as one step, and taken back.
fn bulk(store: &mut Store, table: &mut Table) {
    let roster = store.roster(&crate::now()).expect("everybody");
    let who: Vec<AffiliateId> = roster.lines().map(|line| line.id).take(MANY).collect();
    let add = vec!["autumn".to_owned(), "vip".to_owned()];
    let retag = Retag { tier: TierChange::Set(Tier::A), add, remove: vec!["blog".to_owned()], ..Retag::default() };
    let (mut changed, mut undone) = (Times::default(), Times::default());
    for _ in 0..BULKS {
        let start = Instant::now();
        store.retag(&who, &retag, &crate::now()).expect("a change");
        changed.add(start.elapsed());
        let start = Instant::now();
        store.undo(crate::now()).expect("an undo");
        undone.add(start.elapsed());
    }
    table.times(&format!("tier and tags of {MANY}, one step"), "1 a person over the fsync", &changed);
    table.times("undo that step", "", &undone);
}

/// What the disk itself takes to keep a page for good.
fn disk(notebook: &Path) -> Times {
    let path = notebook.with_file_name("fsync");
    let mut file = File::create(&path).expect("a file beside the notebook");
    let mut times = Times::default();
    for _ in 0..RUNS {
        let start = Instant::now();
        file.write_all(&[0x5a; 4096]).and_then(|()| file.sync_data()).expect("a page on the disk");
        times.add(start.elapsed());
    }
    let _ = std::fs::remove_file(path);
    times
}

/// Each key of what somebody types looks anew.
fn find(store: &Store, table: &mut Table) {
    let mut people = Times::default();
    let mut texts = Times::default();
    for typed in ["dup hel", "müller", "wei", "o'brien", "newsletter", "black friday", "lukasz"] {
        for (end, letter) in typed.char_indices() {
            let so_far = typed.get(..end + letter.len_utf8()).unwrap_or(typed);
            let start = Instant::now();
            black_box(store.find_people(so_far).expect("people"));
            people.add(start.elapsed());
            let start = Instant::now();
            black_box(store.search(so_far, 50).expect("texts"));
            texts.add(start.elapsed());
        }
    }
    table.times("who is meant, per key", "12", &people);
    table.times("full text, per key", "5", &texts);
}

fn timed<T>(times: &mut Times, mut what: impl FnMut() -> T) {
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(what());
        times.add(start.elapsed());
    }
}
