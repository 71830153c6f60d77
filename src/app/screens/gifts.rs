//! The gift board: cards in columns by state, and a cursor bound to a card.

use super::dossier::sections::gifts::of_gift;
use super::list::List;
use crate::app::action::Action;
use crate::app::effect::{Desk, Effect, Opening, Wanted, Write};
use crate::app::modals::choice::Offer;
use crate::domain::capture::Person;
use crate::domain::gift::{Card, Column};
use crate::domain::id::{AffiliateId, GiftId};
use crate::domain::item::ItemId;
use crate::domain::phrase::Phrase;

/// How far a page key goes.
const PAGE: isize = 5;

/// How the cards lie, as far as moving among them goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lie {
    /// In columns: down ends at the end of one.
    #[default]
    Columns,
    /// In one list: down goes on into the next group.
    List,
}

impl Lie {
    /// How they lie on a screen of so many columns and rows (docs/screens.md, "Sizes").
    pub fn of((width, height): (u16, u16)) -> Self {
        if width < 60 || height < 15 { Lie::List } else { Lie::Columns }
    }
}

/// The gift board.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// Every card, in the order of the board; `None` until they were read.
    cards: Option<Vec<Card>>,
    /// The column that has the focus.
    column: Option<Column>,
    /// The card the cursor is on: a card, never a row.
    selected: Option<GiftId>,
    /// Where it stood in its column: when it is gone, the cursor stays at the place.
    stood: usize,
    /// How the cards lie.
    pub lie: Lie,
}

impl Board {
    /// A board to be read.
    pub fn new(lie: Lie) -> Self {
        Self { lie, ..Self::default() }
    }

    /// Takes the cards in. The cursor stays on its card, also where that went to another column.
    pub fn take(&mut self, cards: Vec<Card>) {
        let follows = cards.iter().find(|card| Some(card.gift.id) == self.selected);
        let first = cards.first().map(|card| Column::of(card.gift.state));
        self.column = follows.map(|card| Column::of(card.gift.state)).or(self.column).or(first);
        let is_gone = follows.is_none();
        self.cards = Some(cards);
        if is_gone {
            self.go(self.stood);
        } else {
            self.stood = self.row();
        }
    }

    /// Puts the cursor on a card that was just written, once it is read.
    pub fn look_for(&mut self, gift: GiftId) {
        self.selected = Some(gift);
    }

    /// Whether the cards were read.
    pub fn is_read(&self) -> bool {
        self.cards.is_some()
    }

    /// Every card, in the order of the board.
    pub fn cards(&self) -> &[Card] {
        self.cards.as_deref().unwrap_or_default()
    }

    /// The cards of a column.
    pub fn of(&self, column: Column) -> impl Iterator<Item = &Card> {
        self.cards().iter().filter(move |card| Column::of(card.gift.state) == column)
    }

    /// The column that has the focus.
    pub fn column(&self) -> Column {
        self.column.unwrap_or(Column::Ideas)
    }

    /// The card the cursor is on.
    pub fn card(&self) -> Option<&Card> {
        self.cards().iter().find(|card| Some(card.gift.id) == self.selected)
    }

    /// Where the cursor is in its column.
    pub fn row(&self) -> usize {
        self.of(self.column()).position(|card| Some(card.gift.id) == self.selected).unwrap_or(0)
    }

    /// What can be done with the card, the usual first: its person opened, its form, its next state and the one before, gone.
    pub fn menu(&self) -> Vec<Offer> {
        let Some(card) = self.card() else { return Vec::new() };
        let offer = |message: &'static str, effect: Effect| Offer { phrase: Phrase::new(message), effect };
        let mut offers = self.steps();
        offers.extend(self.form(Desk::Form).map(|edit| offer("menu-edit", edit)));
        let person = Phrase::new("menu-open-person").with("name", card.person.as_str());
        offers.push(Offer { phrase: person, effect: Effect::Do(Action::Open) });
        offers.extend(self.gone().map(|gone| offer("menu-remove", Effect::Write(gone))));
        offers
    }

