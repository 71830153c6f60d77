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

    /// The system's locales for words. By POSIX one variable decides, the first that is set of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG`; `LANGUAGE` lists others to try before it, as gettext has it, unless that locale is none (`C`, `POSIX`).
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        let decides = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.text(name));
        let is_some = decides.is_some_and(|locale| !matches!(locale.split('.').next(), Some("C" | "POSIX")));
        let listed = self.text("LANGUAGE").filter(|_| is_some).unwrap_or_default();
        listed.split(':').filter(|locale| !locale.is_empty()).chain(decides)
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::lang::Lang;
    use crate::i18n::Locale;

    #[rstest]
    #[case::c_wins_over_lang(&[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")], Lang::En, None)]
    #[case::c_with_a_charset(&[("LC_ALL", "C.UTF-8"), ("LANG", "fr_FR.UTF-8")], Lang::En, None)]
    #[case::posix(&[("LC_MESSAGES", "POSIX"), ("LANG", "fr_FR.UTF-8")], Lang::En, None)]
    #[case::unspoken_wins_too(&[("LC_ALL", "de_DE.UTF-8"), ("LANG", "fr_FR.UTF-8")], Lang::En, Some("DE"))]
    #[case::all_over_messages(&[("LC_ALL", "fr_BE.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], Lang::Fr, Some("BE"))]
    #[case::messages_over_lang(&[("LC_MESSAGES", "en_GB.UTF-8"), ("LANG", "fr_FR.UTF-8")], Lang::En, Some("GB"))]
    #[case::empty_is_unset(&[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "fr_CA.UTF-8")], Lang::Fr, Some("CA"))]
    #[case::lang_alone(&[("LANG", "fr_FR.UTF-8")], Lang::Fr, Some("FR"))]
    #[case::numbers_are_not_words(&[("LC_NUMERIC", "fr_FR.UTF-8")], Lang::En, None)]
    #[case::a_list_goes_before(&[("LANGUAGE", "de:fr"), ("LANG", "en_US.UTF-8")], Lang::Fr, Some("US"))]
    #[case::a_list_is_nothing_to_c(&[("LANGUAGE", "fr"), ("LC_ALL", "C")], Lang::En, None)]
    #[case::a_list_alone_is_nothing(&[("LANGUAGE", "fr")], Lang::En, None)]
    #[case::nothing(&[], Lang::En, None)]
    fn the_first_variable_that_is_set_decides(
        #[case] set: &[(&str, &str)],
        #[case] lang: Lang,
        #[case] country: Option<&str>,
    ) {
        let environment: Environment = set.iter().copied().collect();
        let chosen = Locale::choose([], environment.locales());
        assert_eq!((chosen.lang, chosen.country_code()), (lang, country));
    }
}
