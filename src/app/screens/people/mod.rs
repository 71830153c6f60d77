//! People: everybody, to be found, sorted, marked and changed together.

mod columns;
mod filtering;
mod marks;

use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::NaiveDate;

use super::list::List;
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::keymap::Context;
use crate::app::msg::News;
use crate::app::screens::filter_field::FilterField;
use crate::domain::capture::Person;
use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::dates::working::WEEKDAYS;
use crate::domain::id::AffiliateId;
use crate::domain::lang::Lang;
use crate::domain::roster::{Columns, Detail, Filter, Groups, Line, Roster, Sort, Terms, Turn};
use crate::domain::saved_filter::Pick;
pub use filtering::Offer;
use marks::Marks;

/// Whether what was read still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Freshness {
    /// Nothing was read, or somebody else has changed the notebook.
    #[default]
    Stale,
    /// Only what this program changed is missing.
    Fresh,
}

/// People.
#[derive(Debug, Clone)]
pub struct People {
    /// Everybody, once they were read; shared, so that the screens before an Escape cost next to nothing.
    pub roster: Arc<Roster>,
    /// The places of those on the screen, in its order.
    view: Vec<u32>,
    /// Which of them the cursor is on.
    cursor: usize,
    /// Who that is: what stays when the order changes is the person, never the row.
    pub selected: Option<AffiliateId>,
    /// By which column the table is sorted.
    pub sort: Sort,
    /// Which columns are asked for.
    chosen: Columns,
    /// Columns and rows of the terminal.
    pub room: (u16, u16),
    /// How much of everybody was read.
    detail: Detail,
    /// What is typed to find somebody.
    pub filter: FilterField,
    marks: Marks,
    freshness: Freshness,
    /// How many people are not in the archive.
    everybody: usize,
    /// The filter, understood.
    understood: Filter,
    /// What Tab offers.
    offer: Offer,
    /// The filters that can be picked.
    pub picks: Vec<Pick>,
    /// The groups that the notebook was asked for, as long as nobody has changed.
    groups: Groups,
    /// Every tag, once somebody asked for one.
    tags: Option<Vec<String>>,
    reader: Reader<'static>,
    by_tier: [Option<u32>; 3],
}

impl People {
    /// People to be read, on a screen of so many columns and rows.
    pub fn new(room: (u16, u16)) -> Self {
        let reader = Reader {
            today: NaiveDate::MIN,
            lang: Lang::En,
            order: DateOrder::Dmy,
            lean: Lean::Future,
            working: &WEEKDAYS,
        };
        let by_tier = [None; 3];
        Self {
            roster: Arc::default(),
            view: Vec::new(),
            cursor: 0,
            selected: None,
            sort: Sort::default(),
            chosen: Columns::default(),
            room,
            detail: Detail::default(),
            filter: FilterField::default(),
            marks: Marks::default(),
            freshness: Freshness::default(),
            everybody: 0,
            understood: Filter::read("", &Terms { reader, tags: &[], by_tier }),
            offer: Offer::default(),
            picks: Vec::new(),
            groups: Groups::new(),
            tags: None,
            reader,
            by_tier,
        }
    }

    /// Takes people in, as of a day. The cursor stays on its person; where the person is gone, it stays in its row.
    pub fn take(&mut self, news: News, around: &Circumstances) {
        self.reader = around.future().without_holidays();
        self.by_tier = around.rules.rhythm_by_tier;
        match news {
            News::Everybody(roster) => {
                self.close_range();
                self.roster = Arc::new(*roster);
                self.freshness = Freshness::Fresh;
                self.detail = Detail::Short;
            }
            News::Of(ids, entries) if self.freshness == Freshness::Fresh => {
                if ids.is_empty() && entries.is_empty() {
                    return;
                }
                self.close_range();
                Arc::make_mut(&mut self.roster).renew(&ids, &entries);
            }
            News::Of(..) => return,
        }
        self.marks.keep_to(&self.roster);
        self.everybody = self.roster.lines().filter(|line| !line.archived).count();
        self.groups.clear();
        self.tags = None;
        self.look();
    }

    /// Whether everybody is to be read anew.
    pub fn is_stale(&self) -> bool {
        self.freshness == Freshness::Stale
    }

    /// Somebody else has changed the notebook.
    pub fn distrust(&mut self) {
        self.freshness = Freshness::Stale;
    }

    /// How many people there are, the archived left out.
    pub fn everybody(&self) -> usize {
        self.everybody
    }

    /// How many people are on the screen.
    pub fn shown(&self) -> usize {
        self.view.len()
    }

    /// Which row the cursor is on.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The rows of a window, the first one at `from`; each with whether it is marked.
    pub fn window(&self, from: usize, height: usize) -> impl Iterator<Item = (Line<'_>, bool)> {
        let rows = self.view.iter().enumerate().skip(from).take(height);
        rows.filter_map(|(row, place)| {
            let line = self.roster.line(*place as usize)?;
            Some((line, self.marks.ids.contains(&line.id) || self.range().is_some_and(|range| range.contains(&row))))
        })
    }

