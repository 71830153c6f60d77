//! `carnet export`: the whole notebook as one JSON document, which `carnet import` reads again.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Export;
use super::failure::Failure;
use super::file::{self, Over};
use super::session::Session;
use super::values::not_one_of;
use crate::say;

pub(super) fn run(arguments: &Export, session: &Session) -> Result<Answer, Failure> {
    if arguments.format != "json" {
        let found = arguments.format.as_str();
        return Err(not_one_of("--format", found, &["json"]));
    }
    let store = session.open_existing()?;
    let Some(path) = arguments.output.as_deref().map(|path| session.paths.meant(path)) else {
        let mut document = Vec::new();
        store.export_into(&mut document)?;
        return Ok(Answer::file(String::from_utf8_lossy(&document).into_owned()));
    };
    let over = if arguments.yes { Over::Anything } else { Over::Nothing };
    let exported = file::whole(&path, over, |out| store.export_into(out).map_err(Failure::from))?;
    Ok(session.done(
        || {
            json!({
                "path": path.display().to_string(),
                "affiliates": exported.affiliates,
                "interactions": exported.interactions,
            })
        },
        || say!(session.words, "copies-exported", n = exported.affiliates as i64, path = path.display().to_string()),
    ))
}
