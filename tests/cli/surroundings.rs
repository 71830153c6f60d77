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

/// Everything below a folder, itself included, that others could look into.
fn open_to_others(folder: &Path) -> Vec<String> {
    let (mut look, mut open) = (vec![folder.to_owned()], Vec::new());
    while let Some(path) = look.pop() {
        let about = fs::symlink_metadata(&path).unwrap();
        let (mode, expected) = (about.permissions().mode() & 0o777, if about.is_dir() { 0o700 } else { 0o600 });
        if mode != expected {
            open.push(format!("{mode:o} {}", path.display()));
        }
        if about.is_dir() {
            look.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    open
}

/// What is done under an open mask, and a part of the path of what that makes. The folders are made with it.
#[rstest]
#[case::notebook("", "data/carnet/notebook.db")]
#[case::copy("backup", "_asked_")]
#[case::manifest("backup", ".json")]
#[case::copy_before_an_import("import people.csv --yes", "_before-import_")]
#[case::replaced("backup; log paul Hello; restore --yes", ".replaced-")]
#[case::copies_written_anew("backup; erase paul --yes --copies", "_asked_")]
#[case::export("export -o data/out.json", "data/out.json")]
#[case::export_over_an_open_one("export -o data/out.json; export -o data/out.json --yes", "data/out.json")]
#[case::calendar("agenda --ics -o data/out.ics", "data/out.ics")]
#[case::settings("config set language en", "conf/carnet/config.toml")]
#[case::settings_changed("config set language en; config set language fr", "conf/carnet/config.toml")]
#[case::upgraded("list --db data/old/schema_1.db", "_before-migration_")]
fn an_open_mask_leaves_everything_private(#[case] commands: &str, #[case] made: &str) {
    let notebook = Notebook::new();
    let home = notebook.path().parent().unwrap().to_owned();
    fs::write(home.join("people.csv"), "name,email\nZoé Martin,zoe@example.org\n").unwrap();
    if commands.contains("old") {
        fs::create_dir_all(home.join("data/old")).unwrap();
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/notebooks/schema_1.db");
        fs::copy(fixture, home.join("data/old/schema_1.db")).unwrap();
        for (path, mode) in [("data", 0o700), ("data/old", 0o700), ("data/old/schema_1.db", 0o600)] {
            fs::set_permissions(home.join(path), fs::Permissions::from_mode(mode)).unwrap();
        }
    }
    let (data, conf) = (home.join("data"), home.join("conf"));
    let first = format!(
        "umask 000; cd \"$HOME\"; unset CARNET_DB CARNET_CONFIG; export XDG_DATA_HOME={} XDG_CONFIG_HOME={}",
        data.display(),
        conf.display(),
    );
    for command in ["add Paul"].into_iter().chain(commands.split("; ")).filter(|command| !command.is_empty()) {
        let arguments: Vec<&str> = command.split(' ').collect();
        let told = under(&notebook, &first, &arguments);
        assert_eq!(told.code, 0, "{arguments:?}: {told:?}");
    }
    let found = std::process::Command::new("find").arg(&home).output().unwrap();
    let found = String::from_utf8(found.stdout).unwrap();
    assert!(found.contains(made), "{made} is not there:\n{found}");
    let made_folders = [data, conf].into_iter().filter(|folder| folder.exists());
    assert_eq!(made_folders.flat_map(|folder| open_to_others(&folder)).collect::<Vec<_>>(), [""; 0]);
}

/// While somebody is at work the -wal and the index of it lie there too.
#[test]
fn an_open_mask_leaves_what_lies_there_meanwhile_private() {
    let notebook = Notebook::new();
    let data = notebook.path().with_file_name("data");
    let mut command = std::process::Command::new("sh");
    let known = notebook.command(&[]);
    command.env_clear().envs(known.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("CARNET_DB", data.join("notebook.db"));
    command.args([
        "-c",
        "umask 000; \"$0\" add 'Paul Nguyen' >/dev/null && exec \"$0\" --plain",
        env!("CARGO_BIN_EXE_carnet"),
    ]);
    let pipe = std::process::Stdio::piped;
    let mut at_work = command.stdin(pipe()).stdout(pipe()).spawn().unwrap();
    let (mut answers, mut heard) = (at_work.stdin.take().unwrap(), at_work.stdout.take().unwrap());
    let mut told = String::new();
    while !told.contains("Paul Nguyen") {
        let mut bytes = [0; 4096];
        let read = std::io::Read::read(&mut heard, &mut bytes).unwrap();
        assert!(read > 0, "{told}");
        told += &String::from_utf8_lossy(&bytes[..read]);
    }
    let meanwhile = open_to_others(&data);
    let has_wal = data.join("notebook.db-wal").exists() && data.join("notebook.db-shm").exists();
    std::io::Write::write_all(&mut answers, b"q\n").unwrap();
    drop(answers);
    assert!(at_work.wait().unwrap().success());
    assert_eq!((meanwhile, has_wal), (Vec::new(), true));
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

/// A notebook whose newest change is of 3 February 2026, in a folder of this name.
fn written_in(folder: &str) -> (Notebook, std::path::PathBuf) {
    let notebook = Notebook::new();
    let path = notebook.path().with_file_name(folder).join("notebook.db");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let told = run(notebook
        .command(&["add", "Paul Nguyen"])
        .env_remove("CARNET_TODAY")
        .env("CARNET_NOW", "2026-02-03T10:00:00+01:00[Europe/Paris]")
        .env("CARNET_DB", &path));
    assert_eq!(told.code, 0, "{told:?}");
    (notebook, path)
}

/// What is odd: the clock, the zone, the folder; and what is said of each, in both languages.
const ODDITIES: [(&str, [&str; 2]); 3] = [
    ("clock", ["The newest change is of", "La dernière modification est du"]),
    ("time-zone", ["No time zone is called Mars/Base", "Aucun fuseau horaire ne s’appelle Mars/Base"]),
    ("synced-folder", ["a folder of Dropbox", "un dossier de Dropbox"]),
];

const LOCALES: [&str; 2] = ["en_GB.UTF-8", "fr_FR.UTF-8"];

/// Everything odd at once: the clock a year back, a zone that does not exist, a synced folder.
fn odd(notebook: &Notebook, path: &Path, locale: &str, arguments: &[&str]) -> Run {
    let mut command = notebook.command(arguments);
    command.env_remove("CARNET_TODAY").env("CARNET_NOW", "2025-02-03T10:00:00Z").env("CARNET_DB", path);
    run(command.env("TZ", "Mars/Base").env("LC_ALL", locale))
}

#[rstest]
#[case::add(&["add", "Zoé Martin"])]
#[case::log(&["log", "paul", "Hello"])]
#[case::jot(&["jot", "paul", "Hello"])]
#[case::promise(&["promise", "paul", "the link"])]
#[case::snooze(&["snooze", "paul", "friday"])]
#[case::away(&["away", "paul", "2025-03-03", "2025-03-07"])]
#[case::next(&["next", "paul", "friday"])]
#[case::edit(&["edit", "paul", "--tier", "A"])]
#[case::fact(&["fact", "add", "paul", "plays the violin"])]
#[case::relative(&["relative", "add", "paul", "Léo", "--relation", "son"])]
#[case::channel(&["channel", "add", "paul", "paul@example.org"])]
#[case::request(&["request", "paul", "a banner"])]
#[case::feedback(&["feedback", "paul", "too slow"])]
#[case::undo(&["undo"])]
#[case::dialogue(&["--plain"])]
#[case::morning(&["today"])]
#[case::nothing(&[])]
fn what_is_odd_is_told_once_by_every_command_that_writes(#[case] arguments: &[&str]) {
    for (at, locale) in LOCALES.into_iter().enumerate() {
        let (notebook, path) = written_in("Dropbox");
        let told = odd(&notebook, &path, locale, arguments);
        let all = format!("{}{}", told.out, told.err);
        for (name, words) in ODDITIES {
            assert_eq!((told.code, all.matches(words[at]).count()), (0, 1), "{name}: {told:?}");
        }
        if !arguments.contains(&"--plain") {
            assert_eq!(told.err.lines().count(), 3, "beside the answer, nothing else: {told:?}");
        }
    }
}

#[rstest]
#[case::quiet(&["log", "paul", "Hello", "-q"])]
#[case::list(&["list"])]
#[case::page(&["show", "paul"])]
#[case::for_a_script(&["today", "--json"])]
fn what_is_odd_is_not_told_by_who_only_looks_or_wants_quiet(#[case] arguments: &[&str]) {
    let (notebook, path) = written_in("Dropbox");
    let told = odd(&notebook, &path, LOCALES[0], arguments);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told:?}");
}

#[test]
fn what_is_odd_is_a_check_of_doctor_each() {
    let (notebook, path) = written_in("Dropbox");
    let checks = odd(&notebook, &path, LOCALES[0], &["doctor", "--json"]).json();
    for (at, locale) in LOCALES.into_iter().enumerate() {
        let told = odd(&notebook, &path, locale, &["doctor"]);
        for (name, words) in ODDITIES {
            assert_eq!((told.code, told.out.matches(words[at]).count()), (0, 1), "{name}: {told:?}");
            let of = |check: &&serde_json::Value| check["name"] == name;
            let check =
                checks["checks"].as_array().unwrap().iter().find(of).unwrap_or_else(|| panic!("{name}: {checks}"));
            assert_eq!((check["detail"].as_str().unwrap().contains(words[0]), &check["ok"]), (true, &true.into()));
        }
    }
    let (sound, path) = written_in("folder");
    let checks = run(sound.command(&["doctor", "--json"]).env("CARNET_DB", path)).json();
    let sound = |name: &str| {
        checks["checks"].as_array().unwrap().iter().any(|check| check["name"] == name && check["detail"] == "fine")
    };
    assert!(ODDITIES.iter().all(|(name, _)| sound(name)), "{checks}");
}

/// A clock that is wrong is told before the first thing is written with it: afterwards it is the newest.
#[test]
fn a_clock_that_went_back_is_told_by_the_first_that_writes() {
    let (notebook, path) = written_in("folder");
    let told = odd(&notebook, &path, LOCALES[0], &["log", "paul", "Hello"]);
    assert!(told.err.contains(ODDITIES[0].1[0]), "{told:?}");
    let told = odd(&notebook, &path, LOCALES[0], &["log", "paul", "Hello again"]);
    assert!(!told.err.contains(ODDITIES[0].1[0]), "{told:?}");
}

#[rstest]
#[case::of_the_variable("Mars/Base", "", true)]
#[case::small_letters("europe/paris", "", true)]
#[case::rules_written_out("CET-1CEST,M3.5.0,M10.5.0/3", "", true)]
#[case::with_an_escape("Mars\u{1b}[31m/Base", "", true)]
#[case::the_settings_go_before_it("Mars/Base", "time_zone = \"Asia/Tokyo\"", false)]
#[case::a_file("/usr/share/zoneinfo/Europe/Paris", "", false)]
#[case::empty("", "", false)]
fn a_zone_that_does_not_exist_is_told(#[case] variable: &str, #[case] settings: &str, #[case] is_told: bool) {
    let notebook = Notebook::with_two_maries();
    notebook.set(settings);
    let told = run(notebook.command(&["today"]).env("TZ", variable));
    assert_eq!((told.code, told.err.contains("No time zone is called")), (0, is_told), "{told:?}");
    assert!(!told.err.contains('\u{1b}'), "{told:?}");
}

#[rstest]
#[case::today(&["today"])]
#[case::log(&["log", "paul", "Hello"])]
#[case::doctor(&["doctor"])]
fn a_zone_of_the_settings_that_does_not_exist_is_refused_with_its_line(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    notebook.set("language = \"en\"\ntime_zone = \"Mars/Base\"\n");
    let told = notebook.run(arguments);
    assert!(told.code != 0 && told.err.contains("Mars/Base") && told.err.contains('2'), "{told:?}");
    notebook.set("");
    assert_eq!(notebook.state(), before);
}
