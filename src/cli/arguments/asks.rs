//! The arguments of the commands for requests, suggestions and conflicts.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::{Args, Subcommand};

use super::items::Which;

#[derive(Debug, Subcommand)]
pub(crate) enum Request {
    Add(NewRequest),
    Edit(OtherRequest),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewRequest {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "TEXT", num_args = 0..)]
    pub text: Vec<String>,
    #[command(flatten)]
    pub fields: RequestFields,
    #[arg(long, value_name = "email")]
    pub via: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RequestFields {
    #[arg(long)]
    pub urgent: bool,
    #[arg(long, value_name = "DAY")]
    pub when: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub promise_by: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct OtherRequest {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: RequestFields,
    #[arg(long, conflicts_with = "urgent")]
    pub usual: bool,
    #[arg(long = "text", value_name = "TEXT")]
    pub new_text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Requests {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
    #[arg(long)]
    pub done: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Reply {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub promise_by: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Feedback {
    Add(NewFeedback),
    Edit(OtherFeedback),
    Remove(Which),
}

// With a step the words pick a suggestion that is known.
#[derive(Debug, Args)]
pub(crate) struct NewFeedback {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "TEXT", num_args = 0..)]
    pub text: Vec<String>,
    #[arg(long, value_name = "DAY", conflicts_with = "step")]
    pub when: Option<String>,
    #[arg(long, group = "step")]
    pub thank: bool,
    #[arg(long, group = "step")]
    pub consider: bool,
    #[arg(long, group = "step")]
    pub adopt: bool,
    #[arg(long, group = "step")]
    pub decline: bool,
    #[arg(long, group = "step")]
    pub tell: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OtherFeedback {
    #[command(flatten)]
    pub of: Which,
    #[arg(long, value_name = "DAY")]
    pub when: Option<String>,
    #[arg(long = "text", value_name = "TEXT")]
    pub new_text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Resolve {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Settle {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WHAT", num_args = 0..)]
    pub what: Vec<String>,
}
