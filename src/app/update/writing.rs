//! Writing to the person in question, and copying something of theirs.

use crate::app::effect::{Copying, Effect, Mode};
use crate::app::modals::Modal;
use crate::app::modals::choice::{Choice, Offer};
use crate::app::modals::composer::Composer;
use crate::app::modals::writing::{Onward, Writing};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::stationery::Stationery;
use crate::domain::capture::Person;
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::phrase::Phrase;
use crate::domain::queue::Reason;

impl Model {
    /// Asks for what a message to the person in question is written from.
    pub(super) fn write(&mut self) -> Vec<Effect> {
        let Some(id) = self.person() else { return Vec::new() };
        self.notice = None;
        let reasons: Vec<Reason> =
            self.today.open().find(|entry| entry.id == id).map(|entry| entry.reasons.clone()).unwrap_or_default();
        vec![Effect::LoadStationery(id, reasons)]
    }

    pub(super) fn on_stationery(&mut self, stationery: Option<Box<Stationery>>) -> Vec<Effect> {
        match stationery {
            Some(stationery) => self.modals.push(Modal::Writing(Box::new(Writing::new(*stationery)))),
            None => self.notice = Some(Notice::failure(Phrase::new("notice-item-gone"))),
        }
        Vec::new()
    }

    /// An address was opened, or a text copied. After a message went, the composer stands ready to log it.
    pub(super) fn on_handed(&mut self, said: Phrase) -> Vec<Effect> {
        self.notice = Some(Notice::info(said));
        let Some(Modal::Writing(writing)) = self.modals.last_mut() else { return Vec::new() };
        match writing.handed() {
            Onward::Stay => Vec::new(),
            Onward::Over => {
                self.modals.pop();
                Vec::new()
            }
            Onward::Log(channel, note, draft) => {
                let person = Person { id: writing.stationery.to, name: writing.stationery.name.clone() };
                self.modals.pop();
                let dossier = self.person_dossier().filter(|dossier| dossier.affiliate.id == person.id);
                let composer = Composer::new(Mode::Log, vec![person], dossier, &self.around);
                let composer = composer.after_letter(channel, &note, draft);
                let composing = composer.composing();
                self.modals.push(Modal::Composer(Box::new(composer)));
                vec![Effect::LoadDraft(composing.place()), Effect::Interpret(composing)]
            }
        }
    }

    /// Offers what can be copied of the person in question.
    pub(super) fn copy(&mut self) -> Vec<Effect> {
        let id = self.person();
        let Some(dossier) = self.person_dossier().filter(|dossier| Some(dossier.affiliate.id) == id) else {
            return Vec::new();
        };
        let of = |kinds: &[ChannelKind]| {
            let some = dossier.channels.iter().filter(|channel| kinds.contains(&channel.kind));
            some.cloned().collect::<Vec<Channel>>()
        };
        let phones = [ChannelKind::Call, ChannelKind::Sms, ChannelKind::Whatsapp];
        let mut addresses = of(&[ChannelKind::Email]);
        addresses.extend(of(&phones));
        addresses.extend(of(&[ChannelKind::Dm, ChannelKind::Video, ChannelKind::Meet, ChannelKind::Site]));
        // One number by telephone and by messenger is one number.
        let mut seen: Vec<String> = Vec::new();
        addresses.retain(|channel| {
            let is_new = !seen.contains(&channel.value);
            seen.push(channel.value.clone());
            is_new
        });
        let mut offers: Vec<Offer> = addresses
            .into_iter()
            .map(|channel| offer(Phrase::new("copied-channel").with("channel", channel.kind.code()), channel.value))
            .collect();
        let briefing =
            Offer { phrase: Phrase::new("copy-row-briefing"), effect: Effect::CopyBriefing(dossier.affiliate.id) };
        offers.push(briefing);
        offers.push(offer(Phrase::new("copied-name"), dossier.affiliate.name.clone()));
        self.notice = None;
        self.modals.push(Modal::Choice(Choice::new("choice-copy", offers)));
        Vec::new()
    }
}

/// A row that copies a text.
fn offer(what: Phrase, text: String) -> Offer {
    let phrase = Phrase::new("copy-row").with("what", what.clone()).with("text", text.as_str());
    Offer { phrase, effect: Effect::Copy(Copying { what, text }) }
}
