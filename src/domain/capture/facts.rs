//! What facts, relatives, dates and promises of a line become.

use super::body::literal;
use super::line::{Piece, Span, UnreadWhy};
use super::people::{Match, Person, find_among, has_words};
use super::read_as::{About, Due, Sense};
use super::relatives::{new_name, opening};
use super::resolve::Resolver;
use super::words::Subject;
use crate::domain::contact::{NewFact, NewFeedback, NewGift, NewPromise, NewRequest};
use crate::domain::dates::grammar::{Lean, Reading, find_coming};
use crate::domain::fact::FactKind;
use crate::domain::promise::PromiseBy;
use crate::domain::request::Urgency;
use crate::domain::text::fold::fold;

/// A fact as the line says it.
pub(super) struct Said<'a> {
    /// What it is about.
    pub(super) subject: Subject,
    /// The name before a colon.
    pub(super) name: Option<Span>,
    /// Everything after the kind.
    pub(super) body: &'a Span,
    /// Everything after the name.
    pub(super) rest: &'a Span,
}

impl Resolver<'_> {
    /// A fact, a relative or a date.
    pub(super) fn fact(&mut self, piece: &Piece, said: &Said<'_>) {
        let Some((of, words)) = self.whose(said) else { return };
        let text = literal(self.line.at(&words));
        if text.is_empty() {
            self.leave(piece, UnreadWhy::Empty);
            return;
        }
        match said.subject {
            Subject::Fact(kind) => self.remember(&piece.span, &of, kind, &text),
            Subject::Gift => self.gift(piece, &of, said, &text),
            Subject::Relative(relation) => self.relative(piece, &of, relation, &text),
            Subject::Date => self.occasion(piece, &of, None, &text),
            Subject::Occasion(kind) => self.occasion(piece, &of, Some(kind), &text),
            Subject::Request => self.request(&piece.span, of, &text, (Urgency::Usual, None)),
            Subject::Feedback => self.suggestion(&piece.span, of, &text),
        }
    }

    /// Plain words of a jot.
    pub(super) fn topic(&mut self, span: &Span, text: &str) {
        let of = self.out.with.clone();
        self.remember(span, &of, FactKind::UNSAID, text);
    }

    /// On whose pages a fact goes, and its words: those of the person named before the colon, or everybody's. `None`
    /// while a question is open.
    fn whose(&mut self, said: &Said<'_>) -> Option<(Vec<Person>, Span)> {
        let everybody = self.out.with.clone();
        let Some(name) = &said.name else { return Some((everybody, said.body.clone())) };
        let typed = self.line.at(name);
        // Of the people in the line and their relatives, the relative is in the fact's own words.
        let words: Vec<&str> = typed.split_whitespace().collect();
        let is_known = |person: &Person| opening(&words, &self.directory.relatives(person.id)).is_some();
        let is_relative = everybody.iter().any(is_known);
        if is_relative && !everybody.iter().any(|person| has_words(&person.name, typed)) {
            return Some((everybody, said.body.clone()));
        }
        match find_among(typed, &everybody, self.scene.answers, self.directory) {
            Match::Nobody => Some((everybody, said.body.clone())),
            Match::One(person) => Some((vec![person], said.rest.clone())),
            Match::Several(candidates) => {
                self.ask(name.clone(), candidates);
                None
            }
        }
    }

    /// A fact for each, linked to the relative whom it names.
    pub(super) fn remember(&mut self, span: &Span, of: &[Person], kind: FactKind, text: &str) {
        let on = find_coming(text, &self.scene.reader.leaning(Lean::Future)).and_then(|(reading, _)| reading.day());
        let mut about = About::Alone;
        for person in of {
            let relative = self.relative_of(span, person, text);
            if let Some(relative) = &relative {
                about = About::Known { name: relative.name.clone(), relation: relative.relation };
            }
            let relative = relative.map(|relative| relative.id);
            self.out.learned.facts.push(NewFact { of: person.id, kind, text: text.to_owned(), relative, on });
        }
        if about == About::Alone && kind == FactKind::Family {
            about = match new_name(text).filter(|name| !self.is_to_be_added(name)) {
                Some(name) => About::Offer { name },
                None => About::Alone,
            };
        }
        self.show(span.clone(), Sense::Fact { of: of.to_vec(), kind, text: text.to_owned(), about, on });
    }

    /// `+cadeau orchidée`, `+cadeau Léa: une poupée`: an idea for each, for the relative whom it names first. What the
    /// line said they like just before inspired it.
    fn gift(&mut self, piece: &Piece, of: &[Person], said: &Said<'_>, text: &str) {
        // The name before the colon says for whom; without a colon it may be a part of the gift's own name.
        let behind = said.name.as_ref().map(|_| literal(self.line.at(said.rest))).filter(|rest| !rest.is_empty());
        let (mut whom, mut shown, mut inspired_by) = (None, text.to_owned(), None);
        for person in of {
            let relative = self.relative_of(&piece.span, person, text);
            let name = behind.clone().filter(|_| relative.is_some()).unwrap_or_else(|| text.to_owned());
            if let Some(relative) = &relative {
                whom = Some(relative.name.clone());
                shown.clone_from(&name);
            }
            let pleases = [FactKind::Interest, FactKind::Like];
            let mut facts = self.out.learned.facts.iter().rev();
            let fact = facts.find(|fact| fact.of == person.id && pleases.contains(&fact.kind));
            inspired_by = fact.map(|fact| fact.text.clone());
            self.out.learned.gifts.push(NewGift {
                of: person.id,
                name,
                relative: relative.map(|relative| relative.id),
                inspired_by: inspired_by.clone(),
            });
        }
        self.show(piece.span.clone(), Sense::Gift { of: of.to_vec(), name: shown, whom, inspired_by });
    }

    fn is_to_be_added(&self, name: &str) -> bool {
        self.out.learned.relatives.iter().any(|relative| fold(&relative.name) == fold(name))
    }

    /// `>paul send docs`: the first words are a person when they name one of the people in the line, or exactly one
    /// person; otherwise they stay words.
    pub(super) fn promise(&mut self, span: &Span, by: PromiseBy, words: &str, due: Option<Reading>) {
        match self.addressee(words) {
            Some((person, text)) => self.owed(span, by, (vec![person], text), due),
            None => self.owed(span, by, (self.out.with.clone(), words), due),
        }
    }

    /// A promise to these people, or by them.
    pub(super) fn owed(&mut self, span: &Span, by: PromiseBy, (of, text): (Vec<Person>, &str), due: Option<Reading>) {
        let text = literal(text.trim());
        let due_on = due.and_then(Reading::day);
        for person in &of {
            self.out.learned.promises.push(NewPromise { of: person.id, by, text: text.clone(), due_on });
        }
        let due = due_on.map(|on| Due::of(on, due));
        self.show(span.clone(), Sense::Promise { by, of, text, due });
    }

    /// A request of each of them.
    pub(super) fn request(
        &mut self,
        span: &Span,
        of: Vec<Person>,
        text: &str,
        (urgency, promised): (Urgency, Option<Reading>),
    ) {
        let promised_on = promised.and_then(Reading::day);
        for person in &of {
            let text = text.to_owned();
            self.out.learned.requests.push(NewRequest { of: person.id, text, urgency, promised_on });
        }
        let promised = promised_on.map(|on| Due::of(on, promised));
        self.show(span.clone(), Sense::Request { of, text: text.to_owned(), urgency, promised });
    }

    /// A suggestion of each of them, made on the line's day.
    pub(super) fn suggestion(&mut self, span: &Span, of: Vec<Person>, text: &str) {
        for person in &of {
            let (text, received_on) = (text.to_owned(), self.out.on);
            self.out.learned.feedback.push(NewFeedback { of: person.id, text, received_on });
        }
        self.show(span.clone(), Sense::Feedback { of, text: text.to_owned() });
    }

    /// The person whom the first words of a promise name, and the other words.
    fn addressee<'w>(&mut self, words: &'w str) -> Option<(Person, &'w str)> {
        let heads = heads(words);
        // Whoever has the longer name has its first word: one look is enough.
        let (first, _) = heads.first()?;
        let mut candidates = self.directory.people(first);
        candidates.retain(|candidate| has_words(&candidate.name, first));
        let mut several = None;
        for (name, rest) in heads.iter().rev() {
            if let Some(person) = self.scene.answers.person(name).and_then(|id| self.directory.person(id)) {
                return Some((person.into(), rest));
            }
            let named = candidates.iter().filter(|candidate| has_words(&candidate.name, name));
            let (here, elsewhere): (Vec<_>, Vec<_>) =
                named.cloned().partition(|candidate| self.out.with.iter().any(|person| person.id == candidate.id));
            match (here.as_slice(), elsewhere.as_slice()) {
                ([one], _) | ([], [one]) => return Some((one.clone().into(), rest)),
                ([_, _, ..], _) => several = Some((*name, here)),
                ([], _) => {}
            }
        }
        // Two of the people in the line have this name: that is asked, not guessed.
        if let Some((name, candidates)) = several {
            let start = self.line.text.find(name)?;
            self.ask(start..start + name.len(), candidates);
        }
        None
    }
}

/// How many words the name at the start of a promise may have.
const NAME_WORDS: usize = 3;

/// The first word, the first two and so on, each with the words after them; something must be left to promise.
fn heads(words: &str) -> Vec<(&str, &str)> {
    let ends = words.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    ends.filter_map(|at| Some((words.get(..at)?, words.get(at..)?)))
        .filter(|(head, rest)| !head.ends_with(char::is_whitespace) && !rest.trim().is_empty())
        .map(|(head, rest)| (head.trim_end_matches([':', ',']), rest))
        .take(NAME_WORDS)
        .collect()
}
