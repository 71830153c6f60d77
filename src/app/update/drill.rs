//! The recall drill: whom it asks about, and its beginning.

use crate::app::effect::Effect;
use crate::app::modals::Modal;
use crate::app::modals::drill::Drill;
use crate::app::model::{Model, Privacy};
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::domain::drill::{Card, Secrets};
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

impl Model {
    /// Asks for the questions about who comes to the event on the screen, about those marked, otherwise about everybody in
    /// today's queue.
    pub(super) fn begin_drill(&mut self) -> Vec<Effect> {
        let marked: Vec<AffiliateId> = self.list().targets().iter().map(|person| person.id).collect();
        let who = match self.place() {
            Some(Place::Events(screen)) if !screen.guests().is_empty() => {
                screen.guests().iter().map(|guest| guest.who).collect()
            }
            _ if marked.len() > 1 => marked,
            _ => self.today.people(),
        };
        let secrets = match self.privacy {
            Privacy::Open => Secrets::Shown,
            Privacy::Hidden => Secrets::Hidden,
        };
        vec![Effect::LoadDrill(who, secrets)]
    }

    pub(super) fn on_drill(&mut self, cards: Vec<Card>) -> Vec<Effect> {
        match Drill::new(cards, &self.around) {
            Some(drill) => self.modals.push(Modal::Drill(Box::new(drill))),
            None => self.notice = Some(Notice::info(Phrase::new("notice-nothing-to-drill"))),
        }
        Vec::new()
    }
}
