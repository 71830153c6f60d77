//! Filling by table: forms of address, gaps that are missing, lines that go, what is never said, what cannot be read.

use chrono::{DateTime, NaiveDate};
use rstest::rstest;

use super::*;
use crate::domain::affiliate::{AddressForm, Affiliate};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::feedback::{Decision, Feedback};
use crate::domain::id::{AffiliateId, FactId, FeedbackId, IntroductionId, OccasionId, PromiseId, RelativeId};
use crate::domain::introduction::Introduction;
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::{Kind, Reason};
use crate::domain::relative::{Relation, Relative};
use crate::domain::rules::LeapDay;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn values(pairs: &[(Placeholder, &str)]) -> Values {
    let mut values = Values::default();
    for (placeholder, text) in pairs {
        values.set(*placeholder, text);
    }
    values
}

fn filled(text: &str, form: Option<AddressForm>, pairs: &[(Placeholder, &str)]) -> String {
    match parse("test", Lang::Fr, text).unwrap().fill(form, &values(pairs)) {
        Filled::Whole(letter) => letter.body,
        Filled::Missing(missing) => format!("{missing:?}"),
    }
}

#[rstest]
#[case::familiar("Comment {{vas-tu|allez-vous}} ?", Some(AddressForm::Tu), "Comment vas-tu ?")]
#[case::polite("Comment {{vas-tu|allez-vous}} ?", Some(AddressForm::Vous), "Comment allez-vous ?")]
#[case::unknown_is_polite("Comment {{vas-tu|allez-vous}} ?", None, "Comment allez-vous ?")]
#[case::a_gap_in_a_form("{{Et ton {enfant}|Et votre {enfant}}} ?", Some(AddressForm::Tu), "Et ton Léa ?")]
#[case::an_empty_form("{{|Cher }}{prénom}", Some(AddressForm::Tu), "Marie")]
#[case::names_in_both_languages("{first_name} {prénom} {Prenom} { prénom }", None, "Marie Marie Marie Marie")]
#[case::a_bar_is_a_bar("a | b", None, "a | b")]
#[case::blank_lines_meet("a\n\n{animal?} b\n\nc", None, "a\n\nc")]
#[case::a_line_that_stays("a\n\n{enfant?} b\n\nc", None, "a\n\nLéa b\n\nc")]
#[case::missing("{animal} {lien}\n{animal}", None, "[Pet, Link]")]
#[case::missing_in_the_other_form("{{x|{lien}}}", Some(AddressForm::Tu), "[Link]")]
fn a_template_is_filled(#[case] text: &str, #[case] form: Option<AddressForm>, #[case] expected: &str) {
    let known = [(Placeholder::FirstName, "Marie"), (Placeholder::Child, "Léa")];
    assert_eq!(filled(text, form, &known), expected);
}

#[rstest]
#[case::full_stop("send the banners.", "send the banners")]
#[case::dots("and then...", "and then...")]
#[case::lines("one\ntwo", "one two")]
#[case::a_gap_stays_text("{link} {{a|b}}", "{link} {{a|b}}")]
fn a_value_is_one_line_of_text(#[case] value: &str, #[case] expected: &str) {
    assert_eq!(filled("{promise}", None, &[(Placeholder::Promise, value)]), expected);
}

#[rstest]
#[case::none("Hi\nthere", None, "Hi\nthere")]
#[case::english("Subject: Hello: you\n\nHi\n", Some("Hello: you"), "Hi")]
#[case::french("Objet\u{a0}: Salut\nBonjour", Some("Salut"), "Bonjour")]
#[case::emptied("Subject:\n\nHi", None, "Hi")]
#[case::alone("Subject: Hi", Some("Hi"), "")]
#[case::another_colon("Note: call", None, "Note: call")]
fn a_subject_is_the_first_line_that_says_so(#[case] text: &str, #[case] subject: Option<&str>, #[case] body: &str) {
    assert_eq!(Letter::read(text), Letter { subject: subject.map(str::to_owned), body: body.to_owned() });
}

