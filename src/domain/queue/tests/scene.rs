//! People and days for the tests: 3 February 2026 is a Tuesday.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use crate::domain::absence::Absence;
use crate::domain::affiliate::{Affiliate, Rhythm, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::dismissal::Dismissal;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::feedback::{Decision, Feedback};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{
    AbsenceId, AffiliateId, DismissalId, FactId, FeedbackId, FollowUpId, InteractionId, IntroductionId, OccasionId,
    PostponementId, PromiseId, RelativeId, RequestId, SkipId, SnoozeId, WelcomeStepId,
};
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::introduction::{Introduction, Planned, Within};
use crate::domain::moment::Moment;
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::postponement::Postponement;
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::{Attempts, Day, LoggedToday, Queue, Standing, build};
use crate::domain::relative::{Relation, Relative};
use crate::domain::request::{Request, Urgency};
use crate::domain::rules::Rules;
use crate::domain::skip::Skip;
use crate::domain::snooze::Snooze;
use crate::domain::welcome::{WelcomeStep, WelcomeTick};
use crate::domain::zone::Zone;

pub(super) fn paris() -> Zone {
    "Europe/Paris".parse().unwrap()
}

pub(in crate::domain::queue) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

pub(super) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn row(text: &str) -> Uuid {
    text.bytes().fold(Uuid::from_u128(7), |id, byte| Uuid::from_u128(id.as_u128().wrapping_mul(31) + u128::from(byte)))
}

pub(super) fn on<'r>(day: &str, rules: &'r Rules) -> Day<'r> {
    Day::new(Moment::on(date(day), paris()), rules)
}

pub(in crate::domain::queue) fn queue(people: &[Standing], day: &str) -> Queue {
    build(people, &on(day, &Rules::default()))
}

/// The kinds of one person's reasons on a day, in order.
pub(in crate::domain::queue) fn kinds(person: &Standing, day: &str) -> Vec<&'static str> {
    kinds_by(person, day, &Rules::default())
}

pub(super) fn kinds_by(person: &Standing, day: &str, rules: &Rules) -> Vec<&'static str> {
    let queue = build([person], &on(day, rules));
    queue.entries().flat_map(|entry| &entry.reasons).map(|reason| reason.kind.id()).collect()
}

/// Names by section: `overdue: Marie, Tom`.
pub(in crate::domain::queue) fn sections(queue: &Queue) -> Vec<String> {
    queue
        .sections
        .iter()
        .map(|group| {
            let names: Vec<&str> = group.entries.iter().map(|entry| entry.name.as_str()).collect();
            format!("{}: {}", group.section.id(), names.join(", "))
        })
        .collect()
}

pub(super) fn names(queue: &Queue) -> Vec<&str> {
    queue.entries().map(|entry| entry.name.as_str()).collect()
}

/// Somebody active, known since January 2025, without a tier.
pub(super) fn person(name: &str) -> Standing {
    let affiliate = Affiliate::new(name, instant("2025-01-01T09:00:00Z"));
    Standing { id: AffiliateId(row(name)), ..Standing::of(&affiliate, paris()) }
}

/// Somebody active who wants no rhythm, contacted long ago: nothing is due by itself.
pub(in crate::domain::queue) fn settled(name: &str) -> Standing {
    Standing { rhythm: Rhythm::Off, ..person(name).contacted("2025-06-02") }
}

impl Standing {
    pub(super) fn tier(self, tier: Tier) -> Self {
        Self { tier: Some(tier), ..self }
    }

    pub(in crate::domain::queue) fn contacted(self, day: &str) -> Self {
        Self { last_contact: Some(date(day)), ..self }
    }

    pub(super) fn attempted(self, count: u32, last: &str) -> Self {
        let attempts = Attempts { count, last_on: date(last), channel: ChannelKind::Call };
        Self { attempts: Some(attempts), ..self }
    }

    pub(in crate::domain::queue) fn promised(mut self, text: &str, made: &str, due: &str) -> Self {
        self.promises.push(Promise {
            id: PromiseId(row(text)),
            by: PromiseBy::Me,
            text: text.to_owned(),
            made_on: date(made),
            due_on: Some(date(due)),
            done_on: None,
            dropped_on: None,
            interaction: None,
        });
        self
    }

    /// Asked at a time of UTC.
    pub(super) fn asked(mut self, text: &str, received_at: &str, urgency: Urgency) -> Self {
        self.requests.push(Request {
            id: RequestId(row(text)),
            text: text.to_owned(),
            received_at: instant(received_at),
            urgency,
            acknowledged_at: None,
            promised_on: None,
            answered_at: None,
            dropped_on: None,
            interaction: None,
        });
        self
    }

    /// Suggested in January and decided on a day.
    pub(super) fn decided(mut self, text: &str, decision: Decision, day: &str) -> Self {
        self.feedback.push(Feedback {
            id: FeedbackId(row(text)),
            text: text.to_owned(),
            received_on: date("2026-01-05"),
            thanked_on: None,
            considered_on: None,
            decided: Some((decision, date(day))),
            told_on: None,
            interaction: None,
        });
        self
    }

