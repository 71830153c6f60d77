//! What a span of days holds: found by the days that stand in the tables, so that a month costs what falls into it.

use std::collections::{BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Result, params};

use super::standings::{self, HistoryOf};
use super::values::Day;
use super::{Store, StoreError, affiliates, events, projections};
use crate::domain::agenda::{self, Agenda, CROWD, Entry, Kind, Look, Span};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue;

/// Days with how many rhythms run out on each.
type Crowds = Vec<(NaiveDate, u32)>;

/// How many people are read at a time.
const AT_ONCE: usize = 500;

impl Store {
    /// The agenda of a span, seen from the working day, for the settings last given to [`Store::use_rules`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agenda(&self, span: Span, now: &Moment) -> std::result::Result<Agenda, StoreError> {
        let look = Look { span, day: queue::Day::new(*now, &self.rules) };
        let entries = self.read(|connection| {
            let serve = !self.stale && projections::serve_on(connection, now.day)?;
            let mut entries = if serve { indexed(connection, &look)? } else { everybody(connection, &look)? };
            entries.extend(events::within(connection, span)?.iter().filter_map(|row| agenda::of_event(row, &look)));
            Ok(entries)
        })?;
        Ok(Agenda::of(span, now.day, entries))
    }
}

/// The entries of those whom the indexes find; where too many rhythms run out on one day, their number.
fn indexed(connection: &Connection, look: &Look<'_>) -> Result<Vec<Entry>> {
    let (crowds, mut ids) = rhythms(connection, look)?;
    ids.extend(dated(connection, look)?);
    ids.sort_unstable();
    ids.dedup();
    let crowded: HashSet<NaiveDate> = crowds.iter().map(|(day, _)| *day).collect();
    let mut entries = read(connection, &ids, look)?;
    entries.retain(|entry| entry.kind != Kind::Rhythm || !crowded.contains(&entry.day));
    for (day, count) in crowds.into_iter().filter(|(day, _)| look.span.contains(*day)) {
        entries.push(Entry::crowd(Kind::Rhythm, day, count));
    }
    Ok(entries)
}

/// Everybody's entries: for a look back, and while the stored due days are for other settings.
fn everybody(connection: &Connection, look: &Look<'_>) -> Result<Vec<Entry>> {
    read(connection, &affiliates::ids(connection)?, look)
}

fn read(connection: &Connection, ids: &[AffiliateId], look: &Look<'_>) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let people = standings::load(connection, some, &look.day.moment, HistoryOf::Stored)?;
        entries.extend(people.iter().flat_map(|person| agenda::entries(person, look)));
    }
    Ok(entries)
}

/// The days on which more rhythms run out than are told one by one, and the people of the other days. What is late counts
/// on today.
fn rhythms(connection: &Connection, look: &Look<'_>) -> Result<(Crowds, Vec<AffiliateId>)> {
    let today = look.day.date;
    // A rhythm may move onto an occasion nearby, in or out of the span.
    let wide = look.span.widened(look.day.rules.bundle_days);
    let from = if wide.contains(today) { NaiveDate::MIN } else { wide.from.max(today) };
    // The text of the first day that four digits can write sorts before all others.
    let from = from.max(NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(from));
    let sql = "SELECT max(turn_on, ?3), count(*) FROM standing WHERE turn_on BETWEEN ?1 AND ?2 GROUP BY 1";
    let counted: Vec<(NaiveDate, u32)> = connection
        .prepare_cached(sql)?
        .query_map(params![Day(from), Day(wide.until), Day(today)], |row| Ok((row.get::<_, Day>(0)?.0, row.get(1)?)))?
        .collect::<Result<_>>()?;
    let (crowds, few): (Vec<_>, Vec<_>) = counted.into_iter().partition(|(_, count)| *count > CROWD);
    let sql = "SELECT affiliate_id FROM standing WHERE turn_on BETWEEN ?1 AND ?2";
    let mut of_days = connection.prepare_cached(sql)?;
    let mut ids = Vec::new();
    for (day, _) in few {
        let first = if day == today { from } else { day };
        for id in of_days.query_map(params![Day(first), Day(day)], |row| row.get(0))? {
            ids.push(id?);
        }
    }
    Ok((crowds, ids))
}

