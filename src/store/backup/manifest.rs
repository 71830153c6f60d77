//! What is written beside a copy, to tell later whether it is still what was made. SQLite's own checks are not enough:
//! they missed 559 of 600 single flipped bits.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::files;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The day's copy.
    Daily,
    /// A new version of the program was about to change the notebook's form.
    BeforeMigration,
    /// A file was about to be imported.
    BeforeImport,
    /// A copy was about to take the notebook's place.
    BeforeRestore,
    /// Somebody asked for it.
    Asked,
}

impl Why {
    /// As it stands in the copy's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::BeforeMigration => "before-migration",
            Self::BeforeImport => "before-import",
            Self::BeforeRestore => "before-restore",
            Self::Asked => "asked",
        }
    }
}

/// A copy's manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of this manifest: 1.
    pub schema: u32,
    /// The schema of the notebook in the copy.
    pub notebook_schema: u32,
    /// Why the copy was made.
    pub why: Why,
    /// The instant of the state in it, in UTC.
    pub made_at: String,
    /// The size of the copy in bytes.
    pub bytes: u64,
    /// The SHA-256 of the copy, in hexadecimal digits.
    pub sha256: String,
    /// How many rows each of the notebook's tables has.
    pub rows: BTreeMap<String, u64>,
}

impl Manifest {
    /// Where the manifest of a copy lies.
    pub fn path_of(copy: &Path) -> PathBuf {
        copy.with_extension("json")
    }
}

/// The size of a file in bytes, and its SHA-256.
pub(super) fn digest(path: &Path) -> io::Result<(u64, String)> {
    let mut file = files::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        hasher.update(&buffer[..read]);
    }
    Ok((bytes, hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}
