//! Writing to somebody: the way, the template, what is missing, the text as it would go, and off it goes. The text is changed
//! here or, on its key, in the editor that the manager chose. What was written is never lost: it stays a draft until the
//! contact is logged.

mod rows;
mod text;

use super::Reply;
use crate::app::action::Action;
use crate::app::effect::{Copying, Effect};
use crate::app::keymap::Context;
use crate::app::notice::Notice;
use crate::app::stationery::{Stationery, Stencil, Written};
use crate::app::text_field::{Lines, TextField};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::link;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::template::{Filled, Letter, Placeholder, Values};

pub use rows::{Row, Sending, Way};

/// How many lines of the text one key scrolls.
const SCROLLED: usize = 5;

/// How far the writing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nobody writes to them: it takes a key of its own to do it all the same.
    Barred,
    /// How: a draft, a template, or one of the person's addresses.
    Ways,
    /// Which template.
    Templates,
    /// What the notebook does not know, value by value.
    Asking,
    /// The text as it would go.
    Preview,
    /// The text being changed here.
    Typing,
    /// By which way it goes.
    Sending,
}

/// What was asked of the world and has not been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Awaited {
    /// Somebody's address is opened.
    Way,
    /// The subject is copied.
    Subject,
    /// The text goes, by this way of contact.
    Text(ChannelKind),
}

/// What comes once the world has done what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onward {
    /// The writing goes on.
    Stay,
    /// The writing is over.
    Over,
    /// The contact is logged: by which way, with which note, and the draft that goes then.
    Log(ChannelKind, String, String),
}

/// What is being asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The gap to be filled.
    pub gap: Placeholder,
    /// Which of the questions it is, counted from 1.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// What is typed.
    pub field: &'a TextField,
    /// The template that has the gap.
    pub stencil: &'a Stencil,
}

/// Writing to somebody.
#[derive(Debug, Clone)]
pub struct Writing {
    /// What it is written from.
    pub stationery: Stationery,
    /// How far it has come.
    pub step: Step,
    /// The row the cursor is on.
    pub cursor: usize,
    /// What is asked for, with what is typed; the first one without an answer is asked now.
    answers: Vec<(Placeholder, TextField)>,
    /// Which of the answers is being typed.
    at: usize,
    /// Which template is being filled.
    stencil: usize,
    /// What was written.
    pub written: Option<Written>,
    /// Lines of the text that are scrolled away above.
    pub scroll: usize,
    /// The text as it is changed here.
    pub field: TextField,
    awaited: Option<Awaited>,
    /// The text as it was last saved.
    saved: String,
}

impl Writing {
    /// The choice of a way.
    pub fn new(stationery: Stationery) -> Self {
        Self {
            step: if stationery.silence.is_some() { Step::Barred } else { Step::Ways },
            stationery,
            cursor: 0,
            answers: Vec::new(),
            at: 0,
            stencil: 0,
            written: None,
            scroll: 0,
            field: TextField::new(Lines::Many),
            awaited: None,
            saved: String::new(),
        }
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.step {
            Step::Barred => &[Context::WritingBarred, Context::Always],
            Step::Ways | Step::Templates | Step::Sending => &[Context::Writing, Context::Always],
            Step::Asking => &[Context::WritingValue, Context::Text, Context::Always],
            Step::Preview => &[Context::WritingPreview, Context::Always],
            Step::Typing => &[Context::WritingText, Context::Text, Context::Always],
        }
    }

