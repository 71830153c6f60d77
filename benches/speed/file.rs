//! Importing a platform's export into a new notebook, as a whole process.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::names::some_culture;
use crate::process::carnet;
use crate::screen::peak_of;
use crate::summary::Table;

const TITLES: &str = "id,refid,userid,username,firstname,lastname,rstatus,parentuserid,dateinserted,salesCount,salesTotal,\
                      clicksRaw,clicksUnique,scrRaw,avgCommissionPerClick,avgAmountOfOrder,commissions";

/// Measures an import of so many people, and taking it back.
pub fn measure(people: usize, table: &mut Table) {
    let export = export(people);
    let folder = crate::place().join(format!("speed-import-{people}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let notebook = folder.join("notebook.db");
    let export = export.display().to_string();
    let steps: [(&str, &'static str, &[&str]); 2] = [
        ("import of as many, s", "8 at 100000", &["import", &export, "--yes", "-q"]),
        ("undo the import, s", "", &["undo"]),
    ];
    for (what, budget, arguments) in steps {
        let (time, peak) = watched(&notebook, arguments);
        println!("  {what:34} {:.2} s, {peak:.0} MiB at most", time.as_secs_f64());
        table.put(what, budget, format!("{:.2}, {peak:.0} MiB", time.as_secs_f64()));
    }
    let _ = std::fs::remove_dir_all(&folder);
}

/// The time of a process, and its memory, looked at as long as it runs.
fn watched(notebook: &Path, arguments: &[&str]) -> (Duration, f64) {
    let start = Instant::now();
    let mut child = carnet(notebook, arguments).spawn().expect("carnet");
    let mut peak: f64 = 0.0;
    loop {
        if let Some(status) = child.try_wait().expect("the process") {
            let time = start.elapsed();
            assert!(status.success(), "{arguments:?} ended with {status}");
            return (time, peak);
        }
        peak = peak.max(peak_of(child.id()));
        std::thread::park_timeout(Duration::from_millis(2));
    }
}

/// An export in the form of Post Affiliate Pro's grid, made once.
fn export(people: usize) -> PathBuf {
    let path = crate::place().join(format!("speed-export-{people}.csv"));
    if path.exists() {
        return path;
    }
    let mut chance = Chance::new(7);
    let mut text = format!("{TITLES}\n");
    for number in 0..people {
        let name = some_culture(&mut chance).name(&mut chance);
        let (first, last) = name.full.split_once(' ').unwrap_or((&name.full, "X"));
        let (sales, clicks) = (chance.between(0, 900), chance.between(0, 60_000));
        let revenue = sales as f64 * 61.5;
        let (month, day, hour) = (chance.between(1, 12), chance.between(1, 28), chance.between(0, 23));
        let _ = writeln!(
            text,
            "{number:08x},ref-{number},{number:08x},partner{number}@example.org,{first},{last},A,,202{}-{month:02}-{day:02} \
             {hour:02}:14:07,{sales},{revenue:.2},{clicks},{},2.90,0.22,61.50,{:.2}",
            chance.between(1, 5),
            clicks * 4 / 5,
            revenue / 10.0,
        );
    }
    std::fs::write(&path, text).expect("an export");
    path
}
