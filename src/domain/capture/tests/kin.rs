//! Those close to somebody: whose a date is, what is said of a birth, names that two bear.

use rstest::rstest;

use super::*;
use crate::domain::age::{Age, KnownAge};
use crate::domain::contact::{Learned, NewBirth};
use crate::domain::occasion::{OccasionKind, Recurrence};

const MOTHER: u128 = 101;

/// Marie's page with these relatives; Monday 2 March 2026.
struct Page(Vec<Relative>);

impl Directory for Page {
    fn people(&self, name: &str) -> Vec<Candidate> {
        Notebook.people(name)
    }

    fn person(&self, wanted: AffiliateId) -> Option<Candidate> {
        Notebook.person(wanted)
    }

    fn relatives(&self, of: AffiliateId) -> Vec<Relative> {
        if of == id(MARIE) { self.0.clone() } else { Vec::new() }
    }
}

fn monday() -> Reader<'static> {
    Reader { today: day("2026-03-02"), ..reader() }
}

fn relative(n: u128, name: &str, relation: Relation) -> Relative {
    Relative { id: RelativeId(Uuid::from_u128(n)), name: name.to_owned(), relation, birthday: None, age: None }
}

/// Léa, a daughter of eight years.
fn daughter() -> Relative {
    Relative { age: Some(KnownAge::years(8, day("2026-03-02"))), ..relative(100, "Léa", Relation::Child) }
}

fn mother() -> Relative {
    relative(MOTHER, "Léa", Relation::Parent)
}

fn read(text: &str, relatives: &[Relative], answers: &Answers) -> Resolved {
    let now = Moment::on(day("2026-03-02"), "Europe/Paris".parse().unwrap());
    let (selected, leading) = ([id(MARIE)], Leading::Replace);
    let scene = Scene { selected: &selected, leading, answers, reader: monday(), now, plain: Plain::Note };
    resolve(&parse(text, &monday()), &scene, &Page(relatives.to_vec()))
}

fn learned(text: &str, relatives: &[Relative]) -> Learned {
    resolve_contact(read(text, relatives, &Answers::default()), Outcome::Reached).unwrap().learned
}

/// The one birth that a line tells, of whom it is and what is said.
fn birth(text: &str, relatives: &[Relative]) -> (RelativeId, Option<String>, Option<Age>) {
    let learned = learned(text, relatives);
    assert_eq!((&learned.facts, &learned.relatives, &learned.occasions), (&vec![], &vec![], &vec![]), "{text}");
    let [NewBirth { relative, said, .. }] = learned.births.as_slice() else { panic!("{text}: {learned:?}") };
    (*relative, said.birthday.map(|date| date.to_string()), said.age.map(|known| known.age))
}

#[rstest]
#[case("+date anniversaire de Léa 12/04/2017")]
#[case("+date l'anniversaire de Léa 12/04/2017")]
#[case("+date anniversaire Léa: 12/04/2017")]
#[case("+date anniv de sa fille Léa 12/04/2017")]
#[case("+date Léa's birthday 12/04/2017")]
#[case("+date Léa’s birthday 12 April 2017")]
#[case("+date the birthday of his daughter Lea 12/04/2017")]
#[case("+date 12/04/2017 anniversaire de Léa")]
#[case("+birthday Léa 12/04/2017")]
#[case("+birthday: Léa 12/04/2017")]
#[case("+anniversaire Léa 12/04/2017")]
#[case("+anniversaire de léa 12/04/2017")]
#[case("+child Léa 12/04/2017")]
#[case("+child Lea 12 avril 2017")]
#[case("+fille Léa née le 12/04/2017")]
#[case("+kid LÉA, 12/04/2017")]
fn a_birthday_of_a_known_relative_is_theirs(#[case] text: &str) {
    assert_eq!(birth(text, &[daughter()]), (lea(), Some("2017-04-12".to_owned()), None));
}

#[rstest]
#[case::no_year("+anniversaire Léa 12/04", "--04-12")]
#[case::a_year("+child Léa 2017", "2017")]
#[case::the_next_one("+birthday Léa 12/04/2026", "--04-12")]
#[case::a_day_ahead("+birthday Léa samedi", "--03-07")]
fn as_much_of_it_as_is_said(#[case] text: &str, #[case] birthday: &str) {
    assert_eq!(birth(text, &[daughter()]).1.as_deref(), Some(birthday));
}

