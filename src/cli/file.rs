//! Files that a command writes.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::failure::{Exit, Failure};
use crate::domain::phrase::Phrase;
use crate::i18n::system::system_error;

/// Whether a file may be written: not over another one, unless the manager said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// Refuse where there is a file.
    Nothing,
    /// Replace what is there.
    Anything,
}

/// Writes a private file whole or not at all: beside its place first, then renamed.
///
/// # Errors
/// A file that is there and may not be replaced, and what the system says.
pub(super) fn whole<T>(
    path: &Path,
    over: Over,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    if over == Over::Nothing && path.exists() {
        return Err(Failure::usage(Phrase::new("copies-there-already").with("path", path.display().to_string())));
    }
    let failed = |error: std::io::Error| not_written(path, &error);
    // A device or a pipe has no place to rename to.
    if path.exists() && !path.is_file() {
        let file = File::options().write(true).mode(0o600).open(path).map_err(failed)?;
        return written(file, write, failed).map(|(value, _)| value);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let temporary = tempfile::Builder::new().prefix(".carnet-").suffix(".tmp").tempfile_in(folder).map_err(failed)?;
    // Held, so that nobody takes it for what a killed program left; where there are no locks it is none the worse.
    let _ = temporary.as_file().try_lock();
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

/// What the system says about a file that cannot be written.
pub(super) fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    let (path, reason) = (path.display().to_string(), system_error(error));
    Failure::new(Exit::Failure, Phrase::new("copies-not-written").with("path", path).with("reason", reason))
}
