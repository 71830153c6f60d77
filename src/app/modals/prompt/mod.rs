//! A question of one line: a day, a name. One file a question; what is typed is read aloud before Enter.

pub mod acknowledge;
pub mod away;
pub mod event;
pub mod filter_name;
pub mod new_person;
pub mod next_date;
pub mod reschedule;
pub mod retag;
pub mod snooze;

use super::Reply;
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::Effect;
use crate::app::keymap::Context;
use crate::app::modals::offers::{Offer, Offers};
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::capture::open_day;
use crate::domain::dates::grammar::Reading;
use crate::domain::phrase::Phrase;
use crate::domain::roster::Turn;

/// What a typed answer means.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What it was read as, or what is missing, line by line.
    pub says: Vec<Phrase>,
    /// What Enter asks of the world; nothing while the answer cannot be read.
    pub effects: Vec<Effect>,
    /// The meanings of what is typed, where there are several.
    pub meanings: Vec<Offer>,
}

impl Answer {
    /// What is said of an answer, and what Enter asks of the world.
    pub fn of(says: Vec<Phrase>, effects: Vec<Effect>) -> Self {
        Self { says, effects, meanings: Vec::new() }
    }

    /// An answer that Enter takes.
    pub fn ready(says: Phrase, effect: Effect) -> Self {
        Self::of(vec![says], vec![effect])
    }

    /// An answer that cannot be taken yet.
    pub fn unclear(says: Phrase) -> Self {
        Self::of(vec![says], Vec::new())
    }

    /// A day that may be several, read from the first `end` bytes of a text: one of them is chosen. `None` where it is plain.
    pub fn asked(text: &str, (reading, end): (Reading, usize)) -> Option<Self> {
        let open = open_day(text, end, reading)?;
        let meanings = open.answers.into_iter().map(|(says, text)| Offer { says, text });
        Some(Self {
            meanings: meanings.collect(),
            ..Self::unclear(Phrase::new("composer-asks").with("asks", open.asks))
        })
    }
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// A day; a guide says how days are typed.
    Day,
    /// Anything else.
    Text,
}

/// One question.
pub trait Question: std::fmt::Debug + QuestionClone {
    /// The message with its title.
    fn title(&self) -> Phrase;

    /// The message with examples of answers.
    fn examples(&self) -> &'static str;

    /// What is asked for.
    fn asks(&self) -> Asks {
        Asks::Text
    }

    /// What a typed answer means.
    fn read(&self, text: &str, around: &Circumstances) -> Answer;
}

/// Lets a boxed question be cloned with its prompt.
pub trait QuestionClone {
    /// The same question again.
    fn boxed_clone(&self) -> Box<dyn Question>;
}

impl<T: Question + Clone + 'static> QuestionClone for T {
    fn boxed_clone(&self) -> Box<dyn Question> {
        Box::new(self.clone())
    }
}

/// A question of one line with what is typed so far.
#[derive(Debug)]
pub struct Prompt {
    question: Box<dyn Question>,
    /// What is typed.
    pub field: TextField,
    /// What it means.
    pub answer: Answer,
    /// What it may mean, where one of several days is to be chosen.
    pub offers: Offers,
}

impl Clone for Prompt {
    fn clone(&self) -> Self {
        Self {
            question: self.question.boxed_clone(),
            field: self.field.clone(),
            answer: self.answer.clone(),
            offers: self.offers.clone(),
        }
    }
}

impl Prompt {
    /// A question with nothing typed.
    pub fn new(question: impl Question + 'static, around: &Circumstances) -> Self {
        let answer = question.read("", around);
        let field = TextField::new(Lines::One);
        Self { question: Box::new(question), field, answer, offers: Offers::default() }
    }

    /// The title.
    pub fn title(&self) -> Phrase {
        self.question.title()
    }

    /// The message with examples of answers.
    pub fn examples(&self) -> &'static str {
        self.question.examples()
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.question.asks() {
            Asks::Day if !self.offers.is_empty() => {
                &[Context::Prompt, Context::PromptMeaning, Context::PromptDay, Context::Text, Context::Always]
            }
            Asks::Day => &[Context::Prompt, Context::PromptDay, Context::Text, Context::Always],
            Asks::Text => &[Context::Prompt, Context::Text, Context::Always],
        }
    }

    /// Takes an answer that was chosen in place of what is typed.
    pub fn take_whole(&mut self, text: &str, around: &Circumstances) {
        self.field.set_text(text);
        self.read_again(around);
    }

    /// Edits, takes the answer or closes. The prompt stays until the write is done, so that a refusal loses nothing.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match action {
            Action::Back => return Reply::closes(Vec::new()),
            Action::Confirm if self.offers.asks() => self.offers.choose(Turn::On),
            Action::Confirm if !self.offers.is_empty() => self.take_meaning(around),
            Action::Confirm => return Reply::asks(self.answer.effects.clone()),
            Action::Down => self.offers.choose(Turn::On),
            Action::Up => self.offers.choose(Turn::Back),
            other => {
                if self.field.act(other) == Some(Edit::Text) {
                    self.read_again(around);
                }
            }
        }
        Reply::stays()
    }

    /// Types into the field.
    pub fn take_text(&mut self, text: &str, around: &Circumstances) -> Reply {
        self.field.insert_text(text);
        self.read_again(around);
        Reply::stays()
    }

    /// The meaning that was chosen stands in the field from now on; Enter takes it.
    fn take_meaning(&mut self, around: &Circumstances) {
        if let Some(text) = self.offers.taken().map(str::to_owned) {
            self.take_whole(&text, around);
        }
    }

    fn read_again(&mut self, around: &Circumstances) {
        self.answer = self.question.read(self.field.text(), around);
        self.offers = Offers::meanings(self.answer.meanings.clone());
    }
}
