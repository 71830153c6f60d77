//! A gift: what, for whom, for which day, what it costs, how far it has come.

use super::values::{Values, yes_text};
use super::{Field, Form, Kind, Note, Page, Pick, text};
use crate::app::model::Privacy;
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::gift::{Calendar, Gift, GiftState, Purpose, Warning, warnings};
use crate::domain::id::{FactId, OccasionId, RelativeId};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::{Phrase, Value};

/// The longest time a gift takes to get ready or to arrive, in days.
const MOST_DAYS: u32 = 365;

/// The form of a gift. A new one beside a fact is inspired by it, beside a relative it is for them, beside a date for it.
pub fn form(page: &Page<'_>, before: Option<&Gift>, near: Option<ItemId>) -> Form {
    let order = page.around.order;
    let start = before.cloned().unwrap_or_else(|| beside(page.dossier, near, page.around.now.day));
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    let own_day = match start.purpose {
        Some(Purpose::Day(day)) => text::day(day, order),
        _ => String::new(),
    };
    let fields = vec![
        Field::new("field-gift", Kind::Line, start.name.as_str()).required().noted(repeats),
        page.about("field-for-whom", start.relative).noted(for_relative),
        occasion_field(page, start.purpose),
        Field::new("field-for-day", Kind::Day(Lean::Future), own_day).checked(one_purpose),
        fact_field(page, start.fact),
        Field::new("field-cost", Kind::Money, start.cost.map(|cost| cost.typed()).unwrap_or_default())
            .noted(over_limit),
        Field::new("field-lead-days", Kind::Number(MOST_DAYS), days(start.lead_days)).noted(order_by),
        Field::new("field-shipping-days", Kind::Number(MOST_DAYS), days(start.shipping_days)),
        Field::new("field-logo", Kind::YesNo, yes_text(start.logo.into())).noted(marketing),
        Field::choice("field-gift-state", &GiftState::ALL, GiftState::code, "gift-state", start.state).noted(pending),
        Field::new(
            "field-state-day",
            Kind::Day(Lean::Past),
            start.days.of(start.state).map(|day| text::day(day, order)).unwrap_or_default(),
        )
        .checked(not_to_come),
        Field::new("field-reaction", Kind::LongText, start.reaction.as_str()),
    ];
    let form = page.form(ItemKind::Gift, before.cloned().map(Item::Gift), fields, fill);
    Form { page: Some(Box::new(page.dossier.clone())), ..form }
}

fn beside(page: &Dossier, near: Option<ItemId>, today: chrono::NaiveDate) -> Gift {
    let idea = Gift::idea("", today);
    match near {
        Some(ItemId::Fact(id)) => {
            let relative = page.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.relative);
            Gift { fact: Some(id), relative, ..idea }
        }
        Some(ItemId::Relative(id)) => Gift { relative: Some(id), ..idea },
        Some(ItemId::Occasion(id)) => {
            let relative = page.occasions.iter().find(|occasion| occasion.id == id).and_then(|one| one.relative);
            Gift { purpose: Some(Purpose::Occasion(id)), relative, ..idea }
        }
        _ => idea,
    }
}

fn code(purpose: Option<Purpose>) -> String {
    match purpose {
        Some(Purpose::Occasion(id)) => format!("occasion {id}"),
        Some(Purpose::Birthday(id)) => format!("birthday {id}"),
        Some(Purpose::Day(_)) | None => String::new(),
    }
}

/// The page's dates and the relatives' birthdays, none of them first.
fn occasion_field(page: &Page<'_>, start: Option<Purpose>) -> Field {
    let dossier = page.dossier;
    let mut picks = vec![Pick { code: String::new(), says: Phrase::new("form-no-occasion") }];
    for (_, item) in dossier.dates(page.around.now.day, page.around.rules.leap_day) {
        let purpose = match item {
            ItemId::Occasion(id) => Purpose::Occasion(id),
            ItemId::Relative(id) => Purpose::Birthday(id),
            _ => continue,
        };
        let named = dossier.gift_page().occasioned(purpose);
        picks.extend(named.map(|named| Pick { code: code(Some(purpose)), says: named.phrase() }));
    }
    Field::new("field-occasion", Kind::Choice(picks), code(start))
}

/// The facts that may have inspired it; what is private is not read out while the screen is shared.
fn fact_field(page: &Page<'_>, start: Option<FactId>) -> Field {
    let mut picks = vec![Pick { code: String::new(), says: Phrase::new("form-no-fact") }];
    for fact in &page.dossier.facts {
        let says = if fact.private && page.privacy == Privacy::Hidden {
            Phrase::new("private-hidden")
        } else {
            Phrase::new("read-text").with("text", fact.text.as_str())
        };
        picks.push(Pick { code: fact.id.to_string(), says });
    }
    Field::new("field-inspired-by", Kind::Choice(picks), start.map(|id| id.to_string()).unwrap_or_default())
}

