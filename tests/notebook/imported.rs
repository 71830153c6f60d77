//! Importing into a notebook: who is new, what changes, what is left alone, and that one undo takes all of it back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use carnet::domain::affiliate::{Affiliate, Status};
use carnet::domain::channel::{Channel, ChannelKind};
use carnet::domain::erasure::Erased;
use carnet::domain::id::AffiliateId;
use carnet::domain::import::{Change, Known};
use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::exchange::plan::{Context, Outcome, plan};
use carnet::exchange::question::Ask;
use carnet::exchange::reading::{Options, read};
use carnet::store::{Step, Store, StoreError, Written, affiliates, channels};
use chrono::NaiveDate;
use rstest::rstest;

fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(), "Europe/Paris".parse().unwrap())
}

fn notebook() -> Store {
    Store::open_in_memory().unwrap()
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name)).unwrap()
}

fn planned(store: &Store, bytes: &[u8]) -> Outcome {
    planned_with(store, bytes, &[])
}

/// The plan, where the people of these lines are those whom they resemble.
fn planned_with(store: &Store, bytes: &[u8], same: &[u64]) -> Outcome {
    let mut reading = read(bytes, &Options::default()).unwrap();
    reading.take_proposals();
    let held = store.known_to_imports(reading.format.system()).unwrap();
    let (rules, same, erased) = (Rules::default(), same.iter().copied().collect(), Erased::default());
    plan(&reading, held, &Context { moment: now(), rules: &rules, load: &|_| 0, same: &same, erased: &erased })
}

fn import(store: &mut Store, bytes: &[u8]) -> (Outcome, Written<()>) {
    let outcome = planned(store, bytes);
    let written = store.import(&outcome.plan, "file.csv", &now(), &mut |_| ControlFlow::Continue(())).unwrap();
    (outcome, written)
}

fn people(store: &Store) -> Vec<Known> {
    store.known_to_imports("post-affiliate-pro").unwrap()
}

fn called<'a>(people: &'a [Known], name: &str) -> &'a Known {
    people.iter().find(|known| known.name == name).unwrap_or_else(|| panic!("nobody is called {name}"))
}

fn by_hand(store: &mut Store, name: &str, email: &str) -> AffiliateId {
    let affiliate = Affiliate::new(name, now().instant);
    let channel = Channel::new(ChannelKind::Email, email, 0);
    store
        .write(&Step::new("step-test", vec![], now()), |tx| {
            affiliates::insert(tx, &affiliate)?;
            channels::insert(tx, affiliate.id, &channel)?;
            Ok(affiliate.id)
        })
        .unwrap()
        .value
}

fn edit(store: &mut Store, id: AffiliateId, change: impl FnOnce(&mut Affiliate)) {
    store
        .write(&Step::new("step-test", vec![], now()), |tx| {
            let mut affiliate = affiliates::get(tx, id)?.unwrap();
            change(&mut affiliate);
            Ok(affiliates::update(tx, &affiliate)?)
        })
        .unwrap();
}

fn counts(outcome: &Outcome) -> [usize; 4] {
    let plan = &outcome.plan;
    [plan.new.len(), plan.updated.len(), plan.unchanged.len(), outcome.skipped.count()]
}

fn codes(outcome: &Outcome) -> Vec<(u64, &'static str)> {
    outcome.questions.iter().map(|question| (question.line, question.code())).collect()
}

