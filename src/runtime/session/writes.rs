//! Changes of the notebook, and what is said of them afterwards.

use super::{Refusal, Session};
use crate::app::effect::{Apart, Write};
use crate::app::msg::{Report, Written};
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Next;
use crate::domain::id::{AffiliateId, GiftId};
use crate::domain::interaction::Outcome;
use crate::domain::item::ItemId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::spread;
use crate::domain::settling::{Key, and_open};
use crate::store::StoreError;
use crate::store::operations::{Gained, Logged, Upcoming};

impl Session {
    /// Performs a change; each is one step that can be undone.
    pub(super) fn write(&mut self, write: Write) -> Result<Report, Refusal> {
        let now = self.now();
        match write {
            Write::Compose(composing) => self.compose(&composing),
            Write::Missed(with) => {
                let logged = self.store.log_missed(&with, &now)?.value;
                Ok(Self::report_logged(&logged, None))
            }
            Write::Snooze(with, until) => {
                self.store.snooze(&with, until, &now)?;
                let phrase = Phrase::new("notice-snoozed").with("names", self.names_of(&with)?);
                Ok(outcome(phrase.with("day", Value::FullDay(until)), with))
            }
            Write::Away(with, from, until) => {
                self.store.set_away(&with, (from, until), &now)?;
                let phrase = Phrase::new("notice-away").with("names", self.names_of(&with)?);
                Ok(remembered(phrase.with("from", from).with("until", until), with))
            }
            Write::Back(with) => {
                self.store.set_back(&with, &now)?;
                Ok(remembered(Phrase::new("notice-back").with("names", self.names_of(&with)?), with))
            }
            Write::Skip(with) => {
                self.store.skip(&with, &now)?;
                let next = self.model.around.rules.working.after(now.day, 1);
                let phrase = Phrase::new("notice-skipped").with("names", self.names_of(&with)?);
                Ok(outcome(phrase.with("day", next), with))
            }
            made @ (Write::Dismiss(..) | Write::KeepPromise(..) | Write::StepGift(..)) => self.write_step(made),
            reply @ (Write::Answer(..) | Write::Acknowledge(..) | Write::Feedback(..) | Write::Resolve(..)) => {
                self.write_reply(&reply)
            }
            Write::FollowUp(with, day, reason) => {
                self.store.set_next(&with, Next::On(day), &reason, &now)?;
                let phrase = Phrase::new("notice-next").with("names", self.names_of(&with)?);
                Ok(remembered(phrase.with("day", Value::FullDay(day)), with))
            }
            Write::NoFollowUp(with) => {
                self.store.set_next(&with, Next::NoFollowUp, "", &now)?;
                Ok(remembered(Phrase::new("notice-no-follow-up").with("names", self.names_of(&with)?), with))
            }
            settled @ (Write::Rhythm(..) | Write::Retag(..) | Write::Archive(..) | Write::Unarchive(..)) => {
                self.write_settings(settled)
            }
            Write::Event(change) => self.write_event(change),
            Write::Apart(apart) => self.write_apart(apart),
            Write::Spread => self.spread(),
            Write::Introduced(id) => {
                let both = self.store.introduced(id, &now)?.value;
                let phrase = Phrase::new("notice-introduced").with("names", self.names_of(&both)?);
                Ok(Report { phrase, with: both.to_vec(), kind: Written::Remembered })
            }
            Write::Welcome(of, change) => self.welcome(of, change),
            item @ (Write::AddItem(..) | Write::EditItem(..) | Write::RemoveItem(..) | Write::MoveChannel(..)) => {
                self.write_item(item)
            }
            Write::Add(newcomer) => {
                let is_second = !self.store.namesakes(&newcomer.name)?.is_empty();
                let id = self.store.add_affiliate(&newcomer, &now)?.value;
                let told = if is_second { "notice-added-second" } else { "notice-added" };
                let phrase = Phrase::new(told).with("names", newcomer.name);
                Ok(Report { phrase, with: vec![id], kind: Written::Added })
            }
        }
    }

