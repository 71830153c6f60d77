use rstest::rstest;

use super::*;

mod laws;
mod printed;

/// Tuesday 3 February 2026.
fn english() -> Reader<'static> {
    Reader { today: day("2026-02-03"), lang: Lang::En, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS }
}

fn french() -> Reader<'static> {
    Reader { lang: Lang::Fr, ..english() }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn readers() -> [Reader<'static>; 4] {
    [english(), french(), english().leaning(Lean::Past), french().leaning(Lean::Past)]
}

#[rstest]
#[case("today", "2026-02-03")]
#[case("TOMORROW", "2026-02-04")]
#[case("yesterday", "2026-02-02")]
#[case("aujourd'hui", "2026-02-03")]
#[case("aujourd’hui", "2026-02-03")]
#[case("auj", "2026-02-03")]
#[case("demain", "2026-02-04")]
#[case("après-demain", "2026-02-05")]
#[case("apres demain", "2026-02-05")]
#[case("hier", "2026-02-02")]
#[case("avant-hier", "2026-02-01")]
#[case("the day after tomorrow", "2026-02-05")]
#[case::bare_weekday_is_coming("mercredi", "2026-02-04")]
#[case::bare_weekday_is_never_today("mardi", "2026-02-10")]
#[case("Tuesday", "2026-02-10")]
#[case("tue", "2026-02-10")]
#[case("fri", "2026-02-06")]
#[case("ven.", "2026-02-06")]
#[case("dim", "2026-02-08")]
#[case("next tue", "2026-02-10")]
#[case("next Tuesday", "2026-02-10")]
#[case("next fri", "2026-02-13")]
#[case("mardi prochain", "2026-02-10")]
#[case("vendredi prochain", "2026-02-13")]
#[case("la semaine prochaine", "2026-02-09")]
#[case("this friday", "2026-02-06")]
#[case("ce vendredi", "2026-02-06")]
#[case("last tuesday", "2026-01-27")]
#[case("lundi dernier", "2026-02-02")]
#[case("vendredi en huit", "2026-02-13")]
#[case("mardi de la semaine prochaine", "2026-02-10")]
#[case("in 3 weeks", "2026-02-24")]
#[case("dans 3 semaines", "2026-02-24")]
#[case("d'ici 3 semaines", "2026-02-24")]
#[case("dans\u{a0}3\u{202f}semaines", "2026-02-24")]
#[case("in three weeks", "2026-02-24")]
#[case("dans une semaine", "2026-02-10")]
#[case("3w", "2026-02-24")]
#[case("3s", "2026-02-24")]
#[case("2m", "2026-04-03")]
#[case("1y", "2027-02-03")]
#[case("1a", "2027-02-03")]
#[case("10d", "2026-02-13")]
#[case("10j", "2026-02-13")]
#[case("+10", "2026-02-13")]
#[case("+2w", "2026-02-17")]
#[case("14j", "2026-02-17")]
#[case("dans 15 jours", "2026-02-18")]
#[case("quinzaine", "2026-02-17")]
#[case("dans une quinzaine", "2026-02-17")]
#[case("huitaine", "2026-02-10")]
#[case("sous huitaine", "2026-02-10")]
#[case("a fortnight", "2026-02-17")]
#[case("3 days ago", "2026-01-31")]
#[case("il y a 3 jours", "2026-01-31")]
#[case("end of month", "2026-02-28")]
#[case("end of the month", "2026-02-28")]
#[case("eom", "2026-02-28")]
#[case("fin du mois", "2026-02-28")]
#[case("fin de mois", "2026-02-28")]
#[case("fin du mois prochain", "2026-03-31")]
#[case("fin de semaine", "2026-02-06")]
#[case("fin de la semaine", "2026-02-06")]
#[case("end of next week", "2026-02-13")]
#[case("d'ici la fin du mois", "2026-02-28")]
#[case("fin d'année", "2026-12-31")]
#[case("fin de l’année", "2026-12-31")]
#[case("début mars", "2026-03-01")]
#[case("debut mars", "2026-03-01")]
#[case("mi-mars", "2026-03-15")]
#[case("mid March", "2026-03-15")]
#[case("fin mars", "2026-03-31")]
#[case("end of March 2027", "2027-03-31")]
#[case("before Christmas", "2026-12-24")]
#[case("avant Noël", "2026-12-24")]
#[case("avant Pâques", "2026-04-03")]
#[case("Q2", "2026-04-01")]
#[case("T2", "2026-04-01")]
#[case::the_quarter_we_are_in("Q1", "2026-02-03")]
#[case("fin T2", "2026-06-30")]
#[case("T3 2027", "2027-07-01")]
#[case("12/03", "2026-03-12")]
#[case("12/01", "2027-01-12")]
#[case("3/2", "2026-02-03")]
#[case("12-03-26", "2026-03-12")]
#[case("12/03/2026", "2026-03-12")]
#[case("12.03.2026", "2026-03-12")]
#[case("13/03", "2026-03-13")]
#[case("03/13", "2026-03-13")]
#[case("12 mars", "2026-03-12")]
#[case("12 March", "2026-03-12")]
#[case("March 12", "2026-03-12")]
#[case("March 12th, 2027", "2027-03-12")]
#[case("12 mars 2027", "2027-03-12")]
#[case("le 12 mars", "2026-03-12")]
#[case("on the 12th of March", "2026-03-12")]
#[case("2026-03-12", "2026-03-12")]
#[case("1er janvier", "2027-01-01")]
#[case("1ᵉʳ janvier", "2027-01-01")]
#[case("le 10", "2026-02-10")]
#[case("the 2nd", "2026-03-02")]
#[case("29/02", "2028-02-29")]
#[case("Tuesday 3 February 2026", "2026-02-03")]
#[case("mardi 3 février 2026", "2026-02-03")]
#[case("Tue 3 Feb 2026", "2026-02-03")]
#[case("mar. 3 févr. 2026", "2026-02-03")]
#[case("sam. 14 mars", "2026-03-14")]
#[case("Sat 14 March", "2026-03-14")]
#[case("Tue, March 3, 2026", "2026-03-03")]
#[case("samedi 14", "2026-02-14")]
#[case("jeudi 1er janvier 2026", "2026-01-01")]
#[case::the_weekday_says_the_year("Thu 1 Jan", "2026-01-01")]
#[case("this week", "2026-02-06")]
#[case("ce mois", "2026-02-28")]
#[case("ce week-end", "2026-02-07")]
#[case("next weekend", "2026-02-14")]
#[case("le mois prochain", "2026-03-01")]
#[case("w", "2026-02-10")]
#[case("semaine", "2026-02-10")]
fn a_date_is_read_in_both_interfaces(#[case] typed: &str, #[case] means: &str) {
    for reader in [english(), french()] {
        let reading = read(typed, &reader);
        assert_eq!(reading.and_then(Reading::day), Some(day(means)), "{typed} in {:?}", reader.lang);
    }
}

