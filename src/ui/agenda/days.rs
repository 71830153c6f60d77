//! The days: months, the strip of one week, how full each day is.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::app::screens::agenda::Pane;
use crate::say;
use crate::ui::Painter;
use crate::ui::lines::paint;
use crate::ui::panel::Attention;
use crate::ui::theme::Role;
use crate::ui::width::fit;

/// Cells of a day in a month.
const CELL: usize = 4;

/// Cells of the longest bar.
const BAR: u32 = 12;

impl Painter<'_> {
    /// The month of the cursor and those after it, below them what the marks mean and how full the week is.
    pub(super) fn months(&self, frame: &mut Frame<'_>, area: Rect, count: u32) {
        let agenda = &self.model.agenda;
        let words = &self.look.words;
        let attention = self.agenda_attention(Pane::Month);
        let inner = self.panel(frame, area, &self.say("agenda-month"), "", attention);
        let mut lines = Vec::new();
        for month in 0..count {
            let Some(first) = agenda.day.with_day(1).and_then(|first| first.checked_add_months(Months::new(month)))
            else {
                continue;
            };
            if month > 0 {
                lines.push(Line::default());
            }
            let title = fit(&format!("{:^28}", words.month_of(first)), 28, "");
            lines.push(Line::from(Span::styled(title, self.style(Role::Title))));
            lines.push(self.weekday_names());
            lines.extend(self.weeks(first));
        }
        lines.push(Line::default());
        lines.extend(self.legend());
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(self.week_title(), self.style(Role::Title))));
        lines.extend(self.bars(usize::from(inner.width)));
        paint(frame, inner, &lines);
    }

    /// The first day of the week that a day lies in, as the country counts.
    fn first_of_week(&self, day: NaiveDate) -> NaiveDate {
        let into = if self.look.words.locale().is_american() {
            day.weekday().num_days_from_sunday()
        } else {
            day.weekday().num_days_from_monday()
        };
        day.checked_sub_days(Days::new(u64::from(into))).unwrap_or(day)
    }

    fn week(&self, day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        self.first_of_week(day).iter_days().take(7)
    }

    fn weekday_names(&self) -> Line<'static> {
        let names: String = self
            .week(self.model.agenda.day)
            .map(|day| format!(" {} ", fit(&self.look.words.weekday_short(day), 2, "")))
            .collect();
        Line::from(Span::styled(names, self.style(Role::Label)))
    }

    fn weeks(&self, first: NaiveDate) -> Vec<Line<'static>> {
        let weeks = std::iter::successors(Some(self.first_of_week(first)), |week| week.checked_add_days(Days::new(7)));
        let in_month = |day: &NaiveDate| (day.year(), day.month()) == (first.year(), first.month());
        weeks
            .take_while(|week| *week <= first || in_month(week))
            .map(|week| {
                let cells = week.iter_days().take(7).flat_map(|day| {
                    if in_month(&day) { self.day_cell(day) } else { vec![Span::raw(" ".repeat(CELL))] }
                });
                Line::from(cells.collect::<Vec<_>>())
            })
            .collect()
    }

    /// A day with its mark: dates before things to do, today in brackets, the cursor reversed.
    fn day_cell(&self, day: NaiveDate) -> Vec<Span<'static>> {
        let agenda = &self.model.agenda;
        let marks = agenda.marks(day);
        let (mark, role) = match (marks.dates, marks.to_do) {
            (1.., _) => ("*", Role::Celebrate),
            (0, 1..) => (".", Role::Today),
            (0, 0) => (" ", Role::Text),
        };
        let is_today = day == agenda.today();
        let (open, close) = match (is_today, mark) {
            (true, _) => ("[", "]"),
            (false, mark) => (" ", mark),
        };
        let number = format!("{:>2}", day.day());
        let style = if day == agenda.day {
            Role::Selected
        } else if is_today {
            Role::Title
        } else {
            role
        };
        vec![
            Span::styled(open, self.style(Role::Title)),
            Span::styled(number, self.style(style)),
            Span::styled(close.to_owned(), self.style(if is_today { Role::Title } else { role })),
        ]
    }

    fn legend(&self) -> Vec<Line<'static>> {
        let part = |sign: &'static str, id: &str, role| {
            vec![Span::styled(sign, self.style(role)), Span::raw(format!(" {}  ", self.say(id)))]
        };
        let marks = [part("*", "agenda-legend-date", Role::Celebrate), part(".", "agenda-legend-to-do", Role::Today)];
        vec![Line::from(marks.concat()), Line::from(part("[ ]", "agenda-legend-today", Role::Title))]
    }

    /// The week of the cursor: its number, or its first day where weeks are not counted.
    fn week_title(&self) -> String {
        let (words, agenda) = (&self.look.words, &self.model.agenda);
        let people: u32 = self.week(agenda.day).filter_map(|day| agenda.load(day)).map(|load| load.people).sum();
        if words.locale().is_american() {
            let from = words.day_narrow_in(self.first_of_week(agenda.day), self.model.around.now.day);
            return say!(words, "agenda-week-of", from = from, n = people);
        }
        let week = agenda.day.iso_week().week().to_string();
        say!(words, "agenda-week", week = week, n = people)
    }

    /// A bar for each day that is worked or has somebody.
    fn bars(&self, width: usize) -> Vec<Line<'static>> {
        let agenda = &self.model.agenda;
        self.week(agenda.day)
            .filter_map(|day| agenda.load(day))
            .filter(|load| load.capacity > 0 || load.people > 0)
            .map(|load| {
                let name = fit(&self.look.words.weekday_short(load.day), 5, "");
                let role = if load.day == agenda.day { Role::Key } else { Role::Label };
                let mut spans = vec![Span::styled(name, self.style(role))];
                spans.extend(self.bar(load.people, load.capacity, width.saturating_sub(5 + 9)));
                Line::from(spans)
            })
            .collect()
    }

    /// How full a day is: as a bar, and in numbers.
    fn bar(&self, people: u32, capacity: u32, room: usize) -> Vec<Span<'static>> {
        let longest = BAR.min(u32::try_from(room).unwrap_or(BAR));
        let scale = capacity.max(1);
        let full = (people.min(scale) * longest).div_ceil(scale);
        let role = if people > capacity { Role::Overdue } else { Role::Done };
        let count = say!(self.look.words, "agenda-load-short", n = people, all = capacity);
        vec![
            Span::styled(self.look.glyphs.full.repeat(full as usize), self.style(role)),
            Span::styled(self.look.glyphs.empty.repeat((longest - full) as usize), self.style(Role::Quiet)),
            Span::raw(format!(" {count}")),
        ]
    }

    /// One week in three lines: names, days with their marks, how full.
    pub(super) fn week_strip(&self, frame: &mut Frame<'_>, area: Rect) {
        let (words, agenda) = (&self.look.words, &self.model.agenda);
        let attention = self.agenda_attention(Pane::Month);
        let inner = self.panel(frame, area, &words.month_of(agenda.day), &self.week_title(), attention);
        let days: Vec<Rect> = Layout::horizontal([Constraint::Fill(1); 7]).split(inner).to_vec();
        for (day, room) in self.week(agenda.day).zip(days) {
            let role = if day == agenda.day { Role::Key } else { Role::Label };
            let name = Line::from(Span::styled(format!(" {}", words.weekday_short(day)), self.style(role)));
            let load = agenda.load(day).filter(|load| load.people > 0 || load.capacity > 0);
            let load = load.map(|load| {
                let role = if load.people > load.capacity { Role::Overdue } else { Role::Quiet };
                let said = say!(words, "agenda-load-short", n = load.people, all = load.capacity);
                Line::from(Span::styled(format!(" {said}"), self.style(role)))
            });
            let lines = vec![name, Line::from(self.day_cell(day)), load.unwrap_or_default()];
            paint(frame, room, &lines);
        }
    }

    /// How full the days of six weeks are, where there is room beside the list.
    pub(super) fn load_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let (words, agenda) = (&self.look.words, &self.model.agenda);
        let inner = self.panel(frame, area, &self.say("agenda-loads"), "", Attention::Beside);
        let listed = agenda.listed();
        let mut lines = Vec::new();
        let mut under = None;
        for load in listed.iter().filter_map(|day| agenda.load(day)) {
            if load.capacity == 0 && load.people == 0 {
                continue;
            }
            let week = self.first_of_week(load.day);
            if under.is_some_and(|before| before != week) {
                lines.push(Line::default());
            }
            under = Some(week);
            let role = if load.day == agenda.day { Role::Key } else { Role::Label };
            let mut spans = vec![Span::styled(fit(&words.day(load.day, agenda.today()), 19, ""), self.style(role))];
            spans.extend(self.bar(load.people, load.capacity, usize::from(inner.width).saturating_sub(19 + 10)));
            lines.push(Line::from(spans));
        }
        let at =
            lines.iter().position(|line| line.spans.first().is_some_and(|span| span.style == self.style(Role::Key)));
        let height = usize::from(inner.height);
        let from = at.unwrap_or(0).saturating_sub(height / 2).min(lines.len().saturating_sub(height));
        paint(frame, inner, &lines.split_off(from));
    }
}
