//! What holds after every operation.

use carnet::domain::id::AffiliateId;
use carnet::domain::moment::Moment;
use carnet::domain::queue::{Day, Queue, build};
use carnet::domain::rules::Rules;
use carnet::store::Store;
use carnet::store::document::Mode;
use carnet::store::listing::Listing;
use chrono::Duration;

/// What is kept of everybody is what the notebook says, on this day and on later ones.
pub fn assert_projected(store: &mut Store, now: &Moment) {
    for later in [0, 1, 30, 400] {
        let then = Moment::on(now.day + Duration::days(later), now.zone);
        assert_eq!(store.projection_differences(&then).unwrap(), [], "{later} days later");
    }
    assert_eq!(store.search_differences().unwrap(), 0);
}

/// The queue made of candidates is the queue made of everybody.
pub fn assert_nobody_is_forgotten(store: &Store, rules: &Rules, now: &Moment) {
    let everybody: Vec<AffiliateId> = store
        .list_affiliates(&Listing { archived: carnet::store::listing::Archived::With })
        .unwrap()
        .into_iter()
        .map(|line| line.id)
        .collect();
    for later in [0, 1, 7, 45] {
        let then = Moment::on(now.day + Duration::days(later), now.zone);
        let standings = store.standings(&everybody, &then).unwrap();
        let whole = build(&standings, &Day::new(then, rules));
        let queue = store.queue(&then).unwrap();
        // How long a round takes and who has no next date are said beside the queue, from a tally of the whole notebook.
        assert_eq!(queue, Queue { round: queue.round, undated: queue.undated, ..whole }, "{later} days later");
    }
}

/// A document carries everything over: into an empty notebook as one step, which can be taken back and done again.
pub fn assert_carried_over(store: &Store, now: &Moment) {
    let document = exported(store);
    let mut other = Store::open_in_memory().unwrap();
    other.use_rules(&Rules::default(), now).unwrap();
    other.import_document(&mut document.as_slice(), "document", Mode::Write, now).unwrap();
    assert_eq!(other.dump().unwrap(), store.dump().unwrap());
    assert_eq!(exported(&other), document);
    assert_projected(&mut other, now);
    if other.undo(*now).is_ok() {
        assert_eq!(other.dump().unwrap(), "");
        other.redo(*now).unwrap();
        assert_eq!(exported(&other), document);
    }
}

pub fn exported(store: &Store) -> Vec<u8> {
    let mut document = Vec::new();
    store.export_into(&mut document).unwrap();
    document
}
