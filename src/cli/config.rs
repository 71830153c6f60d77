//! `carnet config [path | get KEY | set KEY VALUE]`: where the settings are, what they are, and changing one.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Config;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::config::edit::{self, Setting, Source};
use crate::config::{ConfigError, Problem};
use crate::domain::phrase::Phrase;
use crate::i18n::system::system_error;
use crate::say;

pub(super) fn run(arguments: &Config, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        Config::List => everything(session),
        Config::Path => Ok(path(session)),
        Config::Get { key } => get(key, session),
        Config::Set { key, value } => set(key, &value.join(" "), session),
    }
}

fn path(session: &Session) -> Answer {
    let path = session.paths.settings.display().to_string();
    let exists = session.paths.settings.exists();
    let templates = session.paths.templates.display().to_string();
    let lines = || format!("{path}\n{templates}\n");
    session.shown(|| json!({"path": path, "exists": exists, "templates": templates}), lines, lines)
}

fn settings(session: &Session) -> Result<Vec<Setting>, Failure> {
    let file = &session.paths.settings;
    Ok(edit::all(file, &edit::text(file)?)?)
}

fn everything(session: &Session) -> Result<Answer, Failure> {
    let settings = settings(session)?;
    let path = session.paths.settings.display().to_string();
    let own = |setting: &&Setting| setting.source == Source::File;
    Ok(session.shown(
        || json!({"path": path, "settings": settings.iter().map(members).collect::<Vec<_>>()}),
        || settings.iter().map(|setting| record([setting.key, &setting.value, source(setting)])).collect(),
        || {
            let line = |setting: &Setting| format!("{} = {}\n", setting.key, setting.value);
            let mut text = format!("# {path}\n");
            text.extend(settings.iter().filter(own).map(line));
            text += &format!("\n# {}\n", session.words.say("config-defaults"));
            text.extend(settings.iter().filter(|setting| !own(setting)).map(line));
            text
        },
    ))
}

fn known(key: &str) -> Result<&'static str, Failure> {
    edit::known(key).map_err(|near| {
        let typed = Phrase::new(if near.is_some() { "config-no-such-key-near" } else { "config-no-such-key" });
        let phrase = typed.with("key", key);
        Failure::usage(near.into_iter().fold(phrase, |phrase, near| phrase.with("near", near)))
    })
}

fn get(key: &str, session: &Session) -> Result<Answer, Failure> {
    let key = known(key)?;
    let setting = settings(session)?.into_iter().find(|setting| setting.key == key);
    let setting = setting.ok_or_else(|| Failure::usage(Phrase::new("config-no-such-key").with("key", key)))?;
    let line = || format!("{}\n", bare(&setting.value));
    Ok(session.shown(|| members(&setting), line, line))
}

/// A text without its quotes, for people and scripts.
fn bare(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

fn source(setting: &Setting) -> &'static str {
    match setting.source {
        Source::File => "file",
        Source::Default => "default",
    }
}

fn members(setting: &Setting) -> Value {
    json!({"key": setting.key, "value": value(&setting.value), "source": source(setting)})
}

/// A TOML value in JSON.
fn value(text: &str) -> Value {
    let table = toml::from_str::<toml::Table>(&format!("value = {text}")).ok();
    let value = table.and_then(|table| serde_json::to_value(table.get("value")?).ok());
    value.unwrap_or_else(|| Value::from(text))
}

fn set(key: &str, typed: &str, session: &Session) -> Result<Answer, Failure> {
    let key = known(key)?;
    let file = &session.paths.settings;
    let before = edit::text(file)?;
    let changed = edit::with(file, &before, key, typed).map_err(|error| wrong(error, key, typed))?;
    let of = |text: &str| {
        let found = edit::all(file, text)?.into_iter().find(|setting| setting.key == key);
        Ok::<_, ConfigError>(found.map(|setting| setting.value).unwrap_or_default())
    };
    let (old, new) = (of(&before)?, of(&changed)?);
    edit::write(file, &changed).map_err(|error| {
        let (path, reason) = (file.display().to_string(), system_error(&error));
        Failure::new(Exit::Failure, Phrase::new("copies-not-written").with("path", path).with("reason", reason))
    })?;
    Ok(session.done(
        || json!({"key": key, "old": value(&old), "value": value(&new)}),
        || say!(session.words, "config-set", key = key, old = old.as_str(), new = new.as_str()),
    ))
}

/// A value that the setting cannot have is a matter of the command, anything else one of the file.
fn wrong(error: ConfigError, key: &str, typed: &str) -> Failure {
    match &error.problem {
        Problem::WrongValue { key: found, expected, .. } if found == key => Failure::usage(
            Phrase::new("config-cannot-be").with("key", key).with("found", typed).with("expected", *expected),
        ),
        _ => error.into(),
    }
}
