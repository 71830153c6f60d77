//! The catalogues, compiled in, and where each message stands in them.

use std::collections::HashMap;

use crate::domain::lang::Lang;

/// One file of messages in every language.
#[derive(Debug, Clone, Copy)]
pub struct Topic {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The English text.
    pub en: &'static str,
    /// The French text.
    pub fr: &'static str,
}

impl Topic {
    /// The text in a language.
    pub fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

macro_rules! topics {
    ($($name:literal),+ $(,)?) => {
        /// Every file of the catalogues; a test compares this list with the disk.
        pub const TOPICS: &[Topic] = &[$(Topic {
            name: $name,
            en: include_str!(concat!("../../assets/locales/en/", $name, ".ftl")),
            fr: include_str!(concat!("../../assets/locales/fr/", $name, ".ftl")),
        }),+];
    };
}

topics!(
    "actions",
    "agenda",
    "asks",
    "cli",
    "commands",
    "composer",
    "copies",
    "dates",
    "dialogue",
    "errors",
    "events",
    "filter",
    "finder",
    "forms",
    "import",
    "items",
    "kinds",
    "meetings",
    "notices",
    "people",
    "privacy",
    "prompts",
    "reasons",
    "screens",
    "settling",
    "stats",
    "synonyms",
    "templates",
);

/// The text of every message of a language by its id.
///
/// Only cut into messages, not parsed: a command that says three sentences parses three, and `carnet status` none.
pub fn index(lang: Lang) -> HashMap<&'static str, &'static str> {
    // By way of a list, whose length says how large a table to make.
    let all: Vec<(&str, &str)> = TOPICS.iter().flat_map(|topic| messages(topic.text(lang))).collect();
    all.into_iter().collect()
}

/// Cuts a file into its messages: a message begins with its id at the start of a line and ends where the next line begins
/// with an id or a comment.
pub fn messages(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut open: Option<(&'static str, usize)> = None;
    let mut at = 0;
    while at < bytes.len() {
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length + 1);
        let first = bytes[at];
        if first.is_ascii_alphabetic() || first == b'#' || first == b'-' {
            found.extend(open.take().and_then(|(id, from)| Some((id, text.get(from..at)?))));
            let equals = memchr::memchr(b'=', &bytes[at..end]).filter(|_| first != b'#');
            open = equals.and_then(|length| Some((text.get(at..at + length)?.trim_end(), at)));
        }
        at = end;
    }
    found.extend(open.and_then(|(id, from)| Some((id, text.get(from..)?))));
    found
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn a_file_is_cut_at_ids_and_comments() {
        let text = "# Words\nhello = Hello\n    there\nlate = { $n ->\n    [one] a day\n   *[other] { $n } days\n}\n\n# End\nbye = Bye";
        let found = messages(text);
        assert_eq!(found.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["hello", "late", "bye"]);
        assert_eq!(found[0].1, "hello = Hello\n    there\n");
        assert_eq!(found[2].1, "bye = Bye");
    }
}
