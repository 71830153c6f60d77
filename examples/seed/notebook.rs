//! The notebook as a whole: who is in it, and the log.

use carnet::domain::channel::ChannelKind;
use carnet::domain::id::{AffiliateId, InteractionId, TotalsId};
use carnet::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::totals::Totals;
use carnet::store::{
    Filling, Store, StoreError, Tx, affiliates, channels, facts, feedback, follow_ups, gifts, identifiers,
    interactions, introductions, occasions, other_names, promises, relatives, requests, tags, totals, welcome_steps,
};
use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::attentions::introduction;
use super::chance::Chance;
use super::notes;
use super::part::{Part, Why};
use super::people::{Person, before, person};

/// How many people of the circle there are for each one who is due.
const CIRCLE: usize = 25;

/// How many rows are written in one transaction.
const AT_ONCE: usize = 20_000;

/// What is asked for.
pub struct Wanted {
    pub affiliates: usize,
    pub interactions: usize,
    pub figures: usize,
    pub due: usize,
    pub seed: u64,
}

/// What was written.
pub struct Written {
    pub affiliates: usize,
    pub interactions: usize,
    pub figures: usize,
    pub due: usize,
}

/// What of a person the log needs.
struct Kept {
    id: AffiliateId,
    part: Part,
    french: bool,
    joined: NaiveDate,
    last_contact: Option<NaiveDate>,
}

/// Fills an empty notebook.
pub fn write(store: Store, wanted: &Wanted, now: &Moment) -> Result<Written, StoreError> {
    let mut chance = Chance::new(wanted.seed);
    let mut filling = store.fill(now)?;
    let parts = parts(wanted, &mut chance);
    let people = everybody(&mut filling, &parts, now, &mut chance)?;
    introduce(&mut filling, &people, now, &mut chance)?;
    let interactions = log(&mut filling, wanted.interactions, &people, now, &mut chance)?;
    let figures = figures(&mut filling, wanted.figures, &people, now, &mut chance)?;
    filling.finish()?.close()?;
    let due = parts.iter().filter(|part| matches!(part, Part::Due(_))).count();
    Ok(Written { affiliates: people.len(), interactions, figures, due })
}

fn parts(wanted: &Wanted, chance: &mut Chance) -> Vec<Part> {
    let mut parts: Vec<Part> = (0..wanted.affiliates)
        .map(|at| match at {
            _ if at < wanted.due => Part::Due(Why::SHARES[at % Why::SHARES.len()]),
            _ if at < wanted.due * (CIRCLE + 1) => Part::Circle,
            _ => Part::Member,
        })
        .collect();
    chance.shuffle(&mut parts);
    parts
}

fn everybody(
    filling: &mut Filling,
    parts: &[Part],
    now: &Moment,
    chance: &mut Chance,
) -> Result<Vec<Kept>, StoreError> {
    let mut kept = Vec::with_capacity(parts.len());
    for some in parts.chunks(AT_ONCE) {
        filling.write(|tx| {
            for part in some {
                let person = person(*part, kept.len(), now, chance);
                put(tx, &person)?;
                kept.push(Kept {
                    id: person.affiliate.id,
                    part: person.part,
                    french: person.affiliate.language.as_deref() == Some("fr"),
                    joined: person.joined,
                    last_contact: person.last_contact,
                });
            }
            Ok(())
        })?;
    }
    Ok(kept)
}

fn put(tx: &Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let of = person.affiliate.id;
    affiliates::insert(tx, &person.affiliate)?;
    person.names.iter().try_for_each(|name| other_names::insert(tx, of, name))?;
    person.channels.iter().try_for_each(|channel| channels::insert(tx, of, channel))?;
    person.identifiers.iter().try_for_each(|identifier| identifiers::insert(tx, of, identifier))?;
    person.tags.iter().try_for_each(|tag| tags::insert(tx, of, tag))?;
    person.relatives.iter().try_for_each(|relative| relatives::insert(tx, of, relative))?;
    person.occasions.iter().try_for_each(|occasion| occasions::insert(tx, of, occasion))?;
    person.facts.iter().try_for_each(|fact| facts::insert(tx, of, fact))?;
    person.follow_ups.iter().try_for_each(|follow_up| follow_ups::insert(tx, of, follow_up))?;
    person.promises.iter().try_for_each(|promise| promises::insert(tx, of, promise))?;
    let more = &person.attentions;
    more.gifts.iter().try_for_each(|gift| gifts::insert(tx, of, gift))?;
    more.requests.iter().try_for_each(|request| requests::insert(tx, of, request))?;
    more.feedback.iter().try_for_each(|suggestion| feedback::insert(tx, of, suggestion))?;
    more.welcome.iter().try_for_each(|tick| welcome_steps::insert(tx, of, tick))?;
    Ok(())
}

