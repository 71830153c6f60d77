//! Everything that hangs on an affiliate's page, as one type: what forms fill in and what can be added, edited and removed.

use super::affiliate::{Affiliate, OtherName};
use super::channel::Channel;
use super::event::Gathering;
use super::fact::Fact;
use super::feedback::Feedback;
use super::follow_up::FollowUp;
use super::gift::Gift;
use super::id::{
    AffiliateId, ChannelId, EventId, FactId, FeedbackId, FollowUpId, GiftId, IdentifierId, InteractionId,
    IntroductionId, OccasionId, OtherNameId, PromiseId, RelativeId, RequestId,
};
use super::identifier::Identifier;
use super::interaction::Interaction;
use super::introduction::Introduction;
use super::occasion::Occasion;
use super::promise::Promise;
use super::relative::Relative;
use super::request::Request;
use super::welcome::{WelcomeStep, WelcomeTick};

/// The person's own row with the words put on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The row.
    pub affiliate: Affiliate,
    /// Tags, without their `#`.
    pub tags: Vec<String>,
}

/// What kind of item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// The person.
    Person,
    /// One more name.
    Name,
    /// A way to reach the person.
    Channel,
    /// An identity in another system.
    Identifier,
    /// Somebody close.
    Relative,
    /// One remembered thing.
    Fact,
    /// A date that matters.
    Occasion,
    /// A gift.
    Gift,
    /// Something owed.
    Promise,
    /// Something asked that waits for an answer.
    Request,
    /// A suggestion.
    Feedback,
    /// An explicit next date.
    FollowUp,
    /// An entry of the log.
    Interaction,
    /// A step of the welcome.
    Welcome,
    /// Two who are to meet.
    Introduction,
    /// A day on which several are met.
    Event,
}

impl ItemKind {
    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            ItemKind::Person => "person",
            ItemKind::Name => "name",
            ItemKind::Channel => "channel",
            ItemKind::Identifier => "identifier",
            ItemKind::Relative => "relative",
            ItemKind::Fact => "fact",
            ItemKind::Occasion => "occasion",
            ItemKind::Gift => "gift",
            ItemKind::Promise => "promise",
            ItemKind::Request => "request",
            ItemKind::Feedback => "feedback",
            ItemKind::FollowUp => "follow_up",
            ItemKind::Interaction => "interaction",
            ItemKind::Welcome => "welcome",
            ItemKind::Introduction => "introduction",
            ItemKind::Event => "event",
        }
    }
}

/// Which item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemId {
    /// The person.
    Person(AffiliateId),
    /// One more name.
    Name(OtherNameId),
    /// A way to reach the person.
    Channel(ChannelId),
    /// An identity in another system.
    Identifier(IdentifierId),
    /// Somebody close.
    Relative(RelativeId),
    /// One remembered thing.
    Fact(FactId),
    /// A date that matters.
    Occasion(OccasionId),
    /// A gift.
    Gift(GiftId),
    /// Something owed.
    Promise(PromiseId),
    /// Something asked that waits for an answer.
    Request(RequestId),
    /// A suggestion.
    Feedback(FeedbackId),
    /// An explicit next date.
    FollowUp(FollowUpId),
    /// An entry of the log.
    Interaction(InteractionId),
    /// A step of the welcome; it stands on the page before it is ticked.
    Welcome(WelcomeStep),
    /// Two who are to meet.
    Introduction(IntroductionId),
    /// Somebody to be introduced to, as the program suggests.
    Suggestion(AffiliateId),
    /// A day on which several are met; on somebody's page it is that they come.
    Event(EventId),
}

impl ItemId {
    /// What kind of item.
    pub fn kind(self) -> ItemKind {
        match self {
            ItemId::Person(_) => ItemKind::Person,
            ItemId::Name(_) => ItemKind::Name,
            ItemId::Channel(_) => ItemKind::Channel,
            ItemId::Identifier(_) => ItemKind::Identifier,
            ItemId::Relative(_) => ItemKind::Relative,
            ItemId::Fact(_) => ItemKind::Fact,
            ItemId::Occasion(_) => ItemKind::Occasion,
            ItemId::Gift(_) => ItemKind::Gift,
            ItemId::Promise(_) => ItemKind::Promise,
            ItemId::Request(_) => ItemKind::Request,
            ItemId::Feedback(_) => ItemKind::Feedback,
            ItemId::FollowUp(_) => ItemKind::FollowUp,
            ItemId::Interaction(_) => ItemKind::Interaction,
            ItemId::Welcome(_) => ItemKind::Welcome,
            ItemId::Introduction(_) | ItemId::Suggestion(_) => ItemKind::Introduction,
            ItemId::Event(_) => ItemKind::Event,
        }
    }
}

