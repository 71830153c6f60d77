//! The gift board: every gift with what is said beside it, in columns by state.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Calendar, Gift, GiftState, Level, Purpose, Step, Tally};
use crate::domain::fact::Fact;
use crate::domain::id::AffiliateId;
use crate::domain::money::Currency;
use crate::domain::occasion::{Occasion, OccasionKind};
use crate::domain::phrase::Phrase;
use crate::domain::relative::Relative;
use crate::domain::rules::Rules;
use crate::domain::silence::Silence;

/// A column of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Ideas.
    Ideas,
    /// Decided, to be ordered.
    ToOrder,
    /// Ordered, or sent.
    Ordered,
    /// Given, or thanked for.
    Given,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Column; 4] = [Column::Ideas, Column::ToOrder, Column::Ordered, Column::Given];

    /// The column of a state.
    pub fn of(state: GiftState) -> Self {
        match state {
            GiftState::Idea => Column::Ideas,
            GiftState::ToOrder => Column::ToOrder,
            GiftState::Ordered | GiftState::Sent => Column::Ordered,
            GiftState::Given | GiftState::Thanked => Column::Given,
        }
    }

    /// The word that chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Column::Ideas => "ideas",
            Column::ToOrder => "to_order",
            Column::Ordered => "ordered",
            Column::Given => "given",
        }
    }
}

/// What a gift is for, in words that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasioned {
    /// What kind of date.
    pub kind: OccasionKind,
    /// What an `Other` is called, or a further word.
    pub label: Option<String>,
    /// Whose it is, when not the affiliate's.
    pub whose: Option<String>,
}

impl Occasioned {
    /// Its name as data.
    pub fn phrase(&self) -> Phrase {
        let kind = match (self.kind, &self.label) {
            (OccasionKind::Other, Some(_)) => "labelled",
            (kind, _) => kind.code(),
        };
        Phrase::new(if self.whose.is_some() { "gift-occasion-of" } else { "gift-occasion" })
            .with("kind", kind)
            .with("label", self.label.clone().unwrap_or_default())
            .with("name", self.whose.clone().unwrap_or_default())
    }
}

/// The fact that inspired a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspiration {
    /// Its words.
    pub text: String,
    /// Hidden while the screen is shared.
    pub private: bool,
}

/// A gift with what is said beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// On whose page.
    pub of: AffiliateId,
    /// That person's name.
    pub person: String,
    /// The gift.
    pub gift: Gift,
    /// The relative it is for.
    pub whom: Option<String>,
    /// The date it is for, where that has a name.
    pub occasion: Option<Occasioned>,
    /// The day it is for.
    pub day: Option<NaiveDate>,
    /// The day by which it has to be ordered.
    pub order_by: Option<NaiveDate>,
    /// What is to be done next.
    pub step: Option<Step>,
    /// The fact that inspired it.
    pub inspired: Option<Inspiration>,
    /// How near the person's gifts of its year are to the limit.
    pub level: Level,
}

impl Card {
    /// The year in which it counts: that in which it was given, or else is to be.
    pub fn year(&self, today: NaiveDate) -> i32 {
        let days = self.gift.days;
        days.given.or(self.day).or(days.sent).or(days.ordered).unwrap_or(today).year()
    }
}

/// What the cards of one person are made from.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Whose.
    pub of: AffiliateId,
    /// The name.
    pub person: &'a str,
    /// Why nobody gives them anything; `None`: one does.
    pub silence: Option<Silence>,
    /// Every gift of the page.
    pub gifts: &'a [Gift],
    /// The page's dates.
    pub occasions: &'a [Occasion],
    /// The relatives.
    pub relatives: &'a [Relative],
    /// The facts, those at least that inspired a gift.
    pub facts: &'a [Fact],
}

