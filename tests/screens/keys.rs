//! Every key of the table, where it is bound: it does something, or a message says why not.

use std::collections::BTreeSet;

use carnet::app::action::Action;
use carnet::app::effect::ImportMode;
use carnet::app::keymap::{Context, Keymap};
use carnet::app::msg::Msg;
use carnet::app::screens::Place;
use carnet::app::tabs::Tab;
use carnet::domain::copies::{CopyJob, NotebookCopy};
use carnet::runtime::session::Outside;
use rstest::rstest;

use crate::everything::carried;
use crate::importing::preview;
use crate::notebook;
use crate::stage::Stage;

/// Places in the notebook that has everything: what is pressed and typed to get there from Today. The cursor stands where it can
/// go both ways.
const STANDS: &[(&str, &str)] = &[
    ("today", "j j"),
    ("today, further down", "G k"),
    ("people", "2 Home j j j l"),
    ("people, archived", "2 / \"archived\" Enter"),
    ("people, filtered", "2 / \"tier:c\" Enter j j"),
    ("people, typing", "2 j j / \"zo ne\" Left"),
    ("people, a word begun", "2 / \"ne\""),
    ("gifts", "3 j"),
    ("gifts, to order", "3 l"),
    ("gifts, nothing in the column", "3 l l l l l"),
    ("agenda", "4 j j"),
    ("agenda, the month", "4 Tab"),
    ("agenda, an empty day", "4 Tab Right Right Right Right"),
    ("agenda, typing", "4 / \"ma ri\" Left Left"),
    ("timeline", "j Enter j j"),
    ("contact", "j Enter Tab j j"),
    ("contact, the person", "j Enter Tab"),
    ("family", "j Enter Tab Tab j"),
    ("facts", "j Enter Tab Tab Tab j"),
    ("gifts of somebody", "j Enter Tab Tab Tab Tab j"),
    ("promises", "j Enter Tab Tab Tab Tab Tab j"),
    ("requests", "j Enter Tab Tab Tab Tab Tab Tab j"),
    ("feedback", "j Enter Tab Tab Tab Tab Tab Tab Tab"),
    ("introductions", "j Enter S-Tab"),
    ("welcome", "j j Enter S-Tab S-Tab j"),
    ("identifiers", "j Enter S-Tab S-Tab S-Tab j"),
    ("an empty section", "j j Enter Tab Tab"),
    ("composer", "j c \"well said\" Left Left"),
    ("composer, how", "j c \"well\" S-Tab Right"),
    ("composer, ticks", "j c \"well\" Tab Tab Down"),
    ("form", "j Enter Tab Tab Tab a Tab \"on e\" Left Left"),
    ("form, a choice", "j Enter Tab Tab Tab a Right Right"),
    ("form of an entry", "j Enter e S-Tab \"on e\" Left Left"),
    ("form of an entry, a choice", "j Enter e"),
    ("prompt", "j s \"in 3 weeks\" Left Left"),
    ("choice", "j Enter Tab j j Enter j"),
    ("writing", "j o j"),
    ("writing, templates", "j o Enter j j"),
    ("writing, a value", "j o Enter Enter \"on e\" Left Left"),
    ("writing, as it would go", "j o Enter Enter \"Claire\" Enter \"a link\" Enter j"),
    ("writing, the text", "j o Enter Enter \"Claire\" Enter \"a link\" Enter e Up"),
    ("help", "? \"do wn\" Left Left"),
    ("help, everything", "? Down Down"),
    ("find", "f \"ma r\" Left Left"),
    ("find, several", "f \"zo\" Down Down Down"),
    ("find, what to do", "f \"mar\" Tab j"),
    ("palette", ": Down Down Down Down Down Down Down Down Down Down \"o\""),
    ("history", "j m m m g h j j"),
    ("events", "g e j"),
    ("events, who comes", "g e l j"),
    ("saved filters", "2 g f j j j j j"),
    ("columns", "2 T G Space Home j j"),
    ("words of the filter", "2 g w j j"),
    ("drill", ": \"recall\" Enter \"on e\" Left Left"),
    ("drill, shown", ": \"recall\" Enter Enter"),
    ("import, a path", ": \"import\" Enter \"aff x\" Left Left"),
    ("import, what it would do", ": \"import\" Enter \"pap_grid_en.csv\" Enter"),
];

