//! A morning of twelve people with every kind of reason: each is settled, or said to be open, with the keys counted.

use std::collections::BTreeSet;

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Program, Session, saying};

/// How the twelve came to stand where they stand on the morning of Tuesday, 3 February 2026.
const PAST: [(&str, &[&str]); 37] = [
    ("", &["config", "set", "capacity", "30"]),
    ("2025-06-02", &["add", "Bea Lind", "--tier", "B"]),
    ("2025-06-02", &["add", "Cléa Roy", "--tier", "A"]),
    ("2025-06-02", &["add", "Dan Wolf", "--tier", "B"]),
    ("2025-06-02", &["add", "Eva Petit", "--tier", "A"]),
    ("2025-06-02", &["add", "Félix Noé", "--tier", "B"]),
    ("2025-06-02", &["add", "Hugo Bain", "--tier", "A"]),
    ("2025-06-02", &["add", "Inès Faure"]),
    ("2025-06-02", &["add", "Jo Hart", "--tier", "C"]),
    ("2025-06-02", &["add", "Karl Ott", "--tier", "B"]),
    ("2025-06-02", &["add", "Lou Vidal", "--tier", "A"]),
    ("2025-06-03", &["log", "inès", "ok"]),
    ("2025-10-01", &["log", "jo", "ok"]),
    ("", &["edit", "jo", "--status", "dormant"]),
    ("2025-11-03", &["log", "hugo", "ok"]),
    ("2025-11-04", &["edit", "hugo", "--status", "paused"]),
    ("2026-01-04", &["log", "bea", "ok >send the banners !2026-02-03"]),
    ("2026-01-05", &["feedback", "karl", "bigger banners"]),
    ("2026-01-12", &["feedback", "karl", "bigger", "--adopt"]),
    ("2026-01-12", &["log", "lou", "ok"]),
    ("2026-01-12", &["fact", "add", "lou", "her final at the club", "--kind", "family", "--day", "2026-02-02"]),
    ("2026-01-20", &["away", "lou", "2026-01-26", "2026-02-02"]),
    ("2026-01-20", &["log", "dan", "ok !2026-02-03"]),
    ("2026-01-20", &["introduce", "karl", "bea", "--why", "both write about tea", "--on", "2026-02-03"]),
    ("2026-01-26", &["log", "eva", "ok"]),
    ("2026-01-26", &["log", "eva", "--when", "2026-02-03 10:00", "spring plans"]),
    ("2026-01-27", &["log", "cléa", "ok"]),
    ("2026-01-27", &["log", "félix", "ok"]),
    ("2026-01-27", &["log", "karl", "ok"]),
    ("2026-01-28", &["add", "Ana Sousa", "--tier", "A"]),
    ("2026-01-28", &["welcome", "ana", "--from", "2026-01-28"]),
    ("2026-01-28", &["add", "Mia Sand", "--tier", "B"]),
    ("2026-01-28", &["date", "add", "félix", "birthday", "--on", "1986-02-03"]),
    ("2026-01-28", &["gift", "add", "félix", "a teapot", "--occasion", "birthday"]),
    ("2026-01-28", &["gift", "step", "félix", "teapot"]),
    ("2026-01-30", &["log", "karl", "--missed"]),
    ("2026-02-02", &["request", "cléa", "Where is my January payment?"]),
];

/// What one presses for somebody once they are selected, and what is left.
struct Turn {
    name: &'static str,
    reasons: &'static [&'static str],
    keys: &'static str,
    /// The keys that the same took on commit 62246ec, where a box was one key further away and a gift had none.
    before: usize,
    /// What the foot says to be open, in English and French; nothing where it is empty.
    open: (&'static str, &'static str),
}

const NOTHING: (&str, &str) = ("", "");

const MORNING: [Turn; 12] = [
    turn("Félix Noé", &["gift", "occasion"], "c Tab Space Enter", 4),
    turn("Cléa Roy", &["reply"], "c Tab Space Enter", 5),
    turn("Bea Lind", &["promise", "rhythm"], "c Tab Space Enter", 5),
    turn("Eva Petit", &["appointment"], "c Enter", 2),
    turn("Dan Wolf", &["follow_up"], "c Enter", 2),
    Turn {
        open: ("Stays open: the introduction", "Reste ouvert\u{a0}: la mise en relation"),
        ..turn("Karl Ott", &["retry", "feedback", "introduce"], "c Tab Tab Space Enter", 5)
    },
    turn("Lou Vidal", &["fact_date", "hello", "rhythm"], "c Enter", 5),
    turn("Ana Sousa", &["welcome"], "c Enter", 2),
    turn("Hugo Bain", &["paused"], "c Enter", 2),
    turn("Jo Hart", &["dormant"], "c Enter", 2),
    turn("Mia Sand", &["never"], "c Enter", 2),
    turn("Inès Faure", &["round"], "c Enter", 2),
];