/// Brings people of the circle together; with whom, says chance.
fn introduce(filling: &mut Filling, people: &[Kept], now: &Moment, chance: &mut Chance) -> Result<(), StoreError> {
    let circle: Vec<&Kept> = people.iter().filter(|one| one.part == Part::Circle).collect();
    let mut pairs = Vec::new();
    for one in people {
        let wanted = match one.part {
            Part::Due(Why::Introduction) => true,
            Part::Circle => chance.happens(40),
            _ => false,
        };
        let other = circle.get(chance.below(circle.len())).filter(|other| wanted && other.id != one.id);
        let language = if one.french { "fr" } else { "en" };
        pairs.extend(other.map(|other| introduction((one.id, one.part), other.id, language, now, chance)));
    }
    filling.write(|tx| Ok(pairs.iter().try_for_each(|pair| introductions::insert(tx, pair))?))
}

/// A line of the log before it has words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    day: NaiveDate,
    who: u32,
    kind: LineKind,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum LineKind {
    /// Somewhere in the history.
    Earlier,
    /// The last contact: it was one.
    Last,
    /// An attempt since then.
    Missed,
    /// An appointment today.
    Planned,
}

/// When everything was, in the order of days, as a log is written.
fn lines(count: usize, people: &[Kept], now: &Moment, chance: &mut Chance) -> Vec<Line> {
    let mut lines = Vec::with_capacity(count);
    let known = || (0_u32..).zip(people).filter_map(|(who, one)| Some((who, one, one.last_contact?)));
    for (who, one, last) in known() {
        lines.push(Line { day: last, who, kind: LineKind::Last });
        match one.part {
            Part::Due(Why::Retry) => {
                lines.push(Line { day: before(now.day, 4), who, kind: LineKind::Missed });
            }
            Part::Due(Why::Appointment) => lines.push(Line { day: now.day, who, kind: LineKind::Planned }),
            _ => {}
        }
    }
    lines.truncate(count);
    // In the circle four times as much happens as outside it.
    let weighted: Vec<u32> = known()
        .filter(|(_, one, last)| one.joined < *last)
        .flat_map(|(who, one, _)| std::iter::repeat_n(who, if one.part == Part::Member { 1 } else { 4 }))
        .collect();
    while lines.len() < count && !weighted.is_empty() {
        let who = weighted[chance.below(weighted.len())];
        let one = &people[who as usize];
        let Some(last) = one.last_contact else { continue };
        let day = before(last, chance.between(1, (last - one.joined).num_days()));
        lines.push(Line { day, who, kind: LineKind::Earlier });
    }
    lines.sort_unstable();
    lines
}

fn log(
    filling: &mut Filling,
    count: usize,
    people: &[Kept],
    now: &Moment,
    chance: &mut Chance,
) -> Result<usize, StoreError> {
    let lines = lines(count, people, now, chance);
    for some in lines.chunks(AT_ONCE) {
        filling.write(|tx| {
            for line in some {
                let entry = entry(line, people, now, chance);
                interactions::insert(tx, &entry)?;
                let one = people[line.who as usize].id;
                let companion = companion(line, people, chance);
                for with in std::iter::once(one).chain(companion) {
                    interactions::add_participant_as(tx, chance.id(entry.created_at), entry.id, with)?;
                }
            }
            Ok(())
        })?;
    }
    Ok(lines.len())
}

/// One contact in a hundred is with two at once.
fn companion(line: &Line, people: &[Kept], chance: &mut Chance) -> Option<AffiliateId> {
    if line.kind != LineKind::Earlier || !chance.happens(10) {
        return None;
    }
    let at = chance.below(people.len());
    let other = &people[at];
    let fits =
        at != line.who as usize && other.joined < line.day && other.last_contact.is_some_and(|last| line.day < last);
    fits.then_some(other.id)
}