#[rstest]
#[case::on_a_day_behind("+fille Zoé née samedi", "2026-02-28")]
#[case::yesterday("+child Zoé born yesterday", "2026-03-01")]
#[case::in_a_year("+fille Zoé née en 2017", "2017")]
#[case::in_a_year_alone("+child Zoé 2017", "2017")]
#[case::in_a_month("+child Zoé born in april 2017", "2017-04")]
#[case::in_a_month_in_french("+fils Léo né en avril 2017", "2017-04")]
#[case::a_celebration_within_a_year("+child Zoé 12/02/2027", "--02-12")]
#[case::without_a_year("+fille Zoé née le 5 avril", "--04-05")]
fn a_new_relative_is_born_when_it_is_said(#[case] text: &str, #[case] birthday: &str) {
    let learned = learned(text, &[]);
    let found = learned.relatives[0].birthday.map(|date| date.to_string());
    assert_eq!(found.as_deref(), Some(birthday), "{learned:?}");
}

/// Who is born is born already, and of a period nobody knows the day: the words stay where they were typed.
#[rstest]
#[case("+child Léo 12/05/2031")]
#[case("+fille Anna 2031-05-12")]
#[case("+enfant Max né en 2031")]
#[case("+child Max 2031")]
#[case("+enfant Lou mai 2030")]
#[case("+wife Ana born 3 march 2028")]
#[case("+date anniversaire Léa 12/05/2031")]
fn nobody_is_born_ahead(#[case] text: &str) {
    let resolved = read(text, &[daughter()], &Answers::default());
    assert_eq!((resolved.learned.relatives.len(), resolved.learned.births.len()), (0, 0), "{resolved:?}");
    assert_eq!((resolved.note.as_str(), resolved.unread[0].why), (text, UnreadWhy::Ahead));
}

#[rstest]
#[case("+fille Bo née début mars 2015")]
#[case("+child Bo born the week of 12 march 2015")]
#[case("+child Bo born mid april 2015")]
fn a_period_is_no_birthday(#[case] text: &str) {
    let learned = learned(text, &[]);
    assert!(learned.relatives.iter().all(|new| new.birthday.is_none()), "{learned:?}");
    assert!(learned.facts.iter().any(|fact| fact.text.contains("Bo born") || fact.text.contains("Bo née")));
}

#[test]
fn a_later_age_of_a_known_relative_is_no_second_one() {
    let known = Relative { age: Some(KnownAge::years(8, day("2025-06-01"))), ..daughter() };
    assert_eq!(birth("+child Léa 9", std::slice::from_ref(&known)), (lea(), None, Some(Age::Years(9))));
    assert_eq!(birth("+enfant Lea 9 ans", &[known]), (lea(), None, Some(Age::Years(9))));
    let open = relative(100, "Léa", Relation::Other);
    assert_eq!(birth("+child Léa 9", &[open]).2, Some(Age::Years(9)));
    let baby = Relative { age: None, ..daughter() };
    assert_eq!(birth("+child Léa 18 mois", &[baby]).2, Some(Age::Months(18)));
}

#[test]
fn what_is_known_already_is_not_written_again() {
    let known = Relative { birthday: "2017-04-12".parse().ok(), ..daughter() };
    for text in ["+child Léa", "+birthday Léa 12/04/2017", "+birthday Léa 12/04", "+child Léa 8"] {
        let learned = learned(text, std::slice::from_ref(&known));
        assert_eq!((learned.facts, learned.relatives), (vec![], vec![]), "{text}");
        assert!(learned.births.iter().all(|birth| known.birth().told(birth.said) != known.birth()), "{text}");
    }
    assert!(learned("+child Léa", &[known]).births.is_empty());
}

#[test]
fn somebody_of_another_relation_is_another_one() {
    let learned = learned("+mother Léa 60", &[daughter()]);
    assert_eq!((learned.relatives[0].relation, learned.births.len()), (Relation::Parent, 0));
}

#[test]
fn what_is_said_beyond_a_birth_is_a_fact() {
    let learned = learned("+child Léa joue du piano", &[daughter()]);
    assert_eq!((learned.facts[0].relative, learned.facts[0].text.as_str()), (Some(lea()), "Léa joue du piano"));
    assert_eq!((learned.relatives, learned.births), (vec![], vec![]));
}

#[test]
fn a_line_may_add_somebody_and_say_the_birthday() {
    for text in ["+child Tom 8 +date anniversaire de Tom 12/04/2017", "+child Tom 8 +child Tom 12/04/2017"] {
        let learned = learned(text, &[daughter()]);
        let [tom] = learned.relatives.as_slice() else { panic!("{learned:?}") };
        assert_eq!(tom.birthday.map(|date| date.to_string()).as_deref(), Some("2017-04-12"), "{text}");
        assert_eq!((tom.age.map(|known| known.age), &learned.occasions), (Some(Age::Years(8)), &vec![]));
    }
}

