//! Which items a section of the dossier holds, in the order of the screen.

use super::Section;
use crate::app::circumstances::Circumstances;
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::domain::item::ItemId;

/// The items of a section.
pub fn of(section: Section, dossier: &Dossier, around: &Circumstances) -> Vec<ItemId> {
    match section {
        Section::Timeline => dossier.interactions.iter().map(|entry| ItemId::Interaction(entry.id)).collect(),
        Section::Contact => {
            let channels = dossier.channels.iter().map(|channel| ItemId::Channel(channel.id));
            let names = dossier.names.iter().map(|name| ItemId::Name(name.id));
            std::iter::once(ItemId::Person(dossier.affiliate.id)).chain(channels).chain(names).collect()
        }
        Section::Family => family(dossier),
        Section::Facts => {
            let shown = FactKind::ALL.into_iter().filter(|kind| *kind != FactKind::Family);
            let of_kind = |kind: FactKind| {
                let facts = dossier.facts.iter().filter(move |fact| fact.kind == kind && fact.relative.is_none());
                facts.map(|fact| ItemId::Fact(fact.id))
            };
            shown.flat_map(of_kind).collect()
        }
        Section::Dates => {
            let dates = dossier.dates(around.now.day, around.rules.leap_day);
            dates.into_iter().map(|(_, item)| item).collect()
        }
        Section::Promises => {
            let open = dossier.follow_ups.iter().filter(|follow_up| follow_up.closed_on.is_none());
            let next = open.map(|follow_up| ItemId::FollowUp(follow_up.id));
            next.chain(dossier.promises.iter().map(|promise| ItemId::Promise(promise.id))).collect()
        }
    }
}

/// Each relative with what is known about them, then what is known about the family at large.
fn family(dossier: &Dossier) -> Vec<ItemId> {
    let mut items = Vec::new();
    for relative in &dossier.relatives {
        items.push(ItemId::Relative(relative.id));
        let facts = dossier.facts.iter().filter(|fact| fact.relative == Some(relative.id));
        items.extend(facts.map(|fact| ItemId::Fact(fact.id)));
    }
    let loose = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Family && fact.relative.is_none());
    items.extend(loose.map(|fact| ItemId::Fact(fact.id)));
    items
}
