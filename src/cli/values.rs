//! How the values of flags are read: what each takes, in both languages, and what is said when it cannot be that.

use chrono::{NaiveDate, NaiveTime};

use super::failure::Failure;
use super::session::Session;
use crate::domain::affiliate::{Hours, NameKind, Rhythm, Sharing, Status, Tier};
use crate::domain::capture::{Mention, Question, Subject, channel, subject};
use crate::domain::channel::{ChannelKind, email_address};
use crate::domain::dates::grammar::{Lean, Meaning, read, read_partial, read_time};
use crate::domain::dates::partial::PartialDate;
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::domain::id::RelativeId;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::relative::Relation;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::domain::zone::Zone;
use crate::i18n::Words;

/// A rhythm is shorter than ten years.
const LONGEST_RHYTHM: i64 = 3660;

/// A value that a flag cannot take.
pub(super) fn wrong(flag: &str, found: &str) -> Failure {
    Failure::usage(Phrase::new("cli-wrong-value").with("flag", flag).with("found", found))
}

/// A value that a flag cannot take, with one that it can.
pub(super) fn not_as(flag: &str, found: &str, example: &str) -> Failure {
    let phrase = Phrase::new("cli-wrong-value-such-as").with("flag", flag).with("found", found);
    Failure::usage(phrase.with("example", example))
}

/// `none` takes a value away; also in French.
pub(super) fn is_none(typed: &str) -> bool {
    matches!(typed.trim().to_lowercase().as_str(), "none" | "aucun" | "aucune" | "")
}

/// What becomes of a value: nothing, or what the reader makes of it.
pub(super) fn wish<T>(typed: &str, read: impl FnOnce(&str) -> Result<T, Failure>) -> Result<Option<T>, Failure> {
    if is_none(typed) { Ok(None) } else { read(typed).map(Some) }
}

/// One of several values, by its word in data or by what it is called in either language.
pub(super) fn one_of<T: Copy>(
    flag: &str,
    typed: &str,
    (all, code, message): (&[T], fn(T) -> &'static str, &str),
) -> Result<T, Failure> {
    let plain = |text: &str| fold(&text.replace(['-', '_'], " "));
    let wanted = plain(typed);
    let spoken = Lang::ALL.map(Words::new);
    let called = |value: T, words: &Words| plain(&words.say_with(message, &[("kind", code(value).into())]));
    let is_meant =
        |value: &&T| plain(code(**value)) == wanted || spoken.iter().any(|words| called(**value, words) == wanted);
    all.iter().find(is_meant).copied().ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|value| code(*value)).collect();
        not_one_of(flag, typed, &known)
    })
}

/// A value that is none of those which a flag can take.
pub(super) fn not_one_of(flag: &str, found: &str, known: &[&str]) -> Failure {
    let phrase = Phrase::new("cli-not-one-of").with("flag", flag).with("found", found);
    Failure::usage(phrase.with("known", known.join(", ")))
}

/// A text cleaned as all text from outside, which must not be empty.
pub(super) fn text(flag: &str, typed: &str) -> Result<String, Failure> {
    let text = clean_line(typed).trim().to_owned();
    if text.is_empty() { Err(wrong(flag, typed)) } else { Ok(text) }
}

/// An address, without the brackets it may have been copied with.
pub(super) fn email(flag: &str, typed: &str) -> Result<String, Failure> {
    let typed = clean_line(typed);
    email_address(&typed).map(str::to_owned).ok_or_else(|| not_as(flag, &typed, "anna@example.org"))
}

/// A number has digits; how it is grouped is the reader's matter.
pub(super) fn phone(flag: &str, typed: &str) -> Result<String, Failure> {
    let number = clean_line(typed).trim().to_owned();
    if number.chars().filter(char::is_ascii_digit).count() >= 3 {
        Ok(number)
    } else {
        Err(not_as(flag, typed, "+33612345678"))
    }
}

/// What a channel of a kind can hold: an address, a number, anything that is not blank.
pub(super) fn address(flag: &str, kind: ChannelKind, typed: &str) -> Result<String, Failure> {
    match kind {
        ChannelKind::Email => email(flag, typed),
        ChannelKind::Call | ChannelKind::Sms | ChannelKind::Whatsapp => phone(flag, typed),
        ChannelKind::Dm | ChannelKind::Meet | ChannelKind::Video | ChannelKind::Site => text(flag, typed),
    }
}

