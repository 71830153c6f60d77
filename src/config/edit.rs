//! The settings file read and changed key by key, its comments and order kept.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use toml_edit::{DocumentMut, Item, Value};

use super::error::{ConfigError, Problem};
use super::settings::DEFAULTS;
use super::{Environment, Flags, Settings, layer};
use crate::domain::roster::Columns;

/// Where a setting's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The user's file.
    File,
    /// The defaults.
    Default,
}

/// A setting as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name with its table, as in `queue.fatigue_days`.
    pub key: &'static str,
    /// Its value in TOML.
    pub value: String,
    /// Where the value comes from.
    pub source: Source,
}

/// Every setting with its value, in the order of the defaults; `text` is the user's file.
///
/// # Errors
/// [`Problem::NotToml`].
pub fn all(file: &Path, text: &str) -> Result<Vec<Setting>, ConfigError> {
    let (defaults, own) = (parse(Path::new("assets/config.toml"), DEFAULTS)?, parse(file, text)?);
    let setting = |key: &&'static str| {
        let (value, source) = match (find(&own, key), find(&defaults, key)) {
            (Some(value), _) => (value, Source::File),
            (None, Some(value)) => (value, Source::Default),
            (None, None) => return None,
        };
        Some(Setting { key, value, source })
    };
    Ok(layer::KEYS.iter().filter_map(setting).collect())
}

/// The key of that name; the error is the one that looks most like it.
///
/// # Errors
/// The nearest key, if one is near.
pub fn known(key: &str) -> Result<&'static str, Option<&'static str>> {
    layer::KEYS.iter().copied().find(|known| *known == key).ok_or_else(|| layer::nearest(key))
}

/// The text of the user's file; no file is an empty one.
///
/// # Errors
/// [`Problem::Unreadable`].
pub fn text(file: &Path) -> Result<String, ConfigError> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => {
            let problem = Problem::Unreadable(error.to_string());
            Err(ConfigError { file: file.to_path_buf(), line: 0, problem })
        }
    }
}

/// Which columns are shown, as it stands in the file.
pub fn columns(columns: &Columns) -> String {
    match columns {
        Columns::ByRoom => "auto".to_owned(),
        Columns::Chosen(columns) => {
            columns.iter().map(|column| column.code()).collect::<toml_edit::Array>().to_string()
        }
    }
}

/// The text of the file with a setting changed. A value that is no TOML is taken as a text, so that quotes need not be
/// typed: `fr`, `04:00`, `28-feb`.
///
/// # Errors
/// [`ConfigError`] when the setting cannot have this value, or the file is wrong elsewhere.
pub fn with(file: &Path, text: &str, key: &'static str, typed: &str) -> Result<String, ConfigError> {
    let document = parse(file, text)?;
    let readings = [typed.parse::<Value>().ok(), Some(Value::from(typed))];
    let mut refused = None;
    for value in readings.into_iter().flatten() {
        let changed = put(document.clone(), key, value).to_string();
        let checked = Settings::resolve(Some((file, &changed)), &Environment::default(), &Flags::default());
        match checked {
            Ok(_) => return Ok(changed),
            // The first reading is the one that was meant.
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    Err(refused.unwrap_or(ConfigError { file: file.to_path_buf(), line: 0, problem: Problem::NotToml }))
}

/// Writes the file whole or not at all, through a link to where it leads, making its folder where needed.
///
/// # Errors
/// What the system says.
pub fn write(file: &Path, text: &str) -> io::Result<()> {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_path_buf());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut fresh = tempfile::Builder::new().prefix(".carnet-").suffix(".tmp").tempfile_in(folder)?;
    fresh.write_all(text.as_bytes())?;
    if let Ok(known) = fs::metadata(&file) {
        fresh.as_file().set_permissions(known.permissions())?;
    }
    fresh.as_file().sync_all()?;
    fresh.persist(&file).map_err(|error| error.error)?;
    Ok(())
}

fn parse(file: &Path, text: &str) -> Result<DocumentMut, ConfigError> {
    text.parse::<DocumentMut>().map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        ConfigError { file: file.to_path_buf(), line: before.matches('\n').count() + 1, problem: Problem::NotToml }
    })
}

