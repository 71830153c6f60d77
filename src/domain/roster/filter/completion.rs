//! What Tab offers: the words that begin as typed, then the values of a word.

use std::ops::Range;

use super::Terms;
use super::pieces::{Body, Sign, cut};
use super::read::named;
use super::words::Word;
use crate::domain::text::fold::fold;

/// The most tags that are offered; more are typed on for.
const MOST: usize = 40;

/// What may stand where the caret is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// What a choice replaces, in bytes.
    pub range: Range<usize>,
    /// What it is replaced by, the likeliest first.
    pub choices: Vec<String>,
}

/// What may stand where the caret is, in the reader's language; nothing behind a closed quote.
pub fn complete(text: &str, caret: usize, terms: &Terms<'_>) -> Completion {
    let lang = terms.reader.lang;
    let upto = text.get(..caret).unwrap_or(text);
    let Some(piece) = cut(upto).pop().filter(|piece| piece.range.end == upto.len()) else {
        return Completion { range: caret..caret, choices: words("", terms) };
    };
    let at = piece.range.start + usize::from(piece.negated);
    match piece.body {
        Body::Quoted(_) => Completion::default(),
        Body::Bare("-" | "!") => Completion { range: piece.range.end..piece.range.end, choices: words("", terms) },
        Body::Bare(word) => Completion { range: at..piece.range.end, choices: words(word, terms) },
        Body::Keyed(key, sign, value) => {
            let Some(word) = named(key).map(|word| word.means) else { return Completion::default() };
            let typed = value.rsplit(',').next().unwrap_or_default();
            let end = piece.range.end;
            let choices = if sign == Sign::Is { values(word, typed, terms) } else { Vec::new() };
            let examples = word.examples(lang);
            if !value.is_empty() || examples.is_empty() {
                return Completion { range: end - typed.len()..end, choices };
            }
            // Where nothing but the word is there, examples show what may follow; a choice replaces the word whole.
            let fits = |example: &&&str| sign == Sign::Is || example.contains(letter(sign));
            let whole = examples.iter().filter(fits).map(|example| (*example).to_owned());
            let key = word.spelled().shown(lang);
            let keyed = choices.iter().map(|choice| format!("{key}:{choice}"));
            Completion { range: at..end, choices: whole.chain(keyed).collect() }
        }
    }
}

fn letter(sign: Sign) -> char {
    match sign {
        Sign::Is => ':',
        Sign::Less => '<',
        Sign::More => '>',
    }
}

fn words(start: &str, terms: &Terms<'_>) -> Vec<String> {
    let lang = terms.reader.lang;
    let folded = fold(start);
    let begins = |name: &str| fold(name).starts_with(&folded);
    Word::ALL
        .iter()
        .map(|word| word.spelled())
        .filter_map(|word| {
            let spelling = if begins(word.shown(lang)) {
                word.shown(lang)
            } else {
                word.spellings(lang).find(|name| !folded.is_empty() && begins(name))?
            };
            Some(if word.means.alone().is_some() { spelling.to_owned() } else { format!("{spelling}:") })
        })
        .collect()
}

fn values(word: Word, start: &str, terms: &Terms<'_>) -> Vec<String> {
    let lang = terms.reader.lang;
    let folded = fold(start);
    let mut choices = Vec::new();
    if word == Word::Tag {
        let tags = terms.tags.iter().filter(|tag| fold(tag).starts_with(&folded)).take(MOST);
        let spelled = |tag: &String| if tag.contains([' ', ',']) { format!("\"{tag}\"") } else { tag.clone() };
        choices.extend(tags.map(spelled));
    }
    for value in word.values() {
        let begins = |name: &str| fold(name).starts_with(&folded);
        let shown = value.shown(lang);
        let spelling = if begins(shown) {
            Some(shown)
        } else {
            value.spellings(lang).find(|name| !folded.is_empty() && begins(name))
        };
        choices.extend(spelling.map(str::to_owned));
    }
    choices
}
