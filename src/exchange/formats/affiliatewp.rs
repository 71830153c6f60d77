//! AffiliateWP: the export of affiliates.

use super::{Format, Meaning, PlatformStatus};

/// The export of affiliates; titles are in the site's language, status words always in English.
pub struct AffiliateWp;

impl Format for AffiliateWp {
    fn name(&self) -> &'static str {
        "affiliatewp affiliates"
    }

    fn system(&self) -> &'static str {
        "affiliatewp"
    }

    fn titles(&self) -> &'static [(&'static str, Meaning)] {
        &[
            ("affiliate id", Meaning::ExternalId),
            ("email", Meaning::Email),
            ("name", Meaning::FullName),
            ("payment email", Meaning::PaymentEmail),
            ("username", Meaning::Username),
            ("rate", Meaning::Ignored),
            ("rate type", Meaning::Ignored),
            ("earnings", Meaning::Commission),
            ("referrals", Meaning::Sales),
            ("visits", Meaning::Clicks),
            ("status", Meaning::Status),
            ("date registered", Meaning::Joined),
            ("id affilie", Meaning::ExternalId),
            ("e mail", Meaning::Email),
            ("nom", Meaning::FullName),
            ("adresse de messagerie de paiement", Meaning::PaymentEmail),
            ("nom dutilisateur", Meaning::Username),
            ("taux", Meaning::Ignored),
            ("type de taux", Meaning::Ignored),
            ("gains", Meaning::Commission),
            ("parrainages", Meaning::Sales),
            ("visites", Meaning::Clicks),
            ("etat", Meaning::Status),
            ("date enregistree", Meaning::Joined),
        ]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[
            &["affiliate id", "id affilie"],
            &["payment email", "adresse de messagerie de paiement"],
            &["date registered", "date enregistree"],
        ]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[
            ("active", PlatformStatus::Active),
            ("inactive", PlatformStatus::Inactive),
            ("pending", PlatformStatus::Pending),
            ("rejected", PlatformStatus::Declined),
        ]
    }
}
