//! The words that stand in the database for the domain's enums; the CHECKs of the schema list the same ones.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::domain::affiliate::{AddressForm, NameKind, Sharing, Status, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::fact::FactKind;
use crate::domain::feedback::Decision;
use crate::domain::gift::GiftState;
use crate::domain::interaction::{Direction, InteractionKind, Outcome};
use crate::domain::occasion::{OccasionKind, Recurrence};
use crate::domain::promise::PromiseBy;
use crate::domain::relative::Relation;
use crate::domain::welcome::WelcomeStep;

/// An enum that is stored as a word.
pub trait Word: Copy + Sized + 'static {
    /// Every value with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The stored word.
    fn word(self) -> &'static str;

    /// The value of a stored word; `None` for a word that this version does not know.
    fn read(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(value, _)| *value)
    }
}

macro_rules! words {
    ($($of:ident { $($value:ident = $word:literal),+ $(,)? })+) => {$(
        impl Word for $of {
            const WORDS: &'static [(Self, &'static str)] = &[$(($of::$value, $word)),+];

            // A match, so that a new value without a word does not compile.
            fn word(self) -> &'static str {
                match self { $($of::$value => $word),+ }
            }
        }

        impl ToSql for $of {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.word().as_bytes())))
            }
        }

        impl FromSql for $of {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let word = value.as_str()?;
                Self::read(word).ok_or_else(|| FromSqlError::Other(format!("unknown word {word:?}").into()))
            }
        }
    )+};
}

words! {
    Tier { A = "A", B = "B", C = "C" }
    Status {
        Contact = "contact", Prospect = "prospect", Onboarding = "onboarding", Active = "active",
        Dormant = "dormant", Paused = "paused", Ended = "ended",
    }
    AddressForm { Tu = "tu", Vous = "vous" }
    Sharing { Yes = "yes", No = "no" }
    NameKind {
        Nickname = "nickname", Handle = "handle", Former = "former",
        Company = "company", Transliteration = "transliteration",
    }
    ChannelKind {
        Call = "call", Email = "email", Sms = "sms", Whatsapp = "whatsapp",
        Dm = "dm", Meet = "meet", Video = "video", Site = "site",
    }
    Relation {
        Partner = "partner", Child = "child", Parent = "parent", Sibling = "sibling",
        Friend = "friend", Pet = "pet", Other = "other",
    }
    Direction { Out = "out", In = "in", Both = "both" }
    Outcome {
        Reached = "reached", MessageLeft = "message_left", NoAnswer = "no_answer",
        Broadcast = "broadcast", Planned = "planned", Kept = "kept",
    }
    FactKind {
        Family = "family", Interest = "interest", Like = "like", Dislike = "dislike",
        Care = "care", Topic = "topic", Site = "site",
    }
    GiftState {
        Idea = "idea", ToOrder = "to_order", Ordered = "ordered", Sent = "sent", Given = "given", Thanked = "thanked",
    }
    OccasionKind {
        Birthday = "birthday", Wedding = "wedding", NameDay = "name_day",
        PartnerSince = "partner_since", Other = "other",
    }
    Recurrence { Yearly = "yearly", Once = "once" }
    PromiseBy { Me = "me", Them = "them" }
    WelcomeStep {
        First = "first", Second = "second", Third = "third", Fourth = "fourth", Fifth = "fifth",
        TextsShort = "texts_short", TextsLong = "texts_long", Visuals = "visuals", ProductSheets = "product_sheets",
        Training = "training", DashboardAccess = "dashboard_access", QuickStart = "quick_start", BrandKit = "brand_kit",
        DirectContact = "direct_contact",
    }
    InteractionKind {
        Contact = "contact", Coaching = "coaching", SiteReview = "site_review", Issue = "issue",
    }
    Decision { Adopted = "adopted", Declined = "declined" }
}
