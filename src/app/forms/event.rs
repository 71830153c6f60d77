//! A day on which several are met, with who comes.

use super::values::Values;
use super::{Field, Form, Kind, text};
use crate::app::circumstances::Circumstances;
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::event::{Attendee, Event, Gathering};
use crate::domain::id::{AffiliateId, AttendeeId, EventId};
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;

/// What the form of an event is made from.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The event as it is; nothing when a new one is noted.
    pub before: Option<Gathering>,
    /// On whose page it was opened, and their name: a new event begins with them, and what to prepare is theirs.
    pub about: Option<(AffiliateId, String)>,
    /// Everybody who could come.
    pub people: Vec<(AffiliateId, String)>,
}

impl Sheet {
    /// For a new event on somebody's page.
    pub fn on(page: &Dossier) -> Self {
        let own = (page.affiliate.id, page.affiliate.name.clone());
        Self { before: None, about: Some(own), people: page.to_meet.clone() }
    }
}

/// The form of an event.
pub fn form(sheet: &Sheet, around: &Circumstances) -> Form {
    let before = sheet.before.as_ref();
    let event = before.map(|row| &row.event);
    let day = |day: chrono::NaiveDate| text::day(day, around.order);
    let mut fields = vec![
        Field::new("field-event-name", Kind::Line, event.map_or("", |event| &event.name)).required(),
        Field::new("field-on", Kind::Day(Lean::Future), event.map(|event| day(event.on)).unwrap_or_default())
            .required(),
        Field::new(
            "field-until",
            Kind::Day(Lean::Future),
            event.and_then(|event| event.until).map(day).unwrap_or_default(),
        )
        .checked(in_order),
        Field::new("field-place", Kind::Line, event.map_or("", |event| &event.place)),
        who_comes(sheet),
    ];
    if let Some((who, _)) = &sheet.about {
        let prepare = before.and_then(|row| row.attendees.iter().find(|guest| guest.who == *who));
        fields.push(Field::new("field-prepare", Kind::Line, prepare.map_or("", |guest| &guest.prepare)));
    }
    let named = event.map(|event| event.name.clone());
    Form {
        kind: ItemKind::Event,
        of: sheet.about.as_ref().map(|(who, _)| *who),
        name: named.or_else(|| sheet.about.as_ref().map(|(_, name)| name.clone())).unwrap_or_default(),
        before: sheet.before.clone().map(Item::Event),
        page: None,
        fields,
        fill,
    }
}

fn who_comes(sheet: &Sheet) -> Field {
    let guests = sheet.before.iter().flat_map(|row| &row.attendees);
    let listed: Vec<(AffiliateId, String)> = guests.map(|guest| (guest.who, guest.name.clone())).collect();
    let new = sheet.about.iter().filter(|_| sheet.before.is_none()).cloned();
    let start: Vec<(AffiliateId, String)> = listed.into_iter().chain(new).collect();
    let mut people = sheet.people.clone();
    // Those on the list are there in any case, also from the archive.
    for one in &start {
        if !people.iter().any(|(id, _)| *id == one.0) {
            people.push(one.clone());
        }
    }
    let ids: Vec<AffiliateId> = start.iter().map(|(id, _)| *id).collect();
    Field::people("field-who-comes", people, &ids)
}

fn in_order(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-until")? < values.day("field-on")?).then(|| Phrase::new("form-event-days"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let before = match values.before() {
        Some(Item::Event(before)) => Some(before),
        _ => None,
    };
    let on = values.day("field-on")?;
    let event = Event {
        id: before.map_or_else(EventId::new, |row| row.event.id),
        name: values.text("field-event-name"),
        on,
        until: values.day("field-until").filter(|until| *until > on),
        place: values.text("field-place"),
        interaction: before.and_then(|row| row.event.interaction),
    };
    let listed = before.map(|row| row.attendees.clone()).unwrap_or_default();
    let who = match before {
        Some(_) if !values.is_changed("field-who-comes") => listed.iter().map(|guest| guest.who).collect(),
        _ => values.people("field-who-comes").unwrap_or_default(),
    };
    let guest = |who: AffiliateId| {
        let known = listed.iter().find(|guest| guest.who == who).cloned();
        let new =
            || Attendee { id: AttendeeId::new(), who, name: String::new(), prepare: String::new(), deceased: false };
        let guest = known.unwrap_or_else(new);
        // What to prepare is asked for the one on whose page the form stands.
        let own = values.form.of == Some(who);
        Attendee { prepare: if own { values.text("field-prepare") } else { guest.prepare }, ..guest }
    };
    Some(Item::Event(Gathering { event, attendees: who.into_iter().map(guest).collect() }))
}
