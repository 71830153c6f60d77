//! Whole processes, from start to end: what a prompt, a status bar or a script pays.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rusqlite::{Connection, OpenFlags};

use crate::NOW;
use crate::summary::{Table, Times};

const RUNS: usize = 60;

/// A command of the program on a notebook, in an environment that holds nothing of the machine's.
pub fn carnet(notebook: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
    command.env_clear().env("HOME", crate::place()).env("LANG", "C.UTF-8").env("CARNET_NOW", NOW);
    command.arg("--db").arg(notebook).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Measures the short commands, each in turn with the floor, so that a machine's moods meet both.
pub fn measure(notebook: &Path, table: &mut Table) {
    // The settings of this environment may ask for other projections than the notebook has.
    assert!(carnet(notebook, &["status"]).status().expect("carnet").success());
    let floor = || {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.arg("--floor").arg(notebook).stdout(Stdio::null());
        command
    };
    let mut floors = Times::default();
    let somebody = somebody(notebook);
    let rows: [(&str, &[&str], &'static str); 7] = [
        ("`carnet status`", &["status"], "twice the floor"),
        ("`carnet today`", &["today"], "10"),
        ("`carnet list dup hel`", &["list", "dup", "hel"], "15"),
        ("`carnet list dup tag:vip`", &["list", "dup", "tag:vip"], "15"),
        ("`carnet search newsletter`", &["search", "newsletter"], "15"),
        ("`carnet search dup hel`", &["search", "dup", "hel"], "15"),
        ("`carnet show --brief`, a whole name", &["show", "--brief", &somebody], ""),
    ];
    let mut measured: Vec<(&str, &'static str, Times)> = Vec::new();
    for (name, arguments, budget) in rows {
        let mut times = Times::default();
        for _ in 0..RUNS {
            floors.add(one(&mut floor()));
            times.add(one(&mut carnet(notebook, arguments)));
        }
        measured.push((name, budget, times));
    }
    table.growing("floor: open the file, one indexed query", "", &floors);
    for (name, budget, times) in measured {
        table.growing(name, budget, &times);
        if budget == "twice the floor" {
            let (least, median) = (times.percentile(0) / floors.percentile(0), times.median() / floors.median());
            table.put("times the floor: medians, least", "2", format!("{median:.2}, {least:.2}"));
        }
    }
}

/// The name of somebody who is in the notebook.
fn somebody(notebook: &Path) -> String {
    let connection = Connection::open_with_flags(notebook, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the notebook");
    connection.query_row("SELECT name FROM affiliate ORDER BY id LIMIT 1", [], |row| row.get(0)).expect("somebody")
}

fn one(command: &mut Command) -> std::time::Duration {
    let start = Instant::now();
    command.status().expect("a process");
    start.elapsed()
}

/// What no program that reads the notebook can do without: start, open the file, run one indexed query.
pub fn floor(notebook: &Path) {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(notebook, flags).expect("the notebook");
    let sql = "SELECT count(*) FROM standing WHERE wake_on <= '2026-11-16'";
    let due: i64 = connection.query_row(sql, [], |row| row.get(0)).expect("a number");
    println!("{due}");
}
