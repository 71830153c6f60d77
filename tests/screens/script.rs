//! What the keys do: the scripts of a morning, counted, and the rules behind them (docs/screens.md, "Outcome keys on
//! the focused person").

use carnet::domain::interaction::Outcome;
use carnet::domain::promise::PromiseBy;
use carnet::domain::queue::Done;
use carnet::runtime::session::Outside;
use chrono::NaiveDate;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// What the issue types.
pub const LINE: &str = "Great call. +famille Léa a intégré l'équipe de foot >send banners !fri";

/// A day as it is written in ISO 8601.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The filled notebook with the cursor on somebody.
pub fn on(name: &str) -> Stage {
    let mut stage = Stage::new("en_GB");
    stage.go_to(name);
    stage.keys = 0;
    stage
}

/// How the day went for somebody so far.
pub fn outcome(stage: &Stage, name: &str) -> Option<Done> {
    let morning = stage.session.model.today.morning.as_ref()?;
    morning.queue.done.iter().find(|done| done.name == name).map(|done| done.outcome)
}

#[rstest]
fn a_contact_is_two_keys_beside_its_text(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale);
    stage.go_to("Marie Lefèvre");
    stage.keys = 0;
    stage.press("c").type_text(LINE).type_text(" !2w");
    let read_as = stage.text();
    let shown = if locale == "en_GB" {
        ["note", "Great call.", "family: Léa a intégré", "→ Léa", "send banners, due Fri 6 Feb", "Tue 17 Feb 2026"]
    } else {
        ["note", "Great call.", "famille\u{a0}: Léa a intégré", "→ Léa", "pour le ven. 6 févr.", "mar. 17 févr. 2026"]
    };
    for piece in shown {
        assert!(read_as.contains(piece), "{piece:?} is not under \"read as\":\n{read_as}");
    }
    stage.press("Enter");
    assert_eq!(stage.keys, 2);
    assert_eq!(stage.person(), "Paul Nguyen", "the cursor goes on");
    let page = stage.page("Marie Lefèvre");
    assert_eq!(page.interactions[0].text, "Great call.");
    assert!(page.facts.iter().any(|fact| fact.text == "Léa a intégré l'équipe de foot" && fact.relative.is_some()));
    assert!(page.promises.iter().any(|owed| owed.text == "send banners" && owed.due_on == Some(day("2026-02-06"))));
    assert_eq!(page.next_due, Some(day("2026-02-17")));
    assert_eq!(outcome(&stage, "Marie Lefèvre"), Some(Done::Reached));
}

#[rstest]
#[case::contacted("c Enter", 2, Done::Reached)]
#[case::no_answer("m", 1, Done::NoAnswer)]
#[case::snoozed_to_tomorrow("s Enter", 2, Done::Snoozed)]
#[case::snoozed_a_week("s w Enter", 3, Done::Snoozed)]
#[case::skipped("-", 1, Done::Skipped)]
fn an_outcome_has_its_keys_and_the_cursor_goes_on(#[case] keys: &str, #[case] count: usize, #[case] done: Done) {
    let mut stage = on("Tom Becker");
    stage.press(keys);
    assert_eq!(stage.keys, count);
    assert_eq!(outcome(&stage, "Tom Becker"), Some(done));
    assert_eq!(stage.person(), "Marie Lefèvre");
    assert!(stage.notice().contains("Tom Becker"), "{:?}", stage.notice());
}

#[test]
fn a_missed_call_with_a_note_is_a_message() {
    let mut stage = on("Tom Becker");
    stage.press("M").type_text("asked him to ring back").press("Enter");
    assert_eq!(stage.keys, 2);
    let page = stage.page("Tom Becker");
    assert_eq!(
        (page.interactions[0].outcome, page.interactions[0].text.as_str()),
        (Outcome::MessageLeft, "asked him to ring back")
    );
    assert_eq!(outcome(&stage, "Tom Becker"), Some(Done::MessageLeft));
}

#[test]
fn a_morning_takes_no_more_keys_than_the_script_says() {
    let mut stage = Stage::new("en_GB");
    let people = stage.session.model.today.open().count();
    assert_eq!(people, 6);
    for _ in 0..4 {
        stage.press("c").type_text("Well.").press("Enter");
    }
    stage.press("m").press("s Enter").press("q");
    assert_eq!(stage.keys, 4 * 2 + 1 + 2 + 1);
    assert_eq!(stage.session.model.today.open().count(), 0);
    assert_eq!(stage.outside, [Outside::Quit]);
}

