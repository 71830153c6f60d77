//! `carnet edit WHO …`: somebody's own fields, names, tags and addresses, as one step.

mod bulk;

use serde_json::json;

use super::add::alone;
use super::answer::Answer;
use super::arguments::Edit;
use super::console::Console;
use super::failure::Failure;
use super::profile::{Change, beside, changes, switched};
use super::session::Session;
use super::values::tags;
use crate::domain::affiliate::Affiliate;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::say;
use crate::store::operations::Beside;

pub(super) fn run(arguments: &Edit, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let Some(typed) = &arguments.who else { return bulk::run(arguments, session) };
    let changes = all_changes(arguments, session)?;
    let (untags, unnames) = (tags(&arguments.untags), arguments.no_longer.clone());
    let beside = Beside { untags, unnames, ..beside(&arguments.profile)? };
    if changes.is_empty() && beside == Beside::default() {
        return Err(Failure::usage(Phrase::new("edit-nothing-said")));
    }
    let mut store = session.open()?;
    let who = session.who(&store, typed)?;
    if let Some(name) = arguments.name.as_deref().filter(|_| !arguments.anyway) {
        alone(clean_line(name).trim(), Some(who.id), &store, session, console)?;
    }
    let apply = |affiliate: &mut Affiliate| changes.into_iter().for_each(|change| change(affiliate));
    let written = store.revise_affiliate(who.id, apply, &beside, &session.moment)?;
    let name = store.upcoming(&[who.id], &session.moment)?.pop().map_or(who.name, |now| now.name);
    Ok(session.done(
        || json!({"step": written.step, "id": who.id, "name": name}),
        || match written.step {
            None => say!(session.words, "edit-unchanged", name = name.as_str()),
            Some(_) => {
                let told = say!(session.words, "edit-done", name = name.as_str());
                session.undoable(told, written.step)
            }
        },
    ))
}

fn all_changes(arguments: &Edit, session: &Session) -> Result<Vec<Change>, Failure> {
    let mut all = changes(&arguments.profile, session)?;
    if let Some(typed) = &arguments.name {
        let name = clean_line(typed).trim().to_owned();
        if name.is_empty() {
            return Err(Failure::usage(Phrase::new("cli-no-name")));
        }
        all.push(Box::new(|who| who.name = name));
    }
    all.extend(switched(&[
        (arguments.archive, |who| who.archived = true),
        (arguments.unarchive, |who| who.archived = false),
        (arguments.may_contact, |who| who.do_not_contact = false),
        (arguments.deceased, |who| who.deceased = true),
        (arguments.living, |who| who.deceased = false),
        (arguments.decided, |who| who.decision_pending = false),
    ]));
    Ok(all)
}
