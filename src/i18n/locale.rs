//! Which language to speak, and the country whose habits to follow.

use crate::domain::lang::Lang;

/// A language and, where it is known, a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The ISO 3166 country, two capital letters.
    pub country: Option<[u8; 2]>,
}

impl From<Lang> for Locale {
    fn from(lang: Lang) -> Self {
        Locale { lang, country: None }
    }
}

impl Locale {
    /// Reads `fr_FR.UTF-8`, `fr-CA`, `en`; `None` for a language the program does not speak.
    pub fn read(text: &str) -> Option<Locale> {
        let lang = Lang::from_locale(text)?;
        Some(Locale { lang, country: country(text) })
    }

    /// Chooses among what was asked for, the first that the program speaks: `--lang`, `CARNET_LANG`, the settings, then
    /// the system's locales. English when nothing is spoken.
    ///
    /// A language asked for without its country takes the country of the system's locale: a manager in Belgium who asks
    /// for French keeps Belgian holidays.
    pub fn choose<'a>(asked: impl IntoIterator<Item = &'a str>, system: impl IntoIterator<Item = &'a str>) -> Locale {
        let system: Vec<&str> = system.into_iter().collect();
        let spoken = asked.into_iter().chain(system.iter().copied()).find_map(Locale::read).unwrap_or_default();
        let country = spoken.country.or_else(|| system.iter().copied().find_map(country));
        Locale { country, ..spoken }
    }

    /// The country as text, for example `FR`.
    pub fn country_code(&self) -> Option<&str> {
        self.country.as_ref().and_then(|letters| std::str::from_utf8(letters).ok())
    }

    /// Whether the habits of the United States apply: twelve-hour clock, weeks from Sunday, month before day.
    pub fn is_american(&self) -> bool {
        self.lang == Lang::En && self.country == Some(*b"US")
    }
}

fn country(text: &str) -> Option<[u8; 2]> {
    let base = text.split(['.', '@']).next()?;
    let part = base.split(['-', '_']).skip(1).find(|part| part.len() == 2)?;
    let letters: [u8; 2] = part.as_bytes().try_into().ok()?;
    letters.iter().all(u8::is_ascii_alphabetic).then(|| letters.map(|letter| letter.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::flag_wins(&["fr"], &["en_US.UTF-8"], Lang::Fr, Some("US"))]
    #[case::unspoken_is_passed_over(&["de"], &["fr_BE.UTF-8"], Lang::Fr, Some("BE"))]
    #[case::country_of_an_unspoken_system(&[], &["de_CH.UTF-8"], Lang::En, Some("CH"))]
    #[case::posix(&[], &["C.UTF-8"], Lang::En, None)]
    #[case::script(&["fr-Latn-ca"], &[], Lang::Fr, Some("CA"))]
    fn the_first_spoken_language_is_chosen(
        #[case] asked: &[&str],
        #[case] system: &[&str],
        #[case] lang: Lang,
        #[case] country: Option<&str>,
    ) {
        let chosen = Locale::choose(asked.iter().copied(), system.iter().copied());
        assert_eq!((chosen.lang, chosen.country_code()), (lang, country));
    }
}
