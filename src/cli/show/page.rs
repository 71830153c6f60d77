//! The dossier as a page for reading.

use crate::cli::gifts::bare_line;
use crate::cli::session::Session;
use crate::cli::{feedbacks, requests};
use crate::domain::affiliate::Tier;
use crate::domain::asking::Ask;
use crate::domain::channel::Channel;
use crate::domain::dossier::{Coaching, Dossier};
use crate::domain::drill::Secrets;
use crate::domain::fact::Fact;
use crate::domain::gift::Card;
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::item::{Item, ItemId};
use crate::domain::occasion::Occasion;
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::Reason;
use crate::domain::relative::Relative;
use crate::say;

/// The briefing has no more lines than this (docs/screens.md, "The briefing").
const LINES: usize = 10;
/// Cells of the labels.
const LABEL: usize = 16;

/// So many gifts under way and ideas before a call; the one given last stands beside them.
const GIFTS: usize = 2;
/// Events within so many days stand in the briefing.
const NEAR: u64 = 14;

/// A page that grows section by section; a section without lines is left out.
struct Page {
    text: String,
}

impl Page {
    fn section(&mut self, heading: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        self.text.push_str(&format!("\n{heading}\n"));
        for line in lines {
            self.text.push_str(&format!("  {}\n", line.replace('\n', "\n    ")));
        }
    }
}

/// Everything for who keeps the notebook: what is to be minded first.
pub(super) fn full(dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    // What forbids to make contact is the first thing to mind.
    let mut page = Page { text: head(dossier, words.archived(&dossier.affiliate), session) };
    let mind = dossier.mind(&session.moment);
    page.section(
        &say!(words, "show-section", section = "mind"),
        mind.iter().map(|mind| words.mind(mind, &session.moment)).collect(),
    );
    everything(page, dossier, session)
}

/// Everything for whom it is about.
pub(super) fn own(dossier: &Dossier, session: &Session) -> String {
    let flags = session.words.flags(&dossier.affiliate);
    everything(Page { text: head(dossier, flags, session) }, dossier, session)
}

fn everything(mut page: Page, dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    page.section(&say!(words, "show-section", section = "issues"), issues(dossier, session));
    let names = dossier.names.iter().map(|other| other.name.clone()).collect();
    page.section(&words.say("dossier-names"), names);
    page.section(
        &words.say("dossier-contact"),
        dossier.channels.iter().map(|way| channel_line(way, session)).collect(),
    );
    page.section(
        &words.say("dossier-family"),
        dossier.relatives.iter().map(|relative| relative_line(relative, session)).collect(),
    );
    page.section(
        &words.say("dossier-dates"),
        dossier.occasions.iter().map(|row| occasion_line(row, dossier, session)).collect(),
    );
    page.section(
        &words.say("dossier-facts"),
        dossier.facts.iter().map(|fact| fact_line(fact, dossier, session)).collect(),
    );
    let gifts = gifts(dossier, session);
    page.section(&words.say("dossier-gifts"), gifts.iter().map(|card| bare_line(card, session)).collect());
    page.section(
        &words.say("dossier-promises"),
        dossier.promises.iter().map(|promise| promise_line(promise, session)).collect(),
    );
    page.section(&say!(words, "show-section", section = "events"), crate::cli::event::lines(dossier, session));
    page.section(&words.say("dossier-introductions"), crate::cli::introduce::lines(dossier, session));
    page.section(
        &words.say("dossier-requests"),
        dossier.requests.iter().map(|request| requests::line(request, session)).collect(),
    );
    page.section(
        &words.say("dossier-feedback"),
        dossier.feedback.iter().map(|said| feedbacks::line(said, session)).collect(),
    );
    page.section(&words.say("dossier-welcome"), crate::cli::welcome::lines(dossier, session));
    page.section(
        &words.say("dossier-timeline"),
        dossier.interactions.iter().map(|entry| log_line(entry, session)).collect(),
    );
    let older = dossier.interactions_total.saturating_sub(dossier.interactions.len());
    if older > 0 {
        page.text.push_str(&format!("  {}\n", say!(session.words, "show-older", n = older)));
    }
    let identifiers = dossier.identifiers.iter().map(|known| format!("{}  {}", known.system, known.value)).collect();
    page.section(&words.say("dossier-identifiers"), identifiers);
    page.text
}

/// Ten lines before a call, as the screen tells them.
pub(super) fn brief(dossier: &Dossier, reasons: &[Reason], session: &Session) -> String {
    let head = session.words.person_head(dossier, &session.moment);
    let lines = briefing(dossier, reasons, session).into_iter();
    let lines = lines.map(|(id, text)| format!("{}  {text}", padded(&session.words.say(id))));
    std::iter::once(head).chain(lines).take(LINES).map(|line| format!("{}\n", line.replace('\n', " "))).collect()
}