impl std::fmt::Display for ItemId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ItemId::Person(id) => id.fmt(f),
            ItemId::Name(id) => id.fmt(f),
            ItemId::Channel(id) => id.fmt(f),
            ItemId::Identifier(id) => id.fmt(f),
            ItemId::Relative(id) => id.fmt(f),
            ItemId::Fact(id) => id.fmt(f),
            ItemId::Occasion(id) => id.fmt(f),
            ItemId::Gift(id) => id.fmt(f),
            ItemId::Promise(id) => id.fmt(f),
            ItemId::Request(id) => id.fmt(f),
            ItemId::Feedback(id) => id.fmt(f),
            ItemId::FollowUp(id) => id.fmt(f),
            ItemId::Interaction(id) => id.fmt(f),
            ItemId::Welcome(step) => f.write_str(step.code()),
            ItemId::Introduction(id) => id.fmt(f),
            ItemId::Suggestion(id) => id.fmt(f),
            ItemId::Event(id) => id.fmt(f),
        }
    }
}

/// One item of an affiliate's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// The person.
    Person(Box<Profile>),
    /// One more name.
    Name(OtherName),
    /// A way to reach the person.
    Channel(Channel),
    /// An identity in another system.
    Identifier(Identifier),
    /// Somebody close.
    Relative(Relative),
    /// One remembered thing.
    Fact(Fact),
    /// A date that matters.
    Occasion(Occasion),
    /// A gift.
    Gift(Gift),
    /// Something owed.
    Promise(Promise),
    /// Something asked that waits for an answer.
    Request(Request),
    /// A suggestion.
    Feedback(Feedback),
    /// An explicit next date.
    FollowUp(FollowUp),
    /// An entry of the log.
    Interaction(Interaction),
    /// A step of the welcome that was ticked.
    Welcome(WelcomeTick),
    /// Two who are to meet.
    Introduction(Introduction),
    /// A day on which several are met, with who comes.
    Event(Gathering),
}

/// Takes over the named fields that an edit changed, and leaves the others as they are now.
macro_rules! take {
    ($now:ident, $before:ident, $after:ident: $($field:ident),+ $(,)?) => {$(
        if $before.$field != $after.$field {
            $now.$field.clone_from(&$after.$field);
        }
    )+};
}

impl Item {
    /// Which item.
    pub fn id(&self) -> ItemId {
        match self {
            Item::Person(profile) => ItemId::Person(profile.affiliate.id),
            Item::Name(name) => ItemId::Name(name.id),
            Item::Channel(channel) => ItemId::Channel(channel.id),
            Item::Identifier(identifier) => ItemId::Identifier(identifier.id),
            Item::Relative(relative) => ItemId::Relative(relative.id),
            Item::Fact(fact) => ItemId::Fact(fact.id),
            Item::Occasion(occasion) => ItemId::Occasion(occasion.id),
            Item::Gift(gift) => ItemId::Gift(gift.id),
            Item::Promise(promise) => ItemId::Promise(promise.id),
            Item::Request(request) => ItemId::Request(request.id),
            Item::Feedback(feedback) => ItemId::Feedback(feedback.id),
            Item::FollowUp(follow_up) => ItemId::FollowUp(follow_up.id),
            Item::Interaction(interaction) => ItemId::Interaction(interaction.id),
            Item::Welcome(tick) => ItemId::Welcome(tick.step),
            Item::Introduction(row) => ItemId::Introduction(row.id),
            Item::Event(row) => ItemId::Event(row.event.id),
        }
    }

    /// The texts in somebody's own words: what forms take as long texts, and what a sensitive word may stand in.
    pub fn own_words(&self) -> Vec<&str> {
        match self {
            Item::Fact(fact) => vec![&fact.text],
            Item::Gift(gift) => vec![&gift.reaction],
            Item::Promise(promise) => vec![&promise.text],
            Item::Request(request) => vec![&request.text],
            Item::Feedback(feedback) => vec![&feedback.text],
            Item::FollowUp(follow_up) => vec![&follow_up.reason],
            Item::Interaction(interaction) => vec![&interaction.text],
            Item::Introduction(row) => vec![&row.why, &row.outcome],
            Item::Event(row) => row.attendees.iter().map(|attendee| attendee.prepare.as_str()).collect(),
            Item::Person(_)
            | Item::Name(_)
            | Item::Channel(_)
            | Item::Identifier(_)
            | Item::Relative(_)
            | Item::Occasion(_)
            | Item::Welcome(_) => Vec::new(),
        }
    }

