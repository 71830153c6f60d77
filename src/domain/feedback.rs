//! An affiliate's suggestion, from hearing it to telling them that it was decisive.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{FeedbackId, InteractionId};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It is done as they said.
    Adopted,
    /// It is not.
    Declined,
}

impl Decision {
    /// Both, in the order of menus.
    pub const ALL: [Decision; 2] = [Decision::Adopted, Decision::Declined];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Decision::Adopted => "adopted",
            Decision::Declined => "declined",
        }
    }
}

/// How far it has come; it follows from the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Heard, nothing more.
    Received,
    /// They were thanked for it.
    Thanked,
    /// It is being considered.
    Considered,
    /// It was adopted; they do not know yet.
    Adopted,
    /// It was declined; they do not know yet.
    Declined,
    /// They know what came of it: only this closes it.
    Told,
}

impl State {
    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            State::Received => "received",
            State::Thanked => "thanked",
            State::Considered => "considered",
            State::Adopted => "adopted",
            State::Declined => "declined",
            State::Told => "told",
        }
    }

    /// What can be done next, the usual step first. A decision can be changed until they were told; thanking is never
    /// asked for twice.
    pub fn steps(self) -> &'static [Step] {
        match self {
            State::Received => &[Step::Thank, Step::Consider, Step::Adopt, Step::Decline],
            State::Thanked => &[Step::Consider, Step::Adopt, Step::Decline],
            State::Considered => &[Step::Adopt, Step::Decline],
            State::Adopted => &[Step::Tell, Step::Decline],
            State::Declined => &[Step::Tell, Step::Adopt],
            State::Told => &[],
        }
    }
}

/// One step further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// They are thanked.
    Thank,
    /// It is considered.
    Consider,
    /// It is adopted.
    Adopt,
    /// It is declined.
    Decline,
    /// They are told what came of it.
    Tell,
}

impl Step {
    /// Every step, in the order of menus.
    pub const ALL: [Step; 5] = [Step::Thank, Step::Consider, Step::Adopt, Step::Decline, Step::Tell];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Step::Thank => "thank",
            Step::Consider => "consider",
            Step::Adopt => "adopt",
            Step::Decline => "decline",
            Step::Tell => "tell",
        }
    }
}

/// Why something cannot be done with a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refused {
    /// They cannot be told what was not decided.
    Undecided,
    /// It was decided, and they do not know: it cannot be closed or removed before they were told.
    Untold,
    /// They were told: nothing is left to do.
    Closed,
}

/// An affiliate's suggestion (docs/product.md, "Listen, act, tell them it was decisive").
#[derive(Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Identity.
    pub id: FeedbackId,
    /// What they said.
    pub text: String,
    /// The day on which they said it.
    pub received_on: NaiveDate,
    /// The day they were thanked.
    pub thanked_on: Option<NaiveDate>,
    /// The day it was taken up.
    pub considered_on: Option<NaiveDate>,
    /// What was decided, and on which day.
    pub decided: Option<(Decision, NaiveDate)>,
    /// The day they were told.
    pub told_on: Option<NaiveDate>,
    /// The entry of the log it came from.
    pub interaction: Option<InteractionId>,
}

impl Feedback {
    /// How far it has come: the furthest of its days counts.
    pub fn state(&self) -> State {
        match (self.told_on, self.decided, self.considered_on, self.thanked_on) {
            (Some(_), ..) => State::Told,
            (None, Some((Decision::Adopted, _)), ..) => State::Adopted,
            (None, Some((Decision::Declined, _)), ..) => State::Declined,
            (None, None, Some(_), _) => State::Considered,
            (None, None, None, Some(_)) => State::Thanked,
            (None, None, None, None) => State::Received,
        }
    }

    /// Since when it stands so.
    pub fn state_since(&self) -> NaiveDate {
        let since = match self.state() {
            State::Received => None,
            State::Thanked => self.thanked_on,
            State::Considered => self.considered_on,
            State::Adopted | State::Declined => self.decided.map(|(_, on)| on),
            State::Told => self.told_on,
        };
        since.unwrap_or(self.received_on)
    }

    /// Whether something is left to do.
    pub fn is_open(&self) -> bool {
        self.told_on.is_none()
    }

    /// It one step further on a day. Telling them thanks them too.
    ///
    /// # Errors
    /// [`Refused::Undecided`] for telling before there is a decision, [`Refused::Closed`] once they were told.
    pub fn stepped(&self, step: Step, on: NaiveDate) -> Result<Self, Refused> {
        if !self.is_open() {
            return Err(Refused::Closed);
        }
        let mut next = self.clone();
        match step {
            Step::Thank => next.thanked_on = next.thanked_on.or(Some(on)),
            Step::Consider => next.considered_on = next.considered_on.or(Some(on)),
            Step::Adopt => next.decided = Some((Decision::Adopted, on)),
            Step::Decline => next.decided = Some((Decision::Declined, on)),
            Step::Tell if self.decided.is_none() => return Err(Refused::Undecided),
            Step::Tell => {
                next.thanked_on = next.thanked_on.or(Some(on));
                next.told_on = Some(on);
            }
        }
        Ok(next)
    }

