//! Everything the notebook holds of one affiliate, for reading.

use chrono::NaiveDate;

use super::absence::Absence;
use super::affiliate::{Affiliate, OtherName, Tag, Tier};
use super::channel::{Channel, ChannelKind};
use super::event::Attendance;
use super::fact::Fact;
use super::feedback::Feedback;
use super::follow_up::FollowUp;
use super::gift::{self, Gift};
use super::id::{AffiliateId, InteractionId};
use super::identifier::Identifier;
use super::interaction::Interaction;
use super::introduction::{Introduction, Suggestion};
use super::item::ItemId;
use super::moment::Moment;
use super::occasion::{Occasion, Recurrence};
use super::open_reason::{OpenReason, left};
use super::promise::Promise;
use super::relative::Relative;
use super::request::Request;
use super::rules::{LeapDay, Rules};
use super::snooze::Snooze;
use super::totals::Totals;
use super::welcome::{WELCOME, Welcome, WelcomeTick};

/// When somebody would be due next, by the outcome of an attempt today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prospects {
    /// After a contact; `None` where nothing would be due.
    pub if_contacted: Option<NaiveDate>,
    /// After an attempt in vain.
    pub if_missed: NaiveDate,
}

/// Everything of one affiliate.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The affiliate's own row.
    pub affiliate: Affiliate,
    /// Other names.
    pub names: Vec<OtherName>,
    /// Channels, the preferred one first.
    pub channels: Vec<Channel>,
    /// Identities in other systems.
    pub identifiers: Vec<Identifier>,
    /// Tags in alphabetical order.
    pub tags: Vec<Tag>,
    /// Relatives in the order they were learned.
    pub relatives: Vec<Relative>,
    /// Facts, the newest first.
    pub facts: Vec<Fact>,
    /// Dates that matter.
    pub occasions: Vec<Occasion>,
    /// Gifts, those under way first, then ideas, then what was given, the newest first.
    pub gifts: Vec<Gift>,
    /// Promises, open ones first.
    pub promises: Vec<Promise>,
    /// Requests: open ones first, the oldest first, then the answered ones, the newest first.
    pub requests: Vec<Request>,
    /// Suggestions: open ones first, the oldest first, then the closed ones, the newest first.
    pub feedback: Vec<Feedback>,
    /// Conflicts that are not settled, the newest first, however long ago.
    pub open_issues: Vec<Interaction>,
    /// The day of the last coaching.
    pub last_coaching: Option<NaiveDate>,
    /// Follow-ups, the open one first.
    pub follow_ups: Vec<FollowUp>,
    /// Interactions, the newest first, as many as were asked for; plans are among them.
    pub interactions: Vec<Interaction>,
    /// How many interactions there are in all.
    pub interactions_total: usize,
    /// Display names of the others who took part in those interactions.
    pub others: Vec<(AffiliateId, String)>,
    /// When the person is away, by the first day.
    pub absences: Vec<Absence>,
    /// The snooze in force or set last.
    pub snooze: Option<Snooze>,
    /// Steps of the welcome that were ticked.
    pub welcome: Vec<WelcomeTick>,
    /// Reasons that a contact left open.
    pub open_reasons: Vec<OpenReason>,
    /// Events on whose list the person is, by their day.
    pub events: Vec<Attendance>,
    /// Introductions from either side, those to be made first; the turned-down ones among them.
    pub introductions: Vec<Introduction>,
    /// Whom to be brought together with; looked up only for an opened dossier.
    pub suggestions: Vec<Suggestion>,
    /// Everybody, to pick from; read only for a form that asks for somebody.
    pub to_meet: Vec<(AffiliateId, String)>,
    /// The newest running totals of each system.
    pub totals: Vec<Totals>,
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
    /// Where today's outcome would lead; only the screens ask for it.
    pub prospects: Option<Prospects>,
}

