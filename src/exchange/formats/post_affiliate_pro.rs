//! Post Affiliate Pro: the affiliates grid, Export to CSV.

use super::{Format, Meaning, PlatformStatus};

/// The affiliates grid. Titles are column ids, or words in the account's language.
pub struct PostAffiliatePro;

impl Format for PostAffiliatePro {
    fn name(&self) -> &'static str {
        "post-affiliate-pro grid"
    }

    fn system(&self) -> &'static str {
        "post-affiliate-pro"
    }

    fn titles(&self) -> &'static [(&'static str, Meaning)] {
        &[
            ("id", Meaning::ExternalId),
            ("userid", Meaning::ExternalId),
            ("refid", Meaning::RefCode),
            ("username", Meaning::EmailOrUsername),
            ("firstname", Meaning::FirstName),
            ("lastname", Meaning::LastName),
            ("rstatus", Meaning::Status),
            ("dateapproved", Meaning::Ignored),
            ("parentuserid", Meaning::Parent),
            ("dateinserted", Meaning::Joined),
            ("salescount", Meaning::Sales),
            ("salestotal", Meaning::Revenue),
            ("clicksraw", Meaning::Clicks),
            ("clicksunique", Meaning::Ignored),
            ("scrraw", Meaning::Ignored),
            ("avgcommissionperclick", Meaning::Ignored),
            ("avgamountoforder", Meaning::Ignored),
            ("commissions", Meaning::Commission),
            ("id de parrainage", Meaning::RefCode),
            ("nom dutilisateur", Meaning::EmailOrUsername),
            ("prenom", Meaning::FirstName),
            ("nom", Meaning::LastName),
            ("statut", Meaning::Status),
            ("affilie parent", Meaning::Parent),
            ("date dinscription", Meaning::Joined),
            ("nombre de ventes", Meaning::Sales),
            ("total des ventes", Meaning::Revenue),
            ("clics bruts", Meaning::Clicks),
            ("clics uniques", Meaning::Ignored),
            ("taux de conversion", Meaning::Ignored),
        ]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["id", "userid"], &["refid", "id de parrainage"], &["username", "nom dutilisateur"]]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[
            ("a", PlatformStatus::Active),
            ("p", PlatformStatus::Pending),
            ("d", PlatformStatus::Declined),
            ("approved", PlatformStatus::Active),
            ("pending", PlatformStatus::Pending),
            ("declined", PlatformStatus::Declined),
            ("approuve", PlatformStatus::Active),
            ("en attente", PlatformStatus::Pending),
            ("refuse", PlatformStatus::Declined),
        ]
    }
}
