//! What a notebook must outlive: files beside it that are not its own, damage, a disk that is full or does not read, kills, power
//! cuts, other programs. Nothing is lost in silence.
//!
//! Every test ends with a line of counts (`cargo test --test faults -- --nocapture`). `CARNET_FAULTS=long` takes the amounts
//! that `CONTRIBUTING.md` names.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set up its notebook has failed")]

#[path = "../properties_operations/actions.rs"]
#[expect(dead_code, reason = "the strategy that draws them is for the properties")]
mod actions;
mod copies;
mod damage;
#[path = "../properties_operations/depth.rs"]
mod depth;
mod disk;
mod harness;
mod journals;
mod kills;
mod locks;
mod power;
mod room;
mod screens;
mod together;
mod undo;
mod unexplained;
mod versions;
mod wals;

/// The people whom the operations drawn at random are about.
const PEOPLE: usize = 4;
