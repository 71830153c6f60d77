//! What a command says when it went well.

use serde_json::{Map, Value};

use super::Format;
use super::failure::Exit;
use crate::domain::text::clean::is_unseen;

/// What the data of an answer are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words and records, for eyes and for lines.
    Words,
    /// One JSON object.
    Json,
    /// A file that happens to go to stdout: not a byte of it is touched.
    File,
}

/// What a command says: data for stdout, messages for stderr, and how the program ends.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For stdout; ends with a line break unless it is empty.
    pub data: String,
    /// What they are.
    pub kind: Kind,
    /// For stderr.
    pub message: String,
    /// How the program ends.
    pub exit: Exit,
}

impl Answer {
    /// An answer that only has data.
    pub fn data(data: String) -> Self {
        Self { data, kind: Kind::Words, message: String::new(), exit: Exit::Ok }
    }

    /// An answer that is one JSON object; `"schema": 1` is put before its members.
    pub fn json(members: Value) -> Self {
        Self { kind: Kind::Json, ..Self::data(object(members)) }
    }

    /// An answer that is a file.
    pub fn file(data: String) -> Self {
        Self { kind: Kind::File, ..Self::data(data) }
    }

    /// The same answer, ending otherwise.
    pub fn ending(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }

    /// The same answer with a message beside it.
    pub fn with_message(self, message: String) -> Self {
        Self { message, ..self }
    }
}

/// One JSON object in one line, with `"schema": 1` first.
pub(crate) fn object(members: Value) -> String {
    let mut all = Map::new();
    all.insert("schema".to_owned(), Value::from(1));
    if let Value::Object(members) = members {
        all.extend(members);
    }
    let mut text = Value::Object(all).to_string();
    text.push('\n');
    text
}

/// One record: fields parted by tabs. A tab or line break inside a field becomes a blank.
pub(crate) fn record<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let fields: Vec<String> =
        fields.into_iter().map(|field| field.replace(|letter: char| letter.is_control(), " ")).collect();
    let mut line = fields.join("\t");
    line.push('\n');
    line
}

/// Chooses by format; what plain means is the command's matter.
pub(crate) fn by_format(
    format: Format,
    json: impl FnOnce() -> Value,
    plain: impl FnOnce() -> String,
    human: impl FnOnce() -> String,
) -> Answer {
    match format {
        Format::Json => Answer::json(json()),
        Format::Plain => Answer::data(plain()),
        Format::Human => Answer::data(human()),
    }
}

/// The text without what no terminal may get. Texts are cleaned when they come in, but a notebook may have been written by another hand.
pub(crate) fn seen(text: String) -> String {
    if !text.contains(is_foreign) {
        return text;
    }
    text.chars().filter(|c| !is_foreign(*c)).collect()
}

fn is_foreign(c: char) -> bool {
    is_unseen(c) && !matches!(c, '\n' | '\t')
}

/// JSON in which what is not seen is written as its number: it is a text's own, and a script gets it whole.
pub(crate) fn escaped(json: String) -> String {
    if !json.contains(is_foreign) {
        return json;
    }
    let mut units = [0; 2];
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_foreign(c) {
            escaped.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            escaped.push(c);
        }
    }
    escaped
}
