//! Dates that may lack the year, the month or the day; never a sentinel year (1-product.md, "Dates").

/// A date as far as it is known: `2015-04-12`, `--04-12`, `1985-06`, `1985`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
}

impl PartialDate {
    /// The year, where known.
    pub fn year(self) -> Option<i32> {
        self.year
    }

    /// The month (1 to 12), where known.
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, where known; never without a month.
    pub fn day(self) -> Option<u32> {
        self.day
    }
}
