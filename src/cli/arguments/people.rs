//! The arguments of `carnet add` and `carnet edit`: what is known of somebody.

// As in the file above, documentation would become English help texts.
#![allow(missing_docs)]

use clap::Args;

/// What both commands take.
#[derive(Debug, Args, Default, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    #[arg(long, value_name = "A|B|C|none")]
    pub tier: Option<String>,
    #[arg(long, value_name = "2w|none|tier")]
    pub every: Option<String>,
    #[arg(long, value_name = "active")]
    pub status: Option<String>,
    #[arg(long = "tag", value_name = "T")]
    pub tags: Vec<String>,
    #[arg(long, value_name = "E")]
    pub email: Option<String>,
    #[arg(long, value_name = "N")]
    pub phone: Option<String>,
    #[arg(long = "channel", value_name = "wa=+33…")]
    pub channels: Vec<String>,
    #[arg(long, value_name = "call,email")]
    pub prefer: Option<String>,
    #[arg(long, value_name = "9:30-18:00")]
    pub hours: Option<String>,
    #[arg(long = "channel-hours", value_name = "call=9:30-12:00")]
    pub channel_hours: Vec<String>,
    #[arg(long, value_name = "Europe/Paris")]
    pub zone: Option<String>,
    #[arg(long, value_name = "fr")]
    pub language: Option<String>,
    #[arg(long, conflicts_with = "vous")]
    pub tu: bool,
    #[arg(long)]
    pub vous: bool,
    #[arg(long, value_name = "DAY")]
    pub joined: Option<String>,
    #[arg(long = "also", value_name = "NAME")]
    pub also: Vec<String>,
    #[arg(long = "id", value_name = "SYSTEM=ID")]
    pub ids: Vec<String>,
    #[arg(long, value_name = "yes|no|none")]
    pub sharing: Option<String>,
    #[arg(long)]
    pub decision_pending: bool,
    #[arg(long)]
    pub do_not_contact: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[arg(value_name = "NAME", required = true, num_args = 1..)]
    pub name: Vec<String>,
    #[command(flatten)]
    pub profile: Profile,
    #[arg(long)]
    pub anyway: bool,
}

#[derive(Debug, Args, Default, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    #[arg(value_name = "WHO", required_unless_present = "those")]
    pub who: Option<String>,
    #[arg(long = "where", value_name = "FILTER", conflicts_with = "who")]
    pub those: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[command(flatten)]
    pub profile: Profile,
    #[arg(long = "untag", value_name = "T")]
    pub untags: Vec<String>,
    #[arg(long, requires = "name")]
    pub anyway: bool,
    #[arg(long = "no-longer", value_name = "NAME")]
    pub no_longer: Vec<String>,
    #[arg(long, conflicts_with = "decision_pending")]
    pub decided: bool,
    #[arg(long, conflicts_with = "do_not_contact")]
    pub may_contact: bool,
    #[arg(long, conflicts_with = "unarchive")]
    pub archive: bool,
    #[arg(long)]
    pub unarchive: bool,
    #[arg(long, conflicts_with = "living")]
    pub deceased: bool,
    #[arg(long)]
    pub living: bool,
}
