//! `carnet erase WHO`: somebody is removed for good, after a look at what goes and at what still holds them. `carnet erase --copies`
//! ends what was interrupted.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Erase;
use super::console::Console;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::id::AffiliateId;
use crate::i18n::Words;
use crate::say;
use crate::store::backup::{self, Held};
use crate::store::{self, Erasure, Store};

/// So many places at most where a name still stands are told.
const MENTIONS: usize = 20;

pub(super) fn run(arguments: &Erase, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let mut store = session.open_existing()?;
    session.warn(&store)?;
    if arguments.who.is_empty() {
        return take_up(&mut store, session);
    }
    let typed = arguments.who.join(" ");
    let who = session.who(&store, &typed)?;
    let notebook = session.paths.notebook.as_path();
    let folder = backup::folder_of(notebook);
    let mut told = Told {
        id: who.id,
        name: who.name,
        erasure: store.erasure(who.id)?,
        copies: backup::holding(&folder, who.id)?,
        replaced: backup::replaced(notebook)?,
        leftovers: leftovers(notebook)?,
        removed: 0,
        renewed: Vec::new(),
        mentions: Vec::new(),
        is_done: false,
        session,
    };
    if !arguments.yes {
        if !console.asks {
            return Ok(told.answer("erase-open").ending(Exit::Usage));
        }
        let question = format!("{}{}", told.human(), say!(session.words, "erase-ask", name = &told.name));
        if !console.agrees(&question, &session.words) {
            return Ok(Answer::data(format!("{}\n", session.words.say("erase-declined"))).ending(Exit::Failure));
        }
    }
    told.erasure.is_folded = store.erase(told.id, &session.moment)?.is_folded;
    told.is_done = true;
    // Half-made copies are nobody's: nothing but an erasure would ever look into them.
    backup::remove_leftovers(notebook)?;
    told.mentions = mentions(&store, &told.name)?;
    if arguments.copies {
        told.removed = remove_put_aside(notebook);
        (told.renewed, told.copies) = renew(std::mem::take(&mut told.copies), session);
    }
    told.leftovers = leftovers(notebook)?;
    let end = if told.erasure.is_folded { Exit::Ok } else { Exit::Busy };
    Ok(told.done().ending(end))
}

/// What lies beside the notebook and in its folder of copies, belongs to nothing, and may hold anybody.
fn leftovers(notebook: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = backup::leftovers(notebook)?;
    found.extend(store::put_aside_before(notebook));
    Ok(found)
}

/// Removes what was put aside because it was not the notebook's; gives how many.
fn remove_put_aside(notebook: &Path) -> usize {
    let before = store::put_aside_before(notebook).len();
    before - store::remove_put_aside(notebook).len()
}

/// Ends erasures that were interrupted: folds the -wal in, clears half-made copies, writes anew every copy that holds somebody who was
/// erased from the notebook. Who that was need not be said again, nor could it be: they are gone.
fn take_up(store: &mut Store, session: &Session) -> Result<Answer, Failure> {
    let notebook = session.paths.notebook.as_path();
    let is_folded = store.fold_in()?;
    let cleared = backup::remove_leftovers(notebook)?.len();
    let removed = remove_put_aside(notebook);
    let held = backup::holding_erased(&backup::folder_of(notebook), store)?;
    let (renewed, left) = renew(held, session);
    let paths = |files: &[PathBuf]| files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>();
    let mut left: Vec<PathBuf> = left.into_iter().map(|held| held.copy.path).collect();
    left.extend(store::put_aside_before(notebook));
    let answer = session.done(
        || json!({"folded": is_folded, "cleared": cleared, "removed": removed, "renewed": paths(&renewed), "copies": paths(&left)}),
        || {
            let words = &session.words;
            let mut lines = vec![say!(words, "erase-renewed", n = renewed.len())];
            lines.extend((cleared > 0).then(|| say!(words, "erase-cleared", n = cleared)));
            lines.extend((removed > 0).then(|| say!(words, "erase-removed", n = removed)));
            lines.extend(held_by(words, &left));
            lines.extend((!is_folded).then(|| words.say("erase-in-use")));
            lines.join("\n")
        },
    );
    let end = if is_folded { Exit::Ok } else { Exit::Busy };
    Ok(answer.ending(if left.is_empty() { end } else { Exit::Failure }))
}

/// Writes copies anew without whom they hold; what cannot be renewed comes back beside.
fn renew(copies: Vec<Held>, session: &Session) -> (Vec<PathBuf>, Vec<Held>) {
    let (mut renewed, mut left) = (Vec::new(), Vec::new());
    for held in copies {
        match backup::renew_without(&held, &session.moment) {
            Ok(fresh) => renewed.push(fresh.path),
            Err(_) => left.push(held),
        }
    }
    (renewed, left)
}

