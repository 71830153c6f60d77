use rstest::rstest;

use super::*;
use crate::domain::age::{Age, KnownAge};
use crate::domain::fact::FactKind;
use crate::domain::id::RelativeId;
use crate::domain::occasion::OccasionKind;

#[rstest]
#[case("+family x y", FactKind::Family)]
#[case("+famille x y", FactKind::Family)]
#[case("+interest x y", FactKind::Interest)]
#[case("+gout x y", FactKind::Interest)]
#[case("+goût x y", FactKind::Interest)]
#[case("+care x y", FactKind::Care)]
#[case("+soin x y", FactKind::Care)]
#[case("+site x y", FactKind::Site)]
#[case("+like x y", FactKind::Like)]
#[case("+aime x y", FactKind::Like)]
#[case("+dislike x y", FactKind::Dislike)]
#[case("+déteste x y", FactKind::Dislike)]
#[case("+topic x y", FactKind::Topic)]
#[case("+sujet x y", FactKind::Topic)]
fn a_fact(#[case] text: &str, #[case] kind: FactKind) {
    let contact = contact(text);
    let [fact] = contact.learned.facts.as_slice() else { panic!("{contact:?}") };
    assert_eq!((fact.kind, fact.text.as_str()), (kind, "x y"));
    assert_eq!(contact.text, "");
}

#[rstest]
#[case::english("+gift x y", "x y", None, None)]
#[case::french("+cadeau x y", "x y", None, None)]
#[case::colon("+gift: x y", "x y", None, None)]
#[case::capitals("+GIFT:x y", "x y", None, None)]
#[case::relative("+cadeau Léa: une poupée", "une poupée", Some(lea()), None)]
#[case::relative_without_a_colon("+gift lea doll", "lea doll", Some(lea()), None)]
#[case::beside_what_pleases("+interest golf +gift a lesson", "a lesson", None, Some("golf"))]
#[case::beside_what_does_not("+care golf +gift a lesson", "a lesson", None, None)]
fn a_gift_is_an_idea_for_one(
    #[case] text: &str,
    #[case] name: &str,
    #[case] relative: Option<RelativeId>,
    #[case] inspired_by: Option<&str>,
) {
    let contact = contact(text);
    let [gift] = contact.learned.gifts.as_slice() else { panic!("{contact:?}") };
    assert_eq!((gift.of, gift.name.as_str(), gift.relative), (id(MARIE), name, relative));
    assert_eq!(gift.inspired_by.as_deref(), inspired_by);
    assert!(contact.learned.facts.iter().all(|fact| fact.kind != FactKind::Topic));
    assert_eq!(contact.text, "");
}

#[test]
fn a_fact_without_a_name_is_for_each() {
    let contact = group("+interest padel", &[MARIE, PAUL]);
    assert_eq!(contact.learned.facts.iter().map(|fact| fact.of).collect::<Vec<_>>(), [id(MARIE), id(PAUL)]);
}

#[test]
fn a_name_that_is_nobody_stays_in_the_fact() {
    assert_eq!(contact("+gift idea: golf lesson").learned.gifts[0].name, "idea: golf lesson");
}

#[test]
fn a_name_of_a_relative_is_the_relative() {
    let fact = &contact("+aime Léa: ballon").learned.facts[0];
    assert_eq!((fact.of, fact.relative, fact.text.as_str()), (id(MARIE), Some(lea()), "Léa: ballon"));
}

#[rstest]
#[case("+interest final on Sat 14 March", Some("2026-03-14"))]
#[case("+famille Léa finale samedi 14 mars", Some("2026-03-14"))]
#[case("+family Léa won on 3 January 2026", None)]
#[case("+family Léa got 8/10", None)]
fn a_fact_may_speak_of_a_coming_day(#[case] text: &str, #[case] on: Option<&str>) {
    assert_eq!(contact(text).learned.facts[0].on, on.map(day));
}

fn about(text: &str) -> Option<About> {
    resolved(text).items.into_iter().find_map(|item| match item.sense {
        Sense::Fact { about, .. } => Some(about),
        _ => None,
    })
}

#[rstest]
#[case::known("+famille Léa joue", About::Known { name: "Léa".into(), relation: Relation::Child })]
#[case::folded("+family lea plays", About::Known { name: "Léa".into(), relation: Relation::Child })]
#[case::genitive("+family Lea's trials", About::Known { name: "Léa".into(), relation: Relation::Child })]
#[case::new("+famille Tom joue", About::Offer { name: "Tom".into() })]
#[case::no_name("+famille Sa fille joue", About::Alone)]
#[case::lower("+famille vacances en mai", About::Alone)]
fn a_family_fact_is_linked_or_offers_to_add(#[case] text: &str, #[case] expected: About) {
    assert_eq!(about(text), Some(expected.clone()));
    let linked = contact(text).learned.facts[0].relative.is_some();
    assert_eq!(linked, matches!(expected, About::Known { .. }));
}

