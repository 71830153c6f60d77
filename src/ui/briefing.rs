//! What to know before the call: why now, what to ask about, what is owed, what was said last.

use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Block, Piece};
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::Privacy;
use crate::domain::dossier::Dossier;
use crate::domain::drill::Secrets;
use crate::domain::fact::Fact;
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::item::ItemId;
use crate::domain::mind::Mind;
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
        first.extend(words.archived(affiliate).map(|flag| Span::styled(flag, self.style(Role::Overdue))));
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
        let (words, around) = (&self.look.words, &self.model.around);
        let lines = if depth == Depth::Short { 1 } else { 4 };
        let asks = dossier.asks(around.now.day, Secrets::Shown).into_iter().take(most);
        let mut pieces: Vec<Piece> = asks
            .map(|ask| {
                let text = match ask.fact() {
                    Some(fact) if !self.is_readable(fact.private) => self.say("private-hidden"),
                    _ => {
                        let mut parts = words.ask(&ask, around.now.day, &around.rules);
                        // A day is not torn apart at the end of a line.
                        if let (Some(_), Some(day)) = (ask.day(), parts.last_mut()) {
                            *day = day.replace(' ', "\u{a0}");
                        }
                        parts.join(&self.joint())
                    }
                };
                Piece::new(text, self.style(Role::Text)).hanging(2).at_most(lines)
            })
            .collect();
        // Where something is known and must not be brought up, a general question would do just that.
        if dossier.facts.is_empty() && dossier.relatives.is_empty() && !dossier.affiliate.deceased {
            pieces.push(Piece::new(self.say("briefing-ask-nothing"), self.style(Role::Quiet)).hanging(2));
        }
        Block { label: self.say("briefing-ask"), pieces }
    }

    /// What is owed, both ways.
    pub(crate) fn promise_block(&self, dossier: &Dossier, most: usize) -> Block {
        let open = dossier.promises.iter().filter(|promise| promise.is_open());
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
        if let Some(dropped) = promise.dropped_on.filter(|_| promise.done_on.is_none()) {
            let dropped = say!(words, "owed-dropped", day = words.day(dropped, today));
            text = format!("{text}{}{dropped}", self.joint());
            role = Role::Quiet;
        } else if let Some(done) = promise.done_on {
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
        let dates = dossier.dates(today, around.rules.leap_day);
        let coming = dates.into_iter().filter_map(|(next, item)| Some((next?, item)));
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

    /// What is to be minded.
    pub(crate) fn mind_block(&self, dossier: &Dossier) -> Block {
        let minds = self.minds(&dossier.mind(&self.model.around.now));
        let pieces = minds.into_iter().map(|text| Piece::new(text, self.style(Role::Care)).hanging(2));
        Block { label: self.say("briefing-mind"), pieces: pieces.collect() }
    }

    /// What is to be minded, each in words; what is private not while the screen is shared.
    pub(crate) fn minds(&self, minds: &[Mind]) -> Vec<String> {
        let text = |mind: &Mind| match self.is_readable(mind.is_private()) {
            true => self.look.words.mind(mind, &self.model.around.now),
            false => self.say("private-hidden"),
        };
        minds.iter().map(text).collect()
    }

    /// A fact with whom it is about.
    pub(crate) fn fact_line(&self, dossier: &Dossier, fact: &Fact) -> String {
        let around = &self.model.around;
        if self.is_readable(fact.private) {
            self.look.words.fact_about(dossier, fact, around.now.day, &around.rules)
        } else {
            self.say("private-hidden")
        }
    }

    /// The words of a fact, unless they are private while the screen is shared.
    pub(crate) fn fact_text(&self, fact: &Fact) -> String {
        if self.is_readable(fact.private) {
            self.look.words.fact(fact, self.model.around.now.day)
        } else {
            self.say("private-hidden")
        }
    }

    /// A relative: name, relation, age as far as it is known.
    pub(crate) fn relative_line(&self, relative: &Relative) -> String {
        self.look.words.relative_line(relative, self.model.around.now.day, &self.model.around.rules)
    }

    /// Somebody's words between quotation marks of the language, on one line.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        say!(self.look.words, "quoted", text = text)
    }

    pub(crate) fn is_readable(&self, private: bool) -> bool {
        !(private && self.model.privacy == Privacy::Hidden)
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
