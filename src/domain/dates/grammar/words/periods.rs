//! Periods, their parts, and which one of them is meant.

use super::Unit;

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first day.
    Start,
    /// Its middle.
    Middle,
    /// Its last day; of a week, Friday.
    End,
    /// Any time in it; its middle, as long as that lies ahead.
    Course,
}

/// Which one is meant, counted from the present one.
pub const NEXT: i64 = 1;
/// The present one.
pub const THIS: i64 = 0;
/// The one before.
pub const LAST: i64 = -1;
/// The one after the next.
pub const SECOND_NEXT: i64 = 2;

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
    ("coming", THIS),
    ("previous", LAST),
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
    ("qui vient", NEXT),
    ("a venir", NEXT),
    ("d apres", NEXT),
    ("after next", SECOND_NEXT),
    ("precedent", LAST),
    ("precedente", LAST),
];

/// After a weekday: of the present week.
pub const THIS_WEEK: &[&str] = &["of this week", "this week", "de cette semaine", "cette semaine"];

/// After a weekday: of next week.
pub const NEXT_WEEK: &[&str] = &[
    "next week",
    "of next week",
    "of the following week",
    "de la semaine suivante",
    "la semaine suivante",
    "semaine suivante",
    "de la semaine prochaine",
    "la semaine prochaine",
    "semaine prochaine",
    "semaine pro",
];

/// After a day: so many days later than it; before it, `a week on friday`.
pub const LATER: &[(&str, i64)] =
    &[("en huit", 7), ("en 8", 7), ("en quinze", 14), ("en 15", 14), ("week", 7), ("fortnight", 14)];

/// Between a span and the day that it counts from, ahead of it.
pub const COUNTED_ON: &[&str] = &["on", "from", "after", "apres"];

/// Between a span and the day that it counts back from.
pub const COUNTED_BACK: &[&str] = &["before", "avant"];

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
    ("beginning", Edge::Start),
    ("start", Edge::Start),
    ("mid of", Edge::Middle),
    ("middle", Edge::Middle),
    ("milieu d", Edge::Middle),
    ("milieu", Edge::Middle),
    ("in the course of", Edge::Course),
    ("during", Edge::Course),
    ("sometime in", Edge::Course),
    ("some time in", Edge::Course),
    ("courant", Edge::Course),
    ("courant de", Edge::Course),
    ("courant du", Edge::Course),
    ("dans le courant de", Edge::Course),
    ("dans le courant du", Edge::Course),
    ("dans le courant d", Edge::Course),
    ("au cours de", Edge::Course),
    ("au cours du", Edge::Course),
    ("au cours d", Edge::Course),
];

/// Articles between an edge and its period.
pub const ARTICLES: &[&str] = &["the", "la", "le", "l"];

/// An edge and its period in one word.
pub const EDGE_WORDS: &[(&str, Edge, Unit)] = &[
    ("eow", Edge::End, Unit::Week),
    ("eom", Edge::End, Unit::Month),
    ("eoq", Edge::End, Unit::Quarter),
    ("eoy", Edge::End, Unit::Year),
    ("midweek", Edge::Middle, Unit::Week),
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

/// The present one: `ce mois-ci`.
pub const HERE: &[&str] = &["ci"];

/// Before the number of a week.
pub const WEEK_NUMBERS: &[&str] =
    &["semaine", "sem", "week", "wk", "semaine no", "week no", "week number", "semaine numero"];

/// Before the number of a week, directly.
pub const WEEK_LETTERS: &[&str] = &["s", "w", "wk", "sem"];

/// Between a week and the day that it holds: `la semaine du 16 mars`.
pub const WEEK_OF: &[&str] = &["semaine du", "week of", "week of the", "week commencing", "w c"];

/// The weekend: its Saturday.
pub const WEEKENDS: &[&str] = &["weekend", "week end", "we"];

/// Which one of several in a period: the n-th, or counted from its end.
pub const NTH: &[(&str, i8)] = &[
    ("first", 1),
    ("premier", 1),
    ("premiere", 1),
    ("second", 2),
    ("seconde", 2),
    ("deuxieme", 2),
    ("third", 3),
    ("troisieme", 3),
    ("fourth", 4),
    ("quatrieme", 4),
    ("fifth", 5),
    ("cinquieme", 5),
    ("last", -1),
    ("dernier", -1),
    ("derniere", -1),
    ("second last", -2),
    ("second to last", -2),
    ("penultimate", -2),
    ("avant dernier", -2),
    ("avant derniere", -2),
];

/// Days in a period.
pub const PLAIN_DAYS: &[&str] = &["day", "jour"];

/// Weeks in a period.
pub const PLAIN_WEEKS: &[&str] = &["week", "semaine"];

/// Halves of a month.
pub const HALVES: &[&str] = &["half", "moitie", "quinzaine"];

/// Between one of several and its period: `last friday of march`.
pub const OF_PERIOD: &[&str] = &[
    "of the month of",
    "of the",
    "of",
    "in the",
    "in",
    "du mois de",
    "du mois d",
    "du",
    "de la",
    "de l",
    "de",
    "d",
    "en",
];
