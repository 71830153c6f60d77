//! What a message is written from: the templates in the person's language, what the notebook knows, texts not sent yet.

use std::path::PathBuf;

use super::Session;
use crate::app::msg::Msg;
use crate::app::stationery::{Stationery, Stencil, Suits, Written};
use crate::config::templates::Templates;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::queue::Reason;
use crate::domain::template::{Asker, Template, known, suits_now};
use crate::i18n::Words;
use crate::say;
use crate::store::StoreError;

/// What the settings say about messages.
#[derive(Debug, Clone, Default)]
pub struct Sender {
    /// The manager's own name; blank when the settings do not say.
    pub my_name: String,
    /// The folder of the user's own templates.
    pub templates: PathBuf,
}

impl Session {
    /// What a message to somebody is written from.
    pub(super) fn stationery(&self, to: AffiliateId, reasons: &[Reason]) -> Result<Option<Msg>, StoreError> {
        let Some(dossier) = self.store.dossier(to, 0)? else { return Ok(Some(Msg::Stationery(None))) };
        let own = dossier.affiliate.language.as_deref().and_then(Lang::from_locale);
        let (words, here) = (Words::new(own.unwrap_or(self.model.around.lang)), Words::new(self.model.around.lang));
        let templates = Templates::load(&self.sender.templates, words.lang());
        let mut warnings = warnings(&dossier);
        warnings.extend(templates.faults.iter().map(Phrase::cleaned));
        let asker = Asker {
            my_name: &self.sender.my_name,
            today: self.now().day,
            leap_day: self.model.around.rules.leap_day,
            occasion: &|occasion| words.occasion(occasion),
        };
        let stationery = Stationery {
            to,
            name: dossier.affiliate.name.clone(),
            channels: dossier.channels.clone(),
            form: dossier.affiliate.address_form,
            known: known(&dossier, &asker),
            stencils: self.stencils(templates, reasons, &dossier, &here),
            subject_mark: say!(words, "letter-subject", subject = ""),
            drafts: self.written(to)?,
            mind: dossier.mind(&self.now()),
            warnings,
        };
        Ok(Some(Msg::Stationery(Some(Box::new(stationery)))))
    }

    /// The templates as they are offered: those that suit why the person is in the queue first, in the order of the reasons.
    fn stencils(&self, templates: Templates, reasons: &[Reason], dossier: &Dossier, here: &Words) -> Vec<Stencil> {
        let titles = Templates::load(&self.sender.templates, here.lang());
        let title = |template: &Template| {
            let known = titles.all.iter().find(|(other, _)| other.name == template.name);
            known.map_or(&template.title, |(other, _)| &other.title).clone()
        };
        let mut stencils: Vec<(Option<usize>, Stencil)> = Vec::new();
        for (template, _) in templates.all {
            let place = suits_now(&template, reasons, dossier);
            let title = title(&template);
            let note = say!(here, "writing-note", title = title.as_str());
            let suits = if place.is_some() { Suits::Now } else { Suits::AnyTime };
            stencils.push((place, Stencil { template, title, note, suits }));
        }
        stencils.sort_by_key(|(place, _)| place.unwrap_or(usize::MAX));
        stencils.into_iter().map(|(_, stencil)| stencil).collect()
    }

    /// Texts to somebody that were written and not sent, the latest first.
    fn written(&self, to: AffiliateId) -> Result<Vec<Written>, StoreError> {
        let places = Written::places(to);
        let drafts = self.store.drafts()?;
        let own = drafts.iter().filter(|draft| draft.place.starts_with(&places));
        Ok(own.filter_map(|draft| serde_json::from_str(&draft.text).ok()).collect())
    }
}

/// What to know before writing to somebody at all.
fn warnings(dossier: &Dossier) -> Vec<Phrase> {
    let who = &dossier.affiliate;
    let id = match (who.deceased, who.do_not_contact) {
        (true, _) => "writing-deceased",
        (false, true) => "writing-do-not-contact",
        (false, false) => return Vec::new(),
    };
    vec![Phrase::new(id)]
}
