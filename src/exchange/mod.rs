//! Formats in: files of affiliate platforms become rows, and rows become a plan of what would change.
//!
//! The way of a file: [`detect`] finds its encoding and delimiter, [`table`] cuts it into records, [`formats`] says what
//! its columns mean, [`values`] reads the cells, [`reading`] puts it all together, and [`plan`] compares the result
//! with the notebook. Everything but [`mod@file`] is pure: bytes in, data out; `store::imports` writes a plan.

pub mod detect;
pub mod fault;
pub mod file;
pub mod formats;
pub mod icalendar;
pub mod noted;
pub mod plan;
pub mod question;
pub mod reading;
pub mod sheet;
pub mod table;
pub mod titles;
pub mod values;