/// What is asked for stands in the sentence that it is for, and nothing else of the text.
#[rstest]
#[case::a_line("Bonjour {prénom},\n\nTout est ici : {lien}\n", Some("Tout est ici : [link]"))]
#[case::one_sentence_of_many("Un. Deux : {lien}, oui ? Trois.", Some("Deux : [link], oui ?"))]
#[case::a_mark_within_a_word("Voir v1.2 et {lien}", Some("Voir v1.2 et [link]"))]
#[case::known_and_unknown_ones("{prénom}, voici {animal} et {lien}.", Some("Marie, voici [pet] et [link]."))]
#[case::twice("{lien}, oui, {lien}", Some("[link], oui, [link]"))]
#[case::the_text_before_the_subject("objet: Vu {lien} ?\n---\nRegarde {lien}", Some("Regarde [link]"))]
#[case::only_in_the_subject("objet: Vu {lien} ?\n---\nBonjour", Some("Vu [link] ?"))]
#[case::in_the_form_that_is_used("{{ton {lien}|votre {lien}}}", Some("votre [link]"))]
#[case::only_in_the_other_form("{{ton {lien}|rien}}", None)]
#[case::nowhere("Bonjour", None)]
fn a_gap_is_asked_for_in_its_sentence(#[case] text: &str, #[case] expected: Option<&str>) {
    let template = parse("test", Lang::Fr, text).unwrap();
    let known = values(&[(Placeholder::FirstName, "Marie")]);
    let said = template.setting(Placeholder::Link, None, &known, &|gap| gap.code().to_owned());
    assert_eq!(said.as_deref(), expected);
}

#[test]
fn a_blank_value_is_none() {
    assert_eq!(filled("{link}", None, &[(Placeholder::Link, " \u{200b} ")]), "[Link]");
}

#[rstest]
#[case::unknown("title: A\n---\nHi\n{dog}", 4, Problem::UnknownGap("dog".into()))]
#[case::unknown_with_a_question("{dog?}", 1, Problem::UnknownGap("dog".into()))]
#[case::not_closed("a\nb {name", 2, Problem::NotClosed)]
#[case::forms_not_closed("{{a|b", 1, Problem::NotClosed)]
#[case::forms_half_closed("{{a|b} c", 1, Problem::NotClosed)]
#[case::first_form_not_closed("{{a", 1, Problem::NotClosed)]
#[case::one_form("{{a}}", 1, Problem::OneForm)]
#[case::three_forms("{{a|b|c}}", 1, Problem::OneForm)]
#[case::not_opened("a } b", 1, Problem::NotOpened)]
#[case::head("titel: A\n---\nHi", 1, Problem::UnknownHead("titel".into()))]
#[case::suit("for: birthday, easter\n---\nHi", 1, Problem::UnknownSuit("easter".into()))]
#[case::subject("title: A\nsubject: {dog}\n---\nHi", 2, Problem::UnknownGap("dog".into()))]
#[case::nothing("title: A\n---\n\n", 3, Problem::Empty)]
#[case::nothing_at_all("", 1, Problem::Empty)]
fn a_fault_names_its_line(#[case] text: &str, #[case] line: usize, #[case] problem: Problem) {
    assert_eq!(parse("test", Lang::En, text), Err(Fault { line, problem }));
}

#[test]
fn a_head_is_read_in_both_languages_and_a_rule_in_the_text_is_text() {
    let english = parse("x", Lang::En, "title: T\nsubject: S {name}\nfor: birthday, follow_up\n---\n\nHi").unwrap();
    let french = parse("x", Lang::Fr, "Titre: T\nObjet: S {nom}\npour: birthday, follow_up\n---\nHi").unwrap();
    assert_eq!(english, Template { lang: Lang::En, ..french });
    assert_eq!(english.suits, [Suit::Occasion(OccasionKind::Birthday), Suit::Kind("follow_up".into())]);
    let bare = parse("my-note", Lang::En, "Hi there\n---\nbye").unwrap();
    assert_eq!((bare.title.as_str(), bare.body.len()), ("my note", 3));
}

