//! The cases that were reported, each with neighbours of its kind.

use carnet::domain::capture::{Stays, UnreadWhy};
use carnet::domain::contact::Next;
use carnet::domain::lang::Lang;
use rstest::rstest;

use super::{Desk, MONDAY, composed, lina};

#[rstest]
#[case::mid_march_has_passed("2026-03-20", &["next", "lina", "mi-mars"], &["15 Mar 2026", "15 Mar 2027"])]
#[case::early_march_has_passed("2026-03-20", &["next", "lina", "early march"], &["1 Mar 2026", "1 Mar 2027"])]
#[case::the_first_monday_has_passed("2026-03-10", &["snooze", "lina", "premier lundi du mois"], &["2 Mar 2026", "6 Apr 2026"])]
#[case::a_plan_or_a_contact(MONDAY, &["log", "lina", "lunch planned", "--when", "6 mars"], &["6 Mar 2026", "6 Mar 2025"])]
#[case::a_plan_in_the_line(MONDAY, &["log", "lina", "=15/03 lunch planned"], &["15 Mar 2026", "15 Mar 2025"])]
#[case::a_plan_in_words(MONDAY, &["log", "lina", "=12 april dinner"], &["12 Apr 2026", "12 Apr 2025"])]
#[case::a_plan_at_easter(MONDAY, &["log", "lina", "=Pâques déjeuner"], &["5 Apr 2026", "20 Apr 2025"])]
#[case::a_plan_across_the_year("2026-12-20", &["log", "lina", "=10 janvier galette"], &["10 Jan 2027", "10 Jan 2026"])]
#[case::a_promise(MONDAY, &["promise", "lina", "send file !lundi 10 mars"], &["10 Mar 2026", "9 Mar 2026"])]
#[case::a_promise_in_a_line(MONDAY, &["log", "lina", "ok >send file !jeudi 13"], &["13 Mar 2026", "12 Mar 2026"])]
#[case::a_flag(MONDAY, &["log", "lina", "ok", "--next", "sam 6"], &["6 Mar 2026", "7 Mar 2026"])]
#[case::a_number_that_counts(MONDAY, &["log", "lina", "ok !lundi 4 bannières"], &["4 Mar 2026", "9 Mar 2026"])]
fn what_may_be_several_days_is_asked_about(#[case] today: &str, #[case] typed: &[&str], #[case] named: &[&str]) {
    let desk = Desk::new();
    let before = desk.0.state();
    let run = desk.run_on(today, Lang::En, typed);
    assert_eq!(run.code, 2, "{run:?}");
    for day in named {
        assert!(run.err.contains(day), "{day}: {run:?}");
    }
    assert_eq!(desk.0.state(), before, "nothing is written");
}

#[rstest]
#[case::far_ahead_is_behind("=15/05 lunch", "2025-05-15")]
#[case::today_is_no_plan("=2/3 lunch", MONDAY)]
#[case::a_weekday_says_the_year("=samedi 14/03 lunch", "2026-03-14")]
#[case::a_year_was_said("=2025-03-15 lunch", "2025-03-15")]
#[case::behind("=20/02 lunch", "2026-02-20")]
#[case::in_relation_to_today("=hier 14h30 lunch", "2026-03-01")]
fn the_day_of_a_contact_that_has_one_reading(#[case] line: &str, #[case] on: &str) {
    let resolved = composed(line, Lang::Fr, &lina());
    assert_eq!((resolved.on.map(|day| day.to_string()).as_deref(), resolved.questions.len()), (Some(on), 0));
    assert_eq!(resolved.note, "lunch");
}

