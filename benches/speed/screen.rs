//! The screens in a pty: from start to the first full screen, from a key to its frame, memory, and what idling costs.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::NOW;
use crate::summary::{Table, Times};

const STARTS: usize = 15;

/// A frame comes in one piece; after this long without output it is whole.
const QUIET: Duration = Duration::from_millis(4);

/// How long nobody presses a key while idling is measured.
const IDLE: Duration = Duration::from_secs(5);

const SIZE: PtySize = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };

/// A screen: its name, the keys that lead to it, the keys measured, the keys that lead back.
type Way = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const WAYS: [Way; 10] = [
    ("Today", &[], &["j", "j", "j", "j", "j", "k", "k", "k", "k", "k"], &[]),
    ("People", &["2"], &["j", "j", "j", "j", "\x04", "\x15", "k", "k", "k", "k"], &["1"]),
    ("People, filter", &["2", "/"], &["d", "u", "p", "\x7f", "\x7f", "\x7f"], &["\x1b", "\x1b", "1"]),
    ("Gifts", &["3"], &["l", "j", "j", "k", "l", "j", "h", "h"], &["1"]),
    ("Agenda", &["4"], &["j", "j", "l", "l", "k", "k", "h", "h"], &["1"]),
    ("history", &["g", "h"], &["j", "j", "k", "k"], &["\x1b"]),
    ("dossier", &["\r"], &["j", "j", "j", "\t", "j", "j", "J", "K"], &["\x1b"]),
    ("composer", &["c"], &["g", "o", "o", "d", " ", "!", "f", "r", "i", " "], &["\x15", "\x1b"]),
    (
        "find",
        &["f"],
        &["d", "u", "p", " ", "h", "e", "l", "\x7f", "\x7f", "\x7f", "\x7f", "\x7f", "\x7f", "\x7f"],
        &["\x1b"],
    ),
    ("help", &["?"], &["l", "o", "g", "\x7f", "\x7f", "\x7f"], &["\x1b", "\x1b"]),
];

/// Measures the screens on a notebook.
pub fn measure(notebook: &Path, table: &mut Table) {
    let mut first = Times::default();
    for _ in 0..STARTS {
        let start = Instant::now();
        let mut running = Running::start(notebook);
        first.add(running.until_full() - start);
        running.settle();
        running.quit();
    }
    table.growing("start to first full screen", "12", &first);
    let mut running = Running::start(notebook);
    running.until_full();
    running.settle();
    for (name, there, keys, back) in WAYS {
        there.iter().for_each(|key| running.press(key));
        let mut times = Times::default();
        let mut silent = 0;
        for _ in 0..200_usize.div_ceil(keys.len()) {
            for key in keys {
                match running.answer(key) {
                    Some(time) => times.add(time),
                    None => silent += 1,
                }
            }
        }
        back.iter().for_each(|key| running.press(key));
        let budget = if name == "find" { "12" } else { "p95 1.5" };
        table.times(&format!("key to frame, {name}"), budget, &times);
        if silent > 0 {
            println!("  {:34} {silent} keys changed nothing", "");
        }
    }
    let (time, wake_ups) = (running.processor_time(), running.wake_ups());
    running.collect_for(IDLE);
    let (time, wake_ups) = (running.processor_time() - time, running.wake_ups() - wake_ups);
    println!("  {:34} {time:.0} ms of processor time and {wake_ups} wake-ups in {} s", "idle", IDLE.as_secs());
    table.put("idle for 5 s: processor time, wake-ups", "0, 0", format!("{time:.0}, {wake_ups}"));
    let (peak, own) = (running.peak(), running.own());
    println!("  {:34} {peak:.1} MiB at most, {own:.1} MiB now without the program's own pages", "memory");
    table.put("memory of the screens: peak, MiB", "12; 45 at 100000", format!("{peak:.1}"));
    table.put("of that held at the end beside the program's own pages, MiB", "", format!("{own:.1}"));
    running.quit();
}

