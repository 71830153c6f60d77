//! What clap found wrong with the arguments, in the reader's language; help and version come this way, too.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::answer::Answer;
use super::failure::Failure;
use super::help;
use crate::domain::phrase::Phrase;
use crate::i18n::Words;

/// Tells an error of clap, or the help or version that was asked for.
pub(super) fn tell(error: clap::Error, arguments: &[OsString], words: &Words) -> Result<Answer, Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => Ok(Answer::data(error.render().to_string())),
        ErrorKind::DisplayHelp => {
            // Asked again of the command that has its texts.
            let asked = help::command(words).try_get_matches_from(arguments);
            Ok(Answer::data(asked.err().unwrap_or(error).render().to_string()))
        }
        _ => Err(Failure::usage(phrase(&error))),
    }
}

fn phrase(error: &clap::Error) -> Phrase {
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
            match context(ContextKind::SuggestedSubcommand).as_str() {
                "" => Phrase::new("cli-unknown-command").with("typed", typed),
                near => Phrase::new("cli-unknown-command-near").with("typed", typed).with("near", near),
            }
        }
        ErrorKind::MissingRequiredArgument => Phrase::new("cli-missing-argument").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(ContextKind::InvalidValue).as_str() {
            "" => Phrase::new("cli-missing-value").with("flag", argument),
            found => Phrase::new("cli-wrong-value").with("flag", argument).with("found", found),
        },
        ErrorKind::TooManyValues | ErrorKind::ArgumentConflict | ErrorKind::WrongNumberOfValues => {
            Phrase::new("cli-wrong-use").with("argument", argument)
        }
        _ => Phrase::new("cli-wrong-use").with("argument", argument),
    }
}
