//! Whom words mean, and the list of everybody.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::affiliate::{NameKind, OtherName, Tier};
use carnet::domain::capture::Directory;
use carnet::domain::id::{AffiliateId, OtherNameId};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::store::Store;
use carnet::store::directory::Who;
use carnet::store::listing::{Archived, Listing};
use chrono::NaiveDate;
use rstest::rstest;

fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn add(store: &mut Store, name: &str, email: &str) -> AffiliateId {
    let newcomer = Newcomer { name: name.to_owned(), email: Some(email.to_owned()), ..Newcomer::default() };
    store.add_affiliate(&newcomer, &now()).unwrap().value
}

fn notebook() -> Store {
    let mut store = Store::open_in_memory().unwrap();
    add(&mut store, "Marie Lefèvre", "marie@cuisine.fr");
    add(&mut store, "Marie Dupont", "marie.dupont@example.org");
    add(&mut store, "Léa Martin", "lea@example.org");
    add(&mut store, "Łukasz Müller", "lukasz@example.org");
    add(&mut store, "Ana Sousa", "ana@example.org");
    add(&mut store, "Anaïs Roy", "anais@example.org");
    add(&mut store, "王伟", "wang@example.org");
    let paul = add(&mut store, "Paul O’Brien", "paul@example.org");
    let handle = OtherName { id: OtherNameId::new(), kind: NameKind::Handle, name: "trailfox".to_owned() };
    store.add_name(paul, &handle, &now()).unwrap();
    let mononym = add(&mut store, "Zoé", "zoe@example.org");
    add(&mut store, "Zoé Petit", "petit@example.org");
    store.edit_affiliate(mononym, |zoe| zoe.tier = Some(Tier::A), &now()).unwrap();
    store
}

#[rstest]
#[case::one_word("lefevre", &["Marie Lefèvre"])]
#[case::accents_fold_both_ways("léa", &["Léa Martin"])]
#[case::without_accents("lea", &["Léa Martin"])]
#[case::stroke("lukasz", &["Łukasz Müller"])]
#[case::umlaut_plain("muller", &["Łukasz Müller"])]
#[case::umlaut_spelled("mueller", &["Łukasz Müller"])]
#[case::other_scripts("王伟", &["王伟"])]
#[case::a_part_in_other_scripts("伟", &["王伟"])]
#[case::any_order("dupont marie", &["Marie Dupont"])]
#[case::beginnings("mar dup", &["Marie Dupont"])]
#[case::within_a_word("fèvr", &["Marie Lefèvre"])]
#[case::apostrophe("o'brien", &["Paul O’Brien"])]
#[case::another_name("trailfox", &["Paul O’Brien"])]
#[case::email("MARIE@cuisine.fr", &["Marie Lefèvre"])]
#[case::namesakes("marie", &["Marie Dupont", "Marie Lefèvre"])]
#[case::a_whole_word_before_a_beginning("ana", &["Ana Sousa"])]
#[case::a_whole_name_before_a_part("zoe", &["Zoé"])]
#[case::nobody("note", &[])]
#[case::empty("  ", &[])]
#[case::only_signs("-- \"", &[])]
fn words_mean(#[case] words: &str, #[case] names: &[&str]) {
    let found = match notebook().who(words).unwrap() {
        Who::Nobody => vec![],
        Who::One(one) => vec![one],
        Who::Several(several) => several,
    };
    let found: Vec<&str> = found.iter().map(|found| found.name.as_str()).collect();
    assert_eq!(found, names);
}

#[test]
fn an_identity_means_one_person() {
    let mut store = notebook();
    let id = add(&mut store, "Marie Curie", "curie@example.org");
    let Who::One(found) = store.who(&id.to_string()).unwrap() else { unreachable!("one identity, one person") };
    assert_eq!(found.id, id);
    assert_eq!(store.who(&AffiliateId::new().to_string()).unwrap(), Who::Nobody);
}

#[test]
fn namesakes_come_with_what_tells_them_apart() {
    let Who::Several(found) = notebook().who("marie").unwrap() else { unreachable!("two are called so") };
    let hints: Vec<Option<&str>> = found.iter().map(|found| found.hint.as_deref()).collect();
    assert_eq!(hints, [Some("marie.dupont@example.org"), Some("marie@cuisine.fr")]);
}

#[test]
fn the_grammar_is_not_offered_letters_within_words() {
    let store = notebook();
    assert_eq!(store.people("efev"), []);
    assert_eq!(store.people("lefev").len(), 1);
}

#[test]
fn a_renamed_person_is_found_by_the_new_name_and_after_undo_by_the_old() {
    let mut store = notebook();
    let Who::One(lea) = store.who("lea").unwrap() else { unreachable!("one is called so") };
    store.edit_affiliate(lea.id, |lea| lea.name = "Hélène Martin".to_owned(), &now()).unwrap();
    assert_eq!(store.who("lea").unwrap(), Who::Nobody);
    assert!(matches!(store.who("helene").unwrap(), Who::One(_)));
    store.undo(now()).unwrap();
    assert!(matches!(store.who("lea").unwrap(), Who::One(_)));
}

#[test]
fn the_list_follows_letters_not_bytes_and_leaves_the_archive_out() {
    let mut store = Store::open_in_memory().unwrap();
    for name in ["Zoé", "Émile", "Eric", "ana"] {
        add(&mut store, name, "x@example.org");
    }
    let Who::One(eric) = store.who("eric").unwrap() else { unreachable!("one is called so") };
    let Who::One(zoe) = store.who("zoe").unwrap() else { unreachable!("one is called so") };
    store.edit_affiliate(eric.id, |eric| eric.archived = true, &now()).unwrap();
    let names = |listing: &Listing| -> Vec<String> {
        store.list_affiliates(listing).unwrap().into_iter().map(|line| line.name).collect()
    };
    assert_eq!(names(&Listing::default()), ["ana", "Émile", "Zoé"]);
    assert_eq!(names(&Listing { archived: Archived::With }), ["ana", "Émile", "Eric", "Zoé"]);
    assert_eq!(names(&Listing { archived: Archived::Only }), ["Eric"]);
    let these = [eric.id, zoe.id];
    let named: Vec<String> = store.list_these(&these).unwrap().into_iter().map(|line| line.name).collect();
    assert_eq!(named, ["Eric", "Zoé"], "in the order asked for");
}
