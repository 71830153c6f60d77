//! What the program prints is read back.

use chrono::{Datelike, Days};

use super::*;

const EN: ([&str; 7], [&str; 12]) = (
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
);
const EN_SHORT: ([&str; 7], [&str; 12]) = (
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
);
const FR: ([&str; 7], [&str; 12]) = (
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
);
const FR_SHORT: ([&str; 7], [&str; 12]) = (
    ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
);

/// The forms of a day as the program prints them.
fn printed(day: NaiveDate) -> Vec<String> {
    let mut forms = vec![day.to_string(), day.format("%d/%m/%Y").to_string()];
    for (n, (weekdays, months)) in [EN, EN_SHORT, FR, FR_SHORT].into_iter().enumerate() {
        let weekday = weekdays[day.weekday().num_days_from_monday() as usize];
        let month = months[day.month0() as usize];
        let first = if n >= 2 && day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
        forms.push(format!("{weekday} {first} {month} {}", day.year()));
        forms.push(format!("{first} {month} {}", day.year()));
        forms.push(format!("{month} {}, {}", day.day(), day.year()));
    }
    forms
}

#[test]
fn every_day_of_ten_years_comes_back_in_both_languages() {
    let mut at = day("2020-01-01");
    while at < day("2030-01-01") {
        for form in printed(at) {
            for reader in [english(), french()] {
                assert_eq!(read(&form, &reader).map(|r| r.meaning), Some(Meaning::Day(at)), "{form}");
            }
        }
        at = at + Days::new(1);
    }
}

#[test]
fn a_coming_day_without_its_year_comes_back() {
    for ahead in 0..365 {
        let at = english().today + Days::new(ahead);
        for (n, (weekdays, months)) in [EN, EN_SHORT, FR, FR_SHORT].into_iter().enumerate() {
            let weekday = weekdays[at.weekday().num_days_from_monday() as usize];
            let month = months[at.month0() as usize];
            let form = format!("{weekday} {} {month}", at.day());
            let reader = if n < 2 { english() } else { french() };
            assert_eq!(read(&form, &reader).and_then(Reading::day), Some(at), "{form}");
        }
    }
}
