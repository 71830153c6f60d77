//! Days, weekdays and months, and the hours behind them.

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
    ("aujourd hui meme", 0),
    ("today itself", 0),
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

/// Names of months behind which the day may stand: `March 12`.
pub const ENGLISH_MONTHS: &[&str] = &[
    "january",
    "jan",
    "february",
    "feb",
    "march",
    "mar",
    "april",
    "apr",
    "may",
    "june",
    "jun",
    "july",
    "jul",
    "august",
    "aug",
    "september",
    "sept",
    "sep",
    "october",
    "oct",
    "november",
    "nov",
    "december",
    "dec",
];

/// Before the name of a month that change nothing: `le mois de mars`.
pub const MONTH_OF: &[&str] = &["mois de", "mois d", "month of"];

/// A part of a day, behind it; it names no hour.
pub const PARTS: &[&str] = &[
    "in the morning",
    "morning",
    "in the afternoon",
    "afternoon",
    "in the evening",
    "evening",
    "night",
    "dans la matinee",
    "au matin",
    "matin",
    "dans l apres midi",
    "l apres midi",
    "apres midi",
    "au soir",
    "soir",
    "dans la soiree",
];

/// Hours with a name.
pub const HOURS: &[(&str, u32)] = &[("noon", 12), ("midi", 12), ("midnight", 0), ("minuit", 0)];

/// Before an hour; a bare number behind one of them is an hour where nothing follows that it could count.
pub const AT: &[&str] = &["at", "a"];

/// Before a bare number that is an hour whatever is done then: `at 9 call Paul`.
pub const AT_HOUR: &[&str] = &["at"];

/// Before an hour that is said with its unit.
pub const ABOUT: &[&str] = &["around", "about", "vers", "des", "from", "a partir de"];

/// Units of an hour: `14h30`, `9 heures`.
pub const HOUR_UNITS: &[&str] = &["h", "heures", "heure"];

/// Halves of a day behind an hour, with the hours that they add.
pub const HALVES_OF_DAY: &[(&str, u32)] = &[("am", 0), ("pm", 12)];
