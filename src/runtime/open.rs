//! Opening the screens on a notebook.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::clock::Clock;
use super::input::Input;
use super::run::{self, Work};
use super::session::{Sender, Session, store_phrase};
use super::way_out;
use crate::app::circumstances::Circumstances;
use crate::app::keymap::{Keymap, KeymapError};
use crate::app::model::{Model, Notebook};
use crate::app::msg::Msg;
use crate::config::{self, Paths, Settings};
use crate::domain::capture::Person;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::typed_path::Folders;
use crate::i18n::Words;
use crate::store::backup::{self, HowFar, Unexplained};
use crate::store::{Access, OpenError, OpenOptions, QUICK_CHECK_BELOW, Store, StoreError};
use crate::ui::Look;
use crate::ui::glyphs;
use crate::ui::theme::Theme;

/// Why the screens could not be opened, or ended early.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// The notebook could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
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

impl ScreenError {
    /// What to tell the manager.
    fn phrase(&self, notebook: &Path) -> Phrase {
        match self {
            ScreenError::Open(error) => way_out::of_opening(error, notebook),
            ScreenError::Store(error) => way_out::told(store_phrase(error), notebook),
            ScreenError::Keymap(error) => Phrase::new("error-screen").with("detail", error.to_string()),
            ScreenError::Terminal(error) => Phrase::new("error-screen").with("detail", error.to_string()),
        }
    }
}

/// Opens the screens and stays until the manager leaves; what went wrong is told on standard error, once the terminal is
/// given back.
///
/// # Errors
/// [`ScreenError`], already told.
pub fn open(paths: &Paths, settings: &Settings, clock: &Clock) -> Result<(), ScreenError> {
    telling(paths, settings, clock, |look| stay(paths, settings, clock, look))
}

/// Opens the composer alone, in a few rows of the terminal, to log a contact with these people; the line may name others.
///
/// # Errors
/// [`ScreenError`], already told.
pub fn open_composer(
    paths: &Paths,
    settings: &Settings,
    clock: &Clock,
    with: &[AffiliateId],
) -> Result<(), ScreenError> {
    let mut said = None;
    telling(paths, settings, clock, |look| {
        let now = clock.now();
        let mut store = Store::open(&paths.notebook, &OpenOptions::default())?;
        store.use_rules(&settings.rules, &now)?;
        let mut people = store.found_people(with)?;
        people.sort_by_key(|found| with.iter().position(|id| *id == found.id));
        let people = people.into_iter().map(|found| Person { id: found.id, name: found.name }).collect();
        let page = match with {
            [one] => store.dossier(*one, 0)?.map(Box::new),
            _ => None,
        };
        let mut session = Session::open(model(paths, settings, now)?, store);
        session.sender = sender(paths, settings);
        session.handle(Msg::Compose(people, page));
        warn(&mut session, settings, clock);
        let phrase = run::run_sheet(session, clock, look)?;
        said = phrase.map(|phrase| look.words.phrase(&of_sheet(phrase).cleaned(), clock.now().day));
        Ok(())
    })?;
    // A reader that is gone is no failure.
    let _ = said.map(|said| writeln!(io::stdout(), "{said}"));
    Ok(())
}

/// On the screens the same key takes a draft up again; here it is the same command.
fn of_sheet(phrase: Phrase) -> Phrase {
    if phrase.id == "notice-draft-kept" { Phrase::new("notice-draft-kept-by-command") } else { phrase }
}

/// Opens the screens on the made-up notebook; the manager's own, whose place is only named, stays closed.
///
/// # Errors
/// [`ScreenError`], already told.
pub fn open_demo(paths: &Paths, settings: &Settings, clock: &Clock) -> Result<(), ScreenError> {
    telling(paths, settings, clock, |look| {
        let store = Store::open_demo(settings.locale.lang, &settings.rules, &clock.now())?;
        let mut model = model(paths, settings, clock.now())?;
        model.notebook = Notebook::Demo;
        let mut session = Session::open(model, store);
        session.sender = sender(paths, settings);
        Ok(run::run(session, clock, look, |_| {})?)
    })
}

