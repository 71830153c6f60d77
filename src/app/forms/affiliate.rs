//! The person: name, tier, state, rhythm, how and when to be reached, words.

use super::values::{Values, yes_text};
use super::{Field, Form, Kind, Page, Pick, text};
use crate::domain::affiliate::{AddressForm, Affiliate, Sharing, Status, Tier};
use crate::domain::dates::grammar::Lean;
use crate::domain::item::{Item, ItemKind, Profile};
use crate::domain::phrase::Phrase;
use crate::domain::zone::Zone;

/// Languages offered first; any other can be typed.
const LANGUAGES: &[&str] =
    &["fr", "en", "de", "es", "it", "nl", "pt", "pl", "sv", "da", "cs", "ro", "el", "tr", "ja", "zh"];

/// The form of the person whose page it is.
pub fn form(page: &Page<'_>) -> Form {
    let affiliate = &page.dossier.affiliate;
    let order = page.around.order;
    let profile = page.profile();
    let languages = LANGUAGES.iter().map(|language| (*language).to_owned()).collect();
    let zones = Zone::names().map(str::to_owned).collect();
    let fields = vec![
        Field::new("field-name", Kind::Line, affiliate.name.as_str()).required(),
        or_none(
            Field::new("field-tier", Kind::Choice(picks(&Tier::ALL, Tier::code)), tier_text(affiliate.tier)),
            "no-tier",
        ),
        Field::choice("field-status", &Status::ALL, Status::code, "status", affiliate.status),
        Field::new("field-rhythm", Kind::Rhythm, text::rhythm(affiliate.rhythm, page.around.lang)),
        Field::new("field-tags", Kind::Tags, profile.tags.join(", ")).offering(page.tags.to_vec()),
        Field::new("field-language", Kind::Line, affiliate.language.clone().unwrap_or_default())
            .offering(languages)
            .checked(language),
        or_none(
            Field::new(
                "field-address-form",
                Kind::Choice(AddressForm::ALL.iter().map(|form| address(*form)).collect()),
                affiliate.address_form.map(AddressForm::code).unwrap_or_default(),
            ),
            "form-unknown",
        ),
        Field::new("field-time-zone", Kind::Line, affiliate.time_zone.clone().unwrap_or_default())
            .offering(zones)
            .checked(time_zone),
        Field::new("field-hours", Kind::Hours, affiliate.hours.map(text::hours).unwrap_or_default()),
        Field::new(
            "field-joined",
            Kind::Day(Lean::Past),
            affiliate.joined_on.map(|day| text::day(day, order)).unwrap_or_default(),
        ),
        Field::new("field-decision-pending", Kind::YesNo, yes_text(affiliate.decision_pending.into())),
        or_none(
            Field::choice_of("field-sharing", &Sharing::ALL, Sharing::code, "sharing", affiliate.sharing),
            "form-not-asked",
        ),
        Field::new("field-do-not-contact", Kind::YesNo, yes_text(affiliate.do_not_contact.into())),
        Field::new("field-deceased", Kind::YesNo, yes_text(affiliate.deceased.into())),
        Field::new("field-archived", Kind::YesNo, yes_text(affiliate.archived.into())),
    ];
    page.form(ItemKind::Person, Some(Item::Person(Box::new(profile))), fields, fill)
}

fn picks(all: &[Tier], code: fn(Tier) -> &'static str) -> Vec<Pick> {
    all.iter()
        .map(|tier| Pick { code: code(*tier).to_owned(), says: Phrase::new("tier").with("tier", code(*tier)) })
        .collect()
}

fn tier_text(tier: Option<Tier>) -> &'static str {
    tier.map(Tier::code).unwrap_or_default()
}

fn address(form: AddressForm) -> Pick {
    Pick { code: form.code().to_owned(), says: Phrase::new("read-text").with("text", form.code()) }
}

/// The field with one more pick, for none of them.
fn or_none(field: Field, says: &'static str) -> Field {
    let Kind::Choice(mut picks) = field.kind else { return field };
    picks.insert(0, Pick { code: String::new(), says: Phrase::new(says) });
    Field { kind: Kind::Choice(picks), ..field }
}

/// A tag such as `fr` or `pt-BR`.
fn language(values: &Values<'_>) -> Option<Phrase> {
    let text = values.filled("field-language")?;
    let first = text.split(['-', '_']).next().unwrap_or_default();
    let is_tag = (2..=3).contains(&first.len())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
    (!is_tag).then(|| Phrase::new("form-no-language"))
}

fn time_zone(values: &Values<'_>) -> Option<Phrase> {
    let text = values.filled("field-time-zone")?;
    text.parse::<Zone>().is_err().then(|| Phrase::new("form-no-time-zone"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let Some(Item::Person(before)) = values.before() else { return None };
    let affiliate = Affiliate {
        name: values.text("field-name"),
        tier: values.code("field-tier", &Tier::ALL, Tier::code),
        status: values.code("field-status", &Status::ALL, Status::code)?,
        language: values.filled("field-language"),
        address_form: values.code("field-address-form", &AddressForm::ALL, AddressForm::code),
        time_zone: values.filled("field-time-zone"),
        hours: values.hours("field-hours"),
        rhythm: values.rhythm("field-rhythm")?,
        joined_on: values.day("field-joined"),
        decision_pending: values.is_yes("field-decision-pending"),
        do_not_contact: values.is_yes("field-do-not-contact"),
        deceased: values.is_yes("field-deceased"),
        archived: values.is_yes("field-archived"),
        sharing: values.code("field-sharing", &Sharing::ALL, Sharing::code),
        ..before.affiliate.clone()
    };
    Some(Item::Person(Box::new(Profile { affiliate, tags: values.tags("field-tags") })))
}
