//! The lines at the bottom: what was done last, and the keys of this place, each from the live table.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::layout::Shape;
use super::lines::{paint, paint_right};
use super::theme::Role;
use super::width::{cells, cut, plain, wrap};
use crate::app::action::Action;
use crate::app::keymap::{Binding, Context};
use crate::app::modals::Modal;
use crate::app::modals::composer::Focus;
use crate::app::modals::finder::Row;
use crate::app::notice::Tone;
use crate::app::screens::Place;
use crate::app::tabs::Tab;
use crate::say;

/// So many lines a notice takes at most.
const NOTICE_LINES: usize = 2;
/// The lowest screen that can spare the second.
const LOWEST: u16 = 10;

impl Painter<'_> {
    /// How many lines the bottom takes.
    pub(crate) fn footer_height(&self, area: Rect) -> u16 {
        let hints = match Shape::of(area) {
            Shape::Tiny | Shape::Single | Shape::Stacked => 1,
            Shape::Beside | Shape::Three | Shape::Wide => 2,
        };
        let notice = self.notice_lines(area).len().max(1);
        hints + u16::try_from(notice).unwrap_or(1)
    }

    /// Draws the lines at the bottom.
    pub(crate) fn footer(&self, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.notice_lines(frame.area());
        let height = u16::try_from(lines.len().max(1)).unwrap_or(1);
        let [notice, hints] = ratatui::layout::Layout::vertical([
            ratatui::layout::Constraint::Length(height),
            ratatui::layout::Constraint::Min(0),
        ])
        .areas(area);
        self.notice(frame, notice, lines);
        self.hints(frame, hints);
    }

    /// The notice in one line, or in two on a screen that can spare the second: what was written, and for which day, is read
    /// whole. What can be done about it stays readable, however long the names are.
    fn notice_lines(&self, screen: Rect) -> Vec<String> {
        let Some(notice) = self.model.told() else { return Vec::new() };
        let room = usize::from(screen.width.saturating_sub(2));
        let offered = notice.offers.filter(|_| self.model.modals.is_empty()).and_then(|action| {
            let key = self.model.keymap.key_for(self.model.contexts(), action)?;
            Some(format!("{key} {}", self.say(action.hint())))
        });
        let offered = offered.filter(|offered| cells(offered) + 20 <= room).unwrap_or_default();
        let behind = if offered.is_empty() { String::new() } else { format!("   {offered}") };
        let said = plain(&self.phrase(&notice.phrase));
        let most = if screen.height < LOWEST { 1 } else { NOTICE_LINES };
        let mut lines = wrap(&said, room);
        let fits = lines.last().is_some_and(|last| cells(last) + cells(&behind) <= room);
        if lines.len() < most && !fits {
            lines.push(offered);
        } else if lines.len() <= most && fits {
            lines.last_mut().into_iter().for_each(|last| last.push_str(&behind));
        } else {
            let rest = lines.split_off(most - 1).join(" ");
            lines.push(cut(&rest, room - cells(&behind), self.look.glyphs.more) + &behind);
        }
        lines
    }

    fn notice(&self, frame: &mut Frame<'_>, area: Rect, lines: Vec<String>) {
        let Some(notice) = self.model.told() else { return };
        let role = match notice.tone {
            Tone::Done => Role::Done,
            Tone::Info => Role::Text,
            Tone::Warning => Role::Amber,
            Tone::Failure => Role::Failure,
        };
        let lines: Vec<Line<'_>> = lines
            .into_iter()
            .map(|line| Line::from(vec![Span::raw(" "), Span::styled(line, self.style(role))]))
            .collect();
        paint(frame, area, &lines);
    }

    /// The keys of this place, as many as there is room for; help is the last one to go.
    fn hints(&self, frame: &mut Frame<'_>, area: Rect) {
        if area.height == 0 {
            return;
        }
        let chain = self.model.contexts();
        let roomy = area.width >= 100;
        let pending = self.model.pending();
        if !pending.is_empty() {
            let onwards = self.model.keymap.onwards(chain, pending);
            let hints = onwards.map(|(rest, action)| {
                let keys: Vec<String> = rest.iter().map(ToString::to_string).collect();
                let key = Span::styled(self.key_name(&keys.join(" ")), self.style(Role::Key));
                vec![key, Span::raw(format!(" {}", self.say(action.hint())))]
            });
            return self.hint_rows(frame, area, hints.collect(), Vec::new());
        }
        let bindings = chain
            .iter()
            .flat_map(|context| self.model.keymap.of(*context))
            .filter(|binding| binding.in_footer && binding.action != Action::Help)
            .filter(|binding| self.has_whom(binding))
            .filter(|binding| self.has_line(binding))
            .filter(|binding| self.is_meant(chain, binding))
            .filter(|binding| !self.is_idle(binding));
        let hints = bindings.map(|binding| self.hint(binding, roomy)).collect();
        let is_help = matches!(self.model.modals.last(), Some(Modal::Help(_)));
        let help = if is_help { Vec::new() } else { self.hint_for(chain, Action::Help) };
        self.hint_rows(frame, area, hints, help);
    }

    /// Hints in rows, as many as there is room for beside what stands in the corner.
    fn hint_rows(&self, frame: &mut Frame<'_>, area: Rect, hints: Vec<Vec<Span<'static>>>, help: Vec<Span<'static>>) {
        let help_width: usize = help.iter().map(|span| cells(&span.content)).sum();
        let gap = if area.width >= 100 { "   " } else { "  " };
        let mut rows: Vec<Vec<Span<'static>>> = vec![vec![Span::raw(" ")]];
        let mut used = 1;
        for mut spans in hints {
            let wide: usize = spans.iter().map(|span| cells(&span.content)).sum();
            let last = rows.len() == usize::from(area.height);
            let room = usize::from(area.width).saturating_sub(if last && help_width > 0 { help_width + 2 } else { 0 });
            if used + wide > room {
                if last {
                    continue;
                }
                rows.push(vec![Span::raw(" ")]);
                used = 1;
            }
            spans.push(Span::raw(gap));
            used += wide + gap.len();
            if let Some(row) = rows.last_mut() {
                row.extend(spans);
            }
        }
        for (at, row) in rows.into_iter().enumerate().take(usize::from(area.height)) {
            let y = area.y + u16::try_from(at).unwrap_or(0);
            paint(frame, Rect { y, height: 1, ..area }, &[Line::from(row)]);
        }
        let corner = Rect { y: area.bottom() - 1, height: 1, ..area };
        paint_right(frame, corner, &Line::from(help));
    }

    /// Whether there is somebody a key is about: where nobody is due, keys for a person say nothing.
    fn has_whom(&self, binding: &Binding) -> bool {
        let needs_somebody =
            binding.context == Context::Person || matches!(binding.action, Action::Mark | Action::Open);
        let is_of_event = match (self.model.agenda_event(), self.model.place()) {
            (Some(_), _) => matches!(binding.action, Action::Open | Action::NextDate | Action::LogContact),
            (None, Some(Place::Events(screen))) => binding.action == Action::Open && !screen.guests().is_empty(),
            _ => false,
        };
        !needs_somebody || is_of_event || self.model.person().is_some() || !self.model.modals.is_empty()
    }

    /// Whether there is a line a key is about: where a list is empty, keys for its lines say nothing.
    fn has_line(&self, binding: &Binding) -> bool {
        if let Some(modal) = self.model.modals.last() {
            return match modal {
                Modal::Finder(finder) if finder.row().is_none() => {
                    !matches!(binding.action, Action::Choose | Action::Actions)
                }
                // A command is run and nothing else: only people offer several actions.
                Modal::Finder(finder) if matches!(finder.row(), Some(Row::Command(_))) => {
                    binding.action != Action::Actions
                }
                _ => true,
            };
        }
        let for_lines: &[Action] = match self.model.place() {
            Some(Place::Copies(screen)) if screen.known().is_empty() => &[Action::RestoreCopy, Action::CheckCopies],
            Some(Place::History(screen)) if screen.known().is_empty() => &[Action::UndoTo, Action::Undo],
            Some(Place::Events(screen)) if screen.current().is_none() => {
                &[Action::AddGuest, Action::HoldEvent, Action::EditItem, Action::PrepareGuest]
            }
            None if self.model.tab == Tab::Gifts && self.model.gifts.card().is_none() => {
                &[Action::EditItem, Action::GiftOn, Action::ItemMenu]
            }
            _ => &[],
        };
        !for_lines.contains(&binding.action)
    }

    /// Whether the key shown for it does it here: a nearer context may mean something else by it.
    fn is_meant(&self, chain: &[crate::app::keymap::Context], binding: &Binding) -> bool {
        let Some(shown) = binding.keys.first() else { return false };
        let mut nearer = chain.iter().take_while(|context| **context != binding.context);
        !nearer.any(|context| self.model.keymap.of(*context).any(|other| other.keys.contains(shown)))
    }

    fn hint(&self, binding: &Binding, roomy: bool) -> Vec<Span<'static>> {
        // Yes is typed in the reader's language, as at every question.
        let yes = (binding.action == Action::DrillKnown).then(|| self.say("drill-key-known"));
        let yes = yes.filter(|yes| binding.keys.iter().any(|keys| keys.to_string() == *yes));
        let key = yes.or_else(|| binding.keys.first().map(ToString::to_string)).unwrap_or_default();
        let mut spans = vec![
            Span::styled(self.key_name(&key), self.style(Role::Key)),
            Span::raw(format!(" {}", self.say(self.hint_words(binding)))),
        ];
        let leads_to = if roomy { self.consequence(binding.action) } else { None };
        if let Some(day) = leads_to {
            let day = self.look.words.day(day, self.model.around.now.day);
            spans.push(Span::styled(format!(" {} {day}", self.look.glyphs.arrow), self.style(Role::Quiet)));
            spans.extend(self.not_held(binding.action));
        }
        spans
    }

    /// Whether the key is of no use here: the agenda’s filter knows plain words only, so none to complete.
    fn is_idle(&self, binding: &Binding) -> bool {
        self.model.tab == Tab::Agenda && binding.context == Context::Filter && binding.action == Action::NextField
    }

    /// In the agenda, the key of the next date gives the entry under the cursor another day; a filter that is typed is
    /// completed and left, not saved.
    fn hint_words(&self, binding: &Binding) -> &'static str {
        match binding.action {
            Action::Open if self.model.agenda_event().is_some() => Action::Events.hint(),
            Action::LogContact if self.model.agenda_event().is_some() => Action::HoldEvent.hint(),
            Action::Confirm if binding.context == Context::Filter => "hint-filter-done",
            Action::Confirm if binding.context == Context::ImportFile => "hint-import-read",
            Action::Confirm if binding.context == Context::ImportPreview => Action::Import.hint(),
            Action::Tick if binding.context == Context::ImportAnswer => "hint-import-answer",
            Action::Down if binding.context == Context::ImportFile => Action::Choose.hint(),
            Action::NextField if binding.context == Context::Filter => "hint-filter-complete",
            Action::NextField if self.has_boxes() => "hint-boxes",
            Action::Dismiss if self.model.modals.is_empty() => self.model.settling_word(),
            Action::NextDate if self.model.modals.is_empty() && self.model.can_reschedule() => "hint-reschedule",
            other => other.hint(),
        }
    }

    /// Whether Tab goes from the text of the composer to boxes that can be ticked.
    fn has_boxes(&self) -> bool {
        matches!(self.model.modals.last(), Some(Modal::Composer(composer)) if composer.focus == Focus::Text && !composer.ticks.is_empty())
    }

    fn hint_for(&self, chain: &[Context], action: Action) -> Vec<Span<'static>> {
        let Some(keys) = self.model.keymap.key_for(chain, action) else { return Vec::new() };
        let key = self.key_name(&keys.to_string());
        vec![Span::styled(key, self.style(Role::Key)), Span::raw(format!(" {} ", self.say(action.hint())))]
    }

    /// A key as it is shown.
    pub(crate) fn key_name(&self, key: &str) -> String {
        self.look.key_name(key)
    }

    /// What stays due although nobody answered: the key says what it does not do.
    fn not_held(&self, action: Action) -> Option<Span<'static>> {
        if action != Action::Missed {
            return None;
        }
        let due = self.model.not_held();
        let first = due.first()?;
        let stays = say!(self.look.words, "hint-stays", n = due.len(), kind = first.kind.id());
        Some(Span::styled(format!(" {stays}"), self.style(Role::Amber)))
    }

    /// The day an outcome leads to (docs/screens.md, "Outcome keys on the focused person").
    fn consequence(&self, action: Action) -> Option<NaiveDate> {
        if !self.model.modals.is_empty() {
            return None;
        }
        let prospects = self.model.person_dossier()?.prospects?;
        match action {
            Action::LogContact => prospects.if_contacted,
            Action::Missed => Some(prospects.if_missed),
            _ => None,
        }
    }
}
