//! What reaches the state machine: keys, the clock, and the answers to its effects.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::agenda::Agenda;
use crate::domain::copies::{NotebookCopy, Soundness};
use crate::domain::dossier::Dossier;
use crate::domain::draft::Draft;
use crate::domain::event::{EventPage, Gathering};
use crate::domain::finding::{FoundPerson, FoundText};
use crate::domain::folder::Folder;
use crate::domain::gift::Card;
use crate::domain::history::PastStep;
use crate::domain::id::{AffiliateId, EventId, StepId};
use crate::domain::import_preview::{ImportJob, ImportPreview};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{DayEnd, Queue};
use crate::domain::roster::{Entry, More, Roster, Set};
use crate::domain::saved_filter::SavedFilter;
use crate::domain::settling::Settling;

use super::action::Action;
use super::effect::{Composing, Wanted};
use super::forms::event::Sheet;
use super::key::Key;
use super::modals::finder::names::Names;
use super::notice::Notice;
use super::stationery::Stationery;
use crate::domain::capture::{Person, Reading};

/// Today's queue with what stands around it.
#[derive(Debug, Clone)]
pub struct Morning {
    /// The queue.
    pub queue: Queue,
    /// Whether there is anybody in the notebook.
    pub anybody: bool,
    /// The day's sum.
    pub end: DayEnd,
    /// The next person who will be due when nobody is today.
    pub next: Option<(chrono::NaiveDate, String)>,
}

/// News of the table of everybody.
#[derive(Debug, Clone)]
pub enum News {
    /// Everybody, anew.
    Everybody(Box<Roster>),
    /// Of these people; who has no entry is no longer in the notebook.
    Of(Vec<AffiliateId>, Vec<Entry>),
}

/// What came of a write.
#[derive(Debug, Clone)]
pub struct Report {
    /// What was done, with the next dates.
    pub phrase: Phrase,
    /// Whom it concerned.
    pub with: Vec<AffiliateId>,
    /// Which write it was.
    pub kind: Written,
}

/// What a write means for the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The people have an outcome now: the cursor goes on to the next one.
    Outcome,
    /// They have one, but no next date: the cursor stays with them, so that one can be set.
    Stranded,
    /// Something was remembered: the cursor stays.
    Remembered,
    /// A new person: the cursor goes there.
    Added,
    /// An event: the cursor of the events goes there.
    Event(EventId),
    /// An item of a dossier: the cursor goes there.
    Item(ItemId),
    /// Something that is about nobody: cursor and marks stay.
    Apart,
}

/// What reaches the state machine.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A contact with these people is to be logged; the page is that of a single one.
    Compose(Vec<Person>, Option<Box<Dossier>>),
    /// A key was pressed.
    Key(Key),
    /// A key that stood behind a line break in the same read: whoever pressed Enter had not seen yet what it did.
    Behind(Key),
    /// A line break in the middle of what came in one read: it belongs to a text that is typed.
    LineBreak,
    /// Text was pasted; it has passed the cleaning door.
    Paste(String),
    /// More text than a hand types came at once over a list; it has passed the cleaning door.
    Burst(String),
    /// The terminal has another size: columns, rows.
    Resize(u16, u16),
    /// Time went on.
    Time(Moment),
    /// Somebody else changed the notebook.
    ChangedElsewhere,
    /// Today's queue.
    Morning(Box<Morning>),
    /// News of the table of everybody.
    People(News),
    /// The questions of a drill.
    Drill(Vec<crate::domain::drill::Card>),
    /// The saved filters.
    Filters(Vec<SavedFilter>),
    /// Who belongs to these groups.
    Groups(Vec<(Set, Vec<AffiliateId>)>),
    /// What only the wider tables of People show.
    More(HashMap<AffiliateId, More>),
    /// Every gift, in the order of the board.
    Gifts(Vec<Card>),
    /// The agenda of some days.
    Agenda(Box<Agenda>),
    /// Everything of one affiliate; `None` when there is no such affiliate any more.
    Dossier(AffiliateId, Option<Box<Dossier>>),
    /// What a form is made from: the page as it is now, and every tag in the notebook.
    Form(Wanted, Option<Box<Dossier>>, Vec<String>),
    /// What the form of an event is made from; `None` where it is gone.
    EventForm(Option<Box<Sheet>>),
    /// An event to be turned into an entry of the log; `None` where it is gone.
    Held(Option<Box<Gathering>>),
    /// What a composer's line means so far, and what it would settle.
    Read(Box<Composing>, Box<Reading>, Box<Settling>),
    /// The draft of a place.
    Draft(String, Option<Draft>),
    /// A write was done, and the step that it made; `None` where nothing changed.
    Written(Report, Option<StepId>),
    /// Everybody's names, for Find.
    Names(Arc<Names>),
    /// What Find found: what was typed, people, texts.
    Found(String, Vec<FoundPerson>, Vec<FoundText>),
    /// An action, as if its key were pressed.
    Do(Action),
    /// What was done lately, the newest step first.
    History(Vec<PastStep>),
    /// So many steps were taken back, why it ended there, unless at the one asked for, and whom they were about.
    SteppedBack(usize, Option<Phrase>, Vec<AffiliateId>),
    /// The copies of the notebook, the newest first.
    Copies(Vec<NotebookCopy>),
    /// The events with who comes, those to come first.
    Events(Vec<Gathering>),
    /// What to know before an event.
    EventPage(EventPage),
    /// What examining a copy found.
    CopyChecked(String, Soundness),
    /// A copy of this name was made.
    CopyMade(String),
    /// A step was taken back, with whom it concerned.
    Undone(Notice, Vec<AffiliateId>),
    /// A step was done again, with whom it concerned.
    Redone(Notice, Vec<AffiliateId>),
    /// Something could not be done; nothing typed is lost.
    Refused(Phrase),
    /// What a message is written from; `None` when there is nobody to write to any more.
    Stationery(Option<Box<Stationery>>),
    /// An address was opened, or a text copied: what to say of it.
    Handed(Phrase),
    /// The editor came back with a text; `None` when nothing was changed.
    Edited(Option<String>),
    /// Nobody chose an editor: the text is written here.
    NoEditor,
    /// What lies in a folder.
    Folder(Folder),
    /// What an import would do.
    ImportRead(ImportJob, Box<ImportPreview>),
    /// Why a file cannot be read or imported.
    ImportRefused(ImportJob, Phrase),
    /// So many people of so many are imported.
    ImportProgress(usize, usize),
    /// An import was done; what to say of it, and the step that it made.
    Imported(Phrase, Option<StepId>),
}
