//! Text by cells and graphemes: what a terminal really shows. Never bytes, never `{:<20}`.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
pub fn cells(text: &str) -> usize {
    if is_simple(text) {
        return text.chars().count();
    }
    text.graphemes(true).map(grapheme_cells).sum()
}

/// Whether every character is a grapheme of one cell: Latin letters, their punctuation, the signs of the screens. Nearly every
/// text on a screen is one, and looking for graphemes takes ten times as long.
fn is_simple(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{202f}')
            || matches!(c, TIE | '\u{20ac}' | '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25fc}' | '★' | '✓')
    })
}

/// How many cells one grapheme takes: as many as the buffer of the screen gives it, letter by letter. The width of a whole
/// text is another number where letters join, as an Arabic lam with the alef behind it.
fn grapheme_cells(grapheme: &str) -> usize {
    grapheme.width()
}

/// A text fit for a table: without the joiners and variation selectors whose width differs by terminal, on one line.
/// The stored text keeps them.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}'))
        .map(|c| if c == '\n' || c == '\t' { ' ' } else { c })
        .collect()
}

/// The text in at most so many cells; what does not fit ends in `more`. Of a long text only its beginning is looked at.
pub fn cut(text: &str, width: usize, more: &str) -> String {
    if text.chars().nth(width).is_none() && is_simple(text) {
        return text.to_owned();
    }
    let mut text = plain(text);
    let room = width.saturating_sub(cells(more));
    let (mut used, mut kept) = (0, 0);
    for grapheme in text.graphemes(true) {
        used += grapheme_cells(grapheme);
        if used <= room {
            kept += grapheme.len();
        } else if used > width {
            text.truncate(kept);
            let out = text.trim_end().to_owned();
            return if width >= cells(more) { out + more } else { out };
        }
    }
    text
}

/// The text in exactly so many cells: cut or filled with blanks.
pub fn fit(text: &str, width: usize, more: &str) -> String {
    let mut out = cut(text, width, more);
    let used = cells(&out);
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
    out
}

/// The text in lines of at most so many cells, broken between words where that is possible.
/// Line breaks of the text stay.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = bound(paragraph);
        if cells(&paragraph) <= width {
            lines.push(paragraph.trim_end().to_owned());
            continue;
        }
        let paragraph = counted(&paragraph, width);
        let before = lines.len();
        let mut line = String::new();
        let mut used = 0;
        for word in words(&paragraph, width) {
            let wide = cells(word);
            if used + wide <= width {
                line.push_str(word);
                used += wide;
                continue;
            }
            if word.chars().all(|c| c == ' ') {
                // A blank at the end of a line is not carried over.
                lines.push(std::mem::take(&mut line));
                used = 0;
                continue;
            }
            // What clings to the word before (an opening quote, a letter before an apostrophe) goes along with it.
            let tail = clinging(&line, word);
            let head = line.len() - tail.len();
            if head > 0 && !line.trim().is_empty() && cells(&tail) + wide <= width {
                line.truncate(head);
                lines.push(line.trim_end().to_owned());
                line = tail;
                used = cells(&line);
            } else if !line.is_empty() {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0;
            }
            for grapheme in word.graphemes(true) {
                let wide = grapheme_cells(grapheme);
                if used + wide > width {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(grapheme);
                used += wide;
            }
        }
        lines.push(line.trim_end().to_owned());
        for line in lines.iter_mut().skip(before).filter(|line| line.contains(TIE)) {
            *line = line.replace(TIE, " ").trim_end().to_owned();
        }
    }
    lines
}

/// Stands for a plain blank at which no line ends while a text is broken; of no script, and never in a text.
const TIE: char = '\u{e000}';

/// A text in which a number stays with what it counts (`26 j`, `18 déc.`, `45 EUR`, `10 %`), where a line holds both. Said
/// here and not by no-break spaces in each message, so that it holds for what people noted, too.
fn counted(text: &str, width: usize) -> Cow<'_, str> {
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(' ').collect();
    let is_tied = |pair: &[&str]| match *pair {
        // French says "ago" in three words.
        ["il", "y"] | ["y", "a"] => true,
        [number, unit] => {
            let ends = number.trim_end_matches("er");
            let is_number = ends.ends_with(|letter: char| letter.is_ascii_digit());
            let counts = unit.starts_with(|letter: char| letter.is_alphabetic() || "%€$£".contains(letter));
            is_number && counts && cells(number) + 1 + cells(unit) <= width
        }
        _ => false,
    };
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            out.push(if words.get(at - 1..=at).is_some_and(is_tied) { TIE } else { ' ' });
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// The words and the blanks of a text. A word that no line of the width holds comes in the parts in which it may be broken;
/// looking for those in every word takes far longer than all the rest.
fn words(text: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let words = std::iter::from_fn(move || {
        let is_blank = rest.starts_with(' ');
        let end = rest.find(|c| (c == ' ') != is_blank).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    });
    words.flat_map(move |word| {
        let (whole, in_parts) = if is_simple(word) && cells(word) <= width { (Some(word), "") } else { (None, word) };
        whole.into_iter().chain(in_parts.split_word_bounds())
    })
}

