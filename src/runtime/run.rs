//! The loop: sleep until a key or a deadline, take in everything that is there, draw once.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use super::clipboard;
use super::clock::{Clock, instant_now};
use super::decode::REST_OF_A_KEY;
use super::editor::{self, Edited};
use super::input::{Event, Input, Press};
use super::opener;
use super::session::{Outside, Session};
use super::signals::Signal;
use super::terminal::Terminal;
use crate::app::effect::Copying;
use crate::app::key::{Key, KeyCode};
use crate::app::msg::Msg;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::clean::{clean_line, clean_note};
use crate::i18n::{Locale, Words};
use crate::ui::{self, Look};

/// How long something typed may be unsaved (docs/engineering.md, "Drafts").
const DRAFT_EVERY: Duration = Duration::from_secs(2);

/// A line break with so many bytes behind it in one read belongs to the text.
const BELONGS: usize = 8;

/// Rows of a sheet: the composer at its tallest, and its keys.
const SHEET: u16 = 16;

/// What workers report to the loop.
#[derive(Debug)]
pub enum Work {
    /// The day's copy was made, or why it was not.
    Backup(Option<Phrase>),
    /// What became of the copies.
    Copies(Msg),
    /// What came of something done beside the screens: an import, an address opened, a text copied.
    Answered(Box<Msg>),
    /// A text that no tool of the system takes: the terminal copies it.
    ByTerminal(Copying),
}

/// Runs the screens until the manager leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(mut session: Session, clock: &Clock, look: &mut Look, start: impl FnOnce(&Input<Work>)) -> io::Result<()> {
    let mut input: Input<Work> = Input::open()?;
    let mut terminal = Terminal::take()?;
    let ended = live(&mut session, &mut input, &mut terminal, clock, look, start);
    // First of all, whatever the end: a terminal that is gone takes nothing typed with it.
    session.save_drafts();
    terminal.leave();
    tell_unsaved(&session, look);
    ended
}

/// What was typed and could not be saved, where it can still be copied from.
fn tell_unsaved(session: &Session, look: &Look) {
    let texts: Vec<String> = session.unsaved_texts().map(clean_note).collect();
    if !texts.is_empty() {
        // Nobody is left to be told when stderr is closed.
        let _ = writeln!(io::stderr(), "carnet: {}\n{}", look.words.say("unsaved-on-leaving"), texts.join("\n"));
    }
}

/// Shows what lies over the screens as a sheet in a few rows of the terminal, until nothing lies there any more; what was
/// said last comes back.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run_sheet(mut session: Session, clock: &Clock, look: &mut Look) -> io::Result<Option<Phrase>> {
    let mut input: Input<Work> = Input::open()?;
    let mut terminal = Terminal::take_sheet(SHEET)?;
    let ended = live(&mut session, &mut input, &mut terminal, clock, look, |_| {});
    session.save_drafts();
    terminal.leave();
    tell_unsaved(&session, look);
    ended?;
    Ok(session.model.notice.map(|notice| notice.phrase))
}

/// Takes in events and draws until the manager leaves.
fn live(
    session: &mut Session,
    input: &mut Input<Work>,
    terminal: &mut Terminal,
    clock: &Clock,
    look: &mut Look,
    start: impl FnOnce(&Input<Work>),
) -> io::Result<()> {
    let mut draft_due: Option<Instant> = None;
    let mut escape_due: Option<Instant> = None;
    let mut start = Some(start);
    loop {
        draw(terminal, session, look)?;
        // Work in the background begins when the first screen stands.
        if let Some(start) = start.take() {
            start(input);
        }
        let deadline = [draft_due, escape_due, clock.end_of_day()].into_iter().flatten().min();
        let mut event = Some(match while_idle(session, input)? {
            Some(event) => event,
            None => input.wait_until(deadline)?,
        });
        while let Some(now) = event {
            if let Event::Key(press) = &now
                && press.burst.is_some()
                && !session.model.is_typing()
            {
                input.drop_rest_of(press);
            }
            if matches!(now, Event::Deadline) && draft_due.is_some_and(|due| due <= instant_now()) {
                session.save_drafts();
            }
            session.handle(Msg::Time(clock.now()));
            if matches!(now, Event::Key(_)) {
                // Each Escape has a time of its own.
                escape_due = None;
            }
            let mut asked = match (&now, escape_due) {
                (Event::Deadline, Some(due)) if due <= instant_now() => session.settle_escape(),
                _ => Vec::new(),
            };
            asked.extend(take(session, terminal, now)?);
            for outside in asked {
                if step_out(session, terminal, input, look, outside)? == Goes::Home {
                    return Ok(());
                }
            }
            event = input.pending()?;
        }
        if terminal.is_sheet() && session.model.modals.is_empty() && !rest_comes(session, input)? {
            return Ok(());
        }
        let awaits_rest = session.awaits_rest();
        escape_due = awaits_rest.then(|| escape_due.unwrap_or_else(|| instant_now() + REST_OF_A_KEY));
        let unsaved = session.model.has_unsaved_draft();
        draft_due = unsaved.then(|| draft_due.unwrap_or_else(|| instant_now() + DRAFT_EVERY));
    }
}

/// Reads ahead until there is nothing more to read, or something has happened.
fn while_idle(session: &mut Session, input: &mut Input<Work>) -> io::Result<Option<Event<Work>>> {
    loop {
        match input.pending()? {
            None if session.read_ahead() => {}
            pending => return Ok(pending),
        }
    }
}

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    On,
    Home,
}