fn find(document: &DocumentMut, key: &str) -> Option<String> {
    let item = key.split('.').try_fold(document.as_item(), |item, part| item.get(part))?;
    let mut value = item.as_value()?.clone();
    value.decor_mut().clear();
    Some(value.to_string())
}

/// Puts a value in its place; a comment behind the old one stays.
fn put(mut document: DocumentMut, key: &str, mut value: Value) -> DocumentMut {
    let (table, name) = key.rsplit_once('.').map_or((None, key), |(table, name)| (Some(table), name));
    let root = document.as_table_mut();
    let place = match table {
        None => root,
        Some(table) => match root.entry(table).or_insert_with(toml_edit::table).as_table_like_mut() {
            None => return document,
            Some(place) => {
                insert(place.entry(name).or_insert(Item::None), &mut value);
                return document;
            }
        },
    };
    insert(place.entry(name).or_insert(Item::None), &mut value);
    document
}

fn insert(item: &mut Item, value: &mut Value) {
    if let Some(old) = item.as_value() {
        *value.decor_mut() = old.decor().clone();
    }
    *item = Item::Value(value.clone());
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const FILE: &str = "# mine\nlanguage = \"fr\" # oui\n\n[queue]\n# patience\nretry_after = 3\n";

    fn set(text: &str, key: &str, value: &str) -> Result<String, ConfigError> {
        with(Path::new("config.toml"), text, known(key).unwrap(), value)
    }

    #[rstest]
    #[case("language", "en", FILE.replace("\"fr\"", "\"en\""))]
    #[case("queue.retry_after", "5", FILE.replace("= 3", "= 5"))]
    #[case("queue.leap_day", "1-mar", format!("{FILE}leap_day = \"1-mar\"\n"))]
    #[case("working.off", "[\"2026-12-24\"]", format!("{FILE}\n[working]\noff = [\"2026-12-24\"]\n"))]
    #[case("day_starts_at", "05:00", FILE.replace("\n\n[", "\nday_starts_at = \"05:00\"\n\n["))]
    fn a_value_changes_and_the_rest_stays(#[case] key: &str, #[case] value: &str, #[case] expected: String) {
        assert_eq!(set(FILE, key, value).unwrap(), expected);
    }

    #[test]
    fn columns_are_written_as_they_are_read() {
        use crate::domain::roster::Column;
        let read = |text: &str| {
            let file = Some((Path::new("config.toml"), text));
            Settings::resolve(file, &Environment::default(), &Flags::default()).unwrap().columns
        };
        for chosen in [Columns::ByRoom, Columns::chosen([]), Columns::chosen(Column::ALL.into_iter().rev())] {
            assert_eq!(read(&set(FILE, "people.columns", &columns(&chosen)).unwrap()), chosen);
        }
    }

    #[test]
    fn a_value_is_checked_as_the_reader_does() {
        let wrong = set(FILE, "capacity", "many").unwrap_err();
        assert!(matches!(wrong.problem, Problem::WrongValue { ref key, .. } if key == "capacity"), "{wrong}");
        assert!(set("capacity = \"many\"", "capacity", "7").is_ok(), "what is wrong can be put right");
        assert!(matches!(set("= 3", "capacity", "7").unwrap_err().problem, Problem::NotToml));
    }

    #[test]
    fn every_setting_has_a_value() {
        let settings = all(Path::new("config.toml"), FILE).unwrap();
        assert_eq!(settings.len(), layer::KEYS.len());
        let of = |key: &str| settings.iter().find(|setting| setting.key == key).unwrap();
        assert_eq!((of("language").value.as_str(), of("language").source), ("\"fr\"", Source::File));
        assert_eq!((of("rhythm.a").value.as_str(), of("rhythm.a").source), ("14", Source::Default));
    }
}
