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
use super::decode::{Decoder, Heard, Typed};
use super::signals::{Arrived, Signal, Signals};
use crate::app::key::{Key, KeyCode};

/// So many printable bytes in one read were not typed: a hand does not, and a key that is held down is one sign again and again.
const BURST: usize = 16;

/// What the program waits for. `T` is what its workers report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<T> {
    /// A key, pressed or repeated.
    Key(Press),
    /// The Escape before was the beginning of this key; of something that is no key where there is none.
    Rest(Option<Key>),
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

/// A key with what came around it in the same read. Nothing of a terminal says whether bytes were typed or pasted without
/// brackets; what comes together in one read tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub key: Key,
    /// How many bytes stood behind it.
    pub behind: usize,
    /// Whether a line break stood before it, or it is what is left of a sequence: nobody saw what it would do.
    pub after_break: bool,
    /// Before the first key of a read that holds more text than a hand types: all of its text.
    pub burst: Option<String>,
    /// Which read it came in.
    read: u64,
}

/// The waiting side.
pub struct Input<T> {
    terminal: Terminal,
    signals: Signals,
    decoder: Decoder,
    /// When what the decoder holds counts as it stands.
    rest_due: Option<Instant>,
    /// How many reads there were.
    reads: u64,
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
            reads: 0,
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

    /// Forgets the keys that came in the same read as this one.
    pub fn drop_rest_of(&mut self, press: &Press) {
        self.ready.retain(|event| !matches!(event, Event::Key(other) if other.read == press.read));
    }

    fn next_ready(&mut self) -> Option<Event<T>> {
        let event = self.ready.pop_front();
        if let Some(Event::Key(press)) = &event {
            super::panic::rehearse(press.key);
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
        if terminal {
            self.read()?;
        } else if self.rest_due.is_some_and(|due| due <= instant_now()) {
            let mut heard = Vec::new();
            self.decoder.flush(&mut heard);
            self.rest_due = None;
            self.queue(heard);
        }
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
    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; 4096];
        let mut heard = Vec::new();
        match rustix::io::read(&self.terminal, &mut bytes) {
            Ok(0) | Err(rustix::io::Errno::IO) => {
                self.is_hung_up = true;
                self.ready.push_back(Event::Signal(Signal::Hangup));
            }
            Ok(count) => self.decoder.feed(&bytes[..count], &mut heard),
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        self.rest_due = self.decoder.patience().map(|patience| instant_now() + patience);
        self.queue(heard);
        Ok(())
    }

    /// Queues what was heard in one read.
    fn queue(&mut self, heard: Vec<Heard>) {
        self.reads += 1;
        let mut burst = burst(&heard);
        let mut last: Option<Key> = None;
        let mut after_break = false;
        for Heard { typed, behind, loose } in heard {
            self.ready.push_back(match typed {
                // Both signs of one line end.
                Typed::Key(key) if is_line_end(key) && last.is_some_and(|last| last != key && is_line_end(last)) => {
                    last = None;
                    continue;
                }
                Typed::Key(key) => {
                    last = Some(key);
                    after_break |= loose;
                    let press = Press { key, behind, after_break, burst: burst.take(), read: self.reads };
                    after_break |= is_line_end(key);
                    Event::Key(press)
                }
                Typed::Rest(key) => Event::Rest(key),
                Typed::Paste(text) => Event::Paste(text),
            });
        }
    }
}

/// Enter, and what a line feed is read as.
fn is_line_end(key: Key) -> bool {
    key == Key::plain(KeyCode::Enter) || key == Key::ctrl('j')
}

/// The text of a read that holds nothing but text and line ends, and more of it than a hand types.
fn burst(heard: &[Heard]) -> Option<String> {
    let sign = |heard: &Heard| match heard.typed {
        Typed::Key(key) if is_line_end(key) => Some('\n'),
        Typed::Key(key) if key == Key::plain(KeyCode::Tab) => Some('\t'),
        Typed::Key(key) => key.text(),
        Typed::Rest(_) | Typed::Paste(_) => None,
    };
    // What begins a string that never ended is no text.
    let begins = |heard: &&Heard| heard.loose && matches!(heard.typed, Typed::Key(key) if key.alt);
    let text: String = heard.iter().skip_while(begins).map(sign).collect::<Option<_>>()?;
    let printable: usize = text.chars().filter(|sign| !sign.is_control()).map(char::len_utf8).sum();
    let is_held = text.chars().all(|sign| text.starts_with(sign));
    (printable >= BURST && !is_held).then_some(text)
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

    fn key(event: Event<u8>) -> String {
        match event {
            Event::Key(press) => press.key.to_string(),
            other => format!("{other:?}"),
        }
    }

    fn soon() -> Option<Instant> {
        Some(instant_now() + Duration::from_secs(20))
    }

    #[test]
    fn what_was_typed_at_once_comes_one_by_one() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"j\x1b[A").unwrap();
        assert_eq!(key(input.wait_until(soon()).unwrap()), "j");
        assert_eq!(input.pending().unwrap().map(key), Some("Up".to_owned()));
        assert_eq!(input.pending().unwrap(), None);
    }

    #[test]
    fn escape_alone_becomes_a_key_without_another_one() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"\x1b").unwrap();
        assert_eq!(key(input.wait_until(soon()).unwrap()), "Esc");
    }

    #[test]
    fn half_a_key_does_not_hold_up_the_deadline() {
        let (mut input, mut keyboard) = input();
        keyboard.write_all(b"\x1b[1").unwrap();
        assert_eq!(input.wait_until(Some(instant_now())).unwrap(), Event::Deadline);
        keyboard.write_all(b";5C").unwrap();
        assert_eq!(key(input.wait_until(soon()).unwrap()), "C-Right");
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
