//! Cutting a text into pieces. Nobody is known here: names are only candidates.

use super::body::{leading_name, trimmed};
use super::line::{Line, NextForm, Piece, Span, Stays, Unread, UnreadWhy, What};
use super::quoted::{quoted, tag};
use super::words::{BROADCASTS, CHANNELS, CONTACTS, KINDS, NEXT, Subject, URGENT, look};
use crate::domain::dates::grammar::{Lean, Meaning, Reader, Reading, read_prefix, read_time};
use crate::domain::promise::PromiseBy;
use crate::domain::text::fold::fold;

/// The sigils that open a piece.
const SIGILS: [char; 9] = ['@', '/', '=', '+', '>', '<', '#', '*', '!'];

/// Cuts a text into pieces that cover every byte of it.
///
/// A sigil counts at the start of a word and directly before a letter (for `!` and `=` also a digit); a doubled one is
/// a literal one. In quotes of any kind, and in tags of markup, everything is text. Dates of `=` lean to the past, those of `!` to the future, whatever the reader's own lean.
pub fn parse(text: &str, reader: &Reader<'_>) -> Line {
    let quoted = quoted(text);
    let mut cutter = Cutter { text, reader, quoted, pieces: Vec::new(), unread: Vec::new(), body: None, at: 0 };
    cutter.names();
    while let Some(start) = cutter.next_word() {
        cutter.word(start);
    }
    cutter.flush(text.len());
    cutter.close();
    Line { text: text.to_owned(), pieces: cutter.pieces, unread: cutter.unread }
}

/// A fact or a promise that runs on to the next sigil.
enum Body {
    Fact(Subject),
    Promise(PromiseBy),
}

struct Cutter<'a> {
    text: &'a str,
    reader: &'a Reader<'a>,
    /// What quotes protect.
    quoted: Vec<Span>,
    pieces: Vec<Piece>,
    unread: Vec<Unread>,
    /// The open fact or promise: what it is, where it starts, where its words start.
    body: Option<(Body, usize, usize)>,
    /// Up to here everything was looked at.
    at: usize,
}

