//! `carnet add NAME`: a new affiliate. Without flags an address and tags among the words are read; tier and rhythm have flags, so
//! that no letter of a name is taken for one.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Add;
use super::console::Console;
use super::failure::{Failure, Offer};
use super::profile::{beside, changes};
use super::session::Session;
use crate::domain::affiliate::{Affiliate, Rhythm};
use crate::domain::capture::newcomer::{Typed, read_newcomer};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::AffiliateId;
use crate::domain::newcomer::Newcomer;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::i18n::Words;
use crate::say;
use crate::store::Store;
use crate::store::operations::{Beside, Wish};

pub(super) fn run(arguments: &Add, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let changes = changes(&arguments.profile, session)?;
    let beside = beside(&arguments.profile)?;
    let typed = clean_line(&arguments.name.join(" ")).trim().to_owned();
    let newcomer = if changes.is_empty() && beside == Beside::default() {
        read_newcomer(&typed, Typed::Argument, &session.reader(Lean::Future))
    } else {
        Some(Newcomer { name: typed, ..Newcomer::default() }).filter(|newcomer| !newcomer.name.is_empty())
    };
    let newcomer = newcomer.ok_or_else(|| Failure::usage(Phrase::new("cli-no-name")))?;
    let mut store = session.open()?;
    if !arguments.anyway {
        alone(&newcomer.name, None, &store, session, console)?;
    }
    let mut described = Affiliate::new(newcomer.name.as_str(), session.moment.instant);
    let apply = |who: &mut Affiliate| {
        changes.into_iter().for_each(|change| change(who));
        described.clone_from(who);
    };
    let written = store.add_described(&newcomer, apply, &beside, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "id": written.value, "name": newcomer.name}),
        || session.undoable(sentence(&described, &newcomer, &beside, session), written.step),
    ))
}

/// Refuses a name that somebody else bears whole, unless it is wanted all the same: afterwards every command on either of the
/// two would have to ask. Somebody at a keyboard is asked at once.
pub(super) fn alone(
    name: &str,
    but: Option<AffiliateId>,
    store: &Store,
    session: &Session,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let mut namesakes = store.namesakes(name)?;
    namesakes.retain(|found| Some(found.id) != but);
    if namesakes.is_empty() {
        return Ok(());
    }
    let mut failure = Failure::namesakes(name, namesakes);
    let question = || format!("{}{}", failure.text(&session.words), session.words.say("cli-duplicate-ask"));
    if console.asks && console.agrees(&question(), &session.words) {
        return Ok(());
    }
    failure.offer = Some(Box::new(Offer { message: Phrase::new("cli-duplicate-offer"), value: "--anyway".to_owned() }));
    Err(failure)
}

/// Who was added, and what else was understood.
fn sentence(who: &Affiliate, newcomer: &Newcomer, beside: &Beside, session: &Session) -> String {
    let words: &Words = &session.words;
    let mut details: Vec<String> = newcomer.email.iter().cloned().collect();
    details.extend(beside.channels.iter().filter_map(|(_, wish)| match wish {
        Wish::To(value) => Some(value.clone()),
        Wish::Gone => None,
    }));
    details.extend(who.tier.map(|tier| say!(words, "tier", tier = tier.code())));
    details.extend(match who.rhythm {
        Rhythm::Every(days) => Some(say!(words, "prompt-next-reads-rhythm", days = days)),
        Rhythm::Off => Some(words.say("prompt-next-reads-no-rhythm")),
        Rhythm::ByTier => None,
    });
    details.extend(newcomer.tags.iter().chain(&beside.tags).map(|tag| format!("#{tag}")));
    details.extend(beside.names.iter().map(|(_, name)| name.clone()));
    details.extend(who.joined_on.map(|day| say!(words, "cli-joined", day = session.full(day))));
    match details.as_slice() {
        [] => say!(words, "cli-added", name = &newcomer.name),
        details => say!(words, "cli-added-as", name = &newcomer.name, details = details.join(", ")),
    }
}
