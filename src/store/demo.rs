//! The made-up notebook of the demonstration: a believable morning on whatever day it is opened.
//!
//! Its people are data (`assets/demo`), typed in the program's own grammar and written by its own operations at moments of
//! the past. So it shows nothing that a manager could not have typed, and no row is made up beside the rules.

mod cast;
mod dates;

use chrono::{Days, NaiveDate};

use super::directory::Who;
use super::{Store, StoreError};
use crate::domain::affiliate::{OtherName, Status};
use crate::domain::capture::newcomer::{Typed, read_newcomer};
use crate::domain::capture::{
    Answers, Leading, Plain, Resolved, Scene, Unready, parse, resolve, resolve_contact, resolve_jot, resolve_request,
};
use crate::domain::channel::Channel;
use crate::domain::contact::Next;
use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::event::{Attendee, Event, Gathering};
use crate::domain::fact::Fact;
use crate::domain::feedback::Step;
use crate::domain::gift::{Gift, Purpose};
use crate::domain::id::{AffiliateId, AttendeeId, EventId, OtherNameId};
use crate::domain::interaction::Outcome;
use crate::domain::introduction::Introduction;
use crate::domain::item::Item;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::money::{Currency, Money};
use crate::domain::rules::Rules;
use cast::{Cast, Entry, Person, Present, What};
use dates::Dates;

/// Events and filters were noted so many days ago.
const WEEK: u64 = 7;

impl Store {
    /// The made-up notebook in a language, in memory; its history begins empty, so that undo takes back only what is done
    /// from now on.
    ///
    /// # Errors
    /// What SQLite says; [`StoreError::Refused`] would be a slip in the data, which the tests look for on many days.
    pub fn open_demo(lang: Lang, rules: &Rules, now: &Moment) -> Result<Self, StoreError> {
        let cast = Cast::read(lang)?;
        let mut store = Self::open_in_memory()?;
        store.use_rules(rules, now)?;
        let mut stage = Stage { dates: Dates::new(now.day, rules, &cast), store, rules, lang, now };
        // Everybody first: a line of one may speak of another.
        let people = cast.people.iter().map(|person| stage.enter(person)).collect::<Result<Vec<_>, _>>()?;
        for (person, id) in cast.people.iter().zip(people) {
            stage.live(person, id)?;
        }
        stage.gather(&cast)?;
        let Stage { store, .. } = stage;
        store.connection().execute_batch("DELETE FROM journal_entry; DELETE FROM journal_step;")?;
        // What was projected at moments of the past is due for a look from today.
        store.refresh_projections(now)?;
        Ok(store)
    }
}

/// The notebook while it is being written.
struct Stage<'a> {
    store: Store,
    dates: Dates<'a>,
    rules: &'a Rules,
    lang: Lang,
    now: &'a Moment,
}

