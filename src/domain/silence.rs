//! Who is not reached out to any more: the one place that says so. Letters, briefings, gifts, the agenda, the queue,
//! introductions and the drill all ask here (docs/product.md, "States").

use super::affiliate::{Affiliate, Status};
use super::phrase::Phrase;

/// Why nobody reaches out to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// They died.
    Deceased,
    /// They are not to be contacted.
    DoNotContact,
}

impl Silence {
    /// The word that stands for it in data and chooses its sentence in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Silence::Deceased => "deceased",
            Silence::DoNotContact => "do_not_contact",
        }
    }

    /// The message that stands beside the name.
    pub fn flag(self) -> &'static str {
        match self {
            Silence::Deceased => "flag-deceased",
            Silence::DoNotContact => "flag-do-not-contact",
        }
    }

    /// What to keep in mind, as a sentence.
    pub fn phrase(self) -> Phrase {
        Phrase::new("silence").with("why", self.code())
    }

    /// That something is not done with somebody, and why.
    pub fn refusal(self, name: &str) -> Phrase {
        Phrase::new("silence-refusal").with("why", self.code()).with("name", name)
    }
}

/// The two marks of somebody's page from which it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// They died.
    pub deceased: bool,
    /// They are not to be contacted.
    pub do_not_contact: bool,
}

impl Marks {
    /// Why nobody reaches out; `None`: one does. Of two reasons death is told.
    pub fn silence(self) -> Option<Silence> {
        match self {
            Marks { deceased: true, .. } => Some(Silence::Deceased),
            Marks { do_not_contact: true, .. } => Some(Silence::DoNotContact),
            Marks { .. } => None,
        }
    }
}

impl Affiliate {
    /// Why nobody reaches out to them; `None`: one does.
    pub fn silence(&self) -> Option<Silence> {
        Marks { deceased: self.deceased, do_not_contact: self.do_not_contact }.silence()
    }

    /// Whether others may be brought together with them, or asked about them: not while they are silent, put away or gone.
    pub fn may_be_met(&self) -> bool {
        self.silence().is_none() && !self.archived && self.status != Status::Ended
    }

    /// Whether what is owed to them can still be given: to the dead nothing can. Somebody who is not to be contacted still
    /// gets what was promised, once they call.
    pub fn is_owed(&self) -> bool {
        self.silence() != Some(Silence::Deceased)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::neither(Marks { deceased: false, do_not_contact: false }, None)]
    #[case::not_to_be_contacted(Marks { deceased: false, do_not_contact: true }, Some(Silence::DoNotContact))]
    #[case::died(Marks { deceased: true, do_not_contact: false }, Some(Silence::Deceased))]
    #[case::both(Marks { deceased: true, do_not_contact: true }, Some(Silence::Deceased))]
    fn two_marks_make_silence(#[case] marks: Marks, #[case] expected: Option<Silence>) {
        assert_eq!(marks.silence(), expected);
    }

    #[rstest]
    #[case::like_anybody(|_: &mut Affiliate| {}, true, true)]
    #[case::not_to_be_contacted(|who: &mut Affiliate| who.do_not_contact = true, false, true)]
    #[case::died(|who: &mut Affiliate| who.deceased = true, false, false)]
    #[case::put_away(|who: &mut Affiliate| who.archived = true, false, true)]
    #[case::left(|who: &mut Affiliate| who.status = Status::Ended, false, true)]
    #[case::paused(|who: &mut Affiliate| who.status = Status::Paused, true, true)]
    fn whom_one_may_meet_and_what_they_are_owed(
        #[case] change: fn(&mut Affiliate),
        #[case] may_be_met: bool,
        #[case] is_owed: bool,
    ) {
        let mut who = Affiliate::new("Zed", chrono::DateTime::UNIX_EPOCH);
        change(&mut who);
        assert_eq!((who.may_be_met(), who.is_owed()), (may_be_met, is_owed));
    }
}