    /// What is being asked for now.
    pub fn asking(&self) -> Option<Asking<'_>> {
        let (gap, field) = self.answers.get(self.at)?;
        let stencil = self.stationery.stencils.get(self.stencil)?;
        Some(Asking { gap: *gap, at: self.at + 1, of: self.answers.len(), field, stencil })
    }

    /// What the gaps are filled with: the answers so far over what the notebook knows.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        for (placeholder, field) in &self.answers {
            values.set(*placeholder, field.text());
        }
        values.over(&self.stationery.known)
    }

    /// The text as it goes to the editor.
    pub fn text(&self) -> &str {
        self.written.as_ref().map_or("", |written| &written.text)
    }

    /// The text with its subject apart.
    pub fn letter(&self) -> Letter {
        Letter::read(self.text())
    }

    /// Moves, chooses, answers, goes a step back.
    pub fn act(&mut self, action: Action) -> Reply {
        match (action, self.step) {
            (Action::Back, _) => return self.back(),
            (Action::WriteAnyway, Step::Barred) => self.go(Step::Ways),
            (Action::Editor, Step::Preview | Step::Typing) => return Reply::asks(vec![Effect::Edit]),
            (Action::WriteHere, Step::Preview) => self.write_here(),
            (other, Step::Preview) if self.scrolls(other) => {}
            (other, Step::Typing) => self.typed(other),
            (Action::Down, _) => self.cursor = (self.cursor + 1).min(self.rows().len().saturating_sub(1)),
            (Action::Up, _) => self.cursor = self.cursor.saturating_sub(1),
            (Action::Onward, Step::Ways) => return self.choose_way(),
            (Action::Onward, Step::Templates) => return self.choose_template(),
            (Action::Onward, Step::Asking) => return self.answer(),
            (Action::Onward, Step::Preview) => self.go(Step::Sending),
            (Action::Onward, Step::Sending) => return self.send(),
            (other, Step::Asking) => {
                if let Some((_, field)) = self.answers.get_mut(self.at) {
                    field.act(other);
                }
            }
            _ => {}
        }
        Reply::stays()
    }

    /// Types into what is being asked for.
    pub fn take_text(&mut self, text: &str) -> Reply {
        match (self.step, self.answers.get_mut(self.at)) {
            (Step::Asking, Some((_, field))) => field.insert_text(text),
            (Step::Typing, _) => {
                self.field.insert_text(text);
                self.keep();
            }
            _ => {}
        }
        Reply::stays()
    }

    /// The world has done what was asked: opened an address, or copied a text.
    pub fn handed(&mut self) -> Onward {
        match (self.awaited.take(), &self.written) {
            (Some(Awaited::Text(kind)), Some(written)) => {
                Onward::Log(kind, written.note.clone(), written.place(self.stationery.to))
            }
            (Some(Awaited::Way), _) => Onward::Over,
            _ => Onward::Stay,
        }
    }

    /// A step back; from the first one, or with a text in hand, the sheet closes.
    fn back(&mut self) -> Reply {
        match self.step {
            Step::Barred | Step::Ways => return Reply::closes(Vec::new()),
            Step::Templates => self.go(Step::Ways),
            Step::Asking if self.at > 0 => self.at -= 1,
            Step::Asking => {
                self.step = Step::Templates;
                self.cursor = self.stencil;
            }
            Step::Preview => {
                let notice = Some(Notice::info(Phrase::new("notice-letter-kept")));
                let effects = self.unsaved().into_iter().collect();
                return Reply { notice, ..Reply::closes(effects) };
            }
            Step::Typing => {
                let text = self.field.text().to_owned();
                return Reply::asks(self.replace(&text));
            }
            Step::Sending => self.go(Step::Preview),
        }
        Reply::stays()
    }

    fn go(&mut self, step: Step) {
        self.step = step;
        self.cursor = 0;
        self.scroll = 0;
    }

    fn choose_way(&mut self) -> Reply {
        match self.ways().get(self.cursor) {
            Some(Way::Resume(at)) => {
                let draft = self.stationery.drafts.get(*at).cloned();
                self.take_up(draft);
            }
            Some(Way::Template) => self.go(Step::Templates),
            Some(Way::Channel(at)) => {
                let Some(channel) = self.stationery.channels.get(*at) else { return Reply::stays() };
                return match link::to(channel) {
                    Ok(link) => {
                        self.awaited = Some(Awaited::Way);
                        Reply::asks(vec![Effect::Open(link)])
                    }
                    Err(closed) => refused(closed.phrase()),
                };
            }
            None => {}
        }
        Reply::stays()
    }

    fn take_up(&mut self, draft: Option<Written>) {
        if let Some(draft) = draft {
            self.saved.clone_from(&draft.text);
            self.written = Some(draft);
            self.go(Step::Preview);
        }
    }

    /// A text written earlier with this template is taken up; otherwise what is missing is asked for.
    fn choose_template(&mut self) -> Reply {
        self.stencil = self.cursor;
        let Some(stencil) = self.stationery.stencils.get(self.stencil) else { return Reply::stays() };
        let earlier = self.stationery.drafts.iter().find(|draft| draft.template == stencil.template.name).cloned();
        if earlier.is_some() {
            self.take_up(earlier);
            return Reply::stays();
        }
        match stencil.template.fill(self.stationery.form, &self.stationery.known) {
            Filled::Whole(letter) => self.begin(letter),
            Filled::Missing(missing) => {
                let field = |placeholder| (placeholder, TextField::new(Lines::One));
                // What was typed for another template counts here too.
                let typed = std::mem::take(&mut self.answers);
                let known = |wanted| typed.iter().find(|(placeholder, _)| *placeholder == wanted).cloned();
                self.answers =
                    missing.into_iter().map(|wanted| known(wanted).unwrap_or_else(|| field(wanted))).collect();
                self.at = 0;
                self.go(Step::Asking);
                Reply::stays()
            }
        }
    }

    /// Enter: on to the next value, or to the text; without a value there is no text.
    fn answer(&mut self) -> Reply {
        if self.answers.get(self.at).is_none_or(|(_, field)| field.is_blank()) {
            return refused(Phrase::new("writing-needs-value"));
        }
        if self.at + 1 < self.answers.len() {
            self.at += 1;
            return Reply::stays();
        }
        let values = self.values();
        let filled =
            self.stationery.stencils.get(self.stencil).map(|it| it.template.fill(self.stationery.form, &values));
        match filled {
            Some(Filled::Whole(letter)) => self.begin(letter),
            // A value of invisible characters only is none.
            Some(Filled::Missing(missing)) => {
                self.at = self.answers.iter().position(|(wanted, _)| missing.contains(wanted)).unwrap_or(0);
                refused(Phrase::new("writing-needs-value"))
            }
            None => Reply::stays(),
        }
    }

    /// The text is shown as it would go, and kept.
    fn begin(&mut self, letter: Letter) -> Reply {
        let Some(stencil) = self.stationery.stencils.get(self.stencil) else { return Reply::stays() };
        let (template, note) = (stencil.template.name.clone(), stencil.note.clone());
        let text = match letter.subject.filter(|_| self.takes_subject()) {
            Some(subject) => format!("{}{subject}\n\n{}", self.stationery.subject_mark, letter.body),
            None => letter.body,
        };
        self.written = Some(Written { template, note, text });
        self.go(Step::Preview);
        Reply::asks(self.unsaved().into_iter().collect())
    }

    /// A subject is for e-mail, and for whatever the text is copied into where no way is known.
    fn takes_subject(&self) -> bool {
        let mut carriers =
            self.stationery.channels.iter().filter(|channel| link::carries_text(channel.kind)).peekable();
        carriers.peek().is_none() || carriers.any(|channel| channel.kind == ChannelKind::Email)
    }

    fn send(&mut self) -> Reply {
        let letter = self.letter();
        match self.sendings().get(self.cursor) {
            Some(Sending::Open(at)) => {
                let Some(channel) = self.stationery.channels.get(*at) else { return Reply::stays() };
                match link::with_letter(channel, &letter) {
                    Ok(link) => {
                        self.awaited = Some(Awaited::Text(channel.kind));
                        Reply::asks(vec![Effect::Open(link)])
                    }
                    Err(closed) => refused(closed.phrase()),
                }
            }
            Some(Sending::Copy) => {
                self.awaited = Some(Awaited::Text(self.copied_to()));
                copy("copied-text", letter.body)
            }
            Some(Sending::CopySubject) => {
                self.awaited = Some(Awaited::Subject);
                copy("copied-subject", letter.subject.unwrap_or_default())
            }
            None => Reply::stays(),
        }
    }

    /// Where a copied text most likely goes: the first way of contact in writing.
    fn copied_to(&self) -> ChannelKind {
        let kinds = self.stationery.channels.iter().map(|channel: &Channel| channel.kind);
        kinds.into_iter().find(|kind| kind.is_writing()).unwrap_or(ChannelKind::Email)
    }
}

fn copy(what: &'static str, text: String) -> Reply {
    Reply::asks(vec![Effect::Copy(Copying { what: Phrase::new("copied-what").with("what", Value::term(what)), text })])
}

/// Nothing happened, and why; the sheet stays.
fn refused(phrase: Phrase) -> Reply {
    Reply { notice: Some(Notice::failure(phrase)), ..Reply::stays() }
}
