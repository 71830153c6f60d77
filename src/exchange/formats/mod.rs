//! What the columns of a platform's export mean: one format a file.
//!
//! A new format is a file with a unit struct that implements [`Format`], and one line in [`ALL`].

use std::collections::HashSet;

use crate::domain::affiliate::Status;
use crate::domain::text::fold::fold;

mod affiliatewp;
mod plain;
mod post_affiliate_pro;

/// Every format, the more particular ones first.
pub const ALL: [&dyn Format; 3] = [&post_affiliate_pro::PostAffiliatePro, &affiliatewp::AffiliateWp, &plain::Plain];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// The affiliate's id on the platform.
    ExternalId,
    /// The code in the affiliate's links.
    RefCode,
    /// First and last name in one.
    FullName,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The e-mail address to write to.
    Email,
    /// The e-mail address to which the platform pays.
    PaymentEmail,
    /// The name under which the affiliate logs in.
    Username,
    /// A name to log in with that is an e-mail address on most accounts.
    EmailOrUsername,
    /// A telephone number.
    Phone,
    /// Where in the programme, in the platform's words.
    Status,
    /// The platform's id of who brought the affiliate.
    Parent,
    /// The day the affiliate joined.
    Joined,
    /// Clicks, all in all.
    Clicks,
    /// Sales, all in all.
    Sales,
    /// Revenue, all in all.
    Revenue,
    /// Commission, all in all.
    Commission,
    /// Known, and of no use here: rates, and what can be computed.
    Ignored,
}

/// Where an affiliate stands, in terms that platforms share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlatformStatus {
    /// Applied, not yet let in.
    Pending,
    /// Let in.
    Active,
    /// Set aside.
    Inactive,
    /// Turned down.
    Declined,
    /// Put away or deleted.
    Archived,
}

impl PlatformStatus {
    /// The word of the expected files: `pending`, `active`, `inactive`, `declined`, `archived`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Declined => "declined",
            Self::Archived => "archived",
        }
    }

    /// The notebook's status (docs/product.md, "Identity"); who is archived has also left the programme.
    pub fn status(self) -> Status {
        match self {
            Self::Pending => Status::Prospect,
            Self::Active => Status::Active,
            Self::Inactive => Status::Paused,
            Self::Declined | Self::Archived => Status::Ended,
        }
    }
}

/// What a date of zeros is in an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZeroDate {
    /// A fault worth a line in the report: on this platform everybody has that date.
    Reported,
    /// An empty cell.
    Empty,
}

/// An export that can be read.
pub trait Format: Sync {
    /// Its name, as `--as` takes it and reports give it.
    fn name(&self) -> &'static str;

    /// The system whose ids it holds, as [`crate::domain::identifier::Identifier`] keeps it.
    fn system(&self) -> &'static str;

    /// Its titles, folded, with their meaning.
    fn titles(&self) -> &'static [(&'static str, Meaning)];

    /// Titles it is recognised by: one of each group must be there.
    fn signature(&self) -> &'static [&'static [&'static str]];

    /// Titles by which a table is known to be another one, though its signature is there.
    fn foreign(&self) -> &'static [&'static str] {
        &[]
    }

    /// Its words for a status, folded. A word that is not among them is asked about.
    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)];

    /// What a date of zeros is.
    fn zero_date(&self) -> ZeroDate {
        ZeroDate::Reported
    }
}

impl std::fmt::Debug for dyn Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// The format of that name, or of the one name that begins so; signs and blanks between words do not count.
pub fn by_name(name: &str) -> Option<&'static dyn Format> {
    let bare = |text: &str| fold(text).replace([' ', '-', '_'], "");
    let typed = bare(name);
    if typed.is_empty() {
        return None;
    }
    let mut begun = ALL.into_iter().filter(|format| bare(format.name()).starts_with(&typed));
    match (begun.next(), begun.next()) {
        (Some(format), None) => Some(format),
        _ => None,
    }
}

/// The format to which a header belongs: its signature is there; of several, the one that knows most titles.
pub fn recognise(titles: &[String]) -> Option<&'static dyn Format> {
    let mut best: Option<(usize, &'static dyn Format)> = None;
    for format in ALL.into_iter().filter(|format| is_signed(*format, titles)) {
        let known = titles.iter().filter(|title| meaning(format, title).is_some()).count();
        if best.is_none_or(|(most, _)| known > most) {
            best = Some((known, format));
        }
    }
    best.map(|(_, format)| format)
}

