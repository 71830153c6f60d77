//! Gifts, and the board of everybody's.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Result, Row};

use super::row::Save;
use super::values::{Day, Identities, People};
use super::{Store, StoreError, affiliates, facts, occasions, relatives};
use crate::domain::gift::{self, Card, Days, Gift, Page, Purpose};
use crate::domain::id::{AffiliateId, GiftId};
use crate::domain::moment::Moment;
use crate::domain::money::Money;

/// The columns in the order that [`read`] takes them.
const COLUMNS: &str = "gift.affiliate_id, gift.id, gift.name, gift.state, gift.relative_id, gift.occasion_id, \
     gift.birthday_id, gift.for_day, gift.fact_id, gift.cost_minor, gift.currency, gift.lead_days, gift.shipping_days, \
     gift.logo, gift.noted_on, gift.decided_on, gift.ordered_on, gift.sent_on, gift.given_on, gift.thanked_on, \
     gift.reaction, gift.interaction_id";

impl Store {
    /// The gifts of everybody who is not archived, in the order of the board; of those to whom nobody reaches out only what was
    /// given.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gift_board(&self, now: &Moment) -> std::result::Result<Vec<Card>, StoreError> {
        self.read(|connection| {
            let mut cards = Vec::new();
            let mut owned: HashMap<AffiliateId, Vec<Gift>> = HashMap::new();
            for (of, gift) in all(connection)? {
                owned.entry(of).or_default().push(gift);
            }
            let ids: Vec<AffiliateId> = owned.keys().copied().collect();
            let people = People::of(&ids);
            let inspired = owned.values().flatten().filter_map(|gift| gift.fact).map(|id| id.0);
            let mut dates = grouped(occasions::of(connection, &people)?);
            let mut close = grouped(relatives::of(connection, &people)?);
            let mut sparks = grouped(facts::with_ids(connection, &Identities::of(inspired))?);
            for affiliate in affiliates::of(connection, &people)? {
                let of = affiliate.id;
                let page = Page {
                    of,
                    person: &affiliate.name,
                    silence: affiliate.silence(),
                    gifts: &owned.remove(&of).unwrap_or_default(),
                    occasions: &dates.remove(&of).unwrap_or_default(),
                    relatives: &close.remove(&of).unwrap_or_default(),
                    facts: &sparks.remove(&of).unwrap_or_default(),
                };
                cards.extend(page.cards_in_sight(&self.rules, now.day));
            }
            gift::sort(&mut cards);
            Ok(cards)
        })
    }
}

fn grouped<T>(rows: Vec<(AffiliateId, T)>) -> HashMap<AffiliateId, Vec<T>> {
    let mut groups: HashMap<AffiliateId, Vec<T>> = HashMap::new();
    for (of, row) in rows {
        groups.entry(of).or_default().push(row);
    }
    groups
}

/// Inserts a gift for an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, gift: &Gift) -> Result<()> {
    save(
        connection,
        Save::New(&[("affiliate_id", &of), ("noted_on", &Day(gift.noted_on)), ("interaction_id", &gift.interaction)]),
        gift,
    )
}

/// Writes every field of a gift but whose it is and where it came from.
pub fn update(connection: &Connection, gift: &Gift) -> Result<()> {
    save(connection, Save::Again, gift)
}

fn save(connection: &Connection, save: Save<'_>, gift: &Gift) -> Result<()> {
    let purpose = Columns::of(gift.purpose);
    save.row(
        connection,
        "gift",
        &gift.id,
        &[
            ("name", &gift.name),
            ("state", &gift.state),
            ("relative_id", &gift.relative),
            ("occasion_id", &purpose.occasion),
            ("birthday_id", &purpose.birthday),
            ("for_day", &purpose.day),
            ("fact_id", &gift.fact),
            ("cost_minor", &gift.cost.map(|cost| cost.minor)),
            ("currency", &gift.cost.map(|cost| cost.currency)),
            ("lead_days", &gift.lead_days),
            ("shipping_days", &gift.shipping_days),
            ("logo", &gift.logo),
            ("decided_on", &gift.days.decided.map(Day)),
            ("ordered_on", &gift.days.ordered.map(Day)),
            ("sent_on", &gift.days.sent.map(Day)),
            ("given_on", &gift.days.given.map(Day)),
            ("thanked_on", &gift.days.thanked.map(Day)),
            ("reaction", &gift.reaction),
        ],
    )
}

/// What a gift is for, as it stands in its three columns.
#[derive(Default)]
struct Columns {
    occasion: Option<crate::domain::id::OccasionId>,
    birthday: Option<crate::domain::id::RelativeId>,
    day: Option<Day>,
}

impl Columns {
    fn of(purpose: Option<Purpose>) -> Self {
        match purpose {
            None => Self::default(),
            Some(Purpose::Occasion(id)) => Self { occasion: Some(id), ..Self::default() },
            Some(Purpose::Birthday(id)) => Self { birthday: Some(id), ..Self::default() },
            Some(Purpose::Day(day)) => Self { day: Some(Day(day)), ..Self::default() },
        }
    }
}

/// Deletes a gift.
pub fn delete(connection: &Connection, id: GiftId) -> Result<()> {
    connection.prepare_cached("DELETE FROM gift WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// One gift, and on whose page it stands.
pub fn get(connection: &Connection, id: GiftId) -> Result<Option<(AffiliateId, Gift)>> {
    let sql = format!("SELECT {COLUMNS} FROM gift WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], read).optional()
}

/// The gifts of these affiliates: those under way first, then ideas, then what was given, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Gift)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM gift WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         ORDER BY CASE state WHEN 'idea' THEN 1 WHEN 'given' THEN 2 WHEN 'thanked' THEN 2 ELSE 0 END, \
         given_on DESC, noted_on DESC, id DESC"
    );
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

/// The gifts of these affiliates that something is still to be done with.
pub fn open(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Gift)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM gift WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         AND state <> 'thanked' ORDER BY id"
    );
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

/// The gifts of everybody who is not archived.
fn all(connection: &Connection) -> Result<Vec<(AffiliateId, Gift)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM gift JOIN affiliate ON affiliate.id = gift.affiliate_id WHERE affiliate.archived = 0 \
         ORDER BY gift.id"
    );
    connection.prepare_cached(&sql)?.query_map([], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<(AffiliateId, Gift)> {
    let day = |at: usize| row.get::<_, Option<Day>>(at).map(|day| day.map(|day| day.0));
    let purpose = match (row.get(5)?, row.get(6)?, day(7)?) {
        (Some(id), _, _) => Some(Purpose::Occasion(id)),
        (None, Some(id), _) => Some(Purpose::Birthday(id)),
        (None, None, day) => day.map(Purpose::Day),
    };
    let gift = Gift {
        id: row.get(1)?,
        name: row.get(2)?,
        state: row.get(3)?,
        relative: row.get(4)?,
        purpose,
        fact: row.get(8)?,
        cost: Option::zip(row.get(9)?, row.get(10)?).map(|(minor, currency)| Money { minor, currency }),
        lead_days: row.get(11)?,
        shipping_days: row.get(12)?,
        logo: row.get(13)?,
        noted_on: row.get::<_, Day>(14)?.0,
        days: Days { decided: day(15)?, ordered: day(16)?, sent: day(17)?, given: day(18)?, thanked: day(19)? },
        reaction: row.get(20)?,
        interaction: row.get(21)?,
    };
    Ok((row.get(0)?, gift))
}
