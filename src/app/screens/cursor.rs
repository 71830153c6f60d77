//! Where the keys that move take the cursor of a plain list.

use crate::app::action::Action;

/// How far a page key goes.
const PAGE: usize = 8;

/// The row that an action moves to from a row of so many; `None` for an action that does not move.
pub fn moved(action: Action, row: usize, rows: usize) -> Option<usize> {
    let to = match action {
        Action::Down => row.saturating_add(1),
        Action::Up => row.saturating_sub(1),
        Action::HalfPageDown => row.saturating_add(PAGE),
        Action::HalfPageUp => row.saturating_sub(PAGE),
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => return None,
    };
    Some(to.min(rows.saturating_sub(1)))
}
