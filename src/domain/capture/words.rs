//! The words of the capture grammar, folded, in English and French at once: data, not rules.

use crate::domain::channel::ChannelKind;
use crate::domain::fact::FactKind;
use crate::domain::interaction::InteractionKind;
use crate::domain::occasion::OccasionKind;
use crate::domain::relative::Relation;
use crate::domain::text::fold::fold;

/// What a `+kind` is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Something remembered.
    Fact(FactKind),
    /// An idea for a gift.
    Gift,
    /// Somebody close.
    Relative(Relation),
    /// A date that matters, of a kind that its words say.
    Date,
    /// A date that matters.
    Occasion(OccasionKind),
    /// Something asked that waits for an answer.
    Request,
    /// A suggestion.
    Feedback,
}

/// Kinds after `+`.
pub const KINDS: &[(&str, Subject)] = &[
    ("family", Subject::Fact(FactKind::Family)),
    ("famille", Subject::Fact(FactKind::Family)),
    ("interest", Subject::Fact(FactKind::Interest)),
    ("interet", Subject::Fact(FactKind::Interest)),
    ("hobby", Subject::Fact(FactKind::Interest)),
    ("passion", Subject::Fact(FactKind::Interest)),
    ("gout", Subject::Fact(FactKind::Interest)),
    ("like", Subject::Fact(FactKind::Like)),
    ("likes", Subject::Fact(FactKind::Like)),
    ("aime", Subject::Fact(FactKind::Like)),
    ("dislike", Subject::Fact(FactKind::Dislike)),
    ("dislikes", Subject::Fact(FactKind::Dislike)),
    ("deteste", Subject::Fact(FactKind::Dislike)),
    ("aimepas", Subject::Fact(FactKind::Dislike)),
    ("care", Subject::Fact(FactKind::Care)),
    ("soin", Subject::Fact(FactKind::Care)),
    ("attention", Subject::Fact(FactKind::Care)),
    ("topic", Subject::Fact(FactKind::Topic)),
    ("sujet", Subject::Fact(FactKind::Topic)),
    ("site", Subject::Fact(FactKind::Site)),
    ("gift", Subject::Gift),
    ("cadeau", Subject::Gift),
    ("child", Subject::Relative(Relation::Child)),
    ("kid", Subject::Relative(Relation::Child)),
    ("son", Subject::Relative(Relation::Child)),
    ("daughter", Subject::Relative(Relation::Child)),
    ("enfant", Subject::Relative(Relation::Child)),
    ("fils", Subject::Relative(Relation::Child)),
    ("fille", Subject::Relative(Relation::Child)),
    ("partner", Subject::Relative(Relation::Partner)),
    ("husband", Subject::Relative(Relation::Partner)),
    ("wife", Subject::Relative(Relation::Partner)),
    ("spouse", Subject::Relative(Relation::Partner)),
    ("conjoint", Subject::Relative(Relation::Partner)),
    ("conjointe", Subject::Relative(Relation::Partner)),
    ("mari", Subject::Relative(Relation::Partner)),
    ("femme", Subject::Relative(Relation::Partner)),
    ("epoux", Subject::Relative(Relation::Partner)),
    ("epouse", Subject::Relative(Relation::Partner)),
    ("compagnon", Subject::Relative(Relation::Partner)),
    ("compagne", Subject::Relative(Relation::Partner)),
    ("parent", Subject::Relative(Relation::Parent)),
    ("mother", Subject::Relative(Relation::Parent)),
    ("father", Subject::Relative(Relation::Parent)),
    ("mere", Subject::Relative(Relation::Parent)),
    ("pere", Subject::Relative(Relation::Parent)),
    ("sibling", Subject::Relative(Relation::Sibling)),
    ("brother", Subject::Relative(Relation::Sibling)),
    ("sister", Subject::Relative(Relation::Sibling)),
    ("frere", Subject::Relative(Relation::Sibling)),
    ("soeur", Subject::Relative(Relation::Sibling)),
    ("friend", Subject::Relative(Relation::Friend)),
    ("ami", Subject::Relative(Relation::Friend)),
    ("amie", Subject::Relative(Relation::Friend)),
    ("pet", Subject::Relative(Relation::Pet)),
    ("dog", Subject::Relative(Relation::Pet)),
    ("cat", Subject::Relative(Relation::Pet)),
    ("animal", Subject::Relative(Relation::Pet)),
    ("chien", Subject::Relative(Relation::Pet)),
    ("chat", Subject::Relative(Relation::Pet)),
    ("date", Subject::Date),
    ("occasion", Subject::Date),
    ("birthday", Subject::Occasion(OccasionKind::Birthday)),
    ("anniversaire", Subject::Occasion(OccasionKind::Birthday)),
    ("anniv", Subject::Occasion(OccasionKind::Birthday)),
    ("wedding", Subject::Occasion(OccasionKind::Wedding)),
    ("mariage", Subject::Occasion(OccasionKind::Wedding)),
    ("request", Subject::Request),
    ("question", Subject::Request),
    ("demande", Subject::Request),
    ("feedback", Subject::Feedback),
    ("suggestion", Subject::Feedback),
    ("retour", Subject::Feedback),
];

