//! The agenda: days and entries, another day for an entry, new dates, its filter, its pictures.

use carnet::app::screens::dossier::Section;
use carnet::app::screens::list::List;
use carnet::domain::event::{Attendee, Gathering, NewEvent};
use carnet::domain::id::{AttendeeId, IntroductionId};
use carnet::domain::introduction::Introduction;
use carnet::domain::item::Item;
use carnet::store::Store;
use chrono::NaiveDate;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// The agenda of the filled notebook, today's first entry under the cursor.
fn agenda() -> Stage {
    over(notebook::filled(), "en_GB")
}

fn over(store: Store, locale: &str) -> Stage {
    let mut stage = Stage::over(store, locale).sized(120, 35);
    stage.press("4");
    stage
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The entries as day, kind and person.
fn told(stage: &Stage) -> Vec<String> {
    let entries = stage.session.model.agenda.entries().iter();
    let name = |who: Option<&carnet::domain::agenda::Who>| who.map(|who| who.name.clone()).unwrap_or_default();
    entries.map(|entry| format!("{} {} {}", entry.day, entry.kind.code(), name(entry.who.as_ref()))).collect()
}

fn here(stage: &Stage) -> String {
    let agenda = &stage.session.model.agenda;
    let entry = agenda.entry().map(|entry| format!("{} {}", entry.day, entry.kind.code()));
    entry.unwrap_or_else(|| format!("{} -", agenda.day))
}

#[rstest]
#[case("4")]
#[case("'")]
#[case("g a")]
fn the_agenda_is_reached_by_digit_by_french_key_and_by_letter(#[case] keys: &str) {
    let mut stage = Stage::new("fr_FR").sized(120, 35);
    stage.press(keys);
    assert!(stage.text().contains("Agenda]"), "{}", stage.text());
    assert_eq!(here(&stage), "2026-02-03 occasion");
}

#[test]
fn everybodys_days_stand_in_order_and_what_is_late_stands_on_today() {
    let stage = agenda();
    let told = told(&stage);
    assert_eq!(told[0], "2026-02-03 occasion Ana Sousa");
    assert!(told.contains(&"2026-02-03 promise Marie Lefèvre".to_owned()), "{told:?}");
    assert!(told.contains(&"2026-02-03 promise Tom Becker".to_owned()), "late since Saturday: {told:?}");
    assert!(told.contains(&"2026-02-03 follow_up Paul Nguyen".to_owned()), "{told:?}");
    assert!(told.contains(&"2026-02-05 retry Sam Roy".to_owned()), "{told:?}");
    assert!(told.is_sorted_by_key(|line| line.split(' ').next().map(day)), "{told:?}");
}

#[test]
fn the_days_of_the_month_are_walked_and_the_list_goes_along() {
    let mut stage = agenda();
    stage.press("Tab l l");
    assert_eq!(here(&stage), "2026-02-05 retry");
    stage.press("j");
    assert_eq!(here(&stage), "2026-02-12 -", "a day without entries is a day, too");
    stage.press("k k h");
    assert_eq!(here(&stage), "2026-01-28 -");
    stage.press("g g");
    assert_eq!(here(&stage), "2026-02-03 occasion");
    stage.press(">");
    assert_eq!(stage.session.model.agenda.day, day("2026-03-03"));
    assert_eq!(stage.session.model.agenda.listed().from, day("2026-02-03"), "the sixty days are listed as they were");
    assert!(stage.text().contains("March 2026"), "{}", stage.text());
    stage.press("> >");
    assert_eq!(stage.session.model.agenda.day, day("2026-05-03"));
    assert_eq!(stage.session.model.agenda.listed().from, day("2026-05-01"));
    assert!(stage.text().contains("May 2026"), "{}", stage.text());
    stage.press("< < PgUp Tab j");
    assert_eq!(here(&stage), "2026-02-03 promise", "the next entry of the list");
}

#[test]
fn another_month_is_read_when_the_cursor_comes_there() {
    let mut store = notebook::filled();
    let zoe = notebook::add(&mut store, "Zoé Ham", None);
    let far = carnet::domain::contact::Next::On(day("2026-11-10"));
    store.set_next(&[zoe], far, "anniversary", &notebook::now()).unwrap();
    let mut stage = over(store, "en_GB");
    stage.press("> > > > > > > > > Tab l l l l l l l");
    assert_eq!(here(&stage), "2026-11-10 follow_up");
    assert_eq!(stage.person(), "Zoé Ham");
}

#[rstest]
#[case::a_promise("promise", "Marie Lefèvre", "fri", "2026-02-06")]
#[case::a_late_promise("promise", "Tom Becker", "2w", "2026-02-17")]
#[case::a_follow_up("follow_up", "Paul Nguyen", "sat", "2026-02-09")]
fn an_entry_gets_another_day_and_the_cursor_goes_along(
    #[case] kind: &str,
    #[case] who: &str,
    #[case] typed: &str,
    #[case] moved: &str,
) {
    let mut stage = agenda();
    let before = told(&stage);
    let at = before.iter().position(|line| *line == format!("2026-02-03 {kind} {who}")).unwrap();
    stage.press(&"j ".repeat(at)).press("r").type_text(typed);
    stage.press("Enter");
    assert_eq!(here(&stage), format!("{moved} {kind}"));
    assert_eq!(stage.person(), who);
    stage.press("u");
    assert_eq!(told(&stage), before);
    assert_eq!((here(&stage), stage.person()), (format!("2026-02-03 {kind}"), who.to_owned()));
    stage.press("U");
    assert_eq!(here(&stage), format!("{moved} {kind}"));
}

#[test]
fn the_end_of_a_snooze_is_moved() {
    let mut stage = agenda();
    stage.press("j s").type_text("10/02").press("Enter");
    let snoozed = |stage: &Stage| told(stage).into_iter().find(|line| line.contains("snooze")).unwrap();
    assert_eq!(snoozed(&stage), "2026-02-10 snooze Marie Lefèvre");
    let at = told(&stage).iter().position(|line| line.contains("snooze")).unwrap();
    stage.press("g g").press(&"j ".repeat(at)).press("r").type_text("12/02").press("Enter");
    assert_eq!(snoozed(&stage), "2026-02-12 snooze Marie Lefèvre");
}

#[test]
fn a_day_that_cannot_be_is_not_taken() {
    let mut stage = agenda();
    stage.press("j r").type_text("yesterday").press("Enter");
    assert_eq!(stage.session.model.modals.len(), 1);
    stage.press("Esc");
    assert_eq!(here(&stage), "2026-02-03 promise");
}

#[test]
fn an_occasion_is_changed_in_its_form() {
    let mut stage = agenda();
    stage.press("r");
    assert!(stage.text().contains("1986"), "{}", stage.text());
    stage.press("Esc");
}

#[test]
fn a_promise_is_ticked_and_a_contact_logged_from_here() {
    let mut stage = agenda();
    stage.press("j x");
    assert!(!told(&stage).contains(&"2026-02-03 promise Marie Lefèvre".to_owned()));
    stage.press("u g g c Enter");
    assert!(stage.text().contains("Ana Sousa"), "{}", stage.text());
    let ana = told(&stage).into_iter().find(|line| line.contains("rhythm Ana")).unwrap();
    assert_eq!(ana, "2026-02-17 rhythm Ana Sousa", "the contact restarts the rhythm");
}

#[test]
fn a_date_is_added_for_the_person_of_the_entry() {
    let mut stage = agenda();
    stage.press("j a Enter Tab").type_text("14/02/2018").press("Enter");
    assert!(told(&stage).contains(&"2026-02-14 occasion Marie Lefèvre".to_owned()), "{}", stage.text());
    assert_eq!(stage.person(), "Marie Lefèvre");
}

#[test]
fn a_date_is_added_for_somebody_who_is_looked_for() {
    let mut stage = agenda();
    stage.press("a j j Enter").type_text("nora").press("Enter Enter Tab").type_text("20/02").press("Enter Esc");
    assert!(told(&stage).contains(&"2026-02-20 occasion Nora Petit".to_owned()), "{}", stage.text());
}

#[rstest]
#[case("promise", 2)]
#[case("promesse", 2)]
#[case("promise tom", 1)]
#[case("birth", 1)]
#[case("anniv", 1)]
#[case("banner", 2)]
#[case("zzz", 0)]
fn the_filter_knows_kinds_in_both_languages_names_and_words(#[case] typed: &str, #[case] count: usize) {
    let mut stage = agenda();
    stage.press("/").type_text(typed);
    assert_eq!(told(&stage).len(), count, "{:?}", told(&stage));
    stage.press("Enter Esc");
    assert!(told(&stage).len() > 5);
}

#[test]
fn many_rhythms_of_a_day_unfold() {
    let mut store = notebook::empty();
    for name in ["Ana", "Bea", "Cleo", "Dora"] {
        let who = notebook::add(&mut store, name, Some(carnet::domain::affiliate::Tier::A));
        notebook::log(&mut store, who, "2026-02-02", "Well.", carnet::domain::contact::Learned::default());
    }
    let mut stage = over(store, "en_GB");
    stage.press("j");
    assert_eq!((told(&stage).len(), stage.session.model.agenda.selected()), (1, None));
    assert!(stage.text().contains("4 people: Ana, Bea, Cleo, Dora"), "{}", stage.text());
    stage.press("Enter j");
    assert_eq!((told(&stage).len(), stage.person().as_str()), (4, "Bea"));
    stage.press("Esc");
    assert_eq!(told(&stage).len(), 1);
}

#[test]
fn a_private_fact_is_hidden_while_the_screen_is_shared() {
    let mut store = notebook::filled();
    let id = store.roster(&notebook::now()).unwrap().lines().find(|line| line.name == "Nora Petit").unwrap().id;
    let fact = carnet::domain::fact::Fact {
        id: carnet::domain::id::FactId::new(),
        kind: carnet::domain::fact::FactKind::Family,
        text: "operation".to_owned(),
        relative: None,
        on: Some(day("2026-02-20")),
        learned_on: day("2026-02-01"),
        interaction: None,
        private: true,
        asked_on: None,
    };
    store.add_item(id, &carnet::domain::item::Item::Fact(fact), &notebook::now()).unwrap();
    let mut stage = over(store, "en_GB");
    assert!(stage.text().contains("operation"));
    stage.press("H");
    assert!(!stage.text().contains("operation"), "{}", stage.text());
}

#[test]
fn weeks_begin_as_the_country_counts() {
    assert!(agenda().text().contains(" Mo  Tu  We  Th  Fr  Sa  Su"));
    assert!(over(notebook::filled(), "en_US").text().contains(" Su  Mo  Tu  We  Th  Fr  Sa"));
}

#[rstest]
fn the_agenda_looks_right(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (80, 24), (120, 35), (200, 50))] size: (u16, u16),
) {
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.press("4 j");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        let name = format!("agenda_{}_{}x{}", locale.get(..2).unwrap(), size.0, size.1);
        insta::assert_snapshot!(name, stage.text());
    });
}

