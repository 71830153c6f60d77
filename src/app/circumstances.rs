//! What every part of the state machine may know of the world: the moment, the rules, the language, where it was started.

use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::rules::Rules;
use crate::domain::typed_path::Folders;

/// The moment, the rules, the language, where it was started.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// Now.
    pub now: Moment,
    /// The settings that the rules depend on.
    pub rules: Rules,
    /// The language of the screens; it decides between two readings of a typed date.
    pub lang: Lang,
    /// The order of day and month in `12/03`.
    pub order: DateOrder,
    /// Where `~` and a relative path lead.
    pub folders: Folders,
}

impl Circumstances {
    /// How a day typed for the future is read.
    pub fn future(&self) -> Reader<'_> {
        Reader {
            today: self.now.day,
            lang: self.lang,
            order: self.order,
            lean: Lean::Future,
            working: &self.rules.working,
        }
    }
}
