//! The one-line composer: log, missed with a note, jot, promise. Nothing typed is ever lost: Esc keeps a draft, a refusal
//! keeps the sheet open.

mod ticks;

use super::Reply;
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Composing, Effect, Mode, Write};
use crate::app::keymap::Context;
use crate::app::notice::Notice;
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::act::Act;
use crate::domain::capture::{Answers, Person, Question, Reading};
use crate::domain::channel::ChannelKind;
use crate::domain::dossier::Dossier;
use crate::domain::event::{Event, Gathering};
use crate::domain::id::{AffiliateId, FactId};
use crate::domain::phrase::Phrase;
use crate::domain::settling::{Key, Settles, Settling};

/// Where typing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The text.
    Text,
    /// How the contact was made.
    How,
    /// One of the ticks.
    Tick(usize),
    /// The readings of the first open question.
    Choice(usize),
}

/// What a tick stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickOf {
    /// A fact that was asked about.
    Asked(FactId),
    /// Something that was done beside the contact.
    Act(AffiliateId, Act),
    /// A reason that the contact closes by itself; switched off, it stays open.
    Contact(AffiliateId, Key),
}

/// A part of the list of ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The reasons of the day, and agreed days that are near.
    Today,
    /// What else may be settled, and what is to be asked about.
    Page,
}

/// Something that the contact may have settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What it stands for.
    pub of: TickOf,
    /// Its words.
    pub says: Phrase,
    /// Which part of the list it belongs to.
    pub group: Group,
    /// Whether it is private.
    pub private: bool,
    /// Whether it is switched on.
    pub on: bool,
}

/// The one-line composer.
#[derive(Debug, Clone)]
pub struct Composer {
    /// What is written.
    pub mode: Mode,
    /// The event that becomes an entry of the log by it.
    pub event: Option<Event>,
    /// The people it was opened for.
    pub people: Vec<Person>,
    /// What is typed.
    pub field: TextField,
    /// Where typing goes.
    pub focus: Focus,
    /// How, when chosen here.
    pub channel: Option<ChannelKind>,
    /// What the contact may have settled.
    pub ticks: Vec<Tick>,
    /// What the line means so far.
    pub reading: Option<Box<Reading>>,
    /// The draft of a message that this contact settles.
    pub settles: Option<String>,
    /// What a contact such as the line says would settle.
    settling: Settling,
    /// What the page alone knows: suggestions to be thanked for, facts to be asked about.
    own: Vec<Tick>,
    /// Ticks that were switched by hand: they stay so while the line is read again.
    switched: Vec<(TickOf, Switch)>,
    answers: Answers,
    /// The text it opened with.
    start: String,
    /// The draft as it was last saved, so that the same text is not written twice.
    saved: String,
}

impl Composer {
    /// An empty composer for these people; a single person's open promises and facts to ask about become ticks.
    pub fn new(mode: Mode, people: Vec<Person>, dossier: Option<&Dossier>, around: &Circumstances) -> Self {
        let own = match (mode, dossier) {
            (Mode::Log, Some(dossier)) => ticks::of(dossier, around),
            _ => Vec::new(),
        };
        Self {
            mode,
            event: None,
            people,
            field: TextField::new(Lines::Many),
            focus: Focus::Text,
            channel: None,
            ticks: own.clone(),
            reading: None,
            settles: None,
            settling: Settling::default(),
            own,
            switched: Vec::new(),
            answers: Answers::default(),
            start: String::new(),
            saved: String::new(),
        }
    }

    /// The composer for how an event was, with everybody who came.
    pub fn of_event(row: &Gathering, around: &Circumstances) -> Self {
        let people = row.attendees.iter().map(|guest| Person { id: guest.who, name: guest.name.clone() }).collect();
        Self { event: Some(row.event.clone()), ..Self::new(Mode::Log, people, None, around) }
    }

