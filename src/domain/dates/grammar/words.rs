//! The words of the date grammar, folded, in English and French at once: data, not rules.

/// A span of time to count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// Years.
    Year,
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first day.
    Start,
    /// Its middle.
    Middle,
    /// Its last day; of a week, Friday.
    End,
}

/// A day with a name, the same or computed each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A month and a day.
    On(u32, u32),
    /// Easter Sunday.
    Easter,
    /// The day after the fourth Thursday of November.
    BlackFriday,
}

/// Which one is meant, counted from the present one.
pub const NEXT: i64 = 1;
/// The present one.
pub const THIS: i64 = 0;
/// The one before.
pub const LAST: i64 = -1;

/// Days from today.
pub const FIXED: &[(&str, i64)] = &[
    ("today", 0),
    ("tonight", 0),
    ("this morning", 0),
    ("this afternoon", 0),
    ("this evening", 0),
    ("aujourd hui", 0),
    ("aujourdhui", 0),
    ("auj", 0),
    ("ce matin", 0),
    ("cet apres midi", 0),
    ("ce soir", 0),
    ("tomorrow", 1),
    ("tmr", 1),
    ("tmrw", 1),
    ("demain", 1),
    ("day after tomorrow", 2),
    ("the day after tomorrow", 2),
    ("apres demain", 2),
    ("apresdemain", 2),
    ("yesterday", -1),
    ("last night", -1),
    ("hier soir", -1),
    ("hier", -1),
    ("day before yesterday", -2),
    ("the day before yesterday", -2),
    ("avant hier", -2),
    ("avanthier", -2),
];

/// No date at all.
pub const NEVER: &[&str] = &["none", "never", "aucun", "aucune", "jamais"];

/// Weekdays, Monday is 0.
pub const WEEKDAYS: &[(&str, u8)] = &[
    ("monday", 0),
    ("mon", 0),
    ("lundi", 0),
    ("lun", 0),
    ("tuesday", 1),
    ("tue", 1),
    ("tues", 1),
    ("mardi", 1),
    ("mar", 1),
    ("wednesday", 2),
    ("wed", 2),
    ("weds", 2),
    ("mercredi", 2),
    ("mer", 2),
    ("merc", 2),
    ("thursday", 3),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("jeudi", 3),
    ("jeu", 3),
    ("friday", 4),
    ("fri", 4),
    ("vendredi", 4),
    ("ven", 4),
    ("vend", 4),
    ("saturday", 5),
    ("sat", 5),
    ("samedi", 5),
    ("sam", 5),
    ("sunday", 6),
    ("sun", 6),
    ("dimanche", 6),
    ("dim", 6),
];

