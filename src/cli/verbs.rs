//! Where the verb of a command stands among the arguments. A verb may stand behind flags, in either language, and some
//! commands have one that may be left out: `carnet promise WHO TEXT` adds. The parser gets each verb right behind its command,
//! so that a verb has exactly its own flags.

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command};

use crate::domain::text::fold::fold;

/// The verbs that may be left out.
const IMPLIED: [(&str, &str); 6] = [
    ("promise", "add"),
    ("request", "add"),
    ("feedback", "add"),
    ("event", "list"),
    ("filters", "list"),
    ("config", "list"),
];

/// The arguments as the parser takes them, and which command they name.
pub(super) struct Placed {
    /// The arguments, the program's name first.
    pub arguments: Vec<OsString>,
    /// The command and its verb by their English names; empty where there is none.
    pub path: Vec<String>,
}

/// Puts the verb right behind its command, by its English name; the one that is implied where none is said.
pub(super) fn placed(root: &Command, typed: &[OsString]) -> Placed {
    let mut arguments = typed.to_vec();
    let Some((at, command)) = named(root, typed) else { return Placed { arguments, path: Vec::new() } };
    let mut path = vec![command.get_name().to_owned()];
    if command.has_subcommands() {
        let first = positional(typed, at + 1, &flags(root, command));
        let said = first.and_then(|found| Some((found, verb(command, typed.get(found)?)?)));
        let verb = match said {
            Some((found, verb)) => {
                arguments.remove(found);
                Some(verb)
            }
            None if first.is_none() && asks_for_help(typed) => None,
            None => implied(command).filter(|verb| first.is_none() || verb.get_positionals().next().is_some()),
        };
        if let Some(verb) = verb {
            arguments.insert(at + 1, verb.get_name().into());
            path.push(verb.get_name().to_owned());
        }
    }
    Placed { arguments, path }
}

/// The command of a path: the verb, or the command itself.
pub(super) fn at_path<'c>(root: &'c Command, path: &[String]) -> Option<&'c Command> {
    let (first, behind) = path.split_first()?;
    let command = root.find_subcommand(first)?;
    Some(behind.first().and_then(|verb| command.find_subcommand(verb)).unwrap_or(command))
}

/// The verbs of a command that take a flag, `--due` by its name.
pub(super) fn takers<'c>(command: &'c Command, flag: &str) -> Vec<&'c str> {
    let takes = |verb: &&Command| verb.get_arguments().any(|known| !known.is_hide_set() && is_called(known, flag));
    command.get_subcommands().filter(takes).map(Command::get_name).collect()
}

fn is_called(argument: &Arg, flag: &str) -> bool {
    let long = |name: &str| argument.get_long() == Some(name);
    let short = |name: &str| argument.get_short().is_some_and(|short| name == short.to_string());
    flag.strip_prefix("--").map_or_else(|| flag.strip_prefix('-').is_some_and(short), long)
}

/// The first word that names a command, and the command.
fn named<'c>(root: &'c Command, typed: &[OsString]) -> Option<(usize, &'c Command)> {
    let at = positional(typed, 1, &root.get_arguments().collect::<Vec<_>>())?;
    Some((at, root.find_subcommand(typed.get(at)?)?))
}

/// The flags that may stand behind a command: its verbs' and everybody's.
fn flags<'c>(root: &'c Command, command: &'c Command) -> Vec<&'c Arg> {
    root.get_arguments().chain(command.get_subcommands().flat_map(Command::get_arguments)).collect()
}

/// Where the first word stands that is neither a flag nor the value of one. Behind `--` there is none: a text stands there.
fn positional(typed: &[OsString], from: usize, flags: &[&Arg]) -> Option<usize> {
    let takes_value =
        |flag: &str| flags.iter().any(|known| is_called(known, flag) && known.get_action().takes_values());
    let mut at = from;
    while let Some(word) = typed.get(at) {
        match word.to_str() {
            Some("--") => return None,
            Some(flag) if flag.len() > 1 && flag.starts_with('-') => at += if takes_value(flag) { 2 } else { 1 },
            _ => return Some(at),
        }
    }
    None
}

/// The verb of a command that a word is, in either language.
pub(super) fn verb<'c>(command: &'c Command, word: &OsStr) -> Option<&'c Command> {
    let typed = fold(word.to_str()?);
    let is_meant = |verb: &&Command| {
        std::iter::once(verb.get_name()).chain(verb.get_all_aliases()).any(|name| fold(name) == typed)
    };
    command.get_subcommands().find(is_meant)
}

/// The verb that is not said.
fn implied(command: &Command) -> Option<&Command> {
    let (_, verb) = IMPLIED.iter().find(|(of, _)| *of == command.get_name())?;
    command.find_subcommand(verb)
}

/// Whether a command has a verb that may be left out.
pub(super) fn may_be_left_out(command: &Command) -> bool {
    implied(command).is_some_and(|verb| verb.get_positionals().next().is_some())
}

fn asks_for_help(typed: &[OsString]) -> bool {
    typed.iter().any(|word| word == "--help" || word == "-h")
}
