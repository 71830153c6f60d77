//! Drafts that wait when the program starts: said once, so that nothing typed is forgotten.

use super::Session;
use crate::app::effect::Mode;
use crate::app::notice::Notice;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::zone::UnknownZone;
use crate::store::warnings::{DayFrom, Surroundings};

/// What is written in the places of drafts that a key takes up again: the lines of the composer, and forms. Letters wait
/// beside the person to whom they go.
const KINDS: [&str; 7] = [
    Mode::Log.id(),
    Mode::Missed.id(),
    Mode::Jot.id(),
    Mode::Promise.id(),
    Mode::Request.id(),
    Mode::Feedback.id(),
    "form",
];

impl Session {
    /// Says what is odd about the surroundings, the worst of it, unless there is something to say already.
    pub fn warn(&mut self, day_from: DayFrom, unknown_zone: Option<&UnknownZone>) {
        let around = Surroundings { now: &self.model.around.now, day_from, unknown_zone };
        let warnings = self.store.warnings(&around).unwrap_or_default();
        if let Some((_, first)) = warnings.into_iter().next() {
            self.model.notice.get_or_insert(Notice::info(first));
        }
    }

    /// Says that something typed before was not saved, whom the latest is for, and how it is taken up again.
    pub fn mention_drafts(&mut self) {
        let Ok(drafts) = self.store.drafts() else { return };
        let places = drafts.iter().filter_map(|draft| draft.place.split_once(':'));
        let mut waiting = places.filter(|(kind, _)| KINDS.contains(kind));
        let Some((kind, of)) = waiting.next() else { return };
        let names = self.named_in(of);
        let id = if names.is_empty() { "notice-draft-waits" } else { "notice-draft-waits-for" };
        let told = Phrase::new(id).with("kind", kind).with("names", Value::Names(names)).with("more", waiting.count());
        self.model.notice.get_or_insert(Notice::info(told));
    }

    /// Says what opening the notebook found; of several things the last, which weighs most.
    pub fn mention(&mut self, found: Vec<Phrase>) {
        if let Some(phrase) = found.into_iter().last() {
            self.model.notice = Some(Notice::failure(phrase));
        }
    }

    /// The names of the people in the place of a draft; none where it is about anything else, or they are gone.
    fn named_in(&self, place: &str) -> Vec<String> {
        let ids = place.rsplit(':').next().unwrap_or(place).split(',').map(str::parse);
        let ids: Vec<AffiliateId> = ids.collect::<Result<_, _>>().unwrap_or_default();
        self.store.names_of(&ids).unwrap_or_default()
    }
}