/// Channels after `/`.
pub const CHANNELS: &[(&str, ChannelKind)] = &[
    ("call", ChannelKind::Call),
    ("phone", ChannelKind::Call),
    ("appel", ChannelKind::Call),
    ("tel", ChannelKind::Call),
    ("email", ChannelKind::Email),
    ("mail", ChannelKind::Email),
    ("courriel", ChannelKind::Email),
    ("sms", ChannelKind::Sms),
    ("texto", ChannelKind::Sms),
    ("wa", ChannelKind::Whatsapp),
    ("whatsapp", ChannelKind::Whatsapp),
    ("dm", ChannelKind::Dm),
    ("mp", ChannelKind::Dm),
    ("meet", ChannelKind::Meet),
    ("rdv", ChannelKind::Meet),
    ("video", ChannelKind::Video),
    ("visio", ChannelKind::Video),
    ("site", ChannelKind::Site),
];

/// Kinds of contact after `/`, beside the channels.
pub const CONTACTS: &[(&str, InteractionKind)] = &[
    ("coaching", InteractionKind::Coaching),
    ("coach", InteractionKind::Coaching),
    ("review", InteractionKind::SiteReview),
    ("revue", InteractionKind::SiteReview),
    ("issue", InteractionKind::Issue),
    ("conflict", InteractionKind::Issue),
    ("conflit", InteractionKind::Issue),
];

/// After `/`: one message to many, which is no contact with any of them (docs/product.md, "Generic mail is not contact").
pub const BROADCASTS: &[&str] = &["broadcast", "newsletter", "mailing", "diffusion", "infolettre"];

/// What makes a request urgent, after `!`; at the start of its line, `!!` does too.
pub const URGENT: &[&str] = &["urgent", "urgente"];

/// Words before the letter of a tier.
pub const TIER: &[&str] = &["tier", "niveau"];

/// Words before `:` that mean the next contact.
pub const NEXT: &[&str] = &["next", "suivi"];

/// What the words of `+date` say, the longest first.
pub const OCCASIONS: &[(&str, OccasionKind)] = &[
    ("anniversaire de mariage", OccasionKind::Wedding),
    ("wedding anniversary", OccasionKind::Wedding),
    ("wedding", OccasionKind::Wedding),
    ("mariage", OccasionKind::Wedding),
    ("birthday", OccasionKind::Birthday),
    ("bday", OccasionKind::Birthday),
    ("anniversaire", OccasionKind::Birthday),
    ("anniv", OccasionKind::Birthday),
    ("name day", OccasionKind::NameDay),
    ("nameday", OccasionKind::NameDay),
    ("fete", OccasionKind::NameDay),
    ("partner since", OccasionKind::PartnerSince),
    ("partenaire depuis", OccasionKind::PartnerSince),
];

/// Kinds of dates that return every year, as one calls them; others are over once they were.
pub const YEARLY: &[&str] = &[
    "anniversaire",
    "anniv",
    "anniversary",
    "birthday",
    "bday",
    "wedding",
    "mariage",
    "noces",
    "fete",
    "fetes",
    "name day",
    "nameday",
    "noel",
    "christmas",
    "nouvel an",
    "new year",
    "every year",
    "yearly",
    "annual",
    "chaque annee",
    "tous les ans",
    "annuel",
    "annuelle",
];

/// Small words around a name, which say nobody.
pub const SMALL: &[&str] = &[
    "de", "du", "des", "d", "of", "for", "pour", "the", "le", "la", "les", "l", "son", "sa", "ses", "his", "her",
    "their", "leur", "leurs", "my", "mon", "ma", "s",
];