#[rstest]
fn an_empty_agenda_says_what_belongs_there(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut store = notebook::empty();
    notebook::add(&mut store, "Ana Sousa", None);
    let mut stage = Stage::over(store, locale).sized(80, 24);
    stage.press("4");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("agenda_empty_{}", locale.get(..2).unwrap()), stage.text());
    });
}

/// The filled notebook with a fair of three days with Marie and Ana, and an introduction.
fn with_meetings(locale: &str) -> Stage {
    let mut store = notebook::filled();
    let now = notebook::now();
    let who = |store: &Store, name: &str| store.find_people(name).unwrap().remove(0).id;
    let (marie, ana) = (who(&store, "Marie Lefèvre"), who(&store, "Ana Sousa"));
    let guest =
        |who| Attendee { id: AttendeeId::new(), who, name: String::new(), prepare: String::new(), deceased: false };
    let new = NewEvent {
        name: "Salon du vin".to_owned(),
        on: day("2026-02-10"),
        until: Some(day("2026-02-12")),
        place: "Lyon".to_owned(),
    };
    let row = Gathering { attendees: vec![guest(marie), guest(ana)], ..Gathering::of(new) };
    store.add_event(&row, &now).unwrap();
    let introduction = Introduction {
        id: IntroductionId::new(),
        first: marie,
        other: ana,
        why: "padel".to_owned(),
        noted_on: now.day,
        due_on: Some(day("2026-02-09")),
        done_on: None,
        outcome: String::new(),
        declined_on: None,
    };
    store.add_item(marie, &Item::Introduction(introduction), &now).unwrap();
    over(store, locale)
}

