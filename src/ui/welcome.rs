//! The first screen of an empty notebook.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Piece, paint};
use super::theme::Role;
use super::width::fit;
use crate::app::screens::welcome::OFFERS;
use crate::say;

impl Painter<'_> {
    /// Draws the first screen.
    pub(crate) fn welcome(&self, frame: &mut Frame<'_>, area: Rect) {
        let width = area.width.saturating_sub(4).min(72);
        let x = area.x + (area.width - width) / 2;
        let roomy = area.height >= 16;
        let mut lines = Vec::new();
        let more = self.look.glyphs.more;
        let mut say = |id: &str, role: Role| {
            lines.extend(Piece::new(self.say(id), self.style(role)).lines(usize::from(width), more));
        };
        say("welcome-hello", Role::Title);
        if roomy {
            say("welcome-what", Role::Text);
        }
        lines.push(Line::default());
        if roomy {
            let file = self.model.notebook_path.clone();
            let text = say!(self.look.words, "welcome-file", file = file);
            lines.extend(Piece::new(text, self.style(Role::Quiet)).lines(usize::from(width), more));
            lines.push(Line::default());
        }
        for (at, offer) in OFFERS.iter().enumerate() {
            let chosen = at == self.model.welcome.cursor;
            let cursor = if chosen { self.look.glyphs.cursor } else { " " };
            let role = if chosen { Role::Selected } else { Role::Text };
            let key = self.model.keymap.key_for(self.model.contexts(), *offer).map(ToString::to_string);
            let text = format!("{} {}  {}", fit(cursor, 1, ""), key.unwrap_or_default(), self.say(offer.words()));
            lines.push(Line::from(Span::styled(fit(&text, usize::from(width), more), self.style(role))));
            if roomy {
                let detail = self.say(match at {
                    0 => "welcome-demo",
                    1 => "welcome-import",
                    _ => "welcome-add",
                });
                lines.extend(Piece::new(detail, self.style(Role::Quiet)).indented(5).lines(usize::from(width), more));
            }
        }
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
        let y = area.y + (area.height - height) / 3;
        paint(frame, Rect { x, y, width, height }, &lines);
    }
}
