//! `carnet add NAME`: a new affiliate.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Add;
use super::failure::Failure;
use super::session::Session;
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::dates::grammar::{Lean, Meaning, read};
use crate::domain::newcomer::Newcomer;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::say;

/// A rhythm is shorter than ten years.
const LONGEST_RHYTHM: i64 = 3660;

pub(super) fn run(arguments: &Add, session: &Session) -> Result<Answer, Failure> {
    let name = clean_line(&arguments.name.join(" ")).trim().to_owned();
    if name.is_empty() {
        return Err(Failure::usage(Phrase::new("cli-no-name")));
    }
    let newcomer = Newcomer {
        name,
        email: arguments.email.as_deref().map(email).transpose()?,
        tier: arguments.tier.as_deref().map(tier).transpose()?,
        rhythm: arguments.every.as_deref().map_or(Ok(Rhythm::ByTier), |every| rhythm(every, session))?,
        tags: arguments.tags.iter().map(|tag| clean_line(tag.trim_start_matches(['#', '*']))).collect(),
    };
    let mut store = session.open()?;
    let written = store.add_affiliate(&newcomer, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "id": written.value, "name": newcomer.name}),
        || {
            let told = say!(session.words, "cli-added", name = &newcomer.name);
            format!("{told} {}", session.words.say("cli-undo-hint"))
        },
    ))
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
