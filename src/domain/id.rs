//! Identities: one type a table, all of them UUIDv7, so that notebooks can be merged one day.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identity; later ones sort after earlier ones.
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// An affiliate.
    AffiliateId,
    /// One more name of an affiliate.
    OtherNameId,
    /// A way to reach an affiliate.
    ChannelId,
    /// An affiliate's identity in another system.
    IdentifierId,
    /// A tag on an affiliate.
    TagId,
    /// Somebody or some animal close to an affiliate.
    RelativeId,
    /// One remembered thing.
    FactId,
    /// A date that matters.
    OccasionId,
    /// One contact in the log.
    InteractionId,
    /// An explicit next date.
    FollowUpId,
    /// Something owed.
    PromiseId,
    /// A gift.
    GiftId,
    /// Something an affiliate asked.
    RequestId,
    /// An affiliate's suggestion.
    FeedbackId,
    /// A person hidden until a day.
    SnoozeId,
    /// A person hidden for the rest of a working day.
    SkipId,
    /// One reason declared void.
    DismissalId,
    /// A time for which somebody is away.
    AbsenceId,
    /// A turn that was moved to a quieter day.
    PostponementId,
    /// A reason that a contact left open.
    OpenReasonId,
    /// Running totals that a platform gave on a day.
    TotalsId,
    /// A day on which several are met.
    EventId,
    /// Somebody on an event's list.
    AttendeeId,
    /// An introduction between two affiliates.
    IntroductionId,
    /// A step of somebody's welcome that was ticked.
    WelcomeStepId,
    /// How well something is remembered.
    RecallId,
    /// A filter kept under a name.
    SavedFilterId,
    /// One step of the journal.
    StepId,
}
