//! The people of the made-up notebook, as their file says.

use chrono::NaiveTime;
use serde::Deserialize;

use super::slip;
use crate::domain::affiliate::{AddressForm, Hours, NameKind};
use crate::domain::channel::ChannelKind;
use crate::domain::gift::GiftState;
use crate::domain::lang::Lang;
use crate::domain::occasion::OccasionKind;
use crate::domain::welcome::WelcomeStep;
use crate::store::StoreError;

const ENGLISH: &str = include_str!("../../../assets/demo/en.toml");
const FRENCH: &str = include_str!("../../../assets/demo/fr.toml");

/// Everybody, and the words for dates that are said in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cast {
    /// January first.
    pub(super) months: Vec<String>,
    /// The first day of a month.
    pub(super) first: String,
    /// Saved filters: name and words.
    pub(super) filters: Vec<(String, String)>,
    #[serde(rename = "person")]
    pub(super) people: Vec<Person>,
    #[serde(rename = "event")]
    pub(super) events: Vec<Occasion>,
    #[serde(rename = "introduction")]
    pub(super) introductions: Vec<Meeting>,
}

/// A day on which several are met.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Occasion {
    pub(super) name: String,
    /// Days from today.
    pub(super) days: i64,
    pub(super) place: String,
    /// Who comes, each with what to prepare.
    pub(super) who: Vec<(String, String)>,
}

/// Two who are to meet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meeting {
    /// On whose page it was noted.
    pub(super) first: String,
    pub(super) other: String,
    pub(super) why: String,
    /// Days ago.
    pub(super) noted: u64,
}

/// Somebody who does not exist.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    /// As typed when adding them.
    pub(super) line: String,
    /// Days ago.
    pub(super) joined: u64,
    pub(super) language: Option<String>,
    pub(super) address: Option<AddressForm>,
    pub(super) zone: Option<String>,
    hours: Option<(String, String)>,
    /// The preferred one first.
    #[serde(default)]
    pub(super) channels: Vec<(ChannelKind, String)>,
    #[serde(default)]
    pub(super) names: Vec<(NameKind, String)>,
    /// The oldest first.
    #[serde(default)]
    pub(super) log: Vec<Entry>,
    pub(super) follow_up: Option<FollowUp>,
    #[serde(default)]
    pub(super) gifts: Vec<Present>,
    /// Being welcomed: what was ticked on the day they joined; nobody is where it is left out.
    pub(super) welcome: Option<Vec<WelcomeStep>>,
}

/// Something that happened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Calendar days, moved to the working day before.
    #[serde(default)]
    pub(super) days_ago: u64,
    /// Working days; stands above `days_ago`.
    pub(super) working_days_ago: Option<u32>,
    #[serde(default)]
    pub(super) what: What,
    /// As typed, with dates in braces.
    pub(super) line: String,
}

/// Which composer a line was typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum What {
    #[default]
    Log,
    Missed,
    Jot,
    /// A jot whose facts are private.
    Private,
    Request,
    Feedback,
    /// Their oldest suggestion was adopted; the line says which.
    Adopt,
}

/// A gift that has come somewhere; an idea of that name in the log is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Present {
    pub(super) name: String,
    pub(super) cost: String,
    /// The states it went through, each with the days since.
    pub(super) went: Vec<(GiftState, u64)>,
    /// What it is for; nothing in particular when empty.
    #[serde(default)]
    pub(super) occasion: Option<OccasionKind>,
}

/// A next contact, set when the last line of the log was written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FollowUp {
    /// Days from today.
    pub(super) days: i64,
    pub(super) about: String,
}

impl Cast {
    pub(super) fn read(lang: Lang) -> Result<Self, StoreError> {
        let text = match lang {
            Lang::En => ENGLISH,
            Lang::Fr => FRENCH,
        };
        toml::from_str(text).map_err(|error| StoreError::Refused(format!("demo: {error}")))
    }
}

impl Person {
    pub(super) fn hours(&self) -> Result<Option<Hours>, StoreError> {
        let Some((from, until)) = &self.hours else { return Ok(None) };
        let time = |text: &String| text.parse::<NaiveTime>().map_err(|_| slip(text));
        Ok(Some(Hours { from: time(from)?, until: time(until)? }))
    }
}
