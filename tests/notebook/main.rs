//! The notebook through the library: opened, changed, taken back, copied, restored, imported into, examined.
//!
//! One binary for every way of testing keeps the time until all are linked short; a test in `tests/architecture` sees to it that
//! no file here is forgotten.

mod backup;
mod cases;
mod demo;
mod doctor;
mod erasure;
mod headers;
mod imported;
mod importing;
mod laws;
mod locks;
mod open;
mod operations;
mod people;
mod reading;
mod refusals;
mod restore;
mod seed;
mod sifting;
mod undo;
mod upgrade;
mod write;