impl Page<'_> {
    /// The page's dates with the settings and the working day.
    pub fn calendar<'c>(&'c self, rules: &'c Rules, today: NaiveDate) -> Calendar<'c> {
        Calendar { occasions: self.occasions, relatives: self.relatives, rules, today }
    }

    /// The cards that are shown before a call and on the board: to whom nobody reaches out nothing more is given, so that only
    /// what was given is.
    pub fn cards_in_sight(&self, rules: &Rules, today: NaiveDate) -> Vec<Card> {
        let mut cards = self.cards(rules, today);
        cards.retain(|card| self.silence.is_none() || card.gift.is_given());
        cards
    }

    /// A card for each of the page's gifts.
    pub fn cards(&self, rules: &Rules, today: NaiveDate) -> Vec<Card> {
        self.gifts.iter().map(|gift| self.card(gift, rules, today)).collect()
    }

    /// The card of a gift.
    pub fn card(&self, gift: &Gift, rules: &Rules, today: NaiveDate) -> Card {
        let calendar = self.calendar(rules, today);
        let relative = |id| self.relatives.iter().find(|relative| relative.id == id).map(|one| one.name.clone());
        let fact = self.facts.iter().find(|fact| Some(fact.id) == gift.fact);
        let year = calendar.counts_on(gift).year();
        let level = rules
            .gifts
            .limit
            .filter(|_| !gift.logo)
            .map_or(Level::Within, |limit| Tally::of(self.gifts, year, limit.currency, &calendar).level(limit));
        Card {
            of: self.of,
            person: self.person.to_owned(),
            whom: gift.relative.and_then(relative),
            occasion: gift.purpose.and_then(|purpose| self.occasioned(purpose)),
            day: calendar.day_for(gift),
            order_by: calendar.order_by(gift).filter(|_| self.silence.is_none()),
            step: calendar.next_step(gift).filter(|_| self.silence.is_none()),
            inspired: fact.map(|fact| Inspiration { text: fact.text.clone(), private: fact.private }),
            level,
            gift: gift.clone(),
        }
    }

    /// The name of the date that a gift is for.
    pub fn occasioned(&self, purpose: Purpose) -> Option<Occasioned> {
        let name = |id| self.relatives.iter().find(|relative| Some(relative.id) == id).map(|one| one.name.clone());
        match purpose {
            Purpose::Day(_) => None,
            Purpose::Birthday(id) => {
                Some(Occasioned { kind: OccasionKind::Birthday, label: None, whose: name(Some(id)) })
            }
            Purpose::Occasion(id) => {
                let occasion = self.occasions.iter().find(|occasion| occasion.id == id)?;
                let (kind, label) = (occasion.kind, occasion.label.clone());
                Some(Occasioned { kind, label, whose: name(occasion.relative) })
            }
        }
    }
}

/// Puts cards in the order of the board: by column, then what is due first, then the newest.
pub fn sort(cards: &mut [Card]) {
    cards.sort_by(|a, b| place(a).cmp(&place(b)));
}

fn place(card: &Card) -> impl Ord + '_ {
    let column = Column::of(card.gift.state);
    let due = match column {
        Column::Given => None,
        _ => card.step.map(|step| step.due),
    };
    let newest = Reverse(card.gift.days.given.unwrap_or(card.gift.noted_on));
    (column, due.is_none(), due, newest, card.person.as_str(), Reverse(card.gift.id))
}

/// What a year's gifts come to, all people together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums {
    /// By currency, in minor units: spent and planned.
    pub by_currency: BTreeMap<Currency, (i64, i64)>,
    /// The next day for which something is planned, or an idea is noted.
    pub next: Option<Upcoming>,
}

/// The next day for which there is a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// The day.
    pub day: NaiveDate,
    /// Whose card it is.
    pub person: String,
    /// What is celebrated, where that has a name.
    pub occasion: Option<Occasioned>,
}

impl Sums {
    /// Sums up a year; what carries our logo does not count.
    pub fn of(cards: &[Card], year: i32, today: NaiveDate) -> Self {
        let mut sums = Self::default();
        for card in cards {
            let gift = &card.gift;
            let (Some(cost), false) = (gift.cost, gift.logo || gift.state == GiftState::Idea) else { continue };
            if card.year(today) != year {
                continue;
            }
            let (spent, planned) = sums.by_currency.entry(cost.currency).or_default();
            *(if gift.state == GiftState::ToOrder { planned } else { spent }) += cost.minor;
        }
        let coming = |card: &&Card| !card.gift.is_given() && card.day.is_some_and(|day| day >= today);
        let next = cards.iter().filter(coming).min_by_key(|card| card.day);
        sums.next = next.and_then(|card| {
            Some(Upcoming { day: card.day?, person: card.person.clone(), occasion: card.occasion.clone() })
        });
        sums
    }
}
