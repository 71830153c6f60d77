//! What a row makes of somebody new, and what it changes of somebody known.

use std::collections::HashMap;

use super::{Context, ref_system};
use crate::domain::affiliate::{Affiliate, NameKind, OtherName, Status, Tag};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{IdentifierId, OtherNameId, TagId, TotalsId};
use crate::domain::identifier::Identifier;
use crate::domain::import::{Arrival, Change, Field, Known, Update};
use crate::domain::totals::Totals;
use crate::exchange::formats::{Format, PlatformStatus};
use crate::exchange::reading::{Extra, ImportedAffiliate, ImportedTotals};

/// The word beside the statuses.
const ARCHIVED: &str = "archived";

/// Somebody new. Where the status is an unknown word they are what it may mean, or else a prospect: they show, and nothing is
/// claimed; where the file has no status they are active.
pub fn newcomer(
    row: &ImportedAffiliate,
    format: &dyn Format,
    context: &Context<'_>,
    taken: impl Fn(&str, &str) -> bool,
) -> Arrival {
    let mut affiliate = Affiliate::new(row.display_name(), context.moment.instant);
    affiliate.joined_on = row.joined;
    affiliate.status = match (row.status, &row.unknown_status) {
        (Some(status), _) => status.status(),
        (None, Some(_)) => row.perhaps_status.map_or(Status::Prospect, PlatformStatus::status),
        (None, None) => Status::Active,
    };
    affiliate.archived = row.status == Some(PlatformStatus::Archived);
    let mut imported = vec![
        (Field::Name, affiliate.name.clone()),
        (Field::Status, standing(affiliate.status, affiliate.archived).to_owned()),
    ];
    imported.extend(row.joined.map(|day| (Field::Joined, day.to_string())));
    imported.extend(row.email.clone().map(|email| (Field::Email, email)));
    imported.extend(row.phone.clone().map(|phone| (Field::Phone, phone)));
    imported.extend(row.username.clone().map(|username| (Field::Username, username)));
    imported.extend(remembered(row).map(|(field, value)| (field, value.to_owned())));
    let mut channels: Vec<Channel> = [(ChannelKind::Email, &row.email), (ChannelKind::Call, &row.phone)]
        .into_iter()
        .filter_map(|(kind, value)| value.clone().map(|value| (kind, value)))
        .chain(row.extras.iter().filter_map(way))
        .zip(0..)
        .map(|((kind, value), position)| Channel::new(kind, value, position))
        .collect();
    let mut identifiers = identifiers(row, format);
    identifiers.retain(|id| !taken(&id.system, &id.value));
    // There may be a hundred thousand: what a list has taken in advance would be a fifth of them.
    channels.shrink_to_fit();
    identifiers.shrink_to_fit();
    imported.shrink_to_fit();
    let username = row.username.clone().filter(|username| *username != affiliate.name);
    Arrival {
        line: row.line,
        channels,
        names: username.into_iter().map(handle).chain(row.extras.iter().filter_map(further_name)).collect(),
        tags: tags(row),
        identifiers,
        totals: totals(&row.totals, format, context),
        imported,
        affiliate,
    }
}

/// A newcomer as somebody whom later rows can be about. Those are passed over, so that of what the import wrote only the
/// name is asked for.
pub fn known(newcomer: &Arrival) -> Known {
    let affiliate = &newcomer.affiliate;
    Known {
        id: affiliate.id,
        name: affiliate.name.clone(),
        status: affiliate.status,
        archived: affiliate.archived,
        joined_on: affiliate.joined_on,
        channels: newcomer.channels.clone(),
        names: newcomer.names.clone(),
        identifiers: newcomer.identifiers.clone(),
        imported: newcomer.imported.iter().filter(|(field, _)| *field == Field::Name).cloned().collect(),
        totals: None,
    }
}

