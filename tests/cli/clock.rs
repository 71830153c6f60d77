//! A clock that jumps, nights on which clocks change, a journey across zones: nothing is lost or hidden, nobody is forgotten, what was
//! done keeps its order, and a clock that cannot be right is said.

use std::io::Write;

use chrono::{Datelike, Duration, NaiveDate};
use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, Run, run};

/// Who is written about in turn.
const PEOPLE: [&str; 3] = ["Ana Silva", "Paul Nguyen", "Zoé Martin"];

/// Days after a step on which everybody must still have a place: the same, a week, a season and a year later, and what a clock that was a
/// year ahead has written has passed too.
const LATER: [i64; 5] = [0, 8, 45, 380, 800];

/// A notebook that is used at the times that a clock shows.
struct Journey {
    notebook: Notebook,
    /// What was written, by whom it is about.
    written: Vec<(&'static str, String)>,
    /// The day on which they were noted.
    begun: NaiveDate,
}

impl Journey {
    fn begin(now: &str) -> Self {
        let journey = Self {
            notebook: Notebook::new(),
            written: Vec::new(),
            begun: now.split_once('T').unwrap().0.parse().unwrap(),
        };
        for (name, rhythm) in PEOPLE.into_iter().zip(["1w", "2w", "3w"]) {
            assert_eq!(journey.at(now, &["add", name, "--every", rhythm]).code, 0);
        }
        journey
    }

    fn at(&self, now: &str, arguments: &[&str]) -> Run {
        run(self.notebook.command(arguments).env_remove("CARNET_TODAY").env("CARNET_NOW", now))
    }

    fn json(&self, now: &str, arguments: &[&str]) -> Value {
        self.at(now, &[arguments, &["--json"]].concat()).json()
    }

    /// Logs one more entry; whether the clock was said to be doubtful.
    fn log(&mut self, now: &str) -> bool {
        let who = PEOPLE[self.written.len() % PEOPLE.len()];
        let text = format!("Entry {}", self.written.len());
        let told = self.at(now, &["log", who, &text]);
        assert_eq!(told.code, 0, "{now}: {told:?}");
        self.written.push((who, text));
        told.err.contains("if the clock is wrong")
    }

    /// Every entry stands on its page, once, for people and for scripts; the page is in the order of the days.
    fn holds_everything(&self, now: &str) {
        for who in PEOPLE {
            let page = self.json(now, &["show", who]);
            let entries = page["interactions"].as_array().unwrap();
            let mut found: Vec<&str> = entries.iter().map(|entry| entry["text"].as_str().unwrap()).collect();
            let days: Vec<String> = entries.iter().map(|entry| format!("{}{}", entry["on"], entry["at"])).collect();
            assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{now}: {who}: {days:?}");
            let mut expected: Vec<&str> =
                self.written.iter().filter(|(of, _)| *of == who).map(|(_, text)| text.as_str()).collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{now}: {who}");
            let shown = self.at(now, &["show", who]).out;
            for text in expected {
                assert!(shown.lines().any(|line| line.ends_with(text)), "{now}: {text} is hidden:\n{shown}");
            }
        }
    }

    /// From the day on which they were noted, everybody is due, done today, waiting or has a day that is to come. Asked on the next
    /// Tuesday, Wednesday or Thursday: who was never contacted comes on a working day.
    fn forgets_nobody(&self, now: &str) {
        let today: NaiveDate = self.json(now, &["today"])["day"].as_str().unwrap().parse().unwrap();
        for later in LATER {
            let from = today.max(self.begun) + Duration::days(later);
            let then = from.iter_days().find(|day| (1..=3).contains(&day.weekday().num_days_from_monday())).unwrap();
            let then = then.to_string();
            let queue = self.json(now, &["today", "--today", &then]);
            let people = self.json(now, &["list", "--today", &then]);
            assert_eq!(people["affiliates"].as_array().unwrap().len(), PEOPLE.len());
            for person in people["affiliates"].as_array().unwrap() {
                let next = person["next_due"].as_str().unwrap_or_default();
                let is_shown = queue.to_string().contains(person["id"].as_str().unwrap());
                assert!(is_shown || next > then.as_str(), "{now}, on {then}: {person} {queue}");
            }
        }
    }

