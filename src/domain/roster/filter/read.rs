//! What the typed words mean.

use chrono::{Days, NaiveDate};
use memchr::memmem::Finder;

use super::pieces::{Body, Piece, Sign, cut, parts};
use super::test::{Fixed, Set, Side, Test};
use super::words::{Spelled, WORDS, Word};
use super::{Archive, Filter, Sense, Taken, Terms, Typed, Unknown};
use crate::domain::dates::grammar::rhythm::read_span;
use crate::domain::dates::grammar::{Lean, read as read_day};
use crate::domain::roster::folds_to;
use crate::domain::text::fold::fold;
use crate::domain::text::slips::closest;

/// Shorter texts are nearly everything.
const SHORTEST_SLIP: usize = 4;

/// What stands before a tag in the one-line grammar; it does here too.
const TAG_SIGNS: [char; 2] = ['#', '*'];

pub(super) fn read(text: &str, terms: &Terms<'_>) -> Filter {
    let filter = Filter {
        tests: Vec::new(),
        archive: Archive::default(),
        needs: Vec::new(),
        typed: Vec::new(),
        today: terms.reader.today,
        by_tier: terms.by_tier,
        lang: terms.reader.lang,
    };
    let mut reading = Reading { filter, terms };
    for piece in cut(text) {
        let taken = reading.piece(&piece);
        reading.filter.typed.push(Typed { range: piece.range, taken });
    }
    let mut filter = reading.filter;
    filter.tests.sort_by_key(|(_, test)| test.cost());
    filter
}

pub(super) fn asks_for_tag(text: &str) -> bool {
    cut(text).iter().any(|piece| match piece.body {
        Body::Keyed(key, ..) => named(key).is_some_and(|word| word.means == Word::Tag),
        Body::Bare(word) => word.starts_with(TAG_SIGNS),
        Body::Quoted(_) => false,
    })
}

struct Reading<'a> {
    filter: Filter,
    terms: &'a Terms<'a>,
}

/// What a value came to.
enum Value {
    Test(Test),
    /// It looks at the archive.
    Archive(Archive),
    Unfinished,
    Unknown(Unknown),
}