fn draw(terminal: &mut Terminal, session: &mut Session, look: &mut Look) -> io::Result<()> {
    // The palette switches the language; the country's habits stay.
    let locale = look.words.locale();
    if locale.lang != session.model.around.lang {
        look.words = Words::new(Locale { lang: session.model.around.lang, ..locale });
    }
    let mut drawn = ui::Drawn::default();
    let paint = if terminal.is_sheet() { ui::draw_sheet } else { ui::draw };
    terminal.draw(|frame| drawn = paint(frame, &session.model, look))?;
    session.model.settle(drawn.scroll_end, drawn.help);
    if let Some(items) = drawn.items {
        session.model.settle_items(items.scroll, items.height, items.spans);
    }
    Ok(())
}

/// What an event is to the state machine.
fn take(session: &mut Session, terminal: &mut Terminal, event: Event<Work>) -> io::Result<Vec<Outside>> {
    let mut settled = match event {
        Event::Key(_) | Event::Paste(_) => session.settle_escape(),
        _ => Vec::new(),
    };
    settled.extend(taken(session, terminal, event)?);
    Ok(settled)
}

fn taken(session: &mut Session, terminal: &mut Terminal, event: Event<Work>) -> io::Result<Vec<Outside>> {
    Ok(match event {
        Event::Key(press) => {
            let mut outside = session.notice_others();
            outside.extend(pressed(session, press));
            outside
        }
        Event::Rest(key) => session.rest_of_escape(key),
        Event::Paste(text) => session.handle(Msg::Paste(cleaned(&text))),
        Event::Resize { width, height } => session.hear(Msg::Resize(width, height)),
        Event::Signal(Signal::Terminate | Signal::Hangup | Signal::Interrupt) => vec![Outside::Quit],
        Event::Signal(Signal::Suspend) => vec![Outside::Suspend],
        Event::Signal(Signal::Continue) => {
            terminal.retake()?;
            Vec::new()
        }
        Event::Deadline => Vec::new(),
        Event::Worker(Work::Backup(Some(failure))) => session.hear(Msg::Refused(failure)),
        Event::Worker(Work::Backup(None)) => {
            session.store.found_sound();
            session.look_at_copies();
            Vec::new()
        }
        Event::Worker(Work::Copies(msg)) => session.hear(msg),
        Event::Worker(Work::Answered(msg)) => session.hear(*msg),
        Event::Worker(Work::ByTerminal(copying)) => {
            let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
            terminal.tell(&clipboard::sequence(&copying.text, in_tmux))?;
            session.hear(Msg::Handed(clipboard::said(&copying, Value::term("copied-by-terminal"))))
        }
    })
}

/// Whether the Escape that closed the sheet was the beginning of another key, which opens it again: the shell behind it would
/// take the rest for words.
fn rest_comes(session: &mut Session, input: &mut Input<Work>) -> io::Result<bool> {
    if !session.awaits_rest() {
        return Ok(false);
    }
    let until = instant_now() + REST_OF_A_KEY;
    loop {
        match input.wait_until(Some(until))? {
            Event::Rest(key) => {
                session.rest_of_escape(key);
                return Ok(!session.model.modals.is_empty());
            }
            Event::Deadline if instant_now() < until => {}
            _ => return Ok(false),
        }
    }
}

/// What a key is to the state machine, by what came around it in the same read.
fn pressed(session: &mut Session, press: Press) -> Vec<Outside> {
    let is_enter = press.key == Key::plain(KeyCode::Enter);
    match press.burst {
        Some(text) if !session.model.is_typing() => session.handle(Msg::Burst(cleaned(&text))),
        _ if is_enter && press.behind >= BELONGS => session.handle(Msg::LineBreak),
        _ if press.after_break => session.handle(Msg::Behind(press.key)),
        _ if press.key == Key::plain(KeyCode::Esc) && press.behind == 0 => session.escape(),
        _ => session.handle(Msg::Key(press.key)),
    }
}

fn cleaned(text: &str) -> String {
    if text.contains('\n') { clean_note(text) } else { clean_line(text) }
}

fn step_out(
    session: &mut Session,
    terminal: &mut Terminal,
    input: &mut Input<Work>,
    look: &Look,
    outside: Outside,
) -> io::Result<Goes> {
    match outside {
        Outside::Quit => return Ok(Goes::Home),
        Outside::Redraw => terminal.redraw_all()?,
        Outside::Suspend => {
            session.save_drafts();
            terminal.suspend(input)?;
        }
        Outside::Edit(text) => {
            session.save_drafts();
            let msg = match editor::edit(terminal, input, &text)? {
                Edited::Saved(text) => Msg::Edited(Some(clean_note(&text))),
                Edited::Unchanged => Msg::Edited(None),
                Edited::Failed(editor::Failure::NoEditor) => Msg::NoEditor,
                Edited::Failed(failure) => {
                    Msg::Refused(Phrase::new("editor-failed").with("detail", failure.to_string()))
                }
            };
            for outside in session.handle(msg) {
                if step_out(session, terminal, input, look, outside)? == Goes::Home {
                    return Ok(Goes::Home);
                }
            }
        }
        Outside::Open(link) => opener::open(link, input.worker()),
        Outside::Copy(copying) => clipboard::copy(copying, input.worker()),
        Outside::CopyBriefing(id) => {
            if let Some(dossier) = session.model.person_dossier().filter(|dossier| dossier.affiliate.id == id) {
                let text = ui::briefing_text(&session.model, look, dossier);
                clipboard::copy(Copying { what: Phrase::new("copied-briefing"), text }, input.worker());
            }
        }
        Outside::Import(job, mode) => super::importing::start(session, input.worker(), job, mode),
        Outside::StopImport => session.importing.call_off(),
        Outside::Copies(job) => super::copying::start(session, input.worker(), job)?,
        Outside::OpenDemo => {
            session.open_demo();
        }
    }
    Ok(Goes::On)
}
