//! What every command starts with: the words, the settings, the moment, the notebook; and how it reads whom and when.

use std::cell::RefCell;
use std::ffi::OsString;

use chrono::NaiveDate;
use serde_json::Value;

use super::answer::{Answer, by_format};
use super::arguments::Global;
use super::failure::{Failure, Offer};
use super::values::{not_as, not_one_of};
use super::{Asked, Format, Screen, Shows};
use crate::config::{Colour, Environment, Flags, Paths, Settings};
use crate::domain::capture::{Question, Resolved, Unread, UnreadWhy};
use crate::domain::contact::Next;
use crate::domain::dates::grammar::{Lean, Reader, Reading, read};
use crate::domain::finding::FoundPerson;
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::item::Item;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::sensitive::warning_of;
use crate::domain::zone::UnknownZone;
use crate::i18n::{Locale, Words};
use crate::say;
use crate::search::nearest;
use crate::store::directory::{Found, Who};
use crate::store::warnings::{DayFrom, Surroundings};
use crate::store::{OpenError, OpenOptions, Store, StoreError, WhenAbsent, backup, read_error};

/// Nobody plans farther ahead than this many days, ten years.
const FARTHEST: i64 = 3660;

/// The most people who are named after a slip; more would be no answer.
const MOST_NEAR: usize = 5;

/// What every command starts with.
pub(crate) struct Session {
    /// The words.
    pub words: Words,
    /// The settings, flags included.
    pub settings: Settings,
    /// Where the files are.
    pub paths: Paths,
    /// Now.
    pub moment: Moment,
    /// How the answer is written.
    pub format: Format,
    quiet: bool,
    today: Option<NaiveDate>,
    lang: Option<Lang>,
    unnamed: WhenAbsent,
    /// What opening the notebook found, told beside the answer.
    found: RefCell<Vec<Phrase>>,
    /// The name of the zone, where no table has it and another counts.
    unknown_zone: Option<UnknownZone>,
}

/// What a command cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Settings that can be read.
    Settings,
    /// Words only: it explains or mends, and must work when the settings file is wrong.
    Words,
}

/// The locale in which to say that the arguments or the settings are wrong, before either is read.
pub(super) fn spoken(arguments: &[OsString], environment: &Environment) -> Locale {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let beside = texts.iter().position(|text| *text == "--lang").and_then(|at| texts.get(at + 1).copied());
    let asked = texts.iter().find_map(|text| text.strip_prefix("--lang=")).or(beside);
    Locale::choose(asked.into_iter().chain(environment.text("CARNET_LANG")), environment.locales())
}

/// The format that is asked for, when the arguments as a whole cannot be read.
pub(super) fn format_of(arguments: &[OsString]) -> Format {
    if arguments.iter().any(|argument| argument == "--json") { Format::Json } else { Format::Human }
}

impl Session {
    /// Reads settings and clock; opens nothing yet.
    pub fn begin(
        global: &Global,
        environment: &Environment,
        now: &dyn Fn(&Asked) -> Result<Moment, String>,
        needs: Needs,
    ) -> Result<Self, Failure> {
        let lang = match global.lang.as_deref() {
            None => None,
            Some(asked) => {
                Some(Lang::from_locale(asked).ok_or_else(|| not_one_of("--lang", asked, &Lang::ALL.map(Lang::code)))?)
            }
        };
        let named = global.today.as_deref().map(|day| ("--today", day));
        let named = named.or_else(|| Some(("CARNET_TODAY", environment.text("CARNET_TODAY")?)));
        let today = match named {
            None => None,
            Some((flag, day)) => Some(day.parse::<NaiveDate>().map_err(|_| not_as(flag, day, "2026-02-28"))?),
        };
        let paths =
            Paths::find(global.db.as_deref(), environment).ok_or_else(|| Failure::usage(Phrase::new("cli-no-home")))?;
        let colour = if global.no_color { Colour::Never } else { Colour::ByTheme };
        let flags = Flags { lang, colour };
        let settings = match Settings::load(&paths.settings, environment, &flags) {
            Err(_) if needs == Needs::Words => Settings::resolve(None, environment, &flags)?,
            loaded => loaded?,
        };
        let asked = Asked { today, zone: settings.zone, rollover: settings.rules.day_starts_at };
        let moment = now(&asked).map_err(|found| not_as("CARNET_NOW", &found, "2026-02-28T09:00:00+01:00"))?;
        let words = Words::new(settings.locale);
        let unnamed = if global.db.is_some() { WhenAbsent::Refuse } else { WhenAbsent::Create };
        Ok(Self {
            words,
            settings,
            paths,
            moment,
            format: global.format(),
            quiet: global.quiet,
            today,
            lang,
            unnamed,
            found: RefCell::default(),
            unknown_zone: None,
        })
    }

    /// The same where no table has the system's zone; what the settings say goes before it.
    pub fn knowing(self, unknown_zone: Option<UnknownZone>) -> Self {
        let unknown_zone = unknown_zone.filter(|_| self.settings.zone.is_none());
        Self { unknown_zone, ..self }
    }

