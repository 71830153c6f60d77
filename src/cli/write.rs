//! `carnet write WHO TEMPLATE`: a template filled with what the notebook knows of somebody; what it does not know is asked for.

use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::Write;
use super::console::Console;
use super::failure::{Exit, Failure};
use super::session::Session;
use super::templates::faults;
use crate::config::templates::Templates;
use crate::domain::affiliate::AddressForm;
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::template::{Asker, Filled, Letter, Placeholder, Template, Values, known};
use crate::i18n::Words;
use crate::say;

/// Interactions are of no use here.
const NONE: usize = 0;

pub(super) fn run(arguments: &Write, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let who = session.who(&store, &arguments.who)?;
    let dossier = store.dossier(who.id, NONE)?.ok_or_else(|| Failure::nobody(&arguments.who))?;
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
            ask(&missing, &mut values, session, console)?;
            whole(template, form, &values, &session.words)?
        }
    };
    let answer =
        session.shown(|| members(&dossier, template, &letter), || text(&letter, &words), || text(&letter, &words));
    Ok(answer.with_message(minded(&dossier, session) + &faults(&templates, session)))
}

/// What is to be minded while one writes, beside the text: never in it.
fn minded(dossier: &Dossier, session: &Session) -> String {
    let mind = dossier.mind(&session.moment);
    if mind.is_empty() || session.format == super::Format::Json {
        return String::new();
    }
    let words = &session.words;
    let section = say!(words, "show-section", section = "mind");
    let text = words.joined(mind.iter().map(|mind| words.mind(mind, &session.moment)));
    say!(words, "show-in-section", section = section, text = text) + "\n"
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

/// Asks for each missing value; an empty answer is a refusal.
fn ask(
    missing: &[Placeholder],
    values: &mut Values,
    session: &Session,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    for placeholder in missing {
        let question = say!(session.words, "write-ask", what = gap(*placeholder, &session.words));
        let Some(answer) = console.answer(&question) else { return Err(not_whole(missing, &session.words)) };
        values.set(*placeholder, &answer);
        if values.get(*placeholder).is_none() {
            return Err(not_whole(missing, &session.words));
        }
    }
    Ok(())
}

fn gap(placeholder: Placeholder, words: &Words) -> String {
    say!(words, "template-gap", name = placeholder.code())
}

fn whole(template: &Template, form: Option<AddressForm>, values: &Values, words: &Words) -> Result<Letter, Failure> {
    match template.fill(form, values) {
        Filled::Whole(letter) => Ok(letter),
        Filled::Missing(missing) => Err(not_whole(&missing, words)),
    }
}

/// What is missing, as a question would call it, and the flags that say it; one's own name need be said only once.
fn not_whole(missing: &[Placeholder], words: &Words) -> Failure {
    let names: Vec<String> = missing.iter().map(|placeholder| gap(*placeholder, words)).collect();
    let flags: Vec<String> = missing.iter().map(|placeholder| format!("--set {}='…'", placeholder.code())).collect();
    let named = missing.contains(&Placeholder::MyName);
    let phrase = Phrase::new(if named { "write-missing-name" } else { "write-missing" });
    Failure::usage(phrase.with("names", names.join(", ")).with("flags", flags.join(" ")))
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
