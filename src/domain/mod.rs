//! Pure rules and types: what an affiliate is, when somebody is due, what a typed line means.
//!
//! Nothing here reads a clock, a file or a setting by itself; everything is handed in.

pub mod affiliate;
pub mod agenda;
pub mod capture;
pub mod channel;
pub mod contact;
pub mod copies;
pub mod dates;
pub mod dismissal;
pub mod dossier;
pub mod draft;
pub mod fact;
pub mod feedback;
pub mod finding;
pub mod follow_up;
pub mod gift;
pub mod history;
pub mod id;
pub mod identifier;
pub mod import;
pub mod interaction;
pub mod introduction;
pub mod item;
pub mod lang;
pub mod link;
pub mod moment;
pub mod money;
pub mod newcomer;
pub mod occasion;
pub mod phrase;
pub mod promise;
pub mod queue;
pub mod relative;
pub mod request;
pub mod retag;
pub mod roster;
pub mod rules;
pub mod saved_filter;
pub mod skip;
pub mod snooze;
pub mod template;
pub mod text;
pub mod totals;
pub mod welcome;
