//! The state machine with a notebook under it: effects are performed until nothing more is asked. No terminal is needed, so
//! that a whole morning can be lived through in a test.

mod ahead;
mod composing;
mod drafts;
mod escape;
mod events;
mod finding;
mod folder;
mod history;
mod items;
mod morning;
mod people;
mod replies;
mod waiting;
mod writes;
mod writing;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;

use ahead::Ahead;
use escape::BeforeEscape;

use crate::app::effect::{Copying, Effect, ImportMode};
use crate::app::model::{Model, Notebook};
use crate::app::msg::Msg;
use crate::app::screens::Place;
use crate::config::edit;
use crate::domain::draft::Draft;
use crate::domain::id::AffiliateId;
use crate::domain::import_preview::ImportJob;
use crate::domain::link::Link;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::store::{MessageArgs, Store, StoreError};

use super::importing::Call;
use super::way_out;
pub use writing::Sender;

/// How many interactions a dossier shows; older ones are counted.
const LATEST: usize = 200;

/// Between the place of a draft and its text in what a step offers again when it is undone.
const OFFER_MARK: char = '\u{1f}';

/// What only the loop around a session can do: it has the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// Write a text in the manager's editor.
    Edit(String),
    /// Read a file of affiliates, or import it.
    Import(ImportJob, ImportMode),
    /// Call off what is being read or imported.
    StopImport,
    /// Examine copies, make one, put one in place.
    Copies(crate::domain::copies::CopyJob),
    /// Open an address.
    Open(Link),
    /// Copy a text.
    Copy(Copying),
    /// Copy the briefing of somebody whose page is on the screen.
    CopyBriefing(AffiliateId),
    /// Go over to the made-up notebook.
    OpenDemo,
    /// Draw everything anew.
    Redraw,
    /// Put the program to sleep.
    Suspend,
    /// Leave.
    Quit,
}

/// The state machine with a notebook under it.
pub struct Session {
    /// The state of the screens.
    pub model: Model,
    /// The notebook.
    pub store: Store,
    ahead: Ahead,
    /// Who writes messages, and with whose templates.
    pub sender: Sender,
    /// The file that keeps what was set; `None` keeps nothing.
    pub settings: Option<PathBuf>,
    /// The import that goes on beside the screens.
    pub(super) importing: Call,
    /// The screens as they were before an Escape that may turn out to be the beginning of another key.
    before_escape: Option<BeforeEscape>,
    /// Drafts that the notebook did not take, by their place.
    unsaved: BTreeMap<String, Draft>,
}

impl Session {
    /// A session that has read what the first screen shows.
    pub fn open(model: Model, store: Store) -> Self {
        let mut session = Self {
            model,
            store,
            ahead: Ahead::default(),
            sender: Sender::default(),
            settings: None,
            importing: Call::default(),
            before_escape: None,
            unsaved: BTreeMap::new(),
        };
        let effects = session.model.start();
        session.perform(effects);
        session
    }

    /// Takes a message in and performs what it asks; what only the loop can do comes back.
    pub fn handle(&mut self, msg: Msg) -> Vec<Outside> {
        let msg = self.with_way_out(msg);
        let effects = self.model.update(msg);
        self.perform(effects)
    }

    /// Looks whether another process has changed the notebook, and reads again what is on the screen.
    pub fn notice_others(&mut self) -> Vec<Outside> {
        match self.store.changed_elsewhere() {
            Ok(true) => self.handle(Msg::ChangedElsewhere),
            Ok(false) | Err(_) => Vec::new(),
        }
    }

    /// Reads the copies again where they are on the screen.
    pub fn look_at_copies(&mut self) {
        if matches!(self.model.place(), Some(Place::Copies(_))) {
            self.perform(vec![Effect::LoadCopies]);
        }
    }

