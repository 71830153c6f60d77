//! People: marks, and what is done to many at once.

use carnet::domain::affiliate::Tier;
use carnet::store::Store;
use rstest::rstest;

use crate::notebook;
use crate::people::{EVERYBODY, marked, names, people};
use crate::stage::Stage;

#[test]
fn marks_survive_the_filter_which_says_how_many_it_hides() {
    let mut stage = people();
    stage.press("Space Space");
    assert_eq!(marked(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("/").type_text("ana");
    let text = stage.text();
    assert!(text.contains("2 marked, 1 not in sight"), "{text}");
    stage.press("Enter t").type_text("C +vip").press("Enter");
    for name in ["Ana Sousa", "Marie Dupont"] {
        let page = stage.page(name);
        assert_eq!(page.affiliate.tier, Some(Tier::C));
        assert!(page.tags.iter().any(|tag| tag.name == "vip"));
    }
    stage.press("u");
    assert_eq!(stage.page("Ana Sousa").affiliate.tier, Some(Tier::A));
    assert!(stage.page("Marie Dupont").tags.is_empty());
}

#[test]
fn a_range_grows_with_the_cursor_and_escape_gives_it_up() {
    let mut stage = people();
    stage.press("j v j j");
    assert_eq!(marked(&stage), ["Marie Dupont", "Marie Lefèvre", "Nora Petit"]);
    stage.press("k k k");
    assert_eq!(marked(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("Esc");
    assert!(marked(&stage).is_empty());
    stage.press("v G v g g");
    assert_eq!(marked(&stage).len(), EVERYBODY.len());
    stage.press("Esc");
    assert!(marked(&stage).is_empty());
}

#[test]
fn marks_survive_orders_other_tabs_dossiers_and_news() {
    let mut stage = people();
    stage.press("Space Space l l S");
    let both = |stage: &Stage| {
        let mut marked = marked(stage);
        marked.sort_unstable();
        marked
    };
    assert_eq!(both(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("1 m 3 4 2 Enter Esc");
    assert_eq!(both(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("C-l").resize(50, 12);
    assert_eq!(both(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("Home D");
    assert_eq!(both(&stage), [""; 0], "both are in the archive");
}

#[test]
fn marks_are_inverted_taken_away_and_brought_back() {
    let mut stage = people();
    stage.press("Space Space /").type_text("tier:A,B").press("Enter I");
    assert_eq!(
        marked(&stage),
        ["Marie Lefèvre", "Paul Nguyen", "Tom Becker", "王伟"],
        "Ana is not, Marie Dupont not in sight"
    );
    assert!(stage.text().contains("5 marked, 1 not in sight"), "{}", stage.text());
    stage.press("N");
    assert!(marked(&stage).is_empty() && !stage.text().contains("marked"));
    stage.press("V");
    assert!(stage.text().contains("5 marked, 1 not in sight"), "{}", stage.text());
    stage.press("I I");
    assert!(stage.text().contains("5 marked, 1 not in sight"), "twice is never");
}

#[test]
fn undoing_a_change_brings_the_marks_back_that_it_took_away() {
    let mut stage = people();
    stage.press("Space Space t").type_text("+vip").press("Enter");
    assert!(marked(&stage).is_empty());
    stage.press("u");
    assert_eq!(marked(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("t").type_text("+vip").press("Enter G m u");
    assert!(marked(&stage).is_empty(), "what was undone is another change");
    stage.press("V");
    assert_eq!(marked(&stage), ["Ana Sousa", "Marie Dupont"]);
}

#[test]
fn outcomes_work_on_people_as_on_today() {
    let mut stage = people();
    stage.press("Space Space c").type_text("Launch call /visio").press("Enter");
    for name in ["Ana Sousa", "Marie Dupont"] {
        assert_eq!(stage.page(name).interactions[0].text, "Launch call");
    }
    assert!(marked(&stage).is_empty());
    assert_eq!(stage.person(), "Marie Lefèvre", "the cursor stays");
    stage.press("m");
    assert!(stage.notice().contains("Marie Lefèvre"));
    stage.press("r").type_text("every 9 days").press("Enter");
    assert!(stage.text().contains("9 d"), "the table shows it at once");
}

#[test]
fn archiving_is_one_key_and_one_undo_and_the_archive_gives_people_back() {
    let mut stage = people();
    let before = stage.session.store.dump().unwrap();
    stage.press("Space Space D");
    assert_eq!(names(&stage).len(), EVERYBODY.len() - 2);
    assert_eq!(stage.person(), "Marie Lefèvre");
    stage.press("/").type_text("archived").press("Enter");
    assert_eq!(names(&stage), ["Ana Sousa", "Marie Dupont"]);
    stage.press("D");
    assert!(!stage.page("Ana Sousa").affiliate.archived);
    assert_eq!(names(&stage), ["Marie Dupont"]);
    stage.press("u u Esc");
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert_eq!(names(&stage), EVERYBODY);
}

fn crowd() -> Store {
    let mut store = notebook::empty();
    for at in 0..500 {
        notebook::add(&mut store, &format!("Person {at:03}"), Some(Tier::B));
    }
    store
}

#[rstest]
#[case("t", "A +promo -old")]
#[case("t", "paused")]
#[case("r", "every 3 weeks")]
#[case("r", "in 4 weeks to ask")]
#[case("s", "in 2 weeks")]
#[case("c", "A letter to all /email")]
#[case("D", "")]
fn a_change_of_five_hundred_people_is_one_undo(#[case] key: &str, #[case] typed: &str) {
    let mut stage = Stage::over(crowd(), "en_GB");
    let before = stage.session.store.dump().unwrap();
    stage.press("2 v G v").press(key);
    if !typed.is_empty() {
        stage.type_text(typed).press("Enter");
    }
    assert_ne!(stage.session.store.dump().unwrap(), before);
    assert!(stage.notice().contains("500 people"), "{}", stage.notice());
    stage.press("u");
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert_eq!(names(&stage).len(), 500);
    assert_eq!(marked(&stage).len(), 500, "and they are marked again");
}

#[test]
fn everybody_whom_the_filter_leaves_is_marked_at_once() {
    let mut stage = people();
    stage.press("/").type_text("never").press("Enter A");
    assert_eq!(marked(&stage), ["Nora Petit", "Sam Roy"]);
    stage.press("t").type_text("+new").press("Enter");
    for name in ["Nora Petit", "Sam Roy"] {
        assert!(stage.page(name).tags.iter().any(|tag| tag.name == "new"));
    }
    stage.press("A A");
    assert!(marked(&stage).is_empty());
}

#[test]
fn an_open_range_marks_whom_it_covered_where_somebody_comes_in_elsewhere() {
    let mut stage = people();
    stage.press("v j j");
    let covered = marked(&stage);
    notebook::add(&mut stage.session.store, "Aaron First", None);
    stage.session.handle(carnet::app::msg::Msg::ChangedElsewhere);
    assert_eq!(names(&stage)[0], "Aaron First");
    assert_eq!(marked(&stage), covered);
}
