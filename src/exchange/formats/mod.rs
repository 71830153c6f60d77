//! What the columns of a platform's export mean: one format a file.
//!
//! A new format is a file with a unit struct that implements [`Format`], and one line in [`ALL`].

use std::collections::HashSet;

use super::titles::{self, key};
use crate::domain::affiliate::Status;
use crate::domain::text::fold::fold;

mod affiliatewp;
mod first_promoter;
mod plain;
mod post_affiliate_pro;
pub mod standing;

pub use standing::Standing;

/// Every format, the more particular ones first.
pub const ALL: [&dyn Format; 4] =
    [&post_affiliate_pro::PostAffiliatePro, &affiliatewp::AffiliateWp, &first_promoter::FirstPromoter, &plain::Plain];

/// What is read where no platform is recognised.
pub const PLAIN: &dyn Format = &plain::Plain;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// The affiliate's id on the platform.
    ExternalId,
    /// The code in the affiliate's links.
    RefCode,
    /// First and last name in one.
    FullName,
    /// Whose account it is: a person, or a company with somebody to talk to.
    Party,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The company.
    Company,
    /// What friends say.
    Nickname,
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
    /// A website.
    Site,
    /// Where in the programme, in the platform's words.
    Status,
    /// A status or a region: the words in the column tell.
    State,
    /// Whether the account was deleted.
    Deleted,
    /// The platform's id of who brought the affiliate.
    Parent,
    /// The day the affiliate joined.
    Joined,
    /// Clicks, all in all.
    Clicks,
    /// How many sales, or their sum: the signs in the column tell.
    SalesOrRevenue,
    /// Sales, all in all.
    Sales,
    /// One kind of sales, to be added to the others.
    SalesPart,
    /// Revenue, all in all.
    Revenue,
    /// One kind of revenue, to be added to the others.
    RevenuePart,
    /// Commission, all in all.
    Commission,
    /// One kind of commission, to be added to the others.
    CommissionPart,
    /// The currency of the row's amounts.
    Currency,
    /// Words put on the affiliate: groups, segments, labels.
    Tags,
    /// What somebody wrote about the affiliate.
    Note,
    /// The birthday.
    Birthday,
    /// A code that buyers type.
    PromoCode,
    /// A link that counts for the affiliate.
    Link,
    /// A password or an account number: never kept, never shown.
    Secret,
    /// It belongs to one sale or one month: such a table has not one row a person.
    Transaction,
    /// The same, where another such column stands beside it.
    TransactionPerhaps,
    /// Known, and of no use here: rates, and what can be computed.
    Ignored,
}

impl Meaning {
    /// Every meaning, with its word in the tables and in reports.
    pub const ALL: [(Meaning, &'static str); 37] = [
        (Meaning::ExternalId, "external_id"),
        (Meaning::RefCode, "ref_code"),
        (Meaning::FullName, "full_name"),
        (Meaning::Party, "party"),
        (Meaning::FirstName, "first_name"),
        (Meaning::LastName, "last_name"),
        (Meaning::Company, "company"),
        (Meaning::Nickname, "nickname"),
        (Meaning::Email, "email"),
        (Meaning::PaymentEmail, "payment_email"),
        (Meaning::Username, "login"),
        (Meaning::EmailOrUsername, "username"),
        (Meaning::Phone, "phone"),
        (Meaning::Site, "site"),
        (Meaning::Status, "status"),
        (Meaning::State, "state"),
        (Meaning::Deleted, "deleted"),
        (Meaning::Parent, "parent"),
        (Meaning::Joined, "joined"),
        (Meaning::Clicks, "clicks"),
        (Meaning::SalesOrRevenue, "sales_or_revenue"),
        (Meaning::Sales, "sales"),
        (Meaning::SalesPart, "sales_part"),
        (Meaning::Revenue, "revenue"),
        (Meaning::RevenuePart, "revenue_part"),
        (Meaning::Commission, "commission"),
        (Meaning::CommissionPart, "commission_part"),
        (Meaning::Currency, "currency"),
        (Meaning::Tags, "tags"),
        (Meaning::Note, "note"),
        (Meaning::Birthday, "birthday"),
        (Meaning::PromoCode, "promo_code"),
        (Meaning::Link, "link"),
        (Meaning::Secret, "secret"),
        (Meaning::Transaction, "transaction"),
        (Meaning::TransactionPerhaps, "transaction_perhaps"),
        (Meaning::Ignored, "ignored"),
    ];

    /// Its word.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(meaning, _)| *meaning == self).map_or("", |(_, code)| code)
    }

