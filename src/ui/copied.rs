//! A briefing as plain text, for the clipboard: what the panel shows, in one column.

use super::briefing::Depth;
use super::lines::above;
use super::theme::Role;
use super::{Look, Painter};
use crate::app::model::Model;
use crate::domain::dossier::Dossier;

/// Columns of a copied briefing: it reads well in a mail and in a note.
const WIDTH: usize = 72;

/// The briefing of somebody as text; private facts are hidden when they are on the screen.
pub fn briefing_text(model: &Model, look: &Look, dossier: &Dossier) -> String {
    let painter = Painter { model, look, drawn: super::Drawn::default() };
    // The reasons are those of whoever is selected on Today.
    let is_selected = model.today.selected == Some(dossier.affiliate.id);
    let reasons = if is_selected { painter.reasons() } else { &[] };
    let blocks = painter.blocks(dossier, reasons, Depth::Full);
    let mut lines = painter.briefing_head(dossier, WIDTH);
    lines.push(ratatui::text::Line::default());
    lines.extend(above(&blocks, WIDTH, painter.style(Role::Label), look.glyphs.more));
    let mut text = String::new();
    for line in lines {
        let row: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}
