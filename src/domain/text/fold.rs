//! Folding of case, accents and width, so that `lea` finds Léa (docs/product.md, "Names").

use std::borrow::Cow;
use std::collections::HashSet;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What stands for an apostrophe on some keyboard or other.
pub const APOSTROPHES: [char; 8] = ['\'', '’', '‘', 'ʼ', '`', '´', '′', '‛'];

/// What stands for a hyphen inside a word.
pub const HYPHENS: [char; 6] = ['-', '‐', '‑', '‒', '–', '−'];

/// The words of a folded text of so many bytes are compared one by one.
const SHORT: usize = 128;

#[cfg(test)]
thread_local! {
    /// How many texts this thread has folded: tests count work by it.
    pub(crate) static FOLDED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Folds one way, for what is looked for: lower case, without accents, apostrophes dropped, hyphens and every kind of
/// space as one space. `O’Brien` becomes `obrien`, `Jean-Luc` becomes `jean luc`, `ﬁ` becomes `fi`.
///
/// Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    #[cfg(test)]
    FOLDED.set(FOLDED.get() + 1);
    fold_known(text).unwrap_or_else(|| fold_any(text))
}

/// The long way, which knows every letter of Unicode.
fn fold_any(text: &str) -> String {
    let plain = base(text.chars().filter(|c| !APOSTROPHES.contains(c)).map(hyphen_to_space));
    squeeze(&plain)
}

/// The short way, in one pass: only for texts of letters whose folded form is known. Nearly every name is one, and a hundred
/// thousand of them are folded when everybody comes on the screen.
fn fold_known(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    let mut between = false;
    for c in text.chars() {
        let plain = c.is_ascii_alphanumeric();
        if !plain && APOSTROPHES.contains(&c) {
            continue;
        }
        if !plain && (c.is_ascii_control() || matches!(c, ' ' | '\u{a0}' | '\u{202f}') || HYPHENS.contains(&c)) {
            between = true;
            continue;
        }
        if std::mem::take(&mut between) && !folded.is_empty() {
            folded.push(' ');
        }
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            add_known(c, &mut folded)?;
        }
    }
    Some(folded)
}

/// Adds the folded form of a letter beyond ASCII; `None` where the short way does not know it.
pub(super) fn add_known(c: char, folded: &mut String) -> Option<()> {
    match c {
        _ if stays(c) => folded.push(c),
        'А'..='И' | 'К'..='Я' | 'Є' | 'І' | 'Ґ' => folded.extend(c.to_lowercase()),
        _ => folded.push_str(latin(c).or_else(|| without_mark(c))?),
    }
    Some(())
}

/// Letters that folding leaves as they are: Cyrillic, Hebrew, Arabic, kana, Chinese characters, Hangul syllables.
fn stays(c: char) -> bool {
    matches!(c, 'а'..='и' | 'к'..='я' | 'є' | 'і' | 'ґ' | '\u{5d0}'..='\u{5ea}' | '\u{627}'..='\u{63a}'
        | '\u{641}'..='\u{64a}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{4e00}'..='\u{9fff}' | '가'..='힣')
}

/// The folded form of letters of Cyrillic and Arabic that have a mark.
fn without_mark(c: char) -> Option<&'static str> {
    Some(match c {
        'Й' | 'й' => "и",
        'Ё' | 'ё' => "е",
        'Ї' | 'ї' => "і",
        '\u{622}' | '\u{623}' | '\u{625}' => "\u{627}",
        '\u{624}' => "\u{648}",
        '\u{626}' => "\u{64a}",
        _ => return None,
    })
}

/// The folded form of the Latin letters of Europe and Vietnam.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ạ'..='ặ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ỉ'..='ị' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ľ' | 'Ł' | 'ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' | 'Ŋ' | 'ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ụ'..='ự' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