/// Coaching that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coaching {
    /// The last one was long ago.
    Last(NaiveDate),
    /// There was none yet.
    Never,
}

impl Dossier {
    /// Why a day was agreed as the next one, in the manager's words.
    pub fn reason_of(&self, day: NaiveDate) -> Option<&str> {
        let mut open = self.follow_ups.iter().filter(|row| row.closed_on.is_none() && row.due_on == day);
        open.next().map(|row| row.reason.as_str()).filter(|reason| !reason.is_empty())
    }

    /// A page with nothing on it yet.
    pub fn new(affiliate: Affiliate) -> Self {
        Self {
            affiliate,
            names: Vec::new(),
            channels: Vec::new(),
            identifiers: Vec::new(),
            tags: Vec::new(),
            relatives: Vec::new(),
            facts: Vec::new(),
            occasions: Vec::new(),
            gifts: Vec::new(),
            promises: Vec::new(),
            requests: Vec::new(),
            feedback: Vec::new(),
            open_issues: Vec::new(),
            last_coaching: None,
            follow_ups: Vec::new(),
            interactions: Vec::new(),
            interactions_total: 0,
            others: Vec::new(),
            absences: Vec::new(),
            snooze: None,
            welcome: Vec::new(),
            open_reasons: Vec::new(),
            events: Vec::new(),
            introductions: Vec::new(),
            suggestions: Vec::new(),
            to_meet: Vec::new(),
            totals: Vec::new(),
            last_contact: None,
            next_due: None,
            prospects: None,
        }
    }

    /// The log as it is read: conflicts that are not settled come first, however long ago (docs/product.md, "Handle
    /// conflicts early").
    pub fn timeline(&self) -> impl Iterator<Item = &Interaction> {
        let rest = self.interactions.iter().filter(|entry| !entry.is_open_issue());
        self.open_issues.iter().chain(rest)
    }

    /// An entry of the log.
    pub fn interaction(&self, id: InteractionId) -> Option<&Interaction> {
        self.timeline().find(|entry| entry.id == id)
    }

    /// Whether coaching is due: quarterly for tier A (docs/product.md, "Coach"), counted from the last one, otherwise from
    /// the day the notebook got to know them.
    pub fn coaching(&self, now: &Moment, rules: &Rules) -> Option<Coaching> {
        let is_due = |since: NaiveDate| (now.day - since).num_days() >= i64::from(rules.coaching_days);
        if rules.coaching_days == 0 || self.affiliate.tier != Some(Tier::A) || self.affiliate.silence().is_some() {
            return None;
        }
        match self.last_coaching {
            Some(last) => is_due(last).then_some(Coaching::Last(last)),
            None => {
                let known = self.affiliate.created_at.with_timezone(&now.zone).date_naive();
                is_due(self.affiliate.joined_on.unwrap_or(known)).then_some(Coaching::Never)
            }
        }
    }

