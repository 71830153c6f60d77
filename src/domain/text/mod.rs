//! Text: cleaned once at the door, folded for finding.

pub mod clean;
pub mod fold;
pub mod numbers;
pub mod sieve;
pub mod slips;
