//! `carnet add NAME`: a new affiliate. Without flags the words are read as the screen reads them, tier and rhythm included.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Add;
use super::failure::Failure;
use super::session::Session;
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::capture::newcomer::read_newcomer;
use crate::domain::dates::grammar::{Lean, Meaning, read};
use crate::domain::newcomer::Newcomer;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::i18n::Words;
use crate::say;
use crate::store::directory::Match;

/// A rhythm is shorter than ten years.
const LONGEST_RHYTHM: i64 = 3660;

pub(super) fn run(arguments: &Add, session: &Session) -> Result<Answer, Failure> {
    let newcomer = newcomer(arguments, session)?;
    let mut store = session.open()?;
    let namesakes = store.find_people(&newcomer.name)?;
    let namesakes: Vec<String> = namesakes
        .into_iter()
        .filter(|found| (Match::ExactName..=Match::WholeName).contains(&found.matched))
        .map(|found| found.name)
        .collect();
    let written = store.add_affiliate(&newcomer, &session.moment)?;
    let answer = session.done(
        || json!({"step": written.step, "id": written.value, "name": newcomer.name}),
        || format!("{} {}", sentence(&newcomer, &session.words), session.words.say("cli-undo-hint")),
    );
    Ok(match namesakes.as_slice() {
        [] => answer,
        names => answer.with_message(session.beside(say!(session.words, "cli-duplicate", names = names.join(", ")))),
    })
}

/// Whom the arguments describe: flags beside a name, or else everything in one line.
fn newcomer(arguments: &Add, session: &Session) -> Result<Newcomer, Failure> {
    let name = clean_line(&arguments.name.join(" ")).trim().to_owned();
    let flags = arguments.email.is_some() || arguments.tier.is_some() || arguments.every.is_some();
    if !flags && arguments.tags.is_empty() {
        let read = read_newcomer(&name, &session.reader(Lean::Future));
        return read.ok_or_else(|| Failure::usage(Phrase::new("cli-no-name")));
    }
    if name.is_empty() {
        return Err(Failure::usage(Phrase::new("cli-no-name")));
    }
    Ok(Newcomer {
        name,
        email: arguments.email.as_deref().map(email).transpose()?,
        tier: arguments.tier.as_deref().map(tier).transpose()?,
        rhythm: arguments.every.as_deref().map_or(Ok(Rhythm::ByTier), |every| rhythm(every, session))?,
        tags: arguments.tags.iter().map(|tag| clean_line(tag.trim_start_matches(['#', '*']))).collect(),
    })
}

/// Who was added, and what else was understood.
fn sentence(newcomer: &Newcomer, words: &Words) -> String {
    let mut details: Vec<String> = newcomer.email.iter().cloned().collect();
    details.extend(newcomer.tier.map(|tier| say!(words, "tier", tier = tier.code())));
    details.extend(match newcomer.rhythm {
        Rhythm::Every(days) => Some(say!(words, "prompt-next-reads-rhythm", days = days)),
        Rhythm::Off => Some(words.say("prompt-next-reads-no-rhythm")),
        Rhythm::ByTier => None,
    });
    details.extend(newcomer.tags.iter().map(|tag| format!("#{tag}")));
    match details.as_slice() {
        [] => say!(words, "cli-added", name = &newcomer.name),
        details => say!(words, "cli-added-as", name = &newcomer.name, details = details.join(", ")),
    }
}

pub(super) fn wrong(flag: &str, found: &str) -> Failure {
    Failure::usage(Phrase::new("cli-wrong-value").with("flag", flag).with("found", found))
}

pub(super) fn email(typed: &str) -> Result<String, Failure> {
    let address = clean_line(typed).trim().to_owned();
    match address.split_once('@') {
        Some((name, host)) if !name.is_empty() && !host.is_empty() && !address.contains(' ') => Ok(address),
        _ => Err(wrong("--email", typed)),
    }
}

pub(super) fn tier(typed: &str) -> Result<Tier, Failure> {
    match typed.to_ascii_uppercase().as_str() {
        "A" => Ok(Tier::A),
        "B" => Ok(Tier::B),
        "C" => Ok(Tier::C),
        _ => Err(wrong("--tier", typed)),
    }
}

/// Days (`14`), a span as it is typed for a day (`2w`, `un mois`), or `none`.
pub(super) fn rhythm(typed: &str, session: &Session) -> Result<Rhythm, Failure> {
    let days = match typed.parse::<i64>() {
        Ok(days) => days,
        Err(_) => match read(typed, &session.reader(Lean::Future)).map(|reading| reading.meaning) {
            Some(Meaning::Day(day)) => (day - session.moment.day).num_days(),
            Some(Meaning::Never) => return Ok(Rhythm::Off),
            None => return Err(wrong("--every", typed)),
        },
    };
    let days = Some(days).filter(|days| (1..=LONGEST_RHYTHM).contains(days)).ok_or_else(|| wrong("--every", typed))?;
    Ok(Rhythm::Every(u32::try_from(days).unwrap_or(1)))
}
