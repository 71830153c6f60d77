//! What clap found wrong with the arguments, in the reader's language; help and version come this way, too.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::answer::Answer;
use super::arguments::{HARSH, HARSH_FLAGS, MEANT, Meant};
use super::failure::Failure;
use super::help;
use super::verbs::{Placed, at_path, takers};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::fold::fold;
use crate::i18n::Words;
use crate::search::nearest;

/// Tells an error of clap, or the help or version that was asked for.
pub(super) fn tell(
    error: clap::Error,
    (arguments, placed): (&[OsString], &Placed),
    words: &Words,
) -> Result<Answer, Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => Ok(Answer::data(error.render().to_string())),
        ErrorKind::DisplayHelp => {
            // Asked again of the command that has its texts.
            let asked = help::command(words).try_get_matches_from(&placed.arguments);
            Ok(Answer::data(asked.err().unwrap_or(error).render().to_string()))
        }
        _ => Err(Failure::usage(phrase(&error, (arguments, &placed.path), words))),
    }
}

/// The help that says more: of the command among the arguments, where there is one.
pub(super) fn help_for(path: &[String]) -> String {
    std::iter::once("help").chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}

/// A word where the verb of a command stands, and is none.
pub(super) fn unknown_verb(command: &str, typed: &str) -> Phrase {
    if command == "contact" && ["add", "ajouter"].contains(&fold(typed).as_str()) {
        return Phrase::new("contact-is-logged");
    }
    let known = verbs_of(command).join(", ");
    Phrase::new("item-no-verb").with("command", command).with("typed", typed).with("known", known)
}

fn verbs_of(command: &str) -> Vec<String> {
    let bare = help::bare();
    let command = bare.find_subcommand(command);
    command.into_iter().flat_map(Command::get_subcommands).map(|verb| verb.get_name().to_owned()).collect()
}

/// A command that does not exist: what the word means to people, else the command whose name is near, else where all are
/// listed.
pub(super) fn unknown_command(typed: &str) -> Phrase {
    let folded = fold(typed);
    match MEANT.iter().find(|(_, words)| words.contains(&folded.as_str())) {
        Some((Meant::Otherwise(message), _)) => Phrase::new(*message),
        Some((Meant::Commands([one, other]), _)) => {
            let near = Phrase::new("cli-one-or-other").with("one", *one).with("other", *other);
            Phrase::new("cli-unknown-command-near").with("typed", typed).with("near", Value::from(near))
        }
        Some((Meant::Commands(commands), _)) => {
            Phrase::new("cli-unknown-command-near").with("typed", typed).with("near", commands.join(", "))
        }
        None => match near_command(typed) {
            Some(near) => Phrase::new("cli-unknown-command-near").with("typed", typed).with("near", near),
            None => Phrase::new("cli-unknown-command").with("typed", typed),
        },
    }
}

/// The fewest letters that are taken as the beginning of a command.
const BEGINNING: usize = 3;

/// The command that begins so, or is spelled so but for a slip or two, by its English name. Where a harsh one is closest,
/// none is.
fn near_command(typed: &str) -> Option<String> {
    let command = help::bare();
    let known = command.get_subcommands().filter(|known| !known.is_hide_set());
    let names: Vec<(String, String)> = known
        .flat_map(|known| {
            let spellings = std::iter::once(known.get_name()).chain(known.get_all_aliases());
            spellings.map(|name| (known.get_name().to_owned(), name.to_owned()))
        })
        .collect();
    let folded = fold(typed);
    let begins = |(_, name): &&(String, String)| folded.chars().count() >= BEGINNING && fold(name).starts_with(&folded);
    let begun = names.iter().find(begins).map(|(command, _)| command.clone());
    let near = begun.or_else(|| nearest(typed, names.clone(), 1).pop().map(|(command, _)| command));
    near.filter(|near| !HARSH.contains(&near.as_str()))
}

/// An argument without the notation of the help: `--due` of `--due <DAY>`, `WHO` of `[WHO]`.
fn bare(shown: &str, words: &Words) -> String {
    let first = shown.split(' ').next().unwrap_or(shown);
    if first.starts_with('-') {
        return first.to_owned();
    }
    help::value(first.trim_matches(['<', '>', '[', ']', '.']), words)
}

/// What is missing, as it is called in the help; `<WHO>...` is the notation of the help, not of a sentence.
fn missing(error: &clap::Error, words: &Words) -> String {
    let spoken = |shown: &String| {
        // Of an argument that takes several words each is shown.
        let first = shown.split_once('>').map_or(shown.as_str(), |(first, _)| first);
        help::value(first.trim_start_matches(['<', '[']).trim_end_matches(['.', ']']), words)
    };
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(text)) => spoken(text),
        Some(ContextValue::Strings(texts)) => texts.iter().map(spoken).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

