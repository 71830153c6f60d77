//! The arguments of every command. Their help is in `assets/locales/*/cli.ftl` ([`super::help`]), so nothing here has words.

// Documentation on these fields would become English help texts.
#![allow(missing_docs)]

mod asks;
mod copies;
mod french;
mod gifts;
mod items;
mod listing;
mod meant;
mod meetings;
mod people;
mod waiting;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::Format;
pub(crate) use asks::{
    Feedback, NewFeedback, NewRequest, OtherFeedback, OtherRequest, Reply, Request, Requests, Resolve, Settle,
};
pub(crate) use copies::{Backup, Export, Restore};
pub(crate) use french::{FRENCH, FRENCH_VERBS};
pub(crate) use gifts::{Gift, GiftChanges, GiftFields, Gifts, NewGift, OtherGift, SteppedGift};
pub(crate) use items::{
    Channel, ChannelFields, Contact, Date, DateFields, Fact, FactFields, KeptPromise, NewChannel, NewDate, NewFact,
    NewPromise, OtherContact, OtherPromise, Promise, PromiseFields, Relative, RelativeFields, Which,
};
pub(crate) use listing::{Filters, List, ListedFilters};
pub(crate) use meant::{HARSH, HARSH_FLAGS, MEANT, Meant};
pub(crate) use meetings::{
    Attending, Drill, Event, EventFields, HeldEvent, Introduce, Introductions, Leaving, NewEvent, OtherEvent, Welcome,
};
pub(crate) use people::{Add, Edit, Profile};
pub(crate) use waiting::{Away, Skip, WhoDay};

#[derive(Debug, Parser)]
#[command(
    name = "carnet",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "PATH", display_order = 101)]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD", display_order = 102)]
    pub today: Option<String>,
    #[arg(long, global = true, value_name = "en|fr", display_order = 103)]
    pub lang: Option<String>,
    #[arg(long, global = true, display_order = 104)]
    pub json: bool,
    #[arg(long, global = true, display_order = 105)]
    pub plain: bool,
    #[arg(long, global = true, display_order = 106)]
    pub no_color: bool,
    #[arg(long, global = true, display_order = 107)]
    pub no_input: bool,
    #[arg(short, long, global = true, display_order = 108)]
    pub quiet: bool,
}

