//! The events by keys: noted, with people on their list, turned into an entry of the log, taken back.

use carnet::app::modals::Modal;
use carnet::app::screens::Place;
use carnet::app::screens::dossier::Section;
use carnet::domain::contact::{Learned, NewFact};
use carnet::domain::event::{Attendee, Event, Gathering};
use carnet::domain::fact::FactKind;
use carnet::domain::id::{AttendeeId, EventId};
use carnet::store::Store;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// A summit to come with two who come, a dinner that was.
fn store() -> Store {
    let mut store = notebook::filled();
    let now = notebook::now();
    let day = |text: &str| text.parse().unwrap();
    let event = |name: &str, on: &str, until: Option<&str>, place: &str| Event {
        id: EventId::new(),
        name: name.to_owned(),
        on: day(on),
        until: until.map(day),
        place: place.to_owned(),
        interaction: None,
    };
    let who = |store: &Store, name: &str| store.find_people(name).unwrap().remove(0).id;
    let summit = event("SEO Summit", "2026-03-12", Some("2026-03-13"), "Lyon");
    let (marie, ana, tom) = (who(&store, "Marie Lefèvre"), who(&store, "Ana Sousa"), who(&store, "Tom Becker"));
    let guest = |who, prepare: &str| Attendee {
        id: AttendeeId::new(),
        who,
        name: String::new(),
        prepare: prepare.to_owned(),
        deceased: false,
    };
    let attendees = vec![guest(marie, "the new banners"), guest(ana, ""), guest(tom, "")];
    store.add_event(&Gathering { event: summit, attendees }, &now).unwrap();
    for of in [ana, tom] {
        let text = "padel".to_owned();
        let plays = NewFact { of, kind: FactKind::Interest, text, relative: None, on: None };
        notebook::log(&mut store, of, "2026-01-29", "Well.", Learned { facts: vec![plays], ..Learned::default() });
    }
    let dinner = event("Dinner", "2026-01-30", None, "");
    store.add_event(&Gathering { event: dinner, attendees: vec![guest(tom, "")] }, &now).unwrap();
    store
}

fn events(stage: &Stage) -> Vec<Gathering> {
    stage.session.store.events(notebook::now().day).unwrap()
}

#[rstest]
fn the_events(#[values("en_GB", "fr_FR")] locale: &str, #[values((30, 8), (80, 24), (120, 35))] size: (u16, u16)) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    stage.press("g e");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("events_{}_{}x{}", locale.get(..2).unwrap_or_default(), size.0, size.1), stage.text());
    });
}

#[rstest]
fn no_event_yet(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale);
    stage.press("g e p c e Enter X");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("events_none_{}", locale.get(..2).unwrap_or_default()), stage.text());
    });
}

#[rstest]
fn an_event_is_noted_attended_prepared_held_and_taken_back(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    let before = stage.session.store.dump().unwrap();
    stage.press("g e a").type_text("Lunch today @Chez Paul").press("Enter");
    let lunch = events(&stage).remove(0);
    assert_eq!((lunch.event.name.as_str(), lunch.event.place.as_str()), ("Lunch", "Chez Paul"), "{}", stage.text());
    // The cursor is on what was just noted: the next keys are for it.
    stage.press("p").type_text("kim").press("Esc p").type_text("tom becker").press("Enter");
    assert_eq!(events(&stage)[0].attendees[0].name, "Tom Becker", "{}", stage.text());
    stage.press("i").type_text("his book").press("Enter");
    assert_eq!(events(&stage)[0].attendees[0].prepare, "his book", "{}", stage.text());
    // Who is on the list already stays as they are.
    stage.press("p").type_text("tom becker").press("Enter");
    assert_eq!(events(&stage)[0].attendees[0].prepare, "his book");
    let contacts = stage.page("Tom Becker").interactions.len();
    stage.press("c").type_text("Good soup").press("Enter");
    assert!(events(&stage)[0].event.interaction.is_some(), "{}", stage.text());
    let page = stage.page("Tom Becker");
    assert_eq!(page.interactions.len(), contacts + 1);
    assert!(
        page.interactions.iter().any(|entry| entry.text == "Lunch, Chez Paul: Good soup"),
        "{:?}",
        page.interactions
    );
    // Once is enough.
    stage.press("c");
    assert!(stage.session.model.modals.is_empty(), "{}", stage.text());
    stage.press("u");
    assert!(events(&stage)[0].event.interaction.is_none());
    assert_eq!(stage.page("Tom Becker").interactions.len(), contacts);
    stage.press("u u u");
    assert_eq!(stage.session.store.dump().unwrap(), before, "{}", stage.notice());
}

