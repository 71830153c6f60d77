//! What a file is made of, found by its content: encoding, delimiter, line endings.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::fault::FileFault;
use super::table;

pub mod legacy;

use legacy::Charset;

/// The largest file that is read. 100,000 affiliates of a platform's grid take about 15 MiB.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// How the names of files end that can be read. Any other file is read too, where its content is such a table.
pub const ENDINGS: [&str; 4] = ["csv", "tsv", "tab", "txt"];

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The characters, without a byte order mark.
    pub text: String,
    /// The encoding's name: `utf-8`, `utf-16-le`, `utf-16-be`, `windows-1252` and the like.
    pub encoding: String,
    /// Whether the file began with a byte order mark.
    pub bom: bool,
    /// Another reading of the same bytes that may be meant.
    pub other: Option<Reread>,
}

/// Another reading of a file's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reread {
    /// The characters.
    pub text: String,
    /// The encoding's name, as `--encoding` takes it.
    pub encoding: String,
}

/// The name of UTF-8 that was encoded once more.
pub const TWICE: &str = "utf-8-twice";

/// How lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnding {
    /// A line feed.
    Lf,
    /// A carriage return and a line feed.
    CrLf,
    /// A carriage return, as once on the Macintosh.
    Cr,
}

/// First bytes that say that a file is no text, and what it is then.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG", "png"),
    (b"PK\x03\x04", "zip"),
    (b"\xD0\xCF\x11\xE0", "xls"),
    (b"%PDF", "pdf"),
    (b"GIF8", "gif"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"\x1F\x8B", "gzip"),
    (b"SQLite format 3\0", "sqlite"),
];

/// Turns bytes into text; `told` is the encoding that the user names.
///
/// A byte order mark decides; without one NUL bytes in every second place mean UTF-16, valid UTF-8 is UTF-8, and the rest is
/// one of the encodings with one byte a letter ([`legacy`]).
///
/// # Errors
/// [`FileFault::TooLarge`], [`FileFault::Empty`], [`FileFault::Binary`] and [`FileFault::NoSuchEncoding`].
pub fn text(bytes: &[u8], told: Option<&str>) -> Result<Text, FileFault> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileFault::TooLarge { limit: LARGEST_FILE });
    }
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(FileFault::Binary { kind });
    }
    let found = match told {
        Some(name) => read_as(bytes, name)?,
        None => read(bytes)?,
    };
    if found.text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    if is_noise(&found.text) {
        return Err(FileFault::Binary { kind: "unknown" });
    }
    Ok(found)
}

fn read(bytes: &[u8]) -> Result<Text, FileFault> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        // A broken sequence becomes a replacement character: the rows around it are still worth reading.
        let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
        let twice = (encoding == encoding_rs::UTF_8).then(|| utf8(&text)).filter(|found| found.other.is_some());
        let plain = || Text { text: text.to_string(), encoding: name(encoding), bom: true, other: None };
        return Ok(twice.map_or_else(plain, |found| Text { bom: true, ..found }));
    }
    if let Some(encoding) = with_nuls(bytes)? {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Ok(Text { text: text.into_owned(), encoding: name(encoding), bom: false, other: None });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(utf8(text)),
        Err(_) => Ok(mixed(bytes).unwrap_or_else(|| one_byte_a_letter(bytes))),
    }
}

/// What the user says it is.
fn read_as(bytes: &[u8], told: &str) -> Result<Text, FileFault> {
    let is_twice = told.eq_ignore_ascii_case(TWICE);
    let label = if is_twice { "utf-8" } else { told };
    let charset = Charset::named(label).ok_or_else(|| FileFault::NoSuchEncoding { name: told.to_owned() })?;
    let mark = Encoding::for_bom(bytes).map_or(0, |(_, length)| length);
    let text = charset.decode(&bytes[mark..]);
    let text = if is_twice { legacy::mended(&text).unwrap_or(text) } else { text };
    Ok(Text { text, encoding: told.to_ascii_lowercase(), bom: mark > 0, other: None })
}

/// UTF-8, or UTF-8 that was encoded once more: it is offered back.
fn utf8(text: &str) -> Text {
    let (plain, utf8) = (text.to_owned(), "utf-8".to_owned());
    match legacy::mended(text) {
        None => Text { text: plain, encoding: utf8, bom: false, other: None },
        Some(mended) => {
            let other = Some(Reread { text: plain, encoding: utf8 });
            Text { text: mended, encoding: TWICE.to_owned(), bom: false, other }
        }
    }
}

fn one_byte_a_letter(bytes: &[u8]) -> Text {
    let legacy::Choice { best, other } = legacy::choose(bytes, || {
        let mut detector = chardetng::EncodingDetector::new();
        detector.feed(bytes, true);
        detector.guess(None, false)
    });
    let reread = |charset: Charset| Reread { text: charset.decode(bytes), encoding: charset.name() };
    let other = other.map(reread);
    Text { text: best.decode(bytes), encoding: best.name(), bom: false, other }
}

/// A file put together from several: most of its letters are UTF-8, and some lines are not. It is read line by line.
fn mixed(bytes: &[u8]) -> Option<Text> {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if good == 0 || good < bad {
        return None;
    }
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let strange: Vec<u8> = lines().filter(|line| std::str::from_utf8(line).is_err()).flatten().copied().collect();
    let charset = legacy::choose(&strange, || encoding_rs::WINDOWS_1252).best;
    let read = |line| std::str::from_utf8(line).map_or_else(|_| charset.decode(line), str::to_owned);
    Some(Text {
        text: lines().map(read).collect(),
        encoding: format!("utf-8+{}", charset.name()),
        bom: false,
        other: None,
    })
}

