//! One place to wait: for a key, a paste, a new size, a signal, a worker's word or a deadline.
//!
//! There is no thread: one `poll` over the terminal, the signal pipe and the workers' pipe. So nothing wakes up while nothing
//! happens, and nothing reads the terminal while `$EDITOR` has it.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};

use super::clock::instant_now;
use super::decode::{Decoder, Typed};
use super::signals::{Arrived, Signal, Signals};
use crate::app::key::Key;

/// How long the rest of a key may take. A terminal sends a key in one piece; only a slow line tears it. Escape waits this long.
const REST_OF_A_KEY: Duration = Duration::from_millis(20);

/// How long a paste may pause before it is taken as ended.
const REST_OF_A_PASTE: Duration = Duration::from_secs(1);

/// What the program waits for. `T` is what its workers report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<T> {
    /// A key, pressed or repeated.
    Key(Key),
    /// Pasted text, line ends `\n`; not yet cleaned.
    Paste(String),
    /// The terminal's new size in cells.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// A signal.
    Signal(Signal),
    /// The deadline of `wait_until` has passed.
    Deadline,
    /// A worker reports.
    Worker(T),
}

/// The waiting side.
pub struct Input<T> {
    terminal: Terminal,
    signals: Signals,
    decoder: Decoder,
    /// When what the decoder holds counts as it stands.
    rest_due: Option<Instant>,
    ready: VecDeque<Event<T>>,
    reports: mpsc::Receiver<T>,
    bell: UnixStream,
    worker: Worker<T>,
    is_hung_up: bool,
}

/// Where keys come from: the standard input, or the terminal behind it when that is a pipe.
enum Terminal {
    Standard,
    Opened(OwnedFd),
}

impl AsFd for Terminal {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Standard => rustix::stdio::stdin(),
            Self::Opened(file) => file.as_fd(),
        }
    }
}

/// The handle a worker reports with; give each thread its own clone.
pub struct Worker<T> {
    reports: mpsc::Sender<T>,
    bell: Arc<UnixStream>,
}

impl<T> Clone for Worker<T> {
    fn clone(&self) -> Self {
        Self { reports: self.reports.clone(), bell: Arc::clone(&self.bell) }
    }
}

impl<T> Worker<T> {
    /// Reports, and wakes the program. A program that is gone hears nothing; that is no error of the worker's.
    pub fn report(&self, what: T) {
        if self.reports.send(what).is_ok() {
            // A full pipe means that the program is already being woken.
            let _ = (&*self.bell).write(&[0]);
        }
    }
}

impl<T> Input<T> {
    /// Opens the input and registers the signal handlers.
    ///
    /// # Errors
    /// When there is no terminal to read from or the pipes cannot be made.
    pub fn open() -> io::Result<Self> {
        let stdin = io::stdin();
        let terminal = if io::IsTerminal::is_terminal(&stdin) {
            Terminal::Standard
        } else {
            Terminal::Opened(std::fs::File::options().read(true).open("/dev/tty")?.into())
        };
        Self::over(terminal)
    }

    fn over(terminal: Terminal) -> io::Result<Self> {
        let (bell, ring) = UnixStream::pair()?;
        bell.set_nonblocking(true)?;
        ring.set_nonblocking(true)?;
        let (sender, reports) = mpsc::channel();
        Ok(Self {
            terminal,
            signals: Signals::new()?,
            decoder: Decoder::default(),
            rest_due: None,
            ready: VecDeque::new(),
            reports,
            bell,
            worker: Worker { reports: sender, bell: Arc::new(ring) },
            is_hung_up: false,
        })
    }

    /// A handle for a worker.
    pub fn worker(&self) -> Worker<T> {
        self.worker.clone()
    }

    /// Sleeps until something happens or the deadline passes.
    ///
    /// # Errors
    /// When waiting or reading fails for another reason than a terminal that is gone; that is `Signal::Hangup`, told once.
    pub fn wait_until(&mut self, deadline: Option<Instant>) -> io::Result<Event<T>> {
        loop {
            if let Some(event) = self.next_ready() {
                return Ok(event);
            }
            let until = [deadline, self.rest_due].into_iter().flatten().min();
            let timeout = until.map(|until| until.saturating_duration_since(instant_now()));
            self.collect(timeout)?;
            if self.ready.is_empty() && deadline.is_some_and(|deadline| deadline <= instant_now()) {
                return Ok(Event::Deadline);
            }
        }
    }

    /// What has already happened, without waiting.
    ///
    /// # Errors
    /// As `wait_until`.
    pub fn pending(&mut self) -> io::Result<Option<Event<T>>> {
        if self.ready.is_empty() {
            self.collect(Some(Duration::ZERO))?;
        }
        Ok(self.next_ready())
    }

    /// Forgets the stops and interrupts that were meant for a guest of the terminal: Ctrl-C in `$EDITOR` reaches this program too.
    ///
    /// # Errors
    /// As `wait_until`.
    pub fn forget_guest(&mut self) -> io::Result<()> {
        use Signal::{Continue, Interrupt, Suspend};
        self.take_signals()?;
        self.ready.retain(|event| !matches!(event, Event::Signal(Interrupt | Suspend | Continue)));
        Ok(())
    }

    fn next_ready(&mut self) -> Option<Event<T>> {
        let event = self.ready.pop_front();
        if let Some(Event::Key(key)) = event {
            super::panic::rehearse(key);
        }
        event
    }

