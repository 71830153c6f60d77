//! Something an affiliate asked that waits for an answer, and the clock of the answer.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::id::{InteractionId, RequestId};
use super::rules::Rules;
use crate::domain::zone::Zone;

/// How soon an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Within the reply hours of the settings.
    #[default]
    Usual,
    /// The same working day.
    Urgent,
}

impl Urgency {
    /// Both, the usual one first.
    pub const ALL: [Urgency; 2] = [Urgency::Usual, Urgency::Urgent];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Urgency::Usual => "usual",
            Urgency::Urgent => "urgent",
        }
    }
}

/// Something an affiliate asked (docs/product.md, "Requests").
///
/// Logging it puts an entry of the direction `in` into the log, which is no contact: they spoke, the manager has not
/// ([`super::interaction::Direction::is_contact`]).
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Identity.
    pub id: RequestId,
    /// What is asked.
    pub text: String,
    /// When it came: the clock starts here.
    pub received_at: DateTime<Utc>,
    /// How soon the answer is due.
    pub urgency: Urgency,
    /// When the affiliate was told that it takes longer.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// The day that was promised then.
    pub promised_on: Option<NaiveDate>,
    /// When it was answered; that closes it.
    pub answered_at: Option<DateTime<Utc>>,
    /// The day it was dropped: void, without an answer.
    pub dropped_on: Option<NaiveDate>,
    /// The entry of the log with which it came.
    pub interaction: Option<InteractionId>,
}

impl Request {
    /// Whether it still waits for an answer.
    pub fn is_open(&self) -> bool {
        self.answered_at.is_none() && self.dropped_on.is_none()
    }

    /// By when the answer is due, on the manager's clock ([`due`]).
    pub fn due(&self, zone: Zone, rules: &Rules) -> NaiveDateTime {
        due(self.received_at.with_timezone(&zone).naive_local(), self.urgency, self.promised_on, rules)
    }

    /// From its coming to the answer; never negative.
    pub fn reply_time(&self) -> Option<Duration> {
        Some((self.answered_at? - self.received_at).max(Duration::zero()))
    }
}

/// By when an answer is due that was asked for at a time of the manager's clock (docs/product.md, "Answer within 24
/// hours").
///
/// A promised day governs once there is one, slid to a working day, until closing time. An urgent request is due at closing
/// time of the working day on which it came; one that came after closing time, or on a day off, counts as come on the
/// next. Any other is due so many hours later as the settings say, by the wall clock, and the hours do not run on days off. Before
/// opening time it is due when that day opens, after closing time when it closes, so that sliding never makes a day out of
/// an evening.
pub fn due(received: NaiveDateTime, urgency: Urgency, promised_on: Option<NaiveDate>, rules: &Rules) -> NaiveDateTime {
    let (opens, closes) = (rules.office.from, rules.office.until);
    let working = &rules.working;
    if let Some(day) = promised_on {
        return working.on_or_after(day).and_time(closes);
    }
    if urgency == Urgency::Urgent {
        let came_on = received.date();
        let day = if received.time() < closes { working.on_or_after(came_on) } else { working.after(came_on, 1) };
        return day.and_time(closes);
    }
    let (day, time) = after_hours(received, rules);
    day.and_time(time.clamp(opens, closes))
}

/// The end of the reply hours, days off left out; what ends at midnight ends with the day before.
fn after_hours(received: NaiveDateTime, rules: &Rules) -> (NaiveDate, NaiveTime) {
    const DAY: i64 = 24 * 3600;
    let working = &rules.working;
    let came_on = received.date();
    let mut day = working.on_or_after(came_on);
    let into = if day == came_on { i64::from(received.time().num_seconds_from_midnight()) } else { 0 };
    let mut seconds = into + i64::from(rules.reply_hours) * 3600;
    while seconds > DAY {
        seconds -= DAY;
        day = working.after(day, 1);
    }
    let time = u32::try_from(seconds).ok().and_then(|left| NaiveTime::from_num_seconds_from_midnight_opt(left, 0));
    (day, time.unwrap_or(rules.office.until))
}

impl std::fmt::Debug for Request {
    /// Logs and reports carry identities, never text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Request({}, {}, <{} characters>)", self.id, self.received_at, self.text.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::holidays::Country;
    use crate::domain::dates::working::WorkingDays;

    fn rules() -> Rules {
        Rules { working: WorkingDays::default().with_holidays(&[Country::France]), ..Rules::default() }
    }

