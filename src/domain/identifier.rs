//! Who an affiliate is in another system: imports match by these first.

use serde::Serialize;

use super::id::IdentifierId;

/// The systems whose files can be imported; any other can be typed.
pub const SYSTEMS: [&str; 2] = ["affiliatewp", "post-affiliate-pro"];

/// An affiliate's identity in another system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identifier {
    /// Identity of this row.
    pub id: IdentifierId,
    /// The system, for example `post-affiliate-pro`.
    pub system: String,
    /// The identity there.
    pub value: String,
}
