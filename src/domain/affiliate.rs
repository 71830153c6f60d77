//! A person (or a company with a named contact) who promotes the programme.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{AffiliateId, OtherNameId, TagId};

/// How much attention an affiliate gets; none is `Option::None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// The most attention.
    A,
    /// Regular attention.
    B,
    /// If there is time.
    C,
}

impl Tier {
    /// Every tier, the most attention first.
    pub const ALL: [Tier; 3] = [Tier::A, Tier::B, Tier::C];

    /// The letter.
    pub fn code(self) -> &'static str {
        match self {
            Tier::A => "A",
            Tier::B => "B",
            Tier::C => "C",
        }
    }

    /// The tier of a letter, in any case.
    pub fn from_letter(letter: &str) -> Option<Tier> {
        [Tier::A, Tier::B, Tier::C].into_iter().find(|tier| tier.code().eq_ignore_ascii_case(letter))
    }
}

/// Where an affiliate stands in the programme (docs/product.md, "States").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Outside the programme: found, written to, perhaps a prospect one day.
    Contact,
    /// Not yet in the programme.
    Prospect,
    /// Being welcomed.
    Onboarding,
    /// In the programme.
    Active,
    /// No click or sale for a while.
    Dormant,
    /// Set aside for a time.
    Paused,
    /// Left the programme.
    Ended,
}

impl Status {
    /// Every state, in the order of a partnership.
    pub const ALL: [Status; 7] = [
        Status::Contact,
        Status::Prospect,
        Status::Onboarding,
        Status::Active,
        Status::Dormant,
        Status::Paused,
        Status::Ended,
    ];

    /// The name in files and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Status::Contact => "contact",
            Status::Prospect => "prospect",
            Status::Onboarding => "onboarding",
            Status::Active => "active",
            Status::Dormant => "dormant",
            Status::Paused => "paused",
            Status::Ended => "ended",
        }
    }
}

/// How a French speaker is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AddressForm {
    /// Familiar.
    Tu,
    /// Polite.
    Vous,
}

impl AddressForm {
    /// Both forms.
    pub const ALL: [AddressForm; 2] = [AddressForm::Tu, AddressForm::Vous];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            AddressForm::Tu => "tu",
            AddressForm::Vous => "vous",
        }
    }
}

/// Whether successes may be told in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sharing {
    /// They may.
    Yes,
    /// They may not.
    No,
}

impl Sharing {
    /// Both answers; none is not asked yet.
    pub const ALL: [Sharing; 2] = [Sharing::Yes, Sharing::No];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Sharing::Yes => "yes",
            Sharing::No => "no",
        }
    }
}

/// How often an affiliate wants to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// As the tier says in the settings.
    #[default]
    ByTier,
    /// Every so many days, at least 1.
    Every(u32),
    /// No rhythm.
    Off,
}

/// The hours in which an affiliate may be disturbed, in the affiliate's own time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    /// The first good minute.
    pub from: NaiveTime,
    /// The first minute that is too late; before `from` when the hours pass midnight.
    pub until: NaiveTime,
}

/// What kind of name another name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// What friends say.
    Nickname,
    /// A name on a platform or network.
    Handle,
    /// An earlier name.
    Former,
    /// The company.
    Company,
    /// The name in another script.
    Transliteration,
}

impl NameKind {
    /// Every kind, in the order of menus.
    pub const ALL: [NameKind; 5] =
        [NameKind::Nickname, NameKind::Handle, NameKind::Former, NameKind::Company, NameKind::Transliteration];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            NameKind::Nickname => "nickname",
            NameKind::Handle => "handle",
            NameKind::Former => "former",
            NameKind::Company => "company",
            NameKind::Transliteration => "transliteration",
        }
    }
}

/// One more name of an affiliate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherName {
    /// Identity.
    pub id: OtherNameId,
    /// What kind of name.
    pub kind: NameKind,
    /// The name, as typed.
    pub name: String,
}

/// A word put on an affiliate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tag {
    /// Identity.
    pub id: TagId,
    /// The word, without its `#`.
    pub name: String,
}

/// An affiliate's own row; what hangs on it is in [`super::dossier::Dossier`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affiliate {
    /// Identity.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// The language to write in, as a tag such as `fr`.
    pub language: Option<String>,
    /// tu or vous.
    pub address_form: Option<AddressForm>,
    /// An IANA time zone.
    pub time_zone: Option<String>,
    /// When to call.
    pub hours: Option<Hours>,
    /// How often to make contact.
    pub rhythm: Rhythm,
    /// The day the affiliate joined the programme.
    pub joined_on: Option<NaiveDate>,
    /// The first day on which "never contacted" is a reason; an import spreads it over the coming working days.
    pub first_contact_from: Option<NaiveDate>,
    /// The first day of the welcome; `None`: there is none.
    pub welcome_from: Option<NaiveDate>,
    /// Of a paused one: the day on which to ask whether they go on; `None`: some time after the last contact.
    pub ask_again_on: Option<NaiveDate>,
    /// Never raise a reason to reach out.
    pub do_not_contact: bool,
    /// Never raise a reason at all.
    pub deceased: bool,
    /// Kept for its history only.
    pub archived: bool,
    /// A contract is being decided: no moment for a gift.
    pub decision_pending: bool,
    /// Whether successes may be told in public; `None` is not asked yet.
    pub sharing: Option<Sharing>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

impl Affiliate {
    /// A new active affiliate of no tier.
    pub fn new(name: impl Into<String>, created_at: DateTime<Utc>) -> Self {
        Self {
            id: AffiliateId::new(),
            name: name.into(),
            tier: None,
            status: Status::Active,
            language: None,
            address_form: None,
            time_zone: None,
            hours: None,
            rhythm: Rhythm::ByTier,
            joined_on: None,
            first_contact_from: None,
            welcome_from: None,
            ask_again_on: None,
            do_not_contact: false,
            deceased: false,
            archived: false,
            decision_pending: false,
            sharing: None,
            created_at,
        }
    }
}