#[rstest]
#[case("+date fête de Léa 15 août", OccasionKind::NameDay, None, "--08-15", Recurrence::Yearly)]
#[case("+date Léa's name day 15/08", OccasionKind::NameDay, None, "--08-15", Recurrence::Yearly)]
#[case("+date mariage de Léa 14/06/2025", OccasionKind::Wedding, None, "2025-06-14", Recurrence::Yearly)]
#[case("+wedding Léa 14/06", OccasionKind::Wedding, None, "--06-14", Recurrence::Yearly)]
#[case("+date finale Léa 14 mars", OccasionKind::Other, Some("finale"), "2026-03-14", Recurrence::Once)]
#[case("+date Léa: finale 14 mars", OccasionKind::Other, Some("finale"), "2026-03-14", Recurrence::Once)]
fn a_date_with_a_known_name_is_theirs(
    #[case] text: &str,
    #[case] kind: OccasionKind,
    #[case] label: Option<&str>,
    #[case] date: &str,
    #[case] recurrence: Recurrence,
) {
    let learned = learned(text, &[daughter()]);
    let [one] = learned.occasions.as_slice() else { panic!("{learned:?}") };
    assert_eq!((one.relative, one.kind, one.label.as_deref()), (Some(lea()), kind, label));
    assert_eq!((one.date.to_string().as_str(), one.recurrence), (date, recurrence));
}

#[rstest]
#[case("+date finale 14 mars", "2026-03-14", Recurrence::Once)]
#[case("+date finale 1 mars", "2027-03-01", Recurrence::Once)]
#[case("+date moving house 2 March", "2026-03-02", Recurrence::Once)]
#[case("+date concours 29/02", "2028-02-29", Recurrence::Once)]
#[case("+date finale 14/03/2026", "2026-03-14", Recurrence::Once)]
#[case("+date fête du village 14/07", "--07-14", Recurrence::Yearly)]
#[case("+date anniversaire de la boutique 3 mai 2019", "2019-05-03", Recurrence::Yearly)]
#[case("+date shop anniversary 3 May", "--05-03", Recurrence::Yearly)]
#[case("+date partner since 3 May", "--05-03", Recurrence::Yearly)]
#[case("+date opened the shop 2019", "2019", Recurrence::Yearly)]
fn only_what_returns_is_yearly(#[case] text: &str, #[case] date: &str, #[case] recurrence: Recurrence) {
    let learned = learned(text, &[]);
    let [one] = learned.occasions.as_slice() else { panic!("{learned:?}") };
    assert_eq!((one.date.to_string().as_str(), one.recurrence), (date, recurrence));
}

#[rstest]
#[case("+date anniversaire de Tom 12/04/2017", "anniversaire de Tom", Some("Tom"))]
#[case("+date anniversaire Tom: 2 juin", "anniversaire Tom", Some("Tom"))]
#[case("+birthday Tom 12/04", "birthday Tom", Some("Tom"))]
#[case("+date Tom's birthday 12/04", "Tom's birthday", Some("Tom's"))]
#[case("+anniversaire tom 12/04", "anniversaire tom", None)]
#[case("+date anniversaire de sa fille 12/04", "anniversaire de sa fille", None)]
#[case("+date mariage de Tom 12/04", "mariage de Tom", Some("Tom"))]
#[case("+date fête de l'école 12/06", "fête de l'école", None)]
#[case("+date anniversaire de la boutique 12/06", "anniversaire de la boutique", None)]
fn the_date_of_somebody_unknown_is_never_the_affiliates_own(
    #[case] text: &str,
    #[case] label: &str,
    #[case] offered: Option<&str>,
) {
    let resolved = read(text, &[daughter()], &Answers::default());
    let [one] = resolved.learned.occasions.as_slice() else { panic!("{resolved:?}") };
    assert_eq!((one.kind, one.label.as_deref(), one.relative), (OccasionKind::Other, Some(label), None));
    let about = resolved.items.iter().find_map(|item| match &item.sense {
        Sense::Occasion { about, .. } => Some(about.clone()),
        _ => None,
    });
    let name = offered.map(|name| name.trim_end_matches("'s").to_owned());
    assert_eq!(about, Some(name.map_or(About::Alone, |name| About::Offer { name })));
}

fn is_asked(text: &str, relatives: &[Relative]) -> Question {
    let resolved = read(text, relatives, &Answers::default());
    let [question] = resolved.questions.as_slice() else { panic!("{text}: {resolved:?}") };
    assert!(matches!(resolve_contact(resolved.clone(), Outcome::Reached), Err(Unready::Questions(_))));
    question.clone()
}

