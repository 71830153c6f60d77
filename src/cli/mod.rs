//! The command line: one file a command, by the contract of docs/engineering.md, "Command line contract".
//!
//! A command takes its arguments and a session, and gives an answer or a failure; only this file writes to the
//! streams. Data go to stdout, messages to stderr, nothing ever sends an escape sequence.

mod answer;
mod arguments;
mod console;
mod failure;
mod file;
mod filters;
mod gift;
mod gifts;
mod help;
mod items;
mod line;
mod profile;
mod session;
mod usage;
mod values;
mod verbs;

mod add;
mod agenda;
mod away;
mod backup;
mod complete_names;
mod completions;
mod config;
mod demo;
mod dialogue;
mod doctor;
mod dossier;
mod drill;
mod edit;
mod erase;
mod event;
mod export;
mod feedback;
mod feedbacks;
mod history;
mod import;
mod introduce;
mod jot;
mod keys;
mod list;
mod log;
mod man;
mod next;
mod promise;
mod promises;
mod redo;
mod reply;
mod request;
mod requests;
mod resolve;
mod restore;
mod search;
mod settling;
mod show;
mod skip;
mod snooze;
mod spread;
mod stats;
mod status;
mod templates;
mod today;
mod undo;
mod welcome;
mod write;

use std::ffi::OsString;
use std::io::{Read, Write};

use chrono::{NaiveDate, NaiveTime};
use clap::FromArgMatches;

use crate::config::{Environment, Manner, Paths, Settings};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::zone::{UnknownZone, Zone};
use crate::i18n::Words;
use crate::i18n::system::system_error;
use answer::{Answer, Kind, escaped, seen};
use arguments::{Arguments, Command};
use console::Console;
pub use failure::Exit;
use failure::Failure;
use session::{Needs, Session};

/// What decides which moment it is; `main` asks the clock.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The day of `--today` or `CARNET_TODAY`.
    pub today: Option<NaiveDate>,
    /// The zone of the settings; `None` is the system's.
    pub zone: Option<Zone>,
    /// When a working day begins.
    pub rollover: NaiveTime,
}

/// What stdout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stdout {
    /// A terminal.
    Terminal,
    /// A file or a pipe.
    Elsewhere,
}

/// What stdin is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stdin {
    /// Somebody at a keyboard, who can be asked.
    Keyboard,
    /// A file or a pipe.
    Elsewhere,
}

/// Everything outside that a command touches, handed in so that tests can hand in their own.
pub struct World<'a> {
    /// The variables of the environment.
    pub environment: &'a Environment,
    /// Says which moment it is; the error is what `CARNET_NOW` holds instead of an instant.
    pub now: &'a dyn Fn(&Asked) -> Result<Moment, String>,
    /// The name of the system's zone, where no table has it.
    pub unknown_zone: Option<UnknownZone>,
    /// For `-` as a text.
    pub stdin: &'a mut dyn Read,
    /// For data.
    pub stdout: &'a mut dyn Write,
    /// For messages.
    pub stderr: &'a mut dyn Write,
    /// What stdin is.
    pub asked: Stdin,
    /// What stdout is.
    pub kind: Stdout,
}

/// What the command line came to.
#[derive(Debug)]
pub enum Outcome {
    /// It is done.
    Exit(Exit),
    /// No command, `demo`, or `log` without a text was given and stdout is a terminal: the screen program starts.
    Screen(Box<Screen>),
}

/// What the screen program starts with.
#[derive(Debug)]
pub struct Screen {
    /// Where the files are.
    pub paths: Paths,
    /// The settings, flags included.
    pub settings: Settings,
    /// The day of `--today`.
    pub today: Option<NaiveDate>,
    /// Which notebook.
    pub shows: Shows,
}

/// What the screen program shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// The manager's own notebook.
    Own,
    /// The made-up one.
    Demo,
    /// Only the composer, for these people.
    Composer(Vec<AffiliateId>),
}

