//! What is remembered of a person beyond contacts: gifts, what they asked, what they suggested, their welcome.

use carnet::domain::feedback::{Decision, Feedback};
use carnet::domain::gift::{Gift, GiftState, Purpose};
use carnet::domain::id::{AffiliateId, FeedbackId, GiftId, IntroductionId, RequestId, WelcomeStepId};
use carnet::domain::introduction::Introduction;
use carnet::domain::moment::Moment;
use carnet::domain::money::{Currency, Money};
use carnet::domain::request::{Request, Urgency};
use carnet::domain::welcome::{WelcomeStep, WelcomeTick};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use super::chance::Chance;
use super::notes;
use super::part::{Part, Why};
use super::people::before;

/// Everything of this kind that hangs on one person.
#[derive(Default)]
pub struct Attentions {
    pub gifts: Vec<Gift>,
    pub requests: Vec<Request>,
    pub feedback: Vec<Feedback>,
    pub welcome: Vec<WelcomeTick>,
}

/// For whom it is made up.
pub struct Whom<'a> {
    pub part: Part,
    pub language: &'static str,
    pub created: DateTime<Utc>,
    pub joined: NaiveDate,
    pub last_contact: Option<NaiveDate>,
    pub now: &'a Moment,
}

/// Makes up what is remembered of one person. Nothing of it is due but what the part says.
pub fn attentions(whom: &Whom<'_>, chance: &mut Chance) -> Attentions {
    Attentions {
        gifts: whom.gifts(chance),
        requests: whom.requests(chance),
        feedback: whom.feedback(chance),
        welcome: whom.welcome(chance),
    }
}

/// Two who are to meet now, where the first one's part says so; others have met, or will.
pub fn introduction(
    first: (AffiliateId, Part),
    other: AffiliateId,
    language: &str,
    now: &Moment,
    chance: &mut Chance,
) -> Introduction {
    let noted_on = before(now.day, chance.between(10, 60));
    let (due_on, done_on) = match first.1 {
        Part::Due(_) => (before(now.day, chance.between(0, 2)), None),
        _ if chance.happens(500) => (noted_on + Days::new(5), Some(noted_on + Days::new(7))),
        _ => (now.day + Days::new(chance.between(5, 60).unsigned_abs()), None),
    };
    Introduction {
        id: IntroductionId(chance.id(Moment::on(noted_on, now.zone).instant)),
        first: first.0,
        other,
        why: notes::introduction(language, chance).to_owned(),
        noted_on,
        due_on: Some(due_on),
        done_on,
        outcome: String::new(),
        declined_on: None,
    }
}

impl Whom<'_> {
    fn is(&self, why: Why) -> bool {
        self.part == Part::Due(why)
    }

    /// Of a thousand people of this part, so many have something; outside the circle a twentieth of them.
    fn has(&self, in_a_thousand: usize, chance: &mut Chance) -> bool {
        chance.happens(if self.part == Part::Member { in_a_thousand / 20 } else { in_a_thousand })
    }

    fn past(&self, from: i64, to: i64, chance: &mut Chance) -> NaiveDate {
        before(self.now.day, chance.between(from, to)).max(self.joined)
    }

    fn gifts(&self, chance: &mut Chance) -> Vec<Gift> {
        let mut gifts = Vec::new();
        if self.is(Why::Gift) {
            // Ten days to get it, five on its way: to be ordered today, or since the weekend.
            let day = self.now.day + Days::new(chance.between(13, 15).unsigned_abs());
            let purpose = Some(Purpose::Day(day));
            let wanted = Gift { purpose, lead_days: Some(10), shipping_days: Some(5), ..self.gift(chance) };
            gifts.push(moved(wanted, GiftState::ToOrder, self.past(4, 9, chance)));
        }
        if self.has(180, chance) {
            gifts.push(self.gift(chance));
        }
        if self.has(160, chance) {
            // For the end of the year or a round day: not yet to be ordered.
            let ahead = Days::new(chance.between(45, 200).unsigned_abs());
            gifts.push(Gift { purpose: Some(Purpose::Day(self.now.day + ahead)), ..self.gift(chance) });
        }
        if self.has(240, chance) {
            let given = self.past(20, 330, chance);
            let mut gift = moved(self.gift(chance), GiftState::Given, given);
            gift.noted_on = given - Days::new(20);
            gift.move_to(GiftState::Thanked, given + Days::new(4));
            gift.reaction = notes::thanks(self.language, chance).to_owned();
            gifts.push(gift);
        }
        gifts
    }

    /// An idea, with what it would cost.
    fn gift(&self, chance: &mut Chance) -> Gift {
        let (name, euros) = notes::gift(self.language, chance);
        let noted_on = self.past(10, 90, chance);
        Gift {
            id: GiftId(chance.id(self.created)),
            cost: Some(Money { minor: euros * 100, currency: Currency::EUR }),
            ..Gift::idea(name, noted_on)
        }
    }

    fn requests(&self, chance: &mut Chance) -> Vec<Request> {
        let (came_on, answered_after) = match self.part {
            Part::Due(Why::Reply) => (before(self.now.day, chance.between(2, 4)), None),
            _ if self.has(250, chance) => (self.past(8, 300, chance), Some(Duration::hours(chance.between(1, 30)))),
            _ => return Vec::new(),
        };
        let received_at = chance.hour_of(came_on, self.now);
        vec![Request {
            id: RequestId(chance.id(received_at)),
            text: notes::request(self.language, chance).to_owned(),
            received_at,
            urgency: Urgency::Usual,
            acknowledged_at: None,
            promised_on: None,
            answered_at: answered_after.map(|after| received_at + after),
            dropped_on: None,
            interaction: None,
        }]
    }

    fn feedback(&self, chance: &mut Chance) -> Vec<Feedback> {
        let decision = chance.pick(&[Decision::Adopted, Decision::Adopted, Decision::Declined]);
        let (decided_on, told_after) = match self.part {
            // A week after the decision they are to be told.
            Part::Due(Why::Feedback) => (Some(before(self.now.day, chance.between(7, 12))), None),
            _ if self.has(120, chance) => (Some(self.past(30, 300, chance)), Some(Days::new(6))),
            _ if self.has(80, chance) => (None, None),
            _ => return Vec::new(),
        };
        let received_on = decided_on.map_or_else(|| self.past(5, 40, chance), |day| day - Days::new(15));
        vec![Feedback {
            id: FeedbackId(chance.id(self.created)),
            text: notes::suggestion(self.language, chance).to_owned(),
            received_on,
            thanked_on: Some(received_on),
            considered_on: decided_on.map(|day| day - Days::new(7)),
            decided: decided_on.map(|day| (decision, day)),
            told_on: decided_on.zip(told_after).map(|(day, after)| day + after),
            interaction: None,
        }]
    }

    /// Who is being welcomed has half of what everybody is given.
    fn welcome(&self, chance: &mut Chance) -> Vec<WelcomeTick> {
        let Some(done_on) = self.last_contact.filter(|_| self.is(Why::Welcome)) else { return Vec::new() };
        let given = WelcomeStep::RESOURCES.into_iter().take(5);
        given.map(|step| WelcomeTick { id: WelcomeStepId(chance.id(self.created)), step, done_on }).collect()
    }
}

fn moved(mut gift: Gift, state: GiftState, on: NaiveDate) -> Gift {
    gift.noted_on = gift.noted_on.min(on);
    gift.move_to(state, on);
    gift
}
