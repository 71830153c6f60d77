//! What happened with somebody, the newest first, plans on top.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::dossier::{Part, filling};
use super::lines::Piece;
use super::panel::Attention;
use super::theme::Role;
use crate::domain::dossier::Dossier;
use crate::domain::interaction::{Direction, Interaction, Outcome};
use crate::domain::item::ItemId;
use crate::domain::request::Request;
use crate::say;

impl Painter<'_> {
    /// Draws the beginning of the timeline of the person the screen is about.
    pub(crate) fn timeline_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let inner = self.panel(frame, area, &self.say("dossier-timeline"), "", Attention::Beside);
        let Some(dossier) = self.model.person_dossier() else { return };
        let entries = filling(self.timeline_parts(dossier, usize::from(inner.width)), usize::from(inner.height));
        let mut lines: Vec<Line<'static>> = entries.into_iter().flat_map(|part| part.lines).collect();
        if lines.is_empty() {
            lines.push(Line::from(Span::styled(self.say("dossier-timeline-empty"), self.style(Role::Quiet))));
        }
        self.scrolled(frame, inner, &lines, 0);
    }

    /// The timeline, a part an entry.
    pub(crate) fn timeline_parts(&self, dossier: &Dossier, width: usize) -> impl Iterator<Item = Part> {
        dossier.timeline().map(move |interaction| self.timeline_part(dossier, interaction, width))
    }

    fn timeline_part(&self, dossier: &Dossier, interaction: &Interaction, width: usize) -> Part {
        let more = self.look.glyphs.more;
        let words = &self.look.words;
        let role = match interaction.outcome {
            _ if interaction.is_open_issue() => Role::Overdue,
            _ if interaction.direction == Direction::In => Role::Text,
            Outcome::Planned => Role::Today,
            Outcome::NoAnswer | Outcome::MessageLeft | Outcome::Broadcast | Outcome::Kept => Role::Quiet,
            Outcome::Reached => Role::Title,
        };
        let mut lines = Vec::new();
        let mut head = self.interaction_head(interaction);
        let others: Vec<&str> = interaction
            .with
            .iter()
            .filter(|id| **id != dossier.affiliate.id)
            .filter_map(|id| dossier.others.iter().find(|(other, _)| other == id))
            .map(|(_, name)| name.as_str())
            .collect();
        if !others.is_empty() {
            head = say!(words, "timeline-with", head = head, names = others.join(", "));
        }
        lines.extend(Piece::new(head, self.style(role)).hanging(2).lines(width, more));
        // What they asked is said below, with how it stands.
        let is_asked =
            |request: &Request| request.interaction == Some(interaction.id) && request.text == interaction.text;
        if !interaction.text.is_empty() && !dossier.requests.iter().any(is_asked) {
            lines.extend(Piece::new(interaction.text.clone(), self.style(Role::Text)).indented(2).lines(width, more));
        }
        for fact in dossier.facts.iter().filter(|fact| fact.interaction == Some(interaction.id)) {
            let text = format!("+ {}", self.fact_line(dossier, fact));
            lines.extend(Piece::new(text, self.style(Role::Label)).indented(2).hanging(2).lines(width, more));
        }
        for promise in dossier.promises.iter().filter(|promise| promise.interaction == Some(interaction.id)) {
            lines.extend(self.promise_piece(promise).indented(2).lines(width, more));
        }
        for request in dossier.requests.iter().filter(|request| request.interaction == Some(interaction.id)) {
            lines.extend(self.request_piece(request).indented(2).lines(width, more));
        }
        for said in dossier.feedback.iter().filter(|said| said.interaction == Some(interaction.id)) {
            lines.extend(self.feedback_piece(said).indented(2).lines(width, more));
        }
        Part { item: Some(ItemId::Interaction(interaction.id)), lines }
    }
}