    /// Takes a reason or something owed off the list, a gift one state on.
    fn write_step(&mut self, write: Write) -> Result<Report, Refusal> {
        let now = self.now();
        match write {
            Write::Dismiss(of, reason) => {
                self.store.dismiss(of, Key::of(&reason), &now)?;
                let phrase = Phrase::new("notice-dismissed")
                    .with("names", self.names_of(&[of])?)
                    .with("reason", reason.why.clone());
                Ok(remembered(phrase, vec![of]))
            }
            Write::KeepPromise(of, promise) => {
                self.store.tick_promise(promise, &now)?;
                let phrase = Phrase::new("notice-kept").with("names", self.names_of(&[of])?);
                Ok(remembered(phrase, vec![of]))
            }
            Write::StepGift(of, gift, way) => {
                let state = self.store.step_gift(gift, way, &now)?.value;
                let phrase = Phrase::new("notice-gift-state")
                    .with("state", Phrase::new("gift-state").with("kind", state.code()))
                    .with("name", self.gift_name(of, gift)?)
                    .with("names", self.names_of(&[of])?);
                Ok(Report { phrase, with: vec![of], kind: Written::Item(ItemId::Gift(gift)) })
            }
            _ => Err(Refusal(Phrase::new("refused-nothing"))),
        }
    }

    fn gift_name(&self, of: AffiliateId, id: GiftId) -> Result<String, StoreError> {
        let page = self.store.dossier(of, 0)?;
        let gift = page.and_then(|page| page.gifts.into_iter().find(|gift| gift.id == id));
        Ok(gift.map(|gift| gift.name).unwrap_or_default())
    }

    /// Changes how people and lists are kept: how often, tier and tags, the archive.
    fn write_settings(&mut self, write: Write) -> Result<Report, Refusal> {
        let now = self.now();
        match write {
            Write::Rhythm(with, rhythm) => {
                let upcoming = self.store.set_rhythm(&with, rhythm, &now)?.value;
                Ok(remembered(next_phrase("notice-rhythm", &upcoming), with))
            }
            Write::Retag(with, retag) => {
                self.store.retag(&with, &retag, &now)?;
                Ok(remembered(Phrase::new("notice-retagged").with("names", self.names_of(&with)?), with))
            }
            Write::Archive(with) => {
                self.store.archive(&with, &now)?;
                Ok(remembered(Phrase::new("notice-archived").with("names", self.names_of(&with)?), with))
            }
            Write::Unarchive(with) => {
                self.store.unarchive(&with, &now)?;
                Ok(remembered(Phrase::new("notice-unarchived").with("names", self.names_of(&with)?), with))
            }
            _ => Err(Refusal(Phrase::new("refused-nothing"))),
        }
    }

    /// What is about nobody: the manager's own filters and memory.
    fn write_apart(&mut self, write: Apart) -> Result<Report, Refusal> {
        let now = self.now();
        match write {
            Apart::Recalls(recalls, known) => {
                self.store.keep_recalls(&recalls, &now)?;
                let phrase = Phrase::new("notice-drilled").with("known", known).with("n", recalls.len());
                Ok(apart(phrase.with("missed", recalls.len().saturating_sub(known))))
            }
            Apart::KeepFilter(name, text) => {
                self.store.keep_filter(&name, &text, &now)?;
                Ok(apart(Phrase::new("notice-filter-kept").with("name", name)))
            }
            Apart::RenameFilter(id, name) => {
                self.store.rename_filter(id, &name, &now)?;
                Ok(apart(Phrase::new("notice-filter-renamed").with("name", name)))
            }
            Apart::RemoveFilter(id, name) => {
                self.store.remove_filter(id, &now)?;
                Ok(apart(Phrase::new("notice-filter-removed").with("name", name)))
            }
        }
    }

