//! Writes a made-up notebook of any size: the same every time, with people one could know.
//!
//! `cargo run --release --example seed -- --affiliates 5000 --interactions 100000 --figures 50000 --db big.db`
//!
//! A notebook has three kinds of people: those who are due on its day (`--due`), a circle of twenty-five times as many with
//! whom there is regular contact, and all the others of a programme, whose history is kept and who are written to when they
//! write. So a notebook of a hundred thousand has the same morning as one of three hundred.
//!
//! Figures are running totals, a snapshot a month: the notebook keeps no others yet.

// What an example prints is its answer, and it has no manager who must be spared a panic.
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

mod attentions;
mod chance;
mod names;
mod notebook;
mod notes;
mod part;
mod people;

use std::path::PathBuf;

use anyhow::{Context, bail};
use carnet::domain::moment::Moment;
use carnet::domain::zone::Zone;
use carnet::store::{OpenOptions, Store};
use chrono::NaiveDate;
use clap::Parser;

/// Writes a made-up notebook.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many people.
    #[arg(long, default_value_t = 300)]
    affiliates: usize,
    /// How many interactions.
    #[arg(long, default_value_t = 6000)]
    interactions: usize,
    /// How many snapshots of running totals.
    #[arg(long, default_value_t = 0)]
    figures: usize,
    /// How many people are due on the day.
    #[arg(long, default_value_t = 30)]
    due: usize,
    /// The day on which the notebook is opened.
    #[arg(long, default_value = "2026-11-16")]
    today: NaiveDate,
    /// The manager's time zone.
    #[arg(long, default_value = "Europe/Paris")]
    zone: Zone,
    /// Another number makes other people.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where; there must be nothing yet.
    #[arg(long)]
    db: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    if arguments.db.exists() {
        bail!("{} exists already", arguments.db.display());
    }
    let now = Moment::on(arguments.today, arguments.zone);
    let wanted = notebook::Wanted {
        affiliates: arguments.affiliates,
        interactions: arguments.interactions,
        figures: arguments.figures,
        due: arguments.due,
        seed: arguments.seed,
    };
    let store = Store::open(&arguments.db, &OpenOptions::default()).context("the notebook cannot be made")?;
    let written = notebook::write(store, &wanted, &now).context("the notebook cannot be written")?;
    println!(
        "{}: {} affiliates, {} interactions, {} figures, {} due on {}",
        arguments.db.display(),
        written.affiliates,
        written.interactions,
        written.figures,
        written.due,
        arguments.today
    );
    Ok(())
}
