//! A way to reach the person.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::channel::{Channel, ChannelKind, email_address};
use crate::domain::id::ChannelId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;

/// The form of a channel.
pub fn form(page: &Page<'_>, before: Option<&Channel>) -> Form {
    let kind = before.map_or(ChannelKind::Email, |channel| channel.kind);
    let hours = before.and_then(|channel| channel.hours);
    let fields = vec![
        Field::choice("field-channel", &ChannelKind::ALL, ChannelKind::code, "channel", kind),
        Field::new("field-value", Kind::Line, before.map_or("", |channel| channel.value.as_str()))
            .required()
            .checked(value),
        Field::new("field-channel-hours", Kind::Hours, hours.map(text::hours).unwrap_or_default()),
    ];
    page.form(ItemKind::Channel, before.cloned().map(Item::Channel), fields, fill)
}

/// An e-mail address is one ([`email_address`]), a number has digits; anything else is taken as it is.
fn value(values: &Values<'_>) -> Option<Phrase> {
    let text = values.filled("field-value")?;
    match values.code("field-channel", &ChannelKind::ALL, ChannelKind::code)? {
        ChannelKind::Email => email_address(&text).is_none().then(|| Phrase::new("form-no-email")),
        ChannelKind::Call | ChannelKind::Sms | ChannelKind::Whatsapp => {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            (digits < 3).then(|| Phrase::new("form-no-phone"))
        }
        ChannelKind::Dm | ChannelKind::Meet | ChannelKind::Video | ChannelKind::Site => None,
    }
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let (id, position) = match values.before() {
        Some(Item::Channel(before)) => (before.id, before.position),
        _ => (ChannelId::new(), 0),
    };
    let kind = values.code("field-channel", &ChannelKind::ALL, ChannelKind::code)?;
    let text = values.text("field-value");
    let address = email_address(&text).filter(|_| kind == ChannelKind::Email);
    Some(Item::Channel(Channel {
        id,
        kind,
        value: address.map_or(text.clone(), str::to_owned),
        position,
        hours: values.hours("field-channel-hours"),
    }))
}
