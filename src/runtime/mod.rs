//! What touches the machine: the clock, the terminal, the keyboard, signals, the editor, the clipboard and other programs.

mod clipboard;
pub mod clock;
mod copying;
pub mod decode;
pub mod editor;
mod importing;
pub mod input;
pub mod open;
mod opener;
pub mod panic;
pub mod run;
pub mod session;
mod sheet;
pub mod signals;
pub mod terminal;
mod way_out;
pub mod zones;
