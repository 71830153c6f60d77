//! What a contact with somebody may have settled, ready to be ticked.

use super::{Tick, TickOf};
use crate::app::circumstances::Circumstances;
use crate::domain::dossier::Dossier;
use crate::domain::fact::Fact;
use crate::domain::feedback::Step;
use crate::domain::gift::GiftState;
use crate::domain::promise::PromiseBy;

/// How many facts are offered as asked about; more would hide the promises.
const FACTS_OFFERED: usize = 4;

/// What waits for an answer or a word first, then open promises, mine first, then gifts to hand over or to be thanked for,
/// then what is to be asked about: what the openers speak of, then dated facts and those never asked about.
pub(super) fn of(dossier: &Dossier, around: &Circumstances) -> Vec<Tick> {
    let plain = |of: TickOf, text: &str| Tick { of, text: text.to_owned(), private: false, on: false };
    let requests = dossier.requests.iter().filter(|request| request.is_open());
    let requests = requests.map(|request| plain(TickOf::Answered(request.id), &request.text));
    let said = dossier.feedback.iter().filter_map(|said| {
        let step = said.state().steps().first().filter(|step| matches!(step, Step::Thank | Step::Tell))?;
        Some(plain(TickOf::Feedback(said.id, *step), &said.text))
    });
    let mut promises: Vec<_> = dossier.promises.iter().filter(|promise| promise.done_on.is_none()).collect();
    promises.sort_by_key(|promise| promise.by == PromiseBy::Them);
    let promises = promises.into_iter().map(|promise| plain(TickOf::Kept(promise.id, promise.by), &promise.text));
    let gifts = dossier.gifts.iter().filter_map(|gift| {
        let to = match gift.state {
            GiftState::Ordered | GiftState::Sent => GiftState::Given,
            GiftState::Given => GiftState::Thanked,
            GiftState::Idea | GiftState::ToOrder | GiftState::Thanked => return None,
        };
        Some(Tick { of: TickOf::Gift(gift.id, to), text: gift.name.clone(), private: false, on: false })
    });
    requests.chain(said).chain(promises).chain(gifts).chain(asks(dossier, around)).collect()
}

/// What is to be asked about, ready to be ticked as asked.
fn asks(dossier: &Dossier, around: &Circumstances) -> Vec<Tick> {
    let today = around.now.day;
    let openers = dossier.openers(today, around.rules.leap_day);
    let is_opener = |fact: &&&Fact| openers.iter().any(|opener| opener.fact == Some(fact.id));
    let asks = dossier.to_ask_first(today, FACTS_OFFERED);
    let all = dossier.to_ask_about(today);
    let mut facts: Vec<&Fact> = all.iter().filter(is_opener).copied().collect();
    facts.extend(asks.into_iter().filter(|fact| !is_opener(&fact)));
    let facts = facts.into_iter().take(FACTS_OFFERED);
    facts
        .map(|fact| Tick { of: TickOf::Asked(fact.id), text: fact.text.clone(), private: fact.private, on: false })
        .collect()
}
