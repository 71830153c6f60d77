//! `carnet --plain`: the morning as a dialogue, for a screen reader, a braille display, a terminal that can do no more.
//!
//! Questions are numbered, defaults are spoken, the state comes before the question, nothing is ever drawn over
//! (docs/screens.md, "Plain"). It lives with the commands and not with the screens: it reads and writes lines, and says
//! what commands say. Every outcome is written when it is given, so that it can be left at any question.

mod choice;
mod note;

use std::io;

use chrono::NaiveDate;

use super::Asked;
use super::answer::Answer;
use super::console::Console;
use super::failure::Failure;
use super::session::Session;
use super::show;
use super::undo::what;
use crate::domain::affiliate::Tier;
use crate::domain::dates::grammar::Lean;
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::{Entry, Queue, Reason};
use crate::domain::settling::and_open;
use crate::i18n::Words;
use crate::say;
use crate::store::{Store, StoreError};
use choice::{begun, choose, numbered};

/// How many lines of the briefing are told before the question; `more` tells the others.
const FIRST: usize = 4;

/// What can be said of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Contacted,
    Missed,
    Snooze,
    Skip,
    More,
    Undo,
    Quit,
    Other,
}

const OUTCOMES: [Outcome; 8] = [
    Outcome::Contacted,
    Outcome::Missed,
    Outcome::Snooze,
    Outcome::Skip,
    Outcome::More,
    Outcome::Undo,
    Outcome::Quit,
    Outcome::Other,
];

/// Whose turn it is: the first of the queue, or whoever was asked for by name.
struct Turn {
    id: AffiliateId,
    name: String,
    tier: Option<Tier>,
    /// Why they are in the queue; nothing where they are not.
    reasons: Vec<Reason>,
}

impl From<&Entry> for Turn {
    fn from(entry: &Entry) -> Self {
        Self { id: entry.id, name: entry.name.clone(), tier: entry.tier, reasons: entry.reasons.clone() }
    }
}

impl Outcome {
    /// The word that stands for it and chooses its name in the catalogues.
    fn code(self) -> &'static str {
        match self {
            Outcome::Contacted => "contacted",
            Outcome::Missed => "missed",
            Outcome::Snooze => "snooze",
            Outcome::Skip => "skip",
            Outcome::More => "more",
            Outcome::Undo => "undo",
            Outcome::Quit => "quit",
            Outcome::Other => "other",
        }
    }
}

/// Why the dialogue stops.
enum Stop {
    /// The manager said so, or the input has ended.
    Left,
    /// The notebook failed.
    Failed(Failure),
    /// Nobody reads any more.
    Unheard,
}

impl From<io::Error> for Stop {
    fn from(_: io::Error) -> Self {
        Stop::Unheard
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failed(failure)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Stop::Failed(error.into())
    }
}

