//! The arguments of `carnet list` and `carnet filters`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct List {
    #[arg(value_name = "FILTER", num_args = 0..)]
    pub filter: Vec<String>,
    #[arg(long, value_name = "COLUMN", display_order = 1)]
    pub sort: Option<String>,
    #[arg(long, display_order = 2)]
    pub reverse: bool,
    #[arg(long, value_name = "COLUMNS", display_order = 3)]
    pub columns: Option<String>,
    #[arg(long, display_order = 4)]
    pub csv: bool,
    #[arg(long, value_name = "NAME", display_order = 5)]
    pub saved: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Filters {
    List(ListedFilters),
    Save(NewFilter),
    Rename(RenamedFilter),
    Remove(RemovedFilter),
}

// The flags are the verbs as they were typed before there were verbs.
#[derive(Debug, Args)]
pub(crate) struct ListedFilters {
    #[arg(value_name = "FILTER", num_args = 0.., hide = true)]
    pub filter: Vec<String>,
    #[arg(long, value_name = "NAME", hide = true, requires = "filter")]
    pub save: Option<String>,
    #[arg(long, value_name = "NAME", hide = true, conflicts_with = "save", requires = "filter")]
    pub rename: Option<String>,
    #[arg(long, value_name = "NAME", hide = true, conflicts_with_all = ["save", "rename", "filter"])]
    pub remove: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct NewFilter {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "FILTER", required = true, num_args = 1..)]
    pub filter: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RenamedFilter {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "NAME", required = true, num_args = 1..)]
    pub new: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RemovedFilter {
    #[arg(value_name = "NAME", required = true, num_args = 1..)]
    pub name: Vec<String>,
}