fn dossier() -> Dossier {
    let mut affiliate = Affiliate::new("Mme Marie Lefèvre", DateTime::UNIX_EPOCH);
    affiliate.address_form = Some(AddressForm::Tu);
    Dossier::new(affiliate)
}

fn fact(kind: FactKind, text: &str) -> Fact {
    let learned_on = day("2026-01-08");
    Fact {
        id: FactId::new(),
        kind,
        text: text.to_owned(),
        relative: None,
        on: None,
        learned_on,
        interaction: None,
        private: false,
        asked_on: None,
    }
}

fn child(name: &str) -> Relative {
    Relative { id: RelativeId::new(), name: name.to_owned(), relation: Relation::Child, birthday: None, age: None }
}

fn promise(by: PromiseBy, text: &str, due: Option<&str>) -> Promise {
    let (due_on, made_on) = (due.map(day), day("2026-01-08"));
    Promise { id: PromiseId::new(), by, text: text.to_owned(), made_on, due_on, done_on: None, interaction: None }
}

fn occasion(kind: OccasionKind, date: &str) -> Occasion {
    let date = date.parse().unwrap();
    Occasion { id: OccasionId::new(), kind, label: None, relative: None, date, recurrence: Recurrence::Yearly }
}

fn knows(dossier: &Dossier) -> Values {
    let occasion = |occasion: &Occasion| occasion.kind.code().to_owned();
    let asker =
        Asker { my_name: "Claire", today: day("2026-02-03"), leap_day: LeapDay::February28, occasion: &occasion };
    known(dossier, &asker)
}

#[test]
fn what_is_known_fills_the_gaps() {
    let mut of = dossier();
    of.relatives = vec![child("Léa"), child("Tom")];
    of.facts =
        vec![fact(FactKind::Like, "tea"), fact(FactKind::Interest, "trail running"), fact(FactKind::Topic, "Lyon")];
    of.promises = vec![
        promise(PromiseBy::Them, "test page", Some("2026-02-01")),
        promise(PromiseBy::Me, "visuals", None),
        promise(PromiseBy::Me, "banners", Some("2026-02-04")),
    ];
    of.occasions = vec![occasion(OccasionKind::Birthday, "--06-02"), occasion(OccasionKind::Wedding, "--02-14")];
    let value = "https://www.mariecuisine.fr/".to_owned();
    of.channels = vec![Channel::new(ChannelKind::Site, value, 0)];
    let values = knows(&of);
    let expected = [
        (Placeholder::FirstName, "Marie"),
        (Placeholder::Name, "Mme Marie Lefèvre"),
        (Placeholder::Child, "Léa"),
        (Placeholder::Interest, "trail running"),
        (Placeholder::LastTopic, "Lyon"),
        (Placeholder::Promise, "banners"),
        (Placeholder::Occasion, "wedding"),
        (Placeholder::Site, "mariecuisine.fr"),
        (Placeholder::MyName, "Claire"),
    ];
    for (placeholder, text) in expected {
        assert_eq!(values.get(placeholder), Some(text), "{placeholder:?}");
    }
    assert_eq!(values.get(Placeholder::Pet), None);
}