    /// Whether it can be removed: a mistaken entry while nothing was decided, and what is closed. What was decided and not
    /// told stays.
    ///
    /// # Errors
    /// [`Refused::Untold`].
    pub fn removable(&self) -> Result<(), Refused> {
        match self.state() {
            State::Adopted | State::Declined => Err(Refused::Untold),
            State::Received | State::Thanked | State::Considered | State::Told => Ok(()),
        }
    }

    /// Whether an edit may leave it so: told only with a decision, and no decision taken back before they were told.
    ///
    /// # Errors
    /// [`Refused::Undecided`] and [`Refused::Untold`].
    pub fn may_become(&self, after: &Self) -> Result<(), Refused> {
        match (after.told_on, after.decided) {
            (Some(_), None) => Err(Refused::Undecided),
            (None, None) if self.removable().is_err() => Err(Refused::Untold),
            _ => Ok(()),
        }
    }
}

impl std::fmt::Debug for Feedback {
    /// Logs and reports carry identities, never text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Feedback({}, {:?}, <{} characters>)", self.id, self.state(), self.text.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    fn heard() -> Feedback {
        Feedback {
            id: FeedbackId::new(),
            text: "darker banners".to_owned(),
            received_on: day(2),
            thanked_on: None,
            considered_on: None,
            decided: None,
            told_on: None,
            interaction: None,
        }
    }

    fn after(steps: &[Step]) -> Result<Feedback, Refused> {
        let mut numbered = (3..).zip(steps);
        numbered.try_fold(heard(), |feedback, (number, step)| feedback.stepped(*step, day(number)))
    }

    #[rstest]
    #[case::heard(&[], State::Received)]
    #[case::thanked(&[Step::Thank], State::Thanked)]
    #[case::considered(&[Step::Thank, Step::Consider], State::Considered)]
    #[case::considered_without_thanks(&[Step::Consider], State::Considered)]
    #[case::thanked_afterwards(&[Step::Consider, Step::Thank], State::Considered)]
    #[case::adopted(&[Step::Consider, Step::Adopt], State::Adopted)]
    #[case::adopted_at_once(&[Step::Adopt], State::Adopted)]
    #[case::declined(&[Step::Decline], State::Declined)]
    #[case::decided_otherwise(&[Step::Decline, Step::Adopt], State::Adopted)]
    #[case::told(&[Step::Adopt, Step::Tell], State::Told)]
    #[case::told_that_it_was_declined(&[Step::Decline, Step::Tell], State::Told)]
    fn the_state_follows_from_the_days(#[case] steps: &[Step], #[case] state: State) {
        let feedback = after(steps).unwrap();
        assert_eq!(feedback.state(), state);
        assert_eq!(feedback.is_open(), state != State::Told);
    }

    #[rstest]
    #[case::before_a_decision(&[Step::Thank, Step::Consider, Step::Tell], Refused::Undecided)]
    #[case::at_once(&[Step::Tell], Refused::Undecided)]
    #[case::twice(&[Step::Adopt, Step::Tell, Step::Tell], Refused::Closed)]
    #[case::decided_anew_after_telling(&[Step::Adopt, Step::Tell, Step::Decline], Refused::Closed)]
    fn it_is_not_closed_otherwise_than_by_telling(#[case] steps: &[Step], #[case] why: Refused) {
        assert_eq!(after(steps), Err(why));
    }

    #[rstest]
    #[case::heard(&[], Ok(()))]
    #[case::considered(&[Step::Thank, Step::Consider], Ok(()))]
    #[case::adopted(&[Step::Adopt], Err(Refused::Untold))]
    #[case::declined(&[Step::Decline], Err(Refused::Untold))]
    #[case::told(&[Step::Adopt, Step::Tell], Ok(()))]
    fn a_mistaken_entry_can_go_and_a_decided_one_cannot(
        #[case] steps: &[Step],
        #[case] removable: Result<(), Refused>,
    ) {
        let feedback = after(steps).unwrap();
        assert_eq!(feedback.removable(), removable);
        let undecided = Feedback { decided: None, told_on: None, ..feedback.clone() };
        assert_eq!(feedback.may_become(&undecided), removable, "an edit is no way around it");
        let unsaid = Feedback { decided: None, told_on: Some(day(9)), ..feedback.clone() };
        assert_eq!(feedback.may_become(&unsaid), Err(Refused::Undecided));
    }

    #[test]
    fn the_usual_next_step_is_always_possible() {
        let mut feedback = heard();
        while let Some(step) = feedback.state().steps().first() {
            feedback = feedback.stepped(*step, day(5)).unwrap();
        }
        assert_eq!(feedback.state(), State::Told);
        assert_eq!((feedback.thanked_on, feedback.told_on), (Some(day(5)), Some(day(5))));
    }
}