    /// The composer after a message went: its way and a note stand there already, so that Enter logs it; then the message's
    /// draft goes.
    #[must_use]
    pub fn after_letter(mut self, channel: ChannelKind, note: &str, draft: String) -> Self {
        self.field.set_text(note);
        self.channel = Some(channel);
        self.start = note.to_owned();
        self.saved = note.to_owned();
        self.settles = Some(draft);
        self
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.focus {
            Focus::Text => &[Context::Composer, Context::Text, Context::Always],
            Focus::How | Focus::Tick(_) | Focus::Choice(_) => {
                &[Context::Composer, Context::ComposerField, Context::Always]
            }
        }
    }

    /// Everything it holds.
    pub fn composing(&self) -> Composing {
        let asked = self.ticks.iter().filter_map(|tick| match tick.of {
            TickOf::Asked(fact) if tick.on => Some(fact),
            _ => None,
        });
        Composing {
            mode: self.mode,
            event: self.event.as_ref().map(|event| event.id),
            text: self.field.text().to_owned(),
            selected: self.people.iter().map(|person| person.id).collect(),
            channel: self.channel,
            answers: self.answers.clone(),
            asked: asked.collect(),
            settles: self.settles(),
        }
    }

    /// What is ticked as settled, and what is left open.
    fn settles(&self) -> Settles {
        let mut settles = Settles::default();
        for tick in &self.ticks {
            match (tick.of, tick.on) {
                (TickOf::Act(of, act), true) => settles.acts.push((of, act)),
                (TickOf::Contact(of, key), false) => settles.left.push((of, key)),
                _ => {}
            }
        }
        settles
    }

    /// What is said before Enter of what stays open.
    pub fn stays(&self) -> Vec<Phrase> {
        self.settling.stays(&self.settles())
    }

    /// The first question that is open.
    pub fn question(&self) -> Option<&Question> {
        self.reading.as_ref()?.questions.first()
    }

    /// Whether something else is typed than was saved last.
    pub fn is_unsaved(&self) -> bool {
        self.saved != self.field.text()
    }

    /// The effect that saves the draft, if it is another one than was saved last.
    pub fn unsaved(&mut self) -> Option<Effect> {
        if !self.is_unsaved() {
            return None;
        }
        self.saved = self.field.text().to_owned();
        Some(Effect::SaveDraft(self.composing().place(), self.saved.clone(), self.field.caret()))
    }

    /// Takes a draft up where nothing was typed yet.
    pub fn take_up(&mut self, text: &str, caret: usize) -> Reply {
        if self.field.text() == self.start {
            if self.start.is_empty() || text.starts_with(&self.start) {
                self.field.set_text(text);
                self.field.set_caret(caret);
            } else {
                self.field.set_text(format!("{}\n{text}", self.start));
            }
            self.saved = text.to_owned();
        }
        self.asks_again()
    }

    /// Takes a text back from the editor.
    pub fn replace(&mut self, text: &str) -> Reply {
        self.field.set_text(text.trim_end());
        self.asks_again()
    }

    /// Takes in what the line means, unless something else was typed since.
    pub fn understand(&mut self, composing: &Composing, reading: Box<Reading>, settling: Settling) {
        if composing.text == self.field.text() {
            self.settling = settling;
            self.list_ticks();
            self.reading = Some(reading);
            if self.question().is_none() && matches!(self.focus, Focus::Choice(_)) {
                self.focus = Focus::Text;
            }
        }
    }

