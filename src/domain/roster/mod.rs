//! Everybody at once, held so that a hundred thousand people stay light: what the table of People shows and its filter reads.

mod column;
mod filter;
mod sort;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use memchr::memmem::Finder;

use super::affiliate::{Rhythm, Status, Tier};
use super::channel::ChannelKind;
use super::gift::GiftState;
use super::id::AffiliateId;
use super::text::fold::{add_folds, fold, is_plain};

pub use column::{Column, Columns, Detail};
pub use filter::{
    Completion, Filter, Groups, HelpLine, Holding, Places, Set, Spelled, Taken, Terms, Typed, Unknown, WORDS, Word,
    complete, help as filter_help, status_named,
};
pub use sort::{Facing, Sort, Turn};

/// Between two tags of a person, and between two texts that are searched; no text holds one.
const BREAK: char = '\n';

/// What only the wider tables show of a person: nothing, until it was read beside the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct More {
    /// The preferred way of contact.
    pub channel: Option<ChannelKind>,
    /// Open promises of ours; more than 255 count as 255, here and below.
    pub mine: u8,
    /// Open promises of theirs.
    pub theirs: u8,
    /// The state of the gift that is furthest on its way and not given yet.
    pub gift: Option<GiftState>,
    /// Gifts given this year, our logo's left out.
    pub given: u8,
}

/// What is known of a person when they are put on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// How often.
    pub rhythm: Rhythm,
    /// Whether they are kept for their history only.
    pub archived: bool,
    /// Whether they are off or ended and no day was agreed with them: nothing brings them back.
    pub undated: bool,
    /// The day of the last contact.
    pub last: Option<NaiveDate>,
    /// The agreed day or the turn, whichever is nearer.
    pub next: Option<NaiveDate>,
    /// How many days late, as the queue of the day says it: only of who stands in Overdue.
    pub late: Option<u32>,
    /// The words put on them.
    pub tags: Vec<String>,
    /// Other names and e-mail addresses: not shown, but found.
    pub also: Vec<String>,
    /// What only the wider tables show.
    pub more: More,
}

/// A line of the roster, borrowed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: &'a str,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// How often.
    pub rhythm: Rhythm,
    /// Whether they are kept for their history only.
    pub archived: bool,
    /// The day of the last contact.
    pub last: Option<NaiveDate>,
    /// The agreed day or the turn, whichever is nearer.
    pub next: Option<NaiveDate>,
    /// How many days late, as the queue of the day says it: only of who stands in Overdue.
    pub late: Option<u32>,
    /// What only the wider tables show.
    pub more: More,
    tags: &'a str,
    search: &'a str,
}

impl<'a> Line<'a> {
    /// The words put on the person.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> {
        self.tags.split(BREAK).filter(|tag| !tag.is_empty())
    }
}

/// One person's part of the roster: short values, and where the texts lie.
#[derive(Debug, Clone, Copy)]
struct Row {
    id: AffiliateId,
    rhythm: Rhythm,
    last: Option<NaiveDate>,
    next: Option<NaiveDate>,
    late: Option<u32>,
    /// The texts in bytes: name, tags, folded name, everything else that is searched, one behind the other.
    at: u32,
    tags_at: u32,
    search_at: u32,
    folded_end: u32,
    end: u32,
    tier: Option<Tier>,
    status: Status,
    archived: bool,
    undated: bool,
    more: More,
}

/// Everybody, by name.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Every text, one behind the other: a text of its own each would cost more than the texts themselves.
    text: String,
    rows: Vec<Row>,
    /// The places of the rows in the order of their texts.
    by_text: Vec<u32>,
    /// Bytes of texts whose people have changed since.
    wasted: usize,
}

/// The first eight bytes of a text, as a number that orders like it.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(text.bytes()).for_each(|(byte, letter)| *byte = letter);
    u64::from_be_bytes(bytes)
}

/// Whether a text folds to this.
fn folds_to(text: &str, folded: &str) -> bool {
    if is_plain(text) { text.eq_ignore_ascii_case(folded) } else { fold(text) == folded }
}