#[rstest]
#[case(&["log", "lina", "ok !2025-03-12"])]
#[case(&["log", "lina", "ok !yesterday"])]
#[case(&["log", "lina", "ok", "--next", "yesterday"])]
#[case(&["promise", "lina", "send file !yesterday"])]
#[case(&["promise", "lina", "send file", "--due", "yesterday"])]
#[case(&["log", "lina", "ok >send file !hier"])]
#[case(&["log", "lina", "ok !lundi dernier"])]
#[case(&["log", "lina", "ok next:2025-03-12"])]
#[case(&["jot", "lina", "a thing !hier"])]
#[case(&["next", "lina", "last friday"])]
#[case(&["snooze", "lina", "hier"])]
#[case(&["next", "lina", "32/13"])]
#[case(&["snooze", "lina", "une demi-journée"])]
fn no_next_day_has_passed_or_is_none(#[case] typed: &[&str]) {
    let desk = Desk::new();
    let before = desk.0.state();
    let run = desk.run(typed);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(desk.0.state(), before, "nothing is written");
}

#[test]
fn in_the_composer_the_note_is_kept_without_a_next_date() {
    for line in ["ok !yesterday", "ok !2025-03-12", "ok !lundi dernier"] {
        let resolved = composed(line, Lang::En, &lina());
        assert_eq!((resolved.note.as_str(), resolved.learned.next), (line, Next::ByRhythm));
        assert_eq!(resolved.unread[0].why, UnreadWhy::Passed);
    }
    let resolved = composed("ok >send file !yesterday", Lang::En, &lina());
    assert_eq!(resolved.learned.promises[0].text, "send file !yesterday");
    assert_eq!(resolved.unread[0].stays, Stays::Promise);
}

#[test]
fn the_hour_of_the_next_contact_is_kept() {
    let desk = Desk::new();
    let told = desk.run(&["next", "lina", "tomorrow 9am"]);
    assert!(told.out.contains("3 Mar 2026 at 09:00"), "{told:?}");
    assert!(desk.run_on("2026-03-03", Lang::En, &["today"]).out.contains("09:00"));
    desk.run(&["log", "lina", "ok !demain 14h30"]);
    assert!(desk.run_on("2026-03-03", Lang::En, &["today"]).out.contains("14:30"));
}

#[rstest]
#[case::an_answer("send file !dernier vendredi du mois", "send file", "2026-03-27")]
#[case::working_days("send file !10 jours ouvrés", "send file", "2026-03-16")]
#[case::an_hour_stays_in_the_words("send file !fri 9am", "send file 9am", "2026-03-06")]
fn a_promise_keeps_its_own_words(#[case] typed: &str, #[case] text: &str, #[case] due: &str) {
    let json = Desk::new().run(&["promise", "lina", typed, "--json"]).json();
    assert_eq!((json["promises"][0]["text"].as_str(), json["promises"][0]["due"].as_str()), (Some(text), Some(due)));
}

#[rstest]
#[case("elle a écrit « !2w » hier")]
#[case("elle a écrit «\u{a0}!2w +child Léa\u{a0}» hier")]
#[case("dit “call !2w” puis ‘>send x’")]
#[case("sagt „bis !2w“ dann")]
#[case("said \"call !2w\" then")]
#[case("said <b>bold</b>")]
#[case("Marie <marie@example.org> a écrit")]
#[case("voir <a href=\"x\">le lien</a> <br />")]
fn quotes_and_tags_are_text(#[case] line: &str) {
    let resolved = composed(line, Lang::Fr, &lina());
    assert_eq!((resolved.note.as_str(), resolved.learned.next), (line, Next::ByRhythm));
    assert!(resolved.learned.is_empty() && resolved.unread.is_empty(), "{resolved:?}");
}

