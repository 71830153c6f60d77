//! The arguments of the commands for gifts.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::{Args, Subcommand};

use super::items::Which;

#[derive(Debug, Args)]
pub(crate) struct Gifts {
    #[arg(value_name = "WHO", num_args = 0..)]
    pub who: Vec<String>,
    #[arg(long, value_name = "idea")]
    pub state: Option<String>,
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Gift {
    Add(Box<NewGift>),
    Edit(Box<OtherGift>),
    Step(Box<SteppedGift>),
    Remove(Which),
}

#[derive(Debug, Args)]
pub(crate) struct NewGift {
    #[arg(value_name = "WHO")]
    pub who: String,
    #[arg(value_name = "GIFT", num_args = 0..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub fields: GiftFields,
    #[command(flatten)]
    pub state: GiftStateOn,
}

#[derive(Debug, Args)]
pub(crate) struct OtherGift {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub changes: GiftChanges,
    #[command(flatten)]
    pub state: GiftStateOn,
}

#[derive(Debug, Args)]
pub(crate) struct SteppedGift {
    #[command(flatten)]
    pub of: Which,
    #[command(flatten)]
    pub changes: GiftChanges,
    #[arg(long, value_name = "idea")]
    pub state: Option<String>,
    #[arg(long, conflicts_with = "state")]
    pub back: bool,
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct GiftStateOn {
    #[arg(long, value_name = "idea")]
    pub state: Option<String>,
    #[arg(long, value_name = "DAY", requires = "state")]
    pub on: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct GiftChanges {
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[command(flatten)]
    pub fields: GiftFields,
    #[arg(long, conflicts_with = "logo")]
    pub no_logo: bool,
}

#[derive(Debug, Args)]
pub(crate) struct GiftFields {
    #[arg(long = "for", value_name = "RELATIVE")]
    pub whom: Option<String>,
    #[arg(long, value_name = "birthday")]
    pub occasion: Option<String>,
    #[arg(long, value_name = "DAY", conflicts_with = "occasion")]
    pub day: Option<String>,
    #[arg(long, value_name = "45 EUR")]
    pub cost: Option<String>,
    #[arg(long, value_name = "N")]
    pub lead: Option<u32>,
    #[arg(long, value_name = "N")]
    pub shipping: Option<u32>,
    #[arg(long)]
    pub logo: bool,
    #[arg(long = "fact", value_name = "WORDS")]
    pub fact: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub reaction: Option<String>,
}