impl Stage<'_> {
    /// Adds a person on the day they joined.
    fn enter(&mut self, person: &Person) -> Result<AffiliateId, StoreError> {
        let joined = self.dates.working_day_before(person.joined);
        let moment = self.noon(joined);
        let newcomer =
            read_newcomer(&person.line, Typed::Line, &self.reader(joined)).ok_or_else(|| slip(&person.line))?;
        let id = self.store.add_affiliate(&newcomer, &moment)?.value;
        let hours = person.hours()?;
        self.store.edit_affiliate(
            id,
            |affiliate| {
                affiliate.joined_on = Some(joined);
                affiliate.language.clone_from(&person.language);
                affiliate.address_form = person.address;
                affiliate.time_zone.clone_from(&person.zone);
                affiliate.hours = hours;
                if person.welcome.is_some() {
                    affiliate.status = Status::Onboarding;
                }
            },
            &moment,
        )?;
        if let Some(steps) = &person.welcome {
            self.store.tick_welcome(id, steps, joined, &moment)?;
        }
        if !person.channels.is_empty() {
            let channel = |(kind, value): &(_, String)| Channel::new(*kind, value, 0);
            self.store.set_channels(id, &person.channels.iter().map(channel).collect::<Vec<_>>(), &moment)?;
        }
        for (kind, name) in &person.names {
            let name = OtherName { id: OtherNameId::new(), kind: *kind, name: name.clone() };
            self.store.add_name(id, &name, &moment)?;
        }
        Ok(id)
    }

    /// Writes what happened with a person, up to today.
    fn live(&mut self, person: &Person, id: AffiliateId) -> Result<(), StoreError> {
        let mut last = self.noon(self.dates.working_day_before(person.joined));
        for entry in &person.log {
            let on = match entry.working_days_ago {
                Some(count) => self.dates.working_days_before(count),
                None => self.dates.working_day_before(entry.days_ago),
            };
            last = self.noon(on);
            self.happen(entry, id, &last)?;
        }
        if let Some(follow_up) = &person.follow_up {
            let day = self.dates.working_day(follow_up.days);
            self.store.set_next(&[id], Next::On(day), &follow_up.about, &last)?;
        }
        person.gifts.iter().try_for_each(|present| self.give(present, id))
    }

    /// Writes what concerns several people, and the filters.
    fn gather(&mut self, cast: &Cast) -> Result<(), StoreError> {
        let noted = self.noon(self.dates.working_day_before(WEEK));
        for occasion in &cast.events {
            let (id, name) = (EventId::new(), occasion.name.clone());
            let (on, place) = (self.dates.working_day(occasion.days), occasion.place.clone());
            let mut attendees = Vec::new();
            for (who, prepare) in &occasion.who {
                let (id, who, name) = (AttendeeId::new(), self.named(who)?, String::new());
                attendees.push(Attendee { id, who, name, prepare: prepare.clone(), deceased: false });
            }
            let event = Event { id, name, on, until: None, place, interaction: None };
            self.store.add_event(&Gathering { event, attendees }, &noted)?;
        }
        for meeting in &cast.introductions {
            let (first, other) = (self.named(&meeting.first)?, self.named(&meeting.other)?);
            let on = self.dates.working_day_before(meeting.noted);
            let row = Introduction {
                why: meeting.why.clone(),
                due_on: Some(self.dates.working_day(0)),
                ..Introduction::noted(first, other, on)
            };
            self.store.add_item(first, &Item::Introduction(row), &self.noon(on))?;
        }
        for (name, words) in &cast.filters {
            self.store.keep_filter(name, words, &noted)?;
        }
        Ok(())
    }

    /// Who bears a name of the data.
    fn named(&self, name: &str) -> Result<AffiliateId, StoreError> {
        match self.store.who(name)? {
            Who::One(found) => Ok(found.id),
            Who::Several(_) | Who::Nobody => Err(slip(name)),
        }
    }

    /// In what gifts are paid here: one currency with the limit that stands above them.
    fn currency(&self) -> Currency {
        self.rules.gifts.currency.unwrap_or(Currency::EUR)
    }

    /// Brings a gift through its states.
    fn give(&mut self, present: &Present, id: AffiliateId) -> Result<(), StoreError> {
        let slip = || slip(&present.name);
        let page = self.store.dossier(id, 0)?.ok_or_else(slip)?;
        let days = present.went.first().map_or(0, |(_, days)| *days);
        let first = self.noon(self.dates.working_day_before(days));
        let known = page.gifts.iter().find(|gift| gift.name == present.name);
        let occasion = page.occasions.iter().find(|occasion| Some(occasion.kind) == present.occasion);
        let before = known.cloned().unwrap_or_else(|| Gift::idea(present.name.as_str(), first.day));
        let after = Gift {
            cost: Some(Money::read(&present.cost, Some(self.currency())).map_err(|_| slip())?),
            purpose: occasion.map(|occasion| Purpose::Occasion(occasion.id)),
            ..before.clone()
        };
        match known {
            Some(_) => drop(self.store.edit_item(id, &Item::Gift(before), &Item::Gift(after.clone()), &first)?),
            None => drop(self.store.add_item(id, &Item::Gift(after.clone()), &first)?),
        }
        for (state, days) in &present.went {
            let on = self.dates.working_day_before(*days);
            self.store.move_gift(after.id, *state, on, &self.noon(on))?;
        }
        Ok(())
    }

    fn happen(&mut self, entry: &Entry, id: AffiliateId, moment: &Moment) -> Result<(), StoreError> {
        if entry.what == What::Adopt {
            return self.adopt(entry, id, moment);
        }
        let text = self.dates.fill(&entry.line).ok_or_else(|| slip(&entry.line))?;
        let plain = match entry.what {
            What::Jot | What::Private => Plain::Topic,
            What::Request => Plain::Request,
            What::Feedback => Plain::Feedback,
            What::Log | What::Missed | What::Adopt => Plain::Note,
        };
        let resolved = self.resolve(&text, id, moment.day, plain);
        if !resolved.unread.is_empty() {
            return Err(slip(&text));
        }
        let unready = |_: Unready| slip(&text);
        match entry.what {
            What::Log => {
                let contact = resolve_contact(resolved, Outcome::Reached).map_err(unready)?;
                self.store.log_contact(&contact, None, moment)?;
            }
            What::Missed => {
                let contact = resolve_contact(resolved, Outcome::NoAnswer).map_err(unready)?;
                self.store.log_contact(&contact, None, moment)?;
            }
            What::Request => {
                let contact = resolve_request(resolved).map_err(unready)?;
                self.store.log_contact(&contact, None, moment)?;
            }
            What::Jot | What::Feedback | What::Adopt => {
                let jot = resolve_jot(resolved).map_err(unready)?;
                self.store.jot(&jot, None, moment)?;
            }
            What::Private => {
                let jot = resolve_jot(resolved).map_err(unready)?;
                self.store.jot(&jot, None, moment)?;
                self.hide(id, &jot.learned.facts.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>(), moment)?;
            }
        }
        Ok(())
    }

    fn hide(&mut self, id: AffiliateId, texts: &[String], moment: &Moment) -> Result<(), StoreError> {
        let facts = self.store.dossier(id, 0)?.map(|page| page.facts).unwrap_or_default();
        for fact in facts.into_iter().filter(|fact| texts.contains(&fact.text)) {
            let after = Item::Fact(Fact { private: true, ..fact.clone() });
            self.store.edit_item(id, &Item::Fact(fact), &after, moment)?;
        }
        Ok(())
    }

    fn adopt(&mut self, entry: &Entry, id: AffiliateId, moment: &Moment) -> Result<(), StoreError> {
        let said = self.store.dossier(id, 0)?.and_then(|dossier| dossier.feedback.into_iter().next());
        let said = said.filter(|said| said.text == entry.line).ok_or_else(|| slip(&entry.line))?;
        self.store.step_feedback(said.id, Step::Adopt, moment)?;
        Ok(())
    }

    fn resolve(&self, text: &str, id: AffiliateId, on: NaiveDate, plain: Plain) -> Resolved {
        let reader = self.reader(on);
        let answers = Answers::default();
        let scene =
            Scene { selected: &[id], leading: Leading::AreText, answers: &answers, reader, now: self.noon(on), plain };
        resolve(&parse(text, &reader), &scene, &self.store)
    }

    /// The data are typed with the day before the month, whatever the manager's own order.
    fn reader(&self, today: NaiveDate) -> Reader<'_> {
        let (order, working) = (DateOrder::Dmy, &self.rules.working);
        Reader { today, lang: self.lang, order, lean: Lean::Future, working }
    }

    fn noon(&self, day: NaiveDate) -> Moment {
        Moment::on(day, self.now.zone)
    }
}

/// A line that cannot be read.
fn slip(line: &str) -> StoreError {
    StoreError::Refused(format!("demo: {line}"))
}

/// A day so many days before.
fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
