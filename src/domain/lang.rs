//! The languages that the program speaks; it understands both at any time.

use serde::{Deserialize, Serialize};

/// A language of the program's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, for tests and choices.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Fr];

    /// The language code: `en`, `fr`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// Reads a locale such as `fr_FR.UTF-8`, `fr-CA` or `en`; `None` for a language the program does not speak.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let code = locale.split(['-', '_', '.', '@']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }
}
