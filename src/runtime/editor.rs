//! Writing in the editor that the manager chose: `$VISUAL`, else `$EDITOR`. Where neither names one, none is started: who never
//! chose `vi` does not know how to leave it.
//!
//! The text lies in a 0600 file in a 0700 directory of its own, so that the editor's swap and backup files are private and go too;
//! the directory is removed whatever happens. What comes back is not cleaned: that is the caller's door.

use std::fs::{File, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::process::Command;

use rustix::process::{Pid, WaitOptions};
use tempfile::TempDir;

use super::input::Input;
use super::terminal::Terminal;

/// A text longer than this, in bytes, is taken for a mistake.
const LONGEST_TEXT: u64 = 1 << 20;

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Edited {
    /// The text was changed; without the line end that editors put at the end.
    Saved(String),
    /// The text is as it was.
    Unchanged,
    /// There is no new text.
    Failed(Failure),
}

/// Why there is no new text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Neither variable names an editor.
    #[error("no editor chosen")]
    NoEditor,
    /// The variable's quotes do not match.
    #[error("{0:?} is no command")]
    NoCommand(String),
    /// The program cannot be started.
    #[error("{program} cannot be started: {why}")]
    NotStarted {
        /// The program's name.
        program: String,
        /// The system's reason.
        why: io::ErrorKind,
    },
    /// The editor ended with an error, or was told to (`:cq`): the text stays as it was.
    #[error("{program} ended with {status:?}")]
    Ended {
        /// The program's name.
        program: String,
        /// Its exit status; None when a signal ended it.
        status: Option<i32>,
    },
    /// The file cannot be written or read.
    #[error("the file for the editor: {0}")]
    File(io::ErrorKind),
    /// What was saved is no UTF-8 text.
    #[error("the file holds no UTF-8 text")]
    NoText,
    /// What was saved is longer than a megabyte.
    #[error("the text is too long")]
    TooLong,
}

/// Lends the terminal to the editor until the text is written.
///
/// # Errors
/// When the terminal cannot be taken again; everything else is an `Edited::Failed`.
pub fn edit<T>(terminal: &mut Terminal, input: &mut Input<T>, text: &str) -> io::Result<Edited> {
    let Some(editor) = chosen(|name| std::env::var(name).ok()) else { return Ok(Edited::Failed(Failure::NoEditor)) };
    let edited = terminal.lend(|| run(&editor, text).unwrap_or_else(Edited::Failed))?;
    input.forget_guest()?;
    Ok(edited)
}

/// The command that the manager chose, as written; blank is nothing.
fn chosen(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = ["VISUAL", "EDITOR"].into_iter().filter_map(variable);
    set.map(|command| command.trim().to_owned()).find(|command| !command.is_empty())
}

fn run(editor: &str, text: &str) -> Result<Edited, Failure> {
    let directory = private_directory().map_err(|error| Failure::File(error.kind()))?;
    let path = directory.path().join("note.md");
    write(&path, text).map_err(|error| Failure::File(error.kind()))?;
    start(editor, &path)?;
    let written = read(&path)?;
    Ok(if same(&written, text) { Edited::Unchanged } else { Edited::Saved(without_last_line_end(&written).to_owned()) })
}

fn private_directory() -> io::Result<TempDir> {
    tempfile::Builder::new().prefix("carnet-").permissions(Permissions::from_mode(0o700)).tempdir()
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())
}

/// Editors may replace the file, so it is opened anew.
fn read(path: &Path) -> Result<String, Failure> {
    let file = File::open(path).map_err(|error| Failure::File(error.kind()))?;
    let mut bytes = Vec::new();
    file.take(LONGEST_TEXT + 1).read_to_end(&mut bytes).map_err(|error| Failure::File(error.kind()))?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(Failure::TooLong);
    }
    String::from_utf8(bytes).map_err(|_| Failure::NoText)
}

fn same(written: &str, text: &str) -> bool {
    without_last_line_end(written) == without_last_line_end(text)
}

fn without_last_line_end(text: &str) -> &str {
    text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n')).unwrap_or(text)
}

