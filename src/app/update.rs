//! How a message changes the state, and what it asks of the world.

use super::action::Action;
use super::effect::{Effect, ImportMode, Mode, Write};
use super::key::Key;
use super::keymap::Match;
use super::modals::choice::{Choice, Offer};
use super::modals::composer::Composer;
use super::modals::help::Help;
use super::modals::prompt::import_file::ImportFile;
use super::modals::prompt::new_person::NewPerson;
use super::modals::prompt::next_date::NextDate;
use super::modals::prompt::snooze::SnoozeUntil;
use super::modals::prompt::{Prompt, Question};
use super::modals::{Modal, Reply, Stay};
use super::model::{Model, Privacy, Quitting};
use super::msg::{Msg, Report, Written};
use super::notice::Notice;
use super::screens::dossier::DossierScreen;
use super::screens::today::Order;
use crate::domain::capture::Person;
use crate::domain::id::{AffiliateId, PromiseId};
use crate::domain::phrase::Phrase;
use crate::domain::queue::Reason;

impl Model {
    /// Takes a message in; what comes back is performed before the next draw.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Key(key) => self.on_key(key),
            Msg::Paste(text) => self.on_paste(&text),
            Msg::Resize(columns, rows) => {
                self.size = (columns, rows);
                Vec::new()
            }
            Msg::Time(now) => {
                if now.day != self.around.now.day {
                    self.notice = Some(Notice::info(Phrase::new("notice-new-day")));
                }
                self.around.now = now;
                Vec::new()
            }
            Msg::ChangedElsewhere => self.read_again(),
            Msg::Morning(morning) => {
                let before = self.today.selected;
                self.today.take(morning, self.order);
                self.order = Order::Kept;
                self.after_move(before)
            }
            Msg::Dossier(id, dossier) => {
                match &mut self.dossier {
                    Some(screen) if screen.id == id => screen.dossier.clone_from(&dossier),
                    _ => {}
                }
                if self.today.selected == Some(id) {
                    self.today.dossier = dossier;
                }
                Vec::new()
            }
            Msg::Read(composing, reading) => {
                if let Some(Modal::Composer(composer)) = self.modals.last_mut() {
                    composer.understand(&composing, reading);
                }
                Vec::new()
            }
            Msg::Draft(place, draft) => match (self.modals.last_mut(), draft) {
                (Some(Modal::Composer(composer)), Some(draft)) if composer.composing().place() == place => {
                    composer.take_up(&draft.text, draft.caret).effects
                }
                _ => Vec::new(),
            },
            Msg::Written(report) => self.on_written(report),
            Msg::Stepped(phrase) => {
                self.notice = Some(Notice::done(phrase));
                self.read_again()
            }
            Msg::Refused(phrase) => {
                self.notice = Some(Notice::failure(phrase));
                Vec::new()
            }
            Msg::Edited(text) => match (self.modals.last_mut(), text) {
                (Some(Modal::Composer(composer)), Some(text)) => composer.replace(&text).effects,
                _ => Vec::new(),
            },
            Msg::Imported(mode, told, next) => self.on_imported(mode, told, next),
        }
    }

    fn on_key(&mut self, key: Key) -> Vec<Effect> {
        self.pending.push(key.as_command());
        match self.keymap.look_up(self.contexts(), &self.pending) {
            Match::Prefix => Vec::new(),
            Match::Action(action) => {
                self.pending.clear();
                self.act(action)
            }
            Match::None => {
                let alone = self.pending.len() == 1;
                self.pending.clear();
                match (alone, key.text(), self.modals.last_mut()) {
                    (true, Some(character), Some(modal)) => {
                        let reply = modal.take_text(character.encode_utf8(&mut [0; 4]), &self.around);
                        self.take_reply(reply)
                    }
                    _ => Vec::new(),
                }
            }
        }
    }

    /// Pasted text never runs keys: outside a text field it opens the composer to jot it down.
    fn on_paste(&mut self, text: &str) -> Vec<Effect> {
        let mut effects = match self.modals.last() {
            Some(Modal::Composer(_) | Modal::Prompt(_) | Modal::Help(_)) => Vec::new(),
            Some(Modal::Choice(_)) => return Vec::new(),
            None => self.compose(Mode::Jot),
        };
        if let Some(modal) = self.modals.last_mut() {
            let reply = modal.take_text(text, &self.around);
            effects.extend(self.take_reply(reply));
        }
        effects
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        if action != Action::QuitTwice {
            self.quitting = Quitting::No;
        }
        match action {
            Action::QuitTwice if self.quitting == Quitting::No => {
                self.quitting = Quitting::Asked;
                self.notice = Some(Notice::info(Phrase::new("notice-quit-twice")));
                return Vec::new();
            }
            Action::Quit | Action::QuitTwice => {
                let mut effects = self.unsaved_drafts();
                effects.push(Effect::Quit);
                return effects;
            }
            Action::Suspend => {
                let mut effects = self.unsaved_drafts();
                effects.push(Effect::Suspend);
                return effects;
            }
            Action::Redraw => {
                self.order = Order::Fresh;
                self.notice = None;
                let mut effects = vec![Effect::Redraw];
                effects.extend(self.read_again());
                return effects;
            }
            _ => {}
        }
        if let Some(modal) = self.modals.last_mut() {
            let reply = modal.act(action, &self.around);
            return self.take_reply(reply);
        }
        let before = self.today.selected;
        match action {
            Action::Undo => vec![Effect::Undo],
            Action::Redo => vec![Effect::Redo],
            Action::Help => {
                self.modals.push(Modal::Help(Help::of(&self.keymap, self.contexts())));
                Vec::new()
            }
            Action::HidePrivate => {
                self.privacy = match self.privacy {
                    Privacy::Open => Privacy::Hidden,
                    Privacy::Hidden => Privacy::Open,
                };
                Vec::new()
            }
            _ if self.is_empty() && self.dossier.is_none() => self.welcome_act(action),
            Action::NextPerson | Action::PreviousPerson => {
                self.today.act(action);
                self.dossier = self.dossier.take().and(self.today.selected).map(DossierScreen::new);
                self.after_move(before)
            }
            _ if self.dossier.as_mut().is_some_and(|screen| screen.act(action)) => Vec::new(),
            _ if self.dossier.is_none() && self.today.act(action) => self.after_move(before),
            other => self.person_act(other),
        }
    }

    fn welcome_act(&mut self, action: Action) -> Vec<Effect> {
        match self.welcome.act(action) {
            Some(Action::Demo) => vec![Effect::OpenDemo],
            Some(Action::Import) => self.ask(ImportFile),
            Some(Action::AddPerson) => self.ask(NewPerson),
            _ => Vec::new(),
        }
    }

    /// Actions for the person (or the marked people) in question.
    fn person_act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back => {
                if self.dossier.take().is_none() {
                    self.today.marks.clear();
                }
                self.notice = None;
                return Vec::new();
            }
            Action::Spread => return vec![Effect::Write(Write::Spread)],
            Action::AddPerson => return self.ask(NewPerson),
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
                effects.push(Effect::Edit(String::new()));
                effects
            }
            Action::MissedWithNote => self.compose(Mode::Missed),
            Action::Jot => self.compose(Mode::Jot),
            Action::Promise => self.compose(Mode::Promise),
            Action::Missed => vec![Effect::Write(Write::Missed(with))],
            Action::Skip => vec![Effect::Write(Write::Skip(with))],
            Action::Snooze => self.ask(SnoozeUntil { with, name }),
            Action::NextDate => self.ask(NextDate { with, name }),
            Action::Dismiss => self.dismiss(),
            Action::Open => {
                self.dossier = Some(DossierScreen::new(first.id));
                vec![Effect::LoadDossier(first.id)]
            }
            _ => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Person> {
        match &self.dossier {
            Some(screen) => {
                let known = screen.dossier.as_ref().map(|dossier| dossier.affiliate.name.clone());
                let name = known.or_else(|| self.today.name(screen.id).map(str::to_owned)).unwrap_or_default();
                vec![Person { id: screen.id, name }]
            }
            None => self.today.targets(),
        }
    }

    fn ask(&mut self, question: impl Question + 'static) -> Vec<Effect> {
        self.notice = None;
        self.modals.push(Modal::Prompt(Box::new(Prompt::new(question, &self.around))));
        Vec::new()
    }

    fn compose(&mut self, mode: Mode) -> Vec<Effect> {
        let people = self.targets();
        if people.is_empty() {
            return Vec::new();
        }
        self.notice = None;
        let dossier =
            self.person_dossier().filter(|dossier| matches!(&people[..], [one] if one.id == dossier.affiliate.id));
        let composer = Composer::new(mode, people, dossier);
        let composing = composer.composing();
        self.modals.push(Modal::Composer(Box::new(composer)));
        vec![Effect::LoadDraft(composing.place()), Effect::Interpret(composing)]
    }

    /// Voids the only reason at once; asks which one where there are several. A promise is ticked instead.
    fn dismiss(&mut self) -> Vec<Effect> {
        let Some(id) = self.person() else { return Vec::new() };
        let reasons: Vec<Offer> = self
            .today
            .open()
            .find(|entry| entry.id == id)
            .map(|entry| entry.reasons.iter().map(|reason| offer(id, reason)).collect())
            .unwrap_or_default();
        match &reasons[..] {
            [] => {
                self.notice = Some(Notice::info(Phrase::new("notice-no-reason")));
                Vec::new()
            }
            [only] => vec![Effect::Write(only.write.clone())],
            _ => {
                self.modals.push(Modal::Choice(Choice::new("choice-dismiss", reasons)));
                Vec::new()
            }
        }
    }

    fn take_reply(&mut self, reply: Reply) -> Vec<Effect> {
        let mut effects = reply.effects;
        if reply.stay == Stay::Closed {
            self.modals.pop();
        }
        if let Some(action) = reply.then {
            effects.extend(self.act(action));
        }
        effects
    }

    fn on_written(&mut self, report: Report) -> Vec<Effect> {
        let mut effects = Vec::new();
        match self.modals.pop() {
            Some(Modal::Composer(composer)) => effects.push(Effect::ForgetDraft(composer.composing().place())),
            Some(Modal::Prompt(_) | Modal::Choice(_) | Modal::Help(_)) | None => {}
        }
        self.notice = Some(Notice::done(report.phrase));
        match report.kind {
            Written::Outcome => self.today.go_on(&report.with),
            Written::Remembered => self.today.marks.clear(),
            Written::Added => self.today.selected = report.with.first().copied(),
        }
        effects.extend(self.read_again());
        effects
    }

    fn on_imported(&mut self, mode: ImportMode, told: Vec<Phrase>, next: Option<Effect>) -> Vec<Effect> {
        match (mode, self.modals.last_mut()) {
            (ImportMode::Preview, Some(Modal::Prompt(prompt))) => {
                prompt.tell(told, next);
                Vec::new()
            }
            _ => {
                self.modals.pop();
                self.order = Order::Fresh;
                self.notice = told.into_iter().next().map(Notice::done);
                self.read_again()
            }
        }
    }

    /// Reads whatever is on the screen again.
    fn read_again(&self) -> Vec<Effect> {
        let mut effects = vec![Effect::LoadMorning];
        effects.extend(self.today.selected.map(Effect::LoadDossier));
        let dossier = self.dossier.as_ref().map(|screen| screen.id).filter(|id| Some(*id) != self.today.selected);
        effects.extend(dossier.map(Effect::LoadDossier));
        effects
    }

    /// Reads the newly selected person where the cursor has moved, and the dossier's where that one is open.
    fn after_move(&mut self, before: Option<AffiliateId>) -> Vec<Effect> {
        if self.today.selected == before {
            return Vec::new();
        }
        self.today.dossier = None;
        self.today.selected.map(Effect::LoadDossier).into_iter().collect()
    }
}

/// What choosing a reason does: my promise is kept, anything else is declared void.
fn offer(of: AffiliateId, reason: &Reason) -> Offer {
    let kept = (reason.kind.id() == "promise").then_some(reason.source).flatten();
    let write = match kept {
        Some(promise) => Write::KeepPromise(of, PromiseId(promise)),
        None => Write::Dismiss(of, Box::new(reason.clone())),
    };
    Offer { phrase: reason.why.clone(), write }
}
