//! The command line contract (docs/engineering.md, "Command line contract"), command by command, with the real binary.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

mod advice;
mod agenda;
mod asks;
mod clock;
mod contract;
mod copies;
mod days;
mod dialogue;
mod document;
mod errors;
mod fronts;
mod further;
mod gifts;
mod harness;
mod hostile;
#[path = "../hostile/mod.rs"]
mod hostile_texts;
mod items;
mod languages;
mod leftovers;
mod list;
mod meetings;
mod messages;
mod minding;
mod morning;
mod principles;
mod privacy;
mod reading;
mod relatives;
mod settling;
mod silence;
mod stats;
mod surroundings;
mod verbs;
mod who;
mod words;
mod writing;
mod zones;
