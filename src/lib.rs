//! carnet: a terminal notebook for affiliate managers.
//!
//! The modules in reading order; imports point one way, from the later to the earlier ones
//! (ARCHITECTURE.md, "The rooms, in reading order"; `tests/architecture.rs` holds it).

pub mod domain;

pub mod files;

pub mod i18n;

pub mod config;

pub mod keymap;

pub mod search;

pub mod store;

pub mod exchange;

pub mod app;

pub mod ui;

pub mod runtime;

pub mod cli;
