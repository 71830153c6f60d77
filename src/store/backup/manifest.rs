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
    /// The form of this manifest: 2; the first had no `seal`.
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
    /// The SHA-256 of this manifest with an empty seal, in hexadecimal digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seal: String,
}

/// The form that is written.
pub(super) const FORM: u32 = 2;

impl Manifest {
    /// Where the manifest of a copy lies.
    pub fn path_of(copy: &Path) -> PathBuf {
        copy.with_extension("json")
    }

    /// The text of the file, sealed: every byte of it is answered for.
    pub(super) fn sealed(mut self) -> serde_json::Result<String> {
        self.seal = self.unsealed_digest()?;
        serde_json::to_string_pretty(&self)
    }

    /// Reads a file; nothing where a single byte is not what was written.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let manifest: Self = serde_json::from_str(text).ok()?;
        // What a reader of JSON forgives, a space or the name of a field, stands in the text all the same.
        let is_as_written = serde_json::to_string_pretty(&manifest).is_ok_and(|written| written == text);
        let is_sealed = match manifest.schema {
            1 => manifest.seal.is_empty(),
            _ => manifest.unsealed_digest().is_ok_and(|digest| digest == manifest.seal),
        };
        (is_as_written && is_sealed).then_some(manifest)
    }

    fn unsealed_digest(&self) -> serde_json::Result<String> {
        let unsealed = Self { seal: String::new(), ..self.clone() };
        Ok(hexadecimal(&Sha256::digest(serde_json::to_string_pretty(&unsealed)?)))
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
    Ok((bytes, hexadecimal(&hasher.finalize())))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