#[test]
fn a_call_with_three_people_is_five_keys_and_one_step() {
    let mut stage = on("Tom Becker");
    stage.press("Space Space Space c").type_text("Launch call").press("Enter");
    assert_eq!(stage.keys, 5);
    for name in ["Tom Becker", "Marie Lefèvre", "Paul Nguyen"] {
        assert_eq!(stage.page(name).interactions[0].text, "Launch call", "{name}");
        assert_eq!(stage.page(name).interactions[0].with.len(), 3, "one conversation");
        assert_eq!(outcome(&stage, name), Some(Done::Reached));
    }
    assert!(stage.session.model.today.marks.is_empty());
    assert_eq!(stage.person(), "Ana Sousa");
    stage.press("u");
    for name in ["Tom Becker", "Marie Lefèvre", "Paul Nguyen"] {
        assert_ne!(stage.page(name).interactions[0].text, "Launch call", "{name}");
    }
}

#[test]
fn a_mark_is_taken_back_by_the_same_key() {
    let mut stage = on("Tom Becker");
    stage.press("Space k Space");
    assert!(stage.session.model.today.marks.is_empty());
    stage.press("k Space Esc");
    assert!(stage.session.model.today.marks.is_empty(), "Esc lets go of marks");
    assert!(stage.outside.is_empty(), "and never quits");
}

#[test]
fn the_cursor_stays_with_its_person_when_others_come_and_go() {
    let mut stage = on("Paul Nguyen");
    let tom = stage.page("Tom Becker").affiliate.id;
    stage.session.store.skip(&[tom], &notebook::now()).unwrap();
    stage.session.handle(carnet::app::msg::Msg::ChangedElsewhere);
    assert_eq!(stage.person(), "Paul Nguyen");
    assert_eq!(outcome(&stage, "Tom Becker"), Some(Done::Skipped), "the other's change is on the screen");
}

#[rstest]
#[case("u", "z")]
#[case("U", "Z")]
fn undo_and_redo_have_a_second_key_each(#[case] first: &str, #[case] second: &str) {
    let after = |key: &str| {
        let mut stage = on("Tom Becker");
        stage.press("m").press(if first == "U" { "u" } else { "j" }).press(key);
        (stage.notice(), outcome(&stage, "Tom Becker"))
    };
    assert_eq!(after(first), after(second));
}

#[test]
fn a_key_that_means_nothing_does_nothing() {
    let mut stage = on("Tom Becker");
    let before = (stage.text(), stage.session.store.dump().unwrap());
    stage.press("Y n L F7 C-x A-q Ins € ß g y Del Backspace");
    assert_eq!((stage.text(), stage.session.store.dump().unwrap()), before);
    assert!(stage.outside.is_empty());
}

#[test]
fn two_g_go_to_the_top_and_a_capital_to_the_end() {
    let mut stage = Stage::new("en_GB");
    let first = stage.person();
    stage.press("G");
    assert_eq!(stage.person(), "Sam Roy", "the last one of all");
    stage.press("g");
    assert_eq!(stage.person(), "Sam Roy", "one g is only half of it");
    stage.press("g");
    assert_eq!(stage.person(), first);
}

#[test]
fn arrows_and_letters_move_alike() {
    let names = |keys: &str| {
        let mut stage = Stage::new("en_GB");
        keys.split(' ').map(|key| stage.press(key).person()).collect::<Vec<_>>()
    };
    assert_eq!(names("j j k G Home"), names("Down Down Up End Home"));
}

#[test]
fn in_the_dossier_capitals_turn_to_the_neighbours() {
    let mut stage = on("Tom Becker");
    stage.press("Enter J");
    assert_eq!(stage.person(), "Marie Lefèvre");
    assert!(stage.text().contains("Tired after Christmas"), "the dossier has turned the page:\n{}", stage.text());
    stage.press("K K");
    assert_eq!(stage.person(), "Tom Becker", "there is nobody before the first one");
    stage.press("J Esc");
    assert!(stage.session.model.dossier().is_none());
    assert_eq!(stage.person(), "Marie Lefèvre", "Today stands where the dossier was left");
}

#[test]
fn an_outcome_from_the_dossier_concerns_its_person() {
    let mut stage = on("Tom Becker");
    stage.press("Enter J c").type_text("From the dossier.").press("Enter");
    assert_eq!(stage.page("Marie Lefèvre").interactions[0].text, "From the dossier.");
    assert!(stage.session.model.dossier().is_some(), "one goes on reading");
    assert!(stage.text().contains("From the dossier."), "{}", stage.text());
}

#[test]
fn control_c_quits_the_second_time_only() {
    let mut stage = on("Tom Becker");
    stage.press("C-c");
    assert!(stage.outside.is_empty());
    stage.press("j C-c");
    assert!(stage.outside.is_empty(), "something else was pressed in between");
    stage.press("C-c");
    assert_eq!(stage.outside, [Outside::Quit]);
}

