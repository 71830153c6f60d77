//! `carnet gift add|edit|step|remove WHO GIFT`: one gift, from the idea to thanks.

use serde_json::json;

use super::answer::Answer;
use super::arguments::{self, GiftChanges, GiftFields, NewGift, OtherGift, SteppedGift, Which};
use super::failure::Failure;
use super::gifts::{bare_line, members, state};
use super::items::{Desk, meant_open};
use super::session::Session;
use super::values::{is_none, not_as, relative, text};
use crate::domain::capture::occasion as named_occasion;
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::gift::{Calendar, Gift, GiftState, Purpose, warnings};
use crate::domain::id::{GiftId, StepId};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::mind::Mind;
use crate::domain::money::Money;
use crate::domain::occasion::OccasionKind;
use crate::domain::phrase::Phrase;
use crate::domain::sensitive::warning;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::say;

pub(super) fn run(arguments: &arguments::Gift, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        arguments::Gift::Add(new) => add(new, session),
        arguments::Gift::Edit(other) => edit(other, session),
        arguments::Gift::Step(stepped) => step(stepped, session),
        arguments::Gift::Remove(which) => remove(which, session),
    }
}

fn add(arguments: &NewGift, session: &Session) -> Result<Answer, Failure> {
    let mut desk = Desk::open(&arguments.who, session)?;
    let name = clean_line(&arguments.words.join(" ")).trim().to_owned();
    if name.is_empty() {
        return Err(Failure::usage(Phrase::new("gift-no-name")));
    }
    let idea = Gift::idea(name, session.moment.day);
    let mut gift = described(idea, &arguments.fields, &desk.page, session)?;
    if let Some(typed) = &arguments.state.state {
        moved(&mut gift, state(typed)?, arguments.state.on.as_deref(), session)?;
    }
    let step = desk.store.add_item(desk.who, &Item::Gift(gift.clone()), &session.moment)?.step;
    told("item-added", &desk, gift.id, step)
}

fn edit(arguments: &OtherGift, session: &Session) -> Result<Answer, Failure> {
    let (mut desk, before) = open(&arguments.of, session)?;
    let mut after = changed(before.clone(), &arguments.changes, &desk.page, session)?;
    if let Some(typed) = &arguments.state.state {
        moved(&mut after, state(typed)?, arguments.state.on.as_deref(), session)?;
    }
    let id = before.id;
    let step = desk.store.edit_item(desk.who, &Item::Gift(before), &Item::Gift(after), &session.moment)?.step;
    told("item-changed", &desk, id, step)
}

/// To the next state, the one before with `--back`, or the one of `--state`; on the day of `--on`.
fn step(arguments: &SteppedGift, session: &Session) -> Result<Answer, Failure> {
    let (mut desk, before) = open(&arguments.of, session)?;
    let to = match (&arguments.state, arguments.back) {
        (Some(typed), _) => Some(state(typed)?),
        (None, true) => before.state.previous(),
        (None, false) => before.state.next(),
    };
    let mut after = changed(before.clone(), &arguments.changes, &desk.page, session)?;
    if let Some(to) = to {
        moved(&mut after, to, arguments.on.as_deref(), session)?;
    }
    let id = before.id;
    let step = desk.store.edit_item(desk.who, &Item::Gift(before), &Item::Gift(after), &session.moment)?.step;
    told("gift-stepped", &desk, id, step)
}

fn remove(which: &Which, session: &Session) -> Result<Answer, Failure> {
    let (mut desk, before) = open(which, session)?;
    let written = desk.store.remove_item(desk.who, ItemId::Gift(before.id), &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "id": before.id}),
        || {
            let (name, what) = (desk.page.affiliate.name.as_str(), before.name.as_str());
            session.undoable(say!(session.words, "item-removed", name = name, what = what), written.step)
        },
    ))
}

/// The page, and which gift is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Gift), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|gift: &Gift| gift.id.to_string(), |gift: &Gift| gift.name.clone());
    let is_open = |gift: &Gift| gift.state != GiftState::Thanked;
    let before = meant_open(&of.which, ItemKind::Gift, (&desk.page.gifts, is_open), by)?.clone();
    Ok((desk, before))
}

fn usage(message: &'static str, typed: &str) -> Failure {
    Failure::usage(Phrase::new(message).with("typed", typed))
}

