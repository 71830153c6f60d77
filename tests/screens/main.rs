//! The screens over a notebook in memory: keys go in through the session, what is drawn comes out as text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod agenda;
mod ahead;
mod bursts;
mod columns;
mod composing;
mod day;
mod drill;
mod empty;
mod events;
mod everything;
mod finding;
mod forms;
mod gifts;
mod importing;
mod keys;
mod marks;
mod meetings;
mod minding;
mod monkey;
mod notebook;
mod open_days;
mod people;
mod pictures;
mod places;
mod room;
mod script;
mod scripts_of_names;
mod settling;
mod silence;
mod sizes;
mod stage;
mod writing;