#[rstest]
#[case("pap_grid_fr.csv", 36)]
#[case("pap_grid_en.csv", 36)]
#[case("affiliatewp_affiliates.csv", 25)]
#[case("affiliatewp_affiliates_fr.csv", 21)]
#[case("hostile/unicode.csv", 16)]
#[case("hostile/control_sequences.csv", 12)]
#[case("hostile/formula_cells.csv", 10)]
fn importing_again_changes_nothing_and_one_undo_takes_it_back(#[case] name: &str, #[case] new: usize) {
    let mut store = notebook();
    by_hand(&mut store, "Ondine Sarrelongue", "ondine@example.net");
    let before = store.dump().unwrap();
    let (outcome, written) = import(&mut store, &bytes(name));
    assert_eq!(counts(&outcome), [new, 0, 0, 0]);
    let imported = store.dump().unwrap();
    let (again, rewritten) = import(&mut store, &bytes(name));
    assert_eq!(counts(&again), [0, 0, new, 0]);
    assert_eq!((rewritten.step, store.dump().unwrap()), (None, imported));
    assert_eq!(store.undo(now()).unwrap().step.id, written.step.unwrap());
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn the_english_grid_after_the_french_one_creates_nobody() {
    let mut store = notebook();
    import(&mut store, &bytes("pap_grid_fr.csv"));
    let (outcome, _) = import(&mut store, &bytes("pap_grid_en.csv"));
    assert_eq!((outcome.plan.new.len(), codes(&outcome)), (0, vec![]));
    let updated: Vec<(&str, &[Change])> =
        outcome.plan.updated.iter().map(|update| (update.name.as_str(), update.changes.as_slice())).collect();
    assert!(matches!(
        updated.as_slice(),
        [
            ("Zoé Castagnolet", [Change::Name { .. }]),
            ("Patrick O'Hanrattie", [Change::Standing { old: "paused", new: "active", .. }]),
            ("Éloïse Grandvallier", [Change::Name { .. }]),
            ("Ugo Santorelli", [Change::TotalsTaken(_)]),
        ]
    ));
    called(&people(&store), "Zoé 🌿 Castagnolet");
}

#[test]
fn what_the_file_says_is_in_the_notebook() {
    let mut store = notebook();
    import(&mut store, &bytes("pap_grid_fr.csv"));
    let people = people(&store);
    let lea = called(&people, "Léa Morvanet");
    assert_eq!(lea.joined_on, NaiveDate::from_ymd_opt(2023, 4, 12));
    assert_eq!(
        (lea.channels[0].kind, lea.channels[0].value.as_str()),
        (ChannelKind::Email, "lea.morvanet@example.com")
    );
    let mut ids: Vec<(&str, &str)> = lea.identifiers.iter().map(|id| (id.system.as_str(), id.value.as_str())).collect();
    ids.sort_unstable();
    assert_eq!(ids, [("post-affiliate-pro", "a3f01c22"), ("post-affiliate-pro ref", "lea-morvanet")]);
    let totals = lea.totals.as_ref().unwrap();
    assert_eq!((totals.clicks, totals.sales, totals.revenue_minor), (Some(80_973), Some(2_402), Some(17_598_684)));
    assert_eq!((totals.commission_minor, totals.currency.as_deref()), (Some(1_759_872), Some("EUR")));
    assert_eq!(called(&people, "Zoé Castagnolet").totals.as_ref().unwrap().currency, None);
    let status = |name: &str| called(&people, name).status;
    assert_eq!(status("Basile Trouvenot"), Status::Prospect);
    assert_eq!(status("Ugo Santorelli"), Status::Ended);
    // Suspended is asked about, and paused proposed.
    assert_eq!(status("Patrick O'Hanrattie"), Status::Paused);
}

#[test]
fn a_payment_address_is_remembered_and_never_written_to() {
    let mut store = notebook();
    import(&mut store, &bytes("affiliatewp_affiliates.csv"));
    let people = people(&store);
    let atelier = called(&people, "Lamothenque, Atelier");
    assert_eq!(
        atelier.channels.iter().map(|channel| channel.value.as_str()).collect::<Vec<_>>(),
        ["atelier@lamothenque.example"]
    );
    assert_eq!(atelier.names[0].name, "lamothenque");
    assert!(store.dump().unwrap().contains("compta@lamothenque.example"));
}

const ONE: &str = "id,name,email,status,joined\n7,Léa Morvanet,lea@example.com,pending,2024-02-03\n";
const CHANGED: &str = "id,name,email,status,joined\n7,Léa Martin,lea@martin.example,active,2024-02-04\n";

#[test]
fn the_platforms_news_replaces_what_an_import_wrote() {
    let mut store = notebook();
    import(&mut store, ONE.as_bytes());
    let (outcome, _) = import(&mut store, CHANGED.as_bytes());
    assert_eq!((counts(&outcome), outcome.plan.updated[0].changes.len()), ([0, 1, 0, 0], 4));
    let people = people(&store);
    let lea = called(&people, "Léa Martin");
    assert_eq!((lea.status, lea.joined_on), (Status::Active, NaiveDate::from_ymd_opt(2024, 2, 4)));
    assert_eq!(lea.channels.iter().map(|channel| channel.value.as_str()).collect::<Vec<_>>(), ["lea@martin.example"]);
}

#[test]
fn a_humans_words_are_never_overwritten() {
    let mut store = notebook();
    let (outcome, _) = import(&mut store, ONE.as_bytes());
    let id = outcome.plan.new[0].affiliate.id;
    edit(&mut store, id, |affiliate| {
        affiliate.name = "Léa M.".to_owned();
        affiliate.status = Status::Onboarding;
        affiliate.joined_on = None;
    });
    let mut channel = people(&store)[0].channels[0].clone();
    channel.value = "lea@privee.example".to_owned();
    store.write(&Step::new("step-test", vec![], now()), |tx| Ok(channels::update(tx, &channel)?)).unwrap();
    let edited = store.dump().unwrap();
    let (outcome, _) = import(&mut store, ONE.as_bytes());
    assert_eq!((counts(&outcome), store.dump().unwrap()), ([0, 0, 1, 0], edited));
    // News of the platform fill what is empty and touch nothing else.
    let (outcome, _) = import(&mut store, CHANGED.as_bytes());
    assert!(matches!(outcome.plan.updated[0].changes.as_slice(), [Change::Joined { old: None, .. }]));
    let people = people(&store);
    assert_eq!((people[0].name.as_str(), people[0].status), ("Léa M.", Status::Onboarding));
    assert_eq!(people[0].channels[0].value, "lea@privee.example");
}

#[test]
fn somebody_typed_by_hand_is_found_by_address_and_keeps_the_name() {
    let mut store = notebook();
    let id = by_hand(&mut store, "Léa", "LEA@example.com");
    let (outcome, _) = import(&mut store, ONE.as_bytes());
    assert_eq!((counts(&outcome), codes(&outcome)), ([0, 1, 0, 0], vec![]));
    let people = people(&store);
    assert_eq!((people.len(), people[0].id, people[0].name.as_str()), (1, id, "Léa"));
    assert_eq!((people[0].identifiers.len(), people[0].status), (1, Status::Active));
}

#[rstest]
#[case::the_same_name("Lea Morvanet", "other@example.com", "same_name")]
#[case::the_same_address("Jonas Tribelhorn", "lea@example.com", "same_address")]
fn a_resemblance_is_asked_about_and_two_people_are_proposed(
    #[case] name: &str,
    #[case] email: &str,
    #[case] code: &'static str,
) {
    let mut store = notebook();
    by_hand(&mut store, name, email);
    let (outcome, _) = import(&mut store, ONE.as_bytes());
    assert_eq!((codes(&outcome), people(&store).len()), (vec![(2, code)], 2));
    let (again, _) = import(&mut store, ONE.as_bytes());
    assert_eq!((counts(&again), codes(&again)), ([0, 0, 1, 0], vec![]));
}

#[rstest]
#[case::the_same_name("Lea Morvanet", "other@example.com")]
#[case::the_same_address("Jonas Tribelhorn", "lea@example.com")]
fn who_is_said_to_be_one_person_is_not_doubled(#[case] name: &str, #[case] email: &str) {
    let mut store = notebook();
    let id = by_hand(&mut store, name, email);
    let file = b"id,name,email\n7,Lea Morvanet,lea@example.com\n";
    let outcome = planned_with(&store, file, &[2]);
    assert_eq!(counts(&outcome), [0, 1, 0, 0]);
    assert_eq!(outcome.plan.updated[0].id, id);
    assert_eq!(codes(&outcome).len(), 1, "the question stays, so that it can be answered again");
}

#[test]
fn two_of_a_name_in_one_file_are_said_to_be_there() {
    let store = notebook();
    let file = b"id,name,email\n7,Lea Morvanet,lea@example.com\n8,Lea Morvanet,other@example.com\n";
    let outcome = planned_with(&store, file, &[]);
    assert_eq!(counts(&outcome), [2, 0, 0, 0]);
    let Ask::SameName { first_line, .. } = &outcome.questions[0].ask else { panic!("{:?}", outcome.questions) };
    assert_eq!(*first_line, Some(2));
    let outcome = planned_with(&store, file, &[3]);
    assert_eq!(counts(&outcome), [1, 0, 0, 1]);
}

#[test]
fn another_shops_same_number_does_not_overwrite_a_stranger() {
    let mut store = notebook();
    import(&mut store, ONE.as_bytes());
    let before = store.dump().unwrap();
    let (outcome, _) = import(&mut store, b"id,name,email\n7,Jonas Tribelhorn,jonas@example.org\n");
    assert_eq!((codes(&outcome), counts(&outcome)), (vec![(2, "id_of_another")], [0, 0, 0, 1]));
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn pairs_that_may_be_one_person_are_asked_about_once() {
    let mut store = notebook();
    let file = bytes("hostile/duplicates.csv");
    let (outcome, _) = import(&mut store, &file);
    let asked = [(5, "id_twice"), (7, "same_address"), (9, "same_name"), (11, "same_name"), (13, "same_name")];
    assert_eq!((codes(&outcome), counts(&outcome)), (asked.to_vec(), [12, 0, 0, 4]));
    let imported = store.dump().unwrap();
    let (again, _) = import(&mut store, &file);
    // What was told apart stays apart; an id with two addresses is asked about as long as the file says so.
    assert_eq!((codes(&again), counts(&again)), (vec![(5, "id_twice")], [0, 0, 12, 4]));
    assert_eq!(store.dump().unwrap(), imported);
}

#[test]
fn a_file_of_names_alone_finds_again_whom_it_made() {
    let mut store = notebook();
    let file = "name,email\nLéa Morvanet,\nJonas Tribelhorn,\n".as_bytes();
    import(&mut store, file);
    let (again, _) = import(&mut store, file);
    assert_eq!((counts(&again), codes(&again)), ([0, 0, 2, 0], vec![]));
}

#[test]
fn totals_are_taken_only_when_they_say_something_new() {
    let mut store = notebook();
    import(&mut store, b"id,name,email,clicks,sales\n7,Jo,jo@example.com,10,1\n");
    let snapshots = |store: &Store| store.dump().unwrap().matches("\"table\":\"totals\"").count();
    import(&mut store, b"id,name,email,clicks,sales\n7,Jo,jo@example.com,10,\n");
    assert_eq!(snapshots(&store), 1);
    import(&mut store, b"id,name,email,clicks,sales\n7,Jo,jo@example.com,11,1\n");
    assert_eq!(snapshots(&store), 2);
}

#[test]
fn after_a_first_import_the_queue_is_a_morning() {
    let mut store = notebook();
    let rules = Rules::default();
    store.use_rules(&rules, &now()).unwrap();
    let (outcome, _) = import(&mut store, &bytes("pap_grid_fr.csv"));
    let queue = store.queue(&now()).unwrap();
    let shown: usize = queue.sections.iter().map(|section| section.entries.len()).sum();
    assert_eq!(shown, 8);
    // Nobody waits beyond the room of the day, and the best earners come first.
    let first: Vec<&str> = outcome
        .plan
        .new
        .iter()
        .filter(|arrival| arrival.affiliate.first_contact_from == Some(now().day))
        .map(|arrival| arrival.affiliate.name.as_str())
        .collect();
    assert!(first.contains(&"Léa Morvanet") && first.contains(&"Maud Périgault-Roc"), "{first:?}");
    for arrival in &outcome.plan.new {
        let away = matches!(arrival.affiliate.status, Status::Ended | Status::Paused);
        assert_eq!(arrival.affiliate.first_contact_from.is_none(), away, "{}", arrival.affiliate.name);
    }
}

#[test]
fn an_import_that_is_called_off_leaves_nothing() {
    let mut store = notebook();
    let before = store.dump().unwrap();
    let outcome = planned(&store, &bytes("pap_grid_fr.csv"));
    let result = store.import(&outcome.plan, "file.csv", &now(), &mut |progress| {
        if progress.done == progress.all { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(result, Err(StoreError::Cancelled)));
    assert_eq!(store.dump().unwrap(), before);
}

/// So many people that their documents are written in one go.
fn many() -> Vec<u8> {
    let rows: String = (0..1_200).map(|n| format!("Zoé Grandjean{n},zoe{n}@example.org\n")).collect();
    format!("Name,Email\n{rows}").into_bytes()
}

#[test]
fn a_large_import_is_found_and_so_is_who_comes_after_it() {
    let mut store = notebook();
    import(&mut store, &many());
    assert_eq!(store.search_differences().unwrap(), 0);
    assert_eq!(store.find_people("grandjean77").unwrap().len(), 11, "77 and 770 to 779");
    by_hand(&mut store, "Ana Costa", "ana@example.org");
    assert_eq!(store.find_people("costa").unwrap().len(), 1);
    assert_eq!(store.search_differences().unwrap(), 0);
    store.undo(now()).unwrap();
    store.undo(now()).unwrap();
    assert_eq!(store.find_people("grandjean").unwrap().len(), 0);
    assert_eq!(store.search_differences().unwrap(), 0);
}

#[test]
fn a_large_import_that_is_called_off_leaves_the_search_at_work() {
    let mut store = notebook();
    let outcome = planned(&store, &many());
    let mut stop = |_| ControlFlow::Break(());
    assert!(matches!(store.import(&outcome.plan, "f.csv", &now(), &mut stop), Err(StoreError::Cancelled)));
    by_hand(&mut store, "Ana Costa", "ana@example.org");
    assert_eq!(store.find_people("costa").unwrap().len(), 1);
    assert_eq!(store.search_differences().unwrap(), 0);
}
