//! The arguments of the commands for one item of somebody's page: `carnet relative add|edit|remove WHO …`. Each verb has the
//! flags it takes, and no other.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::{Args, Subcommand};

// The one that is meant: by some of its words, or by its identity.
#[derive(Debug, Args)]
pub(crate) struct Which {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub which: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Relative {
    Add(NewRelative),
    Edit(OtherRelative),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewRelative {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "NAME", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: RelativeFields,
}

#[derive(Debug, Args)]
pub(crate) struct OtherRelative {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: RelativeFields,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RelativeFields {
    #[arg(long, value_name = "child")]
    pub relation: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub birthday: Option<String>,
    #[arg(long, value_name = "N")]
    pub age: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Fact {
    Add(NewFact),
    Edit(OtherFact),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewFact {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: FactFields,
}

#[derive(Debug, Args)]
pub(crate) struct OtherFact {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: FactFields,
    #[arg(long, conflicts_with = "private")]
    pub open: bool,
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct FactFields {
    #[arg(long, value_name = "family")]
    pub kind: Option<String>,
    #[arg(long, value_name = "RELATIVE")]
    pub about: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long)]
    pub private: bool,
    #[arg(long, value_name = "DAY")]
    pub asked: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Date {
    Add(NewDate),
    Edit(OtherDate),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewDate {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "WORDS", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: DateFields,
}

#[derive(Debug, Args)]
pub(crate) struct OtherDate {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: DateFields,
}

#[derive(Debug, Args)]
pub(crate) struct DateFields {
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

#[derive(Debug, Subcommand)]
pub(crate) enum Channel {
    Add(NewChannel),
    Edit(OtherChannel),
    Up(Which),
    Down(Which),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewChannel {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "ADDRESS", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: ChannelFields,
}

#[derive(Debug, Args)]
pub(crate) struct OtherChannel {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: ChannelFields,
    #[arg(long, value_name = "ADDRESS")]
    pub value: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ChannelFields {
    #[arg(long, value_name = "email")]
    pub kind: Option<String>,
    #[arg(long = "hours", value_name = "9:30-18:00")]
    pub open_hours: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Contact {
    Edit(Box<OtherContact>),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct OtherContact {
    #[command(flatten)]
    pub of: Which,
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

#[derive(Debug, Subcommand)]
pub(crate) enum Promise {
    Add(NewPromise),
    Edit(OtherPromise),
    Keep(KeptPromise),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewPromise {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "TEXT", num_args = 0..)]
    pub text: Vec<String>,
    #[command(flatten)]
    pub fields: PromiseFields,
}

#[derive(Debug, Args)]
pub(crate) struct PromiseFields {
    #[arg(long, value_name = "DAY")]
    pub due: Option<String>,
    #[arg(long)]
    pub theirs: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OtherPromise {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub fields: PromiseFields,
    #[arg(long, conflicts_with = "theirs")]
    pub mine: bool,
    #[arg(long, value_name = "DAY")]
    pub kept: Option<String>,
    #[arg(long = "text", value_name = "TEXT")]
    pub new_text: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct KeptPromise {
    #[command(flatten)]
    pub of: Which,
    #[arg(long, value_name = "DAY")]
    pub kept: Option<String>,
}
