//! Surroundings that are not as usual: a full disk, a limit on files, pipes where files should be, links, open masks.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::harness::{Notebook, Run, run};

/// The command run by a shell that has said this first.
fn under(notebook: &Notebook, first: &str, arguments: &[&str]) -> Run {
    under_in(notebook, "en_GB.UTF-8", first, arguments)
}

fn under_in(notebook: &Notebook, locale: &str, first: &str, arguments: &[&str]) -> Run {
    let mut command = assert_cmd::Command::new("sh");
    let known = notebook.command(arguments);
    let environment = known.get_envs().filter_map(|(name, value)| Some((name, value?)));
    command.env_clear().envs(environment).env("LC_ALL", locale).timeout(Duration::from_secs(20));
    command.args(["-c", &format!("{first}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_carnet")]).args(arguments);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    // A signal that ended it is no code: -1 stands for it.
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if path.exists() {
        return;
    }
    let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

#[rstest]
#[case::english("en_GB.UTF-8", "lets no file grow that large")]
#[case::french("fr_FR.UTF-8", "ne laisse aucun fichier devenir aussi gros")]
fn a_limit_on_files_is_an_error_and_changes_nothing(#[case] locale: &str, #[case] words: &str) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    // Blocks of 512 bytes: too small for the shared index, for the -wal, for a copy.
    for (blocks, arguments) in [
        (1, &["log", "paul", "Hello"][..]),
        (64, &["log", "paul", &"word ".repeat(9_000)]),
        (200, &["backup"]),
        (1, &["export", "-o", "out.json"]),
    ] {
        let told = under_in(&notebook, locale, &format!("cd \"$HOME\"; ulimit -f {blocks}"), arguments);
        assert_eq!((told.code, told.err.contains(words)), (1, true), "{blocks} {arguments:?}: {told:?}");
    }
    assert_eq!(notebook.state(), before);
    assert!(!notebook.path().with_file_name("out.json").exists());
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
    notebook.ok(&["log", "paul", "Hello"]);
}

#[cfg(target_os = "linux")]
#[rstest]
#[case::document(&["export"])]
#[case::into_the_device(&["export", "-o", "/dev/full", "--yes"])]
#[case::people(&["list"])]
#[case::json(&["show", "paul", "--json"])]
#[case::history(&["history"])]
fn a_full_disk_says_why_nothing_was_written(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    for (locale, words) in [("en_GB.UTF-8", "the disk is full"), ("fr_FR.UTF-8", "le disque est plein")] {
        let told = under_in(&notebook, locale, "exec >/dev/full", arguments);
        assert_eq!((told.code, told.err.contains(words)), (1, true), "{told:?}");
    }
}

#[rstest]
#[case::import(&["import", "pipe.csv"], "pipe.csv", 1)]
#[case::import_of_a_format(&["import", "pipe.csv", "--as", "generic"], "pipe.csv", 1)]
#[case::import_of_a_document(&["import", "pipe.csv", "--as", "carnet json"], "pipe.csv", 1)]
#[case::template(&["templates"], "templates/en/mine.md", 0)]
#[case::settings(&["list"], "config.toml", 1)]
#[case::setting(&["config", "set", "language", "fr"], "config.toml", 1)]
#[case::copy(&["backup"], "backups/carnet_2026-02-01_daily_20260201T090000000Z.db", 0)]
#[case::manifest(&["restore", "copy.db"], "copy.json", 1)]
fn a_pipe_is_refused_and_not_waited_for(#[case] arguments: &[&str], #[case] place: &str, #[case] code: i32) {
    let notebook = Notebook::with_two_maries();
    for place in [place.to_owned(), place.replace("/en/", "/fr/")] {
        pipe(&notebook.path().with_file_name(place));
    }
    fs::write(notebook.path().with_file_name("copy.db"), "x").unwrap();
    for (locale, words) in [("en_GB.UTF-8", "it is a pipe"), ("fr_FR.UTF-8", "c’est un tube")] {
        let began = Instant::now();
        let told = under_in(&notebook, locale, "cd \"$HOME\"", arguments);
        assert!(began.elapsed() < Duration::from_secs(15), "{told:?}");
        let is_told = format!("{}{}", told.out, told.err).contains(words);
        // A copy that is none is passed over.
        assert_eq!((told.code, is_told), (code, !place.starts_with("backups")), "{told:?}");
    }
}

#[test]
fn nowhere_is_no_settings() {
    let notebook = Notebook::with_two_maries();
    let told = run(notebook.command(&["list"]).env("CARNET_CONFIG", "/dev/null"));
    assert_eq!(told.code, 0, "{told:?}");
}

#[test]
fn a_folder_of_copies_behind_a_link_is_as_good() {
    let notebook = Notebook::with_two_maries();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), notebook.path().with_file_name("backups")).unwrap();
    let made = notebook.json(&["backup"])["copy"]["path"].clone();
    assert_eq!(notebook.json(&["backup", "--verify"])["ok"], true);
    let before = notebook.state();
    notebook.ok(&["log", "paul", "Hello"]);
    notebook.ok(&["restore", "--yes", made.as_str().unwrap()]);
    assert_eq!(notebook.state(), before);
    notebook.ok(&["restore", "--yes"]);
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
    let told = notebook.json(&["erase", "paul", "--yes", "--copies"]);
    assert_eq!(told["copies"].as_array().unwrap().len(), 0, "{told}");
}

