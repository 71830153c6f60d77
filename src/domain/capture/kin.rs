//! What a line says of those close to somebody: new ones, births of known ones, whom a name means.

use chrono::{Months, NaiveDate};

use super::line::{Piece, Span, UnreadWhy};
use super::occasions::{Occasioned, Whose, called, occasioned, recurrence};
use super::people::Person;
use super::question::{Choice, Meant, Question, Topic};
use super::read_as::{About, Sense};
use super::relatives::{Kin, Mention, of_relation, opening, read_relative};
use super::resolve::Resolver;
use crate::domain::age::AgeNow;
use crate::domain::birth::Birth;
use crate::domain::contact::{NewBirth, NewOccasion, NewRelative};
use crate::domain::dates::grammar::{names_impossible_day, read_partial, read_partial_suffix};
use crate::domain::dates::partial::PartialDate;
use crate::domain::fact::FactKind;
use crate::domain::occasion::OccasionKind;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::relative::{Relation, Relative};
use crate::domain::text::fold::fold;

impl Resolver<'_> {
    /// The known relative of somebody with whose name words begin; where two bear it, that is asked.
    pub(super) fn relative_of(&mut self, span: &Span, person: &Person, text: &str) -> Option<Relative> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mention = opening(&words, &self.directory.relatives(person.id))?;
        self.meant(span, person, mention)
    }

    /// The one relative whom a name means. Where two of different relations bear it, that is asked; those of one relation
    /// nothing tells apart in a line, so nobody is linked.
    pub(super) fn meant(&mut self, span: &Span, person: &Person, mention: Mention) -> Option<Relative> {
        let answer = self.scene.answers.get(Topic::Relative(person.id), &mention.typed);
        if let Some(Meant::Relative(id)) = answer {
            return mention.relatives.into_iter().find(|relative| relative.id == *id);
        }
        if mention.is_open() {
            let span = self.place_of(span, &mention.typed);
            let today = self.scene.reader.today;
            self.open(Question::which((person.id, &person.name), span, &mention, today));
        }
        mention.only()
    }

    /// Where words stand within a piece.
    fn place_of(&self, span: &Span, typed: &str) -> Span {
        let at = self.line.at(span).find(typed);
        at.map_or_else(|| span.clone(), |at| span.start + at..span.start + at + typed.len())
    }

    /// `+child Léa 8`: a new relative, or what is said of the birth of a known one; what is said beyond is a fact.
    pub(super) fn relative(&mut self, piece: &Piece, of: &[Person], relation: Relation, text: &str) {
        let (span, today) = (&piece.span, self.scene.reader.today);
        let Some(Kin { name, birth, more }) = read_relative(text, &self.scene.reader) else {
            self.remember(span, of, FactKind::Family, text);
            return;
        };
        if birth.birthday.is_some_and(|date| is_no_birth(date, today)) {
            self.leave(piece, UnreadWhy::Ahead);
            return;
        }
        let birth = Birth { birthday: birth.birthday.map(|date| celebrated(date, today)), ..birth };
        let mut new = Vec::new();
        for person in of {
            let mut fits = self.directory.relatives(person.id);
            fits.retain(|known| fold(&known.name) == fold(&name));
            let fits = of_relation(&fits, Some(relation));
            if fits.is_empty() {
                new.push(person.clone());
                continue;
            }
            let mention = Mention { words: 0..1, typed: name.clone(), relatives: fits };
            if let Some(known) = self.meant(span, person, mention) {
                self.tell_birth(span, person, &known, (birth, text));
            }
        }
        if !new.is_empty() {
            self.add_relative(span, &new, (&name, relation), (birth, text));
        }
        if more {
            self.remember(span, of, FactKind::Family, text);
        }
    }

    fn add_relative(
        &mut self,
        span: &Span,
        of: &[Person],
        (name, relation): (&str, Relation),
        (said, text): (Birth, &str),
    ) {
        let mut shown = said;
        for person in of {
            if let Some((_, birth)) = self.tell_new(span, person, (name, Some(relation)), (said, text)) {
                shown = birth;
                continue;
            }
            let Birth { birthday, age } = said;
            self.out.learned.relatives.push(NewRelative {
                of: person.id,
                name: name.to_owned(),
                relation,
                birthday,
                age,
            });
        }
        let Birth { birthday, age } = shown;
        self.show(span.clone(), Sense::Relative { of: of.to_vec(), name: name.to_owned(), relation, birthday, age });
    }

    /// Adds what is said of a birth to a relative whom the same line adds; `None` where it adds nobody of that name.
    fn tell_new(
        &mut self,
        span: &Span,
        person: &Person,
        (name, relation): (&str, Option<Relation>),
        (said, text): (Birth, &str),
    ) -> Option<(Relation, Birth)> {
        let is_meant = |new: &&NewRelative| {
            new.of == person.id
                && fold(&new.name) == fold(name)
                && relation.is_none_or(|relation| new.relation.fits(relation))
        };
        let known = self.out.learned.relatives.iter().find(is_meant)?;
        let known = Birth { birthday: known.birthday, age: known.age };
        let said = self.settled(span, person, (name, known), (said, text)).unwrap_or_default();
        let now = known.told(said);
        let new = self.out.learned.relatives.iter_mut().find(|new| is_meant(&&**new))?;
        (new.birthday, new.age) = (now.birthday, now.age);
        Some((new.relation, now))
    }

    /// Writes down what is said of the birth of a known relative. What contradicts what is known is asked about.
    fn tell_birth(&mut self, span: &Span, person: &Person, known: &Relative, (said, text): (Birth, &str)) {
        let Some(said) = self.settled(span, person, (&known.name, known.birth()), (said, text)) else { return };
        if !said.is_empty() && known.birth().told(said) != known.birth() {
            self.out.learned.births.push(NewBirth { of: person.id, relative: known.id, said });
        }
        self.show_birth(span, person, (&known.name, known.relation), known.birth().told(said));
    }

    /// What of a birth is to be written down; `None` while it is open which of two readings is right.
    fn settled(
        &mut self,
        span: &Span,
        person: &Person,
        (name, known): (&str, Birth),
        (said, text): (Birth, &str),
    ) -> Option<Birth> {
        if !said.contradicts(known) {
            return Some(said);
        }
        let topic = Topic::Birth(person.id);
        match self.scene.answers.get(topic, text) {
            Some(Meant::AsSaid) => return Some(said),
            Some(Meant::AsKnown) => return Some(said.yielding_to(known)),
            Some(Meant::Person(_) | Meant::Relative(_) | Meant::Day(_) | Meant::Shorter(_)) | None => {}
        }
        let kept = said.yielding_to(known).birthday;
        let noted = Phrase::new(if kept.is_some() { "question-birth-known-day" } else { "question-birth-known" })
            .with("known", in_words(known));
        let noted = match kept {
            Some(date) => noted.with("date", Value::Partial(date)),
            None => noted,
        };
        let choices = vec![
            Choice { says: Phrase::new("question-birth-said").with("said", in_words(said)), means: Meant::AsSaid },
            Choice { says: noted, means: Meant::AsKnown },
        ];
        let asks = Phrase::new("question-birth").with("typed", text).with("name", name);
        self.open(Question { topic, span: span.clone(), typed: text.to_owned(), asks, choices });
        None
    }

    /// `+date mariage 14/02`; without a date the words stay in the note.
    pub(super) fn occasion(&mut self, piece: &Piece, of: &[Person], kind: Option<OccasionKind>, text: &str) {
        let Some((date, words)) = self.date_in(text) else {
            self.leave(piece, UnreadWhy::Date);
            return;
        };
        // The word after the sigil belongs to the words: `+anniversaire Tom` is called so where Tom is not known.
        let words = match kind {
            Some(_) => format!("{} {words}", self.kind_word(piece)),
            None => words,
        };
        for person in of {
            self.dated(piece, person, (&words, text), date);
        }
    }

    fn kind_word(&self, piece: &Piece) -> &str {
        let word = self.line.at(&piece.span).trim_start_matches('+');
        word.split(|c: char| c.is_whitespace() || c == ':').next().unwrap_or_default()
    }

    /// A date on one person's page: a birthday of somebody close is theirs.
    fn dated(&mut self, piece: &Piece, person: &Person, (words, text): (&str, &str), date: PartialDate) {
        let today = self.scene.reader.today;
        let Occasioned { kind, label, whose } = occasioned(words, &person.name, &self.directory.relatives(person.id));
        if kind == OccasionKind::Birthday && is_no_birth(date, today) {
            self.leave(piece, UnreadWhy::Ahead);
            return;
        }
        let date = if kind == OccasionKind::Birthday { celebrated(date, today) } else { date };
        let said = Birth { birthday: Some(date), age: None };
        let is_birthday = kind == OccasionKind::Birthday && label.is_none();
        let unlinked = called(words);
        let ((kind, label), relative, about) = match whose {
            Whose::Own => ((kind, label), None, About::Alone),
            Whose::Other(name) => {
                let new = name.as_deref().filter(|_| kind == OccasionKind::Birthday);
                let told = new.and_then(|name| self.tell_new(&piece.span, person, (name, None), (said, text)));
                if let (Some((relation, birth)), Some(name)) = (told, &name) {
                    self.show_birth(&piece.span, person, (name, relation), birth);
                    return;
                }
                (unlinked, None, name.map_or(About::Alone, |name| About::Offer { name }))
            }
            Whose::Relative(mention) => match self.meant(&piece.span, person, mention) {
                Some(known) if is_birthday => {
                    self.tell_birth(&piece.span, person, &known, (said, text));
                    return;
                }
                Some(Relative { id, name, relation, .. }) => ((kind, label), Some(id), About::Known { name, relation }),
                None => (unlinked, None, About::Alone),
            },
        };
        let (date, recurrence) = recurrence(kind, label.as_deref(), date, today);
        let of = person.id;
        self.out.learned.occasions.push(NewOccasion { of, kind, label: label.clone(), relative, date, recurrence });
        self.show_of(&piece.span, person, |of| {
            let (label, about) = (label.clone(), about.clone());
            Sense::Occasion { of, kind, label, date, about }
        });
    }

    fn show_birth(&mut self, span: &Span, person: &Person, (name, relation): (&str, Relation), birth: Birth) {
        let Birth { birthday, age } = birth;
        self.show_of(span, person, |of| Sense::Birth { of, name: name.to_owned(), relation, birthday, age });
    }

    /// Shows what is read on one person's page; what is the same on several is one row.
    fn show_of(&mut self, span: &Span, person: &Person, sense: impl Fn(Vec<Person>) -> Sense) {
        let same = self.out.items.last_mut().filter(|item| item.span == *span).and_then(|item| {
            let of = item.sense.people()?.to_vec();
            (sense(of.clone()) == item.sense).then_some((item, of))
        });
        match same {
            Some((item, mut of)) => {
                of.push(person.clone());
                item.sense = sense(of);
            }
            None => self.show(span.clone(), sense(vec![person.clone()])),
        }
    }

    /// A date at the end of the words or at their beginning, and the other words.
    fn date_in(&self, text: &str) -> Option<(PartialDate, String)> {
        let reader = &self.scene.reader;
        if names_impossible_day(text, reader) {
            return None;
        }
        if let Some((date, start)) = read_partial_suffix(text, reader) {
            return Some((date, text.get(..start)?.trim().to_owned()));
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        (1..=words.len().min(5))
            .rev()
            .find_map(|n| Some((read_partial(&words.get(..n)?.join(" "), reader)?, words.get(n..)?.join(" "))))
    }
}

