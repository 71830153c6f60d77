//! The arguments of the commands for requests, suggestions and conflicts.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Request {
    #[arg(value_name = "WHO TEXT", required = true, num_args = 1..)]
    pub rest: Vec<String>,
    #[arg(long, conflicts_with = "usual")]
    pub urgent: bool,
    #[arg(long)]
    pub usual: bool,
    #[arg(long, value_name = "DAY")]
    pub when: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub promise_by: Option<String>,
    #[arg(long, value_name = "email")]
    pub via: Option<String>,
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

#[derive(Debug, Args)]
pub(crate) struct Feedback {
    #[arg(value_name = "WHO TEXT", required = true, num_args = 1..)]
    pub rest: Vec<String>,
    #[arg(long, value_name = "DAY")]
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