#[rstest]
#[case("mardi", "2026-01-27")]
#[case("monday", "2026-02-02")]
#[case("12/01", "2026-01-12")]
#[case("12 mars", "2025-03-12")]
#[case("3d", "2026-01-31")]
#[case("hier", "2026-02-02")]
#[case("le 2", "2026-02-02")]
#[case("le 10", "2026-01-10")]
#[case("Noël", "2025-12-25")]
#[case("fin du mois", "2026-01-31")]
#[case("weekend", "2026-01-31")]
#[case("in 2 days", "2026-02-05")]
#[case("mardi prochain", "2026-02-10")]
fn the_day_of_a_contact_leans_to_the_past(#[case] typed: &str, #[case] means: &str) {
    for reader in [english(), french()] {
        let reading = read(typed, &reader.leaning(Lean::Past));
        assert_eq!(reading.and_then(Reading::day), Some(day(means)), "{typed} in {:?}", reader.lang);
    }
}

#[rstest]
#[case("none")]
#[case("Never")]
#[case("aucun")]
#[case("jamais")]
fn none_is_a_reading(#[case] typed: &str) {
    assert_eq!(read(typed, &english()), Some(Reading::of(Meaning::Never)));
}

#[rstest]
#[case::french_tuesday("mar", Lang::Fr, DateOrder::Dmy, "2026-02-10", Some("2026-03-01"))]
#[case::english_march("mar", Lang::En, DateOrder::Dmy, "2026-03-01", Some("2026-02-10"))]
#[case::day_first("12/03", Lang::En, DateOrder::Dmy, "2026-03-12", Some("2026-12-03"))]
#[case::month_first("12/03", Lang::En, DateOrder::Mdy, "2026-12-03", Some("2026-03-12"))]
#[case::with_a_year("12/03/2026", Lang::Fr, DateOrder::Mdy, "2026-12-03", Some("2026-03-12"))]
#[case::year_first("26/03/12", Lang::En, DateOrder::Ymd, "2026-03-12", Some("2012-03-26"))]
#[case::only_one_is_possible("13/03", Lang::En, DateOrder::Mdy, "2026-03-13", None)]
#[case::both_are_one("3/3", Lang::En, DateOrder::Dmy, "2026-03-03", None)]
#[case::fifteen_days_are_a_fortnight("dans 15 jours", Lang::Fr, DateOrder::Dmy, "2026-02-18", Some("2026-02-17"))]
#[case("mer", Lang::En, DateOrder::Dmy, "2026-02-04", None)]
#[case("mars", Lang::Fr, DateOrder::Dmy, "2026-03-01", None)]
#[case("avant-hier", Lang::Fr, DateOrder::Dmy, "2026-02-01", None)]
#[case("vendredi prochain", Lang::Fr, DateOrder::Dmy, "2026-02-13", None)]
fn two_readings_are_told(
    #[case] typed: &str,
    #[case] lang: Lang,
    #[case] order: DateOrder,
    #[case] means: &str,
    #[case] other: Option<&str>,
) {
    let reader = Reader { lang, order, ..english() };
    let found = read(typed, &reader).map(|reading| (reading.meaning, reading.other));
    assert_eq!(found, Some((Meaning::Day(day(means)), other.map(day))));
}

