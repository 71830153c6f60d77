//! Items of a dossier: what their forms are made from, and writing them.

use super::{LATEST, Refusal, Session};
use crate::app::effect::{EventChange, Opening, Wanted, WelcomeChange, Write};
use crate::app::msg::{Msg, Report, Written};
use crate::domain::id::AffiliateId;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::welcome::WelcomeStep;
use crate::store::{Store, StoreError};

impl Session {
    /// What a form is made from.
    pub(super) fn form(&self, wanted: Wanted) -> Result<Msg, StoreError> {
        match wanted.to {
            Opening::Edit(ItemId::Event(id)) => return self.event_form(id, Some(wanted.of)),
            Opening::Add(ItemKind::Event, _) => return self.new_event_form(wanted.of),
            _ => {}
        }
        let mut dossier = self.store.dossier(wanted.of, LATEST)?;
        let asks_for_somebody =
            matches!(wanted.to, Opening::Add(ItemKind::Introduction, _) | Opening::Edit(ItemId::Suggestion(_)));
        let took_part =
            matches!(wanted.to, Opening::Add(ItemKind::Interaction, _) | Opening::Edit(ItemId::Interaction(_)));
        if let Some(dossier) = dossier.as_mut().filter(|_| asks_for_somebody || took_part) {
            let pick = if took_part { Store::people_to_pick } else { Store::people_to_introduce };
            dossier.to_meet = pick(&self.store)?;
        }
        if let Some(dossier) = dossier.as_mut().filter(|_| asks_for_somebody) {
            dossier.suggestions = self.store.suggestions(wanted.of)?;
        }
        Ok(Msg::Form(wanted, dossier.map(Box::new), self.store.tags_in_use()?))
    }

    /// Adds, changes or removes an item, or puts the channels in another order.
    pub(super) fn write_item(&mut self, write: Write) -> Result<Report, Refusal> {
        let now = self.now();
        match write {
            Write::AddItem(of, item) => {
                let id = self.store.add_item(of, &item, &now)?.value;
                self.report_item("notice-item-added", of, id.kind(), Written::Item(id))
            }
            Write::EditItem(of, before, after) => {
                let written = self.store.edit_item(of, &before, &after, &now)?;
                let id = if written.step.is_some() { "notice-item-changed" } else { "notice-item-same" };
                self.report_item(id, of, after.id().kind(), Written::Item(after.id()))
            }
            // On somebody's page the item is that they come: the event stays with the others.
            Write::RemoveItem(of, ItemId::Event(id)) => self.write_event(EventChange::Leave(id, of)),
            Write::RemoveItem(of, item) => {
                self.store.remove_item(of, item, &now)?;
                self.report_item("notice-item-removed", of, item.kind(), Written::Remembered)
            }
            Write::MoveChannel(of, id, shift) => {
                self.store.move_channel(of, id, shift, &now)?;
                self.report_item("notice-channel-moved", of, ItemKind::Channel, Written::Item(ItemId::Channel(id)))
            }
            _ => Err(Refusal(Phrase::new("refused-nothing"))),
        }
    }

    /// Lets a welcome begin, ticks its steps, ends it.
    pub(super) fn welcome(&mut self, of: AffiliateId, change: WelcomeChange) -> Result<Report, Refusal> {
        let now = self.now();
        let (id, step) = match change {
            WelcomeChange::Begin(day) => {
                self.store.set_welcome(of, Some(day), &now)?;
                ("notice-welcome-begun", Some(WelcomeStep::First))
            }
            WelcomeChange::Stop => {
                self.store.set_welcome(of, None, &now)?;
                ("notice-welcome-stopped", None)
            }
            WelcomeChange::Tick(step) => {
                self.store.tick_welcome(of, &[step], now.day, &now)?;
                ("notice-welcome-ticked", Some(step))
            }
            WelcomeChange::Untick(step) => {
                self.store.untick_welcome(of, &[step], &now)?;
                ("notice-welcome-unticked", Some(step))
            }
            WelcomeChange::Finish => {
                self.store.finish_welcome(of, &now)?;
                ("notice-welcome-finished", None)
            }
        };
        let phrase = Phrase::new(id).with("names", self.names_of(&[of])?);
        let phrase = match step {
            Some(step) => phrase.with("what", self.welcome_step(step)),
            None => phrase,
        };
        let written = step.map_or(Written::Remembered, |step| Written::Item(ItemId::Welcome(step)));
        Ok(Report { phrase, with: vec![of], kind: written })
    }

    fn welcome_step(&self, step: WelcomeStep) -> Phrase {
        let at = WelcomeStep::CONTACTS.iter().position(|contact| *contact == step);
        match at.and_then(|at| self.model.around.rules.welcome_days.get(at)) {
            Some(day) => Phrase::new("welcome-day").with("day", *day),
            None => Phrase::new("welcome-resource").with("step", step.code()),
        }
    }

    fn report_item(
        &self,
        id: &'static str,
        of: AffiliateId,
        kind: ItemKind,
        written: Written,
    ) -> Result<Report, Refusal> {
        let phrase = Phrase::new(id)
            .with("what", Value::term(format!("item-{}", kind.code())))
            .with("names", self.names_of(&[of])?);
        Ok(Report { phrase, with: vec![of], kind: written })
    }
}