/// What to know before a call, each with the message that labels it: what to mind, why now, what to ask about, what is owed,
/// the last contacts, dates and ideas for gifts. Private facts are left out: who prints, or has
/// it read aloud, is perhaps not alone.
pub(in crate::cli) fn briefing(
    dossier: &Dossier,
    reasons: &[Reason],
    session: &Session,
) -> Vec<(&'static str, String)> {
    let words = &session.words;
    let (today, rules) = (session.moment.day, &session.settings.rules);
    let mut lines = Vec::new();
    let mut line = |id: &'static str, parts: Vec<String>| {
        if !parts.is_empty() {
            lines.push((id, words.joined(parts)));
        }
    };
    let mind = dossier.mind(&session.moment).into_iter().filter(|mind| !mind.is_private());
    line("briefing-mind", mind.map(|mind| words.mind(&mind, &session.moment)).collect());
    line("briefing-issues", issues(dossier, session));
    line("briefing-why", reasons.iter().map(|reason| words.phrase(&reason.why, today)).collect());
    let asks = dossier.asks(today, Secrets::Hidden);
    line("briefing-ask", asks.iter().map(|ask| ask_line(ask, session)).collect());
    line("briefing-requests", dossier.open_requests().map(|request| requests::line(request, session)).collect());
    line("briefing-promises", dossier.open_promises().map(|promise| promise_line(promise, session)).collect());
    line("briefing-feedback", dossier.open_feedback().map(|said| feedbacks::line(said, session)).collect());
    let past = dossier.interactions.iter().filter(|entry| entry.outcome != Outcome::Planned);
    line("briefing-last-few", past.take(3).map(|entry| log_line(entry, session)).collect());
    let coaching = dossier.coaching(&session.moment, rules).map(|due| match due {
        Coaching::Last(day) => say!(words, "coaching-last", ago = words.relative(day, today)),
        Coaching::Never => words.say("coaching-never"),
    });
    line("briefing-coaching", coaching.into_iter().collect());
    let gifts = dossier.gift_page().cards_in_sight(rules, today);
    let (given, under_way): (Vec<&Card>, Vec<&Card>) = gifts.iter().partition(|card| card.gift.is_given());
    let gifts = under_way.into_iter().take(GIFTS).chain(given.into_iter().take(1));
    let events = crate::cli::event::near(dossier, NEAR, session);
    line("briefing-dates", events.into_iter().chain(coming(dossier, session).into_iter().take(2)).collect());
    line("briefing-gifts", gifts.map(|card| bare_line(card, session)).collect());
    lines
}

/// What stands between the parts of something to ask about.
pub(in crate::cli) const PARTS: &str = " · ";

/// Something to ask about: whose, in the words of the note, with its day.
pub(in crate::cli) fn ask_line(ask: &Ask<'_>, session: &Session) -> String {
    session.words.ask(ask, session.moment.day, &session.settings.rules).join(PARTS)
}

/// Labels as wide as the widest of them, so that their values stand under each other.
fn padded(label: &str) -> String {
    let width = unicode_width::UnicodeWidthStr::width(label);
    format!("{label}{}", " ".repeat(LABEL.saturating_sub(width)))
}

/// The next dates: when, what, in how long.
fn coming(dossier: &Dossier, session: &Session) -> Vec<String> {
    let words = &session.words;
    let today = session.moment.day;
    let coming = dossier.coming_dates(today, session.settings.rules.leap_day).into_iter();
    let say = |(day, item): (chrono::NaiveDate, ItemId)| {
        let what = match item {
            ItemId::Relative(id) => say!(words, "date-birthday-of", name = &dossier.relative(id)?.name),
            ItemId::Occasion(id) => {
                let occasion = dossier.occasions.iter().find(|occasion| occasion.id == id)?;
                words.occasion_of(dossier, occasion)
            }
            _ => return None,
        };
        Some(format!("{} {what} ({})", words.day(day, today), words.relative(day, today)))
    };
    coming.filter_map(say).collect()
}

fn gifts(dossier: &Dossier, session: &Session) -> Vec<Card> {
    dossier.gift_page().cards(&session.settings.rules, session.moment.day)
}

fn head(dossier: &Dossier, flags: impl IntoIterator<Item = String>, session: &Session) -> String {
    let words = &session.words;
    let who = &dossier.affiliate;
    let today = session.moment.day;
    let tier = who.tier.map_or_else(|| words.say("no-tier"), |tier| say!(words, "tier", tier = Tier::code(tier)));
    let mut parts = vec![who.name.clone(), tier, say!(words, "status", kind = who.status.code())];
    parts.extend(dossier.tags.iter().map(|tag| format!("#{}", tag.name)));
    parts.extend(flags);
    let mut head = format!("{}\n", parts.join("  "));
    let last = match dossier.last_contact {
        Some(day) => say!(words, "show-last", day = words.day(day, today), ago = words.relative(day, today)),
        None => words.say("show-never"),
    };
    let next = match dossier.next_due {
        Some(day) => {
            let (on, ahead) = (words.day(day, today), words.relative(day, today));
            match dossier.reason_of(day) {
                Some(reason) => say!(words, "show-next-reason", day = on, ahead = ahead, reason = reason),
                None => say!(words, "show-next", day = on, ahead = ahead),
            }
        }
        None => words.say("show-no-next"),
    };
    head.push_str(&format!("{last}  {next}\n"));
    head
}

