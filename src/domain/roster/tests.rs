use rstest::rstest;

use super::*;
use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::lang::Lang;
use crate::domain::text::fold::folds;

const TODAY: (i32, u32, u32) = (2026, 11, 16);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(TODAY.0, TODAY.1, TODAY.2).unwrap()
}

fn entry(name: &str) -> Entry {
    Entry {
        id: AffiliateId::new(),
        name: name.to_owned(),
        tier: None,
        status: Status::Active,
        rhythm: Rhythm::ByTier,
        archived: false,
        last: None,
        next: None,
        tags: Vec::new(),
        also: Vec::new(),
    }
}

fn tags(tags: &[&str]) -> Vec<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

fn roster() -> Roster {
    Roster::of([
        Entry {
            tier: Some(Tier::B),
            next: Some(day("2026-11-10")),
            last: Some(day("2026-10-01")),
            ..entry("Zoé Adler")
        },
        Entry {
            tier: Some(Tier::A),
            tags: tags(&["q1", "food"]),
            also: tags(&["marie@example.org"]),
            next: Some(day("2026-11-20")),
            last: Some(day("2026-11-01")),
            ..entry("élodie Müller")
        },
        Entry { tags: tags(&["q10"]), status: Status::Paused, ..entry("Paul O’Brien") },
        Entry { archived: true, ..entry("Ana Sousa") },
    ])
}

fn names(roster: &Roster, filter: &str, sort: Sort) -> Vec<String> {
    let reader = Reader { today: today(), lang: Lang::En, order: DateOrder::Dmy, lean: Lean::Future };
    let tags = roster.tags();
    let filter = Filter::read(filter, &Terms { reader, tags: &tags, by_tier: [Some(14), Some(30), None] });
    let view = roster.view(&filter, &Groups::new(), sort);
    view.iter().map(|at| roster.line(*at as usize).unwrap().name.to_owned()).collect()
}

#[rstest]
#[case(Sort::Name, ["élodie Müller", "Paul O’Brien", "Zoé Adler"])]
#[case(Sort::Tier, ["élodie Müller", "Zoé Adler", "Paul O’Brien"])]
#[case(Sort::Last, ["Paul O’Brien", "Zoé Adler", "élodie Müller"])]
#[case(Sort::Next, ["Zoé Adler", "élodie Müller", "Paul O’Brien"])]
fn every_column_has_its_order(#[case] sort: Sort, #[case] expected: [&str; 3]) {
    assert_eq!(names(&roster(), "", sort), expected);
}

#[rstest]
#[case("elo", &["élodie Müller"])]
#[case("mueller ELODIE", &["élodie Müller"])]
#[case("marie@", &["élodie Müller"])]
#[case("obrien", &["Paul O’Brien"])]
#[case("food", &["élodie Müller"])]
#[case("tier:A", &["élodie Müller"])]
#[case("niveau:a,b", &["élodie Müller", "Zoé Adler"])]
#[case("tier:-", &["Paul O’Brien"])]
#[case("tier:", &["élodie Müller", "Paul O’Brien", "Zoé Adler"])]
#[case("tag:q1", &["élodie Müller"])]
#[case("tag:q", &["élodie Müller", "Paul O’Brien"])]
#[case("étiquette:food", &["élodie Müller"])]
#[case("late", &["Zoé Adler"])]
#[case("retard tier:B", &["Zoé Adler"])]
#[case("jamais", &["Paul O’Brien"])]
#[case("statut:pau", &["Paul O’Brien"])]
#[case("status:actif", &["élodie Müller", "Zoé Adler"])]
#[case("archived", &["Ana Sousa"])]
#[case("nobody", &[])]
#[case("due:7d", &["élodie Müller", "Zoé Adler"])]
#[case("due:3d", &["Zoé Adler"])]
fn the_filter_keeps(#[case] filter: &str, #[case] expected: &[&str]) {
    assert_eq!(names(&roster(), filter, Sort::Name), expected);
}

#[test]
fn news_replace_move_and_remove_people() {
    let mut roster = roster();
    let zoe = roster.lines().find(|line| line.name == "Zoé Adler").unwrap().id;
    let paul = roster.lines().find(|line| line.name.starts_with("Paul")).unwrap().id;
    roster.renew(&[paul], &[]);
    roster.renew(&[zoe], &[Entry { id: zoe, tags: tags(&["new"]), ..entry("Anouk Adler") }]);
    assert_eq!(names(&roster, "", Sort::Name), ["Anouk Adler", "élodie Müller"]);
    assert_eq!(names(&roster, "tag:new", Sort::Name), ["Anouk Adler"]);
}

#[test]
fn texts_that_nobody_has_any_more_do_not_pile_up() {
    let mut roster = roster();
    let zoe = roster.lines().find(|line| line.name == "Zoé Adler").unwrap().id;
    let size = roster.text.len();
    for round in 0..1_000 {
        roster.renew(&[zoe], &[Entry { id: zoe, ..entry(&format!("Zoé {round}")) }]);
    }
    assert!(roster.text.len() < size * 4);
    assert_eq!(names(&roster, "", Sort::Name), ["élodie Müller", "Paul O’Brien", "Zoé 999"]);
}

proptest::proptest! {
    #[test]
    fn the_short_way_of_folding_gives_the_same(text in "[ a-zA-Z0-9.@_'`é-]{0,12}") {
        let mut short = String::new();
        let own = push_folded(&mut short, &text);
        proptest::prop_assert_eq!(&short, &folds(&text));
        proptest::prop_assert_eq!(own, fold(&text).len());
        proptest::prop_assert!(folds_to(&text, &fold(&text)));
    }
}
