//! Typed days ("A typed day", "Asked about", "Not understood"): one table a language, in the composer and by command.
//!
//! Today is Monday 2 March 2026, with the holidays of France. A line of `days/*.txt` is what is typed and what it must
//! come to, worked out with a calendar and not with this program: a day that is slid to a working day, perhaps with an hour;
//! `a then b` where a period has begun and a contact of today leaves only what is behind it; `?` with the days that are
//! asked about; `past` for a day that has passed; `-` for what is no day; `none`.

use std::sync::LazyLock;

use carnet::domain::capture::{
    Answers, Leading, Meant, Plain, Resolved, Scene, Stays, Tone, UnreadWhy, parse, resolve,
};
use carnet::domain::contact::{Beside, Next};
use carnet::domain::dates::grammar::{DateOrder, Lean, Reader};
use carnet::domain::dates::holidays::Country;
use carnet::domain::dates::working::WorkingDays;
use carnet::domain::id::AffiliateId;
use carnet::domain::lang::Lang;
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::store::Store;
use rstest::rstest;

use crate::harness::{Notebook, Run};

mod cases;

const MONDAY: &str = "2026-03-02";

const TABLES: [(Lang, &str); 2] = [(Lang::Fr, include_str!("days/fr.txt")), (Lang::En, include_str!("days/en.txt"))];

static WORKING: LazyLock<WorkingDays> = LazyLock::new(|| WorkingDays::default().with_holidays(&[Country::France]));

/// The phrases of a table with what they must come to.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().map(|line| line.split_once('\t').unwrap())
}

/// The notebook of Lina Vasseur, and her identity.
fn lina() -> (Store, AffiliateId) {
    let mut store = Store::open_in_memory().unwrap();
    let newcomer = Newcomer { name: "Lina Vasseur".to_owned(), ..Newcomer::default() };
    let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
    (store, id)
}

fn now() -> Moment {
    Moment::on(MONDAY.parse().unwrap(), "Europe/Paris".parse().unwrap())
}

/// What the composer understands of a line.
fn composed(text: &str, lang: Lang, (store, id): &(Store, AffiliateId)) -> Resolved {
    let today = MONDAY.parse().unwrap();
    let reader = Reader { today, lang, order: DateOrder::Dmy, lean: Lean::Future, working: &WORKING };
    let answers = Answers::default();
    let scene = Scene {
        selected: &[*id],
        leading: Leading::Replace,
        answers: &answers,
        reader,
        now: now(),
        plain: Plain::Note,
    };
    resolve(&parse(text, &reader), &scene, store)
}

/// What a line came to, in the words of the table.
fn told(resolved: &Resolved) -> String {
    if let Some(question) = resolved.questions.first() {
        let choices = question.choices.iter().filter_map(|choice| match choice.means {
            Meant::Day(day) => Some(day.to_string()),
            Meant::Shorter(shorter) => Some(shorter.day.to_string()),
            _ => None,
        });
        return format!("? {}", choices.take(2).collect::<Vec<_>>().join(" "));
    }
    match (resolved.learned.next, resolved.unread.first().map(|unread| unread.why)) {
        (Next::On(day), None) => day.to_string(),
        (Next::Said(day, Beside { at: Some(at), .. }), None) => format!("{day} {}", at.format("%H:%M")),
        (Next::Said(day, Beside { at: None, .. }), None) => day.to_string(),
        (Next::NoFollowUp, None) => "none".to_owned(),
        (Next::ByRhythm, Some(UnreadWhy::Passed)) => "past".to_owned(),
        (Next::ByRhythm, Some(UnreadWhy::Date)) => "-".to_owned(),
        other => format!("{other:?}"),
    }
}

/// What the composer, and any logged line, is to say.
fn in_a_line(expected: &str) -> &str {
    expected.split_once(" then ").map_or(expected, |(_, logged)| logged)
}

#[test]
fn there_are_150_days_in_each_language() {
    for (lang, table) in TABLES {
        assert!(rows(table).count() >= 150, "{lang:?}");
    }
}