/// In a state, since a day or since today.
fn moved(gift: &mut Gift, to: GiftState, on: Option<&str>, session: &Session) -> Result<(), Failure> {
    match on {
        Some(typed) => gift.set_state(to, session.date(typed, Lean::Past)?),
        None => gift.move_to(to, session.moment.day),
    }
    Ok(())
}

/// The gift with what the flags change of it.
fn changed(gift: Gift, changes: &GiftChanges, page: &Dossier, session: &Session) -> Result<Gift, Failure> {
    let mut gift = described(gift, &changes.fields, page, session)?;
    if let Some(typed) = &changes.name {
        gift.name = text("--name", typed)?;
    }
    gift.logo = gift.logo && !changes.no_logo;
    Ok(gift)
}

/// The gift with what the flags say of it; `none` takes a value away.
fn described(gift: Gift, arguments: &GiftFields, page: &Dossier, session: &Session) -> Result<Gift, Failure> {
    let mut gift = gift;
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
    gift.logo |= arguments.logo;
    if let Some(text) = &arguments.reaction {
        clean_line(text).trim().clone_into(&mut gift.reaction);
    }
    Ok(gift)
}

/// An occasion by its kind or its label; for a relative, also their birthday.
fn occasion(typed: &str, whose: Option<crate::domain::id::RelativeId>, page: &Dossier) -> Result<Purpose, Failure> {
    let wanted = fold(typed);
    let said = named_occasion(typed).or_else(|| OccasionKind::ALL.into_iter().find(|kind| kind.code() == wanted));
    let labelled = |label: &Option<String>| label.as_ref().is_some_and(|label| fold(label) == wanted);
    let found = page
        .occasions
        .iter()
        .find(|known| known.relative == whose && (said == Some(known.kind) || labelled(&known.label)));
    let birthday = || {
        let relative = page.relatives.iter().find(|relative| Some(relative.id) == whose && relative.birthday.is_some());
        relative.filter(|_| said == Some(OccasionKind::Birthday)).map(|relative| Purpose::Birthday(relative.id))
    };
    found.map(|found| Purpose::Occasion(found.id)).or_else(birthday).ok_or_else(|| usage("gift-no-occasion", typed))
}

/// What was written, as the page has it now.
fn told(message: &'static str, desk: &Desk<'_>, id: GiftId, step: Option<StepId>) -> Result<Answer, Failure> {
    let (of, session) = (desk.who, desk.session);
    let page = desk.store.dossier(of, 0)?.ok_or_else(|| Failure::nobody(""))?;
    let gift = page.gifts.iter().find(|gift| gift.id == id);
    let rules = &session.settings.rules;
    let card = gift.map(|gift| page.gift_page().card(gift, rules, session.moment.day));
    let Some(card) = card else { return Ok(Answer::data(String::new())) };
    let beside = spoken_against(&card.gift, &page, session);
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
    Ok(answer.with_message(beside))
}

/// What the form of a gift says beside its fields, and what is to be minded of whoever is to have it: whether anything may
/// be given at all, what the policy, the budget and what was given before say, notes of care and dislikes.
fn spoken_against(gift: &Gift, page: &Dossier, session: &Session) -> String {
    let (words, moment) = (&session.words, &session.moment);
    let calendar = Calendar {
        occasions: &page.occasions,
        relatives: &page.relatives,
        rules: &session.settings.rules,
        today: moment.day,
    };
    let silence = page.affiliate.silence().filter(|_| !gift.is_given()).map(|silence| silence.phrase());
    let found = warnings(gift, &page.gifts, page.affiliate.decision_pending, &calendar);
    let found = found.iter().map(|warning| warning.phrase(&page.affiliate.name, &page.relatives));
    let mut lines: Vec<String> = silence.into_iter().chain(found).map(|says| words.phrase(&says, moment.day)).collect();
    let mind = page.mind(moment).into_iter().filter(|mind| !gift.is_given() && matches!(mind, Mind::Note(..)));
    let notes = words.joined(mind.map(|mind| words.mind(&mind, moment)));
    if !notes.is_empty() {
        let section = say!(words, "show-section", section = "mind");
        lines.push(say!(words, "show-in-section", section = section, text = notes));
    }
    lines.extend(warning(&gift.reaction).map(|says| words.phrase(&says, moment.day)));
    lines.into_iter().map(|line| session.beside(line)).collect()
}
