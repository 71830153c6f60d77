//! Everything that can be done where one is, by its words in the reader's language.

use std::sync::Arc;

use crate::app::action::Action;
use crate::app::keymap::{Context, Keymap};
use crate::domain::lang::Lang;
use crate::i18n::Words;
use crate::search::{Class, Haystack, Pool, Query};

/// What can be done from everywhere, whether or not a key leads there from the screen below.
pub const EVERYWHERE: [Action; 13] = [
    Action::Drill,
    Action::Find,
    Action::History,
    Action::AddPerson,
    Action::AddDateFor,
    Action::Import,
    Action::Spread,
    Action::HidePrivate,
    Action::SpeakEnglish,
    Action::SpeakFrench,
    Action::Redraw,
    Action::Help,
    Action::Quit,
];

/// What can be done on People without a key of its own.
pub const ON_PEOPLE: [Action; 10] = [
    Action::SortByName,
    Action::SortByTier,
    Action::SortByRhythm,
    Action::SortByLast,
    Action::SortByNext,
    Action::SortByStatus,
    Action::SortByTags,
    Action::SortByChannel,
    Action::SortByPromises,
    Action::SortByGifts,
];

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What is done.
    pub action: Action,
    /// The first key that does it from the screen below, where there is one.
    pub key: Option<String>,
}

/// Everything that can be done where one is.
#[derive(Debug, Clone, Default)]
pub struct Commands {
    all: Vec<Command>,
    words: Arc<Haystack<usize>>,
}

impl Commands {
    /// What the keys of these contexts do and what can be done from everywhere, each once.
    pub fn of(keymap: &Keymap, chain: &[Context], lang: Lang) -> Self {
        let bound = chain.iter().flat_map(|context| keymap.of(*context)).map(|binding| binding.action);
        let here: &[Action] = if chain.contains(&Context::People) { &ON_PEOPLE } else { &[] };
        let unbound = EVERYWHERE.into_iter().chain(here.iter().copied());
        let mut actions: Vec<Action> = bound.chain(unbound).filter(|action| is_offered(*action, lang)).collect();
        actions.sort_unstable();
        actions.dedup();
        let key = |action| keymap.key_for(chain, action).map(ToString::to_string);
        let all: Vec<Command> = actions.into_iter().map(|action| Command { action, key: key(action) }).collect();
        let says = Words::new(lang);
        let mut words = Haystack::new();
        for (at, command) in all.iter().enumerate() {
            words.add(&says.say(command.action.hint()), at);
            words.add(&format!("{} {}", says.say(command.action.hint()), says.say(command.action.words())), at);
        }
        Self { all, words: Arc::new(words) }
    }

    /// What answers to something typed, the closest first, and how well the first one does; everything while nothing is typed.
    pub fn matching(&self, typed: &str) -> (Vec<Command>, Class) {
        let query = Query::new(typed);
        if query.is_blank() {
            return (self.all.clone(), Class::Exact);
        }
        let hits = self.words.find(&query, &mut Pool::default(), self.all.len());
        let class = hits.first().map_or(Class::Fuzzy, |hit| hit.class);
        (hits.into_iter().filter_map(|hit| self.all.get(hit.item).cloned()).collect(), class)
    }
}

/// The palette does not offer itself, nor the language that is spoken already, nor what only its own keys can mean.
fn is_offered(action: Action, lang: Lang) -> bool {
    match action {
        Action::Palette | Action::Back | Action::QuitTwice => false,
        Action::SpeakEnglish => lang != Lang::En,
        Action::SpeakFrench => lang != Lang::Fr,
        _ => true,
    }
}
