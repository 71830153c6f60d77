//! Actions for the person (or the marked people) in question, wherever they were chosen.

use crate::app::action::Action;
use crate::app::effect::{Effect, Mode, WelcomeChange, Write};
use crate::app::keymap::Context;
use crate::app::modals::Modal;
use crate::app::modals::choice::{Choice, Offer};
use crate::app::modals::composer::Composer;
use crate::app::modals::prompt::away::AwayWhen;
use crate::app::modals::prompt::new_person::NewPerson;
use crate::app::modals::prompt::next_date::NextDate;
use crate::app::modals::prompt::retag::RetagPeople;
use crate::app::modals::prompt::snooze::SnoozeUntil;
use crate::app::modals::prompt::{Prompt, Question};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::domain::act::Act;
use crate::domain::affiliate::Tier;
use crate::domain::capture::Person;
use crate::domain::feedback::Step;
use crate::domain::gift::Way;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::Reason;
use crate::domain::settling::waits_for_retry;

impl Model {
    /// Does an action for the people in question.
    pub(super) fn person_act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back => return self.go_back(),
            Action::Spread => return vec![Effect::Write(Write::Spread)],
            Action::Undated => return self.show_undated(),
            Action::AddPerson => return self.ask(NewPerson),
            Action::AddItem
            | Action::GiftIdea
            | Action::EditItem
            | Action::ItemMenu
            | Action::Acknowledge
            | Action::EditInEditor
            | Action::RemoveItem
            | Action::ItemUp
            | Action::ItemDown => {
                return self.item_act(action);
            }
            Action::EditPerson => return self.edit_person(),
            Action::Tick => return self.tick(),
            Action::Write => return self.write(),
            Action::Copy => return self.copy(),
            Action::AddDate | Action::AddDateFor => {
                return self.agenda_act(action).unwrap_or_default();
            }
            Action::NextDate if self.can_reschedule() => return self.reschedule(),
            Action::Open if self.is_on_crowd() => return self.agenda_act(action).unwrap_or_default(),
            Action::Open => {
                if let Some(effects) = self.open_agenda_entry() {
                    return effects;
                }
            }
            Action::LogContact => {
                if let Some(effects) = self.hold_agenda_event() {
                    return effects;
                }
            }
            _ => {}
        }
        let people = self.targets();
        let Some(first) = people.first() else { return Vec::new() };
        let name = first.name.clone();
        let with: Vec<AffiliateId> = people.iter().map(|person| person.id).collect();
        match action {
            Action::LogContact => self.compose(Mode::Log),
            Action::LogInEditor => {
                let mut effects = self.compose(Mode::Log);
                effects.push(Effect::Edit);
                effects
            }
            Action::MissedWithNote => self.compose(Mode::Missed),
            Action::Jot => self.compose(Mode::Jot),
            Action::Promise => self.compose(Mode::Promise),
            Action::LogRequest => self.compose(Mode::Request),
            Action::LogFeedback => self.compose(Mode::Feedback),
            Action::Missed => vec![Effect::Write(Write::Missed(with))],
            Action::Skip => self.skip(with, name),
            Action::Snooze => self.ask(SnoozeUntil { with, name }),
            Action::Away => self.ask(AwayWhen { with, name }),
            Action::Retag => {
                let now = self.tier_and_tags(&with);
                self.ask(RetagPeople { with, name, now })
            }
            Action::Archive if self.are_archived(&with) => vec![Effect::Write(Write::Unarchive(with))],
            Action::Archive => vec![Effect::Write(Write::Archive(with))],
            Action::NextDate => self.ask(NextDate { with, name }),
            Action::Dismiss => self.dismiss(),
            Action::Drop => self.drop_reason(),
            Action::Open => self.person().map(|id| self.open_dossier(id)).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Hides people until the next working day. Who has an outcome today is hidden already, as far as this list goes.
    fn skip(&mut self, mut with: Vec<AffiliateId>, name: String) -> Vec<Effect> {
        with.retain(|id| !self.today.is_done(*id));
        if with.is_empty() {
            self.notice = Some(Notice::info(Phrase::new("notice-done-already").with("name", name)));
            return Vec::new();
        }
        vec![Effect::Write(Write::Skip(with))]
    }

    /// Whom an action is for: the dossier's person, or whom the tab's list says.
    pub(super) fn targets(&self) -> Vec<Person> {
        match self.place() {
            Some(Place::Dossier(screen)) => {
                let known = screen.dossier.as_ref().map(|dossier| dossier.affiliate.name.clone());
                let name = known.or_else(|| self.list().name(screen.id).map(str::to_owned)).unwrap_or_default();
                vec![Person { id: screen.id, name }]
            }
            Some(Place::History(_) | Place::Copies(_) | Place::Events(_)) => Vec::new(),
            None => self.list().targets(),
        }
    }

    fn are_archived(&self, of: &[AffiliateId]) -> bool {
        match self.place() {
            Some(Place::Dossier(_)) => self.person_dossier().is_some_and(|dossier| dossier.affiliate.archived),
            Some(Place::History(_) | Place::Copies(_) | Place::Events(_)) => false,
            None => self.list().are_archived(of),
        }
    }

    /// What a single person has now, as far as it was read.
    fn tier_and_tags(&self, of: &[AffiliateId]) -> Option<Phrase> {
        let dossier = self.person_dossier().filter(|dossier| of == [dossier.affiliate.id])?;
        let tags: Vec<&str> = dossier.tags.iter().map(|tag| tag.name.as_str()).collect();
        let id = match (dossier.affiliate.tier, tags.is_empty()) {
            (Some(_), false) => "prompt-retag-now",
            (Some(_), true) => "prompt-retag-now-tier",
            (None, false) => "prompt-retag-now-tags",
            (None, true) => "prompt-retag-now-bare",
        };
        let tier = dossier.affiliate.tier.map_or("", Tier::code);
        Some(Phrase::new(id).with("tier", tier).with("tags", tags.join(", ")))
    }

    pub(super) fn ask(&mut self, question: impl Question + 'static) -> Vec<Effect> {
        self.notice = None;
        self.modals.push(Modal::Prompt(Box::new(Prompt::new(question, &self.around))));
        Vec::new()
    }

    pub(super) fn compose(&mut self, mode: Mode) -> Vec<Effect> {
        let people = self.targets();
        if people.is_empty() {
            return Vec::new();
        }
        let dossier = self.person_dossier();
        let dossier = dossier.filter(|dossier| matches!(&people[..], [one] if one.id == dossier.affiliate.id));
        let dossier = dossier.cloned();
        self.open_composer(mode, people, dossier.as_ref())
    }

    /// Opens the composer for these people; the page is that of a single one.
    pub(super) fn open_composer(
        &mut self,
        mode: Mode,
        people: Vec<Person>,
        page: Option<&crate::domain::dossier::Dossier>,
    ) -> Vec<Effect> {
        self.notice = None;
        let composer = Composer::new(mode, people, page, &self.around);
        let composing = composer.composing();
        self.modals.push(Modal::Composer(Box::new(composer)));
        vec![Effect::LoadDraft(composing.place()), Effect::Interpret(composing)]
    }

    /// The next step of the item under the cursor; where it has none, says what else can be done with it.
    fn tick(&mut self) -> Vec<Effect> {
        if let Some(step) = self.next_step() {
            return step;
        }
        let has_item = matches!(self.place(), Some(Place::Dossier(screen)) if screen.selected().is_some());
        self.notice = Some(if has_item {
            Notice::hint(Phrase::new("notice-no-step"), Action::ItemMenu)
        } else {
            Notice::hint(Phrase::new("notice-section-empty"), Action::AddItem)
        });
        Vec::new()
    }

    /// Takes marks away or brings them back; says so where there are none.
    pub(super) fn change_marks(&mut self, action: Action) -> Vec<Effect> {
        let before = self.people.marked();
        if self.list_act(action) && self.people.marked() != before {
            return self.after_move();
        }
        self.notice = Some(Notice::info(Phrase::new("notice-no-marks")));
        Vec::new()
    }

    /// Says that a key for somebody has nobody here; `None` for any other key, and where there is somebody.
    pub(super) fn for_nobody(&mut self, action: Action) -> Option<Vec<Effect>> {
        if !self.stack.is_empty() || !self.targets().is_empty() || self.is_on_crowd() || action.is_moving() {
            return None;
        }
        // An event is opened, moved and written about like a person's entries.
        let is_for_event = matches!(action, Action::Open | Action::NextDate | Action::LogContact);
        if is_for_event && self.agenda_event().is_some() {
            return None;
        }
        let is_for_somebody = self.keymap.of(Context::Person).any(|binding| binding.action == action)
            || matches!(action, Action::Open | Action::Drop | Action::MarkRange | Action::MarkAll | Action::MarkOthers);
        is_for_somebody.then(|| {
            self.notice = Some(Notice::info(Phrase::new("notice-nobody")));
            Vec::new()
        })
    }

    /// Does what the only reason asks at once; asks which one where there are several. In the dossier and the agenda, an item
    /// with a next step takes that instead.
    fn dismiss(&mut self) -> Vec<Effect> {
        match self.next_step().or_else(|| self.settle_agenda_entry()) {
            Some(step) => step,
            None => self.settle_reason("choice-dismiss", offer),
        }
    }

    /// Drops a reason, whatever it asks: what was owed by it is void.
    fn drop_reason(&mut self) -> Vec<Effect> {
        self.settle_reason("choice-drop", drop_offer)
    }

    fn settle_reason(&mut self, question: &'static str, offer: fn(AffiliateId, &Reason) -> Offer) -> Vec<Effect> {
        let Some(id) = self.person() else { return Vec::new() };
        let reasons: Vec<Offer> = self.reasons_of(id).iter().map(|reason| offer(id, reason)).collect();
        match &reasons[..] {
            [] => {
                self.notice = Some(Notice::info(Phrase::new("notice-no-reason")));
                Vec::new()
            }
            [only] => vec![only.effect.clone()],
            _ => {
                self.modals.push(Modal::Choice(Choice::new(question, reasons)));
                Vec::new()
            }
        }
    }

    /// Why somebody is in the queue, and what of it still stands where they have an outcome already.
    fn reasons_of(&self, id: AffiliateId) -> &[Reason] {
        self.today.open().find(|entry| entry.id == id).map_or_else(|| self.today.still_open(id), |entry| &entry.reasons)
    }

    /// What of the reasons of the person in question an attempt in vain does not hold back.
    pub fn not_held(&self) -> Vec<&Reason> {
        let reasons = self.person().map(|id| self.reasons_of(id)).unwrap_or_default();
        reasons.iter().filter(|reason| !waits_for_retry(reason.kind, reason.act)).collect()
    }

    /// What the key that settles does here, in a word.
    pub fn settling_word(&self) -> &'static str {
        let step = self.item_steps().into_iter().next().map(|first| vec![first.effect]);
        let step = step.or_else(|| self.settle_agenda_entry());
        if let Some(Effect::Write(write)) = step.as_ref().and_then(|step| step.first()) {
            return verb_of(write);
        }
        let reasons = self.person().map(|id| self.reasons_of(id)).unwrap_or_default();
        match reasons {
            [only] => only.act.map_or("hint-x-drop", Act::verb),
            [_, _, ..] => "hint-x-settle",
            [] => Action::Dismiss.hint(),
        }
    }
}

