//! The dossier as a page for reading.

use super::members::age;
use crate::cli::session::Session;
use crate::domain::affiliate::Tier;
use crate::domain::dossier::Dossier;
use crate::domain::fact::Fact;
use crate::domain::interaction::Interaction;
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::relative::Relative;
use crate::say;

/// So many things to ask about before a call (1-product.md, the guide's principles).
const OPENERS: usize = 3;

/// A page that grows section by section; a section without lines is left out.
struct Page<'s> {
    session: &'s Session,
    text: String,
}

impl Page<'_> {
    fn section(&mut self, id: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        let heading = self.session.words.say_with("show-section", &[("section", id.into())]);
        self.text.push_str(&format!("\n{heading}\n"));
        for line in lines {
            self.text.push_str(&format!("  {}\n", line.replace('\n', "\n    ")));
        }
    }
}

/// Everything.
pub(super) fn full(dossier: &Dossier, session: &Session) -> String {
    let mut page = Page { session, text: head(dossier, session) };
    let names = dossier.names.iter().map(|other| other.name.clone()).collect();
    page.section("names", names);
    let channel = |kind: &str| say!(session.words, "channel", kind = kind);
    page.section(
        "channels",
        dossier.channels.iter().map(|way| format!("{}  {}", channel(way.kind.code()), way.value)).collect(),
    );
    page.section("relatives", dossier.relatives.iter().map(|relative| relative_line(relative, session)).collect());
    page.section("occasions", occasions(dossier, session));
    page.section("facts", dossier.facts.iter().map(|fact| fact_line(fact, dossier, session)).collect());
    page.section("promises", dossier.promises.iter().map(|promise| promise_line(promise, session)).collect());
    page.section("introductions", crate::cli::introduce::lines(dossier, session));
    page.section("welcome", crate::cli::welcome::lines(dossier, session));
    page.section("log", dossier.interactions.iter().map(|entry| log_line(entry, session)).collect());
    let older = dossier.interactions_total.saturating_sub(dossier.interactions.len());
    if older > 0 {
        page.text.push_str(&format!("  {}\n", say!(session.words, "show-older", n = older)));
    }
    let identifiers = dossier.identifiers.iter().map(|known| format!("{}  {}", known.system, known.value)).collect();
    page.section("identifiers", identifiers);
    page.text
}

/// Ten lines before a call: what to ask about, what is owed, what was said last.
pub(super) fn brief(dossier: &Dossier, session: &Session) -> String {
    let mut page = Page { session, text: head(dossier, session) };
    let mut facts: Vec<&Fact> = dossier.facts.iter().collect();
    // What was never asked about comes first; each half keeps its order, the newest first.
    facts.sort_by_key(|fact| fact.asked_on.is_some());
    let openers = facts.into_iter().filter(|fact| !fact.private).take(OPENERS);
    page.section("ask", openers.map(|fact| fact_line(fact, dossier, session)).collect());
    let open = dossier.promises.iter().filter(|promise| promise.done_on.is_none());
    page.section("promises", open.map(|promise| promise_line(promise, session)).collect());
    page.section("last", dossier.interactions.iter().take(1).map(|entry| log_line(entry, session)).collect());
    page.text
}

fn head(dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    let who = &dossier.affiliate;
    let today = session.moment.day;
    let tier = who.tier.map_or_else(|| words.say("no-tier"), |tier| say!(words, "tier", tier = Tier::code(tier)));
    let mut parts = vec![who.name.clone(), tier, say!(words, "status", kind = who.status.code())];
    parts.extend(dossier.tags.iter().map(|tag| format!("#{}", tag.name)));
    let mut head = format!("{}\n", parts.join("  "));
    let last = match dossier.last_contact {
        Some(day) => say!(words, "show-last", day = words.day(day, today), ago = words.relative(day, today)),
        None => words.say("show-never"),
    };
    let next = match dossier.next_due {
        Some(day) => say!(words, "show-next", day = words.day(day, today), ahead = words.relative(day, today)),
        None => words.say("show-no-next"),
    };
    head.push_str(&format!("{last}  {next}\n"));
    head
}

fn relative_line(relative: &Relative, session: &Session) -> String {
    let words = &session.words;
    let relation = say!(words, "relation", kind = relative.relation.code());
    let mut parts = vec![relative.name.clone(), relation];
    parts.extend(relative.birthday.map(|date| words.partial(date)));
    parts.extend(age(relative, session).map(|years| say!(words, "about-age", years = years)));
    parts.join(", ")
}

fn occasions(dossier: &Dossier, session: &Session) -> Vec<String> {
    let words = &session.words;
    let line = |occasion: &crate::domain::occasion::Occasion| {
        let kind = say!(words, "occasion-kind", kind = occasion.kind.code());
        let of = occasion.relative.and_then(|id| dossier.relative(id)).map(|relative| relative.name.clone());
        let parts = [Some(words.partial(occasion.date)), Some(kind), of, occasion.label.clone()];
        parts.into_iter().flatten().collect::<Vec<String>>().join("  ")
    };
    dossier.occasions.iter().map(line).collect()
}

fn fact_line(fact: &Fact, dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    let kind = say!(words, "fact-kind", kind = fact.kind.code());
    let about = fact
        .relative
        .and_then(|id| dossier.relative(id))
        .map_or(String::new(), |relative| format!(" ({})", relative.name));
    let day = words.day(fact.learned_on, session.moment.day);
    let asked = if fact.asked_on.is_some() { String::new() } else { format!(", {}", words.say("show-not-asked")) };
    let told = say!(words, "show-fact", kind = kind, about = about, text = &fact.text);
    format!("{told}  [{day}{asked}]")
}

fn promise_line(promise: &Promise, session: &Session) -> String {
    let words = &session.words;
    let sign = match promise.by {
        PromiseBy::Me => ">",
        PromiseBy::Them => "<",
    };
    let day = |day| words.day(day, session.moment.day);
    let state = match (promise.done_on, promise.due_on) {
        (Some(done), _) => say!(words, "show-kept", day = day(done)),
        (None, Some(due)) => say!(words, "show-due", day = day(due)),
        (None, None) => words.say("show-open"),
    };
    format!("{sign} {}  [{state}]", promise.text)
}

fn log_line(entry: &Interaction, session: &Session) -> String {
    let words = &session.words;
    let channel = say!(words, "channel", kind = entry.channel.code());
    let outcome = say!(words, "outcome", kind = entry.outcome.code());
    let day = words.day(entry.on, session.moment.day);
    format!("{day}  {channel}, {outcome}  {}", entry.text).trim_end().to_owned()
}
