//! What to know before the call: why now, what to ask about, what is owed, what was said last.

use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Block, Piece};
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::Privacy;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::item::ItemId;
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::{Reason, Section};
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
        first.extend(words.local_time(affiliate, &self.model.around.now).map(Span::raw));
        first.extend(words.prefers(dossier).map(Span::raw));
        first.extend(words.flags(affiliate).into_iter().map(|flag| Span::styled(flag, self.style(Role::Overdue))));
        let mut second = Vec::new();
        if let Some(joined) = affiliate.joined_on {
            let since = say!(words, "briefing-since", day = words.day(joined, self.model.around.now.day));
            second.push(since);
        }
        second.extend(dossier.tags.iter().map(|tag| format!("#{}", tag.name)));
        let dot = self.joint();
        let mut lines = in_lines(first, width);
        if !second.is_empty() {
            let piece = Piece::new(second.join(&dot), self.style(Role::Quiet));
            lines.extend(piece.lines(width, self.look.glyphs.more));
        }
        lines
    }

    /// Why the person is in the queue.
    pub(crate) fn why_block(&self, reasons: &[Reason]) -> Block {
        let pieces = reasons.iter().map(|reason| {
            let role = if reason.section == Section::Overdue { Role::Overdue } else { Role::Text };
            Piece::new(self.phrase(&reason.why), self.style(role))
        });
        Block { label: self.say("briefing-why"), pieces: pieces.collect() }
    }

    /// What to ask about; where nothing is known yet, a question to begin with.
    pub(crate) fn ask_block(&self, dossier: &Dossier, most: usize, depth: Depth) -> Block {
        let mut pieces = Vec::new();
        if dossier.affiliate.silence().is_some() {
            return Block { label: self.say("briefing-ask"), pieces };
        }
        let today = self.model.around.now.day;
        for fact in dossier.to_ask_first(today, most) {
            let lines = if depth == Depth::Short { 1 } else { 4 };
            let text = if self.is_readable(fact) {
                self.look.words.to_ask(dossier, fact, today, &self.model.around.rules)
            } else {
                self.say("private-hidden")
            };
            pieces.push(Piece::new(text, self.style(Role::Text)).hanging(2).at_most(lines));
            // What was noted today needs no word that it was not asked about since.
            let noted_before = fact.learned_on < today || fact.asked_on.is_some();
            if depth == Depth::Full && self.is_readable(fact) && noted_before {
                pieces.push(Piece::new(self.look.words.noted(fact, today), self.style(Role::Quiet)).indented(2));
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
        let pieces = dossier.open_promises().take(most).map(|promise| self.promise_piece(promise)).collect();
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
            let done = say!(words, "promise-done", day = words.day(done, today));
            text = format!("{text}{}{done}", self.joint());
            role = Role::Quiet;
        } else if let Some(due) = words.promise_due(promise, today, &self.model.around.rules) {
            text = format!("{text} ({due})");
            let slid = promise.due_on.map(|due| self.model.around.rules.working.on_or_after(due));
            if slid.is_some_and(|due| due < today) && promise.by == PromiseBy::Me {
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
            head = format!("{head}{}{}", self.joint(), self.contact_kind(interaction));
        }
        head
    }

    /// Dates that matter, the next ones first.
    pub(crate) fn dates_block(&self, dossier: &Dossier, most: usize) -> Block {
        let around = &self.model.around;
        let words = &self.look.words;
        let today = around.now.day;
        let coming = dossier.coming_dates(today, around.rules.leap_day).into_iter();
        let pieces = coming.take(most).filter_map(|(day, item)| {
            let what = match item {
                ItemId::Relative(id) => say!(words, "date-birthday-of", name = &dossier.relative(id)?.name),
                ItemId::Occasion(id) => {
                    self.occasion_name(dossier, dossier.occasions.iter().find(|occasion| occasion.id == id)?)
                }
                _ => return None,
            };
            let text = format!("{}{}{what}", words.day(day, today), self.joint());
            Some(Piece::new(format!("{text} ({})", words.relative(day, today)), self.style(Role::Text)).hanging(2))
        });
        let mut all = self.event_pieces(dossier);
        all.extend(pieces);
        Block { label: self.say("briefing-dates"), pieces: all }
    }

    /// Events near, with what to prepare; those that were, with the question how they went.
    fn event_pieces(&self, dossier: &Dossier) -> Vec<Piece> {
        /// Events within so many days stand in the briefing.
        const NEAR: u64 = 14;
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let coming = dossier.coming_events(today, NEAR).map(|row| {
            let day = words.days(row.event.on, row.event.until, today);
            match row.prepare.as_str() {
                "" => say!(words, "event-coming", name = row.event.whole_name(), day = day),
                what => say!(words, "event-coming-prepare", name = row.event.whole_name(), day = day, what = what),
            }
        });
        let open = dossier
            .events_to_ask_about(today)
            .map(|row| say!(words, "event-ask", name = &row.event.name, day = words.day(row.event.on, today)));
        coming.chain(open).map(|text| Piece::new(text, self.style(Role::Today)).hanging(2)).collect()
    }

    /// What is to be minded: first that nobody reaches out to them, then what is not to be mentioned.
    pub(crate) fn care_block(&self, dossier: &Dossier) -> Block {
        let silence = dossier.affiliate.silence().map(|silence| self.phrase(&silence.phrase()));
        let silence = silence.map(|text| Piece::new(text, self.style(Role::Care)).hanging(2));
        let cares = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Care);
        let pieces = cares.map(|fact| Piece::new(self.fact_text(fact), self.style(Role::Care)).hanging(2));
        Block { label: self.say("briefing-care"), pieces: silence.into_iter().chain(pieces).collect() }
    }

    /// A fact with whom it is about.
    pub(crate) fn fact_line(&self, dossier: &Dossier, fact: &Fact) -> String {
        let around = &self.model.around;
        if self.is_readable(fact) {
            self.look.words.fact_about(dossier, fact, around.now.day, &around.rules)
        } else {
            self.say("private-hidden")
        }
    }

    /// The words of a fact, unless they are private while the screen is shared.
    pub(crate) fn fact_text(&self, fact: &Fact) -> String {
        if self.is_readable(fact) {
            self.look.words.fact(fact, self.model.around.now.day)
        } else {
            self.say("private-hidden")
        }
    }

    /// A relative: name, relation, age as far as it is known.
    pub(crate) fn relative_line(&self, relative: &Relative) -> String {
        self.look.words.relative_line(relative, self.model.around.now.day, &self.model.around.rules)
    }

    /// Sentences to begin with, each with the note it comes from.
    pub(crate) fn opener_block(&self, dossier: &Dossier, depth: Depth) -> Block {
        let around = &self.model.around;
        let mut pieces = Vec::new();
        for opener in self.look.words.openers(dossier, around.now.day, &around.rules) {
            let source = Piece::new(opener.source.clone(), self.style(Role::Quiet)).indented(2);
            match depth {
                Depth::Short => {
                    let text = format!("{} ({})", opener.text, opener.source);
                    pieces.push(Piece::new(text, self.style(Role::Text)).hanging(2).at_most(2));
                }
                Depth::Full => {
                    let text = format!("{} {}", self.look.glyphs.dot, opener.text);
                    pieces.extend([Piece::new(text, self.style(Role::Text)).hanging(2).at_most(4), source]);
                }
            }
        }
        Block { label: self.say("briefing-openers"), pieces }
    }

    /// Somebody's words between quotation marks of the language, on one line.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        say!(self.look.words, "quoted", text = text)
    }

    fn is_readable(&self, fact: &Fact) -> bool {
        !(fact.private && self.model.privacy == Privacy::Hidden)
    }

    /// What an occasion is, and whose.
    pub(crate) fn occasion_name(&self, dossier: &Dossier, occasion: &crate::domain::occasion::Occasion) -> String {
        self.look.words.occasion_of(dossier, occasion)
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
