//! Opening the screens on a notebook.

use std::io;
use std::path::Path;

use super::clock::Clock;
use super::run;
use super::session::Session;
use crate::app::circumstances::Circumstances;
use crate::app::keymap::{Keymap, KeymapError};
use crate::app::model::Model;
use crate::config::{self, Settings};
use crate::i18n::Words;
use crate::store::{Store, StoreError};
use crate::ui::Look;
use crate::ui::glyphs;
use crate::ui::theme::Theme;

/// Why the screens could not be opened, or ended early.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// The table of keys is broken.
    #[error(transparent)]
    Keymap(#[from] KeymapError),
    /// The notebook failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terminal failed.
    #[error(transparent)]
    Terminal(#[from] io::Error),
}

/// Opens the screens on a notebook and stays until the manager leaves.
///
/// # Errors
/// [`ScreenError`].
pub fn open(mut store: Store, notebook: &Path, settings: &Settings, clock: &Clock) -> Result<(), ScreenError> {
    let now = clock.now();
    store.use_rules(&settings.rules, &now)?;
    let around =
        Circumstances { now, rules: settings.rules.clone(), lang: settings.locale.lang, order: settings.date_order };
    let mut model = Model::new(around, Keymap::embedded()?, crossterm::terminal::size().unwrap_or((80, 24)));
    model.notebook_path = notebook.display().to_string();
    let session = Session::open(model, store);
    let look = look(settings);
    run::run(session, clock, &look, |_input| {})?;
    Ok(())
}

/// How the screens look, as the settings say.
pub fn look(settings: &Settings) -> Look {
    let theme = match settings.theme {
        config::Theme::Terminal => Theme::Terminal,
        config::Theme::Mono => Theme::Mono,
    };
    let glyphs = match settings.glyphs {
        config::Glyphs::Unicode => glyphs::UNICODE,
        config::Glyphs::Ascii => glyphs::ASCII,
    };
    Look { words: Words::new(settings.locale), theme, glyphs }
}
