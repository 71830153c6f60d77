//! Small words around a date.

/// Words before a date that change nothing.
pub const INTRO: &[&str] = &[
    "on the",
    "on",
    "by the",
    "by",
    "the",
    "le",
    "la",
    "l",
    "du",
    "au",
    "a la",
    "d ici a la",
    "d ici la",
    "d ici le",
    "d ici au",
    "d ici",
    "for",
    "pour",
    "from",
    "from the",
    "as of",
    "starting",
    "until",
    "till",
    "around",
    "around the",
    "a partir de",
    "a partir du",
    "des",
    "jusqu a",
    "jusqu au",
    "vers",
    "vers le",
    "vers la",
    "at the",
    "d ici a",
    "pour le",
    "pour la",
    "en la",
];

/// Before a period, never before a day: `en mars`, and not `en mars 12`.
pub const WITHIN: &[&str] = &["en", "in", "in the", "au", "au mois", "dans le", "dans la", "dans l", "within the"];

/// Before a weekday, a period or a day with a name, never before a span: `à Pâques`, and not `a 10 jours`.
pub const TOWARDS: &[&str] = &["a", "at"];

/// Before a bare day of the month: `le 10`.
pub const THE: &[&str] = &["the", "le", "on the", "by the", "du", "au", "d ici le", "d ici au", "pour le"];

/// The day before what follows, back on a weekday.
pub const BEFORE: &[&str] = &["before", "avant"];

/// The day after what follows.
pub const AFTER: &[&str] = &["after", "apres"];

/// Endings of a number that is a day of the month.
pub const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "ere", "e", "eme"];

/// Between a day and its month.
pub const OF: &[&str] = &["of", "de", "d"];

/// Before a weekday that stands for a habit: `le mardi` in a sentence is every Tuesday.
pub const HABITS: &[&str] = &["le", "les", "every", "each", "chaque", "tous les", "most"];

/// Words of the vocabulary of days that cannot begin what follows a date: where one of them stands behind what was read,
/// the date goes on in a way that is not understood, and none of it is taken ("A typed day").
pub const GOES_ON: &[&str] = &[
    "et demi",
    "et demie",
    "and a half",
    "ouvre",
    "ouvres",
    "ouvrable",
    "ouvrables",
    "prochain",
    "prochaine",
    "prochains",
    "suivant",
    "suivante",
    "week",
    "weeks",
    "semaine",
    "semaines",
    "month",
    "months",
    "mois",
    "quarter",
    "trimestre",
    "fortnight",
    "quinzaine",
    "year",
    "years",
    "annee",
    "annees",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "janvier",
    "fevrier",
    "avril",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Words that begin a number and name no day of a month.
pub const ONES: &[&str] = &["a", "an", "un", "une", "one"];
