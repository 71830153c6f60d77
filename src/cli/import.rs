//! `carnet import FILE`: affiliates from another program's export.

use super::answer::Answer;
use super::arguments::Import;
use super::failure::Failure;
use super::session::Session;
use crate::domain::phrase::Phrase;

pub(super) fn run(arguments: &Import, _session: &Session) -> Result<Answer, Failure> {
    let file = arguments.file.display().to_string();
    Err(Failure::usage(Phrase::new("cli-wrong-use").with("argument", file)))
}
