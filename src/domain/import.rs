//! What an import would change, as data: `exchange::plan` makes it, `store::imports` writes it as one step.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::affiliate::{Affiliate, OtherName, Status, Tag};
use super::channel::Channel;
use super::id::AffiliateId;
use super::identifier::Identifier;
use super::totals::Totals;

/// A field of which the notebook remembers what an import wrote, so that a later import tells its own words from a
/// human's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The display name.
    Name,
    /// Status and archive together: a status, or `archived`.
    Status,
    /// The day of joining.
    Joined,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The name on the platform, kept as another name.
    Username,
    /// Where the platform pays to: remembered, never written to.
    PaymentEmail,
    /// The platform's id of who brought the affiliate: remembered only.
    Parent,
}

impl Field {
    /// Every field.
    pub const ALL: [Field; 8] = [
        Field::Name,
        Field::Status,
        Field::Joined,
        Field::Email,
        Field::Phone,
        Field::Username,
        Field::PaymentEmail,
        Field::Parent,
    ];

    /// The word for it in the notebook file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Status => "status",
            Self::Joined => "joined",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Username => "username",
            Self::PaymentEmail => "payment_email",
            Self::Parent => "parent",
        }
    }

    /// The field of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }
}

/// Somebody as the notebook holds them, as far as an import asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// Where in the programme.
    pub status: Status,
    /// Kept for the history only.
    pub archived: bool,
    /// The day of joining.
    pub joined_on: Option<NaiveDate>,
    /// Channels, the preferred one first.
    pub channels: Vec<Channel>,
    /// Other names.
    pub names: Vec<OtherName>,
    /// Identities in other systems.
    pub identifiers: Vec<Identifier>,
    /// What imports of this system wrote last.
    pub imported: HashMap<Field, String>,
    /// The newest totals of this system.
    pub totals: Option<Totals>,
}

/// What an import would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The system whose words are imported.
    pub system: &'static str,
    /// People who are not in the notebook.
    pub new: Vec<Arrival>,
    /// People of whom something changes.
    pub updated: Vec<Update>,
    /// People of whom nothing changes.
    pub unchanged: Vec<AffiliateId>,
}

impl Plan {
    /// How many people are written.
    pub fn writes(&self) -> usize {
        self.new.len() + self.updated.len()
    }
}

/// Somebody new, with everything the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The line of the file.
    pub line: u64,
    /// The affiliate's own row.
    pub affiliate: Affiliate,
    /// Ways to reach them.
    pub channels: Vec<Channel>,
    /// Other names.
    pub names: Vec<OtherName>,
    /// Words put on them.
    pub tags: Vec<Tag>,
    /// Identities in other systems.
    pub identifiers: Vec<Identifier>,
    /// Running totals.
    pub totals: Option<Totals>,
    /// What the import wrote.
    pub imported: Vec<(Field, String)>,
}

/// What changes of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The line of the file.
    pub line: u64,
    /// Who.
    pub id: AffiliateId,
    /// The display name before.
    pub name: String,
    /// What changes, field by field.
    pub changes: Vec<Change>,
    /// What the import writes.
    pub imported: Vec<(Field, String)>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The display name.
    Name {
        /// Before.
        old: String,
        /// After.
        new: String,
    },
    /// Status and archive.
    Standing {
        /// Before: a status, or `archived`.
        old: &'static str,
        /// After: a status, or `archived`.
        new: &'static str,
        /// The status after.
        status: Status,
        /// Whether archived after.
        archived: bool,
    },
    /// The day of joining.
    Joined {
        /// Before.
        old: Option<NaiveDate>,
        /// After.
        new: NaiveDate,
    },
    /// A way to reach them that was not there.
    ChannelAdded(Channel),
    /// Another value of a channel that an import wrote.
    ChannelChanged {
        /// The value before.
        old: String,
        /// The channel after.
        new: Channel,
    },
    /// A name that was not there.
    NameAdded(OtherName),
    /// Another value of a name that an import wrote.
    NameChanged {
        /// The name before.
        old: String,
        /// The name after.
        new: OtherName,
    },
    /// A word put on them.
    TagAdded(Tag),
    /// An identity that was not there.
    IdentifierAdded(Identifier),
    /// Totals that say something else than the newest ones.
    TotalsTaken(Totals),
    /// Something that is remembered and shown nowhere yet.
    Remembered(Field),
}
