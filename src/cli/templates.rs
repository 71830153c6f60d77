//! `carnet templates [TEMPLATE]`: the message templates of a language, and what is wrong in the user's own; the text of one.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Templates as Arguments;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::config::templates::{Origin, Templates};
use crate::domain::phrase::Phrase;
use crate::domain::template::{Placeholder, QUESTIONS, Suit, Template};
use crate::i18n::system::system_error;
use crate::say;

pub(super) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    let folder = &session.paths.templates;
    let templates = Templates::load(folder, session.words.lang());
    if let Some(wanted) = &arguments.template {
        return one(wanted, &templates, session);
    }
    let answer = session.shown(
        || {
            let all: Vec<Value> = templates.all.iter().map(|(template, origin)| members(template, origin)).collect();
            let faults: Vec<String> = told(&templates, session).collect();
            json!({
                "language": session.words.lang().code(), "folder": folder.display().to_string(),
                "templates": all, "faults": faults,
            })
        },
        || templates.all.iter().map(|(template, _)| record([template.name.as_str(), &template.title])).collect(),
        || page(&templates, session),
    );
    Ok(answer.with_message(faults(&templates, session)))
}

/// The file of one template, to be redirected into the user's folder and changed there.
fn one(wanted: &str, templates: &Templates, session: &Session) -> Result<Answer, Failure> {
    let unknown = || Failure::new(Exit::NotFound, Phrase::new("write-no-template").with("typed", wanted));
    let read = templates.source(wanted, session.words.lang()).ok_or_else(unknown)?;
    let text = read.map_err(|error| {
        let phrase = Phrase::new("template-unreadable").with("file", wanted);
        Failure::new(Exit::Failure, phrase.with("reason", system_error(&error)))
    })?;
    Ok(session.shown(|| json!({"name": wanted, "text": text}), || text.clone(), || text.clone()))
}

/// What is wrong in the user's files, a line each; JSON has it inside.
pub(super) fn faults(templates: &Templates, session: &Session) -> String {
    if session.format == super::Format::Json {
        return String::new();
    }
    told(templates, session).map(|fault| fault + "\n").collect()
}

fn told<'t>(templates: &'t Templates, session: &'t Session) -> impl Iterator<Item = String> + 't {
    templates.faults.iter().map(|fault| session.words.phrase(&fault.cleaned(), session.moment.day))
}

fn members(template: &Template, origin: &Origin) -> Value {
    let path = match origin {
        Origin::BuiltIn => Value::Null,
        Origin::File(path) => Value::from(path.display().to_string()),
    };
    json!({
        "name": template.name,
        "title": template.title,
        "for": template.suits.iter().map(Suit::code).collect::<Vec<_>>(),
        "needs": template.needed().into_iter().map(Placeholder::code).collect::<Vec<_>>(),
        "path": path,
    })
}

fn page(templates: &Templates, session: &Session) -> String {
    let width = templates.all.iter().map(|(template, _)| template.name.chars().count()).max().unwrap_or(0);
    let line = |(template, origin): &(Template, Origin)| {
        let own = match origin {
            Origin::BuiltIn => String::new(),
            Origin::File(path) => format!("  {}", path.display()),
        };
        format!("{:width$}  {}{own}\n", template.name, template.title)
    };
    let lines: String = templates.all.iter().map(line).collect();
    let folder = session.paths.templates.join(session.words.lang().code()).display().to_string();
    let words = &session.words;
    let questions: String = QUESTIONS.iter().map(|id| format!("  {}\n", words.say(id))).collect();
    let own = say!(words, "templates-own", folder = folder);
    format!("{lines}\n{}\n{questions}\n{own}\n", words.say("template-questions"))
}