    /// Edits, moves between fields, saves or closes.
    pub fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Back => return self.put_aside(),
            Action::Confirm => return self.confirm(),
            Action::NextField => self.move_focus(Direction::On),
            Action::PreviousField => self.move_focus(Direction::Back),
            Action::Editor => return Reply::asks(vec![Effect::Edit]),
            Action::ChoiceOn => return self.choose(Direction::On),
            Action::ChoiceBack => return self.choose(Direction::Back),
            Action::Tick => return self.tick(),
            other => {
                if self.field.act(other) == Some(Edit::Text) {
                    self.focus = Focus::Text;
                    return self.asks_again();
                }
            }
        }
        Reply::stays()
    }

    /// Types into the text, wherever the focus was.
    pub fn take_text(&mut self, text: &str) -> Reply {
        self.focus = Focus::Text;
        self.field.insert_text(text);
        self.asks_again()
    }

    fn asks_again(&mut self) -> Reply {
        Reply::asks(vec![Effect::Interpret(self.composing())])
    }

    /// Esc: what was typed stays as a draft, an emptied text forgets it.
    fn put_aside(&mut self) -> Reply {
        let place = self.composing().place();
        if self.field.is_blank() {
            return Reply::closes(vec![Effect::ForgetDraft(place)]);
        }
        let kept = Effect::SaveDraft(place, self.field.text().to_owned(), self.field.caret());
        let notice = Some(Notice::info(Phrase::new("notice-draft-kept")));
        Reply { notice, ..Reply::closes(vec![kept]) }
    }

    /// Enter: what is open is asked about first; a promise or jot without a word is nothing to save.
    fn confirm(&mut self) -> Reply {
        if let Focus::Choice(at) = self.focus {
            return self.answer(at);
        }
        if self.question().is_some() {
            self.focus = Focus::Choice(0);
            return Reply::stays();
        }
        let needs_words = !matches!(self.mode, Mode::Log | Mode::Missed);
        if needs_words && self.field.is_blank() {
            return Reply::stays();
        }
        Reply::asks(vec![Effect::Write(Write::Compose(self.composing()))])
    }

    fn answer(&mut self, at: usize) -> Reply {
        let open = self.reading.as_ref().and_then(|reading| reading.questions.first());
        if let Some((open, choice)) = open.and_then(|open| Some((open, open.choices.get(at)?))) {
            self.answers.choose(open, choice);
        }
        self.focus = Focus::Text;
        self.asks_again()
    }

    fn fields(&self) -> Vec<Focus> {
        let mut fields = vec![Focus::Text];
        if self.question().is_some() {
            fields.push(Focus::Choice(0));
        }
        fields.extend((0..self.ticks.len()).map(Focus::Tick));
        if matches!(self.mode, Mode::Log | Mode::Missed | Mode::Request) {
            fields.push(Focus::How);
        }
        fields
    }

    fn move_focus(&mut self, direction: Direction) {
        let fields = self.fields();
        let here = match self.focus {
            Focus::Choice(_) => Focus::Choice(0),
            other => other,
        };
        let at = fields.iter().position(|field| *field == here).unwrap_or(0);
        self.focus = fields[direction.step(at, fields.len())];
    }

    fn choose(&mut self, direction: Direction) -> Reply {
        match self.focus {
            Focus::How => {
                let now = self.channel.or(self.reading.as_ref().map(|reading| reading.channel));
                let at = ChannelKind::CONTACT.iter().position(|kind| Some(*kind) == now).unwrap_or(0);
                self.channel = Some(ChannelKind::CONTACT[direction.step(at, ChannelKind::CONTACT.len())]);
                self.asks_again()
            }
            Focus::Tick(_) => {
                self.move_focus(direction);
                Reply::stays()
            }
            Focus::Choice(at) => {
                let count = self.question().map_or(1, |open| open.choices.len().max(1));
                self.focus = Focus::Choice(direction.step(at, count));
                Reply::stays()
            }
            Focus::Text => Reply::stays(),
        }
    }

    fn tick(&mut self) -> Reply {
        match self.focus {
            Focus::Tick(at) => {
                if let Some(tick) = self.ticks.get_mut(at) {
                    tick.on = !tick.on;
                    self.switched.push((tick.of, if tick.on { Switch::On } else { Switch::Off }));
                }
                Reply::stays()
            }
            Focus::Choice(at) => self.answer(at),
            Focus::How => self.choose(Direction::On),
            Focus::Text => Reply::stays(),
        }
    }
}

/// How a tick was switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Switch {
    On,
    Off,
}

#[derive(Debug, Clone, Copy)]
enum Direction {
    On,
    Back,
}

impl Direction {
    fn step(self, at: usize, count: usize) -> usize {
        match self {
            Direction::On => (at + 1) % count,
            Direction::Back => (at + count - 1) % count,
        }
    }
}
