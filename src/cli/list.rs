//! `carnet list [FILTER]`: the affiliates, in the filter language of People.

mod columns;

use serde_json::json;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::answer::{Answer, record};
use super::arguments::List;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::affiliate::Tier;
use crate::domain::dates::grammar::Lean;
use crate::domain::id::AffiliateId;
use crate::domain::roster::{Column, Detail, Filter, Roster, Sort, Terms};
use crate::exchange::sheet;
use crate::store::Store;
use crate::store::listing::Listed;

pub(super) fn run(arguments: &List, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let by = arguments.sort.as_deref().map_or(Ok(Column::Name), |typed| columns::column("--sort", typed))?;
    let sort = if arguments.reverse { Sort::by(by).reversed() } else { Sort::by(by) };
    let mut filter = arguments.filter.join(" ");
    if let Some(name) = &arguments.saved {
        filter = format!("{} {filter}", super::filters::named(&store, name, session)?.text).trim_end().to_owned();
    }
    if let Some(named) = &arguments.columns {
        return columns::run(named, (&filter, sort), arguments, &store, session);
    }
    let listed = store.list_these(&filtered(&store, &filter, sort, session)?)?;
    if arguments.csv {
        return Ok(Answer::data(csv(&listed)));
    }
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
        || table(&listed, &filter, session),
    ))
}

/// Everybody whom a filter leaves, in an order.
///
/// # Errors
/// A word of it that is not known or is only begun: a command that listed everybody instead would be believed.
pub(super) fn filtered(store: &Store, text: &str, sort: Sort, session: &Session) -> Result<Vec<AffiliateId>, Failure> {
    let (roster, view) = viewed(store, text, sort, sort.by.needs(), session)?;
    Ok(view.into_iter().filter_map(|place| roster.line(place as usize)).map(|line| line.id).collect())
}

/// Everybody whom a filter may leave, and the places of those whom it does.
fn viewed(
    store: &Store,
    text: &str,
    sort: Sort,
    detail: Detail,
    session: &Session,
) -> Result<(Roster, Vec<u32>), Failure> {
    let tags = if Filter::asks_for_tag(text) { store.tags_in_use()? } else { Vec::new() };
    let by_tier = session.settings.rules.rhythm_by_tier;
    let terms = Terms { reader: session.reader(Lean::Future), tags: &tags, by_tier };
    let filter = Filter::read(text, &terms);
    if let Some(refusal) = filter.refusal(text) {
        return Err(Failure::usage(refusal));
    }
    let (roster, groups) = store.sifted(&filter, detail, &session.moment)?;
    let view = roster.view(&filter, &groups, sort);
    Ok((roster, view))
}

/// A sheet with titles; what a spreadsheet would run is prefixed.
fn csv(listed: &[Listed]) -> String {
    let titles = ["id", "name", "email", "tier", "status", "tags", "last_contact", "next_due"].map(str::to_owned);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let row = |who: &Listed| {
        [
            who.id.to_string(),
            who.name.clone(),
            who.email.clone().unwrap_or_default(),
            who.tier.map_or("", Tier::code).to_owned(),
            who.status.code().to_owned(),
            who.tags.join(", "),
            day(who.last_contact),
            day(who.next_due),
        ]
    };
    sheet::csv(std::iter::once(titles).chain(listed.iter().map(row)))
}

fn table(listed: &[Listed], filter: &str, session: &Session) -> String {
    let words = &session.words;
    if listed.is_empty() {
        return nobody(filter, session);
    }
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| words.day(day, session.moment.day));
    let mut rows: Vec<Vec<String>> = listed
        .iter()
        .map(|who| {
            let tier = who.tier.map_or("-", Tier::code).to_owned();
            let flag = match (who.deceased, who.do_not_contact) {
                (true, _) => Some("flag-deceased"),
                (false, true) => Some("flag-do-not-contact"),
                (false, false) => None,
            };
            let name = flag.map_or(who.name.clone(), |flag| format!("{} ({})", who.name, words.say(flag)));
            vec![cut(&name, WIDEST_NAME), tier, day(who.last_contact), day(who.next_due)]
        })
        .collect();
    let heads = ["cli-head-name", "cli-head-tier", "cli-head-last", "cli-head-next"].map(|id| words.say(id));
    rows.insert(0, heads.to_vec());
    aligned(&rows)
}

/// Nobody is there, or nobody whom the filter leaves.
fn nobody(filter: &str, session: &Session) -> String {
    let id = if filter.is_empty() { "cli-nobody-listed" } else { "cli-nobody-left" };
    format!("{}\n", session.words.say(id))
}

/// A name longer than this would push the days beside it off most screens; `--plain` and `--json` have it whole.
const WIDEST_NAME: usize = 40;

/// A text in at most so many cells of a terminal.
fn cut(text: &str, width: usize) -> String {
    if UnicodeWidthStr::width(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for grapheme in text.graphemes(true) {
        if UnicodeWidthStr::width(out.as_str()) + UnicodeWidthStr::width(grapheme) >= width {
            break;
        }
        out.push_str(grapheme);
    }
    out.trim_end().to_owned() + "…"
}

/// Columns as wide as their widest cell on a terminal, two blanks between them.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = |text: &str| UnicodeWidthStr::width(text);
    let columns = rows.first().map_or(0, Vec::len);
    let widest: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, widest) in row.iter().zip(&widest) {
            line.push_str(cell);
            line.push_str(&" ".repeat(widest - width(cell) + 2));
        }
        format!("{}\n", line.trim_end())
    };
    rows.iter().map(line).collect()
}
