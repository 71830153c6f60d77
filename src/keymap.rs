//! The one table of keys as data: `assets/keymap.toml`.
//!
//! A room of its own because two read it that must not read each other: the screens make bindings of it
//! ([`crate::app::keymap`]), the command line prints it (`carnet keys`).

use std::collections::BTreeMap;

use serde::Deserialize;

/// The table that the program brings along.
pub const EMBEDDED: &str = include_str!("../assets/keymap.toml");

/// One line: some keys, and what they ask for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The keys in the notation of the file, the first being the one that is shown.
    pub keys: Vec<String>,
    /// The name of the action; its words are `action-…` in the catalogues.
    pub action: String,
    /// Whether it stands in the footer.
    #[serde(default)]
    pub footer: bool,
}

/// Where keys count, and the lines that count there, both in the order of the file.
///
/// # Errors
/// When the text is no such table.
pub fn read(text: &str) -> Result<Vec<(String, Vec<Line>)>, toml::de::Error> {
    let contexts: BTreeMap<String, Vec<Line>> = toml::from_str(text)?;
    let mut contexts: Vec<(String, Vec<Line>)> = contexts.into_iter().collect();
    contexts.sort_by_cached_key(|(name, _)| text.find(&format!("[[{name}]]")));
    Ok(contexts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_file() {
        let table = read("[[b]]\nkeys = [\"x\"]\naction = \"quit\"\n[[a]]\nkeys = [\"y\"]\naction = \"back\"").unwrap();
        assert_eq!(table.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["b", "a"]);
        assert!(read(EMBEDDED).unwrap().len() > 5);
    }
}
