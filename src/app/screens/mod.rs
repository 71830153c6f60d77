//! The places one can be in: one file a screen.

pub mod dossier;
pub mod today;
pub mod welcome;
