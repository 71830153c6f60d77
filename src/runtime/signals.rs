//! Signals as something to wait for beside the keyboard.
//!
//! The handlers only write a byte into a pipe; everything else happens in the loop, at a moment when the model is whole.

use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

/// From here on a file that may not grow is an error of the write (`EFBIG`) and not the end of the program: the system's limit
/// (`ulimit -f`) kills whoever has no handler, with the terminal taken and a text in the composer. Programs that are started from
/// here, the editor among them, begin with the system's habit again.
pub fn outlive_file_size_limit() {
    // Where no handler can be set, things stay as the system has them.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// What somebody outside asks of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// End now, drafts saved: SIGTERM, SIGQUIT.
    Terminate,
    /// The terminal is gone: SIGHUP, or the end of its input. Drafts saved; nothing can be drawn any more.
    Hangup,
    /// SIGINT from outside; Ctrl-C on the keyboard arrives as a key.
    Interrupt,
    /// Stop as Ctrl-Z asks: SIGTSTP from outside.
    Suspend,
    /// The program goes on after a stop: modes are to be set and everything drawn again.
    Continue,
}

/// What arrived in the pipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrived {
    /// For the program.
    Signal(Signal),
    /// The terminal has another size.
    Resized,
}

/// The handlers and their pipe.
pub(super) struct Signals {
    delivery: SignalDelivery<UnixStream, SignalOnly>,
}

impl Signals {
    /// Registers the handlers.
    pub(super) fn new() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let wanted = [SIGTERM, SIGQUIT, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH];
        Ok(Self { delivery: SignalDelivery::with_pipe(read, write, SignalOnly, wanted)? })
    }

    /// What becomes readable when a signal has arrived.
    pub(super) fn readable(&self) -> impl AsFd + '_ {
        self.delivery.get_read()
    }

    /// What has arrived since the last call, each kind once.
    pub(super) fn pending(&mut self) -> Vec<Arrived> {
        self.delivery.pending().filter_map(meaning).collect()
    }
}

fn meaning(signal: i32) -> Option<Arrived> {
    Some(match signal {
        SIGTERM | SIGQUIT => Arrived::Signal(Signal::Terminate),
        SIGHUP => Arrived::Signal(Signal::Hangup),
        SIGINT => Arrived::Signal(Signal::Interrupt),
        SIGTSTP => Arrived::Signal(Signal::Suspend),
        SIGCONT => Arrived::Signal(Signal::Continue),
        SIGWINCH => Arrived::Resized,
        _ => return None,
    })
}
