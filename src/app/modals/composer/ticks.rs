//! What a contact with somebody may have settled, ready to be ticked.

use super::{Composer, Focus, Group, Switch, Tick, TickOf};
use crate::app::circumstances::Circumstances;
use crate::app::effect::Mode;
use crate::domain::act::Act;
use crate::domain::asking::Ask;
use crate::domain::dossier::Dossier;
use crate::domain::drill::Secrets;
use crate::domain::fact::Fact;
use crate::domain::feedback::Step;
use crate::domain::phrase::Phrase;
use crate::domain::settling::{Closing, Matter, Place};

impl Composer {
    /// Lists what may be settled anew: the reasons of the day first. What was switched by hand stays so.
    pub(super) fn list_ticks(&mut self) {
        let is_for_one = self.people.len() == 1;
        let matters = self.settling.matters.iter().filter(|_| is_for_one && self.mode == Mode::Log);
        let mut ticks: Vec<Tick> = matters.filter_map(of_matter).collect();
        // A fact whose day has come is asked about by the contact itself.
        let is_listed = |own: &&Tick| match own.of {
            TickOf::Asked(fact) => !self.settling.matters.iter().any(|matter| matter.key.source == Some(fact.0)),
            _ => true,
        };
        ticks.extend(self.own.iter().filter(is_listed).cloned());
        ticks.sort_by_key(|tick| tick.group == Group::Page);
        for tick in &mut ticks {
            let by_hand = self.switched.iter().rev().find(|(of, _)| *of == tick.of);
            tick.on = by_hand.map_or(tick.on, |(_, switch)| *switch == Switch::On);
        }
        if let Focus::Tick(at) = self.focus {
            let of = self.ticks.get(at).map(|tick| tick.of);
            let again = ticks.iter().position(|tick| Some(tick.of) == of);
            self.focus = again.map_or(Focus::Text, Focus::Tick);
        }
        self.ticks = ticks;
    }
}

/// The tick of something that may be settled: a reason that the contact closes by itself stands ticked.
pub(super) fn of_matter(matter: &Matter) -> Option<Tick> {
    let (of, on) = match matter.closing {
        _ if !matter.has_box() => return None,
        Closing::Contact => (TickOf::Contact(matter.of, matter.key), true),
        Closing::Tick(act) => (TickOf::Act(matter.of, act), false),
        Closing::Later => return None,
    };
    let group = if matter.place == Place::Page { Group::Page } else { Group::Today };
    Some(Tick { of, says: matter.label.clone(), group, private: false, on })
}

/// What only the page knows: suggestions to be thanked for, then what is to be asked about.
pub(super) fn of(dossier: &Dossier, around: &Circumstances) -> Vec<Tick> {
    let said = dossier.feedback.iter().filter_map(|said| {
        let step = said.state().steps().first().filter(|step| **step == Step::Thank)?;
        let act = Act::Feedback(said.id, *step);
        let of = TickOf::Act(dossier.affiliate.id, act);
        Some(Tick { of, says: act.of(said.text.as_str()), group: Group::Page, private: false, on: false })
    });
    said.chain(asks(dossier, around)).collect()
}

/// What is to be asked about, ready to be ticked as asked.
fn asks(dossier: &Dossier, around: &Circumstances) -> Vec<Tick> {
    let today = around.now.day;
    let offered = dossier.asks(today, Secrets::Shown);
    offered
        .iter()
        .filter_map(Ask::fact)
        .map(|fact: &Fact| {
            let says = Phrase::new("tick-asked").with("text", fact.text.as_str());
            Tick { of: TickOf::Asked(fact.id), says, group: Group::Page, private: fact.private, on: false }
        })
        .collect()
}
