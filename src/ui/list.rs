//! The list of Today: sections, entries, who is done.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, cut, fit, wrap};
use crate::app::action::Action;
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Value;
use crate::domain::queue::{DoneEntry, Entry, FullRound, Section};
use crate::say;

/// How many lines an entry takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Density {
    /// Name and reason on one line.
    OneLine,
    /// The reason under the name.
    TwoLines,
}

impl Density {
    fn lines(self) -> usize {
        match self {
            Self::OneLine => 1,
            Self::TwoLines => 2,
        }
    }
}

/// Where things stand in a row.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// Cells of a row.
    width: usize,
    /// How many lines an entry takes.
    density: Density,
    /// Cells of the widest word or two about lateness.
    short: usize,
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
    /// The rows in sight; whatever lies outside is counted and left blank.
    sight: Range<usize>,
}

impl Rows {
    /// Goes past lines that are out of sight; `false` where one of them is to be seen.
    fn passes(&mut self, lines: usize) -> bool {
        let from = self.lines.len();
        let unseen = from + lines <= self.sight.start || from >= self.sight.end;
        if unseen {
            self.lines.resize_with(from + lines, Line::default);
        }
        unseen
    }

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

/// Whether the hour at which something was logged is told; a name that would be cut for it is worth more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hour {
    Told,
    LeftOut,
}

