//! What a command says when it went well.

use serde_json::{Map, Value};

use super::Format;
use super::failure::Exit;

/// What a command says: data for stdout, messages for stderr, and how the program ends.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For stdout; ends with a line break unless it is empty.
    pub data: String,
    /// For stderr.
    pub message: String,
    /// How the program ends.
    pub exit: Exit,
}

impl Answer {
    /// An answer that only has data.
    pub fn data(data: String) -> Self {
        Self { data, message: String::new(), exit: Exit::Ok }
    }

    /// An answer that is one JSON object; `"schema": 1` is put before its members.
    pub fn json(members: Value) -> Self {
        Self::data(object(members))
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
