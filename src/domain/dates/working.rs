//! Which days are worked: weekdays and public holidays.

/// Which days are worked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct WorkingDays {}
