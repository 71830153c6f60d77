use rstest::rstest;

use super::*;
use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::dates::working::WEEKDAYS;
use crate::domain::lang::Lang;
use crate::domain::text::fold::folds;

const TODAY: (i32, u32, u32) = (2026, 11, 16);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(TODAY.0, TODAY.1, TODAY.2).unwrap()
}

/// Somebody of whom nothing but the name is known.
pub(super) fn entry(name: &str) -> Entry {
    Entry {
        id: AffiliateId::new(),
        name: name.to_owned(),
        tier: None,
        status: Status::Active,
        rhythm: Rhythm::ByTier,
        archived: false,
        undated: false,
        last: None,
        next: None,
        late: None,
        tags: Vec::new(),
        also: Vec::new(),
        more: More::default(),
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
            late: Some(6),
            last: Some(day("2026-10-01")),
            more: More { channel: Some(ChannelKind::Call), mine: 1, theirs: 2, given: 2, ..More::default() },
            ..entry("Zoé Adler")
        },
        Entry {
            tier: Some(Tier::A),
            tags: tags(&["food", "q1"]),
            also: tags(&["marie@example.org"]),
            next: Some(day("2026-11-20")),
            last: Some(day("2026-11-01")),
            ..entry("élodie Müller")
        },
        Entry {
            tags: tags(&["Q10"]),
            status: Status::Paused,
            more: More { channel: Some(ChannelKind::Email), mine: 2, gift: Some(GiftState::Idea), ..More::default() },
            ..entry("Paul O’Brien")
        },
        Entry { archived: true, ..entry("Ana Sousa") },
    ])
}

fn names(roster: &Roster, filter: &str, sort: Sort) -> Vec<String> {
    let reader =
        Reader { today: today(), lang: Lang::En, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS };
    let tags = roster.tags();
    let filter = Filter::read(filter, &Terms { reader, tags: &tags, by_tier: [Some(14), Some(30), None] });
    let view = roster.view(&filter, &Groups::new(), sort);
    view.iter().map(|at| roster.line(*at as usize).unwrap().name.to_owned()).collect()
}

#[rstest]
#[case(Column::Name, ["élodie Müller", "Paul O’Brien", "Zoé Adler"], ["Zoé Adler", "Paul O’Brien", "élodie Müller"])]
#[case(Column::Tier, ["élodie Müller", "Zoé Adler", "Paul O’Brien"], ["Zoé Adler", "élodie Müller", "Paul O’Brien"])]
#[case(Column::Rhythm, ["élodie Müller", "Zoé Adler", "Paul O’Brien"], ["Zoé Adler", "élodie Müller", "Paul O’Brien"])]
#[case(Column::Last, ["Paul O’Brien", "Zoé Adler", "élodie Müller"], ["élodie Müller", "Zoé Adler", "Paul O’Brien"])]
#[case(Column::Next, ["Zoé Adler", "élodie Müller", "Paul O’Brien"], ["élodie Müller", "Zoé Adler", "Paul O’Brien"])]
#[case(Column::Status, ["élodie Müller", "Zoé Adler", "Paul O’Brien"], ["Paul O’Brien", "élodie Müller", "Zoé Adler"])]
#[case(Column::Tags, ["élodie Müller", "Paul O’Brien", "Zoé Adler"], ["Paul O’Brien", "élodie Müller", "Zoé Adler"])]
#[case(Column::Channel, ["Zoé Adler", "Paul O’Brien", "élodie Müller"], ["Paul O’Brien", "Zoé Adler", "élodie Müller"])]
#[case(Column::Promises, ["Paul O’Brien", "Zoé Adler", "élodie Müller"], ["Zoé Adler", "Paul O’Brien", "élodie Müller"])]
#[case(Column::Gifts, ["Paul O’Brien", "Zoé Adler", "élodie Müller"], ["Zoé Adler", "Paul O’Brien", "élodie Müller"])]
fn every_column_has_its_order_and_who_has_nothing_stays_last(
    #[case] by: Column,
    #[case] usual: [&str; 3],
    #[case] reversed: [&str; 3],
) {
    assert_eq!(names(&roster(), "", Sort::by(by)), usual);
    assert_eq!(names(&roster(), "", Sort::by(by).reversed()), reversed);
}

#[test]
fn every_order_is_written_as_it_is_read() {
    for by in Column::ALL {
        for sort in [Sort::by(by), Sort::by(by).reversed()] {
            assert_eq!(Sort::read(&sort.code()), Some(sort));
        }
    }
    assert_eq!(Sort::by(Column::Last).reversed().code(), "last reversed");
    assert_eq!(Sort::read("dernier reversed"), Some(Sort::by(Column::Last).reversed()));
    assert_eq!(Sort::read("sales"), None);
}