/// Whether a key that only goes somewhere may find itself at the end; in some other place it has somewhere to go.
fn may_be_at_its_end(action: Action) -> bool {
    use Action::{
        CaretEnd, CaretLeft, CaretRight, CaretStart, CaretWordLeft, CaretWordRight, ChoiceBack, ChoiceOn, DeleteBack,
        DeleteForward, DeleteToEnd, DeleteToStart, DeleteWord, PaneLeft, PaneRight,
    };
    action.is_moving()
        || matches!(
            action,
            CaretEnd
                | CaretLeft
                | CaretRight
                | CaretStart
                | CaretWordLeft
                | CaretWordRight
                | ChoiceBack
                | ChoiceOn
                | DeleteBack
                | DeleteForward
                | DeleteToEnd
                | DeleteToStart
                | DeleteWord
                | PaneLeft
                | PaneRight
        )
}

fn stand(script: &str) -> Stage {
    let mut stage = Stage::over(carried(), "en_GB").sized(80, 24);
    stage.play(script);
    let answer = match stage.outside.pop() {
        Some(Outside::Edit(text)) => Some(Msg::Edited(Some(text))),
        Some(Outside::Import(job, ImportMode::Preview)) => Some(Msg::ImportRead(job, Box::new(preview()))),
        _ => None,
    };
    if let Some(answer) = answer {
        stage.session.handle(answer);
        stage.press("j");
    }
    stage.session.model.notice = None;
    stage
}

/// Everything that a key may change: the state, the newest step of the notebook, what is asked of the loop.
fn all_of(stage: &Stage) -> (String, String, usize) {
    let mut model = stage.session.model.clone();
    model.keymap = Keymap::read("").unwrap();
    let steps = stage.session.store.history(1).unwrap();
    (format!("{model:?}"), format!("{steps:?}"), stage.outside.len())
}

/// What is bound in a place, key by key, with its action.
fn bound(stage: &Stage) -> Vec<Pressed> {
    let model = &stage.session.model;
    let mut seen = BTreeSet::new();
    let bindings = model.contexts().iter().flat_map(|context| model.keymap.of(*context));
    let keys = bindings.flat_map(|binding| {
        binding.keys.iter().map(|keys| (binding.context, keys.to_string(), binding.action)).collect::<Vec<_>>()
    });
    // A key that a nearer context means otherwise is the nearer one's.
    keys.filter(|(_, keys, _)| seen.insert(keys.clone())).collect()
}

/// Presses every key that is bound in a place; gives those that did nothing, and those that did something.
fn press_all(script: &str) -> (Vec<Pressed>, Vec<Pressed>) {
    let (mut idle, mut busy) = (Vec::new(), Vec::new());
    let mut stage = stand(script);
    let (model, mut before) = (stage.session.model.clone(), all_of(&stage));
    for pressed in bound(&stage) {
        stage.hurry(&pressed.1);
        let after = all_of(&stage);
        if after == before {
            idle.push(pressed);
            continue;
        }
        busy.push(pressed);
        if after.1 == before.1 {
            stage.session.model = model.clone();
            stage.outside.truncate(before.2);
        } else {
            stage = stand(script);
            before = all_of(&stage);
        }
    }
    (idle, busy)
}

/// Escape was the beginning of another key, torn by a slow line: wherever one was, everything is as before.
#[test]
fn an_escape_that_is_taken_back_leaves_every_place_as_it_was() {
    for (name, script) in STANDS {
        let mut stage = stand(script);
        let (before, notebook) = (stage.text(), stage.session.store.dump().unwrap());
        stage.session.escape();
        stage.draw();
        stage.session.rest_of_escape(None);
        assert_eq!(stage.text(), before, "{name}");
        assert_eq!(stage.session.store.dump().unwrap(), notebook, "{name}");
    }
}

/// A key torn behind its Escape does what the key does in one piece.
#[rstest]
fn a_torn_key_does_what_the_whole_one_does(#[values("Left", "A-b")] key: &str) {
    let key: carnet::app::key::Key = key.parse().unwrap();
    for (name, script) in STANDS.iter().filter(|(name, _)| !name.starts_with("import")) {
        let mut whole = stand(script);
        let is_alt_letter = key.alt && !whole.session.model.is_bound(key);
        whole.session.handle(Msg::Key(key));
        let mut torn = stand(script);
        torn.session.escape();
        torn.draw();
        torn.session.rest_of_escape(Some(key));
        if !is_alt_letter {
            assert_eq!(torn.text(), whole.text(), "{key} in {name}");
        }
        assert_eq!(torn.session.store.history(1).unwrap().len(), whole.session.store.history(1).unwrap().len());
    }
}

/// Where a key counts, the key, and what it asks for.
type Pressed = (Context, String, Action);

/// Whether one is already where the key leads.
fn leads_here(script: &str, action: Action) -> bool {
    let model = stand(script).session.model;
    let on_tab = model.stack.is_empty() && model.modals.is_empty();
    match action {
        Action::History => model.history().is_some(),
        Action::Events => matches!(model.place(), Some(Place::Events(_))),
        Action::Back => on_tab,
        other => on_tab && Tab::of(other) == Some(model.tab),
    }
}

