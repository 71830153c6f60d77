//! The arguments of the commands for gifts.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Gifts {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
    #[arg(long, value_name = "idea")]
    pub state: Option<String>,
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
}

#[derive(Debug, Args)]
pub(crate) struct Gift {
    #[arg(value_name = "add|edit|step|remove")]
    pub what: String,
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "GIFT", num_args = 0..)]
    pub gift: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long = "for", value_name = "RELATIVE")]
    pub whom: Option<String>,
    #[arg(long, value_name = "birthday")]
    pub occasion: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, value_name = "45 EUR")]
    pub cost: Option<String>,
    #[arg(long, value_name = "N")]
    pub lead: Option<u32>,
    #[arg(long, value_name = "N")]
    pub shipping: Option<u32>,
    #[arg(long, conflicts_with = "no_logo")]
    pub logo: bool,
    #[arg(long)]
    pub no_logo: bool,
    #[arg(long = "fact", value_name = "WORDS")]
    pub fact: Option<String>,
    #[arg(long, value_name = "idea")]
    pub state: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long)]
    pub back: bool,
    #[arg(long, value_name = "TEXT")]
    pub reaction: Option<String>,
}