fn one_purpose(values: &Values<'_>) -> Option<Phrase> {
    let both = values.filled("field-for-day").is_some() && values.filled("field-occasion").is_some();
    both.then(|| Phrase::new("form-gift-one-day"))
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-state-day")? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

/// The gift as the fields leave it so far.
fn gift(values: &Values<'_>) -> Gift {
    let today = values.around.now.day;
    let before = match values.before() {
        Some(Item::Gift(before)) => before.clone(),
        _ => Gift::idea("", today),
    };
    let mut gift = Gift {
        name: values.text("field-gift"),
        relative: values.id("field-for-whom"),
        purpose: purpose(values),
        fact: values.id("field-inspired-by"),
        cost: values.money("field-cost"),
        lead_days: values.number("field-lead-days"),
        shipping_days: values.number("field-shipping-days"),
        logo: values.is_yes("field-logo"),
        reaction: values.text("field-reaction"),
        ..before
    };
    let state = values.code("field-gift-state", &GiftState::ALL, GiftState::code).unwrap_or(gift.state);
    let said = values.day("field-state-day").filter(|_| values.is_changed("field-state-day"));
    match said {
        Some(day) => gift.set_state(state, day),
        None if state != gift.state => gift.move_to(state, today),
        None => {}
    }
    gift
}

fn purpose(values: &Values<'_>) -> Option<Purpose> {
    let picked = values.text("field-occasion");
    let id = |prefix: &str| picked.strip_prefix(prefix).map(str::trim).map(str::to_owned);
    if let Some(id) = id("occasion").and_then(|id| id.parse::<OccasionId>().ok()) {
        return Some(Purpose::Occasion(id));
    }
    if let Some(id) = id("birthday").and_then(|id| id.parse::<RelativeId>().ok()) {
        return Some(Purpose::Birthday(id));
    }
    values.day("field-for-day").map(Purpose::Day)
}

fn calendar<'a>(values: &'a Values<'_>, page: &'a Dossier) -> Calendar<'a> {
    let around = values.around;
    Calendar { occasions: &page.occasions, relatives: &page.relatives, rules: &around.rules, today: around.now.day }
}

/// What speaks against the gift, of the kind that a field is about.
fn warning(values: &Values<'_>, is_about: fn(&Warning) -> bool) -> Option<Note> {
    let page = values.form.page.as_deref()?;
    let found = warnings(&gift(values), &page.gifts, page.affiliate.decision_pending, &calendar(values, page));
    let said = found.into_iter().find(is_about)?;
    Some(Note::Warns(said.phrase(&page.affiliate.name, &page.relatives)))
}

/// First of all, whether anything may be given at all; then whether the same was given before.
fn repeats(values: &Values<'_>) -> Option<Note> {
    if let Some(silence) = values.form.page.as_deref().and_then(|page| page.affiliate.silence()) {
        return Some(Note::Warns(silence.phrase()));
    }
    warning(values, |one| matches!(one, Warning::Repeat { .. }))
}

fn for_relative(values: &Values<'_>) -> Option<Note> {
    warning(values, |one| *one == Warning::ForRelative)
}

fn pending(values: &Values<'_>) -> Option<Note> {
    warning(values, |one| *one == Warning::DecisionPending)
}

fn over_limit(values: &Values<'_>) -> Option<Note> {
    warning(values, |one| matches!(one, Warning::Limit { .. }))
}

fn marketing(values: &Values<'_>) -> Option<Note> {
    values.is_yes("field-logo").then(|| Note::Reads(Phrase::new("form-gift-logo")))
}

/// By when it has to be ordered, and by which days where none are typed.
fn order_by(values: &Values<'_>) -> Option<Note> {
    let page = values.form.page.as_deref()?;
    let (gift, calendar) = (gift(values), calendar(values, page));
    let days = calendar.lead_days(&gift) + calendar.shipping_days(&gift);
    Some(Note::Reads(match calendar.order_by(&gift).filter(|_| !gift.is_given()) {
        Some(day) => Phrase::new("form-gift-order-by")
            .with("day", Value::FullDay(day))
            .with("in", Value::Relative(day))
            .with("days", days),
        None => Phrase::new("form-gift-lead").with("days", days),
    }))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    Some(Item::Gift(gift(values)))
}
