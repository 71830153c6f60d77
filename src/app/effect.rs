//! What the state machine asks of the world. The loop performs effects before the next draw.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::action::Action;
use crate::domain::affiliate::Rhythm;
use crate::domain::agenda::Span;
use crate::domain::capture::Answers;
use crate::domain::channel::{ChannelKind, Shift};
use crate::domain::copies::CopyJob;
use crate::domain::drill::{Recall, Secrets};
use crate::domain::event::Gathering;
use crate::domain::feedback::Step;
use crate::domain::gift::Way;
use crate::domain::id::{
    AffiliateId, ChannelId, EventId, FactId, FeedbackId, GiftId, InteractionId, IntroductionId, PromiseId, RequestId,
    SavedFilterId, StepId,
};
use crate::domain::import_preview::ImportJob;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::link::Link;
use crate::domain::newcomer::Newcomer;
use crate::domain::phrase::Phrase;
use crate::domain::queue::Reason;
use crate::domain::retag::Retag;
use crate::domain::roster::{Columns, Set, Sort};
use crate::domain::settling::Settles;
use crate::domain::welcome::WelcomeStep;

/// What a composer writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// A contact.
    Log,
    /// An attempt without an answer, with a note.
    Missed,
    /// Something learned without a contact.
    Jot,
    /// A promise.
    Promise,
    /// A request that came in.
    Request,
    /// A suggestion.
    Feedback,
}

impl Mode {
    /// The word in a draft's place.
    pub const fn id(self) -> &'static str {
        match self {
            Mode::Log => "log",
            Mode::Missed => "missed",
            Mode::Jot => "jot",
            Mode::Promise => "promise",
            Mode::Request => "request",
            Mode::Feedback => "feedback",
        }
    }
}

/// Everything a composer holds, ready to be read or written.
#[derive(Clone, PartialEq, Eq)]
pub struct Composing {
    /// What is written.
    pub mode: Mode,
    /// The event that becomes an entry of the log by it.
    pub event: Option<EventId>,
    /// The line as typed.
    pub text: String,
    /// The people it is about unless the line names others.
    pub selected: Vec<AffiliateId>,
    /// How, when chosen in the field; the line's own `/channel` stands above it.
    pub channel: Option<ChannelKind>,
    /// Which person a typed name means, as chosen.
    pub answers: Answers,
    /// Facts ticked as asked about.
    pub asked: Vec<FactId>,
    /// What is ticked as settled, and what is left open.
    pub settles: Settles,
}

impl Composing {
    /// Where its draft is kept: one place a mode and a set of people, and one an event.
    pub fn place(&self) -> String {
        if let Some(event) = self.event {
            return format!("{}:event:{event}", self.mode.id());
        }
        let people: Vec<String> = self.selected.iter().map(ToString::to_string).collect();
        format!("{}:{}", self.mode.id(), people.join(","))
    }
}

impl std::fmt::Debug for Composing {
    /// Never the text: reports carry identities only.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Composing({}, <{} characters>)", self.place(), self.text.chars().count())
    }
}

/// A change of the notebook; each is one step that can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// What a composer holds.
    Compose(Composing),
    /// An attempt without an answer on each one's preferred channel.
    Missed(Vec<AffiliateId>),
    /// Hide until a day.
    Snooze(Vec<AffiliateId>, NaiveDate),
    /// They are away from a day to another, both included.
    Away(Vec<AffiliateId>, NaiveDate, NaiveDate),
    /// They are not away after all.
    Back(Vec<AffiliateId>),
    /// Hide until the next working day.
    Skip(Vec<AffiliateId>),
    /// Void a reason.
    Dismiss(AffiliateId, Box<Reason>),
    /// A promise was kept.
    KeepPromise(AffiliateId, PromiseId),
    /// A gift goes to its next state, or back.
    StepGift(AffiliateId, GiftId, Way),
    /// A request was answered.
    Answer(AffiliateId, RequestId),
    /// An answer was promised for a day.
    Acknowledge(AffiliateId, RequestId, NaiveDate),
    /// A suggestion is one step further.
    Feedback(AffiliateId, FeedbackId, Step),
    /// A conflict was settled.
    Resolve(AffiliateId, InteractionId),
    /// A follow-up on a day, with its reason.
    FollowUp(Vec<AffiliateId>, NaiveDate, String),
    /// No follow-up: the rhythm goes on.
    NoFollowUp(Vec<AffiliateId>),
    /// How often.
    Rhythm(Vec<AffiliateId>, Rhythm),
    /// Other tier, other tags.
    Retag(Vec<AffiliateId>, Retag),
    /// Into the archive.
    Archive(Vec<AffiliateId>),
    /// Back from the archive.
    Unarchive(Vec<AffiliateId>),
    /// An event, or who comes to it.
    Event(EventChange),
    /// What is about nobody: the manager's own filters and memory.
    Apart(Apart),
    /// Spread what could wait over the coming working days.
    Spread,
    /// A new affiliate.
    Add(Newcomer),
    /// A new item on somebody's page.
    AddItem(AffiliateId, Box<Item>),
    /// An item as it was, and as the form leaves it: only what differs is written.
    EditItem(AffiliateId, Box<Item>, Box<Item>),
    /// An item goes.
    RemoveItem(AffiliateId, ItemId),
    /// Two people were brought together.
    Introduced(IntroductionId),
    /// Somebody's welcome.
    Welcome(AffiliateId, WelcomeChange),
    /// A channel goes up or down among the others.
    MoveChannel(AffiliateId, ChannelId, Shift),
}

/// What becomes of a welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WelcomeChange {
    /// It begins on a day.
    Begin(NaiveDate),
    /// It stops.
    Stop,
    /// A step was done today.
    Tick(WelcomeStep),
    /// A step was not done after all.
    Untick(WelcomeStep),
    /// It is complete: the affiliate becomes active.
    Finish,
}