/// Months, January is 1.
pub const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("janvier", 1),
    ("janv", 1),
    ("february", 2),
    ("feb", 2),
    ("fevrier", 2),
    ("fevr", 2),
    ("fev", 2),
    ("march", 3),
    ("mar", 3),
    ("mars", 3),
    ("april", 4),
    ("apr", 4),
    ("avril", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("june", 6),
    ("jun", 6),
    ("juin", 6),
    ("july", 7),
    ("jul", 7),
    ("juillet", 7),
    ("juil", 7),
    ("august", 8),
    ("aug", 8),
    ("aout", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("septembre", 9),
    ("october", 10),
    ("oct", 10),
    ("octobre", 10),
    ("november", 11),
    ("nov", 11),
    ("novembre", 11),
    ("december", 12),
    ("dec", 12),
    ("decembre", 12),
];

/// Words for spans, with how many of the unit one of them is.
pub const UNITS: &[(&str, Unit, u32)] = &[
    ("day", Unit::Day, 1),
    ("days", Unit::Day, 1),
    ("jour", Unit::Day, 1),
    ("jours", Unit::Day, 1),
    ("week", Unit::Week, 1),
    ("weeks", Unit::Week, 1),
    ("wk", Unit::Week, 1),
    ("wks", Unit::Week, 1),
    ("semaine", Unit::Week, 1),
    ("semaines", Unit::Week, 1),
    ("sem", Unit::Week, 1),
    ("fortnight", Unit::Week, 2),
    ("fortnights", Unit::Week, 2),
    ("quinzaine", Unit::Day, 14),
    ("huitaine", Unit::Day, 7),
    ("month", Unit::Month, 1),
    ("months", Unit::Month, 1),
    ("mth", Unit::Month, 1),
    ("mths", Unit::Month, 1),
    ("mois", Unit::Month, 1),
    ("quarter", Unit::Quarter, 1),
    ("quarters", Unit::Quarter, 1),
    ("trimestre", Unit::Quarter, 1),
    ("trimestres", Unit::Quarter, 1),
    ("year", Unit::Year, 1),
    ("years", Unit::Year, 1),
    ("yr", Unit::Year, 1),
    ("yrs", Unit::Year, 1),
    ("an", Unit::Year, 1),
    ("ans", Unit::Year, 1),
    ("annee", Unit::Year, 1),
    ("annees", Unit::Year, 1),
];

/// Spans that are one by themselves: `quinzaine` needs no number.
pub const WHOLE_UNITS: &[&str] = &["fortnight", "quinzaine", "huitaine"];

/// Letters for spans, directly after a number.
pub const LETTERS: &[(&str, Unit)] = &[
    ("d", Unit::Day),
    ("j", Unit::Day),
    ("w", Unit::Week),
    ("s", Unit::Week),
    ("m", Unit::Month),
    ("y", Unit::Year),
    ("a", Unit::Year),
];

/// Numbers in words.
pub const NUMBERS: &[(&str, u32)] = &[
    ("a couple of", 2),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("un", 1),
    ("une", 1),
    ("two", 2),
    ("deux", 2),
    ("three", 3),
    ("trois", 3),
    ("four", 4),
    ("quatre", 4),
    ("five", 5),
    ("cinq", 5),
    ("six", 6),
    ("seven", 7),
    ("sept", 7),
    ("eight", 8),
    ("huit", 8),
    ("nine", 9),
    ("neuf", 9),
    ("ten", 10),
    ("dix", 10),
    ("eleven", 11),
    ("onze", 11),
    ("twelve", 12),
    ("douze", 12),
    ("quinze", 15),
    ("vingt", 20),
    ("twenty", 20),
    ("trente", 30),
    ("thirty", 30),
];

/// Before a span that lies ahead.
pub const AHEAD: &[&str] = &["in", "within", "dans", "d ici", "sous", "d ici a"];

/// After a span that lies behind.
pub const AGO: &[&str] = &["ago", "earlier", "plus tot"];

/// Before a span that lies behind.
pub const IL_Y_A: &[&str] = &["il y a", "y a", "ya"];

/// After a span that lies ahead.
pub const FROM_NOW: &[&str] = &["from now", "from today", "later", "plus tard"];

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
    "en",
    "in",
];

/// Before a bare day of the month: `le 10`.
pub const THE: &[&str] = &["the", "le", "on the", "by the", "du", "au", "d ici le", "d ici au", "pour le"];

/// Which one, before the noun.
pub const WHICH_BEFORE: &[(&str, i64)] = &[
    ("next", NEXT),
    ("prochain", NEXT),
    ("prochaine", NEXT),
    ("this coming", THIS),
    ("this", THIS),
    ("ce", THIS),
    ("cet", THIS),
    ("cette", THIS),
    ("last", LAST),
    ("past", LAST),
    ("dernier", LAST),
    ("derniere", LAST),
];

/// Which one, after the noun.
pub const WHICH_AFTER: &[(&str, i64)] = &[
    ("prochain", NEXT),
    ("prochaine", NEXT),
    ("suivant", NEXT),
    ("suivante", NEXT),
    ("dernier", LAST),
    ("derniere", LAST),
    ("passe", LAST),
    ("passee", LAST),
];

