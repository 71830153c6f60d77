//! What the sources of regular contact share: who is whose, what holds a turn back, and who has waited longest.

use chrono::{Days, NaiveDate};

use super::SOURCES;
use super::day::Day;
use super::reason::{Kind, Regularity};
use super::standing::Standing;
use super::{follow_up, retry};
use crate::domain::rules::{Rules, Turn};

impl Standing {
    /// How the person's turn comes.
    pub fn turn(&self, rules: &Rules) -> Turn {
        rules.turn(self.rhythm, self.tier)
    }

    /// Whether the person is away on a day.
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.absences.iter().any(|absence| absence.covers(day))
    }

    /// The first working day from a day on on which the person is not away.
    pub(super) fn back_on(&self, day: NaiveDate, rules: &Rules) -> NaiveDate {
        let mut day = rules.working.on_or_after(day);
        // Absences may follow on each other: each is left at most once.
        for _ in &self.absences {
            let Some(absence) = self.absences.iter().find(|absence| absence.covers(day)) else { break };
            day = rules.working.on_or_after(absence.until.succ_opt().unwrap_or(day));
        }
        day
    }
}

/// Whether no turn comes by itself: it is off, or an agreed day holds it back.
pub(super) fn is_silent(person: &Standing, rules: &Rules) -> bool {
    person.turn(rules) == Turn::Off || follow_up::holds(person, rules)
}

/// Whether a turn that is due has to wait on this day: for the retry, or until the person is back.
pub(super) fn waits(person: &Standing, day: &Day<'_>) -> bool {
    retry::holds(person, day) || person.is_away(day.date)
}

/// A due day as it stands after what moved it: a spread, an absence. Slid to a working day.
pub(super) fn moved(due: NaiveDate, person: &Standing, rules: &Rules) -> NaiveDate {
    let moved = person.postponement.filter(|moved| person.last_contact.is_none_or(|last| last < moved.set_on));
    let due = moved.map_or(due, |moved| due.max(moved.to));
    person.back_on(due, rules)
}

/// The day of a turn that the last contact left open: it is still due then, whatever its kind was.
pub(super) fn left_open(person: &Standing) -> Option<NaiveDate> {
    let turns = SOURCES.iter().filter(|source| source.regularity() == Regularity::Turn);
    turns.filter_map(|source| person.left_open(source.kind())).map(|open| open.due).min()
}

/// When the turn that was due on a day was declared void, or its day where that came later; the next one counts from there.
pub(super) fn void_since(person: &Standing, kind: Kind, due: NaiveDate) -> Option<NaiveDate> {
    let void = person.dismissals.iter().filter(|void| void.kind == kind.id() && void.due == due);
    void.map(|void| void.set_on.max(due)).max()
}

/// The day before which a turn that is due on `due` raises nothing.
pub(super) fn not_before(due: NaiveDate, person: &Standing, rules: &Rules) -> NaiveDate {
    retry::next(person, rules).map_or(due, |retry| due.max(retry))
}

/// The day since when somebody waits for a place when there is room; `None` for who has a rhythm, is off, or has no turn to
/// come. A snooze and the fatigue guard move it: who is hidden does not wait.
pub fn waits_since(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    if person.turn(day.rules) != Turn::WhenRoom {
        return None;
    }
    let turn = SOURCES
        .iter()
        .filter(|source| source.regularity() == Regularity::Turn && person.is_within(source.reach()))
        .filter_map(|source| source.earliest(person, day))
        .min()?;
    let rested =
        person.last_contact.and_then(|last| last.checked_add_days(Days::new(u64::from(day.rules.fatigue_days) + 1)));
    let shown = person.snooze.map(|snooze| snooze.until);
    Some(turn.max(rested.unwrap_or(turn)).max(shown.unwrap_or(turn)))
}
