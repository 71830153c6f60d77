//! `carnet list [FILTER]`: the affiliates by name.

use serde_json::json;

use super::add::tier;
use super::answer::{Answer, record};
use super::arguments::List;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::phrase::Phrase;
use crate::store::listing::{Archived, Listed, Listing};

pub(super) fn run(arguments: &List, session: &Session) -> Result<Answer, Failure> {
    let listed = session.open_to_read()?.list_affiliates(&listing(&arguments.filter)?)?;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok(session.shown(
        || {
            let affiliates: Vec<_> = listed
                .iter()
                .map(|who| {
                    json!({
                        "id": who.id,
                        "name": who.name,
                        "tier": who.tier.map(Tier::code),
                        "status": who.status,
                        "email": who.email,
                        "last_contact": iso(who.last_contact),
                        "next_due": iso(who.next_due),
                    })
                })
                .collect();
            json!({ "affiliates": affiliates })
        },
        || {
            let line = |who: &Listed| {
                let (last, next) = (day(who.last_contact), day(who.next_due));
                let email = who.email.as_deref().unwrap_or_default();
                let tier = who.tier.map_or("", Tier::code);
                record([who.id.to_string().as_str(), &who.name, tier, who.status.code(), email, &last, &next])
            };
            listed.iter().map(line).collect()
        },
        || table(&listed, session),
    ))
}

/// Words of a name, and `tier:A`, `status:active`, `#tag`, `archived:`; the keys also in French.
fn listing(filter: &[String]) -> Result<Listing, Failure> {
    let mut listing = Listing::default();
    let mut words: Vec<&str> = Vec::new();
    for part in filter.iter().flat_map(|argument| argument.split_whitespace()) {
        match part.split_once(':') {
            Some(("tier" | "niveau", value)) => listing.tier = Some(tier(value)?),
            Some(("status" | "statut" | "etat", value)) => listing.status = Some(status(value)?),
            Some(("archived" | "archives", _)) => listing.archived = Archived::Only,
            _ => match part.strip_prefix(['#', '*']) {
                Some(tag) => listing.tag = Some(tag.to_owned()),
                None => words.push(part),
            },
        }
    }
    listing.words = Some(words.join(" ")).filter(|words| !words.is_empty());
    Ok(listing)
}

pub(super) fn status(typed: &str) -> Result<Status, Failure> {
    serde_json::from_value(json!(typed.to_lowercase()))
        .map_err(|_| Failure::usage(Phrase::new("cli-wrong-value").with("flag", "status").with("found", typed)))
}

fn table(listed: &[Listed], session: &Session) -> String {
    let words = &session.words;
    if listed.is_empty() {
        return format!("{}\n", words.say("cli-nobody-listed"));
    }
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| words.day(day, session.moment.day));
    let rows: Vec<[String; 4]> = listed
        .iter()
        .map(|who| {
            let tier = who.tier.map_or("-", Tier::code).to_owned();
            [who.name.clone(), tier, day(who.last_contact), day(who.next_due)]
        })
        .collect();
    let heads = ["cli-head-name", "cli-head-tier", "cli-head-last", "cli-head-next"].map(|id| words.say(id));
    aligned(std::iter::once(&heads).chain(&rows))
}

/// Columns as wide as their widest cell on a terminal, two blanks between them.
fn aligned<'a>(rows: impl Iterator<Item = &'a [String; 4]> + Clone) -> String {
    let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let widest = [0, 1, 2, 3].map(|column| rows.clone().map(|row| width(&row[column])).max().unwrap_or(0));
    let line = |row: &[String; 4]| {
        let mut line = String::new();
        for (cell, widest) in row.iter().zip(widest) {
            line.push_str(cell);
            line.push_str(&" ".repeat(widest - width(cell) + 2));
        }
        format!("{}\n", line.trim_end())
    };
    rows.map(line).collect()
}
