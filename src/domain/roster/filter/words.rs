//! The words of the filter and of their values, in both languages: data, not rules. The first spelling of each is the one
//! that is shown.

use super::test::{Fixed, Holding};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::gift::GiftState;
use crate::domain::lang::Lang;
use crate::domain::relative::Relation;
use crate::domain::text::fold::fold;

/// A word with its spellings.
#[derive(Debug, Clone, Copy)]
pub struct Spelled<T: 'static> {
    /// What it means.
    pub means: T,
    /// In English.
    pub en: &'static [&'static str],
    /// In French.
    pub fr: &'static [&'static str],
}

impl<T> Spelled<T> {
    /// As it is shown in a language.
    pub fn shown(&self, lang: Lang) -> &'static str {
        let spellings = match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        };
        spellings.first().copied().unwrap_or_default()
    }

    /// Every spelling, those of a language first.
    pub fn spellings(&self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let (first, then) = match lang {
            Lang::En => (self.en, self.fr),
            Lang::Fr => (self.fr, self.en),
        };
        first.iter().chain(then).copied()
    }
}

/// What a word is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Past their day.
    Late,
    /// Never contacted.
    Never,
    /// No day is to come of which they are heard again.
    Undated,
    /// In the archive.
    Archived,
    /// The tier.
    Tier,
    /// A tag.
    Tag,
    /// The status.
    Status,
    /// The next date.
    Due,
    /// The last contact.
    Last,
    /// The rhythm.
    Rhythm,
    /// What they have.
    Has,
    /// Gifts.
    Gift,
    /// Promises.
    Promise,
    /// The language.
    Lang,
    /// Since when they are in the programme.
    Joined,
    /// The same as single words, in one place.
    Is,
}

impl Word {
    /// Every word, in the order of the help.
    pub const ALL: [Word; 16] = [
        Word::Late,
        Word::Never,
        Word::Undated,
        Word::Due,
        Word::Last,
        Word::Tier,
        Word::Tag,
        Word::Status,
        Word::Rhythm,
        Word::Has,
        Word::Gift,
        Word::Promise,
        Word::Lang,
        Word::Joined,
        Word::Archived,
        Word::Is,
    ];

