//! `carnet keys`: the table of keys with its words, as the screens go by it.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Keys;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::i18n::keys::Signs;
use crate::keymap::{self, Line};
use crate::say;

pub(super) fn run(arguments: &Keys, session: &Session) -> Result<Answer, Failure> {
    let table = keymap::read(keymap::EMBEDDED).map_err(|error| {
        Failure::new(Exit::Failure, Phrase::new("keys-unreadable").with("reason", error.to_string()))
    })?;
    let human = || if arguments.markdown { markdown(&table, session) } else { text(&table, session) };
    Ok(session.shown(|| json!({"contexts": members(&table, session)}), || plain(&table, session), human))
}

type Table = [(String, Vec<Line>)];

fn what(line: &Line, session: &Session) -> String {
    session.words.say(&format!("action-{}", line.action))
}

/// The keys as the screens call them; data keep the notation of the table.
fn named(line: &Line, session: &Session) -> Vec<String> {
    line.keys.iter().map(|key| session.words.key_name(key, Signs::Any)).collect()
}

fn place(context: &str, session: &Session) -> String {
    say!(session.words, "keys-context", context = context)
}

fn members(table: &Table, session: &Session) -> Vec<Value> {
    let line = |line: &Line| json!({"keys": line.keys, "action": line.action, "what": what(line, session)});
    table
        .iter()
        .map(|(context, lines)| {
            let bindings: Vec<Value> = lines.iter().map(line).collect();
            json!({"context": context, "where": place(context, session), "bindings": bindings})
        })
        .collect()
}

fn plain(table: &Table, session: &Session) -> String {
    let mut text = String::new();
    for (context, lines) in table {
        for line in lines {
            text += &record([context.as_str(), &line.keys.join("|"), &line.action, &what(line, session)]);
        }
    }
    text
}

fn text(table: &Table, session: &Session) -> String {
    let keys = |line: &Line| named(line, session).join(", ");
    let widest = table.iter().flat_map(|(_, lines)| lines).map(|line| keys(line).chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (context, lines) in table {
        let blank = if text.is_empty() { "" } else { "\n" };
        text += &format!("{blank}{}\n", place(context, session));
        text.extend(lines.iter().map(|line| format!("  {:widest$}  {}\n", keys(line), what(line, session))));
    }
    text
}

fn markdown(table: &Table, session: &Session) -> String {
    let words = &session.words;
    let mut text = String::new();
    for (context, lines) in table {
        let blank = if text.is_empty() { "" } else { "\n" };
        text += &format!("{blank}### {}\n\n", place(context, session));
        text += &format!("| {} | {} |\n|---|---|\n", words.say("keys-head-keys"), words.say("keys-head-action"));
        for line in lines {
            let keys: Vec<String> =
                named(line, session).iter().map(|key| format!("`{}`", key.replace('|', "\\|"))).collect();
            text += &format!("| {} | {} |\n", keys.join(", "), what(line, session));
        }
    }
    text
}
