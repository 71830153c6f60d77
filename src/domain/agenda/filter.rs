//! Which entries a typed line keeps: by kind, by person, by what they say. Kinds are understood in both languages.

use super::entry::{Entry, Kind};
use crate::domain::phrase::Value;
use crate::domain::text::fold::{fold, folds};

/// What each kind is called, in both languages, folded.
const WORDS: &[(Kind, &[&str])] = &[
    (Kind::Appointment, &["appointment", "meeting", "plan", "rendez-vous", "rdv"]),
    (Kind::Event, &["event", "meeting", "fair", "evenement", "salon", "rencontre"]),
    (Kind::Reply, &["reply", "answer", "request", "repondre", "demande", "reponse"]),
    (Kind::Occasion, &["occasion", "date"]),
    (Kind::Promise, &["promise", "promesse"]),
    (Kind::FollowUp, &["follow-up", "followup", "relance"]),
    (Kind::Retry, &["retry", "try", "reessayer", "rappel"]),
    (Kind::FactDate, &["fact", "their", "fait", "leur", "jour-note"]),
    (Kind::Gift, &["gift", "order", "cadeau", "commander"]),
    (Kind::Introduction, &["introduction", "introduce", "mise", "relation", "presenter"]),
    (Kind::TheirPromise, &["promise", "promesse", "owe", "doit"]),
    (Kind::Snooze, &["snooze", "report"]),
    (Kind::Rhythm, &["rhythm", "rythme"]),
];

/// What occasions are called, in both languages, folded, by the word that stands for them in data.
const OCCASIONS: &[(&str, &[&str])] = &[
    ("birthday", &["birthday", "anniversaire"]),
    ("wedding", &["wedding", "mariage"]),
    ("name_day", &["name", "fete"]),
    ("partner_since", &["partner", "partenaire", "partnership"]),
];

/// The kinds that a word names as a whole, in either language; none where it names none.
pub fn kinds_named(word: &str) -> Vec<Kind> {
    let word = fold(word);
    let is_it = |known: &&str| fold(known) == word;
    WORDS.iter().filter(|(_, known)| known.iter().any(&is_it)).map(|(kind, _)| *kind).collect()
}

/// The words of a typed line, folded; none keeps everything.
pub fn words(typed: &str) -> Vec<String> {
    fold(typed).split_whitespace().map(str::to_owned).collect()
}

/// Whether an entry answers to every word.
pub fn keeps(words: &[String], entry: &Entry) -> bool {
    words.iter().all(|word| is_kind(word, entry) || names(word, entry) || says(word, entry))
}

fn is_kind(word: &str, entry: &Entry) -> bool {
    // A word with a hyphen is typed as two.
    let begins = |known: &&str| known.split('-').chain([*known]).any(|part| part.starts_with(word));
    let kind = WORDS.iter().filter(|(kind, _)| *kind == entry.kind).flat_map(|(_, known)| *known).any(begins);
    let occasion = entry.what.args.iter().any(|(_, value)| match value {
        Value::Text(code) if entry.kind == Kind::Occasion => {
            OCCASIONS.iter().filter(|(of, _)| of == code).flat_map(|(_, known)| *known).any(begins)
        }
        _ => false,
    });
    kind || occasion
}

fn names(word: &str, entry: &Entry) -> bool {
    entry.everybody().any(|who| who.folded.contains(word))
}

/// Private words are not looked through: what is hidden on the screen is not told by a filter either.
fn says(word: &str, entry: &Entry) -> bool {
    let texts = entry.what.args.iter().chain(entry.detail.iter().flat_map(|detail| &detail.args));
    let own = [entry.title.as_deref().unwrap_or_default(), &entry.place];
    let said = own.iter().any(|text| folds(text).contains(word));
    said || !entry.private && texts.filter_map(|(_, value)| text(value)).any(|text| folds(text).contains(word))
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
