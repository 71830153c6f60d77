//! A day from its first key to its last: what it comes to, what stays open, and how it gives way to the next.

use carnet::app::msg::Msg;
use carnet::domain::queue::Done;
use rstest::rstest;

use crate::notebook;
use crate::script::{day, on, outcome};
use crate::stage::Stage;

#[test]
fn the_days_sum_is_the_same_when_the_program_is_left_and_started_again() {
    let mut stage = on("Ana Sousa");
    let sum = |stage: &Stage| {
        let queue = &stage.session.model.today.morning.as_ref().unwrap().queue;
        (queue.done.len(), queue.shown())
    };
    let before = sum(&stage);
    stage.press("x");
    let again = Stage::over(stage.session.store, "en_GB");
    assert_eq!((outcome(&again, "Ana Sousa"), sum(&again)), (Some(Done::Settled), (before.0 + 1, before.1)));
    let status = again.session.store.queue(&notebook::now()).unwrap();
    assert_eq!((status.done.len(), status.shown()), sum(&again), "the command line says the same");

    // A third start knows it as well, and whoever takes the step back from outside finds her due again.
    let mut third = Stage::over(again.session.store, "en_GB");
    assert_eq!(outcome(&third, "Ana Sousa"), Some(Done::Settled));
    third.session.store.undo(notebook::now()).unwrap();
    let third = Stage::over(third.session.store, "en_GB");
    assert_eq!((outcome(&third, "Ana Sousa"), sum(&third)), (None, before));

    // Another day has a list of its own.
    let tomorrow = notebook::at("2026-02-04");
    assert!(third.session.store.shown_on(&tomorrow).unwrap().is_empty());
}

#[test]
fn what_was_brought_onto_the_list_and_taken_back_from_outside_was_never_there() {
    let mut stage = Stage::new("en_GB");
    stage.press("2 /").type_text("dupont").press("Enter p").type_text("send the kit !today").press("Enter");
    assert!(stage.session.model.today.open().any(|entry| entry.name == "Marie Dupont"));
    stage.session.store.undo(notebook::now()).unwrap();
    let stage = Stage::over(stage.session.store, "en_GB");
    assert_eq!(outcome(&stage, "Marie Dupont"), None);
}

#[test]
fn taking_back_to_a_point_leaves_everybody_elses_place() {
    let mut stage = on("Ana Sousa");
    let shown = |stage: &Stage| stage.session.model.today.morning.as_ref().unwrap().queue.shown();
    let before = shown(&stage);
    stage.press("x i").type_text("likes tea").press("Enter g h Enter Enter");
    assert!(stage.page("Ana Sousa").facts.iter().all(|fact| fact.text != "likes tea"), "{}", stage.text());
    assert_eq!((outcome(&stage, "Ana Sousa"), shown(&stage)), (Some(Done::Settled), before));
}

#[test]
fn a_new_day_is_told_and_shuffles_nobody() {
    let mut stage = on("Marie Lefèvre");
    let order = stage.session.model.today.people();
    let tomorrow = carnet::domain::moment::Moment::on(day("2026-02-04"), "Europe/Paris".parse().unwrap());
    stage.session.handle(Msg::Time(tomorrow));
    assert!(stage.notice().contains("new day"), "{:?}", stage.notice());
    assert_eq!(stage.session.model.today.people(), order);
    assert_eq!(stage.person(), "Marie Lefèvre");

    // It is said as long as the list is the old one, and 1 shows the new one.
    stage.press("b b");
    assert!(stage.text().contains("A new day has begun"), "{}", stage.text());
    stage.press("1");
    assert!(!stage.text().contains("A new day has begun"), "{}", stage.text());
    assert_eq!(stage.session.model.today.morning.as_ref().unwrap().queue.day, tomorrow.day);
}

#[test]
fn a_list_that_is_done_gives_way_to_the_new_day_at_once() {
    let mut stage = Stage::new("en_GB");
    for _ in 0..stage.session.model.today.open().count() {
        stage.press("m");
    }
    assert!(stage.text().contains("That was the day."), "{}", stage.text());
    stage.session.handle(Msg::Time(notebook::at("2026-02-05")));
    let text = stage.text();
    assert!(text.contains("Thu 5 Feb") && !text.contains("That was the day."), "{text}");
    assert!(stage.session.model.today.open().next().is_some(), "{text}");
}

#[test]
fn what_a_contact_left_open_stands_beside_whoever_is_done() {
    let mut stage = on("Marie Lefèvre");
    stage.press("c").type_text("Great call.").press("Enter");
    let row = |stage: &mut Stage| {
        let rows = stage.draw().rows();
        rows.into_iter().find(|row| row.contains("reached")).unwrap_or_default()
    };
    stage.press("G");
    let left = row(&mut stage);
    assert!(left.contains("open") && left.contains("you owe: send the spring"), "{left}");
    stage.press("u c").press("C-e Tab Tab Space Enter G");
    assert!(!row(&mut stage).contains("open"), "{}", stage.text());
}

#[test]
fn the_end_of_the_day_says_each_thing_once() {
    let mut stage = Stage::new("en_GB");
    for _ in 0..stage.session.model.today.open().count() {
        stage.press("m");
    }
    let text = stage.text();
    assert_eq!(text.matches("Done").count(), 1, "{text}");
    assert!(text.contains("Next working day, Wed 4 Feb: ") && !text.contains("Next: "), "{text}");
}

