//! A document of `carnet export`, read in again.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use serde_json::{Value, json};

use super::{Fate, keep_copy, look, unreadable};
use crate::cli::answer::{Answer, record};
use crate::cli::arguments::Import;
use crate::cli::failure::{Exit, Failure};
use crate::cli::session::Session;
use crate::domain::text::clean::clean_line;
use crate::files;
use crate::say;
use crate::store::document::{DocumentFault, Imported, Mode};

/// Its name among the formats.
pub(super) const NAME: &str = "carnet json";

/// What a file may begin with before its first character.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Whether a file is to be read as a document: it is asked for by name, or begins like JSON and no other format is.
pub(super) fn is_one(arguments: &Import) -> bool {
    match arguments.format.as_deref() {
        Some(name) => name.eq_ignore_ascii_case(NAME),
        None => begins_like_json(&arguments.file),
    }
}

fn begins_like_json(path: &Path) -> bool {
    let mut bytes = Vec::new();
    // What cannot be read is told by who reads it next.
    let _ = files::open(path).and_then(|file| file.take(256).read_to_end(&mut bytes));
    let text = bytes.strip_prefix(MARK).unwrap_or(&bytes);
    text.trim_ascii_start().first() == Some(&b'{')
}

/// Tries the document, and writes it unless something would be left out that nobody has agreed to.
pub(super) fn run(arguments: &Import, session: &Session) -> Result<Answer, Failure> {
    let name = clean_line(&arguments.file.file_name().unwrap_or_default().to_string_lossy());
    let failed = |fault: DocumentFault| match fault {
        DocumentFault::Store(error) => Failure::from(error),
        fault => Failure::new(Exit::Failure, fault.phrase()),
    };
    let mut file = files::open(&arguments.file).map_err(|error| unreadable(&arguments.file, &error))?;
    rewind(&mut file).map_err(|error| unreadable(&arguments.file, &error))?;
    let tried = look(session)?.import_document(&mut file, &name, Mode::Try, &session.moment).map_err(failed)?;
    let fate = match (arguments.dry_run, tried.value.kept > 0 && !arguments.yes) {
        (true, _) => Fate::Tried,
        (false, true) => Fate::Open,
        (false, false) => {
            let mut store = session.open()?;
            if tried.value.rows > 0 {
                keep_copy(&store, session)?;
            }
            rewind(&mut file).map_err(|error| unreadable(&arguments.file, &error))?;
            let written = store.import_document(&mut file, &name, Mode::Write, &session.moment).map_err(failed)?;
            Fate::Written(written.step)
        }
    };
    let imported = &tried.value;
    Ok(match fate {
        Fate::Written(_) => session.done(|| members(imported, fate, session), || text(imported, fate, session)),
        Fate::Tried | Fate::Open => {
            let (json, human) = (|| members(imported, fate, session), || text(imported, fate, session) + "\n");
            session.shown(json, || plain(imported), human)
        }
    }
    .ending(if fate == Fate::Open { Exit::Usage } else { Exit::Ok }))
}

/// To the first byte of the text.
fn rewind(file: &mut File) -> std::io::Result<()> {
    let mut mark = [0; 3];
    file.seek(SeekFrom::Start(0))?;
    if file.read(&mut mark)? != mark.len() || mark != *MARK {
        file.seek(SeekFrom::Start(0))?;
    }
    Ok(())
}

/// The keys of the contract, as for every import.
fn members(imported: &Imported, fate: Fate, session: &Session) -> Value {
    let step = match fate {
        Fate::Written(step) => step,
        Fate::Tried | Fate::Open => None,
    };
    let question = || json!({"line": 0, "column": null, "code": "kept", "question": kept(imported, session)});
    let ambiguous: Vec<Value> = (imported.kept > 0).then(question).into_iter().collect();
    json!({
        "format": NAME,
        "encoding": "utf-8",
        "delimiter": null,
        "new": imported.added(),
        "updated": imported.updated(),
        "unchanged": imported.unchanged(),
        "skipped": imported.kept,
        "refused": [],
        "cells_refused": [],
        "ambiguous": ambiguous,
        "changes": [],
        "step": step,
    })
}

fn plain(imported: &Imported) -> String {
    let counts = [
        ("new", imported.added().to_string()),
        ("updated", imported.updated().to_string()),
        ("unchanged", imported.unchanged().to_string()),
        ("skipped", imported.kept.to_string()),
    ];
    counts.iter().map(|(kind, count)| record([*kind, count])).collect()
}

fn kept(imported: &Imported, session: &Session) -> String {
    say!(session.words, "import-document-kept", n = i64::try_from(imported.kept).unwrap_or(i64::MAX))
}

fn text(imported: &Imported, fate: Fate, session: &Session) -> String {
    let words = &session.words;
    let (new, updated, unchanged) = (imported.added(), imported.updated(), imported.unchanged());
    let mut lines =
        vec![say!(words, "import-document-counts", format = NAME, new = new, updated = updated, unchanged = unchanged)];
    if imported.kept > 0 {
        lines.push(kept(imported, session));
    }
    lines.push(words.say(match fate {
        Fate::Tried => "import-tried",
        Fate::Open => "import-document-open",
        Fate::Written(None) => "import-nothing-new",
        Fate::Written(Some(_)) => "import-written",
    }));
    lines.join("\n")
}