/// Words in a date that say that it is the affiliate's own.
pub const OWN: &[&str] =
    &["own", "himself", "herself", "ans", "an", "years", "year", "born", "ne", "nee", "is", "est", "on"];

/// Words that begin a remark behind a date.
pub const REMARKS: &[&str] = &["in", "at", "en", "dans", "with", "avec", "since", "depuis"];

/// Words before a place, where the date is one that has a place.
pub const PLACES: &[&str] = &["a", "au", "aux", "chez"];

/// Words for relatives beside those of [`KINDS`].
pub const RELATIVES: &[(&str, Relation)] = &[
    ("mum", Relation::Parent),
    ("mom", Relation::Parent),
    ("dad", Relation::Parent),
    ("maman", Relation::Parent),
    ("papa", Relation::Parent),
    ("girlfriend", Relation::Partner),
    ("boyfriend", Relation::Partner),
];

/// Words between a relative's name and an age or a birthday, and after an age.
pub const BORN: &[&str] =
    &["born", "born on", "ne", "nee", "ne le", "nee le", "aged", "age", "agee", "age de", "agee de", "is", "a"];

/// What an age is counted in; the greater is the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// Words after the number of an age.
pub const AGE_UNITS: &[(&str, AgeUnit)] = &[
    ("y", AgeUnit::Year),
    ("yo", AgeUnit::Year),
    ("yr", AgeUnit::Year),
    ("yrs", AgeUnit::Year),
    ("year", AgeUnit::Year),
    ("years", AgeUnit::Year),
    ("an", AgeUnit::Year),
    ("ans", AgeUnit::Year),
    ("annee", AgeUnit::Year),
    ("annees", AgeUnit::Year),
    ("m", AgeUnit::Month),
    ("mo", AgeUnit::Month),
    ("mos", AgeUnit::Month),
    ("month", AgeUnit::Month),
    ("months", AgeUnit::Month),
    ("mois", AgeUnit::Month),
    ("w", AgeUnit::Week),
    ("wk", AgeUnit::Week),
    ("wks", AgeUnit::Week),
    ("week", AgeUnit::Week),
    ("weeks", AgeUnit::Week),
    ("s", AgeUnit::Week),
    ("sem", AgeUnit::Week),
    ("semaine", AgeUnit::Week),
    ("semaines", AgeUnit::Week),
    ("d", AgeUnit::Day),
    ("day", AgeUnit::Day),
    ("days", AgeUnit::Day),
    ("j", AgeUnit::Day),
    ("jour", AgeUnit::Day),
    ("jours", AgeUnit::Day),
];

/// A half more, after the number or after its unit.
pub const HALF: &[&str] = &["and a half", "et demi", "et demie"];

/// Words between two parts of an age.
pub const AGE_AND: &[&str] = &["and", "et"];

/// Words after an age.
pub const AGE_END: &[&str] = &["old", "dage"];

/// Words that begin a sentence about a family without being a name.
pub const NOT_NAMES: &[&str] = &[
    "a", "an", "the", "he", "she", "they", "it", "his", "her", "their", "my", "our", "new", "two", "three", "one",
    "both", "all", "loves", "likes", "has", "had", "is", "was", "got", "went", "wants", "un", "une", "le", "la", "les",
    "l", "des", "du", "de", "il", "elle", "ils", "elles", "on", "son", "sa", "ses", "leur", "leurs", "mon", "ma",
    "mes", "nouveau", "nouvelle", "deux", "trois", "tous", "toute", "est", "aime", "adore", "grande", "grand", "petit",
    "petite", "i", "je", "wife", "husband", "son", "daughter", "kids", "children", "mari", "femme", "fille", "fils",
    "enfants",
];

/// What a table holds for a folded word.
pub fn look<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// What a word after `+` is about; folded or not.
pub fn subject(word: &str) -> Option<Subject> {
    look(KINDS, &fold(word))
}

/// The channel of a word after `/`; folded or not.
pub fn channel(word: &str) -> Option<ChannelKind> {
    look(CHANNELS, &fold(word))
}

/// The kind of date that words as a whole say; folded or not.
pub fn occasion(words: &str) -> Option<OccasionKind> {
    look(OCCASIONS, &fold(words))
}
