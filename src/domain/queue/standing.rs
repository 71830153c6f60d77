//! All that the queue needs of one affiliate.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::day::Day;
use super::reason::{Kind, Reach};
use crate::domain::absence::Absence;
use crate::domain::affiliate::{Affiliate, Hours, Rhythm, Status, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::dismissal::Dismissal;
use crate::domain::event::Attendance;
use crate::domain::fact::Fact;
use crate::domain::feedback::Feedback;
use crate::domain::follow_up::FollowUp;
use crate::domain::gift::Gift;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::{Direction, Interaction, Outcome};
use crate::domain::introduction::Planned;
use crate::domain::occasion::Occasion;
use crate::domain::open_reason::{OpenReason, left};
use crate::domain::postponement::Postponement;
use crate::domain::promise::Promise;
use crate::domain::relative::Relative;
use crate::domain::request::Request;
use crate::domain::silence::Marks;
use crate::domain::skip::Skip;
use crate::domain::snooze::Snooze;
use crate::domain::text::fold::fold;
use crate::domain::welcome::WelcomeTick;
use crate::domain::zone::Zone;

/// Attempts without an answer since the last contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many; at least 1.
    pub count: u32,
    /// The day of the newest.
    pub last_on: NaiveDate,
    /// How the newest was made.
    pub channel: ChannelKind,
}

/// What was logged today about an affiliate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoggedToday {
    /// The civil day it speaks of; before today when backdated.
    pub on: NaiveDate,
    /// The instant at which it was logged.
    pub at: DateTime<Utc>,
    /// How.
    pub channel: ChannelKind,
    /// Who spoke to whom.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
}

impl LoggedToday {
    /// Whether it restarts the rhythm.
    pub fn is_contact(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_contact(self.channel)
    }

    /// Whether it is an attempt that asks for another one.
    pub fn is_attempt(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_attempt(self.channel)
    }
}

/// All that the queue needs of one affiliate; the store builds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Identity.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// The name folded, for sorting.
    pub folded: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// Never raise a reason to reach out.
    pub do_not_contact: bool,
    /// Never raise a reason at all.
    pub deceased: bool,
    /// Kept for its history only.
    pub archived: bool,
    /// How often to make contact.
    pub rhythm: Rhythm,
    /// The first day on which "never contacted" is a reason.
    pub first_contact_from: Option<NaiveDate>,
    /// The day the affiliate joined the programme.
    pub joined_on: Option<NaiveDate>,
    /// The first day of the welcome, if there is one.
    pub welcome_from: Option<NaiveDate>,
    /// Of a paused one: the day on which to ask whether they go on.
    pub ask_again_on: Option<NaiveDate>,
    /// The civil day on which the notebook got to know the affiliate.
    pub known_since: NaiveDate,
    /// The affiliate's zone; `None` is the manager's.
    pub zone: Option<Zone>,
    /// When to call.
    pub hours: Option<Hours>,
    /// The day of the last contact ([`super::last_contact`]).
    pub last_contact: Option<NaiveDate>,
    /// Attempts since then ([`super::attempts`]).
    pub attempts: Option<Attempts>,
    /// The first day to come on which the log says otherwise ([`super::first_ahead`]).
    pub log_ahead: Option<NaiveDate>,
    /// Follow-ups that are not closed.
    pub follow_ups: Vec<FollowUp>,
    /// Promises that are not kept, both ways.
    pub promises: Vec<Promise>,
    /// Requests that are not answered.
    pub requests: Vec<Request>,
    /// Suggestions that were decided and not told.
    pub feedback: Vec<Feedback>,
    /// Dates that matter.
    pub occasions: Vec<Occasion>,
    /// Relatives; those without a birthday may be left out unless an occasion is theirs.
    pub relatives: Vec<Relative>,
    /// Facts that speak of a day; others may be left out.
    pub facts: Vec<Fact>,
    /// Gifts that something is still to be done with: all but those thanked for.
    pub gifts: Vec<Gift>,
    /// Interactions that are planned: [`Outcome::Planned`].
    pub plans: Vec<Interaction>,
    /// Steps of the welcome that were ticked.
    pub welcome: Vec<WelcomeTick>,
    /// Events on whose list the person is.
    pub events: Vec<Attendance>,
    /// Introductions to be made that were noted on this page.
    pub introductions: Vec<Planned>,
    /// The snooze that was set last.
    pub snooze: Option<Snooze>,
    /// The skip that was set last.
    pub skip: Option<Skip>,
    /// When the person is away.
    pub absences: Vec<Absence>,
    /// The turn that was moved last.
    pub postponement: Option<Postponement>,
    /// Reasons declared void.
    pub dismissals: Vec<Dismissal>,
    /// Reasons that a contact left open.
    pub open_reasons: Vec<OpenReason>,
    /// What was logged on this working day, in the order of logging.
    pub logged_today: Vec<LoggedToday>,
}

