//! Reading ahead saves time and changes nothing that is shown.

use carnet::domain::contact::{Jot, Learned, NewFact};
use carnet::domain::fact::FactKind;

use crate::notebook;
use crate::stage::Stage;

/// Reads ahead until there is nothing left to read; how many were read.
fn read_ahead(stage: &mut Stage) -> usize {
    let mut read = 0;
    while stage.session.read_ahead() {
        read += 1;
        assert!(read < 10, "reading ahead never ends");
    }
    read
}

#[test]
fn both_neighbours_are_read_once() {
    let mut stage = Stage::new("en").sized(100, 30);
    assert_eq!(read_ahead(&mut stage), 1, "nobody is above the first one");
    stage.press("j");
    assert_eq!(read_ahead(&mut stage), 1, "the one above was shown, the one below was not");
    stage.press("k");
    assert_eq!(read_ahead(&mut stage), 0);
}

#[test]
fn whoever_was_read_ahead_is_shown_as_they_are_now() {
    let mut stage = Stage::new("en").sized(100, 30);
    let next = stage.session.model.neighbours()[0];
    read_ahead(&mut stage);
    let fact =
        NewFact { of: next, kind: FactKind::Family, text: "plays the cello".to_owned(), relative: None, on: None };
    let jot = Jot { with: vec![next], learned: Learned { facts: vec![fact], ..Learned::default() } };
    stage.session.store.jot(&jot, None, &notebook::now()).unwrap();
    stage.press("j");
    assert_eq!(stage.session.model.person(), Some(next));
    assert!(stage.text().contains("plays the cello"), "{}", stage.text());
    // What was passed on the way is read anew as well.
    stage.press("k j");
    assert!(stage.text().contains("plays the cello"), "{}", stage.text());
}

#[test]
fn nothing_is_read_ahead_under_a_sheet() {
    let mut stage = Stage::new("en").sized(100, 30);
    stage.press("c");
    assert_eq!(read_ahead(&mut stage), 0);
}
