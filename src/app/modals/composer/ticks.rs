//! What a contact with somebody may have settled, ready to be ticked.

use super::{Tick, TickOf};
use crate::app::circumstances::Circumstances;
use crate::domain::asking::Ask;
use crate::domain::dossier::Dossier;
use crate::domain::drill::Secrets;
use crate::domain::fact::Fact;
use crate::domain::feedback::Step;
use crate::domain::gift::GiftState;
use crate::domain::promise::PromiseBy;

/// What waits for an answer or a word first, then open promises, mine first, then gifts to hand over or to be thanked for,
/// then what is to be asked about.
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

/// What is to be asked about: how went what lies behind, ticked beforehand, because a contact asks; then what one may ask.
fn asks(dossier: &Dossier, around: &Circumstances) -> Vec<Tick> {
    let today = around.now.day;
    let tick = |of, fact: &Fact, on| Tick { of, text: fact.text.clone(), private: fact.private, on };
    let (went, others): (Vec<&Fact>, Vec<&Fact>) =
        dossier.to_ask_about(today).into_iter().partition(|fact| fact.is_answered_by(today));
    let offered = dossier.asks(today, Secrets::Shown);
    let offered = offered.iter().filter_map(Ask::fact).filter(|fact| others.iter().any(|other| other.id == fact.id));
    went.iter()
        .map(|fact| tick(TickOf::Went(fact.id), fact, true))
        .chain(offered.map(|fact| tick(TickOf::Asked(fact.id), fact, false)))
        .collect()
}
