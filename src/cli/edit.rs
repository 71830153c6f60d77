//! `carnet edit WHO …`: somebody's own fields, tags and addresses, as one step.

use serde_json::json;

use super::add::{email, rhythm, tier, wrong};
use super::answer::Answer;
use super::arguments::Edit;
use super::failure::Failure;
use super::list::status;
use super::session::Session;
use crate::domain::affiliate::{AddressForm, Affiliate, Hours, Rhythm, Sharing};
use crate::domain::capture::clock::read_time;
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::say;
use crate::store::operations::{Beside, Wish};

/// A change of an affiliate's own row.
type Change = Box<dyn FnOnce(&mut Affiliate)>;

pub(super) fn run(arguments: &Edit, session: &Session) -> Result<Answer, Failure> {
    let changes = changes(arguments, session)?;
    let beside = beside(arguments)?;
    if changes.is_empty() && beside == Beside::default() {
        return Err(Failure::usage(Phrase::new("edit-nothing-said")));
    }
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let apply = |affiliate: &mut Affiliate| changes.into_iter().for_each(|change| change(affiliate));
    let written = store.revise_affiliate(who.id, apply, &beside, &session.moment)?;
    let name = store.upcoming(&[who.id], &session.moment)?.pop().map_or(who.name, |now| now.name);
    Ok(session.done(
        || json!({"step": written.step, "id": who.id, "name": name}),
        || match written.step {
            None => say!(session.words, "edit-unchanged", name = name.as_str()),
            Some(_) => {
                let told = say!(session.words, "edit-done", name = name.as_str());
                format!("{told} {}", session.words.say("cli-undo-hint"))
            }
        },
    ))
}

/// `none` takes a value away; also in French.
fn is_none(typed: &str) -> bool {
    matches!(typed.to_lowercase().as_str(), "none" | "aucun" | "aucune" | "")
}

/// What becomes of a value: nothing, or what the reader makes of it.
fn wish<T>(typed: &str, read: impl FnOnce(&str) -> Result<T, Failure>) -> Result<Option<T>, Failure> {
    if is_none(typed) { Ok(None) } else { read(typed).map(Some) }
}

fn changes(arguments: &Edit, session: &Session) -> Result<Vec<Change>, Failure> {
    let mut all: Vec<Change> = Vec::new();
    if let Some(typed) = &arguments.name {
        let name = clean_line(typed).trim().to_owned();
        if name.is_empty() {
            return Err(Failure::usage(Phrase::new("cli-no-name")));
        }
        all.push(Box::new(|who| who.name = name));
    }
    if let Some(typed) = &arguments.tier {
        let tier = wish(typed, tier)?;
        all.push(Box::new(move |who| who.tier = tier));
    }
    if let Some(typed) = &arguments.every {
        let by_tier = matches!(typed.to_lowercase().as_str(), "tier" | "niveau");
        let rhythm = if by_tier { Rhythm::ByTier } else { rhythm(typed, session)? };
        all.push(Box::new(move |who| who.rhythm = rhythm));
    }
    if let Some(typed) = &arguments.status {
        let status = status(typed)?;
        all.push(Box::new(move |who| who.status = status));
    }
    if let Some(typed) = &arguments.language {
        let language = wish(typed, language)?;
        all.push(Box::new(|who| who.language = language));
    }
    if let Some(typed) = &arguments.zone {
        let zone = wish(typed, zone)?;
        all.push(Box::new(|who| who.time_zone = zone));
    }
    if let Some(typed) = &arguments.joined {
        let joined = wish(typed, |typed| session.date(typed, Lean::Past))?;
        all.push(Box::new(move |who| who.joined_on = joined));
    }
    if let Some(typed) = &arguments.hours {
        let hours = wish(typed, |typed| hours("--hours", typed))?;
        all.push(Box::new(move |who| who.hours = hours));
    }
    if let Some(typed) = &arguments.sharing {
        let sharing = wish(typed, sharing)?;
        all.push(Box::new(move |who| who.sharing = sharing));
    }
    all.extend(switches(arguments));
    Ok(all)
}