/// Those about whom something stands in a table that has a day in the span, or that is late and stands on today.
fn dated(connection: &Connection, look: &Look<'_>) -> Result<Vec<AffiliateId>> {
    // What slides to a working day was written down for an earlier one: what is due counts from the beginning.
    let sql = "SELECT follow_up.affiliate_id FROM follow_up \
                   JOIN standing ON standing.affiliate_id = follow_up.affiliate_id \
                   WHERE closed_on IS NULL AND due_on <= ?2 \
                   AND NOT ifnull(last_contact_on >= due_on AND last_contact_on > set_on, 0) \
               UNION ALL SELECT affiliate_id FROM promise WHERE done_on IS NULL AND due_on <= ?2 \
               UNION ALL SELECT affiliate_id FROM promise WHERE done_on IS NULL AND due_on IS NULL AND by = 'me' \
               UNION ALL SELECT participant.affiliate_id FROM interaction \
                   JOIN participant ON participant.interaction_id = interaction.id \
                   WHERE interaction.outcome = 'planned' AND interaction.on_day <= ?2 \
               UNION ALL SELECT affiliate_id FROM request WHERE answered_at IS NULL \
               UNION ALL SELECT affiliate_id FROM gift WHERE state <> 'thanked' \
               UNION ALL SELECT affiliate_id FROM introduction WHERE done_on IS NULL AND declined_on IS NULL \
                   AND coalesce(due_on, noted_on) <= ?2 \
               UNION ALL SELECT affiliate_id FROM fact WHERE on_day BETWEEN ?1 AND ?2 \
               UNION ALL SELECT affiliate_id FROM snooze WHERE until_day BETWEEN ?1 AND ?2 \
               UNION ALL SELECT affiliate_id FROM standing WHERE attempts > 0 AND wake_on <= ?2 \
               UNION ALL SELECT affiliate_id FROM occasion WHERE date LIKE '____-__' AND date NOT LIKE '--%' \
               UNION ALL SELECT affiliate_id FROM relative WHERE birthday LIKE '____-__' AND birthday NOT LIKE '--%'";
    // The last two are few: dates of which only the month is known stand on some day of it.
    let (from, until) = (Day(look.span.from), Day(look.span.until));
    let mut ids: Vec<AffiliateId> =
        connection.prepare_cached(sql)?.query_map(params![from, until], |row| row.get(0))?.collect::<Result<_>>()?;
    let sql = "SELECT affiliate_id FROM occasion WHERE substr(date, -5) BETWEEN ?1 AND ?2 \
               UNION ALL SELECT affiliate_id FROM relative WHERE birthday IS NOT NULL \
                   AND substr(birthday, -5) BETWEEN ?1 AND ?2";
    let mut yearly = connection.prepare_cached(sql)?;
    for (first, last) in days_of_year(look.span) {
        for id in yearly.query_map([first, last], |row| row.get(0))? {
            ids.push(id?);
        }
    }
    let sql = "SELECT affiliate_id FROM occasion WHERE substr(date, -5) IN (SELECT value FROM json_each(?1)) \
               UNION ALL SELECT affiliate_id FROM relative WHERE birthday IS NOT NULL \
                   AND substr(birthday, -5) IN (SELECT value FROM json_each(?1))";
    for id in connection.prepare_cached(sql)?.query_map([months_of_any_year(look.span)], |row| row.get(0))? {
        ids.push(id?);
    }
    Ok(ids)
}

/// The ends of dates of which only the year and the month are known (`1985-05` ends in `85-05`), for the months that a span
/// touches, as a JSON array.
fn months_of_any_year(span: Span) -> String {
    // A year has every month.
    let months: BTreeSet<u32> = span.iter().take(366).map(|day| day.month()).collect();
    let ends = months.iter().flat_map(|month| (0..100).map(move |year| format!("\"{year:02}-{month:02}\"")));
    format!("[{}]", ends.collect::<Vec<_>>().join(","))
}

/// The days of the year that a span touches, as ranges of `MM-DD`. One day more on either side: a 29 February shows on
/// another day in other years.
fn days_of_year(span: Span) -> Vec<(String, String)> {
    let wide = span.widened(1);
    if wide.days() > 365 {
        return vec![("01-01".to_owned(), "12-31".to_owned())];
    }
    let text = |day: NaiveDate| format!("{:02}-{:02}", day.month(), day.day());
    let (first, last) = (text(wide.from), text(wide.until));
    if wide.from.year() == wide.until.year() {
        return vec![(first, last)];
    }
    vec![(first, "12-31".to_owned()), ("01-01".to_owned(), last)]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::id::OccasionId;
    use crate::domain::item::Item;
    use crate::domain::lang::Lang;
    use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
    use crate::domain::rules::Rules;
    use crate::store::listing::Listing;

    /// What the indexes find is what a look at everybody finds.
    #[rstest]
    fn the_indexes_miss_nobody(
        #[values(-40, -1, 0, 1, 20, 200)] ahead: i64,
        #[values(1, 7, 60, 400)] days: u32,
        #[values(Lang::En, Lang::Fr)] lang: Lang,
    ) {
        let rules = Rules::default();
        let now = Moment::on("2026-02-03".parse().unwrap(), "Europe/Paris".parse().unwrap());
        let mut store = Store::open_demo(lang, &rules, &now).unwrap();
        let people: Vec<AffiliateId> =
            store.list_affiliates(&Listing::default()).unwrap().iter().map(|row| row.id).collect();
        for (id, date) in people.iter().zip(["1985-05", "1990-01", "2024-12", "2026-02"]) {
            let date = date.parse().unwrap();
            let kind = OccasionKind::Wedding;
            let recurrence = Recurrence::Yearly;
            let row = Occasion { id: OccasionId::new(), kind, label: None, relative: None, date, recurrence };
            store.add_item(*id, &Item::Occasion(row), &now).unwrap();
        }
        let from = now.day + chrono::TimeDelta::days(ahead);
        let look = Look { span: Span::of_days(from, days), day: queue::Day::new(now, &rules) };
        let told = |entries: Vec<Entry>| Agenda::of(look.span, now.day, entries);
        let (by_index, by_all) = store
            .read(|connection| Ok((indexed(connection, &look)?, everybody(connection, &look)?)))
            .map(|(by_index, by_all)| (told(by_index), told(by_all)))
            .unwrap();
        assert_eq!(by_index, by_all);
        assert!(days < 400 || !by_all.entries.is_empty());
    }

    #[rstest]
    #[case::a_month("2026-02-01", 28, &[("01-31", "03-01")])]
    #[case::over_new_year("2026-12-20", 60, &[("12-19", "12-31"), ("01-01", "02-18")])]
    #[case::the_29th_is_near("2027-02-28", 1, &[("02-27", "03-01")])]
    #[case::a_year("2026-02-01", 365, &[("01-01", "12-31")])]
    fn a_span_touches_days_of_the_year(#[case] from: NaiveDate, #[case] days: u32, #[case] ranges: &[(&str, &str)]) {
        let found = days_of_year(Span::of_days(from, days));
        let found: Vec<(&str, &str)> = found.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
        assert_eq!(found, ranges);
    }
}
