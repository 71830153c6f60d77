//! Copying: by the tools of the system where there are some, else by the terminal itself (OSC 52), which works over ssh.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use rustix::process::{Pid, Signal};

use super::input::Worker;
use super::opener::{Ended, wait};
use super::run::Work;
use crate::app::effect::Copying;
use crate::app::msg::Msg;
use crate::domain::phrase::{Phrase, Value};

/// A tool that takes longer than this to take a text is given up.
const PATIENCE: Duration = Duration::from_secs(1);

/// A tool that copies its standard input, and the variable without which it has nowhere to copy to.
struct Tool {
    program: &'static str,
    arguments: &'static [&'static str],
    needs: Option<&'static str>,
}

const TOOLS: &[Tool] = if cfg!(target_os = "macos") {
    &[Tool { program: "pbcopy", arguments: &[], needs: None }]
} else {
    &[
        Tool { program: "wl-copy", arguments: &[], needs: Some("WAYLAND_DISPLAY") },
        Tool { program: "xclip", arguments: &["-selection", "clipboard"], needs: Some("DISPLAY") },
        Tool { program: "xsel", arguments: &["--clipboard", "--input"], needs: Some("DISPLAY") },
    ]
};

/// Copies a text; the answer comes as a message, or as the text again when only the terminal can do it.
pub(super) fn copy(copying: Copying, worker: Worker<Work>) {
    std::thread::spawn(move || {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let taken = usable(is_set).into_iter().find(|tool| hand(tool, &copying.text));
        worker.report(match taken {
            Some(tool) => Work::Answered(Box::new(Msg::Handed(said(&copying, Value::from(tool.program))))),
            None => Work::ByTerminal(copying),
        });
    });
}

/// What is said of a copied text.
pub(super) fn said(copying: &Copying, way: Value) -> Phrase {
    Phrase::new("notice-copied").with("what", copying.what.clone()).with("way", way)
}

/// What the terminal is told so that it copies a text. tmux passes a sequence on only when it is wrapped, and takes it for
/// itself only when it is not; which of the two it is set to do is not known here, so it gets both.
pub(super) fn sequence(text: &str, in_tmux: bool) -> String {
    let mut plain = String::new();
    // Writing to a string does not fail.
    let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut plain);
    if in_tmux { format!("\u{1b}Ptmux;{}\u{1b}\\{plain}", plain.replace('\u{1b}', "\u{1b}\u{1b}")) } else { plain }
}

/// The tools that may work here. Over ssh they would copy on the other machine.
fn usable(is_set: impl Fn(&str) -> bool) -> Vec<&'static Tool> {
    if is_set("SSH_CONNECTION") || is_set("SSH_TTY") {
        return Vec::new();
    }
    TOOLS.iter().filter(|tool| tool.needs.is_none_or(&is_set)).collect()
}

/// Hands a text to a tool; whether it took it.
fn hand(tool: &Tool, text: &str) -> bool {
    let mut command = Command::new(tool.program);
    let spawned = super::opener::apart(command.args(tool.arguments)).stdin(Stdio::piped()).spawn();
    let Ok(mut child) = spawned else { return false };
    let written = child.stdin.take().is_some_and(|mut stdin| stdin.write_all(text.as_bytes()).is_ok());
    let pid = Pid::from_child(&child);
    match wait(child, PATIENCE) {
        Ended::Well => written,
        Ended::Badly => false,
        Ended::NotYet => {
            let _ = rustix::process::kill_process(pid, Signal::KILL);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn the_terminal_is_told_in_its_own_way() {
        assert_eq!(sequence("é", false), "\u{1b}]52;c;w6k=\u{1b}\\");
        let wrapped = "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;w6k=\u{1b}\u{1b}\\\u{1b}\\\u{1b}]52;c;w6k=\u{1b}\\";
        assert_eq!(sequence("é", true), wrapped);
    }

    #[cfg(not(target_os = "macos"))]
    #[rstest]
    #[case::nothing(&[], &[])]
    #[case::x(&["DISPLAY"], &["xclip", "xsel"])]
    #[case::wayland(&["WAYLAND_DISPLAY", "DISPLAY"], &["wl-copy", "xclip", "xsel"])]
    #[case::ssh(&["SSH_CONNECTION", "DISPLAY"], &[])]
    fn the_tools_that_may_work(#[case] set: &[&str], #[case] expected: &[&str]) {
        let programs: Vec<&str> = usable(|name| set.contains(&name)).iter().map(|tool| tool.program).collect();
        assert_eq!(programs, expected);
    }

    #[rstest]
    #[case::takes("cat", &[], true)]
    #[case::fails("false", &[], false)]
    #[case::missing("carnet-no-such-tool", &[], false)]
    fn a_tool_takes_the_text_or_the_next_one_is_tried(
        #[case] program: &'static str,
        #[case] arguments: &'static [&'static str],
        #[case] expected: bool,
    ) {
        assert_eq!(hand(&Tool { program, arguments, needs: None }, "text"), expected);
    }
}
