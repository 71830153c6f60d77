//! The program in a real terminal.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod agenda;
mod bytes;
mod copies;
mod drill;
mod events;
mod filter;
mod finding;
mod forms;
mod gifts;
mod guard;
mod harness;
mod importing;
mod keys;
mod killed;
mod line;
mod meetings;
mod morning;
mod people;
mod probe;
mod settings;
mod shells;
mod table;
mod together;
mod twelve;
mod ways_out;
mod writing;