#[test]
fn an_open_mask_leaves_everything_private() {
    let notebook = Notebook::new();
    let nested = notebook.path().with_file_name("a").join("b/notebook.db");
    let first = format!("umask 000; export CARNET_DB={}", nested.display());
    for arguments in [
        &["add", "Paul Nguyen"][..],
        &["backup"],
        &["log", "paul", "Hello"],
        &["restore", "--yes"],
        &["config", "set", "language", "en"],
    ] {
        let told = under(&notebook, &first, arguments);
        assert_eq!(told.code, 0, "{told:?}");
    }
    let mut look = vec![notebook.path().with_file_name("a")];
    while let Some(path) = look.pop() {
        let about = fs::metadata(&path).unwrap();
        let expected = if about.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(about.permissions().mode() & 0o777, expected, "{}", path.display());
        if about.is_dir() {
            look.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
}

/// What `carnet today` says beside the list at an instant, when Paul was written about on 3 February 2026.
fn said_at(now: &str, locale: &str) -> String {
    let notebook = Notebook::new();
    let at = |now: &str, arguments: &[&str]| {
        let mut command = notebook.command(arguments);
        run(command.env_remove("CARNET_TODAY").env("CARNET_NOW", now).env("LC_ALL", locale))
    };
    assert_eq!(at("2026-02-03T10:00:00+01:00", &["add", "Paul Nguyen"]).code, 0);
    let told = at(now, &["today"]);
    assert_eq!((told.code, at(now, &["today", "--json"]).err.as_str()), (0, ""), "{told:?}");
    told.err
}

#[rstest]
#[case::the_same_day("2026-02-03T23:00:00+01:00", None)]
#[case::the_night_in_another_zone("2026-02-02T23:00:00-10:00", None)]
#[case::a_holiday_later("2026-03-20T09:00:00+01:00", None)]
#[case::a_day_and_a_half_back("2026-02-01T20:00:00+01:00", Some(["The newest change is of", "La dernière modification est du"]))]
#[case::a_fortnight_back("2026-01-20T09:00:00+01:00", Some(["The newest change is of", "La dernière modification est du"]))]
#[case::a_year_back("2025-02-03T09:00:00+01:00", Some(["The newest change is of", "La dernière modification est du"]))]
#[case::a_year_ahead("2027-02-03T09:00:00+01:00", Some(["Nothing has changed since", "Rien n’a changé depuis le"]))]
fn a_clock_that_the_newest_change_contradicts_is_told(#[case] now: &str, #[case] words: Option<[&str; 2]>) {
    for (at, locale) in ["en_GB.UTF-8", "fr_FR.UTF-8"].into_iter().enumerate() {
        let said = said_at(now, locale);
        match words {
            None => assert_eq!(said, ""),
            Some(words) => assert!(said.contains(words[at]), "{said}"),
        }
    }
}
