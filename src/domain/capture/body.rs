//! The words inside a piece.

use super::line::Span;
use super::quoted::quoted;

/// How many words a name before a colon may have.
const NAME_WORDS: usize = 4;

/// `Marie Lefevre:` at a place: the name's span and where the words after it start.
///
/// Letters, spaces and the marks of names only; a space or the end after the colon (so no `https://` and no `10:30`).
pub fn leading_name(text: &str, from: usize) -> Option<(Span, usize)> {
    let rest = text.get(from..)?;
    let colon = rest.find(':')?;
    let name = trimmed(text, from..from + colon);
    let typed = text.get(name.clone())?;
    let after = rest.get(colon + 1..)?;
    let fits =
        typed.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '\u{202f}') || ".'’-_".contains(c))
            && typed.starts_with(char::is_alphabetic)
            && typed.split_whitespace().count() <= NAME_WORDS
            && (after.is_empty() || after.starts_with(char::is_whitespace));
    let spaces = after.len() - after.trim_start().len();
    fits.then_some((name, from + colon + 1 + spaces))
}

/// A span without the spaces at its ends.
pub fn trimmed(text: &str, span: Span) -> Span {
    let Some(inner) = text.get(span.clone()) else { return span };
    let start = span.start + (inner.len() - inner.trim_start().len());
    let end = start + inner.trim().len();
    start..end
}

/// The words of a span as they are kept: a doubled sigil is a literal one, except in quotes, where none is more than text.
pub fn literal(text: &str) -> String {
    let quoted = quoted(text);
    let is_quoted = |at: usize| quoted.iter().any(|span| span.contains(&at));
    let mut kept = String::with_capacity(text.len());
    let mut at_word = true;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if at_word && "@/=+><#*!".contains(c) && chars.peek().is_some_and(|(_, next)| *next == c) && !is_quoted(at) {
            let mut after = chars.clone();
            after.next();
            let opens = |next: char| next.is_alphabetic() || matches!(c, '!' | '=') && next.is_ascii_digit();
            if after.peek().is_some_and(|(_, next)| opens(*next)) {
                at_word = false;
                continue;
            }
        }
        kept.push(c);
        at_word = c.is_whitespace();
    }
    kept
}
