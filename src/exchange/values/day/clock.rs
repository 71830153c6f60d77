//! The time and the zone behind a day.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use crate::domain::text::fold::fold;
use crate::domain::zone::Zone;
use crate::exchange::fault::CellFault;

/// What stands behind a day; only both together move it to another one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    time: Option<NaiveTime>,
    /// Minutes east of Greenwich.
    offset: Option<i32>,
}

/// Zones as exporters abbreviate them, in minutes east of Greenwich. What means several zones, such as IST, is left out.
const ZONES: [(&str, i32); 27] = [
    ("z", 0),
    ("utc", 0),
    ("gmt", 0),
    ("ut", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("mez", 60),
    ("cest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("sast", 120),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("jst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("brt", -180),
];

/// Words between a day and its time.
const BETWEEN: [&str; 5] = ["at", "a", "um", "a las", "t"];

impl Clock {
    /// Reads what follows a day; `None` where it is no time.
    pub fn read(text: &str) -> Option<Self> {
        let text = folded(text);
        let mut rest = text.trim_start_matches([',', ' ']);
        for word in BETWEEN {
            let behind = rest.strip_prefix(word).filter(|after| after.starts_with([' ', '0', '1', '2', '3']));
            rest = behind.map_or(rest, str::trim_start);
        }
        let mut reader = Reader(rest.trim_end());
        if reader.0.is_empty() {
            return Some(Self::default());
        }
        let time = reader.time()?;
        let offset = reader.offset().ok()?;
        reader.0.is_empty().then_some(Self { time: Some(time), offset })
    }

    /// The day in a zone.
    pub fn day_in(self, day: NaiveDate, zone: Zone) -> NaiveDate {
        let moved = || {
            let offset = FixedOffset::east_opt(self.offset? * 60)?;
            let there: DateTime<FixedOffset> = day.and_time(self.time?).and_local_timezone(offset).single()?;
            Some(there.with_timezone(&zone).date_naive())
        };
        moved().unwrap_or(day)
    }
}

/// Lower case without accents, remarks in parentheses and points of abbreviations; signs stay.
fn folded(text: &str) -> String {
    let text = text.split('(').next().unwrap_or_default();
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            letter if letter.is_whitespace() => plain.push(' '),
            letter if letter.is_ascii() => plain.push(letter.to_ascii_lowercase()),
            letter => plain.push_str(&fold(&letter.to_string())),
        }
    }
    plain.replace("a.m.", "am").replace("p.m.", "pm")
}

struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn blanks(&mut self) {
        self.0 = self.0.trim_start_matches(' ');
    }

    /// Takes a word off, with the blanks behind it.
    fn word(&mut self, word: &str) -> bool {
        let Some(rest) = self.0.strip_prefix(word) else { return false };
        if rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return false;
        }
        self.0 = rest;
        self.blanks();
        true
    }

    fn sign(&mut self, sign: &str) -> bool {
        let Some(rest) = self.0.strip_prefix(sign) else { return false };
        self.0 = rest;
        true
    }

    /// Up to so many digits.
    fn number(&mut self, most: usize) -> Option<u32> {
        let length = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        digits.parse().ok()
    }

    fn time(&mut self) -> Option<NaiveTime> {
        let hour = self.number(2)?;
        self.blanks();
        let (mut minute, mut second) = (0, 0);
        if self.sign(":") || self.sign("h") || self.0.starts_with(|c: char| c.is_ascii_digit()) {
            self.blanks();
            minute = self.number(2).unwrap_or(0);
            self.blanks();
            self.word("min");
            if self.sign(":") || self.0.starts_with(|c: char| c.is_ascii_digit()) {
                second = self.number(2)?;
                if self.sign(".") || self.sign(",") {
                    self.number(9);
                }
            }
        } else if !["am", "pm"].iter().any(|half| self.0.starts_with(half)) {
            return None;
        }
        self.blanks();
        for word in ["sec", "s", "uhr", "heures"] {
            self.word(word);
        }
        let hour = match (hour, self.word("am"), self.word("pm")) {
            (12, true, _) => 0,
            (1..=11, _, true) => hour + 12,
            _ => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, second.min(59))
    }

    /// Minutes east of Greenwich, where a zone stands there.
    fn offset(&mut self) -> Result<Option<i32>, CellFault> {
        let named = ZONES.iter().find(|(name, _)| self.word(name)).map(|(_, minutes)| *minutes);
        let east = match self.0.chars().next() {
            Some('+') => 1,
            Some('-' | '−') => -1,
            _ => return Ok(named),
        };
        self.0 = self.0.trim_start_matches(['+', '-', '−']);
        let hours = self.number(2).and_then(|hours| i32::try_from(hours).ok()).filter(|hours| *hours <= 14);
        self.sign(":");
        let minutes = self.number(2).and_then(|minutes| i32::try_from(minutes).ok()).unwrap_or(0);
        Ok(Some(east * (hours.ok_or(CellFault::NotADate)? * 60 + minutes)))
    }
}
