//! Everything of one affiliate, to be read and changed item by item.

pub mod sections;

use std::ops::Range;

use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::item::ItemId;
pub use sections::Section;

/// What the scroll keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    /// The item the cursor is on stays in view.
    Item,
    /// The reader scrolls.
    Reader,
}

/// Where an item was drawn in its section: its lines, counted from the section's first.
pub type Span = (ItemId, Range<usize>);

/// Everything of one affiliate, to be read and changed.
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
    /// What the scroll keeps to.
    pub follow: Follow,
    /// The furthest scroll that still fills the section, as the last drawing found.
    pub scroll_end: usize,
    /// Where the last drawing put the items of the section in focus.
    spans: Vec<Span>,
    /// How many lines of that section were in view.
    height: usize,
    /// The items of each section.
    items: Vec<(Section, Vec<ItemId>)>,
    /// The item the cursor is on, once it was moved; an item, never a line.
    item: Option<ItemId>,
    /// Where that item stood: when it is gone, the cursor stays at the place.
    stood: usize,
}

impl DossierScreen {
    /// A dossier to be read.
    pub fn new(id: AffiliateId) -> Self {
        Self {
            id,
            dossier: None,
            section: Section::Timeline,
            scroll: 0,
            follow: Follow::Reader,
            scroll_end: 0,
            spans: Vec::new(),
            height: 0,
            items: Vec::new(),
            item: None,
            stood: 0,
        }
    }

    /// A dossier to be read, opened at a section with the cursor on one of its items.
    pub fn at(id: AffiliateId, section: Section, item: Option<ItemId>) -> Self {
        let follow = if item.is_some() { Follow::Item } else { Follow::Reader };
        Self { section, item, follow, ..Self::new(id) }
    }

    /// Takes in what was read.
    pub fn take(&mut self, dossier: Option<Box<Dossier>>, around: &Circumstances) {
        self.items = match &dossier {
            Some(dossier) => {
                Section::ALL.iter().map(|section| (*section, (section.spec().items)(dossier, around))).collect()
            }
            None => Vec::new(),
        };
        self.dossier = dossier;
        if let Some(at) = self.items(self.section).iter().position(|item| Some(*item) == self.item) {
            self.stood = at;
        }
    }

    /// The items of a section, in the order of the screen.
    pub fn items(&self, section: Section) -> &[ItemId] {
        self.items.iter().find(|(of, _)| *of == section).map(|(_, items)| &items[..]).unwrap_or_default()
    }

    /// The item the cursor is on.
    pub fn selected(&self) -> Option<ItemId> {
        let items = self.items(self.section);
        let last = items.len().checked_sub(1)?;
        self.item.filter(|item| items.contains(item)).or_else(|| items.get(self.stood.min(last)).copied())
    }

    /// Puts the cursor on an item, in the section where it stands.
    pub fn select(&mut self, item: ItemId) {
        self.item = Some(item);
        self.follow = Follow::Item;
        let here = self.items(self.section).contains(&item);
        let section = self.items.iter().find(|(_, items)| items.contains(&item)).map(|(section, _)| *section);
        if let (false, Some(section)) = (here, section) {
            self.section = section;
            self.scroll = 0;
        }
    }

    /// Keeps to what a drawing found out about the section in focus.
    pub fn settle(&mut self, scroll: usize, height: usize, spans: Vec<Span>) {
        (self.scroll, self.height, self.spans) = (scroll, height, spans);
    }

    /// Turns to another section, moves the cursor or scrolls; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::NextField | Action::PaneRight => self.turn(1),
            Action::PreviousField | Action::PaneLeft => self.turn(Section::ALL.len() - 1),
            Action::Down => self.step(1),
            Action::Up => self.step(-1),
            Action::HalfPageDown => self.page(10),
            Action::HalfPageUp => self.page(-10),
            Action::First => self.end(0),
            Action::Last => self.end(usize::MAX),
            _ => return false,
        }
        true
    }

    /// To the next item; what is still hidden of a long one is read first.
    fn step(&mut self, by: isize) {
        let items = self.items(self.section);
        let Some(here) = self.selected().and_then(|item| items.iter().position(|other| *other == item)) else {
            return self.scroll_to(self.scroll.saturating_add_signed(by));
        };
        let next = here.saturating_add_signed(by).min(items.len() - 1);
        let item = items[next];
        let span = self.spans.iter().find(|(of, _)| *of == items[here]).map(|(_, lines)| lines.clone());
        let hidden = span.is_some_and(|lines| match by {
            1.. => self.height > 0 && lines.end > self.scroll + self.height,
            _ => lines.start < self.scroll,
        });
        if hidden || next == here {
            self.follow = Follow::Reader;
            return self.scroll_to(self.scroll.saturating_add_signed(by));
        }
        (self.item, self.stood, self.follow) = (Some(item), next, Follow::Item);
    }

    /// Some lines on; the cursor goes along to the first item that begins there.
    fn page(&mut self, by: isize) {
        self.follow = Follow::Reader;
        self.scroll_to(self.scroll.saturating_add_signed(by));
        let begins = self.spans.iter().position(|(_, lines)| lines.start >= self.scroll);
        if let Some(at) = begins.or(self.spans.len().checked_sub(1)) {
            (self.item, self.stood) = (self.spans.get(at).map(|(item, _)| *item), at);
        }
    }

    fn end(&mut self, line: usize) {
        self.follow = Follow::Reader;
        self.scroll_to(line);
        let items = self.items(self.section);
        let at = line.min(items.len().saturating_sub(1));
        (self.item, self.stood) = (items.get(at).copied(), at);
    }

    fn scroll_to(&mut self, line: usize) {
        self.scroll = line.min(self.scroll_end);
    }

    fn turn(&mut self, by: usize) {
        let at = Section::ALL.iter().position(|section| *section == self.section).unwrap_or(0);
        self.section = Section::ALL[(at + by) % Section::ALL.len()];
        (self.scroll, self.item, self.stood, self.follow) = (0, None, 0, Follow::Reader);
    }
}