impl Painter<'_> {
    /// The rows of the list in a width, of which so many are in sight.
    pub(crate) fn list(&self, width: usize, density: Density, height: usize) -> Rows {
        // First only where everything stands: what nobody sees need not be put into words.
        let counted = self.rows_in_sight(width, density, 0..0);
        let from = counted.scroll(height);
        self.rows_in_sight(width, density, from..from + height)
    }

    fn rows_in_sight(&self, width: usize, density: Density, sight: Range<usize>) -> Rows {
        let mut rows = Rows { sight, ..Rows::default() };
        let Some(morning) = &self.model.today.morning else { return rows };
        let seen = !rows.sight.is_empty();
        let open = morning.queue.entries().filter(|_| seen).map(|entry| cells(&self.short(entry)));
        let names = morning.queue.done.iter().filter(|_| seen).map(|done| cells(&done.name)).max().unwrap_or(0);
        let wide = |hour| {
            let done = morning.queue.done.iter().filter(|_| seen);
            done.map(|done| cells(&self.done_short(done, hour))).max().unwrap_or(0).clamp(6, 18)
        };
        // The hours of those who are done would cut everybody's reason, or everybody's name.
        let open = open.max().unwrap_or(0).clamp(6, 18);
        let (done, hour) = match density {
            // Nothing stands behind what came of it.
            Density::OneLine => (width.saturating_sub(name_column(width) + 9), Hour::Told),
            Density::TwoLines if wide(Hour::Told) + names + 9 > width => (wide(Hour::LeftOut), Hour::LeftOut),
            Density::TwoLines => (wide(Hour::Told), Hour::Told),
        };
        let columns = |short| Columns { width, density, short };
        for group in morning.queue.sections.iter().filter(|group| !group.entries.is_empty()) {
            self.heading(&mut rows, group.section, group.entries.len(), density);
            for entry in &group.entries {
                self.entry(&mut rows, entry, group.section, columns(open));
            }
        }
        if let Some(round) = morning.queue.round {
            self.round(&mut rows, round, width);
        }
        if morning.queue.undated > 0 {
            self.undated(&mut rows, morning.queue.undated, width);
        }
        if !morning.queue.done.is_empty() {
            // At the end of the day the panel bears the title.
            if morning.queue.left() > 0 {
                let title = say!(self.look.words, "section-done", n = morning.queue.done.len());
                self.title(&mut rows, title, Role::Done, density);
            }
            for who in &morning.queue.done {
                self.done(&mut rows, who, columns(done), hour);
            }
        }
        rows
    }

    /// How many are without a tier and how long they wait, said once, with the key that gives one a tier.
    fn round(&self, rows: &mut Rows, round: FullRound, width: usize) {
        let key = self.model.keymap.key_for(self.model.contexts(), Action::Retag);
        let said = self.look.words.round(round);
        let text = match key {
            Some(key) => say!(self.look.words, "today-round-key", round = said, key = self.key_name(&key.to_string())),
            None => said,
        };
        self.remark(rows, &text, width);
    }

    /// How many have no next date, said once, with the key that lists them.
    fn undated(&self, rows: &mut Rows, n: u32, width: usize) {
        let said = say!(self.look.words, "today-undated", n = n);
        let text = match self.model.keymap.key_for(self.model.contexts(), Action::Undated) {
            Some(key) => say!(self.look.words, "today-undated-key", said = said, key = self.key_name(&key.to_string())),
            None => said,
        };
        self.remark(rows, &text, width);
    }

    /// A line about the list, wrapped.
    fn remark(&self, rows: &mut Rows, text: &str, width: usize) {
        let style = self.style(Role::Quiet);
        rows.lines.extend(wrap(text, width).into_iter().map(|line| Line::from(Span::styled(line, style))));
    }

    fn heading(&self, rows: &mut Rows, section: Section, count: usize, density: Density) {
        let title = self.look.words.say_with("section", &[("kind", section.id().into()), ("n", count.into())]);
        self.title(rows, title, section_role(section), density);
    }

    fn title(&self, rows: &mut Rows, title: String, role: Role, density: Density) {
        if !rows.lines.is_empty() && density == Density::TwoLines {
            rows.lines.push(Line::default());
        }
        rows.lines.push(Line::from(Span::styled(title, self.style(role))));
    }

    /// How late, or what it is about, in a word or two.
    pub(crate) fn short(&self, entry: &Entry) -> String {
        let words = &self.look.words;
        let Some(first) = entry.reasons.first() else { return String::new() };
        if let Some(days) = entry.late().filter(|days| *days > 0) {
            return words.late_by(days);
        }
        // A birthday is called a birthday, not an occasion.
        let occasion = first.why.args.iter().find_map(|(name, value)| match value {
            Value::Text(kind) if *name == "kind" && first.kind.id() == "occasion" && kind != "other" => Some(kind),
            _ => None,
        });
        match occasion {
            Some(kind) => words.say_with("occasion-kind", &[("kind", kind.into())]),
            None => words.say_with("reason-kind", &[("kind", first.kind.id().into())]),
        }
    }

    fn done_short(&self, done: &DoneEntry, hour: Hour) -> String {
        let words = &self.look.words;
        let outcome = words.say_with("done-outcome", &[("kind", done.outcome.id().into())]);
        match done.at.filter(|_| hour == Hour::Told) {
            Some(at) => format!("{outcome} {}", words.time(at)),
            None => outcome,
        }
    }

    /// Why somebody is listed: as many reasons as there is room for, the others counted.
    fn why(&self, entry: &Entry, room: usize) -> String {
        let words = &self.look.words;
        let dot = format!(" {} ", self.look.glyphs.dot);
        let mut said: Vec<String> = entry.reasons.iter().map(|reason| self.phrase(&reason.why)).collect();
        if let (Some(until), Some(first)) = (entry.quiet_until, said.first_mut()) {
            let quiet = say!(words, "quiet-until", time = words.time(until.time()));
            *first = format!("{quiet}{dot}{first}");
        }
        let counted = |left: usize| if left == 0 { String::new() } else { format!(" +{left}") };
        (1..=said.len())
            .rev()
            .map(|shown| format!("{}{}", said[..shown].join(&dot), counted(said.len() - shown)))
            .find(|text| cells(text) <= room)
            .unwrap_or_else(|| said.join(&dot))
    }

    fn entry(&self, rows: &mut Rows, entry: &Entry, section: Section, columns: Columns) {
        let Columns { width, density, short: wide } = columns;
        let top = rows.lines.len();
        if self.is_selected(entry.id) {
            (rows.top, rows.bottom) = (top, top + density.lines());
        }
        if rows.passes(density.lines()) {
            return;
        }
        let glyphs = &self.look.glyphs;
        let sign = section_sign(glyphs, section);
        let short = fit(&self.short(entry), wide, glyphs.more);
        let tier = tier_letter(entry.tier);
        match density {
            Density::OneLine => {
                let name = name_column(width);
                let room = width.saturating_sub(name + wide + 11);
                let why = fit(&self.why(entry, room), room, glyphs.more);
                let text = format!("{} {tier}  {short}  {why}", fit(&entry.name, name, glyphs.more));
                self.row(rows, entry.id, sign, &text, width, section_role(section));
            }
            Density::TwoLines => {
                let name = width.saturating_sub(wide + 9);
                let text = format!("{} {tier}  {short}", fit(&entry.name, name, glyphs.more));
                self.row(rows, entry.id, sign, &text, width, section_role(section));
                let room = width.saturating_sub(5);
                let why = cut(&self.why(entry, room), room, glyphs.more);
                rows.lines.push(Line::from(vec![Span::raw("     "), Span::raw(why)]));
            }
        }
    }

    fn done(&self, rows: &mut Rows, done: &DoneEntry, columns: Columns, hour: Hour) {
        let Columns { width, density, short: wide } = columns;
        let top = rows.lines.len();
        if self.is_selected(done.id) {
            (rows.top, rows.bottom) = (top, top + 1);
        }
        if rows.passes(1) {
            return;
        }
        let more = self.look.glyphs.more;
        let name = match density {
            Density::OneLine => name_column(width),
            Density::TwoLines => width.saturating_sub(wide + 9),
        };
        let mut short = self.done_short(done, hour);
        if let (Density::OneLine, Some(first)) = (density, done.open.first()) {
            short = format!("{short}  {}{}{}", self.say("done-open"), self.joint(), self.phrase(&first.why));
        }
        let short = fit(&short, wide, more);
        let text = format!("{} {}  {short}", fit(&done.name, name, more), tier_letter(done.tier));
        let sign = match done.outcome {
            crate::domain::queue::Done::Reached => self.look.glyphs.done,
            _ => self.look.glyphs.other,
        };
        self.row(rows, done.id, sign, &text, width, Role::Done);
    }

    /// One row: cursor, mark, sign, text; the selected one reversed across the whole width.
    fn row(&self, rows: &mut Rows, id: AffiliateId, sign: &str, text: &str, width: usize, role: Role) {
        let glyphs = &self.look.glyphs;
        let selected = self.is_selected(id);
        let cursor = if selected { glyphs.cursor } else { " " };
        let marked = self.model.today.marks.contains(&id);
        let sign = if marked { glyphs.mark } else { sign };
        let head = format!("{} ", fit(cursor, 1, ""));
        let sign = fit(sign, 3, "");
        let text = fit(text, width.saturating_sub(5), glyphs.more);
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

/// Cells of the name where the reason stands on the same line.
fn name_column(width: usize) -> usize {
    (width / 4).clamp(12, 26)
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