/// The program in a pty, its output stamped as it comes.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
}

impl Running {
    fn start(notebook: &Path) -> Self {
        let pair = native_pty_system().openpty(SIZE).expect("a pty");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_carnet"));
        command.env_clear();
        let home = crate::place().as_os_str();
        for (name, value) in [("HOME", home), ("LANG", "C.UTF-8".as_ref()), ("CARNET_NOW", NOW.as_ref())] {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.args(["--db".as_ref(), notebook.as_os_str()]);
        let child = pair.slave.spawn_command(command).expect("carnet");
        let mut reader = pair.master.try_clone_reader().expect("the pty's output");
        let writer = pair.master.take_writer().expect("the pty's input");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(SIZE.rows, SIZE.cols, 0);
        Self { child, _master: pair.master, writer, output, screen }
    }

    /// When the last line of the screen stood: the footer is drawn with everything above it.
    fn until_full(&mut self) -> Instant {
        loop {
            let (at, bytes) = self.output.recv_timeout(Duration::from_secs(60)).expect("a first screen");
            self.screen.process(&bytes);
            let rows: Vec<String> = self.screen.screen().rows(0, SIZE.cols).collect();
            let has = |row: usize| rows.get(row).is_some_and(|row| !row.trim().is_empty());
            if has(0) && has(usize::from(SIZE.rows) - 1) {
                return at;
            }
        }
    }

    /// Waits for the work in the background that follows the first screen.
    fn settle(&mut self) {
        let mut before = self.processor_time();
        loop {
            self.collect_for(Duration::from_millis(150));
            let now = self.processor_time();
            if now - before < 1.0 {
                return;
            }
            before = now;
        }
    }

    fn collect_for(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Ok((_, bytes)) = self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.screen.process(&bytes);
        }
    }

    /// From a key to the last byte of its answer; `None`: nothing came.
    fn answer(&mut self, key: &str) -> Option<Duration> {
        let start = Instant::now();
        self.writer.write_all(key.as_bytes()).expect("the pty takes keys");
        let mut last = None;
        loop {
            let patience = if last.is_none() { Duration::from_millis(60) } else { QUIET };
            match self.output.recv_timeout(patience) {
                Ok((at, _)) => last = Some(at),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return last.map(|at| at - start),
            }
        }
    }

    fn press(&mut self, key: &str) {
        self.answer(key);
        // Escape alone is one only after a while.
        self.collect_for(Duration::from_millis(60));
    }

    /// How often its threads have gone to sleep so far.
    fn wake_ups(&self) -> u64 {
        let Some(id) = self.child.process_id() else { return 0 };
        let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let statuses = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("status")).ok());
        let sleeps = |status: String| {
            status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")?.trim().parse::<u64>().ok())
        };
        statuses.filter_map(sleeps).sum()
    }

    /// Milliseconds of processor time so far; nanoseconds from Linux's scheduler, of every thread.
    fn processor_time(&self) -> f64 {
        let Some(id) = self.child.process_id() else { return f64::NAN };
        let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let nanoseconds: u64 = threads
            .filter_map(|thread| std::fs::read_to_string(thread.path().join("schedstat")).ok())
            .filter_map(|stat| stat.split(' ').next()?.parse::<u64>().ok())
            .sum();
        nanoseconds as f64 / 1e6
    }

    fn peak(&self) -> f64 {
        self.child.process_id().map_or(f64::NAN, peak_of)
    }

    fn own(&self) -> f64 {
        self.child.process_id().map_or(f64::NAN, |process| resident(process, "RssAnon:"))
    }

    fn quit(mut self) {
        self.press("q");
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The most memory that a process had resident, in MiB, as Linux counts it.
pub fn peak_of(process: u32) -> f64 {
    resident(process, "VmHWM:")
}

fn resident(process: u32, which: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(which)).unwrap_or("");
    line.trim().trim_end_matches(" kB").parse::<f64>().map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
}
