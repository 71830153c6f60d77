//! `carnet erase WHO`: somebody is removed for good, after a look at what goes and at what still holds them.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Erase;
use super::console::Console;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::id::AffiliateId;
use crate::say;
use crate::store::backup::{self, Copy};
use crate::store::{Erasure, Store};

/// So many places at most where a name still stands are told.
const MENTIONS: usize = 20;

pub(super) fn run(arguments: &Erase, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let mut store = session.open_existing()?;
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
    store.erase(told.id, &session.moment)?;
    told.is_done = true;
    told.mentions = mentions(&store, &told.name)?;
    if arguments.copies {
        told.renew();
    }
    Ok(told.done())
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
    copies: Vec<Copy>,
    /// Replaced notebooks that may.
    replaced: Vec<PathBuf>,
    renewed: Vec<PathBuf>,
    mentions: Vec<String>,
    is_done: bool,
    session: &'a Session,
}

impl Told<'_> {
    /// Writes every copy anew without them; what cannot be renewed stays in the list of those that hold them.
    fn renew(&mut self) {
        let (id, moment) = (self.id, self.session.moment);
        let mut left = Vec::new();
        for copy in std::mem::take(&mut self.copies) {
            match backup::renew_without(&copy, id, &moment) {
                Ok(fresh) => self.renewed.push(fresh.path),
                Err(_) => left.push(copy),
            }
        }
        self.copies = left;
    }

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
                if !self.mentions.is_empty() {
                    lines.push(say!(words, "erase-mentions", who = self.mentions.join(", "), name = &self.name));
                }
                lines.extend(self.still_held());
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
            "copies": self.copies.iter().map(|copy| path(&copy.path)).collect::<Vec<_>>(),
            "renewed": self.renewed.iter().map(path).collect::<Vec<_>>(),
            "replaced": self.replaced.iter().map(path).collect::<Vec<_>>(),
            "mentions": self.mentions,
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
        lines.extend(self.still_held());
        lines.push(String::new());
        lines.join("\n")
    }

    /// The files that hold them.
    fn still_held(&self) -> Vec<String> {
        let words = &self.session.words;
        let mut lines = Vec::new();
        let replaced = self.replaced.iter().cloned();
        let files: Vec<PathBuf> = self.copies.iter().map(|copy| copy.path.clone()).chain(replaced).collect();
        if !files.is_empty() {
            lines.push(say!(words, "erase-held", n = files.len()));
            lines.extend(files.iter().map(|file| format!("  {}", file.display())));
        }
        lines
    }
}