#[rstest]
fn an_event_is_edited_in_its_form_and_taken_back(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    let before = stage.session.store.dump().unwrap();
    stage.press("g e e").type_text(" Sud").press("Tab C-u").type_text("2026-03-19");
    // A last day before the first one is refused, with the reason.
    stage.press("Enter");
    assert_eq!(events(&stage)[0].event.name, "SEO Summit", "{}", stage.text());
    stage.press("C-u").type_text("2026-03-20").press("Tab C-u").type_text("Nice");
    // Marie stays, Nora comes as well.
    stage.press("Tab").type_text("nora").press("Tab Enter");
    let row = events(&stage).remove(0);
    let names: Vec<&str> = row.attendees.iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!((row.event.name.as_str(), row.event.place.as_str()), ("SEO Summit Sud", "Nice"), "{}", stage.text());
    assert_eq!((row.event.on.to_string(), row.event.ends().to_string()), ("2026-03-19".into(), "2026-03-20".into()));
    assert_eq!(names.len(), 4, "{names:?}");
    assert_eq!(row.attendees[0].prepare, "the new banners", "what was noted stays");
    stage.press("u");
    assert_eq!(stage.session.store.dump().unwrap(), before, "{}", stage.notice());
    stage.press("U");
    assert_eq!(events(&stage)[0].event.name, "SEO Summit Sud");
}

#[test]
fn how_it_was_is_written_in_the_composer_with_everybody_who_came() {
    let mut stage = Stage::over(store(), "en_GB").sized(100, 30);
    stage.press("g e j c").type_text("Fine wine +cadeau carafe >send the menu !fri");
    assert!(stage.text().contains("How was Dinner?") && stage.text().contains("Dinner: Fine wine"), "{}", stage.text());
    stage.press("Enter");
    let page = stage.page("Tom Becker");
    let entry = &page.interactions[0];
    assert_eq!((entry.text.as_str(), entry.on.to_string().as_str()), ("Dinner: Fine wine", "2026-01-30"));
    assert!(page.gifts.iter().any(|gift| gift.name == "carafe"), "{:?}", page.gifts);
    assert!(page.promises.iter().any(|promise| promise.text == "send the menu"));
    // Taking it back offers the line again.
    stage.press("u c");
    assert!(stage.text().contains("Fine wine +cadeau"), "{}", stage.text());
}

#[rstest]
fn leaving_and_removing_go_through_a_choice(#[values((30, 8), (80, 24), (120, 35))] size: (u16, u16)) {
    let mut stage = Stage::over(store(), "en_GB").sized(size.0, size.1);
    stage.press("g e l j X");
    assert_eq!(events(&stage)[0].attendees.len(), 3, "nothing goes before the choice");
    stage.press("Enter");
    let names: Vec<String> = events(&stage)[0].attendees.iter().map(|row| row.name.clone()).collect();
    assert_eq!(names, ["Marie Lefèvre", "Tom Becker"], "{}", stage.text());
    stage.press("h X Enter");
    assert_eq!(events(&stage).len(), 1, "{}", stage.text());
    stage.press("u u");
    assert_eq!((events(&stage).len(), events(&stage)[0].attendees.len()), (2, 3));
}

#[rstest]
#[case("en_GB", "still to come")]
#[case("fr_FR", "encore à venir")]
fn what_is_still_to_come_is_not_held(#[case] locale: &str, #[case] says: &str) {
    let mut stage = Stage::over(store(), locale);
    stage.press("g e c");
    assert!(stage.session.model.modals.is_empty());
    assert!(stage.notice().contains(says), "{}", stage.notice());
}

#[test]
fn enter_opens_the_page_of_who_comes_and_esc_leads_back() {
    let mut stage = Stage::over(store(), "en_GB");
    stage.press("g e l j Enter");
    let opened = stage.session.model.dossier().and_then(|screen| screen.dossier.as_ref());
    assert_eq!(opened.map(|page| page.affiliate.name.as_str()), Some("Ana Sousa"));
    stage.press("Esc");
    assert!(stage.session.model.dossier().is_none());
    assert!(stage.text().contains("Ana Sousa + Tom Becker"), "{}", stage.text());
    stage.press("Esc Esc");
    assert!(stage.session.model.place().is_none());
}

#[rstest]
fn a_drill_asks_about_who_comes(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::over(store(), locale);
    stage.press("g e j n");
    let Some(Modal::Drill(drill)) = stage.session.model.modals.last() else { panic!("{}", stage.text()) };
    let tom = stage.page("Tom Becker").affiliate.id;
    assert!(drill.cards.iter().all(|card| card.of == tom), "{:?}", drill.cards);
}

#[rstest]
fn an_event_is_found_and_opened_where_it_stands(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::over(store(), locale);
    stage.press("f").type_text("dinner");
    stage.press("Enter");
    let Some(Place::Events(screen)) = stage.session.model.place() else { panic!("{}", stage.text()) };
    assert_eq!(screen.current().map(|row| row.event.name.as_str()), Some("Dinner"));
    stage.press("Esc f").type_text("new banners").press("Enter");
    assert!(stage.session.model.dossier().is_some_and(|screen| screen.section == Section::Events), "{}", stage.text());
}

#[rstest]
fn the_page_of_who_comes_lists_their_events(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    stage.go_to("Tom Becker").press("Enter S-Tab");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("events_page_{}_{}x{}", locale.get(..2).unwrap_or_default(), size.0, size.1), stage.text());
    });
}
