//! A disk that is full, one that can only be read, a limit on the size of files: said clearly, and over when there is room.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::{Place, Run, amount, beside, count};

/// A small file system in memory, for whoever may mount one.
struct Small<'a>(&'a Path);

impl<'a> Small<'a> {
    /// On an empty folder; nothing where this may not be mounted.
    fn on(folder: &'a Path, bytes: usize) -> Option<Self> {
        let options = format!("size={bytes},mode=0700");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "carnet"]).arg(folder).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    fn remounted(&self, how: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.0).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Small<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

const SIZE: usize = 4 << 20;
const SKIPPED: &str = "SKIPPED: only who may mount a file system can try this (root on Linux)";

/// What only reads.
const READING: &[&[&str]] =
    &[&["list"], &["today"], &["show", "Marie"], &["search", "windmills"], &["history"], &["doctor"]];

fn filled(place: &Place) {
    drop(place.open_and_add(&["Marie"]));
    assert_eq!(place.run(&["log", "Marie", "Of windmills"]).code, 0);
}

fn reads_all(place: &Place) {
    for arguments in READING {
        let run = place.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
    }
    assert!(place.run(&["show", "Marie"]).out.contains("windmills"));
}

/// Takes all the room there is.
fn fill_up(place: &Place) {
    use std::io::Write as _;
    let mut file = fs::File::create(place.folder.path().join("filler")).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
}

#[test]
fn a_full_disk_reads_says_why_it_does_not_write_and_goes_on() {
    let tries = amount(2, 20);
    let place = Place::new();
    let Some(_small) = Small::on(place.folder.path(), SIZE) else { return count("full disk", SKIPPED) };
    filled(&place);
    for round in 0..tries {
        fill_up(&place);
        let before = place.bytes();
        reads_all(&place);
        for (language, words) in [("en", "The disk is full"), ("fr", "Le disque est plein")] {
            let run = place.run(&["log", "Marie", "A word", "--lang", language]);
            assert!(run.code == 1 && run.err.contains(words), "{run:?}");
        }
        assert!(place.bytes() == before);
        fs::remove_file(place.folder.path().join("filler")).unwrap();
        let run = place.run(&["log", "Marie", &format!("Round {round}")]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(place.run(&["show", "Marie"]).out.contains(&format!("Round {round}")));
    }
    count("full disk", &format!("{tries} times read whole, refused clearly, gone on with"));
}

#[test]
fn a_disk_that_can_only_be_read_is_read() {
    let tries = amount(2, 20);
    let place = Place::new();
    let Some(small) = Small::on(place.folder.path(), SIZE) else { return count("read-only mount", SKIPPED) };
    filled(&place);
    for round in 0..tries {
        small.remounted("ro");
        reads_all(&place);
        for (language, words) in [("en", "can only be read"), ("fr", "en lecture seule")] {
            let run = place.run(&["log", "Marie", "A word", "--lang", language]);
            assert!(run.code == 1 && run.err.contains(words), "{run:?}");
        }
        small.remounted("rw");
        assert_eq!(place.run(&["log", "Marie", &format!("Round {round}")]).code, 0);
    }
    count("read-only mount", &format!("{tries} times read whole, refused clearly, gone on with"));
}

#[test]
fn a_limit_on_files_is_said_and_changes_nothing() {
    let tries = amount(2, 20);
    let place = Place::with(&["Marie"]);
    for round in 0..tries {
        let before = place.bytes();
        let known = place.command(&["log", "Marie", &"word ".repeat(9_000)]);
        let mut command = Command::new("sh");
        command.env_clear().envs(known.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.args(["-c", "ulimit -f 64; exec \"$@\"", "sh"]).arg(known.get_program()).args(known.get_args());
        let run = Run::of(&command.output().unwrap());
        assert!(run.code == 1 && run.err.contains("lets no file grow that large"), "{run:?}");
        assert!(place.bytes() == before);
        assert_eq!(place.run(&["log", "Marie", &format!("Round {round}")]).code, 0);
    }
    assert!(!beside(&place.notebook, "-journal").exists());
    count("file-size limit", &format!("{tries} refused clearly, gone on with"));
}