#[test]
fn nothing_is_kept_of_who_was_shown_and_erased() {
    let mut stage = on("Ana Sousa");
    let ana = stage.page("Ana Sousa").affiliate.id;
    assert!(stage.session.store.shown_on(&notebook::now()).unwrap().contains(&ana));
    stage.session.store.erase(ana, &notebook::now()).unwrap();
    assert!(!stage.session.store.shown_on(&notebook::now()).unwrap().contains(&ana));
}

#[test]
fn who_is_done_is_not_passed_over_as_well() {
    let mut stage = Stage::new("en_GB");
    let steps = |stage: &Stage| stage.session.store.history(100).unwrap().len();
    let before = steps(&stage);
    stage.press("G -");
    assert!(stage.text().contains("Sam Roy is done for today."), "{}", stage.text());
    assert_eq!(steps(&stage), before, "nothing was written");
    stage.press("g g Space G Space -");
    assert_eq!(steps(&stage), before + 1, "of two marked the one who is due");
}

#[rstest]
fn who_has_no_next_date_is_counted_on_today_and_one_key_away(#[values("en_GB", "fr_FR")] locale: &str) {
    let say = |english: &'static str, french: &'static str| if locale == "en_GB" { english } else { french };
    let mut stage = Stage::new(locale).sized(120, 40);
    let line = say("without a next date", "sans prochaine date");
    let before = stage.session.model.today.morning.as_ref().unwrap().queue.undated;
    stage.press("2 /").type_text("dupont").press("Enter");
    stage.press("r").type_text(say("no rhythm", "sans rythme")).press("Enter");
    stage.press("1");
    assert!(stage.text().contains(line), "{}", stage.text());
    let counted = stage.session.model.today.morning.as_ref().unwrap().queue.undated;
    assert_eq!(counted, before + 1, "{}", stage.text());
    stage.press("N");
    let listed = stage.text();
    assert!(listed.contains("Marie Dupont") && !listed.contains("Tom Becker"), "{listed}");
}

#[rstest]
#[case("en_GB", "until friday", "back")]
#[case("fr_FR", "jusqu’à vendredi", "de retour")]
fn an_absence_is_noted_and_ended_by_its_key(#[case] locale: &str, #[case] away: &str, #[case] back: &str) {
    let mut stage = Stage::new(locale);
    stage.go_to("Tom Becker");
    let absences = |stage: &Stage| {
        let of = stage.page("Tom Becker").affiliate.id;
        let now = notebook::now();
        let found = stage.session.store.standings(&[of], &now).unwrap();
        found[0].absences.iter().map(|absence| (absence.from, absence.until)).collect::<Vec<_>>()
    };
    stage.press("W").type_text("skiing").press("Enter");
    assert_eq!(absences(&stage), [], "what is no day is not taken: {}", stage.text());
    stage.press("C-u").type_text(away).press("Enter");
    assert_eq!(absences(&stage), [(day("2026-02-03"), day("2026-02-06"))], "{}", stage.text());
    stage.press("W").type_text(back).press("Enter");
    assert_eq!(absences(&stage), [], "{}", stage.text());
    stage.press("u");
    assert_eq!(absences(&stage).len(), 1, "one step each: {}", stage.text());
}

#[rstest]
#[case("en_GB", "2 done · 3 put off · 2 left", "2 put off")]
#[case("fr_FR", "2 faits · 3 repoussés · reste 2", "2 repoussés")]
fn the_day_counts_what_was_done_apart_from_what_was_put_off(
    #[case] locale: &str,
    #[case] told: &str,
    #[case] before: &str,
) {
    let mut stage = Stage::new(locale).sized(120, 35);
    stage.press("m");
    assert!(stage.text().contains(before), "one was tried before: {}", stage.text());
    stage.press("c").type_text("spoke").press("Enter - s Enter");
    stage.go_to("Ana Sousa");
    stage.press("x");
    assert!(stage.text().contains(told), "{}", stage.text());
}

/// The foot line promises the day that the rules give, and what is written then leads there.
#[rstest]
#[case::a_rhythm("Ana Sousa", &[])]
#[case::nobody_answered_three_times("Marie Lefèvre", &["M Enter", "M Enter", "M Enter"])]
#[case::a_person_without_a_tier("Nora Petit", &[])]
fn the_foot_line_promises_what_comes_true(#[case] name: &str, #[case] before: &[&str]) {
    let mut stage = on(name).sized(200, 50);
    for keys in before {
        stage.press(keys).go_to(name);
    }
    let promised = stage.session.model.person_dossier().unwrap().prospects.unwrap();
    let told = stage.text();
    let words = carnet::i18n::Words::new(stage.session.model.around.lang);
    let short = |day| words.day(day, notebook::now().day);
    assert!(told.contains(&format!("missed → {}", short(promised.if_missed))), "{told}");
    if let Some(day) = promised.if_contacted {
        assert!(told.contains(&format!("contacted → {}", short(day))), "{told}");
    }
    let id = stage.session.model.person().unwrap();
    stage.press("c").type_text("well").press("Enter");
    let page = stage.session.store.dossier(id, 1).unwrap().unwrap();
    assert_eq!(page.next_due, promised.if_contacted);
}
