//! Titles in many dresses.

use std::collections::HashMap;

use rstest::rstest;

use super::*;

#[rstest]
#[case::blank("First Name", Meaning::FirstName)]
#[case::underscore("first_name", Meaning::FirstName)]
#[case::hyphen("first-name", Meaning::FirstName)]
#[case::dot("first.name", Meaning::FirstName)]
#[case::camel("firstName", Meaning::FirstName)]
#[case::capitals("FIRSTNAME", Meaning::FirstName)]
#[case::exclamation("!FIRSTNAME", Meaning::FirstName)]
#[case::accents("PRENOM", Meaning::FirstName)]
#[case::french("Prénom", Meaning::FirstName)]
#[case::german("Vorname", Meaning::FirstName)]
#[case::spanish("Nombre", Meaning::FirstName)]
#[case::number("E-mail 2 - Value", Meaning::Email)]
#[case::owner("Affiliate phone", Meaning::Phone)]
#[case::owner_behind("Téléphone de l’affilié", Meaning::Phone)]
#[case::owner_with_a_name("Affiliate Name", Meaning::Party)]
#[case::unit("Commission (EUR)", Meaning::Commission)]
#[case::unit_behind("Umsatz in EUR", Meaning::Revenue)]
#[case::sign("Revenue €", Meaning::Revenue)]
#[case::counted("Total clicks", Meaning::Clicks)]
#[case::counted_french("Nombre de commandes", Meaning::Sales)]
#[case::counted_german("Anzahl Bestellungen", Meaning::Sales)]
#[case::counted_spanish("Número de pedidos", Meaning::Sales)]
#[case::hash("# of Clicks", Meaning::Clicks)]
#[case::password("User Password", Meaning::Secret)]
#[case::french_password("Mot de passe", Meaning::Secret)]
#[case::order("Order ID", Meaning::Transaction)]
#[case::number_of_orders("number_of_orders", Meaning::Sales)]
#[case::rate("Commission rate", Meaning::Ignored)]
#[case::rate_french("Taux de conversion", Meaning::Ignored)]
#[case::tax("Tax (VAT) ID", Meaning::Ignored)]
#[case::code("Codes promo", Meaning::PromoCode)]
#[case::link("Lien d’affiliation", Meaning::Link)]
#[case::parent("parent_affiliate", Meaning::Parent)]
fn a_title_is_understood(#[case] text: &str, #[case] expected: Meaning) {
    assert_eq!(title(text).map(|title| title.meaning), Some(expected), "{text}");
}

#[rstest]
#[case("Favourite colour")]
#[case("DATA7")]
#[case("Amount of rain")]
#[case("")]
#[case("€")]
#[case("(EUR)")]
#[case("artist")]
#[case("Clics (30 j)")]
#[case("Umsatz 2025")]
fn what_nobody_knows_stays_open(#[case] text: &str) {
    assert_eq!(title(text), None, "{text}");
}

#[rstest]
#[case("Commission (EUR)", Some("EUR"))]
#[case("revenue_usd", Some("USD"))]
#[case("C.A. en €", Some("EUR"))]
#[case("Commission", None)]
#[case("Commission (net)", None)]
fn a_title_may_name_a_currency(#[case] text: &str, #[case] expected: Option<&str>) {
    assert_eq!(title(text).unwrap().currency, expected);
}

#[rstest]
#[case("Prénom", Tongue::DayFirst)]
#[case("Umsatz", Tongue::DayFirst)]
#[case("First name", Tongue::English)]
fn a_title_is_of_a_language(#[case] text: &str, #[case] expected: Tongue) {
    assert_eq!(title(text).unwrap().tongue, expected);
}

#[test]
fn no_title_means_two_things() {
    let mut seen: HashMap<String, (Meaning, &str)> = HashMap::new();
    for (meaning, _, word) in entries() {
        let earlier = seen.insert(key(word), (meaning, word));
        assert!(earlier.is_none_or(|(earlier, _)| earlier == meaning), "{word}: {meaning:?}, {earlier:?}");
    }
    assert!(seen.len() > 1_000, "{}", seen.len());
}
