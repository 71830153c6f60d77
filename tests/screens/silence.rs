//! Who died, and who asked not to be contacted, on the screens: minded, and nothing else.

use carnet::domain::affiliate::Affiliate;
use carnet::domain::silence::Silence;
use rstest::rstest;

use crate::everything::{WHO, carried};
use crate::notebook;
use crate::stage::Stage;

fn deceased(who: &mut Affiliate) {
    who.deceased = true;
}

fn not_to_be_contacted(who: &mut Affiliate) {
    who.do_not_contact = true;
}

/// The person of whom every section holds something, marked.
fn marked(mark: fn(&mut Affiliate)) -> Stage {
    let mut store = carried();
    let people = store.find_people(WHO).unwrap();
    let id = people.iter().find(|person| person.name == WHO).unwrap().id;
    store.edit_affiliate(id, mark, &notebook::now()).unwrap();
    Stage::over(store, "en")
}

/// The briefing as it is copied is the briefing as it is shown.
#[rstest]
#[case::deceased(deceased, "Deceased: nobody writes", false)]
#[case::not_to_be_contacted(not_to_be_contacted, "Asked not to be contacted: nobody writes", true)]
fn the_briefing_wishes_asks_and_orders_nothing(
    #[case] mark: fn(&mut Affiliate),
    #[case] minded: &str,
    #[case] owed: bool,
) {
    let stage = marked(mark);
    let dossier = stage.page(WHO);
    let text = carnet::ui::briefing_text(&stage.session.model, &stage.look, &dossier);
    assert!(text.contains(minded), "{text}");
    let upper = text.to_uppercase();
    for label in ["ASK ABOUT", "OPENERS", "BIRTHDAY"] {
        assert!(!upper.contains(label), "{label}: {text}");
    }
    for gift in dossier.gifts.iter().filter(|gift| !gift.is_given()) {
        assert!(!text.contains(&gift.name), "{}: {text}", gift.name);
    }
    assert!(dossier.promises.iter().any(|promise| promise.done_on.is_none()), "something is owed");
    assert_eq!(dossier.open_promises().next().is_some(), owed);
}

/// The board shows what was given, and nobody is offered for an introduction.
#[rstest]
#[case::deceased(deceased, Silence::Deceased)]
#[case::not_to_be_contacted(not_to_be_contacted, Silence::DoNotContact)]
fn the_board_and_the_choice_of_people_leave_them_out(#[case] mark: fn(&mut Affiliate), #[case] why: Silence) {
    let stage = marked(mark);
    let store = &stage.session.store;
    let affiliate = stage.page(WHO).affiliate;
    let id = affiliate.id;
    assert_eq!(affiliate.silence(), Some(why));
    let board = store.gift_board(&notebook::now()).unwrap();
    assert!(board.iter().filter(|card| card.of == id).all(|card| card.gift.is_given() && card.step.is_none()));
    assert!(store.people_to_introduce().unwrap().iter().all(|(other, _)| *other != id));
}
