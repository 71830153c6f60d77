//! The sections of the dossier as data. A new one is a file here, its `mod`, and a line in `sections!`; how its items look
//! is in `ui/dossier/items.rs`.

mod contact;
mod dates;
mod events;
mod facts;
mod family;
mod feedback;
pub mod gifts;
mod identifiers;
mod introductions;
mod names;
mod promises;
mod requests;
mod timeline;
mod welcome;

use crate::app::circumstances::Circumstances;
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};

/// Where a section stands when there are columns on both sides of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// On the left: who the person is.
    Left,
    /// In the middle, by itself.
    Middle,
    /// On the right: what is going on with the person.
    Right,
}

/// What a section is.
#[derive(Debug)]
pub struct Spec {
    /// The message with its title.
    pub title: &'static str,
    /// The message that says what belongs there and one key, while nothing does.
    pub empty: &'static str,
    /// Where it stands.
    pub side: Side,
    /// What can be added to it, the usual first; nothing where its items come by themselves.
    pub takes: &'static [ItemKind],
    /// Its items, in the order of the screen.
    pub items: fn(&Dossier, &Circumstances) -> Vec<ItemId>,
    /// What can be done with one of them beyond editing and removing; `x` does the first. A step that needs a question
    /// asks for `Effect::Do` of an action, which `update/items.rs` answers for the item the cursor is on.
    pub steps: fn(ItemId, &Dossier, &Circumstances) -> Vec<Offer>,
}

/// For sections whose items have no steps of their own.
fn no_steps(_: ItemId, _: &Dossier, _: &Circumstances) -> Vec<Offer> {
    Vec::new()
}

/// Declares the sections, in the order of `Tab`, with the file that says what each is.
macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $file:ident),+ $(,)?) => {
        /// A part of the dossier that can be read by itself.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Section {
            $($(#[$doc])* $name),+
        }

        impl Section {
            /// Every section, in the order of `Tab`.
            pub const ALL: &'static [Section] = &[$(Section::$name),+];

            /// What it is.
            pub fn spec(self) -> &'static Spec {
                match self { $(Section::$name => &$file::SPEC),+ }
            }
        }
    };
}

sections! {
    /// What happened, the newest first.
    Timeline = timeline,
    /// The person, and ways to reach them.
    Contact = contact,
    /// Relatives.
    Family = family,
    /// Interests, likes, what to mind.
    Facts = facts,
    /// Gifts: under way, ideas, given.
    Gifts = gifts,
    /// Promises both ways, and the next date.
    Promises = promises,
    /// What they asked.
    Requests = requests,
    /// What they suggested.
    Feedback = feedback,
    /// Dates that matter.
    Dates = dates,
    /// Other names.
    Names = names,
    /// Identities in other systems.
    Identifiers = identifiers,
    /// The welcome of somebody new.
    Welcome = welcome,
    /// Introductions, and whom to bring together with.
    Introductions = introductions,
    /// Events that they come to, and those they came to.
    Events = events,
}

impl Section {
    /// Where an item stands; `None` for what stands in none.
    pub fn of(item: ItemId) -> Option<Section> {
        Some(match item {
            ItemId::Person(_) | ItemId::Channel(_) => Section::Contact,
            ItemId::Name(_) => Section::Names,
            ItemId::Identifier(_) => Section::Identifiers,
            ItemId::Relative(_) => Section::Family,
            ItemId::Fact(_) => Section::Facts,
            ItemId::Occasion(_) => Section::Dates,
            ItemId::Gift(_) => Section::Gifts,
            ItemId::Promise(_) | ItemId::FollowUp(_) => Section::Promises,
            ItemId::Request(_) => Section::Requests,
            ItemId::Feedback(_) => Section::Feedback,
            ItemId::Interaction(_) => Section::Timeline,
            ItemId::Welcome(_) => Section::Welcome,
            ItemId::Introduction(_) | ItemId::Suggestion(_) => Section::Introductions,
            ItemId::Event(_) => Section::Events,
        })
    }
}