impl Standing {
    /// An affiliate about whom nothing else is known; `zone` is the manager's.
    pub fn of(affiliate: &Affiliate, zone: Zone) -> Self {
        Self {
            id: affiliate.id,
            name: affiliate.name.clone(),
            folded: fold(&affiliate.name),
            tier: affiliate.tier,
            status: affiliate.status,
            do_not_contact: affiliate.do_not_contact,
            deceased: affiliate.deceased,
            archived: affiliate.archived,
            rhythm: affiliate.rhythm,
            first_contact_from: affiliate.first_contact_from,
            joined_on: affiliate.joined_on,
            welcome_from: affiliate.welcome_from,
            ask_again_on: affiliate.ask_again_on,
            known_since: affiliate.created_at.with_timezone(&zone).date_naive(),
            zone: affiliate.time_zone.as_deref().and_then(|name| Zone::from_str(name).ok()),
            hours: affiliate.hours,
            last_contact: None,
            attempts: None,
            log_ahead: None,
            follow_ups: Vec::new(),
            promises: Vec::new(),
            requests: Vec::new(),
            feedback: Vec::new(),
            occasions: Vec::new(),
            relatives: Vec::new(),
            facts: Vec::new(),
            gifts: Vec::new(),
            plans: Vec::new(),
            welcome: Vec::new(),
            events: Vec::new(),
            introductions: Vec::new(),
            snooze: None,
            skip: None,
            absences: Vec::new(),
            postponement: None,
            dismissals: Vec::new(),
            open_reasons: Vec::new(),
            logged_today: Vec::new(),
        }
    }

    /// Whether the states let a source of such a reach raise the affiliate (docs/product.md, "States").
    pub fn is_within(&self, reach: Reach) -> bool {
        let marks = Marks { deceased: self.deceased, do_not_contact: self.do_not_contact };
        if marks.silence().is_some() || self.archived {
            return false;
        }
        let left = self.status == Status::Ended;
        match reach {
            Reach::Everybody => true,
            Reach::Known => !left,
            Reach::InProgramme => !left && self.status != Status::Contact,
            Reach::Running => !left && !matches!(self.status, Status::Contact | Status::Paused),
        }
    }

    /// Whether a reason of this kind, day and row was declared void.
    pub fn has_dismissed(&self, kind: Kind, due: NaiveDate, source: Option<Uuid>) -> bool {
        self.dismissals.iter().any(|void| void.kind == kind.id() && void.due == due && void.source == source)
    }

    /// Whether a contact took place on a day or later.
    pub fn was_contacted_since(&self, day: NaiveDate) -> bool {
        self.last_contact.is_some_and(|last| last >= day)
    }

    /// Whether a contact closed a reason: one took place on a day or later, and the last one did not leave it open.
    pub fn is_closed_by_contact(&self, kind: Kind, due: NaiveDate, source: Option<Uuid>, from: NaiveDate) -> bool {
        let is_left = |open: &OpenReason| open.kind == kind.id() && open.due == due && open.source == source;
        self.was_contacted_since(from) && !self.left().any(is_left)
    }

    /// The reason of a kind that the last contact left open.
    pub fn left_open(&self, kind: Kind) -> Option<&OpenReason> {
        self.left().find(|open| open.kind == kind.id())
    }

    /// Reasons that the last contact left open.
    fn left(&self) -> impl Iterator<Item = &OpenReason> {
        left(&self.open_reasons, self.last_contact)
    }

    /// Whether a snooze hides the affiliate.
    pub fn is_snoozed(&self, day: &Day<'_>) -> bool {
        self.snooze.is_some_and(|snooze| day.date < snooze.until)
    }

    /// Whether a skip hides the affiliate: until the next working day.
    pub fn is_skipped(&self, day: &Day<'_>) -> bool {
        self.skip.is_some_and(|skip| skip.on <= day.date && day.date < day.rules.working.after(skip.on, 1))
    }
}