#[test]
fn the_only_reason_is_dropped_at_once() {
    let mut stage = on("Ana Sousa");
    let shown = |stage: &Stage| stage.session.model.today.morning.as_ref().unwrap().queue.shown();
    let before = shown(&stage);
    let next =
        stage.session.model.today.open().skip_while(|entry| entry.name != "Ana Sousa").nth(1).unwrap().name.clone();
    stage.press("x");
    assert_eq!((outcome(&stage, "Ana Sousa"), shown(&stage)), (Some(Done::Settled), before));
    assert_eq!(stage.person(), next, "the cursor goes on");
    stage.press("u");
    assert!(stage.session.model.today.open().any(|entry| entry.name == "Ana Sousa"));
    assert_eq!((outcome(&stage, "Ana Sousa"), shown(&stage)), (None, before));
    stage.press("U");
    assert_eq!(outcome(&stage, "Ana Sousa"), Some(Done::Settled));
}

#[test]
fn what_an_undone_step_had_brought_onto_the_list_was_never_there() {
    let mut stage = Stage::new("en_GB");
    let is_due = |stage: &Stage| stage.session.model.today.open().any(|entry| entry.name == "Marie Dupont");
    assert!(!is_due(&stage));
    stage.press("2 /").type_text("dupont").press("Enter p").type_text("send the kit !today").press("Enter");
    assert!(is_due(&stage), "{}", stage.text());
    stage.press("u");
    assert_eq!((is_due(&stage), outcome(&stage, "Marie Dupont")), (false, None));
}

#[test]
fn among_several_reasons_one_is_chosen_and_a_promise_is_ticked() {
    let mut stage = on("Marie Lefèvre");
    stage.press("x");
    assert!(stage.text().contains("Which reason is settled?"), "{}", stage.text());
    stage.press("j Enter");
    let page = stage.page("Marie Lefèvre");
    let banners = page.promises.iter().find(|owed| owed.by == PromiseBy::Me).unwrap();
    assert_eq!(banners.done_on, Some(notebook::now().day));
    let entry = stage.session.model.today.open().find(|entry| entry.name == "Marie Lefèvre").unwrap();
    assert_eq!(entry.reasons.iter().map(|reason| reason.kind.id()).collect::<Vec<_>>(), ["rhythm"]);
}

#[test]
fn a_next_date_with_its_reason_and_a_rhythm() {
    let mut stage = on("Tom Becker");
    stage.press("r").type_text("next tue ask about the launch").press("Enter");
    let open = stage.page("Tom Becker").follow_ups.into_iter().find(|follow_up| follow_up.closed_on.is_none()).unwrap();
    assert_eq!((open.due_on, open.reason.as_str()), (day("2026-02-10"), "ask about the launch"));
    stage.press("r").type_text("every 3w").press("Enter");
    assert_eq!(stage.page("Tom Becker").affiliate.rhythm, carnet::domain::affiliate::Rhythm::Every(21));
    assert_eq!(stage.person(), "Tom Becker", "no outcome: the cursor stays");
}

#[test]
fn a_day_that_cannot_be_read_is_not_taken() {
    let mut stage = on("Tom Becker");
    let before = stage.session.store.dump().unwrap();
    stage.press("s").type_text("yesterday").press("Enter");
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert_eq!(stage.session.model.modals.len(), 1, "the question stays open with what was typed");
    stage.press("Esc");
    assert!(stage.session.model.modals.is_empty());
}

#[test]
fn the_help_runs_what_it_shows() {
    let mut stage = on("Tom Becker");
    stage.press("?").type_text("no answer: try").press("Enter");
    assert!(stage.session.model.modals.is_empty());
    assert_eq!(outcome(&stage, "Tom Becker"), Some(Done::NoAnswer));
}

#[test]
fn the_help_shows_the_keys_of_its_place_only() {
    let mut stage = on("Tom Becker").sized(120, 60);
    let today = stage.press("?").text();
    assert!(today.contains("mark, for one contact with several") && !today.contains("next section"), "{today}");
    let dossier = stage.press("Esc Enter ?").text();
    assert!(!dossier.contains("mark, for one contact with several") && dossier.contains("next section"), "{dossier}");
}

#[test]
fn somebody_new_is_selected_at_once() {
    let mut stage = Stage::over(notebook::empty(), "en_GB");
    stage.press("3").type_text("Kim Ito kim@example.org /A /2w #food").press("Enter");
    assert_eq!(stage.person(), "Kim Ito");
    assert_eq!(stage.page("Kim Ito").affiliate.tier, Some(carnet::domain::affiliate::Tier::A));
}
