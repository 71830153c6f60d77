//! The bytes a terminal sends, as keys and pastes.
//!
//! crossterm has a reader, but it cannot be used here: it reads again after an incomplete sequence and then blocks until the next key
//! (so a signal or a deadline waits with it), spins when the terminal hangs up, and takes the first half of a sequence that
//! arrives in two pieces for Escape. This decoder is fed with what was read and never waits; the caller owns the waiting.
//!
//! A slow line tears a key in two. An Escape that ends a read is a key at once; where the rest of a sequence follows it soon, the
//! decoder says so ([`Typed::Rest`]), and whoever acted on Escape takes that back.

mod front;

use std::time::Duration;

use front::{Front, STRINGS, front, plain};

use crate::app::key::{Key, KeyCode};

/// Begins and ends a bracketed paste.
const PASTE_START: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// How long the rest of a key may take: over ssh from a phone or a loaded line, tears of 30 to 100 ms are reported.
pub const REST_OF_A_KEY: Duration = Duration::from_millis(150);

/// How long a string of the terminal may pause.
const REST_OF_A_STRING: Duration = Duration::from_millis(300);

/// How long a paste may pause before it is taken as ended.
const REST_OF_A_PASTE: Duration = Duration::from_secs(1);

/// What the terminal sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A key, pressed or repeated.
    Key(Key),
    /// The Escape before was the beginning of this key; of something that is no key where there is none.
    Rest(Option<Key>),
    /// Text pasted in brackets; line ends are `\n`.
    Paste(String),
}

/// Something typed, and how many bytes stood behind it in the same read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What it was.
    pub typed: Typed,
    /// The bytes behind it.
    pub behind: usize,
    /// Whether it is what is left of a sequence that never came whole.
    pub loose: bool,
}

/// Whether the Escape that ended a read may turn out to be the beginning of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Escape {
    /// There was none.
    #[default]
    None,
    /// It was told as a key; nothing came since.
    Told,
    /// What is pending began with it.
    Torn,
}

/// Decodes bytes; keeps what is not complete yet.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    paste: Option<Vec<u8>>,
    escape: Escape,
}

impl Decoder {
    /// Takes the bytes of one read and appends what they mean to `heard`.
    pub fn feed(&mut self, bytes: &[u8], heard: &mut Vec<Heard>) {
        if self.escape == Escape::Told {
            // A second Escape is a key of its own.
            let is_rest = !bytes.starts_with(b"\x1b");
            self.escape = if is_rest { Escape::Torn } else { Escape::None };
            self.pending.extend_from_slice(if is_rest { b"\x1b" } else { b"" });
        }
        self.pending.extend_from_slice(bytes);
        self.take_complete(heard);
    }

    /// How long to wait for the rest of what may be incomplete before calling `flush`; `None` where nothing is. Only a wait that
    /// ended without a byte says that none came: what arrived while the program was busy is no late rest.
    pub fn patience(&self) -> Option<Duration> {
        match self.pending.as_slice() {
            _ if self.paste.is_some() => Some(REST_OF_A_PASTE),
            [] if self.escape == Escape::None => None,
            [0x1b, kind, ..] if STRINGS.contains(kind) => Some(REST_OF_A_STRING),
            _ => Some(REST_OF_A_KEY),
        }
    }

    /// The rest does not come: what is there is keys, in order; an open paste is closed.
    pub fn flush(&mut self, heard: &mut Vec<Heard>) {
        if let Some(mut paste) = self.paste.take() {
            paste.append(&mut self.pending);
            heard.push(Heard { typed: Typed::Paste(text(&paste)), behind: 0, loose: false });
            return;
        }
        let all = self.pending.len();
        self.take_loose(all, heard);
        self.escape = Escape::None;
    }

    fn take_complete(&mut self, heard: &mut Vec<Heard>) {
        loop {
            if let Some(paste) = &mut self.paste {
                let Some(end) = find(&self.pending, PASTE_END) else {
                    // Keep what may be the beginning of the end mark.
                    let keep = self.pending.len().saturating_sub(PASTE_END.len() - 1);
                    paste.extend(self.pending.drain(..keep));
                    return;
                };
                paste.extend(self.pending.drain(..end));
                self.pending.drain(..PASTE_END.len());
                let typed = Typed::Paste(text(paste));
                self.paste = None;
                self.tell(typed, heard);
            }
            if self.pending == b"\x1b" {
                self.pending.clear();
                self.tell(Typed::Key(Key::plain(KeyCode::Esc)), heard);
                self.escape = Escape::Told;
                return;
            }
            match front(&self.pending) {
                Front::Key(key, used) => self.take_front(Some(key), used, heard),
                Front::Nothing(used) => self.take_front(None, used, heard),
                Front::Paste(used) => {
                    self.take_front(None, used, heard);
                    self.paste = Some(Vec::new());
                }
                Front::Loose(used) => self.take_loose(used, heard),
                Front::Incomplete => return,
            }
        }
    }

    /// Takes a sequence off the front: a key, or something that is none.
    fn take_front(&mut self, key: Option<Key>, used: usize, heard: &mut Vec<Heard>) {
        self.pending.drain(..used);
        match std::mem::take(&mut self.escape) {
            Escape::Torn => self.tell(Typed::Rest(key), heard),
            _ => key.into_iter().for_each(|key| self.tell(Typed::Key(key), heard)),
        }
    }

    /// Takes so many bytes as keys, one by one. The Escape that was told before is not told again; one that was read together
    /// with what follows it is Alt. Half a character is none.
    fn take_loose(&mut self, used: usize, heard: &mut Vec<Heard>) {
        let loose: Vec<u8> = self.pending.drain(..used).collect();
        let mut rest = loose.as_slice();
        let is_told = std::mem::take(&mut self.escape) == Escape::Torn;
        let mut alt = false;
        if let [0x1b, behind @ ..] = rest {
            (rest, alt) = (behind, !is_told);
        }
        loop {
            let (key, used) = match plain(rest) {
                Front::Key(_, used) if rest.first() == Some(&0x1b) => (Some(Key::plain(KeyCode::Esc)), used),
                Front::Key(key, used) => (Some(key), used),
                Front::Nothing(used) => (None, used),
                Front::Paste(_) | Front::Loose(_) | Front::Incomplete => return,
            };
            rest = rest.get(used..).unwrap_or_default();
            if let Some(key) = key {
                let key = Key { alt: std::mem::take(&mut alt), ..key }.normalised();
                let behind = rest.len() + self.pending.len();
                heard.push(Heard { typed: Typed::Key(key), behind, loose: true });
            }
        }
    }

    fn tell(&self, typed: Typed, heard: &mut Vec<Heard>) {
        heard.push(Heard { typed, behind: self.pending.len(), loose: false });
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// Pasted bytes as text; terminals send a line end as carriage return.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests;