/// What is switched on or off.
fn switches(arguments: &Edit) -> impl Iterator<Item = Change> {
    type Switch = fn(&mut Affiliate);
    let all: [(bool, Switch); 10] = [
        (arguments.tu, |who| who.address_form = Some(AddressForm::Tu)),
        (arguments.vous, |who| who.address_form = Some(AddressForm::Vous)),
        (arguments.archive, |who| who.archived = true),
        (arguments.unarchive, |who| who.archived = false),
        (arguments.do_not_contact, |who| who.do_not_contact = true),
        (arguments.may_contact, |who| who.do_not_contact = false),
        (arguments.deceased, |who| who.deceased = true),
        (arguments.living, |who| who.deceased = false),
        (arguments.decision_pending, |who| who.decision_pending = true),
        (arguments.decided, |who| who.decision_pending = false),
    ];
    all.into_iter().filter(|(asked, _)| *asked).map(|(_, change)| Box::new(change) as Change)
}

fn beside(arguments: &Edit) -> Result<Beside, Failure> {
    let tags = |tags: &[String]| -> Vec<String> {
        let tags = tags.iter().map(|tag| clean_line(tag.trim_start_matches(['#', '*'])).trim().to_owned());
        tags.filter(|tag| !tag.is_empty()).collect()
    };
    let mut channels = Vec::new();
    if let Some(typed) = &arguments.email {
        channels.push((ChannelKind::Email, wish(typed, email)?.map_or(Wish::Gone, Wish::To)));
    }
    if let Some(typed) = &arguments.phone {
        channels.push((ChannelKind::Call, wish(typed, phone)?.map_or(Wish::Gone, Wish::To)));
    }
    let hours = arguments.channel_hours.iter().map(|typed| channel_hours(typed)).collect::<Result<_, _>>()?;
    let identifiers = arguments.ids.iter().map(|typed| identity(typed)).collect::<Result<_, _>>()?;
    Ok(Beside { tags: tags(&arguments.tags), untags: tags(&arguments.untags), channels, hours, identifiers })
}

/// `call=9:30-12:00`; `call=none` for no hours of its own.
fn channel_hours(typed: &str) -> Result<(ChannelKind, Option<Hours>), Failure> {
    let (kind, rest) = typed.split_once('=').ok_or_else(|| wrong("--channel-hours", typed))?;
    let kind = ChannelKind::ALL.into_iter().find(|known| known.code() == kind.trim().to_lowercase());
    let kind = kind.ok_or_else(|| wrong("--channel-hours", typed))?;
    Ok((kind, wish(rest.trim(), |rest| hours("--channel-hours", rest))?))
}

/// `post-affiliate-pro=4711`; `post-affiliate-pro=none` takes it away.
fn identity(typed: &str) -> Result<(String, Wish), Failure> {
    let (system, id) = typed.split_once('=').ok_or_else(|| wrong("--id", typed))?;
    let (system, id) = (clean_line(system).trim().to_owned(), clean_line(id).trim().to_owned());
    if system.is_empty() {
        return Err(wrong("--id", typed));
    }
    Ok((system, if is_none(&id) { Wish::Gone } else { Wish::To(id) }))
}

/// Two times of day.
fn hours(flag: &str, typed: &str) -> Result<Hours, Failure> {
    let time = |typed: &str| {
        let typed = typed.trim();
        read_time(typed).filter(|(_, length)| *length == typed.len()).map(|(time, _)| time)
    };
    let times = typed.split_once(['-', '–']).and_then(|(from, until)| time(from).zip(time(until)));
    times.map(|(from, until)| Hours { from, until }).ok_or_else(|| wrong(flag, typed))
}

fn sharing(typed: &str) -> Result<Sharing, Failure> {
    match typed.to_lowercase().as_str() {
        "yes" | "oui" => Ok(Sharing::Yes),
        "no" | "non" => Ok(Sharing::No),
        _ => Err(wrong("--sharing", typed)),
    }
}

/// A number has digits; how it is grouped is the reader's matter.
fn phone(typed: &str) -> Result<String, Failure> {
    let number = clean_line(typed).trim().to_owned();
    if number.chars().filter(char::is_ascii_digit).count() >= 3 { Ok(number) } else { Err(wrong("--phone", typed)) }
}

/// A tag such as `fr` or `pt-BR`.
fn language(typed: &str) -> Result<String, Failure> {
    let mut parts = typed.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len())
        && primary.chars().all(|letter| letter.is_ascii_alphabetic())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_alphanumeric()));
    if is_tag { Ok(typed.to_owned()) } else { Err(wrong("--language", typed)) }
}

fn zone(typed: &str) -> Result<String, Failure> {
    typed.parse::<chrono_tz::Tz>().map(|zone| zone.name().to_owned()).map_err(|_| wrong("--zone", typed))
}