    /// The same in another language, for what somebody else is to read.
    pub fn speaking(&self, lang: Lang) -> Self {
        let (settings, paths) = (self.settings.clone(), self.paths.clone());
        Self { words: Words::new(lang), settings, paths, found: RefCell::default(), unknown_zone: None, ..*self }
    }

    /// The screen program takes over.
    pub fn into_screen(self, shows: Shows) -> Screen {
        Screen { paths: self.paths, settings: self.settings, today: self.today, shows }
    }

    /// What decides which moment it is, for asking again.
    pub fn asked(&self) -> Asked {
        let settings = &self.settings;
        Asked { today: self.today, zone: settings.zone, rollover: settings.rules.day_starts_at }
    }

    /// The language that `--lang` asked for.
    pub fn asked_lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Opens the notebook to write in it; a new one is made where there is none. What is odd about the surroundings is told.
    pub fn open(&self) -> Result<Store, Failure> {
        let store = self.open_with(WhenAbsent::Create)?;
        self.warn(&store)?;
        Ok(store)
    }

    /// Tells what is odd about the surroundings as they are now: the first thing that is written makes the clock's day the newest.
    pub fn warn(&self, store: &Store) -> Result<(), Failure> {
        if self.quiet {
            return Ok(());
        }
        let mut found = self.found.borrow_mut();
        for (_, warning) in store.warnings(&self.surroundings())? {
            if !found.contains(&warning) {
                found.push(warning);
            }
        }
        Ok(())
    }