#[test]
fn an_adopted_idea_and_a_planned_introduction_are_known() {
    let mut of = dossier();
    let idea = |text: &str, decided| Feedback {
        id: FeedbackId::new(),
        text: text.to_owned(),
        received_on: day("2026-01-08"),
        thanked_on: None,
        considered_on: None,
        decided,
        told_on: None,
        interaction: None,
    };
    let adopted = Some((Decision::Adopted, day("2026-01-20")));
    of.feedback = vec![idea("cheaper postage", None), idea("darker buttons", adopted)];
    let (paul, ana) = (AffiliateId::new(), AffiliateId::new());
    let meet = |other, done: Option<&str>| Introduction {
        id: IntroductionId::new(),
        first: other,
        other: of.affiliate.id,
        why: String::new(),
        noted_on: day("2026-01-08"),
        due_on: None,
        done_on: done.map(day),
        outcome: String::new(),
        declined_on: None,
    };
    of.introductions = vec![meet(ana, Some("2026-01-10")), meet(paul, None)];
    of.others = vec![(ana, "Ana".to_owned()), (paul, "Paul".to_owned())];
    let values = knows(&of);
    assert_eq!(values.get(Placeholder::Idea), Some("darker buttons"));
    assert_eq!(values.get(Placeholder::OtherPerson), Some("Paul"));
}

#[test]
fn private_and_care_are_never_said() {
    let mut of = dossier();
    of.relatives = vec![child("Léa"), child("Tom Ève")];
    let private = |kind, text| Fact { private: true, ..fact(kind, text) };
    let minded = Fact { relative: Some(of.relatives[0].id), ..fact(FactKind::Care, "in hospital") };
    of.facts = vec![
        private(FactKind::Interest, "secret"),
        private(FactKind::Topic, "secret"),
        minded,
        fact(FactKind::Care, "do not mention tom eve: expelled"),
        Fact { relative: Some(of.relatives[1].id), ..fact(FactKind::Interest, "his, not hers") },
    ];
    let values = knows(&of);
    for placeholder in Placeholder::ALL {
        let known = matches!(placeholder, Placeholder::FirstName | Placeholder::Name | Placeholder::MyName);
        assert_eq!(values.get(*placeholder).is_some(), known, "{placeholder:?}");
    }
}

#[rstest]
#[case("Marie Lefèvre", "Marie")]
#[case("Dr. Marie-Claire Dupont", "Marie-Claire")]
#[case("王伟", "王伟")]
#[case("Mme", "Mme")]
fn a_first_name_is_the_first_word_that_is_no_title(#[case] name: &str, #[case] first: &str) {
    let mut of = dossier();
    of.affiliate.name = name.to_owned();
    assert_eq!(knows(&of).get(Placeholder::FirstName), Some(first));
}

#[test]
fn what_was_said_now_counts_more_than_what_was_known() {
    let known = values(&[(Placeholder::Link, "old"), (Placeholder::Child, "Léa")]);
    let both = values(&[(Placeholder::Link, "new")]).over(&known);
    assert_eq!((both.get(Placeholder::Link), both.get(Placeholder::Child)), (Some("new"), Some("Léa")));
}

#[test]
fn a_template_suits_the_persons_own_reason() {
    let mut of = dossier();
    let relatives = Relative { id: RelativeId::new(), ..child("Léa") };
    of.occasions = vec![occasion(OccasionKind::Birthday, "--02-03"), occasion(OccasionKind::Birthday, "--02-03")];
    of.occasions[1].relative = Some(relatives.id);
    let reason = |kind: &str| {
        Reason::new(Kind::from_id(kind).unwrap(), day("2026-02-03"), crate::domain::phrase::Phrase::new("x"))
    };
    let own = reason("occasion").from(of.occasions[0].id.0);
    let childs = reason("occasion").from(of.occasions[1].id.0);
    let birthday = parse("birthday", Lang::En, "for: birthday\n---\nHi").unwrap();
    let follow_up = parse("x", Lang::En, "for: follow_up\n---\nHi").unwrap();
    assert_eq!(suits_now(&birthday, &[reason("follow_up"), own], &of), Some(1));
    assert_eq!(suits_now(&birthday, &[childs], &of), None);
    assert_eq!(suits_now(&follow_up, &[reason("follow_up")], &of), Some(0));
    assert_eq!(suits_now(&follow_up, &[], &of), None);
}
