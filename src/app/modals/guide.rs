//! What can be typed where one is: the words of a filter, the forms of a day. Enter types one of them.

use super::{Reply, Then};
use crate::app::action::Action;
use crate::domain::lang::Lang;
use crate::domain::roster::filter_help;

/// A line of the guide: how it is typed, and the message with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// How it is typed.
    pub sample: &'static str,
    /// The message.
    pub meaning: &'static str,
}

/// What a guide is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The words of the filter of People.
    People,
    /// The words of the filter of the agenda.
    Agenda,
    /// A day.
    Days,
}

/// What can be typed, with what it means.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The message with its title.
    pub title: &'static str,
    /// The message at its foot.
    pub foot: &'static str,
    /// Every line, in its order.
    pub entries: Vec<Entry>,
    /// Which one the cursor is on.
    pub cursor: usize,
}

impl Guide {
    /// The guide to a topic, in a language.
    pub fn to(topic: Topic, lang: Lang) -> Self {
        let (title, foot, entries) = match topic {
            Topic::People => ("filter-help-title", "filter-help-foot", people(lang)),
            Topic::Agenda => ("agenda-help-title", "filter-help-foot", in_words_of(lang, AGENDA)),
            Topic::Days => ("date-help-title", "date-help-foot", in_words_of(lang, DAYS)),
        };
        Self { title, foot, entries, cursor: 0 }
    }

    /// Moves, types what the cursor is on, closes.
    pub fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(self.entries.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = self.entries.len().saturating_sub(1),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose => {
                return match self.entries.get(self.cursor) {
                    Some(entry) => Reply::goes_then(Then::Type(entry.sample)),
                    None => Reply::closes(Vec::new()),
                };
            }
            _ => {}
        }
        Reply::stays()
    }
}

/// A sample as it is typed in English and in French, and the message with what it means.
type Sample = (&'static str, &'static str, &'static str);

const AGENDA: &[Sample] = &[
    ("birthday", "anniversaire", "agenda-help-occasion"),
    ("promise", "promesse", "agenda-help-promise"),
    ("follow-up", "relance", "agenda-help-follow-up"),
    ("event", "événement", "agenda-help-event"),
    ("introduce", "présenter", "agenda-help-introduction"),
    ("gift", "cadeau", "agenda-help-gift"),
    ("answer", "répondre", "agenda-help-reply"),
    ("appointment", "rendez-vous", "agenda-help-appointment"),
    ("retry", "réessayer", "agenda-help-retry"),
    ("snooze", "report", "agenda-help-snooze"),
    ("rhythm", "rythme", "agenda-help-rhythm"),
    ("marie", "marie", "agenda-help-text"),
];

const DAYS: &[Sample] = &[
    ("tomorrow", "demain", "date-help-tomorrow"),
    ("tue", "mardi", "date-help-weekday"),
    ("next tue", "mardi prochain", "date-help-next-weekday"),
    ("2w", "2s", "date-help-span"),
    ("+10", "+10", "date-help-days"),
    ("12 march", "12 mars", "date-help-day"),
    ("12/03", "12/03", "date-help-numbers"),
    ("2027-03-12", "2027-03-12", "date-help-iso"),
    ("end of month", "fin du mois", "date-help-end"),
    ("mid-march", "mi-mars", "date-help-part"),
    ("before Christmas", "avant Noël", "date-help-before"),
];

fn in_words_of(lang: Lang, samples: &[Sample]) -> Vec<Entry> {
    let entry = |(en, fr, meaning): &Sample| Entry {
        sample: match lang {
            Lang::En => en,
            Lang::Fr => fr,
        },
        meaning,
    };
    samples.iter().map(entry).collect()
}

/// The words of People's filter as they are spelled in a language.
fn people(lang: Lang) -> Vec<Entry> {
    filter_help(lang).into_iter().map(|line| Entry { sample: line.sample, meaning: line.meaning }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::filter;
    use crate::domain::agenda::{Entry as Line, Kind};
    use crate::domain::dates::grammar::{DateOrder, Lean, Reader, read};
    use crate::domain::dates::working::WEEKDAYS;

    #[test]
    fn every_day_that_the_guide_shows_is_read() {
        let today = "2026-02-03".parse().unwrap();
        for lang in Lang::ALL {
            for entry in Guide::to(Topic::Days, lang).entries {
                let reader = Reader { today, lang, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS };
                let day = read(entry.sample, &reader).and_then(|reading| reading.day());
                assert!(day.is_some_and(|day| day > today), "{}", entry.sample);
            }
        }
    }

    #[test]
    fn every_word_that_the_guide_shows_keeps_something_of_the_agenda() {
        let today = "2026-02-03".parse().unwrap();
        let lines: Vec<Line> = Kind::ALL.into_iter().map(|kind| Line::crowd(kind, today, 1)).collect();
        for lang in Lang::ALL {
            // The name and the birthday are of somebody.
            for entry in Guide::to(Topic::Agenda, lang).entries {
                let words = filter::words(entry.sample);
                let kept = lines.iter().filter(|line| filter::keeps(&words, line)).count();
                let of_somebody = matches!(entry.meaning, "agenda-help-text" | "agenda-help-occasion");
                assert!(kept > 0 || of_somebody, "{}", entry.sample);
            }
        }
    }
}
