//! How a message changes the state, and what it asks of the world.

mod agenda;
mod copies;
mod drill;
mod events;
mod filters;
mod finding;
mod gifts;
mod history;
mod import;
mod items;
mod keys;
mod person;
mod places;
mod writing;

use super::effect::{Composing, Effect};
use super::modals::Modal;
use super::modals::composer::Focus;
use super::model::Model;
use super::msg::{Morning, Msg, Report, Written};
use super::notice::Notice;
use super::screens::Place;
use super::screens::gifts::Lie;
use super::screens::list::List;
use super::screens::today::Order;
use crate::app::action::Action;
use crate::domain::capture::Reading;
use crate::domain::dossier::Dossier;
use crate::domain::draft::Draft;
use crate::domain::finding::{FoundPerson, FoundText};
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::settling::Settling;

impl Model {
    /// Takes a message in; what comes back is performed before the next draw.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Key(key) => self.on_key(key),
            Msg::Compose(people, page) => self.open_composer(super::effect::Mode::Log, people, page.as_deref()),
            Msg::Behind(key) => self.on_key_behind(key),
            Msg::LineBreak => self.on_line_break(),
            Msg::Paste(text) => self.on_paste(&text),
            Msg::Burst(text) => self.on_burst(&text),
            Msg::Resize(columns, rows) => self.on_resize((columns, rows)),
            Msg::Time(now) => self.on_time(now),
            Msg::ChangedElsewhere => {
                self.people.distrust();
                self.read_again()
            }
            Msg::People(news) => {
                let before = self.list().selected();
                self.people.take(news, &self.around);
                if self.list().selected() == before { self.wanted_groups() } else { self.after_move() }
            }
            Msg::Gifts(cards) => self.on_gifts(cards),
            Msg::Agenda(agenda) => {
                let before = self.list().selected();
                self.agenda.take(*agenda, &self.around.rules);
                if self.list().selected() == before { Vec::new() } else { self.after_move() }
            }
            news @ (Msg::Drill(_) | Msg::Filters(_) | Msg::Groups(_) | Msg::More(_)) => self.on_news(news),
            Msg::Morning(morning) => self.on_morning(morning),
            Msg::Dossier(id, dossier) => {
                self.on_dossier(id, dossier);
                Vec::new()
            }
            Msg::Form(wanted, dossier, tags) => self.open_form(wanted, dossier.as_deref(), &tags),
            Msg::EventForm(sheet) => self.open_event_form(sheet.as_deref()),
            Msg::Held(row) => self.on_held(row.as_deref()),
            Msg::Read(composing, reading, settling) => self.on_read(&composing, reading, *settling),
            Msg::Draft(place, draft) => self.on_draft(&place, draft),
            Msg::Written(report, step) => self.on_written(report, step),
            Msg::Names(names) => self.on_names(names),
            Msg::Found(typed, people, texts) => self.on_found(&typed, people, texts),
            Msg::Do(action) => self.act(action),
            Msg::History(steps) => {
                self.on_history(steps);
                Vec::new()
            }
            Msg::Copies(copies) => {
                self.on_copies(copies);
                Vec::new()
            }
            Msg::Events(events) => self.on_events(events),
            Msg::EventPage(page) => {
                self.on_event_page(page);
                Vec::new()
            }
            Msg::CopyChecked(name, found) => {
                self.on_copy_checked(name, found);
                Vec::new()
            }
            Msg::CopyMade(name) => self.on_copy_made(name),
            Msg::SteppedBack(done, refused, with) => self.on_stepped_back(done, refused, &with),
            Msg::Undone(notice, with) => {
                self.today.forget(&with);
                self.people.undone();
                self.on_stepped(notice, &with)
            }
            Msg::Redone(notice, with) => self.on_stepped(notice, &with),
            Msg::Refused(phrase) => {
                self.notice = Some(Notice::failure(phrase));
                Vec::new()
            }
            Msg::Stationery(stationery) => self.on_stationery(stationery),
            Msg::Handed(said) => self.on_handed(said),
            Msg::Edited(text) => self.on_edited(text),
            Msg::NoEditor => self.on_no_editor(),
            news @ (Msg::Folder(_) | Msg::ImportRead(..) | Msg::ImportRefused(..) | Msg::ImportProgress(..)) => {
                self.on_import(news);
                Vec::new()
            }
            Msg::Imported(told, step) => self.on_imported(told, step),
        }
    }

    /// Takes the day's queue in, and has it kept who was shown.
    fn on_morning(&mut self, morning: Box<Morning>) -> Vec<Effect> {
        let before = self.list().selected();
        self.today.take(morning, self.order);
        self.order = Order::Kept;
        let mut effects: Vec<Effect> = self.today.to_keep().map(Effect::KeepShown).into_iter().collect();
        if self.list().selected() != before {
            effects.extend(self.after_move());
        }
        effects
    }

    fn on_resize(&mut self, size: (u16, u16)) -> Vec<Effect> {
        self.size = size;
        self.gifts.lie = Lie::of(size);
        self.people.room = size;
        self.wanted_groups()
    }

    /// Time went on; a new day is said, and nobody jumps. A list on which nobody is left gives way to the new one at once.
    fn on_time(&mut self, now: Moment) -> Vec<Effect> {
        let is_another_day = now.day != self.around.now.day;
        self.around.now = now;
        if !is_another_day {
            return Vec::new();
        }
        if self.modals.is_empty() && self.today.open().next().is_none() {
            return self.read_again();
        }
        self.notice = Some(Notice::info(Phrase::new("notice-new-day")));
        Vec::new()
    }

    /// Gives what was found to Find, if it is still open.
    fn on_found(&mut self, typed: &str, people: Vec<FoundPerson>, texts: Vec<FoundText>) -> Vec<Effect> {
        if let Some(Modal::Finder(finder)) = self.modals.last_mut() {
            finder.take(typed, people, texts);
        }
        Vec::new()
    }

    /// Gives what a line means to the composer it was typed into.
    fn on_read(&mut self, composing: &Composing, reading: Box<Reading>, settling: Settling) -> Vec<Effect> {
        if let Some(Modal::Composer(composer)) = self.modals.last_mut() {
            composer.understand(composing, reading, settling);
        }
        Vec::new()
    }

    /// Takes a draft up where it was typed, if that is still what lies on top.
    fn on_draft(&mut self, place: &str, draft: Option<Draft>) -> Vec<Effect> {
        match (self.modals.last_mut(), draft) {
            (Some(Modal::Composer(composer)), Some(draft)) if composer.composing().place() == place => {
                composer.take_up(&draft.text, draft.caret).effects
            }
            (Some(Modal::Form(editor)), Some(draft)) if editor.form.place() == place => {
                editor.take_up(&draft.text, &self.around);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Takes a text back from the manager's editor.
    fn on_edited(&mut self, text: Option<String>) -> Vec<Effect> {
        match (self.modals.last_mut(), text) {
            (Some(Modal::Composer(composer)), Some(text)) => composer.replace(&text).effects,
            (Some(Modal::Form(editor)), Some(text)) => {
                editor.replace(&text, &self.around);
                Vec::new()
            }
            (Some(Modal::Writing(writing)), Some(text)) => writing.replace(&text),
            _ => Vec::new(),
        }
    }

    /// F4 without an editor that was chosen: the text is written in the field that is there.
    fn on_no_editor(&mut self) -> Vec<Effect> {
        match self.modals.last_mut() {
            Some(Modal::Composer(composer)) => composer.focus = Focus::Text,
            Some(Modal::Form(editor)) => editor.go_to_long_text(),
            Some(Modal::Writing(writing)) => writing.write_here(),
            _ => return Vec::new(),
        }
        self.notice = Some(Notice::info(Phrase::new("editor-none")));
        Vec::new()
    }

    /// Gives everything of somebody to whatever shows them.
    fn on_dossier(&mut self, id: AffiliateId, dossier: Option<Box<Dossier>>) {
        for place in &mut self.stack {
            match place {
                Place::Dossier(screen) if screen.id == id => screen.take(dossier.clone(), &self.around),
                Place::Dossier(_) | Place::History(_) | Place::Copies(_) | Place::Events(_) => {}
            }
        }
        if self.list().selected() == Some(id) {
            self.beside = dossier;
        }
        self.look_for_item(id);
    }

    fn on_written(&mut self, report: Report, step: Option<StepId>) -> Vec<Effect> {
        let mut effects = Vec::new();
        match self.modals.pop() {
            Some(Modal::Composer(composer)) => {
                effects.push(Effect::ForgetDraft(composer.composing().place()));
                effects.extend(composer.settles.map(Effect::ForgetDraft));
            }
            Some(Modal::Form(editor)) => effects.push(Effect::ForgetDraft(editor.form.place())),
            _ => {}
        }
        self.notice = Some(match report.kind {
            Written::Stranded => Notice::warning(report.phrase, Action::NextDate),
            _ => Notice::done(report.phrase, step),
        });
        self.people.written();
        match (report.kind, report.with.first()) {
            (Written::Outcome, _) => self.list_mut().after_outcome(&report.with),
            (Written::Remembered | Written::Stranded, _) => self.list_mut().clear_marks(),
            (Written::Added, Some(id)) => {
                self.today.select(*id);
                self.people.select(*id);
            }
            (Written::Event(id), _) => self.look_for_event(id),
            (Written::Item(item), _) => {
                self.look_for = Some(item);
                if let ItemId::Gift(gift) = item {
                    self.gifts.look_for(gift);
                }
            }
            (Written::Added, None) | (Written::Apart, _) => {}
        }
        effects.extend(self.read_again());
        effects
    }

    fn on_stepped(&mut self, notice: Notice, with: &[AffiliateId]) -> Vec<Effect> {
        self.notice = Some(notice);
        // The next key is for the person whose step it was, not for whoever the cursor went on to.
        if let [one] = with[..] {
            self.list_mut().select(one);
        }
        self.read_again()
    }

    /// Reads whatever is on the screen again.
    fn read_again(&self) -> Vec<Effect> {
        let mut effects = vec![Effect::LoadMorning];
        effects.extend(self.read_list());
        let selected = self.list().selected();
        effects.extend(selected.map(Effect::LoadDossier));
        let opened = self.stack.iter().filter_map(Place::person).filter(|id| Some(*id) != selected);
        effects.extend(opened.map(Effect::LoadDossier));
        if self.stack.iter().any(|place| matches!(place, Place::History(_))) {
            effects.push(Effect::LoadHistory);
        }
        if self.stack.iter().any(|place| matches!(place, Place::Events(_))) {
            effects.push(Effect::LoadEvents);
        }
        effects
    }
}
