//! The list of Today: sections, entries, who is done.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::queue::{DoneEntry, Entry, Section};
use crate::say;

/// How many lines an entry takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Density {
    /// Name and reason on one line.
    OneLine,
    /// The reason under the name.
    TwoLines,
}

/// The rows of the list, and which of them belong to the cursor.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// Every row.
    pub lines: Vec<Line<'static>>,
    /// The first row of the selected entry.
    pub top: usize,
    /// The row behind its last.
    pub bottom: usize,
}

impl Rows {
    /// From which row on a window of so many rows shows the cursor with what is around it.
    pub(crate) fn scroll(&self, height: usize) -> usize {
        let end = self.lines.len().saturating_sub(height);
        let third = height / 3;
        let mut from = self.top.saturating_sub(third).min(end);
        if self.bottom > from + height {
            from = self.bottom - height;
        }
        // The heading of the first section stays in sight as long as the cursor does.
        if self.bottom <= height { 0 } else { from }
    }
}

impl Painter<'_> {
    /// The rows of the list in a width.
    pub(crate) fn list(&self, width: usize, density: Density) -> Rows {
        let mut rows = Rows::default();
        let Some(morning) = &self.model.today.morning else { return rows };
        for group in morning.queue.sections.iter().filter(|group| !group.entries.is_empty()) {
            self.heading(&mut rows, group.section, group.entries.len());
            for entry in &group.entries {
                self.entry(&mut rows, entry, group.section, width, density);
            }
        }
        if !morning.queue.done.is_empty() {
            self.title(&mut rows, say!(self.look.words, "section-done", n = morning.queue.done.len()), Role::Done);
            for done in &morning.queue.done {
                self.done(&mut rows, done, width);
            }
        }
        rows
    }

    fn heading(&self, rows: &mut Rows, section: Section, count: usize) {
        let title = self.look.words.say_with("section", &[("kind", section.id().into()), ("n", count.into())]);
        self.title(rows, title, section_role(section));
    }

    fn title(&self, rows: &mut Rows, title: String, role: Role) {
        if !rows.lines.is_empty() {
            rows.lines.push(Line::default());
        }
        rows.lines.push(Line::from(Span::styled(title, self.style(role))));
    }

    fn entry(&self, rows: &mut Rows, entry: &Entry, section: Section, width: usize, density: Density) {
        let glyphs = &self.look.glyphs;
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let selected = self.is_selected(entry.id);
        let first = entry.reasons.first();
        let why = entry.reasons.iter().map(|reason| self.phrase(&reason.why)).collect::<Vec<_>>();
        let why = why.join(&format!(" {} ", glyphs.dot));
        let late = first.map(|reason| words.late(reason.due, today)).filter(|late| !late.is_empty());
        let kind = || first.map(|reason| words.say_with("reason-kind", &[("kind", reason.kind.id().into())]));
        let short = late.or_else(kind).unwrap_or_default();
        let quiet = entry.quiet_until.map(|until| say!(words, "quiet-until", time = words.time(until.time())));
        let sign = section_sign(glyphs, section);
        let top = rows.lines.len();
        match density {
            Density::OneLine => {
                let name = (width / 4).clamp(12, 26);
                let lateness = cells(&short).clamp(9, 14);
                let rest = width.saturating_sub(8 + name + lateness + 2);
                let why = quiet.map_or(why.clone(), |quiet| format!("{quiet} {} {why}", glyphs.dot));
                let text = format!(
                    "{} {} {}  {}",
                    fit(&entry.name, name, glyphs.more),
                    tier_letter(entry.tier),
                    fit(&short, lateness, glyphs.more),
                    fit(&why, rest, glyphs.more),
                );
                self.row(rows, entry.id, sign, &text, width, section_role(section));
            }
            Density::TwoLines => {
                let tail = format!("{}  {short}", tier_letter(entry.tier));
                let name = width.saturating_sub(5 + cells(&tail) + 1);
                let text = format!("{} {tail}", fit(&entry.name, name, glyphs.more));
                self.row(rows, entry.id, sign, &text, width, section_role(section));
                let why = quiet.map_or(why.clone(), |quiet| format!("{quiet} {} {why}", glyphs.dot));
                let why = cut(&why, width.saturating_sub(6), glyphs.more);
                rows.lines.push(Line::from(vec![Span::raw("      "), Span::raw(why)]));
            }
        }
        if selected {
            (rows.top, rows.bottom) = (top, rows.lines.len());
        }
    }

    fn done(&self, rows: &mut Rows, done: &DoneEntry, width: usize) {
        let words = &self.look.words;
        let outcome = words.say_with("done-outcome", &[("kind", done.outcome.id().into())]);
        let at = done.at.map(|at| words.time(at)).unwrap_or_default();
        let tail = format!("{}  {outcome} {at}", tier_letter(done.tier));
        let name = width.saturating_sub(5 + cells(&tail) + 1);
        let text = format!("{} {tail}", fit(&done.name, name, self.look.glyphs.more));
        let sign = match done.outcome {
            crate::domain::queue::Done::Reached => self.look.glyphs.done,
            _ => self.look.glyphs.other,
        };
        let selected = self.is_selected(done.id);
        let top = rows.lines.len();
        self.row(rows, done.id, sign, &text, width, Role::Done);
        if selected {
            (rows.top, rows.bottom) = (top, rows.lines.len());
        }
    }

    /// One row: cursor, mark, sign, text; the selected one reversed across the whole width.
    fn row(&self, rows: &mut Rows, id: AffiliateId, sign: &str, text: &str, width: usize, role: Role) {
        let glyphs = &self.look.glyphs;
        let selected = self.is_selected(id);
        let cursor = if selected { glyphs.cursor } else { " " };
        let marked = self.model.today.marks.contains(&id);
        let sign = if marked { glyphs.mark } else { sign };
        let head = format!("{} ", fit(cursor, 1, ""));
        let sign = fit(sign, 2, "");
        let text = fit(text, width.saturating_sub(4), glyphs.more);
        let line = if selected {
            let whole: Style = self.style(Role::Selected);
            Line::from(Span::styled(format!("{head}{sign}{text}"), whole))
        } else {
            Line::from(vec![Span::raw(head), Span::styled(sign, self.style(role)), Span::raw(text)])
        };
        rows.lines.push(line);
    }

    fn is_selected(&self, id: AffiliateId) -> bool {
        self.model.today.selected == Some(id)
    }
}

pub(crate) fn tier_letter(tier: Option<Tier>) -> &'static str {
    tier.map_or("-", Tier::code)
}

/// The sign of a section.
pub(crate) fn section_sign(glyphs: &super::glyphs::Glyphs, section: Section) -> &'static str {
    match section {
        Section::Overdue => glyphs.overdue,
        Section::Today => glyphs.today,
        Section::Celebrate => glyphs.celebrate,
        Section::IfTime => glyphs.if_time,
    }
}

/// The colour of a section.
pub(crate) fn section_role(section: Section) -> Role {
    match section {
        Section::Overdue => Role::Overdue,
        Section::Today => Role::Today,
        Section::Celebrate => Role::Celebrate,
        Section::IfTime => Role::Label,
    }
}