/// What becomes of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventChange {
    /// It is noted.
    Add(Box<Gathering>),
    /// It as it was, and as the form leaves it: only what differs is written.
    Edit(Box<Gathering>, Box<Gathering>),
    /// It begins on another day, and lasts as long as before.
    Move(EventId, NaiveDate),
    /// Somebody comes.
    Attend(EventId, AffiliateId),
    /// What to prepare for somebody who comes.
    Prepare(EventId, AffiliateId, String),
    /// Somebody does not come after all.
    Leave(EventId, AffiliateId),
    /// It goes, with its list.
    Remove(EventId),
}

/// A change that is about nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// How well things are remembered now, and how many of them were known.
    Recalls(Vec<Recall>, usize),
    /// A filter under a name.
    KeepFilter(String, String),
    /// Another name for a saved filter.
    RenameFilter(SavedFilterId, String),
    /// A saved filter goes; with its name, for what is said of it.
    RemoveFilter(SavedFilterId, String),
}

/// A form to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// On whose page.
    pub of: AffiliateId,
    /// To do what.
    pub to: Opening,
    /// Where its long text is written.
    pub at: Desk,
}

/// What a form is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// To change an item.
    Edit(ItemId),
    /// To add an item of a kind, beside the one the cursor is on.
    Add(ItemKind, Option<ItemId>),
}

/// Where a long text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// In the form.
    Form,
    /// In the manager's editor, at once.
    Editor,
}

/// Whom a reading of the table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everybody.
    Everybody,
    /// Those whose record this program has changed since they were read.
    Changed,
}

/// Whether an import only shows what it would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportMode {
    /// Nothing is written.
    Preview,
    /// Everything that has an answer is written, in one step.
    Apply,
}

/// What Find looks for.
#[derive(Clone, PartialEq, Eq)]
pub struct Sought {
    /// What is typed.
    pub typed: String,
    /// The people whose names answer to it, the closest first.
    pub people: Vec<AffiliateId>,
}

impl std::fmt::Debug for Sought {
    /// Never what was typed: it may be a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sought(<{} characters>, {} people)", self.typed.chars().count(), self.people.len())
    }
}

/// A text for the clipboard.
#[derive(Clone, PartialEq, Eq)]
pub struct Copying {
    /// What it is, for the notice.
    pub what: Phrase,
    /// The text.
    pub text: String,
}

impl std::fmt::Debug for Copying {
    /// Never the text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Copying({}, <{} characters>)", self.what.id, self.text.chars().count())
    }
}

/// What the state machine asks of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read today's queue and its counts.
    LoadMorning,
    /// Keep who was shown today, for the next start.
    KeepShown(Vec<AffiliateId>),
    /// Read everybody, or only those whose record was changed since.
    LoadPeople(Reach),
    /// Read the saved filters.
    LoadFilters,
    /// Read what a drill asks about these people.
    LoadDrill(Vec<AffiliateId>, Secrets),
    /// Read who belongs to these groups, for the filter.
    LoadGroups(Vec<Set>),
    /// Read what only the wider tables of People show.
    LoadMore,
    /// Keep which columns People shows.
    KeepColumns(Columns),
    /// Keep by which column the table of everybody is sorted.
    KeepSort(Sort),
    /// Read the gift board.
    LoadGifts,
    /// Read the agenda of these days.
    LoadAgenda(Span),
    /// Read everything of one affiliate.
    LoadDossier(AffiliateId),
    /// Read what a form is made from.
    LoadForm(Wanted),
    /// Say what a composer's line means so far.
    Interpret(Composing),
    /// Change the notebook.
    Write(Write),
    /// Read everybody's names, for Find.
    LoadNames,
    /// Read what Find shows of people and texts.
    Find(Sought),
    /// Once everything before is done: this, as if its key were pressed.
    Do(Action),
    /// Read what was done lately.
    LoadHistory,
    /// Take these steps back, one after the other, and stop at the first that cannot be.
    UndoSteps(Vec<StepId>),
    /// Read which copies of the notebook there are.
    LoadCopies,
    /// Read the events with who comes.
    LoadEvents,
    /// Read what to know before an event.
    LoadEvent(EventId),
    /// Read what the form of an event is made from.
    LoadEventForm(EventId),
    /// Read who came to an event, to write how it was.
    LoadHeld(EventId),
    /// Examine copies, make one, put one in place.
    Copies(CopyJob),
    /// Take the newest step back.
    Undo,
    /// Do the step again that was taken back last.
    Redo,
    /// Read the draft of a place.
    LoadDraft(String),
    /// Save what is typed: place, text, caret in bytes.
    SaveDraft(String, String, usize),
    /// Forget the draft of a place.
    ForgetDraft(String),
    /// Read what a message to somebody is written from; the reasons are why the person is in the queue.
    LoadStationery(AffiliateId, Vec<Reason>),
    /// Open an address with the program that is there for it.
    Open(Link),
    /// Copy a text.
    Copy(Copying),
    /// Copy the briefing of somebody whose page is on the screen.
    CopyBriefing(AffiliateId),
    /// Write what the composer, the form or the message holds in the manager's editor.
    Edit,
    /// Look into a folder, to complete a path.
    LookInFolder(PathBuf),
    /// Read a file of affiliates, or import it.
    Import(ImportJob, ImportMode),
    /// Call off what is being read or imported.
    StopImport,
    /// Go over to the made-up notebook.
    OpenDemo,
    /// Draw everything anew.
    Redraw,
    /// Put the program to sleep.
    Suspend,
    /// Leave.
    Quit,
}
