//! The agenda: a month of days, the entries of sixty days, and how full each day is.

mod keys;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::filter_field::FilterField;
use crate::app::action::Action;
use crate::app::text_field::Edit;
use crate::domain::agenda::{Agenda, Entry, Kind, Load, Span, filter, loads};
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::item::ItemId;
use crate::domain::rules::Rules;

/// Days that are listed.
pub const LISTED: u32 = 60;

/// Days from the first of a month that its screen can show: three months, or the month and what is listed from its end.
const SHOWN: u32 = 98;

/// Entries that a page key passes.
const PAGE: isize = 10;

/// Which pane the keys move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The days.
    Month,
    /// The entries.
    #[default]
    List,
}

/// What a day holds, for its mark in the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Dates to keep in mind.
    pub dates: u32,
    /// Things to do.
    pub to_do: u32,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The heading of a day.
    Day(NaiveDate),
    /// The entry at a place.
    Entry(usize),
}

/// What tells one entry from all others, whatever day it moves to.
type Key = (Kind, Option<ItemId>, Option<AffiliateId>);

/// The agenda.
#[derive(Debug, Clone)]
pub struct AgendaScreen {
    /// Everything that was read.
    agenda: Option<Agenda>,
    /// What the list shows: filtered, many rhythms in one.
    entries: Vec<Entry>,
    rows: Vec<Row>,
    /// The entry that the cursor is on; none on a day without any.
    cursor: Option<usize>,
    /// The day that the cursor is on.
    pub day: NaiveDate,
    /// Which pane the keys move in.
    pub pane: Pane,
    /// What is typed to keep some entries only.
    pub filter: FilterField,
    unfolded: BTreeSet<NaiveDate>,
    marks: BTreeMap<NaiveDate, Marks>,
    loads: BTreeMap<NaiveDate, Load>,
    today: NaiveDate,
}

impl Default for AgendaScreen {
    fn default() -> Self {
        Self {
            agenda: None,
            entries: Vec::new(),
            rows: Vec::new(),
            cursor: None,
            day: NaiveDate::MIN,
            pane: Pane::default(),
            filter: FilterField::default(),
            unfolded: BTreeSet::new(),
            marks: BTreeMap::new(),
            loads: BTreeMap::new(),
            today: NaiveDate::MIN,
        }
    }
}

impl AgendaScreen {
    /// The days to be read, as of a day: those that the screen can show around its cursor.
    pub fn span(&self, today: NaiveDate) -> Span {
        let day = if self.day == NaiveDate::MIN { today } else { self.day };
        let first = first_of_month(day);
        let from = first.checked_sub_days(Days::new(6)).unwrap_or(first);
        let (shown, listed) = (Span::of_days(from, SHOWN + 6), listed(day, today));
        Span { from: shown.from.min(listed.from), until: shown.until.max(listed.until) }
    }

    /// The days to be read because the cursor has left those that were.
    pub fn wants(&self) -> Option<Span> {
        let agenda = self.agenda.as_ref()?;
        let span = self.span(self.today);
        (!agenda.span.covers(span)).then_some(span)
    }

    /// Takes an agenda in. The cursor stays on its entry, whatever day that moved to; where the entry is gone, it stays in
    /// its place.
    pub fn take(&mut self, agenda: Agenda, rules: &Rules) {
        if self.day == NaiveDate::MIN || (self.day == self.today && self.today != agenda.today) {
            self.day = agenda.today;
        }
        self.today = agenda.today;
        self.marks = marks(&agenda);
        self.loads = loads(&agenda, agenda.span, rules).into_iter().map(|load| (load.day, load)).collect();
        self.agenda = Some(agenda);
        self.look();
    }

    /// Whether anything was read.
    pub fn is_ready(&self) -> bool {
        self.agenda.is_some()
    }

    /// The day of the queue that it was read on.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The entries of the list.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The lines of the list.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The entry that the cursor is on.
    pub fn entry(&self) -> Option<&Entry> {
        self.entries.get(self.cursor?)
    }

    /// The event that the cursor is on.
    pub fn event(&self) -> Option<EventId> {
        match self.entry()?.item? {
            ItemId::Event(id) => Some(id),
            _ => None,
        }
    }

    /// The entry that the cursor is on, where it is about somebody and no event.
    fn of_somebody(&self) -> Option<&Entry> {
        self.entry().filter(|entry| entry.kind != Kind::Event)
    }

    /// The line that the cursor is on, or the first one after its day.
    pub fn cursor_row(&self) -> usize {
        let at = self.rows.iter().position(|row| match (row, self.cursor) {
            (Row::Entry(at), Some(cursor)) => *at == cursor,
            (Row::Day(day), None) => *day >= self.day,
            _ => false,
        });
        at.unwrap_or(self.rows.len().saturating_sub(1))
    }

    /// The days that are listed.
    pub fn listed(&self) -> Span {
        listed(self.day, self.today)
    }

    /// What a day holds.
    pub fn marks(&self, day: NaiveDate) -> Marks {
        self.marks.get(&day).copied().unwrap_or_default()
    }

    /// How full a day is; `None` where it was not read.
    pub fn load(&self, day: NaiveDate) -> Option<Load> {
        self.loads.get(&day).copied()
    }

