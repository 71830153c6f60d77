//! Who the person is in another system.

use super::values::Values;
use super::{Field, Form, Kind, Page};
use crate::domain::id::IdentifierId;
use crate::domain::identifier::Identifier;
use crate::domain::item::{Item, ItemKind};

/// The form of an identity in another system.
pub fn form(page: &Page<'_>, before: Option<&Identifier>) -> Form {
    let mut systems: Vec<String> = crate::domain::identifier::SYSTEMS.map(str::to_owned).to_vec();
    systems.extend(page.dossier.identifiers.iter().map(|row| row.system.clone()));
    systems.sort();
    systems.dedup();
    let fields = vec![
        Field::new("field-system", Kind::Line, before.map_or("", |row| row.system.as_str()))
            .required()
            .offering(systems),
        Field::new("field-identifier", Kind::Line, before.map_or("", |row| row.value.as_str())).required(),
    ];
    page.form(ItemKind::Identifier, before.cloned().map(Item::Identifier), fields, fill)
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let id = match values.before() {
        Some(Item::Identifier(before)) => before.id,
        _ => IdentifierId::new(),
    };
    Some(Item::Identifier(Identifier {
        id,
        system: values.text("field-system"),
        value: values.text("field-identifier"),
    }))
}
