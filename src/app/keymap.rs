//! The one table of keys: `assets/keymap.toml` feeds dispatch, footer and help.

use serde::Deserialize;

use super::action::Action;
use super::key::{Key, Keys};
use crate::keymap;

/// Where a key counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Context {
    /// Whatever lies on top.
    Always,
    /// Every screen without a text field.
    Screen,
    /// The person that the cursor is on.
    Person,
    /// Every tab and what is opened from it: going to another tab.
    Tabs,
    /// Today.
    Today,
    /// Everybody.
    People,
    /// The gift board.
    Gifts,
    /// The agenda.
    Agenda,
    /// The filter of a list, while it is typed.
    Filter,
    /// The words of the filter.
    Guide,
    /// The saved filters.
    Filters,
    /// The columns of the table.
    Columns,
    /// The recall drill, while an answer is typed.
    Drill,
    /// The recall drill, once the answer is shown.
    DrillShown,
    /// The dossier.
    Dossier,
    /// The first screen of an empty notebook.
    Welcome,
    /// The composer.
    Composer,
    /// A field of the composer other than its text.
    ComposerField,
    /// A form.
    Form,
    /// A form with a text of several lines.
    FormLong,
    /// A field of a form that is picked, not typed.
    FormChoice,
    /// A question of one line for a day.
    PromptDay,
    /// A question whose answer has several meanings, of which one is chosen.
    PromptMeaning,
    /// A question of one line.
    Prompt,
    /// The file of an import, while its path is typed.
    ImportFile,
    /// What an import would do.
    ImportPreview,
    /// What an import would do, where a question can be answered.
    ImportAnswer,
    /// An import that is read or written.
    ImportBusy,
    /// A choice among a few.
    Choice,
    /// A message being written: what is chosen on the way.
    Writing,
    /// A message being written: a value that is missing.
    WritingValue,
    /// A message being written: to somebody to whom nobody writes.
    WritingBarred,
    /// A message as it would go.
    WritingPreview,
    /// A message being written: its text.
    WritingText,
    /// The help.
    Help,
    /// Find and the palette.
    Finder,
    /// What can be done with the person found.
    FinderDoing,
    /// What was done.
    History,
    /// The copies of the notebook.
    Copies,
    /// The events.
    Events,
    /// Wherever text is typed.
    Text,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where it counts.
    pub context: Context,
    /// The keys, the first being the one that is shown.
    pub keys: Vec<Keys>,
    /// What they ask for.
    pub action: Action,
    /// Whether it stands in the footer.
    pub in_footer: bool,
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// An action.
    Action(Action),
    /// The beginning of a longer binding.
    Prefix,
    /// Nothing.
    None,
}

/// The table.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// What is wrong with a table of keys.
#[derive(Debug, thiserror::Error)]
pub enum KeymapError {
    /// It is no table of bindings.
    #[error("{0}")]
    Form(#[from] toml::de::Error),
    /// It names an action that does not exist.
    #[error("{0:?} names no action")]
    Action(String),
    /// It names a key that does not exist.
    #[error(transparent)]
    Key(#[from] super::key::UnknownKey),
}

impl Keymap {
    /// The table that the program brings along.
    ///
    /// # Errors
    /// Never in a program whose tests passed: they read the same table.
    pub fn embedded() -> Result<Self, KeymapError> {
        Self::read(keymap::EMBEDDED)
    }

    /// Reads a table.
    ///
    /// # Errors
    /// When it is no such table, or names an action or a key that does not exist.
    pub fn read(text: &str) -> Result<Self, KeymapError> {
        let mut bindings = Vec::new();
        for (name, lines) in keymap::read(text)? {
            let context: Context =
                Context::deserialize(serde::de::value::StringDeserializer::<toml::de::Error>::new(name))?;
            for line in lines {
                let keys = line.keys.iter().map(|keys| keys.parse()).collect::<Result<Vec<Keys>, _>>()?;
                let action = Action::from_id(&line.action).ok_or(KeymapError::Action(line.action))?;
                bindings.push(Binding { context, keys, action, in_footer: line.footer });
            }
        }
        Ok(Self { bindings })
    }

    /// The lines of one context, in the order of the table.
    pub fn of(&self, context: Context) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.context == context)
    }

