//! A program running in its terminal: keys go in, the screen comes out.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use portable_pty::{ChildKiller, ExitStatus, MasterPty, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::{PATIENCE, Program, size};
use crate::keys::bytes_of;

/// The terminal's line settings, as text that can be compared.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("termios"))
}

fn listen(mut reader: Box<dyn Read + Send>, sender: Sender<Happened>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 8192];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if sender.send(Happened::Output(bytes[..count].to_vec())).is_err() {
                return;
            }
        }
    });
}

/// Fewer bytes than this may be typed ahead of a field.
const A_HAND: usize = 8;

enum Happened {
    Output(Vec<u8>),
    Exit(ExitStatus),
}

/// A program running in its terminal. Dropping it kills the program; its home stays until then.
pub struct Session {
    pid: Pid,
    killer: Box<dyn ChildKiller + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    emulator: vt100::Parser,
    raw: Vec<u8>,
    happened: Receiver<Happened>,
    exit: Option<ExitStatus>,
    modes: String,
    master: Box<dyn MasterPty + Send>,
    _slave: Box<dyn SlavePty + Send>,
    _home: Arc<TempDir>,
}

impl Session {
    /// The program started in a terminal of its own, by these words.
    pub(super) fn of(program: &Program, words: &[&OsStr]) -> Self {
        let pty = native_pty_system().openpty(size(program.width, program.height)).expect("a pty");
        let command = program.command(words);
        let modes = modes(&*pty.master);
        let mut child = pty.slave.spawn_command(command).expect("the program starts");
        let (sender, happened) = channel();
        let session = Self {
            pid: child.process_id().and_then(|pid| Pid::from_raw(i32::try_from(pid).ok()?)).expect("a process"),
            killer: child.clone_killer(),
            keyboard: pty.master.take_writer().expect("a writer"),
            emulator: vt100::Parser::new(program.height, program.width, 0),
            raw: Vec::new(),
            happened,
            exit: None,
            modes,
            master: pty.master,
            _slave: pty.slave,
            _home: Arc::clone(&program.home),
        };
        listen(session.master.try_clone_reader().expect("a reader"), sender.clone());
        std::thread::spawn(move || child.wait().map(|status| sender.send(Happened::Exit(status))));
        session
    }

    /// Presses keys, in the keymap's notation with spaces between: `c`, `Enter`, `C-d`, `Up`.
    ///
    /// After `Esc` wait for its effect before the next key: together they would be Alt and that key.
    pub fn press(&mut self, keys: &str) {
        let bytes: Vec<u8> = keys.split_whitespace().flat_map(bytes_of).collect();
        self.send(&bytes);
    }

    /// Types text as the keyboard sends it, once there is a caret to type at: so much at once over a list is no keys.
    pub fn enter_text(&mut self, text: &str) {
        if text.len() >= A_HAND {
            self.wait_until("a caret", |screen| !screen.hide_cursor());
        }
        self.send(text.as_bytes());
    }

