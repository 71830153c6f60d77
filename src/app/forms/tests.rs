//! The rules of the fields, and what the laws in `text` need.

use chrono::NaiveDate;
use rstest::rstest;

use super::Page;
use super::reading::{self, Said};
use super::values::Values;
use crate::app::circumstances::Circumstances;
use crate::app::model::Privacy;
use crate::domain::affiliate::Affiliate;
use crate::domain::dates::grammar::DateOrder;
use crate::domain::dossier::Dossier;
use crate::domain::item::ItemKind;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::rules::Rules;
use crate::domain::typed_path::Folders;

/// Monday 16 November 2026.
pub fn around(lang: Lang, order: DateOrder) -> Circumstances {
    let day = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
    let now = Moment::on(day, "Europe/Paris".parse().unwrap());
    Circumstances { now, rules: Rules::default(), lang, order, folders: Folders::default() }
}

/// Somebody with a relative, to make forms from.
fn dossier() -> Dossier {
    let affiliate = Affiliate::new("Marie", around(Lang::En, DateOrder::Dmy).now.instant);
    Dossier::new(affiliate)
}

fn owned(said: Option<Result<&str, &str>>) -> Option<Result<String, String>> {
    said.map(|said| said.map(str::to_owned).map_err(str::to_owned))
}

/// What is said under a field of a new item's form when these texts stand in it.
fn said(kind: ItemKind, label: &str, texts: &[(&str, &str)]) -> Option<Result<String, String>> {
    let around = around(Lang::En, DateOrder::Dmy);
    let dossier = dossier();
    let form = Page { dossier: &dossier, around: &around, tags: &[], privacy: Privacy::Open }.add(kind, None);
    let texts: Vec<String> = form
        .fields
        .iter()
        .map(|field| {
            let typed = texts.iter().find(|(label, _)| *label == field.label);
            typed.map_or(field.start.clone(), |(_, text)| (*text).to_owned())
        })
        .collect();
    let values = Values { form: &form, texts: &texts, around: &around };
    let field = form.fields.iter().find(|field| field.label == label).unwrap();
    match reading::say(field, &values) {
        Said::Nothing => None,
        Said::Reads(phrase) | Said::Warns(phrase) => Some(Ok(phrase.id.into_owned())),
        Said::Wrong(phrase) => Some(Err(phrase.id.into_owned())),
    }
}