/// Whether a header has what the format cannot do without.
pub fn is_signed(format: &dyn Format, titles: &[String]) -> bool {
    let there: HashSet<String> = titles.iter().map(|title| fold(title)).collect();
    let is_foreign = format.foreign().iter().any(|title| there.contains(*title));
    !is_foreign && format.signature().iter().all(|group| group.iter().any(|title| there.contains(*title)))
}

/// What a title means in a format; `None` for a title that it does not know.
pub fn meaning(format: &dyn Format, title: &str) -> Option<Meaning> {
    let title = fold(title);
    format.titles().iter().find(|(known, _)| *known == title).map(|(_, meaning)| *meaning)
}

/// The status that a word means in a format.
pub fn status(format: &dyn Format, word: &str) -> Option<PlatformStatus> {
    let word = fold(word);
    format.statuses().iter().find(|(known, _)| *known == word).map(|(_, status)| *status)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn titles_and_words_are_written_folded() {
        for format in ALL {
            let titles = format.titles().iter().map(|(title, _)| *title);
            let words = format.statuses().iter().map(|(word, _)| *word);
            for text in titles.chain(words).chain(format.signature().iter().copied().flatten().copied()) {
                assert_eq!(fold(text), text, "{format:?}");
            }
            for title in format.signature().iter().copied().flatten() {
                assert!(meaning(format, title).is_some(), "{format:?}: {title}");
            }
        }
    }

    #[rstest]
    #[case("generic CSV", Some("generic CSV"))]
    #[case("generic", Some("generic CSV"))]
    #[case("Post Affiliate Pro", Some("post-affiliate-pro grid"))]
    #[case("affiliatewp", Some("affiliatewp affiliates"))]
    #[case("", None)]
    #[case("csv", None)]
    fn a_format_is_named_as_far_as_it_takes(#[case] typed: &str, #[case] expected: Option<&str>) {
        assert_eq!(by_name(typed).map(Format::name), expected);
    }

    #[rstest]
    #[case("ID;REFID;Username", Some("post-affiliate-pro grid"))]
    #[case("ID;ID de parrainage;Nom d’utilisateur;PRENOM", Some("post-affiliate-pro grid"))]
    #[case("Affiliate ID;Email;Name;Payment Email;Date Registered", Some("affiliatewp affiliates"))]
    #[case("name;email;revenue", Some("generic CSV"))]
    #[case("Nom;Prénom;Adresse e-mail;Téléphone", Some("generic CSV"))]
    #[case("First Name;Last Name;E-mail Address;Mobile Phone", Some("generic CSV"))]
    #[case("Nom;Téléphone", None)]
    #[case("Prénom;Mail;Affiliate ID", None)]
    // AffiliateWP's referrals and another plugin's affiliates have titles in common with AffiliateWP's affiliates.
    #[case("Affiliate ID;Email;Payment Email;Amount;Currency;Status;Date", None)]
    #[case("Affiliate ID;Status;Balance;Earnings;First Name;Last Name;Email", None)]
    fn a_header_is_recognised_by_its_signature(#[case] titles: &str, #[case] expected: Option<&str>) {
        let titles: Vec<String> = titles.split(';').map(str::to_owned).collect();
        assert_eq!(recognise(&titles).map(Format::name), expected);
    }

    #[rstest]
    #[case(PlatformStatus::Pending, Status::Prospect)]
    #[case(PlatformStatus::Active, Status::Active)]
    #[case(PlatformStatus::Inactive, Status::Paused)]
    #[case(PlatformStatus::Declined, Status::Ended)]
    #[case(PlatformStatus::Archived, Status::Ended)]
    fn platform_statuses_become_the_notebooks(#[case] platform: PlatformStatus, #[case] expected: Status) {
        assert_eq!(platform.status(), expected);
    }

    #[test]
    fn an_unknown_word_is_no_status() {
        let grid = by_name("post-affiliate-pro grid").unwrap();
        assert_eq!(status(grid, "p"), Some(PlatformStatus::Pending));
        assert_eq!(status(grid, "Approuvé"), Some(PlatformStatus::Active));
        assert_eq!(status(grid, "Suspendu"), None);
    }
}