    fn request(received_at: &str, urgency: Urgency) -> Request {
        Request {
            id: RequestId::new(),
            text: "where is my payment?".to_owned(),
            received_at: received_at.parse().unwrap(),
            urgency,
            acknowledged_at: None,
            promised_on: None,
            answered_at: None,
            dropped_on: None,
            interaction: None,
        }
    }

    // 6 February 2026 is a Friday; in winter Paris is an hour ahead of UTC. Open from 09:00 to 18:00.
    #[rstest]
    #[case::friday_evening("2026-02-06T16:50:00Z", "2026-02-09T17:50", "2026-02-06T18:00")]
    #[case::friday_morning("2026-02-06T07:30:00Z", "2026-02-09T09:00", "2026-02-06T18:00")]
    #[case::friday_at_closing_time("2026-02-06T17:00:00Z", "2026-02-09T18:00", "2026-02-09T18:00")]
    #[case::friday_night("2026-02-06T20:00:00Z", "2026-02-09T18:00", "2026-02-09T18:00")]
    #[case::saturday("2026-02-07T10:00:00Z", "2026-02-09T18:00", "2026-02-09T18:00")]
    #[case::sunday_afternoon("2026-02-08T14:00:00Z", "2026-02-09T18:00", "2026-02-09T18:00")]
    #[case::tuesday_morning("2026-02-03T09:12:00Z", "2026-02-04T10:12", "2026-02-03T18:00")]
    #[case::tuesday_evening("2026-02-03T19:00:00Z", "2026-02-04T18:00", "2026-02-04T18:00")]
    #[case::before_opening("2026-02-03T06:30:00Z", "2026-02-04T09:00", "2026-02-03T18:00")]
    #[case::at_night_before_the_day_turns("2026-02-03T02:00:00Z", "2026-02-04T09:00", "2026-02-03T18:00")]
    #[case::before_a_holiday("2026-05-13T13:00:00Z", "2026-05-15T15:00", "2026-05-13T18:00")]
    #[case::on_a_holiday("2026-05-14T08:00:00Z", "2026-05-15T18:00", "2026-05-15T18:00")]
    #[case::over_the_change_of_clocks("2026-03-27T14:00:00Z", "2026-03-30T15:00", "2026-03-27T18:00")]
    fn the_clock_of_the_answer(#[case] received: &str, #[case] usual: &str, #[case] urgent: &str) {
        let due = |urgency| request(received, urgency).due("Europe/Paris".parse().unwrap(), &rules());
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
        assert_eq!(due(Urgency::Usual), at(usual), "usual");
        assert_eq!(due(Urgency::Urgent), at(urgent), "urgent");
    }

    #[test]
    fn the_clock_is_the_managers_own() {
        // Half past five in Paris is half past eleven in the morning in New York.
        let request = request("2026-02-06T16:30:00Z", Urgency::Urgent);
        assert_eq!(request.due("America/New_York".parse().unwrap(), &rules()).to_string(), "2026-02-06 18:00:00");
        assert_eq!(request.due("Asia/Tokyo".parse().unwrap(), &rules()).to_string(), "2026-02-09 18:00:00");
    }

    #[rstest]
    #[case::a_friday("2026-02-13", "2026-02-13 18:00:00")]
    #[case::a_sunday_slides("2026-02-15", "2026-02-16 18:00:00")]
    fn the_promised_day_governs(#[case] promised: &str, #[case] due: &str) {
        let request = Request {
            acknowledged_at: Some("2026-02-03T10:00:00Z".parse().unwrap()),
            promised_on: Some(promised.parse().unwrap()),
            ..request("2026-02-03T09:12:00Z", Urgency::Urgent)
        };
        assert_eq!(request.due("Europe/Paris".parse().unwrap(), &rules()).to_string(), due);
    }

    #[test]
    fn the_settings_say_how_long_it_takes() {
        let rules = Rules { reply_hours: 4, ..rules() };
        let request = request("2026-02-03T09:00:00Z", Urgency::Usual);
        assert_eq!(request.due("Europe/Paris".parse().unwrap(), &rules).to_string(), "2026-02-03 14:00:00");
    }

    #[test]
    fn the_reply_time_is_kept() {
        let open = request("2026-02-03T09:00:00Z", Urgency::Usual);
        assert_eq!(open.reply_time(), None);
        let answered = Request { answered_at: Some("2026-02-03T14:30:00Z".parse().unwrap()), ..open.clone() };
        assert_eq!(answered.reply_time(), Some(Duration::minutes(330)));
        let before = Request { answered_at: Some("2026-02-03T08:00:00Z".parse().unwrap()), ..open };
        assert_eq!(before.reply_time(), Some(Duration::zero()));
    }
}
