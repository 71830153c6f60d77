//! `carnet doctor`: whether the notebook and what surrounds it are sound. Nothing personal is shown, and nothing is repaired
//! but by `--repair`: the computed dates, which follow from the rest, and copies that were left half made.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Doctor;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::zone::tables::{self, First};
use crate::i18n::Words;
use crate::i18n::system::system_error;
use crate::say;
use crate::store::Store;
use crate::store::backup;
use crate::store::doctor::Verdict;
use crate::store::read_error;

/// A check with its words.
struct Told {
    name: &'static str,
    verdict: Verdict,
    detail: String,
}

pub(super) fn run(arguments: &Doctor, session: &Session) -> Result<Answer, Failure> {
    let mut store = if arguments.repair { session.open_existing()? } else { session.open_to_read()? };
    let words = &session.words;
    let repaired = if arguments.repair { Some(repair(&mut store, session)?) } else { None };
    let folder = store.path().map(backup::folder_of).filter(|folder| folder.is_dir());
    let mut checks: Vec<Told> = store
        .examine(folder.as_deref(), &session.moment, system_error)
        .into_iter()
        .chain(store.examine_surroundings(&session.surroundings(), system_error))
        .map(|check| {
            let detail = words.phrase(&check.phrase.cleaned(), session.moment.day);
            Told { name: check.name, verdict: check.verdict, detail }
        })
        .collect();
    let is_damaged = checks.iter().any(|check| check.name == "integrity" && check.verdict == Verdict::Wrong);
    if is_damaged && read_error(&session.paths.notebook).is_none() {
        let way = backup::tell_way_out(&session.paths.notebook);
        let detail = words.phrase(&way.cleaned(), session.moment.day);
        checks.push(Told { name: "way-out", verdict: Verdict::Advice, detail });
    }
    checks.extend(surroundings(session));
    let ok = checks.iter().all(|check| check.verdict != Verdict::Wrong);
    let answer = session.shown(
        || {
            let checks: Vec<Value> = checks
                .iter()
                .map(|check| {
                    let ok = check.verdict != Verdict::Wrong;
                    json!({"name": check.name, "ok": ok, "detail": check.detail})
                })
                .collect();
            match &repaired {
                None => json!({"ok": ok, "checks": checks}),
                Some(Repaired { dates, removed }) => {
                    json!({"ok": ok, "checks": checks, "repaired": dates, "removed": removed})
                }
            }
        },
        || checks.iter().map(|check| record([check.name, mark(check.verdict), &check.detail])).collect(),
        || {
            let line = |check: &Told| {
                let name = say!(words, "doctor-check", name = check.name);
                say!(words, "doctor-line", name = name, detail = check.detail.as_str())
            };
            let mark = |check: &Told| say!(words, "doctor-mark", mark = mark(check.verdict));
            let lines = checks.iter().map(|check| format!("{:5} {}\n", mark(check), line(check)));
            lines.chain(repaired.iter().map(|repaired| repaired.told(words))).collect()
        },
    );
    Ok(if ok { answer } else { answer.ending(Exit::Integrity) })
}

/// What `--repair` did.
struct Repaired {
    /// How many computed dates were wrong.
    dates: usize,
    /// The half-made copies that were removed.
    removed: Vec<String>,
}

impl Repaired {
    fn told(&self, words: &Words) -> String {
        let mut lines = vec![say!(words, "doctor-repaired", count = self.dates)];
        if !self.removed.is_empty() {
            lines.push(say!(words, "doctor-removed", count = self.removed.len()));
            lines.extend(self.removed.iter().map(|path| format!("  {path}")));
        }
        lines.join("\n") + "\n"
    }
}

fn repair(store: &mut Store, session: &Session) -> Result<Repaired, Failure> {
    let dates = store.repair_projections(&session.moment)?;
    let removed = match store.path() {
        Some(notebook) => backup::remove_leftovers(notebook)?,
        None => Vec::new(),
    };
    Ok(Repaired { dates, removed: removed.iter().map(|path| path.display().to_string()).collect() })
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Sound => "ok",
        Verdict::Advice => "note",
        Verdict::Wrong => "FAULT",
    }
}

/// Which tables say what clocks show.
fn zone_rules(words: &Words) -> String {
    match tables::in_use().first() {
        First::Embedded(release) => say!(words, "doctor-zones-embedded", release = release.to_string()),
        First::System(release, folder) => {
            say!(words, "doctor-zones-system", release = release.to_string(), path = folder.display().to_string())
        }
    }
}

/// Where the files are and how the program speaks: what a defect report needs.
fn surroundings(session: &Session) -> Vec<Told> {
    let told = |name, detail| Told { name, verdict: Verdict::Sound, detail };
    let settings = session.paths.settings.display().to_string();
    let settings = match session.paths.settings.exists() {
        true => settings,
        false => say!(session.words, "doctor-no-settings", path = settings),
    };
    let country = session.settings.locale.country_code().unwrap_or("-");
    vec![
        told("notebook", session.paths.notebook.display().to_string()),
        told("settings", settings),
        told("locale", format!("{} {country}", session.settings.locale.lang.code())),
        told("zone", session.moment.zone.to_string()),
        told("zone-rules", zone_rules(&session.words)),
        told("day", session.moment.day.to_string()),
        told("version", env!("CARGO_PKG_VERSION").to_owned()),
    ]
}
