//! A document read into the notebook, row by row, as one step.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{DOCUMENT, FORMAT, Place, list, place, value, within};
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::store::error::StoreError;
use crate::store::journal::Table;
use crate::store::migrate::SCHEMA;
use crate::store::{Step, Store, Written};

/// Whether a document is written or only tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing stays.
    Try,
    /// One step of the history.
    Write,
}

/// Why a document is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum DocumentFault {
    /// It is no JSON.
    #[error("line {line}: {detail}")]
    NotJson {
        /// The line.
        line: usize,
        /// What the reader says.
        detail: String,
    },
    /// It is JSON, but no notebook of this program.
    #[error("no carnet document")]
    NotCarnet,
    /// It comes from a newer carnet.
    #[error("schema {found}, known {known}")]
    Newer {
        /// The schema in the document.
        found: u64,
        /// The newest that this program knows.
        known: u64,
    },
    /// A field that does not exist, or that cannot hold what it says.
    #[error("line {line}: {field}")]
    Field {
        /// The line.
        line: usize,
        /// The list and the field, as in `affiliates.tier`.
        field: String,
    },
    /// The notebook refuses it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DocumentFault {
    /// The sentence.
    pub fn phrase(&self) -> Phrase {
        let line = |line: usize| line.to_string();
        match self {
            Self::NotJson { line: at, detail } => {
                Phrase::new("import-not-json").with("line", line(*at)).with("detail", detail.as_str())
            }
            Self::NotCarnet => Phrase::new("import-not-carnet"),
            Self::Newer { found, known } => {
                Phrase::new("import-newer-carnet").with("found", found.to_string()).with("known", known.to_string())
            }
            Self::Field { line: at, field } => {
                Phrase::new("import-document-field").with("line", line(*at)).with("field", field.as_str())
            }
            Self::Store(error) => error
                .args()
                .into_iter()
                .fold(Phrase::new(error.message_id()), |phrase, (name, value)| phrase.with(name, value)),
        }
    }
}

/// What became of the people and rows of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Who was not in the notebook.
    new: BTreeSet<Uuid>,
    /// Who got something.
    touched: BTreeSet<Uuid>,
    /// Everybody in the document.
    seen: BTreeSet<Uuid>,
    /// Rows left out: the notebook says something else under that identity, or has that platform id or tag already.
    pub kept: u64,
    /// Rows written.
    pub rows: u64,
}

impl Imported {
    /// How many people are new.
    pub fn added(&self) -> usize {
        self.new.len()
    }

    /// How many known people got something new.
    pub fn updated(&self) -> usize {
        self.touched.difference(&self.new).count()
    }

    /// How many people stay as they are.
    pub fn unchanged(&self) -> usize {
        self.seen.difference(&self.new).filter(|id| !self.touched.contains(id)).count()
    }
}

impl Store {
    /// Reads a document into the notebook as one step. Rows that are not there are added; what is there stays as it is.
    ///
    /// # Errors
    /// [`DocumentFault`]; the notebook is then as before.
    pub fn import_document(
        &mut self,
        document: &mut dyn Read,
        file: &str,
        mode: Mode,
        now: &Moment,
    ) -> Result<Written<Imported>, DocumentFault> {
        let step = Step::new("step-import", vec![file.to_owned()], *now);
        let mut outcome = Err(DocumentFault::NotCarnet);
        let written = self.write(&step, |tx| {
            // Within a document a row may stand before what it points at.
            tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
            let mut inserting = Inserting::into(tx)?;
            outcome = read(document, &mut inserting).and_then(|()| inserting.finish());
            if outcome.is_err() || mode == Mode::Try { Err(StoreError::Cancelled) } else { Ok(()) }
        });
        let imported = outcome?;
        match written {
            Ok(written) => Ok(Written { value: imported, step: written.step, changes: written.changes }),
            Err(StoreError::Cancelled) => Ok(Written { value: imported, step: None, changes: Default::default() }),
            Err(error) => Err(error.into()),
        }
    }
}

fn read(document: &mut dyn Read, inserting: &mut Inserting<'_>) -> Result<(), DocumentFault> {
    let mut json = serde_json::Deserializer::from_reader(std::io::BufReader::new(document));
    let read = json.deserialize_map(Document(inserting)).and_then(|()| json.end());
    let Err(error) = read else { return Ok(()) };
    match inserting.fault.take() {
        Some(DocumentFault::Field { field, .. }) => Err(DocumentFault::Field { line: error.line(), field }),
        Some(fault) => Err(fault),
        None => Err(DocumentFault::NotJson { line: error.line(), detail: error.to_string() }),
    }
}

/// The rows on their way into the tables.
struct Inserting<'a> {
    connection: &'a Connection,
    tables: Vec<Table>,
    imported: RefCell<Imported>,
    /// Rows that point at two of the top: they wait until both are there.
    waiting: RefCell<Vec<(usize, Box<str>)>>,
    /// What serde's own errors cannot carry.
    fault: Option<DocumentFault>,
}

/// The column that says whose a row is.
const AFFILIATE: &str = "affiliate_id";

