//! Several programs on one notebook at once.

use std::process::{Command, Stdio};

use carnet::domain::id::AffiliateId;
use carnet::store::{OpenOptions, Store, UndoError};

use crate::harness::{Place, add, amount, count, now};

/// Where an editing process finds its notebook, what it calls those it adds, and how many.
const NOTEBOOK: &str = "CARNET_TEST_TOGETHER";
const CALLED: &str = "CARNET_TEST_TOGETHER_CALLED";
const MANY: &str = "CARNET_TEST_TOGETHER_MANY";

#[test]
#[ignore = "started by the test below"]
fn edit_beside_another() {
    let (Ok(path), Ok(called), Ok(many)) = (std::env::var(NOTEBOOK), std::env::var(CALLED), std::env::var(MANY)) else {
        return;
    };
    let mut store = Store::open(path.as_ref(), &OpenOptions::default()).unwrap();
    for at in 0..many.parse::<usize>().unwrap() {
        add(&mut store, &format!("{called} {at}"));
    }
}

#[test]
fn two_processes_lose_no_edit() {
    let edits = amount(40, 10_000);
    let place = Place::with(&[]);
    let start = |called: &str| {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "together::edit_beside_another", "--ignored"])
            .env(NOTEBOOK, &place.notebook)
            .env(CALLED, called)
            .env(MANY, edits.to_string())
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    };
    for mut child in [start("Marie"), start("Nora")] {
        assert!(child.wait().unwrap().success());
    }
    let names = place.names();
    assert_eq!(names.len(), 2 * edits);
    assert!((0..edits).all(|at| names.contains(&format!("Marie {at}")) && names.contains(&format!("Nora {at}"))));
    count("two processes", &format!("2 x {edits} edits, none lost, no error"));
}

#[test]
fn first_runs_at_once_make_one_notebook() {
    const AT_ONCE: usize = 4;
    let rounds = amount(3, 200);
    for round in 0..rounds {
        let place = Place::new();
        let runs: Vec<_> = (0..AT_ONCE)
            .map(|at| {
                // Without --db: a path that is named must exist.
                let mut command = place.command(&[]);
                let mut fresh = Command::new(command.get_program());
                fresh.env_clear().envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
                fresh.env("CARNET_DB", &place.notebook).args(["add", &format!("Marie {at}")]);
                command = fresh;
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            assert!(output.status.success(), "round {round}: {}", String::from_utf8_lossy(&output.stderr));
        }
        assert_eq!(place.names(), (0..AT_ONCE).map(|at| format!("Marie {at}")).collect::<Vec<_>>());
    }
    count("first-run races", &format!("{rounds} of {AT_ONCE} programs, no error, nobody lost"));
}

#[test]
fn an_undo_of_what_another_has_changed_is_refused() {
    let rounds = amount(5, 200);
    let place = Place::with(&[]);
    let (mut one, mut other) = (place.open(), place.open());
    for round in 0..rounds {
        let name = format!("Marie {round}");
        add(&mut one, &name);
        let step = one.take_made().unwrap();
        let who = who(&other, &name);
        other.archive(&[who], &now()).unwrap();
        let before = one.dump().unwrap();
        let refused = one.undo_step(step, now());
        assert!(matches!(refused, Err(UndoError::Stale { .. })), "round {round}: {refused:?}");
        assert!(one.dump().unwrap() == before);
    }
    count("stale undos", &format!("{rounds} refused, nothing changed"));
}

fn who(store: &Store, name: &str) -> AffiliateId {
    match store.who(name).unwrap() {
        carnet::store::directory::Who::One(found) => found.id,
        other => panic!("{other:?}"),
    }
}
