//! Notebooks that are left in the middle of their work, and the real binary on them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::rules::Rules;
use carnet::store::{OpenOptions, Store};
use chrono::NaiveDate;
use tempfile::TempDir;

/// How often something is done: the first in `cargo test`, the second where `CARNET_FAULTS=long` is set.
pub fn amount(quick: usize, long: usize) -> usize {
    if std::env::var_os("CARNET_FAULTS").is_some_and(|value| value == "long") { long } else { quick }
}

/// Says how much was tried and what came of it.
#[expect(clippy::print_stdout, reason = "the counts are what the suite is run for")]
pub fn count(row: &str, said: &str) {
    println!("faults: {row}: {said}");
}

pub fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 2, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

/// A notebook in a folder of its own.
pub struct Place {
    pub folder: TempDir,
    pub notebook: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { notebook: folder.path().join("notebook.db"), folder }
    }

    /// With these people, left well.
    pub fn with(names: &[&str]) -> Self {
        let place = Self::new();
        place.open_and_add(names).close().unwrap();
        place
    }

    pub fn open(&self) -> Store {
        let mut store = Store::open(&self.notebook, &OpenOptions::default()).unwrap();
        store.use_rules(&Rules::default(), &now()).unwrap();
        store
    }

    pub fn open_and_add(&self, names: &[&str]) -> Store {
        let mut store = self.open();
        for name in names {
            add(&mut store, name);
        }
        store
    }

    /// Adds people and leaves the files as a killed program does: a folder as it was while the notebook was open.
    pub fn killed_after(&self, names: &[&str]) -> Self {
        let store = self.open_and_add(names);
        let left = Self::new();
        for file in ["", "-wal", ".unfinished"] {
            let from = beside(&self.notebook, file);
            if from.exists() {
                fs::copy(from, beside(&left.notebook, file)).unwrap();
            }
        }
        drop(store);
        left
    }

    pub fn wal(&self) -> PathBuf {
        beside(&self.notebook, "-wal")
    }

    pub fn bytes(&self) -> Vec<u8> {
        fs::read(&self.notebook).unwrap()
    }

    /// The files that were put aside.
    pub fn aside(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.to_string_lossy().contains(".not-ours-")).collect()
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let home = self.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.env_clear().env("HOME", home).env("CARNET_CONFIG", home.join("config.toml"));
        command.env("CARNET_NOW", "2026-02-03T12:00:00+01:00[Europe/Paris]").env("LC_ALL", "C");
        command.arg("--db").arg(&self.notebook).args(arguments);
        command
    }

    /// The names that `carnet list` gives.
    pub fn names(&self) -> Vec<String> {
        let run = self.run(&["list", "--json"]);
        let json: serde_json::Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
        let listed = json["affiliates"].as_array().unwrap_or_else(|| panic!("{run:?}"));
        listed.iter().map(|who| who["name"].as_str().unwrap().to_owned()).collect()
    }
}

pub fn add(store: &mut Store, name: &str) {
    let newcomer = Newcomer { name: name.to_owned(), ..Newcomer::default() };
    store.add_affiliate(&newcomer, &now()).unwrap();
}

pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let code = output.status.code().unwrap_or_else(|| panic!("ended by a signal: {output:?}"));
        Self { code, out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// A small generator of numbers: the same ones each time.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}
