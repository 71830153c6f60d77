//! Fuzzy matching behind one function: words in any order, over text folded once (docs/product.md, "Names").
//!
//! A hit is exact, or holds the words as whole words, as beginnings of words, inside words, or at least their letters in
//! order, from the beginning of one word to the beginning of another; in each class the accents as they were typed come first, then what begins with what was typed, then short texts.

mod nearest;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

use crate::domain::text::fold::{add_folds, composed, fold};

pub use nearest::nearest;

/// How well a text answers to what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It is what was typed, but for case and accents.
    Exact,
    /// Every word typed is a word of it.
    Words,
    /// Every word typed begins a word of it.
    Starts,
    /// Every word typed stands in it.
    Inside,
    /// The letters typed stand in it one after the other.
    Fuzzy,
}

impl Class {
    fn of(rank: u64) -> Self {
        match rank >> CLASS {
            0 => Class::Exact,
            1 => Class::Words,
            2 => Class::Starts,
            3 => Class::Inside,
            _ => Class::Fuzzy,
        }
    }
}

/// Where the class stands in a rank: above everything else.
const CLASS: u32 = 56;
/// Set when the accents are others than those typed.
const OTHER_ACCENTS: u64 = 1 << 48;
/// Set when the text begins with something else than what was typed.
const BEGINS_OTHERWISE: u64 = 1 << 40;

/// With so many better hits a text that has only the letters is noise.
const ENOUGH: usize = 4;

/// What was typed, folded into words.
pub struct Query {
    words: Vec<Finder<'static>>,
    /// The words as typed, in lower case: for the accents.
    typed: Vec<String>,
    folded: String,
    matcher: SkimMatcherV2,
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        Self {
            words: folded
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(|word| Finder::new(word).into_owned())
                .collect(),
            typed: lower(typed).split_whitespace().map(str::to_owned).collect(),
            folded,
            matcher: SkimMatcherV2::default().ignore_case(),
        }
    }

    /// Whether there is no word to look for.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// How a text (in lower case) answers, the smaller the better; `whole` is its own folded form, `all` with its other
    /// spellings.
    fn rank(&self, text: &str, whole: &str, all: &str) -> Option<u64> {
        let mut class = Class::Words;
        for word in &self.words {
            class = class.max(standing(word, all)?);
        }
        if class == Class::Words && whole.len() == self.folded.len() && self.has_length_of(whole) {
            class = Class::Exact;
        }
        let mut rank = (class as u64) << CLASS;
        if !self.has_accents_of(text) {
            rank |= OTHER_ACCENTS;
        }
        if !self.words.first().is_some_and(|word| all.as_bytes().starts_with(word.needle())) {
            rank |= BEGINS_OTHERWISE;
        }
        Some(rank | short(all))
    }

    /// How a text answers that has the letters only ([`has_letters`]); the whole of a short word must begin a word: two
    /// letters stand everywhere.
    fn fuzzy_rank(&self, all: &str) -> Option<u64> {
        let mut score = 0;
        for (word, finder) in self.folded.split(' ').zip(&self.words) {
            let stands = if is_short(word) {
                standing(finder, all).is_some_and(|class| class <= Class::Starts)
            } else {
                has_letters(all, word)
            };
            if !stands {
                return None;
            }
            score += self.matcher.fuzzy_match(all, word)?;
        }
        let score = u64::try_from(score).unwrap_or(0).min(u64::from(u32::MAX));
        Some(((Class::Fuzzy as u64) << CLASS) | (u64::from(u32::MAX) - score))
    }

    fn has_short_words(&self) -> bool {
        self.folded.split(' ').any(is_short)
    }

    /// Every word typed is a word of the text already: the same length says that they are all of them.
    fn has_length_of(&self, whole: &str) -> bool {
        whole.split(' ').count() == self.words.len()
    }

    fn has_accents_of(&self, text: &str) -> bool {
        if text.is_ascii() {
            return self.typed.iter().all(|word| word.is_ascii());
        }
        self.typed.iter().all(|word| text.contains(word.as_str()))
    }
}

