//! The arguments of the commands for one item of somebody's page: `carnet relative add|edit|remove WHO …`.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Relative {
    #[arg(value_name = "add|edit|remove")]
    pub verb: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "NAME", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "child")]
    pub relation: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub birthday: Option<String>,
    #[arg(long, value_name = "N")]
    pub age: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Fact {
    #[arg(value_name = "add|edit|remove")]
    pub verb: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "family")]
    pub kind: Option<String>,
    #[arg(long, value_name = "RELATIVE")]
    pub about: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, conflicts_with = "open")]
    pub private: bool,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_name = "DAY")]
    pub asked: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Date {
    #[arg(value_name = "add|edit|remove")]
    pub verb: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "birthday")]
    pub kind: Option<String>,
    #[arg(long, value_name = "RELATIVE")]
    pub of: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub label: Option<String>,
    #[arg(long, conflicts_with = "yearly")]
    pub once: bool,
    #[arg(long)]
    pub yearly: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Channel {
    #[arg(value_name = "add|edit|up|down|remove")]
    pub verb: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "ADDRESS", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "email")]
    pub kind: Option<String>,
    #[arg(long = "hours", value_name = "9:30-18:00")]
    pub open_hours: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub value: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Contact {
    #[arg(value_name = "edit|remove")]
    pub verb: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long, value_name = "14:30")]
    pub at: Option<String>,
    #[arg(long, value_name = "call")]
    pub via: Option<String>,
    #[arg(long, value_name = "reached")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "both")]
    pub direction: Option<String>,
    #[arg(long, value_name = "contact")]
    pub kind: Option<String>,
    #[arg(long = "with", value_name = "WHO")]
    pub with: Vec<String>,
    #[arg(long = "without", value_name = "WHO")]
    pub without: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub settled: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Promise {
    #[arg(value_name = "WHO TEXT", required = true, num_args = 1..)]
    pub rest: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub due: Option<String>,
    #[arg(long, conflicts_with = "mine")]
    pub theirs: bool,
    #[arg(long)]
    pub mine: bool,
    #[arg(long, value_name = "DAY")]
    pub kept: Option<String>,
    #[arg(long = "text", value_name = "TEXT")]
    pub new_text: Option<String>,
}
