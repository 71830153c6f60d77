//! The program in a real terminal.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod guard;
mod harness;
mod probe;
