use std::collections::HashSet;

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::dates::grammar::{DateOrder, Lean};
use crate::domain::id::AffiliateId;
use crate::domain::relative::Relation;
use crate::domain::roster::Entry;

fn reader(lang: Lang) -> Reader {
    Reader { today: day("2026-11-16"), lang, order: DateOrder::Dmy, lean: Lean::Future }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
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

/// Ana: late, A, tagged; Bo: due today, B, own rhythm; Cy: due in five days, C; Di: nothing known; Ed: archived.
fn people() -> Vec<Entry> {
    let tag = |tag: &str| vec![tag.to_owned()];
    vec![
        Entry {
            tier: Some(Tier::A),
            next: Some(day("2026-11-10")),
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
        entry("Di"),
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
    let view = roster.view(&filter, &groups, Sort::Name);
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
        assert_eq!(roster.view(&read(text, &roster), &Groups::new(), Sort::Name).len(), 4, "{text}");
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
    assert_eq!(roster.view(&filter, &Groups::new(), Sort::Name).len(), 4);
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
    assert_eq!(roster.view(&filter, &Groups::new(), Sort::Name).len(), 4);
}

#[test]
fn a_text_that_is_nearly_a_word_is_doubted() {
    let roster = Roster::of(people());
    assert_eq!(read("nevre", &roster).doubt("nevre").unwrap().id, "filter-text-near");
    assert_eq!(read("ana", &roster).doubt("ana"), None);
    assert_eq!(read("\"nevre\"", &roster).doubt("\"nevre\""), None);
}

fn choices(text: &str, lang: Lang) -> (Range<usize>, Vec<String>) {
    let roster = Roster::of(people());
    let tags = roster.tags();
    let terms = Terms { reader: reader(lang), tags: &tags, by_tier: [None; 3] };
    let completion = complete(text, text.len(), &terms);
    (completion.range, completion.choices)
}

#[rstest]
#[case("la", Lang::En, 0, &["late", "last:", "lang:"])]
#[case("ti", Lang::En, 0, &["tier:"])]
#[case("ni", Lang::Fr, 0, &["niveau:"])]
#[case("ech", Lang::Fr, 0, &["échéance:"])]
#[case("ti", Lang::Fr, 0, &["tier:"])]
#[case("late -ne", Lang::En, 6, &["never", "next:"])]
#[case("tier:", Lang::En, 5, &["A", "B", "C", "none"])]
#[case("tier:A,n", Lang::En, 7, &["none"])]
#[case("has:pe", Lang::En, 4, &["pet"])]
#[case("avec:en", Lang::Fr, 5, &["enfants"])]
#[case("tag:f", Lang::En, 4, &["\"food blog\""])]
#[case("last>", Lang::En, 0, &["last>30d"])]
#[case("last:n", Lang::En, 5, &["never"])]
#[case("nobody:", Lang::En, 0, &[])]
fn tab_offers(#[case] text: &str, #[case] lang: Lang, #[case] from: usize, #[case] expected: &[&str]) {
    let (range, choices) = choices(text, lang);
    assert_eq!(choices, expected);
    assert!(expected.is_empty() || range == (from..text.len()));
}

#[test]
fn nothing_typed_offers_every_word() {
    for lang in Lang::ALL {
        assert_eq!(choices("", lang).1.len(), Word::ALL.len());
        assert_eq!(choices("late ", lang).1.len(), Word::ALL.len());
    }
}

#[test]
fn whatever_tab_offers_is_understood() {
    let roster = Roster::of(people());
    for lang in Lang::ALL {
        for word in Word::ALL {
            let key = format!("{}:", word.spelled().shown(lang));
            let text = if word.alone().is_some() { key.trim_end_matches(':').to_owned() } else { key };
            let (range, choices) = choices(&text, lang);
            for choice in &choices {
                let mut chosen = text.clone();
                chosen.replace_range(range.clone(), choice);
                assert_eq!(read(&chosen, &roster).refusal(&chosen), None, "{chosen}");
            }
        }
    }
}

#[test]
fn every_word_has_a_sample_that_is_understood_and_a_line_in_the_help() {
    let roster = Roster::of(people());
    for word in Word::ALL {
        for lang in Lang::ALL {
            let sample = word.sample(lang);
            assert!(sample.starts_with(word.spelled().shown(lang)), "{sample}");
            if word != Word::Tag {
                assert_eq!(read(sample, &roster).refusal(sample), None, "{sample}");
            }
            assert!(crate::i18n::Words::new(lang).knows(word.help()), "{word:?} in {lang:?}");
        }
    }
}

#[test]
fn every_word_and_value_is_spelled_once() {
    let lang = Lang::En;
    let once = |names: Vec<(usize, String)>, of: &str| {
        for (at, name) in &names {
            let same = names.iter().filter(|(other, spelling)| other != at && spelling == name);
            assert_eq!(same.count(), 0, "{of}: {name}");
        }
    };
    let spelled = |at: usize, name: &str| (at, crate::domain::text::fold::fold(name));
    once(
        WORDS
            .iter()
            .enumerate()
            .flat_map(|(at, word)| word.spellings(lang).map(move |name| spelled(at, name)))
            .collect(),
        "words",
    );
    for word in Word::ALL {
        assert!(WORDS.iter().any(|spelled| spelled.means == word), "{word:?}");
        let values = word.values().iter().enumerate();
        let names = values.flat_map(|(at, value)| value.spellings(lang).map(move |name| spelled(at, name)));
        once(names.filter(|(_, name)| !name.is_empty()).collect(), &format!("{word:?}"));
    }
}

fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[-!]?(late|tier|niveau|tag|has|avec|due|last|échéance|gift|promise|lang|joined|is|rhythm)",
        "[ -~éà«»“” ]{0,8}",
        "(A|B|none|7d|30j|kids|pet|vip|\"food blog|today|fr|late|never)",
        "[:<>=,\"-]",
    ];
    proptest::collection::vec(word, 0..8).prop_map(|words| words.concat())
}

proptest! {
    /// Every typed letter belongs to a word, and every word is a condition, a text, begun, or named as not known.
    #[test]
    fn nothing_typed_is_passed_over(text in line()) {
        let roster = Roster::of(people());
        let filter = read(&text, &roster);
        let mut end = 0;
        for typed in filter.typed() {
            prop_assert!(text.get(end..typed.range.start).unwrap().trim().is_empty());
            prop_assert!(!typed.range.is_empty());
            end = typed.range.end;
        }
        prop_assert!(text.get(end..).unwrap().trim().is_empty());
        let conditions = filter.typed().iter().filter(|typed| matches!(typed.taken, Taken::Text(_))).count();
        prop_assert!(conditions <= filter.tests.len());
        let unknown = filter.typed().iter().any(|typed| matches!(typed.taken, Taken::Unknown(_)));
        prop_assert_eq!(filter.complaint().is_some(), unknown);
        let _ = roster.view(&filter, &Groups::new(), Sort::Next);
    }

    /// The caret may stand anywhere, and what is offered replaces a part of the text.
    #[test]
    fn tab_never_panics(text in line(), at in 0_usize..40) {
        let caret = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let roster = Roster::of(people());
        let tags = roster.tags();
        let terms = Terms { reader: reader(Lang::Fr), tags: &tags, by_tier: [None; 3] };
        let completion = complete(&text, caret, &terms);
        prop_assert!(text.get(completion.range.clone()).is_some());
    }
}