#[rstest]
fn no_key_is_dead(
    #[values(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56
    )]
    at: usize,
) {
    let (name, script) = STANDS[at];
    let (idle, _) = press_all(script);
    let dead: Vec<&Pressed> =
        idle.iter().filter(|(_, _, action)| !may_be_at_its_end(*action) && !leads_here(script, *action)).collect();
    assert!(dead.is_empty(), "{name}: these keys do nothing and say nothing: {dead:?}");
}

#[test]
fn every_context_of_the_table_is_tried() {
    let mut tried: Vec<Context> =
        STANDS.iter().flat_map(|(_, script)| stand(script).session.model.contexts()).copied().collect();
    // These have tests of their own: they need another notebook, files, an import that goes on.
    tried.extend([Context::Welcome, Context::Copies, Context::ImportBusy, Context::WritingBarred]);
    assert_eq!(STANDS.len(), 57, "the test above presses the keys of so many");
    let keymap = Keymap::embedded().unwrap();
    for action in Action::ALL {
        for context in keymap.contexts_of(*action) {
            assert!(tried.contains(&context), "{action:?} is bound in {context:?}, which no place above has");
        }
    }
}

#[rstest]
#[case("1", true)]
#[case("&", true)]
#[case("Enter", true)]
#[case("2", false)]
#[case("é", false)]
#[case("3", false)]
#[case("\"", false)]
#[case("a", false)]
fn the_keys_of_the_first_screen_open_what_they_say(#[case] key: &str, #[case] demo: bool) {
    let mut stage = Stage::over(notebook::empty(), "en_GB");
    stage.press(key);
    assert_eq!(stage.outside.contains(&Outside::OpenDemo), demo);
    assert_eq!(stage.session.model.modals.len(), usize::from(!demo), "{}", stage.text());
}

#[test]
fn the_keys_of_the_copies_ask_for_their_work() {
    let copy = |name: &str| NotebookCopy { name: name.to_owned(), day: notebook::now().day, why: "daily", bytes: 4096 };
    let mut stage = Stage::over(carried(), "en_GB");
    stage.press("g c");
    stage.session.handle(Msg::Copies(vec![copy("one"), copy("two")]));
    let jobs = |stage: &mut Stage, key: &str| -> Vec<CopyJob> {
        stage.press(key);
        let asked = std::mem::take(&mut stage.outside).into_iter();
        asked.filter_map(|outside| if let Outside::Copies(job) = outside { Some(job) } else { None }).collect()
    };
    assert_eq!(jobs(&mut stage, "a"), [CopyJob::Make]);
    assert_eq!(jobs(&mut stage, "j Enter"), [CopyJob::Check("two".to_owned())]);
    assert!(!jobs(&mut stage, "v").is_empty());
}

/// What a key does stands whole in the help, whose column is as wide at 80 columns as at 200, and in the palette.
#[rstest]
fn what_an_action_does_is_never_cut(#[values("en_GB", "fr_FR")] locale: &str) {
    let stage = Stage::new(locale);
    let keymap = &stage.session.model.keymap;
    for action in Action::ALL {
        let has_key = keymap.contexts_of(*action).next().is_some();
        let room = if has_key { 54 } else { 62 };
        let words = stage.look.words.say(action.words());
        assert!(carnet::ui::width::cells(&words) <= room, "{}: {words:?} has no room in {room} cells", action.id());
    }
}

/// After the first key of two, the footer says where the second one leads.
#[rstest]
fn the_footer_says_where_a_second_key_leads(#[values((80, 24), (120, 35), (50, 12))] (width, height): (u16, u16)) {
    let mut stage = Stage::new("en_GB").sized(width, height);
    let before = stage.draw().rows().pop().unwrap();
    let text = stage.press("g").text();
    for hint in ["h history", "c copies", "e events"] {
        assert!(text.contains(hint), "{hint} is not in:\n{text}");
    }
    stage.press("z");
    assert_eq!(stage.draw().rows().pop().unwrap(), before, "the keys of the place are back");
}

/// Several actions are offered by people only: on a command no key promises them.
#[test]
fn the_palette_promises_no_actions_of_a_command() {
    let mut stage = Stage::new("en_GB");
    stage.play(": \"marie\"").press("Up");
    let last = |stage: &mut Stage| stage.draw().rows().pop().unwrap();
    assert!(last(&mut stage).contains("Tab"), "somebody: {}", stage.text());
    stage.press("Esc").play(": \"history\"");
    assert!(!last(&mut stage).contains("Tab"), "{}", stage.text());
}
