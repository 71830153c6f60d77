//! How the items of the sections look. A new kind of item is an arm in `item_pieces`.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::app::screens::dossier::{DossierScreen, Section};
use crate::domain::dossier::Dossier;
use crate::domain::fact::Fact;
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

/// The first parts, until there is more than so many lines show.
pub(crate) fn filling(parts: impl Iterator<Item = Part>, most: usize) -> Vec<Part> {
    let mut lines = 0;
    let mut filled = Vec::new();
    for part in parts {
        lines += part.lines.len();
        filled.push(part);
        if lines > most {
            break;
        }
    }
    filled
}

impl Painter<'_> {
    /// A section in parts; an empty one says how to fill it. One without focus does not scroll: of it only the parts that an
    /// area so high may show.
    pub(super) fn section_parts(
        &self,
        section: Section,
        dossier: &Dossier,
        screen: &DossierScreen,
        area: Rect,
    ) -> Vec<Part> {
        let width = usize::from(area.width);
        let most = if section == screen.section { usize::MAX } else { usize::from(area.height) };
        let items = screen.items(section);
        if items.is_empty() {
            let empty = Piece::new(self.say(section.spec().empty), self.style(Role::Quiet));
            return vec![self.between(&[empty], width)];
        }
        if section == Section::Timeline {
            return filling(self.timeline_parts(dossier, width), most);
        }
        let mut parts = filling(items.iter().map(|item| self.item_part(section, dossier, *item, width)), most);
        if section == screen.section {
            // Where the cursor is, each fact also says where it comes from.
            for part in &mut parts {
                part.lines.extend(self.origin_lines(dossier, part.item, width));
            }
        }
        if section == Section::Contact {
            parts.push(self.between(&self.state_pieces(dossier), width));
        }
        parts
    }

    fn item_part(&self, section: Section, dossier: &Dossier, item: ItemId, width: usize) -> Part {
        if let ItemId::Person(_) = item {
            return Part { item: Some(item), lines: self.briefing_head(dossier, width) };
        }
        Part { item: Some(item), ..self.between(&self.item_pieces(section, dossier, item), width) }
    }

    fn between(&self, pieces: &[Piece], width: usize) -> Part {
        Part { item: None, lines: pieces.iter().flat_map(|piece| piece.lines(width, self.look.glyphs.more)).collect() }
    }

    /// What stands for an item in a section.
    fn item_pieces(&self, section: Section, dossier: &Dossier, item: ItemId) -> Vec<Piece> {
        let piece = match (item, section) {
            (ItemId::Channel(id), _) => dossier.channels.iter().find(|row| row.id == id).map(|row| {
                let words = &self.look.words;
                let kind = words.say_with("channel", &[("kind", row.kind.code().into())]);
                self.pair(&kind, &words.with_hours(&row.value, row.hours))
            }),
            (ItemId::Name(id), _) => dossier.names.iter().find(|row| row.id == id).map(|row| {
                let kind = self.look.words.say_with("name-kind", &[("kind", row.kind.code().into())]);
                self.pair(&kind, &row.name)
            }),
            (ItemId::Identifier(id), _) => {
                dossier.identifiers.iter().find(|row| row.id == id).map(|row| self.pair(&row.system, &row.value))
            }
            (ItemId::Relative(id), Section::Family) => {
                dossier.relative(id).map(|row| Piece::new(self.relative_line(row), self.style(Role::Title)).hanging(2))
            }
            (ItemId::Relative(id), _) => dossier.relative(id).map(|row| self.birthday_piece(row)),
            (ItemId::Fact(id), _) => {
                dossier.facts.iter().find(|fact| fact.id == id).map(|fact| self.fact_piece(section, fact))
            }
            (ItemId::Occasion(id), _) => self.occasion_piece(dossier, id),
            (ItemId::Gift(id), _) => self.gift_piece(dossier, id),
            (ItemId::Promise(id), _) => {
                dossier.promises.iter().find(|promise| promise.id == id).map(|promise| self.promise_piece(promise))
            }
            (ItemId::Request(id), _) => {
                dossier.requests.iter().find(|request| request.id == id).map(|request| self.request_piece(request))
            }
            (ItemId::Feedback(id), _) => {
                dossier.feedback.iter().find(|said| said.id == id).map(|said| self.feedback_piece(said))
            }
            (ItemId::FollowUp(id), _) => self.follow_up_piece(dossier, id),
            (ItemId::Introduction(id), _) => self.introduction_piece(dossier, id),
            (ItemId::Suggestion(with), _) => self.suggestion_piece(dossier, with),
            (ItemId::Event(id), _) => self.attendance_piece(dossier, id),
            (ItemId::Welcome(step), _) => return self.welcome_pieces(dossier, step),
            (ItemId::Person(_) | ItemId::Interaction(_), _) => None,
        };
        piece.into_iter().collect()
    }

    /// What something is, and its value.
    fn pair(&self, kind: &str, value: &str) -> Piece {
        Piece::new(format!("{kind}  {value}"), self.style(Role::Text)).hanging(2)
    }

    /// When a fact was noted, from which contact, whether one has asked since, whether it is private.
    fn origin_lines(&self, dossier: &Dossier, item: Option<ItemId>, width: usize) -> Vec<Line<'static>> {
        let Some(ItemId::Fact(id)) = item else { return Vec::new() };
        let Some(fact) = dossier.facts.iter().find(|fact| fact.id == id) else { return Vec::new() };
        let words = &self.look.words;
        let mut parts = vec![words.noted(fact, self.model.around.now.day)];
        let from = fact.interaction.and_then(|id| dossier.interactions.iter().find(|entry| entry.id == id));
        parts.extend(from.map(|entry| words.say_with("channel", &[("kind", entry.channel.code().into())])));
        if fact.private {
            parts.push(self.say("fact-private"));
        }
        let text = parts.join(&self.joint());
        Piece::new(text, self.style(Role::Quiet)).indented(2).hanging(2).lines(width, self.look.glyphs.more)
    }

    /// A fact, under its relative or after the name of its kind.
    fn fact_piece(&self, section: Section, fact: &Fact) -> Piece {
        if section == Section::Family {
            let indent = if fact.relative.is_some() { 2 } else { 0 };
            let role = if fact.is_question() { Role::Text } else { Role::Care };
            let text = match self.is_readable(fact.private) {
                true => self.look.words.fact_of_kind(fact, self.model.around.now.day),
                false => self.say("private-hidden"),
            };
            return Piece::new(text, self.style(role)).indented(indent).hanging(2 - indent);
        }
        let role = if fact.is_question() { Role::Text } else { Role::Care };
        let label = self.look.words.say_with("fact-kind", &[("kind", fact.kind.code().into())]);
        let text = say!(self.look.words, "fact-of", who = label, text = self.fact_text(fact));
        Piece::new(text, self.style(role)).hanging(2)
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
        let dot = self.joint();
        let text = match next {
            Some(day) => format!("{}{dot}{what} ({})", words.day(day, today), words.relative(day, today)),
            None => format!("{}{dot}{what}", known.unwrap_or_default()),
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
