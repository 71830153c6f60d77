//! Every place there is, each as a stage that stands in it.

use carnet::app::modals::Modal;
use carnet::app::modals::writing::Step;
use carnet::app::msg::Msg;
use carnet::app::screens::dossier::Section;
use carnet::domain::copies::NotebookCopy;
use carnet::runtime::session::Outside;

use crate::everything::{WHO, carried};
use crate::importing::preview;
use crate::notebook;
use crate::stage::Stage;

/// Places of the small notebook: the name of each, the keys that lead there from Today, what is typed there.
const PLACES: &[(&str, &str, &str)] = &[
    ("today", "j", ""),
    ("marks", "Space Space", ""),
    ("without briefing", "b j", ""),
    ("composer", "j c", "Great call. +famille Léa a intégré l'équipe de foot >send banners !fri !2w 👨‍👩‍👧 王伟"),
    (
        "long composer",
        "j c",
        "one\u{2003}two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
        sixteen seventeen eighteen nineteen twenty +wrong kind +gift a knife >a >b >c <d #e #f !2w",
    ),
    ("composer ticks", "j c Tab Tab", ""),
    ("namesakes", "j c", "marie: hello"),
    ("missed", "j M", ""),
    ("jot", "j i", "+child Zoé 4"),
    ("promise", "j p", "banners !fri"),
    ("snooze", "j s", "fri"),
    ("one of several days", "j s", "monday 10 february"),
    ("next date", "j r", "every 3w"),
    ("dismiss", "j x", ""),
    ("add", "a", "Kim Ito kim@example.org /A /2w #food"),
    ("help", "?", ""),
    ("help, filtered", "?", "do"),
    ("find, nothing typed", "f", ""),
    ("find", "f", "mar"),
    ("find, a word of a note", "f", "quarter access"),
    ("find, nobody", "f", "xyzzy"),
    ("find, what to do", "f m a r Tab j", ""),
    ("palette", ":", ""),
    ("palette, filtered", ": Down Down", "ma"),
    ("history", "m g h", ""),
    ("history, asked", "m m g h j Enter", ""),
    ("dossier", "j Enter", ""),
    ("dossier, facts", "j Enter l l l", ""),
    ("private", "j H", ""),
    ("people", "2 j Space", ""),
    ("people, filtered", "2 /", "marie tier:a"),
    ("people, nobody found", "2 /", "nobody at all"),
    ("people, a range", "2 v j j", ""),
    ("tier and tags", "2 t", "A +food -old"),
    ("person form", "j e", ""),
    ("person form, last field", "j e S-Tab", ""),
    ("completion", "j e Tab Tab Tab Tab Tab Tab Tab", "a/b"),
    ("fact form", "j Enter l l l a Tab", "one two three four five six seven eight nine ten 👨‍👩‍👧 王伟"),
    ("choice of an item", "j Enter l l a", ""),
    ("menu of an item", "j Enter l j Enter", ""),
    ("wrong date", "j Enter l l l l l a Tab", "31/02"),
];

/// Places of the notebook in which every list holds something: the name of each, and what leads there from Today.
const FULL: &[(&str, &str)] = &[
    ("gifts", "3"),
    ("gifts, the second column", "3 l"),
    ("whose gift", "3 a \"mar\""),
    ("gift form", "3 a \"tom b\" Enter"),
    ("gift, changed", "3 e C-e \" engraved\""),
    ("menu of a gift", "3 Enter"),
    ("agenda", "4 j"),
    ("agenda, the days", "4 Tab l"),
    ("agenda, filtered", "4 / \"mar\""),
    ("agenda, nothing found", "4 / \"xyzzy\""),
    ("agenda, next month", "4 >"),
    ("whose date", "4 a \"tom\""),
    ("another day", "4 j r \"fri\""),
    ("events", "g e j"),
    ("an event, who comes", "g e l j"),
    ("event form", "g e a \"SEO Sum\""),
    ("event, changed", "g e e Tab"),
    ("who comes to an event", "g e p \"mar\""),
    ("what to prepare", "g e l i \"banners\""),
    ("an event held", "g e c"),
    ("drill", "g e n \"trail\""),
    ("drill, shown", "g e n Enter"),
    ("history, long", "m m m g h j"),
    ("columns", "2 T j j"),
    ("saved filters", "2 g f j"),
    ("words of the filter", "2 g w j j j"),
    ("words of days", "s F2 j"),
    ("name of a filter", "2 / \"late\" Enter w \"behind\""),
    ("table, far down", "2 G k"),
    ("ways to write", "o"),
    ("templates", "o Enter j"),
    ("value of a template", "o Enter Enter \"ban\""),
    ("request", "R \"where is my payment\""),
    ("feedback", "F \"the form loses its text\""),
    ("import", ": \"import\" Enter \"aff\" Down"),
];

