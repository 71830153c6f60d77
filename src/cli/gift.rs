//! `carnet gift add|edit|step|remove WHO GIFT`: one gift, from the idea to thanks.

use serde_json::json;

use super::answer::Answer;
use super::arguments;
use super::failure::Failure;
use super::gifts::{bare_line, members, state};
use super::items::meant_open;
use super::session::Session;
use super::values::{is_none, not_as, relative};
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::gift::{Gift, GiftState, Purpose};
use crate::domain::id::{AffiliateId, GiftId, StepId};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::money::Money;
use crate::domain::occasion::OccasionKind;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::say;
use crate::store::Store;

/// What is done with a gift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Add,
    Edit,
    Step,
    Remove,
}

/// What is done, in both languages.
const WORDS: [(&str, What); 8] = [
    ("add", What::Add),
    ("ajouter", What::Add),
    ("edit", What::Edit),
    ("modifier", What::Edit),
    ("step", What::Step),
    ("avancer", What::Step),
    ("remove", What::Remove),
    ("retirer", What::Remove),
];

pub(super) fn run(arguments: &arguments::Gift, session: &Session) -> Result<Answer, Failure> {
    let what = WORDS.iter().find(|(word, _)| *word == arguments.what).map(|(_, what)| *what);
    let what = what.ok_or_else(|| usage("gift-no-such-thing", &arguments.what))?;
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?.id;
    let page = store.dossier(who, 0)?.ok_or_else(|| Failure::nobody(&arguments.who))?;
    let words = clean_line(&arguments.gift.join(" ")).trim().to_owned();
    if what == What::Add {
        if words.is_empty() {
            return Err(Failure::usage(Phrase::new("gift-no-name")));
        }
        let gift = changed(Gift::idea(words, session.moment.day), arguments, &page, session)?;
        let step = store.add_item(who, &Item::Gift(gift.clone()), &session.moment)?.step;
        return told("item-added", &store, (who, gift.id), step, session);
    }
    let by = (|gift: &Gift| gift.id.to_string(), |gift: &Gift| gift.name.clone());
    let is_open = |gift: &Gift| gift.state != GiftState::Thanked;
    let before = meant_open(&arguments.gift, ItemKind::Gift, (&page.gifts, is_open), by)?.clone();
    let (id, now) = (before.id, &session.moment);
    match what {
        What::Remove => {
            let written = store.remove_item(who, ItemId::Gift(id), now)?;
            Ok(session.done(
                || json!({"step": written.step, "id": id}),
                || {
                    let (name, what) = (page.affiliate.name.as_str(), before.name.as_str());
                    let told = say!(session.words, "item-removed", name = name, what = what);
                    session.undoable(told, written.step)
                },
            ))
        }
        What::Step => {
            let after = stepped(&before, arguments, &page, session)?;
            let step = store.edit_item(who, &Item::Gift(before), &Item::Gift(after), now)?.step;
            told("gift-stepped", &store, (who, id), step, session)
        }
        What::Add | What::Edit => {
            let after = changed(before.clone(), arguments, &page, session)?;
            let step = store.edit_item(who, &Item::Gift(before), &Item::Gift(after), now)?.step;
            told("item-changed", &store, (who, id), step, session)
        }
    }
}

fn usage(message: &'static str, typed: &str) -> Failure {
    Failure::usage(Phrase::new(message).with("typed", typed))
}

/// The next state, the one before with `--back`, or the one of `--state`; on the day of `--on`.
fn stepped(gift: &Gift, arguments: &arguments::Gift, page: &Dossier, session: &Session) -> Result<Gift, Failure> {
    let to = match (&arguments.state, arguments.back) {
        (Some(typed), _) => Some(state(typed)?),
        (None, true) => gift.state.previous(),
        (None, false) => gift.state.next(),
    };
    let plain = arguments::Gift { state: None, on: None, ..copied(arguments) };
    let mut after = changed(gift.clone(), &plain, page, session)?;
    if let Some(to) = to {
        moved(&mut after, to, arguments, session)?;
    }
    Ok(after)
}

fn moved(gift: &mut Gift, to: GiftState, arguments: &arguments::Gift, session: &Session) -> Result<(), Failure> {
    match &arguments.on {
        Some(typed) => gift.set_state(to, session.date(typed, Lean::Past)?),
        None => gift.move_to(to, session.moment.day),
    }
    Ok(())
}

fn copied(from: &arguments::Gift) -> arguments::Gift {
    arguments::Gift {
        what: from.what.clone(),
        who: from.who.clone(),
        gift: from.gift.clone(),
        name: from.name.clone(),
        whom: from.whom.clone(),
        occasion: from.occasion.clone(),
        day: from.day.clone(),
        cost: from.cost.clone(),
        fact: from.fact.clone(),
        state: from.state.clone(),
        on: from.on.clone(),
        reaction: from.reaction.clone(),
        ..*from
    }
}

