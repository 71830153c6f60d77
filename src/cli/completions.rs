//! `carnet completions SHELL`: a script that completes commands, options, and the names of people.
//!
//! Commands and options come from clap's table. Names come from the notebook when they are asked for: the script calls
//! `carnet complete-names`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command};
use clap_complete::aot::{self, Generator, Shell};
use serde_json::json;

use super::answer::Answer;
use super::arguments::Completions;
use super::failure::Failure;
use super::help;
use super::items::contact;
use super::session::Session;
use super::settling;
use super::values::not_one_of;
use super::verbs;
use crate::config::templates::BUILT_IN;
use crate::domain::affiliate::{Status, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::fact::FactKind;
use crate::domain::gift::GiftState;
use crate::domain::interaction::{Direction, InteractionKind, Outcome};
use crate::domain::occasion::OccasionKind;
use crate::domain::relative::Relation;

pub(super) fn run(arguments: &Completions, session: &Session) -> Result<Answer, Failure> {
    let wrong = || not_one_of("completions", &arguments.shell, &values("completions", "shell"));
    let shell: Shell = arguments.shell.to_lowercase().parse().map_err(|_| wrong())?;
    let mut command = help::command(&session.words).mut_subcommands(with_values);
    let mut script = Vec::new();
    aot::generate(Plain(shell), &mut command, "carnet", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let takers = takers(&command).join("|");
    let script = match shell {
        Shell::Bash => script + &BASH.replace("TAKERS", &takers).replace("VERBED", &verbed(&command).join("|")),
        Shell::Zsh => zsh(&command, &script),
        Shell::Fish => script + &fish(&command),
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

/// The arguments that name people.
const PEOPLE: [&str; 5] = ["who", "one", "two", "rest", "with"];

/// The commands that take somebody.
fn takers(command: &Command) -> Vec<&str> {
    command.get_subcommands().filter(|command| takes_somebody(command)).map(Command::get_name).collect()
}

fn takes_somebody(command: &Command) -> bool {
    // Of an event the first word is its name.
    let first = command.get_positionals().next();
    first.is_some_and(|argument| PEOPLE.contains(&argument.get_id().as_str()))
        || command.get_subcommands().any(takes_somebody)
}

/// Those of them whose first word says what is done; where that word may be left out, a name may stand there.
fn verbed(command: &Command) -> Vec<String> {
    let begins =
        |command: &&Command| command.has_subcommands() && takes_somebody(command) && !verbs::may_be_left_out(command);
    // Where no word stands between the command and the cursor yet.
    command.get_subcommands().filter(begins).map(|command| format!("{}:0", command.get_name())).collect()
}

/// The command with the words that its arguments take. The parser itself knows more of them, in both languages.
fn with_values(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let filled = |argument: Arg| {
        let values = values(&name, argument.get_id().as_str());
        match values.is_empty() {
            true => argument,
            false => argument.value_parser(PossibleValuesParser::new(values)),
        }
    };
    command.mut_args(filled).mut_subcommands(|verb| verb.mut_args(filled))
}

/// The words that an argument of a command takes; none where they cannot be listed.
fn values(command: &str, argument: &str) -> Vec<&'static str> {
    match (command, argument) {
        ("fact", "kind") => FactKind::ALL.map(FactKind::code).to_vec(),
        ("date", "kind") => OccasionKind::ALL.map(OccasionKind::code).to_vec(),
        ("channel", "kind") => ChannelKind::ALL.map(ChannelKind::code).to_vec(),
        ("contact", "kind") => InteractionKind::ALL.map(InteractionKind::code).to_vec(),
        ("log", "kind") => vec!["coaching", "review", "issue"],
        ("log", "settles") => settling::SETTLED.to_vec(),
        ("log", "leaves") => settling::LEFT.to_vec(),
        ("settle" | "drop", "what") => settling::SETTLED.to_vec(),
        (_, "relation") => Relation::ALL.map(Relation::code).to_vec(),
        (_, "status") => Status::ALL.map(Status::code).to_vec(),
        (_, "tier") => Tier::ALL.map(Tier::code).to_vec(),
        (_, "via") => ChannelKind::CONTACT.map(ChannelKind::code).to_vec(),
        (_, "outcome") if command == "contact" => contact::OUTCOMES.map(Outcome::code).to_vec(),
        (_, "direction") => Direction::ALL.map(Direction::code).to_vec(),
        (_, "sharing") => vec!["yes", "no", "none"],
        ("gift" | "gifts", "state") => GiftState::ALL.map(GiftState::code).to_vec(),
        ("write", "template") => BUILT_IN.iter().map(|template| template.name).collect(),
        ("completions", "shell") => vec!["bash", "zsh", "fish", "elvish", "powershell"],
        (_, "lang") => vec!["en", "fr"],
        _ => Vec::new(),
    }
}

/// The generated function is asked unless a name is wanted. It quotes by itself: readline leaves `$` as it is, and a name is
/// somebody else's text.
const BASH: &str = include_str!("../../assets/completions/names.bash");

/// `compadd` quotes by itself; `-U` takes names that begin otherwise than what was typed, as `hel` for Hélène.
const ZSH: &str = include_str!("../../assets/completions/names.zsh");

/// In zsh a name is wanted wherever the generated specification has a WHO.
fn zsh(command: &Command, script: &str) -> String {
    let marker = "\n_carnet() {";
    let named = |line: &str| match is_person(line.trim()) {
        true => line.replace(":_default'", ":_carnet_names'"),
        false => line.to_owned(),
    };
    let mut script = script.lines().map(named).collect::<Vec<_>>().join("\n") + "\n";
    // Where the verb may be left out, a name may stand in its place.
    for open in command.get_subcommands().filter(|command| takes_somebody(command) && verbs::may_be_left_out(command)) {
        let verbs = format!("_carnet__subcmd__{}_commands", open.get_name());
        script = script.replace(&format!("\":: :{verbs}\""), &format!("\":: : _carnet_names_or {verbs}\""));
    }
    script.replacen(marker, &format!("{ZSH}{marker}"), 1)
}

/// Whether a line of the specification is a positional argument that names people.
fn is_person(line: &str) -> bool {
    let line = line.strip_prefix('\'').unwrap_or(line).trim_start_matches([':', '*']);
    PEOPLE.iter().any(|id| line.strip_prefix(id).is_some_and(|behind| behind.starts_with(" -- ")))
}

/// In fish the word that says what is done comes first; a name only behind it.
fn fish(command: &Command) -> String {
    let takers = command.get_subcommands().filter(|command| takes_somebody(command));
    let (verbed, plain): (Vec<&Command>, Vec<&Command>) =
        takers.partition(|command| command.has_subcommands() && !verbs::may_be_left_out(command));
    let behind = verbed.iter().map(|command| {
        let verbs: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        FISH_BEHIND.replace("COMMAND", command.get_name()).replace("VERBS", &verbs.join(" "))
    });
    let plain: Vec<&str> = plain.into_iter().map(Command::get_name).collect();
    FISH.replace("TAKERS", &plain.join(" ")) + &behind.collect::<String>()
}

/// fish quotes by itself.
const FISH: &str = include_str!("../../assets/completions/names.fish");

/// Whom it concerns, behind that word.
const FISH_BEHIND: &str = include_str!("../../assets/completions/behind.fish");
