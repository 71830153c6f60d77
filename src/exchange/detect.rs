//! What a file is made of, found by its content: encoding, delimiter, line endings.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::fault::FileFault;
use super::table;

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
}

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

/// Turns bytes into text.
///
/// A byte order mark decides; without one NUL bytes in every second place mean UTF-16, valid UTF-8 is UTF-8, and the
/// rest is guessed by statistics, with Windows-1252 as the last resort.
///
/// # Errors
/// [`FileFault::TooLarge`], [`FileFault::Empty`] and [`FileFault::Binary`].
pub fn text(bytes: &[u8]) -> Result<Text, FileFault> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileFault::TooLarge { limit: LARGEST_FILE });
    }
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(FileFault::Binary { kind });
    }
    let (encoding, mark) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None => (guess(bytes)?, 0),
    };
    // A broken sequence becomes a replacement character: the rows around it are still worth reading.
    let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    if is_noise(&text) {
        return Err(FileFault::Binary { kind: "unknown" });
    }
    Ok(Text { text: text.into_owned(), encoding: name(encoding), bom: mark > 0 })
}

fn guess(bytes: &[u8]) -> Result<&'static Encoding, FileFault> {
    if bytes.contains(&0) {
        return utf16_without_mark(bytes).ok_or(FileFault::Binary { kind: "unknown" });
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(bytes, true);
    Ok(detector.guess(None, false))
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
    text.contains('\0') || bad * 10 > all
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
        let found = text(&bytes).unwrap();
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
        assert_eq!(text(&bytes).unwrap_err().code(), code);
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
