//! The command line: one file a command, by the contract of 3-engineering.md.
//!
//! A command takes its arguments and a session, and gives an answer or a failure; only this file writes to the
//! streams. Data go to stdout, messages to stderr, nothing ever sends an escape sequence.

mod answer;
mod arguments;
mod failure;
mod help;
mod line;
mod session;
mod usage;

mod add;
mod demo;
mod doctor;
mod history;
mod import;
mod jot;
mod list;
mod log;
mod next;
mod promise;
mod redo;
mod show;
mod snooze;
mod status;
mod today;
mod undo;

use std::ffi::OsString;
use std::io::{Read, Write};

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use clap::FromArgMatches;

use crate::config::{Environment, Paths, Settings};
use crate::domain::moment::Moment;
use crate::i18n::Words;
use answer::Answer;
use arguments::{Arguments, Command};
pub use failure::Exit;
use failure::Failure;
use session::Session;

/// What decides which moment it is; `main` asks the clock.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The day of `--today` or `CARNET_TODAY`.
    pub today: Option<NaiveDate>,
    /// The zone of the settings; `None` is the system's.
    pub zone: Option<Tz>,
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

/// Everything outside that a command touches, handed in so that tests can hand in their own.
pub struct World<'a> {
    /// The variables of the environment.
    pub environment: &'a Environment,
    /// Says which moment it is; the error is what `CARNET_NOW` holds instead of an instant.
    pub now: &'a dyn Fn(&Asked) -> Result<Moment, String>,
    /// For `-` as a text.
    pub stdin: &'a mut dyn Read,
    /// For data.
    pub stdout: &'a mut dyn Write,
    /// For messages.
    pub stderr: &'a mut dyn Write,
    /// What stdout is.
    pub kind: Stdout,
}

/// What the command line came to.
#[derive(Debug)]
pub enum Outcome {
    /// It is done.
    Exit(Exit),
    /// No command, or `demo`, was given and stdout is a terminal: the screen program starts.
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

/// Which notebook the screen program shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The manager's own.
    Own,
    /// The made-up one.
    Demo,
}

/// Runs what the arguments ask for. The first argument is the program's name.
pub fn run(arguments: &[OsString], world: World<'_>) -> Outcome {
    let World { environment, now, stdin, stdout, stderr, kind } = world;
    let spoken = session::spoken(arguments, environment);
    let words = Words::new(spoken);
    let parsed =
        help::command(&words).try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            let format = session::format_of(arguments);
            let told = usage::tell(error, arguments, &words);
            return Outcome::Exit(write_out(told, format, &words, stdout, stderr));
        }
    };
    let format = arguments.global.format();
    let session = match Session::begin(&arguments.global, environment, now) {
        Ok(session) => session,
        Err(failure) => return Outcome::Exit(write_out(Err(failure), format, &words, stdout, stderr)),
    };
    let told = match &arguments.command {
        None if kind == Stdout::Terminal && format == Format::Human => {
            return Outcome::Screen(Box::new(session.into_screen(Shows::Own)));
        }
        Some(Command::Demo) if kind == Stdout::Terminal && format == Format::Human => {
            return Outcome::Screen(Box::new(session.into_screen(Shows::Demo)));
        }
        None => today::run(&arguments::Today::default(), &session),
        Some(command) => dispatch(command, &session, stdin),
    };
    Outcome::Exit(write_out(told, format, &session.words, stdout, stderr))
}

fn dispatch(command: &Command, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match command {
        Command::Today(arguments) => today::run(arguments, session),
        Command::Add(arguments) => add::run(arguments, session),
        Command::Log(arguments) => log::run(arguments, session, stdin),
        Command::Jot(arguments) => jot::run(arguments, session, stdin),
        Command::Promise(arguments) => promise::run(arguments, session, stdin),
        Command::Snooze(arguments) => snooze::run(arguments, session),
        Command::Next(arguments) => next::run(arguments, session),
        Command::Show(arguments) => show::run(arguments, session),
        Command::List(arguments) => list::run(arguments, session),
        Command::Undo(arguments) => undo::run(arguments, session),
        Command::Redo(arguments) => redo::run(arguments, session),
        Command::History(arguments) => history::run(arguments, session),
        Command::Import(arguments) => import::run(arguments, session),
        Command::Status => status::run(session),
        Command::Doctor => doctor::run(session),
        Command::Demo => demo::run(session),
        Command::Help { command } => help::run(command.as_deref(), &session.words),
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
        Ok(answer) => (answer.exit, answer.data, answer.message),
        Err(failure) if format == Format::Json => (failure.exit, failure.json(words), String::new()),
        Err(failure) => (failure.exit, String::new(), failure.text(words)),
    };
    let written = stdout.write_all(data.as_bytes()).and_then(|()| stdout.flush());
    // Nobody is left to be told when stderr is closed.
    let _ = stderr.write_all(message.as_bytes()).and_then(|()| stderr.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Exit::Failure,
        _ => exit,
    }
}