    /// Goes on with another notebook.
    pub fn go_over(&mut self, store: Store, notebook: Notebook) {
        self.store = store;
        self.ahead = Ahead::default();
        let around = self.model.around.clone();
        let keymap = self.model.keymap.clone();
        let path = std::mem::take(&mut self.model.notebook_path);
        let (columns, sort) = (self.model.people.chosen().clone(), self.model.people.sort);
        self.model = Model::new(around, keymap, self.model.size);
        self.model.notebook = notebook;
        self.model.notebook_path = path;
        self.model.people.choose(columns);
        self.model.people.sort = sort;
        let effects = self.model.start();
        self.perform(effects);
    }

    /// Goes over to the made-up notebook; when it cannot be made, says so and stays.
    pub fn open_demo(&mut self) -> Vec<Outside> {
        let around = &self.model.around;
        match Store::open_demo(around.lang, &around.rules, &around.now) {
            Ok(store) => {
                self.save_drafts();
                self.go_over(store, Notebook::Demo);
                Vec::new()
            }
            Err(error) => self.handle(Msg::Refused(store_phrase(&error))),
        }
    }

    /// Which copies there are; the made-up notebook has none.
    fn copies(&self) -> Msg {
        let Some(notebook) = self.store.path() else { return Msg::Copies(Vec::new()) };
        super::copying::list(notebook).map_or_else(Msg::Refused, Msg::Copies)
    }

    fn now(&self) -> Moment {
        self.model.around.now
    }