impl std::fmt::Debug for Query {
    /// Never what was typed: it may be a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Query(<{} words>)", self.words.len())
    }
}

/// Whether a word is too short to be spread over a text.
fn is_short(word: &str) -> bool {
    word.chars().nth(2).is_none()
}

/// Short texts first, within what a rank has room for.
fn short(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(0).min(0xff_ffff)
}

fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    add_lower(text, &mut lower);
    lower
}

/// Adds a text in lower case, letters and accents composed.
fn add_lower(text: &str, lower: &mut String) {
    for c in composed(text).chars() {
        if c.is_ascii() {
            lower.push(c.to_ascii_lowercase());
        } else {
            lower.extend(c.to_lowercase());
        }
    }
}

/// How a word stands in a folded text.
fn standing(word: &Finder<'_>, text: &str) -> Option<Class> {
    let bytes = text.as_bytes();
    let mut best = None;
    for at in word.find_iter(bytes) {
        let starts = at == 0 || bytes.get(at - 1) == Some(&b' ');
        let end = at + word.needle().len();
        let ends = end == bytes.len() || bytes.get(end) == Some(&b' ');
        match (starts, ends) {
            (true, true) => return Some(Class::Words),
            (true, false) => best = Some(Class::Starts),
            (false, _) => best = best.or(Some(Class::Inside)),
        }
    }
    best
}

/// Whether the letters of a word stand in a text in order, each in the word of the one before or at the beginning of a
/// later word: `sob` is "Sean O'Brien", but "settings" is no sentence that happens to hold its letters.
fn has_letters(text: &str, word: &str) -> bool {
    if !has_in_order(text, word) {
        return false;
    }
    // Where the letters read so far may have ended.
    let mut ends: Option<Vec<bool>> = None;
    for wanted in word.chars() {
        let (mut in_word, mut before, mut at_start) = (false, ends.is_none(), true);
        let mut next = Vec::with_capacity(text.len());
        for (at, letter) in text.chars().enumerate() {
            in_word &= letter != ' ';
            next.push(letter == wanted && (in_word || (at_start && before)));
            if ends.as_ref().and_then(|ends| ends.get(at)).is_some_and(|ended| *ended) {
                (in_word, before) = (true, true);
            }
            at_start = letter == ' ';
        }
        ends = Some(next);
    }
    ends.is_none_or(|ends| ends.contains(&true))
}

/// Whether the letters of a word stand in a text in order at all: most texts have not even that.
fn has_in_order(text: &str, word: &str) -> bool {
    let mut letters = text.chars();
    word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

/// A text that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<T> {
    /// What the text stands for.
    pub item: T,
    /// How well it answers.
    pub class: Class,
}

/// Texts to be looked through at every key, folded once.
#[derive(Debug, Clone, Default)]
pub struct Haystack<T> {
    /// Every text that may have accents in lower case, one after the other; of the others nothing, which has none either.
    texts: String,
    /// Every text folded, one after the other.
    folded: String,
    entries: Vec<Entry<T>>,
}

#[derive(Debug, Clone)]
struct Entry<T> {
    item: T,
    /// Ends in `texts` and `folded`; each text begins where the one before ends.
    text: u32,
    folded: u32,
    /// How much of the folded text is its own form; other spellings follow.
    whole: u32,
}

/// The texts that answered last: whoever types on looks among them only.
#[derive(Debug, Clone, Default)]
pub struct Pool {
    /// Those that hold the words.
    words: Answered,
    /// Those that have the letters.
    letters: Answered,
}

/// The texts that answered to something typed.
#[derive(Clone, Default)]
struct Answered {
    folded: String,
    entries: Vec<u32>,
}

impl Answered {
    /// Whether everything that answers to a query is among them.
    fn holds(&self, query: &Query) -> bool {
        !self.folded.is_empty() && query.folded.starts_with(&self.folded)
    }