/// After a weekday: of next week.
pub const NEXT_WEEK: &[&str] =
    &["next week", "of next week", "de la semaine prochaine", "la semaine prochaine", "semaine prochaine"];

/// After a weekday: so many days later than the coming one.
pub const IN_EIGHT: &[(&str, i64)] = &[("en huit", 7), ("en quinze", 14)];

/// Before a period.
pub const EDGES: &[(&str, Edge)] = &[
    ("end of", Edge::End),
    ("late", Edge::End),
    ("end", Edge::End),
    ("fin de", Edge::End),
    ("fin du", Edge::End),
    ("fin d", Edge::End),
    ("fin", Edge::End),
    ("beginning of", Edge::Start),
    ("start of", Edge::Start),
    ("early", Edge::Start),
    ("debut de", Edge::Start),
    ("debut du", Edge::Start),
    ("debut d", Edge::Start),
    ("debut", Edge::Start),
    ("middle of", Edge::Middle),
    ("mid", Edge::Middle),
    ("milieu de", Edge::Middle),
    ("milieu du", Edge::Middle),
    ("mi", Edge::Middle),
];

/// Articles between an edge and its period.
pub const ARTICLES: &[&str] = &["the", "la", "le", "l"];

/// An edge and its period in one word.
pub const EDGE_WORDS: &[(&str, Edge, Unit)] = &[
    ("eow", Edge::End, Unit::Week),
    ("eom", Edge::End, Unit::Month),
    ("eoq", Edge::End, Unit::Quarter),
    ("eoy", Edge::End, Unit::Year),
];

/// Periods.
pub const PERIODS: &[(&str, Unit)] = &[
    ("week", Unit::Week),
    ("semaine", Unit::Week),
    ("month", Unit::Month),
    ("mois", Unit::Month),
    ("quarter", Unit::Quarter),
    ("trimestre", Unit::Quarter),
    ("year", Unit::Year),
    ("annee", Unit::Year),
    ("an", Unit::Year),
];

/// The weekend: its Saturday.
pub const WEEKENDS: &[&str] = &["weekend", "week end", "we"];

/// Days with a name.
pub const NAMED: &[(&str, Named)] = &[
    ("christmas eve", Named::On(12, 24)),
    ("christmas day", Named::On(12, 25)),
    ("christmas", Named::On(12, 25)),
    ("xmas", Named::On(12, 25)),
    ("noel", Named::On(12, 25)),
    ("new year s eve", Named::On(12, 31)),
    ("new years eve", Named::On(12, 31)),
    ("saint sylvestre", Named::On(12, 31)),
    ("new year s day", Named::On(1, 1)),
    ("new year", Named::On(1, 1)),
    ("nouvel an", Named::On(1, 1)),
    ("jour de l an", Named::On(1, 1)),
    ("valentine s day", Named::On(2, 14)),
    ("valentine s", Named::On(2, 14)),
    ("valentines", Named::On(2, 14)),
    ("saint valentin", Named::On(2, 14)),
    ("st valentin", Named::On(2, 14)),
    ("halloween", Named::On(10, 31)),
    ("easter", Named::Easter),
    ("paques", Named::Easter),
    ("black friday", Named::BlackFriday),
];

/// The day before what follows, back on a weekday.
pub const BEFORE: &[&str] = &["before", "avant"];

/// The day after what follows.
pub const AFTER: &[&str] = &["after", "apres"];

/// Endings of a number that is a day of the month.
pub const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "ere", "e", "eme"];

/// Between a day and its month.
pub const OF: &[&str] = &["of", "de"];

/// Before a weekday that stands for a habit: `le mardi` in a sentence is every Tuesday.
pub const HABITS: &[&str] = &["le", "les", "every", "each", "chaque", "tous les", "most"];

/// What a table holds for a word.
pub fn look<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}
