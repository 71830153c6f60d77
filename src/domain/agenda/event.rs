//! Events: days on which several are met, whoever comes.

use super::entry::{Entry, Kind, Who};
use super::look::Look;
use crate::domain::event::Gathering;
use crate::domain::item::ItemId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::fold::fold;

/// An event on its own day, on the first of several; one that goes on today stands on today. It keeps its days, worked or
/// not, and brings nobody up in the queue before it is over.
pub fn entry(row: &Gathering, look: &Look<'_>) -> Option<Entry> {
    let event = &row.event;
    let goes_on = event.on < look.day.date && look.day.date <= event.ends() && look.span.contains(look.day.date);
    let day = if goes_on { look.day.date } else { event.on };
    let day = if day < look.span.from && event.ends() >= look.span.from { look.span.from } else { day };
    if !look.span.contains(day) {
        return None;
    }
    let who = |row: &crate::domain::event::Attendee| Who {
        id: row.who,
        name: row.name.clone(),
        folded: fold(&row.name),
        tier: None,
    };
    let mut people = row.coming().map(who);
    let first = people.next();
    let with: Vec<Who> = people.collect();
    let people = u32::try_from(row.coming().count()).unwrap_or(u32::MAX);
    Some(Entry {
        comes_up: None,
        title: Some(event.name.clone()),
        lasts: event.until.map(|until| (event.on, until)),
        place: event.place.clone(),
        who: first,
        with,
        item: Some(ItemId::Event(event.id)),
        detail: Some(detail(row)),
        ..Entry::crowd(Kind::Event, day, people)
    })
}

/// Until when, where, with whom.
fn detail(row: &Gathering) -> Phrase {
    let names = row.coming().map(|guest| guest.name.clone()).collect();
    let who = match row.coming().next().is_none() {
        true => Phrase::new("agenda-nobody-yet"),
        false => Phrase::new("agenda-meeting").with("names", Value::Names(names)),
    };
    let place = Some(row.event.place.as_str()).filter(|place| !place.is_empty());
    let place = place.map(|place| Phrase::new("agenda-text").with("text", place));
    let until = row.event.until.map(|until| Phrase::new("agenda-until").with("day", until));
    // From the last part to the first one.
    let and = |rest: Phrase, part: Phrase| Phrase::new("agenda-and").with("what", part).with("detail", rest);
    until.into_iter().chain(place).rev().fold(who, and)
}