    /// What the notebook cannot see itself.
    pub fn surroundings(&self) -> Surroundings<'_> {
        let day_from = if self.today.is_some() { DayFrom::Asked } else { DayFrom::Clock };
        Surroundings { now: &self.moment, day_from, unknown_zone: self.unknown_zone.as_ref() }
    }

    /// Opens the notebook to read it; a path that was named by `--db` may be mistyped, and nothing is made there.
    pub fn open_to_read(&self) -> Result<Store, Failure> {
        self.open_with(self.unnamed)
    }

    /// Whether `--db` named the notebook.
    pub fn names_notebook(&self) -> bool {
        self.unnamed == WhenAbsent::Refuse
    }

    /// Opens the notebook, which must be there.
    pub fn open_existing(&self) -> Result<Store, Failure> {
        self.open_with(WhenAbsent::Refuse)
    }

    /// Opens the notebook, which must be there, for a look that never writes and never waits.
    pub fn open_for_a_look(&self) -> Result<Store, Failure> {
        let options = OpenOptions { when_absent: WhenAbsent::Refuse, ..OpenOptions::default() };
        let mut store = self.opened(&options)?;
        store.read_by_rules(&self.settings.rules, &self.moment)?;
        Ok(store)
    }

    fn open_with(&self, when_absent: WhenAbsent) -> Result<Store, Failure> {
        let options = OpenOptions { when_absent, ..OpenOptions::default() };
        let mut store = self.opened(&options)?;
        store.use_rules(&self.settings.rules, &self.moment)?;
        Ok(store)
    }

    fn opened(&self, options: &OpenOptions) -> Result<Store, OpenError> {
        let store = Store::open(&self.paths.notebook, options)?;
        let mut found = self.found.borrow_mut();
        for phrase in store.told_of_leftovers() {
            if !found.contains(&phrase) {
                found.push(phrase);
            }
        }
        Ok(store)
    }

    /// What opening the notebook found, a line each; told once.
    pub fn found(&self) -> String {
        let said = |phrase: &Phrase| format!("carnet: {}\n", self.words.phrase(&phrase.cleaned(), self.moment.day));
        self.found.take().iter().map(said).collect()
    }

    /// A failure, with the way out where the notebook is damaged; where the disk does not give it, that is said instead.
    pub fn with_way_out(&self, mut failure: Failure) -> Failure {
        if !failure.of_notebook {
            return failure;
        }
        if let Some(source) = read_error(&self.paths.notebook) {
            return OpenError::Unreadable { path: self.paths.notebook.clone(), source }.into();
        }
        if failure.offer.is_none() {
            failure.offer = backup::way_out(&self.paths.notebook)
                .ok()
                .flatten()
                .map(|way| Box::new(Offer { message: way.phrase(), value: way.name() }));
        }
        failure
    }

    /// The one person whom the words mean.
    pub fn who(&self, store: &Store, typed: &str) -> Result<Found, Failure> {
        match store.who(typed)? {
            Who::One(found) => Ok(found),
            Who::Several(found) => Err(Failure::several(typed, found)),
            Who::Nobody => Err(Failure::nobody_but(typed, near(store, typed)?)),
        }
    }

    /// How typed dates are read.
    pub fn reader(&self, lean: Lean) -> Reader<'_> {
        let (lang, working) = (self.settings.locale.lang, &self.settings.rules.working);
        Reader { today: self.moment.day, lang, order: self.settings.date_order, lean, working }
    }

    /// How a typed day is read; what may mean several days is asked about.
    pub fn reading(&self, typed: &str, lean: Lean) -> Result<Reading, Failure> {
        let reading = read(typed, &self.reader(lean)).ok_or_else(|| no_day(typed))?;
        match reading.doubt() {
            Some(doubt) => Err(Failure::of_question(&Question::which_day(0..typed.len(), typed.trim(), doubt))),
            None => Ok(reading),
        }
    }

    /// The day that is typed, none where it says so (`none`); one with an hour is not what is asked for.
    pub fn day(&self, typed: &str, lean: Lean) -> Result<Option<NaiveDate>, Failure> {
        let reading = self.reading(typed, lean)?;
        if reading.hour.is_some() { Err(no_day(typed)) } else { Ok(reading.day()) }
    }

    /// The date that a typed day means; `none` is no date.
    pub fn date(&self, typed: &str, lean: Lean) -> Result<NaiveDate, Failure> {
        self.day(typed, lean)?.ok_or_else(|| no_day(typed))
    }

    /// The next contact that a typed day means: from today on, on a working day, at its hour where one is said.
    pub fn next(&self, typed: &str) -> Result<Next, Failure> {
        let reading = self.reading(typed, Lean::Future)?;
        Ok(match reading.day() {
            Some(day) => Next::on(self.settings.rules.working.on_or_after(self.coming(day)?), reading),
            None => Next::NoFollowUp,
        })
    }

    /// A day from today on, for what is to come; ten years ahead at most.
    pub fn coming(&self, day: NaiveDate) -> Result<NaiveDate, Failure> {
        let refused = |id| Failure::usage(Phrase::new(id).with("day", day.to_string()));
        if day < self.moment.day {
            return Err(refused("cli-day-past"));
        }
        if (day - self.moment.day).num_days() > FARTHEST {
            return Err(refused("cli-day-far"));
        }
        Ok(day)
    }

    /// A day with its weekday and year.
    pub fn full(&self, day: NaiveDate) -> String {
        self.words.day_with_year(day)
    }

    /// The answer of a command that changed something: JSON, or a sentence unless `-q` was given.
    pub fn done(&self, json: impl FnOnce() -> Value, sentence: impl FnOnce() -> String) -> Answer {
        let line = || if self.quiet { String::new() } else { format!("{}\n", sentence()) };
        match self.format {
            Format::Json => Answer::json(json()),
            Format::Plain | Format::Human => Answer::data(line()),
        }
    }

    /// What was done, and how it is taken back where there is something to take back.
    pub fn undoable(&self, told: impl std::fmt::Display, step: Option<StepId>) -> String {
        match step {
            Some(_) => format!("{told} {}", self.words.say("cli-undo-hint")),
            None => told.to_string(),
        }
    }

    /// A message beside the answer, unless `-q` was given.
    pub fn beside(&self, message: String) -> String {
        if self.quiet { String::new() } else { message + "\n" }
    }

    /// A warning beside the answer; it never keeps anything from being written.
    pub fn warned(&self, says: Option<Phrase>) -> String {
        says.map(|says| self.beside(self.words.phrase(&says, self.moment.day))).unwrap_or_default()
    }

    /// The gentle word for sensitive words among those that are new in an item.
    pub fn sensitive(&self, before: Option<&Item>, after: &Item) -> String {
        let known = before.map(Item::own_words).unwrap_or_default();
        self.warned(warning_of(after.own_words().into_iter().filter(|text| !known.contains(text))))
    }

    /// A message beside the answer: what looked like a piece of the grammar and could not be read.
    ///
    /// # Errors
    /// A day that has passed where one ahead is wanted: nothing is written then.
    pub fn unread(&self, text: &str, resolved: &Resolved) -> Result<String, Failure> {
        let typed = |unread: &Unread| text.get(unread.span.clone()).unwrap_or_default().to_owned();
        if let Some(passed) = resolved.unread.iter().find(|unread| unread.why == UnreadWhy::Passed) {
            return Err(Failure::usage(Phrase::new("cli-typed-day-past").with("typed", typed(passed))));
        }
        let lines = resolved.unread.iter().map(|unread| {
            let (typed, stays) = (typed(unread), unread.stays.code());
            format!("{}\n", say!(self.words, "cli-unread", typed = typed, stays = stays))
        });
        Ok(if self.quiet { String::new() } else { lines.collect() })
    }

    /// The answer of a command that shows something.
    pub fn shown(
        &self,
        json: impl FnOnce() -> Value,
        plain: impl FnOnce() -> String,
        human: impl FnOnce() -> String,
    ) -> Answer {
        by_format(self.format, json, plain, human)
    }
}

/// Who may have been meant by a mistyped name.
fn near(store: &Store, typed: &str) -> Result<Vec<FoundPerson>, StoreError> {
    let mut names = Vec::new();
    store.each_name(&mut |id, _, name| names.push((id, name.to_owned())))?;
    let mut ids: Vec<AffiliateId> = nearest(typed, names, MOST_NEAR).into_iter().map(|(id, _)| id).collect();
    ids.dedup();
    store.found_people(&ids)
}

/// A day that cannot be read, and such as can.
pub(super) fn no_day(typed: &str) -> Failure {
    Failure::usage(Phrase::new("cli-no-day").with("typed", typed))
}

/// An ISO day for JSON, or null.
pub(crate) fn iso(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| Value::from(day.to_string()))
}