/// A flag that other verbs of the command take, with those verbs.
fn flag_of_others(flag: &str, path: &[String], bare: &Command) -> Option<Phrase> {
    let command = bare.find_subcommand(path.first()?)?;
    let takers = takers(command, flag.split('=').next().unwrap_or(flag));
    let verb = path.get(1)?;
    (!takers.is_empty()).then(|| {
        let phrase = Phrase::new("cli-flag-of-verb").with("flag", flag).with("command", command.get_name());
        phrase.with("verb", verb.as_str()).with("takers", takers.join(", "))
    })
}

/// A flag that does not exist. Behind one that looks like a text of somebody's own, how such a text is written.
fn unknown_argument(typed: &str, near: &str, (arguments, path): (&[OsString], &[String])) -> Phrase {
    let bare = help::bare();
    if let Some(phrase) = flag_of_others(typed, path, &bare) {
        return phrase;
    }
    let texts: Vec<&str> = arguments.iter().skip(1).filter_map(|argument| argument.to_str()).collect();
    let near = Some(near).filter(|near| !near.is_empty() && !HARSH_FLAGS.contains(near));
    let at = texts.iter().position(|text| text.starts_with(typed) && text.starts_with('-'));
    let raw = at.and_then(|at| texts.get(at)).copied().unwrap_or(typed);
    let is_text = raw.contains(char::is_whitespace) || near.is_none();
    if let Some(at) = at.filter(|_| is_text)
        && let Some(phrase) = dashed(&texts, at, at_path(&bare, path))
    {
        return phrase;
    }
    let phrase = Phrase::new(if near.is_some() { "cli-unknown-argument-near" } else { "cli-unknown-argument" });
    near.into_iter().fold(phrase.with("typed", typed), |phrase, near| phrase.with("near", near))
}

/// How a text that begins with a dash is written where it stands: behind `--`, or behind `=` as the value of a flag. `None`
/// where the command takes no words.
fn dashed(texts: &[&str], at: usize, command: Option<&Command>) -> Option<Phrase> {
    let (bare, command) = (help::bare(), command?);
    let (before, text) = (texts.get(..at)?, quoted(texts.get(at)?));
    let takes_value = |flag: &str| {
        let long = flag.strip_prefix("--");
        let mut flags = command.get_opts().chain(bare.get_opts());
        long.is_some_and(|long| flags.any(|known| known.get_long() == Some(long) && known.get_action().takes_values()))
    };
    let line = |words: &[&str]| words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ");
    if before.last().is_some_and(|flag| takes_value(flag)) {
        let line = format!("carnet {}={text}", line(before));
        return Some(Phrase::new("cli-dash-value").with("line", line));
    }
    command.get_positionals().next()?;
    Some(
        Phrase::new("cli-dash-text")
            .with("typed", text.as_str())
            .with("line", format!("carnet {} -- {text}", line(before))),
    )
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=,@%+".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

fn phrase(error: &clap::Error, (arguments, path): (&[OsString], &[String]), words: &Words) -> Phrase {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        // The nearest comes last.
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let near = context(ContextKind::SuggestedArg);
    match error.kind() {
        ErrorKind::UnknownArgument => unknown_argument(&argument, &near, (arguments, path)),
        ErrorKind::InvalidSubcommand => {
            let typed = context(ContextKind::InvalidSubcommand);
            path.first().map_or_else(|| unknown_command(&typed), |command| unknown_verb(command, &typed))
        }
        ErrorKind::MissingSubcommand => {
            let verbs = path.first().map(|command| verbs_of(command)).unwrap_or_default();
            let verbs: Vec<String> = verbs.iter().map(|verb| help::value(verb, words)).collect();
            // Every command with verbs that may not be left out is about somebody.
            let missing = format!("{} {}", verbs.join("|"), help::value("WHO", words));
            Phrase::new("cli-missing-argument").with("argument", missing)
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => {
            Phrase::new("cli-missing-argument").with("argument", missing(error, words))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(ContextKind::InvalidValue).as_str() {
            // Of `--db <PATH>` the flag: what it takes is in the help.
            "" => Phrase::new("cli-missing-value").with("flag", argument.split(' ').next().unwrap_or_default()),
            // Everything else that clap reads itself is a text.
            found => Phrase::new("cli-not-a-number").with("flag", argument).with("found", found),
        },
        ErrorKind::ArgumentConflict => Phrase::new("cli-not-together")
            .with("argument", bare(&argument, words))
            .with("other", bare(&context(ContextKind::PriorArg), words)),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            Phrase::new("cli-wrong-use").with("argument", argument)
        }
        _ => Phrase::new("cli-wrong-use").with("argument", argument),
    }
}