/// Runs what the arguments ask for. The first argument is the program's name.
pub fn run(arguments: &[OsString], world: World<'_>) -> Outcome {
    let World { environment, now, unknown_zone, stdin, stdout, stderr, asked, kind } = world;
    let spoken = session::spoken(arguments, environment);
    let words = Words::new(spoken);
    let command = help::bare();
    let placed = verbs::placed(&command, arguments);
    let see = usage::help_for(&placed.path);
    let parsed =
        command.try_get_matches_from(&placed.arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            let format = session::format_of(arguments);
            let told = usage::tell(error, (arguments, &placed), &words);
            return Outcome::Exit(write_out(
                told.map_err(|failure| failure.seeing(&see)),
                format,
                &words,
                stdout,
                stderr,
            ));
        }
    };
    let format = arguments.global.format();
    let session = match Session::begin(&arguments.global, environment, now, needs(arguments.command.as_ref())) {
        Ok(session) => session.knowing(unknown_zone),
        Err(failure) => return Outcome::Exit(write_out(Err(failure.seeing(&see)), format, &words, stdout, stderr)),
    };
    if arguments.command.is_none() && is_dialogue(&arguments.global, &session, kind) {
        let words = Words::new(session.words.locale());
        let console = Console { stdin, stderr: &mut *stdout, asks: asked == Stdin::Keyboard };
        let told = dialogue::run(session, console, now);
        return Outcome::Exit(write_out(told, Format::Human, &words, stdout, stderr));
    }
    let told = match &arguments.command {
        None if kind == Stdout::Terminal && format == Format::Human => {
            return Outcome::Screen(Box::new(session.into_screen(Shows::Own)));
        }
        Some(Command::Demo) if kind == Stdout::Terminal && format == Format::Human => {
            return Outcome::Screen(Box::new(session.into_screen(Shows::Demo)));
        }
        Some(Command::Log(log)) if kind == Stdout::Terminal && composes(log, &arguments.global, &session, asked) => {
            match log::whom(log, &session) {
                Ok(with) => return Outcome::Screen(Box::new(session.into_screen(Shows::Composer(with)))),
                Err(failure) => Err(failure),
            }
        }
        None => today::run(&arguments::Today::default(), &session),
        Some(command) => {
            let asks = asked == Stdin::Keyboard && format == Format::Human && !arguments.global.no_input;
            dispatch(command, &session, &mut Console { stdin, stderr, asks })
        }
    };
    let told = told.map_err(|failure| session.with_way_out(failure));
    // Nobody is left to be told when stderr is closed.
    let _ = stderr.write_all(session.found().as_bytes());
    Outcome::Exit(write_out(told.map_err(|failure| failure.seeing(&see)), format, &session.words, stdout, stderr))
}

/// Whether the morning is gone through as a dialogue: asked for by `--plain`, or by the settings where there is a terminal.
fn is_dialogue(global: &arguments::Global, session: &Session, kind: Stdout) -> bool {
    let asked = global.plain || session.settings.manner == Manner::Dialogue && kind == Stdout::Terminal;
    asked && !global.json && !global.no_input
}

/// Whether somebody at a keyboard is to write the line that `log` was not given. A text is not looked for in vain: with a
/// flag everything is said.
fn composes(log: &arguments::Log, global: &arguments::Global, session: &Session, asked: Stdin) -> bool {
    let is_here = asked == Stdin::Keyboard && session.settings.manner == Manner::Screens;
    is_here && global.format() == Format::Human && !global.no_input && log.is_bare() && log::is_textless(log, session)
}

fn needs(command: Option<&Command>) -> Needs {
    match command {
        Some(
            Command::Config(_)
            | Command::Keys(_)
            | Command::Completions(_)
            | Command::CompleteNames(_)
            | Command::Man(_)
            | Command::Help { .. },
        ) => Needs::Words,
        _ => Needs::Settings,
    }
}

/// Refuses two forms of one answer: one of them would be thrown away.
fn in_one_form(command: &Command, format: Format) -> Result<(), Failure> {
    let other = match format {
        Format::Human => return Ok(()),
        Format::Json => "--json",
        Format::Plain => "--plain",
    };
    let twice = |form| Failure::usage(Phrase::new("cli-not-together").with("argument", form).with("other", other));
    command.form().map_or(Ok(()), |form| Err(twice(form)))
}