    fn ids(&self, rows: RangeInclusive<usize>) -> impl Iterator<Item = AffiliateId> {
        let (from, to) = (*rows.start(), *rows.end());
        let places = self.view.iter().skip(from).take(to.saturating_sub(from) + 1);
        places.filter_map(|place| self.roster.line(*place as usize)).map(|line| line.id)
    }

    fn at(&self, row: usize) -> Option<AffiliateId> {
        self.roster.line(*self.view.get(row)? as usize).map(|line| line.id)
    }

    /// Filters and sorts anew. A range that was open becomes marks where its rows are other people now.
    fn look(&mut self) {
        self.understand();
        let view = self.roster.view(&self.understood, &self.groups, self.sort);
        if view != self.view {
            self.close_range();
        }
        self.view = view;
        self.count_hidden();
        let stands = self.selected.and_then(|id| self.row(id));
        self.go(stands.unwrap_or(self.cursor));
    }

    fn row(&self, id: AffiliateId) -> Option<usize> {
        let place = self.roster.place(id)?;
        self.view.iter().position(|row| *row as usize == place)
    }

    fn go(&mut self, row: usize) {
        self.cursor = row.min(self.view.len().saturating_sub(1));
        self.selected = self.at(self.cursor);
    }

    fn step(&mut self, by: isize) {
        self.go(self.cursor.saturating_add_signed(by));
    }
}

impl List for People {
    fn selected(&self) -> Option<AffiliateId> {
        self.selected
    }

    fn neighbours(&self) -> Vec<AffiliateId> {
        let above = self.cursor.checked_sub(1).and_then(|above| self.at(above));
        self.at(self.cursor + 1).into_iter().chain(above).collect()
    }

    fn select(&mut self, id: AffiliateId) {
        self.selected = Some(id);
        if let Some(row) = self.row(id) {
            self.cursor = row;
        }
    }

    fn name(&self, id: AffiliateId) -> Option<&str> {
        self.roster.line(self.roster.place(id)?).map(|line| line.name)
    }

    /// Those on the screen in its order, then the hidden ones by name.
    fn targets(&self) -> Vec<Person> {
        let person = |line: Line<'_>| Person { id: line.id, name: line.name.to_owned() };
        let marked = self.window(0, self.view.len()).filter(|(_, marked)| *marked).map(|(line, _)| person(line));
        let mut people: Vec<Person> = if self.marked() == 0 { Vec::new() } else { marked.collect() };
        if self.hidden() > 0 {
            let seen: HashSet<AffiliateId> = people.iter().map(|person| person.id).collect();
            let hidden =
                self.roster.lines().filter(|line| self.marks.ids.contains(&line.id) && !seen.contains(&line.id));
            people.extend(hidden.map(person));
        }
        if people.is_empty() {
            let here = self.view.get(self.cursor).and_then(|place| self.roster.line(*place as usize));
            people.extend(here.map(person));
        }
        people
    }

    fn are_archived(&self, of: &[AffiliateId]) -> bool {
        let of: HashSet<AffiliateId> = of.iter().copied().collect();
        self.roster.lines().filter(|line| of.contains(&line.id)).all(|line| line.archived)
    }

    fn contexts(&self) -> Option<&'static [Context]> {
        self.filter.contexts()
    }

    fn take_text(&mut self, text: &str) -> bool {
        if !self.filter.take(text) {
            return false;
        }
        self.look();
        self.renew_offer();
        true
    }

    fn act(&mut self, action: Action) -> bool {
        if self.filter.is_typed() && self.type_action(action) {
            return true;
        }
        match action {
            Action::Down | Action::NextPerson => self.step(1),
            Action::Up | Action::PreviousPerson => self.step(-1),
            Action::HalfPageDown => self.step(10),
            Action::HalfPageUp => self.step(-10),
            Action::First => self.go(0),
            Action::Last => self.go(usize::MAX),
            Action::Mark => self.mark(),
            Action::MarkAll => self.mark_all(),
            Action::FilterOn => self.turn_filter(Turn::On),
            Action::FilterBack => self.turn_filter(Turn::Back),
            Action::MarkRange => self.mark_range(),
            Action::MarkOthers => self.mark_others(),
            Action::MarkNone => self.marks.clear(),
            Action::MarkAgain => self.mark_again(),
            Action::SortOn => self.sort_by(self.sort.turned(&self.columns(), Turn::On)),
            Action::SortBack => self.sort_by(self.sort.turned(&self.columns(), Turn::Back)),
            Action::SortReverse => self.sort_by(self.sort.reversed()),
            Action::Filter => {
                self.filter.open();
                self.renew_offer();
            }
            other => match columns::sorting(other) {
                Some(column) => self.sort_by(Sort::by(column)),
                None => return false,
            },
        }
        true
    }

    /// The filter being typed, then an open range, the filter, the marks.
    fn back(&mut self) {
        if self.marks.give_range_up() {
            return;
        }
        if self.filter.clear() {
            self.look();
        } else {
            self.marks.clear();
        }
    }

    fn after_outcome(&mut self, _of: &[AffiliateId]) {
        self.marks.set_aside();
    }

    fn clear_marks(&mut self) {
        self.marks.set_aside();
    }
}