/// NULs mean UTF-16 in every second place; a few of them condemn their cells, many the file.
fn with_nuls(bytes: &[u8]) -> Result<Option<&'static Encoding>, FileFault> {
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    if nuls == 0 {
        return Ok(None);
    }
    match utf16_without_mark(bytes) {
        Some(encoding) => Ok(Some(encoding)),
        None if nuls * 50 <= bytes.len() => Ok(None),
        None => Err(FileFault::Binary { kind: "unknown" }),
    }
}

/// UTF-16 of a Western file has a NUL in nearly every second place, and hardly any in the others.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if odd * 2 > half && even * 20 < half {
        Some(UTF_16LE)
    } else if even * 2 > half && odd * 20 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether more than a tenth of the first characters are control characters or could not be decoded.
fn is_noise(text: &str) -> bool {
    let (mut bad, mut all) = (0_usize, 0_usize);
    for character in text.chars().take(4096) {
        all += 1;
        let harmless = matches!(character, '\t' | '\n' | '\r');
        if (character.is_control() && !harmless) || character == '\u{FFFD}' {
            bad += 1;
        }
    }
    bad * 10 > all
}

fn name(encoding: &'static Encoding) -> String {
    if encoding == UTF_16LE {
        "utf-16-le".to_owned()
    } else if encoding == UTF_16BE {
        "utf-16-be".to_owned()
    } else {
        encoding.name().to_ascii_lowercase()
    }
}

/// How the first line ends; a text of one line counts as [`LineEnding::Lf`].
pub fn line_ending(text: &str) -> LineEnding {
    match text.find(['\r', '\n']) {
        Some(at) if text.as_bytes()[at] == b'\n' => LineEnding::Lf,
        Some(at) if text.as_bytes().get(at + 1) == Some(&b'\n') => LineEnding::CrLf,
        Some(_) => LineEnding::Cr,
        None => LineEnding::Lf,
    }
}

/// Characters that separate cells, the likeliest first.
pub const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// How many records are looked at to find the delimiter.
const SAMPLE: usize = 60;

/// The delimiter with which the first records agree best with the header: as many cells as it has titles, or one empty
/// cell more. A file of one column gets the comma.
pub fn delimiter(text: &str) -> char {
    let mut best = (0, DELIMITERS[0]);
    for candidate in DELIMITERS {
        let mut records = table::records(text, candidate).take(SAMPLE).filter_map(table::Record::cells);
        let Some(titles) = records.next().map(|header| header.len()) else { continue };
        if titles < 2 {
            continue;
        }
        let score = (records.count() + 1) * (titles - 1);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("id,name\n1,Léa\n".as_bytes().to_vec(), "utf-8", false)]
    #[case::utf8_mark(b"\xEF\xBB\xBFid,name\n".to_vec(), "utf-8", true)]
    #[case::windows(b"ID;Pr\xE9nom;Nom\n1;L\xE9a;L\x92Huissard\n2;H\xE9l\xE8ne;C\x9Curderoc 10 \x80\n".to_vec(), "windows-1252", false)]
    #[case::utf16_mark(b"\xFE\xFF\x00i\x00d".to_vec(), "utf-16-be", true)]
    #[case::utf16_bare(b"i\x00d\x00,\x00n\x00".to_vec(), "utf-16-le", false)]
    fn the_encoding_is_found_by_content(#[case] bytes: Vec<u8>, #[case] encoding: &str, #[case] bom: bool) {
        let found = text(&bytes, None).unwrap();
        assert_eq!((found.encoding.as_str(), found.bom), (encoding, bom));
        assert!(!found.text.starts_with('\u{FEFF}'));
    }

    #[rstest]
    #[case::nothing(b"".to_vec(), "empty")]
    #[case::spaces(b" \r\n\t\n".to_vec(), "empty")]
    #[case::only_a_mark(b"\xEF\xBB\xBF".to_vec(), "empty")]
    #[case::nul(vec![0; 4096], "binary")]
    #[case::spreadsheet(b"PK\x03\x04rest".to_vec(), "binary")]
    #[case::noise((1..=31_u8).collect(), "binary")]
    fn what_is_no_text_is_refused(#[case] bytes: Vec<u8>, #[case] code: &str) {
        assert_eq!(text(&bytes, None).unwrap_err().code(), code);
    }

    #[rstest]
    #[case("a,b;c\n1,2;3\n", ',')]
    #[case("a;b\n1,5;2,5\n3,5;4,5\n", ';')]
    #[case("a\tb\n1\t2\n", '\t')]
    #[case("a|b|c\n\"x,y\"|2|3\n", '|')]
    #[case("\"a;x\",b\n1,2\n", ',')]
    #[case("one\n1\n", ',')]
    fn the_delimiter_is_found_by_content(#[case] text: &str, #[case] expected: char) {
        assert_eq!(delimiter(text), expected);
    }

    #[rstest]
    #[case("a\r\nb\n", LineEnding::CrLf)]
    #[case("a\nb\r\n", LineEnding::Lf)]
    #[case("a\rb\r", LineEnding::Cr)]
    fn the_line_ending_is_that_of_the_first_line(#[case] text: &str, #[case] expected: LineEnding) {
        assert_eq!(line_ending(text), expected);
    }
}
