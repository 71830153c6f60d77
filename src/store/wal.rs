//! A -wal file, read before SQLite may (<https://sqlite.org/fileformat.html>, 4): whether anything in it would be read, and
//! the links that stand in it.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use super::link::Link;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The last bit of the magic number says in which order of bytes the checksums are computed.
const MAGIC: u32 = 0x377f_0682;

/// What a -wal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Contents {
    /// Nothing that SQLite would read: no bytes, zeros that a power cut left, or frames that were never committed.
    Nothing,
    /// Bytes that are no -wal.
    Garbage,
    /// Committed pages.
    Commits {
        /// The size of a page in bytes.
        page_size: u64,
        /// The links in them, in their order.
        links: Vec<Link>,
    },
}

/// The running checksum over words of 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sum {
    big_endian: bool,
    sum: (u32, u32),
}

impl Sum {
    fn over(mut self, bytes: &[u8]) -> Self {
        let (mut one, mut two) = self.sum;
        for pair in bytes.chunks_exact(8) {
            one = one.wrapping_add(self.word(&pair[..4])).wrapping_add(two);
            two = two.wrapping_add(self.word(&pair[4..])).wrapping_add(one);
        }
        self.sum = (one, two);
        self
    }

    fn word(self, bytes: &[u8]) -> u32 {
        let bytes = bytes.try_into().unwrap_or_default();
        if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    }
}

/// A number of the file format, at a place in a header.
fn long(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default())
}

/// Reads a -wal; no file is nothing.
pub(super) fn read(path: &Path) -> io::Result<Contents> {
    let mut file = match File::open(path) {
        Ok(file) => BufReader::with_capacity(1 << 16, file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Contents::Nothing),
        Err(error) => return Err(error),
    };
    let mut header = Vec::with_capacity(HEADER);
    (&mut file).take(HEADER as u64).read_to_end(&mut header)?;
    if header.iter().all(|byte| *byte == 0) {
        return Ok(Contents::Nothing);
    }
    let big_endian = long(&header, 0) & 1 == 1;
    let start = Sum { big_endian, sum: (0, 0) }.over(header.get(..24).unwrap_or_default());
    let page_size = long(&header, 8);
    let is_page_size = page_size.is_power_of_two() && (512..=65_536).contains(&page_size);
    if long(&header, 0) & !1 != MAGIC || !is_page_size || start.sum != (long(&header, 24), long(&header, 28)) {
        return Ok(Contents::Garbage);
    }
    commits(&mut file, start, &header[16..24], page_size)
}

/// Goes through the frames as SQLite does: up to the first that is not sound, and no farther than the last commit.
fn commits(file: &mut impl Read, mut sum: Sum, salts: &[u8], page_size: u32) -> io::Result<Contents> {
    let mut frame = vec![0; FRAME_HEADER + page_size as usize];
    let (mut links, mut pending, mut is_any) = (Vec::new(), Vec::new(), false);
    while fill(file, &mut frame)? {
        let (head, page) = frame.split_at(FRAME_HEADER);
        sum = sum.over(&head[..8]).over(page);
        if &head[8..16] != salts || sum.sum != (long(head, 16), long(head, 20)) {
            break;
        }
        pending.extend(Link::in_page(page));
        if long(head, 4) > 0 {
            is_any = true;
            links.append(&mut pending);
        }
    }
    Ok(if is_any { Contents::Commits { page_size: u64::from(page_size), links } } else { Contents::Nothing })
}

/// Whether there was a whole frame.
fn fill(file: &mut impl Read, frame: &mut [u8]) -> io::Result<bool> {
    match file.read_exact(frame) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}
