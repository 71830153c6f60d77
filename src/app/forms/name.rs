//! One more name of the person.

use super::values::Values;
use super::{Field, Form, Kind, Page};
use crate::domain::affiliate::{NameKind, OtherName};
use crate::domain::id::OtherNameId;
use crate::domain::item::{Item, ItemKind};

/// The form of another name.
pub fn form(page: &Page<'_>, before: Option<&OtherName>) -> Form {
    let kind = before.map_or(NameKind::Nickname, |name| name.kind);
    let fields = vec![
        Field::choice("field-kind", &NameKind::ALL, NameKind::code, "name-kind", kind),
        Field::new("field-name", Kind::Line, before.map_or("", |name| name.name.as_str())).required(),
    ];
    page.form(ItemKind::Name, before.cloned().map(Item::Name), fields, fill)
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let id = match values.before() {
        Some(Item::Name(before)) => before.id,
        _ => OtherNameId::new(),
    };
    let kind = values.code("field-kind", &NameKind::ALL, NameKind::code)?;
    Some(Item::Name(OtherName { id, kind, name: values.text("field-name") }))
}
