//! A path as somebody types it, pastes it or drops it on the terminal: plainly, quoted, or as a `file:` address.
//!
//! Terminals paste what is dropped on them as a shell would want it: in quotes, with backslashes before blanks, or as an
//! address. `~` is the home directory however the path is written; `~somebody` is a name like any other.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};

/// Where `~` and a relative path lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// The home directory, where there is one.
    pub home: Option<PathBuf>,
    /// Where the program was started.
    pub start: PathBuf,
}

impl Folders {
    /// A path as it is shown: what lies in the home directory begins with `~`.
    pub fn shown(&self, path: &Path) -> String {
        let inside = self.home.as_deref().and_then(|home| path.strip_prefix(home).ok());
        match inside {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => format!("~/{}", rest.display()),
            None => path.display().to_string(),
        }
    }
}

/// How a path is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As it is; a backslash takes the meaning from the sign behind it.
    Plain,
    /// From an apostrophe on, as in a shell.
    Single,
    /// From a double quote on, as in a shell.
    Double,
    /// `file:///home/ana/mes%20affili%C3%A9s.csv`.
    Address,
}

/// Why a text is no path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPath {
    /// There is nothing.
    Nothing,
    /// There are several.
    Several,
}

/// A path that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedPath {
    path: PathBuf,
    /// Whether a backslash before it makes a `~` at the beginning a name.
    is_escaped: bool,
}

impl TypedPath {
    /// The file or folder that is meant.
    pub fn resolve(&self, folders: &Folders) -> PathBuf {
        let home = folders.home.as_deref().filter(|_| !self.is_escaped);
        folders.start.join(at_home(&self.path, home))
    }
}

/// A path that may begin with `~`, with the home directory in its place. Shells leave it alone behind `=` and between quotes.
pub fn at_home(path: &Path, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) if rest.as_os_str().is_empty() => home.to_path_buf(),
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_path_buf(),
    }
}

/// Reads a path.
///
/// # Errors
/// [`NoPath`] where the text holds no path, or more than one.
pub fn read(text: &str) -> Result<TypedPath, NoPath> {
    let text = text.trim_start();
    let (path, rest) = match spelling(text) {
        Spelling::Plain => plain(trimmed(text)),
        Spelling::Single | Spelling::Double => {
            let (word, rest, _) = shell_word(text);
            (word.into(), rest)
        }
        Spelling::Address => address(text),
    };
    if path.as_os_str().is_empty() {
        return Err(NoPath::Nothing);
    }
    if !rest.trim().is_empty() {
        return Err(NoPath::Several);
    }
    Ok(TypedPath { path: path.into(), is_escaped: text.starts_with('\\') })
}

/// The end of a path that is being typed: the folder it lies in and what there is of the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Where the name begins, in bytes of the text.
    pub from: usize,
    /// The folder; the one the program was started in where none is typed.
    pub folder: PathBuf,
    /// The name so far.
    pub name: String,
    spelling: Spelling,
    head_is_bare: bool,
}

impl Begun {
    /// Whether nothing stands before the name.
    pub fn is_first(&self) -> bool {
        self.spelling != Spelling::Address && self.head_is_bare
    }

    /// A name as it has to be written here.
    pub fn spell(&self, name: &str) -> String {
        match self.spelling {
            Spelling::Plain => spell_plainly(name, self.from == 0),
            Spelling::Single => name.replace('\'', r"'\''"),
            Spelling::Double => name.chars().fold(String::new(), |mut spelled, sign| {
                if ESCAPED_IN_DOUBLE.contains(&sign) {
                    spelled.push('\\');
                }
                spelled.push(sign);
                spelled
            }),
            Spelling::Address => name.bytes().fold(String::new(), |mut spelled, byte| {
                match char::from(byte) {
                    plain if plain.is_ascii_alphanumeric() || "-._~/".contains(plain) => spelled.push(plain),
                    _ => spelled.push_str(&format!("%{byte:02X}")),
                }
                spelled
            }),
        }
    }
}

