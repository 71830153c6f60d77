//! A person with everything that hangs on them but the log.

use carnet::domain::affiliate::{AddressForm, Affiliate, NameKind, OtherName, Rhythm, Status, Tag, Tier};
use carnet::domain::age::KnownAge;
use carnet::domain::channel::{Channel, ChannelKind};
use carnet::domain::dates::partial::PartialDate;
use carnet::domain::fact::{Fact, FactKind};
use carnet::domain::follow_up::FollowUp;
use carnet::domain::id::{
    AffiliateId, ChannelId, FactId, FollowUpId, IdentifierId, OccasionId, OtherNameId, PromiseId, RelativeId, TagId,
};
use carnet::domain::identifier::Identifier;
use carnet::domain::moment::Moment;
use carnet::domain::occasion::{Occasion, OccasionKind, Recurrence};
use carnet::domain::promise::{Promise, PromiseBy};
use carnet::domain::relative::{Relation, Relative};
use carnet::domain::text::fold::fold;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use super::attentions::{Attentions, Whom, attentions};
use super::chance::Chance;
use super::names::{Culture, some_culture};
use super::notes;
use super::part::{Part, Why};

/// A person with everything that hangs on them but the log.
pub struct Person {
    pub part: Part,
    pub affiliate: Affiliate,
    pub names: Vec<OtherName>,
    pub channels: Vec<Channel>,
    pub identifiers: Vec<Identifier>,
    pub tags: Vec<Tag>,
    pub relatives: Vec<Relative>,
    pub occasions: Vec<Occasion>,
    pub facts: Vec<Fact>,
    pub follow_ups: Vec<FollowUp>,
    pub promises: Vec<Promise>,
    pub attentions: Attentions,
    /// The day of the last contact; `None`: never.
    pub last_contact: Option<NaiveDate>,
    pub joined: NaiveDate,
}

/// Makes one person.
pub fn person(part: Part, number: usize, now: &Moment, chance: &mut Chance) -> Person {
    let culture = some_culture(chance);
    let joined_ago = match part {
        // The third contact of the welcome is due a week after the first day.
        Part::Due(Why::Welcome) => chance.between(7, 8),
        Part::Due(Why::Never) => chance.between(5, 2_400),
        _ => chance.between(120, 2_400),
    };
    let joined = before(now.day, joined_ago);
    let name = culture.name(chance);
    let created = chance.hour_of(joined, now);
    let mut affiliate = Affiliate { id: AffiliateId(chance.id(created)), ..Affiliate::new(&name.full, created) };
    affiliate.joined_on = Some(joined);
    affiliate.language = Some(culture.language.to_owned());
    affiliate.time_zone = (culture.zone != now.zone.name()).then(|| culture.zone.to_owned());
    affiliate.address_form =
        (culture.language == "fr").then(|| if chance.happens(400) { AddressForm::Tu } else { AddressForm::Vous });
    let last_contact = standing(&mut affiliate, part, now, chance);
    let whom = Whom { part, language: culture.language, created, joined, last_contact, now };
    let attentions = attentions(&whom, chance);
    let mut making = Making { culture, now, created, chance, last: last_contact };
    let latin = name.latin.as_deref().unwrap_or(&name.full);
    let mut names: Vec<OtherName> = Vec::new();
    names.extend(name.latin.as_deref().map(|latin| making.other_name(NameKind::Transliteration, latin)));
    let handle = handle(latin, number);
    if making.chance.happens(150) {
        let company = format!("{} Media", latin.split(' ').next_back().unwrap_or(latin));
        names.push(making.other_name(NameKind::Company, &company));
    }
    let channels = making.channels(&handle);
    let relatives = making.relatives(part);
    Person {
        part,
        identifiers: making.identifiers(number),
        tags: making.tags(),
        occasions: making.occasions(part, &relatives),
        facts: making.facts(part, &relatives),
        follow_ups: making.follow_ups(part),
        promises: making.promises(part),
        affiliate,
        attentions,
        names,
        channels,
        relatives,
        last_contact,
        joined,
    }
}

