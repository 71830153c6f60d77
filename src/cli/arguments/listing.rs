//! The arguments of `carnet list` and `carnet filters`.

use clap::Args;

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

#[derive(Debug, Args)]
pub(crate) struct Filters {
    #[arg(value_name = "FILTER", num_args = 0..)]
    pub filter: Vec<String>,
    #[arg(long, value_name = "NAME", display_order = 1, requires = "filter")]
    pub save: Option<String>,
    #[arg(long, value_name = "NAME", display_order = 2, conflicts_with = "save", requires = "filter")]
    pub rename: Option<String>,
    #[arg(long, value_name = "NAME", display_order = 3, conflicts_with_all = ["save", "rename", "filter"])]
    pub remove: Option<String>,
}
