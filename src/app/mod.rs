//! The pure state machine behind the screens: messages in, effects out.
//!
//! It names no terminal, no file and no clock, so that a whole morning can be tested by pressing keys.

pub mod action;
pub mod circumstances;
pub mod effect;
pub mod forms;
pub mod key;
pub mod keymap;
pub mod modals;
pub mod model;
pub mod msg;
pub mod notice;
pub mod path_field;
pub mod screens;
pub mod stationery;
pub mod tabs;
pub mod text_field;
mod update;