/// What a row changes of somebody; `None` when nothing does.
pub fn update(
    row: &ImportedAffiliate,
    known: &Known,
    format: &dyn Format,
    context: &Context<'_>,
    taken: impl Fn(&str, &str) -> bool,
) -> Option<Update> {
    let mut merge = Merge { known, wrote: &known.imported, changes: vec![], imported: vec![] };
    merge.name(row);
    merge.standing(row);
    merge.joined(row);
    merge.channel(Field::Email, ChannelKind::Email, row.email.as_deref());
    merge.channel(Field::Phone, ChannelKind::Call, row.phone.as_deref());
    merge.username(row.username.as_deref());
    for (field, value) in remembered(row) {
        if merge.wrote.get(&field).map(String::as_str) != Some(value) {
            merge.write(field, value, Change::Remembered(field));
        }
    }
    if known.imported.is_empty() {
        merge.extras(row);
    }
    let news = identifiers(row, format).into_iter().filter(|id| !taken(&id.system, &id.value));
    merge.changes.extend(news.map(Change::IdentifierAdded));
    let differs = differs(&row.totals, known.totals.as_ref());
    merge.changes.extend(totals(&row.totals, format, context).filter(|_| differs).map(Change::TotalsTaken));
    let Merge { changes, imported, .. } = merge;
    (!changes.is_empty()).then(|| Update { line: row.line, id: known.id, name: known.name.clone(), changes, imported })
}

struct Merge<'a> {
    known: &'a Known,
    wrote: &'a HashMap<Field, String>,
    changes: Vec<Change>,
    imported: Vec<(Field, String)>,
}

impl Merge<'_> {
    /// Whether an import may write this value: the platform says something new, and what stands there is nothing or an
    /// import's own word.
    fn may(&self, field: Field, current: Option<&str>, value: &str) -> bool {
        let wrote = self.wrote.get(&field).map(String::as_str);
        current != Some(value) && wrote != Some(value) && (current.is_none() || current == wrote)
    }

    fn write(&mut self, field: Field, value: &str, change: Change) {
        self.changes.push(change);
        self.imported.push((field, value.to_owned()));
    }

    fn name(&mut self, row: &ImportedAffiliate) {
        let Some(name) = row.name.as_deref() else { return };
        if self.may(Field::Name, Some(&self.known.name), name) {
            let old = self.known.name.clone();
            self.write(Field::Name, name, Change::Name { old, new: name.to_owned() });
        }
    }

    fn standing(&mut self, row: &ImportedAffiliate) {
        let Some(status) = row.status else { return };
        let archived = status == PlatformStatus::Archived;
        let old = standing(self.known.status, self.known.archived);
        let new = standing(status.status(), archived);
        if self.may(Field::Status, Some(old), new) {
            self.write(Field::Status, new, Change::Standing { old, new, status: status.status(), archived });
        }
    }

    fn joined(&mut self, row: &ImportedAffiliate) {
        let Some(new) = row.joined else { return };
        let old = self.known.joined_on;
        let (current, value) = (old.map(|day| day.to_string()), new.to_string());
        if self.may(Field::Joined, current.as_deref(), &value) {
            self.write(Field::Joined, &value, Change::Joined { old, new });
        }
    }

    fn channel(&mut self, field: Field, kind: ChannelKind, value: Option<&str>) {
        let Some(value) = value else { return };
        let wrote = self.wrote.get(&field).map(String::as_str);
        let mut same_kind = self.known.channels.iter().filter(|channel| channel.kind == kind);
        if wrote == Some(value) || same_kind.clone().any(|channel| channel.value.eq_ignore_ascii_case(value)) {
            return;
        }
        let change = match (wrote, same_kind.find(|channel| Some(channel.value.as_str()) == wrote)) {
            (Some(_), Some(channel)) => Change::ChannelChanged {
                old: channel.value.clone(),
                new: Channel { value: value.to_owned(), ..channel.clone() },
            },
            // The human replaced or removed what the import wrote.
            (Some(_), None) => return,
            (None, _) => Change::ChannelAdded(Channel::new(kind, value, self.next_position())),
        };
        self.write(field, value, change);
    }

    /// What there may be several of comes with the first import of a person: later ones cannot tell what a human took away.
    fn extras(&mut self, row: &ImportedAffiliate) {
        for (kind, value) in row.extras.iter().filter_map(way) {
            let mut same = self.known.channels.iter().filter(|channel| channel.kind == kind);
            if !same.any(|channel| channel.value.eq_ignore_ascii_case(&value)) {
                let added = Channel::new(kind, value, self.next_position());
                self.changes.push(Change::ChannelAdded(added));
            }
        }
        for name in row.extras.iter().filter_map(further_name) {
            if self.known.name != name.name && self.known.names.iter().all(|other| other.name != name.name) {
                self.changes.push(Change::NameAdded(name));
            }
        }
        self.changes.extend(tags(row).into_iter().map(Change::TagAdded));
    }

    /// The place behind all channels.
    fn next_position(&self) -> u32 {
        let last = self.known.channels.iter().map(|channel| channel.position + 1).max();
        let added = self.changes.iter().filter(|change| matches!(change, Change::ChannelAdded(_))).count();
        last.unwrap_or(0) + u32::try_from(added).unwrap_or(0)
    }

    fn username(&mut self, value: Option<&str>) {
        let Some(value) = value else { return };
        let wrote = self.wrote.get(&Field::Username).map(String::as_str);
        let names = &self.known.names;
        if wrote == Some(value) || self.known.name == value || names.iter().any(|name| name.name == value) {
            return;
        }
        let change = match (wrote, names.iter().find(|name| Some(name.name.as_str()) == wrote)) {
            (Some(_), Some(name)) => Change::NameChanged {
                old: name.name.clone(),
                new: OtherName { name: value.to_owned(), ..name.clone() },
            },
            (Some(_), None) => return,
            (None, _) => Change::NameAdded(handle(value.to_owned())),
        };
        self.write(Field::Username, value, change);
    }
}

