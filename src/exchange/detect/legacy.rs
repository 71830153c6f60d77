//! Encodings of one byte a letter, told apart by the letters that they make of a file.
//!
//! A short list has too few letters for statistics, which take "Hélène" for Czech. What counts here is what English, French,
//! German and Spanish write, and where: no capital stands behind a small letter, no quotation mark inside a word.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use crate::exchange::titles;

/// A way to read the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// One that the web knows.
    Known(&'static Encoding),
    /// What DOS wrote in Western Europe, and some exporters still do.
    Cp850,
}

/// The letters of code page 850 from 0x80 on.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Small letters by how much they speak for a reading.
const LETTERS: [(&str, i64); 4] = [("é", 8), ("èàêëçüöä", 6), ("ôñï", 4), ("îûùâœíáóúß", 3)];

/// Letters of other Western languages.
const NEIGHBOURS: &str = "æåøãõìòýÿ";

/// Capitals of the same languages.
const CAPITALS: &str = "ÀÂÄÇÉÈÊËÎÏÔŒÖÙÛÜÑÁÍÓÚÆÅØ";

/// Signs that stand beside words.
const SIGNS: &str = "€£°§«»“”–—…•©®™¿¡·½¼×²³\u{a0}\u{202f}";

/// So much is read to decide.
const SAMPLE: usize = 64 * 1024;

/// How much a title that is understood speaks for a reading.
const TITLE: i64 = 40;

impl Charset {
    /// Its name, as `--encoding` takes it.
    pub fn name(self) -> String {
        match self {
            Self::Known(encoding) => encoding.name().to_ascii_lowercase(),
            Self::Cp850 => "cp850".to_owned(),
        }
    }

    /// The way of that name; `None` where nobody knows it.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        match name.as_str() {
            "cp850" | "ibm850" | "850" | "dos" => Some(Self::Cp850),
            "mac" | "macroman" | "mac-roman" => Some(Self::Known(MACINTOSH)),
            "cp1252" | "1252" | "ansi" => Some(Self::Known(WINDOWS_1252)),
            name => Encoding::for_label(name.as_bytes()).map(Self::Known),
        }
    }

    /// The text.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Known(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Cp850 => {
                let high: Vec<char> = CP850.chars().collect();
                let letter = |byte: &u8| match byte.checked_sub(0x80) {
                    None => char::from(*byte),
                    Some(at) => high.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
                };
                bytes.iter().map(letter).collect()
            }
        }
    }
}

/// How bytes are read, and how else they may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The likelier way.
    pub best: Charset,
    /// Another one that is nearly as likely.
    pub other: Option<Charset>,
}

/// The likeliest way to read bytes that are no UTF-8; `statistics` is asked where no Western reading makes words.
pub fn choose(bytes: &[u8], statistics: impl FnOnce() -> &'static Encoding) -> Choice {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let high = i64::try_from(sample.iter().filter(|byte| !byte.is_ascii()).count()).unwrap_or(i64::MAX);
    let mut ways = [Charset::Known(WINDOWS_1252), Charset::Known(MACINTOSH), Charset::Cp850]
        .map(|charset| (score(&charset.decode(sample)), charset));
    // Of equals the first stays first: what most programs write.
    ways.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let [(most, best), (next, second), _] = ways;
    if most < 2 * high {
        return Choice { best: Charset::Known(statistics()), other: None };
    }
    Choice { best, other: (next * 10 >= most * 6).then_some(second) }
}

/// How much a text looks like one of those languages.
fn score(text: &str) -> i64 {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied().unwrap_or(' ');
    let single = letters.iter().enumerate().filter(|(_, letter)| !letter.is_ascii()).map(|(place, letter)| {
        let before = [at(place.checked_sub(2)), at(place.checked_sub(1))];
        weigh(*letter, before, at(Some(place + 1)))
    });
    single.sum::<i64>() + titles_in(text) * TITLE
}

fn weigh(letter: char, [first, before]: [char; 2], after: char) -> i64 {
    let inside = before.is_alphabetic() && after.is_alphabetic();
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    // Whole words of such letters are Greek or Russian.
    if before.is_alphabetic() && !before.is_ascii() && letter.is_alphabetic() && before != 'ß' && letter != 'ß' {
        return -2;
    }
    if "äö".contains(letter) && "aeo".contains(before) {
        return -2;
    }
    if let Some((_, weight)) = LETTERS.iter().find(|(letters, _)| letters.contains(letter)) {
        return if in_word || letter == 'à' { *weight } else { 0 };
    }
    match letter {
        '’' => {
            if is_elision([first, before], after) {
                6
            } else {
                -4
            }
        }
        letter if NEIGHBOURS.contains(letter) => {
            if in_word {
                1
            } else {
                -2
            }
        }
        letter if CAPITALS.contains(letter) => match (before.is_lowercase(), in_word) {
            (true, _) => -8,
            // A second capital is one of many: HÉLÈNE.
            (false, true) if before.is_alphabetic() && after.is_lowercase() => -4,
            (false, true) => 4,
            (false, false) => 0,
        },
        letter if SIGNS.contains(letter) => {
            if inside {
                -8
            } else {
                2
            }
        }
        letter if letter.is_alphabetic() => -6,
        _ => -8,
    }
}

/// `l’ami`, `O’Brien`, `qu’il`, `Anna’s`.
fn is_elision([first, before]: [char; 2], after: char) -> bool {
    let single = !first.is_alphabetic() && "ldjmnstco".contains(before.to_ascii_lowercase());
    before.is_alphabetic() && (single || before == 'u' && first.eq_ignore_ascii_case(&'q') || after == 's')
}

/// How many titles beyond ASCII are understood in the first lines.
fn titles_in(text: &str) -> i64 {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(3);
    let cells = lines.flat_map(|line| line.split([',', ';', '\t', '|'])).filter(|cell| !cell.is_ascii());
    let known = cells.filter(|cell| titles::title(cell.trim_matches(['"', ' '])).is_some_and(|_| !is_broken(cell)));
    i64::try_from(known.count()).unwrap_or(i64::MAX)
}

/// Folding drops signs, so that a broken title may still be understood: "Pr‚nom" is no title.
fn is_broken(cell: &str) -> bool {
    cell.chars().any(|letter| !letter.is_ascii() && !letter.is_alphabetic() && !"’°€£".contains(letter))
}

/// A text that was encoded twice, read once more; `None` where it was not. `Ã©` becomes `é`.
pub fn mended(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â']) {
        return None;
    }
    let (mut whole, mut run, mut mends) = (String::with_capacity(text.len()), String::new(), 0);
    for letter in text.chars().chain(['\n']) {
        if !letter.is_ascii() {
            run.push(letter);
            continue;
        }
        if !run.is_empty() {
            whole.push_str(&once(&run)?);
            mends += 1;
            run.clear();
        }
        whole.push(letter);
    }
    whole.pop();
    (mends > 0).then_some(whole)
}

/// The bytes behind letters beyond ASCII, read as UTF-8.
fn once(run: &str) -> Option<String> {
    let (bytes, _, failed) = WINDOWS_1252.encode(run);
    if failed { None } else { String::from_utf8(bytes.into_owned()).ok() }
}

#[cfg(test)]
mod tests;
