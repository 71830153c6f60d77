//! A real terminal for the program under test: a pty with an emulator at its other end.
//!
//! Nothing here sleeps for a fixed time. Whoever waits, waits for output, and gives up loudly after `PATIENCE` with the screen shown.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize};
use tempfile::TempDir;

pub use notebook::{WHO, imported, saying, today};
pub use session::Session;

mod hang_up;
mod notebook;
mod session;

/// Long enough for a loaded machine; only a failing test waits this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// The instant at which every session takes place, a Tuesday.
pub const NOW: &str = "2026-02-03T10:12:00+01:00[Europe/Paris]";

/// A program to run, its environment and the size of its terminal.
///
/// The environment holds nothing of the machine's but `PATH`: a home of its own, a fixed instant, `xterm-256color`.
pub struct Program {
    words: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    home: Arc<TempDir>,
    width: u16,
    height: u16,
}

impl Program {
    /// The program `carnet` with these arguments.
    pub fn carnet(arguments: &[&str]) -> Self {
        Self::new(env!("CARGO_BIN_EXE_carnet"), arguments)
    }

    /// Any program.
    pub fn new(program: impl AsRef<OsStr>, arguments: &[&str]) -> Self {
        let home = Arc::new(tempfile::tempdir().expect("a home"));
        let at = |part: &str| home.path().join(part).into_os_string();
        let environment = [
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", home.path().as_os_str().to_owned()),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_STATE_HOME", at("state")),
            ("TMPDIR", home.path().as_os_str().to_owned()),
            ("LANG", "en_US.UTF-8".into()),
            ("TERM", "xterm-256color".into()),
            ("CARNET_NOW", NOW.into()),
        ];
        let mut words = vec![program.as_ref().to_owned()];
        words.extend(arguments.iter().map(OsString::from));
        Self {
            words,
            environment: environment.map(|(name, value)| (name.into(), value)).into(),
            home,
            width: 80,
            height: 24,
        }
    }

    /// The same program with more arguments.
    pub fn doing(mut self, arguments: &[&str]) -> Self {
        self.words.extend(arguments.iter().map(OsString::from));
        self
    }

    /// Sets a variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.environment.retain(|(set, _)| set != name);
        self.environment.push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// French messages.
    pub fn in_french(self) -> Self {
        self.env("LANG", "fr_FR.UTF-8")
    }

    /// The terminal's size in cells; 80x24 otherwise.
    pub fn size(mut self, width: u16, height: u16) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The home directory, where notebooks and scripts for the test may lie.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes an executable shell script into the home, as an editor for example, and gives its path.
    pub fn script(&self, name: &str, lines: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = self.home().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("a script");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("an executable script");
        path
    }

    /// Runs it to its end without a terminal, for example to fill the notebook, and gives its standard output.
    pub fn run(&self, arguments: &[&str]) -> String {
        self.run_other(&self.words[0], arguments)
    }

    /// Runs another program in the same home to its end without a terminal, and gives its standard output.
    pub fn run_other(&self, program: impl AsRef<OsStr>, arguments: &[&str]) -> String {
        let mut command = std::process::Command::new(program);
        command.env_clear().envs(self.environment.iter().cloned()).args(arguments);
        command.current_dir(self.home()).stdin(std::process::Stdio::null());
        let output = command.output().expect("runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {} {said}", output.status);
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Starts it without a terminal, to be killed.
    pub fn spawn(&self, arguments: &[&str]) -> std::process::Child {
        let mut command = std::process::Command::new(&self.words[0]);
        command.env_clear().envs(self.environment.iter().cloned()).args(arguments).current_dir(self.home());
        let silent = std::process::Stdio::null;
        command.stdin(silent()).stdout(silent()).stderr(silent()).spawn().expect("starts")
    }

    /// Starts it in a terminal.
    pub fn start(&self) -> Session {
        let words: Vec<&OsStr> = self.words.iter().map(OsString::as_os_str).collect();
        Session::of(self, &words)
    }

    /// Starts it as a job of a shell with job control. When the job stops the shell says `STOPPED` and waits for Enter to continue it;
    /// at the end it says `ENDED` and the status.
    pub fn start_under_shell(&self) -> Session {
        let script = "set -m; \"$@\"; echo STOPPED; read line; fg; echo ENDED $?";
        let mut words = ["sh", "-c", script, "sh"].map(OsStr::new).to_vec();
        words.extend(self.words.iter().map(OsString::as_os_str));
        Session::of(self, &words)
    }

    fn command(&self, words: &[&OsStr]) -> CommandBuilder {
        let mut command = CommandBuilder::from_argv(words.iter().map(|&word| word.to_owned()).collect());
        command.env_clear();
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        command.cwd(self.home());
        command
    }
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}
