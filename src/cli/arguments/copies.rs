//! The arguments of the commands that carry the notebook over: copies and the document.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(long, value_name = "json", default_value = "json", hide_default_value = true)]
    pub format: String,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    #[arg(long)]
    pub list: bool,
    #[arg(long)]
    pub verify: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(value_name = "COPY", num_args = 0..)]
    pub copy: Vec<String>,
    #[arg(long)]
    pub yes: bool,
}