const fn turn(name: &'static str, reasons: &'static [&'static str], keys: &'static str, before: usize) -> Turn {
    Turn { name, reasons, keys, before, open: NOTHING }
}

#[rstest]
fn every_reason_of_a_morning_is_settled_or_said_to_be_open(#[values("en", "fr")] language: &str) {
    let program = twelve(language);
    let due = reasons(&program, "2026-02-03");
    let expected = MORNING.iter().flat_map(|turn| turn.reasons.iter().map(|kind| (turn.name, *kind)));
    assert_eq!(
        due.iter().map(|(name, kind, _)| (name.as_str(), kind.as_str())).collect::<BTreeSet<_>>(),
        expected.collect()
    );
    let kinds: BTreeSet<&str> = MORNING.iter().flat_map(|turn| turn.reasons.iter().copied()).collect();
    assert_eq!(kinds.len(), 17, "every kind there is");

    let say = saying(language);
    let mut session = program.start();
    session.wait_for(say("12 left", "reste 12"));
    for (done, turn) in MORNING.iter().enumerate() {
        play(&mut session, turn, language);
        session.wait_for(&told(done + 1, language));
        let open = say(turn.open.0, turn.open.1);
        let said = session.screen();
        assert!(
            said.contains(open) && (!open.is_empty() || !said.contains(say("Stays open", "Reste ouvert"))),
            "{said}"
        );
    }
    session.leave();
    assert!(reasons(&program, "2026-02-03").is_empty(), "nobody is left for today");
    let tomorrow = reasons(&program, "2026-02-04");
    let back: Vec<_> = tomorrow.intersection(&due).map(|(name, kind, _)| (name.as_str(), kind.as_str())).collect();
    assert_eq!(back, [("Karl Ott", "introduce")], "what was said to be open, and nothing else");
}

/// What the header says when so many of the twelve are done.
fn told(done: usize, language: &str) -> String {
    let left = MORNING.len() - done;
    match (language, done) {
        ("fr", 1) => format!("1 fait · reste {left}"),
        ("fr", _) => format!("{done} faits · reste {left}"),
        _ => format!("{done} done · {left} left"),
    }
}

/// Presses what one presses for the person under the cursor; no more keys than before.
fn play(session: &mut Session, turn: &Turn, language: &str) {
    let keys: Vec<&str> = turn.keys.split(' ').collect();
    assert!(keys.len() <= turn.before, "{}: {} keys", turn.name, keys.len());
    for key in keys {
        session.press(key);
        if key == "c" {
            let title = saying(language)("Log contact: ", "Noter un contact\u{a0}: ");
            session.wait_for(&format!("{title}{}", turn.name));
        }
    }
}

/// The notebook of the twelve, and the program on it.
fn twelve(language: &str) -> Program {
    let program = Program::carnet(&["--db", "scratch.db"]).size(120, 35);
    let program = if language == "fr" { program.in_french() } else { program };
    for (day, words) in PAST {
        let on: &[&str] = if day.is_empty() { &[] } else { &["--today", day] };
        program.run(&[&["--db", "scratch.db"], on, words].concat());
    }
    program
}

/// Who is in the queue of a day, why, and with what words: name, kind, text.
fn reasons(program: &Program, day: &str) -> BTreeSet<(String, String, String)> {
    let answer = program.run(&["--db", "scratch.db", "--json", "--today", day, "today", "--max", "99"]);
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    let listed = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let word = |value: &Value, name: &str| value[name].as_str().expect("a word").to_owned();
    let entries = listed(&answer, "sections").iter().flat_map(|section| listed(section, "entries")).collect::<Vec<_>>();
    let of = |entry: &Value| {
        listed(entry, "reasons")
            .iter()
            .map(|why| (word(entry, "name"), word(why, "kind"), word(why, "text")))
            .collect::<Vec<_>>()
    };
    entries.iter().flat_map(of).collect()
}
