//! A notebook on which commands run in this process: there are hundreds of them.

use std::ffi::OsString;
use std::path::Path;

use carnet::cli::{self, Asked, Outcome, Stdin, Stdout, World};
use carnet::config::Environment;
use carnet::domain::moment::Moment;
use chrono::{TimeZone, Utc};
use tempfile::TempDir;

use crate::harness::Run;

/// A folder with a notebook, on which commands run in this process: there are hundreds.
pub struct Place(TempDir);

impl Place {
    pub fn empty() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        std::fs::write(place.file("people.csv"), "Name,Email,Joined\nIda,ida@example.org,03/04/2025\n").unwrap();
        std::fs::write(place.file("gold.csv"), "Name,Status\nIda,Gold\n").unwrap();
        std::fs::write(place.file("twice.csv"), "Name,Email\nZo\u{c3}\u{a9},z@example.org\n").unwrap();
        std::fs::write(place.file("there"), "something").unwrap();
        place
    }

    /// The same notebook in a folder of its own.
    pub fn copy(&self) -> Self {
        let copy = Self::empty();
        std::fs::copy(self.file("notebook.db"), copy.file("notebook.db")).unwrap();
        std::fs::create_dir(copy.file("backups")).unwrap();
        for entry in std::fs::read_dir(self.file("backups")).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.file("backups").join(entry.file_name())).unwrap();
        }
        copy
    }

    pub fn file(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, words: &[&str]) -> Run {
        let (out, err) = (&mut Vec::new(), &mut Vec::new());
        let folder = self.0.path();
        let words = words.iter().map(|word| word.replace("FOLDER", &folder.display().to_string()));
        let arguments: Vec<OsString> = std::iter::once("carnet".to_owned()).chain(words).map(OsString::from).collect();
        let environment = environment(folder);
        let world = World {
            unknown_zone: None,
            environment: &environment,
            now: &|asked: &Asked| {
                let zone = "Europe/Paris".parse().map_err(|_| "no zone".to_owned())?;
                let instant = Utc.with_ymd_and_hms(2026, 2, 3, 11, 0, 0).unwrap();
                Ok(Moment::at(instant, zone, asked.rollover))
            },
            stdin: &mut std::io::empty(),
            stdout: out,
            stderr: err,
            asked: Stdin::Elsewhere,
            kind: Stdout::Elsewhere,
        };
        let code = match cli::run(&arguments, world) {
            Outcome::Exit(exit) => i32::from(exit.code()),
            Outcome::Screen(_) => panic!("{arguments:?} opened the screens"),
        };
        Run { code, out: String::from_utf8_lossy(out).into_owned(), err: String::from_utf8_lossy(err).into_owned() }
    }

    pub fn ok(&self, words: &[&str]) -> String {
        let run = self.run(words);
        assert_eq!(run.code, 0, "{words:?}: {run:?}");
        run.out
    }

    /// All that the notebook holds; identities are drawn anew each time and do not count.
    pub fn state(&self) -> String {
        let document = self.ok(&["export"]);
        let mut state = String::new();
        for part in document.split('"') {
            let is_identity = part.len() == 36 && part.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
            state += if is_identity { "ID" } else { part };
            state.push('"');
        }
        state
    }
}

fn environment(folder: &Path) -> Environment {
    let path = |name: &str| folder.join(name).display().to_string();
    let pairs = [
        ("HOME", folder.display().to_string()),
        ("CARNET_DB", path("notebook.db")),
        ("CARNET_CONFIG", path("config.toml")),
        ("TZDIR", path("zones")),
        ("LC_ALL", "en_GB.UTF-8".to_owned()),
    ];
    pairs.into_iter().collect()
}

/// A notebook in which every verb finds something.
pub fn notebook() -> Place {
    let place = Place::empty();
    for words in [
        &["add", "Paul Nguyen", "--tier", "B", "--tag", "q1", "--email", "paul@example.org", "--also", "Polo"][..],
        &["edit", "paul", "--phone", "+33612345678"],
        &["add", "Marie Lefevre", "--tier", "A"],
        &["add", "Zed", "--tier", "C"],
        &["add", "Ann Other", "--decision-pending", "--do-not-contact"],
        &["add", "Nick Due"],
        &["add", "Nora Due"],
        &["add", "Old Ben"],
        &["edit", "ben", "--archive"],
        &["add", "Gone Gil"],
        &["edit", "gil", "--deceased"],
        &["relative", "add", "paul", "Léa", "--relation", "daughter", "--birthday", "12/04/2015"],
        &["fact", "add", "paul", "loves mint", "--kind", "like", "--private"],
        &["fact", "add", "paul", "plays golf"],
        &["date", "add", "paul", "wedding", "--on", "14/02"],
        &["date", "add", "paul", "the fair", "--on", "2026-05-14", "--once"],
        &["promise", "paul", "send banners"],
        &["promise", "paul", "owes a logo", "--theirs"],
        &["promise", "zed", "kept already"],
        &["promise", "keep", "zed", "already"],
        &["request", "paul", "where are the links"],
        &["request", "paul", "the urgent thing", "--urgent"],
        &["request", "zed", "answered already"],
        &["answer", "zed", "already"],
        &["feedback", "paul", "dark banners"],
        &["feedback", "paul", "the logo size"],
        &["feedback", "paul", "logo", "--decline"],
        &["feedback", "zed", "told already"],
        &["feedback", "zed", "--decline"],
        &["feedback", "zed", "--tell"],
        &["gift", "add", "paul", "pen"],
        &["gift", "add", "paul", "mug", "--logo"],
        &["gift", "add", "paul", "ring", "--state", "ordered"],
        &["log", "paul", "lefevre", "launch", "--via", "video", "--when", "yesterday"],
        &["log", "paul", "a good call"],
        &["log", "lefevre", "/issue the tracking broke"],
        &["event", "add", "Summit", "--on", "2026-03-12", "--with", "paul"],
        &["relative", "add", "lefevre", "Max", "--relation", "son"],
        &["event", "add", "Gala", "--on", "2026-03-20", "--with", "lefevre"],
        &["filters", "save", "vip", "tier:A"],
        &["introduce", "paul", "lefevre"],
        &["welcome", "zed", "--from", "today"],
        &["welcome", "zed", "brand-kit"],
        &["away", "lefevre", "tomorrow", "friday"],
        &["jot", "zed", "one"],
        &["jot", "zed", "two"],
        &["undo", "-n", "2"],
        &["backup"],
    ] {
        place.ok(words);
    }
    place
}
