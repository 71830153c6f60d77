//! What lies over a screen and takes the keys first: one file a modal.

pub mod choice;
pub mod composer;
pub mod form;
pub mod help;
pub mod prompt;

use super::action::Action;
use super::circumstances::Circumstances;
use super::effect::Effect;
use super::keymap::Context;
use super::notice::Notice;
use choice::Choice;
use composer::Composer;
use form::FormEditor;
use help::Help;
use prompt::Prompt;

/// What lies over a screen.
#[derive(Debug, Clone)]
pub enum Modal {
    /// The one-line composer under the briefing.
    Composer(Box<Composer>),
    /// An item being filled in.
    Form(Box<FormEditor>),
    /// A question of one line.
    Prompt(Box<Prompt>),
    /// A choice among a few.
    Choice(Choice),
    /// The keys of this place.
    Help(Help),
}

/// What a modal makes of a key.
#[derive(Debug, Default)]
pub struct Reply {
    /// What is asked of the world.
    pub effects: Vec<Effect>,
    /// Whether the modal goes away.
    pub stay: Stay,
    /// An action for the screen below, once the modal has gone.
    pub then: Option<Action>,
    /// What to know, once the modal has gone.
    pub notice: Option<Notice>,
}

/// Whether a modal goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stay {
    /// It stays.
    #[default]
    Open,
    /// It goes.
    Closed,
}

impl Reply {
    /// It stays and asks nothing.
    pub fn stays() -> Self {
        Self::default()
    }

    /// It stays and asks this.
    pub fn asks(effects: Vec<Effect>) -> Self {
        Self { effects, ..Self::default() }
    }

    /// It goes and asks this.
    pub fn closes(effects: Vec<Effect>) -> Self {
        Self { effects, stay: Stay::Closed, ..Self::default() }
    }

    /// It goes, and the screen below does this.
    pub fn closes_then(action: Action) -> Self {
        Self { stay: Stay::Closed, then: Some(action), ..Self::default() }
    }
}

impl Modal {
    /// Where its keys are looked up, the nearest context first.
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Modal::Composer(composer) => composer.contexts(),
            Modal::Form(editor) => editor.contexts(),
            Modal::Prompt(_) => &[Context::Prompt, Context::Text, Context::Always],
            Modal::Choice(_) => &[Context::Choice, Context::Always],
            Modal::Help(_) => &[Context::Help, Context::Text, Context::Always],
        }
    }

    /// Does an action.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match self {
            Modal::Composer(composer) => composer.act(action),
            Modal::Form(editor) => editor.act(action, around),
            Modal::Prompt(prompt) => prompt.act(action, around),
            Modal::Choice(choice) => choice.act(action),
            Modal::Help(help) => help.act(action),
        }
    }

    /// Takes typed or pasted text.
    pub fn take_text(&mut self, text: &str, around: &Circumstances) -> Reply {
        match self {
            Modal::Composer(composer) => composer.take_text(text),
            Modal::Form(editor) => editor.take_text(text, around),
            Modal::Prompt(prompt) => prompt.take_text(text, around),
            Modal::Choice(_) => Reply::stays(),
            Modal::Help(help) => help.take_text(text),
        }
    }
}