/// Tells on standard error what went wrong.
fn telling(
    paths: &Paths,
    settings: &Settings,
    clock: &Clock,
    stay: impl FnOnce(&mut Look) -> Result<(), ScreenError>,
) -> Result<(), ScreenError> {
    let mut look = look(settings);
    let stayed = stay(&mut look);
    let mut stderr = io::stderr();
    for message in super::panic::held_back() {
        // Nobody is left to be told when stderr is closed.
        let _ = writeln!(stderr, "{message}");
    }
    if let Err(error) = &stayed {
        let told = look.words.phrase(&error.phrase(&paths.notebook).cleaned(), clock.now().day);
        let _ = writeln!(stderr, "carnet: {told}");
    }
    stayed
}

fn stay(paths: &Paths, settings: &Settings, clock: &Clock, look: &mut Look) -> Result<(), ScreenError> {
    let notebook = paths.notebook.as_path();
    let now = clock.now();
    let mut store = Store::open(notebook, &OpenOptions::default())?;
    store.use_rules(&settings.rules, &now)?;
    let found = store.told_of_leftovers();
    let (access, path) = (store.access(), store.path().map(Path::to_path_buf));
    let mut session = Session::open(model(paths, settings, now)?, store);
    session.sender = sender(paths, settings);
    session.settings = Some(paths.settings.clone());
    session.mention_drafts();
    session.mention(found);
    warn(&mut session, settings, clock);
    run::run(session, clock, look, |input| {
        if let Some(notebook) = path {
            in_background(input, notebook, access, now);
        }
    })?;
    Ok(())
}

/// Says what is odd about the surroundings. The zone of the settings goes before the system's.
fn warn(session: &mut Session, settings: &Settings, clock: &Clock) {
    let unknown = if settings.zone.is_none() { super::clock::unknown_zone() } else { None };
    session.warn(clock.day_from(), unknown.as_ref());
}

/// Who writes messages, and with whose templates.
fn sender(paths: &Paths, settings: &Settings) -> Sender {
    Sender { my_name: settings.my_name.clone(), templates: paths.templates.clone() }
}

/// The state before anything was read.
fn model(paths: &Paths, settings: &Settings, now: Moment) -> Result<Model, KeymapError> {
    // Of a folder that is gone nothing is known: relative paths then stay as they are.
    let start = std::env::current_dir().unwrap_or_default();
    let around = Circumstances {
        now,
        rules: settings.rules.clone(),
        lang: settings.locale.lang,
        order: settings.date_order,
        folders: Folders { home: paths.home.clone(), start },
    };
    let notebook = around.folders.shown(&paths.notebook);
    let mut model = Model::new(around, Keymap::embedded()?, crossterm::terminal::size().unwrap_or((80, 24)));
    model.notebook_path = notebook;
    model.people.choose(settings.columns.clone());
    model.people.sort = settings.sort;
    Ok(model)
}

/// The look for damage and the day's copy, on a connection of its own. A large notebook is looked through once a day.
fn in_background(input: &Input<Work>, notebook: PathBuf, access: Access, now: Moment) {
    let worker = input.worker();
    std::thread::spawn(move || {
        let folder = backup::folder_of(&notebook);
        let copied = access == Access::ReadWrite && backup::is_due(&folder, &now);
        let checked = Store::open(&notebook, &OpenOptions::default()).and_then(|store| {
            if copied || store.size()? < QUICK_CHECK_BELOW {
                store.quick_check()?;
            }
            let compared =
                if copied { backup::unexplained(&store, &folder, HowFar::NewestCopy) } else { Ok(Vec::new()) };
            // A comparison that fails is no finding.
            Ok(compared.unwrap_or_default())
        });
        let failure = match checked {
            Err(error) => Some(way_out::of_opening(&error, &notebook)),
            Ok(found) if copied => backup::make_if_due(&notebook, &folder, &now)
                .err()
                .map(|error| Phrase::new("notice-no-backup").with("detail", error.to_string()))
                .or_else(|| found.first().map(Unexplained::phrase)),
            Ok(_) => None,
        };
        worker.report(Work::Backup(failure));
    });
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
