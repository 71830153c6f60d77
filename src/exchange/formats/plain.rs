//! A table that somebody made by hand or had a script make: plain titles, nothing of a platform's own.

use super::{Format, Meaning, PlatformStatus, ZeroDate};

/// A table with at least a name and an e-mail address, titled as people title them in English and French, or as address
/// books do that export one value a column.
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
            ("identifiant", Meaning::ExternalId),
            ("name", Meaning::FullName),
            ("full name", Meaning::FullName),
            ("nom complet", Meaning::FullName),
            ("nom et prenom", Meaning::FullName),
            ("prenom et nom", Meaning::FullName),
            ("first name", Meaning::FirstName),
            ("firstname", Meaning::FirstName),
            ("prenom", Meaning::FirstName),
            ("last name", Meaning::LastName),
            ("lastname", Meaning::LastName),
            ("surname", Meaning::LastName),
            // Alone it is the whole name: what there is of first and last name becomes the name.
            ("nom", Meaning::LastName),
            ("nom de famille", Meaning::LastName),
            ("email", Meaning::Email),
            ("e mail", Meaning::Email),
            ("mail", Meaning::Email),
            ("email address", Meaning::Email),
            ("e mail address", Meaning::Email),
            ("e mail 1 value", Meaning::Email),
            ("courriel", Meaning::Email),
            ("adresse email", Meaning::Email),
            ("adresse e mail", Meaning::Email),
            ("adresse mail", Meaning::Email),
            ("adresse de messagerie", Meaning::Email),
            ("phone", Meaning::Phone),
            ("phone number", Meaning::Phone),
            ("phone 1 value", Meaning::Phone),
            ("mobile", Meaning::Phone),
            ("mobile phone", Meaning::Phone),
            ("telephone", Meaning::Phone),
            ("tel", Meaning::Phone),
            ("tel.", Meaning::Phone),
            ("tel mobile", Meaning::Phone),
            ("telephone mobile", Meaning::Phone),
            ("portable", Meaning::Phone),
            ("status", Meaning::Status),
            ("statut", Meaning::Status),
            ("joined", Meaning::Joined),
            ("inscrit le", Meaning::Joined),
            ("date dinscription", Meaning::Joined),
            ("clicks", Meaning::Clicks),
            ("clics", Meaning::Clicks),
            ("sales", Meaning::Sales),
            ("ventes", Meaning::Sales),
            ("revenue", Meaning::Revenue),
            ("chiffre daffaires", Meaning::Revenue),
            ("commission", Meaning::Commission),
            ("commissions", Meaning::Commission),
        ]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[
            &[
                "name",
                "full name",
                "nom complet",
                "nom et prenom",
                "prenom et nom",
                "first name",
                "firstname",
                "prenom",
                "last name",
                "lastname",
                "surname",
                "nom",
                "nom de famille",
            ],
            &[
                "email",
                "e mail",
                "mail",
                "email address",
                "e mail address",
                "e mail 1 value",
                "courriel",
                "adresse email",
                "adresse e mail",
                "adresse mail",
                "adresse de messagerie",
            ],
        ]
    }

    fn foreign(&self) -> &'static [&'static str] {
        // A platform's own table: its ids and signs have a meaning that is not known here.
        &["affiliate id"]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[
            ("pending", PlatformStatus::Pending),
            ("active", PlatformStatus::Active),
            ("inactive", PlatformStatus::Inactive),
            ("declined", PlatformStatus::Declined),
            ("archived", PlatformStatus::Archived),
            ("en attente", PlatformStatus::Pending),
            ("actif", PlatformStatus::Active),
            ("inactif", PlatformStatus::Inactive),
            ("refuse", PlatformStatus::Declined),
            ("archive", PlatformStatus::Archived),
        ]
    }

    fn zero_date(&self) -> ZeroDate {
        ZeroDate::Empty
    }
}
