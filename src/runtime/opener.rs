//! Opening an address with the program that is there for it. The address is an argument, never a line of shell; the program
//! has no part in the terminal and is not waited for by the screens.

use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::input::Worker;
use super::run::Work;
use crate::app::msg::Msg;
use crate::domain::link::Link;
use crate::domain::phrase::Phrase;

/// How long a program may take to say that it cannot; one that still runs then has opened something.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens an address; the answer comes as a message.
pub(super) fn open(link: Link, worker: Worker<Work>) {
    std::thread::spawn(move || {
        let msg = match start(&link) {
            Ok(()) => Msg::Handed(Phrase::new("notice-opened").with("channel", link.kind.code())),
            Err(refused) => Msg::Refused(refused),
        };
        worker.report(Work::Answered(Box::new(msg)));
    });
}

/// Starts the platform's own opener.
fn start(link: &Link) -> Result<(), Phrase> {
    if !has_display(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        return Err(Phrase::new("notice-no-display"));
    }
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let failed = || Phrase::new("notice-not-opened").with("program", program);
    let mut command = Command::new(program);
    command.arg(link.url());
    let child = apart(&mut command).spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Phrase::new("notice-no-opener").with("program", program),
        _ => failed(),
    })?;
    match wait(child, PATIENCE) {
        Ended::Badly => Err(failed()),
        // It stays open as long as it likes.
        Ended::Well | Ended::NotYet => Ok(()),
    }
}

/// Whether a window could come up. Without one xdg-open looks for browsers that write on the terminal.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    cfg!(target_os = "macos") || ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"].into_iter().any(is_set)
}

/// A program of a process group of its own and without the terminal: it gets no key, no signal, and writes nowhere.
pub(super) fn apart(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;

    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0)
}

/// How a program that was waited for has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// It did what it was asked.
    Well,
    /// It could not.
    Badly,
    /// It still runs.
    NotYet,
}

/// Waits a moment for a program's end; one that runs on is seen off whenever it ends.
pub(super) fn wait(mut child: Child, patience: Duration) -> Ended {
    let (ended, end) = mpsc::channel();
    std::thread::spawn(move || {
        let well = child.wait().is_ok_and(|status| status.success());
        // Nobody listens any more when the patience is over.
        let _ = ended.send(if well { Ended::Well } else { Ended::Badly });
    });
    end.recv_timeout(patience).unwrap_or(Ended::NotYet)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nothing(&[], cfg!(target_os = "macos"))]
    #[case::x(&["DISPLAY"], true)]
    #[case::wayland(&["WAYLAND_DISPLAY"], true)]
    #[case::browser(&["BROWSER"], true)]
    #[case::ssh(&["SSH_CONNECTION"], cfg!(target_os = "macos"))]
    fn without_a_display_nothing_is_started(#[case] set: &[&str], #[case] expected: bool) {
        assert_eq!(has_display(|name| set.contains(&name)), expected);
    }

    #[rstest]
    #[case::well("true", Ended::Well)]
    #[case::badly("false", Ended::Badly)]
    #[case::still_running("cat", Ended::NotYet)]
    fn a_program_is_waited_for_a_moment(#[case] program: &str, #[case] expected: Ended) {
        let mut child = Command::new(program).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let stdin = child.stdin.take();
        let patience = if expected == Ended::NotYet { Duration::from_millis(10) } else { Duration::from_secs(60) };
        assert_eq!(wait(child, patience), expected);
        drop(stdin);
    }
}