    /// Where an action has a key.
    pub fn contexts_of(&self, action: Action) -> impl Iterator<Item = Context> {
        self.bindings.iter().filter(move |binding| binding.action == action).map(|binding| binding.context)
    }

    /// What keys pressed one after the other mean where these contexts count, the first one first.
    pub fn look_up(&self, chain: &[Context], pressed: &[Key]) -> Match {
        let mut prefix = false;
        for context in chain {
            for binding in self.of(*context) {
                for keys in &binding.keys {
                    if keys.as_slice() == pressed {
                        return Match::Action(binding.action);
                    }
                    prefix |= keys.starts_with(pressed);
                }
            }
        }
        if prefix { Match::Prefix } else { Match::None }
    }

    /// What keys pressed so far may become where these contexts count: the rest of the keys, and what they do. Actions that have
    /// no handier key come first.
    pub fn onwards<'k>(
        &'k self,
        chain: &'k [Context],
        pressed: &'k [Key],
    ) -> impl Iterator<Item = (&'k [Key], Action)> {
        let bindings = || chain.iter().flat_map(|context| self.of(*context));
        let only = bindings().flat_map(|binding| binding.keys.iter().take(1).map(|keys| (keys, binding.action)));
        let besides = bindings().flat_map(|binding| binding.keys.iter().skip(1).map(|keys| (keys, binding.action)));
        only.chain(besides)
            .filter_map(move |(keys, action)| Some((keys.as_slice().strip_prefix(pressed)?, action)))
            .filter(|(rest, _)| !rest.is_empty())
    }

    /// The key that is shown for an action where these contexts count.
    pub fn key_for(&self, chain: &[Context], action: Action) -> Option<&Keys> {
        chain
            .iter()
            .flat_map(|context| self.of(*context))
            .find(|binding| binding.action == action)
            .and_then(|binding| binding.keys.first())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn keymap() -> Keymap {
        Keymap::embedded().unwrap()
    }

    /// The chains in which contexts really stand together.
    const CHAINS: &[&[Context]] = &[
        &[Context::Today, Context::Person, Context::Tabs, Context::Screen, Context::Always],
        &[Context::People, Context::Person, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Gifts, Context::Person, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Agenda, Context::Person, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Writing, Context::Always],
        &[Context::WritingValue, Context::Text, Context::Always],
        &[Context::WritingBarred, Context::Always],
        &[Context::WritingPreview, Context::Always],
        &[Context::WritingText, Context::Text, Context::Always],
        &[Context::Dossier, Context::Person, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Welcome, Context::Screen, Context::Always],
        &[Context::Composer, Context::Text, Context::Always],
        &[Context::Composer, Context::ComposerField, Context::Always],
        &[Context::Form, Context::Text, Context::Always],
        &[Context::Form, Context::FormChoice, Context::Always],
        &[Context::Form, Context::FormLong, Context::Text, Context::Always],
        &[Context::Form, Context::FormLong, Context::FormChoice, Context::Always],
        &[Context::Prompt, Context::PromptDay, Context::Text, Context::Always],
        &[Context::Prompt, Context::PromptMeaning, Context::PromptDay, Context::Text, Context::Always],
        &[Context::Prompt, Context::Text, Context::Always],
        &[Context::ImportFile, Context::Text, Context::Always],
        &[Context::ImportAnswer, Context::ImportPreview, Context::Always],
        &[Context::ImportPreview, Context::Always],
        &[Context::ImportBusy, Context::Always],
        &[Context::Choice, Context::Always],
        &[Context::Help, Context::Text, Context::Always],
        &[Context::Filter, Context::Text, Context::Always],
        &[Context::Guide, Context::Always],
        &[Context::Filters, Context::Always],
        &[Context::Columns, Context::Always],
        &[Context::Drill, Context::Text, Context::Always],
        &[Context::DrillShown, Context::Always],
        &[Context::Finder, Context::Text, Context::Always],
        &[Context::FinderDoing, Context::Person, Context::Always],
        &[Context::History, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Copies, Context::Tabs, Context::Screen, Context::Always],
        &[Context::Events, Context::Tabs, Context::Screen, Context::Always],
    ];

    #[test]
    fn the_keys_that_people_hit_by_accident_do_nothing_in_lists() {
        let keymap = keymap();
        for chain in CHAINS.iter().filter(|chain| !chain.contains(&Context::Text)) {
            for binding in chain.iter().flat_map(|context| keymap.of(*context)) {
                for key in ["d", "Delete", "Backspace"] {
                    assert!(binding.keys.iter().all(|keys| keys.to_string() != key), "{key} in {chain:?}");
                }
            }
        }
    }

    /// Where the nearer context wins on purpose: on the gift board `x` brings the card on.
    const NEARER: &[(Context, &str)] = &[(Context::Gifts, "x")];

    #[test]
    fn no_key_means_two_things_where_contexts_stand_together() {
        let keymap = keymap();
        for chain in CHAINS {
            let mut seen = HashSet::new();
            for binding in chain.iter().flat_map(|context| keymap.of(*context)) {
                for keys in &binding.keys {
                    let is_new = seen.insert(keys.clone());
                    let is_meant = NEARER.contains(&(chain[0], keys.to_string().as_str()));
                    assert!(is_new || is_meant, "{keys} stands twice in {chain:?}");
                }
            }
        }
    }

    #[test]
    fn every_context_stands_in_a_chain() {
        let keymap = keymap();
        for binding in &keymap.bindings {
            let known = CHAINS.iter().any(|chain| chain.contains(&binding.context));
            assert!(known, "{:?}", binding.context);
        }
    }

    #[test]
    fn no_binding_is_the_beginning_of_another() {
        let keymap = keymap();
        for chain in CHAINS {
            let all: Vec<&Keys> =
                chain.iter().flat_map(|context| keymap.of(*context)).flat_map(|binding| &binding.keys).collect();
            for short in &all {
                for long in &all {
                    let hidden = long.as_slice().len() > short.as_slice().len() && long.starts_with(short.as_slice());
                    assert!(!hidden, "{short} hides {long} in {chain:?}");
                }
            }
        }
    }

    /// Typable without AltGr on French, Belgian, Swiss, German and English keyboards (docs/screens.md, "What terminals
    /// and keyboards cannot do").
    #[test]
    fn every_key_is_typable_without_altgr() {
        for binding in &keymap().bindings {
            let reachable = binding.keys.iter().any(|keys| {
                keys.as_slice().iter().all(|key| match key.code {
                    super::super::key::KeyCode::Char(character) => {
                        character.is_ascii_alphanumeric() || " -:/?".contains(character)
                    }
                    _ => true,
                })
            });
            assert!(reachable, "{:?} needs AltGr", binding.action);
        }
    }

    #[test]
    fn a_first_g_waits_for_the_second() {
        let chain = CHAINS[0];
        let g = Key::char('g');
        assert_eq!(keymap().look_up(chain, &[g]), Match::Prefix);
        assert_eq!(keymap().look_up(chain, &[g, g]), Match::Action(Action::First));
        assert_eq!(keymap().look_up(chain, &[Key::char('g'), Key::char('y')]), Match::None);
    }

    #[test]
    fn an_unknown_action_or_key_is_refused_with_its_name() {
        let refused = |text: &str| Keymap::read(text).unwrap_err().to_string();
        assert!(refused("[[today]]\nkeys = [\"c\"]\naction = \"conquer\"").contains("conquer"));
        assert!(refused("[[today]]\nkeys = [\"Hyper\"]\naction = \"quit\"").contains("Hyper"));
        assert!(refused("[[nowhere]]\nkeys = [\"c\"]\naction = \"quit\"").contains("nowhere"));
    }

    #[test]
    fn every_action_has_a_key_somewhere_or_is_in_the_palette() {
        let keymap = keymap();
        for action in Action::ALL {
            let bound = keymap.bindings.iter().any(|binding| binding.action == *action);
            use crate::app::modals::finder::commands::{EVERYWHERE, ON_PEOPLE};
            let offered = EVERYWHERE.contains(action) || ON_PEOPLE.contains(action);
            assert!(bound || offered, "{action:?} has no key and is not in the palette");
        }
    }
}