    fn keep(&mut self, query: &Query, ranked: &[(u64, u32)]) {
        self.folded.clone_from(&query.folded);
        self.entries.clear();
        self.entries.extend(ranked.iter().map(|(_, at)| *at));
    }

    fn forget(&mut self) {
        self.folded.clear();
        self.entries.clear();
    }
}

impl std::fmt::Debug for Answered {
    /// Never what was typed: it may be a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answered({} texts)", self.entries.len())
    }
}

impl<T: Copy + Ord> Haystack<T> {
    /// No text yet.
    pub fn new() -> Self {
        Self { texts: String::new(), folded: String::new(), entries: Vec::new() }
    }

    /// Adds a text with what it stands for. Of two texts that answer equally well the smaller item comes first.
    pub fn add(&mut self, text: &str, item: T) {
        if !text.is_ascii() {
            add_lower(text, &mut self.texts);
        }
        let whole = index(add_folds(text, &mut self.folded));
        self.entries.push(Entry { item, text: index(self.texts.len()), folded: index(self.folded.len()), whole });
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What answers to the query, the best first, each item once, at most `most`.
    pub fn find(&self, query: &Query, pool: &mut Pool, most: usize) -> Vec<Hit<T>> {
        if query.is_blank() {
            return Vec::new();
        }
        let mut ranked = self.ranked(query, &mut pool.words, |text, whole, all| query.rank(text, whole, all));
        if ranked.len() < ENOUGH {
            let solid: Vec<u32> = ranked.iter().map(|(_, at)| *at).collect();
            let letters = self.ranked(query, &mut pool.letters, |_, _, all| query.fuzzy_rank(all));
            if query.has_short_words() {
                // Typed on, a short word may be found in texts that it does not begin a word of.
                pool.letters.forget();
            }
            ranked.extend(letters.into_iter().filter(|(_, at)| !solid.contains(at)));
        }
        // An item may have two texts; twice as many leave enough.
        let room = most.saturating_mul(2);
        if ranked.len() > room {
            ranked.select_nth_unstable(room);
            ranked.truncate(room);
        }
        ranked.sort_unstable_by_key(|(rank, at)| (*rank, self.item(*at), *at));
        let mut hits: Vec<Hit<T>> = Vec::new();
        for (rank, at) in ranked {
            let Some(item) = self.item(at) else { continue };
            if hits.len() < most && !hits.iter().any(|hit| hit.item == item) {
                hits.push(Hit { item, class: Class::of(rank) });
            }
        }
        hits
    }

    /// The texts that have a rank, among those that answered last where the query only goes on.
    fn ranked(
        &self,
        query: &Query,
        last: &mut Answered,
        rank: impl Fn(&str, &str, &str) -> Option<u64>,
    ) -> Vec<(u64, u32)> {
        let mut ranked = Vec::new();
        let mut weigh = |at: u32| {
            let (text, whole, all) = self.parts(at);
            ranked.extend(rank(text, whole, all).map(|rank| (rank, at)));
        };
        if last.holds(query) {
            last.entries.iter().copied().for_each(&mut weigh);
        } else {
            (0..index(self.entries.len())).for_each(&mut weigh);
        }
        last.keep(query, &ranked);
        ranked
    }

    fn item(&self, at: u32) -> Option<T> {
        self.entries.get(at as usize).map(|entry| entry.item)
    }

    /// A text in lower case, its folded form, and the same with its other spellings.
    fn parts(&self, at: u32) -> (&str, &str, &str) {
        let at = at as usize;
        let Some(entry) = self.entries.get(at) else { return ("", "", "") };
        let before = at.checked_sub(1).and_then(|before| self.entries.get(before));
        let (text, folded) = before.map_or((0, 0), |before| (before.text, before.folded));
        let text = self.texts.get(text as usize..entry.text as usize).unwrap_or_default();
        let all = self.folded.get(folded as usize..entry.folded as usize).unwrap_or_default();
        (text, all.get(..entry.whole as usize).unwrap_or(all), all)
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
