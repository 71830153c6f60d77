//! The settings file read and changed key by key, its comments and order kept.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use toml_edit::{DocumentMut, Item, Value};

use super::error::{ConfigError, Problem};
use super::settings::DEFAULTS;
use super::{Environment, Flags, Settings, layer};
use crate::domain::roster::Columns;
use crate::files;
use crate::i18n::system::system_error;

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
    match files::text(file) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => {
            let problem = Problem::Unreadable(system_error(&error));
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
    let plain = bare(text);
    let document = parse(file, &plain)?;
    let readings = [typed.parse::<Value>().ok(), Some(Value::from(typed))];
    let mut refused = None;
    for value in readings.into_iter().flatten() {
        let changed = put(document.clone(), &plain, key, value);
        let checked = Settings::resolve(Some((file, &changed)), &Environment::default(), &Flags::default());
        match checked {
            Ok(_) => return Ok(dressed(&changed, text)),
            // The first reading is the one that was meant.
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    Err(refused.unwrap_or(ConfigError { file: file.to_path_buf(), line: 0, problem: Problem::NotToml }))
}

/// The byte order mark that some editors write.
const MARK: &str = "\u{feff}";

/// The text without what TOML does not keep: the mark before everything, and carriage returns.
fn bare(text: &str) -> String {
    text.strip_prefix(MARK).unwrap_or(text).replace("\r\n", "\n")
}

/// A changed text with the mark and the line ends of the one before: every line that was there keeps its own, a new one takes
/// those of the first line.
fn dressed(changed: &str, before: &str) -> String {
    let mark = if before.starts_with(MARK) { MARK } else { "" };
    let old: Vec<&str> = before.strip_prefix(MARK).unwrap_or(before).split_inclusive('\n').collect();
    let new: Vec<&str> = changed.split_inclusive('\n').collect();
    let is_kept = |(old, new): &(&&str, &&str)| old.replace("\r\n", "\n") == **new;
    let head = old.iter().zip(&new).take_while(is_kept).count();
    let most = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(is_kept).count();
    let ends = if old.first().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
    let within = new.get(head..new.len() - tail).unwrap_or_default().iter().map(|line| line.replace('\n', ends));
    let kept = |lines: Option<&[&str]>| lines.unwrap_or_default().concat();
    format!("{mark}{}{}{}", kept(old.get(..head)), within.collect::<String>(), kept(old.get(old.len() - tail..)))
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
    // Held, so that nobody takes it for what a killed program left; where there are no locks it is none the worse.
    let _ = fresh.as_file().try_lock();
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

/// The text with a value in its place; a comment behind the old one stays, and so does a heading above everything.
fn put(mut document: DocumentMut, text: &str, key: &str, mut value: Value) -> String {
    let (table, name) = key.rsplit_once('.').map_or((None, key), |(table, name)| (Some(table), name));
    let root = document.as_table_mut();
    let has_values = root.iter().any(|(_, item)| item.is_value());
    match table {
        None if !has_values => return below_heading(text, &format!("{name} = {}\n", value.to_string().trim())),
        None => insert(root.entry(name).or_insert(Item::None), &mut value),
        // The library takes comments without anything below them for the end of the file.
        Some(table) if root.is_empty() => {
            return below_heading(text, &format!("[{table}]\n{name} = {}\n", value.to_string().trim()));
        }
        Some(table) => {
            if let Some(place) = root.entry(table).or_insert_with(toml_edit::table).as_table_like_mut() {
                insert(place.entry(name).or_insert(Item::None), &mut value);
            }
        }
    }
    document.to_string()
}

/// A text with the first line that is no comment: below the heading of the file, but above the comment of the table that
/// follows, where a blank line parts the two.
fn below_heading(text: &str, line: &str) -> String {
    let is_comment = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let comments = lines.iter().take_while(|line| is_comment(line)).count();
    let parted = lines.iter().take(comments).rposition(|line| line.trim().is_empty()).map_or(0, |at| at + 1);
    let is_all = comments == lines.len();
    let at = if is_all || parted == 0 { comments } else { parted };
    let (head, rest) = lines.split_at(at);
    let head = head.concat();
    let is_open = !head.is_empty() && !head.ends_with('\n');
    let gap = if rest.is_empty() { "" } else { "\n" };
    format!("{head}{}{line}{gap}{}", if is_open { "\n" } else { "" }, rest.concat())
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

    const HEADING: &str = "# Mes réglages\n# de tous les jours\n";

    #[rstest]
    #[case::heading_over_a_table(format!("{HEADING}\n[queue]\nretry_after = 3\n"), "language", format!("{HEADING}\nlanguage = \"fr\"\n\n[queue]\nretry_after = 3\n"))]
    #[case::heading_close_to_it(format!("{HEADING}[queue]\nretry_after = 3\n"), "language", format!("{HEADING}language = \"fr\"\n\n[queue]\nretry_after = 3\n"))]
    #[case::heading_and_comment(format!("{HEADING}\n# patience\n[queue]\nretry_after = 3\n"), "language", format!("{HEADING}\nlanguage = \"fr\"\n\n# patience\n[queue]\nretry_after = 3\n"))]
    #[case::heading_over_a_key(format!("{HEADING}\ncapacity = 7\n"), "language", format!("{HEADING}\ncapacity = 7\nlanguage = \"fr\"\n"))]
    #[case::heading_alone(HEADING.to_owned(), "language", format!("{HEADING}language = \"fr\"\n"))]
    #[case::heading_without_its_end("# mine".to_owned(), "language", "# mine\nlanguage = \"fr\"\n".to_owned())]
    #[case::table_under_a_heading(HEADING.to_owned(), "my.name", format!("{HEADING}my_name = \"fr\"\n"))]
    #[case::nothing(String::new(), "language", "language = \"fr\"\n".to_owned())]
    fn a_heading_stays_above(#[case] text: String, #[case] key: &str, #[case] expected: String) {
        let key = key.replace("my.name", "my_name");
        assert_eq!(set(&text, &key, "fr").unwrap(), expected);
    }

    #[rstest]
    #[case::changed("language", "en", FILE.replace("\"fr\"", "\"en\""))]
    #[case::added("queue.leap_day", "1-mar", format!("{FILE}leap_day = \"1-mar\"\n"))]
    #[case::table_added("working.off", "[\"2026-12-24\"]", format!("{FILE}\n[working]\noff = [\"2026-12-24\"]\n"))]
    fn line_ends_and_the_mark_stay(#[case] key: &str, #[case] value: &str, #[case] expected: String) {
        let dressed = |text: &str| {
            [
                text.to_owned(),
                text.replace('\n', "\r\n"),
                format!("\u{feff}{text}"),
                format!("\u{feff}{}", text.replace('\n', "\r\n")),
            ]
        };
        for (text, expected) in dressed(FILE).iter().zip(dressed(&expected)) {
            assert_eq!(set(text, key, value).unwrap(), expected);
        }
    }

    #[test]
    fn every_line_keeps_its_own_end() {
        let mixed = "# mine\r\nlanguage = \"fr\"\n\r\n[queue]\nretry_after = 3\r\n";
        let changed = "# mine\r\nlanguage = \"en\"\r\n\r\n[queue]\nretry_after = 3\r\n";
        assert_eq!(
            set(mixed, "language", "en").unwrap(),
            changed,
            "only the line that was changed takes the first one's"
        );
    }

    #[test]
    fn a_setting_given_twice_is_written_once() {
        let once = set("\u{feff}# mine\r\n", "language", "fr").unwrap();
        assert_eq!(once, "\u{feff}# mine\r\nlanguage = \"fr\"\r\n");
        assert_eq!(set(&once, "language", "en").unwrap(), once.replace("fr", "en"));
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