    /// The preferred way of contact.
    pub fn preferred(&self) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.kind != ChannelKind::Site)
    }

    /// Dates that matter and relatives' birthdays, the next ones first; what does not come again, or has no day, stands last.
    pub fn dates(&self, today: NaiveDate, leap_day: LeapDay) -> Vec<(Option<NaiveDate>, ItemId)> {
        let next = |occasion: &Occasion| match occasion.recurrence {
            Recurrence::Yearly => occasion.date.next_on_or_after(today, leap_day),
            Recurrence::Once => occasion.date.date().filter(|day| *day >= today),
        };
        let own = self.occasions.iter().map(|occasion| (next(occasion), ItemId::Occasion(occasion.id)));
        let birthdays = self.relatives.iter().filter_map(|relative| {
            Some((relative.birthday?.next_on_or_after(today, leap_day), ItemId::Relative(relative.id)))
        });
        let mut dates: Vec<(Option<NaiveDate>, ItemId)> = own.chain(birthdays).collect();
        dates.sort_by_key(|(next, _)| (next.is_none(), *next));
        dates
    }

    /// The dates to come, the next ones first, as far as one would wish or congratulate: of somebody to whom nobody reaches
    /// out there are none.
    pub fn coming_dates(&self, today: NaiveDate, leap_day: LeapDay) -> Vec<(NaiveDate, ItemId)> {
        if self.affiliate.silence().is_some() {
            return Vec::new();
        }
        self.dates(today, leap_day).into_iter().filter_map(|(next, item)| Some((next?, item))).collect()
    }

    /// What is owed, both ways, as far as it can still be given.
    pub fn open_promises(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|promise| promise.done_on.is_none() && self.affiliate.is_owed())
    }

    /// What waits for an answer that can still be given.
    pub fn open_requests(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter().filter(|request| request.is_open() && self.affiliate.is_owed())
    }

    /// What they suggested and can still be told about.
    pub fn open_feedback(&self) -> impl Iterator<Item = &Feedback> {
        self.feedback.iter().filter(|said| said.is_open() && self.affiliate.silence().is_none())
    }

    /// What its gifts are shown and reckoned from.
    pub fn gift_page(&self) -> gift::Page<'_> {
        gift::Page {
            of: self.affiliate.id,
            person: &self.affiliate.name,
            silence: self.affiliate.silence(),
            gifts: &self.gifts,
            occasions: &self.occasions,
            relatives: &self.relatives,
            facts: &self.facts,
        }
    }

    /// The welcome as it stands; `None`: there is none.
    pub fn welcome(&self, rules: &Rules) -> Option<Welcome> {
        let left = left(&self.open_reasons, self.last_contact).find(|open| open.kind == WELCOME).map(|open| open.due);
        Some(Welcome::since(self.affiliate.welcome_from?, &self.welcome, self.last_contact, left, rules))
    }

    /// Events that come within so many days, with today.
    pub fn coming_events(&self, today: NaiveDate, days: u64) -> impl Iterator<Item = &Attendance> {
        let last = today.checked_add_days(chrono::Days::new(days)).unwrap_or(today);
        let is_near = move |row: &&Attendance| row.event.ends() >= today && row.event.on <= last;
        // Who must not be contacted may still be met there; who died is not.
        self.events.iter().filter(|_| !self.affiliate.deceased).filter(is_near)
    }

    /// Events that were and of which nobody has said how they went.
    pub fn events_to_ask_about(&self, today: NaiveDate) -> impl Iterator<Item = &Attendance> {
        let open = self.events.iter().filter(move |row| {
            row.event.ends() < today && row.event.interaction.is_none() && self.affiliate.silence().is_none()
        });
        open.filter(|row| self.last_contact.is_none_or(|last| last <= row.event.ends()))
    }

    /// A relative's row by identity.
    pub fn relative(&self, id: super::id::RelativeId) -> Option<&Relative> {
        self.relatives.iter().find(|relative| relative.id == id)
    }
}

/// Pages for the tests of rules.
#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::domain::fact::FactKind;
    use crate::domain::id::{FactId, RelativeId};
    use crate::domain::relative::Relation;

    /// A page with nothing on it.
    pub(crate) fn dossier(name: &str) -> Dossier {
        Dossier::new(Affiliate::new(name, chrono::DateTime::UNIX_EPOCH))
    }

    /// A fact without a day.
    pub(crate) fn fact(kind: FactKind, text: &str, learned: &str) -> Fact {
        Fact {
            id: FactId::new(),
            kind,
            text: text.to_owned(),
            relative: None,
            on: None,
            learned_on: learned.parse().unwrap(),
            interaction: None,
            private: false,
            asked_on: None,
        }
    }

    /// A relative of whom only name and relation are known.
    pub(crate) fn relative(name: &str, relation: Relation) -> Relative {
        Relative { id: RelativeId::new(), name: name.to_owned(), relation, birthday: None, age: None }
    }
}
