//! Gifts on a person's own pages: the dossier's section and the briefing.

use super::Painter;
use super::lines::{Block, Piece};
use super::theme::Role;
use crate::domain::dossier::Dossier;
use crate::domain::gift::{Card, GiftState, Level, StepKind};
use crate::domain::id::GiftId;
use crate::say;

impl Painter<'_> {
    /// A gift of the dossier: its state, what it is, for whom and when, what is to be done.
    pub(crate) fn gift_piece(&self, dossier: &Dossier, id: GiftId) -> Option<Piece> {
        let gift = dossier.gifts.iter().find(|gift| gift.id == id)?;
        let around = &self.model.around;
        let card = dossier.gift_page().card(gift, &around.rules, around.now.day);
        let (text, role) = self.gift_line(&card);
        Some(Piece::new(text, self.style(role)).hanging(2))
    }

    /// What is under way first, then ideas, then what was given last, so that nothing is given twice.
    pub(crate) fn gift_block(&self, dossier: &Dossier, most: usize) -> Block {
        let around = &self.model.around;
        let cards = dossier.gift_page().cards_in_sight(&around.rules, around.now.day);
        let (given, open): (Vec<Card>, Vec<Card>) = cards.into_iter().partition(|card| card.gift.is_given());
        let last = given.into_iter().take(1);
        let shown = open.into_iter().take(most.saturating_sub(last.len())).chain(last);
        let pieces = shown.map(|card| {
            let (text, role) = self.gift_line(&card);
            Piece::new(text, self.style(role)).hanging(2).at_most(2)
        });
        Block { label: self.say("briefing-gifts"), pieces: pieces.collect() }
    }

    /// A gift in a line, and how it looks.
    fn gift_line(&self, card: &Card) -> (String, Role) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let gift = &card.gift;
        let mut parts = vec![say!(
            words,
            "gift-line",
            state = words.say_with("gift-state", &[("kind", gift.state.code().into())]),
            name = &gift.name
        )];
        parts.extend(card.whom.as_ref().map(|name| say!(words, "gift-for", name = name)));
        parts.extend(self.gift_cost(card));
        parts.extend(gift.logo.then(|| self.say("gift-logo")));
        if gift.is_given() {
            parts.extend(gift.days.given.map(|day| words.day(day, today)));
            parts.extend(Some(&gift.reaction).filter(|said| !said.is_empty()).map(|said| self.quoted(said)));
        } else {
            parts.extend(self.gift_day(card));
        }
        let (due, role) = self.gift_due(card);
        parts.extend(due);
        let role = if gift.state == GiftState::Thanked { Role::Quiet } else { role };
        (parts.join(&self.joint()), role)
    }

    /// What it costs; that the year's gifts come near the limit is said with it.
    pub(crate) fn gift_cost(&self, card: &Card) -> Option<String> {
        let words = &self.look.words;
        let cost = card.gift.cost?;
        let cost = words.money(cost.minor, Some(cost.currency.code()));
        Some(match card.level {
            Level::Within => cost,
            level => say!(words, "gift-cost-level", cost = cost, level = level.code()),
        })
    }

    /// For which occasion and day.
    pub(crate) fn gift_day(&self, card: &Card) -> Option<String> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let day = card.day.map(|day| words.day(day, today));
        match (card.occasion.as_ref().map(|occasion| self.phrase(&occasion.phrase())), day) {
            (Some(what), Some(day)) => Some(say!(words, "gift-occasion-on", what = what, day = day)),
            (what, day) => what.or_else(|| day.map(|day| say!(words, "gift-on", day = day))),
        }
    }

    /// What is to be done and by when; what is late stands out, in words as well.
    pub(crate) fn gift_due(&self, card: &Card) -> (Option<String>, Role) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let Some(step) = card.step else { return (None, Role::Text) };
        let asks = matches!(step.kind, StepKind::Thanks | StepKind::Arrived);
        if asks && step.due > today {
            return (None, Role::Text);
        }
        let text = say!(words, "gift-due", kind = step.kind.code(), day = words.day(step.due, today));
        if step.due < today {
            let late = words.late(step.due, today);
            return (Some(format!("{} {text}, {late}", self.look.glyphs.overdue)), Role::Overdue);
        }
        (Some(text), if step.due == today { Role::Today } else { Role::Text })
    }
}