fn dispatch(command: &Command, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    in_one_form(command, session.format)?;
    match command {
        Command::Today(arguments) => today::run(arguments, session),
        Command::Add(arguments) => add::run(arguments, session, console),
        Command::Log(arguments) => log::run(arguments, session, console.stdin),
        Command::Jot(arguments) => jot::run(arguments, session, console.stdin),
        Command::Promise(arguments) => promise::run(arguments, session, console.stdin),
        Command::Snooze(arguments) => snooze::run(arguments, session),
        Command::Away(arguments) => away::run(arguments, session),
        Command::Next(arguments) => next::run(arguments, session),
        Command::Skip(arguments) => skip::run(arguments, session),
        Command::Spread => spread::run(session),
        Command::Show(arguments) => show::run(arguments, session),
        Command::Dossier(arguments) => dossier::run(arguments, session),
        Command::Erase(arguments) => erase::run(arguments, session, console),
        Command::Filters(arguments) => filters::run(arguments, session),
        Command::List(arguments) => list::run(arguments, session),
        Command::Undo(arguments) => undo::run(arguments, session),
        Command::Redo(arguments) => redo::run(arguments, session),
        Command::History(arguments) => history::run(arguments, session),
        Command::Import(arguments) => import::run(arguments, session),
        Command::Stats(arguments) => stats::run(arguments, session),
        Command::Status(arguments) => status::run(arguments, session),
        Command::Doctor(arguments) => doctor::run(arguments, session),
        Command::Demo => demo::run(session),
        Command::Search(arguments) => search::run(arguments, session),
        Command::Promises(arguments) => promises::run(arguments, session),
        Command::Gifts(arguments) => gifts::run(arguments, session),
        Command::Gift(arguments) => gift::run(arguments, session),
        Command::Agenda(arguments) => agenda::run(arguments, session),
        Command::Templates(arguments) => templates::run(arguments, session),
        Command::Write(arguments) => write::run(arguments, session, console),
        Command::Event(arguments) => event::run(arguments, session, console.stdin),
        Command::Drill(arguments) => drill::run(arguments, session, console),
        Command::Introduce(arguments) => introduce::run(arguments, session),
        Command::Introductions(arguments) => introduce::list(arguments, session),
        Command::Welcome(arguments) => welcome::run(arguments, session),
        Command::Request(arguments) => request::run(arguments, session, console.stdin),
        Command::Requests(arguments) => requests::run(arguments, session),
        Command::Settle(arguments) => settling::settle(arguments, session),
        Command::Drop(arguments) => settling::drop(arguments, session),
        Command::Answer(arguments) => reply::run(arguments, session),
        Command::Feedback(arguments) => feedback::run(arguments, session, console.stdin),
        Command::Feedbacks(arguments) => feedbacks::run(arguments, session),
        Command::Resolve(arguments) => resolve::run(arguments, session),
        Command::Edit(arguments) => edit::run(arguments, session, console),
        Command::Relative(arguments) => items::relative::run(arguments, session),
        Command::Fact(arguments) => items::fact::run(arguments, session, console.stdin),
        Command::Date(arguments) => items::date::run(arguments, session),
        Command::Channel(arguments) => items::channel::run(arguments, session),
        Command::Contact(arguments) => items::contact::run(arguments, session),
        Command::Export(arguments) => export::run(arguments, session),
        Command::Backup(arguments) => backup::run(arguments, session),
        Command::Restore(arguments) => restore::run(arguments, session, console),
        Command::Config(arguments) => config::run(arguments, session),
        Command::Keys(arguments) => keys::run(arguments, session),
        Command::Completions(arguments) => completions::run(arguments, session),
        Command::CompleteNames(arguments) => complete_names::run(arguments, session),
        Command::Man(arguments) => man::run(arguments, session),
        Command::Help { command } => help::run(command, session),
    }
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// One record a line, fields parted by tabs.
    Plain,
    /// One JSON object.
    Json,
}

/// Writes what a command came to. A reader that went away (`carnet list | head -1`) is no failure.
fn write_out(
    told: Result<Answer, Failure>,
    format: Format,
    words: &Words,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Exit {
    let (exit, data, message) = match told {
        Ok(answer) => {
            let data = match answer.kind {
                Kind::Words => seen(answer.data),
                Kind::Json => escaped(answer.data),
                Kind::File => answer.data,
            };
            (answer.exit, data, seen(answer.message))
        }
        Err(failure) if format == Format::Json => (failure.exit, escaped(failure.json(words)), String::new()),
        Err(failure) => (failure.exit, String::new(), seen(failure.text(words))),
    };
    let written = stdout.write_all(data.as_bytes()).and_then(|()| stdout.flush());
    // Nobody is left to be told when stderr is closed.
    let _ = stderr.write_all(message.as_bytes()).and_then(|()| stderr.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let failure =
                Failure::new(Exit::Failure, Phrase::new("cli-no-output").with("reason", system_error(&error)));
            let _ = stderr.write_all(failure.text(words).as_bytes());
            Exit::Failure
        }
        _ => exit,
    }
}