fn at(place: &(&str, &str, &str), locale: &str) -> Stage {
    let mut stage = Stage::new(locale);
    stage.press(place.1).type_text(place.2);
    stage
}

/// Places of the small notebook.
pub fn small(locale: &str) -> Vec<(String, Stage)> {
    PLACES.iter().map(|place| (place.0.to_owned(), at(place, locale))).collect()
}

/// Places of the notebook in which every list holds something: the lists, every section of a dossier, every form.
pub fn full(locale: &str) -> Vec<(String, Stage)> {
    let mut places = Vec::new();
    for (name, script) in FULL {
        let mut stage = Stage::over(carried(), locale);
        stage.play(script);
        places.push(((*name).to_owned(), stage));
    }
    for section in Section::ALL {
        for (what, key) in [("section", ""), ("adding in", "a"), ("changing in", "j e"), ("menu in", "Enter")] {
            let mut stage = Stage::over(carried(), locale);
            stage.go_to(WHO).press("Enter").turn_to(*section).press(key);
            places.push((format!("{what} {section:?}"), stage));
        }
    }
    places.push(("copies".to_owned(), copies(locale)));
    for (name, keys) in [("message as it would go", ""), ("text of a message", "e")] {
        let mut stage = letter(locale);
        stage.press(keys);
        places.push((name.to_owned(), stage));
    }
    places.push(("message to a deceased person".to_owned(), barred(locale)));
    places.push(("import, reading".to_owned(), importing(locale)));
    places.push(("import, what it would do".to_owned(), previewed(locale)));
    places.push(("first screen".to_owned(), Stage::over(notebook::empty(), locale)));
    places
}

/// Every place.
pub fn all(locale: &str) -> Vec<(String, Stage)> {
    let mut places = small(locale);
    places.extend(full(locale));
    places
}

fn copies(locale: &str) -> Stage {
    let copy = |name: &str, why| NotebookCopy { name: name.to_owned(), day: notebook::now().day, why, bytes: 4096 };
    let mut stage = Stage::over(carried(), locale);
    stage.press("g c");
    let copies = (1..30).map(|number| copy(&format!("copy {number}"), "daily"));
    stage.session.handle(Msg::Copies([copy("first", "before-migration")].into_iter().chain(copies).collect()));
    stage.press("j j");
    stage
}

/// A letter that came back from the editor.
fn letter(locale: &str) -> Stage {
    let mut stage = Stage::over(carried(), locale);
    stage.press("o Enter Enter");
    for _ in 0..9 {
        if !matches!(stage.session.model.modals.last(), Some(Modal::Writing(writing)) if writing.step == Step::Asking) {
            break;
        }
        stage.play("\"something\" Enter");
    }
    stage.session.handle(Msg::Edited(Some("Hello Marie,\n\nhow are you? ".repeat(9))));
    stage.press("j");
    stage
}

/// Somebody to whom nobody writes.
fn barred(locale: &str) -> Stage {
    let mut stage = Stage::over(carried(), locale);
    stage.go_to(WHO);
    let id = stage.session.model.person().unwrap();
    stage.session.store.edit_affiliate(id, |who| who.deceased = true, &notebook::now()).unwrap();
    stage.press("o");
    stage
}

/// An export that is being read.
fn importing(locale: &str) -> Stage {
    let mut stage = Stage::over(carried(), locale);
    stage.play(": \"import\" Enter \"pap_grid_en.csv\" Enter");
    stage
}

/// What importing it would do.
fn previewed(locale: &str) -> Stage {
    let mut stage = importing(locale);
    if let Some(Outside::Import(job, _)) = stage.outside.pop() {
        stage.session.handle(Msg::ImportRead(job, Box::new(preview())));
    }
    stage
}

mod tests {
    use std::collections::HashSet;
    use std::mem::discriminant;

    use super::all;

    #[test]
    fn every_kind_of_place_is_there() {
        let places = all("en_GB");
        let models = || places.iter().map(|(_, stage)| &stage.session.model);
        let modals: HashSet<_> = models().filter_map(|model| model.modals.last().map(discriminant)).collect();
        let screens: HashSet<_> = models().filter_map(|model| model.place().map(discriminant)).collect();
        let tabs: HashSet<_> = models().map(|model| discriminant(&model.tab)).collect();
        assert_eq!((modals.len(), screens.len(), tabs.len()), (12, 4, 4));
        let contexts: HashSet<_> = models().flat_map(|model| model.contexts()).collect();
        let keymap = &places[0].1.session.model.keymap;
        let missing: Vec<_> = carnet::app::action::Action::ALL
            .iter()
            .flat_map(|action| keymap.contexts_of(*action))
            .filter(|context| !contexts.contains(context))
            .collect();
        assert!(missing.is_empty(), "no place in {missing:?}");
    }
}
