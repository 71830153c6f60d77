//! Looking at few people gives what looking at everybody gives: for the filter, and for whom words mean.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::affiliate::{NameKind, OtherName, Tag};
use carnet::domain::dates::grammar::{DateOrder, Lean, Reader};
use carnet::domain::dates::working::WEEKDAYS;
use carnet::domain::id::{AffiliateId, OtherNameId, RelativeId, TagId};
use carnet::domain::lang::Lang;
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::relative::{Relation, Relative};
use carnet::domain::roster::{Detail, Filter, Groups, Roster, Sort, Terms};
use carnet::domain::text::fold::folds;
use carnet::store::{Step, Store, other_names, relatives, tags};
use chrono::NaiveDate;
use proptest::prelude::*;

fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

#[derive(Debug, Clone)]
struct Somebody {
    name: String,
    email: String,
    other: Option<String>,
    tag: Option<&'static str>,
    parent: bool,
    archived: bool,
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let given = || prop::sample::select(vec!["Ana", "Anaïs", "Jean-Luc", "Łukasz", "Jürgen", "Анна", "Newton", "王伟"]);
    let family = || prop::sample::select(vec!["Dupont", "O’Brien", "Müller", "Neville", "Dup-Hel", "Sousa", "Нева"]);
    let tag = prop::option::of(prop::sample::select(vec!["vip", "new", "québec", "food blog"]));
    let other = prop::option::of(family().prop_map(str::to_owned));
    (given(), family(), given(), other, tag, any::<bool>(), prop::bool::weighted(0.2)).prop_map(
        |(given, family, handle, other, tag, parent, archived)| Somebody {
            name: format!("{given} {family}"),
            email: format!("{}@ne-w.example", folds(handle).replace(' ', ".")),
            other,
            tag,
            parent,
            archived,
        },
    )
}

fn notebook(people: &[Somebody]) -> Store {
    let mut store = Store::open_in_memory().unwrap();
    for somebody in people {
        let Somebody { name, email, .. } = somebody.clone();
        let newcomer = Newcomer { name, email: Some(email), ..Newcomer::default() };
        let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
        let more = |tx: &carnet::store::Tx<'_>| {
            if let Some(name) = &somebody.other {
                let name = OtherName { id: OtherNameId::new(), kind: NameKind::Former, name: name.clone() };
                other_names::insert(tx, id, &name)?;
            }
            if let Some(name) = somebody.tag {
                tags::insert(tx, id, &Tag { id: TagId::new(), name: name.to_owned() })?;
            }
            if somebody.parent {
                let (name, relation) = ("Nev".to_owned(), Relation::Child);
                let child = Relative { id: RelativeId::new(), name, relation, birthday: None, age: None };
                relatives::insert(tx, id, &child)?;
            }
            tx.execute("UPDATE affiliate SET archived = ?2 WHERE id = ?1", (id, somebody.archived))?;
            Ok(())
        };
        store.write(&Step::new("step-test", Vec::new(), now()), more).unwrap();
    }
    store
}

fn left(roster: &Roster, filter: &Filter, groups: &Groups) -> Vec<AffiliateId> {
    let view = roster.view(filter, groups, Sort::default());
    view.into_iter().filter_map(|place| roster.line(place as usize)).map(|line| line.id).collect()
}

fn filter() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "ne",
        "NEW",
        "dup",
        "hel",
        "uph",
        "brien",
        "mueller",
        "ü",
        "-ne",
        "\"ana sousa\"",
        "jean-luc",
        "jeanluc",
        "нев",
        "伟",
        "has:kids",
        "-has:kids",
        "gift:none",
        "tag:vip",
        "#new",
        "archived",
        "is:any",
        "tier:none",
        "never",
        "@ne",
        "zzz",
    ]);
    prop::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_filter_leaves_whom_it_leaves_of_everybody(
        people in prop::collection::vec(somebody(), 0..10),
        texts in prop::collection::vec(filter(), 8),
    ) {
        let store = notebook(&people);
        let reader = Reader { today: now().day, lang: Lang::En, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS };
        let tags = store.tags_in_use().unwrap();
        let everybody = store.roster(&now()).unwrap();
        prop_assert_eq!(&tags, &everybody.tags());
        for text in texts {
            let filter = Filter::read(&text, &Terms { reader, tags: &tags, by_tier: [None; 3] });
            let of = |set| store.group(set, now().day).unwrap().into_iter().collect();
            let groups: Groups =
                filter.needs().iter().map(|set| (set.clone(), everybody.places(&of(set)))).collect();
            let (roster, own) = store.sifted(&filter, Detail::Short, &now()).unwrap();
            prop_assert_eq!(left(&roster, &filter, &own), left(&everybody, &filter, &groups), "{}", text);
        }
    }
}
