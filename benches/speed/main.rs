//! How fast the program is, measured from outside: whole processes, a screen in a pty, and the notebook's own operations.
//!
//! `cargo bench` measures at 300, 5,000 and 100,000 affiliates; `cargo bench -- --sizes 300,5000` leaves the large one out,
//! `cargo bench -- --only screen` measures one part of `process`, `screen`, `store` and `import`. The notebooks are made once
//! (`examples/seed`) and kept under `target/tmp`.
//!
//! It ends with one table of what was measured beside the budgets, and judges nothing: what they were measured to be, and
//! the cause of what misses, stands in `benches/README.md`.

// What a measurement prints is its answer, and one that fails has nothing better to do than to stop.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../../examples/seed/attentions.rs"]
mod attentions;
#[path = "../../examples/seed/chance.rs"]
mod chance;
#[path = "../../examples/seed/names.rs"]
mod names;
#[path = "../../examples/seed/notebook.rs"]
mod notebook;
#[path = "../../examples/seed/notes.rs"]
mod notes;
#[path = "../../examples/seed/part.rs"]
mod part;
#[path = "../../examples/seed/people.rs"]
mod people;

mod file;
mod process;
mod screen;
mod store;
mod summary;

use std::path::{Path, PathBuf};

use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::store::{OpenOptions, SCHEMA, Store};
use chrono::NaiveDate;
use summary::Table;

/// The instant at which everything is measured: the morning for which the notebooks are made.
pub const NOW: &str = "2026-11-16T09:12:00+01:00[Europe/Paris]";

/// Affiliates, interactions and figures of the notebooks that are measured.
const SIZES: [(usize, usize, usize); 3] =
    [(300, 6_000, 3_000), (5_000, 100_000, 50_000), (100_000, 2_000_000, 1_000_000)];

/// How many people are due on the morning, at every size.
const DUE: usize = 30;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |flag: &str| arguments.iter().skip_while(|one| *one != flag).nth(1).map(String::as_str);
    if let Some(notebook) = after("--floor") {
        return process::floor(Path::new(notebook));
    }
    if !arguments.iter().any(|one| one == "--bench") {
        println!("measures only as `cargo bench`");
        return;
    }
    let only = after("--only");
    let asked = |part: &str| only.is_none_or(|only| only == part);
    let chosen: Option<Vec<usize>> =
        after("--sizes").map(|sizes| sizes.split(',').map(|size| size.parse().expect("a size")).collect());
    let mut table = Table::default();
    for (affiliates, interactions, figures) in SIZES {
        if chosen.as_ref().is_some_and(|chosen| !chosen.contains(&affiliates)) {
            continue;
        }
        println!("\n{affiliates} affiliates, {interactions} interactions, {figures} figures, {DUE} due");
        table.begin(affiliates);
        if asked("import") {
            file::measure(affiliates, &mut table);
        }
        if only == Some("import") {
            continue;
        }
        let path = notebook_of(affiliates, interactions, figures);
        if asked("process") {
            process::measure(&path, &mut table);
        }
        if asked("screen") {
            screen::measure(&path, &mut table);
        }
        if asked("store") {
            store::measure(&path, &mut table);
        }
    }
    table.print();
}

/// The moment of the manager.
pub fn now() -> Moment {
    let day = NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day");
    Moment::on(day, "Europe/Paris".parse().expect("a zone"))
}

/// Where things are kept that are made once.
pub fn place() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// The made-up notebook of a size; another schema and other people ask for another one.
fn notebook_of(affiliates: usize, interactions: usize, figures: usize) -> PathBuf {
    let form = form();
    let path = place().join(format!("speed-{form}-{affiliates}")).join("notebook.db");
    if path.exists() {
        return path;
    }
    println!("making {}", path.display());
    let half_made = path.with_file_name("half-made.db");
    let _ = std::fs::remove_file(&half_made);
    let store = Store::open(&half_made, &OpenOptions::default()).expect("a new notebook");
    let wanted = notebook::Wanted { affiliates, interactions, figures, due: DUE, seed: 1 };
    let made = notebook::write(store, &wanted, &now()).expect("a made-up notebook");
    assert_eq!((made.affiliates, made.interactions, made.figures, made.due), (affiliates, interactions, figures, DUE));
    assert_eq!(due(&half_made), DUE, "people due");
    std::fs::rename(&half_made, &path).expect("the notebook under its name");
    path
}

/// How many people a notebook really asks for on the morning, those who wait for room included.
fn due(notebook: &Path) -> usize {
    let mut store = Store::open(notebook, &OpenOptions::default()).expect("the notebook");
    store.use_rules(&Rules::default(), &now()).expect("projections");
    let queue = store.queue(&now()).expect("a queue");
    store.close().expect("a tidy notebook");
    queue.left() + queue.waiting.len()
}

/// What tells one form of the notebook from another, an index more or less included, and who is in it.
fn form() -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};

    let sources = [
        include_str!("../../assets/migrations/0001_notebook.sql"),
        include_str!("../../assets/migrations/0002_everything_worth_remembering.sql"),
        include_str!("../../examples/seed/attentions.rs"),
        include_str!("../../examples/seed/notebook.rs"),
        include_str!("../../examples/seed/part.rs"),
        include_str!("../../examples/seed/people.rs"),
    ];
    let mut form = DefaultHasher::new();
    (SCHEMA, sources).hash(&mut form);
    format!("{:08x}", form.finish() as u32)
}
