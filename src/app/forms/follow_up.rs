//! The next date with its reason; a new one takes the place of the open one.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::FollowUpId;
use crate::domain::item::{Item, ItemKind};

/// The form of a follow-up.
pub fn form(page: &Page<'_>, before: Option<&FollowUp>) -> Form {
    let day = before.map(|follow_up| text::day(follow_up.due_on, page.around.order));
    let fields = vec![
        Field::new("field-next-day", Kind::WorkingDay, day.unwrap_or_default()).required(),
        Field::new("field-reason", Kind::Line, before.map_or("", |follow_up| follow_up.reason.as_str())),
    ];
    page.form(ItemKind::FollowUp, before.cloned().map(Item::FollowUp), fields, fill)
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let typed = values.day("field-next-day")?;
    let follow_up = match values.before() {
        Some(Item::FollowUp(before)) => before.clone(),
        _ => FollowUp {
            id: FollowUpId::new(),
            due_on: typed,
            reason: String::new(),
            set_on: values.around.now.day,
            closed_on: None,
        },
    };
    let due_on = values.around.rules.working.on_or_after(typed);
    Some(Item::FollowUp(FollowUp { due_on, reason: values.text("field-reason"), ..follow_up }))
}
