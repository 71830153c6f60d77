//! Filling a template.

use std::collections::BTreeMap;

use super::{Line, Need, Piece, Placeholder, Template};
use crate::domain::affiliate::AddressForm;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;

/// What the gaps are filled with.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Values(BTreeMap<Placeholder, String>);

impl Values {
    /// Fills a gap with one line of text; a blank text fills nothing. A full stop at the end goes: the template has its own.
    pub fn set(&mut self, placeholder: Placeholder, text: &str) {
        let text = clean_line(text);
        let text = text.trim();
        let text = if text.ends_with("...") { text } else { text.trim_end_matches('.') };
        if !text.is_empty() {
            self.0.insert(placeholder, text.to_owned());
        }
    }

    /// What a gap is filled with.
    pub fn get(&self, placeholder: Placeholder) -> Option<&str> {
        self.0.get(&placeholder).map(String::as_str)
    }

    /// These values over those: what was said now counts more than what was known.
    #[must_use]
    pub fn over(mut self, below: &Values) -> Values {
        for (placeholder, text) in &below.0 {
            self.0.entry(*placeholder).or_insert_with(|| text.clone());
        }
        self
    }
}

impl std::fmt::Debug for Values {
    /// Never the texts: reports carry no words about people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Values({:?})", self.0.keys())
    }
}

/// A message: what a filled template is, and what comes back from the editor.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The subject of an e-mail.
    pub subject: Option<String>,
    /// The text.
    pub body: String,
}

/// What stands before a subject, in either language, folded.
const SUBJECT_MARKS: [&str; 2] = ["subject", "objet"];

impl Letter {
    /// The message in a text from the editor: a first line `Subject:` or `Objet :` is its subject.
    pub fn read(text: &str) -> Letter {
        let text = text.trim();
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        match first.split_once(':') {
            Some((mark, subject)) if SUBJECT_MARKS.contains(&fold(mark.trim()).as_str()) => {
                let subject = Some(subject.trim().to_owned()).filter(|subject| !subject.is_empty());
                Letter { subject, body: rest.trim().to_owned() }
            }
            _ => Letter { subject: None, body: text.to_owned() },
        }
    }
}

impl std::fmt::Debug for Letter {
    /// Never the text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter(<{} characters>)", self.body.chars().count())
    }
}

/// What came of filling a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// The message, without a hole.
    Whole(Letter),
    /// Gaps without a value, in the order of the text.
    Missing(Vec<Placeholder>),
}

impl Template {
    /// Fills every gap; where a value is missing there is no text. No form known is the polite one.
    pub fn fill(&self, form: Option<AddressForm>, values: &Values) -> Filled {
        let missing: Vec<Placeholder> =
            self.needed().into_iter().filter(|placeholder| values.get(*placeholder).is_none()).collect();
        if !missing.is_empty() {
            return Filled::Missing(missing);
        }
        let form = form.unwrap_or(AddressForm::Vous);
        let subject = self.subject.as_ref().and_then(|line| line.fill(form, values));
        let mut body = String::new();
        let mut was_blank = true;
        for line in self.body.iter().filter_map(|line| line.fill(form, values)) {
            // A line that went leaves one blank line where two would meet.
            let is_blank = line.is_empty();
            if !(is_blank && was_blank) {
                body.push_str(&line);
                body.push('\n');
            }
            was_blank = is_blank;
        }
        Filled::Whole(Letter { subject, body: body.trim_end().to_owned() })
    }
}

/// What ends a sentence.
const SENTENCE_ENDS: [char; 4] = ['.', '!', '?', '…'];

impl Template {
    /// The sentence that a gap stands in, so that whoever is asked for it sees what it is for: the gap itself and others that
    /// nothing is known for stand as their names in brackets. `None` where there is no such gap.
    pub fn setting(
        &self,
        gap: Placeholder,
        form: Option<AddressForm>,
        values: &Values,
        name: &dyn Fn(Placeholder) -> String,
    ) -> Option<String> {
        /// Stands for the gap until the sentence around it is found.
        const HERE: char = '\u{0}';
        let form = form.unwrap_or(AddressForm::Vous);
        let holds = |line: &&Line| line.gaps().iter().any(|(held, _)| *held == gap);
        // The text says more about it than the subject.
        let line = self.body.iter().chain(&self.subject).find(holds)?;
        let mut named = values.clone();
        for (other, _) in line.gaps() {
            if values.get(other).is_none() {
                named.0.insert(other, format!("[{}]", name(other)));
            }
        }
        named.0.insert(gap, HERE.to_string());
        let mut text = String::new();
        write(&line.0, form, &named, &mut text);
        let (before, after) = text.split_once(HERE)?;
        let shown = format!("[{}]", name(gap));
        let sentence = format!("{}{shown}{}", last_sentence(before), first_sentence(after));
        Some(sentence.replace(HERE, &shown).trim().to_owned())
    }
}

/// Where a sentence ends in a text, and the next one begins: behind its mark, before a blank.
fn sentence_ends(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let behind = |(at, mark): (usize, &str)| at + mark.len();
    let is_end = |at: &usize| text.split_at(*at).1.starts_with(' ');
    text.match_indices(SENTENCE_ENDS).map(behind).filter(is_end)
}

fn last_sentence(before: &str) -> &str {
    sentence_ends(before).next_back().map_or(before, |end| before.split_at(end).1.trim_start())
}

fn first_sentence(after: &str) -> &str {
    sentence_ends(after).next().map_or(after, |end| after.split_at(end).0)
}

impl Line {
    /// The line in words; `None` when it goes.
    fn fill(&self, form: AddressForm, values: &Values) -> Option<String> {
        let goes = |gap: &(Placeholder, Need)| gap.1 == Need::OrLineGoes && values.get(gap.0).is_none();
        if self.gaps().iter().any(goes) {
            return None;
        }
        let mut text = String::new();
        write(&self.0, form, values, &mut text);
        Some(text)
    }
}

fn write(pieces: &[Piece], form: AddressForm, values: &Values, text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Gap(placeholder, _) => text.push_str(values.get(*placeholder).unwrap_or_default()),
            Piece::Forms(tu, vous) => {
                let chosen = if form == AddressForm::Tu { tu } else { vous };
                write(chosen, form, values, text);
            }
        }
    }
}