/// What the key that settles does by a write, in a word.
fn verb_of(write: &Write) -> &'static str {
    match write {
        Write::KeepPromise(..) => "hint-x-kept",
        Write::Answer(..) => "hint-x-answered",
        Write::StepGift(..) => "hint-x-next-state",
        Write::Introduced(_) => "hint-x-introduced",
        Write::Feedback(_, _, Step::Tell) => "hint-x-told",
        _ => "hint-x-done",
    }
}

/// What choosing a reason does: what it asks; where it asks for nothing beyond a contact, it is dropped.
fn offer(of: AffiliateId, reason: &Reason) -> Offer {
    let Some(act) = reason.act else { return drop_offer(of, reason) };
    let write = match act {
        Act::Keep(promise, _) => Write::KeepPromise(of, promise),
        Act::Answer(request) => Write::Answer(of, request),
        Act::Feedback(said, step) => Write::Feedback(of, said, step),
        Act::Gift(gift, _) => Write::StepGift(of, gift, Way::On),
        Act::Introduce(row) => Write::Introduced(row),
        Act::HandOver(step) => Write::Welcome(of, WelcomeChange::Tick(step)),
        Act::Finish => Write::Welcome(of, WelcomeChange::Finish),
        Act::Meet(_) | Act::Held(_) => return drop_offer(of, reason),
    };
    Offer { phrase: does(act.verb(), reason), effect: Effect::Write(write) }
}

fn drop_offer(of: AffiliateId, reason: &Reason) -> Offer {
    let write = Write::Dismiss(of, Box::new(reason.clone()));
    Offer { phrase: does("hint-x-drop", reason), effect: Effect::Write(write) }
}

/// What is done with a reason: `kept: you owe: the banners`.
fn does(verb: &'static str, reason: &Reason) -> Phrase {
    Phrase::new("choice-settle").with("does", Value::term(verb)).with("why", reason.why.clone())
}
