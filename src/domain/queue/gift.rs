//! A gift that waits for its next step.

use chrono::NaiveDate;

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::gift::{Calendar, Gift, GiftState, Step, StepKind};
use crate::domain::phrase::Phrase;

/// What is to be done with a gift (docs/product.md, "Gifts").
///
/// Due: the order-by day, a few days before the gift's own day where it was ordered, a week after it was given where
/// nobody said thanks. The order-by day moves to an earlier working day, never to a later one. Dated: Overdue once past its
/// day. A contact does not close it: a tick or the gift's next state does. An idea is silent while another gift for the same
/// day is on its way, and once its day has passed.
pub struct Gifts;

impl Gifts {
    fn steps<'p>(&self, person: &'p Standing, day: &'p Day<'_>) -> impl Iterator<Item = (&'p Gift, Step)> {
        let calendar = calendar(person, day);
        person.gifts.iter().filter_map(move |gift| Some((gift, calendar.next_step(gift)?)))
    }

    fn is_void(&self, gift: &Gift, step: Step, person: &Standing) -> bool {
        person.has_dismissed(self.kind(), step.due, Some(gift.id.0))
    }
}

fn calendar<'p>(person: &'p Standing, day: &'p Day<'_>) -> Calendar<'p> {
    let (occasions, relatives) = (&person.occasions[..], &person.relatives[..]);
    Calendar { occasions, relatives, rules: day.rules, today: day.date }
}

/// Whether a gift is an idea for a day that another gift is on its way for.
fn is_spare(gift: &Gift, on: Option<NaiveDate>, person: &Standing, calendar: &Calendar<'_>) -> bool {
    let serves = |other: &Gift| {
        other.state != GiftState::Idea && other.relative == gift.relative && calendar.day_for(other) == on
    };
    gift.state == GiftState::Idea && person.gifts.iter().any(serves)
}

impl Source for Gifts {
    fn id(&self) -> &'static str {
        "gift"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day)
            .into_iter()
            .filter(|(_, step)| step.due <= day.date)
            .map(|(gift, step)| {
                let late = day.since(step.due);
                let reason = Reason::new(self.kind(), step.due, sentence(gift, step, person, day))
                    .from(gift.id.0)
                    .late(Lateness::new(late, days_between(gift.noted_on, step.due)))
                    .overdue_when_late();
                match gift.state.next() {
                    Some(state) => reason.asking(Act::Gift(gift.id, state)),
                    None => reason,
                }
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        // An idea that is void or to spare this year comes back with its occasion.
        let comes = |gift: &Gift, step| gift.state == GiftState::Idea || !self.is_void(gift, step, person);
        self.steps(person, day).filter(|(gift, step)| comes(gift, *step)).map(|(_, step)| step.due).min()
    }
}

/// Gifts with their next step, those left out whose step is void or who are to spare.
pub(in crate::domain) fn open<'p>(person: &'p Standing, day: &Day<'_>) -> Vec<(&'p Gift, Step)> {
    let calendar = calendar(person, day);
    person
        .gifts
        .iter()
        .filter_map(|gift| Some((gift, calendar.next_step(gift)?)))
        .filter(|(gift, step)| !Gifts.is_void(gift, *step, person))
        .filter(|(gift, step)| !is_spare(gift, step.day, person, &calendar))
        .collect()
}

fn sentence(gift: &Gift, step: Step, person: &Standing, day: &Day<'_>) -> Phrase {
    let relative = gift.relative.and_then(|id| person.relatives.iter().find(|relative| relative.id == id));
    let given = gift.days.given.unwrap_or(gift.noted_on);
    let on = match step.kind {
        StepKind::Thanks => given,
        StepKind::Arrived => gift.days.sent.unwrap_or(gift.noted_on),
        _ => step.day.unwrap_or(day.date),
    };
    let is_for_a_day = step.day.is_some() && matches!(step.kind, StepKind::Decide | StepKind::Order | StepKind::Send);
    Phrase::new(match (relative.is_some(), is_for_a_day) {
        (false, false) => "reason-gift",
        (false, true) => "reason-gift-on",
        (true, false) => "reason-gift-for",
        (true, true) => "reason-gift-for-on",
    })
    .with("kind", step.kind.code())
    .with("text", gift.name.as_str())
    .with("name", relative.map_or("", |relative| relative.name.as_str()))
    .with("on", on)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::gift::Purpose;
    use crate::domain::queue::tests::scene::{date, kinds, queue, sections, settled};

    fn with(state: GiftState, for_day: &str, on: &str) -> Standing {
        let mut person = settled("Marie");
        let idea = Gift::idea("orchid", date("2026-01-05"));
        let mut gift = Gift { purpose: Some(Purpose::Day(date(for_day))), ..idea };
        gift.move_to(state, date(on));
        person.gifts.push(gift);
        person
    }

    #[rstest]
    #[case::not_yet(GiftState::ToOrder, "2026-02-05", &[])]
    #[case::order_by_on_the_friday_before_the_weekend(GiftState::ToOrder, "2026-02-06", &["gift"])]
    #[case::an_idea_too(GiftState::Idea, "2026-02-06", &["gift"])]
    #[case::ordered_and_there_is_time(GiftState::Ordered, "2026-02-12", &[])]
    #[case::ordered_and_its_day_nears(GiftState::Ordered, "2026-02-13", &["gift"])]
    #[case::sent_and_nobody_says_whether_it_arrived(GiftState::Sent, "2026-02-20", &["gift"])]
    #[case::given_a_week_ago(GiftState::Given, "2026-01-27", &["gift"])]
    #[case::thanked(GiftState::Thanked, "2026-06-01", &[])]
    fn every_step_is_raised_on_its_day(#[case] state: GiftState, #[case] day: &str, #[case] expected: &[&str]) {
        // Tuesday 17 February less ten days is Saturday the 7th.
        assert_eq!(kinds(&with(state, "2026-02-17", "2026-01-20"), day), expected);
    }

    #[rstest]
    #[case("2026-02-06", "today: Marie")]
    #[case("2026-02-09", "overdue: Marie")]
    fn past_its_day_it_is_overdue(#[case] day: &str, #[case] expected: &str) {
        let person = with(GiftState::ToOrder, "2026-02-17", "2026-01-20");
        assert!(sections(&queue(&[person], day)).contains(&expected.to_owned()));
    }

    #[test]
    fn an_idea_is_silent_while_another_gift_for_the_day_is_on_its_way() {
        let mut person = with(GiftState::Ordered, "2026-02-17", "2026-01-20");
        person.gifts.extend(with(GiftState::Idea, "2026-02-17", "2026-01-20").gifts);
        assert_eq!(kinds(&person, "2026-02-06"), [""; 0]);
    }
}
