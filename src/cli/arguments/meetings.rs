//! The arguments of the commands for the welcome, introductions, events and the drill.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct Introduce {
    #[arg(value_name = "WHO")]
    pub one: String,
    #[arg(value_name = "WHO")]
    pub two: String,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long)]
    pub done: bool,
    #[arg(long, value_name = "TEXT")]
    pub outcome: Option<String>,
    #[arg(long, conflicts_with_all = ["done", "outcome"])]
    pub decline: bool,
    #[arg(long, conflicts_with_all = ["done", "outcome", "decline", "why", "on"])]
    pub remove: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Event {
    List,
    Add(NewEvent),
    Show(NamedEvent),
    Edit(OtherEvent),
    Attend(Attending),
    Leave(Leaving),
    Held(HeldEvent),
    Remove(NamedEvent),
}

#[derive(Debug, Args)]
pub(crate) struct NamedEvent {
    #[arg(value_name = "EVENT", required = true, num_args = 1..)]
    pub event: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct NewEvent {
    #[arg(value_name = "NAME", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: EventFields,
}

#[derive(Debug, Args)]
pub(crate) struct OtherEvent {
    #[command(flatten)]
    pub named: NamedEvent,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[command(flatten)]
    pub fields: EventFields,
}

#[derive(Debug, Args)]
pub(crate) struct EventFields {
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long = "with", value_name = "WHO")]
    pub with: Vec<String>,
    #[arg(long, value_name = "TEXT", requires = "with")]
    pub prepare: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Attending {
    #[command(flatten)]
    pub of: Leaving,
    #[arg(long, value_name = "TEXT")]
    pub prepare: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Leaving {
    #[arg(value_name = "EVENT")]
    pub event: String,
    #[arg(value_name = "WHO", required = true, num_args = 1..)]
    pub who: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct HeldEvent {
    #[arg(value_name = "EVENT")]
    pub event: String,
    #[arg(value_name = "TEXT", num_args = 0..)]
    pub text: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Drill {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
    #[arg(long, value_name = "EVENT", conflicts_with = "who")]
    pub event: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Introductions {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Welcome {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "STEP", num_args = 0..)]
    pub steps: Vec<String>,
    #[arg(long, value_name = "DAY", conflicts_with_all = ["steps", "stop", "finish"])]
    pub from: Option<String>,
    #[arg(long, value_name = "DAY", requires = "steps")]
    pub on: Option<String>,
    #[arg(long, requires = "steps", conflicts_with = "on")]
    pub undo_tick: bool,
    #[arg(long, conflicts_with_all = ["steps", "finish"])]
    pub stop: bool,
    #[arg(long, conflicts_with = "steps")]
    pub finish: bool,
}