    /// Lists anew.
    fn look(&mut self) {
        let key = self.entry().map(key);
        let before = self.cursor;
        let listed = self.listed();
        let words = filter::words(self.filter.text());
        let Some(agenda) = &self.agenda else { return };
        let unfolded = &self.unfolded;
        let folds = |day: NaiveDate| words.is_empty() && !unfolded.contains(&day);
        let mut entries = agenda.folded(folds);
        entries.retain(|entry| listed.contains(entry.day) && filter::keeps(&words, entry));
        self.entries = entries;
        self.rows = rows(&self.entries);
        let stands = key.and_then(|key| self.entries.iter().position(|entry| self::key(entry) == key));
        self.cursor = match (stands, before) {
            (Some(at), _) => Some(at),
            (None, Some(before)) if !self.entries.is_empty() => Some(before.min(self.entries.len() - 1)),
            _ => self.first_on(self.day),
        };
        if let Some(entry) = self.entry() {
            self.day = entry.day;
        }
    }

    fn first_on(&self, day: NaiveDate) -> Option<usize> {
        self.entries.iter().position(|entry| entry.day == day)
    }

    /// To a day, and its first entry.
    fn go(&mut self, day: NaiveDate) {
        let before = self.listed();
        self.day = day;
        self.cursor = None;
        if self.listed() == before { self.cursor = self.first_on(day) } else { self.look() }
    }

    fn go_days(&mut self, by: i64) {
        let days = Days::new(by.unsigned_abs());
        let day = if by < 0 { self.day.checked_sub_days(days) } else { self.day.checked_add_days(days) };
        self.go(day.unwrap_or(self.day));
    }

    fn go_months(&mut self, by: i32) {
        let months = Months::new(by.unsigned_abs());
        let day = if by < 0 { self.day.checked_sub_months(months) } else { self.day.checked_add_months(months) };
        self.go(day.unwrap_or(self.day));
    }

    /// To another entry; on a day without any, to the next or the previous one from there.
    fn step(&mut self, by: isize) {
        if self.entries.is_empty() {
            return;
        }
        let after = self.entries.partition_point(|entry| entry.day < self.day);
        let to = match self.cursor {
            Some(cursor) => cursor.saturating_add_signed(by),
            None if by > 0 => after,
            None => after.saturating_sub(1),
        };
        self.put(to.min(self.entries.len() - 1));
    }

    fn put(&mut self, at: usize) {
        let before = self.listed();
        self.cursor = Some(at);
        if let Some(day) = self.entry().map(|entry| entry.day) {
            self.day = day;
        }
        if self.listed() != before {
            self.look();
        }
    }

    /// To the next or the previous day that has entries.
    fn step_day(&mut self, by: i64) {
        let to = if by > 0 {
            self.entries.iter().position(|entry| entry.day > self.day)
        } else {
            self.entries.iter().rfind(|entry| entry.day < self.day).and_then(|entry| self.first_on(entry.day))
        };
        if let Some(to) = to {
            self.put(to);
        }
    }

    /// Puts a word behind the filter, which is typed on.
    pub fn add_word(&mut self, word: &str) {
        self.filter.add_word(word);
        self.look();
    }

    /// An action while the filter is typed; `false` leaves it to the others.
    fn type_action(&mut self, action: Action) -> bool {
        match self.filter.act(action) {
            Some(Edit::Text) => self.look(),
            Some(Edit::Caret) => {}
            None => return false,
        }
        true
    }

    /// Shows the rhythms of the day one by one, where they are in one line.
    fn unfold(&mut self) -> bool {
        let Some(entry) = self.entry().filter(|entry| entry.is_crowd() && !entry.with.is_empty()) else {
            return false;
        };
        let (day, at) = (entry.day, self.cursor);
        self.unfolded.insert(day);
        self.look();
        self.cursor = at;
        true
    }
}

/// The days that are listed around the cursor: those from today on while it is among them or in this month, else those from
/// the first of its month on.
fn listed(day: NaiveDate, today: NaiveDate) -> Span {
    let from_today = Span::of_days(today, LISTED);
    let first = first_of_month(day);
    if from_today.contains(day) || first == first_of_month(today) { from_today } else { Span::of_days(first, LISTED) }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn key(entry: &Entry) -> Key {
    (entry.kind, entry.item, entry.who.as_ref().map(|who| who.id))
}

fn rows(entries: &[Entry]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(entries.len());
    let mut under = None;
    for (at, entry) in entries.iter().enumerate() {
        if under != Some(entry.day) {
            rows.push(Row::Day(entry.day));
            under = Some(entry.day);
        }
        rows.push(Row::Entry(at));
    }
    rows
}

fn marks(agenda: &Agenda) -> BTreeMap<NaiveDate, Marks> {
    let mut marks: BTreeMap<NaiveDate, Marks> = BTreeMap::new();
    for entry in &agenda.entries {
        for day in entry.days().within(agenda.span) {
            let day = marks.entry(day).or_default();
            if entry.kind.is_date() { day.dates += 1 } else { day.to_do += 1 }
        }
    }
    marks
}
