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
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::capture;
use crate::domain::dates::grammar::Doubt;
use crate::domain::phrase::Phrase;

/// What a typed answer means.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What it was read as, or what is missing, line by line.
    pub says: Vec<Phrase>,
    /// What Enter asks of the world; nothing while the answer cannot be read.
    pub effects: Vec<Effect>,
}

impl Answer {
    /// An answer that Enter takes.
    pub fn ready(says: Phrase, effect: Effect) -> Self {
        Self { says: vec![says], effects: vec![effect] }
    }

    /// An answer that cannot be taken yet.
    pub fn unclear(says: Phrase) -> Self {
        Self { says: vec![says], effects: Vec::new() }
    }

    /// A day that may be several: all are named, and one of them is to be typed.
    pub fn open(typed: Option<&str>, doubt: Doubt) -> Self {
        let typed = typed.unwrap_or_default().trim();
        Self::unclear(capture::Question::which_day(0..typed.len(), typed, doubt).in_one_line())
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
}

impl Clone for Prompt {
    fn clone(&self) -> Self {
        Self { question: self.question.boxed_clone(), field: self.field.clone(), answer: self.answer.clone() }
    }
}

impl Prompt {
    /// A question with nothing typed.
    pub fn new(question: impl Question + 'static, around: &Circumstances) -> Self {
        let answer = question.read("", around);
        Self { question: Box::new(question), field: TextField::new(Lines::One), answer }
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
            Action::Confirm => return Reply::asks(self.answer.effects.clone()),
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

    fn read_again(&mut self, around: &Circumstances) {
        self.answer = self.question.read(self.field.text(), around);
    }
}
