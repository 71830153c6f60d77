//! Notebooks of every earlier schema, and of newer ones.

use std::fs;

use carnet::store::backup::{self, Why};
use carnet::store::{OpenError, OpenOptions, SCHEMA, Store};
use rusqlite::Connection;

use crate::harness::{Place, count};

#[test]
fn every_earlier_schema_is_upgraded_after_a_copy() {
    for schema in 1..SCHEMA {
        let place = Place::new();
        let kept = format!("{}/tests/fixtures/notebooks/schema_{schema}.db", env!("CARGO_MANIFEST_DIR"));
        fs::copy(kept, &place.notebook).unwrap();
        let before: i64 = Connection::open(&place.notebook)
            .unwrap()
            .query_row("SELECT count(*) FROM affiliate", [], |row| row.get(0))
            .unwrap();
        assert_eq!(place.names().len(), usize::try_from(before).unwrap());
        let copies = backup::list(&backup::folder_of(&place.notebook)).unwrap();
        assert_eq!(copies.iter().map(|copy| copy.why).collect::<Vec<_>>(), [Why::BeforeMigration]);
        assert_eq!(backup::verify(&copies[0].path).unwrap().notebook_schema, schema);
    }
    count("earlier schemas", &format!("{} upgraded after a copy", SCHEMA - 1));
}

#[test]
fn a_newer_schema_is_refused_and_left_as_it_is() {
    const NEWER: u32 = 5;
    for schema in SCHEMA + 1..=SCHEMA + NEWER {
        let place = Place::with(&["Marie"]);
        Connection::open(&place.notebook).unwrap().pragma_update(None, "user_version", schema).unwrap();
        let before = place.bytes();
        let error = Store::open(&place.notebook, &OpenOptions::default()).err();
        assert!(matches!(error, Some(OpenError::Newer { found, .. }) if found == schema), "{error:?}");
        for arguments in [&["list"][..], &["add", "Nora"], &["doctor"], &["backup"], &["restore", "--yes"]] {
            assert_ne!(place.run(arguments).code, 0, "{arguments:?}");
        }
        assert!(place.bytes() == before);
    }
    count("newer schemas", &format!("{NEWER} refused, bytes unchanged"));
}
