//! Compares a reading with the notebook: who is new, what changes of whom, and what must be asked.
//!
//! People are matched by their id on the platform, then by e-mail address; a name alone only raises a question
//! (docs/product.md, "Identity"). A field changes only while it is empty or still holds what an import wrote there: a
//! human's words are never overwritten. Importing the same file again changes nothing. Who was erased is left out.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::fault::SkipReason;
use super::formats::Format;
use super::noted::Noted;
use super::question::{Ask, Question};
use super::reading::{ImportedAffiliate, Reading, SkippedLine};
use crate::domain::affiliate::Status;
use crate::domain::erasure::{Erased, Mark};
use crate::domain::id::AffiliateId;
use crate::domain::import::{Arrival, Known, Plan};
use crate::domain::moment::Moment;
use crate::domain::queue;
use crate::domain::rules::Rules;

mod fields;
mod people;

use people::{Found, People};

/// What a plan depends on beside the file and the notebook.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// When the import happens.
    pub moment: Moment,
    /// How many people a day takes, and which days are worked.
    pub rules: &'a Rules,
    /// How many people a day has already.
    pub load: queue::Load<'a>,
    /// The lines whose person is the one in the notebook that resembles them.
    pub same: &'a BTreeSet<u64>,
    /// Who was erased and is not to come back by a file.
    pub erased: &'a Erased,
}

/// A plan, and what it leaves open or passes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What would change, every question answered as proposed.
    pub plan: Plan,
    /// What must be asked about people; [`Reading::questions`] holds what must be asked about the file.
    pub questions: Vec<Question>,
    /// Rows passed over because of who they are about.
    pub skipped: Noted<SkippedLine>,
}

/// Makes the plan of a reading. `held` is everybody in the notebook.
pub fn plan(reading: &Reading, held: Vec<Known>, context: &Context<'_>) -> Outcome {
    let mut planner = Planner {
        reading,
        context,
        held: held.len(),
        people: People::of(held, reading.format),
        touched: HashMap::new(),
        outcome: Outcome {
            plan: Plan { system: reading.format.system(), new: vec![], updated: vec![], unchanged: vec![] },
            questions: vec![],
            skipped: Noted::default(),
        },
    };
    for (at, row) in reading.rows.iter().enumerate() {
        planner.row(at, row);
    }
    let mut outcome = planner.outcome;
    level(&mut outcome.plan.new, context);
    outcome
}

/// The system under which the codes of a platform's links are kept.
pub fn ref_system(format: &dyn Format) -> String {
    format!("{} ref", format.system())
}

struct Planner<'a> {
    reading: &'a Reading,
    context: &'a Context<'a>,
    people: People,
    /// How many of the people are in the notebook; the others came with this file.
    held: usize,
    /// Which row of the file was about somebody first.
    touched: HashMap<AffiliateId, usize>,
    outcome: Outcome,
}