/// Puts the cursor on the first entry that answers to a filter.
fn on(stage: &mut Stage, typed: &str) {
    stage.press("/").type_text(typed).press("Enter g g j");
}

#[rstest]
fn an_event_stands_in_the_agenda_is_opened_and_moved_as_a_whole(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = with_meetings(locale);
    on(&mut stage, if locale == "fr_FR" { "événement" } else { "event" });
    assert_eq!(here(&stage), "2026-02-10 event");
    let marks = |stage: &Stage, on: &str| stage.session.model.agenda.marks(day(on)).dates;
    assert_eq!((marks(&stage, "2026-02-10"), marks(&stage, "2026-02-12"), marks(&stage, "2026-02-13")), (1, 1, 0));
    stage.press("Enter");
    assert!(stage.text().contains("Salon du vin") && stage.session.model.dossier().is_none(), "{}", stage.text());
    stage.press("Esc r").type_text("2026-02-17").press("Enter");
    assert_eq!(here(&stage), "2026-02-17 event", "{}", stage.notice());
    assert_eq!(stage.session.store.events(notebook::now().day).unwrap()[0].event.ends(), day("2026-02-19"));
    stage.press("u");
    assert_eq!(stage.session.store.events(notebook::now().day).unwrap()[0].event.ends(), day("2026-02-12"));
    // It is still to come: it is not written about yet, and the people are not called instead.
    stage.press("c");
    assert!(stage.session.model.modals.is_empty() && stage.notice().contains("Salon du vin"), "{}", stage.text());
}

