//! This month, with today and the days that matter for the person the screen is about.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::paint;
use super::panel::Attention;
use super::theme::Role;
use super::width::fit;

impl Painter<'_> {
    /// Draws the month.
    pub(crate) fn month_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let today = self.model.around.now.day;
        let inner = self.panel(frame, area, &self.look.words.month_of(today), "", Attention::Beside);
        let Some(first) = today.with_day(1) else { return };
        let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
        let marked = self.marked_days();
        let mut lines = Vec::new();
        let names = (0..7).map(|day| fit(&self.look.words.weekday_short(monday + Days::new(day)), 2, ""));
        lines.push(Line::from(Span::styled(names.collect::<Vec<_>>().join("  "), self.style(Role::Label))));
        let mut day = monday;
        while day < first + Days::new(42) && (day.month() == today.month() || day < first) {
            let mut spans = Vec::new();
            for _ in 0..7 {
                let text = if day.month() == today.month() { format!("{:>2}", day.day()) } else { "  ".to_owned() };
                let (mark, role) = match (day == today, marked.contains(&day) && day.month() == today.month()) {
                    (true, _) => (" ", Role::Selected),
                    (false, true) => ("*", Role::Celebrate),
                    (false, false) => (" ", Role::Text),
                };
                spans.push(Span::styled(text, self.style(role)));
                spans.push(Span::styled(
                    format!("{mark} "),
                    self.style(if mark == "*" { Role::Celebrate } else { Role::Text }),
                ));
                day = day + Days::new(1);
            }
            lines.push(Line::from(spans));
        }
        paint(frame, inner, &lines);
    }

    /// Occasions, due promises and the next date of the person.
    fn marked_days(&self) -> BTreeSet<NaiveDate> {
        let today = self.model.around.now.day;
        let leap = self.model.around.rules.leap_day;
        let Some(dossier) = self.model.person_dossier() else { return BTreeSet::new() };
        let occasions = dossier.occasions.iter().filter_map(|occasion| occasion.date.in_year(today.year(), leap));
        let birthdays = dossier.relatives.iter().filter_map(|relative| relative.birthday?.in_year(today.year(), leap));
        let promises = dossier.promises.iter().filter(|promise| promise.is_open()).filter_map(|promise| promise.due_on);
        occasions.chain(birthdays).chain(promises).chain(dossier.next_due).collect()
    }
}
