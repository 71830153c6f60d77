//! What a year's gifts to one affiliate come to, against a limit (docs/product.md, "Gifts").

use chrono::{Datelike, NaiveDate};

use super::{Calendar, Gift, GiftState};
use crate::domain::money::{Currency, Money};

/// A limit that a country's habits or laws suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The United States: 25 USD a person and year can be deducted.
    Us,
    /// France: 73 EUR a person and year, tax included.
    Fr,
    /// The United Kingdom: 50 GBP.
    Uk,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Preset; 3] = [Preset::Us, Preset::Fr, Preset::Uk];

    /// The word in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Preset::Us => "us",
            Preset::Fr => "fr",
            Preset::Uk => "uk",
        }
    }

    /// The amount.
    pub fn limit(self) -> Money {
        let (minor, currency) = match self {
            Preset::Us => (2_500, Currency::USD),
            Preset::Fr => (7_300, Currency::EUR),
            Preset::Uk => (5_000, Currency::GBP),
        };
        Money { minor, currency }
    }

    /// The preset of a country, by its ISO 3166 code.
    pub fn of_country(country: &str) -> Option<Self> {
        match country {
            "US" => Some(Preset::Us),
            "FR" => Some(Preset::Fr),
            "GB" | "UK" => Some(Preset::Uk),
            _ => None,
        }
    }
}

/// What the settings say about gifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GiftRules {
    /// Days to get a gift ready.
    pub lead_days: u32,
    /// Days on its way.
    pub shipping_days: u32,
    /// What a year's gifts to one affiliate, relatives included, may come to.
    pub limit: Option<Money>,
    /// The currency of an amount typed without one.
    pub currency: Option<Currency>,
}

impl Default for GiftRules {
    fn default() -> Self {
        Self { lead_days: 10, shipping_days: 0, limit: None, currency: None }
    }
}

/// How near a sum is to the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Below 80 %.
    Within,
    /// From 80 %: amber.
    Near,
    /// The limit is reached or passed.
    Over,
}

impl Level {
    /// The word that chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Level::Within => "within",
            Level::Near => "near",
            Level::Over => "over",
        }
    }

    /// How near an amount is to a limit.
    pub fn of(minor: i64, limit: Money) -> Self {
        let (sum, limit) = (i128::from(minor) * 100, i128::from(limit.minor));
        if sum >= limit * 100 && minor > 0 {
            Level::Over
        } else if sum >= limit * 80 && minor > 0 {
            Level::Near
        } else {
            Level::Within
        }
    }
}

/// What one affiliate's gifts of a year come to in one currency; relatives' gifts are among them, what carries our logo and
/// ideas are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// The currency.
    pub currency: Currency,
    /// Ordered, sent or given, in minor units.
    pub spent: i64,
    /// Still to order, in minor units.
    pub planned: i64,
}

impl Tally {
    /// Sums up the gifts of a year.
    pub fn of<'g>(
        gifts: impl IntoIterator<Item = &'g Gift>,
        year: i32,
        currency: Currency,
        calendar: &Calendar<'_>,
    ) -> Self {
        let mut tally = Self { currency, spent: 0, planned: 0 };
        for gift in gifts {
            let Some(cost) = gift.cost.filter(|cost| cost.currency == currency) else { continue };
            if gift.logo || gift.state == GiftState::Idea || calendar.counts_on(gift).year() != year {
                continue;
            }
            match gift.state {
                GiftState::ToOrder => tally.planned += cost.minor,
                _ => tally.spent += cost.minor,
            }
        }
        tally
    }

    /// Spent and planned together: what the limit is held against.
    pub fn committed(&self) -> i64 {
        self.spent + self.planned
    }

    /// How near it is to a limit; none where the limit is in another currency.
    pub fn level(&self, limit: Money) -> Level {
        if limit.currency == self.currency { Level::of(self.committed(), limit) } else { Level::Within }
    }
}

impl Calendar<'_> {
    /// The day on which a gift counts: that on which it was given, or else is to be.
    pub fn counts_on(&self, gift: &Gift) -> NaiveDate {
        let days = gift.days;
        days.given.or_else(|| self.day_for(gift)).or(days.sent).or(days.ordered).unwrap_or(self.today)
    }
}
