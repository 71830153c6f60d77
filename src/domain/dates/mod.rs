//! Dates: partial ones, working days, and what a typed date means in English and French.

pub mod grammar;
pub mod holidays;
pub mod partial;
pub mod working;