impl Roster {
    /// A roster of these people.
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut roster = Self::default();
        for entry in entries {
            roster.push(&entry);
        }
        roster.settle();
        roster.order_texts();
        roster.rows.shrink_to_fit();
        roster.text.shrink_to_fit();
        roster
    }

    /// How many people there are, the archived among them.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nobody is on it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A line by its place; `None` past the end.
    pub fn line(&self, at: usize) -> Option<Line<'_>> {
        self.rows.get(at).map(|row| self.read(row))
    }

    /// Every line, by name.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| self.read(row))
    }

    /// The place of somebody.
    pub fn place(&self, id: AffiliateId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    /// Takes news of some people in: those without an entry are gone.
    pub fn renew(&mut self, ids: &[AffiliateId], entries: &[Entry]) {
        let changed: HashSet<AffiliateId> = ids.iter().copied().chain(entries.iter().map(|entry| entry.id)).collect();
        let mut wasted = 0;
        self.rows.retain(|row| {
            let stays = !changed.contains(&row.id);
            if !stays {
                wasted += (row.end - row.at) as usize;
            }
            stays
        });
        self.wasted += wasted;
        for entry in entries {
            self.push(entry);
        }
        self.settle();
        if self.wasted > self.text.len() / 2 {
            self.compact();
        }
        self.order_texts();
    }

    /// Takes in what only the wider tables show.
    pub fn complete(&mut self, more: &HashMap<AffiliateId, More>) {
        for row in &mut self.rows {
            row.more = more.get(&row.id).copied().unwrap_or_default();
        }
    }

    fn push(&mut self, entry: &Entry) {
        let at = self.mark();
        self.push_clean(&entry.name);
        let tags_at = self.mark();
        for (place, tag) in entry.tags.iter().enumerate() {
            if place > 0 {
                self.text.push(BREAK);
            }
            self.push_clean(tag);
        }
        let search_at = self.mark();
        let own = add_folds(&entry.name, &mut self.text);
        for other in entry.also.iter().chain(&entry.tags) {
            self.text.push(BREAK);
            add_folds(other, &mut self.text);
        }
        self.rows.push(Row {
            id: entry.id,
            rhythm: entry.rhythm,
            last: entry.last,
            next: entry.next,
            late: entry.late,
            at,
            tags_at,
            search_at,
            folded_end: search_at.saturating_add(u32::try_from(own).unwrap_or(u32::MAX)),
            end: self.mark(),
            tier: entry.tier,
            status: entry.status,
            archived: entry.archived,
            undated: entry.undated,
            more: entry.more,
        });
    }

    fn push_clean(&mut self, text: &str) {
        for (place, part) in text.split(BREAK).enumerate() {
            if place > 0 {
                self.text.push(' ');
            }
            self.text.push_str(part);
        }
    }

    /// The end of the texts; four thousand million bytes of names are more than a notebook holds.
    fn mark(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    fn part(&self, from: u32, to: u32) -> &str {
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }

    fn folded(&self, row: &Row) -> &str {
        self.part(row.search_at, row.folded_end)
    }

    fn read(&self, row: &Row) -> Line<'_> {
        Line {
            id: row.id,
            name: self.part(row.at, row.tags_at),
            tier: row.tier,
            status: row.status,
            rhythm: row.rhythm,
            archived: row.archived,
            last: row.last,
            next: row.next,
            late: row.late,
            more: row.more,
            tags: self.part(row.tags_at, row.search_at),
            search: self.part(row.search_at, row.end),
        }
    }

    /// Puts the rows in the order of their names.
    fn settle(&mut self) {
        // Eight letters as a number tell nearly every two names apart without looking them up.
        let starts = self.rows.iter().map(|row| beginning(self.folded(row)));
        let mut keyed: Vec<(u64, u32)> = starts.zip(0..).collect();
        keyed.sort_unstable_by(|(start, at), (other_start, other_at)| {
            start.cmp(other_start).then_with(|| {
                let (one, other) = (&self.rows[*at as usize], &self.rows[*other_at as usize]);
                self.folded(one).cmp(self.folded(other)).then(one.id.cmp(&other.id))
            })
        });
        // In place: rows are the largest part of what is held. A row that was moved on lies where it was swapped to.
        for place in 0..self.rows.len() {
            let mut from = keyed[place].1 as usize;
            while from < place {
                from = keyed[from].1 as usize;
            }
            self.rows.swap(place, from);
        }
    }

    /// Notes in which order the texts lie.
    fn order_texts(&mut self) {
        self.by_text.clear();
        self.by_text.extend((0..self.rows.len()).filter_map(|place| u32::try_from(place).ok()));
        let rows = &self.rows;
        self.by_text.sort_unstable_by_key(|place| rows[*place as usize].at);
    }

    /// The places of those who hold a text: one look through all texts, which costs a fifth of a look at each person.
    fn holding(&self, finder: &Finder<'_>) -> Places {
        let (bytes, length) = (self.text.as_bytes(), finder.needle().len());
        let mut rows = self.by_text.iter().map(|place| (*place as usize, &self.rows[*place as usize])).peekable();
        let mut from = 0;
        let found = std::iter::from_fn(|| {
            loop {
                let at = from + finder.find(bytes.get(from..)?)?;
                while rows.next_if(|(_, row)| row.end as usize <= at).is_some() {}
                let (place, row) = *rows.peek()?;
                // What stands in the shown name and the tags stands again, folded, behind them.
                from = (row.search_at as usize).max(at + 1);
                if at >= row.search_at as usize && at + length <= row.end as usize {
                    from = row.end as usize;
                    return Some(place);
                }
            }
        });
        Places::of(found)
    }

    /// Drops the texts that nobody has any more.
    fn compact(&mut self) {
        let kept: usize = self.rows.iter().map(|row| (row.end - row.at) as usize).sum();
        let mut text = String::with_capacity(kept);
        let mut rows = std::mem::take(&mut self.rows);
        for row in &mut rows {
            let moved = u32::try_from(text.len()).unwrap_or(u32::MAX);
            text.push_str(self.part(row.at, row.end));
            let by = |place: u32| place - row.at + moved;
            (row.tags_at, row.search_at, row.folded_end, row.end) =
                (by(row.tags_at), by(row.search_at), by(row.folded_end), by(row.end));
            row.at = moved;
        }
        (self.text, self.rows, self.wasted) = (text, rows, 0);
    }
}