/// Tier, status and rhythm, and the day of the last contact that goes with them.
fn standing(affiliate: &mut Affiliate, part: Part, now: &Moment, chance: &mut Chance) -> Option<NaiveDate> {
    affiliate.tier = Some(chance.pick(&[Tier::A, Tier::B, Tier::B, Tier::C, Tier::C, Tier::C]));
    let rhythm = match affiliate.tier {
        Some(Tier::A) => 14,
        Some(Tier::B) => 30,
        _ => 90,
    };
    let ago = match part {
        Part::Due(Why::Never) => {
            affiliate.first_contact_from = Some(before(now.day, chance.between(0, 3)));
            return None;
        }
        Part::Due(Why::Rhythm) => rhythm + chance.between(0, rhythm * 2 / 3),
        Part::Due(Why::Retry) => chance.between(10, 20),
        Part::Due(Why::Welcome) => {
            affiliate.status = Status::Onboarding;
            affiliate.welcome_from = affiliate.joined_on;
            4
        }
        Part::Due(Why::Dormant) => {
            affiliate.status = Status::Dormant;
            affiliate.tier = None;
            // The first rung of the ladder is a week, and shows for a week.
            chance.between(7, 11)
        }
        Part::Due(_) => chance.between(5, rhythm),
        // A week is left, so that an occasion nearby does not pull it onto the day.
        Part::Circle => chance.between(1, rhythm - 7),
        Part::Member => {
            affiliate.rhythm = Rhythm::Off;
            affiliate.tier = chance.happens(300).then_some(Tier::C);
            affiliate.status = chance.pick(&[
                Status::Active,
                Status::Active,
                Status::Active,
                Status::Dormant,
                Status::Dormant,
                Status::Prospect,
                Status::Ended,
            ]);
            affiliate.archived = affiliate.status == Status::Ended && chance.happens(500);
            affiliate.do_not_contact = chance.happens(5);
            affiliate.deceased = chance.happens(2);
            chance.between(20, 900)
        }
    };
    let joined = affiliate.joined_on.unwrap_or(now.day);
    Some(before(now.day, ago).max(joined))
}

struct Making<'a> {
    culture: &'a Culture,
    now: &'a Moment,
    created: DateTime<Utc>,
    chance: &'a mut Chance,
    last: Option<NaiveDate>,
}

