//! What lies beside a notebook and is not its own, what is damaged, what was changed in a copy: nothing is lost in silence.
//!
//! Every test ends with a line of counts (`cargo test --test faults -- --nocapture`). `CARNET_FAULTS=long` takes the amounts
//! that `CONTRIBUTING.md` names.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set up its notebook has failed")]

mod copies;
mod damage;
mod disk;
mod harness;
mod journals;
mod kills;
mod locks;
mod screens;
mod together;
mod unexplained;
mod versions;
mod wals;
