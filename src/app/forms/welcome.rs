//! A step of the welcome: which, and the day it was done.

use super::values::Values;
use super::{Field, Form, Kind, Page, Pick, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::WelcomeStepId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::welcome::{Welcome, WelcomeStep, WelcomeTick};

/// The form of a step that was ticked, or of one that is to be: `step`, or the next one that is open.
pub fn form(page: &Page<'_>, step: Option<WelcomeStep>) -> Form {
    let around = page.around;
    let welcome = page
        .dossier
        .welcome(&around.rules)
        .unwrap_or_else(|| Welcome::since(around.now.day, &[], None, None, &around.rules));
    let open = || {
        let contact = welcome.next().map(|stage| stage.step);
        contact.or_else(|| welcome.missing().next())
    };
    let before = step.and_then(|step| page.dossier.welcome.iter().find(|tick| tick.step == step)).copied();
    let done_on = before.map_or(around.now.day, |tick| tick.done_on);
    let day = Field::new("field-done-on", Kind::Day(Lean::Past), text::day(done_on, around.order));
    let mut fields = vec![day.required().checked(not_to_come)];
    if before.is_none() {
        let contacts = welcome.stages.iter().map(|stage| Pick {
            code: stage.step.code().to_owned(),
            says: Phrase::new("welcome-contact-on").with("step", stage.step.code()).with("day", stage.after),
        });
        let resources = WelcomeStep::RESOURCES.iter().map(|step| Pick {
            code: step.code().to_owned(),
            says: Phrase::new("welcome-resource").with("step", step.code()),
        });
        let start = step.or_else(open).unwrap_or(WelcomeStep::First);
        fields.insert(0, Field::new("field-step", Kind::Choice(contacts.chain(resources).collect()), start.code()));
    }
    page.form(ItemKind::Welcome, before.map(Item::Welcome), fields, fill)
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-done-on")? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let done_on = values.day("field-done-on")?;
    let tick = match values.before() {
        Some(Item::Welcome(before)) => WelcomeTick { done_on, ..*before },
        _ => {
            let typed = values.text("field-step");
            let step = WelcomeStep::all().find(|step| step.code() == typed)?;
            WelcomeTick { id: WelcomeStepId::new(), step, done_on }
        }
    };
    Some(Item::Welcome(tick))
}
