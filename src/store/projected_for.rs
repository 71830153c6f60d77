//! What the stored projections were computed for: the revision of the rules, the settings, the sources of reasons.
//!
//! A notebook that was last opened by a program with other sources holds lower bounds that know nothing of a new one: without
//! this print it would stay silent there.

use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::domain::moment::Moment;
use crate::domain::queue::{SOURCES, Source, revisions};
use crate::domain::rules::Rules;

/// Counted up when the rules themselves change, so that what an older program stored is computed again.
const REVISION: u32 = 4;

/// Whether the stored projections were computed for these settings.
pub(super) fn is_for(connection: &Connection, rules: &Rules, now: &Moment) -> rusqlite::Result<bool> {
    Ok(stored(connection)?.is_some_and(|stored| stored == print(rules, now)))
}

/// Whether the stored projections were computed by the rules of this program, whatever the settings.
pub(super) fn is_of_revision(connection: &Connection) -> rusqlite::Result<bool> {
    let revision = REVISION.to_string();
    Ok(stored(connection)?.and_then(|stored| Some(stored.split_once(' ')?.0 == revision)).unwrap_or(false))
}

fn stored(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT value FROM meta WHERE key = 'projected_for'";
    connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()
}

/// All that the projections depend on beside the notebook: the revision, and a short print of the settings and of the sources
/// of reasons.
pub(super) fn print(rules: &Rules, now: &Moment) -> String {
    print_with(SOURCES, rules, now)
}

fn print_with(sources: &[&dyn Source], rules: &Rules, now: &Moment) -> String {
    let all = format!("{} {rules:?} {}", now.zone, revisions(sources));
    let print: String = Sha256::digest(all.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{REVISION} {print}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::partial::PartialDate;
    use crate::domain::id::OccasionId;
    use crate::domain::item::Item;
    use crate::domain::newcomer::Newcomer;
    use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
    use crate::domain::queue::{Day, Reach, Reason, Standing};
    use crate::store::Store;

    fn now() -> Moment {
        Moment::on("2026-03-02".parse().unwrap(), "Europe/Paris".parse().unwrap())
    }

    /// A notebook as a program without one of the sources left it: nobody is to be looked at.
    fn left_without(source: &str) -> Store {
        let mut store = Store::open_in_memory().unwrap();
        let newcomer = Newcomer { name: "Lina".to_owned(), ..Newcomer::default() };
        let lina = store.add_affiliate(&newcomer, &now()).unwrap().value;
        let birthday = Occasion {
            id: OccasionId::new(),
            kind: OccasionKind::Birthday,
            label: None,
            relative: None,
            date: PartialDate::month_day(3, 2).unwrap(),
            recurrence: Recurrence::Yearly,
        };
        store.add_item(lina, &Item::Occasion(birthday), &now()).unwrap();
        store.use_rules(&Rules::default(), &now()).unwrap();
        let known: Vec<&dyn Source> = SOURCES.iter().copied().filter(|known| known.id() != source).collect();
        let connection = store.connection();
        connection.execute("UPDATE standing SET wake_on = NULL, room_on = NULL", []).unwrap();
        let print = print_with(&known, &Rules::default(), &now());
        connection.execute("UPDATE meta SET value = ?1 WHERE key = 'projected_for'", [print]).unwrap();
        store
    }

    #[test]
    fn a_new_source_raises_somebody_in_a_notebook_that_was_there_before() {
        let mut store = left_without("occasion");
        store.use_rules(&Rules::default(), &now()).unwrap();
        assert_eq!(store.queue(&now()).unwrap().shown(), 1);
        assert!(store.projection_differences(&now()).unwrap().is_empty(), "nothing for doctor to say");
    }

    #[test]
    fn a_look_that_writes_nothing_sees_it_too() {
        let mut store = left_without("occasion");
        store.read_by_rules(&Rules::default(), &now()).unwrap();
        assert_eq!(store.queue(&now()).unwrap().shown(), 1);
    }

    #[test]
    fn a_source_that_counts_its_revision_up_is_another_one() {
        struct Later;
        impl Source for Later {
            fn id(&self) -> &'static str {
                SOURCES[0].id()
            }
            fn revision(&self) -> u32 {
                2
            }
            fn reach(&self) -> Reach {
                SOURCES[0].reach()
            }
            fn reasons(&self, _: &Standing, _: &Day<'_>) -> Vec<Reason> {
                Vec::new()
            }
            fn earliest(&self, _: &Standing, _: &Day<'_>) -> Option<chrono::NaiveDate> {
                None
            }
        }
        let mut later: Vec<&dyn Source> = SOURCES.to_vec();
        later[0] = &Later;
        let rules = Rules::default();
        assert_ne!(print_with(&later, &rules, &now()), print(&rules, &now()));
        assert_eq!(print_with(SOURCES, &rules, &now()), print(&rules, &now()));
    }
}
