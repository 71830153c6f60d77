//! Everybody at once, light: what the table of People shows and its filter reads.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Row, Rows, params_from_iter};

use super::dismissals::PROMISE_DROPPED;
use super::values::{Day, People};
use super::{Store, StoreError, affiliates};
use crate::domain::gift::GiftState;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::roster::{Detail, Entry, Filter, Groups, More, Roster, Set};

/// Looked up one by one, more people take longer than everybody in their order.
const FEW: usize = 10_000;

impl Store {
    /// Everybody, the archived among them, without what only the wider tables show: see [`Store::more`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn roster(&self, now: &Moment) -> Result<Roster, StoreError> {
        let late = self.late(now)?;
        let with_late = |entry: Entry| Entry { late: late.get(&entry.id).copied(), ..entry };
        self.read(|connection| Ok(with_entries(connection, None, |entries| Roster::of(entries.map(with_late)))?))
    }

    /// Everybody who is late on the working day, with how many days, as the queue says it.
    fn late(&self, now: &Moment) -> Result<HashMap<AffiliateId, u32>, StoreError> {
        Ok(self.queue(now)?.late().collect())
    }

    /// Everybody whom a filter may leave, with the groups it speaks of: of a hundred thousand people only those are read who
    /// belong to the smallest group, or who hold every text that is looked for. `detail` says what of them is needed at
    /// least.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sifted(&self, filter: &Filter, detail: Detail, now: &Moment) -> Result<(Roster, Groups), StoreError> {
        let today = now.day;
        let sets = filter.needs().iter().map(|set| Ok((set, self.group(set, today)?.into_iter().collect())));
        let held: HashMap<&Set, HashSet<AffiliateId>> = sets.collect::<Result<_, StoreError>>()?;
        let smallest = filter.within().filter_map(|set| held.get(set)).min_by_key(|ids| ids.len());
        let few = smallest.filter(|ids| ids.len() <= FEW).map(|ids| ids.iter().copied().collect());
        let chosen: Option<Vec<AffiliateId>> = match few {
            None => self.holding(filter.texts())?.filter(|ids| ids.len() <= FEW),
            few => few,
        };
        let roster = match chosen {
            Some(ids) => Roster::of(self.roster_of(&ids, detail, now)?),
            None if detail == Detail::Full => {
                let mut roster = self.roster(now)?;
                roster.complete(&self.more(today)?);
                roster
            }
            None => self.roster(now)?,
        };
        let groups = held.into_iter().map(|(set, ids)| (set.clone(), roster.places(&ids))).collect();
        Ok((roster, groups))
    }

    /// These people's part of the roster, in no order; who is no longer in the notebook is missing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn roster_of(&self, ids: &[AffiliateId], detail: Detail, now: &Moment) -> Result<Vec<Entry>, StoreError> {
        let (people, late) = (People::of(ids), self.late(now)?);
        self.read(|connection| {
            let mut more = match detail {
                Detail::Short => HashMap::new(),
                Detail::Full => more(connection, Some(&people), now.day)?,
            };
            let of = |entry: Entry| Entry {
                more: more.remove(&entry.id).unwrap_or_default(),
                late: late.get(&entry.id).copied(),
                ..entry
            };
            Ok(with_entries(connection, Some(&people), |entries| entries.map(of).collect())?)
        })
    }

    /// What only the wider tables show, of everybody who has any of it. Gifts are counted in the year of `today`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn more(&self, today: NaiveDate) -> Result<HashMap<AffiliateId, More>, StoreError> {
        self.read(|connection| Ok(more(connection, None, today)?))
    }

    /// Everybody whose record was changed through this store since this was last asked.
    pub fn take_touched(&mut self) -> Vec<AffiliateId> {
        std::mem::take(&mut self.touched).into_iter().collect()
    }
}

fn more(
    connection: &Connection,
    of: Option<&People>,
    today: NaiveDate,
) -> rusqlite::Result<HashMap<AffiliateId, More>> {
    let those = if of.is_some() { "affiliate_id IN (SELECT unhex(value) FROM json_each(?1))" } else { "true" };
    let mut found: HashMap<AffiliateId, More> = HashMap::new();
    // A website is an address, no way of contact.
    let mut channels = connection.prepare(&format!(
        "SELECT affiliate_id, kind FROM channel WHERE {those} AND kind <> 'site' ORDER BY affiliate_id, position"
    ))?;
    let mut rows = channels.query(params_from_iter(of))?;
    while let Some(row) = rows.next()? {
        let more = found.entry(row.get(0)?).or_default();
        if more.channel.is_none() {
            more.channel = row.get(1)?;
        }
    }
    let mut promises = connection.prepare(&format!(
        "SELECT affiliate_id, sum(by = 'me'), sum(by = 'them') FROM promise \
         WHERE done_on IS NULL AND {PROMISE_DROPPED} IS NULL AND {those} \
         GROUP BY affiliate_id"
    ))?;
    let mut rows = promises.query(params_from_iter(of))?;
    while let Some(row) = rows.next()? {
        let more = found.entry(row.get(0)?).or_default();
        (more.mine, more.theirs) = (small(row.get(1)?), small(row.get(2)?));
    }
    let year = today.year();
    let mut gifts =
        connection.prepare(&format!("SELECT affiliate_id, state, given_on, logo FROM gift WHERE {those}"))?;
    let mut rows = gifts.query(params_from_iter(of))?;
    while let Some(row) = rows.next()? {
        let more = found.entry(row.get(0)?).or_default();
        let state: GiftState = row.get(1)?;
        let given = row.get::<_, Option<Day>>(2)?;
        if state < GiftState::Given {
            more.gift = more.gift.max(Some(state));
        } else if given.is_some_and(|day| day.0.year() == year) && !row.get::<_, bool>(3)? {
            more.given = more.given.saturating_add(1);
        }
    }
    Ok(found)
}