#[rstest]
#[case("+child Tom 8", "Tom", Relation::Child, None, Some(8))]
#[case("+enfant Tom, 8 ans", "Tom", Relation::Child, None, Some(8))]
#[case("+child Tom 12/04/2015", "Tom", Relation::Child, Some("2015-04-12"), None)]
#[case("+fils Tom né le 12 avril 2015", "Tom", Relation::Child, Some("2015-04-12"), None)]
#[case("+child Tom 12/04", "Tom", Relation::Child, Some("--04-12"), None)]
#[case("+child Tom 2015", "Tom", Relation::Child, Some("2015"), None)]
#[case("+child Tom", "Tom", Relation::Child, None, None)]
#[case("+partner Jean Paul", "Jean Paul", Relation::Partner, None, None)]
#[case("+conjoint Luc", "Luc", Relation::Partner, None, None)]
#[case("+pet rex 3", "rex", Relation::Pet, None, Some(3))]
#[case("+animal Rex", "Rex", Relation::Pet, None, None)]
fn a_relative_is_added(
    #[case] text: &str,
    #[case] name: &str,
    #[case] relation: Relation,
    #[case] birthday: Option<&str>,
    #[case] age: Option<u32>,
) {
    let learned = contact(text).learned;
    let [relative] = learned.relatives.as_slice() else { panic!("{learned:?}") };
    assert_eq!((relative.of, relative.name.as_str(), relative.relation), (id(MARIE), name, relation));
    assert_eq!(relative.birthday.map(|date| date.to_string()).as_deref(), birthday);
    assert_eq!(relative.age, age.map(|years| KnownAge::years(years, day("2026-02-03"))));
    assert_eq!(learned.facts, []);
}

#[rstest]
#[case("+enfant Tom 18 mois", Age::Months(18))]
#[case("+enfant Tom, 3 semaines", Age::Months(0))]
#[case("+child Tom 6 months", Age::Months(6))]
#[case("+pet Rex 3 mois", Age::Months(3))]
#[case("+child Tom aged 18 months", Age::Months(18))]
#[case("+fils Tom âgé de 1 an et demi", Age::Months(18))]
#[case("+child Tom, a year and a half", Age::Months(18))]
#[case("+child Tom (18 months old)", Age::Months(18))]
#[case("+enfant Tom 2 ans", Age::Years(2))]
#[case("+enfant Tom a 10 jours", Age::Months(0))]
fn an_age_in_months_is_an_age_and_no_birthday(#[case] text: &str, #[case] age: Age) {
    let learned = contact(text).learned;
    let [relative] = learned.relatives.as_slice() else { panic!("{learned:?}") };
    assert_eq!(relative.age, Some(KnownAge { age, on: day("2026-02-03") }));
    assert_eq!((relative.birthday, learned.facts), (None, vec![]));
}

#[test]
fn what_is_said_beyond_a_new_relative_is_a_fact() {
    let learned = contact("+child Tom plays chess").learned;
    assert_eq!(learned.relatives[0].name, "Tom");
    assert_eq!((learned.facts[0].kind, learned.facts[0].text.as_str()), (FactKind::Family, "Tom plays chess"));
}

#[test]
fn a_child_without_a_name_is_a_fact() {
    let learned = contact("+child made the football team").learned;
    assert_eq!(learned.relatives, []);
    assert_eq!(learned.facts[0].text, "made the football team");
}

#[rstest]
#[case("+date mariage 14/02", OccasionKind::Wedding, None, "--02-14")]
#[case("+date wedding 14 February 2015", OccasionKind::Wedding, None, "2015-02-14")]
#[case("+date anniversaire 2 juin", OccasionKind::Birthday, None, "--06-02")]
#[case("+date anniversaire de mariage 2 juin", OccasionKind::Wedding, None, "--06-02")]
#[case("+birthday 2 June 1980", OccasionKind::Birthday, None, "1980-06-02")]
#[case("+anniversaire 02/06", OccasionKind::Birthday, None, "--06-02")]
#[case("+date fête 15 août", OccasionKind::NameDay, None, "--08-15")]
#[case("+date opened the shop 2019", OccasionKind::Other, Some("opened the shop"), "2019")]
#[case("+date 14/02 mariage", OccasionKind::Wedding, None, "--02-14")]
#[case("+date 29/02 bal", OccasionKind::Other, Some("bal"), "2028-02-29")]
#[case("+date l'anniversaire 2 juin", OccasionKind::Birthday, None, "--06-02")]
#[case("+date son anniversaire 2 juin", OccasionKind::Birthday, None, "--06-02")]
#[case("+date anniversaire de Marie 2 juin", OccasionKind::Birthday, None, "--06-02")]
#[case("+birthday Marie Lefevre 2 June 1980", OccasionKind::Birthday, None, "1980-06-02")]
#[case("+birthday 40 ans 2 juin", OccasionKind::Birthday, None, "--06-02")]
#[case("+birthday 2 June 1980 (likes cake)", OccasionKind::Birthday, Some("(likes cake)"), "1980-06-02")]
#[case("+date mariage à Lyon 14/06/2019", OccasionKind::Wedding, Some("à Lyon"), "2019-06-14")]
fn an_occasion(#[case] text: &str, #[case] kind: OccasionKind, #[case] label: Option<&str>, #[case] date: &str) {
    let learned = contact(text).learned;
    let [occasion] = learned.occasions.as_slice() else { panic!("{learned:?}") };
    assert_eq!((occasion.kind, occasion.label.as_deref()), (kind, label));
    assert_eq!(occasion.date.to_string(), date);
}
