//! Items of a dossier: what their forms are made from, and writing them.

use super::{LATEST, Refusal, Session};
use crate::app::effect::{Wanted, Write};
use crate::app::msg::{Msg, Report, Written};
use crate::domain::id::AffiliateId;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::{Phrase, Value};
use crate::store::StoreError;

impl Session {
    /// What a form is made from.
    pub(super) fn form(&self, wanted: Wanted) -> Result<Msg, StoreError> {
        let dossier = self.store.dossier(wanted.of, LATEST)?;
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