    /// A refusal says the way out where the notebook was found damaged, whatever was asked of it.
    fn with_way_out(&self, msg: Msg) -> Msg {
        match (msg, self.store.path()) {
            (Msg::Refused(refused), Some(notebook)) => Msg::Refused(way_out::told(refused, notebook)),
            (Msg::ImportRefused(job, refused), Some(notebook)) => {
                Msg::ImportRefused(job, way_out::told(refused, notebook))
            }
            (msg, _) => msg,
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Vec<Outside> {
        let mut todo: VecDeque<Effect> = effects.into();
        let mut outside = Vec::new();
        while let Some(effect) = todo.pop_front() {
            let answer = match effect {
                Effect::Edit => {
                    // Asked only now: a draft may have been taken up meanwhile.
                    outside.push(Outside::Edit(self.model.typed().to_owned()));
                    continue;
                }
                Effect::Import(job, mode) => {
                    outside.push(Outside::Import(job, mode));
                    continue;
                }
                Effect::StopImport => {
                    outside.push(Outside::StopImport);
                    continue;
                }
                Effect::Copies(job) => {
                    outside.push(Outside::Copies(job));
                    continue;
                }
                Effect::Open(link) => {
                    outside.push(Outside::Open(link));
                    continue;
                }
                Effect::Copy(copying) => {
                    outside.push(Outside::Copy(copying));
                    continue;
                }
                Effect::CopyBriefing(id) => {
                    outside.push(Outside::CopyBriefing(id));
                    continue;
                }
                Effect::OpenDemo => {
                    outside.push(Outside::OpenDemo);
                    continue;
                }
                Effect::Redraw => {
                    outside.push(Outside::Redraw);
                    continue;
                }
                Effect::Suspend => {
                    outside.push(Outside::Suspend);
                    continue;
                }
                Effect::Quit => {
                    outside.push(Outside::Quit);
                    continue;
                }
                inside => self.inside(inside),
            };
            if let Some(msg) = answer {
                let msg = self.with_way_out(msg);
                todo.extend(self.model.update(msg));
            }
        }
        outside
    }

    /// An effect that the notebook alone answers. A failure becomes a notice; what was typed stays where it is.
    fn inside(&mut self, effect: Effect) -> Option<Msg> {
        let answer = match effect {
            Effect::LoadMorning => self.morning().map(|morning| Some(Msg::Morning(Box::new(morning)))),
            Effect::KeepShown(who) => {
                let now = self.now();
                // Nothing that was typed hangs on it: a notebook that is busy just now is no news for anybody.
                let _ = self.store.keep_shown(&who, &now);
                return None;
            }
            Effect::LoadPeople(reach) => self.people(reach).map(|news| Some(Msg::People(news))),
            Effect::LoadDrill(who, secrets) => {
                self.store.drill(&who, self.now().day, secrets).map(|cards| Some(Msg::Drill(cards)))
            }
            Effect::LoadFilters => self.store.saved_filters().map(|saved| Some(Msg::Filters(saved))),
            Effect::LoadGroups(sets) => self.groups(sets).map(|groups| Some(Msg::Groups(groups))),
            Effect::LoadMore => self.store.more(self.now().day).map(|more| Some(Msg::More(more))),
            Effect::KeepColumns(columns) => return self.keep_setting(people::COLUMNS, &edit::columns(&columns)),
            Effect::KeepSort(sort) => return self.keep_setting(people::SORT, &sort.code()),
            Effect::LoadDossier(id) => self.dossier(id).map(|dossier| Some(Msg::Dossier(id, dossier))),
            Effect::LoadAgenda(span) => {
                self.store.agenda(span, &self.now()).map(|agenda| Some(Msg::Agenda(Box::new(agenda))))
            }
            Effect::LoadGifts => self.store.gift_board(&self.now()).map(|cards| Some(Msg::Gifts(cards))),
            Effect::LoadForm(wanted) => self.form(wanted).map(Some),
            Effect::Interpret(composing) => self.interpret(composing),
            Effect::Write(write) => {
                self.store.take_made();
                return Some(match self.write(write) {
                    Ok(report) => {
                        // What was being typed is in the notebook now.
                        self.unsaved.clear();
                        Msg::Written(report, self.store.take_made())
                    }
                    Err(Refusal(phrase)) => Msg::Refused(phrase),
                });
            }
            Effect::LoadNames => self.all_names().map(|names| Some(Msg::Names(names))),
            Effect::Find(sought) => self.find(&sought),
            Effect::Do(action) => return Some(Msg::Do(action)),
            Effect::LoadHistory => self.past_steps().map(|steps| Some(Msg::History(steps))),
            Effect::UndoSteps(steps) => return Some(self.undo_steps(&steps)),
            Effect::Undo => return Some(self.undo()),
            Effect::Redo => return Some(self.redo()),
            Effect::LoadDraft(place) => {
                let draft = self.draft_of(&place);
                draft.map(|draft| Some(Msg::Draft(place, draft)))
            }
            Effect::SaveDraft(place, text, caret) => {
                let draft = Draft { place, text, caret, saved_at: self.now().instant };
                self.keep_draft(draft).map(|()| None)
            }
            Effect::ForgetDraft(place) => self.forget_draft(&place).map(|()| None),
            Effect::LoadEvents => self.store.events(self.now().day).map(|events| Some(Msg::Events(events))),
            Effect::LoadEvent(id) => self.event_page(id).map(|page| page.map(Msg::EventPage)),
            Effect::LoadEventForm(id) => self.event_form(id, None).map(Some),
            Effect::LoadHeld(id) => self.store.gathering(id).map(|row| Some(Msg::Held(row.map(Box::new)))),
            Effect::LoadCopies => return Some(self.copies()),
            Effect::LookInFolder(path) => return Some(self.look_in_folder(path)),
            Effect::LoadStationery(to, reasons) => self.stationery(to, &reasons),
            Effect::Edit
            | Effect::Import(..)
            | Effect::StopImport
            | Effect::Copies(_)
            | Effect::Open(_)
            | Effect::Copy(_)
            | Effect::CopyBriefing(_)
            | Effect::OpenDemo
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Quit => Ok(None),
        };
        answer.unwrap_or_else(|error| Some(Msg::Refused(store_phrase(&error))))
    }
}

/// Why a change was not made, as a sentence.
pub(super) struct Refusal(Phrase);

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self(store_phrase(&error))
    }
}

/// A failure of the notebook as a sentence.
pub(crate) fn store_phrase(error: &StoreError) -> Phrase {
    phrase(error.message_id(), error.args())
}

pub(crate) fn phrase(id: &'static str, args: MessageArgs) -> Phrase {
    args.into_iter().fold(Phrase::new(id), |phrase, (name, value)| phrase.with(name, value))
}
