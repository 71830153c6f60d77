//! A power cut: a file system on a loop device is shut down without its log being flushed, while entries are written. What was
//! answered before is there afterwards. A control that does not wait for the disk must lose something, or the cut is none.

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::harness::{Numbers, Place, add, amount, count};

/// Where the writing process finds its notebook, and whether it waits for the disk.
const NOTEBOOK: &str = "CARNET_TEST_POWER";
const WAITS: &str = "CARNET_TEST_POWER_WAITS";

/// The ioctl that both file systems answer to, and the flag that leaves their log unwritten.
const SHUTDOWN: &str = r#"
#include <fcntl.h>
#include <stdint.h>
#include <sys/ioctl.h>
int main(int count, char **argument) {
    uint32_t without_log_flush = 2;
    return count == 2 && ioctl(open(argument[1], O_RDONLY), _IOR('X', 125, uint32_t), &without_log_flush) == 0 ? 0 : 1;
}
"#;

/// Says each entry once it is written.
#[test]
#[ignore = "started by the tests below"]
fn write_without_end() {
    let Ok(path) = std::env::var(NOTEBOOK) else { return };
    let mut number = 0;
    let mut say = || {
        number += 1;
        let mut out = std::io::stdout().lock();
        writeln!(out, "written {number}").and_then(|()| out.flush()).unwrap();
    };
    if std::env::var(WAITS).is_ok() {
        let place = Place { folder: tempfile::tempdir().unwrap(), notebook: path.clone().into() };
        let mut store = place.open();
        for at in 1.. {
            add(&mut store, &format!("Entry {at}"));
            say();
        }
    }
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA synchronous = NORMAL").unwrap();
    for at in 1.. {
        connection.execute("INSERT INTO meta (key, value) VALUES (?1, '')", [format!("Entry {at}")]).unwrap();
        say();
    }
}

/// What a cut needs: the tools, and the right to use them.
struct Bench {
    folder: TempDir,
    file_system: &'static str,
}

impl Bench {
    fn of(file_system: &'static str) -> Option<Self> {
        let bench = Self { folder: tempfile::tempdir().unwrap(), file_system };
        fs::create_dir(bench.mounted()).unwrap();
        fs::write(bench.at("shutdown.c"), SHUTDOWN).unwrap();
        let built = Command::new("cc").arg("-o").arg(bench.at("shutdown")).arg(bench.at("shutdown.c")).output();
        (built.is_ok_and(|output| output.status.success()) && bench.formatted() && bench.mount()).then(|| {
            bench.unmount();
            bench
        })
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn mounted(&self) -> PathBuf {
        self.at("mounted")
    }

    fn formatted(&self) -> bool {
        let image = self.at("image");
        let megabytes = if self.file_system == "xfs" { 320 } else { 24 };
        fs::File::create(&image).and_then(|file| file.set_len(megabytes << 20)).unwrap();
        let tool = format!("mkfs.{}", self.file_system);
        Command::new(tool).arg("-q").arg(&image).output().is_ok_and(|output| output.status.success())
    }

    fn mount(&self) -> bool {
        let mounted = Command::new("mount").args(["-o", "loop"]).arg(self.at("image")).arg(self.mounted()).output();
        mounted.is_ok_and(|output| output.status.success())
    }

    fn unmount(&self) -> bool {
        Command::new("umount").arg(self.mounted()).status().is_ok_and(|status| status.success())
    }

    /// Writes until the power goes; how many entries were answered before, and the folder after it.
    fn cut(&self, waits: bool, after: Duration) -> usize {
        assert!(self.formatted() && self.mount());
        let notebook = self.mounted().join("notebook.db");
        let place = Place { folder: tempfile::tempdir().unwrap(), notebook: notebook.clone() };
        place.open().close().unwrap();
        assert!(Command::new("sync").status().unwrap().success());
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "power::write_without_end", "--ignored", "--nocapture"]).env(NOTEBOOK, &notebook);
        if waits {
            command.env(WAITS, "yes");
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (send, answered) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok).filter(|line| line.contains("written ")) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        answered.recv_timeout(Duration::from_secs(30)).unwrap();
        let (mut before, until) = (1, Instant::now() + after);
        while answered.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok() {
            before += 1;
        }
        assert!(Command::new(self.at("shutdown")).arg(self.mounted()).status().unwrap().success());
        // It ends by itself where the shutdown was noticed.
        let _ = child.kill();
        child.wait().unwrap();
        assert!(self.unmount() && self.mount(), "the file system comes back");
        before
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        // Usually it is not mounted.
        let _ = Command::new("umount").arg(self.mounted()).output();
    }
}

fn there(notebook: &Path, sql: &str) -> usize {
    let rows: u32 = Connection::open(notebook).unwrap().query_row(sql, [], |row| row.get(0)).unwrap();
    usize::try_from(rows).unwrap()
}

fn over(file_system: &'static str) {
    let row = format!("power cut on {file_system}");
    let Some(bench) = Bench::of(file_system) else {
        return count(&row, &format!("SKIPPED: needs root, a loop device, cc and mkfs.{file_system}"));
    };
    let (cuts, mut numbers) = (amount(2, 250), Numbers(17));
    let moment = |numbers: &mut Numbers| Duration::from_micros(u64::try_from(numbers.below(300_000)).unwrap());
    let mut answered = 0;
    for round in 0..cuts {
        let before = bench.cut(true, moment(&mut numbers));
        let notebook = bench.mounted().join("notebook.db");
        let place = Place { folder: tempfile::tempdir().unwrap(), notebook };
        place.open().quick_check().unwrap();
        let names = place.names();
        for entry in 1..=before {
            assert!(names.contains(&format!("Entry {entry}")), "round {round}: entry {entry} of {before} is lost");
        }
        answered += before;
        assert!(bench.unmount());
    }
    let (mut tried, mut lost) = (0, 0);
    while lost == 0 && tried < 10 {
        let before = bench.cut(false, Duration::from_millis(20));
        let sql = "SELECT count(*) FROM meta WHERE key LIKE 'Entry %'";
        lost += before.saturating_sub(there(&bench.mounted().join("notebook.db"), sql));
        tried += 1;
        assert!(bench.unmount());
    }
    assert!(lost > 0, "the control lost nothing: this is no power cut");
    count(
        &row,
        &format!("{cuts} cuts, {answered} entries answered before, all there; the control lost {lost} in {tried}"),
    );
}

#[test]
fn every_entry_answered_before_a_power_cut_is_there() {
    for file_system in ["ext4", "xfs"] {
        over(file_system);
    }
}