/// Folds every way, for what is found: the words of [`fold`] and after them the other spellings of words that have
/// some, so that `muller` and `mueller` find Müller, `jeanluc` finds Jean-Luc and `brien` finds O'Brien.
pub fn folds(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    add_folds(text, &mut all);
    all
}

/// Adds what [`folds`] gives of a text; returns how many bytes of that are its own form.
pub fn add_folds(text: &str, all: &mut String) -> usize {
    if is_plain(text) {
        let before = all.len();
        all.push_str(text);
        if let Some(added) = all.get_mut(before..) {
            added.make_ascii_lowercase();
        }
        return text.len();
    }
    let mut folded = fold(text);
    let own = folded.len();
    add_spellings(text, &mut folded);
    all.push_str(&folded);
    own
}

/// Whether folding a text only makes its letters small: most addresses and tags and a third of the names are such, and
/// folding everybody is most of what it takes to have them all on the screen.
pub fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    let plain = text.bytes().all(|byte| {
        let apart = byte != b' ' || before != b' ';
        before = byte;
        apart && (byte.is_ascii_graphic() || byte == b' ') && !matches!(byte, b'\'' | b'`' | b'-')
    });
    plain && before != b' '
}

/// With letters and accents composed.
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// Puts the other spellings of a text's words behind its folded form.
fn add_spellings(text: &str, folded: &mut String) {
    if !text.contains(may_be_spelled_otherwise) {
        return;
    }
    let forms: Vec<String> = text
        .split_whitespace()
        .filter(|word| word.contains(may_be_spelled_otherwise))
        .flat_map(|word| [umlauts(word), joined(word), parted(word)].into_iter().flatten())
        .collect();
    if forms.is_empty() {
        return;
    }
    // A set: a pasted note may have tens of thousands of words. A name's few are sooner compared.
    let mut many: Option<HashSet<String>> =
        (folded.len() > SHORT).then(|| folded.split(' ').map(str::to_owned).collect());
    for word in forms.iter().flat_map(|form| form.split(' ')).filter(|word| !word.is_empty()) {
        let is_new = match &mut many {
            Some(known) => known.insert(word.to_owned()),
            None => folded.split(' ').all(|known| known != word),
        };
        if is_new {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
    }
}

/// Whether a word may have another spelling for this character.
fn may_be_spelled_otherwise(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, '-' | '\'' | '`');
    }
    may_be_umlaut(c) || APOSTROPHES.contains(&c) || HYPHENS.contains(&c)
}

/// Whether it is, or may become part of, a letter that two others stand for.
fn may_be_umlaut(c: char) -> bool {
    !c.is_ascii() && (umlaut(c).is_some() || c == '\u{212b}' || is_accent(c))
}

fn hyphen_to_space(c: char) -> char {
    if HYPHENS.contains(&c) { ' ' } else { c }
}

/// The German and Nordic way of writing without accents: ü as ue, å as aa. `None` for a word that has no such letter.
fn umlauts(word: &str) -> Option<String> {
    if !word.contains(may_be_umlaut) {
        return None;
    }
    let composed = composed(word);
    let mut spelled = String::with_capacity(composed.len() + 4);
    for c in composed.chars() {
        match umlaut(c) {
            Some(letters) => spelled.push_str(letters),
            None => spelled.push(c),
        }
    }
    Some(fold(&spelled))
}

/// The two letters that stand for one where accents cannot be written.
pub(super) fn umlaut(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'å' | 'Å' => "aa",
        _ => return None,
    })
}

/// Without its hyphens; `None` for a word that has none.
fn joined(word: &str) -> Option<String> {
    let is_hyphen = |c: char| !c.is_ascii_alphanumeric() && HYPHENS.contains(&c);
    let joined = || word.chars().filter(|c| !is_hyphen(*c)).collect::<String>();
    word.contains(is_hyphen).then(|| fold(&joined()))
}

