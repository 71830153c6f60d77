//! Damage that comes to light while the screens are open.

use std::fs;
use std::path::Path;

use carnet::app::circumstances::Circumstances;
use carnet::app::keymap::Keymap;
use carnet::app::model::Model;
use carnet::domain::dates::grammar::DateOrder;
use carnet::domain::phrase::Phrase;
use carnet::domain::rules::Rules;
use carnet::domain::typed_path::Folders;
use carnet::i18n::{Locale, Words};
use carnet::runtime::session::Session;
use carnet::store::backup::{self, Why};

use crate::harness::{Place, count, now};

fn opened(place: &Place) -> Session {
    let folders = Folders { start: Path::new("/").to_owned(), home: None };
    let around = Circumstances {
        now: now(),
        rules: Rules::default(),
        lang: Locale::read("en").unwrap().lang,
        order: DateOrder::Dmy,
        folders,
    };
    Session::open(Model::new(around, Keymap::embedded().unwrap(), (80, 24)), place.open())
}

fn said(session: &Session, locale: &str) -> String {
    let words = Words::new(Locale::read(locale).unwrap());
    let notice: Option<Phrase> = session.model.notice.as_ref().map(|notice| notice.phrase.clone());
    notice.map(|phrase| words.phrase(&phrase, now().day)).unwrap_or_default()
}

#[test]
fn damage_found_by_an_open_screen_names_the_way_out() {
    let names: Vec<String> = (0..300).map(|at| format!("Marie {at:03}")).collect();
    let place = Place::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    let mut session = opened(&place);
    assert_eq!(said(&session, "en"), "");
    // Another program writes, so that nothing is read from memory, and then the file is written over.
    place.open_and_add(&["Nora"]).close().unwrap();
    let mut bytes = place.bytes();
    bytes[4096..].fill(0xa5);
    fs::write(&place.notebook, bytes).unwrap();
    session.notice_others();
    let told = said(&session, "en");
    assert!(told.contains("damaged") && told.contains("carnet restore carnet_2026-02-03"), "{told:?}");
    let french = said(&session, "fr");
    assert!(french.contains("endommagé") && french.contains("La copie intacte la plus récente"), "{french:?}");
    count("damage under an open screen", "1 told with the way out");
}
