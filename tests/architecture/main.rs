//! What the house promises, held by reading the sources: which room uses which, who may name what, how long files are,
//! and where words for the user live. Each rule's own file says where it comes from.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test that cannot go on says so")]

mod catalogues;
mod cited;
mod habits;
mod rooms;
mod said;
mod source;
