//! A panic gives the terminal back before its message is written.

use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::{Mutex, Once, OnceLock};
use std::thread::{self, ThreadId};

/// The variable that makes a build for tests panic at a key, given in the keymap's notation.
#[cfg(debug_assertions)]
const REHEARSAL_VARIABLE: &str = "CARNET_REHEARSE_PANIC";

static INSTALLED: Once = Once::new();
static SCREEN_THREAD: OnceLock<ThreadId> = OnceLock::new();
static HELD_BACK: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Puts the restoration before the hook that is there. The calling thread is the one that draws.
///
/// A panic of another thread leaves the screen alone; its message waits until the terminal is given back (`held_back`).
pub(super) fn install() {
    INSTALLED.call_once(|| {
        SCREEN_THREAD.get_or_init(|| thread::current().id());
        let before = take_hook();
        set_hook(Box::new(move |info| {
            if SCREEN_THREAD.get() == Some(&thread::current().id()) {
                super::terminal::restore();
                before(info);
            } else if super::terminal::is_taken() {
                hold_back(info);
            } else {
                before(info);
            }
        }));
    });
}

/// What other threads said when they panicked, once; for standard error, after the terminal is given back.
pub fn held_back() -> Vec<String> {
    HELD_BACK.lock().map(|mut messages| std::mem::take(&mut *messages)).unwrap_or_default()
}

fn hold_back(info: &PanicHookInfo<'_>) {
    if let Ok(mut messages) = HELD_BACK.lock() {
        messages.push(info.to_string());
    }
}

/// Panics if the tests ask for it at this key; in a release build this is nothing.
#[cfg(debug_assertions)]
#[expect(clippy::panic, reason = "the pty test needs a real one")]
pub(super) fn rehearse(key: crate::app::key::Key) {
    if std::env::var(REHEARSAL_VARIABLE).is_ok_and(|wanted| wanted.parse() == Ok(key)) {
        panic!("rehearsed at {key}");
    }
}

/// Panics if the tests ask for it at this key; in a release build this is nothing.
#[cfg(not(debug_assertions))]
pub(super) fn rehearse(_key: crate::app::key::Key) {}
