//! What speaks against a gift: it is said while it is planned, and forbids nothing.

use chrono::{Datelike, NaiveDate};

use super::{Calendar, Gift, Level, Tally};
use crate::domain::id::RelativeId;
use crate::domain::money::Money;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::relative::Relative;
use crate::domain::text::fold::fold;

/// What speaks against a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// They, or somebody close to them, had the same before.
    Repeat {
        /// Who had it; the affiliate when `None`.
        who: Option<RelativeId>,
        /// The day it was given.
        on: Option<NaiveDate>,
    },
    /// It is for somebody close: many programmes' rules count that as a gift to the affiliate.
    ForRelative,
    /// A contract is being decided: a gift now could look like a price.
    DecisionPending,
    /// With it the year's gifts come near the limit, or reach it.
    Limit {
        /// How near.
        level: Level,
        /// What the year comes to, this gift included.
        sum: Money,
        /// The limit.
        limit: Money,
    },
}

impl Warning {
    /// What is said of it; `affiliate` is the person's name, the relatives are those of the page.
    pub fn phrase(&self, affiliate: &str, relatives: &[Relative]) -> Phrase {
        match self {
            Warning::Repeat { who, on } => {
                let relative = who.and_then(|id| relatives.iter().find(|relative| relative.id == id));
                let name = relative.map_or(affiliate, |relative| relative.name.as_str());
                let on = on.map_or_else(|| Value::term("form-unknown"), Value::FullDay);
                Phrase::new("form-gift-repeat").with("name", name).with("day", on)
            }
            Warning::ForRelative => Phrase::new("form-gift-relative"),
            Warning::DecisionPending => Phrase::new("form-gift-pending"),
            Warning::Limit { level, sum, limit } => {
                let id = if *level == Level::Over { "form-gift-over" } else { "form-gift-near" };
                let percent = sum.minor.saturating_mul(100) / limit.minor.max(1);
                Phrase::new(id).with("sum", *sum).with("limit", *limit).with("percent", percent)
            }
        }
    }
}

/// Whether a contract is being decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// None is.
    None,
    /// One is.
    Pending,
}

impl From<bool> for Decision {
    fn from(is_pending: bool) -> Self {
        if is_pending { Decision::Pending } else { Decision::None }
    }
}

/// What speaks against a gift, the affiliate's other gifts being these; its own row may be among them. What carries our
/// logo is marketing: only a repeat is worth a word. What was given is past warning, but for the limit.
pub fn warnings(gift: &Gift, others: &[Gift], decision: impl Into<Decision>, calendar: &Calendar<'_>) -> Vec<Warning> {
    let mut found: Vec<Warning> = repeat(gift, others).into_iter().collect();
    if gift.logo {
        return found;
    }
    if gift.relative.is_some() && !gift.is_given() {
        found.push(Warning::ForRelative);
    }
    if decision.into() == Decision::Pending && !gift.is_given() {
        found.push(Warning::DecisionPending);
    }
    found.extend(over_limit(gift, others, calendar));
    found
}

fn repeat(gift: &Gift, others: &[Gift]) -> Option<Warning> {
    let name = fold(gift.name.trim());
    let same = |other: &&Gift| other.id != gift.id && other.is_given() && fold(other.name.trim()) == name;
    let last = others.iter().filter(same).max_by_key(|other| other.days.given)?;
    (!name.is_empty()).then_some(Warning::Repeat { who: last.relative, on: last.days.given })
}

fn over_limit(gift: &Gift, others: &[Gift], calendar: &Calendar<'_>) -> Option<Warning> {
    let limit = calendar.rules.gifts.limit?;
    let cost = gift.cost.filter(|cost| cost.currency == limit.currency)?;
    let year = calendar.counts_on(gift).year();
    let rest = others.iter().filter(|other| other.id != gift.id);
    let minor = Tally::of(rest, year, limit.currency, calendar).committed() + cost.minor;
    let level = Level::of(minor, limit);
    let sum = Money { minor, currency: limit.currency };
    (level != Level::Within).then_some(Warning::Limit { level, sum, limit })
}
