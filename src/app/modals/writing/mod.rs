//! Writing to somebody: the way, the template, what is missing, the text in the editor, three questions, and off it goes. What
//! was written is never lost: it stays a draft until the contact is logged.

mod rows;

use super::Reply;
use crate::app::action::Action;
use crate::app::effect::{Copying, Effect};
use crate::app::keymap::Context;
use crate::app::notice::Notice;
use crate::app::stationery::{Stationery, Written};
use crate::app::text_field::{Lines, TextField};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::link;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::template::{Filled, Letter, Placeholder};

pub use rows::{Row, Sending, Way};

/// How many questions are asked of a text before it goes.
pub const QUESTIONS: usize = 3;

/// How many lines of the text one key scrolls.
const SCROLLED: usize = 5;

/// How far the writing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// How: a draft, a template, or one of the person's addresses.
    Ways,
    /// Which template.
    Templates,
    /// What the notebook does not know, value by value.
    Asking,
    /// The text, and three questions to oneself.
    Checking,
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
    /// The questions that were answered with yes.
    pub ticks: [bool; QUESTIONS],
    awaited: Option<Awaited>,
    /// The text as it was last saved.
    saved: String,
}

impl Writing {
    /// The choice of a way.
    pub fn new(stationery: Stationery) -> Self {
        Self {
            stationery,
            step: Step::Ways,
            cursor: 0,
            answers: Vec::new(),
            at: 0,
            stencil: 0,
            written: None,
            scroll: 0,
            ticks: [false; QUESTIONS],
            awaited: None,
            saved: String::new(),
        }
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.step {
            Step::Ways | Step::Templates | Step::Sending => &[Context::Writing, Context::Always],
            Step::Asking => &[Context::WritingValue, Context::Text, Context::Always],
            Step::Checking => &[Context::Checklist, Context::Always],
        }
    }

    /// What is being asked for: which value, how many of how many, and what is typed.
    pub fn asking(&self) -> Option<(Placeholder, usize, usize, &TextField)> {
        let (placeholder, field) = self.answers.get(self.at)?;
        Some((*placeholder, self.at + 1, self.answers.len(), field))
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
            (Action::Down, Step::Checking) => self.cursor = (self.cursor + 1).min(QUESTIONS - 1),
            (Action::Down, _) => self.cursor = (self.cursor + 1).min(self.rows().len().saturating_sub(1)),
            (Action::Up, _) => self.cursor = self.cursor.saturating_sub(1),
            (Action::HalfPageDown, Step::Checking) => {
                self.scroll = (self.scroll + SCROLLED).min(self.text().lines().count());
            }
            (Action::HalfPageUp, Step::Checking) => self.scroll = self.scroll.saturating_sub(SCROLLED),
            (Action::Tick, Step::Checking) => {
                if let Some(tick) = self.ticks.get_mut(self.cursor) {
                    *tick = !*tick;
                }
                self.cursor = (self.cursor + 1).min(QUESTIONS - 1);
            }
            (Action::Editor, Step::Checking) => return Reply::asks(vec![Effect::Edit]),
            (Action::Back, _) => return self.back(),
            (Action::Onward, Step::Ways) => return self.choose_way(),
            (Action::Onward, Step::Templates) => return self.choose_template(),
            (Action::Onward, Step::Asking) => return self.answer(),
            (Action::Onward, Step::Checking) => self.go(Step::Sending),
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
        if let (Step::Asking, Some((_, field))) = (self.step, self.answers.get_mut(self.at)) {
            field.insert_text(text);
        }
        Reply::stays()
    }

    /// Takes the text back from the editor. An emptied text is a change of mind: nothing is kept.
    pub fn replace(&mut self, text: &str) -> Vec<Effect> {
        let Some(written) = &mut self.written else { return Vec::new() };
        if text.trim().is_empty() {
            let place = written.place(self.stationery.to);
            self.stationery.drafts.retain(|draft| draft.template != written.template);
            self.written = None;
            self.go(Step::Templates);
            return vec![Effect::ForgetDraft(place)];
        }
        written.text = text.trim_end().to_owned();
        self.ticks = [false; QUESTIONS];
        self.unsaved().into_iter().collect()
    }

    /// Whether the text is another one than was saved last.
    pub fn is_unsaved(&self) -> bool {
        self.written.as_ref().is_some_and(|written| written.text != self.saved)
    }

    /// The effect that saves the text, if it is another one than was saved last.
    pub fn unsaved(&mut self) -> Option<Effect> {
        let written = self.written.as_ref()?;
        if written.text == self.saved {
            return None;
        }
        self.saved.clone_from(&written.text);
        let draft = serde_json::to_string(written).ok()?;
        Some(Effect::SaveDraft(written.place(self.stationery.to), draft, 0))
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
            Step::Ways => return Reply::closes(Vec::new()),
            Step::Templates => self.go(Step::Ways),
            Step::Asking if self.at > 0 => self.at -= 1,
            Step::Asking => {
                self.step = Step::Templates;
                self.cursor = self.stencil;
            }
            Step::Checking => {
                let notice = Some(Notice::info(Phrase::new("notice-letter-kept")));
                let effects = self.unsaved().into_iter().collect();
                return Reply { notice, ..Reply::closes(effects) };
            }
            Step::Sending => self.go(Step::Checking),
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
            self.go(Step::Checking);
        }
    }

    /// A text written earlier with this template is taken up; otherwise what is missing is asked for.
    fn choose_template(&mut self) -> Reply {
        self.stencil = self.cursor;
        let Some(stencil) = self.stationery.stencils.get(self.stencil) else { return Reply::stays() };
        let earlier = self.stationery.drafts.iter().find(|draft| draft.template == stencil.template.name).cloned();
        if earlier.is_some() {
            self.take_up(earlier);
            return Reply::asks(vec![Effect::Edit]);
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
        let mut values = crate::domain::template::Values::default();
        for (placeholder, field) in &self.answers {
            values.set(*placeholder, field.text());
        }
        let values = values.over(&self.stationery.known);
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

    /// The text goes to the editor, saved before it leaves.
    fn begin(&mut self, letter: Letter) -> Reply {
        let Some(stencil) = self.stationery.stencils.get(self.stencil) else { return Reply::stays() };
        let (template, note) = (stencil.template.name.clone(), stencil.note.clone());
        let text = match letter.subject.filter(|_| self.takes_subject()) {
            Some(subject) => format!("{}{subject}\n\n{}", self.stationery.subject_mark, letter.body),
            None => letter.body,
        };
        self.written = Some(Written { template, note, text });
        self.ticks = [false; QUESTIONS];
        self.go(Step::Checking);
        let mut effects: Vec<Effect> = self.unsaved().into_iter().collect();
        effects.push(Effect::Edit);
        Reply::asks(effects)
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
