//! `carnet write WHO TEMPLATE`: a template filled with what the notebook knows of somebody; what it does not know is asked for.

use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::Write;
use super::console::Console;
use super::failure::{Exit, Failure, Offer};
use super::session::Session;
use super::templates::faults;
use crate::config::templates::Templates;
use crate::domain::affiliate::AddressForm;
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::silence::Silence;
use crate::domain::template::{Asker, Filled, Letter, Placeholder, Template, Values, known};
use crate::i18n::Words;
use crate::say;

/// Interactions are of no use here.
const NONE: usize = 0;

pub(super) fn run(arguments: &Write, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let who = session.who(&store, &arguments.who)?;
    let dossier = store.dossier(who.id, NONE)?.ok_or_else(|| Failure::nobody(&arguments.who))?;
    if let Some(silence) = dossier.affiliate.silence().filter(|_| !arguments.anyway) {
        return Err(refused(silence, &dossier.affiliate.name));
    }
    let own = dossier.affiliate.language.as_deref().and_then(Lang::from_locale);
    let lang = session.asked_lang().or(own).unwrap_or(session.words.lang());
    let templates = Templates::load(&session.paths.templates, lang);
    let template = templates.find(&arguments.template).ok_or_else(|| {
        Failure::new(Exit::NotFound, Phrase::new("write-no-template").with("typed", arguments.template.as_str()))
    })?;
    let words = Words::new(lang);
    let mut values = said(&arguments.values)?.over(&knowledge(&dossier, session, &words));
    let form = dossier.affiliate.address_form;
    let letter = match template.fill(form, &values) {
        Filled::Whole(letter) => letter,
        Filled::Missing(missing) => {
            let filling = Filling { template, form, words: &session.words };
            filling.ask(&missing, &mut values, console)?;
            filling.whole(&values)?
        }
    };
    let answer =
        session.shown(|| members(&dossier, template, &letter), || text(&letter, &words), || text(&letter, &words));
    Ok(answer.with_message(faults(&templates, session)))
}

/// What `--set name=value` says.
fn said(pairs: &[String]) -> Result<Values, Failure> {
    let mut values = Values::default();
    for pair in pairs {
        let (name, value) = pair
            .split_once('=')
            .ok_or_else(|| Failure::usage(Phrase::new("write-no-pair").with("typed", pair.as_str())))?;
        let placeholder = Placeholder::from_name(name).ok_or_else(|| {
            let names: Vec<&str> = Placeholder::ALL.iter().map(|placeholder| placeholder.code()).collect();
            Failure::usage(Phrase::new("write-no-gap").with("typed", name).with("names", names.join(", ")))
        })?;
        values.set(placeholder, value);
    }
    Ok(values)
}

fn knowledge(dossier: &Dossier, session: &Session, words: &Words) -> Values {
    known(
        dossier,
        &Asker {
            my_name: &session.settings.my_name,
            today: session.moment.day,
            leap_day: session.settings.rules.leap_day,
            occasion: &|occasion| words.occasion(occasion),
        },
    )
}

/// Nobody writes to them; what would do it all the same is named.
fn refused(silence: Silence, name: &str) -> Failure {
    let offer = Offer { message: Phrase::new("write-anyway"), value: "--anyway".to_owned() };
    Failure { offer: Some(Box::new(offer)), ..Failure::new(Exit::Failure, silence.refusal(name)) }
}

/// A template that is being filled for somebody.
struct Filling<'a> {
    template: &'a Template,
    form: Option<AddressForm>,
    words: &'a Words,
}

impl Filling<'_> {
    /// Asks for each missing value, with the sentence that it is for; an empty answer is a refusal.
    fn ask(&self, missing: &[Placeholder], values: &mut Values, console: &mut Console<'_>) -> Result<(), Failure> {
        let title = self.template.title.as_str();
        for placeholder in missing {
            let question = say!(self.words, "write-ask", title = title, what = self.needed(*placeholder, values));
            let Some(answer) = console.answer(&question) else { return Err(self.not_whole(missing, values)) };
            values.set(*placeholder, &answer);
            if values.get(*placeholder).is_none() {
                return Err(self.not_whole(missing, values));
            }
        }
        Ok(())
    }

    fn whole(&self, values: &Values) -> Result<Letter, Failure> {
        match self.template.fill(self.form, values) {
            Filled::Whole(letter) => Ok(letter),
            Filled::Missing(missing) => Err(self.not_whole(&missing, values)),
        }
    }

    /// What is missing, and the sentence that it is for.
    fn needed(&self, gap: Placeholder, values: &Values) -> String {
        let name = |gap: Placeholder| say!(self.words, "template-gap", name = gap.code());
        let setting = self.template.setting(gap, self.form, values, &name).unwrap_or_default();
        say!(self.words, "write-needed", what = name(gap), setting = setting)
    }

    /// What is missing, as a question would call it, and the flags that say it; one's own name need be said only once.
    fn not_whole(&self, missing: &[Placeholder], values: &Values) -> Failure {
        let names: Vec<String> = missing.iter().map(|gap| self.needed(*gap, values)).collect();
        let flags: Vec<String> = missing.iter().map(|gap| format!("--set {}='…'", gap.code())).collect();
        let named = missing.contains(&Placeholder::MyName);
        let phrase = Phrase::new(if named { "write-missing-name" } else { "write-missing" });
        let phrase = phrase.with("title", self.template.title.as_str());
        Failure::usage(phrase.with("names", names.join(", ")).with("flags", flags.join(" ")))
    }
}

fn members(dossier: &Dossier, template: &Template, letter: &Letter) -> Value {
    let who = &dossier.affiliate;
    json!({
        "with": {"id": who.id, "name": who.name},
        "template": template.name,
        "language": template.lang.code(),
        "address_form": who.address_form,
        "subject": letter.subject,
        "text": letter.body,
    })
}

/// The subject above the text, as the editor shows it.
fn text(letter: &Letter, words: &Words) -> String {
    format!("{}\n", words.letter(letter))
}
