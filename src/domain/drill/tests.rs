use rstest::rstest;

use super::*;
use crate::domain::affiliate::Affiliate;
use crate::domain::id::{FactId, RelativeId};
use crate::domain::relative::Relative;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-02-03";

fn fact(kind: FactKind, text: &str) -> Fact {
    Fact {
        id: FactId::new(),
        kind,
        text: text.to_owned(),
        relative: None,
        on: None,
        learned_on: day("2026-01-01"),
        interaction: None,
        private: false,
        asked_on: None,
    }
}

fn person(name: &str) -> Dossier {
    Dossier::new(Affiliate::new(name, day("2026-01-01").and_hms_opt(9, 0, 0).unwrap().and_utc()))
}

fn marie() -> Dossier {
    let mut marie = person("Marie Lefèvre");
    let lea = Relative {
        id: RelativeId::new(),
        name: "Léa".to_owned(),
        relation: Relation::Child,
        birthday: None,
        age: None,
    };
    marie.facts = vec![
        Fact { relative: Some(lea.id), ..fact(FactKind::Family, "football trials") },
        Fact { private: true, ..fact(FactKind::Interest, "poker") },
        fact(FactKind::Care, "the divorce"),
        fact(FactKind::Interest, "Lyon food scene"),
    ];
    marie.relatives = vec![lea];
    marie
}

fn asked(cards: &[Card]) -> Vec<(Ask, &str)> {
    cards.iter().map(|card| (card.ask, card.answers[0].as_str())).collect()
}

#[test]
fn names_children_and_interests_are_asked() {
    let cards = deal(&[marie()], &[], day(TODAY), Secrets::Shown);
    let expected =
        [(Ask::Relative(Relation::Child), "Léa"), (Ask::Interest, "poker"), (Ask::Interest, "Lyon food scene")];
    assert_eq!(asked(&cards), expected);
    assert_eq!(cards[0].cues, ["football trials"]);
    let cards = deal(&[person("Bo"), marie()], &[], day(TODAY), Secrets::Shown);
    assert_eq!(asked(&cards), [(Ask::Name, "Marie Lefèvre")]);
    assert_eq!(cards[0].cues, ["Léa", "football trials", "poker"]);
}

#[test]
fn what_is_private_or_not_to_be_mentioned_is_never_asked_nor_hinted_at_while_hidden() {
    let cards = deal(&[marie()], &[], day(TODAY), Secrets::Hidden);
    assert_eq!(cards.last().unwrap().answers, ["Lyon food scene"]);
    let by_name = deal(&[person("Bo"), marie()], &[], day(TODAY), Secrets::Hidden);
    assert_eq!(by_name[0].cues, ["Léa", "football trials", "Lyon food scene"]);
    for card in cards.iter().chain(&by_name) {
        let all = format!("{:?} {:?}", card.cues, card.answers);
        assert!(!all.contains("poker") && !all.contains("divorce"), "{all}");
    }
    let shown = deal(&[marie()], &[], day(TODAY), Secrets::Shown);
    assert!(shown.iter().all(|card| !format!("{:?} {:?}", card.cues, card.answers).contains("divorce")));
}

#[test]
fn somebody_of_whom_nothing_is_known_is_not_asked_about() {
    assert!(deal(&[person("Bo")], &[], day(TODAY), Secrets::Shown).is_empty());
}

#[test]
fn what_was_missed_comes_first_and_what_rests_not_at_all() {
    let marie = marie();
    let of = marie.affiliate.id;
    let recall = |subject: Option<Uuid>, due: &str, missed| Recall {
        id: RecallId::new(),
        of,
        subject,
        interval: 1,
        due: day(due),
        missed,
    };
    let recalls = [
        recall(None, "2026-02-04", 0),
        recall(Some(marie.relatives[0].id.0), "2026-02-03", 1),
        recall(Some(marie.facts[3].id.0), "2026-02-01", 3),
    ];
    let cards = deal(&[marie], &recalls, day(TODAY), Secrets::Hidden);
    assert_eq!(asked(&cards), [(Ask::Interest, "Lyon food scene"), (Ask::Relative(Relation::Child), "Léa")]);
}

#[test]
fn a_drill_is_short_and_goes_through_several_people() {
    let people: Vec<Dossier> = (0..30).map(|_| marie()).collect();
    let cards = deal(&people, &[], day(TODAY), Secrets::Shown);
    assert_eq!(cards.len(), 12);
    assert_eq!(cards.iter().filter(|card| card.of == people[0].affiliate.id).count(), 3);
}

#[rstest]
#[case("Léa", "Léa", Verdict::Known)]
#[case("lea", "Léa", Verdict::Known)]
#[case("marie", "Marie Lefèvre", Verdict::Known)]
#[case("Lefevre marie", "Marie Lefèvre", Verdict::Known)]
#[case("lefvere", "Marie Lefèvre", Verdict::Known)]
#[case("food", "Lyon food scene", Verdict::Known)]
#[case("王伟", "王伟", Verdict::Known)]
#[case("Bo", "Bo", Verdict::Known)]
#[case("of", "Fan of chess", Verdict::Missed)]
#[case("anna marie", "Marie Lefèvre", Verdict::Missed)]
#[case("Hugo", "Léa", Verdict::Missed)]
#[case("", "Léa", Verdict::Missed)]
#[case("   ", "Léa", Verdict::Missed)]
fn an_answer_is_judged_by_nearness(#[case] typed: &str, #[case] answer: &str, #[case] expected: Verdict) {
    assert_eq!(judge(typed, &[answer.to_owned()]), expected);
}

#[test]
fn what_is_known_rests_twice_as_long_and_what_was_missed_a_day() {
    let mut card = deal(&[marie()], &[], day(TODAY), Secrets::Shown).remove(0);
    let mut today = day(TODAY);
    for expected in [2, 4, 8] {
        let recall = after(&card, Verdict::Known, today);
        assert_eq!(
            (recall.interval, recall.missed, recall.due - today),
            (expected, 0, chrono::Duration::days(expected.into()))
        );
        today = recall.due;
        card.recall = Some(recall);
    }
    let recall = after(&card, Verdict::Missed, today);
    assert_eq!((recall.interval, recall.missed), (1, 1));
    assert_eq!(recall.id, card.recall.unwrap().id);
    card.recall = Some(Recall { interval: 300, ..recall });
    assert_eq!(after(&card, Verdict::Known, today).interval, 365);
}

#[rstest]
#[case::deceased(true, false)]
#[case::not_to_be_contacted(false, true)]
fn whom_nobody_reaches_is_not_drilled(#[case] deceased: bool, #[case] do_not_contact: bool) {
    let mut silent = marie();
    assert!(!deal(&[silent.clone()], &[], day(TODAY), Secrets::Shown).is_empty());
    (silent.affiliate.deceased, silent.affiliate.do_not_contact) = (deceased, do_not_contact);
    assert!(deal(&[silent], &[], day(TODAY), Secrets::Shown).is_empty());
}
