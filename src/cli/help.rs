//! The help, in the reader's language: every text comes from `assets/locales/*/cli.ftl`.

use std::ffi::OsStr;

use clap::{Arg, ArgAction, Command, CommandFactory};
use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::{Arguments, FRENCH, FRENCH_VERBS};
use super::failure::Failure;
use super::session::Session;
use super::verbs;
use crate::domain::lang::Lang;
use crate::domain::roster::{HelpLine, filter_help};
use crate::i18n::Words;
use crate::say;

/// The command without a word of help: what every run parses with, so that only who asks for help waits for it.
pub(super) fn bare() -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(201);
    let command = with_help_flag(Arguments::command().arg(version)).version(env!("CARGO_PKG_VERSION"));
    command.args_override_self(true).mut_subcommands(|inner| {
        let verbs = |command: Command| command.mut_subcommands(|verb| understood(verb, FRENCH_VERBS));
        let inner = understood(inner, FRENCH);
        if inner.has_subcommands() { verbs(inner) } else { inner }
    })
}

/// A command or a verb with its French names. What is missing is said by the error, not by the whole help.
fn understood(command: Command, french: &'static [(&str, &[&str])]) -> Command {
    let names = french_names(french, command.get_name());
    with_help_flag(command).args_override_self(true).arg_required_else_help(false).aliases(names)
}

fn french_names(french: &'static [(&str, &[&str])], name: &str) -> &'static [&'static str] {
    french.iter().find(|(of, _)| *of == name).map_or(&[][..], |(_, names)| names)
}

/// The same command with its help texts.
pub(super) fn command(words: &Words) -> Command {
    let command = spoken(bare(), words, &[])
        .subcommand_value_name(&*value("COMMAND", words).leak())
        .help_template(template(words, "{subcommands}"))
        .after_help(indented(&words.say("cli-examples")));
    command.mut_subcommands(|inner| {
        let name = inner.get_name().to_owned();
        let whole = described(inner, words, &[&name]);
        let whole = whole.mut_subcommands(|verb| {
            let called = verb.get_name().to_owned();
            described(verb, words, &[&name, &called])
        });
        let filter = |command: Command| command.after_help(filter_words(words));
        match name.as_str() {
            "list" => filter(whole),
            "filters" => filter(whole.mut_subcommand("save", filter)),
            _ => whole,
        }
    })
}

/// A command, or a verb of one, with its texts.
fn described(command: Command, words: &Words, path: &[&str]) -> Command {
    let described = spoken(command, words, path);
    let middle = match (described.has_subcommands(), described.get_positionals().any(|one| !one.is_hide_set())) {
        (true, _) => "{subcommands}",
        (false, true) => "{positionals}",
        (false, false) => "",
    };
    let described = match (described.has_subcommands(), path) {
        (true, [name]) => described.subcommand_value_name(&*value("VERB", words).leak()).after_help(say!(
            words,
            "cli-verb-help",
            command = *name
        )),
        _ => described,
    };
    described.help_template(template(words, middle))
}

/// `carnet help [COMMAND [VERB]]`. As JSON also with every command, its verbs and their flags.
pub(super) fn run(names: &[String], session: &Session) -> Result<Answer, Failure> {
    let mut command = command(&session.words);
    command.build();
    let all: Vec<Value> =
        command.get_subcommands().filter(|inner| !inner.is_hide_set()).map(|inner| members(inner, &command)).collect();
    let text = find(&command, names)?.clone().render_help().to_string();
    Ok(session.shown(|| json!({"text": text, "commands": all}), || text.clone(), || text.clone()))
}

/// The command that is named, or its verb; without a name the whole.
pub(super) fn find<'c>(command: &'c Command, names: &[String]) -> Result<&'c Command, Failure> {
    let Some((name, behind)) = names.split_first() else { return Ok(command) };
    let unknown = || Failure::usage(super::usage::unknown_command(name));
    let found = command.find_subcommand(name).ok_or_else(unknown)?;
    let Some(typed) = behind.first() else { return Ok(found) };
    verbs::verb(found, OsStr::new(typed))
        .ok_or_else(|| Failure::usage(super::usage::unknown_verb(found.get_name(), typed)))
}

/// A command in JSON: what it is for, the flags of its own, its verbs.
fn members(command: &Command, root: &Command) -> Value {
    let own = |flag: &&Arg| !flag.is_hide_set() && !root.get_arguments().any(|shared| shared.get_id() == flag.get_id());
    let flags: Vec<Value> = command.get_arguments().filter(own).filter_map(flag).collect();
    let verbs: Vec<Value> = command.get_subcommands().map(|verb| members(verb, root)).collect();
    json!({
        "name": command.get_name(),
        "about": command.get_about().map(ToString::to_string),
        "flags": flags,
        "verbs": verbs,
    })
}

