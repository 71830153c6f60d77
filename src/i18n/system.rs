//! What the operating system says when a file cannot be read or written, in the catalogues' words.

use std::io::{Error, ErrorKind};

use crate::domain::phrase::Value;

/// What an error of the system means to the user, for a gap behind a colon. A kind without words of its own keeps the
/// system's.
pub fn system_error(error: &Error) -> Value {
    Value::term(match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::IsADirectory => "system-directory",
        ErrorKind::NotADirectory => "system-not-directory",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::FileTooLarge => "system-too-large",
        ErrorKind::NotSeekable => "system-no-file",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "system-bad-name",
        ErrorKind::Interrupted | ErrorKind::UnexpectedEof => "system-interrupted",
        _ => return Value::from(error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(2, "system-not-found")]
    #[case(13, "system-denied")]
    #[case(20, "system-not-directory")]
    #[case(21, "system-directory")]
    #[case(28, "system-full")]
    #[case(27, "system-too-large")]
    fn a_code_of_the_system_has_words(#[case] code: i32, #[case] id: &'static str) {
        assert_eq!(system_error(&Error::from_raw_os_error(code)), Value::term(id));
    }
}