/// What of a path stands before the caret; `None` where nothing can follow it, as behind a closed quote.
pub fn begun(before: &str, folders: &Folders) -> Option<Begun> {
    let blanks = before.len() - before.trim_start().len();
    let spelling = spelling(before.trim_start());
    let quote = match spelling {
        Spelling::Plain => "",
        Spelling::Single => "'",
        Spelling::Double => "\"",
        Spelling::Address => ADDRESS,
    };
    let from = before.rfind('/').map_or(blanks + quote.len(), |slash| slash + 1);
    let (head, tail) = before.split_at_checked(from)?;
    let name = match spelling {
        Spelling::Plain => plain(tail).0,
        Spelling::Single | Spelling::Double if !shell_word(head.trim_start()).2 => return None,
        Spelling::Single | Spelling::Double => shell_word(&format!("{quote}{tail}")).0.into(),
        Spelling::Address => unpercent(tail),
    };
    let folder = match read(head) {
        Ok(folder) => folder.resolve(folders),
        Err(NoPath::Nothing) if spelling != Spelling::Address => folders.start.clone(),
        Err(_) => return None,
    };
    // Of a blank at the end of a text nobody knows yet whether it belongs to the name.
    let head_is_bare = !head.contains('/');
    Some(Begun { from, folder, name: name.to_string_lossy().into_owned(), spelling, head_is_bare })
}

const ADDRESS: &str = "file:";

/// What a backslash takes the meaning from between double quotes.
const ESCAPED_IN_DOUBLE: [char; 4] = ['\\', '"', '$', '`'];

fn spelling(text: &str) -> Spelling {
    match text.chars().next() {
        Some('\'') => Spelling::Single,
        Some('"') => Spelling::Double,
        _ if text.get(..ADDRESS.len() + 1).is_some_and(|head| head.eq_ignore_ascii_case("file:/")) => Spelling::Address,
        _ => Spelling::Plain,
    }
}

/// The text without blanks at its end; one that a backslash makes part of a name stays.
fn trimmed(text: &str) -> &str {
    let end = text.trim_end();
    let backslashes = end.len() - end.trim_end_matches('\\').len();
    if backslashes % 2 == 1 { text.get(..end.len() + 1).unwrap_or(end) } else { end }
}

/// A plain text: the path, and what follows where another one begins.
fn plain(text: &str) -> (OsString, &str) {
    let mut path = String::new();
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        match (sign, next) {
            ('\\', Some(next)) if !next.is_alphanumeric() => {
                path.push(next);
                signs.next();
            }
            (' ', Some('/')) => return (path.into(), text.get(at..).unwrap_or_default()),
            _ => path.push(sign),
        }
    }
    (path.into(), "")
}

fn spell_plainly(name: &str, is_first: bool) -> String {
    let mut spelled = String::new();
    let end = name.trim_end_matches('/').len();
    for (at, sign) in name.char_indices() {
        let is_last = at + sign.len_utf8() == end;
        let opens = is_first && at == 0 && "'\" ".contains(sign);
        if sign == '\\' || opens || sign == ' ' && is_last {
            spelled.push('\\');
        }
        spelled.push(sign);
    }
    spelled
}

/// The first word of a text as a shell reads it, what follows it, and whether a quote is still open at its end.
fn shell_word(text: &str) -> (String, &str, bool) {
    let mut word = String::new();
    let mut quote = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        match (quote, sign) {
            (None, '\'' | '"') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            (None, blank) if blank.is_whitespace() => return (word, text.get(at..).unwrap_or_default(), false),
            (None, '\\') => {
                word.extend(next);
                signs.next();
            }
            (Some('"'), '\\') if next.is_some_and(|next| ESCAPED_IN_DOUBLE.contains(&next)) => {
                word.extend(next);
                signs.next();
            }
            _ => word.push(sign),
        }
    }
    (word, "", quote.is_some())
}

/// The path of a `file:` address, without the machine's name, and what follows it (RFC 8089).
fn address(text: &str) -> (OsString, &str) {
    let (first, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    let path = first.get(ADDRESS.len()..).unwrap_or_default();
    let path = match path.strip_prefix("//") {
        Some(behind) => behind.get(behind.find('/').unwrap_or(behind.len())..).unwrap_or_default(),
        None => path,
    };
    (unpercent(path), rest)
}

/// Bytes for their percent signs; a percent sign before anything else stands for itself.
fn unpercent(text: &str) -> OsString {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let coded = behind.first_chunk::<2>().filter(|_| *first == b'%');
        let byte = coded.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &behind[2..] } else { behind };
    }
    OsString::from_vec(bytes)
}

#[cfg(test)]
mod tests;