    /// What takes the card's gift away.
    pub fn gone(&self) -> Option<Write> {
        self.card().map(|card| Write::RemoveItem(card.of, ItemId::Gift(card.gift.id)))
    }

    /// On to the next state, and back.
    pub fn steps(&self) -> Vec<Offer> {
        self.card().map(|card| of_gift(&card.gift, card.of)).unwrap_or_default()
    }

    /// What opens the card's form.
    pub fn form(&self, at: Desk) -> Option<Effect> {
        let card = self.card()?;
        Some(Effect::LoadForm(Wanted { of: card.of, to: Opening::Edit(ItemId::Gift(card.gift.id)), at }))
    }

    fn go(&mut self, row: usize) {
        let last = self.of(self.column()).count().saturating_sub(1);
        self.stood = row.min(last);
        let found = self.of(self.column()).nth(self.stood).map(|card| card.gift.id);
        self.selected = found;
    }

    fn step(&mut self, by: isize) {
        let here = self.cards().iter().position(|card| Some(card.gift.id) == self.selected);
        if let (Lie::List, Some(here)) = (self.lie, here) {
            let next = here.saturating_add_signed(by).min(self.cards().len().saturating_sub(1));
            let card = &self.cards()[next];
            let (id, column) = (card.gift.id, Column::of(card.gift.state));
            (self.selected, self.column) = (Some(id), Some(column));
            self.stood = self.row();
            return;
        }
        self.go(self.row().saturating_add_signed(by));
    }

    /// To a column beside this one; in a list to the next group that has a card.
    fn turn(&mut self, by: isize) {
        let at = Column::ALL.iter().position(|column| *column == self.column()).unwrap_or(0);
        let mut to = at;
        while let Some(column) = to.checked_add_signed(by).and_then(|to| Column::ALL.get(to)) {
            to = to.saturating_add_signed(by);
            if self.lie == Lie::Columns || self.of(*column).next().is_some() {
                self.column = Some(*column);
                self.go(0);
                return;
            }
        }
    }
}

impl List for Board {
    fn selected(&self) -> Option<AffiliateId> {
        self.card().map(|card| card.of)
    }

    /// Whose the cards above and below are.
    fn neighbours(&self) -> Vec<AffiliateId> {
        let row = self.row();
        let mut near: Vec<AffiliateId> = [row + 1, row.saturating_sub(1)]
            .into_iter()
            .filter_map(|row| self.of(self.column()).nth(row))
            .map(|card| card.of)
            .filter(|of| Some(*of) != self.selected())
            .collect();
        near.dedup();
        near
    }

    /// The first card of somebody, unless the cursor is on one of theirs already.
    fn select(&mut self, id: AffiliateId) {
        if self.card().is_some_and(|card| card.of == id) {
            return;
        }
        let found = self.cards().iter().find(|card| card.of == id);
        if let Some((gift, state)) = found.map(|card| (card.gift.id, card.gift.state)) {
            (self.selected, self.column) = (Some(gift), Some(Column::of(state)));
            self.stood = self.row();
        }
    }

    fn name(&self, id: AffiliateId) -> Option<&str> {
        self.cards().iter().find(|card| card.of == id).map(|card| card.person.as_str())
    }

    fn targets(&self) -> Vec<Person> {
        self.card().map(|card| Person { id: card.of, name: card.person.clone() }).into_iter().collect()
    }

    fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Down | Action::NextPerson => self.step(1),
            Action::Up | Action::PreviousPerson => self.step(-1),
            Action::HalfPageDown => self.step(PAGE),
            Action::HalfPageUp => self.step(-PAGE),
            Action::First => self.go(0),
            Action::Last => self.go(usize::MAX),
            Action::PaneRight | Action::NextField => self.turn(1),
            Action::PaneLeft | Action::PreviousField => self.turn(-1),
            _ => return false,
        }
        true
    }
}