fn flag(flag: &Arg) -> Option<Value> {
    let long = flag.get_long().map(|long| format!("--{long}"));
    let name = long.or_else(|| flag.get_short().map(|short| format!("-{short}")))?;
    Some(json!({"flag": name, "value": flag.get_action().takes_values()}))
}

fn with_help_flag(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(200);
    command.disable_help_flag(true).arg(help)
}

/// Puts the texts of a command and its arguments in: `cli-about-log`, `cli-arg-via`; an argument whose meaning depends on
/// the command or on its verb has a text of its own, `cli-arg-log-rest`, `cli-arg-fact-add-words`.
fn spoken(command: Command, words: &Words, path: &[&str]) -> Command {
    let french = match path {
        [name] => french_names(FRENCH, name).first(),
        [_, verb] => french_names(FRENCH_VERBS, verb).first(),
        _ => None,
    };
    let about = about(path, words);
    let about = match french {
        Some(french) if words.lang() == Lang::Fr => say!(words, "cli-also", about = about, names = *french),
        _ => about,
    };
    let command = command.about(about);
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    ids.iter().fold(command, |command, id| {
        let spelled = id.replace('_', "-");
        let text = words.say(&own_text(path, &spelled, words));
        command.mut_arg(id, |argument| {
            let name = argument.get_value_names().and_then(|names| names.first()).map(|name| value(name, words));
            let argument = argument.help(text);
            match name {
                // clap keeps only names that live as long as the program; there are some twenty, made once.
                Some(name) => argument.value_name(&*name.leak()),
                None => argument,
            }
        })
    })
}

/// What a command is for; of a verb what such a verb does, unless the command has its own words.
fn about(path: &[&str], words: &Words) -> String {
    let own = format!("cli-about-{}", if path.is_empty() { "carnet".to_owned() } else { path.join("-") });
    match path {
        [_, verb] if !words.knows(&own) => say!(words, "cli-about-verb", verb = *verb),
        _ => words.say(&own),
    }
}

/// The text of an argument: the verb's, else the command's, else everybody's.
fn own_text(path: &[&str], argument: &str, words: &Words) -> String {
    let of = |depth: usize| format!("cli-arg-{}-{argument}", path[..depth].join("-"));
    let own = (1..=path.len()).rev().map(of).find(|id| words.knows(id));
    own.unwrap_or_else(|| format!("cli-arg-{argument}"))
}

/// What stands for a value, `WHO` or `JOUR`; of several choices each by itself, `A|B|C|aucun`.
pub(super) fn value(name: &str, words: &Words) -> String {
    let whole = one_value(name, words);
    if whole != name || name.contains(['{', '/']) {
        return whole;
    }
    let parts = name.split_inclusive(['|', ',', '=']).map(|part| {
        let bare = part.trim_end_matches(['|', ',', '=']);
        format!("{}{}", one_value(bare, words), part.strip_prefix(bare).unwrap_or_default())
    });
    parts.collect()
}

fn one_value(name: &str, words: &Words) -> String {
    let mut kind = name.replace("... ", "-").replace('=', "-").replace(' ', "_");
    if kind.starts_with(|letter: char| letter.is_ascii_digit()) {
        // The key of a variant begins with a letter.
        kind.insert(0, 'x');
    }
    say!(words, "cli-value", name = kind, spelled = name)
}

/// Every word of the filter with what it means, under the help of the commands that take one.
fn filter_words(words: &Words) -> String {
    let lines = filter_help(words.lang());
    let widest = lines.iter().map(|line| line.sample.chars().count()).max().unwrap_or(0);
    let line = |line: &HelpLine| {
        let meaning = hanging(&words.say(line.meaning), widest + 4);
        format!("\n  {:widest$}  {meaning}", line.sample)
    };
    let (title, foot) = (words.say("filter-help-title"), words.say("filter-help-foot"));
    format!("{}{}\n\n{foot}", say!(words, "cli-heading", title = title), lines.iter().map(line).collect::<String>())
}

/// The columns of the help, as clap counts them.
const COLUMNS: usize = 100;

/// A text broken between words, its further lines set in so far.
fn hanging(text: &str, indent: usize) -> String {
    let (mut out, mut used) = (String::new(), indent);
    for word in text.split(' ') {
        let wide = word.chars().count() + 1;
        if used + wide > COLUMNS && used > indent {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            used = indent;
        } else if used > indent {
            out.push(' ');
        }
        out.push_str(word);
        used += wide;
    }
    out
}

/// The template of clap's own help with the headings in the reader's language; `middle` may be nothing.
fn template(words: &Words, middle: &str) -> String {
    let heading = if middle == "{subcommands}" { words.say("cli-commands") } else { words.say("cli-arguments") };
    let middle = if middle.is_empty() { String::new() } else { format!("{heading}\n{middle}\n\n") };
    let (usage, options) = (words.say("cli-usage"), words.say("cli-options"));
    format!("{{about}}\n\n{usage} {{usage}}\n\n{middle}{options}\n{{options}}{{after-help}}\n")
}

/// The lines below the first, set in.
fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}