    /// The message with what it means.
    pub fn help(self) -> &'static str {
        match self {
            Word::Late => "filter-word-late",
            Word::Never => "filter-word-never",
            Word::Undated => "filter-word-undated",
            Word::Archived => "filter-word-archived",
            Word::Tier => "filter-word-tier",
            Word::Tag => "filter-word-tag",
            Word::Status => "filter-word-status",
            Word::Due => "filter-word-due",
            Word::Last => "filter-word-last",
            Word::Rhythm => "filter-word-rhythm",
            Word::Has => "filter-word-has",
            Word::Gift => "filter-word-gift",
            Word::Promise => "filter-word-promise",
            Word::Lang => "filter-word-lang",
            Word::Joined => "filter-word-joined",
            Word::Is => "filter-word-is",
        }
    }

    /// How it is used: what the help shows beside its meaning.
    pub fn sample(self, lang: Lang) -> &'static str {
        let (en, fr) = match self {
            Word::Late => ("late", "retard"),
            Word::Never => ("never", "jamais"),
            Word::Undated => ("undated", "sans-suite"),
            Word::Archived => ("archived", "archivé"),
            Word::Tier => ("tier:A,B", "niveau:A,B"),
            Word::Tag => ("tag:vip", "étiquette:vip"),
            Word::Status => ("status:active", "statut:actif"),
            Word::Due => ("due:7d", "échéance:7j"),
            Word::Last => ("last>30d", "dernier>30j"),
            Word::Rhythm => ("rhythm>30d", "rythme>30j"),
            Word::Has => ("has:kids", "avec:enfants"),
            Word::Gift => ("gift:none", "cadeau:aucun"),
            Word::Promise => ("promise:mine", "promesse:moi"),
            Word::Lang => ("lang:fr", "langue:fr"),
            Word::Joined => ("joined>1y", "inscrit>1a"),
            Word::Is => ("is:late", "est:retard"),
        };
        match lang {
            Lang::En => en,
            Lang::Fr => fr,
        }
    }

    /// Its spellings.
    pub fn spelled(self) -> &'static Spelled<Word> {
        // Every word is in the table: a test reads it.
        WORDS.iter().find(|spelled| spelled.means == self).unwrap_or(&WORDS[0])
    }

    /// The single word's condition; `None` for those that take a value.
    pub(super) fn alone(self) -> Option<Fixed> {
        match self {
            Word::Late => Some(Fixed::Late),
            Word::Never => Some(Fixed::Never),
            Word::Undated => Some(Fixed::Undated),
            Word::Archived => Some(Fixed::Archived),
            _ => None,
        }
    }

    /// The values that have a name.
    pub(super) fn values(self) -> &'static [Spelled<Fixed>] {
        match self {
            Word::Tier => TIERS,
            Word::Tag => TAGS,
            Word::Status => STATUSES,
            Word::Due => DUE,
            Word::Last => LAST,
            Word::Rhythm => RHYTHMS,
            Word::Has => HAS,
            Word::Gift => GIFTS,
            Word::Promise => PROMISES,
            Word::Lang => LANGUAGES,
            Word::Joined => JOINED,
            Word::Is => IS,
            Word::Late | Word::Never | Word::Undated | Word::Archived => &[],
        }
    }

    /// What may be typed behind it beside the named values, as examples.
    pub fn examples(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Word::Due, Lang::En) => &["due:today", "due:7d", "due:fri", "due>30d"],
            (Word::Due, Lang::Fr) => &["échéance:auj", "échéance:7j", "échéance:ven", "échéance>30j"],
            (Word::Last, Lang::En) => &["last>30d", "last<7d"],
            (Word::Last, Lang::Fr) => &["dernier>30j", "dernier<7j"],
            (Word::Rhythm, Lang::En) => &["rhythm<14d", "rhythm>30d", "rhythm:30d"],
            (Word::Rhythm, Lang::Fr) => &["rythme<14j", "rythme>30j", "rythme:30j"],
            (Word::Joined, Lang::En) => &["joined<30d", "joined>1y"],
            (Word::Joined, Lang::Fr) => &["inscrit<30j", "inscrit>1a"],
            (Word::Lang, Lang::En) => &["lang:fr", "lang:en"],
            (Word::Lang, Lang::Fr) => &["langue:fr", "langue:en"],
            _ => &[],
        }
    }
}

/// A line of the help on the filter: how it is typed, and the message with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// How it is typed.
    pub sample: &'static str,
    /// The message.
    pub meaning: &'static str,
}

/// Everything that the filter understands, as it is spelled in a language: what F2 shows on the screen and `help list` prints.
pub fn help(lang: Lang) -> Vec<Line> {
    let of = |en, fr| match lang {
        Lang::En => en,
        Lang::Fr => fr,
    };
    let words = Word::ALL.map(|word| Line { sample: word.sample(lang), meaning: word.help() });
    let more = [
        Line { sample: "marie", meaning: "filter-help-text" },
        Line { sample: of("\"late\"", "\"retard\""), meaning: "filter-help-quotes" },
        Line { sample: of("-tier:C", "-niveau:C"), meaning: "filter-help-not" },
        Line { sample: of("status:paused,ended", "statut:pause,terminé"), meaning: "filter-help-or" },
    ];
    words.into_iter().chain(more).collect()
}

const fn is<T>(means: T, en: &'static [&'static str], fr: &'static [&'static str]) -> Spelled<T> {
    Spelled { means, en, fr }
}