/// Its apostrophes as spaces; `None` for a word that has none.
fn parted(word: &str) -> Option<String> {
    let is_apostrophe = |c: char| !c.is_ascii_alphanumeric() && APOSTROPHES.contains(&c);
    let parted = || word.chars().map(|c| if is_apostrophe(c) { ' ' } else { c }).collect::<String>();
    word.contains(is_apostrophe).then(|| fold(&parted()))
}

/// Compatibility decomposition, marks dropped, lower case, letters with strokes and ligatures spelled out.
fn base(chars: impl Iterator<Item = char>) -> String {
    let decomposed: String = chars.nfkd().filter(|c| !is_accent(*c)).collect();
    let mut plain = String::with_capacity(decomposed.len());
    for c in decomposed.chars().flat_map(char::to_lowercase).filter(|c| !is_accent(*c)) {
        match spelled(c) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(c),
        }
    }
    // Decomposition also takes Hangul and kana apart; they go back together.
    plain.nfc().collect()
}

/// Marks that are an ornament of a letter; the vowel signs of Indic scripts are letters and stay.
fn is_accent(c: char) -> bool {
    matches!(u32::from(c),
        0x0300..=0x036F | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670
        | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F)
}

/// Letters that Unicode does not decompose.
fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ı' => "i",
        'ĸ' => "k",
        'ς' => "σ",
        // A modifier apostrophe that decomposition brings about.
        'ʼ' | '\'' | '`' | '’' | '‘' | '′' => "",
        '-' | '‐' | '‑' | '‒' | '–' | '−' => " ",
        _ => return None,
    })
}

fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Léa", "lea")]
    #[case("Łukasz", "lukasz")]
    #[case("O’Brien", "obrien")]
    #[case("O'Brien", "obrien")]
    #[case("Jean-Luc  Müller", "jean luc muller")]
    #[case("Straße", "strasse")]
    #[case("Œuvre ŒUVRE", "oeuvre oeuvre")]
    #[case("İstanbul ırmak", "istanbul irmak")]
    #[case("Ｌéａ", "lea")]
    #[case("王伟", "王伟")]
    #[case("한국", "한국")]
    #[case("ＡＢＣ\u{a0}\u{202f}déjà", "abc deja")]
    #[case("Đặng", "dang")]
    fn folds_case_accents_and_width(#[case] typed: &str, #[case] folded: &str) {
        assert_eq!(fold(typed), folded);
    }

    #[rstest]
    #[case("Müller", "muller mueller")]
    #[case("Jean-Luc O'Brien", "jean luc obrien jeanluc o brien")]
    #[case("Søren Ågård", "soren agard soeren aagaard")]
    #[case("Paul", "paul")]
    #[case("", "")]
    fn an_index_holds_every_spelling(#[case] name: &str, #[case] all: &str) {
        assert_eq!(folds(name), all);
    }

    #[test]
    fn the_short_way_gives_what_the_long_one_gives() {
        let mut known = 0;
        for c in '\0'..='\u{ffff}' {
            let text = format!("a{c}b {c}");
            if let Some(folded) = fold_known(&text) {
                known += 1;
                assert_eq!(folded, fold_any(&text), "{c:?}");
            }
        }
        assert!(known > 30_000, "{known} letters are known");
    }

    proptest! {
        #[test]
        fn the_short_way_gives_what_the_long_one_gives_of_texts(text in "[ -~À-ž’‘‑–\u{a0}\u{202f}\t\n王가がかЙЖё]{0,24}") {
            if let Some(folded) = fold_known(&text) {
                prop_assert_eq!(folded, fold_any(&text));
            }
        }

        #[test]
        fn a_plain_text_folds_to_its_small_letters(text in "[ -~]{0,20}") {
            let mut every_way = fold_any(&text);
            add_spellings(&text, &mut every_way);
            prop_assert_eq!(folds(&text), every_way);
        }

        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn what_is_looked_for_is_in_the_index(text in any::<String>()) {
            prop_assert!(folds(&text).starts_with(&fold(&text)));
        }
    }
}
