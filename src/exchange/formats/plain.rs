//! A table that somebody made by hand or had a script make: plain titles, nothing of a platform's own.

use super::{Format, Meaning, PlatformStatus, ZeroDate};

/// A table with at least the titles `name` and `email`.
pub struct Plain;

impl Format for Plain {
    fn name(&self) -> &'static str {
        "generic CSV"
    }

    fn system(&self) -> &'static str {
        "csv"
    }

    fn titles(&self) -> &'static [(&'static str, Meaning)] {
        &[
            ("id", Meaning::ExternalId),
            ("name", Meaning::FullName),
            ("email", Meaning::Email),
            ("phone", Meaning::Phone),
            ("status", Meaning::Status),
            ("joined", Meaning::Joined),
            ("clicks", Meaning::Clicks),
            ("sales", Meaning::Sales),
            ("revenue", Meaning::Revenue),
            ("commission", Meaning::Commission),
        ]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["name"], &["email"]]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[
            ("pending", PlatformStatus::Pending),
            ("active", PlatformStatus::Active),
            ("inactive", PlatformStatus::Inactive),
            ("declined", PlatformStatus::Declined),
            ("archived", PlatformStatus::Archived),
        ]
    }

    fn zero_date(&self) -> ZeroDate {
        ZeroDate::Empty
    }
}
