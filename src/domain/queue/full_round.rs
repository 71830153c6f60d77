//! How long it takes until everybody without a tier has had a turn.

use chrono::Weekday;

use crate::domain::rules::Rules;

/// Days in a week.
const WEEK: u64 = 7;

/// A full round of those who come when there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FullRound {
    /// How many they are.
    pub people: u32,
    /// How many days it takes until each has had a place.
    pub days: u32,
}

impl FullRound {
    /// The round as the settings and the rhythms leave room for it (docs/product.md, "No tier"); `None` where it takes
    /// no longer than the interval, so that there is nothing to say. `turns` are intervals in days with the number of
    /// people who have each; the interval 0 is that of those who come when there is room.
    pub fn of(turns: &[(u32, u32)], rules: &Rules) -> Option<Self> {
        let people: u64 = turns.iter().filter(|(every, _)| *every == 0).map(|(_, people)| u64::from(*people)).sum();
        let weekdays =
            || (0..7).filter_map(|day| Weekday::try_from(day).ok()).filter(|day| rules.working.works_on(*day));
        let places: u64 = weekdays().map(|day| u64::from(rules.capacity.on(day))).sum();
        if people == 0 || places == 0 {
            return None;
        }
        // In thousandths: a rhythm of 90 days takes less than a tenth of a place a week.
        let by_rhythm = turns.iter().filter(|(every, _)| *every > 0);
        let taken: u64 = by_rhythm.map(|(every, people)| u64::from(*people) * WEEK * 1000 / u64::from(*every)).sum();
        let days_worked = weekdays().filter(|day| rules.capacity.on(*day) > 0).count() as u64;
        let left = (places * 1000).saturating_sub(taken).max(days_worked * 1000);
        let days = (people * WEEK * 1000).div_ceil(left);
        let round = Self { people: number(people), days: number(days) };
        (round.days > rules.room_days).then_some(round)
    }
}

fn number(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::rules::Capacity;

    // Eight a day on five days of the week: 40 places.
    #[rstest]
    #[case::nobody(&[(14, 30)], None)]
    #[case::a_few(&[(0, 36)], None)]
    #[case::more_than_ninety_days_hold(&[(0, 4912)], Some((4912, 860)))]
    #[case::beside_rhythms(&[(0, 300), (14, 60)], Some((300, 210)))]
    #[case::rhythms_that_fill_the_days_leave_one_a_day(&[(0, 300), (7, 40)], Some((300, 420)))]
    #[case::rhythms_that_fill_more(&[(0, 300), (7, 400)], Some((300, 420)))]
    fn a_round_takes_as_long_as_the_places_left_allow(#[case] turns: &[(u32, u32)], #[case] round: Option<(u32, u32)>) {
        let found = FullRound::of(turns, &Rules::default()).map(|round| (round.people, round.days));
        assert_eq!(found, round);
    }

    #[test]
    fn days_that_take_nobody_take_no_part() {
        let rules = Rules { capacity: Capacity { by_weekday: [1, 1, 0, 0, 0, 9, 9] }, ..Rules::default() };
        assert_eq!(FullRound::of(&[(0, 100)], &rules).map(|round| round.days), Some(350));
        let none = Rules { capacity: Capacity::every_day(0), ..Rules::default() };
        assert_eq!(FullRound::of(&[(0, 100)], &none), None);
    }
}