impl Making<'_> {
    fn other_name(&mut self, kind: NameKind, name: &str) -> OtherName {
        OtherName { id: OtherNameId(self.chance.id(self.created)), kind, name: name.to_owned() }
    }

    fn channels(&mut self, handle: &str) -> Vec<Channel> {
        let host = notes::SITES[self.chance.below(notes::SITES.len())];
        let mut ways = vec![(ChannelKind::Email, format!("{handle}@{host}"))];
        if self.chance.happens(600) {
            let number = format!("{} {:07}", self.culture.dial, self.chance.below(10_000_000));
            ways.push((self.chance.pick(&[ChannelKind::Call, ChannelKind::Call, ChannelKind::Whatsapp]), number));
        }
        if self.chance.happens(200) {
            ways.push((ChannelKind::Dm, format!("@{handle}")));
        }
        if self.chance.happens(500) {
            ways.push((ChannelKind::Site, format!("https://{host}/{handle}")));
        }
        if self.chance.happens(350) {
            ways.rotate_left(1);
        }
        (0..)
            .zip(ways)
            .map(|(position, (kind, value))| Channel {
                id: ChannelId(self.chance.id(self.created)),
                kind,
                value,
                position,
                hours: None,
            })
            .collect()
    }

    fn identifiers(&mut self, number: usize) -> Vec<Identifier> {
        let id = IdentifierId(self.chance.id(self.created));
        vec![Identifier { id, system: "post-affiliate-pro".to_owned(), value: format!("{:08x}", number + 0x10_0000) }]
    }

    fn tags(&mut self) -> Vec<Tag> {
        const TAGS: [&str; 9] =
            ["coupons", "cashback", "blog", "newsletter", "youtube", "voyage", "sport", "beauté", "vip"];
        let count = self.chance.below(3);
        let from = self.chance.below(TAGS.len());
        (0..count)
            .map(|at| Tag {
                id: TagId(self.chance.id(self.created)),
                name: TAGS[(from + at * 4) % TAGS.len()].to_owned(),
            })
            .collect()
    }

    fn relatives(&mut self, part: Part) -> Vec<Relative> {
        let birthday_today = part == Part::Due(Why::Birthday);
        let count = match part {
            Part::Member => usize::from(self.chance.happens(250)),
            _ => self.chance.below(4),
        };
        (0..count.max(usize::from(birthday_today)))
            .map(|at| {
                let relation = match at {
                    0 if birthday_today => Relation::Child,
                    0 => Relation::Partner,
                    _ => self.chance.pick(&[Relation::Child, Relation::Child, Relation::Pet, Relation::Parent]),
                };
                let (birthday, age) = if at == 0 && birthday_today {
                    (Some(PartialDate::full(self.years_ago())), None)
                } else {
                    self.birthday()
                };
                let name = self.culture.given_name(self.chance).to_owned();
                Relative { id: RelativeId(self.chance.id(self.created)), name, relation, birthday, age }
            })
            .collect()
    }

    /// The notebook's day, some years before.
    fn years_ago(&mut self) -> NaiveDate {
        let years = self.chance.between(3, 17) as i32;
        self.now.day.with_year(self.now.day.year() - years).unwrap_or(self.now.day)
    }

    /// A birthday that is not near the notebook's day, a year alone, an age, or nothing.
    fn birthday(&mut self) -> (Option<PartialDate>, Option<KnownAge>) {
        match self.chance.below(10) {
            0..=4 => (Some(PartialDate::full(self.some_day(40 * 365))), None),
            5 | 6 => {
                let day = self.some_day(365);
                (PartialDate::month_day(day.month(), day.day()), None)
            }
            7 => (PartialDate::of_year(self.now.day.year() - self.chance.between(1, 60) as i32), None),
            8 => {
                let on = self.created.date_naive();
                (None, Some(KnownAge::years(self.chance.between(1, 60) as u32, on)))
            }
            _ => (None, None),
        }
    }

    /// A day at most so long ago, whose return is at least two weeks away from the notebook's day.
    fn some_day(&mut self, days: i64) -> NaiveDate {
        loop {
            let day = before(self.now.day, self.chance.between(1, days));
            let away = (i64::from(day.ordinal()) - i64::from(self.now.day.ordinal())).rem_euclid(366);
            if (14..=352).contains(&away) {
                return day;
            }
        }
    }

    fn occasions(&mut self, part: Part, relatives: &[Relative]) -> Vec<Occasion> {
        let mut found = Vec::new();
        let often = if part == Part::Member { 150 } else { 500 };
        if self.chance.happens(often) {
            found.push((OccasionKind::Birthday, None, PartialDate::full(self.some_day(60 * 365))));
        }
        if self.chance.happens(often / 4) {
            let partner = relatives.iter().find(|relative| relative.relation == Relation::Partner);
            found.push((OccasionKind::Wedding, partner.map(|one| one.id), PartialDate::full(self.some_day(30 * 365))));
        }
        found
            .into_iter()
            .map(|(kind, relative, date)| Occasion {
                id: OccasionId(self.chance.id(self.created)),
                kind,
                label: None,
                relative,
                date,
                recurrence: Recurrence::Yearly,
            })
            .collect()
    }

    fn facts(&mut self, part: Part, relatives: &[Relative]) -> Vec<Fact> {
        let count = if part == Part::Member { usize::from(self.chance.happens(400)) } else { 1 + self.chance.below(4) };
        let child = relatives.iter().find(|relative| relative.relation == Relation::Child);
        let french = self.culture.language == "fr";
        (0..count)
            .map(|at| {
                let learned_on = self.last.unwrap_or(self.now.day);
                let (kind, text) = match child.filter(|_| at == 0) {
                    Some(child) => (FactKind::Family, notes::of_child(&child.name, french, self.chance)),
                    None => notes::remembered(french, self.chance),
                };
                Fact {
                    id: FactId(self.chance.id(self.created)),
                    kind,
                    text,
                    relative: child.filter(|_| at == 0).map(|child| child.id),
                    on: None,
                    learned_on,
                    interaction: None,
                    private: self.chance.happens(30),
                    asked_on: None,
                }
            })
            .collect()
    }

    fn follow_ups(&mut self, part: Part) -> Vec<FollowUp> {
        let (Some(set_on), often) = (self.last, if part == Part::Circle { 150 } else { 10 }) else { return Vec::new() };
        let due_on = match part {
            Part::Due(Why::FollowUp) => before(self.now.day, self.chance.between(0, 3)),
            Part::Circle | Part::Member if self.chance.happens(often) => self.later(),
            _ => return Vec::new(),
        };
        let reason = notes::follow_up(self.culture.language, self.chance).to_owned();
        vec![FollowUp { id: FollowUpId(self.chance.id(self.created)), due_on, reason, set_on, closed_on: None }]
    }

    fn promises(&mut self, part: Part) -> Vec<Promise> {
        let (Some(made_on), often) = (self.last, if part == Part::Circle { 200 } else { 10 }) else {
            return Vec::new();
        };
        let (by, due_on) = match part {
            Part::Due(Why::Promise) => (PromiseBy::Me, Some(before(self.now.day, self.chance.between(0, 2)))),
            Part::Circle | Part::Member if self.chance.happens(often) => {
                let by = self.chance.pick(&[PromiseBy::Me, PromiseBy::Them]);
                // One's own without a day comes back a week after it was made: more would be due than was asked for.
                let has_day = by == PromiseBy::Me || self.chance.happens(600);
                (by, has_day.then(|| self.later()))
            }
            _ => return Vec::new(),
        };
        let text = notes::promise(self.culture.language, self.chance).to_owned();
        let id = PromiseId(self.chance.id(self.created));
        vec![Promise { id, by, text, made_on, due_on, done_on: None, dropped_on: None, interaction: None }]
    }

    fn later(&mut self) -> NaiveDate {
        self.now.day + Days::new(self.chance.between(5, 200).unsigned_abs())
    }
}

/// What stands before the @: nobody else has it.
fn handle(latin: &str, number: usize) -> String {
    let letters: String = fold(latin)
        .chars()
        .map(|letter| if letter == ' ' || letter == '-' { '.' } else { letter })
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '.')
        .collect();
    format!("{letters}{number}")
}

/// So many days before a day.
pub fn before(day: NaiveDate, days: i64) -> NaiveDate {
    day - Days::new(days.unsigned_abs())
}
