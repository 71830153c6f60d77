//! The tabs: the places at the bottom, one at a time. A further tab is one line here, its keys, its words and its screen.

use super::action::Action;
use super::keymap::Context;

macro_rules! tabs {
    ($($(#[$doc:meta])* $name:ident = $title:literal, $go:ident, [$($context:ident),+]);+ $(;)?) => {
        /// A place at the bottom of the stack.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum Tab {
            $($(#[$doc])* $name),+
        }

        impl Tab {
            /// Every tab, in the order of the header.
            pub const ALL: &'static [Tab] = &[$(Tab::$name),+];

            /// The message with its name.
            pub fn title(self) -> &'static str {
                match self { $(Tab::$name => $title),+ }
            }

            /// The action that goes there.
            pub fn go(self) -> Action {
                match self { $(Tab::$name => Action::$go),+ }
            }

            /// Where its keys are looked up, the nearest context first.
            pub fn contexts(self) -> &'static [Context] {
                match self {
                    $(Tab::$name => {
                        &[$(Context::$context,)+ Context::Tabs, Context::Screen, Context::Always]
                    }),+
                }
            }
        }
    };
}

tabs! {
    /// Who to contact, why, and what to ask about.
    #[default]
    Today = "tab-today", GoToday, [Person, Today];
    /// Everybody.
    People = "tab-people", GoPeople, [People, Person];
    /// Gifts by state, and what they come to.
    Gifts = "tab-gifts", GoGifts, [Gifts, Person];
    /// What the coming days hold.
    Agenda = "tab-agenda", GoAgenda, [Agenda, Person];
}

impl Tab {
    /// The tab that an action goes to.
    pub fn of(action: Action) -> Option<Tab> {
        Tab::ALL.iter().copied().find(|tab| tab.go() == action)
    }
}
