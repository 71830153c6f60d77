//! Running totals that a platform gave on a day; a period's figures are the difference of two of them.

use chrono::NaiveDate;

use super::id::TotalsId;

/// All-time totals of one affiliate in one system on a day. `None` means that the file does not say: not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Identity.
    pub id: TotalsId,
    /// The system, for example `post-affiliate-pro`.
    pub system: String,
    /// The day on which the file was read.
    pub taken_on: NaiveDate,
    /// Clicks.
    pub clicks: Option<i64>,
    /// Sales.
    pub sales: Option<i64>,
    /// Revenue in hundredths of the currency's unit.
    pub revenue_minor: Option<i64>,
    /// Commission in hundredths of the currency's unit.
    pub commission_minor: Option<i64>,
    /// An ISO currency; `None` while nobody has said which.
    pub currency: Option<String>,
}