    /// Pastes text as a terminal with bracketed paste does, line ends as carriage returns.
    pub fn paste(&mut self, text: &str) {
        assert!(self.emulator.screen().bracketed_paste(), "the program asked for bracketed paste");
        self.send(format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")).as_bytes());
    }

    /// Sends bytes.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).expect("the terminal takes keys");
        self.keyboard.flush().expect("the terminal takes keys");
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.emulator.screen_mut().set_size(height, width);
        self.master.resize(size(width, height)).expect("a new size");
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).expect("the program runs");
    }

    /// The process group in the foreground of the terminal: under a shell the job, not the shell.
    pub fn foreground(&self) -> Pid {
        self.master.process_group_leader().and_then(Pid::from_raw).expect("a job")
    }

    /// Waits until the screen shows the text.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?} on the screen"), |screen| screen.contents().contains(text));
    }

    /// Waits until the screen no longer shows the text.
    #[track_caller]
    pub fn wait_gone(&mut self, text: &str) {
        self.wait_until(&format!("{text:?} gone from the screen"), |screen| !screen.contents().contains(text));
    }

    /// Waits until something is true of the screen; `what` says it for the failure.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let until = Instant::now() + PATIENCE;
        // Half a frame proves nothing.
        while self.is_in_frame() || !is_so(self.emulator.screen()) {
            let is_running = self.exit.is_none();
            if !self.hear(until) {
                let end = if is_running { "is running" } else { "has ended" };
                panic!("waited in vain for {what}; the program {end}; the screen:\n{}", self.screen());
            }
        }
    }

    /// Waits for the program's end.
    #[track_caller]
    pub fn wait_exit(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = &self.exit {
                return status.clone();
            }
            assert!(self.hear(until), "waited in vain for the end; the screen:\n{}", self.screen());
        }
    }

    /// Waits until the terminal is as it was before: no alternate screen, cursor shown, no bracketed paste, no mouse, wheel mode restored, the
    /// same line settings to the byte.
    #[track_caller]
    pub fn wait_given_back(&mut self) {
        self.wait_until("the terminal given back", |screen| {
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        assert_eq!(self.count("\x1b[?1049h"), self.count("\x1b[?1049l"), "the alternate screen is left once");
        assert_eq!(modes(&*self.master), self.modes, "line settings");
    }

    /// Lets the time pass and says whether the program wrote anything meanwhile.
    pub fn is_silent_for(&mut self, time: Duration) -> bool {
        !self.hear(Instant::now() + time)
    }

    /// Waits until the program sleeps, lets the time pass, and says whether it slept and was silent all the while.
    #[cfg(target_os = "linux")]
    pub fn sleeps_for(&mut self, time: Duration) -> bool {
        while self.wake_ups().1 != "S" || !self.is_silent_for(Duration::from_millis(50)) {}
        let before = self.wake_ups();
        self.is_silent_for(time) && self.wake_ups() == before
    }

    /// How often the threads of the program have gone to sleep, and what the first one is doing.
    #[cfg(target_os = "linux")]
    fn wake_ups(&self) -> (u64, String) {
        let mut count = 0;
        let mut state = String::new();
        let tasks = format!("/proc/{}/task", self.pid.as_raw_nonzero());
        for task in std::fs::read_dir(tasks).expect("threads") {
            let status = std::fs::read_to_string(task.expect("a thread").path().join("status")).expect("a status");
            for line in status.lines() {
                if let Some(number) = line.strip_prefix("voluntary_ctxt_switches:") {
                    count += number.trim().parse::<u64>().expect("a number");
                }
                if let Some(letter) = line.strip_prefix("State:") {
                    state = letter.trim().chars().take(1).collect();
                }
            }
        }
        (count, state)
    }

    /// The text on the screen.
    pub fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// The lines of the screen without the spaces at their ends.
    pub fn rows(&self) -> Vec<String> {
        let screen = self.emulator.screen();
        screen.rows(0, screen.size().1).map(|row| row.trim_end().to_owned()).collect()
    }

    /// The cells of the first place where the screen shows the text.
    #[track_caller]
    pub fn cells(&self, text: &str) -> Vec<vt100::Cell> {
        let screen = self.emulator.screen();
        let (rows, columns) = screen.size();
        for row in 0..rows {
            let cells: Vec<_> = (0..columns).filter_map(|column| screen.cell(row, column)).collect();
            for start in 0..cells.len() {
                let mut rest = text;
                let mut found = Vec::new();
                for &cell in &cells[start..] {
                    let shown = if cell.has_contents() { cell.contents() } else { " " };
                    if cell.is_wide_continuation() {
                        continue;
                    }
                    let Some(after) = rest.strip_prefix(shown) else { break };
                    found.push(cell.clone());
                    rest = after;
                    if rest.is_empty() {
                        return found;
                    }
                }
            }
        }
        panic!("{text:?} is not on the screen:\n{}", self.screen());
    }

    /// Whether the whole text is shown in reverse.
    #[track_caller]
    pub fn is_reversed(&self, text: &str) -> bool {
        self.cells(text).iter().all(vt100::Cell::inverse)
    }

    /// Column and row of the cursor, None when it is hidden.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let screen = self.emulator.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }

    /// All bytes the program has sent.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// How often the program has sent this.
    pub fn count(&self, sequence: &str) -> usize {
        self.raw.windows(sequence.len()).filter(|window| *window == sequence.as_bytes()).count()
    }

    /// Whether a frame has begun whose end has not come yet.
    fn is_in_frame(&self) -> bool {
        let last = |mark: &[u8]| self.raw.windows(mark.len()).rposition(|window| window == mark);
        last(b"\x1b[?2026h") > last(b"\x1b[?2026l")
    }

    /// Takes in one thing that happened; false when nothing did in time.
    fn hear(&mut self, until: Instant) -> bool {
        match self.happened.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(Happened::Output(bytes)) => {
                self.emulator.process(&bytes);
                self.raw.extend(bytes);
                true
            }
            Ok(Happened::Exit(status)) => {
                self.exit = Some(status);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.exit.is_none() {
            let _ = self.killer.kill();
        }
    }
}
