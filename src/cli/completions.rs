//! `carnet completions SHELL`: a script that completes commands, options, and the names of people.
//!
//! Commands and options come from clap's table. Names come from the notebook when they are asked for: the script calls
//! `carnet complete-names`.

use clap::Command;
use clap_complete::aot::{self, Generator, Shell};
use serde_json::json;

use super::answer::Answer;
use super::arguments::Completions;
use super::failure::Failure;
use super::help;
use super::session::Session;
use crate::domain::phrase::Phrase;

pub(super) fn run(arguments: &Completions, session: &Session) -> Result<Answer, Failure> {
    let wrong = || Phrase::new("cli-wrong-value").with("flag", "SHELL").with("found", arguments.shell.as_str());
    let shell: Shell = arguments.shell.to_lowercase().parse().map_err(|_| Failure::usage(wrong()))?;
    let mut command = help::command(&session.words);
    let mut script = Vec::new();
    aot::generate(Plain(shell), &mut command, "carnet", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let takers = takers(&command).join("|");
    let script = match shell {
        Shell::Bash => script + &BASH.replace("TAKERS", &takers),
        Shell::Zsh => zsh(&script, &takers),
        Shell::Fish => script + &FISH.replace("TAKERS", &takers.replace('|', " ")),
        _ => script,
    };
    Ok(session.shown(|| json!({"shell": shell.to_string(), "script": script}), || script.clone(), || script.clone()))
}

/// The generator of a shell.
struct Plain(Shell);

impl Generator for Plain {
    fn file_name(&self, name: &str) -> String {
        self.0.file_name(name)
    }

    fn generate(&self, command: &Command, out: &mut dyn std::io::Write) {
        // Into memory, which does not fail; without the hidden command, which nobody types.
        let _ = self.try_generate(command, out);
    }

    fn try_generate(&self, command: &Command, out: &mut dyn std::io::Write) -> Result<(), std::io::Error> {
        self.0.try_generate(command, out)
    }
}

/// The commands that begin with somebody: those that have a WHO, and `log`.
fn takers(command: &Command) -> Vec<&str> {
    let takes = |command: &&Command| {
        let mut arguments = command.get_positionals();
        arguments.any(|argument| argument.get_id() == "who" || command.get_name() == "log")
    };
    command.get_subcommands().filter(takes).map(Command::get_name).collect()
}

/// The generated function is asked unless a name is wanted. It quotes by itself: readline leaves `$` as it is, and a name is
/// somebody else's text.
const BASH: &str = include_str!("../../assets/completions/names.bash");

/// `compadd` quotes by itself; `-U` takes names that begin otherwise than what was typed, as `hel` for Hélène.
const ZSH: &str = include_str!("../../assets/completions/names.zsh");

/// In zsh a name is wanted wherever the generated specification has a WHO.
fn zsh(script: &str, takers: &str) -> String {
    let marker = "\n_carnet() {";
    let functions = ZSH.to_owned();
    let mut inside = None;
    let mut lines = Vec::new();
    for line in script.lines() {
        let trimmed = line.trim();
        if let Some(name) = trimmed.strip_prefix('(').and_then(|line| line.strip_suffix(')')) {
            inside = Some(takers.split('|').any(|taker| taker == name));
        }
        let is_who = inside == Some(true) && is_person(trimmed);
        lines.push(if is_who { line.replace(":_default'", ":_carnet_names'") } else { line.to_owned() });
    }
    let script = lines.join("\n") + "\n";
    script.replacen(marker, &format!("{functions}{marker}"), 1)
}

/// Whether a line of the specification is a positional argument that names people.
fn is_person(line: &str) -> bool {
    [":who -- ", "::who -- ", "*::who -- ", "*:who -- ", "*::rest -- ", "*:rest -- "]
        .iter()
        .any(|start| line.strip_prefix('\'').is_some_and(|line| line.starts_with(start)))
}

/// fish quotes by itself.
const FISH: &str = include_str!("../../assets/completions/names.fish");
