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
    /// attempt (1-product.md, "Missed").
    pub fn is_writing(self) -> bool {
        matches!(self, ChannelKind::Email | ChannelKind::Sms | ChannelKind::Whatsapp | ChannelKind::Dm)
    }
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
