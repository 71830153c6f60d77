//! Events: noted, changed, with people on their list, turned into an entry of the log.

use super::log_contact::Logged;
use crate::domain::contact::Contact;
use crate::domain::event::{Attendee, Event, Gathering};
use crate::domain::id::{AffiliateId, AttendeeId, EventId};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, events};

impl Store {
    /// Notes an event with who comes.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for an empty name or days in the wrong order, and those of [`Store::write`].
    pub fn add_event(&mut self, row: &Gathering, now: &Moment) -> Result<Written<EventId>, StoreError> {
        let step = Step::new("step-event", vec![row.event.name.clone()], *now);
        self.write(&step, |tx| {
            events::insert_whole(tx, row)?;
            Ok(row.event.id)
        })
    }

    /// Writes what an edit changed of an event from `before` to `after`; what somebody else has written meanwhile stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is gone, and those of [`Store::add_event`].
    pub fn edit_event(
        &mut self,
        before: &Gathering,
        after: &Gathering,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let id = before.event.id;
        let step = Step::new("step-edit-event", vec![self.event(id)?.name], *now);
        self.write(&step, |tx| {
            let Some(mut row) = events::gathering(tx, id)? else {
                return Err(StoreError::NotFound { table: "event", id: id.to_string() });
            };
            row.take(before, after);
            Ok(events::update_whole(tx, &row)?)
        })
    }

    /// Removes an event with its list; the entry of the log that it became stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn remove_event(&mut self, id: EventId, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-remove-event", vec![self.event(id)?.name], *now);
        self.write(&step, |tx| Ok(events::delete(tx, id)?))
    }

    /// Puts people on an event's list, each with what to prepare; who is on it already gets that.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn attend(
        &mut self,
        id: EventId,
        who: &[AffiliateId],
        prepare: &str,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        self.event(id)?;
        let step = Step::new("step-attend", self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for who in who {
                let attendee = Attendee {
                    id: AttendeeId::new(),
                    who: *who,
                    name: String::new(),
                    prepare: prepare.to_owned(),
                    deceased: false,
                };
                events::attend(tx, id, &attendee)?;
            }
            Ok(())
        })
    }

    /// Takes people off an event's list.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn leave(&mut self, id: EventId, who: &[AffiliateId], now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-leave", self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for who in who {
                events::leave(tx, id, *who)?;
            }
            Ok(())
        })
    }

    /// Turns an event into one entry of the log with everybody who came, and remembers it, as one step. `typed` is the
    /// composer's text, given back when the step is undone.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when nobody came, [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn hold_event(
        &mut self,
        id: EventId,
        contact: &Contact,
        typed: Option<&str>,
        now: &Moment,
    ) -> Result<Written<Logged>, StoreError> {
        let event = self.event(id)?;
        self.log_with(contact, typed, now, |tx, entries| {
            let interaction = entries.first().copied();
            Ok(events::update(tx, &Event { interaction, ..event })?)
        })
    }

    fn event(&self, id: EventId) -> Result<Event, StoreError> {
        let found = events::get(self.connection(), id)?;
        found.ok_or_else(|| StoreError::NotFound { table: "event", id: id.to_string() })
    }
}