    pub(super) fn follow_up(mut self, set: &str, due: &str) -> Self {
        self.follow_ups.push(FollowUp {
            id: FollowUpId(row(due)),
            due_on: date(due),
            reason: String::new(),
            set_on: date(set),
            closed_on: None,
        });
        self
    }

    pub(super) fn occasion(mut self, kind: OccasionKind, when: &str) -> Self {
        self.occasions.push(Occasion {
            id: OccasionId(row(when)),
            kind,
            label: None,
            relative: None,
            date: when.parse().unwrap(),
            recurrence: Recurrence::Yearly,
        });
        self
    }

    pub(super) fn birthday(self, when: &str) -> Self {
        self.occasion(OccasionKind::Birthday, when)
    }

    pub(super) fn child(mut self, name: &str, birthday: Option<&str>) -> Self {
        self.relatives.push(Relative {
            id: RelativeId(row(name)),
            name: name.to_owned(),
            relation: Relation::Child,
            birthday: birthday.map(|text| text.parse().unwrap()),
            age: None,
        });
        self
    }

    pub(in crate::domain::queue) fn fact(mut self, text: &str, learned: &str, speaks_of: &str) -> Self {
        self.facts.push(Fact {
            id: FactId(row(text)),
            kind: FactKind::Family,
            text: text.to_owned(),
            relative: None,
            on: Some(date(speaks_of)),
            learned_on: date(learned),
            interaction: None,
            private: false,
            asked_on: None,
        });
        self
    }

    pub(super) fn planned(mut self, day: &str, at: Option<&str>) -> Self {
        self.plans.push(Interaction {
            id: InteractionId(row(day)),
            on: date(day),
            at: at.map(time),
            channel: ChannelKind::Video,
            direction: Direction::Both,
            outcome: Outcome::Planned,
            kind: InteractionKind::Contact,
            resolved_on: None,
            text: "demo".to_owned(),
            with: vec![self.id],
            logged_on: date("2026-01-01"),
            created_at: instant("2026-01-01T09:00:00Z"),
        });
        self
    }

    pub(super) fn welcomed(self, from: &str) -> Self {
        Self { welcome_from: Some(date(from)), ..self }
    }

    /// An introduction to somebody, noted on 27 January.
    pub(super) fn introduced(mut self, name: &str, due: Option<&str>) -> Self {
        let introduction = Introduction {
            id: IntroductionId(row(name)),
            first: self.id,
            other: AffiliateId(row(name)),
            why: "trail running".to_owned(),
            noted_on: date("2026-01-27"),
            due_on: due.map(date),
            done_on: None,
            outcome: String::new(),
            declined_on: None,
        };
        self.introductions.push(Planned { introduction, name: name.to_owned(), other: Within::Reach });
        self
    }

    pub(super) fn given(mut self, steps: &[WelcomeStep]) -> Self {
        let tick = |step: &WelcomeStep| WelcomeTick {
            id: WelcomeStepId(row(step.code())),
            step: *step,
            done_on: date("2026-01-01"),
        };
        self.welcome.extend(steps.iter().map(tick));
        self
    }

    pub(super) fn snoozed(self, set: &str, until: &str) -> Self {
        let snooze = Snooze { id: SnoozeId(row(until)), until: date(until), set_on: date(set) };
        Self { snooze: Some(snooze), ..self }
    }

    pub(super) fn skipped(self, day: &str) -> Self {
        Self { skip: Some(Skip { id: SkipId(row(day)), on: date(day) }), ..self }
    }

    pub(super) fn away(mut self, from: &str, until: &str) -> Self {
        let (from, until) = (date(from), date(until));
        self.absences.push(Absence { id: AbsenceId(row(&from.to_string())), from, until });
        self
    }

    pub(super) fn moved(self, set: &str, to: &str) -> Self {
        let moved = Postponement { id: PostponementId(row(to)), to: date(to), set_on: date(set) };
        Self { postponement: Some(moved), ..self }
    }

    pub(super) fn dismissed(mut self, kind: &str, due: &str, source: Option<&str>) -> Self {
        self.dismissals.push(Dismissal {
            id: DismissalId(row(due)),
            kind: kind.to_owned(),
            due: date(due),
            source: source.map(row),
            set_on: date(due),
        });
        self
    }

    /// Logged on the third of February at ten, speaking of a day.
    pub(super) fn logged(mut self, speaks_of: &str, outcome: Outcome) -> Self {
        let at = instant("2026-02-03T09:00:00Z");
        self.logged_today.push(LoggedToday {
            on: date(speaks_of),
            at,
            channel: ChannelKind::Call,
            direction: Direction::Both,
            outcome,
        });
        if outcome.is_contact(ChannelKind::Call) {
            self.last_contact = self.last_contact.max(Some(date(speaks_of)));
        }
        self
    }
}
