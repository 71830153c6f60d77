//! The program `carnet`: parse, dispatch; no logic.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use carnet::cli::{self, Asked, Outcome, Screen, Shows, Stdin, Stdout, World};
use carnet::config::Environment;
use carnet::runtime::{self, clock::Clock};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let environment = Environment::of_process();
    runtime::signals::outlive_file_size_limit();
    runtime::zones::offer(&environment);
    let now = |asked: &Asked| {
        let clock = Clock::from_environment(asked.today, asked.zone, asked.rollover);
        clock.map(|clock| clock.now()).map_err(|bad| bad.0)
    };
    let kind = if io::stdout().is_terminal() { Stdout::Terminal } else { Stdout::Elsewhere };
    let asked = if io::stdin().is_terminal() { Stdin::Keyboard } else { Stdin::Elsewhere };
    let world = World {
        environment: &environment,
        now: &now,
        stdin: &mut io::stdin(),
        stdout: &mut io::stdout(),
        stderr: &mut io::stderr(),
        asked,
        kind,
    };
    match cli::run(&arguments, world) {
        Outcome::Exit(exit) => ExitCode::from(exit.code()),
        // What went wrong has been told on standard error.
        Outcome::Screen(screen) => open(&screen).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
    }
}

fn open(screen: &Screen) -> anyhow::Result<()> {
    let settings = &screen.settings;
    let clock = Clock::from_environment(screen.today, settings.zone, settings.rules.day_starts_at)?;
    match &screen.shows {
        Shows::Own => runtime::open::open(&screen.paths, settings, &clock)?,
        Shows::Demo => runtime::open::open_demo(&screen.paths, settings, &clock)?,
        Shows::Composer(with) => runtime::open::open_composer(&screen.paths, settings, &clock, with)?,
    }
    Ok(())
}