fn entry(line: &Line, people: &[Kept], now: &Moment, chance: &mut Chance) -> Interaction {
    let language = if people[line.who as usize].french { "fr" } else { "en" };
    let channel = chance.pick(&[
        ChannelKind::Call,
        ChannelKind::Call,
        ChannelKind::Email,
        ChannelKind::Email,
        ChannelKind::Email,
        ChannelKind::Whatsapp,
        ChannelKind::Dm,
        ChannelKind::Video,
        ChannelKind::Meet,
    ]);
    let (channel, outcome) = match line.kind {
        LineKind::Last => (channel, Outcome::Reached),
        LineKind::Missed => (ChannelKind::Call, Outcome::NoAnswer),
        LineKind::Planned => (ChannelKind::Video, Outcome::Planned),
        LineKind::Earlier => match chance.below(20) {
            0..=14 => (channel, Outcome::Reached),
            15 | 16 => (ChannelKind::Call, Outcome::NoAnswer),
            17 | 18 => (ChannelKind::Call, Outcome::MessageLeft),
            _ => (ChannelKind::Email, Outcome::Broadcast),
        },
    };
    let (logged_on, text) = match outcome {
        Outcome::Planned => (before(line.day, 6), notes::plan(language, chance).to_owned()),
        Outcome::NoAnswer => (line.day, String::new()),
        _ => (line.day, notes::note(language, line.day, chance)),
    };
    let created_at = chance.hour_of(logged_on, now);
    let at = match outcome {
        Outcome::Planned => NaiveTime::from_hms_opt(15, 30, 0),
        _ => chance.happens(500).then(|| created_at.with_timezone(&now.zone).time()),
    };
    let direction = match outcome {
        Outcome::Reached => chance.pick(&[Direction::Both, Direction::Both, Direction::Out, Direction::Both]),
        _ => Direction::Out,
    };
    let id = InteractionId(chance.id(created_at));
    let (kind, with) = (InteractionKind::Contact, Vec::new());
    let resolved_on = None;
    Interaction {
        id,
        on: line.day,
        at,
        channel,
        direction,
        outcome,
        kind,
        resolved_on,
        text,
        with,
        logged_on,
        created_at,
    }
}

/// A snapshot a month of each one's running totals, back from the notebook's day; sales come before Christmas.
fn figures(
    filling: &mut Filling,
    count: usize,
    people: &[Kept],
    now: &Moment,
    chance: &mut Chance,
) -> Result<usize, StoreError> {
    if count == 0 || people.is_empty() {
        return Ok(0);
    }
    let mut left = count;
    let each = count.div_ceil(people.len());
    for some in people.chunks(AT_ONCE / each.min(AT_ONCE)) {
        filling.write(|tx| {
            for one in some {
                let months = each.min(left);
                left -= months;
                snapshots(tx, one.id, months, now, chance)?;
            }
            Ok(())
        })?;
    }
    Ok(count - left)
}

fn snapshots(tx: &Tx<'_>, of: AffiliateId, months: usize, now: &Moment, chance: &mut Chance) -> Result<(), StoreError> {
    let (mut clicks, mut sales, mut revenue) = (0, 0, 0);
    let popular = chance.between(1, 40);
    for month in (0..months).rev() {
        let taken_on = now.day - Days::new(30 * month as u64);
        let season = if matches!(taken_on.month(), 11 | 12) { 3 } else { 1 };
        let sold = chance.between(0, popular) * season;
        clicks += sold * chance.between(20, 60) + chance.between(0, 30);
        sales += sold;
        revenue += sold * chance.between(1_500, 9_000);
        let snapshot = Totals {
            id: TotalsId(chance.id(noon(taken_on, now))),
            system: "post-affiliate-pro".to_owned(),
            taken_on,
            clicks: Some(clicks),
            sales: Some(sales),
            revenue_minor: Some(revenue),
            commission_minor: Some(revenue / 10),
            currency: Some("EUR".to_owned()),
        };
        totals::insert(tx, of, &snapshot)?;
    }
    Ok(())
}

fn noon(day: NaiveDate, now: &Moment) -> chrono::DateTime<chrono::Utc> {
    Moment::on(day, now.zone).instant
}