#[rstest]
#[case("")]
#[case("31/02")]
#[case("30 février")]
#[case("29/02/2026")]
#[case("2026-13-01")]
#[case("12/03/")]
#[case("32/13")]
#[case("99999w")]
#[case("9999y")]
#[case("+99999999999999999999")]
#[case("10")]
#[case("20 %")]
#[case("super")]
#[case("0")]
#[case("tuesdayish")]
#[case("next")]
#[case("12/03 and")]
#[case("0000-01-01")]
#[case("3.5w")]
#[case("Q5")]
fn nonsense_is_no_date(#[case] typed: &str) {
    for reader in readers() {
        assert_eq!(read(typed, &reader), None, "{typed}");
    }
}

#[rstest]
#[case("fri and then", Some(("2026-02-06", "fri")))]
#[case("next tue!", Some(("2026-02-10", "next tue")))]
#[case("next tue 10 Feb, or", Some(("2026-02-10", "next tue")))]
#[case("2w", Some(("2026-02-17", "2w")))]
#[case("2w, ok", Some(("2026-02-17", "2w")))]
#[case("mardi prochain sans faute", Some(("2026-02-10", "mardi prochain")))]
#[case("fin du mois prochain", Some(("2026-03-31", "fin du mois prochain")))]
#[case("12/03/2027 x", Some(("2027-03-12", "12/03/2027")))]
#[case("mar. 3 févr. 2026.", Some(("2026-02-03", "mar. 3 févr. 2026")))]
#[case("2ways", None)]
#[case("friday's", None)]
#[case("fri-ends", None)]
#[case(" fri", None)]
#[case("demain\u{a0}!", Some(("2026-02-04", "demain")))]
fn the_longest_date_at_the_start_wins(#[case] text: &str, #[case] found: Option<(&str, &str)>) {
    let read = read_prefix(text, &english()).map(|(reading, end)| (reading.day(), text.get(..end).unwrap()));
    assert_eq!(read, found.map(|(means, typed)| (Some(day(means)), typed)));
}