/// Whether a birthday lies farther ahead than the next celebration.
fn is_no_birth(date: PartialDate, today: NaiveDate) -> bool {
    let within_a_year = date.date().zip(today.checked_add_months(Months::new(12)));
    date.is_ahead_of(today) && within_a_year.is_none_or(|(day, year)| day > year)
}

/// A birthday said for today or a day ahead is the celebration: the year of the birth is not said.
fn celebrated(date: PartialDate, today: NaiveDate) -> PartialDate {
    let yearless = || PartialDate::month_day(date.month()?, date.day()?);
    let is_coming = date.date().is_some_and(|day| day >= today);
    if is_coming { yearless().unwrap_or(date) } else { date }
}

/// What is known of a birth, in words.
fn in_words(birth: Birth) -> Phrase {
    let born = birth.birthday.map(|date| Phrase::new("question-born").with("date", Value::Partial(date)));
    let aged = birth.age.map(|known| {
        Phrase::new("question-aged")
            .with("age", AgeNow::Exact(known.age).phrase())
            .with("day", Value::FullDay(known.on))
    });
    let year_is_known = birth.birthday.is_some_and(|date| date.year().is_some());
    let (first, second) = if year_is_known { (born, aged) } else { (aged, born) };
    first.or(second).unwrap_or_else(|| Phrase::new("read-text").with("text", ""))
}
