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
use crate::app::modals::offers::Offers;
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::capture::{OpenDay, open_day};
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
    /// The days that what is typed may mean, where there are several.
    pub offers: Offers,
}

impl Answer {
    /// What is said of an answer, and what Enter asks of the world.
    pub fn of(says: Vec<Phrase>, effects: Vec<Effect>) -> Self {
        Self { says, effects, offers: Offers::default() }
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
        open_day(text, end, reading).map(Self::choice)
    }

    /// Days of which one is chosen.
    pub fn choice(open: OpenDay) -> Self {
        let offers = Offers::days(open);
        Self { says: offers.question().cloned().into_iter().collect(), effects: Vec::new(), offers }
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
    /// What it means; where one of several days is to be chosen, they stand there.
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
        let field = TextField::new(Lines::One);
        Self { question: Box::new(question), field, answer }
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
            Asks::Day if !self.answer.offers.is_empty() => {
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
            Action::Confirm if self.answer.offers.asks() => self.answer.offers.choose(Turn::On),
            Action::Confirm if !self.answer.offers.is_empty() => self.take_meaning(around),
            Action::Confirm => return Reply::asks(self.answer.effects.clone()),
            Action::Down => self.answer.offers.choose(Turn::On),
            Action::Up => self.answer.offers.choose(Turn::Back),
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
        if let Some(text) = self.answer.offers.taken().map(str::to_owned) {
            self.take_whole(&text, around);
        }
    }

    fn read_again(&mut self, around: &Circumstances) {
        self.answer = self.question.read(self.field.text(), around);
    }
}