fn answered(text: &str, relatives: &[Relative], at: usize) -> Learned {
    let question = is_asked(text, relatives);
    let mut answers = Answers::default();
    answers.choose(&question, &question.choices[at]);
    resolve_contact(read(text, relatives, &answers), Outcome::Reached).unwrap().learned
}

#[rstest]
#[case("+birthday Léa 12/04/2005")]
#[case("+date anniversaire de Léa 12/04/2005")]
#[case("+child Léa 12/04/2005")]
#[case("+child Léa 12/04/2016")]
fn a_year_that_contradicts_the_known_age_is_asked_about(#[case] text: &str) {
    assert_eq!(is_asked(text, &[daughter()]).choices.len(), 2);
    let said = answered(text, &[daughter()], 0);
    let now = daughter().told(said.births[0].said);
    assert_eq!((now.birthday.and_then(|date| date.year()).is_some(), now.age), (true, None));
    let kept = answered(text, &[daughter()], 1);
    let now = daughter().told(kept.births[0].said);
    assert_eq!(now.birthday.map(|date| date.to_string()).as_deref(), Some("--04-12"));
    assert_eq!(now.age, daughter().age);
}

#[test]
fn an_age_or_a_day_that_contradicts_the_known_birthday_is_asked_about() {
    let known = Relative { birthday: "2017-04-12".parse().ok(), age: None, ..daughter() };
    for text in ["+child Léa 12", "+child Léa 18 mois", "+birthday Léa 13/04/2017", "+birthday Léa 12/04/2015"] {
        is_asked(text, std::slice::from_ref(&known));
        assert!(
            answered(text, std::slice::from_ref(&known), 1)
                .births
                .iter()
                .all(|birth| known.clone().told(birth.said) == known)
        );
    }
    is_asked("+child Tom 8 +birthday Tom 12/04/2005", &[]);
}

#[rstest]
#[case("+famille Léa est malade")]
#[case("+famille lea est malade")]
#[case("+cadeau Léa: une poupée")]
#[case("+date anniversaire de Léa 12/04")]
#[case("+date finale Léa 14 mars")]
#[case("+like Léa tea")]
fn two_relatives_of_one_name_are_asked_about(#[case] text: &str) {
    let both = [daughter(), mother()];
    let question = is_asked(text, &both);
    assert_eq!((question.topic, fold(&question.typed).as_str()), (Topic::Relative(id(MARIE)), "lea"));
    assert_eq!(text.get(question.span), Some(question.typed.as_str()));
    for (at, meant) in both.iter().enumerate() {
        let learned = answered(text, &both, at);
        let facts = learned.facts.iter().map(|fact| fact.relative);
        let gifts = learned.gifts.iter().map(|gift| gift.relative);
        let dates = learned.occasions.iter().map(|date| date.relative);
        let births = learned.births.iter().map(|birth| Some(birth.relative));
        let linked: Vec<_> = facts.chain(gifts).chain(dates).chain(births).collect();
        assert_eq!(linked, [Some(meant.id)], "{text}");
    }
}

#[rstest]
#[case("+famille sa fille Léa est malade", Some(100))]
#[case("+famille Sa mère Léa est malade", Some(MOTHER))]
#[case("+famille Léa (mère) est malade", Some(MOTHER))]
#[case("+family Léa (daughter) is ill", Some(100))]
#[case("+famille Léa, sa mère, est malade", Some(MOTHER))]
#[case("+family his mother Léa is ill", Some(MOTHER))]
#[case("+famille Léa (soeur) est malade", None)]
fn a_word_for_the_relation_tells_them_apart(#[case] text: &str, #[case] meant: Option<u128>) {
    let learned = learned(text, &[daughter(), mother()]);
    assert_eq!(learned.facts[0].relative, meant.map(|n| RelativeId(Uuid::from_u128(n))));
}

#[test]
fn the_relation_before_a_name_says_whose_birth_is_told() {
    let both = [daughter(), mother()];
    assert_eq!(birth("+mother Léa 12/04/1960", &both).0, mother().id);
    assert_eq!(birth("+date anniversaire de sa mère Léa 12/04/1960", &both).0, mother().id);
    assert_eq!(birth("+birthday Léa (fille) 12/04/2017", &both).0, lea());
}

#[test]
fn two_of_one_relation_are_nobody_in_particular() {
    let twice = [relative(1, "Paul", Relation::Friend), relative(2, "Paul", Relation::Friend)];
    let learned = learned("+famille Paul est malade +birthday Paul 12/04", &twice);
    assert_eq!((learned.facts[0].relative, learned.births.len()), (None, 0));
    assert_eq!((learned.occasions[0].kind, learned.occasions[0].relative), (OccasionKind::Other, None));
}