/// Goes through the day's queue, person by person.
pub(super) fn run<'w>(
    session: Session,
    console: Console<'w>,
    now: &'w dyn Fn(&Asked) -> Result<Moment, String>,
) -> Result<Answer, Failure> {
    let store = session.open()?;
    let mut dialogue = Dialogue { session, store, console, now, total: 0, other: None };
    match dialogue.go() {
        Ok(()) | Err(Stop::Left) => {
            let left = dialogue.store.queue(&dialogue.session.moment)?;
            let told = say!(dialogue.session.words, "dialogue-end", done = left.done.len(), left = left.left());
            Ok(Answer::data(format!("{told}\n")))
        }
        Err(Stop::Unheard) => Ok(Answer::data(String::new())),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

/// A morning as a dialogue.
struct Dialogue<'w> {
    session: Session,
    store: Store,
    console: Console<'w>,
    now: &'w dyn Fn(&Asked) -> Result<Moment, String>,
    /// How many people there are today, those with an outcome included.
    total: usize,
    /// Whoever was asked for by name, until something came of them.
    other: Option<AffiliateId>,
}

impl Dialogue<'_> {
    fn go(&mut self) -> Result<(), Stop> {
        let queue = self.queue()?;
        let day = self.session.words.day_long(queue.day);
        let state = say!(self.session.words, "cli-today", day = day, left = queue.left(), done = queue.done.len());
        write!(self.console.stderr, "{}", self.session.found())?;
        self.console.tell(&state)?;
        // Told anew only when it is another person's turn, or the same person comes back.
        let mut told = None;
        loop {
            let queue = self.queue()?;
            let Some(turn) = self.turn(&queue)? else {
                self.nobody_left()?;
                told = None;
                continue;
            };
            self.total = queue.shown();
            if told != Some(turn.id) {
                self.introduce(&turn, &queue)?;
                told = Some(turn.id);
            }
            let outcome = self.outcome(&OUTCOMES)?;
            if self.take(outcome, &turn)? {
                (told, self.other) = (None, None);
            }
        }
    }

    /// Whose turn it is.
    fn turn(&self, queue: &Queue) -> Result<Option<Turn>, Stop> {
        let Some(id) = self.other else { return Ok(queue.entries().next().map(Turn::from)) };
        let Some(page) = self.store.dossier(id, 0)? else { return Ok(None) };
        let (name, tier) = (page.affiliate.name.clone(), page.affiliate.tier);
        Ok(Some(Turn { id, name, tier, reasons: show::reasons(&self.store, id, &self.session)? }))
    }

    /// Asks for somebody by name; nothing typed stays with whose turn it is.
    fn somebody(&mut self) -> Result<(), Stop> {
        let question = self.words().say("dialogue-who");
        let typed = self.ask(&question)?;
        if typed.trim().is_empty() {
            return Ok(());
        }
        match self.session.who(&self.store, typed.trim()) {
            Ok(found) => self.other = Some(found.id),
            Err(failure) => {
                let told = failure.text(self.words());
                self.console.tell(told.trim_end())?;
            }
        }
        Ok(())
    }

    /// The queue as it is now, at this hour.
    fn queue(&mut self) -> Result<Queue, Stop> {
        if let Ok(moment) = (self.now)(&self.session.asked()) {
            self.session.moment = moment;
        }
        Ok(self.store.queue(&self.session.moment)?)
    }

    fn words(&self) -> &Words {
        &self.session.words
    }

    fn ask(&mut self, question: &str) -> Result<String, Stop> {
        self.console.heard(question).ok_or(Stop::Left)
    }

    /// Asks until one of the outcomes is named.
    fn outcome(&mut self, known: &[Outcome]) -> Result<Outcome, Stop> {
        let names: Vec<String> = known.iter().map(|one| name(*one, self.words())).collect();
        let default = names.first().cloned().unwrap_or_default();
        let question = say!(self.words(), "dialogue-what", choices = numbered(&names), default = default);
        loop {
            let heard = self.ask(&question)?;
            let codes: Vec<&str> = known.iter().map(|one| one.code()).collect();
            match choose(&heard, &names, &codes).and_then(|at| known.get(at)) {
                Some(outcome) => return Ok(*outcome),
                None => {
                    let unclear = match begun(&heard, &names) {
                        several if several.len() > 1 => {
                            say!(self.words(), "dialogue-several", typed = heard.trim(), names = several.join(", "))
                        }
                        _ => say!(self.words(), "dialogue-unclear", typed = heard.trim()),
                    };
                    self.console.tell(&unclear)?;
                }
            }
        }
    }

    /// Who is next, and what to know first.
    fn introduce(&mut self, turn: &Turn, queue: &Queue) -> Result<(), Stop> {
        let words = self.words();
        let mut parts = vec![turn.name.clone()];
        parts.extend(turn.tier.map(|tier| say!(words, "tier", tier = tier.code())));
        parts.extend(match turn.reasons.first().map_or(0, |reason| reason.lateness.days) {
            0 => None,
            days => Some(say!(words, "days-late", n = days)),
        });
        let (number, who) = (queue.done.len() + 1, parts.join(", "));
        let head = match self.other {
            Some(_) => say!(words, "dialogue-other", who = who),
            None => say!(words, "dialogue-person", number = number, total = self.total, who = who),
        };
        self.console.tell(&head)?;
        for line in self.known(turn)?.into_iter().take(FIRST) {
            self.console.tell(&line)?;
        }
        Ok(())
    }

    /// What is known of somebody, a line each, as sentences.
    fn known(&self, turn: &Turn) -> Result<Vec<String>, Stop> {
        let Some(page) = self.store.dossier(turn.id, 20)? else { return Ok(Vec::new()) };
        let words = self.words();
        let label = |id: &str| {
            let label = words.say(id).to_lowercase();
            let mut letters = label.chars();
            letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        };
        let lines = show::briefing(&page, &turn.reasons, &self.session).into_iter();
        let lines = lines.map(|(id, text)| {
            let text = text.replace('\n', " ");
            say!(words, "cli-of", name = label(id), what = self.spoken(&text))
        });
        let (mut first, rest): (Vec<String>, Vec<String>) = {
            let lines: Vec<String> = lines.collect();
            let at = lines.len().min(FIRST - 1);
            let (first, rest) = lines.split_at(at);
            (first.to_vec(), rest.to_vec())
        };
        first.extend(words.prefers(&page).map(|prefers| sentence(&prefers)));
        first.extend(rest);
        Ok(first)
    }

    /// A text without the signs that stand for words on a page.
    fn spoken(&self, text: &str) -> String {
        let owed = |kind: &str| say!(self.words(), "dialogue-by", kind = kind);
        let mut spoken = format!("; {text}");
        for (sign, kind) in [(">", "me"), ("<", "them")] {
            spoken = spoken.replace(&format!("; {sign} "), &format!("; {} ", owed(kind)));
        }
        spoken.strip_prefix("; ").unwrap_or_default().replace(show::PARTS, ", ")
    }

    /// Does what was said; true when somebody else may be next.
    fn take(&mut self, outcome: Outcome, turn: &Turn) -> Result<bool, Stop> {
        match outcome {
            Outcome::Contacted => return self.contacted(turn),
            Outcome::Missed => {
                let written = self.store.log_missed(&[turn.id], &self.session.moment)?;
                let retry = written.value.with.first().and_then(|who| who.retry_on);
                let phrase = Phrase::new(if retry.is_some() { "notice-missed-retry" } else { "notice-missed" });
                let phrase = phrase.with("names", turn.name.as_str());
                let phrase = match retry {
                    Some(day) => phrase.with("day", Value::FullDay(day)),
                    None => phrase,
                };
                self.done(&and_open(phrase, &written.value.stays), written.step)?;
            }
            Outcome::Snooze => {
                let Some(day) = self.until()? else { return Ok(false) };
                let step = self.store.snooze(&[turn.id], day, &self.session.moment)?.step;
                let phrase = Phrase::new("notice-snoozed").with("names", turn.name.as_str());
                self.done(&phrase.with("day", Value::FullDay(day)), step)?;
            }
            Outcome::Skip => {
                let step = self.store.skip(&[turn.id], &self.session.moment)?.step;
                let back = self.session.settings.rules.working.after(self.session.moment.day, 1);
                let phrase = Phrase::new("notice-skipped").with("names", turn.name.as_str());
                self.done(&phrase.with("day", Value::FullDay(back)), step)?;
            }
            Outcome::More => {
                let rest = self.known(turn)?.split_off(FIRST.min(self.known(turn)?.len()));
                if rest.is_empty() {
                    let none = self.words().say("dialogue-no-more");
                    self.console.tell(&none)?;
                }
                for line in rest {
                    self.console.tell(&line)?;
                }
                return Ok(false);
            }
            Outcome::Undo => return self.undo(),
            Outcome::Quit => return Err(Stop::Left),
            Outcome::Other => return self.somebody().map(|()| false),
        }
        Ok(true)
    }

    /// The day until which somebody is hidden; nothing when the input is no day.
    fn until(&mut self) -> Result<Option<NaiveDate>, Stop> {
        let next = self.session.settings.rules.working.after(self.session.moment.day, 1);
        let question = say!(self.words(), "dialogue-until", day = self.session.full(next));
        let heard = self.ask(&question)?;
        if heard.trim().is_empty() {
            return Ok(Some(next));
        }
        let day = self.session.date(&heard, Lean::Future).and_then(|day| self.session.coming(day));
        match day {
            Ok(day) => Ok(Some(day)),
            Err(failure) => {
                let told = failure.text(self.words());
                self.console.tell(told.trim_end())?;
                Ok(None)
            }
        }
    }

    fn undo(&mut self) -> Result<bool, Stop> {
        let told = match self.store.undo(self.session.moment) {
            Ok(undone) => say!(self.words(), "cli-undone", what = what(&undone.step, self.words())),
            Err(error) => Failure::of_undo(&error, self.words()).text(self.words()).trim_end().to_owned(),
        };
        self.console.tell(&told)?;
        Ok(true)
    }

    /// What was saved, and how it is taken back where there is something to take back.
    fn done(&mut self, phrase: &Phrase, step: Option<StepId>) -> Result<(), Stop> {
        let told = self.words().phrase(phrase, self.session.moment.day);
        // What stays open ends without a full stop: its last word may be an abbreviation.
        let told = told.trim_end_matches('.');
        let hint = step.map(|_| self.words().say("dialogue-undo-hint"));
        Ok(self.console.tell(&hint.map_or(format!("{told}."), |hint| format!("{told}. {hint}")))?)
    }

    fn nobody_left(&mut self) -> Result<(), Stop> {
        let none = self.words().say("dialogue-nobody");
        self.console.tell(&none)?;
        match self.outcome(&[Outcome::Quit, Outcome::Undo, Outcome::Other])? {
            Outcome::Undo => self.undo().map(|_| ()),
            Outcome::Other => self.somebody(),
            _ => Err(Stop::Left),
        }
    }
}

fn name(outcome: Outcome, words: &Words) -> String {
    say!(words, "dialogue-outcome", kind = outcome.code())
}

/// Begins with a capital letter and ends with a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let text: String = letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect());
    format!("{text}.")
}
