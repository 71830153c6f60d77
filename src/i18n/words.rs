//! One language's words.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::french;
use super::{Locale, Value, catalogue, numbers};
use crate::domain::lang::Lang;

/// Speaks one language. Messages are parsed when they are first said.
pub struct Words {
    locale: Locale,
    index: OnceLock<HashMap<&'static str, &'static str>>,
    parsed: Mutex<Option<FluentBundle<FluentResource>>>,
}

impl Words {
    /// The words of a language or locale; costs nothing until something is said.
    pub fn new(locale: impl Into<Locale>) -> Self {
        Self { locale: locale.into(), index: OnceLock::new(), parsed: Mutex::new(None) }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.locale.lang
    }

    /// The language with its country.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether there is such a message; for ids that come from data.
    pub fn knows(&self, id: &str) -> bool {
        self.index().contains_key(id)
    }

    /// A message without gaps.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with its gaps filled; [`say!`](crate::say) writes the same more shortly.
    ///
    /// An id that does not exist says itself: a sentence missing is a defect that tests find, not a reason to stop.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        let bundle = parsed.get_or_insert_with(|| empty_bundle(self.locale.lang));
        if !bundle.has_message(id) {
            let Some(source) = self.index().get(id) else { return id.to_owned() };
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parsed, _)| parsed);
            bundle.add_resource_overriding(resource);
        }
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments(values)), &mut errors).into_owned();
        // A gap that nobody fills would be read as `{$name}`: every test that says the message finds it.
        debug_assert!(errors.is_empty(), "{id} {errors:?}");
        without_seams(&said)
    }

    fn index(&self) -> &HashMap<&'static str, &'static str> {
        self.index.get_or_init(|| catalogue::index(self.locale.lang))
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({:?})", self.locale)
    }
}

fn arguments<'v>(values: &'v [(&'v str, Value<'_>)]) -> FluentArgs<'v> {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.as_ref()),
            Value::Number(number) => FluentValue::from(*number),
        };
        arguments.set(*name, value);
    }
    arguments
}

fn empty_bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let language = match lang {
        Lang::En => "en",
        Lang::Fr => "fr",
    };
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks say where a gap ends; terminals would show them, or count their width wrongly, so nobody sees them.
    bundle.set_use_isolating(true);
    if lang == Lang::Fr {
        // Only a name of a function that is there already is refused, and there is none.
        let _ = bundle.add_function("DE", |gaps, _| match gaps.first() {
            Some(FluentValue::String(name)) => french::de(name).into(),
            other => other.cloned().unwrap_or(FluentValue::None),
        });
    }
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| whole(value, Lang::En),
        Lang::Fr => |value, _| whole(value, Lang::Fr),
    }));
    bundle
}

/// Around what fills a gap.
const SEAMS: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A sentence without the marks around its gaps, and without a full stop behind a gap that ends in one: `3 févr.`, `why?`.
fn without_seams(said: &str) -> String {
    let mut plain = String::with_capacity(said.len());
    let mut is_seam = false;
    for letter in said.chars() {
        if SEAMS.contains(&letter) {
            is_seam = true;
            continue;
        }
        let is_ended = is_seam && letter == '.' && plain.ends_with(['.', '!', '?', '…']);
        if !is_ended {
            plain.push(letter);
        }
        is_seam = false;
    }
    plain
}

fn whole(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::count(number.value as i64, lang)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::domain::lang::Lang;
    use crate::say;

    #[test]
    fn numbers_choose_the_plural_of_the_language() {
        let (english, french) = (Words::new(Lang::En), Words::new(Lang::Fr));
        assert_eq!(say!(english, "days", n = 0), "0 days");
        assert_eq!(say!(english, "days", n = 1), "1 day");
        assert_eq!(say!(french, "days", n = 0), "0 jour");
        assert_eq!(say!(french, "days", n = 2), "2 jours");
        assert_eq!(say!(french, "days", n = 1200), "1\u{a0}200 jours");
    }

    /// A kind that a catalogue does not name would be called the first contact.
    #[test]
    fn every_kind_of_reason_has_its_own_words() {
        use crate::domain::queue::Kind;
        for words in Lang::ALL.map(Words::new) {
            for id in ["open-matter", "reason-kind"] {
                let of = |kind: &str| words.say_with(id, &[("kind", kind.into()), ("day", "3".into())]);
                let others = Kind::all().filter(|kind| kind.id() != "never");
                let unnamed: Vec<_> = others.filter(|kind| of(kind.id()) == of("never")).collect();
                assert!(unnamed.is_empty(), "{id}: {unnamed:?}");
            }
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        let french = Words::new(Lang::Fr);
        assert_eq!(say!(french, "cli-retry", day = "mar. 3 févr."), "Nouvel essai le mar. 3 févr.");
        assert_eq!(say!(french, "cli-retry", day = "mar. 3 févr. 2026"), "Nouvel essai le mar. 3 févr. 2026.");
        assert_eq!(say!(french, "cli-promised", text = "qui vient ?"), "Promis\u{a0}: qui vient ?");
        assert_eq!(say!(french, "notice-introduced", names = "J. Roe Jr."), "Mis en relation\u{a0}: J. Roe Jr.");
        assert_eq!(say!(french, "dialogue-other", who = "Ana..."), "Ana...");
        assert_eq!(say!(french, "cli-retry", day = "a.b"), "Nouvel essai le a.b.", "only at the end of a gap");
    }

    #[test]
    fn what_fills_a_gap_stays_as_it_is() {
        let words = Words::new(Lang::En);
        assert_eq!(say!(words, "day-in-year", day = "Tue { $x } 3 Feb", year = "2026"), "Tue { $x } 3 Feb 2026");
    }

    #[test]
    fn an_unknown_message_says_its_id() {
        assert_eq!(Words::new(Lang::Fr).say("no-such-thing"), "no-such-thing");
    }
}