    /// History has what was done, the newest first, and undo takes it back in that order.
    fn keeps_the_order(&self, now: &str) {
        for (who, text) in self.written.iter().rev() {
            let told = self.json(now, &["undo"])["undone"][0]["what"].as_str().unwrap().to_owned();
            assert!(told.contains(who), "{now}: {text} was the newest, and undone was {told}");
            assert!(!self.json(now, &["show", who]).to_string().contains(text.as_str()), "{now}: {text}");
        }
        let again = self.at(now, &["redo", "-n", &self.written.len().to_string()]);
        assert_eq!(again.code, 0, "{again:?}");
        self.holds_everything(now);
    }
}

/// One clock after another, and where it must be said that it cannot be right.
#[rstest]
#[case::a_day_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-02-02T10:00:00+01:00[Europe/Paris]", false), ("2026-02-03T11:00:00+01:00[Europe/Paris]", false)])]
#[case::two_days_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-02-01T10:00:00+01:00[Europe/Paris]", true), ("2026-02-03T11:00:00+01:00[Europe/Paris]", false)])]
#[case::a_day_ahead_and_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-02-04T10:00:00+01:00[Europe/Paris]", false), ("2026-02-03T09:00:00+01:00[Europe/Paris]", false)])]
#[case::a_fortnight_back(&[("2026-02-17T10:00:00+01:00[Europe/Paris]", false), ("2026-02-03T10:00:00+01:00[Europe/Paris]", true), ("2026-02-17T11:00:00+01:00[Europe/Paris]", false)])]
#[case::a_fortnight_ahead_and_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-02-17T10:00:00+01:00[Europe/Paris]", false), ("2026-02-03T11:00:00+01:00[Europe/Paris]", true)])]
#[case::a_year_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2025-02-03T10:00:00+01:00[Europe/Paris]", true), ("2026-02-03T11:00:00+01:00[Europe/Paris]", true)])]
#[case::a_year_ahead_and_back(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2027-02-03T10:00:00+01:00[Europe/Paris]", true), ("2026-02-03T11:00:00+01:00[Europe/Paris]", true)])]
#[case::a_year_ahead_for_three_entries(&[("2027-02-03T10:00:00+01:00[Europe/Paris]", true), ("2027-02-03T11:00:00+01:00[Europe/Paris]", false), ("2027-02-03T12:00:00+01:00[Europe/Paris]", false), ("2026-02-04T10:00:00+01:00[Europe/Paris]", true), ("2026-02-04T11:00:00+01:00[Europe/Paris]", false)])]
#[case::an_empty_battery(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("1970-01-01T00:05:00Z[Europe/Paris]", true), ("2026-02-03T11:00:00+01:00[Europe/Paris]", true)])]
#[case::back_and_forth(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2025-02-03T10:00:00+01:00[Europe/Paris]", true), ("2027-02-03T10:00:00+01:00[Europe/Paris]", true), ("2026-01-20T10:00:00+01:00[Europe/Paris]", true), ("2026-02-04T10:00:00+01:00[Europe/Paris]", false)])]
#[case::the_night_in_spring(&[("2026-03-29T01:30:00+01:00[Europe/Paris]", false), ("2026-03-29T03:00:00+02:00[Europe/Paris]", false), ("2026-03-29T04:01:00+02:00[Europe/Paris]", false)])]
#[case::the_night_in_autumn(&[("2026-10-25T02:30:00+02:00[Europe/Paris]", false), ("2026-10-25T02:30:00+01:00[Europe/Paris]", false), ("2026-10-25T04:00:00+01:00[Europe/Paris]", false)])]
#[case::the_night_in_new_york(&[("2026-11-01T01:30:00-04:00[America/New_York]", false), ("2026-11-01T01:10:00-05:00[America/New_York]", false), ("2026-11-01T09:00:00-05:00[America/New_York]", false)])]
#[case::half_an_hour_on_lord_howe(&[("2026-04-05T01:45:00+11:00[Australia/Lord_Howe]", false), ("2026-04-05T01:45:00+10:30[Australia/Lord_Howe]", false)])]
#[case::midnight_that_is_skipped(&[("2026-04-23T23:50:00+02:00[Africa/Cairo]", false), ("2026-04-24T01:05:00+03:00[Africa/Cairo]", false)])]
#[case::to_the_west(&[("2026-02-03T23:00:00+01:00[Europe/Paris]", false), ("2026-02-03T21:00:00-05:00[America/Montreal]", false), ("2026-02-04T09:00:00-08:00[America/Los_Angeles]", false)])]
#[case::to_the_east(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-02-04T03:00:00+09:00[Asia/Tokyo]", false), ("2026-02-04T09:00:00+13:00[Pacific/Auckland]", false)])]
#[case::over_the_line_and_a_day_back(&[("2026-02-04T09:00:00+14:00[Pacific/Kiritimati]", false), ("2026-02-03T09:00:00-11:00[Pacific/Pago_Pago]", false), ("2026-02-03T22:00:00-10:00[Pacific/Honolulu]", false)])]
#[case::round_the_world(&[("2026-12-31T23:30:00+01:00[Europe/Paris]", false), ("2027-01-01T06:45:00+05:45[Asia/Kathmandu]", false), ("2027-01-01T15:00:00+14:00[Pacific/Kiritimati]", false), ("2026-12-31T20:00:00-08:00[America/Los_Angeles]", false), ("2027-01-01T18:00:00+01:00[Europe/Paris]", false)])]
#[case::a_journey_with_a_wrong_clock(&[("2026-02-03T10:00:00+01:00[Europe/Paris]", false), ("2026-01-20T10:00:00-08:00[America/Los_Angeles]", true), ("2026-02-04T10:00:00-08:00[America/Los_Angeles]", false), ("2026-02-06T10:00:00+01:00[Europe/Paris]", false)])]
fn a_clock_loses_and_hides_nothing(#[case] clocks: &[(&str, bool)]) {
    // It begins on the day of the first clock, or a year before where that is ahead itself.
    let begun = if clocks[0].1 { "2026-02-03T09:00:00+01:00[Europe/Paris]" } else { clocks[0].0 };
    let mut journey = Journey::begin(begun);
    let mut notices = 0;
    for (now, is_doubtful) in clocks {
        let said = journey.at(now, &["today"]).err.contains("if the clock is wrong");
        assert_eq!((said, journey.log(now)), (*is_doubtful, *is_doubtful), "{now}");
        notices += usize::from(*is_doubtful);
        journey.holds_everything(now);
        journey.forgets_nobody(now);
        assert_eq!(journey.json(now, &["doctor"])["ok"], true, "{now}");
    }
    let (now, _) = clocks[clocks.len() - 1];
    journey.keeps_the_order(now);
    let entries = journey.written.len();
    let line = format!("clocks: {} shown, {entries} entries kept in order, {notices} notices", clocks.len());
    writeln!(std::io::stdout(), "{line}").unwrap();
}
