//! What clap found wrong with the arguments, in the reader's language; help and version come this way, too.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::answer::Answer;
use super::arguments::FRENCH;
use super::failure::Failure;
use super::help;
use crate::domain::phrase::Phrase;
use crate::i18n::Words;
use crate::search::nearest;

/// Tells an error of clap, or the help or version that was asked for.
pub(super) fn tell(error: clap::Error, arguments: &[OsString], words: &Words) -> Result<Answer, Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => Ok(Answer::data(error.render().to_string())),
        ErrorKind::DisplayHelp => {
            // Asked again of the command that has its texts.
            let asked = help::command(words).try_get_matches_from(arguments);
            Ok(Answer::data(asked.err().unwrap_or(error).render().to_string()))
        }
        _ => Err(Failure::usage(phrase(&error, words))),
    }
}

/// The help that says more: of the command among the arguments, where there is one.
pub(super) fn help_for(arguments: &[OsString]) -> String {
    let command = help::bare();
    let names = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    let found = names.filter(|name| !name.starts_with('-')).find_map(|name| command.find_subcommand(name));
    found.map_or_else(|| HELP.to_owned(), |found| format!("{HELP} {}", found.get_name()))
}

/// The help on everything.
const HELP: &str = "help";

/// The command that is spelled nearest to what was typed, by its English name; a slip that clap thinks too great for so short
/// a word (`lgo`) is forgiven as in a name.
fn near_command(error: &clap::Error, typed: &str) -> String {
    let near = match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::String(near)) => near.clone(),
        Some(ContextValue::Strings(near)) => near.last().cloned().unwrap_or_default(),
        _ => {
            let command = help::bare();
            let known = command.get_subcommands().filter(|known| !known.is_hide_set());
            let names = known.flat_map(|known| std::iter::once(known.get_name()).chain(known.get_all_aliases()));
            let near = nearest(typed, names.map(|name| ((), name.to_owned())), 1).pop();
            near.map(|((), name)| name).unwrap_or_default()
        }
    };
    let known = FRENCH.iter().find(|(_, french)| french.contains(&near.as_str()));
    known.map_or(near, |(name, _)| (*name).to_owned())
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

fn phrase(error: &clap::Error, words: &Words) -> Phrase {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        // The nearest comes last.
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let near = context(ContextKind::SuggestedArg);
    match error.kind() {
        ErrorKind::UnknownArgument if near.is_empty() => Phrase::new("cli-unknown-argument").with("typed", argument),
        ErrorKind::UnknownArgument => {
            Phrase::new("cli-unknown-argument-near").with("typed", argument).with("near", near)
        }
        ErrorKind::InvalidSubcommand => {
            let typed = context(ContextKind::InvalidSubcommand);
            match near_command(error, &typed).as_str() {
                "" => Phrase::new("cli-unknown-command").with("typed", typed),
                near => Phrase::new("cli-unknown-command-near").with("typed", typed).with("near", near),
            }
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => {
            Phrase::new("cli-missing-argument").with("argument", missing(error, words))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(ContextKind::InvalidValue).as_str() {
            // Of `--db <PATH>` the flag: what it takes is in the help.
            "" => Phrase::new("cli-missing-value").with("flag", argument.split(' ').next().unwrap_or_default()),
            found => Phrase::new("cli-wrong-value").with("flag", argument).with("found", found),
        },
        ErrorKind::TooManyValues | ErrorKind::ArgumentConflict | ErrorKind::WrongNumberOfValues => {
            Phrase::new("cli-wrong-use").with("argument", argument)
        }
        _ => Phrase::new("cli-wrong-use").with("argument", argument),
    }
}