#[test]
fn equals_stay_in_the_order_of_their_names_in_every_column() {
    let roster = Roster::of(["Zoé", "ana", "Émile", "Łukasz", "Eric"].map(entry));
    for column in Column::ALL {
        assert_eq!(names(&roster, "", Sort::by(column)), ["ana", "Émile", "Eric", "Łukasz", "Zoé"], "{column:?}");
        if column != Column::Name {
            let reversed = names(&roster, "", Sort::by(column).reversed());
            assert_eq!(reversed, ["ana", "Émile", "Eric", "Łukasz", "Zoé"], "{column:?}");
        }
    }
}

#[test]
fn the_order_goes_on_among_the_columns_that_are_shown() {
    let shown = [Column::Name, Column::Next, Column::Gifts];
    let by = |sort: Sort| sort.by;
    assert_eq!(by(Sort::default().turned(&shown, Turn::On)), Column::Next);
    assert_eq!(by(Sort::default().turned(&shown, Turn::Back)), Column::Gifts);
    assert_eq!(by(Sort::by(Column::Gifts).reversed().turned(&shown, Turn::On)), Column::Name);
    assert_eq!(by(Sort::by(Column::Tier).turned(&shown, Turn::On)), Column::Name, "one that is not shown");
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
    assert_eq!(names(&roster(), filter, Sort::default()), expected);
}

#[test]
fn news_replace_move_and_remove_people() {
    let mut roster = roster();
    let zoe = roster.lines().find(|line| line.name == "Zoé Adler").unwrap().id;
    let paul = roster.lines().find(|line| line.name.starts_with("Paul")).unwrap().id;
    roster.renew(&[paul], &[]);
    roster.renew(&[zoe], &[Entry { id: zoe, tags: tags(&["new"]), ..entry("Anouk Adler") }]);
    assert_eq!(names(&roster, "", Sort::default()), ["Anouk Adler", "élodie Müller"]);
    assert_eq!(names(&roster, "tag:new", Sort::default()), ["Anouk Adler"]);
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
    assert_eq!(names(&roster, "", Sort::default()), ["élodie Müller", "Paul O’Brien", "Zoé 999"]);
}

proptest::proptest! {
    #[test]
    fn the_short_way_of_folding_gives_the_same(text in "[ a-zA-Z0-9.@_'`é-]{0,12}") {
        let mut short = String::new();
        let own = add_folds(&text, &mut short);
        proptest::prop_assert_eq!(&short, &folds(&text));
        proptest::prop_assert_eq!(own, fold(&text).len());
        proptest::prop_assert!(folds_to(&text, &fold(&text)));
    }
}

mod laws {
    use proptest::prelude::*;

    use super::*;

    fn name() -> impl Strategy<Value = String> {
        "[abàÉ’ -]{0,4}(ab|Ana|ba|-|é)[ab é.@-]{0,4}"
    }

    fn somebody() -> impl Strategy<Value = Entry> {
        let texts = || proptest::collection::vec(name(), 0..3);
        (name(), texts(), texts(), any::<bool>()).prop_map(|(name, tags, also, archived)| Entry {
            tags,
            also,
            archived,
            ..entry(&name)
        })
    }

    proptest! {
        /// One look through all texts finds whom a look at each person finds, also after some have changed.
        #[test]
        fn one_look_finds_whom_a_look_at_each_finds(
            people in proptest::collection::vec(somebody(), 0..12),
            renewed in proptest::collection::vec((0_usize..12, proptest::option::of(somebody())), 0..6),
            text in "[abé@]([abé@ ]{0,2}[abé@])?",
        ) {
            let ids: Vec<AffiliateId> = people.iter().map(|entry| entry.id).collect();
            let mut roster = Roster::of(people);
            for (at, entry) in renewed {
                let Some(id) = ids.get(at) else { continue };
                let entries: Vec<Entry> = entry.into_iter().map(|entry| Entry { id: *id, ..entry }).collect();
                roster.renew(&[*id], &entries);
            }
            let text = fold(&text);
            let holding = roster.holding(&Finder::new(text.as_bytes()));
            for (place, row) in roster.rows.iter().enumerate() {
                prop_assert_eq!(holding.holds(place), roster.read(row).search.contains(&text), "{:?}", text);
            }
        }

        #[test]
        fn the_order_is_that_of_the_folded_names(people in proptest::collection::vec(somebody(), 0..12)) {
            let mut expected: Vec<(String, AffiliateId)> =
                people.iter().map(|entry| (fold(&entry.name), entry.id)).collect();
            expected.sort();
            let ids: Vec<AffiliateId> = Roster::of(people).lines().map(|line| line.id).collect();
            prop_assert_eq!(ids, expected.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
        }
    }
}