#[test]
fn an_introduction_stands_in_the_agenda_is_opened_moved_and_made() {
    let mut stage = with_meetings("en_GB");
    on(&mut stage, "introduce");
    assert_eq!(here(&stage), "2026-02-09 introduction");
    stage.press("r").type_text("2026-02-11").press("Enter");
    assert_eq!(here(&stage), "2026-02-11 introduction", "{}", stage.notice());
    stage.press("Enter");
    assert!(stage.session.model.dossier().is_some_and(|screen| screen.section == Section::Introductions));
    stage.press("Esc x");
    assert!(stage.page("Marie Lefèvre").introductions[0].done_on.is_some(), "{}", stage.notice());
}

#[test]
fn the_day_an_answer_is_due_moves_by_a_promise() {
    let mut stage = agenda();
    stage.press("1 R").type_text("where is my payment").press("Enter 4");
    on(&mut stage, "payment");
    stage.press("r").type_text("2026-02-12").press("Enter");
    assert_eq!(here(&stage), "2026-02-12 reply", "{}", stage.notice());
    stage.press("Enter");
    assert!(stage.session.model.dossier().is_some_and(|screen| screen.section == Section::Requests));
}

#[rstest]
#[case("en_GB", "promise", "tomorrow", "2026-02-04")]
#[case("fr_FR", "promesse", "demain", "2026-02-04")]
fn f2_says_what_can_be_typed_and_enter_types_it(
    #[case] locale: &str,
    #[case] word: &str,
    #[case] typed: &str,
    #[case] moved: &str,
) {
    let mut stage = over(notebook::filled(), locale);
    stage.press("/ F2");
    assert!(stage.text().contains(word) && !stage.text().contains("tier:"), "{}", stage.text());
    stage.press("j Enter");
    assert_eq!(stage.session.model.agenda.filter.text(), word);
    stage.press("Enter r F2");
    assert!(stage.text().contains(typed), "{}", stage.text());
    stage.press("Enter Enter");
    assert_eq!(here(&stage).split(' ').next(), Some(moved), "{}", stage.notice());
}
