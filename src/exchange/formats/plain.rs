//! A table that no platform is known by: made by hand, by a script, or by a platform whose titles are plain.

use super::{Format, Meaning, PlatformStatus, ZeroDate};
use crate::exchange::titles;

/// A table with a name, an address or an id of somebody, titled as people and programs title such columns.
pub struct Plain;

impl Format for Plain {
    fn name(&self) -> &'static str {
        "generic CSV"
    }

    fn system(&self) -> &'static str {
        "csv"
    }

    fn titles(&self) -> &'static [(&'static str, Meaning)] {
        &[]
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[]
    }

    fn statuses(&self) -> &'static [(&'static str, PlatformStatus)] {
        &[]
    }

    fn fits(&self, titles: &[String]) -> bool {
        titles.iter().filter_map(|title| titles::title(title)).any(|title| title.meaning.is_identity())
    }

    fn zero_date(&self) -> ZeroDate {
        ZeroDate::Empty
    }
}
