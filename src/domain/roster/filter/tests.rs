use std::collections::HashSet;

use rstest::rstest;

use super::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::dates::grammar::{DateOrder, Lean};
use crate::domain::dates::working::WEEKDAYS;
use crate::domain::gift::GiftState;
use crate::domain::id::AffiliateId;
use crate::domain::relative::Relation;
use crate::domain::roster::tests::entry;
use crate::domain::roster::{Column, Entry};

mod laws;
mod walk;
mod words;

fn reader(lang: Lang) -> Reader<'static> {
    Reader { today: day("2026-11-16"), lang, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ana: late, A, tagged; Bo: due today, B, own rhythm; Cy: due in five days, C; Di: nothing known; Ed: archived.
fn people() -> Vec<Entry> {
    let tag = |tag: &str| vec![tag.to_owned()];
    vec![
        Entry {
            tier: Some(Tier::A),
            next: Some(day("2026-11-10")),
            late: Some(6),
            last: Some(day("2026-09-01")),
            tags: tag("vip"),
            also: vec!["late@example.org".to_owned()],
            ..entry("Ana")
        },
        Entry {
            tier: Some(Tier::B),
            next: Some(day("2026-11-16")),
            last: Some(day("2026-11-12")),
            rhythm: Rhythm::Every(7),
            status: Status::Paused,
            tags: tag("food blog"),
            ..entry("Bo")
        },
        Entry {
            tier: Some(Tier::C),
            next: Some(day("2026-11-21")),
            last: Some(day("2026-10-17")),
            status: Status::Dormant,
            tags: tag("québec"),
            ..entry("Cy")
        },
        Entry { undated: true, ..entry("Di") },
        Entry { archived: true, ..entry("Ed") },
    ]
}

fn read(text: &str, roster: &Roster) -> Filter {
    let tags = roster.tags();
    Filter::read(text, &Terms { reader: reader(Lang::En), tags: &tags, by_tier: [Some(14), Some(30), None] })
}

/// The names that stay; whoever the notebook is asked for is Bo.
fn kept(text: &str) -> Vec<String> {
    let roster = Roster::of(people());
    let filter = read(text, &roster);
    assert_eq!(filter.refusal(text), None, "{text}");
    let bo: HashSet<AffiliateId> = roster.lines().filter(|line| line.name == "Bo").map(|line| line.id).collect();
    let groups: Groups = filter.needs().iter().map(|set| (set.clone(), roster.places(&bo))).collect();
    let view = roster.view(&filter, &groups, Sort::default());
    view.into_iter().map(|place| roster.line(place as usize).unwrap().name.to_owned()).collect()
}

#[rstest]
#[case("", "", "Ana Bo Cy Di")]
#[case("late", "retard", "Ana")]
#[case("overdue", "RETARD", "Ana")]
#[case("never", "jamais", "Di")]
#[case("archived", "archivé", "Ed")]
#[case("is:archived", "est:archivé", "Ed")]
#[case("is:any", "est:tous", "Ana Bo Cy Di Ed")]
#[case("is:late", "est:retard", "Ana")]
#[case("is:never", "est:jamais", "Di")]
#[case("tier:A", "niveau:a", "Ana")]
#[case("tier:A,B", "palier:a,b", "Ana Bo")]
#[case("tier:none", "niveau:aucun", "Di")]
#[case("tier:A,none", "niveau:A,sans", "Ana Di")]
#[case("tag:vip", "étiquette:vip", "Ana")]
#[case("#vip", "*vip", "Ana")]
#[case("tag:\"food blog\"", "étiquette:«food blog»", "Bo")]
#[case("tag:quebec", "etiquette:Québec", "Cy")]
#[case("tag:fo,vip", "étiq:fo,vip", "Ana Bo")]
#[case("tag:none", "étiquette:aucune", "Di")]
#[case("tag:any", "étiquette:quelconque", "Ana Bo Cy")]
#[case("has:tag", "avec:étiquette", "Ana Bo Cy")]
#[case("status:active", "statut:actif", "Ana Di")]
#[case("status:paused,dormant", "état:pause,endormi", "Bo Cy")]
#[case("status:pau", "statut:pau", "Bo")]
#[case("due:today", "échéance:auj", "Ana Bo")]
#[case("due:7d", "échéance:7j", "Ana Bo Cy")]
#[case("due:7", "dû:1s", "Ana Bo Cy")]
#[case("due:fri", "échéance:vendredi", "Ana Bo")]
#[case("due<3d", "prochain<=3j", "Ana Bo")]
#[case("due>3d", "échéance>3j", "Cy")]
#[case("undated", "sans-suite", "Di")]
#[case("-is:undated", "-est:sans-suite", "Ana Bo Cy")]
#[case("due:none", "échéance:aucune", "Di")]
#[case("due:late", "échéance:retard", "Ana")]
#[case("due:7d -late", "échéance:7j -retard", "Bo Cy")]
#[case("last>30d", "dernier>30j", "Ana")]
#[case("last<7d", "dernier<7j", "Bo")]
#[case("last:7d", "dernier:1s", "Bo")]
#[case("last:yesterday", "dernier:hier", "")]
#[case("last:never", "dernier:jamais", "Di")]
#[case("rhythm:none", "rythme:aucun", "Cy Di")]
#[case("rhythm:own", "rythme:propre", "Bo")]
#[case("rhythm:tier", "rythme:niveau", "Ana")]
#[case("rhythm<10d", "rythme<10j", "Bo")]
#[case("rhythm>10d", "rythme>1s", "Ana")]
#[case("rhythm:14d", "rythme:2s", "Ana")]
#[case("ana", "ANÀ", "Ana")]
#[case("\"late\"", "«late»", "Ana")]
#[case("-ana", "!ana", "Bo Cy Di")]
#[case("-never", "!jamais", "Ana Bo Cy")]
#[case("-tier:A,B", "-niveau:a,b", "Cy Di")]
#[case("tier:A late", "retard niveau:A", "Ana")]
#[case("tier:B late", "retard niveau:B", "")]
fn a_word_says_the_same_in_both_languages(#[case] en: &str, #[case] fr: &str, #[case] expected: &str) {
    assert_eq!(kept(en).join(" "), expected, "{en}");
    assert_eq!(kept(fr).join(" "), expected, "{fr}");
}

#[rstest]
#[case("has:kids", "avec:enfants", Holding::Relative(Relation::Child))]
#[case("has:children", "avec:enfant", Holding::Relative(Relation::Child))]
#[case("has:partner", "avec:conjoint", Holding::Relative(Relation::Partner))]
#[case("has:pet", "avec:animal", Holding::Relative(Relation::Pet))]
#[case("has:family", "avec:famille", Holding::Relatives)]
#[case("has:email", "avec:courriel", Holding::Email)]
#[case("has:phone", "avec:téléphone", Holding::Phone)]
#[case("has:site", "avec:site", Holding::Site)]
#[case("has:birthday", "avec:anniversaire", Holding::Birthday)]
#[case("has:date", "avec:date", Holding::Occasion)]
#[case("has:fact", "avec:fait", Holding::Fact)]
#[case("has:note", "avec:note", Holding::Fact)]
#[case("has:interest", "avec:intérêt", Holding::Interest)]
#[case("has:care", "avec:soin", Holding::Care)]
#[case("has:promise", "avec:promesse", Holding::Promise)]
#[case("has:request", "avec:demande", Holding::Request)]
#[case("has:feedback", "avec:retour", Holding::Feedback)]
#[case("has:gift", "avec:cadeau", Holding::Gift)]
#[case("has:follow-up", "avec:relance", Holding::FollowUp)]
#[case("has:appointment", "avec:rendez-vous", Holding::Appointment)]
#[case("has:issue", "avec:litige", Holding::Issue)]
#[case("has:event", "avec:événement", Holding::Event)]
#[case("gift:any", "cadeau:quelconque", Holding::Gift)]
#[case("gift:idea", "cadeau:idée", Holding::GiftIn(GiftState::Idea))]
#[case("gift:to-order", "cadeau:à-commander", Holding::GiftIn(GiftState::ToOrder))]
#[case("gift:ordered", "cadeau:commandé", Holding::GiftIn(GiftState::Ordered))]
#[case("gift:sent", "cadeau:envoyé", Holding::GiftIn(GiftState::Sent))]
#[case("gift:given", "cadeau:offert", Holding::GiftIn(GiftState::Given))]
#[case("gift:thanked", "cadeau:remercié", Holding::GiftIn(GiftState::Thanked))]
#[case("promise:any", "promesse:quelconque", Holding::Promise)]
#[case("promise:mine", "promesse:moi", Holding::PromiseMine)]
#[case("promise:theirs", "promesse:eux", Holding::PromiseTheirs)]
#[case("promise:late", "promesse:retard", Holding::PromiseLate)]
fn what_the_roster_does_not_know_is_asked_of_the_notebook(
    #[case] en: &str,
    #[case] fr: &str,
    #[case] holding: Holding,
) {
    let roster = Roster::of(people());
    for text in [en, fr] {
        assert_eq!(read(text, &roster).needs(), [Set::Holds(holding)], "{text}");
        assert_eq!(kept(text), ["Bo"], "{text}");
        assert_eq!(kept(&format!("-{text}")), ["Ana", "Cy", "Di"], "{text}");
    }
}

#[rstest]
#[case("gift:none", "cadeau:aucun")]
#[case("promise:none", "promesse:aucune")]
#[case("lang:none", "langue:aucune")]
#[case("joined:none", "inscrit:aucun")]
fn nothing_is_a_value(#[case] en: &str, #[case] fr: &str) {
    for text in [en, fr] {
        assert_eq!(kept(text), ["Ana", "Cy", "Di"], "{text}");
    }
}

#[rstest]
#[case("lang:fr", "langue:FR", Set::Speaks("fr".to_owned()))]
#[case("language:pt-br", "langue:pt-BR", Set::Speaks("pt-br".to_owned()))]
#[case("joined>30d", "inscrit>30j", Set::JoinedBefore(day("2026-10-17")))]
#[case("joined<1w", "depuis:1s", Set::JoinedSince(day("2026-11-09")))]
fn a_group_may_have_a_value(#[case] en: &str, #[case] fr: &str, #[case] set: Set) {
    let roster = Roster::of(people());
    for text in [en, fr] {
        assert_eq!(read(text, &roster).needs(), std::slice::from_ref(&set), "{text}");
    }
}

#[test]
fn groups_that_were_not_read_yet_hold_nobody_back() {
    let roster = Roster::of(people());
    for text in ["has:pet", "-has:pet", "gift:none", "has:pet,kids"] {
        assert_eq!(roster.view(&read(text, &roster), &Groups::new(), Sort::default()).len(), 4, "{text}");
    }
}

#[rstest]
#[case("tire:A", "filter-unknown-word-near", "tier")]
#[case("sales<-20%", "filter-unknown-word", "")]
#[case("https://x", "filter-unknown-word", "")]
#[case("late:x", "filter-unknown-word-near", "late")]
#[case("tier:Z", "filter-unknown-value", "")]
#[case("tier<A", "filter-unknown-value", "")]
#[case("status:actvie", "filter-unknown-value-near", "active")]
#[case("avec:enfnats", "filter-unknown-value-near", "enfants")]
#[case("has:money", "filter-unknown-value", "")]
#[case("last>soon", "filter-unknown-value", "")]
#[case("tag:vpi", "filter-no-tag-near", "vip")]
#[case("tag:nowhere", "filter-no-tag", "")]
#[case("tier:A,Z", "filter-unknown-value", "")]
fn what_is_not_known_is_named_and_holds_nobody_back(#[case] text: &str, #[case] id: &str, #[case] near: &str) {
    let roster = Roster::of(people());
    let filter = read(text, &roster);
    let complaint = filter.complaint().unwrap();
    assert_eq!(complaint.id, id);
    let said = complaint.args.iter().find(|(name, _)| *name == "near").map(|(_, value)| format!("{value:?}"));
    assert_eq!(said.is_some(), !near.is_empty());
    assert!(said.is_none_or(|said| said.contains(near)), "{complaint:?}");
    assert_eq!(roster.view(&filter, &Groups::new(), Sort::default()).len(), 4);
}

#[rstest]
#[case("tier:")]
#[case("has:p")]
#[case("last>")]
#[case("tag:")]
#[case("-tier:")]
#[case("\"")]
fn what_is_only_begun_holds_nobody_back_and_is_no_filter_for_a_command(#[case] text: &str) {
    let roster = Roster::of(people());
    let filter = read(text, &roster);
    assert_eq!(filter.complaint(), None);
    assert_eq!(filter.refusal(text).unwrap().id, "filter-unfinished");
    assert_eq!(roster.view(&filter, &Groups::new(), Sort::default()).len(), 4);
}

#[test]
fn a_text_that_is_nearly_a_word_is_doubted() {
    let roster = Roster::of(people());
    assert_eq!(read("nevre", &roster).doubt("nevre").unwrap().id, "filter-text-near");
    assert_eq!(read("ana", &roster).doubt("ana"), None);
    assert_eq!(read("\"nevre\"", &roster).doubt("\"nevre\""), None);
}
