//! Everything the notebook holds of one affiliate, for reading.

use chrono::{Datelike, NaiveDate};

use super::affiliate::{Affiliate, OtherName, Tag};
use super::channel::{Channel, ChannelKind};
use super::fact::{Fact, FactKind};
use super::follow_up::FollowUp;
use super::gift::{self, Gift};
use super::id::AffiliateId;
use super::identifier::Identifier;
use super::interaction::Interaction;
use super::item::ItemId;
use super::occasion::{Occasion, Recurrence};
use super::promise::Promise;
use super::relative::Relative;
use super::rules::{LeapDay, Rules};
use super::snooze::Snooze;
use super::totals::Totals;
use super::welcome::{Welcome, WelcomeTick};

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
    /// Follow-ups, the open one first.
    pub follow_ups: Vec<FollowUp>,
    /// Interactions, the newest first, as many as were asked for; plans are among them.
    pub interactions: Vec<Interaction>,
    /// How many interactions there are in all.
    pub interactions_total: usize,
    /// Display names of the others who took part in those interactions.
    pub others: Vec<(AffiliateId, String)>,
    /// The snooze in force or set last.
    pub snooze: Option<Snooze>,
    /// Steps of the welcome that were ticked.
    pub welcome: Vec<WelcomeTick>,
    /// The newest running totals of each system.
    pub totals: Vec<Totals>,
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
}

impl Dossier {
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
            follow_ups: Vec::new(),
            interactions: Vec::new(),
            interactions_total: 0,
            others: Vec::new(),
            snooze: None,
            welcome: Vec::new(),
            totals: Vec::new(),
            last_contact: None,
            next_due: None,
        }
    }

    /// What to ask about: facts with a day first, then those never asked about, the newest first, then those asked about
    /// longest ago. What is not to be mentioned is no question.
    pub fn to_ask_about(&self) -> impl Iterator<Item = &Fact> {
        let mut facts: Vec<&Fact> = self.facts.iter().filter(|fact| fact.kind != FactKind::Care).collect();
        facts.sort_by_key(|fact| match (fact.on, fact.asked_on) {
            (Some(on), None) => (0, i64::from(on.num_days_from_ce())),
            (_, None) => (1, -i64::from(fact.learned_on.num_days_from_ce())),
            (_, Some(asked)) => (2, i64::from(asked.num_days_from_ce())),
        });
        facts.into_iter()
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

    /// What its gifts are shown and reckoned from.
    pub fn gift_page(&self) -> gift::Page<'_> {
        gift::Page {
            of: self.affiliate.id,
            person: &self.affiliate.name,
            gifts: &self.gifts,
            occasions: &self.occasions,
            relatives: &self.relatives,
            facts: &self.facts,
        }
    }

    /// The welcome as it stands; `None`: there is none.
    pub fn welcome(&self, rules: &Rules) -> Option<Welcome> {
        Some(Welcome::since(self.affiliate.welcome_from?, &self.welcome, self.last_contact, rules))
    }

    /// A relative's row by identity.
    pub fn relative(&self, id: super::id::RelativeId) -> Option<&Relative> {
        self.relatives.iter().find(|relative| relative.id == id)
    }
}