#[rstest]
#[case("--0512", "--05-12")]
#[case("--05-12", "--05-12")]
#[case("--5-12", "--05-12")]
#[case("0000-05-12", "--05-12")]
#[case("1604-05-12", "--05-12")]
#[case("12/05/1604", "--05-12")]
#[case("12/05/0000", "--05-12")]
#[case("12 mai 1604", "--05-12")]
#[case("--0229", "--02-29")]
#[case("1604-02-29", "--02-29")]
#[case("19850512", "1985-05-12")]
#[case("1985-05-12T00:00:00Z", "1985-05-12")]
#[case("12 mai 85", "1985-05-12")]
#[case("May 12 85", "1985-05-12")]
#[case("12 mai ’85", "1985-05-12")]
#[case("12-mai-85", "1985-05-12")]
#[case("12/05/85", "1985-05-12")]
#[case("12/05/31", "1931-05-12")]
fn a_birthday_as_phones_and_people_write_it(#[case] typed: &str, #[case] date: &str) {
    let desk = Desk::new();
    let on = format!("--on={typed}");
    let run = desk.run(&["date", "add", "lina", "birthday", &on]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(desk.0.json(&["show", "lina"]).to_string().contains(&format!("\"{date}\"")), "{typed}");
}

#[rstest]
#[case("12/05/2031")]
#[case("2027")]
#[case("mai 2026")]
#[case("3 mars 2026")]
fn nobody_is_born_ahead_of_today(#[case] typed: &str) {
    let run = Desk::new().run(&["date", "add", "lina", "birthday", "--on", typed]);
    assert_eq!(run.code, 2, "{run:?}");
    let resolved = composed("ok +birthday 12/05/2031", Lang::Fr, &lina());
    assert_eq!(resolved.unread[0].why, UnreadWhy::Ahead);
}

#[test]
fn a_date_known_by_its_month_shows_somewhere_in_it() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["date", "add", "lina", "other", "--label", "first sale", "--on", "1985-05"]).code, 0);
    let agenda = desk.run_on("2026-04-25", Lang::En, &["agenda"]);
    assert!(agenda.out.contains("first sale") && agenda.out.contains("1 May"), "{agenda:?}");
    assert!(desk.run_on("2026-05-20", Lang::En, &["agenda"]).out.contains("first sale"), "as long as the month lasts");
    assert!(!desk.run_on("2026-06-01", Lang::En, &["agenda"]).out.contains("first sale"));
}

/// The hour and how days were counted are said again, where the day is.
#[rstest]
#[case(Lang::Fr, &["next", "lina", "10 jours ouvrables 9h"], "ven. 13 mars 2026 à 09:00, samedis compris")]
#[case(Lang::Fr, &["log", "lina", "ok !10 jours ouvrables"], "ven. 13 mars 2026, samedis compris")]
#[case(Lang::Fr, &["log", "lina", "ok !mardi 9h30"], "mar. 3 mars 2026 à 09:30")]
#[case(Lang::En, &["log", "lina", "ok", "--next", "tuesday 9:30"], "Tue 3 Mar 2026 at 09:30")]
#[case(Lang::En, &["next", "lina", "dans 10 jours ouvrables"], "Fri 13 Mar 2026, Saturdays counted")]
#[case(Lang::Fr, &["snooze", "lina", "mardi 9h"], "mar. 3 mars 2026, sans l’heure")]
#[case(Lang::En, &["snooze", "lina", "tuesday at 9:00"], "Tue 3 Mar 2026, whatever the hour")]
fn what_stands_beside_a_day_is_said(#[case] lang: Lang, #[case] typed: &[&str], #[case] told: &str) {
    let desk = Desk::new();
    let run = desk.run_on(MONDAY, lang, typed);
    assert!(run.code == 0 && (run.out.contains(told) || run.err.contains(told)), "{run:?}");
}

#[test]
fn the_page_says_the_hour_that_was_agreed() {
    let desk = Desk::new();
    desk.run_on(MONDAY, Lang::Fr, &["next", "lina", "mardi 9h30"]);
    let page = desk.run_on(MONDAY, Lang::Fr, &["show", "lina"]).out;
    assert!(page.contains("Prochain contact le mar. 3 mars (demain)\u{a0}: 09:30"), "{page}");
}

#[rstest]
#[case(&["monday", "friday"], "from Mon 9 Mar 2026 to Fri 13 Mar 2026")]
#[case(&["jeudi", "mardi"], "from Thu 5 Mar 2026 to Tue 10 Mar 2026")]
#[case(&["demain", "vendredi"], "from Tue 3 Mar 2026 to Fri 6 Mar 2026")]
fn the_last_day_of_an_absence_follows_the_first(#[case] days: &[&str], #[case] told: &str) {
    let run = Desk::new().run_on(MONDAY, Lang::En, &[&["away", "lina"], days].concat());
    assert!(run.out.contains(told) || run.err.contains(told), "{run:?}");
}
