//! What to know before the call: why now, what to ask about, what is owed, what was said last.

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Block, Piece};
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::Privacy;
use crate::domain::channel::ChannelKind;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::Reason;
use crate::domain::relative::Relative;
use crate::say;

/// How much room a briefing has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// A few lines under the list.
    Short,
    /// Everything that helps.
    Full,
}

impl Painter<'_> {
    /// Name, tier, where and when, the preferred way of contact; what does not fit goes on the next line.
    pub(crate) fn briefing_head(&self, dossier: &Dossier, width: usize) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let affiliate = &dossier.affiliate;
        let name = cut(&affiliate.name, width, self.look.glyphs.more);
        let mut first = vec![Span::styled(name, self.style(Role::Title))];
        if let Some(tier) = affiliate.tier {
            first.push(Span::raw(say!(words, "tier", tier = tier.code())));
        }
        if let Some(time) = self.local_time(affiliate.time_zone.as_deref()) {
            first.push(Span::raw(time));
        }
        // A single address is no preference.
        let several = dossier.channels.iter().filter(|channel| channel.kind != ChannelKind::Site).count() > 1;
        if let Some(channel) = dossier.preferred().filter(|_| several) {
            let how = words.say_with("channel", &[("kind", channel.kind.code().into())]);
            first.push(Span::raw(say!(words, "briefing-prefers", how = how)));
        }
        if let Some(flag) = self.flag(dossier) {
            first.push(Span::styled(flag, self.style(Role::Care)));
        }
        let mut second = Vec::new();
        if let Some(joined) = affiliate.joined_on {
            let since = say!(words, "briefing-since", day = words.day(joined, self.model.around.now.day));
            second.push(since);
        }
        second.extend(dossier.tags.iter().map(|tag| format!("#{}", tag.name)));
        let dot = format!(" {} ", self.look.glyphs.dot);
        let mut lines = in_lines(first, width);
        if !second.is_empty() {
            let piece = Piece::new(second.join(&dot), self.style(Role::Quiet));
            lines.extend(piece.lines(width, self.look.glyphs.more));
        }
        lines
    }

    /// Why the person is in the queue.
    pub(crate) fn why_block(&self, reasons: &[Reason]) -> Block {
        let today = self.model.around.now.day;
        let pieces = reasons.iter().map(|reason| {
            let role = if reason.due < today { Role::Overdue } else { Role::Text };
            Piece::new(self.phrase(&reason.why), self.style(role))
        });
        Block { label: self.say("briefing-why"), pieces: pieces.collect() }
    }

    /// What to ask about; where nothing is known yet, a question to begin with.
    pub(crate) fn ask_block(&self, dossier: &Dossier, most: usize, depth: Depth) -> Block {
        let mut pieces = Vec::new();
        for fact in dossier.to_ask_about().take(most) {
            let text = self.fact_line(dossier, fact);
            let lines = if depth == Depth::Short { 1 } else { 4 };
            pieces.push(Piece::new(text, self.style(Role::Text)).hanging(2).at_most(lines));
            // What was noted today needs no word that it was not asked about since.
            let noted_before = fact.learned_on < self.model.around.now.day || fact.asked_on.is_some();
            if depth == Depth::Full && self.is_readable(fact) && noted_before {
                pieces.push(Piece::new(self.asked(fact), self.style(Role::Quiet)).indented(2));
            }
        }
        let relatives = dossier.relatives.iter().filter(|relative| {
            !dossier.facts.iter().any(|fact| fact.relative == Some(relative.id) && fact.kind != FactKind::Care)
        });
        for relative in relatives.take(most.saturating_sub(pieces.len())) {
            pieces.push(Piece::new(self.relative_line(relative), self.style(Role::Text)).hanging(2));
        }
        if pieces.is_empty() {
            pieces.push(Piece::new(self.say("briefing-ask-nothing"), self.style(Role::Quiet)).hanging(2));
        }
        Block { label: self.say("briefing-ask"), pieces }
    }

    /// What is owed, both ways.
    pub(crate) fn promise_block(&self, dossier: &Dossier, most: usize) -> Block {
        let open = dossier.promises.iter().filter(|promise| promise.done_on.is_none());
        let pieces = open.take(most).map(|promise| self.promise_piece(promise)).collect();
        Block { label: self.say("briefing-promises"), pieces }
    }

    /// One promise: who owes, what, by when.
    pub(crate) fn promise_piece(&self, promise: &Promise) -> Piece {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let id = match promise.by {
            PromiseBy::Me => "promise-mine",
            PromiseBy::Them => "promise-theirs",
        };
        let mut text = words.say_with(id, &[("text", promise.text.as_str().into())]);
        let mut role = Role::Text;
        if let Some(done) = promise.done_on {
            text = format!(
                "{text} {} {}",
                self.look.glyphs.dot,
                say!(words, "promise-done", day = words.day(done, today))
            );
            role = Role::Quiet;
        } else if let Some(due) = promise.due_on {
            let when = if due < today { words.late(due, today) } else { words.relative(due, today) };
            text = format!("{text} ({}, {when})", words.day(due, today));
            if due < today && promise.by == PromiseBy::Me {
                role = Role::Overdue;
            }
        } else {
            let since = words.relative(promise.made_on, today);
            let since = match promise.by {
                // Mine comes back by itself, on a day that nobody chose.
                PromiseBy::Me => say!(words, "promise-undated", since = since),
                PromiseBy::Them => since,
            };
            text = format!("{text} ({since})");
        }
        Piece::new(text, self.style(role)).hanging(2)
    }

    /// The last contacts, the newest first.
    pub(crate) fn last_block(&self, dossier: &Dossier, most: usize, depth: Depth) -> Block {
        let past = dossier.interactions.iter().filter(|interaction| interaction.outcome != Outcome::Planned);
        let mut pieces = Vec::new();
        for interaction in past.take(most) {
            let head = self.interaction_head(interaction);
            match (depth, interaction.text.is_empty()) {
                (_, true) => pieces.push(Piece::new(head, self.style(Role::Text))),
                (Depth::Short, false) => {
                    let text = format!("{head}  {}", self.quoted(&interaction.text));
                    pieces.push(Piece::new(text, self.style(Role::Text)).hanging(2).at_most(2));
                }
                (Depth::Full, false) => {
                    pieces.push(Piece::new(head, self.style(Role::Text)));
                    let text = self.quoted(&interaction.text);
                    pieces.push(Piece::new(text, self.style(Role::Text)).indented(2).at_most(5));
                }
            }
        }
        if pieces.is_empty() {
            pieces.push(Piece::new(self.say("briefing-last-never"), self.style(Role::Quiet)));
        }
        Block { label: self.say(if most > 1 { "briefing-last-few" } else { "briefing-last" }), pieces }
    }

    /// Day, way, outcome of one interaction.
    pub(crate) fn interaction_head(&self, interaction: &Interaction) -> String {
        let words = &self.look.words;
        let how = words.say_with("channel", &[("kind", interaction.channel.code().into())]);
        let day = words.day(interaction.on, self.model.around.now.day);
        let mut head = format!("{day}  {how}");
        if interaction.outcome != Outcome::Reached {
            let outcome = words.say_with("outcome", &[("kind", interaction.outcome.code().into())]);
            head = format!("{head}, {outcome}");
        }
        if interaction.direction == Direction::In {
            head = format!("{head}, {}", self.say("direction-in"));
        }
        if interaction.kind != InteractionKind::Contact {
            head = format!("{head} {} {}", self.look.glyphs.dot, self.contact_kind(interaction));
        }
        head
    }

    /// Dates that matter, the next ones first.
    pub(crate) fn dates_block(&self, dossier: &Dossier, most: usize) -> Block {
        let today = self.model.around.now.day;
        let leap = self.model.around.rules.leap_day;
        let words = &self.look.words;
        let mut coming: Vec<(NaiveDate, String)> = dossier
            .occasions
            .iter()
            .filter_map(|occasion| {
                Some((occasion.date.next_on_or_after(today, leap)?, self.occasion_name(dossier, occasion)))
            })
            .collect();
        let birthdays = dossier.relatives.iter().filter_map(|relative| {
            let next = relative.birthday?.next_on_or_after(today, leap)?;
            Some((next, say!(words, "date-birthday-of", name = &relative.name)))
        });
        coming.extend(birthdays);
        coming.sort();
        let pieces = coming.into_iter().take(most).map(|(day, what)| {
            let text = format!("{} {} {what}", words.day(day, today), self.look.glyphs.dot);
            Piece::new(format!("{text} ({})", words.relative(day, today)), self.style(Role::Text)).hanging(2)
        });
        Block { label: self.say("briefing-dates"), pieces: pieces.collect() }
    }

    /// What is not to be mentioned.
    pub(crate) fn care_block(&self, dossier: &Dossier) -> Block {
        let cares = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Care);
        let pieces = cares.map(|fact| Piece::new(self.fact_text(fact), self.style(Role::Care)).hanging(2));
        Block { label: self.say("briefing-care"), pieces: pieces.collect() }
    }

    /// A fact with whom it is about.
    pub(crate) fn fact_line(&self, dossier: &Dossier, fact: &Fact) -> String {
        let text = self.fact_text(fact);
        let Some(relative) = fact.relative.and_then(|id| dossier.relative(id)) else { return text };
        if !self.is_readable(fact) {
            return text;
        }
        // "Léa: Léa has joined" says her name once too often.
        let rest = text.strip_prefix(relative.name.as_str()).filter(|rest| rest.starts_with(' '));
        let who = self.relative_line(relative);
        say!(self.look.words, "fact-of", who = who, text = rest.unwrap_or(&text).trim_start())
    }

    /// The words of a fact, unless they are private while the screen is shared.
    pub(crate) fn fact_text(&self, fact: &Fact) -> String {
        if self.is_readable(fact) { fact.text.clone() } else { self.say("private-hidden") }
    }

    /// A relative: name, relation, age as far as it is known.
    pub(crate) fn relative_line(&self, relative: &Relative) -> String {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let relation = words.say_with("relation", &[("kind", relative.relation.code().into())]);
        let age = relative.birthday.and_then(|birthday| birthday.age_on(today));
        let age = match (age, relative.age) {
            (Some(years), _) => Some(say!(words, "exact-age", years = years)),
            (None, Some(known)) => Some(say!(words, "about-age", years = known.about(today))),
            (None, None) => None,
        };
        match age {
            Some(age) => format!("{} ({relation}, {age})", relative.name),
            None => format!("{} ({relation})", relative.name),
        }
    }

    /// Somebody's words between quotation marks of the language, on one line.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        say!(self.look.words, "quoted", text = text)
    }

    fn is_readable(&self, fact: &Fact) -> bool {
        !(fact.private && self.model.privacy == Privacy::Hidden)
    }

    fn asked(&self, fact: &Fact) -> String {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let learned = words.day(fact.learned_on, today);
        match fact.asked_on {
            Some(asked) => say!(words, "fact-asked", learned = learned, asked = words.day(asked, today)),
            None => say!(words, "fact-not-asked", learned = learned),
        }
    }

    pub(crate) fn occasion_name(&self, dossier: &Dossier, occasion: &crate::domain::occasion::Occasion) -> String {
        let words = &self.look.words;
        let kind = words.say_with("occasion-kind", &[("kind", occasion.kind.code().into())]);
        let name = match &occasion.label {
            Some(label) if kind.is_empty() || occasion.kind == crate::domain::occasion::OccasionKind::Other => {
                label.clone()
            }
            Some(label) => format!("{kind}, {label}"),
            None => kind,
        };
        match occasion.relative.and_then(|id| dossier.relative(id)) {
            Some(relative) => say!(words, "date-of", what = name, name = &relative.name),
            None => name,
        }
    }

    fn flag(&self, dossier: &Dossier) -> Option<String> {
        let affiliate = &dossier.affiliate;
        if affiliate.deceased {
            Some(self.say("flag-deceased"))
        } else if affiliate.do_not_contact {
            Some(self.say("flag-do-not-contact"))
        } else if affiliate.archived {
            Some(self.say("flag-archived"))
        } else {
            None
        }
    }

    fn local_time(&self, zone: Option<&str>) -> Option<String> {
        let zone: chrono_tz::Tz = zone?.parse().ok()?;
        let there = self.model.around.now.instant.with_timezone(&zone).naive_local();
        let words = &self.look.words;
        Some(say!(words, "briefing-local-time", time = words.time(there.time())))
    }
}

/// Short texts beside each other, three blanks apart, in as many lines as they need.
fn in_lines(texts: Vec<Span<'static>>, width: usize) -> Vec<Line<'static>> {
    const GAP: &str = "   ";
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut used = 0;
    for text in texts {
        let wide = cells(&text.content);
        match lines.last_mut() {
            Some(line) if used + GAP.len() + wide <= width => {
                line.spans.extend([Span::raw(GAP), text]);
                used += GAP.len() + wide;
            }
            _ => {
                lines.push(Line::from(text));
                used = wide;
            }
        }
    }
    lines
}
