//! The program `carnet`: parse, dispatch; no logic.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use carnet::cli::{self, Asked, Outcome, Stdout, World};
use carnet::config::Environment;
use carnet::runtime::clock::Clock;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let environment = Environment::of_process();
    let now = |asked: &Asked| {
        let clock = Clock::from_environment(asked.today, asked.zone, asked.rollover);
        clock.map(|clock| clock.now()).map_err(|bad| bad.0)
    };
    let kind = if io::stdout().is_terminal() { Stdout::Terminal } else { Stdout::Elsewhere };
    let world = World {
        environment: &environment,
        now: &now,
        stdin: &mut io::stdin(),
        stdout: &mut io::stdout(),
        stderr: &mut io::stderr(),
        kind,
    };
    match cli::run(&arguments, world) {
        Outcome::Exit(exit) => ExitCode::from(exit.code()),
        Outcome::Screen(_) => ExitCode::SUCCESS,
    }
}
