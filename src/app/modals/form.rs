//! The one editor of every form. What is typed is checked as it is typed; Esc keeps a draft, a refusal keeps the form open.

use super::Reply;
use super::offers::{Offer, Offers};
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, EventChange, Write};
use crate::app::forms::reading::{self, Said};
use crate::app::forms::values::{Values, YES};
use crate::app::forms::{Form, Kind};
use crate::app::keymap::Context;
use crate::app::text_field::{Edit, Lines, TextField};
use crate::domain::item::Item;
use crate::domain::roster::Turn;
use crate::domain::text::fold::fold;

/// How many candidates are offered at once; more would hide the form.
const OFFERED: usize = 6;

/// Whether something is typed into a field since it has the focus: completion waits for it, reasons too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touch {
    /// Nothing yet.
    Fresh,
    /// Something was typed or picked.
    Typed,
    /// The field was left, or saving was tried: its reason is shown.
    Left,
}

/// A form being filled in.
#[derive(Debug, Clone)]
pub struct FormEditor {
    /// The form.
    pub form: Form,
    /// Where typing goes.
    pub focus: usize,
    fields: Vec<TextField>,
    touched: Vec<Touch>,
    said: Vec<Said>,
    /// What completion offers in the field in focus.
    offers: Offers,
    /// The draft as it was last saved.
    saved: String,
}

impl FormEditor {
    /// The form as it opens.
    pub fn new(form: Form, around: &Circumstances) -> Self {
        let field = |field: &crate::app::forms::Field| {
            let lines = if field.kind == Kind::LongText { Lines::Many } else { Lines::One };
            TextField::with_text(lines, field.start.clone())
        };
        let fields: Vec<TextField> = form.fields.iter().map(field).collect();
        let count = fields.len();
        let mut editor = Self {
            form,
            focus: 0,
            fields,
            touched: vec![Touch::Fresh; count],
            said: vec![Said::Nothing; count],
            offers: Offers::default(),
            saved: String::new(),
        };
        editor.saved = editor.draft();
        editor.check(around);
        editor
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match (self.form.fields[self.focus].kind.is_typed(), self.long().is_some()) {
            (true, false) => &[Context::Form, Context::Text, Context::Always],
            (true, true) => &[Context::Form, Context::FormLong, Context::Text, Context::Always],
            (false, false) => &[Context::Form, Context::FormChoice, Context::Always],
            (false, true) => &[Context::Form, Context::FormLong, Context::FormChoice, Context::Always],
        }
    }

    /// What is typed into a field.
    pub fn field(&self, at: usize) -> &TextField {
        &self.fields[at]
    }

    /// What is said under a field: what it was read as at once, what is missing once the manager has been there.
    pub fn said(&self, at: usize) -> &Said {
        let is_empty = self.fields[at].is_blank();
        match (&self.said[at], self.touched[at]) {
            (Said::Wrong(_), Touch::Fresh) => &Said::Nothing,
            // Nobody is told what is missing while still on the way to typing it.
            (Said::Wrong(_), Touch::Typed) if is_empty => &Said::Nothing,
            (said, _) => said,
        }
    }

    /// What completion offers in the field in focus.
    pub fn offers(&self) -> &Offers {
        &self.offers
    }

    /// What stands in the first field that takes a long text.
    pub fn long_text(&self) -> Option<&str> {
        self.long().map(|at| self.fields[at].text())
    }

    fn long(&self) -> Option<usize> {
        self.form.fields.iter().position(|field| field.kind == Kind::LongText)
    }

    /// Typing goes to the long text from now on.
    pub fn go_to_long_text(&mut self) {
        self.focus = self.long().unwrap_or(self.focus);
    }