impl Planner<'_> {
    fn row(&mut self, at: usize, row: &ImportedAffiliate) {
        match self.people.find(row, self.reading.format) {
            Found::Somebody(place) => self.somebody(at, row, place),
            Found::Nobody | Found::Perhaps { .. } if self.was_erased(row) => self.skip(row, SkipReason::Erased),
            Found::Nobody => self.newcomer(at, row),
            Found::Perhaps { others, by } => {
                let same = others.first().copied().filter(|_| self.context.same.contains(&row.line));
                for place in others {
                    let (name, other) = (row.display_name().to_owned(), self.people.known(place).name.clone());
                    let first_line = self.line_of_newcomer(place);
                    let ask = match by {
                        people::By::Name => Ask::SameName { name, other, first_line },
                        people::By::Address => Ask::SameAddress { name, other, first_line },
                    };
                    self.ask(row, ask);
                    // The first of several is the one that was said to be the same.
                    if same.is_some() {
                        break;
                    }
                }
                match same {
                    Some(place) => self.somebody(at, row, place),
                    None => self.newcomer(at, row),
                }
            }
            Found::IdOfAnother(place) => {
                let ask = Ask::IdOfAnother {
                    id: row.external_id.clone().or_else(|| row.ref_code.clone()).unwrap_or_default(),
                    name: row.display_name().to_owned(),
                    other: self.people.known(place).name.clone(),
                };
                self.ask(row, ask);
                self.skip(row, SkipReason::LeftOut);
            }
        }
    }

    fn was_erased(&self, row: &ImportedAffiliate) -> bool {
        let (erased, format) = (self.context.erased, self.reading.format);
        let identifier = |system: &str, value: &Option<String>| {
            value.as_deref().is_some_and(|value| erased.holds(Mark::Identifier { system, value }))
        };
        identifier(format.system(), &row.external_id)
            || identifier(&ref_system(format), &row.ref_code)
            || row.email.as_deref().is_some_and(|address| erased.holds(Mark::Email(address)))
            || erased.holds(Mark::Name(row.display_name()))
    }

    /// The earlier row that brought somebody; nothing of who is in the notebook already.
    fn line_of_newcomer(&self, place: usize) -> Option<u64> {
        if place < self.held {
            return None;
        }
        let first = self.touched.get(&self.people.known(place).id)?;
        Some(self.reading.rows[*first].line)
    }

    fn newcomer(&mut self, at: usize, row: &ImportedAffiliate) {
        let taken = |people: &People, system: &str, value: &str| people.holder(system, value).is_some();
        let newcomer = fields::newcomer(row, self.reading.format, self.context, |system, value| {
            taken(&self.people, system, value)
        });
        self.touched.insert(newcomer.affiliate.id, at);
        self.people.add(fields::known(&newcomer));
        self.outcome.plan.new.push(newcomer);
    }

    fn somebody(&mut self, at: usize, row: &ImportedAffiliate, place: usize) {
        let id = self.people.known(place).id;
        let Some(first) = self.touched.insert(id, at) else {
            let update =
                fields::update(row, self.people.known(place), self.reading.format, self.context, |system, value| {
                    self.people.holder(system, value).is_some()
                });
            match update {
                Some(update) => self.outcome.plan.updated.push(update),
                None => self.outcome.plan.unchanged.push(id),
            }
            return;
        };
        // The first row of a person counts; a later one would turn the fields back and forth at every import.
        self.touched.insert(id, first);
        let earlier = &self.reading.rows[first];
        let same_id = row.external_id.is_some() && row.external_id == earlier.external_id;
        if same_id && !says_the_same(row, earlier) {
            let ask = Ask::IdTwice { id: row.external_id.clone().unwrap_or_default(), first_line: earlier.line };
            self.ask(row, ask);
        }
        let first_line = earlier.line;
        self.skip(row, SkipReason::Repeated { first_line });
    }

    fn ask(&mut self, row: &ImportedAffiliate, ask: Ask) {
        self.outcome.questions.push(Question { line: row.line, column: None, ask });
    }

    fn skip(&mut self, row: &ImportedAffiliate, reason: SkipReason) {
        self.outcome.skipped.note(reason.code(), || SkippedLine { line: row.line, reason });
    }
}

fn says_the_same(row: &ImportedAffiliate, earlier: &ImportedAffiliate) -> bool {
    *row == ImportedAffiliate { line: row.line, ..earlier.clone() }
}

/// Gives newcomers the day on which they may show, the best earners first, so that the morning after an import is a
/// morning and not a wall. Who is not in the programme needs no day.
fn level(new: &mut [Arrival], context: &Context<'_>) {
    let earned = |newcomer: &Arrival| newcomer.totals.as_ref().and_then(|totals| totals.commission_minor);
    let mut order: Vec<&Arrival> = new
        .iter()
        .filter(|newcomer| {
            let affiliate = &newcomer.affiliate;
            !affiliate.archived && !matches!(affiliate.status, Status::Paused | Status::Ended)
        })
        .collect();
    order.sort_by_key(|newcomer| Reverse(earned(newcomer)));
    let order: Vec<queue::Newcomer> = order
        .into_iter()
        .map(|newcomer| queue::Newcomer { id: newcomer.affiliate.id, tier: newcomer.affiliate.tier })
        .collect();
    let placed = queue::first_contacts(&order, context.moment.day, context.rules, context.load);
    let days: HashMap<AffiliateId, _> = placed.into_iter().map(|placed| (placed.id, placed.day)).collect();
    for newcomer in new {
        newcomer.affiliate.first_contact_from = days.get(&newcomer.affiliate.id).copied();
    }
}
