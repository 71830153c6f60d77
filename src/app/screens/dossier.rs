//! Everything of one affiliate, to be read.

use crate::app::action::Action;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;

/// A part of the dossier that can be read by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// What happened, the newest first.
    Timeline,
    /// Ways to reach the person, names, tags.
    Contact,
    /// Relatives.
    Family,
    /// Interests, likes, what to mind.
    Facts,
    /// Dates that matter.
    Dates,
    /// Promises both ways, and the next date.
    Promises,
}

impl Section {
    /// Every section, in the order of `Tab`.
    pub const ALL: [Section; 6] =
        [Section::Timeline, Section::Contact, Section::Family, Section::Facts, Section::Dates, Section::Promises];

    /// The message with its title.
    pub fn title(self) -> &'static str {
        match self {
            Section::Timeline => "dossier-timeline",
            Section::Contact => "dossier-contact",
            Section::Family => "dossier-family",
            Section::Facts => "dossier-facts",
            Section::Dates => "dossier-dates",
            Section::Promises => "dossier-promises",
        }
    }
}

/// Everything of one affiliate, to be read.
#[derive(Debug, Clone)]
pub struct DossierScreen {
    /// Whose.
    pub id: AffiliateId,
    /// What is known; `None` until it was read.
    pub dossier: Option<Box<Dossier>>,
    /// The section that scrolls and, on small screens, the only one shown.
    pub section: Section,
    /// Lines scrolled away above.
    pub scroll: usize,
    /// The furthest scroll that still fills the section, as the last drawing found.
    pub scroll_end: usize,
}

impl DossierScreen {
    /// A dossier to be read.
    pub fn new(id: AffiliateId) -> Self {
        Self { id, dossier: None, section: Section::Timeline, scroll: 0, scroll_end: 0 }
    }

    /// Turns to another section or scrolls; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::NextField | Action::PaneRight => self.turn(1),
            Action::PreviousField | Action::PaneLeft => self.turn(Section::ALL.len() - 1),
            Action::Down => self.scroll_to(self.scroll + 1),
            Action::Up => self.scroll_to(self.scroll.saturating_sub(1)),
            Action::HalfPageDown => self.scroll_to(self.scroll + 10),
            Action::HalfPageUp => self.scroll_to(self.scroll.saturating_sub(10)),
            Action::First => self.scroll_to(0),
            Action::Last => self.scroll_to(usize::MAX),
            _ => return false,
        }
        true
    }

    fn scroll_to(&mut self, line: usize) {
        self.scroll = line.min(self.scroll_end);
    }

    fn turn(&mut self, by: usize) {
        let at = Section::ALL.iter().position(|section| *section == self.section).unwrap_or(0);
        self.section = Section::ALL[(at + by) % Section::ALL.len()];
        self.scroll = 0;
    }
}