    /// Moves, edits, completes, saves or closes.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match action {
            Action::Back if !self.offers.is_empty() => self.close_offers(),
            Action::Back => return self.put_aside(),
            Action::Confirm if self.offers.chosen().is_some() => self.complete(around),
            Action::Confirm => return self.save(around),
            Action::NextField if self.offers.completes() => self.complete(around),
            Action::NextField => self.go(1),
            Action::PreviousField => self.go(self.fields.len() - 1),
            Action::Down if !self.offers.is_empty() => self.offers.choose(Turn::On),
            Action::Up if !self.offers.is_empty() => self.offers.choose(Turn::Back),
            Action::Down if self.focus + 1 < self.fields.len() => self.go(1),
            Action::Up if self.focus > 0 => self.go(self.fields.len() - 1),
            Action::ChoiceOn | Action::Tick => self.pick(Toward::Next, around),
            Action::ChoiceBack => self.pick(Toward::Previous, around),
            Action::Editor => return self.lend(),
            // Only the long text has lines.
            Action::NewLine if self.form.fields[self.focus].kind != Kind::LongText => self.go_to_long_text(),
            other => {
                if self.form.fields[self.focus].kind.is_typed()
                    && self.fields[self.focus].act(other) == Some(Edit::Text)
                {
                    self.typed(around);
                }
            }
        }
        Reply::stays()
    }

    /// Types into the field in focus; a choice takes no letters.
    pub fn take_text(&mut self, text: &str, around: &Circumstances) -> Reply {
        if self.form.fields[self.focus].kind.is_typed() {
            let is_next = self.begins_next_word(text);
            let field = &mut self.fields[self.focus];
            if is_next {
                field.insert_text(", ");
            }
            field.insert_text(text);
            self.typed(around);
        }
        Reply::stays()
    }

    /// Whether a text typed behind a list that stood there already begins another word of it.
    fn begins_next_word(&self, text: &str) -> bool {
        let field = &self.fields[self.focus];
        let is_list = self.form.fields[self.focus].kind.is_list() && self.touched[self.focus] == Touch::Fresh;
        let is_behind = field.caret() == field.text().len() && !field.is_blank() && !field.text().ends_with(',');
        is_list && is_behind && text.starts_with(char::is_alphanumeric)
    }

    /// Takes a long text back from the editor.
    pub fn replace(&mut self, text: &str, around: &Circumstances) {
        if self.long_text().is_some() {
            self.go_to_long_text();
            self.fields[self.focus].set_text(text.trim_end());
            self.typed(around);
        }
    }

    /// Whether something else is typed than was saved last.
    pub fn is_unsaved(&self) -> bool {
        self.saved != self.draft()
    }

    /// The effect that saves the draft, if it is another one than was saved last.
    pub fn unsaved(&mut self) -> Option<Effect> {
        let draft = self.draft();
        if self.saved == draft {
            return None;
        }
        self.saved.clone_from(&draft);
        Some(self.keep(draft))
    }

    /// Takes a draft up: the fields that were changed in it stand as they were left.
    pub fn take_up(&mut self, draft: &str, around: &Circumstances) {
        let Ok(serde_json::Value::Object(texts)) = serde_json::from_str(draft) else { return };
        let mut first = None;
        for (at, field) in self.form.fields.iter().enumerate() {
            if let Some(text) = texts.get(field.label).and_then(serde_json::Value::as_str) {
                self.fields[at].set_text(text);
                self.touched[at] = Touch::Typed;
                first = first.or(Some(at));
            }
        }
        self.focus = first.unwrap_or(self.focus);
        self.saved = self.draft();
        self.check(around);
    }

    /// The fields that were changed, as a draft keeps them.
    fn draft(&self) -> String {
        let changed = self.form.fields.iter().zip(&self.fields).filter(|(field, typed)| field.start != typed.text());
        let texts = changed.map(|(field, typed)| (field.label.to_owned(), typed.text().into()));
        serde_json::Value::Object(texts.collect()).to_string()
    }

    fn keep(&self, draft: String) -> Effect {
        let place = self.form.place();
        if draft == "{}" { Effect::ForgetDraft(place) } else { Effect::SaveDraft(place, draft, 0) }
    }

    /// Esc: what was changed stays as a draft.
    fn put_aside(&mut self) -> Reply {
        let draft = self.draft();
        Reply::closes(vec![self.keep(draft)])
    }

    /// Enter: goes to the first field that cannot be taken, or writes.
    fn save(&mut self, around: &Circumstances) -> Reply {
        self.check(around);
        if let Some(wrong) = self.said.iter().position(|said| !said.is_right()) {
            self.touched[wrong] = Touch::Left;
            self.focus = wrong;
            self.close_offers();
            self.offer_days(around);
            if self.offers.asks() {
                self.offers.choose(Turn::On);
            }
            return Reply::stays();
        }
        let texts = self.texts();
        let values = Values { form: &self.form, texts: &texts, around };
        let Some(item) = (self.form.fill)(&values) else { return Reply::stays() };
        let write = match (self.form.before.clone(), item, self.form.of) {
            (Some(Item::Event(before)), Item::Event(after), _) => {
                Write::Event(EventChange::Edit(Box::new(before), Box::new(after)))
            }
            (None, Item::Event(new), _) => Write::Event(EventChange::Add(Box::new(new))),
            (Some(before), item, Some(of)) => Write::EditItem(of, Box::new(before), Box::new(item)),
            (None, item, Some(of)) => Write::AddItem(of, Box::new(item)),
            (_, _, None) => return Reply::stays(),
        };
        Reply::asks(vec![Effect::Write(write)])
    }

    /// F4: the long text of the form goes to the editor.
    fn lend(&mut self) -> Reply {
        if self.long_text().is_none() {
            return Reply::stays();
        }
        self.leave();
        self.go_to_long_text();
        Reply::asks(vec![Effect::Edit])
    }

    fn texts(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.text().to_owned()).collect()
    }

    fn check(&mut self, around: &Circumstances) {
        let texts = self.texts();
        let values = Values { form: &self.form, texts: &texts, around };
        self.said = self.form.fields.iter().map(|field| reading::say(field, &values)).collect();
    }

    fn typed(&mut self, around: &Circumstances) {
        if self.touched[self.focus] == Touch::Fresh {
            self.touched[self.focus] = Touch::Typed;
        }
        self.check(around);
        self.offer();
        self.offer_days(around);
    }

    fn leave(&mut self) {
        if self.touched[self.focus] == Touch::Typed {
            self.touched[self.focus] = Touch::Left;
        }
        self.close_offers();
    }

    fn go(&mut self, by: usize) {
        self.leave();
        self.focus = (self.focus + by) % self.fields.len();
    }

    fn pick(&mut self, toward: Toward, around: &Circumstances) {
        let text = self.fields[self.focus].text();
        let next = match &self.form.fields[self.focus].kind {
            Kind::YesNo => {
                if text == YES {
                    String::new()
                } else {
                    YES.to_owned()
                }
            }
            Kind::Choice(picks) => {
                let at = picks.iter().position(|pick| pick.code == text).unwrap_or(0);
                let count = picks.len().max(1);
                let next = match toward {
                    Toward::Next => (at + 1) % count,
                    Toward::Previous => (at + count - 1) % count,
                };
                picks.get(next).map(|pick| pick.code.clone()).unwrap_or_default()
            }
            _ => return,
        };
        self.fields[self.focus].set_text(next);
        self.typed(around);
    }

    /// What could be meant by what stands before the caret: words that begin so, then words that hold it.
    fn offer(&mut self) {
        self.close_offers();
        let (before, _, _) = self.cut();
        let typed = fold(before.trim());
        let candidates = &self.form.fields[self.focus].candidates;
        if typed.is_empty() || candidates.iter().any(|candidate| fold(candidate) == typed) {
            return;
        }
        let begins = candidates.iter().filter(|candidate| fold(candidate).starts_with(&typed));
        let holds = candidates.iter().filter(|candidate| {
            let folded = fold(candidate);
            !folded.starts_with(&typed) && folded.contains(&typed)
        });
        self.offers = Offers::new(begins.chain(holds).take(OFFERED).cloned().collect());
    }

    /// The days that may be meant, where what is typed has several.
    fn offer_days(&mut self, around: &Circumstances) {
        let kind = &self.form.fields[self.focus].kind;
        if let Some(open) = reading::asked_in(kind, self.fields[self.focus].text(), around) {
            let meanings = open.answers.into_iter().map(|(says, text)| Offer { says, text });
            self.offers = Offers::meanings(meanings.collect());
        }
    }

    /// The text before the word at the caret, that word, and what follows the caret: in a list the word stands between commas.
    fn cut(&self) -> (String, String, String) {
        let field = &self.fields[self.focus];
        let (before, after) = field.text().split_at(field.caret());
        let is_list = self.form.fields[self.focus].kind.is_list();
        match before.rsplit_once(',').filter(|_| is_list) {
            Some((head, word)) => (word.to_owned(), format!("{head}, "), after.to_owned()),
            None => (before.to_owned(), String::new(), after.to_owned()),
        }
    }

    fn complete(&mut self, around: &Circumstances) {
        let Some(word) = self.offers.taken().map(str::to_owned) else { return };
        let (head, after) = match self.offers.is_question() {
            true => (String::new(), String::new()),
            false => {
                let (_, head, after) = self.cut();
                (head, after)
            }
        };
        let caret = head.len() + word.len();
        let field = &mut self.fields[self.focus];
        field.set_text(format!("{head}{word}{after}"));
        field.set_caret(caret);
        self.typed(around);
        self.close_offers();
    }

    fn close_offers(&mut self) {
        self.offers = Offers::default();
    }
}

/// Which way a choice goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Toward {
    Next,
    Previous,
}