/// Every word.
pub const WORDS: &[Spelled<Word>] = &[
    is(Word::Late, &["late", "overdue"], &["retard"]),
    is(Word::Never, &["never"], &["jamais"]),
    is(Word::Undated, &["undated"], &["sans-suite"]),
    is(Word::Archived, &["archived"], &["archivé", "archives", "archive"]),
    is(Word::Tier, &["tier"], &["niveau", "palier"]),
    is(Word::Tag, &["tag"], &["étiquette", "étiq"]),
    is(Word::Status, &["status", "state"], &["statut", "état"]),
    is(Word::Due, &["due", "next"], &["échéance", "dû", "prochain"]),
    is(Word::Last, &["last"], &["dernier"]),
    is(Word::Rhythm, &["rhythm"], &["rythme"]),
    is(Word::Has, &["has", "with"], &["avec"]),
    is(Word::Gift, &["gift"], &["cadeau"]),
    is(Word::Promise, &["promise"], &["promesse"]),
    is(Word::Lang, &["lang", "language"], &["langue"]),
    is(Word::Joined, &["joined", "since"], &["inscrit", "depuis"]),
    is(Word::Is, &["is"], &["est"]),
];

const NONE_EN: &[&str] = &["none", "no", "-", "0"];
const NONE_FR: &[&str] = &["aucun", "aucune", "sans"];

const TIERS: &[Spelled<Fixed>] = &[
    is(Fixed::Tier(Some(Tier::A)), &["A"], &["A"]),
    is(Fixed::Tier(Some(Tier::B)), &["B"], &["B"]),
    is(Fixed::Tier(Some(Tier::C)), &["C"], &["C"]),
    is(Fixed::Tier(None), NONE_EN, NONE_FR),
];

const TAGS: &[Spelled<Fixed>] = &[is(Fixed::NoTag, NONE_EN, NONE_FR), is(Fixed::Tagged, &["any"], &["quelconque"])];

const STATUSES: &[Spelled<Fixed>] = &[
    is(Fixed::Status(Status::Contact), &["contact"], &["contact"]),
    is(Fixed::Status(Status::Prospect), &["prospect"], &["prospect"]),
    is(Fixed::Status(Status::Onboarding), &["onboarding", "welcome"], &["intégration", "accueil"]),
    is(Fixed::Status(Status::Active), &["active"], &["actif", "active"]),
    is(Fixed::Status(Status::Dormant), &["dormant"], &["dormant", "endormi"]),
    is(Fixed::Status(Status::Paused), &["paused"], &["pause"]),
    is(Fixed::Status(Status::Ended), &["ended"], &["terminé"]),
];

/// The status of a typed word, in either language, without regard to case and accents.
pub fn status_named(word: &str) -> Option<Status> {
    let folded = fold(word);
    let named = |spelled: &&Spelled<Fixed>| spelled.spellings(Lang::En).any(|name| fold(name) == folded);
    match STATUSES.iter().find(named)?.means {
        Fixed::Status(status) => Some(status),
        _ => None,
    }
}

const DUE: &[Spelled<Fixed>] = &[is(Fixed::NoDue, NONE_EN, NONE_FR), is(Fixed::Late, &["late"], &["retard"])];

const LAST: &[Spelled<Fixed>] = &[is(Fixed::Never, &["never", "none"], &["jamais", "aucun"])];

const RHYTHMS: &[Spelled<Fixed>] = &[
    is(Fixed::NoRhythm, &["none", "no", "off"], NONE_FR),
    is(Fixed::OwnRhythm, &["own"], &["propre"]),
    is(Fixed::TierRhythm, &["tier"], &["niveau", "palier"]),
];