/// Runs the command, split as a shell splits words, with the file behind it.
fn start(editor: &str, path: &Path) -> Result<(), Failure> {
    let no_command = || Failure::NoCommand(editor.to_owned());
    let words = shell_words::split(editor).map_err(|_| no_command())?;
    let (program, arguments) = words.split_first().ok_or_else(no_command)?;
    let not_started = |error: io::Error| Failure::NotStarted { program: program.clone(), why: error.kind() };
    let child = Command::new(program).args(arguments).arg(path).spawn().map_err(not_started)?;
    match wait(child.id()).map_err(not_started)? {
        Some(0) => Ok(()),
        status => Err(Failure::Ended { program: program.clone(), status }),
    }
}

/// Waits for the editor's end. When it is stopped (Ctrl-Z), this program stops with it: the shell waits for the one it started.
fn wait(child: u32) -> io::Result<Option<i32>> {
    let pid = i32::try_from(child).ok().and_then(Pid::from_raw).ok_or(io::ErrorKind::InvalidInput)?;
    loop {
        match rustix::process::waitpid(Some(pid), WaitOptions::UNTRACED) {
            Ok(Some((_, status))) if status.stopped() => {
                super::terminal::stop_here();
            }
            Ok(Some((_, status))) => return Ok(status.exit_status()),
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// An editor that runs a line of shell; `$1` is the file.
    fn shell(line: &str) -> String {
        format!("sh -c '{line}' editor")
    }

    #[rstest]
    #[case::appended("echo more >> $1", Edited::Saved("text\nmore".to_owned()))]
    #[case::emptied(": > $1", Edited::Saved(String::new()))]
    #[case::replaced("echo new > $1.tmp && mv $1.tmp $1", Edited::Saved("new".to_owned()))]
    #[case::untouched("true", Edited::Unchanged)]
    #[case::only_saved("echo text > $1", Edited::Unchanged)]
    #[case::given_up("echo more >> $1; exit 1", Edited::Failed(Failure::Ended { program: "sh".to_owned(), status: Some(1) }))]
    #[case::killed("kill -9 $$", Edited::Failed(Failure::Ended { program: "sh".to_owned(), status: None }))]
    #[case::removed("rm $1", Edited::Failed(Failure::File(io::ErrorKind::NotFound)))]
    #[case::no_text("printf \"\\377\" > $1", Edited::Failed(Failure::NoText))]
    #[case::too_long("head -c 1048577 /dev/zero > $1", Edited::Failed(Failure::TooLong))]
    fn the_editors_work_comes_back(#[case] line: &str, #[case] expected: Edited) {
        assert_eq!(run(&shell(line), "text\n").unwrap_or_else(Edited::Failed), expected);
    }

    #[test]
    fn the_file_is_private_and_goes_in_every_case() {
        for end in ["true", "exit 3"] {
            let seen = tempfile::NamedTempFile::new().unwrap();
            let line = format!(
                "stat -c %a $1 $(dirname $1) > {0}; echo $1 >> {0}; touch $1.swp; {end}",
                seen.path().display()
            );
            let _ = run(&shell(&line), "secret");
            let seen = std::fs::read_to_string(seen.path()).unwrap();
            let [file_mode, directory_mode, path] = seen.lines().collect::<Vec<_>>().try_into().unwrap();
            assert_eq!([file_mode, directory_mode], ["600", "700"]);
            assert!(!Path::new(path).parent().unwrap().exists());
        }
    }

    #[rstest]
    #[case::neither(None, None, None)]
    #[case::blank(Some(" "), Some(""), None)]
    #[case::the_one_for_screens_first(Some("code --wait"), Some("ed"), Some("code --wait"))]
    #[case::the_other(None, Some("nano"), Some("nano"))]
    #[case::blank_is_nothing(Some(""), Some("nano"), Some("nano"))]
    fn nobody_gets_an_editor_that_they_did_not_choose(
        #[case] visual: Option<&str>,
        #[case] editor: Option<&str>,
        #[case] expected: Option<&str>,
    ) {
        let variable = |name: &str| if name == "VISUAL" { visual } else { editor }.map(str::to_owned);
        assert_eq!(chosen(variable).as_deref(), expected);
    }

    #[test]
    fn a_variable_that_names_no_program_says_so() {
        let missing = Failure::NotStarted { program: "carnet-none".to_owned(), why: io::ErrorKind::NotFound };
        assert_eq!(run("carnet-none --wait", "text"), Err(missing));
        assert_eq!(run("vi 'x", "text"), Err(Failure::NoCommand("vi 'x".to_owned())));
    }
}
