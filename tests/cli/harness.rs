//! A notebook of its own for each test, and the real binary on it.

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The day on which everything here takes place: a Tuesday.
pub const TODAY: &str = "2026-02-03";

/// A notebook in a folder that goes away with the test.
pub struct Notebook {
    folder: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// Stdout as one JSON object.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

impl Notebook {
    /// No notebook yet; the first command makes it.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Marie Lefevre (A), Marie Dupont (B) and Paul Nguyen.
    pub fn with_two_maries() -> Self {
        let notebook = Self::new();
        notebook.ok(&["add", "Marie Lefevre", "--tier", "A", "--email", "marie@example.org"]);
        notebook.ok(&["add", "Marie Dupont", "--tier", "b"]);
        notebook.ok(&["add", "Paul Nguyen", "--every", "2w", "--tag", "q1"]);
        notebook
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("notebook.db")
    }

    /// Where the system's tables of time zones would be; there are none, unless a test puts some there.
    pub fn zones(&self) -> PathBuf {
        self.folder.path().join("zones")
    }

    /// Writes a settings file.
    pub fn set(&self, settings: &str) {
        std::fs::write(self.folder.path().join("config.toml"), settings).unwrap();
    }

    /// A command on this notebook, in an environment that holds nothing of the machine's.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("CARNET_DB", self.path())
            .env("CARNET_CONFIG", self.folder.path().join("config.toml"))
            .env("CARNET_TODAY", TODAY)
            .env("TZ", "Europe/Paris")
            .env("TZDIR", self.zones())
            .env("LC_ALL", "en_GB.UTF-8")
            .args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// A command that must go well; its stdout.
    pub fn ok(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
        run.out
    }

    /// A command that must go well, answering in JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
        run.json()
    }

    /// Everything that the notebook holds and shows, for "nothing was written".
    pub fn state(&self) -> String {
        let names = self.json(&["list"]);
        let ids = names["affiliates"].as_array().unwrap().iter().map(|who| who["id"].as_str().unwrap().to_owned());
        ids.map(|id| self.json(&["show", &id]).to_string()).collect::<Vec<_>>().join("\n")
    }
}

/// Runs a command.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The keys of a JSON object in their order.
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}
