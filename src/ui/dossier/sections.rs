//! The sections of the dossier, item by item.

use ratatui::text::Line;

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::app::screens::dossier::{DossierScreen, Section};
use crate::domain::affiliate::Rhythm;
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::domain::item::ItemId;
use crate::domain::relative::Relative;
use crate::say;

/// Some lines of a section: those of an item, or what stands between items.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The item they belong to.
    pub item: Option<ItemId>,
    /// The lines.
    pub lines: Vec<Line<'static>>,
}

impl Painter<'_> {
    /// A section in parts; an empty one says how to fill it.
    pub(super) fn section_parts(
        &self,
        section: Section,
        dossier: &Dossier,
        screen: &DossierScreen,
        width: usize,
    ) -> Vec<Part> {
        let items = screen.items(section);
        let parts = match section {
            Section::Timeline => self.timeline_parts(dossier, width),
            Section::Contact => self.contact_parts(dossier, items, width),
            Section::Facts => self.fact_parts(dossier, items, width),
            Section::Family | Section::Dates | Section::Promises => {
                items.iter().map(|item| self.part(*item, &self.item_pieces(section, dossier, *item), width)).collect()
            }
        };
        if !parts.is_empty() {
            return parts;
        }
        let id = match section {
            Section::Family => "empty-family",
            Section::Facts => "empty-facts",
            Section::Dates => "empty-dates",
            Section::Promises => "empty-promises",
            Section::Timeline => "dossier-timeline-empty",
            Section::Contact => "empty-contact",
        };
        vec![self.between(&[Piece::new(self.say(id), self.style(Role::Quiet))], width)]
    }

    fn part(&self, item: ItemId, pieces: &[Piece], width: usize) -> Part {
        Part { item: Some(item), ..self.between(pieces, width) }
    }

    fn between(&self, pieces: &[Piece], width: usize) -> Part {
        Part { item: None, lines: pieces.iter().flat_map(|piece| piece.lines(width, self.look.glyphs.more)).collect() }
    }

    /// What stands for an item in a section of its own.
    fn item_pieces(&self, section: Section, dossier: &Dossier, item: ItemId) -> Vec<Piece> {
        let piece = match (item, section) {
            (ItemId::Relative(id), Section::Family) => {
                dossier.relative(id).map(|row| Piece::new(self.relative_line(row), self.style(Role::Title)).hanging(2))
            }
            (ItemId::Relative(id), _) => dossier.relative(id).map(|row| self.birthday_piece(row)),
            (ItemId::Fact(id), _) => dossier.facts.iter().find(|fact| fact.id == id).map(|fact| {
                let indent = if fact.relative.is_some() { 2 } else { 0 };
                Piece::new(self.fact_text(fact), self.style(Role::Text)).indented(indent).hanging(2 - indent)
            }),
            (ItemId::Occasion(id), _) => self.occasion_piece(dossier, id),
            (ItemId::Promise(id), _) => {
                dossier.promises.iter().find(|promise| promise.id == id).map(|promise| self.promise_piece(promise))
            }
            (ItemId::FollowUp(id), _) => self.follow_up_piece(dossier, id),
            _ => None,
        };
        piece.into_iter().collect()
    }

    /// The head, then channels and names one by one, then state, rhythm, identities and figures.
    fn contact_parts(&self, dossier: &Dossier, items: &[ItemId], width: usize) -> Vec<Part> {
        let words = &self.look.words;
        let mut parts = Vec::new();
        for item in items {
            match item {
                ItemId::Person(_) => {
                    parts.push(Part { item: Some(*item), lines: self.briefing_head(dossier, width) });
                }
                ItemId::Channel(id) => {
                    let Some(channel) = dossier.channels.iter().find(|channel| channel.id == *id) else { continue };
                    let kind = words.say_with("channel", &[("kind", channel.kind.code().into())]);
                    let text = format!("{kind}  {}", channel.value);
                    parts.push(self.part(*item, &[Piece::new(text, self.style(Role::Text)).hanging(2)], width));
                }
                ItemId::Name(id) => {
                    let Some(name) = dossier.names.iter().find(|name| name.id == *id) else { continue };
                    let kind = words.say_with("name-kind", &[("kind", name.kind.code().into())]);
                    let text = format!("{kind}  {}", name.name);
                    parts.push(self.part(*item, &[Piece::new(text, self.style(Role::Text)).hanging(2)], width));
                }
                _ => {}
            }
        }
        let quiet = |text: String| Piece::new(text, self.style(Role::Quiet)).hanging(2);
        let mut pieces = self.state_pieces(dossier);
        pieces.extend(dossier.identifiers.iter().map(|id| quiet(format!("{}  {}", id.system, id.value))));
        pieces.extend(dossier.totals.iter().map(|totals| quiet(self.totals_text(totals))));
        parts.push(self.between(&pieces, width));
        parts
    }

    /// Where the person stands, how often, when last, when to call.
    fn state_pieces(&self, dossier: &Dossier) -> Vec<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let text = |text: String| Piece::new(text, self.style(Role::Text)).hanging(2);
        let mut state = vec![words.say_with("status", &[("kind", affiliate.status.code().into())])];
        state.extend(affiliate.language.clone());
        state.extend(affiliate.address_form.map(|form| form.code().to_owned()));
        let last = match dossier.last_contact {
            Some(day) => say!(words, "contact-last", day = words.day(day, today), ago = words.relative(day, today)),
            None => self.say("briefing-last-never"),
        };
        let mut pieces =
            vec![text(state.join(&format!(" {} ", self.look.glyphs.dot))), text(self.rhythm_text(dossier)), text(last)];
        if let Some(hours) = affiliate.hours {
            pieces.push(text(say!(
                words,
                "contact-hours",
                from = words.time(hours.from),
                until = words.time(hours.until)
            )));
        }
        pieces
    }

    fn rhythm_text(&self, dossier: &Dossier) -> String {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let rhythm = match (affiliate.rhythm, self.model.around.rules.rhythm_days(affiliate.rhythm, affiliate.tier)) {
            (Rhythm::ByTier, Some(days)) => say!(words, "contact-rhythm-tier", days = days),
            (_, Some(days)) => say!(words, "contact-rhythm", days = days),
            (_, None) => self.say("contact-no-rhythm"),
        };
        let open = dossier.follow_ups.iter().find(|follow_up| follow_up.closed_on.is_none());
        let next = match (open, dossier.next_due) {
            (Some(follow_up), _) if !follow_up.reason.is_empty() => {
                let day = words.day(follow_up.due_on, today);
                Some(say!(words, "contact-next-reason", day = day, reason = &follow_up.reason))
            }
            (_, Some(day)) => Some(say!(words, "contact-next", day = words.day(day, today))),
            (_, None) => None,
        };
        next.map_or(rhythm.clone(), |next| format!("{rhythm} {} {next}", self.look.glyphs.dot))
    }

    fn totals_text(&self, totals: &crate::domain::totals::Totals) -> String {
        let words = &self.look.words;
        let mut parts = Vec::new();
        if let Some(clicks) = totals.clicks {
            parts.push(say!(words, "totals-clicks", n = clicks));
        }
        if let Some(sales) = totals.sales {
            parts.push(say!(words, "totals-sales", n = sales));
        }
        if let Some(revenue) = totals.revenue_minor {
            parts.push(say!(words, "totals-revenue", amount = words.money(revenue, totals.currency.as_deref())));
        }
        if let Some(commission) = totals.commission_minor {
            parts.push(say!(words, "totals-commission", amount = words.money(commission, totals.currency.as_deref())));
        }
        let day = words.day(totals.taken_on, self.model.around.now.day);
        say!(words, "totals", system = &totals.system, day = day, parts = parts.join(", "))
    }

    /// Facts after the name of their kind.
    fn fact_parts(&self, dossier: &Dossier, items: &[ItemId], width: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        for item in items {
            let ItemId::Fact(id) = item else { continue };
            let Some(fact) = dossier.facts.iter().find(|fact| fact.id == *id) else { continue };
            let role = if fact.kind == FactKind::Care { Role::Care } else { Role::Text };
            let label = self.look.words.say_with("fact-kind", &[("kind", fact.kind.code().into())]);
            let text = say!(self.look.words, "fact-of", who = label, text = self.fact_text(fact));
            parts.push(self.part(*item, &[Piece::new(text, self.style(role)).hanging(2)], width));
        }
        parts
    }

    fn birthday_piece(&self, relative: &Relative) -> Piece {
        let what = say!(self.look.words, "date-birthday-of", name = &relative.name);
        let leap = self.model.around.rules.leap_day;
        let next = relative.birthday.and_then(|date| date.next_on_or_after(self.model.around.now.day, leap));
        self.date_piece(next, relative.birthday.map(|date| self.look.words.partial(date)), &what)
    }

    fn occasion_piece(&self, dossier: &Dossier, id: crate::domain::id::OccasionId) -> Option<Piece> {
        let occasion = dossier.occasions.iter().find(|occasion| occasion.id == id)?;
        let today = self.model.around.now.day;
        let dates = dossier.dates(today, self.model.around.rules.leap_day);
        let next = dates.iter().find(|(_, item)| *item == ItemId::Occasion(id)).and_then(|(next, _)| *next);
        let date = self.look.words.partial(occasion.date);
        Some(self.date_piece(next, Some(date), &self.occasion_name(dossier, occasion)))
    }

    /// The next time, or the date as it is known where there is none.
    fn date_piece(&self, next: Option<chrono::NaiveDate>, known: Option<String>, what: &str) -> Piece {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let dot = self.look.glyphs.dot;
        let text = match next {
            Some(day) => format!("{} {dot} {what} ({})", words.day(day, today), words.relative(day, today)),
            None => format!("{} {dot} {what}", known.unwrap_or_default()),
        };
        let role = if next.is_some() { Role::Text } else { Role::Quiet };
        Piece::new(text, self.style(role)).hanging(2)
    }

    fn follow_up_piece(&self, dossier: &Dossier, id: crate::domain::id::FollowUpId) -> Option<Piece> {
        let words = &self.look.words;
        let follow_up = dossier.follow_ups.iter().find(|follow_up| follow_up.id == id)?;
        let day = words.day(follow_up.due_on, self.model.around.now.day);
        let text = if follow_up.reason.is_empty() {
            say!(words, "contact-next", day = day)
        } else {
            say!(words, "contact-next-reason", day = day, reason = &follow_up.reason)
        };
        Some(Piece::new(text, self.style(Role::Today)).hanging(2))
    }
}
