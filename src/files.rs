//! Files that somebody named or put in a folder, opened without ever being waited for.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Where nothing stands and reading ends at once: settings are pointed there to have none.
const NOWHERE: &str = "/dev/null";

/// Opens a file to read it. A link is followed.
///
/// # Errors
/// What the system says; [`ErrorKind::IsADirectory`] for a folder, [`ErrorKind::NotSeekable`] for a pipe, a socket or a device:
/// a pipe that nobody writes to would be waited for, and a device may never end.
pub fn open(path: &Path) -> io::Result<File> {
    let at_once = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default();
    let file = OpenOptions::new().read(true).custom_flags(at_once).open(path)?;
    let kind = file.metadata()?.file_type();
    match (kind.is_file(), kind.is_dir()) {
        (true, _) => Ok(file),
        _ if path == Path::new(NOWHERE) => Ok(file),
        (_, true) => Err(ErrorKind::IsADirectory.into()),
        _ => Err(ErrorKind::NotSeekable.into()),
    }
}

/// The text of such a file.
///
/// # Errors
/// As [`open`]; [`ErrorKind::InvalidData`] for what is not UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open(path)?.read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_a_file_is_opened_and_nothing_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("file"), "words").unwrap();
        std::os::unix::fs::symlink("file", at("link")).unwrap();
        rustix::fs::mknodat(rustix::fs::CWD, at("pipe"), rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
        assert_eq!((text(&at("file")).unwrap(), text(&at("link")).unwrap()), ("words".to_owned(), "words".to_owned()));
        let refused = |path: &Path| open(path).unwrap_err().kind();
        assert_eq!(refused(&at("pipe")), ErrorKind::NotSeekable);
        assert_eq!(refused(Path::new("/dev/zero")), ErrorKind::NotSeekable);
        assert_eq!(refused(folder.path()), ErrorKind::IsADirectory);
        assert_eq!(text(Path::new(NOWHERE)).unwrap(), "");
        assert_eq!(refused(&at("none")), ErrorKind::NotFound);
        assert!(open(&at("socket")).is_err());
    }
}