impl<'a> Cutter<'a> {
    fn rest(&self, from: usize) -> &'a str {
        self.text.get(from..).unwrap_or_default()
    }

    /// Whether nothing but names stands before a place.
    fn is_start(&self, at: usize) -> bool {
        let names = self.pieces.iter().all(|piece| matches!(piece.what, What::Who { .. }));
        let end = self.pieces.last().map_or(0, |piece| piece.span.end);
        names && self.body.is_none() && self.text.get(end..at).is_some_and(|gap| gap.trim().is_empty())
    }

    /// Leading `paul: ana:`.
    fn names(&mut self) {
        while let Some((name, end)) = leading_name(self.text, self.at) {
            let typed = self.text.get(name.clone()).unwrap_or_default();
            if typed.split_whitespace().next_back().is_some_and(|word| NEXT.contains(&fold(word).as_str())) {
                return;
            }
            self.push(self.at..end, What::Who { name });
            self.at = end;
        }
    }

    /// The start of the next word at or after `at`; a line break closes what is open.
    fn next_word(&mut self) -> Option<usize> {
        let rest = self.rest(self.at);
        let spaces = rest.len() - rest.trim_start().len();
        let start = self.at + spaces;
        let broken = rest.get(..spaces).is_some_and(|gap| gap.contains(['\n', '\r']));
        if broken && self.body.is_some() {
            self.flush(start);
        }
        (start < self.text.len()).then_some(start)
    }

    /// Looks at one word and moves past it.
    fn word(&mut self, start: usize) {
        if let Some(end) = self.protected(start) {
            self.at = end;
            return;
        }
        let rest = self.rest(start);
        let word = rest.split(char::is_whitespace).next().unwrap_or_default();
        self.at = start + word.len();
        if let Some((reading, length)) = next_word(rest, self.reader) {
            self.piece(start, start + length, What::Next { reading, form: NextForm::Word });
            return;
        }
        if word == "!!" && self.is_start(start) {
            self.piece(start, self.at, What::Urgent);
            return;
        }
        let mut chars = word.chars();
        let (Some(sigil), Some(first)) = (chars.next(), chars.next()) else { return };
        let mut counts = || sigil == '!' && first == '+' && chars.next().is_some_and(|digit| digit.is_ascii_digit());
        let opens = first.is_alphabetic() || matches!(sigil, '!' | '=') && first.is_ascii_digit() || counts();
        if !SIGILS.contains(&sigil) || !opens {
            return;
        }
        // Every sigil is one byte.
        let inside = start + 1;
        match sigil {
            '@' => self.with(start, inside),
            '/' => self.channel(start, inside, word),
            '=' => self.when(start, inside, word),
            '+' => self.fact(start, inside),
            '>' => self.open(Body::Promise(PromiseBy::Me), start, inside),
            '<' => self.open(Body::Promise(PromiseBy::Them), start, inside),
            '!' => self.bang(start, inside, word),
            _ => self.tag(start, inside, word),
        }
    }

    /// Where text that is protected ends: quoted words, or a tag of markup with what is glued to it.
    fn protected(&self, start: usize) -> Option<usize> {
        if let Some(quoted) = self.quoted.iter().find(|span| span.contains(&start)) {
            return Some(quoted.end);
        }
        let rest = self.rest(start);
        let end = start + tag(rest).filter(|_| rest.starts_with('<'))?;
        Some(end + word_length(self.rest(end)))
    }

    fn with(&mut self, start: usize, inside: usize) {
        let length = length_while(self.rest(inside), |c| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '’'));
        self.piece(start, inside + length, What::With { name: inside..inside + length });
    }

    fn channel(&mut self, start: usize, inside: usize, word: &str) {
        let length = length_while(self.rest(inside), char::is_alphanumeric);
        let typed = self.text.get(inside..inside + length).unwrap_or_default();
        let whole = ends_word(self.rest(inside + length));
        let word_of = fold(typed);
        if whole && BROADCASTS.contains(&word_of.as_str()) {
            return self.piece(start, inside + length, What::Broadcast);
        }
        match (look(CHANNELS, &word_of).filter(|_| whole), look(CONTACTS, &word_of).filter(|_| whole)) {
            (Some(channel), _) => self.piece(start, inside + length, What::Channel(channel)),
            (None, Some(kind)) => self.piece(start, inside + length, What::Kind(kind)),
            (None, None) => self.leave(start..start + word.len(), UnreadWhy::Channel),
        }
    }

    fn when(&mut self, start: usize, inside: usize, word: &str) {
        let rest = self.rest(inside);
        let day = read_prefix(rest, &self.reader.leaning(Lean::Contact));
        let day = day.filter(|(reading, _)| reading.meaning != Meaning::Never);
        match (day, read_time(rest)) {
            (Some((day, length)), _) => {
                self.piece(start, inside + length, What::When { day: Some(day), at: day.time() });
            }
            (None, Some((at, length))) => self.piece(start, inside + length, What::When { day: None, at: Some(at) }),
            (None, None) => self.leave(start..start + word.len(), UnreadWhy::Date),
        }
    }

    fn fact(&mut self, start: usize, inside: usize) {
        let length = length_while(self.rest(inside), |c| c.is_alphanumeric() || c == '-');
        let typed = self.text.get(inside..inside + length).unwrap_or_default();
        let end = inside + length;
        let rest = self.rest(end);
        let closed = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == ':');
        match look(KINDS, &fold(typed).replace(' ', "")).filter(|_| closed) {
            Some(subject) => {
                let colon = usize::from(rest.starts_with(':'));
                self.open(Body::Fact(subject), start, end + colon);
                // What follows the colon directly belongs to the fact, whatever it begins with.
                self.at = end + colon + if colon > 0 { word_length(self.rest(end + colon)) } else { 0 };
            }
            None => {
                self.flush(start);
                self.at = end.max(self.at);
                self.leave(start..self.at, UnreadWhy::Kind);
            }
        }
    }

    fn bang(&mut self, start: usize, inside: usize, word: &str) {
        let reader = self.reader.leaning(Lean::Future);
        let Some((reading, length)) = read_prefix(self.rest(inside), &reader) else {
            let length = length_while(self.rest(inside), char::is_alphanumeric);
            let typed = fold(self.text.get(inside..inside + length).unwrap_or_default());
            if self.body.is_none() && URGENT.contains(&typed.as_str()) && ends_word(self.rest(inside + length)) {
                self.piece(start, inside + length, What::Urgent);
            } else {
                self.leave(start..start + word.len(), UnreadWhy::Date);
            }
            return;
        };
        let end = inside + length;
        match self.body.take() {
            Some((Body::Promise(by), from, words)) => {
                let body = trimmed(self.text, words..start);
                // A promise has no hour: its words are left to the note.
                let end = end - reading.hour.map_or(0, |hour| hour.bytes);
                self.at = self.with_closing_mark(end);
                self.push(from..self.at, What::Promise { by, body, due: Some((reading, inside..end)) });
            }
            other => {
                self.body = other;
                self.piece(start, end, What::Next { reading, form: NextForm::Sigil });
            }
        }
    }

    fn tag(&mut self, start: usize, inside: usize, word: &str) {
        let length = length_while(self.rest(inside), |c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        if word.starts_with('*') && self.is_emphasis(start) {
            return;
        }
        self.piece(start, inside + length, What::Tag { name: inside..inside + length });
    }

    /// `*very important*`: a star that another one closes on the same line.
    fn is_emphasis(&self, start: usize) -> bool {
        let line = self.rest(start).lines().next().unwrap_or_default();
        line.split_whitespace().any(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']).ends_with('*'))
    }

    /// Adds a piece that ends by itself.
    fn piece(&mut self, start: usize, end: usize, what: What) {
        self.flush(start);
        self.at = self.with_closing_mark(end);
        self.push(start..self.at, what);
    }

    /// A full stop or comma that closes the sentence after a piece belongs to it: the note should not begin with one.
    fn with_closing_mark(&self, end: usize) -> usize {
        let rest = self.rest(end);
        let marks = length_while(rest, |c| matches!(c, '.' | ',' | ';'));
        let closes = rest.get(marks..).is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace));
        if closes { end + marks } else { end }
    }

    fn open(&mut self, body: Body, start: usize, words: usize) {
        self.flush(start);
        self.body = Some((body, start, words));
    }

    /// Leaves words where they stand and lists them.
    fn leave(&mut self, span: Span, why: UnreadWhy) {
        self.unread.push(Unread { span, why, stays: Stays::Note });
    }

    /// Closes what is open before a place: the fact or promise, or the words of the note.
    fn flush(&mut self, end: usize) {
        if let Some((body, from, words)) = self.body.take() {
            let span = trimmed(self.text, words.min(end)..end);
            let what = match body {
                Body::Promise(by) => What::Promise { by, body: span, due: None },
                Body::Fact(subject) => self.fact_of(subject, span),
            };
            self.push(from..end, what);
        } else {
            let from = self.pieces.last().map_or(0, |piece| piece.span.end);
            if from < end {
                let gap = self.text.get(from..end).unwrap_or_default();
                match self.pieces.last_mut().filter(|_| gap.trim().is_empty()) {
                    Some(before) => before.span.end = end,
                    None => self.push(from..end, What::Note),
                }
            }
        }
    }

    fn fact_of(&self, subject: Subject, body: Span) -> What {
        match leading_name(self.text, body.start).filter(|(_, end)| *end <= body.end) {
            Some((name, end)) => {
                let rest = trimmed(self.text, end..body.end);
                What::Fact { subject, name: Some(name), body, rest }
            }
            None => What::Fact { subject, name: None, rest: body.clone(), body },
        }
    }

    fn push(&mut self, span: Span, what: What) {
        self.pieces.push(Piece { span, what });
    }

    fn close(&mut self) {
        self.unread.sort_by_key(|unread| unread.span.start);
    }
}

/// `next:2w`, `suivi:2s`, with how many bytes it takes.
fn next_word(text: &str, reader: &Reader) -> Option<(Reading, usize)> {
    let length = length_while(text, char::is_alphabetic);
    let word = text.get(..length)?;
    let after = text.get(length..)?.strip_prefix(':')?;
    if !NEXT.contains(&fold(word).as_str()) {
        return None;
    }
    let gap = length_while(after, |c| c.is_whitespace() && c != '\n');
    let (reading, date) = read_prefix(after.get(gap..)?, &reader.leaning(Lean::Future))?;
    Some((reading, length + 1 + gap + date))
}

fn length_while(text: &str, test: impl Fn(char) -> bool) -> usize {
    text.find(|c| !test(c)).unwrap_or(text.len())
}

fn word_length(text: &str) -> usize {
    length_while(text, |c| !c.is_whitespace())
}

/// Whether a word ends here: at a space, the end, or a mark that closes a sentence.
fn ends_word(text: &str) -> bool {
    let after = text.trim_start_matches(['.', ',', ';', ':', '!', '?', ')']);
    after.is_empty() || after.starts_with(char::is_whitespace)
}