/// A status and the archive in one word.
fn standing(status: Status, archived: bool) -> &'static str {
    if archived { ARCHIVED } else { status.code() }
}

fn handle(name: String) -> OtherName {
    OtherName { id: OtherNameId::new(), kind: NameKind::Handle, name }
}

/// A further way to reach somebody.
fn way(extra: &Extra) -> Option<(ChannelKind, String)> {
    match extra {
        Extra::Email(value) => Some((ChannelKind::Email, value.clone())),
        Extra::Phone(value) => Some((ChannelKind::Call, value.clone())),
        Extra::Site(value) => Some((ChannelKind::Site, value.clone())),
        _ => None,
    }
}

/// A further name.
fn further_name(extra: &Extra) -> Option<OtherName> {
    let (kind, name) = match extra {
        Extra::Company(name) => (NameKind::Company, name),
        Extra::Nickname(name) => (NameKind::Nickname, name),
        _ => return None,
    };
    Some(OtherName { id: OtherNameId::new(), kind, name: name.clone() })
}

fn tags(row: &ImportedAffiliate) -> Vec<Tag> {
    let words = row.extras.iter().filter_map(|extra| match extra {
        Extra::Tag(name) => Some(name.clone()),
        _ => None,
    });
    words.map(|name| Tag { id: TagId::new(), name }).collect()
}

fn remembered(row: &ImportedAffiliate) -> impl Iterator<Item = (Field, &str)> {
    [(Field::PaymentEmail, &row.payment_email), (Field::Parent, &row.parent)]
        .into_iter()
        .filter_map(|(field, value)| value.as_deref().map(|value| (field, value)))
}

fn identifiers(row: &ImportedAffiliate, format: &dyn Format) -> Vec<Identifier> {
    let id = row.external_id.clone().map(|value| (format.system().to_owned(), value));
    let code = row.ref_code.clone().map(|value| (ref_system(format), value));
    let further = row.extras.iter().filter_map(|extra| match extra {
        Extra::PromoCode(code) => Some((format!("{} promo code", format.system()), code.clone())),
        Extra::Link(link) => Some((format!("{} link", format.system()), link.clone())),
        _ => None,
    });
    let all = id.into_iter().chain(code).chain(further);
    all.map(|(system, value)| Identifier { id: IdentifierId::new(), system, value }).collect()
}

fn totals(said: &ImportedTotals, format: &dyn Format, context: &Context<'_>) -> Option<Totals> {
    let ImportedTotals { clicks, sales, revenue_minor, commission_minor, currency } = said.clone();
    clicks.or(sales).or(revenue_minor).or(commission_minor)?;
    Some(Totals {
        id: TotalsId::new(),
        system: format.system().to_owned(),
        taken_on: context.moment.day,
        clicks,
        sales,
        revenue_minor,
        commission_minor,
        currency,
    })
}

/// Whether a row says anything that the newest totals do not; what it leaves out is no difference.
fn differs(said: &ImportedTotals, newest: Option<&Totals>) -> bool {
    let Some(newest) = newest else { return true };
    let other = |said: Option<i64>, known: Option<i64>| said.is_some() && said != known;
    other(said.clicks, newest.clicks)
        || other(said.sales, newest.sales)
        || other(said.revenue_minor, newest.revenue_minor)
        || other(said.commission_minor, newest.commission_minor)
        || (said.currency.is_some() && said.currency != newest.currency)
}
