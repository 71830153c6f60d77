//! Find and the palette: one line typed, one list of people, texts and commands below, the closest first.

pub mod commands;
pub mod names;

use std::sync::Arc;

use super::{Reply, Then};
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Desk, Effect, EventChange, Opening, Sought, Wanted, Write};
use crate::app::keymap::{Context, Keymap};
use crate::app::notice::Notice;
use crate::app::screens::dossier::Section;
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::capture::Person;
use crate::domain::finding::{FoundPerson, FoundText};
use crate::domain::id::EventId;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;
use crate::search::{Class, Pool, Query};
use commands::{Command, Commands};
use names::Names;

/// The most people in the list; whoever is further down is found by typing on.
const MOST_PEOPLE: usize = 50;

/// How far a page key goes.
const PAGE: usize = 8;

/// What can be done with somebody at once, without going to them first.
pub const DOABLE: [Action; 7] =
    [Action::LogContact, Action::Missed, Action::Jot, Action::Promise, Action::Snooze, Action::NextDate, Action::Open];

/// What the keys for a person do beside that, without a line in the list.
const BY_KEY: [Action; 11] = [
    Action::Skip,
    Action::Away,
    Action::Dismiss,
    Action::Retag,
    Action::LogRequest,
    Action::LogFeedback,
    Action::Write,
    Action::Copy,
    Action::LogInEditor,
    Action::MissedWithNote,
    Action::Archive,
];

/// What is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// People and texts.
    Find,
    /// Commands as well, and before the others.
    Palette,
    /// Whom a gift is for: people and those close to them.
    Gift,
    /// Somebody to add a date for.
    Pick,
    /// Who comes to an event.
    Guest(EventId),
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Somebody.
    Person(FoundPerson),
    /// A fact, a relative, a promise, a note, an address.
    Text(FoundText),
    /// Something to do.
    Command(Command),
}

/// Lines of one kind, under one heading.
#[derive(Debug, Clone)]
pub struct Group {
    /// The message with the heading.
    pub title: &'static str,
    /// The lines, the closest first.
    pub rows: Vec<Row>,
    /// How close the first one is.
    class: Class,
}

/// What is chosen to do with somebody.
#[derive(Debug, Clone)]
pub struct Doing {
    /// With whom.
    pub person: Person,
    /// Which of [`DOABLE`] the cursor is on.
    pub cursor: usize,
}

/// Find or the palette.
#[derive(Debug, Clone)]
pub struct Finder {
    /// What is looked through.
    pub scope: Scope,
    /// What is typed.
    pub field: TextField,
    /// Which of the lines the cursor is on.
    pub cursor: usize,
    /// What is found, the closest group first.
    pub groups: Vec<Group>,
    /// What is chosen to do with the person the cursor is on.
    pub doing: Option<Doing>,
    /// Everybody's names; `None` until they were read.
    names: Option<Arc<Names>>,
    pool: Pool,
    commands: Commands,
    /// How well the people answer who were asked for last.
    people_class: Class,
}

impl Finder {
    /// Find, with nothing typed.
    pub fn find() -> Self {
        Self::new(Scope::Find, Commands::default())
    }

    /// Find, to choose whom a gift is for.
    pub fn for_gift() -> Self {
        Self::new(Scope::Gift, Commands::default())
    }

    /// Looks for somebody to add a date for.
    pub fn pick() -> Self {
        Self::new(Scope::Pick, Commands::default())
    }

    /// Looks for somebody who comes to an event.
    pub fn for_event(event: EventId) -> Self {
        Self::new(Scope::Guest(event), Commands::default())
    }

    /// The palette, with everything that can be done where these contexts count.
    pub fn palette(keymap: &Keymap, chain: &[Context], around: &Circumstances) -> Self {
        let mut palette = Self::new(Scope::Palette, Commands::of(keymap, chain, around.lang));
        palette.list(Vec::new(), Vec::new());
        palette
    }

    fn new(scope: Scope, commands: Commands) -> Self {
        Self {
            scope,
            field: TextField::new(Lines::One),
            cursor: 0,
            groups: Vec::new(),
            doing: None,
            names: None,
            pool: Pool::default(),
            commands,
            people_class: Class::Fuzzy,
        }
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.doing {
            Some(_) => &[Context::FinderDoing, Context::Person, Context::Always],
            None => &[Context::Finder, Context::Text, Context::Always],
        }
    }

    /// Takes everybody's names in.
    pub fn know(&mut self, names: Arc<Names>) -> Reply {
        self.names = Some(names);
        self.look()
    }

    /// Whether everybody's names were read.
    pub fn is_ready(&self) -> bool {
        self.names.is_some()
    }

    /// Takes in what was found, unless something else was typed since.
    pub fn take(&mut self, typed: &str, people: Vec<FoundPerson>, texts: Vec<FoundText>) {
        if typed == self.field.text() {
            self.list(people, texts);
        }
    }

    /// Every line, in the order of the screen.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The line the cursor is on.
    pub fn row(&self) -> Option<&Row> {
        self.rows().nth(self.cursor)
    }