    /// Waits once, at most `timeout` (None: for ever), and queues what happened.
    fn collect(&mut self, timeout: Option<Duration>) -> io::Result<()> {
        let [terminal, signals, bell] = self.poll(timeout)?;
        if signals {
            self.take_signals()?;
        }
        if bell {
            let mut rings = [0; 64];
            while matches!((&self.bell).read(&mut rings), Ok(count) if count == rings.len()) {}
            self.ready.extend(self.reports.try_iter().map(Event::Worker));
        }
        let mut typed = Vec::new();
        if terminal {
            self.read(&mut typed)?;
        } else if self.rest_due.is_some_and(|due| due <= instant_now()) {
            self.decoder.flush(&mut typed);
            self.rest_due = None;
        }
        self.ready.extend(typed.into_iter().map(|typed| match typed {
            Typed::Key(key) => Event::Key(key),
            Typed::Paste(text) => Event::Paste(text),
        }));
        Ok(())
    }

    /// Which of terminal, signals and bell have something.
    fn poll(&self, timeout: Option<Duration>) -> io::Result<[bool; 3]> {
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        let signals = self.signals.readable();
        // A terminal that is gone is always readable: leave it out, or the wait would never sleep again.
        let mut sources = vec![PollFd::new(&signals, PollFlags::IN), PollFd::new(&self.bell, PollFlags::IN)];
        if !self.is_hung_up {
            sources.push(PollFd::new(&self.terminal, PollFlags::IN));
        }
        match rustix::event::poll(&mut sources, timeout.as_ref()) {
            // A signal interrupted the wait; its byte is in the pipe.
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let has = |index: usize| sources.get(index).is_some_and(|source| !source.revents().is_empty());
        Ok([has(2), has(0), has(1)])
    }

    fn take_signals(&mut self) -> io::Result<()> {
        for arrived in self.signals.pending() {
            self.ready.push_back(match arrived {
                Arrived::Signal(signal) => Event::Signal(signal),
                Arrived::Resized => {
                    let (width, height) = crossterm::terminal::size()?;
                    Event::Resize { width, height }
                }
            });
        }
        Ok(())
    }

    /// One read, which cannot block because something is there.
    fn read(&mut self, typed: &mut Vec<Typed>) -> io::Result<()> {
        let mut bytes = [0; 4096];
        match rustix::io::read(&self.terminal, &mut bytes) {
            Ok(0) | Err(rustix::io::Errno::IO) => {
                self.is_hung_up = true;
                self.ready.push_back(Event::Signal(Signal::Hangup));
            }
            Ok(count) => self.decoder.feed(&bytes[..count], typed),
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        let patience = if self.decoder.is_pasting() { REST_OF_A_PASTE } else { REST_OF_A_KEY };
        self.rest_due = self.decoder.is_waiting().then(|| instant_now() + patience);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An input whose terminal is a pipe.
    fn input() -> (Input<u8>, UnixStream) {
        let (terminal, keyboard) = UnixStream::pair().unwrap();
        let mut input = Input::over(Terminal::Opened(terminal.into())).unwrap();
        while input.pending().unwrap().is_some() {}
        (input, keyboard)
    }

    fn soon() -> Option<Instant> {
        Some(instant_now() + Duration::from_secs(20))
    }

    #[test]
    fn what_was_typed_at_once_comes_one_by_one() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"j\x1b[A").unwrap();
        assert_eq!(input.wait_until(soon()).unwrap(), Event::Key(Key::char('j')));
        assert_eq!(input.pending().unwrap(), Some(Event::Key("Up".parse().unwrap())));
        assert_eq!(input.pending().unwrap(), None);
    }

    #[test]
    fn escape_alone_becomes_a_key_without_another_one() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"\x1b").unwrap();
        assert_eq!(input.wait_until(soon()).unwrap(), Event::Key("Esc".parse().unwrap()));
    }

    #[test]
    fn half_a_key_does_not_hold_up_the_deadline() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"\x1b[1").unwrap();
        assert_eq!(input.wait_until(Some(instant_now())).unwrap(), Event::Deadline);
        keyboard.write_all(b";5C").unwrap();
        assert_eq!(input.wait_until(soon()).unwrap(), Event::Key("C-Right".parse().unwrap()));
    }

    #[test]
    fn a_worker_wakes_the_wait() {
        let (mut input, _keyboard) = input();
        let worker = input.worker();
        let thread = std::thread::spawn(move || (1..=3).for_each(|report| worker.report(report)));
        let heard: Vec<_> = (0..3).map(|_| input.wait_until(soon()).unwrap()).collect();
        assert_eq!(heard, [Event::Worker(1), Event::Worker(2), Event::Worker(3)]);
        thread.join().unwrap();
    }

    #[test]
    fn a_terminal_that_is_gone_is_told_once_and_then_the_wait_sleeps() {
        let (mut input, keyboard) = input();
        drop(keyboard);
        assert_eq!(input.wait_until(soon()).unwrap(), Event::Signal(Signal::Hangup));
        let deadline = instant_now() + Duration::from_millis(5);
        assert_eq!(input.wait_until(Some(deadline)).unwrap(), Event::Deadline);
        assert_eq!(input.pending().unwrap(), None);
    }
}
