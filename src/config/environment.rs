//! The variables of the environment, taken once and handed on.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// The variables of the environment. An empty variable counts as unset.
#[derive(Debug, Clone, Default)]
pub struct Environment(HashMap<OsString, OsString>);

impl Environment {
    /// Those of this process.
    pub fn of_process() -> Self {
        std::env::vars_os().collect()
    }

    /// A variable as text; `None` when it is unset, empty or no text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.to_str()
    }

    /// A variable as a path.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.get(name).map(PathBuf::from)
    }

    fn get(&self, name: &str) -> Option<&OsStr> {
        self.0.get(OsStr::new(name)).map(OsString::as_os_str).filter(|value| !value.is_empty())
    }

    /// The system's locales in the order of POSIX for words: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| self.text(name))
    }

    /// The character set that the locale names (`LC_ALL`, `LC_CTYPE`, `LANG`).
    pub fn charset(&self) -> Charset {
        let Some(locale) = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| self.text(name)) else {
            return Charset::Unset;
        };
        let locale = locale.to_ascii_lowercase();
        if locale.contains("utf-8") || locale.contains("utf8") { Charset::Utf8 } else { Charset::Other }
    }
}

/// What a locale says about characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// Another set, or none named, as in `C`.
    Other,
    /// There is no locale.
    Unset,
}

impl<K: Into<OsString>, V: Into<OsString>> FromIterator<(K, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
