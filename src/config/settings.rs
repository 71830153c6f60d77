//! The settings that the program reads, resolved: nothing is "auto" any more.

use std::io;
use std::path::Path;

use chrono::Weekday;

use super::environment::Charset;
use super::error::{ConfigError, Problem};
use super::{Environment, layer};
use crate::domain::dates::grammar::DateOrder;
use crate::domain::dates::holidays::Country;
use crate::domain::dates::working::{Away, WorkingDays};
use crate::domain::gift::{GiftRules, Preset};
use crate::domain::lang::Lang;
use crate::domain::money::{Currency, Money};
use crate::domain::roster::{Columns, Sort};
use crate::domain::rules::Rules;
use crate::domain::zone::Zone;
use crate::files;
use crate::i18n::Locale;
use crate::i18n::system::system_error;

/// The documented defaults, which are also the lowest layer.
pub const DEFAULTS: &str = include_str!("../../assets/config.toml");

/// Which signs the screen uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    /// Lines, arrows and marks of Unicode.
    Unicode,
    /// ASCII only.
    Ascii,
}

/// A set of colours by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The terminal's own sixteen colours.
    #[default]
    Terminal,
    /// No colour: bold, underline and reverse.
    Mono,
}

/// How the program meets whoever opens it without a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// With screens.
    #[default]
    Screens,
    /// With numbered questions, line by line, as a screen reader reads them.
    Dialogue,
}

/// Whether colours may be sent at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// As the theme says.
    #[default]
    ByTheme,
    /// Never: `--no-color`, or `NO_COLOR` is set.
    Never,
}

/// What the command line says about the settings.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--lang`.
    pub lang: Option<Lang>,
    /// `--no-color`.
    pub colour: Colour,
}

/// Everything that can be set, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language and country.
    pub locale: Locale,
    /// The manager's zone; `None` is the system's.
    pub zone: Option<Zone>,
    /// How `12/03` is read.
    pub date_order: DateOrder,
    /// Which signs the screen uses.
    pub glyphs: Glyphs,
    /// The colours; [`Theme::Mono`] when colours are off.
    pub theme: Theme,
    /// Screens, or a dialogue: `accessible`, `CARNET_ACCESSIBLE`, a terminal that can do no more.
    pub manner: Manner,
    /// The manager's own name as messages sign it; blank when it is not said.
    pub my_name: String,
    /// Which columns the table of everybody shows.
    pub columns: Columns,
    /// By which column that table is sorted when the program starts.
    pub sort: Sort,
    /// What the rules depend on.
    pub rules: Rules,
}

impl Settings {
    /// Reads the user's file, if there is one, and resolves everything.
    pub fn load(file: &Path, environment: &Environment, flags: &Flags) -> Result<Settings, ConfigError> {
        match files::text(file) {
            Ok(text) => Settings::resolve(Some((file, &text)), environment, flags),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Settings::resolve(None, environment, flags),
            Err(error) => {
                let problem = Problem::Unreadable(system_error(&error));
                Err(ConfigError { file: file.to_path_buf(), line: 0, problem })
            }
        }
    }

    /// Resolves the layers: the defaults, a file's text, the environment, the flags.
    pub fn resolve(
        file: Option<(&Path, &str)>,
        environment: &Environment,
        flags: &Flags,
    ) -> Result<Settings, ConfigError> {
        let mut raw = Raw::default();
        layer::apply(&mut raw, Path::new("assets/config.toml"), DEFAULTS)?;
        if let Some((path, text)) = file {
            layer::apply(&mut raw, path, text)?;
        }
        Ok(raw.resolve(environment, flags))
    }
}

/// Whose public holidays are days off.
#[derive(Debug, Clone, Default)]
pub(super) enum Holidays {
    /// The locale's country's.
    #[default]
    OfLocale,
    /// Those of these countries.
    Of(Vec<Country>),
}

/// What a year's gifts to one affiliate may come to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum GiftLimit {
    /// The preset of the locale's country; none where there is no preset.
    #[default]
    OfLocale,
    /// This.
    Of(Money),
    /// As much as one likes.
    None,
}

/// The settings while the layers are laid over each other; `None` is "auto".
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub language: Option<String>,
    pub zone: Option<Zone>,
    pub date_order: Option<DateOrder>,
    pub glyphs: Option<Glyphs>,
    pub theme: Theme,
    pub manner: Manner,
    pub my_name: String,
    pub columns: Columns,
    pub sort: Sort,
    pub rules: Rules,
    pub weekdays: Vec<Weekday>,
    pub holidays: Holidays,
    pub gift_limit: GiftLimit,
    pub off: Vec<Away>,
}

impl Raw {
    fn resolve(self, environment: &Environment, flags: &Flags) -> Settings {
        let asked = [flags.lang.map(Lang::code), environment.text("CARNET_LANG"), self.language.as_deref()];
        let system = system_locales(environment);
        let locale = Locale::choose(asked.into_iter().flatten(), system.iter().map(String::as_str));
        let countries = match self.holidays {
            Holidays::Of(countries) => countries,
            Holidays::OfLocale => locale.country_code().and_then(|code| code.parse().ok()).into_iter().collect(),
        };
        let working = WorkingDays::default().on_weekdays(&self.weekdays).with_holidays(&countries).with_away(&self.off);
        let country = locale.country_code();
        let limit = match self.gift_limit {
            GiftLimit::Of(limit) => Some(limit),
            GiftLimit::None => None,
            GiftLimit::OfLocale => country.and_then(Preset::of_country).map(Preset::limit),
        };
        let currency = limit.map(|limit| limit.currency).or_else(|| country.and_then(Currency::of_country));
        let gifts = GiftRules { limit, currency, ..self.rules.gifts };
        let plain = flags.colour == Colour::Never || environment.text("NO_COLOR").is_some();
        Settings {
            locale,
            zone: self.zone,
            date_order: self.date_order.unwrap_or_else(|| date_order_of(locale)),
            glyphs: self.glyphs.unwrap_or_else(|| glyphs_of(environment)),
            theme: if plain { Theme::Mono } else { self.theme },
            manner: manner_of(environment).unwrap_or(self.manner),
            my_name: self.my_name,
            columns: self.columns,
            sort: self.sort,
            rules: Rules { working, gifts, ..self.rules },
        }
    }
}

/// The locales of the environment; where a system keeps them elsewhere (macOS) and no variable is set, those.
fn system_locales(environment: &Environment) -> Vec<String> {
    let named: Vec<String> = environment.locales().map(str::to_owned).collect();
    if named.is_empty() && cfg!(not(target_os = "linux")) { sys_locale::get_locales().collect() } else { named }
}

/// A terminal that is dumb shows no screens; the variable is `1` or `0`.
fn manner_of(environment: &Environment) -> Option<Manner> {
    match environment.text("CARNET_ACCESSIBLE") {
        Some("0" | "false" | "no") => Some(Manner::Screens),
        Some(_) => Some(Manner::Dialogue),
        None => (environment.text("TERM") == Some("dumb")).then_some(Manner::Dialogue),
    }
}

fn date_order_of(locale: Locale) -> DateOrder {
    if locale.is_american() { DateOrder::Mdy } else { DateOrder::Dmy }
}

fn glyphs_of(environment: &Environment) -> Glyphs {
    // Without a locale POSIX means ASCII; macOS starts programs without one in a UTF-8 terminal.
    match environment.charset() {
        Charset::Utf8 => Glyphs::Unicode,
        Charset::Unset if cfg!(target_os = "macos") => Glyphs::Unicode,
        _ => Glyphs::Ascii,
    }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
