//! The order that stays while the manager works.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::build::{Entry, Queue};
use super::reason::Section;
use crate::domain::id::AffiliateId;

/// The order in which people were first shown today. Done people sink to Done, nobody jumps, and who is new comes at the end
/// of the section; somebody whose outcome is undone returns to the old place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    day: NaiveDate,
    sections: Vec<(Section, Vec<AffiliateId>)>,
}

impl Frozen {
    /// The order of a queue.
    pub fn of(queue: &Queue) -> Self {
        let ids = |entries: &[Entry]| entries.iter().map(|entry| entry.id).collect();
        let sections = queue.sections.iter().map(|group| (group.section, ids(&group.entries))).collect();
        Self { day: queue.day, sections }
    }

    /// A fresh queue in this order; newcomers are added to it. A queue of another day starts anew.
    pub fn keep(&mut self, fresh: Queue) -> Queue {
        if fresh.day != self.day {
            *self = Self::of(&fresh);
            return fresh;
        }
        let Queue { sections, .. } = &fresh;
        let known = |id: AffiliateId| self.sections.iter().any(|(_, ids)| ids.contains(&id));
        let newcomers: Vec<(Section, AffiliateId)> = sections
            .iter()
            .flat_map(|group| group.entries.iter().map(|entry| (group.section, entry.id)))
            .filter(|(_, id)| !known(*id))
            .collect();
        for (section, id) in newcomers {
            if let Some((_, ids)) = self.sections.iter_mut().find(|(frozen, _)| *frozen == section) {
                ids.push(id);
            }
        }
        self.arrange(fresh)
    }

    fn arrange(&self, mut fresh: Queue) -> Queue {
        let entries = fresh.sections.iter_mut().flat_map(|group| std::mem::take(&mut group.entries));
        let mut by_id: HashMap<AffiliateId, Entry> = entries.map(|entry| (entry.id, entry)).collect();
        for group in &mut fresh.sections {
            let ids = self.sections.iter().filter(|(section, _)| *section == group.section).flat_map(|(_, ids)| ids);
            group.entries = ids.filter_map(|id| by_id.remove(id)).collect();
        }
        fresh
    }
}
