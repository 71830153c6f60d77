//! app

pub mod key;