    /// Takes over what an edit changed from `before` to `after`: a field that somebody else has written meanwhile, and that
    /// the edit left alone, stays. Items of different kinds have nothing to take over.
    pub fn take(&mut self, before: &Item, after: &Item) {
        match (self, before, after) {
            (Item::Person(now), Item::Person(before), Item::Person(after)) => {
                now.affiliate.take(&before.affiliate, &after.affiliate);
                now.tags.retain(|tag| after.tags.contains(tag) || !before.tags.contains(tag));
                let new = after.tags.iter().filter(|tag| !before.tags.contains(tag));
                let missing: Vec<String> = new.filter(|tag| !now.tags.contains(tag)).cloned().collect();
                now.tags.extend(missing);
            }
            (Item::Name(now), Item::Name(before), Item::Name(after)) => {
                take!(now, before, after: kind, name);
            }
            (Item::Channel(now), Item::Channel(before), Item::Channel(after)) => {
                take!(now, before, after: kind, value, hours);
            }
            (Item::Identifier(now), Item::Identifier(before), Item::Identifier(after)) => {
                take!(now, before, after: system, value);
            }
            (Item::Relative(now), Item::Relative(before), Item::Relative(after)) => {
                take!(now, before, after: name, relation, birthday, age);
            }
            (Item::Fact(now), Item::Fact(before), Item::Fact(after)) => {
                take!(now, before, after: kind, text, relative, on, private, asked_on);
            }
            (Item::Occasion(now), Item::Occasion(before), Item::Occasion(after)) => {
                take!(now, before, after: kind, label, relative, date, recurrence);
            }
            (Item::Gift(now), Item::Gift(before), Item::Gift(after)) => {
                take!(now, before, after: name, relative, purpose, fact, cost, lead_days, shipping_days, logo, reaction);
                // A state and its days belong together.
                if before.state != after.state || before.days != after.days {
                    (now.state, now.days) = (after.state, after.days);
                }
            }
            (Item::Promise(now), Item::Promise(before), Item::Promise(after)) => {
                take!(now, before, after: by, text, due_on, done_on);
            }
            (Item::Request(now), Item::Request(before), Item::Request(after)) => {
                take!(now, before, after: text, received_at, urgency, acknowledged_at, promised_on, answered_at);
            }
            (Item::Feedback(now), Item::Feedback(before), Item::Feedback(after)) => {
                take!(now, before, after: text, received_on, thanked_on, considered_on, decided, told_on);
            }
            (Item::FollowUp(now), Item::FollowUp(before), Item::FollowUp(after)) => {
                take!(now, before, after: due_on, reason);
            }
            (Item::Interaction(now), Item::Interaction(before), Item::Interaction(after)) => {
                take!(now, before, after: on, at, channel, direction, outcome, kind, resolved_on, text, with);
            }
            (Item::Welcome(now), Item::Welcome(before), Item::Welcome(after)) => {
                take!(now, before, after: done_on);
            }
            (Item::Introduction(now), Item::Introduction(before), Item::Introduction(after)) => {
                take!(now, before, after: why, due_on, done_on, outcome, declined_on);
            }
            (Item::Event(now), Item::Event(before), Item::Event(after)) => now.take(before, after),
            _ => {}
        }
    }
}

impl Affiliate {
    fn take(&mut self, before: &Affiliate, after: &Affiliate) {
        let now = self;
        take!(
            now, before, after: name, tier, status, language, address_form, time_zone, hours, rhythm, joined_on,
            do_not_contact, deceased, archived, decision_pending, welcome_from, sharing,
        );
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::promise::PromiseBy;

    #[test]
    fn what_the_edit_left_alone_is_kept_as_somebody_else_wrote_it() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 3, day);
        let before = Promise {
            id: PromiseId::new(),
            by: PromiseBy::Me,
            text: "banners".to_owned(),
            made_on: day(3).unwrap(),
            due_on: day(6),
            done_on: None,
            dropped_on: None,
            interaction: None,
        };
        let after = Promise { due_on: day(9), ..before.clone() };
        let mut now = Item::Promise(Promise { text: "spring banners".to_owned(), done_on: day(4), ..before.clone() });
        now.take(&Item::Promise(before.clone()), &Item::Promise(after));
        let expected = Promise { text: "spring banners".to_owned(), due_on: day(9), done_on: day(4), ..before };
        assert_eq!(now, Item::Promise(expected));
    }

    #[test]
    fn tags_put_on_and_taken_off_meanwhile_are_kept() {
        let affiliate = Affiliate::new("Marie", chrono::DateTime::UNIX_EPOCH);
        let profile = |tags: &[&str]| {
            let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
            Item::Person(Box::new(Profile { affiliate: affiliate.clone(), tags }))
        };
        let mut now = profile(&["a", "new"]);
        now.take(&profile(&["a", "b"]), &profile(&["b", "c"]));
        assert_eq!(now, profile(&["new", "c"]));
    }
}