/// The whole document; what says what it is stands before the rows.
struct Document<'a, 'c>(&'a mut Inserting<'c>);

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FORMAT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut form, mut notebook) = (None, None);
        let mut ours = false;
        while let Some(key) = map.next_key::<String>()? {
            let fault = match key.as_str() {
                "schema" => {
                    form = map.next_value::<Value>()?.as_u64();
                    form.filter(|form| *form > DOCUMENT).map(|found| DocumentFault::Newer { found, known: DOCUMENT })
                }
                "format" => {
                    ours = map.next_value::<Value>()? == FORMAT;
                    None
                }
                "notebook" => {
                    notebook = map.next_value::<Value>()?.as_u64();
                    let known = u64::from(SCHEMA);
                    notebook.filter(|found| *found > known).map(|found| DocumentFault::Newer { found, known })
                }
                _ if !ours || form.is_none() || notebook.is_none() => Some(DocumentFault::NotCarnet),
                name => {
                    let top = |table: &&Table| place(table) == Place::Top && list(table) == name;
                    match self.0.tables.iter().find(top).cloned() {
                        Some(table) => {
                            map.next_value_seed(Rows { inserting: self.0, table: &table })?;
                            None
                        }
                        None => Some(DocumentFault::Field { line: 0, field: name.to_owned() }),
                    }
                }
            };
            if fault.is_some() {
                self.0.fault = fault;
                return Err(A::Error::custom(key));
            }
        }
        if ours && form.is_some() {
            return Ok(());
        }
        self.0.fault = Some(DocumentFault::NotCarnet);
        Err(A::Error::custom(FORMAT))
    }
}

/// The rows of a list, one at a time.
struct Rows<'a, 'c> {
    inserting: &'a mut Inserting<'c>,
    table: &'a Table,
}

impl<'de> DeserializeSeed<'de> for Rows<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&list(self.table))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(row) = rows.next_element::<Map<String, Value>>()? {
            if let Err(fault) = self.inserting.with_what_hangs_on_it(self.table, row) {
                self.inserting.fault = Some(fault);
                return Err(A::Error::custom(&self.table.name));
            }
        }
        Ok(())
    }
}

impl<'a> Inserting<'a> {
    fn into(connection: &'a Connection) -> Result<Self, StoreError> {
        let tables = Table::all(connection)?;
        Ok(Self { connection, tables, imported: RefCell::default(), waiting: RefCell::default(), fault: None })
    }

    /// A row of the top, then the rows within it.
    fn with_what_hangs_on_it(&self, table: &Table, mut row: Map<String, Value>) -> Result<(), DocumentFault> {
        let mut inner = Vec::new();
        let mut children: Vec<(&Table, &str)> = within(&self.tables, table).collect();
        // Facts and dates point at relatives.
        children.sort_by_key(|(child, _)| child.name != "relative");
        for (child, column) in children {
            if let Some(rows) = row.shift_remove(&list(child)) {
                inner.push((child, column, rows));
            }
        }
        let id = row.get("id").cloned().unwrap_or(Value::Null);
        self.insert(table, &row)?;
        for (child, column, rows) in inner {
            let wrong = || DocumentFault::Field { line: 0, field: format!("{}.{}", list(table), list(child)) };
            for row in rows.as_array().ok_or_else(wrong)? {
                let mut row = row.as_object().ok_or_else(wrong)?.clone();
                row.insert(column.to_owned(), id.clone());
                match self.tables.iter().position(|known| known == child) {
                    Some(at) if column != AFFILIATE && child.column(AFFILIATE).is_some() => {
                        self.waiting.borrow_mut().push((at, Value::Object(row).to_string().into_boxed_str()));
                    }
                    _ => self.insert(child, &row)?,
                }
            }
        }
        Ok(())
    }

    /// Inserts what was waiting.
    fn finish(self) -> Result<Imported, DocumentFault> {
        for (at, row) in self.waiting.take() {
            let row = serde_json::from_str(&row)
                .map_err(|error| DocumentFault::NotJson { line: 0, detail: error.to_string() })?;
            self.insert(&self.tables[at], &row)?;
        }
        Ok(self.imported.into_inner())
    }

    fn insert(&self, table: &Table, row: &Map<String, Value>) -> Result<(), DocumentFault> {
        let mut names = Vec::new();
        let mut values: Vec<Sql> = Vec::new();
        for (name, given) in row {
            let wrong = || DocumentFault::Field { line: 0, field: format!("{}.{name}", list(table)) };
            let column = table.columns.iter().find(|column| value::field(column) == name).ok_or_else(wrong)?;
            names.push(column.name.as_str());
            values.push(value::column(column, given).ok_or_else(wrong)?);
        }
        let holes: Vec<String> = (1..=names.len()).map(|number| format!("?{number}")).collect();
        let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let (columns, holes) = (quoted.join(", "), holes.join(", "));
        let sql = format!("INSERT INTO \"{}\" ({columns}) VALUES ({holes}) ON CONFLICT DO NOTHING", table.name);
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let is_new = statement.execute(params_from_iter(&values)).map_err(StoreError::from)? > 0;
        let is_same = is_new || self.holds(table, &names, &values)?;
        self.count(table, row, is_new, is_same);
        Ok(())
    }

    /// Whether the notebook has the very same row.
    fn holds(&self, table: &Table, names: &[&str], values: &[Sql]) -> Result<bool, StoreError> {
        let same: Vec<String> = (1..).zip(names).map(|(number, name)| format!("\"{name}\" IS ?{number}")).collect();
        let sql = format!("SELECT 1 FROM \"{}\" WHERE {}", table.name, same.join(" AND "));
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row(params_from_iter(values), |_| Ok(())).optional()?.is_some())
    }

    fn count(&self, table: &Table, row: &Map<String, Value>, is_new: bool, is_same: bool) {
        let mut imported = self.imported.borrow_mut();
        imported.rows += u64::from(is_new);
        imported.kept += u64::from(!is_same);
        let column = if table.name == "affiliate" { "id" } else { AFFILIATE };
        let Some(id) = row.get(column).and_then(Value::as_str).and_then(|id| id.parse().ok()) else { return };
        imported.seen.insert(id);
        if is_new {
            imported.touched.insert(id);
        }
        if is_new && table.name == "affiliate" {
            imported.new.insert(id);
        }
    }
}
