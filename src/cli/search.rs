//! `carnet search WORDS`: people, and what is noted of them.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Search;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::affiliate::Tier;
use crate::store::directory::Found;
use crate::store::findings::{Finding, Findings};
use crate::say;

/// So many of a kind; who finds more has not said enough.
const MOST: usize = 50;

pub(super) fn run(arguments: &Search, session: &Session) -> Result<Answer, Failure> {
    let found = session.open()?.findings(&arguments.words.join(" "), MOST)?;
    Ok(session.shown(|| members(&found), || lines(&found), || text(&found, session)))
}

/// The kinds of findings by their names in JSON.
fn kinds(found: &Findings) -> [(&'static str, &[Finding]); 4] {
    [("relatives", &found.relatives), ("facts", &found.facts), ("promises", &found.promises), ("notes", &found.notes)]
}

fn members(found: &Findings) -> Value {
    let person = |who: &Found| json!({"id": who.id, "name": who.name, "tier": who.tier.map(Tier::code), "hint": who.hint});
    let mut all = json!({"people": found.people.iter().map(person).collect::<Vec<_>>()});
    for (name, findings) in kinds(found) {
        let one = |finding: &Finding| {
            let with: Vec<Value> = finding.with.iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
            json!({"with": with, "kind": finding.kind, "text": finding.text, "on": iso(finding.on)})
        };
        all[name] = findings.iter().map(one).collect();
    }
    all
}

fn lines(found: &Findings) -> String {
    let person = |who: &Found| {
        let hint = who.hint.as_deref().unwrap_or_default();
        record(["person", &who.id.to_string(), &who.name, who.tier.map_or("", Tier::code), "", hint])
    };
    let mut text: String = found.people.iter().map(person).collect();
    for (name, findings) in kinds(found) {
        for finding in findings {
            let ids: Vec<String> = finding.with.iter().map(|(id, _)| id.to_string()).collect();
            let day = finding.on.map(|day| day.to_string()).unwrap_or_default();
            text += &record([name, &ids.join(","), &names(finding), &finding.kind, &day, &finding.text]);
        }
    }
    text
}

fn names(finding: &Finding) -> String {
    finding.with.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
}

fn text(found: &Findings, session: &Session) -> String {
    let words = &session.words;
    if found.is_empty() {
        return format!("{}\n", words.say("search-nothing"));
    }
    let mut text = String::new();
    let mut section = |name: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let blank = if text.is_empty() { "" } else { "\n" };
            text += &format!("{blank}{}\n", say!(words, "search-section", section = name));
            text.extend(lines.iter().map(|line| format!("  {line}\n")));
        }
    };
    let person = |who: &Found| {
        let tier = who.tier.map_or("", Tier::code);
        format!("{}  {tier}  {}", who.name, who.hint.as_deref().unwrap_or_default()).trim_end().to_owned()
    };
    section("people", found.people.iter().map(person).collect());
    for (name, findings) in kinds(found) {
        let line = |finding: &Finding| {
            let day = finding.on.map(|day| format!("  [{}]", words.day(day, session.moment.day))).unwrap_or_default();
            let kind = kind(name, finding, session);
            format!("{}  {kind}: {}{day}", names(finding), finding.text.replace('\n', " "))
        };
        section(name, findings.iter().map(line).collect());
    }
    text
}

/// The stored word of a finding's kind in the reader's language.
fn kind(section: &str, finding: &Finding, session: &Session) -> String {
    let (words, kind) = (&session.words, finding.kind.as_str());
    match section {
        "relatives" => say!(words, "relation", kind = kind),
        "facts" => say!(words, "fact-kind", kind = kind),
        "promises" => say!(words, "promises-by", by = kind),
        _ => say!(words, "channel", kind = kind),
    }
}
