//! Everything that can be done where one is, by its words in the reader's language.

use std::sync::Arc;

use crate::app::action::Action;
use crate::app::keymap::{Context, Keymap};
use crate::domain::lang::Lang;
use crate::i18n::Words;
use crate::search::{Class, Haystack, Hit, Pool, Query};

/// What can be done from everywhere, whether or not a key leads there from the screen below.
pub const EVERYWHERE: [Action; 14] = [
    Action::Drill,
    Action::Find,
    Action::History,
    Action::AddPerson,
    Action::AddDateFor,
    Action::Import,
    Action::Spread,
    Action::Undated,
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

/// What else people call a thing: commands are found by these words as well.
const ALSO: [(Action, &str); 34] = [
    (Action::Drill, "also-drill"),
    (Action::Undo, "also-undo"),
    (Action::Redo, "also-redo"),
    (Action::Find, "also-find"),
    (Action::History, "also-history"),
    (Action::Copies, "also-copies"),
    (Action::Events, "also-events"),
    (Action::AddPerson, "also-add-person"),
    (Action::Import, "also-import"),
    (Action::HidePrivate, "also-hide-private"),
    (Action::Spread, "also-spread"),
    (Action::Undated, "also-undated"),
    (Action::SpeakEnglish, "also-speak-english"),
    (Action::SpeakFrench, "also-speak-french"),
    (Action::Quit, "also-quit"),
    (Action::Help, "also-help"),
    (Action::LogContact, "also-log-contact"),
    (Action::Missed, "also-missed"),
    (Action::Snooze, "also-snooze"),
    (Action::Away, "also-away"),
    (Action::Dismiss, "also-dismiss"),
    (Action::Jot, "also-jot"),
    (Action::Promise, "also-promise"),
    (Action::LogRequest, "also-log-request"),
    (Action::LogFeedback, "also-log-feedback"),
    (Action::NextDate, "also-next-date"),
    (Action::Write, "also-write"),
    (Action::Retag, "also-retag"),
    (Action::Archive, "also-archive"),
    (Action::GoAgenda, "also-go-agenda"),
    (Action::GoGifts, "also-go-gifts"),
    (Action::GoPeople, "also-go-people"),
    (Action::GoToday, "also-go-today"),
    (Action::AddDateFor, "also-add-date-for"),
];

/// So many letters may mean one of those words.
const MEANT: usize = 3;

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
    hints: Arc<Haystack<usize>>,
    words: Arc<Haystack<usize>>,
    also: Arc<Haystack<usize>>,
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
        let (mut hints, mut words, mut also) = (Haystack::new(), Haystack::new(), Haystack::new());
        for (at, command) in all.iter().enumerate() {
            hints.add(&says.say(command.action.hint()), at);
            words.add(&format!("{} {}", says.say(command.action.hint()), says.say(command.action.words())), at);
            // The key table's own name of it holds in every language: the manual and the settings speak of it so.
            also.add(command.action.id(), at);
            for (_, synonyms) in ALSO.iter().filter(|(action, _)| *action == command.action) {
                says.say(synonyms).split(' ').for_each(|word| also.add(word, at));
            }
        }
        Self { all, hints: Arc::new(hints), words: Arc::new(words), also: Arc::new(also) }
    }

    /// What answers to something typed, the closest first, and how well the first one does; everything while nothing is typed.
    pub fn matching(&self, typed: &str) -> (Vec<Command>, Class) {
        let query = Query::new(typed);
        if query.is_blank() {
            return (self.all.clone(), Class::Exact);
        }
        let find = |hay: &Haystack<usize>| hay.find(&query, &mut Pool::default(), self.all.len());
        let mut hits = find(&self.hints);
        // Letters one after the other are soon found in a sentence: they count in a short name only.
        let is_meant = |hit: &Hit<usize>| hit.class < Class::Fuzzy;
        hits.extend(find(&self.words).into_iter().filter(is_meant));
        // Two letters begin too many of the other words.
        if typed.trim().chars().count() >= MEANT {
            hits.extend(find(&self.also).into_iter().filter(is_meant));
        }
        // Of equally close ones, what a command is called by itself.
        hits.sort_by_key(|hit| hit.class);
        let class = hits.first().map_or(Class::Fuzzy, |hit| hit.class);
        let mut seen = std::collections::HashSet::new();
        hits.retain(|hit| seen.insert(hit.item));
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// The first command that answers to something typed on Today.
    fn first(typed: &str, lang: Lang) -> Option<Action> {
        let keymap = Keymap::embedded().unwrap();
        let chain = [Context::Today, Context::Person, Context::Tabs, Context::Screen, Context::Always];
        let (found, _) = Commands::of(&keymap, &chain, lang).matching(typed);
        found.first().map(|command| command.action)
    }

    /// `relation` stands letter by letter in « rétablir l’action annulée ».
    #[rstest]
    #[case("relation")]
    #[case("xyzzy")]
    fn letters_scattered_over_a_sentence_are_no_command(#[case] typed: &str) {
        assert_eq!(first(typed, Lang::Fr), None);
    }

    #[rstest]
    #[case("mémoire", Action::Drill)]
    #[case("memoire", Action::Drill)]
    #[case("quiz", Action::Drill)]
    #[case("réviser", Action::Drill)]
    #[case("entrainement", Action::Drill)]
    #[case("calendrier", Action::GoAgenda)]
    #[case("sauvegarde", Action::Copies)]
    #[case("salon", Action::Events)]
    #[case("événement", Action::Events)]
    #[case("supprimer", Action::Archive)]
    #[case("chercher", Action::Find)]
    #[case("défaire", Action::Undo)]
    #[case("rappeler", Action::NextDate)]
    #[case("courriel", Action::Write)]
    #[case("répondeur", Action::Missed)]
    #[case("tâche", Action::Promise)]
    #[case("étiquette", Action::Retag)]
    #[case("csv", Action::Import)]
    #[case("quitter", Action::Quit)]
    #[case("modèle", Action::Write)]
    #[case("drill", Action::Drill)]
    #[case("undo", Action::Undo)]
    #[case("log-contact", Action::LogContact)]
    fn french_words_find_their_command(#[case] typed: &str, #[case] action: Action) {
        assert_eq!(first(typed, Lang::Fr), Some(action));
    }

    #[rstest]
    #[case("quiz", Action::Drill)]
    #[case("memory", Action::Drill)]
    #[case("recall", Action::Drill)]
    #[case("practise", Action::Drill)]
    #[case("calendar", Action::GoAgenda)]
    #[case("backup", Action::Copies)]
    #[case("conference", Action::Events)]
    #[case("delete", Action::Archive)]
    #[case("search", Action::Find)]
    #[case("revert", Action::Undo)]
    #[case("reminder", Action::NextDate)]
    #[case("mail", Action::Write)]
    #[case("voicemail", Action::Missed)]
    #[case("todo", Action::Promise)]
    #[case("template", Action::Write)]
    #[case("contct", Action::LogContact)]
    fn english_words_find_their_command(#[case] typed: &str, #[case] action: Action) {
        assert_eq!(first(typed, Lang::En), Some(action));
    }

    /// Whatever Enter would run then was not asked for.
    #[rstest]
    #[case("settings", Lang::En)]
    #[case("introductions", Lang::En)]
    #[case("réglages", Lang::Fr)]
    #[case("mise en relation", Lang::Fr)]
    fn a_word_for_nothing_here_finds_nothing(#[case] typed: &str, #[case] lang: Lang) {
        assert_eq!(first(typed, lang), None);
    }
}
