//! The help, in the reader's language: every text comes from `assets/locales/*/cli.ftl`.

use clap::{Arg, ArgAction, Command, CommandFactory};
use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::{Arguments, FRENCH};
use super::failure::Failure;
use super::session::Session;
use crate::domain::lang::Lang;
use crate::domain::roster::{HelpLine, filter_help};
use crate::i18n::Words;
use crate::say;

/// The commands that take the words of the filter.
const FILTERED: [&str; 2] = ["list", "filters"];

/// The command without a word of help: what every run parses with, so that only who asks for help waits for it.
pub(super) fn bare() -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(201);
    let command = with_help_flag(Arguments::command().arg(version)).version(env!("CARGO_PKG_VERSION"));
    command.args_override_self(true).mut_subcommands(|inner| {
        let french = FRENCH.iter().find(|(of, _)| *of == inner.get_name()).map_or(&[][..], |(_, french)| french);
        with_help_flag(inner).args_override_self(true).aliases(french)
    })
}

/// The same command with its help texts.
pub(super) fn command(words: &Words) -> Command {
    let command = spoken(bare(), words, "carnet")
        .subcommand_value_name(&*value("COMMAND", words).leak())
        .help_template(template(words, "{subcommands}"))
        .after_help(indented(&words.say("cli-examples")));
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |inner| {
            let described = spoken(inner, words, name);
            let middle = if described.get_positionals().next().is_some() { "{positionals}" } else { "" };
            let described = described.help_template(template(words, middle));
            if FILTERED.contains(&name.as_str()) { described.after_help(filter_words(words)) } else { described }
        })
    })
}

/// `carnet help [COMMAND]`. As JSON also with every command and what it is for.
pub(super) fn run(name: Option<&str>, session: &Session) -> Result<Answer, Failure> {
    let words = &session.words;
    let mut command = command(words);
    command.build();
    let all: Vec<Value> = command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set())
        .map(|inner| json!({"name": inner.get_name(), "about": inner.get_about().map(ToString::to_string)}))
        .collect();
    let found = match name {
        None => Some(&mut command),
        Some(name) => command.find_subcommand_mut(name),
    };
    let unknown = || Failure::usage(super::usage::unknown_command(name.unwrap_or_default()));
    let text = found.ok_or_else(unknown)?.render_help().to_string();
    Ok(session.shown(|| json!({"text": text, "commands": all}), || text.clone(), || text.clone()))
}

fn with_help_flag(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(200);
    command.disable_help_flag(true).arg(help)
}

/// Puts the texts of a command and its arguments in: `cli-about-log`, `cli-arg-via`; an argument whose meaning depends on
/// the command has a text of its own, `cli-arg-log-rest`.
fn spoken(command: Command, words: &Words, name: &str) -> Command {
    let about = words.say(&format!("cli-about-{name}"));
    let french = FRENCH.iter().find(|(of, _)| *of == name).and_then(|(_, french)| french.first());
    let about = match french {
        Some(french) if words.lang() == Lang::Fr => say!(words, "cli-also", about = about, names = *french),
        _ => about,
    };
    let command = command.about(about);
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    ids.iter().fold(command, |command, id| {
        let spelled = id.replace('_', "-");
        let own = format!("cli-arg-{name}-{spelled}");
        let shared = format!("cli-arg-{spelled}");
        let text = words.say(if words.knows(&own) { &own } else { &shared });
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