#[rstest]
#[case("final on Sat 14 March", Some(("2026-03-14", "on Sat 14 March")))]
#[case("finale samedi 14 mars à Lyon", Some(("2026-03-14", "samedi 14 mars")))]
#[case("permis demain", Some(("2026-02-04", "demain")))]
#[case("tournoi le 14/03", Some(("2026-03-14", "le 14/03")))]
#[case("exam in 3 weeks", Some(("2026-02-24", "in 3 weeks")))]
#[case("concours fin mars", Some(("2026-03-31", "fin mars")))]
#[case("finale samedi", Some(("2026-02-07", "samedi")))]
#[case("Léa joue au foot le mardi", None)]
#[case("got 8/10 in maths", None)]
#[case("may play with Sam", None)]
#[case("adore Noël", None)]
#[case("T2 à Paris", None)]
#[case("né le 12/04/2015", None)]
#[case("3 semaines de vacances", None)]
#[case("a intégré l'équipe de foot", None)]
fn a_sentence_speaks_of_a_coming_day(#[case] text: &str, #[case] found: Option<(&str, &str)>) {
    for reader in [english(), french()] {
        let read = find_coming(text, &reader).map(|(reading, span)| (reading.day(), text.get(span).unwrap()));
        assert_eq!(read, found.map(|(means, typed)| (Some(day(means)), typed)), "{text}");
    }
}

#[rstest]
#[case("12/04", Some("--04-12"))]
#[case("12 avril", Some("--04-12"))]
#[case("April 12", Some("--04-12"))]
#[case("29/02", Some("--02-29"))]
#[case("12/04/2015", Some("2015-04-12"))]
#[case("12/04/98", Some("1998-04-12"))]
#[case("12/04/15", Some("2015-04-12"))]
#[case("le 2 juin", Some("--06-02"))]
#[case("avril 2015", Some("2015-04"))]
#[case("1985", Some("1985"))]
#[case("2015-04-12", Some("2015-04-12"))]
#[case("--04-12", Some("--04-12"))]
#[case("1985-06", Some("1985-06"))]
#[case("1er mai 1980", Some("1980-05-01"))]
#[case("samedi", Some("2026-02-07"))]
#[case("avril", None)]
#[case("8", None)]
#[case("w", None)]
#[case("Léa", None)]
#[case("31/02", None)]
fn a_birthday_may_lack_a_part(#[case] typed: &str, #[case] date: Option<&str>) {
    let read = read_partial(typed, &french()).map(|date| date.to_string());
    assert_eq!(read.as_deref(), date);
}

#[rstest]
#[case("mariage 14/02", Some(("--02-14", "mariage ")))]
#[case("anniversaire 2 juin", Some(("--06-02", "anniversaire ")))]
#[case("anniversaire le 2 juin 1980", Some(("1980-06-02", "anniversaire ")))]
#[case("bought a house 2019", Some(("2019", "bought a house ")))]
#[case("14/02", Some(("--02-14", "")))]
#[case("mariage", None)]
fn a_partial_date_ends_a_text(#[case] text: &str, #[case] found: Option<(&str, &str)>) {
    let read =
        read_partial_suffix(text, &french()).map(|(date, at)| (date.to_string(), text.get(..at).unwrap().to_owned()));
    assert_eq!(read, found.map(|(date, label)| (date.to_owned(), label.to_owned())));
}
