//! Ways to reach an affiliate, in order of preference.

use serde::{Deserialize, Serialize};

use super::affiliate::Hours;
use super::id::ChannelId;

/// A way of contact: of a stored address, and of an interaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A telephone call.
    Call,
    /// E-mail.
    Email,
    /// A text message.
    Sms,
    /// WhatsApp.
    Whatsapp,
    /// A direct message on a network.
    Dm,
    /// In person.
    Meet,
    /// A video call.
    Video,
    /// A website.
    Site,
}

impl ChannelKind {
    /// Every kind, in the order of menus.
    pub const ALL: [ChannelKind; 8] = [
        ChannelKind::Call,
        ChannelKind::Email,
        ChannelKind::Sms,
        ChannelKind::Whatsapp,
        ChannelKind::Dm,
        ChannelKind::Meet,
        ChannelKind::Video,
        ChannelKind::Site,
    ];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            ChannelKind::Call => "call",
            ChannelKind::Email => "email",
            ChannelKind::Sms => "sms",
            ChannelKind::Whatsapp => "whatsapp",
            ChannelKind::Dm => "dm",
            ChannelKind::Meet => "meet",
            ChannelKind::Video => "video",
            ChannelKind::Site => "site",
        }
    }

    /// The kinds by which a contact can be made; a website is only an address.
    pub const CONTACT: [ChannelKind; 7] = [
        ChannelKind::Call,
        ChannelKind::Email,
        ChannelKind::Sms,
        ChannelKind::Whatsapp,
        ChannelKind::Dm,
        ChannelKind::Meet,
        ChannelKind::Video,
    ];

    /// Whether a message left without an answer counts as a contact here: in writing it does, on the phone it is an
    /// attempt (docs/product.md, "Missed").
    pub fn is_writing(self) -> bool {
        matches!(self, ChannelKind::Email | ChannelKind::Sms | ChannelKind::Whatsapp | ChannelKind::Dm)
    }
}

/// The e-mail address in what was typed or pasted, without what mail programs put around it: `<anna@example.org>`,
/// `mailto:anna@example.org`, `anna@example.org;`. `None` where it is no address: something before the `@`, a host with a
/// dot inside after it, no blank.
pub fn email_address(typed: &str) -> Option<&str> {
    let around = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '(' | ')' | '"' | ',' | ';');
    let bare = typed.trim_matches(around);
    let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
    let (user, host) = bare.split_once('@')?;
    let dotted = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let whole = !user.is_empty() && dotted && !host.contains('@') && !bare.contains(around);
    whole.then_some(bare)
}

/// A stored way to reach an affiliate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Identity.
    pub id: ChannelId,
    /// What it is.
    pub kind: ChannelKind,
    /// A telephone number, an e-mail address, a handle, an address on the web.
    pub value: String,
    /// 0 is the most preferred.
    pub position: u32,
    /// When this way is open, in the affiliate's zone; `None` is as the affiliate's own hours say.
    pub hours: Option<Hours>,
}

impl Channel {
    /// A new way that is open at any hour.
    pub fn new(kind: ChannelKind, value: impl Into<String>, position: u32) -> Self {
        Self { id: ChannelId::new(), kind, value: value.into(), position, hours: None }
    }
}

/// Where a channel goes among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// One place up: preferred more.
    Up,
    /// One place down: preferred less.
    Down,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("anna@example.org", Some("anna@example.org"))]
    #[case(" <anna@example.org>, ", Some("anna@example.org"))]
    #[case("(anna@example.org);", Some("anna@example.org"))]
    #[case("mailto:anna@example.org", Some("anna@example.org"))]
    #[case("<mailto:o'neil+x@mail.example.org>", Some("o'neil+x@mail.example.org"))]
    #[case::no_host("anna@", None)]
    #[case::nobody("@anna.example", None)]
    #[case::no_dot("anna@example", None)]
    #[case::dot_at_an_end("anna@example.", None)]
    #[case::two("anna@example.org,paul@example.org", None)]
    #[case::blank("anna @example.org", None)]
    fn an_address_is_taken_out_of_what_stands_around_it(#[case] typed: &str, #[case] expected: Option<&str>) {
        assert_eq!(email_address(typed), expected);
    }
}
