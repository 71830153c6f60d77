//! The filter of People: reading it while it is typed, what it asks of the notebook, what Tab offers.

use super::People;
use crate::app::action::Action;
use crate::app::text_field::Edit;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;
use crate::domain::roster::{Completion, Filter, Set, Terms, Turn, complete};

/// What Tab offers, and which of it was taken so far.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    /// The text before the first Tab.
    before: String,
    completion: Completion,
    /// Which choice stands in the filter.
    pub taken: Option<usize>,
}

impl Offer {
    /// What may stand where the caret is.
    pub fn choices(&self) -> &[String] {
        &self.completion.choices
    }
}

impl People {
    /// The groups that the filter speaks of and nobody has asked the notebook for.
    pub fn wanted(&self) -> Vec<Set> {
        self.understood.needs().iter().filter(|set| !self.groups.contains_key(set)).cloned().collect()
    }

    /// Takes groups in.
    pub fn take_groups(&mut self, groups: Vec<(Set, Vec<AffiliateId>)>) {
        for (set, ids) in groups {
            let places = self.roster.places(&ids.into_iter().collect());
            self.groups.insert(set, places);
        }
        self.look();
    }

    /// What is to be said of the filter: a word that is not known, or, where nobody was found, what one may have meant.
    pub fn remark(&self) -> Option<Phrase> {
        let doubt = || self.understood.doubt(self.filter.text()).filter(|_| self.view.is_empty());
        self.understood.complaint().or_else(doubt)
    }

    /// Why the filter cannot be kept: a word is not known or is only begun.
    pub fn refusal(&self) -> Option<Phrase> {
        self.understood.refusal(self.filter.text())
    }

    /// The saved filter that is used now.
    pub fn picked(&self) -> Option<usize> {
        let text = self.filter.text().trim();
        self.picks.iter().position(|pick| pick.text == text)
    }

    /// Puts a text into the filter.
    pub fn look_for(&mut self, text: &str) {
        self.filter.put(text.to_owned());
        self.look();
    }

    /// Uses a saved filter; past the last one, none.
    pub fn pick(&mut self, at: usize) {
        let text = self.picks.get(at).map(|pick| pick.text.clone()).unwrap_or_default();
        self.look_for(&text);
    }

    /// To the next saved filter, or the previous one; between the last and the first there is none.
    pub(super) fn turn_filter(&mut self, turn: Turn) {
        let none = self.picks.len();
        let at = self.picked().unwrap_or(none);
        self.pick(match turn {
            Turn::On => (at + 1) % (none + 1),
            Turn::Back => (at + none) % (none + 1),
        });
    }

    /// What Tab offers, while the filter is typed.
    pub fn offer(&self) -> Option<&Offer> {
        self.filter.is_typed().then_some(&self.offer)
    }

    /// Puts a word at the end of the filter, as if it were typed.
    pub fn add_word(&mut self, word: &str) {
        self.filter.add_word(word);
        self.look();
        self.renew_offer();
    }

    /// Reads the filter. The tags are put together only for who asks for one: they lie with a hundred thousand people.
    pub(super) fn understand(&mut self) {
        let text = self.filter.text();
        let tags =
            if Filter::asks_for_tag(text) { &self.tags.get_or_insert_with(|| self.roster.tags())[..] } else { &[] };
        let terms = Terms { reader: self.reader, tags, by_tier: self.by_tier };
        self.understood = Filter::read(text, &terms);
    }

    /// Looks what Tab may put where the caret is.
    pub(super) fn renew_offer(&mut self) {
        let text = self.filter.text();
        let terms =
            Terms { reader: self.reader, tags: self.tags.as_deref().unwrap_or_default(), by_tier: self.by_tier };
        let mut completion = complete(text, self.filter.caret(), &terms);
        // What stands there already is nothing to offer.
        let typed = text.get(completion.range.clone()).unwrap_or_default();
        completion.choices.retain(|choice| choice != typed || typed.is_empty());
        self.offer = Offer { before: text.to_owned(), completion, taken: None };
    }

    /// An action while the filter is typed; `false` leaves it to the others.
    pub(super) fn type_action(&mut self, action: Action) -> bool {
        match action {
            Action::NextField => self.complete(Turn::On),
            Action::PreviousField => self.complete(Turn::Back),
            other => match self.filter.act(other) {
                Some(Edit::Text) => {
                    self.look();
                    self.renew_offer();
                }
                Some(Edit::Caret) => self.renew_offer(),
                None => return false,
            },
        }
        true
    }

    /// Puts the next (or previous) choice where the caret was.
    fn complete(&mut self, turn: Turn) {
        let Some(last) = self.offer.completion.choices.len().checked_sub(1) else { return };
        let at = match (self.offer.taken, turn) {
            (None, Turn::On) => 0,
            (None, Turn::Back) => last,
            (Some(at), Turn::On) => (at + 1) % (last + 1),
            (Some(at), Turn::Back) => at.checked_sub(1).unwrap_or(last),
        };
        let mut offer = self.offer.clone();
        offer.taken = Some(at);
        let range = offer.completion.range.clone();
        let (Some(choice), Some(head), Some(tail)) =
            (offer.completion.choices.get(at), offer.before.get(..range.start), offer.before.get(range.end..))
        else {
            return;
        };
        let caret = head.len() + choice.len();
        self.filter.complete(format!("{head}{choice}{tail}"), caret);
        self.look();
        self.offer = offer;
    }
}