/// The files that hold somebody.
fn held_by(words: &Words, files: &[PathBuf]) -> Vec<String> {
    let heading = (!files.is_empty()).then(|| say!(words, "erase-held", n = files.len()));
    heading.into_iter().chain(files.iter().map(|file| format!("  {}", file.display()))).collect()
}

/// On whose pages the name still stands.
fn mentions(store: &Store, name: &str) -> Result<Vec<String>, Failure> {
    let mut names: Vec<String> = store.find_texts(name, MENTIONS)?.into_iter().map(|found| found.name).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// What goes, what is left, and what was done.
struct Told<'a> {
    id: AffiliateId,
    name: String,
    erasure: Erasure,
    /// Copies that hold them.
    copies: Vec<Held>,
    /// Replaced notebooks that may.
    replaced: Vec<PathBuf>,
    /// Half-made copies that do, and what was put aside because it was not the notebook's.
    leftovers: Vec<PathBuf>,
    /// How many of the latter were removed.
    removed: usize,
    renewed: Vec<PathBuf>,
    mentions: Vec<String>,
    is_done: bool,
    session: &'a Session,
}

impl Told<'_> {
    fn answer(&self, why: &str) -> Answer {
        let text = || format!("{}{}\n", self.human(), self.session.words.say(why));
        self.session.shown(|| self.json(), || self.plain(), text)
    }

    fn done(&self) -> Answer {
        let words = &self.session.words;
        self.session.done(
            || self.json(),
            || {
                let mut lines = vec![say!(words, "erase-done", name = &self.name)];
                if !self.renewed.is_empty() {
                    lines.push(say!(words, "erase-renewed", n = self.renewed.len()));
                }
                lines.extend((self.removed > 0).then(|| say!(words, "erase-removed", n = self.removed)));
                if !self.mentions.is_empty() {
                    lines.push(say!(words, "erase-mentions", who = self.mentions.join(", "), name = &self.name));
                }
                lines.extend(self.named_by());
                lines.extend(self.still_held());
                lines.extend((!self.erasure.is_folded).then(|| words.say("erase-in-use")));
                lines.join("\n")
            },
        )
    }

    fn json(&self) -> Value {
        let path = |path: &PathBuf| path.display().to_string();
        let rows: serde_json::Map<String, Value> =
            self.erasure.rows.iter().map(|(table, rows)| (table.clone(), Value::from(*rows))).collect();
        json!({
            "erased": self.is_done,
            "affiliate": {"id": self.id, "name": self.name},
            "rows": rows,
            "shared": self.erasure.shared,
            "copies": self.copies.iter().map(|held| path(&held.copy.path)).collect::<Vec<_>>(),
            "renewed": self.renewed.iter().map(path).collect::<Vec<_>>(),
            "replaced": self.replaced.iter().map(path).collect::<Vec<_>>(),
            "mentions": self.mentions,
            "filters": self.erasure.filters,
            "events": self.erasure.events,
            "leftovers": self.leftovers.iter().map(path).collect::<Vec<_>>(),
            "removed": self.removed,
            "folded": self.is_done && self.erasure.is_folded,
        })
    }

    fn plain(&self) -> String {
        self.erasure.rows.iter().map(|(table, rows)| record([table.as_str(), &rows.to_string()])).collect()
    }

    /// What would go, table by table, and what would still hold them.
    fn human(&self) -> String {
        let words = &self.session.words;
        let mut lines = vec![say!(words, "erase-preview", name = &self.name)];
        // The person's own row is the first line, and who took part goes with the log.
        let is_told = |table: &str| table != "affiliate" && table != "participant";
        for (table, rows) in self.erasure.rows.iter().filter(|(table, _)| is_told(table)) {
            let name = say!(words, "copies-table-name", table = table.as_str());
            lines.push(say!(words, "erase-rows", name = name, n = *rows));
        }
        if self.erasure.shared > 0 {
            lines.push(say!(words, "erase-shared", n = self.erasure.shared));
        }
        lines.extend(self.named_by());
        lines.extend(self.still_held());
        lines.push(String::new());
        lines.join("\n")
    }

    /// The files that hold them.
    fn still_held(&self) -> Vec<String> {
        let copies = self.copies.iter().map(|held| held.copy.path.clone());
        let files: Vec<PathBuf> = copies.chain(self.replaced.iter().chain(&self.leftovers).cloned()).collect();
        held_by(&self.session.words, &files)
    }

    /// The filters and the events that name them, which stay.
    fn named_by(&self) -> Vec<String> {
        let words = &self.session.words;
        let (filters, events) = (&self.erasure.filters, &self.erasure.events);
        let filters = (!filters.is_empty()).then(|| say!(words, "erase-filters", names = filters.join(", ")));
        let events = (!events.is_empty()).then(|| say!(words, "erase-events", names = events.join(", ")));
        filters.into_iter().chain(events).collect()
    }
}
