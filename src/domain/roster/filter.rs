//! Who stays in the table while something is typed: words of a name, an address or a tag, and a few that mean more.

use chrono::NaiveDate;

use super::{Line, Roster, Sort, folds_to};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::text::fold::fold;

/// What stands before the colon, folded; both languages always.
const KEYS: &[(&str, Key)] = &[
    ("tier", Key::Tier),
    ("niveau", Key::Tier),
    ("tag", Key::Tag),
    ("etiquette", Key::Tag),
    ("status", Key::Status),
    ("statut", Key::Status),
];

/// Words that mean more than their letters, folded.
const WORDS: &[(&str, Flag)] = &[
    ("late", Flag::Late),
    ("retard", Flag::Late),
    ("never", Flag::Never),
    ("jamais", Flag::Never),
    ("archived", Flag::Archived),
    ("archives", Flag::Archived),
    ("archive", Flag::Archived),
];

/// The statuses by name, folded.
const STATUSES: &[(&str, Status)] = &[
    ("prospect", Status::Prospect),
    ("onboarding", Status::Onboarding),
    ("accueil", Status::Onboarding),
    ("active", Status::Active),
    ("actif", Status::Active),
    ("dormant", Status::Dormant),
    ("endormi", Status::Dormant),
    ("paused", Status::Paused),
    ("pause", Status::Paused),
    ("ended", Status::Ended),
    ("termine", Status::Ended),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Tier,
    Tag,
    Status,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flag {
    Late,
    Never,
    Archived,
}

/// One condition; all of them must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    /// The letters stand in a name, an address or a tag.
    Text(String),
    /// One of these tiers; `None` is no tier.
    Tier(Vec<Option<Tier>>),
    /// A tag of this name, folded.
    Tag(String),
    /// A tag that begins so, folded.
    TagStart(String),
    /// One of these statuses.
    Status(Vec<Status>),
    /// Due on an earlier day.
    Late,
    /// Without any contact.
    Never,
}

/// What is typed into the filter, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    tests: Vec<Test>,
    /// Whether the archive is looked at, in place of everybody else.
    archived: bool,
}

impl Filter {
    /// Understands what is typed. A word that means nothing more is looked for as it is; a key whose value is still being
    /// typed holds nobody back.
    pub fn read(text: &str, roster: &Roster) -> Self {
        let mut filter = Self::default();
        for word in text.split_whitespace() {
            filter.word(word, roster);
        }
        filter
    }

    fn word(&mut self, word: &str, roster: &Roster) {
        if let Some((key, value)) = word.split_once(':')
            && let Some((_, key)) = KEYS.iter().find(|(name, _)| *name == fold(key))
        {
            self.tests.extend(keyed(*key, value, roster));
            return;
        }
        let folded = fold(word);
        match WORDS.iter().find(|(name, _)| *name == folded) {
            Some((_, Flag::Late)) => self.tests.push(Test::Late),
            Some((_, Flag::Never)) => self.tests.push(Test::Never),
            Some((_, Flag::Archived)) => self.archived = true,
            None if folded.is_empty() => {}
            None => self.tests.push(Test::Text(folded)),
        }
    }

    /// Whether a person stays.
    pub fn keeps(&self, line: &Line<'_>, today: NaiveDate) -> bool {
        line.archived == self.archived && self.tests.iter().all(|test| test.keeps(line, today))
    }
}

impl Test {
    fn keeps(&self, line: &Line<'_>, today: NaiveDate) -> bool {
        match self {
            Test::Text(letters) => line.search.contains(letters.as_str()),
            Test::Tier(tiers) => tiers.contains(&line.tier),
            Test::Tag(name) => line.tags().any(|tag| folds_to(tag, name)),
            Test::TagStart(start) => line.tags().any(|tag| fold(tag).starts_with(start.as_str())),
            Test::Status(statuses) => statuses.contains(&line.status),
            Test::Late => line.is_late(today),
            Test::Never => line.last.is_none(),
        }
    }
}

fn keyed(key: Key, value: &str, roster: &Roster) -> Option<Test> {
    let parts = || value.split(',').filter(|part| !part.is_empty());
    parts().next()?;
    Some(match key {
        Key::Tier => Test::Tier(
            parts()
                .filter_map(|part| match part {
                    "-" | "0" => Some(None),
                    letter => Tier::from_letter(letter).map(Some),
                })
                .collect(),
        ),
        // A whole tag is meant where there is one of that name; until then the beginning of one.
        Key::Tag => {
            let name = fold(value);
            let whole = Test::Tag(name.clone());
            let known = roster.lines().any(|line| line.tags().any(|tag| folds_to(tag, &name)));
            if known { whole } else { Test::TagStart(name) }
        }
        Key::Status => {
            let named = |part: &str| {
                let start = fold(part);
                STATUSES.iter().filter(move |(name, _)| name.starts_with(&start)).map(|(_, status)| *status)
            };
            Test::Status(parts().flat_map(named).collect())
        }
    })
}

impl Roster {
    /// The places of those who stay, sorted.
    pub fn view(&self, filter: &Filter, sort: Sort, today: NaiveDate) -> Vec<u32> {
        let kept = self.lines().enumerate().filter(|(_, line)| filter.keeps(line, today));
        let mut places: Vec<u32> = kept.filter_map(|(place, _)| u32::try_from(place).ok()).collect();
        self.sort(&mut places, sort);
        places
    }
}
