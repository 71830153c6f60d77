//! FirstPromoter: the promoters.

use super::{Format, Meaning, PlatformStatus};

/// The export of promoters, whose amounts are cents.
pub struct FirstPromoter;

impl Format for FirstPromoter {
    fn name(&self) -> &'static str {
        "firstpromoter promoters"
    }

    fn system(&self) -> &'static str {
        "firstpromoter"
    }

    fn titles(&self) -> &'static [(&'static str, Meaning)] {
        &[
            ("ref id", Meaning::RefCode),
            ("revenue amount", Meaning::Revenue),
            ("customers count", Meaning::Sales),
            ("referrals count", Meaning::Ignored),
        ]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["id"], &["ref id"], &["revenue amount"]]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[]
    }

    fn counts_hundredths(&self) -> bool {
        true
    }
}
