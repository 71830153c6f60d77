//! How many people each day brings up, against how many it takes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Agenda;
use super::span::Span;
use crate::domain::id::AffiliateId;
use crate::domain::rules::Rules;

/// The load of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// The day.
    pub day: NaiveDate,
    /// How many people come up; somebody with two reasons counts once.
    pub people: u32,
    /// How many the day takes; 0 on a day that is not worked.
    pub capacity: u32,
}

/// The load of each day of a span, as far as the agenda covers it.
pub fn loads(agenda: &Agenda, span: Span, rules: &Rules) -> Vec<Load> {
    let mut named: BTreeMap<NaiveDate, BTreeSet<AffiliateId>> = BTreeMap::new();
    let mut crowds: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for entry in &agenda.entries {
        let Some(day) = entry.comes_up.filter(|day| span.contains(*day)) else { continue };
        match &entry.who {
            Some(_) => named.entry(day).or_default().extend(entry.everybody().map(|who| who.id)),
            None => *crowds.entry(day).or_default() += entry.people,
        }
    }
    span.iter()
        .map(|day| {
            let people = named.get(&day).map_or(0, |people| u32::try_from(people.len()).unwrap_or(u32::MAX));
            let people = people.saturating_add(crowds.get(&day).copied().unwrap_or(0));
            let capacity = if rules.working.is_working(day) { rules.capacity_on(day) } else { 0 };
            Load { day, people, capacity }
        })
        .collect()
}