    /// The meaning of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(meaning, _)| *meaning)
    }

    /// Whether it says who a row is about.
    pub fn is_identity(self) -> bool {
        matches!(self, Self::ExternalId | Self::RefCode | Self::Email | Self::Username | Self::EmailOrUsername)
            || self.is_name()
    }

    /// Whether it is some name of the person.
    pub fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::Party | Self::FirstName | Self::LastName | Self::Company | Self::Nickname)
    }

    /// Whether it is a count or a sum.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Clicks | Self::Sales | Self::SalesPart | Self::SalesOrRevenue) || self.is_amount()
    }

    /// Whether it is a sum of money.
    pub fn is_amount(self) -> bool {
        matches!(self, Self::Revenue | Self::RevenuePart | Self::Commission | Self::CommissionPart)
    }

    /// Whether it is one of several parts of a figure.
    pub fn is_part(self) -> bool {
        matches!(self, Self::SalesPart | Self::RevenuePart | Self::CommissionPart)
    }

    /// Whether the notebook keeps it, or knows that it need not.
    pub fn has_a_place(self) -> bool {
        !matches!(self, Self::Note | Self::Birthday | Self::Transaction | Self::TransactionPerhaps)
    }
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

    /// The status of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pending, Self::Active, Self::Inactive, Self::Declined, Self::Archived]
            .into_iter()
            .find(|status| status.code() == code)
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

    /// Titles, folded, that mean something else here than anywhere else ([`titles::title`]), or are this platform's own.
    fn titles(&self) -> &'static [(&'static str, Meaning)];

    /// Titles it is recognised by: one of each group must be there.
    fn signature(&self) -> &'static [&'static [&'static str]];

    /// Its own words for a status, folded, beside those that everybody uses ([`standing`]).
    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)];

    /// Whether a header is of this format: its signature is there.
    fn fits(&self, titles: &[String]) -> bool {
        let there: HashSet<String> = titles.iter().map(|title| key(title)).collect();
        self.signature().iter().all(|group| group.iter().any(|title| there.contains(&key(title))))
    }

    /// Whether whole amounts are hundredths of the currency.
    fn counts_hundredths(&self) -> bool {
        false
    }

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

/// The format to which a header belongs: the first whose signature is there, a platform's before a plain table.
pub fn recognise(titles: &[String]) -> Option<&'static dyn Format> {
    ALL.into_iter().find(|format| format.fits(titles))
}

/// What a title means in a format; `None` for a title that nobody knows.
pub fn meaning(format: &dyn Format, title: &str) -> Option<Meaning> {
    let known = key(title);
    let own = format.titles().iter().find(|(own, _)| key(own) == known).map(|(_, meaning)| *meaning);
    own.or_else(|| titles::title(title).map(|title| title.meaning))
}

/// What a word for a status means in a format; `None` for a word that nobody knows.
pub fn status(format: &dyn Format, word: &str) -> Option<Standing> {
    let folded = fold(word);
    let own = format.statuses().iter().find(|(known, _)| *known == folded).map(|(_, status)| Standing::Is(*status));
    own.or_else(|| standing::of(word))
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
            assert!(
                format.fits(&format.signature().iter().map(|group| group[0].to_owned()).collect::<Vec<_>>())
                    || format.signature().is_empty()
            );
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
    #[case("Nom;Téléphone", Some("generic CSV"))]
    #[case("Prénom;Mail;Affiliate ID", Some("generic CSV"))]
    #[case("Téléphone;Pays", None)]
    #[case("artist;album", None)]
    // Another plugin's affiliates have titles in common with AffiliateWP's.
    #[case("Affiliate ID;Status;Balance;Earnings;First Name;Last Name;Email", Some("generic CSV"))]
    #[case("affiliate_id;payment-email;dateRegistered", Some("affiliatewp affiliates"))]
    #[case("id;ref_id;email;revenue_amount", Some("firstpromoter promoters"))]
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
        assert_eq!(status(grid, "p"), Some(Standing::Is(PlatformStatus::Pending)));
        assert_eq!(status(grid, "Approuvé"), Some(Standing::Is(PlatformStatus::Active)));
        assert_eq!(status(grid, "Suspendu"), Some(Standing::Perhaps(PlatformStatus::Inactive)));
        assert_eq!(status(grid, "Krokodil"), None);
        assert_eq!(status(by_name("generic").unwrap(), "p"), None);
    }
}
