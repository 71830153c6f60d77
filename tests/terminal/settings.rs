//! Each setting has a reader: changing it changes what somebody sees, in a command's answer or on the screens.

use std::collections::BTreeSet;

use crate::harness::Program;

/// How a setting shows.
enum Shows {
    /// In what these commands say; each line begins with a command of carnet.
    Said(&'static str),
    /// On the screen after these keys.
    Drawn(&'static str),
    /// In whether the screen has colours.
    Coloured,
}
use Shows::{Coloured, Drawn, Said};

/// A setting, another value than its default, and how that shows. The instant is 03:30 in Paris, on Tuesday 3 February 2026.
const CASES: &[(&str, &str, Shows)] = &[
    ("language", "fr", Said("today")),
    ("time_zone", "Asia/Tokyo", Said("today --json")),
    ("date_order", "dmy", Said("next Marie 04/03\nshow Marie --json")),
    ("glyphs", "ascii", Drawn("")),
    ("theme", "mono", Coloured),
    ("accessible", "true", Drawn("")),
    ("capacity", "1", Said("add Kim\nadd Tom\ntoday --json")),
    ("day_starts_at", "02:00", Said("today --json")),
    ("my_name", "Claire", Said("write Marie thanks --set reason=it")),
    ("people.columns", "[\"name\", \"status\"]", Drawn("2")),
    ("people.sort", "name reversed", Drawn("2")),
    ("rhythm.a", "20", Said("add Kim --tier A\nlog Kim Hello --when 2026-01-15\ntoday --json --today 2026-01-29")),
    ("rhythm.b", "60", Said("add Kim --tier B\nlog Kim Hello --when 2026-01-15\ntoday --json --today 2026-02-16")),
    ("rhythm.c", "200", Said("add Kim --tier C\nlog Kim Hello --when 2026-01-05\ntoday --json --today 2026-04-08")),
    ("queue.retry_after", "5", Said("log Marie --missed --today 2026-02-03\ntoday --json --today 2026-02-05")),
    ("queue.promise_days", "30", Said("promise Marie banners --today 2026-02-03\ntoday --json --today 2026-02-10")),
    (
        "queue.fatigue_days",
        "30",
        Said("edit Marie --every 5\nlog Marie Hello --today 2026-02-03\ntoday --json --today 2026-02-10"),
    ),
    (
        "queue.bundle_days",
        "0",
        Said(
            "edit Marie --every 14\nlog Marie Hello --today 2026-02-03\ndate add Marie birthday --on 19/02\n\
            today --json --today 2026-02-17",
        ),
    ),
    (
        "queue.belated_days",
        "0",
        Said("log Marie Hello --today 2026-02-10\ndate add Marie birthday --on 16/02\ntoday --json --today 2026-02-17"),
    ),
    (
        "queue.feedback_days",
        "30",
        Said(
            "log Marie Hello --today 2026-02-03\nfeedback Marie slow --today 2026-02-03\n\
            feedback Marie slow --adopt --today 2026-02-03\ntoday --json --today 2026-02-10",
        ),
    ),
    (
        "queue.coaching_days",
        "0",
        Said("edit Marie --tier A\nlog Marie Hello --today 2026-02-03\nshow Marie --brief --today 2026-06-01"),
    ),
    ("queue.leap_day", "1-mar", Said("date add Marie birthday --on 29/02/1980\nagenda --json --today 2026-02-20")),
    (
        "queue.welcome_days",
        "[0, 20]",
        Said(
            "edit Marie --status onboarding\nwelcome Marie --from 2026-02-03\nwelcome Marie 0 --on 2026-02-03\ntoday --json --today 2026-02-06",
        ),
    ),
    ("queue.dormant_days", "20", Said("log Marie Hello --today 2026-01-05\ntoday --json --today 2026-01-26")),
    ("gifts.lead_days", "40", Said("gift add Marie orchid --day 2026-04-20\ngifts --json")),
    ("gifts.shipping_days", "20", Said("gift add Marie orchid --day 2026-04-20\ngifts --json")),
    ("gifts.limit", "10 EUR", Said("gift add Marie orchid --cost \"9.50 EUR\" --state given\ngifts")),
    ("working.weekdays", "[\"mon\"]", Said("log Marie --missed --today 2026-02-03\ntoday --json --today 2026-02-05")),
    ("working.holidays", "[\"FR\"]", Said("log Marie --missed --today 2026-05-12\ntoday --json --today 2026-05-14")),
    ("working.off", "[\"2026-02-05\"]", Said("log Marie --missed --today 2026-02-03\ntoday --json --today 2026-02-05")),
    ("working.hours", "09:00-12:00", Said("request Marie codes --when \"2026-02-02 17:00\"\nrequests --json")),
    ("working.reply_hours", "48", Said("request Marie codes --when \"2026-02-02 11:00\"\nrequests --json")),
];

/// A notebook with Marie in it, with this setting or with the defaults alone.
fn notebook(setting: Option<(&str, &str)>) -> Program {
    let program = Program::carnet(&["--db", "scratch.db"])
        .size(120, 35)
        .env("CARNET_NOW", "2026-02-03T02:30:00Z")
        .env("TZ", "Europe/Paris");
    if let Some((key, value)) = setting {
        program.run(&["config", "set", key, value]);
    }
    program.run(&["--db", "scratch.db", "add", "Marie"]);
    program
}

/// What is seen of a notebook; identities and times of writing, which are never the same, left out.
fn seen(program: &Program, shows: &Shows) -> String {
    match shows {
        Said(lines) => {
            let carnet = env!("CARGO_BIN_EXE_carnet");
            let line = |line: &str| format!("{carnet} --db scratch.db {line} 2>&1 || true\n");
            let script: String = lines.lines().map(line).collect();
            without_identities(&program.run_other("sh", &["-c", &script]))
        }
        Drawn(keys) => {
            let mut session = program.start();
            session.wait_for("undo");
            session.press(keys);
            if !keys.is_empty() {
                session.wait_until("the key is taken", |screen| screen.contents().contains("[2 People]"));
            }
            session.screen()
        }
        Coloured => {
            let mut session = program.start();
            session.wait_for("Marie");
            let raw = String::from_utf8_lossy(session.raw()).into_owned();
            raw.contains("\u{1b}[38;").to_string()
        }
    }
}

/// The text with every identity blanked out.
fn without_identities(text: &str) -> String {
    let is_identity = |word: &str| word.len() == 36 && word.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-');
    text.split_inclusive('"').map(|part| if is_identity(part.trim_end_matches('"')) { "\"" } else { part }).collect()
}

#[test]
fn every_setting_changes_something_that_is_seen() {
    let listed: serde_json::Value = serde_json::from_str(&notebook(None).run(&["config", "--json"])).expect("JSON");
    let keys: BTreeSet<&str> = listed["settings"]
        .as_array()
        .expect("settings")
        .iter()
        .map(|row| row["key"].as_str().expect("a key"))
        .collect();
    let cases: BTreeSet<&str> = CASES.iter().map(|(key, ..)| *key).collect();
    assert_eq!(cases, keys, "each setting has its case");
    let mut dead = Vec::new();
    for (key, value, shows) in CASES {
        let (usual, again) = (seen(&notebook(None), shows), seen(&notebook(None), shows));
        assert_eq!(usual, again, "{key}: twice the same says different things");
        let changed = seen(&notebook(Some((key, value))), shows);
        if changed == usual {
            dead.push(format!("{key} = {value} changes nothing in:\n{usual}"));
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n\n"));
}
