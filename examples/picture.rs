//! Draws Today of the made-up notebook as a picture: `cargo run --release --example picture -- assets/today.svg`.

use std::fs;
use std::path::PathBuf;

use carnet::app::circumstances::Circumstances;
use carnet::app::keymap::Keymap;
use carnet::app::model::{Model, Notebook};
use carnet::domain::dates::grammar::DateOrder;
use carnet::domain::lang::Lang;
use carnet::domain::rules::Rules;
use carnet::domain::typed_path::Folders;
use carnet::i18n::{Locale, Words};
use carnet::runtime::clock::Clock;
use carnet::runtime::session::Session;
use carnet::store::Store;
use carnet::ui::theme::Theme;
use carnet::ui::{self, Look, glyphs};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[path = "picture/svg.rs"]
mod svg;

/// The moment of the picture, a Tuesday.
const NOW: &str = "2026-02-03T09:12:00+01:00[Europe/Paris]";

/// Columns and rows.
const SIZE: (u16, u16) = (120, 35);

fn main() -> anyhow::Result<()> {
    let path = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| anyhow::anyhow!("picture FILE.svg"))?;
    let rules = Rules::default();
    let now = Clock::new(Some(NOW), None, None, rules.day_starts_at)?.now();
    let store = Store::open_demo(Lang::En, &rules, &now)?;
    let around = Circumstances { now, rules, lang: Lang::En, order: DateOrder::Dmy, folders: Folders::default() };
    let mut model = Model::new(around, Keymap::embedded()?, SIZE);
    model.notebook = Notebook::Demo;
    let session = Session::open(model, store);
    let words = Words::new(Locale::choose([Lang::En.code()], std::iter::empty()));
    let look = Look { words, theme: Theme::Terminal, glyphs: glyphs::UNICODE };
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1))?;
    terminal.draw(|frame| {
        ui::draw(frame, &session.model, &look);
    })?;
    fs::write(path, svg::picture(terminal.backend().buffer(), "carnet"))?;
    Ok(())
}
