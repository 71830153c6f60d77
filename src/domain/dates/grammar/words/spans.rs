//! Spans of time to count in.

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

/// Working days to count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worked {
    /// The days that the manager works ("jours ouvrés").
    Working,
    /// Monday to Saturday without holidays ("jours ouvrables").
    Open,
}

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
    ("quinzaine de jours", Unit::Day, 14),
    ("huitaine de jours", Unit::Day, 7),
    ("semestre", Unit::Month, 6),
    ("semestres", Unit::Month, 6),
];

/// Spans that are one by themselves: `quinzaine` needs no number.
pub const WHOLE_UNITS: &[&str] = &["fortnight", "quinzaine de jours", "quinzaine", "huitaine de jours", "huitaine"];

/// Working days by their names, the plain noun last.
pub const WORKED: &[(&str, Worked)] = &[
    ("working day", Worked::Working),
    ("working days", Worked::Working),
    ("business day", Worked::Working),
    ("business days", Worked::Working),
    ("work day", Worked::Working),
    ("work days", Worked::Working),
    ("workday", Worked::Working),
    ("workdays", Worked::Working),
    ("jour ouvre", Worked::Working),
    ("jours ouvres", Worked::Working),
    ("jour travaille", Worked::Working),
    ("jours travailles", Worked::Working),
    ("jour de travail", Worked::Working),
    ("jours de travail", Worked::Working),
    ("jour ouvrable", Worked::Open),
    ("jours ouvrables", Worked::Open),
];

/// Half of a unit more, behind it: `un mois et demi`; behind the number: `one and a half months`.
pub const AND_HALF: &[&str] = &["et demi", "et demie", "and a half"];

/// Half of the unit that follows.
pub const HALF: &[&str] = &["half a", "half an", "un demi", "une demi", "demi"];

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

/// Before a span that lies ahead.
pub const AHEAD: &[&str] = &["in", "within", "dans", "d ici", "sous", "d ici a", "au bout d", "au bout de"];

/// After a span that lies behind.
pub const AGO: &[&str] = &["ago", "earlier", "plus tot"];

/// Before a span that lies behind.
pub const IL_Y_A: &[&str] = &["il y a", "y a", "ya"];

/// After a span that lies ahead.
pub const FROM_NOW: &[&str] = &["from now", "from today", "later", "plus tard"];
