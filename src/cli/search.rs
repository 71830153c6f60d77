//! `carnet search WORDS`: people, and what is noted of them.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Search;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::affiliate::Tier;
use crate::domain::finding::{FoundIn, FoundText};
use crate::say;
use crate::store::directory::Found;

/// So many people and so many texts; who finds more has not said enough.
const MOST: usize = 200;

/// What was found: people, and texts by section.
struct Finds {
    people: Vec<Found>,
    texts: Vec<FoundText>,
}

/// The sections of texts, in their order.
const SECTIONS: [&str; 10] =
    ["emails", "relatives", "facts", "gifts", "promises", "requests", "feedback", "introductions", "events", "notes"];

fn section(text: &FoundText) -> &'static str {
    match text.place {
        FoundIn::Email => "emails",
        FoundIn::Relative(_) => "relatives",
        FoundIn::Fact(_) => "facts",
        FoundIn::Gift => "gifts",
        FoundIn::Introduction => "introductions",
        FoundIn::Promise => "promises",
        FoundIn::Request => "requests",
        FoundIn::Feedback => "feedback",
        FoundIn::Event(_) | FoundIn::Prepare => "events",
        FoundIn::Interaction(_) => "notes",
    }
}

pub(super) fn run(arguments: &Search, session: &Session) -> Result<Answer, Failure> {
    let words = arguments.words.join(" ");
    let store = session.open_to_read()?;
    let mut people = store.find_people(&words)?;
    people.truncate(MOST);
    let found = Finds { people, texts: store.find_texts(&words, MOST)? };
    Ok(session.shown(|| found.json(), || found.plain(), || found.human(session)))
}

/// The kind of fact or relation, where there is one.
fn kind(text: &FoundText) -> Option<&'static str> {
    match text.place {
        FoundIn::Fact(kind) => Some(kind.code()),
        FoundIn::Relative(relation) => Some(relation.code()),
        FoundIn::Gift
        | FoundIn::Promise
        | FoundIn::Introduction
        | FoundIn::Request
        | FoundIn::Feedback
        | FoundIn::Event(_)
        | FoundIn::Prepare
        | FoundIn::Interaction(_)
        | FoundIn::Email => None,
    }
}

fn on(text: &FoundText) -> Option<chrono::NaiveDate> {
    match text.place {
        FoundIn::Interaction(day) | FoundIn::Event(day) => Some(day),
        _ => None,
    }
}

impl Finds {
    fn of<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f FoundText> {
        self.texts.iter().filter(move |text| section(text) == name)
    }

    fn json(&self) -> Value {
        let person =
            |who: &Found| json!({"id": who.id, "name": who.name, "tier": who.tier.map(Tier::code), "hint": who.hint});
        let mut all = json!({"people": self.people.iter().map(person).collect::<Vec<_>>()});
        for name in SECTIONS {
            let one = |text: &FoundText| {
                json!({
                    "id": text.of, "item": text.item.to_string(), "name": text.name, "kind": kind(text), "on": iso(on(text)),
                    "text": text.text, "private": text.private,
                })
            };
            all[name] = self.of(name).map(one).collect();
        }
        all
    }

    fn plain(&self) -> String {
        let person = |who: &Found| {
            let (tier, hint) = (who.tier.map_or("", Tier::code), who.hint.as_deref().unwrap_or_default());
            record(["people", &who.id.to_string(), &who.name, tier, "", hint])
        };
        let text = |text: &FoundText| {
            let day = on(text).map(|day| day.to_string()).unwrap_or_default();
            let kind = kind(text).unwrap_or_default();
            let of = text.of.map_or_else(|| text.item.to_string(), |of| of.to_string());
            record([section(text), &of, &text.name, kind, &day, &text.text])
        };
        let texts = SECTIONS.iter().flat_map(|name| self.of(name)).map(text);
        self.people.iter().map(person).chain(texts).collect()
    }

    fn human(&self, session: &Session) -> String {
        let words = &session.words;
        let mut text = String::new();
        let mut add = |name: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                let blank = if text.is_empty() { "" } else { "\n" };
                text += &format!("{blank}{}\n", say!(words, "search-section", section = name));
                text.extend(lines.iter().map(|line| format!("  {line}\n")));
            }
        };
        let person = |who: &Found| {
            let (tier, hint) = (who.tier.map_or("", Tier::code), who.hint.as_deref().unwrap_or_default());
            format!("{}  {tier}  {hint}", who.name).trim_end().to_owned()
        };
        add("people", self.people.iter().map(person).collect());
        for name in SECTIONS {
            add(name, self.of(name).map(|text| line(text, session)).collect());
        }
        if text.is_empty() { format!("{}\n", words.say("search-nothing")) } else { text }
    }
}

/// Whose it is, what it is, what it says.
fn line(text: &FoundText, session: &Session) -> String {
    let words = &session.words;
    let said = text.text.replace('\n', " ");
    let of = |what: String| say!(words, "cli-of", name = what, what = &said);
    let what = match text.place {
        FoundIn::Fact(kind) => of(say!(words, "fact-kind", kind = kind.code())),
        FoundIn::Relative(relation) => of(say!(words, "relation", kind = relation.code())),
        FoundIn::Event(day) | FoundIn::Interaction(day) => format!("{}  {said}", words.day(day, session.moment.day)),
        FoundIn::Prepare => of(words.say("finder-prepare")),
        FoundIn::Gift
        | FoundIn::Introduction
        | FoundIn::Promise
        | FoundIn::Request
        | FoundIn::Feedback
        | FoundIn::Email => said.clone(),
    };
    // An event stands before who comes.
    match (text.of, text.name.is_empty()) {
        (Some(_), _) => format!("{}  {what}", text.name),
        (None, true) => what,
        (None, false) => format!("{what}  ({})", text.name),
    }
}
