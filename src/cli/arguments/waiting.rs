//! The arguments of the commands for when somebody is to be contacted, and when not.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct WhoDay {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "DAY", required = true, num_args = 1..)]
    pub day: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Skip {
    #[arg(value_name = "WHO", required = true, num_args = 1..)]
    pub who: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Away {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "FROM")]
    pub first: Option<String>,
    #[arg(value_name = "TO")]
    pub last: Option<String>,
    #[arg(long = "back", conflicts_with_all = ["first", "last"])]
    pub returned: bool,
}