    fn spread(&mut self) -> Result<Report, Refusal> {
        let now = self.now();
        let queue = self.store.queue(&now)?;
        if queue.waiting.is_empty() {
            return Ok(remembered(Phrase::new("notice-nothing-to-spread"), Vec::new()));
        }
        let load = self.store.load_after(now.day)?;
        let rules = &self.model.around.rules;
        let placed = spread(&queue.waiting, now.day, rules, &|day| load.get(&day).copied().unwrap_or(0));
        self.store.spread(&placed, &now)?;
        let last = placed.iter().map(|placed| placed.day).max().unwrap_or(now.day);
        let phrase = Phrase::new("notice-spread").with("n", placed.len()).with("day", last);
        Ok(remembered(phrase, Vec::new()))
    }

    /// What was logged, by which way, and when it goes on.
    pub(super) fn report_logged(logged: &Logged, channel: Option<ChannelKind>) -> Report {
        let with: Vec<AffiliateId> = logged.with.iter().map(|upcoming| upcoming.id).collect();
        let id = match logged.outcome {
            Outcome::Planned => "notice-planned",
            Outcome::NoAnswer | Outcome::MessageLeft => "notice-missed",
            _ => "notice-logged",
        };
        let retry = logged.with.first().and_then(|upcoming| upcoming.retry_on);
        let phrase = match (logged.outcome, retry) {
            (Outcome::NoAnswer | Outcome::MessageLeft, Some(day)) => Phrase::new("notice-missed-retry")
                .with("names", Self::names(&logged.with))
                .with("day", Value::FullDay(day)),
            _ => next_phrase(id, &logged.with),
        };
        let phrase = welcomed(phrase.with("channel", channel.map_or("", ChannelKind::code)), &logged.welcomed);
        let phrase = and_open(phrase, &logged.stays);
        let is_stranded = logged.with.iter().any(|upcoming| upcoming.next_due.or(upcoming.retry_on).is_none());
        let kind = match logged.outcome {
            Outcome::Planned => Written::Remembered,
            _ if is_stranded => Written::Stranded,
            _ => Written::Outcome,
        };
        Report { phrase, with, kind }
    }

    pub(super) fn names(with: &[Upcoming]) -> Value {
        Value::Names(with.iter().map(|upcoming| upcoming.name.clone()).collect())
    }

    pub(super) fn names_of(&self, with: &[AffiliateId]) -> Result<Value, StoreError> {
        Ok(Self::names(&self.store.upcoming(with, &self.now())?))
    }
}

/// The sentence with the steps of a welcome that the contact has done.
fn welcomed(told: Phrase, gained: &[Gained]) -> Phrase {
    let stages = gained.first().map(|gained| &gained.stages[..]).unwrap_or_default();
    let Some(last) = stages.last() else { return told };
    Phrase::new("notice-and-welcome").with("told", told).with("n", stages.len()).with("day", last.after)
}

/// A sentence with the next day, where the first one has one.
fn next_phrase(id: &'static str, with: &[Upcoming]) -> Phrase {
    let names = Session::names(with);
    match (id, with.first().and_then(|upcoming| upcoming.next_due)) {
        ("notice-logged", Some(day)) => {
            Phrase::new("notice-logged-next").with("names", names).with("day", Value::FullDay(day))
        }
        ("notice-rhythm", Some(day)) => {
            Phrase::new("notice-rhythm-next").with("names", names).with("day", Value::FullDay(day))
        }
        (other, _) => Phrase::new(other).with("names", names),
    }
}

pub(super) fn outcome(phrase: Phrase, with: Vec<AffiliateId>) -> Report {
    Report { phrase, with, kind: Written::Outcome }
}

fn remembered(phrase: Phrase, with: Vec<AffiliateId>) -> Report {
    Report { phrase, with, kind: Written::Remembered }
}

/// What is about nobody: cursor and marks stay.
pub(super) fn apart(phrase: Phrase) -> Report {
    Report { phrase, with: Vec::new(), kind: Written::Apart }
}