impl Global {
    pub fn format(&self) -> Format {
        if self.json {
            Format::Json
        } else if self.plain {
            Format::Plain
        } else {
            Format::Human
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Today(Today),
    Add(Box<Add>),
    Log(Log),
    Jot(Jot),
    #[command(subcommand)]
    Promise(Promise),
    Snooze(WhoDay),
    Away(Away),
    Next(WhoDay),
    Skip(Skip),
    Spread,
    Show(Show),
    Dossier(WhoseDossier),
    Erase(Erase),
    List(List),
    #[command(subcommand)]
    Filters(Filters),
    Undo(Undo),
    Redo(Undo),
    History(History),
    Import(Import),
    Stats(StatsOf),
    Status(Status),
    Doctor(Doctor),
    Demo,
    Search(Search),
    Promises(Promises),
    #[command(subcommand)]
    Request(Request),
    Requests(Requests),
    Answer(Reply),
    Settle(Settle),
    Drop(Settle),
    #[command(subcommand)]
    Feedback(Feedback),
    Feedbacks(Requests),
    Resolve(Resolve),
    Gifts(Gifts),
    #[command(subcommand)]
    Gift(Gift),
    Agenda(Agenda),
    Welcome(Welcome),
    Introduce(Introduce),
    Introductions(Introductions),
    #[command(subcommand)]
    Event(Event),
    Drill(Drill),
    Edit(Box<Edit>),
    #[command(subcommand)]
    Relative(Relative),
    #[command(subcommand)]
    Fact(Fact),
    #[command(subcommand)]
    Date(Date),
    #[command(subcommand)]
    Channel(Channel),
    #[command(subcommand)]
    Contact(Contact),
    Templates(Templates),
    Write(Write),
    Export(Export),
    Backup(Backup),
    Restore(Restore),
    #[command(subcommand)]
    Config(Config),
    Keys(Keys),
    Completions(Completions),
    Man(Man),
    #[command(hide = true)]
    CompleteNames(CompleteNames),
    Help {
        #[arg(value_name = "COMMAND", num_args = 0..=2)]
        command: Vec<String>,
    },
}

impl Command {
    /// The flag that says how the answer is written, as `--json` and `--plain` do.
    pub fn form(&self) -> Option<&'static str> {
        match self {
            Command::Today(today) => today.md.then_some("--md"),
            Command::List(list) => list.csv.then_some("--csv"),
            Command::Keys(keys) => keys.markdown.then_some("--markdown"),
            Command::Status(status) => status.format.as_ref().map(|_| "--format"),
            _ => None,
        }
    }
}

#[derive(Debug, Args, Default)]
pub(crate) struct Today {
    #[arg(long)]
    pub count: bool,
    #[arg(long, value_name = "N", conflicts_with = "count")]
    pub max: Option<usize>,
    #[arg(long, conflicts_with = "count")]
    pub md: bool,
    #[arg(long)]
    pub exit_code: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Log {
    #[arg(value_name = "WHO... TEXT", num_args = 0..)]
    pub rest: Vec<String>,
    #[arg(long, value_name = "call")]
    pub via: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub when: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub next: Option<String>,
    #[arg(long)]
    pub missed: bool,
    #[arg(long = "fact", value_name = "KIND=TEXT")]
    pub facts: Vec<String>,
    #[arg(long = "promise", value_name = "TEXT")]
    pub promises: Vec<String>,
    #[arg(long, value_name = "coaching|review|issue")]
    pub kind: Option<String>,
    #[arg(long, value_name = "promise")]
    pub settles: Vec<String>,
    #[arg(long, value_name = "occasion")]
    pub leaves: Vec<String>,
}

impl Log {
    /// Whether no flag says anything of the contact.
    pub fn is_bare(&self) -> bool {
        let said = [&self.via, &self.when, &self.next, &self.kind];
        let listed = [&self.facts, &self.promises, &self.settles, &self.leaves];
        said.iter().all(|flag| flag.is_none()) && listed.iter().all(|flag| flag.is_empty()) && !self.missed
    }
}

#[derive(Debug, Args)]
pub(crate) struct Jot {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "TEXT", required = true, num_args = 1..)]
    pub text: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Doctor {
    #[arg(long)]
    pub repair: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    #[arg(long, value_name = "{due}/{late}")]
    pub format: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct StatsOf {
    #[arg(value_name = "PERIOD")]
    pub period: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct WhoseDossier {
    #[arg(value_name = "WHO", required = true, num_args = 1..)]
    pub who: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Erase {
    #[arg(value_name = "WHO", required_unless_present = "copies", num_args = 1..)]
    pub who: Vec<String>,
    #[arg(long)]
    pub copies: bool,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    #[arg(value_name = "WHO", required = true, num_args = 1..)]
    pub who: Vec<String>,
    #[arg(long)]
    pub brief: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Undo {
    #[arg(short, value_name = "N", default_value_t = 1, hide_default_value = true)]
    pub n: u32,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    #[arg(short, value_name = "N", default_value_t = 20, hide_default_value = true)]
    pub n: u32,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    #[arg(long, value_name = "affiliates")]
    pub kind: Option<String>,
    #[arg(long, value_name = "dmy|mdy|ymd")]
    pub date_order: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    #[arg(long = "map", value_name = "TITLE=MEANING")]
    pub map: Vec<String>,
    #[arg(long = "status", value_name = "WORD=STATUS")]
    pub statuses: Vec<String>,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    #[arg(value_name = "WORDS", required = true, num_args = 1..)]
    pub words: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Promises {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
    #[arg(long)]
    pub done: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Agenda {
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,
    #[arg(long = "kind", value_name = "KIND")]
    pub kinds: Vec<String>,
    #[arg(long)]
    pub ics: bool,
    #[arg(short, long, value_name = "FILE", requires = "ics")]
    pub output: Option<PathBuf>,
    #[arg(long, alias = "force", requires = "output")]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Templates {
    #[arg(value_name = "TEMPLATE")]
    pub template: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Write {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "TEMPLATE")]
    pub template: String,
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub values: Vec<String>,
    #[arg(long)]
    pub anyway: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Config {
    List,
    Path,
    Get {
        #[arg(value_name = "KEY")]
        key: String,
    },
    Set {
        #[arg(value_name = "KEY")]
        key: String,
        #[arg(value_name = "VALUE", required = true, num_args = 1..)]
        value: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Keys {
    #[arg(long)]
    pub markdown: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "bash|zsh|fish|elvish|powershell")]
    pub shell: String,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    #[arg(value_name = "COMMAND", num_args = 0..=2)]
    pub command: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CompleteNames {
    #[arg(value_name = "PREFIX", num_args = 0..)]
    pub prefix: Vec<String>,
}
