//! Contacted: the note in the one-line grammar, what it was read as, and whether to save it.

use super::choice::{choose, numbered};
use super::{Dialogue, Stop, Turn};
use crate::cli::failure::Failure;
use crate::domain::capture::{
    Answers, Choice, Leading, Plain, Question, Reading, Resolved, Scene, parse, resolve, resolve_contact,
};
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Contact;
use crate::domain::dates::grammar::Lean;
use crate::domain::draft::Draft;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::Outcome;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::settling::{Matter, Settles, Settling, and_open};
use crate::domain::text::clean::clean_note;
use crate::say;

/// Where the composer of the screens keeps what was typed about somebody.
fn place(of: AffiliateId) -> String {
    format!("log:{of}")
}

/// What becomes of a note that was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Save,
    Settle,
    Edit,
    Cancel,
}

impl Then {
    fn code(self) -> &'static str {
        match self {
            Then::Save => "yes",
            Then::Settle => "settle",
            Then::Edit => "edit",
            Then::Cancel => "cancel",
        }
    }
}

impl Dialogue<'_> {
    /// Takes the note down and saves it; true when it was saved.
    pub(super) fn contacted(&mut self, entry: &Turn) -> Result<bool, Stop> {
        let mut text = match self.kept(entry)? {
            Some(text) => text,
            None => self.note("dialogue-note")?,
        };
        let mut answers = Answers::default();
        let mut settles = Settles::default();
        loop {
            let resolved = self.read(&text, entry, &answers);
            if let Some(question) = resolved.questions.first().cloned() {
                match self.which(&question)? {
                    Some(choice) => answers.choose(&question, &choice),
                    None => text = self.note("dialogue-note")?,
                }
                continue;
            }
            self.read_back(&text, &resolved)?;
            let settling = self.settling(&resolved)?;
            match self.then(&settling, &mut settles)? {
                Then::Settle => {}
                Then::Save => match resolve_contact(resolved, Outcome::Reached) {
                    Ok(contact) => {
                        return self.save(Contact { settles, ..contact }, &text, entry).map(|()| true);
                    }
                    Err(unready) => {
                        let told = Failure::of_line(unready, &text).text(self.words());
                        self.console.tell(told.trim_end())?;
                        text = self.note("dialogue-note")?;
                    }
                },
                Then::Edit => {
                    let again = self.note("dialogue-note-again")?;
                    text = if again.is_empty() { text } else { again };
                }
                Then::Cancel => {
                    self.keep(&text, entry)?;
                    return Ok(false);
                }
            }
        }
    }

    fn note(&mut self, question: &str) -> Result<String, Stop> {
        let question = self.words().say(question);
        Ok(clean_note(&self.ask(&question)?).trim().to_owned())
    }

    /// A draft that was kept, here or on the screens, if it is taken up.
    fn kept(&mut self, entry: &Turn) -> Result<Option<String>, Stop> {
        let draft = self.store.draft(&place(entry.id))?.filter(|draft| !draft.text.trim().is_empty());
        let Some(draft) = draft else { return Ok(None) };
        let told = say!(self.words(), "dialogue-draft", text = draft.text.replace('\n', " "));
        self.console.tell(&told)?;
        Ok(if self.agreed("dialogue-draft-use")? { Some(draft.text) } else { None })
    }

    /// Yes or no, yes being the default.
    fn agreed(&mut self, question: &str) -> Result<bool, Stop> {
        let names = ["yes", "no"].map(|kind| say!(self.words(), "dialogue-yes-no", kind = kind));
        let choices = numbered(&names);
        let question =
            self.words().say_with(question, &[("choices", choices.into()), ("default", names[0].as_str().into())]);
        loop {
            if let Some(at) = choose(&self.ask(&question)?, &names, &["yes", "no"]) {
                return Ok(at == 0);
            }
        }
    }

    fn keep(&mut self, text: &str, entry: &Turn) -> Result<(), Stop> {
        if text.is_empty() {
            self.store.delete_draft(&place(entry.id))?;
            return Ok(());
        }
        let saved_at = self.session.moment.instant;
        self.store.save_draft(&Draft { place: place(entry.id), text: text.to_owned(), caret: text.len(), saved_at })?;
        let told = self.words().say("dialogue-draft-kept");
        Ok(self.console.tell(&told)?)
    }

    fn read(&self, text: &str, entry: &Turn, answers: &Answers) -> Resolved {
        let reader = self.session.reader(Lean::Future);
        let now = self.session.moment;
        // Whom the note is about was chosen before it was typed.
        let leading = Leading::AreText;
        let scene = Scene { selected: &[entry.id], leading, answers, reader, now, plain: Plain::Note };
        resolve(&parse(text, &reader), &scene, &self.store)
    }

    /// Which reading of open words is meant; nothing when none of them.
    fn which(&mut self, question: &Question) -> Result<Option<Choice>, Stop> {
        let today = self.session.moment.day;
        let words = self.words();
        let mut names: Vec<String> = question.choices.iter().map(|choice| words.phrase(&choice.says, today)).collect();
        names.push(words.say("dialogue-none-of-them"));
        let asked = words.phrase(&question.asks, today);
        let asked = say!(words, "dialogue-which", asks = asked, choices = numbered(&names));
        loop {
            let heard = self.ask(&asked)?;
            // Between two readings nothing is a default.
            if let Some(at) = choose(&heard, &names, &[]).filter(|_| !heard.trim().is_empty()) {
                return Ok(question.choices.get(at).cloned());
            }
        }
    }

    /// What the line was read as, piece by piece.
    fn read_back(&mut self, text: &str, resolved: &Resolved) -> Result<(), Stop> {
        let first = resolved.with.first().map(|person| person.id);
        let preferred = first.map(|id| self.store.preferred_channel(id)).transpose()?.flatten();
        let channel = resolved.channel.or(preferred).unwrap_or(ChannelKind::Call);
        let next = match &resolved.with[..] {
            [one] => self.store.next_by_rhythm(one.id, &self.session.moment)?,
            _ => None,
        };
        let reading = Reading::of(text, resolved, channel, next);
        let words = self.words();
        let today = self.session.moment.day;
        let names: Vec<&str> = reading.with.iter().map(|person| person.name.as_str()).collect();
        let how = say!(words, "channel", kind = reading.channel.code());
        let mut lines = vec![say!(words, "dialogue-read-as", names = names.join(", "), how = how)];
        let piece =
            |label: String, says: &Phrase| say!(words, "cli-of", name = label, what = words.phrase(says, today));
        // The signs of the line are for the eye.
        let label = |id: &str| words.say(id).trim_start_matches(|letter: char| !letter.is_alphabetic()).to_owned();
        lines.extend(reading.lines.iter().map(|line| piece(label(line.label), &line.says)));
        for line in lines {
            self.console.tell(&line)?;
        }
        Ok(())
    }

    /// What a contact such as the line says would settle.
    fn settling(&self, resolved: &Resolved) -> Result<Settling, Stop> {
        match resolve_contact(resolved.clone(), Outcome::Reached) {
            Ok(contact) => Ok(self.store.settling_of(&self.timed(contact), &self.session.moment)?),
            Err(_) => Ok(Settling::default()),
        }
    }

    /// The hour is worth keeping only for a contact of today that the line does not date.
    fn timed(&self, contact: Contact) -> Contact {
        let now = &self.session.moment;
        let at = contact.at.or_else(|| (contact.on == now.day).then(|| now.civil.time()));
        Contact { at, ..contact }
    }

    /// Says what stays open, and asks what becomes of the note; what it settles is chosen on the way.
    fn then(&mut self, settling: &Settling, settles: &mut Settles) -> Result<Then, Stop> {
        let boxes: Vec<&Matter> = settling.matters.iter().filter(|matter| matter.has_box()).collect();
        settles.retain(&boxes);
        let all = [Then::Save, Then::Edit, Then::Cancel, Then::Settle];
        let known: Vec<Then> = all.into_iter().filter(|then| *then != Then::Settle || !boxes.is_empty()).collect();
        let codes: Vec<&str> = known.iter().map(|then| then.code()).collect();
        let names: Vec<String> = codes.iter().map(|kind| say!(self.words(), "dialogue-then", kind = *kind)).collect();
        let question = say!(self.words(), "dialogue-save", choices = numbered(&names), default = &names[0]);
        loop {
            for stays in settling.stays(settles) {
                let told = self.words().phrase(&stays, self.session.moment.day);
                self.console.tell(&told)?;
            }
            let heard = self.ask(&question)?;
            match choose(&heard, &names, &codes).and_then(|at| known.get(at)) {
                Some(Then::Settle) => self.switch(&boxes, settles)?,
                Some(then) => return Ok(*then),
                None => {}
            }
        }
    }

    /// Asks by number what is settled and what stays open, until nothing more is named.
    fn switch(&mut self, boxes: &[&Matter], settles: &mut Settles) -> Result<(), Stop> {
        loop {
            let labels = boxes.iter().map(|matter| {
                let what = self.words().phrase(&matter.label, self.session.moment.day);
                let state = if settles.settles(matter) { "settled" } else { "open" };
                say!(self.words(), "dialogue-box", state = state, what = what)
            });
            let labels: Vec<String> = labels.collect();
            let question = say!(self.words(), "dialogue-switch", choices = numbered(&labels));
            let heard = self.ask(&question)?;
            match heard.trim().parse::<usize>().ok().and_then(|at| boxes.get(at.checked_sub(1)?)) {
                Some(matter) => settles.switch(matter),
                None if heard.trim().is_empty() => return Ok(()),
                None => {
                    let unclear = say!(self.words(), "dialogue-unclear", typed = heard.trim());
                    self.console.tell(&unclear)?;
                }
            }
        }
    }

    fn save(&mut self, contact: Contact, text: &str, entry: &Turn) -> Result<(), Stop> {
        let contact = self.timed(contact);
        let written = self.store.log_contact(&contact, Some(text), &self.session.moment)?;
        self.store.delete_draft(&place(entry.id))?;
        let names: Vec<&str> = written.value.with.iter().map(|who| who.name.as_str()).collect();
        let next = written.value.with.first().and_then(|who| who.next_due);
        let id = match (written.value.outcome, next) {
            (Outcome::Planned, _) => "notice-planned",
            (_, Some(_)) => "notice-logged-next",
            (_, None) => "dialogue-logged",
        };
        let phrase = Phrase::new(id).with("names", names.join(", "));
        let phrase = match next {
            Some(day) => phrase.with("day", Value::FullDay(day)),
            None => phrase,
        };
        self.done(&and_open(phrase, &written.value.stays), written.step)
    }
}