const HAS: &[Spelled<Fixed>] = &[
    is(Fixed::Holds(Holding::Relative(Relation::Child)), &["kids", "children", "child", "kid"], &["enfants", "enfant"]),
    is(Fixed::Holds(Holding::Relative(Relation::Partner)), &["partner"], &["conjoint", "partenaire"]),
    is(Fixed::Holds(Holding::Relative(Relation::Pet)), &["pet", "pets"], &["animal", "animaux"]),
    is(Fixed::Holds(Holding::Relatives), &["family", "relatives"], &["famille", "proches"]),
    is(Fixed::Holds(Holding::Email), &["email", "mail", "e-mail"], &["e-mail", "courriel", "mél"]),
    is(Fixed::Holds(Holding::Phone), &["phone", "telephone"], &["téléphone", "tél"]),
    is(Fixed::Holds(Holding::Site), &["site", "website"], &["site"]),
    is(Fixed::Holds(Holding::Birthday), &["birthday"], &["anniversaire"]),
    is(Fixed::Holds(Holding::Occasion), &["date", "dates", "occasion"], &["date", "occasion"]),
    is(Fixed::Holds(Holding::Fact), &["fact", "facts", "note", "notes"], &["fait", "info", "note"]),
    is(Fixed::Holds(Holding::Interest), &["interest", "interests"], &["intérêt", "passion", "goût"]),
    is(Fixed::Holds(Holding::Care), &["care"], &["soin", "attention"]),
    is(Fixed::Holds(Holding::Promise), &["promise", "promises"], &["promesse", "promesses"]),
    is(Fixed::Holds(Holding::Request), &["request", "requests"], &["demande", "demandes"]),
    is(Fixed::Holds(Holding::Feedback), &["feedback"], &["suggestion", "suggestions", "retour", "retours"]),
    is(Fixed::Holds(Holding::Gift), &["gift", "gifts"], &["cadeau", "cadeaux"]),
    is(Fixed::Holds(Holding::FollowUp), &["follow-up", "followup"], &["relance", "suivi"]),
    is(Fixed::Holds(Holding::Appointment), &["appointment", "plan"], &["rendez-vous", "rdv"]),
    is(Fixed::Holds(Holding::Issue), &["issue", "conflict"], &["conflit", "litige"]),
    is(Fixed::Holds(Holding::Event), &["event"], &["événement"]),
    is(Fixed::Tagged, &["tag", "tags"], &["étiquette", "étiquettes"]),
];

const GIFTS: &[Spelled<Fixed>] = &[
    is(Fixed::Lacks(Holding::Gift), NONE_EN, NONE_FR),
    is(Fixed::Holds(Holding::Gift), &["any"], &["quelconque"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::Idea)), &["idea"], &["idée"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::ToOrder)), &["to-order"], &["à-commander"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::Ordered)), &["ordered"], &["commandé"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::Sent)), &["sent"], &["envoyé"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::Given)), &["given"], &["offert"]),
    is(Fixed::Holds(Holding::GiftIn(GiftState::Thanked)), &["thanked"], &["remercié"]),
];

const PROMISES: &[Spelled<Fixed>] = &[
    is(Fixed::Holds(Holding::PromiseMine), &["mine", "me"], &["moi"]),
    is(Fixed::Holds(Holding::PromiseTheirs), &["theirs", "them"], &["eux"]),
    is(Fixed::Holds(Holding::PromiseLate), &["late"], &["retard"]),
    is(Fixed::Holds(Holding::Promise), &["any"], &["quelconque"]),
    is(Fixed::Lacks(Holding::Promise), NONE_EN, NONE_FR),
];

const LANGUAGES: &[Spelled<Fixed>] = &[is(Fixed::Lacks(Holding::Language), NONE_EN, NONE_FR)];

const JOINED: &[Spelled<Fixed>] = &[is(Fixed::Lacks(Holding::Joined), NONE_EN, NONE_FR)];

const IS: &[Spelled<Fixed>] = &[
    is(Fixed::Late, &["late"], &["retard"]),
    is(Fixed::Never, &["never"], &["jamais"]),
    is(Fixed::Undated, &["undated"], &["sans-suite"]),
    is(Fixed::Archived, &["archived"], &["archivé"]),
    is(Fixed::Anybody, &["any"], &["tous"]),
];