/// The gift with what the flags say; `none` takes a value away.
fn changed(gift: Gift, arguments: &arguments::Gift, page: &Dossier, session: &Session) -> Result<Gift, Failure> {
    let mut gift = gift;
    if let Some(name) = arguments.name.as_deref().map(clean_line).filter(|name| !name.trim().is_empty()) {
        name.trim().clone_into(&mut gift.name);
    }
    if let Some(typed) = &arguments.whom {
        gift.relative = if is_none(typed) { None } else { Some(relative("--for", typed, page, session)?) };
    }
    if let Some(typed) = &arguments.occasion {
        gift.purpose = if is_none(typed) { None } else { Some(occasion(typed, gift.relative, page)?) };
    }
    if let Some(typed) = &arguments.day {
        gift.purpose = if is_none(typed) { None } else { Some(Purpose::Day(session.date(typed, Lean::Future)?)) };
    }
    if let Some(typed) = &arguments.cost {
        let usual = session.settings.rules.gifts.currency;
        let read = || Money::read(typed, usual).map_err(|_| not_as("--cost", typed, "45 EUR"));
        gift.cost = if is_none(typed) { None } else { Some(read()?) };
    }
    if let Some(typed) = &arguments.fact {
        let fact = page.facts.iter().find(|fact| fold(&fact.text).contains(&fold(typed)));
        gift.fact = Some(fact.ok_or_else(|| usage("gift-no-fact", typed))?.id);
    }
    gift.lead_days = arguments.lead.or(gift.lead_days);
    gift.shipping_days = arguments.shipping.or(gift.shipping_days);
    gift.logo = (gift.logo || arguments.logo) && !arguments.no_logo;
    if let Some(text) = &arguments.reaction {
        clean_line(text).trim().clone_into(&mut gift.reaction);
    }
    if let Some(typed) = &arguments.state {
        moved(&mut gift, state(typed)?, arguments, session)?;
    }
    Ok(gift)
}

/// An occasion by its kind or its label; for a relative, also their birthday.
fn occasion(typed: &str, whose: Option<crate::domain::id::RelativeId>, page: &Dossier) -> Result<Purpose, Failure> {
    let wanted = fold(typed);
    let is_birthday = ["birthday", "anniversaire", "anniv"].contains(&wanted.as_str());
    let kind = |kind: OccasionKind| match kind {
        OccasionKind::Birthday => is_birthday,
        OccasionKind::Wedding => ["wedding", "mariage"].contains(&wanted.as_str()),
        OccasionKind::NameDay => ["name day", "name_day", "fete"].contains(&wanted.as_str()),
        other => other.code() == wanted,
    };
    let labelled = |label: &Option<String>| label.as_ref().is_some_and(|label| fold(label) == wanted);
    let found =
        page.occasions.iter().find(|known| known.relative == whose && (kind(known.kind) || labelled(&known.label)));
    let birthday = || {
        let relative = page.relatives.iter().find(|relative| Some(relative.id) == whose && relative.birthday.is_some());
        relative.filter(|_| is_birthday).map(|relative| Purpose::Birthday(relative.id))
    };
    found.map(|found| Purpose::Occasion(found.id)).or_else(birthday).ok_or_else(|| usage("gift-no-occasion", typed))
}

/// What was written, as the page has it now.
fn told(
    message: &'static str,
    store: &Store,
    (of, id): (AffiliateId, GiftId),
    step: Option<StepId>,
    session: &Session,
) -> Result<Answer, Failure> {
    let page = store.dossier(of, 0)?.ok_or_else(|| Failure::nobody(""))?;
    let gift = page.gifts.iter().find(|gift| gift.id == id);
    let rules = &session.settings.rules;
    let card = gift.map(|gift| page.gift_page().card(gift, rules, session.moment.day));
    let Some(card) = card else { return Ok(Answer::data(String::new())) };
    let warning = page.affiliate.silence().filter(|_| !card.gift.is_given());
    let warning = warning.map(|silence| session.beside(session.words.phrase(&silence.phrase(), session.moment.day)));
    let answer = session.done(
        || json!({"step": step, "with": {"id": of, "name": page.affiliate.name}, "gift": members(&card)}),
        || {
            let told = session.words.say_with(
                message,
                &[
                    ("name", page.affiliate.name.as_str().into()),
                    ("what", bare_line(&card, session).into()),
                    ("gift", card.gift.name.as_str().into()),
                    ("state", session.words.say_with("gift-state", &[("kind", card.gift.state.code().into())]).into()),
                ],
            );
            session.undoable(told, step)
        },
    );
    Ok(answer.with_message(warning.unwrap_or_default()))
}
