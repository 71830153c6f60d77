//! What the days of a line become: the next contact, the due day of what is owed, and the question where a day may be several.

use super::body::trimmed;
use super::line::{NextForm, Piece, Span, UnreadWhy};
use super::question::{Meant, Question, Topic};
use super::read_as::{Due, Sense};
use super::resolve::Resolver;
use super::scene::Plain;
use crate::domain::contact::Next;
use crate::domain::dates::grammar::{Reading, Shorter};
use crate::domain::promise::PromiseBy;

impl Resolver<'_> {
    /// A reading of which one day is meant; `None` while it is open which one.
    pub(super) fn one_day(&mut self, span: Span, reading: Reading) -> Option<Reading> {
        let Some(doubt) = reading.doubt() else { return Some(reading) };
        let typed = self.line.at(&span);
        match self.scene.answers.get(Topic::Day, typed) {
            Some(Meant::Day(day)) => return Some(reading.chosen(*day)),
            Some(Meant::Shorter(Shorter { day, left })) => {
                self.plain.push(span.end - left..span.end);
                return Some(reading.chosen(*day));
            }
            _ => {}
        }
        self.open(Question::which_day(span.clone(), typed, doubt));
        None
    }

    pub(super) fn has_passed(&self, reading: Reading) -> bool {
        reading.day().is_some_and(|day| day < self.scene.reader.today)
    }

    /// A promise; a due day that has passed is none, and its words stay in the promise.
    pub(super) fn dated_promise(
        &mut self,
        piece: &Piece,
        by: PromiseBy,
        (body, due): (&Span, Option<&(Reading, Span)>),
    ) {
        let Some((reading, at)) = due else {
            self.promise(&piece.span, by, self.line.at(body), None);
            return;
        };
        let Some(reading) = self.one_day(at.clone(), *reading) else { return };
        if self.has_passed(reading) {
            self.not_read(at.start.saturating_sub(1)..at.end, UnreadWhy::Passed);
            let whole = trimmed(&self.line.text, body.start..piece.span.end);
            self.promise(&piece.span, by, self.line.at(&whole), None);
            return;
        }
        self.promise(&piece.span, by, self.line.at(body), Some(reading));
    }

    pub(super) fn next(&mut self, piece: &Piece, reading: Reading, form: NextForm) {
        let Some(reading) = self.one_day(trimmed(&self.line.text, piece.span.clone()), reading) else { return };
        if self.has_passed(reading) {
            self.leave(piece, UnreadWhy::Passed);
            return;
        }
        if self.is_due_of_plain_words(reading, form) {
            // What is owed has a day and no hour: its words stay with the plain ones.
            let hour = reading.hour.map_or(0, |hour| hour.bytes);
            let end = trimmed(&self.line.text, piece.span.clone()).end;
            self.plain.push(end - hour..end);
            self.due = Some(reading);
            return;
        }
        if self.out.learned.next != Next::ByRhythm {
            self.again(piece);
            return;
        }
        match reading.day() {
            Some(_) => self.next_on(piece, reading),
            None => {
                self.out.learned.next = Next::NoFollowUp;
                self.show(piece.span.clone(), Sense::NoFollowUp);
            }
        }
    }

    /// Whether a date is the due day of plain words that are a promise or a request.
    fn is_due_of_plain_words(&self, reading: Reading, form: NextForm) -> bool {
        let is_first = form == NextForm::Sigil && self.due.is_none();
        match self.scene.plain {
            Plain::Request => is_first && reading.day().is_some(),
            Plain::Promise => is_first && self.has_plain_words(),
            Plain::Note | Plain::Topic | Plain::Feedback => false,
        }
    }

    /// The next contact on a working day; of a period that has begun, on one after a contact of today.
    fn next_on(&mut self, piece: &Piece, reading: Reading) {
        let working = self.scene.reader.working;
        let (today, contact) = (self.out.today, self.out.on.unwrap_or(self.out.today));
        let reading = match self.scene.plain {
            Plain::Note if contact == today => reading.after_contact(today, working.after(today, 1)),
            _ => reading,
        };
        let Some(day) = reading.day() else { return };
        let on = working.on_or_after(day);
        self.out.learned.next = Next::on(on, reading);
        let slid_from = (on != day).then_some(day);
        let due = Due { slid_from, at: reading.time(), ..Due::of(on, Some(reading)) };
        self.show(piece.span.clone(), Sense::Next(due));
    }
}
