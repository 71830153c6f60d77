//! `carnet gifts [WHO]`: everybody's gifts by state, with what the year comes to.

use chrono::Datelike;
use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Gifts;
use super::failure::Failure;
use super::session::{Session, iso};
use super::values::one_of;
use crate::domain::gift::{Card, Column, GiftState, Level, StepKind, Sums};
use crate::say;

pub(super) fn run(arguments: &Gifts, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let mut cards = store.gift_board(&session.moment)?;
    let today = session.moment.day;
    let year = arguments.year.unwrap_or(today.year());
    let sums = Sums::of(&cards, year, today);
    if let Some(year) = arguments.year {
        cards.retain(|card| card.year(today) == year);
    }
    if let Some(typed) = &arguments.state {
        let state = state(typed)?;
        cards.retain(|card| card.gift.state == state);
    }
    if !arguments.who.is_empty() {
        let who = session.who(&store, &arguments.who.join(" "))?;
        cards.retain(|card| card.of == who.id);
    }
    Ok(session.shown(
        || json!({"year": year, "sums": sums_members(&sums), "gifts": cards.iter().map(with_person).collect::<Vec<_>>()}),
        || cards.iter().map(fields).collect(),
        || text(&cards, &sums, year, session),
    ))
}

/// A state by its word in data, or as it is called in either language.
pub(super) fn state(typed: &str) -> Result<GiftState, Failure> {
    one_of("--state", typed, (&GiftState::ALL, GiftState::code, "gift-state"))
}

fn word(state: GiftState, session: &Session) -> String {
    say!(session.words, "gift-state", kind = state.code())
}

fn sums_members(sums: &Sums) -> Value {
    let all = sums.by_currency.iter();
    all.map(|(currency, (spent, planned))| json!({"currency": currency.code(), "spent": spent, "planned": planned}))
        .collect()
}

fn with_person(card: &Card) -> Value {
    let mut all = members(card);
    if let Value::Object(all) = &mut all {
        all.insert("with".to_owned(), json!({"id": card.of, "name": card.person}));
    }
    all
}

/// A gift as JSON.
pub(in crate::cli) fn members(card: &Card) -> Value {
    let gift = &card.gift;
    json!({
        "id": gift.id,
        "name": gift.name,
        "state": gift.state,
        "for": card.whom,
        "occasion": card.occasion.as_ref().map(|occasion| json!({
            "kind": occasion.kind,
            "label": occasion.label,
            "of": occasion.whose,
        })),
        "day": iso(card.day),
        "order_by": iso(card.order_by),
        "next_step": card.step.map(|step| json!({"kind": step.kind.code(), "due": step.due.to_string()})),
        "cost": gift.cost.map(|cost| json!({"minor": cost.minor, "currency": cost.currency.code()})),
        "limit": card.level.code(),
        "logo": gift.logo,
        "inspired_by": card.inspired.as_ref().map(|fact| fact.text.as_str()),
        "noted": gift.noted_on.to_string(),
        "decided": iso(gift.days.decided),
        "ordered": iso(gift.days.ordered),
        "sent": iso(gift.days.sent),
        "given": iso(gift.days.given),
        "thanked": iso(gift.days.thanked),
        "reaction": gift.reaction,
    })
}

fn fields(card: &Card) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let cost = card.gift.cost.map(crate::domain::money::Money::typed).unwrap_or_default();
    record([
        card.gift.id.to_string().as_str(),
        &card.person,
        card.whom.as_deref().unwrap_or_default(),
        card.gift.state.code(),
        &day(card.day),
        &day(card.order_by),
        &cost,
        &card.gift.name,
    ])
}

/// By column, with the sums above.
fn text(cards: &[Card], sums: &Sums, year: i32, session: &Session) -> String {
    let words = &session.words;
    let mut head = vec![say!(words, "board-title", year = year.to_string())];
    for (currency, (spent, planned)) in &sums.by_currency {
        let money = |minor: i64| words.money(minor, Some(currency.code()));
        head.push(say!(words, "board-spent", sum = money(*spent)));
        head.push(say!(words, "board-planned", sum = money(*planned)));
    }
    let mut text = format!("{}\n", head.join("  "));
    if cards.is_empty() {
        text += &format!("{}\n", words.say("gifts-none"));
    }
    for column in Column::ALL {
        let here: Vec<&Card> = cards.iter().filter(|card| Column::of(card.gift.state) == column).collect();
        if here.is_empty() {
            continue;
        }
        text += &format!("\n{}\n", say!(words, "board-column", kind = column.code(), n = here.len()));
        for card in here {
            text += &format!("  {}\n", line(card, session));
        }
    }
    text
}

/// A gift in a line: whose, what, and everything said beside it.
fn line(card: &Card, session: &Session) -> String {
    let whose = match &card.whom {
        Some(whom) => say!(session.words, "board-of", whom = whom, person = &card.person),
        None => card.person.clone(),
    };
    say!(session.words, "cli-of", name = whose, what = bare_line(card, session))
}

/// The same without the person, for their own page.
pub(in crate::cli) fn bare_line(card: &Card, session: &Session) -> String {
    let words = &session.words;
    let today = session.moment.day;
    let gift = &card.gift;
    let mut parts = vec![word(gift.state, session)];
    if let Some(cost) = gift.cost {
        let cost = words.money(cost.minor, Some(cost.currency.code()));
        parts.push(match card.level {
            Level::Within => cost,
            level => say!(words, "gift-cost-level", cost = cost, level = level.code()),
        });
    }
    parts.extend(gift.logo.then(|| words.say("gift-logo")));
    let what = card.occasion.as_ref().map(|occasion| words.phrase(&occasion.phrase(), today));
    match (what, card.day) {
        _ if gift.is_given() => parts.extend(gift.days.given.map(|day| words.day(day, today))),
        (Some(what), Some(day)) => {
            parts.push(say!(words, "gift-occasion-on", what = what, day = words.day(day, today)));
        }
        (None, Some(day)) => parts.push(say!(words, "gift-on", day = words.day(day, today))),
        (what, None) => parts.extend(what),
    }
    if let Some(step) = card.step {
        let asks = matches!(step.kind, StepKind::Thanks | StepKind::Arrived);
        if !asks || step.due <= today {
            parts.push(say!(words, "gift-due", kind = step.kind.code(), day = words.day(step.due, today)));
        }
    }
    parts.extend(Some(&gift.reaction).filter(|said| !said.is_empty()).map(|said| say!(words, "quoted", text = said)));
    format!("{}  [{}]", gift.name, parts.join(", "))
}
