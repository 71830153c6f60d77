//! A simulated year of mornings: everything that Today shows is done on each working day.
//!
//! `cargo run --release --example year -- PEOPLE IN_TIERS` makes that many people without a contact, the given number of them
//! in tiers A, B and C in turn, and goes through a year. It prints how many places each section took, the longest wait of
//! each tier against what it promises, and whom nobody saw.

// What an example prints is its answer.
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use carnet::domain::affiliate::Tier;
use carnet::domain::channel::ChannelKind;
use carnet::domain::contact::{Contact, Learned};
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::queue::Section;
use carnet::domain::rules::Rules;
use carnet::domain::settling::Settles;
use carnet::store::{OpenOptions, Store};
use chrono::NaiveDate;

/// Somebody of whom the year keeps the days.
struct Person {
    tier: Option<Tier>,
    waits_since: NaiveDate,
    longest: i64,
    seen: u32,
}

fn contact(who: AffiliateId, on: NaiveDate) -> Contact {
    Contact {
        with: vec![who],
        channel: Some(ChannelKind::Call),
        on,
        at: None,
        direction: Direction::Both,
        outcome: Outcome::Reached,
        kind: InteractionKind::Contact,
        text: "spoke".to_owned(),
        learned: Learned::default(),
        asked: Vec::new(),
        settles: Settles::default(),
    }
}

fn main() -> Result<()> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<usize>());
    let people = numbers.next().context("how many people?")??;
    let in_tiers = numbers.next().transpose()?.unwrap_or(0);
    let folder = tempfile::tempdir()?;
    let rules = Rules::default();
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).context("a day")?;
    let moment = |day| Ok::<_, anyhow::Error>(Moment::on(day, "Europe/Paris".parse()?));
    let mut store = Store::open(&folder.path().join("notebook.db"), &OpenOptions::default())?;
    store.use_rules(&rules, &moment(first)?)?;
    let mut known: BTreeMap<AffiliateId, Person> = BTreeMap::new();
    for nth in 0..people {
        let tier = (nth < in_tiers).then(|| Tier::ALL[nth % 3]);
        let newcomer = Newcomer { name: format!("Person {nth:05}"), tier, ..Newcomer::default() };
        let id = store.add_affiliate(&newcomer, &moment(first)?)?.value;
        known.insert(id, Person { tier, waits_since: first, longest: 0, seen: 0 });
    }
    let mut places: BTreeMap<Section, usize> = BTreeMap::new();
    let (mut day, mut worked) = (first, 0);
    while day < first + chrono::Days::new(365) {
        let now = moment(day)?;
        store.use_rules(&rules, &now)?;
        let queue = store.queue(&now)?;
        worked += 1;
        let shown: Vec<(Section, AffiliateId)> = queue
            .sections
            .iter()
            .flat_map(|group| group.entries.iter().map(|entry| (group.section, entry.id)))
            .collect();
        for (section, who) in shown {
            *places.entry(section).or_default() += 1;
            store.log_contact(&contact(who, day), None, &now)?;
            if let Some(person) = known.get_mut(&who) {
                person.longest = person.longest.max((day - person.waits_since).num_days());
                (person.waits_since, person.seen) = (day, person.seen + 1);
            }
        }
        day = rules.working.after(day, 1);
    }
    println!(
        "{people} people, {in_tiers} of them in tiers; {worked} working days, {} places a day",
        rules.capacity_on(first)
    );
    for (section, count) in &places {
        println!("  {:8} {count} places", section.id());
    }
    for tier in [Some(Tier::A), Some(Tier::B), Some(Tier::C), None] {
        let of: Vec<&Person> = known.values().filter(|person| person.tier == tier).collect();
        let waits = of.iter().map(|person| person.longest.max((day - person.waits_since).num_days())).max();
        let Some(longest) = waits else { continue };
        let unseen = of.iter().filter(|person| person.seen == 0).count();
        let promised = tier.and_then(|tier| rules.rhythm_by_tier[tier as usize]);
        let promised = promised.map_or_else(|| "when there is room".to_owned(), |days| format!("{days} d"));
        let name = tier.map_or("no tier", Tier::code);
        println!("  {name}: {} people, promised {promised}, longest wait {longest} d, never seen {unseen}", of.len());
    }
    Ok(())
}
