//! `carnet date add|edit|remove WHO WORDS`: a date that matters.

use super::{Desk, meant};
use crate::cli::answer::Answer;
use crate::cli::arguments::{Date as Arguments, DateFields, NewDate, Which};
use crate::cli::failure::Failure;
use crate::cli::line::once;
use crate::cli::session::Session;
use crate::cli::values::{one_of, partial, relative, text, wish};
use crate::domain::capture::{Occasioned, Question, Whose, called, occasion, occasioned, recurrence};
use crate::domain::dates::partial::PartialDate;
use crate::domain::dossier::Dossier;
use crate::domain::id::OccasionId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::phrase::Phrase;

/// The kinds of dates, their words in data, and the message that names them.
const KINDS: (&[OccasionKind], fn(OccasionKind) -> &'static str, &str) =
    (&OccasionKind::ALL, OccasionKind::code, "occasion-kind");

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Add(new) => add(new, session),
        Arguments::Edit(other) => {
            let (desk, before) = open(&other.of, session)?;
            let after = changed(before.clone(), &other.fields, &desk.page, session)?;
            desk.edit(&Item::Occasion(before), &Item::Occasion(after))
        }
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Occasion(before))
        }
    }
}

fn add(arguments: &NewDate, session: &Session) -> Result<Answer, Failure> {
    let desk = Desk::open(&arguments.who, session)?;
    let fields = &arguments.fields;
    let said = new(arguments, &desk.page, session)?;
    let mut new = changed(said.clone(), fields, &desk.page, session)?;
    // Words that a flag would throw away are a contradiction.
    once("--kind", Some(said.kind).filter(|kind| *kind != OccasionKind::Other), new.kind)?;
    // The name of a kind (other, autre) is no label.
    let label = said.label.filter(|label| one_of("", label, KINDS).is_err());
    once("--label", label.map(Some), new.label.clone())?;
    once("--of", said.relative.map(Some), new.relative)?;
    if !fields.once && !fields.yearly {
        (new.date, new.recurrence) = recurrence(new.kind, new.label.as_deref(), new.date, session.moment.day);
    }
    desk.add(&Item::Occasion(new))
}

/// The page, and which date is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Occasion), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let called = |row: &Occasion| session.words.occasion_of(&desk.page, row);
    let by = (|row: &Occasion| row.id.to_string(), |row: &Occasion| format!("{} {}", called(row), row.date));
    let before = meant(&of.which, ItemKind::Occasion, &desk.page.occasions, by)?.clone();
    Ok((desk, before))
}

/// A date as its words say, read as the line of a note reads them.
fn new(arguments: &NewDate, page: &Dossier, session: &Session) -> Result<Occasion, Failure> {
    let (words, date) = match &arguments.fields.on {
        Some(on) => (arguments.words.join(" "), partial(on, session)?),
        None => with_date(&arguments.words, session).ok_or_else(|| Failure::usage(Phrase::new("date-needs")))?,
    };
    let Occasioned { kind, label, whose } = occasioned(&words, &page.affiliate.name, &page.relatives);
    let ((kind, label), relative) = match whose {
        Whose::Own => ((kind, label), None),
        // With --of it is said whose it is.
        Whose::Relative(mention) if arguments.fields.of.is_some() => {
            ((kind, label), mention.only().map(|relative| relative.id))
        }
        Whose::Other(_) if arguments.fields.of.is_some() => ((kind, label), None),
        Whose::Other(_) => (called(&words), None),
        Whose::Relative(mention) if mention.is_open() => {
            let of = (page.affiliate.id, page.affiliate.name.as_str());
            let question = Question::which(of, 0..words.len(), &mention, session.moment.day);
            return Err(Failure::of_question(&question));
        }
        Whose::Relative(mention) => match mention.only() {
            Some(relative) => ((kind, label), Some(relative.id)),
            None => (called(&words), None),
        },
    };
    let label = label.map(|label| text("WORDS", &label)).transpose()?;
    Ok(Occasion { id: OccasionId::new(), kind, label, relative, date, recurrence: Recurrence::Yearly })
}

/// The words and the date at their end: `anniversaire 12/03`, `birthday 12 April 1985`. The longest end that is a date.
fn with_date(words: &[String], session: &Session) -> Option<(String, PartialDate)> {
    let words = words.join(" ");
    let words: Vec<&str> = words.split_whitespace().collect();
    (1..words.len()).find_map(|at| {
        let (label, date) = words.split_at(at);
        Some((label.join(" "), partial(&date.join(" "), session).ok()?))
    })
}

fn changed(row: Occasion, arguments: &DateFields, page: &Dossier, session: &Session) -> Result<Occasion, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.on {
        row.date = partial(typed, session)?;
    }
    if let Some(typed) = &arguments.kind {
        row.kind = occasion(typed).map_or_else(|| one_of("--kind", typed, KINDS), Ok)?;
    }
    if let Some(typed) = &arguments.of {
        row.relative = wish(typed, |typed| relative("--of", typed, page, session))?;
    }
    if let Some(typed) = &arguments.label {
        row.label = wish(typed, |typed| text("--label", typed))?;
    }
    if arguments.once || arguments.yearly {
        row.recurrence = if arguments.once { Recurrence::Once } else { Recurrence::Yearly };
    }
    if row.kind == OccasionKind::Birthday && row.date.is_ahead_of(session.moment.day) {
        return Err(Failure::usage(Phrase::new("form-birthday-to-come")));
    }
    if row.kind == OccasionKind::Other && row.label.is_none() {
        return Err(Failure::usage(Phrase::new("form-no-label")));
    }
    if row.recurrence == Recurrence::Once && row.date.date().is_none() {
        return Err(Failure::usage(Phrase::new("form-once-needs-day")));
    }
    Ok(row)
}
