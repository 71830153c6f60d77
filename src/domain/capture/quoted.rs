//! What is protected in a line: words in quotes of any kind, and tags of markup. There a sigil is text.

use super::line::Span;

/// Quotes that open, each with those that close it.
const QUOTES: &[(char, &[char])] = &[
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('›', &['‹']),
    ('“', &['”', '“']),
    ('”', &['”']),
    ('„', &['“', '”']),
    ('‟', &['”']),
    ('‘', &['’', '‘']),
    ('‚', &['‘', '’']),
    ('「', &['」']),
    ('『', &['』']),
    ('"', &['"']),
    ('＂', &['＂']),
    ('\'', &['\'']),
    ('`', &['`']),
];

/// Quotes that are apostrophes, too: they open before a letter and close behind one.
const APOSTROPHES: &[char] = &['\'', '‘', '’', '‚'];

/// The places that quotes protect, in order, the quotes included. One that is not closed on its line protects nothing.
pub(super) fn quoted(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut free = 0;
    for (at, open) in text.char_indices() {
        if at < free {
            continue;
        }
        if let Some(end) = closes(text, at, open) {
            spans.push(at..end);
            free = end;
        }
    }
    spans
}

/// Where a quote that opens at a place ends.
fn closes(text: &str, at: usize, open: char) -> Option<usize> {
    let (_, closing) = QUOTES.iter().find(|(quote, _)| *quote == open)?;
    let before = text.get(..at)?.chars().next_back();
    let inside = at + open.len_utf8();
    let rest = text.get(inside..)?;
    let is_tight = !rest.starts_with(char::is_whitespace);
    // An inch stands behind its number, an apostrophe within its word.
    let opens_word = before.is_none_or(|before| !before.is_alphanumeric());
    let may_open = match open {
        '«' => true,
        _ if APOSTROPHES.contains(&open) => opens_word && is_tight,
        _ => opens_word,
    };
    if !may_open {
        return None;
    }
    let line = rest.lines().next().unwrap_or_default();
    let mut depth = 0_u32;
    for (offset, c) in line.char_indices() {
        let end = offset + c.len_utf8();
        if c == open && !closing.contains(&c) {
            depth += 1;
        } else if closing.contains(&c) && ends(c, line, (offset, end)) {
            if depth == 0 {
                return Some(inside + end);
            }
            depth -= 1;
        }
    }
    None
}

/// Whether a quote closes: an apostrophe only behind a word, and no quote directly before a letter.
fn ends(quote: char, line: &str, (start, end): (usize, usize)) -> bool {
    let before = line.get(..start).and_then(|before| before.chars().next_back());
    let after = line.get(end..).and_then(|after| after.chars().next());
    let is_free = after.is_none_or(|after| !after.is_alphanumeric());
    let is_behind_word = before.is_some_and(|before| !before.is_whitespace());
    is_free && (is_behind_word || !APOSTROPHES.contains(&quote))
}

/// How many bytes a tag of markup at the start of a text takes: `<b>`, `<br />`, `<a href="x">`; likewise an address in
/// brackets, `<marie@example.org>`.
pub(super) fn tag(text: &str) -> Option<usize> {
    let end = text.find('>')? + 1;
    let inside = text.get(1..end - 1)?;
    if inside.contains(['<', '\n']) {
        return None;
    }
    let mut words = inside.trim_end_matches('/').split_whitespace();
    let named = words.next().is_some_and(|name| inside.starts_with(name));
    // `<send file>` is a promise of theirs; attributes have values.
    (named && attributes(inside).all(|word| word.contains('='))).then_some(end)
}

/// The words behind the name of a tag; a value in quotes may have blanks.
fn attributes(inside: &str) -> impl Iterator<Item = String> {
    let mut is_in_quotes = false;
    let plain: String = inside
        .trim_end_matches('/')
        .chars()
        .map(|c| {
            is_in_quotes ^= c == '"';
            if is_in_quotes && c.is_whitespace() { '_' } else { c }
        })
        .collect();
    plain.split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::french("elle a écrit « !2w » hier", &["« !2w »"])]
    #[case::french_no_break("«\u{a0}!2w\u{a0}»", &["«\u{a0}!2w\u{a0}»"])]
    #[case::french_narrow("«\u{202f}a !2w\u{202f}» b", &["«\u{202f}a !2w\u{202f}»"])]
    #[case::english("said “call !2w” x", &["“call !2w”"])]
    #[case::german("sagt „bis !2w“ x", &["„bis !2w“"])]
    #[case::german_guillemets("sagt »bis !2w« x", &["»bis !2w«"])]
    #[case::swedish("sa ”ring !2w” x", &["”ring !2w”"])]
    #[case::single("said ‘don’t !2w’ x", &["‘don’t !2w’"])]
    #[case::straight("said \"call !2w\" x", &["\"call !2w\""])]
    #[case::straight_with_blanks("dit \" !2w \" x", &["\" !2w \""])]
    #[case::straight_single("said 'call !2w' x", &["'call !2w'"])]
    #[case::code("run `x !2w` y", &["`x !2w`"])]
    #[case::elided("d’“ici !2w” y", &["“ici !2w”"])]
    #[case::nested("« a « b !2w » c » d", &["« a « b !2w » c »"])]
    #[case::two("\"a\" !2w \"b\"", &["\"a\"", "\"b\""])]
    #[case::japanese("「!2w」", &["「!2w」"])]
    #[case::an_inch("écran 27\" !2w et 30\" ok", &[])]
    #[case::apostrophes("l'année d'après, c'est !2w", &[])]
    #[case::typographic_apostrophes("l’année d’après, c’est !2w", &[])]
    #[case::not_closed("elle dit « !2w", &[])]
    #[case::not_closed_straight("elle dit \"oui !2w", &[])]
    #[case::on_another_line("a « b\n!2w » c", &[])]
    fn quotes_protect(#[case] text: &str, #[case] expected: &[&str]) {
        let found: Vec<&str> = quoted(text).into_iter().map(|span| text.get(span).unwrap()).collect();
        assert_eq!(found, expected);
    }

    #[rstest]
    #[case("<b>bold</b>", Some("<b>"))]
    #[case("<br />", Some("<br />"))]
    #[case("<a href=\"x y\" title='z'>x</a>", Some("<a href=\"x y\" title='z'>"))]
    #[case("<marie@example.org>", Some("<marie@example.org>"))]
    #[case("<https://example.org/a?b=c>", Some("<https://example.org/a?b=c>"))]
    #[case("<send file>", None)]
    #[case("<ana: will send it > soon", None)]
    #[case("<will send", None)]
    #[case("<a <b>", None)]
    fn a_tag_is_text(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(tag(text).and_then(|end| text.get(..end)), expected);
    }

    proptest! {
        #[test]
        fn quotes_of_any_text_lie_in_it(text in "[«»“”„‘’'\"` a!2\n]{0,40}") {
            let mut end = 0;
            for span in quoted(&text) {
                prop_assert!(span.start >= end && text.get(span.clone()).is_some());
                end = span.end;
            }
        }
    }
}
