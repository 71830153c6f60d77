//! kill -9 in the middle of a large step: the notebook is whole afterwards, the step entirely there or not at all.

use std::hash::{BuildHasher, RandomState};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::harness::Program;

/// How many people a step is about.
const PEOPLE: usize = 500;

/// How often each step is killed.
const ROUNDS: usize = 12;

/// A moment within a span and a little more: the step may be over by then.
fn random_within(span: Duration, round: usize) -> Duration {
    let share = RandomState::new().hash_one(round) % 1100;
    span * u32::try_from(share).expect("a share") / 1000
}

/// Waits for what never comes.
fn let_pass(span: Duration) {
    let (kept, nothing) = channel::<()>();
    nothing.recv_timeout(span).expect_err("nothing is sent");
    drop(kept);
}

/// Nothing is damaged; how many people answer to a filter. A tag that nobody has yet is no word of it.
fn whole(program: &Program, filter: &str) -> usize {
    program.run(&["--db", "scratch.db", "doctor"]);
    let script = format!("{} --db scratch.db list {filter} --plain || true", env!("CARGO_BIN_EXE_carnet"));
    program.run_other("sh", &["-c", &script]).lines().count()
}

fn export(program: &Program) {
    let row = |number: usize| format!("id{number};n{number};mail{number}@example.com;First;Name {number};Approuvé\n");
    let head = "ID;ID de parrainage;Nom d'utilisateur;Prénom;Nom;Statut\n".to_owned();
    let rows: String = (0..PEOPLE).map(row).collect();
    std::fs::write(program.home().join("people.csv"), head + &rows).expect("an export");
}

fn notebook() -> Program {
    let program = Program::carnet(&["--db", "scratch.db"]).size(100, 30);
    export(&program);
    program
}

#[test]
fn a_killed_import_is_there_as_a_whole_or_not_at_all() {
    let undisturbed = {
        let (program, began) = (notebook(), Instant::now());
        program.run(&["--db", "scratch.db", "import", "people.csv", "--yes"]);
        assert_eq!(whole(&program, ""), PEOPLE);
        began.elapsed()
    };
    for round in 0..ROUNDS {
        let program = notebook();
        program.run(&["--db", "scratch.db", "add", "Somebody Before"]);
        let mut child = program.spawn(&["--db", "scratch.db", "import", "people.csv", "--yes"]);
        // The moment of the blow is the one thing that is to be left to chance.
        let_pass(random_within(undisturbed, round));
        child.kill().expect("killed or over");
        child.wait().expect("over");
        let there = whole(&program, "") - 1;
        assert!(there == 0 || there == PEOPLE, "round {round}: {there} of {PEOPLE} people");
    }
}

#[test]
fn a_killed_change_of_five_hundred_people_is_there_as_a_whole_or_not_at_all() {
    let program = notebook();
    program.run(&["--db", "scratch.db", "import", "people.csv", "--yes"]);
    let mut undisturbed = None;
    for round in 0..=ROUNDS {
        let tag = format!("round{round}");
        let mut session = program.start();
        session.wait_for("1 Today");
        session.press("2");
        session.wait_for("[2 People]");
        session.press("A");
        session.wait_for("500 marked");
        session.press("t");
        session.wait_for("Tier, status, tags of");
        session.enter_text(&format!("+{tag}"));
        session.wait_for(&tag);
        let began = Instant::now();
        session.press("Enter");
        match undisturbed {
            None => {
                session.wait_for("Tier, status, tags changed");
                undisturbed = Some(began.elapsed());
                session.press("q");
            }
            Some(span) => {
                let_pass(random_within(span, round));
                session.signal(Signal::KILL);
            }
        }
        session.wait_exit();
        assert_eq!(whole(&program, ""), PEOPLE, "round {round}");
        let there = whole(&program, &format!("tag:{tag}"));
        assert!(there == 0 || there == PEOPLE, "round {round}: {there} of {PEOPLE} people");
        assert!(there == PEOPLE || round > 0, "undisturbed");
    }
}