#[rstest]
#[case(ItemKind::Person, "field-name", "", Some(Err("form-required")))]
#[case(ItemKind::Person, "field-name", "Marie", None)]
#[case(ItemKind::Person, "field-rhythm", "2w", Some(Ok("prompt-next-reads-rhythm")))]
#[case(ItemKind::Person, "field-rhythm", "tous les 10 j", Some(Ok("prompt-next-reads-rhythm")))]
#[case(ItemKind::Person, "field-rhythm", "aucun", Some(Ok("prompt-next-reads-no-rhythm")))]
#[case(ItemKind::Person, "field-rhythm", "now and then", Some(Err("form-no-rhythm")))]
#[case(ItemKind::Person, "field-language", "pt-BR", None)]
#[case(ItemKind::Person, "field-language", "French", Some(Err("form-no-language")))]
#[case(ItemKind::Person, "field-time-zone", "Europe/Paris", None)]
#[case(ItemKind::Person, "field-time-zone", "Paris", Some(Err("form-no-time-zone")))]
#[case(ItemKind::Person, "field-hours", "9h30 - 18h", Some(Ok("contact-hours")))]
#[case(ItemKind::Person, "field-hours", "9-17", Some(Ok("contact-hours")))]
#[case(ItemKind::Person, "field-hours", "mornings", Some(Err("form-no-hours")))]
#[case(ItemKind::Person, "field-hours", "25:00-26:00", Some(Err("form-no-hours")))]
#[case(ItemKind::Person, "field-joined", "3 mars 2023", Some(Ok("form-reads-whole")))]
#[case(ItemKind::Person, "field-joined", "some day", Some(Err("prompt-day-unclear")))]
#[case(ItemKind::Channel, "field-value", "lea@example.org", None)]
#[case(ItemKind::Channel, "field-value", "lea at example", Some(Err("form-no-email")))]
#[case(ItemKind::Channel, "field-value", "lea@example", Some(Err("form-no-email")))]
#[case(ItemKind::Relative, "field-age", "8", Some(Ok("exact-age")))]
#[case(ItemKind::Relative, "field-age", "18 mois", Some(Ok("exact-age-months")))]
#[case(ItemKind::Relative, "field-age", "3 weeks", Some(Ok("exact-age-months")))]
#[case(ItemKind::Relative, "field-age", "young", Some(Err("form-no-age")))]
#[case(ItemKind::Relative, "field-age", "151", Some(Err("form-no-age")))]
#[case(ItemKind::Relative, "field-birthday", "12/04/2015", Some(Ok("form-reads-whole")))]
#[case(ItemKind::Relative, "field-birthday", "12 avril", Some(Ok("form-reads-partial")))]
#[case(ItemKind::Relative, "field-birthday", "1985", Some(Ok("form-reads-partial")))]
#[case(ItemKind::Relative, "field-birthday", "2027-01-01", Some(Err("form-birthday-to-come")))]
#[case(ItemKind::Relative, "field-birthday", "31/02", Some(Err("form-no-partial")))]
#[case(ItemKind::FollowUp, "field-next-day", "", Some(Err("form-required")))]
#[case(ItemKind::FollowUp, "field-next-day", "fri", Some(Ok("prompt-next-reads-day")))]
#[case(ItemKind::FollowUp, "field-next-day", "samedi", Some(Ok("prompt-next-reads-slid")))]
#[case(ItemKind::FollowUp, "field-next-day", "yesterday", Some(Err("prompt-day-past")))]
#[case(ItemKind::Promise, "field-due", "vendredi", Some(Ok("form-reads-day")))]
#[case(ItemKind::Promise, "field-due", "3/4", Some(Ok("form-reads-day-other")))]
#[case(ItemKind::Interaction, "field-at", "14h30", Some(Ok("form-reads-time")))]
#[case(ItemKind::Interaction, "field-at", "half past", Some(Err("form-no-time")))]
#[case(ItemKind::Interaction, "field-on", "yesterday", Some(Ok("form-reads-day")))]
fn a_field_says_what_it_reads_or_why_it_cannot(
    #[case] kind: ItemKind,
    #[case] label: &str,
    #[case] text: &str,
    #[case] expected: Option<Result<&str, &str>>,
) {
    assert_eq!(said(kind, label, &[(label, text)]), owned(expected));
}

#[test]
fn a_field_may_depend_on_another() {
    let date = |texts: &[(&str, &str)]| said(ItemKind::Occasion, "field-date", texts);
    assert_eq!(date(&[("field-date", "14/02"), ("field-recurrence", "once")]), owned(Some(Err("form-once-needs-day"))));
    assert_eq!(
        date(&[("field-kind", "wedding"), ("field-date", "14/02/2027"), ("field-recurrence", "once")]),
        owned(Some(Ok("form-reads-whole")))
    );
    assert_eq!(date(&[("field-date", "14/02/2027")]), owned(Some(Err("form-birthday-to-come"))));
    let label = |kind: &str| said(ItemKind::Occasion, "field-occasion-label", &[("field-kind", kind)]);
    assert_eq!(label("other"), owned(Some(Err("form-no-label"))));
    assert_eq!(label("wedding"), owned(None));
    let number = said(ItemKind::Channel, "field-value", &[("field-channel", "call"), ("field-value", "ask Hugo")]);
    assert_eq!(number, owned(Some(Err("form-no-phone"))));
}
