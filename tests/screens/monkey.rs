//! Whatever is pressed, in whatever order, wherever one is: nothing breaks, Esc leads back, everything can be taken back.

use carnet::app::action::Action;
use carnet::app::modals::Modal;
use carnet::app::modals::finder::DOABLE;
use carnet::app::msg::Msg;
use carnet::app::screens::Place;
use carnet::runtime::session::Outside;
use carnet::store::{StepState, UndoError};
use proptest::prelude::*;

use crate::everything::carried;
use crate::notebook;
use crate::stage::Stage;

/// What a hand does next.
#[derive(Debug, Clone)]
enum Stroke {
    /// A key that is bound where one is: which of them.
    Bound(usize),
    /// A key that moves a cursor where one is, held down: which of them.
    Hold(usize),
    /// Any other key.
    Key(&'static str),
    /// Something typed.
    Text(&'static str),
    /// Something pasted.
    Paste(&'static str),
    /// Another size.
    Resize(u16, u16),
}

/// The sizes of a hand that pulls at the window.
const SIZES: [(u16, u16); 6] = [(30, 8), (50, 12), (60, 15), (80, 24), (120, 35), (200, 50)];

/// How many strokes a key counts for that is held down: past the end of every list here.
const HELD: usize = 60;

/// What is typed: what the grammars know, and what they do not.
const TEXTS: [&str; 12] = [
    "fri",
    "2w",
    "marie: hello +gift a pen >call !fri #vip",
    "+child Zoé 4",
    "tier:A late",
    "A +food -old",
    "31/02",
    "becker",
    "SEO Summit 12 march @Lyon",
    "👨‍👩‍👧 王伟 é",
    "every 3w",
    "   ",
];

/// Keys that mean something nearly everywhere, and some that mean nothing anywhere.
const KEYS: [&str; 12] = ["Esc", "Enter", "Tab", "S-Tab", "Space", "Backspace", "Del", "F9", "ß", "A-x", "g", "0"];

fn stroke() -> impl Strategy<Value = Stroke> {
    prop_oneof![
        20 => any::<usize>().prop_map(Stroke::Bound),
        5 => any::<usize>().prop_map(Stroke::Hold),
        3 => prop::sample::select(&KEYS[..]).prop_map(Stroke::Key),
        3 => prop::sample::select(&TEXTS[..]).prop_map(Stroke::Text),
        1 => prop::sample::select(&TEXTS[..]).prop_map(Stroke::Paste),
        1 => prop::sample::select(&SIZES[..]).prop_map(|(width, height)| Stroke::Resize(width, height)),
    ]
}

/// The keys bound where the stage is, in the order of the table: those that do what is wanted.
fn bound(stage: &Stage, wanted: impl Fn(Action) -> bool) -> Vec<String> {
    let model = &stage.session.model;
    let bindings = model.contexts().iter().flat_map(|context| model.keymap.of(*context));
    let bindings = bindings.filter(|binding| wanted(binding.action));
    bindings.flat_map(|binding| binding.keys.iter().map(ToString::to_string)).collect()
}

fn strike(stage: &mut Stage, stroke: &Stroke) {
    match stroke {
        Stroke::Bound(which) => {
            let keys = bound(stage, |_| true);
            stage.hurry(&keys[which % keys.len()]);
        }
        Stroke::Hold(which) => {
            let keys = bound(stage, |action| action.is_moving() && action != Action::Mark);
            let Some(key) = keys.get(which % keys.len().max(1)) else { return };
            for _ in 0..HELD {
                stage.hurry(key);
                check_cursors(stage);
            }
        }
        Stroke::Key(key) => {
            stage.hurry(key);
        }
        Stroke::Text(text) => {
            stage.type_text(text);
        }
        Stroke::Paste(text) => {
            stage.paste(text);
        }
        Stroke::Resize(width, height) => stage.resize(*width, *height),
    }
    // What only the loop can do is answered as the loop would.
    for outside in std::mem::take(&mut stage.outside) {
        if let Outside::Edit(text) = outside {
            stage.session.handle(Msg::Edited(Some(format!("{text} more"))));
        }
    }
}

/// Whether every cursor is on something that is there.
fn check_cursors(stage: &Stage) {
    let model = &stage.session.model;
    if let Some(selected) = model.list().selected() {
        assert!(model.list().name(selected).is_some(), "the cursor is on somebody who is not in the list");
    }
    match model.place() {
        Some(Place::Dossier(screen)) => {
            let items = screen.items(screen.section);
            assert_eq!(screen.selected().is_none(), items.is_empty());
            assert!(screen.selected().is_none_or(|item| items.contains(&item)));
        }
        Some(Place::History(screen)) => assert!(screen.cursor() < screen.known().len().max(1)),
        Some(Place::Events(screen)) => assert_eq!(screen.current().is_none(), screen.known().is_empty()),
        Some(Place::Copies(_)) | None => {}
    }
    match model.modals.last() {
        Some(Modal::Choice(choice)) => assert!(choice.cursor < choice.offers.len()),
        Some(Modal::Finder(finder)) => {
            assert!(finder.cursor < finder.rows().count().max(1));
            assert!(finder.doing.as_ref().is_none_or(|doing| doing.cursor < DOABLE.len()));
        }
        Some(Modal::Filters(filters)) => assert!(filters.cursor < filters.picks.len().max(1)),
        Some(Modal::Help(help)) => assert!(help.cursor < help.lines.len()),
        Some(Modal::Columns(menu)) => assert!(menu.cursor < menu.rows().count()),
        Some(Modal::Guide(guide)) => assert!(guide.cursor < guide.entries.len()),
        Some(Modal::Writing(writing)) => assert!(writing.cursor < writing.rows().len().max(1)),
        _ => {}
    }
}

/// Whether the help says that no key answers; the end of that may stand in another line.
fn says_nothing_found(stage: &Stage) -> bool {
    let says = stage.look.words.say("help-nothing");
    let start: Vec<&str> = says.split(' ').take(3).collect();
    stage.sheet().text().contains(&start.join(" "))
}

/// How many lines are to be painted as selected in what lies on top; `None` where it is no list.
fn selected_lines(stage: &Stage) -> Option<usize> {
    let is_any = match stage.session.model.modals.last()? {
        Modal::Finder(finder) => finder.row().is_some(),
        Modal::Choice(_) | Modal::Columns(_) | Modal::Guide(_) => true,
        Modal::Filters(filters) => !filters.picks.is_empty(),
        Modal::Help(_) => !says_nothing_found(stage),
        Modal::Writing(writing) => !writing.rows().is_empty(),
        Modal::Composer(_) | Modal::Form(_) | Modal::Prompt(_) | Modal::Import(_) | Modal::Drill(_) => return None,
    };
    Some(usize::from(is_any))
}

/// A list that lies on top shows the line of its cursor, and that one alone.
fn check_selected(stage: &mut Stage) {
    stage.draw();
    if let Some(lines) = selected_lines(stage) {
        let top = stage.session.model.modals.split_off(stage.session.model.modals.len() - 1);
        let below = std::mem::replace(&mut stage.session.model.modals, top);
        let sheet = stage.sheet();
        let top = std::mem::replace(&mut stage.session.model.modals, below);
        stage.session.model.modals.extend(top);
        let marked = sheet.rows().iter().filter(|row| row.contains(stage.look.glyphs.cursor)).count();
        assert_eq!(marked, lines, "{}", sheet.text());
    }
}

/// A few thousand strokes in all; `PROPTEST_CASES` asks for more hands.
fn config() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").map(|_| ProptestConfig::default().cases);
    ProptestConfig { cases: asked.unwrap_or(12), max_shrink_iters: 200, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_pressed_esc_leads_back_and_undo_takes_everything_back(
        locale in prop::sample::select(vec!["en_GB", "fr_FR"]),
        size in prop::sample::select(&SIZES[..]),
        strokes in prop::collection::vec(stroke(), 40..200),
    ) {
        let mut stage = Stage::over(carried(), locale).sized(size.0, size.1);
        let first = stage.session.store.dump().unwrap();
        let base = stage.session.store.history(1).unwrap()[0].id;
        for (at, stroke) in strokes.iter().enumerate() {
            strike(&mut stage, stroke);
            let (width, height) = stage.size;
            // Some keys come faster than the screen.
            if at % 4 == 0 && let Some(caret) = stage.draw().caret {
                prop_assert!(caret.x < width && caret.y < height, "the caret left a screen of {}x{}", width, height);
            }
            check_cursors(&stage);
            if at % 2 == 0 {
                check_selected(&mut stage);
            }
        }
        for _ in 0..16 {
            stage.press("Esc");
        }
        let model = &stage.session.model;
        prop_assert!(model.modals.is_empty() && model.stack.is_empty(), "Esc did not lead back:\n{}", stage.text());
        let now = notebook::now();
        prop_assert_eq!(stage.session.store.projection_differences(&now).unwrap(), []);
        prop_assert_eq!(stage.session.store.search_differences().unwrap(), 0);
        let is_there = stage.session.store.history(1000).unwrap().iter().any(|step| step.id == base && step.state == StepState::Done);
        while stage.session.store.dump().unwrap() != first {
            match stage.session.store.undo(now) {
                Ok(undone) => prop_assert!(!is_there || undone.step.id != base, "undo does not lead back to the beginning"),
                Err(UndoError::Nothing) => {
                    prop_assert_eq!(stage.session.store.dump().unwrap(), "");
                    break;
                }
                Err(error) => prop_assert!(false, "a step cannot be taken back: {:?}", error),
            }
        }
    }
}