/// A count as far as a table says it.
fn small(count: i64) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// Goes through these people, or everybody, by identity. Their texts come beside them, each kind in the same order from an
/// index that holds the texts: looked up person by person they would take three times as long.
fn with_entries<T>(
    connection: &Connection,
    of: Option<&People>,
    take: impl FnOnce(&mut dyn Iterator<Item = Entry>) -> T,
) -> rusqlite::Result<T> {
    let those = |column: &str| match of {
        Some(_) => format!("{column} IN (SELECT unhex(value) FROM json_each(?1))"),
        None => "true".to_owned(),
    };
    let mut people = connection.prepare(&format!(
        "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.status, affiliate.rhythm_days, \
         affiliate.archived, standing.last_contact_on, standing.next_due_on, \
         coalesce(standing.every_days = -1, false) \
         FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id \
         WHERE {} ORDER BY affiliate.id",
        those("affiliate.id")
    ))?;
    let those = those("affiliate_id");
    let mut tags =
        connection.prepare(&format!("SELECT affiliate_id, name FROM tag WHERE {those} ORDER BY affiliate_id, name"))?;
    let mut names = connection
        .prepare(&format!("SELECT affiliate_id, name FROM other_name WHERE {those} ORDER BY affiliate_id, name"))?;
    let mut emails = connection.prepare(&format!(
        "SELECT affiliate_id, value FROM channel WHERE {those} AND kind = 'email' ORDER BY affiliate_id, position"
    ))?;
    let mut people = people.query(params_from_iter(of))?;
    let mut tags = Texts::of(tags.query(params_from_iter(of))?)?;
    let mut also = [Texts::of(names.query(params_from_iter(of))?)?, Texts::of(emails.query(params_from_iter(of))?)?];
    let mut failure = None;
    let mut next = || match people.next() {
        Ok(Some(row)) => entry(row, &mut tags, &mut also).map_err(|error| failure = Some(error)).ok(),
        Ok(None) => None,
        Err(error) => {
            failure = Some(error);
            None
        }
    };
    let taken = take(&mut std::iter::from_fn(&mut next));
    failure.map_or(Ok(taken), Err)
}

/// Texts of people, by identity.
struct Texts<'s> {
    rows: Rows<'s>,
    next: Option<(AffiliateId, String)>,
}

impl<'s> Texts<'s> {
    fn of(rows: Rows<'s>) -> rusqlite::Result<Self> {
        let mut texts = Self { rows, next: None };
        texts.go_on()?;
        Ok(texts)
    }

    fn go_on(&mut self) -> rusqlite::Result<()> {
        let row = self.rows.next()?;
        self.next = row.map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, row.get(1)?))).transpose()?;
        Ok(())
    }

    /// Adds those of somebody; whoever comes before has had theirs.
    fn take(&mut self, id: AffiliateId, into: &mut Vec<String>) -> rusqlite::Result<()> {
        while let Some((of, text)) = self.next.take_if(|(of, _)| *of <= id) {
            if of == id {
                into.push(text);
            }
            self.go_on()?;
        }
        Ok(())
    }
}

fn entry(row: &Row<'_>, tags: &mut Texts<'_>, also: &mut [Texts<'_>; 2]) -> rusqlite::Result<Entry> {
    let mut entry = Entry {
        id: row.get(0)?,
        name: row.get(1)?,
        tier: row.get(2)?,
        status: row.get(3)?,
        rhythm: affiliates::rhythm(row.get(4)?),
        archived: row.get(5)?,
        last: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        next: row.get::<_, Option<Day>>(7)?.map(|day| day.0),
        undated: row.get(8)?,
        late: None,
        tags: Vec::new(),
        also: Vec::new(),
        more: More::default(),
    };
    tags.take(entry.id, &mut entry.tags)?;
    for texts in also {
        texts.take(entry.id, &mut entry.also)?;
    }
    Ok(entry)
}