#[test]
fn the_composer_reads_every_day_in_either_interface() {
    let notebook = lina();
    let mut wrong = Vec::new();
    for (of, table) in TABLES {
        for (phrase, expected) in rows(table) {
            for lang in Lang::ALL {
                let found = told(&composed(&format!("ok !{phrase}"), lang, &notebook));
                // 12/03 and "mar" have a preferred reading that the interface decides.
                if found != in_a_line(expected) {
                    wrong.push(format!("{phrase:?} of {of:?} in {lang:?}: {found}, not {expected}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Behind these a bare number is a day of the month ("lundi 14", "March 3").
fn takes_a_number(phrase: &str) -> bool {
    let last = phrase.trim_end_matches('.').rsplit([' ', '-']).next().unwrap_or_default().to_lowercase();
    // And a week has numbers ("fin de semaine 12"), an hour may count.
    if phrase.ends_with("at 9") || phrase.ends_with("at 10") || phrase.ends_with("week") || phrase.ends_with("semaine")
    {
        return true;
    }
    let weekdays = "lundi mardi mercredi jeudi vendredi samedi dimanche ven monday tuesday wednesday thursday friday sunday fri tue";
    let months = "march april may june january";
    weekdays.split(' ').chain(months.split(' ')).any(|word| word == last)
}

#[rstest]
#[case::a_word("relancer Paul")]
#[case::a_name("Paul")]
#[case::a_number("3 bannières")]
#[case::a_greater_number("1200 clics")]
#[case::a_clause(", puis on verra")]
#[case::an_amount("45 € de frais")]
fn a_day_ends_before_the_first_word_that_is_none(#[case] behind: &str) {
    let notebook = lina();
    let mut wrong = Vec::new();
    let numbered = behind.starts_with(|c: char| c.is_ascii_digit());
    for (lang, table) in TABLES {
        for (phrase, expected) in rows(table).filter(|(phrase, _)| !numbered || !takes_a_number(phrase)) {
            let gap = if behind.starts_with(',') { "" } else { " " };
            let resolved = composed(&format!("vu au salon !{phrase}{gap}{behind}"), lang, &notebook);
            let found = told(&resolved);
            let kept = match in_a_line(expected) {
                "past" | "-" => format!("vu au salon !{phrase}{gap}{behind}"),
                _ => format!("vu au salon {}", behind.trim_start_matches(", ")),
            };
            let is_open = expected.starts_with('?');
            if found != in_a_line(expected) || !is_open && resolved.note.replace(" ,", ",") != kept {
                wrong.push(format!("{phrase:?}: {found}, not {expected}; note {:?}", resolved.note));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A notebook on disk, on the Monday.
struct Desk(Notebook);

impl Desk {
    fn new() -> Self {
        let notebook = Notebook::new();
        notebook.set("[working]\nholidays = [\"FR\"]\n");
        notebook.ok(&["add", "Lina Vasseur", "--tier", "A"]);
        Self(notebook)
    }

    fn run_on(&self, today: &str, lang: Lang, arguments: &[&str]) -> Run {
        let mut command = self.0.command(arguments);
        command.env("CARNET_TODAY", today).env("CARNET_LANG", lang.code());
        crate::harness::run(&mut command)
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_on(MONDAY, Lang::En, arguments)
    }
}

/// What a command came to, in the words of the table; `None` for a day where the answer does not say it.
fn answered(run: &Run) -> String {
    if run.code == 0 {
        let json = run.json();
        let with = &json["with"][0];
        return match (with["next_due"].as_str(), with["at"].as_str()) {
            (Some(day), Some(at)) => format!("{day} {at}"),
            (Some(day), None) => day.to_owned(),
            _ => "none".to_owned(),
        };
    }
    assert_eq!(run.code, 2, "{run:?}");
    let error: serde_json::Value = serde_json::from_str(&run.err).unwrap_or_else(|_| run.json());
    let choices = error["error"]["choices"].as_array().cloned().unwrap_or_default();
    match choices.is_empty() {
        false => format!(
            "? {}",
            choices.iter().take(2).map(|says| iso(says.as_str().unwrap())).collect::<Vec<_>>().join(" ")
        ),
        true => "refused".to_owned(),
    }
}

/// The day of a choice, `Tue 10 Mar 2026` or `mar. 10 mars 2026`, as in data: read with the table of months alone.
fn iso(says: &str) -> String {
    const MONTHS: &str = "jan fév/feb mar avr/apr mai/may juin/jun juil/jul aoû/aug sep oct nov déc/dec";
    let words: Vec<&str> = says.split([' ', ',', '\u{a0}']).collect();
    let begins = |month: &str| month.split('/').any(|start| words[2].to_lowercase().starts_with(start));
    let month = MONTHS.split(' ').position(begins).unwrap() + 1;
    format!("{}-{month:02}-{:0>2}", words[3], words[1].trim_end_matches("er"))
}

fn as_answered(expected: &str) -> &str {
    if matches!(expected, "past" | "-") { "refused" } else { expected }
}

#[test]
fn next_reads_every_day_by_command() {
    let desk = Desk::new();
    let mut wrong = Vec::new();
    for (lang, table) in TABLES {
        for (phrase, expected) in rows(table) {
            let expected = as_answered(expected.split_once(" then ").map_or(expected, |(now, _)| now));
            let found = answered(&desk.run_on(MONDAY, lang, &["next", "lina", phrase, "--json"]));
            // Without a follow-up the rhythm of the tier goes on.
            if found != expected && expected != "none" {
                wrong.push(format!("{phrase:?}: {found}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn log_reads_every_day_by_command_in_the_other_interface() {
    let desk = Desk::new();
    let mut wrong = Vec::new();
    for (of, table) in TABLES {
        let lang = if of == Lang::Fr { Lang::En } else { Lang::Fr };
        for (phrase, expected) in rows(table) {
            let run = desk.run_on(MONDAY, lang, &["log", "lina", &format!("ok !{phrase}"), "--json"]);
            let expected = in_a_line(expected);
            let is_right = match expected {
                // What is not understood stays in the note, and is said.
                "-" => run.code == 0 && run.err.contains(phrase.split(' ').next().unwrap()),
                "past" => answered(&run) == "refused",
                "none" => run.code == 0,
                _ => {
                    answered(&run)
                        == expected
                            .split_once(' ')
                            .filter(|_| !expected.starts_with('?'))
                            .map_or(expected, |(day, _)| day)
                }
            };
            if !is_right {
                wrong.push(format!("{phrase:?}: {run:?}, not {expected}"));
            }
            // Each line stands alone: what was agreed before would still stand.
            if run.code == 0 {
                desk.run(&["undo"]);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_not_understood_is_marked_as_a_warning() {
    use carnet::domain::capture::Reading;
    use carnet::domain::channel::ChannelKind;

    let notebook = lina();
    let text = "bonne discussion >livrer !32/13 !xyz";
    let resolved = composed(text, Lang::Fr, &notebook);
    let reading = Reading::of(text, &resolved, ChannelKind::Call, None);
    let warns: Vec<bool> = reading.lines.iter().map(|line| line.tone == Tone::Warns).collect();
    assert_eq!(warns, [false, false, true, true]);
    assert!(resolved.unread.iter().all(|unread| unread.stays == Stays::Promise));
}
