//! What a key can ask for. Keys become actions before any screen sees them.

/// Declares the actions with the names they have in `assets/keymap.toml` and, behind `action-`, in the catalogues.
macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $id:literal),+ $(,)?) => {
        /// Something that a key asks for. The order of the variants is the order of the help.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $name),+
        }

        impl Action {
            /// Every action, in the order of the help.
            pub const ALL: &'static [Action] = &[$(Action::$name),+];

            /// The name in the key table.
            pub fn id(self) -> &'static str {
                match self { $(Action::$name => $id),+ }
            }

            /// The message that says what it does, for the help.
            pub fn words(self) -> &'static str {
                match self { $(Action::$name => concat!("action-", $id)),+ }
            }

            /// The message that says it in a word, for the footer.
            pub fn hint(self) -> &'static str {
                match self { $(Action::$name => concat!("hint-", $id)),+ }
            }
        }
    };
}

actions! {
    /// Log a contact with the people in question.
    LogContact = "log-contact",
    /// Log a contact, writing in the editor.
    LogInEditor = "log-in-editor",
    /// Log an attempt without an answer.
    Missed = "missed",
    /// Log an attempt without an answer, with a note.
    MissedWithNote = "missed-with-note",
    /// Hide until a day.
    Snooze = "snooze",
    /// Note that somebody is away, or back.
    Away = "away",
    /// Hide until the next working day.
    Skip = "skip",
    /// Do what a reason asks; void it where it asks for nothing.
    Dismiss = "dismiss",
    /// Void a reason, whatever it asks.
    Drop = "drop",
    /// Write something down without a contact.
    Jot = "jot",
    /// Promise something.
    Promise = "promise",
    /// Note what they ask, as it comes in.
    LogRequest = "log-request",
    /// Note what they suggest.
    LogFeedback = "log-feedback",
    /// Set the next date or the rhythm.
    NextDate = "next-date",
    /// Write to somebody, or open one of their addresses.
    Write = "write",
    /// Copy something of somebody's.
    Copy = "copy",
    /// Add a date for the person in question.
    AddDate = "add-date",
    /// Add a date for somebody who is looked for.
    AddDateFor = "add-date-for",
    /// Change tier and tags.
    Retag = "retag",
    /// Put into the archive, or bring back from it.
    Archive = "archive",
    /// Mark a person and move down.
    Mark = "mark",
    /// Mark everybody from here to where the cursor goes.
    MarkRange = "mark-range",
    /// Open the person's dossier.
    Open = "open",
    /// Go down a line.
    Down = "down",
    /// Go up a line.
    Up = "up",
    /// Go to the first line.
    First = "first",
    /// Go to the last line.
    Last = "last",
    /// Go down half a page.
    HalfPageDown = "half-page-down",
    /// Go up half a page.
    HalfPageUp = "half-page-up",
    /// Go to the pane or page on the left.
    PaneLeft = "pane-left",
    /// Go to the pane or page on the right.
    PaneRight = "pane-right",
    /// Go to the next pane or field.
    NextField = "next-field",
    /// Go to the previous pane or field.
    PreviousField = "previous-field",
    /// The next person of the queue.
    NextPerson = "next-person",
    /// The previous person of the queue.
    PreviousPerson = "previous-person",
    /// Go to Today.
    GoToday = "go-today",
    /// Go to everybody.
    GoPeople = "go-people",
    /// Go to the gift board.
    GoGifts = "go-gifts",
    /// Go to the agenda.
    GoAgenda = "go-agenda",
    /// Type what the list is to show.
    Filter = "filter",
    /// Ask names, children and interests.
    Drill = "drill",
    /// Show the answer, judged by what was typed.
    DrillAnswer = "drill-answer",
    /// Take the verdict and go on.
    DrillNext = "drill-next",
    /// The answer was known.
    DrillKnown = "drill-known",
    /// The answer was not known.
    DrillMissed = "drill-missed",
    /// The next saved filter.
    FilterOn = "filter-on",
    /// The previous saved filter.
    FilterBack = "filter-back",
    /// Keep the filter under a name.
    SaveFilter = "save-filter",
    /// The saved filters.
    SavedFilters = "saved-filters",
    /// Call a saved filter otherwise.
    RenameFilter = "rename-filter",
    /// Take a saved filter away.
    RemoveFilter = "remove-filter",
    /// Mark everybody on the screen, or nobody.
    MarkAll = "mark-all",
    /// Mark those who are not marked, in place of those who are.
    MarkOthers = "mark-others",
    /// Mark nobody any more.
    MarkNone = "mark-none",
    /// Mark those again whose marks were taken away last.
    MarkAgain = "mark-again",
    /// What the words of the filter mean.
    FilterWords = "filter-words",
    /// How a day can be typed.
    DayWords = "day-words",
    /// The next month.
    MonthOn = "month-on",
    /// The previous month.
    MonthBack = "month-back",
    /// Sort by the next column.
    SortOn = "sort-on",
    /// Sort by the previous column.
    SortBack = "sort-back",
    /// Turn the order round.
    SortReverse = "sort-reverse",
    /// Sort by the name.
    SortByName = "sort-by-name",
    /// Sort by the tier.
    SortByTier = "sort-by-tier",
    /// Sort by the rhythm.
    SortByRhythm = "sort-by-rhythm",
    /// Sort by the last contact.
    SortByLast = "sort-by-last",
    /// Sort by the next contact.
    SortByNext = "sort-by-next",
    /// Sort by the status.
    SortByStatus = "sort-by-status",
    /// Sort by the tags.
    SortByTags = "sort-by-tags",
    /// Sort by the channel.
    SortByChannel = "sort-by-channel",
    /// Sort by the open promises.
    SortByPromises = "sort-by-promises",
    /// Sort by the gifts.
    SortByGifts = "sort-by-gifts",
    /// Choose the columns and their order.
    Columns = "columns",
    /// Sort by the column the cursor is on.
    SortHere = "sort-here",
    /// The columns as there is room.
    ColumnsByRoom = "columns-by-room",
    /// Show or hide the briefing.
    ToggleBriefing = "toggle-briefing",
    /// Hide or show private facts.
    HidePrivate = "hide-private",
    /// Spread what could wait over the coming working days.
    Spread = "spread",
    /// Show those who have no next date.
    Undated = "undated",
    /// Find people, facts, notes.
    Find = "find",
    /// Look for something to do, or for somebody.
    Palette = "palette",
    /// What can be done with the person found.
    Actions = "actions",
    /// What was done, step by step.
    History = "history",
    /// The copies of the notebook.
    Copies = "copies",
    /// The events.
    Events = "events",
    /// Take the newest step back.
    Undo = "undo",
    /// Do the step again that was taken back last.
    Redo = "redo",
    /// Add an affiliate.
    AddPerson = "add-person",
    /// Change the person's own fields.
    EditPerson = "edit-person",
    /// Add an item to the section.
    AddItem = "add-item",
    /// Everything that can be done with the item the cursor is on.
    ItemMenu = "item-menu",
    /// Bring a gift to its next state.
    GiftOn = "gift-on",
    /// Make an idea for a gift of what the cursor is on.
    GiftIdea = "gift-idea",
    /// Change the item the cursor is on.
    EditItem = "edit-item",
    /// Promise a day for the answer to the request the cursor is on.
    Acknowledge = "acknowledge",
    /// Change the item's text in the editor.
    EditInEditor = "edit-in-editor",
    /// Remove the item the cursor is on.
    RemoveItem = "remove-item",
    /// The channel one place up.
    ItemUp = "item-up",
    /// The channel one place down.
    ItemDown = "item-down",
    /// Import affiliates from a file.
    Import = "import",
    /// Look at the made-up notebook.
    Demo = "demo",
    /// Open or run what the cursor is on.
    Choose = "choose",
    /// Undo down to the step the cursor is on.
    UndoTo = "undo-to",
    /// Put the copy in the notebook's place, after a look at what it would change.
    RestoreCopy = "restore-copy",
    /// Examine every copy.
    CheckCopies = "check-copies",
    /// Make a copy now.
    MakeCopy = "make-copy",
    /// Note an event.
    AddEvent = "add-event",
    /// Put somebody on the event's list.
    AddGuest = "add-guest",
    /// Turn the event into one entry of the log.
    HoldEvent = "hold-event",
    /// Note what to prepare for who comes.
    PrepareGuest = "prepare-guest",
    /// Save, choose, run.
    Confirm = "confirm",
    /// Go on with what is being written.
    Onward = "onward",
    /// Complete what is typed.
    Complete = "complete",
    /// Begin a new line.
    NewLine = "new-line",
    /// Write in the editor.
    Editor = "editor",
    /// Change the text of a message here.
    WriteHere = "write-here",
    /// Write all the same to somebody to whom nobody writes.
    WriteAnyway = "write-anyway",
    /// Switch a tick.
    Tick = "tick",
    /// One choice back.
    ChoiceBack = "choice-back",
    /// One choice on.
    ChoiceOn = "choice-on",
    /// Close, cancel, go back; never quits.
    Back = "back",
    /// The keys of this place.
    Help = "help",
    /// Speak English from now on.
    SpeakEnglish = "speak-english",
    /// Speak French from now on.
    SpeakFrench = "speak-french",
    /// Draw the screen anew.
    Redraw = "redraw",
    /// Put the program to sleep.
    Suspend = "suspend",
    /// Leave at once.
    Quit = "quit",
    /// Leave when pressed twice.
    QuitTwice = "quit-twice",
    /// The caret one character to the left.
    CaretLeft = "caret-left",
    /// The caret one character to the right.
    CaretRight = "caret-right",
    /// The caret one word to the left.
    CaretWordLeft = "caret-word-left",
    /// The caret one word to the right.
    CaretWordRight = "caret-word-right",
    /// The caret to the start of the text.
    CaretStart = "caret-start",
    /// The caret to the end of the text.
    CaretEnd = "caret-end",
    /// Delete the character before the caret.
    DeleteBack = "delete-back",
    /// Delete the character under the caret.
    DeleteForward = "delete-forward",
    /// Delete the word before the caret.
    DeleteWord = "delete-word",
    /// Delete everything before the caret.
    DeleteToStart = "delete-to-start",
    /// Delete everything after the caret.
    DeleteToEnd = "delete-to-end",
}

impl Action {
    /// Whether it only moves the cursor: what was said last stays readable meanwhile.
    pub fn is_moving(self) -> bool {
        use Action::{Down, First, HalfPageDown, HalfPageUp, Last, Mark, NextPerson, PreviousPerson, Up};
        matches!(self, Down | Up | First | Last | HalfPageDown | HalfPageUp | NextPerson | PreviousPerson | Mark)
    }

    /// Whether it writes of somebody at once, or hides them: it waits for a read of its own (see [`crate::app::msg::Msg::Behind`]).
    pub fn writes_at_once(self) -> bool {
        use Action::{Archive, Dismiss, Drop, GiftOn, Missed, MissedWithNote, RemoveItem, Skip, Snooze, Spread};
        matches!(
            self,
            Archive | Dismiss | Drop | GiftOn | Missed | MissedWithNote | RemoveItem | Skip | Snooze | Spread
        )
    }

    /// The action of a name in the key table.
    pub fn from_id(id: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.id() == id)
    }
}
