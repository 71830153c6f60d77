//! A file of affiliates to be imported: the first Enter shows what would happen, the second one does it.

use std::path::PathBuf;

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, ImportMode};
use crate::domain::phrase::Phrase;

/// Which file.
#[derive(Debug, Clone)]
pub struct ImportFile;

impl Question for ImportFile {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-import-title")
    }

    fn examples(&self) -> &'static str {
        "prompt-import-examples"
    }

    fn read(&self, text: &str, _around: &Circumstances) -> Answer {
        match path(text) {
            Some(path) => Answer::ready(
                Phrase::new("prompt-import-reads").with("file", path.display().to_string()),
                Effect::Import(path, ImportMode::Preview),
            ),
            None => Answer::unclear(Phrase::new("prompt-import-unclear")),
        }
    }
}

/// The path that was typed, pasted or dragged onto the terminal: without the quotes and escapes that a file manager adds.
pub fn path(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let bare = text
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
        .or_else(|| text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')))
        .map_or_else(|| text.replace("\\ ", " "), str::to_owned);
    let bare = bare.strip_prefix("file://").map_or(bare.clone(), str::to_owned);
    (!bare.is_empty()).then(|| PathBuf::from(bare))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("/tmp/a.csv", Some("/tmp/a.csv"))]
    #[case(" '/tmp/mes affiliés.csv' ", Some("/tmp/mes affiliés.csv"))]
    #[case("/tmp/mes\\ affiliés.csv", Some("/tmp/mes affiliés.csv"))]
    #[case("file:///tmp/a.csv", Some("/tmp/a.csv"))]
    #[case("  ", None)]
    fn a_dragged_file_is_understood(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(path(text), expected.map(PathBuf::from));
    }
}