impl Reading<'_> {
    fn piece(&mut self, piece: &Piece<'_>) -> Taken {
        let sense = if piece.negated { Sense::MustNot } else { Sense::Must };
        match &piece.body {
            Body::Quoted(text) => self.text(text, sense, None),
            Body::Bare(word) => self.bare(word, sense),
            Body::Keyed(key, sign, value) => self.keyed(key, *sign, value, sense),
        }
    }

    fn text(&mut self, text: &str, sense: Sense, near: Option<&'static str>) -> Taken {
        let folded = fold(text);
        if folded.is_empty() {
            return Taken::Unfinished;
        }
        let finder = Finder::new(folded.as_bytes()).into_owned();
        self.filter.tests.push((sense, Test::Text(Box::new(finder))));
        Taken::Text(near)
    }

    fn bare(&mut self, word: &str, sense: Sense) -> Taken {
        if let Some(tag) = word.strip_prefix(TAG_SIGNS) {
            let value = self.tag(tag);
            return self.take(value, sense);
        }
        match named(word).and_then(|word| word.means.alone()) {
            Some(fixed) => self.fixed(fixed, sense),
            None => {
                let near = if word.chars().count() < SHORTEST_SLIP { None } else { self.nearest_word(word) };
                self.text(word, sense, near)
            }
        }
    }

    fn fixed(&mut self, fixed: Fixed, sense: Sense) -> Taken {
        let value = self.meant(fixed);
        self.take(value, sense)
    }

    fn take(&mut self, value: Value, sense: Sense) -> Taken {
        match value {
            Value::Test(test) => self.filter.tests.push((sense, test)),
            Value::Archive(archive) => {
                let turned = if archive == Archive::Only { Archive::Without } else { archive };
                self.filter.archive = if sense == Sense::Must { archive } else { turned };
            }
            Value::Unfinished => return Taken::Unfinished,
            Value::Unknown(unknown) => return Taken::Unknown(unknown),
        }
        Taken::Condition
    }

    fn keyed(&mut self, key: &str, sign: Sign, value: &str, sense: Sense) -> Taken {
        let Some(word) = named(key).map(|word| word.means) else {
            // A word may be on its way to one that takes this sign only while the sign is not typed: it is now.
            return Taken::Unknown(Unknown::Word(key.to_owned(), self.nearest_word(key)));
        };
        let parts = parts(value);
        if let Some(fixed) = word.alone() {
            return match (sign, parts.first()) {
                (Sign::Is, None) => self.fixed(fixed, sense),
                _ => Taken::Unknown(Unknown::Word(format!("{key}:"), Some(word.spelled().shown(self.lang())))),
            };
        }
        if parts.is_empty() {
            return Taken::Unfinished;
        }
        let mut tests = Vec::new();
        let mut taken = None;
        for part in &parts {
            match self.value(word, sign, part) {
                Value::Test(test) => tests.push(test),
                // Alternatives say nothing about the archive: the last one counts.
                other => taken = Some(other),
            }
        }
        match (taken, tests.len()) {
            (Some(other), _) => self.take(other, sense),
            (None, 1) => tests.pop().map_or(Taken::Unfinished, |test| self.take(Value::Test(test), sense)),
            (None, _) => self.take(Value::Test(Test::Any(tests)), sense),
        }
    }

    fn lang(&self) -> crate::domain::lang::Lang {
        self.terms.reader.lang
    }

    /// A named value in its condition; a group is noted as needed.
    fn meant(&mut self, fixed: Fixed) -> Value {
        match fixed {
            Fixed::Holds(holding) => Value::Test(Test::In(self.group(Set::Holds(holding)))),
            Fixed::Lacks(holding) => Value::Test(Test::Out(self.group(Set::Holds(holding)))),
            Fixed::Archived => Value::Archive(Archive::Only),
            Fixed::Anybody => Value::Archive(Archive::With),
            other => Value::Test(Test::Fixed(other)),
        }
    }

    fn group(&mut self, set: Set) -> usize {
        let needs = &mut self.filter.needs;
        needs.iter().position(|known| *known == set).unwrap_or_else(|| {
            needs.push(set);
            needs.len() - 1
        })
    }

    fn value(&mut self, word: Word, sign: Sign, part: &str) -> Value {
        if sign == Sign::Is {
            let folded = fold(part);
            let exact = word.values().iter().find(|value| spells(value, part, &folded));
            if let Some(exact) = exact {
                return self.meant(exact.means);
            }
        }
        let own = match word {
            Word::Tag if sign == Sign::Is => return self.tag(part),
            Word::Due => self.due(sign, part),
            Word::Last => self.last(sign, part),
            Word::Rhythm => self.rhythm(sign, part),
            Word::Joined => self.joined(sign, part),
            Word::Lang if sign == Sign::Is => self.speaks(part),
            _ => None,
        };
        own.map_or_else(|| self.begun(word, sign, part), Value::Test)
    }

    /// The beginning of one named value is that one; of several, it is to be typed on; of none, it is not known.
    fn begun(&mut self, word: Word, sign: Sign, part: &str) -> Value {
        let folded = fold(part);
        let unknown = |near| Value::Unknown(Unknown::Value(word, part.to_owned(), near));
        if sign != Sign::Is || folded.is_empty() {
            return unknown(None);
        }
        let lang = self.lang();
        let begins = |value: &&Spelled<Fixed>| value.spellings(lang).any(|name| fold(name).starts_with(&folded));
        let begun: Vec<Fixed> = word.values().iter().filter(begins).map(|value| value.means).collect();
        match begun[..] {
            [] => {
                let spellings = word.values().iter().flat_map(|value| value.spellings(lang));
                unknown(closest(&folded, spellings.map(|name| (name, fold(name)))))
            }
            [only] => self.meant(only),
            [..] => Value::Unfinished,
        }
    }

    /// A whole tag is meant where there is one of that name; until then the beginning of one.
    fn tag(&self, part: &str) -> Value {
        let name = fold(part);
        if name.is_empty() {
            return Value::Unfinished;
        }
        let tags = self.terms.tags;
        if tags.iter().any(|tag| folds_to(tag, &name)) {
            return Value::Test(Test::Tag(name));
        }
        if tags.iter().any(|tag| fold(tag).starts_with(&name)) {
            return Value::Test(Test::TagStart(name));
        }
        let near = closest(&name, tags.iter().map(|tag| (tag.as_str(), fold(tag))));
        Value::Unknown(Unknown::Tag(part.to_owned(), near.map(str::to_owned)))
    }

    /// So many days, or until a day: `7d`, `fri`, `12/03`.
    fn due(&self, sign: Sign, part: &str) -> Option<Test> {
        let reader = &self.terms.reader.leaning(Lean::Future);
        let span = read_span(part, reader).and_then(|days| reader.today.checked_add_days(Days::new(days.into())));
        let day = span.or_else(|| read_day(part, reader)?.day())?;
        Some(Test::Due(side(sign, Side::Within), day))
    }

    fn last(&self, sign: Sign, part: &str) -> Option<Test> {
        Some(Test::Last(side(sign, Side::Within), self.past(part)?))
    }

    fn joined(&mut self, sign: Sign, part: &str) -> Option<Test> {
        let day = self.past(part)?;
        let set = if sign == Sign::More { Set::JoinedBefore(day) } else { Set::JoinedSince(day) };
        Some(Test::In(self.group(set)))
    }

    /// So many days ago, or a day that has been: `30d`, `yesterday`, `1 sept`.
    fn past(&self, part: &str) -> Option<NaiveDate> {
        let reader = &self.terms.reader.leaning(Lean::Past);
        let ahead = &self.terms.reader.leaning(Lean::Future);
        let span = read_span(part, ahead).and_then(|days| reader.today.checked_sub_days(Days::new(days.into())));
        span.or_else(|| read_day(part, reader)?.day().filter(|day| *day <= reader.today))
    }

    fn rhythm(&self, sign: Sign, part: &str) -> Option<Test> {
        let days = read_span(part, &self.terms.reader.leaning(Lean::Future))?;
        Some(Test::Every(side(sign, Side::Exactly), days))
    }

    fn speaks(&mut self, part: &str) -> Option<Test> {
        let mut letters = part.split('-');
        let is_code = letters.next().is_some_and(|code| (2..=3).contains(&code.len()))
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        is_code.then(|| Test::In(self.group(Set::Speaks(part.to_ascii_lowercase()))))
    }

    /// The word of the language that a typed one may be a slip for.
    fn nearest_word(&self, typed: &str) -> Option<&'static str> {
        let lang = self.lang();
        let spellings = WORDS.iter().flat_map(|word| word.spellings(lang));
        closest(&fold(typed), spellings.map(|name| (name, fold(name))))
    }
}

/// The word of a spelling.
pub(super) fn named(typed: &str) -> Option<&'static Spelled<Word>> {
    let folded = fold(typed);
    let lang = crate::domain::lang::Lang::En;
    WORDS.iter().find(|word| word.spellings(lang).any(|name| fold(name) == folded))
}

/// Whether a value is spelled so; signs such as `-` fold to nothing and are compared as they are.
fn spells(value: &Spelled<Fixed>, part: &str, folded: &str) -> bool {
    let lang = crate::domain::lang::Lang::En;
    value.spellings(lang).any(|name| name == part || (!folded.is_empty() && fold(name) == folded))
}

fn side(sign: Sign, plain: Side) -> Side {
    match sign {
        Sign::Is => plain,
        Sign::Less => Side::Within,
        Sign::More => Side::Beyond,
    }
}