/// A text in which French punctuation typed behind a plain blank, as most keyboards give it, stays with its word.
fn bound(text: &str) -> Cow<'_, str> {
    const SIGNS: [(&str, &str); 5] =
        [(" ?", "\u{a0}?"), (" !", "\u{a0}!"), (" :", "\u{a0}:"), (" ;", "\u{a0};"), (" »", "\u{a0}»")];
    SIGNS.iter().fold(Cow::Borrowed(text), |text, (loose, tied)| match text.contains(loose) {
        true => Cow::Owned(text.replace(loose, tied)),
        false => text,
    })
}

/// Blanks at which no line ends.
const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// The end of a line that must not be parted from the word after it: everything behind its last blank. A no-break space is
/// no blank here, so that French punctuation stays with its word.
fn clinging(line: &str, word: &str) -> String {
    if word.starts_with(|letter: char| letter.is_whitespace() && !NO_BREAK.contains(&letter)) {
        return String::new();
    }
    line.rsplit(' ').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Léa", 3)]
    #[case("王伟", 4)]
    #[case("👨‍👩‍👧", 2)]
    #[case("e\u{301}", 1)]
    #[case::lam_alef("لا", 2)]
    #[case::joined_letters("क्षि", 3)]
    fn a_text_takes_the_cells_a_terminal_gives_it(#[case] text: &str, #[case] expected: usize) {
        assert_eq!(cells(text), expected);
    }

    #[rstest]
    #[case("Hélène Dupont", 8, "Hélène…")]
    #[case("Hélène", 6, "Hélène")]
    #[case("王伟明", 5, "王伟…")]
    #[case("王伟明", 4, "王…")]
    #[case("abc", 0, "")]
    fn what_does_not_fit_ends_in_a_mark(#[case] text: &str, #[case] width: usize, #[case] expected: &str) {
        assert_eq!(cut(text, width, "…"), expected);
    }

    #[test]
    fn a_fitted_text_takes_exactly_its_room() {
        for text in ["", "Léa", "王伟明王伟明", "Zoé 🌿 Castagnolet"] {
            for width in 1..12 {
                assert_eq!(cells(&fit(text, width, "…")), width, "{text:?} in {width}");
            }
        }
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrap("Léa a intégré l'équipe de foot", 14), ["Léa a intégré", "l'équipe de", "foot"]);
        assert_eq!(wrap("anticonstitutionnellement", 10), ["anticonsti", "tutionnell", "ement"]);
        assert_eq!(wrap("Super\u{a0}! Oui", 7), ["Super\u{a0}!", "Oui"]);
        assert_eq!(wrap("Elle déménage\u{a0}».", 14), ["Elle", "déménage\u{a0}»."]);
        assert_eq!(wrap("Ana 45,00\u{a0}€", 9), ["Ana", "45,00\u{a0}€"]);
        assert_eq!(wrap("Peut-elle venir ? Oui", 15), ["Peut-elle", "venir\u{a0}? Oui"]);
        assert_eq!(wrap("a\n\nb", 5), ["a", "", "b"]);
    }

    #[rstest]
    #[case("dernier il y a 26 j", 17, &["dernier il y a", "26 j"])]
    #[case("il y a 26 j", 6, &["il y a", "26 j"])]
    #[case("contact, il y a 26 j", 13, &["contact,", "il y a 26 j"])]
    #[case("le ven. 18 déc. 2026", 11, &["le ven.", "18 déc.", "2026"])]
    #[case("le 1er mars", 7, &["le 1er", "mars"])]
    #[case("jusqu’au 1er mars", 12, &["jusqu’au", "1er mars"])]
    #[case("limite 25,00 EUR", 13, &["limite", "25,00 EUR"])]
    #[case("noté 14 months ago", 12, &["noté", "14 months", "ago"])]
    #[case("baisse de 10 %", 12, &["baisse de", "10 %"])]
    #[case("Léa, 8 ans", 7, &["Léa,", "8 ans"])]
    #[case("niveau A 8 personnes", 12, &["niveau A", "8 personnes"])]
    #[case("12 anticonstitutionnellement", 10, &["12", "anticonsti", "tutionnell", "ement"])]
    fn a_number_stays_with_what_it_counts(#[case] text: &str, #[case] width: usize, #[case] expected: &[&str]) {
        assert_eq!(wrap(text, width), expected);
    }

    proptest::proptest! {
        #[test]
        fn a_simple_text_takes_what_its_graphemes_take(
            text in "[ -~\u{a0}-\u{2ff}\u{2010}-\u{2027}\u{2190}-\u{21ff}\u{2500}-\u{25fc}★✓€\u{202f}\u{301}\u{fe0f}🌿王]{0,20}"
        ) {
            proptest::prop_assert_eq!(cells(&text), text.graphemes(true).map(grapheme_cells).sum::<usize>());
        }

        #[test]
        fn wrapping_never_exceeds_the_width_and_drops_no_letter(text in "\\PC{0,80}", width in 2_usize..30) {
            let lines = wrap(&text, width);
            for line in &lines {
                // Letters that join may take more cells together than there are.
                let is_one = line.graphemes(true).count() == 1;
                proptest::prop_assert!(cells(line) <= width || is_one, "{line:?}");
            }
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
