//! Keys and pasted text: to the modal on top, to the place, to the list of the tab, to the person.

use crate::app::action::Action;
use crate::app::effect::{Effect, Mode};
use crate::app::key::{Key, KeyCode};
use crate::app::keymap::Match;
use crate::app::modals::filters::Filters;
use crate::app::modals::guide::{Guide, Topic};
use crate::app::modals::help::Help;
use crate::app::modals::prompt::new_person::NewPerson;
use crate::app::modals::{Modal, Reply, Stay, Then};
use crate::app::model::{Model, Privacy, Quitting};
use crate::app::notice::Notice;
use crate::app::screens::today::Order;
use crate::app::tabs::Tab;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;

impl Model {
    pub(super) fn on_key(&mut self, key: Key) -> Vec<Effect> {
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
                match key.text() {
                    Some(character) if alone => self.take_text(character.encode_utf8(&mut [0; 4])),
                    _ => Vec::new(),
                }
            }
        }
    }

    /// A key behind a line break of the same read runs, unless it writes of somebody at once: who is under the cursor by now was
    /// not seen by whoever typed it.
    pub(super) fn on_key_behind(&mut self, key: Key) -> Vec<Effect> {
        let mut pressed = self.pending.clone();
        pressed.push(key.as_command());
        let found = self.keymap.look_up(self.contexts(), &pressed);
        match found {
            Match::Action(action) if action.writes_at_once() && !self.is_typing() => {
                self.pending.clear();
                let key = Phrase::new("notice-key-behind").with("key", key.to_string());
                self.notice = Some(Notice::info(key));
                Vec::new()
            }
            _ => self.on_key(key),
        }
    }

    /// A line break within a text that came at once is a new line, not Enter; over a list it is Enter.
    pub(super) fn on_line_break(&mut self) -> Vec<Effect> {
        if self.is_typing() { self.take_text("\n") } else { self.on_key(Key::plain(KeyCode::Enter)) }
    }

    /// Text that came at once over a list is no keys: it is offered as a note, and nothing is written.
    pub(super) fn on_burst(&mut self, text: &str) -> Vec<Effect> {
        let before = self.modals.len();
        let effects = self.on_paste(text);
        let told = if self.modals.len() > before { "notice-burst-offered" } else { "notice-burst-dropped" };
        self.notice = Some(Notice::info(Phrase::new(told)));
        effects
    }

    /// Pasted text never runs keys: outside a text field it opens the composer to jot it down.
    pub(super) fn on_paste(&mut self, text: &str) -> Vec<Effect> {
        let mut effects = match self.modals.last() {
            Some(Modal::Choice(_)) => return Vec::new(),
            Some(_) => Vec::new(),
            None if self.stack.is_empty() && self.list().contexts().is_some() => Vec::new(),
            None => self.compose(Mode::Jot),
        };
        effects.extend(self.take_text(text));
        effects
    }

    /// Text for whatever takes text: the modal on top, else the list of the tab.
    fn take_text(&mut self, text: &str) -> Vec<Effect> {
        if let Some(modal) = self.modals.last_mut() {
            let reply = modal.take_text(text, &self.around);
            return self.take_reply(reply);
        }
        if self.stack.is_empty() && self.list_mut().take_text(text) { self.after_move() } else { Vec::new() }
    }

    pub(super) fn take_reply(&mut self, reply: Reply) -> Vec<Effect> {
        let mut effects = reply.effects;
        if reply.stay == Stay::Closed {
            self.modals.pop();
        }
        if reply.notice.is_some() {
            self.notice = reply.notice;
        }
        match reply.then {
            Some(Then::Do(action)) => effects.extend(self.act(action)),
            Some(Then::Visit(id, section, item)) => effects.extend(self.open_dossier_at(id, section, item)),
            Some(Then::Event(id)) => effects.extend(self.open_event(id)),
            Some(Then::DoFor(id, action)) => {
                // The dossier is read first: the composer offers what is in it, and it stays in sight above.
                effects.extend(self.open_dossier(id));
                effects.push(Effect::Do(action));
            }
            Some(Then::PickFilter(at)) => {
                self.people.pick(at);
                effects.extend(self.after_move());
            }
            Some(Then::Columns(columns, sort)) => effects.extend(self.keep_columns(columns, sort)),
            Some(Then::RenameFilter(id)) => effects.extend(self.rename_filter(id)),
            Some(Then::Type(sample)) => match self.modals.last_mut() {
                Some(Modal::Prompt(prompt)) => prompt.take_whole(sample, &self.around),
                _ => {
                    match self.tab {
                        Tab::Agenda => self.agenda.add_word(sample),
                        _ => self.people.add_word(sample),
                    }
                    effects.extend(self.after_move());
                }
            },
            None => {}
        }
        effects
    }

    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        if action != Action::QuitTwice {
            self.quitting = Quitting::No;
        }
        if let Some(effects) = self.always_act(action) {
            return effects;
        }
        if !action.is_moving() {
            self.notice = None;
        }
        if let Some(modal) = self.modals.last_mut() {
            let reply = modal.act(action, &self.around);
            return self.take_reply(reply);
        }
        if let Some(tab) = Tab::of(action) {
            return self.go_to(tab);
        }
        if let Some(effects) = self.history_act(action) {
            return effects;
        }
        if let Some(effects) = self.board_act(action) {
            return effects;
        }
        if let Some(effects) = self.copies_act(action) {
            return effects;
        }
        if let Some(effects) = self.events_act(action) {
            return effects;
        }
        let sort = self.people.sort;
        match action {
            Action::Events => self.open_events(),
            Action::Copies => self.open_copies(),
            Action::Find => self.find(),
            Action::Palette => self.palette(),
            Action::History => self.open_history(),
            Action::SpeakEnglish => self.speak(Lang::En),
            Action::SpeakFrench => self.speak(Lang::Fr),
            Action::Import => self.open_import(),
            Action::Undo => vec![Effect::Undo],
            Action::Redo => vec![Effect::Redo],
            Action::Help => {
                self.modals.push(Modal::Help(Help::of(&self.keymap, self.contexts())));
                Vec::new()
            }
            Action::Drill => self.begin_drill(),
            Action::SaveFilter => self.save_filter(),
            Action::SavedFilters => {
                let filters = Filters::new(self.people.picks.clone(), self.people.filter.text());
                self.modals.push(Modal::Filters(filters));
                Vec::new()
            }
            Action::Columns => self.open_columns(),
            Action::FilterWords => {
                let topic = if self.tab == Tab::Agenda { Topic::Agenda } else { Topic::People };
                self.modals.push(Modal::Guide(Guide::to(topic, self.around.lang)));
                Vec::new()
            }
            Action::HidePrivate => {
                self.privacy = match self.privacy {
                    Privacy::Open => Privacy::Hidden,
                    Privacy::Hidden => Privacy::Open,
                };
                Vec::new()
            }
            _ if self.is_empty() && self.stack.is_empty() => self.welcome_act(action),
            Action::NextPerson | Action::PreviousPerson => self.walk(action),
            _ if let Some(effects) = self.for_nobody(action) => effects,
            _ if self.stack.last_mut().is_some_and(|place| place.act(action)) => Vec::new(),
            Action::MarkNone | Action::MarkAgain => self.change_marks(action),
            _ if self.stack.is_empty() && self.list_act(action) => {
                let mut effects: Vec<Effect> = self.kept_sort(sort).into_iter().collect();
                effects.extend(self.after_move());
                effects
            }
            other => self.person_act(other),
        }
    }

    /// What counts whatever lies on top; `None` for anything else.
    fn always_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::QuitTwice if self.quitting == Quitting::No => {
                self.quitting = Quitting::Asked;
                self.notice = Some(Notice::info(Phrase::new("notice-quit-twice")));
                Some(Vec::new())
            }
            Action::Quit | Action::QuitTwice => {
                let mut effects = self.unsaved_drafts();
                effects.push(Effect::Quit);
                Some(effects)
            }
            Action::Help => {
                if matches!(self.modals.last(), Some(Modal::Help(_))) {
                    self.modals.pop();
                } else {
                    self.modals.push(Modal::Help(Help::of(&self.keymap, self.contexts())));
                }
                Some(Vec::new())
            }
            Action::DayWords => {
                self.modals.push(Modal::Guide(Guide::to(Topic::Days, self.around.lang)));
                Some(Vec::new())
            }
            Action::Suspend => {
                let mut effects = self.unsaved_drafts();
                effects.push(Effect::Suspend);
                Some(effects)
            }
            Action::Redraw => {
                self.order = Order::Fresh;
                self.people.distrust();
                self.notice = None;
                let mut effects = vec![Effect::Redraw];
                effects.extend(self.read_again());
                Some(effects)
            }
            _ => None,
        }
    }

    fn welcome_act(&mut self, action: Action) -> Vec<Effect> {
        match self.welcome.act(action) {
            Some(Action::Demo) => vec![Effect::OpenDemo],
            Some(Action::Import) => self.open_import(),
            Some(Action::AddPerson) => self.ask(NewPerson),
            _ => Vec::new(),
        }
    }
}
