//! The journal: every change of a notebook row, under the step that made it. It is what undo goes by.
//!
//! A step is what a user did: one write, one transaction. Its entries hold each changed row before and after, as JSON.

mod forget;
mod owner;
mod recorder;
mod rows;
pub(in crate::store) mod steps;
mod tables;
mod triggers;
mod undo;

pub(in crate::store) use forget::forget;
pub(in crate::store) use recorder::{Mode, Recorder};
pub(in crate::store) use tables::{Column, Kind, Table};
pub(in crate::store) use triggers::install;

pub use steps::{StepRecord, StepState};
pub use undo::{UndoError, Undone};
