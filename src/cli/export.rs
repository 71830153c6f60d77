//! `carnet export`: the whole notebook as one JSON document, which `carnet import` reads again.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use serde_json::json;

use super::answer::Answer;
use super::arguments::Export;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::i18n::system::system_error;
use crate::say;

pub(super) fn run(arguments: &Export, session: &Session) -> Result<Answer, Failure> {
    if arguments.format != "json" {
        let found = arguments.format.as_str();
        return Err(Failure::usage(Phrase::new("cli-wrong-value").with("flag", "--format").with("found", found)));
    }
    let store = session.open_existing()?;
    let Some(path) = &arguments.output else {
        let mut document = Vec::new();
        store.export_into(&mut document)?;
        return Ok(Answer::data(String::from_utf8_lossy(&document).into_owned()));
    };
    if path.exists() && !arguments.yes {
        return Err(Failure::usage(Phrase::new("copies-there-already").with("path", path.display().to_string())));
    }
    let exported = into_file(path, |out| store.export_into(out).map_err(Failure::from))?;
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

/// Writes a private file whole or not at all: beside its place first, then renamed.
fn into_file<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>) -> Result<T, Failure> {
    let failed = |error: std::io::Error| {
        let (path, reason) = (path.display().to_string(), system_error(&error));
        Failure::new(Exit::Failure, Phrase::new("copies-not-written").with("path", path).with("reason", reason))
    };
    // A device or a pipe has no place to rename to.
    if path.exists() && !path.is_file() {
        let file = File::options().write(true).mode(0o600).open(path).map_err(failed)?;
        return written(file, write, failed).map(|(value, _)| value);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let temporary = tempfile::Builder::new().prefix(".carnet-").suffix(".tmp").tempfile_in(folder).map_err(failed)?;
    let (file, place) = temporary.into_parts();
    let (value, file) = written(file, write, failed)?;
    file.sync_all().map_err(failed)?;
    place.persist(path).map_err(|error| failed(error.error))?;
    Ok(value)
}

fn written<T>(
    file: File,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
    failed: impl Fn(std::io::Error) -> Failure,
) -> Result<(T, File), Failure> {
    let mut out = BufWriter::new(file);
    let value = write(&mut out)?;
    let file = out.into_inner().map_err(|error| failed(error.into_error()))?;
    Ok((value, file))
}