/// A channel, by any word of the one-line grammar too.
pub(super) fn channel_kind(flag: &str, typed: &str) -> Result<ChannelKind, Failure> {
    let known = (&ChannelKind::ALL[..], ChannelKind::code as fn(ChannelKind) -> &'static str, "channel");
    channel(typed).map_or_else(|| one_of(flag, typed, known), Ok)
}

/// What somebody is to the affiliate, by any word of the one-line grammar too.
pub(super) fn relation(flag: &str, typed: &str) -> Result<Relation, Failure> {
    match subject(typed) {
        Some(Subject::Relative(relation)) => Ok(relation),
        _ => one_of(flag, typed, (&Relation::ALL, Relation::code, "relation")),
    }
}

/// What a fact is about, by any word of the one-line grammar too.
pub(super) fn fact_kind(flag: &str, typed: &str) -> Result<FactKind, Failure> {
    match subject(typed) {
        Some(Subject::Fact(kind)) => Ok(kind),
        _ => one_of(flag, typed, (&FactKind::ALL, FactKind::code, "fact-kind")),
    }
}

/// Where somebody stands in the programme.
pub(super) fn status(flag: &str, typed: &str) -> Result<Status, Failure> {
    one_of(flag, typed, (&Status::ALL, Status::code, "status"))
}

/// What kind of name; a name without one is a nickname: `Mimi`, `company=Lefevre SARL`.
pub(super) fn other_name(flag: &str, typed: &str) -> Result<(NameKind, String), Failure> {
    match typed.split_once('=') {
        Some((kind, name)) => {
            let kind = one_of(flag, kind.trim(), (&NameKind::ALL, NameKind::code, "name-kind"))?;
            Ok((kind, text(flag, name)?))
        }
        None => Ok((NameKind::Nickname, text(flag, typed)?)),
    }
}

/// A letter.
pub(super) fn tier(typed: &str) -> Result<Tier, Failure> {
    Tier::from_letter(typed.trim()).ok_or_else(|| not_as("--tier", typed, "A"))
}

/// Days (`14`), a span as it is typed for a day (`2w`, `un mois`), or `none`.
pub(super) fn rhythm(typed: &str, session: &Session) -> Result<Rhythm, Failure> {
    let days = match typed.parse::<i64>() {
        Ok(days) => days,
        Err(_) => match read(typed, &session.reader(Lean::Future)).map(|reading| reading.meaning) {
            Some(Meaning::Day(day)) => (day - session.moment.day).num_days(),
            Some(Meaning::Never) => return Ok(Rhythm::Off),
            Some(Meaning::Asked(_)) | None => return Err(not_as("--every", typed, "2w")),
        },
    };
    let days =
        Some(days).filter(|days| (1..=LONGEST_RHYTHM).contains(days)).ok_or_else(|| not_as("--every", typed, "2w"))?;
    Ok(Rhythm::Every(u32::try_from(days).unwrap_or(1)))
}

/// A time of day as a whole text.
pub(super) fn time(flag: &str, typed: &str) -> Result<NaiveTime, Failure> {
    let typed = typed.trim();
    let read = read_time(typed).filter(|(_, length)| *length == typed.len());
    read.map(|(time, _)| time).ok_or_else(|| not_as(flag, typed, "14:30"))
}

/// Two times of day.
pub(super) fn hours(flag: &str, typed: &str) -> Result<Hours, Failure> {
    let (from, until) = typed.split_once(['-', '–']).ok_or_else(|| not_as(flag, typed, "9:30-18:00"))?;
    let both = time(flag, from).and_then(|from| Ok(Hours { from, until: time(flag, until)? }));
    both.map_err(|_| not_as(flag, typed, "9:30-18:00"))
}

/// Whether successes may be told.
pub(super) fn sharing(typed: &str) -> Result<Sharing, Failure> {
    match typed.to_lowercase().as_str() {
        "yes" | "oui" => Ok(Sharing::Yes),
        "no" | "non" => Ok(Sharing::No),
        _ => Err(not_as("--sharing", typed, "yes")),
    }
}

/// A tag such as `fr` or `pt-BR`.
pub(super) fn language(typed: &str) -> Result<String, Failure> {
    let mut parts = typed.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len())
        && primary.chars().all(|letter| letter.is_ascii_alphabetic())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_alphanumeric()));
    if is_tag { Ok(typed.to_owned()) } else { Err(not_as("--language", typed, "fr")) }
}

/// A name of the time zone table.
pub(super) fn zone(typed: &str) -> Result<String, Failure> {
    typed.parse::<Zone>().map(|zone| zone.name().to_owned()).map_err(|_| not_as("--zone", typed, "Europe/Paris"))
}

/// A date as far as it is known.
pub(super) fn partial(typed: &str, session: &Session) -> Result<PartialDate, Failure> {
    let unclear = || Failure::usage(Phrase::new("cli-no-day").with("typed", typed));
    read_partial(typed, &session.reader(Lean::Past)).ok_or_else(unclear)
}

/// A day that has come.
pub(super) fn past(typed: &str, session: &Session) -> Result<NaiveDate, Failure> {
    let day = session.date(typed, Lean::Past)?;
    let to_come = || Failure::usage(Phrase::new("cli-day-to-come").with("day", session.full(day)));
    if day > session.moment.day { Err(to_come()) } else { Ok(day) }
}

/// Somebody close, by name or identity; of two of one name, with the relation: `Léa (mère)`.
pub(super) fn relative(flag: &str, typed: &str, page: &Dossier, session: &Session) -> Result<RelativeId, Failure> {
    if let Some(relative) = typed.trim().parse().ok().and_then(|id| page.relative(id)) {
        return Ok(relative.id);
    }
    if let Some(found) = Mention::whole(typed, &page.relatives) {
        let of = (page.affiliate.id, page.affiliate.name.as_str());
        let question = Question::which(of, 0..typed.len(), &found, session.moment.day);
        return found.only().map(|relative| relative.id).ok_or_else(|| Failure::of_question(&question));
    }
    let known: Vec<&str> = page.relatives.iter().map(|relative| relative.name.as_str()).collect();
    let id = if known.is_empty() { "cli-no-relative" } else { "cli-no-relative-but" };
    let phrase = Phrase::new(id).with("flag", flag).with("typed", typed).with("known", known.join(", "));
    Err(Failure::new(super::failure::Exit::NotFound, phrase))
}

/// Tags without their signs.
pub(super) fn tags(typed: &[String]) -> Vec<String> {
    let tags = typed.iter().map(|tag| clean_line(tag.trim_start_matches(['#', '*'])).trim().to_owned());
    tags.filter(|tag| !tag.is_empty()).collect()
}