/// One item as the page shows it.
pub(in crate::cli) fn line(item: &Item, dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    match item {
        Item::Channel(row) => channel_line(row, session),
        Item::Relative(row) => relative_line(row, session),
        Item::Fact(row) => fact_line(row, dossier, session),
        Item::Occasion(row) => occasion_line(row, dossier, session),
        Item::Gift(row) => {
            bare_line(&dossier.gift_page().card(row, &session.settings.rules, session.moment.day), session)
        }
        Item::Promise(row) => promise_line(row, session),
        Item::Request(row) => requests::line(row, session),
        Item::Feedback(row) => feedbacks::line(row, session),
        Item::Interaction(row) => log_line(row, session),
        Item::Introduction(row) => crate::cli::introduce::line_of(row, dossier, session),
        Item::Event(row) => crate::cli::event::line(row, session),
        Item::Name(row) => row.name.clone(),
        Item::Identifier(row) => format!("{}  {}", row.system, row.value),
        Item::FollowUp(row) => words.day(row.due_on, session.moment.day),
        Item::Welcome(row) => say!(words, "welcome-resource", step = row.step.code()),
        Item::Person(profile) => profile.affiliate.name.clone(),
    }
}

fn channel_line(row: &Channel, session: &Session) -> String {
    let words = &session.words;
    let kind = say!(words, "channel", kind = row.kind.code());
    format!("{kind}  {}", words.with_hours(&row.value, row.hours))
}

fn relative_line(relative: &Relative, session: &Session) -> String {
    let line = session.words.relative_line(relative, session.moment.day, &session.settings.rules);
    match relative.birthday {
        Some(date) => format!("{line}, {}", session.words.partial(date)),
        None => line,
    }
}

fn occasion_line(occasion: &Occasion, dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    let kind = say!(words, "occasion-kind", kind = occasion.kind.code());
    let of = occasion.relative.and_then(|id| dossier.relative(id)).map(|relative| relative.name.clone());
    let parts = [Some(words.partial(occasion.date)), Some(kind), of, occasion.label.clone()];
    parts.into_iter().flatten().collect::<Vec<String>>().join("  ")
}

fn fact_line(fact: &Fact, dossier: &Dossier, session: &Session) -> String {
    let words = &session.words;
    let kind = say!(words, "fact-kind", kind = fact.kind.code());
    let about = fact
        .relative
        .and_then(|id| dossier.relative(id))
        .map_or(String::new(), |relative| format!(" ({})", relative.name));
    let day = words.day(fact.learned_on, session.moment.day);
    let asked = if fact.asked_on.is_some() || !fact.is_question() {
        String::new()
    } else {
        format!(", {}", words.say("show-not-asked"))
    };
    let text = words.fact(fact, session.moment.day);
    let told = say!(words, "show-fact", kind = kind, about = about, text = text);
    format!("{told}  [{day}{asked}]")
}

fn promise_line(promise: &Promise, session: &Session) -> String {
    let words = &session.words;
    let sign = match promise.by {
        PromiseBy::Me => ">",
        PromiseBy::Them => "<",
    };
    let day = |day| words.day(day, session.moment.day);
    let due = words.promise_due(promise, session.moment.day, &session.settings.rules);
    let state = match (promise.done_on, promise.dropped_on, due) {
        (Some(done), ..) => say!(words, "show-kept", day = day(done)),
        (None, Some(dropped), _) => say!(words, "owed-dropped", day = day(dropped)),
        (None, None, Some(due)) => say!(words, "show-due", day = due),
        (None, None, None) => words.say("show-open"),
    };
    format!("{sign} {}  [{state}]", promise.text)
}

/// Conflicts that are not settled: the first thing to know.
fn issues(dossier: &Dossier, session: &Session) -> Vec<String> {
    dossier.open_issues.iter().map(|issue| log_line(issue, session)).collect()
}

fn log_line(entry: &Interaction, session: &Session) -> String {
    let words = &session.words;
    let channel = say!(words, "channel", kind = entry.channel.code());
    let outcome = say!(words, "outcome", kind = entry.outcome.code());
    let day = words.day(entry.on, session.moment.day);
    let kind = match (entry.kind, entry.resolved_on) {
        (InteractionKind::Contact, _) => String::new(),
        (InteractionKind::Issue, None) => format!(", {}", words.say("issue-open")),
        (InteractionKind::Issue, Some(on)) => {
            format!(", {}", say!(words, "issue-settled", day = words.day(on, session.moment.day)))
        }
        (kind, _) => format!(", {}", say!(words, "contact-kind", kind = kind.code())),
    };
    let direction =
        if entry.direction == Direction::In { format!(", {}", words.say("direction-in")) } else { String::new() };
    format!("{day}  {channel}, {outcome}{direction}{kind}  {}", entry.text).trim_end().to_owned()
}