    /// Moves, edits, opens, runs or closes.
    pub fn act(&mut self, action: Action) -> Reply {
        if self.doing.is_some() {
            return self.act_on_person(action);
        }
        match action {
            Action::Down => self.step(1),
            Action::Up => self.step(-1),
            Action::HalfPageDown => self.step(PAGE.cast_signed()),
            Action::HalfPageUp => self.step(-PAGE.cast_signed()),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose if self.scope == Scope::Gift => return self.row().map_or_else(Reply::stays, give),
            Action::Choose if self.scope == Scope::Pick => {
                let picked = self.row().and_then(whom);
                return picked.map_or_else(Reply::stays, |person| Reply::closes_to_do(Action::AddDate, person.id));
            }
            Action::Choose => {
                let Some(row) = self.row() else { return Reply::stays() };
                return match self.scope {
                    Scope::Guest(event) => invite(event, row),
                    _ => enter(row),
                };
            }
            Action::Actions => {
                let person = self.row().and_then(whom);
                if person.is_none() {
                    let notice = Some(Notice::info(Phrase::new("notice-only-people")));
                    return Reply { notice, ..Reply::stays() };
                }
                self.doing = person.map(|person| Doing { person, cursor: 0 });
            }
            other => {
                if self.field.act(other) == Some(Edit::Text) {
                    return self.look();
                }
            }
        }
        Reply::stays()
    }

    /// Types into the line.
    pub fn take_text(&mut self, text: &str) -> Reply {
        if self.doing.is_some() {
            return Reply::stays();
        }
        self.field.insert_text(text);
        self.look()
    }

    fn act_on_person(&mut self, action: Action) -> Reply {
        let Some(doing) = &mut self.doing else { return Reply::stays() };
        let chosen = match action {
            Action::Down => {
                doing.cursor = (doing.cursor + 1).min(DOABLE.len() - 1);
                None
            }
            Action::Up => {
                doing.cursor = doing.cursor.saturating_sub(1);
                None
            }
            Action::Back => {
                self.doing = None;
                return Reply::stays();
            }
            Action::Choose => DOABLE.get(doing.cursor).copied(),
            other => DOABLE.into_iter().chain(BY_KEY).find(|doable| *doable == other),
        };
        match chosen {
            Some(Action::Open) => Reply::closes_to(doing.person.id, Section::Timeline, None),
            Some(action) => Reply::closes_to_do(action, doing.person.id),
            None => Reply::stays(),
        }
    }

    fn step(&mut self, by: isize) {
        let last = self.rows().count().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(by).min(last);
    }

    /// Looks for what is typed: for commands at once, for people among the names, for texts in the notebook.
    fn look(&mut self) -> Reply {
        self.cursor = 0;
        let query = Query::new(self.field.text());
        if query.is_blank() {
            self.list(Vec::new(), Vec::new());
            return Reply::stays();
        }
        let hits = match &self.names {
            Some(names) => names.find(&query, &mut self.pool, MOST_PEOPLE),
            None => Vec::new(),
        };
        self.people_class = hits.first().map_or(Class::Fuzzy, |hit| hit.class);
        self.list(Vec::new(), Vec::new());
        let people = hits.into_iter().map(|hit| hit.item.1).collect();
        Reply::asks(vec![Effect::Find(Sought { typed: self.field.text().to_owned(), people })])
    }

    /// Puts the groups in order: the closest first; of equally close ones commands, people, texts.
    fn list(&mut self, mut people: Vec<FoundPerson>, texts: Vec<FoundText>) {
        // A name that has the letters only is noise beside a text that has the word.
        if self.people_class == Class::Fuzzy && !texts.is_empty() {
            people.clear();
        }
        let (commands, class) = self.commands.matching(self.field.text());
        let rows = |rows: Vec<Row>, title, class| Group { title, rows, class };
        let mut groups = vec![
            rows(commands.into_iter().map(Row::Command).collect(), "finder-commands", class),
            rows(people.into_iter().map(Row::Person).collect(), "finder-people", self.people_class),
            // The full-text index finds beginnings of words.
            rows(texts.into_iter().map(Row::Text).collect(), "finder-texts", Class::Starts),
        ];
        groups.retain(|group| !group.rows.is_empty());
        groups.sort_by_key(|group| group.class.max(Class::Starts));
        self.groups = groups;
        self.cursor = self.cursor.min(self.rows().count().saturating_sub(1));
    }
}

/// What Enter does on a line where a gift is asked for: the form opens, for them, or for the relative or by the fact found.
fn give(row: &Row) -> Reply {
    let (of, near) = match row {
        Row::Person(person) => (person.id, None),
        Row::Text(FoundText { of: Some(of), item, .. }) => (*of, Some(*item)),
        Row::Text(_) | Row::Command(_) => return Reply::stays(),
    };
    let wanted = Wanted { of, to: Opening::Add(ItemKind::Gift, near), at: Desk::Form };
    Reply::closes(vec![Effect::LoadForm(wanted)])
}

/// What Enter does on a line where somebody is asked for who comes to an event.
fn invite(event: EventId, row: &Row) -> Reply {
    let Some(person) = whom(row) else { return Reply::stays() };
    Reply::closes(vec![Effect::Write(Write::Event(EventChange::Attend(event, person.id)))])
}

/// What Enter does on a line.
fn enter(row: &Row) -> Reply {
    match row {
        Row::Person(person) => Reply::closes_to(person.id, Section::Timeline, None),
        Row::Text(text) => match (text.of, text.item) {
            (Some(of), item) => Reply::closes_to(of, Section::of(item).unwrap_or(Section::Timeline), Some(item)),
            (None, ItemId::Event(id)) => Reply::goes_then(Then::Event(id)),
            (None, _) => Reply::stays(),
        },
        Row::Command(command) => Reply::closes_then(command.action),
    }
}

/// Whom a line is about.
fn whom(row: &Row) -> Option<Person> {
    match row {
        Row::Person(person) => Some(Person { id: person.id, name: person.name.clone() }),
        Row::Text(text) => Some(Person { id: text.of?, name: text.name.clone() }),
        Row::Command(_) => None,
    }
}
