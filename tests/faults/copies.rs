//! A copy or its manifest with one flipped bit is never put in the notebook's place.

use std::fs;

use carnet::store::backup::{self, Manifest, Why};

use crate::harness::{Numbers, Place, amount, count, now};

#[test]
fn a_copy_or_a_manifest_with_one_flipped_bit_is_refused_and_the_next_older_is_named() {
    let tries = amount(60, 500);
    let place = Place::with(&["Marie", "Nora"]);
    let folder = backup::folder_of(&place.notebook);
    let older = backup::make(&place.notebook, &folder, Why::Daily, &now()).unwrap();
    let mut later = now();
    later.instant += chrono::TimeDelta::hours(1);
    let newest = backup::make(&place.notebook, &folder, Why::Asked, &later).unwrap();
    let mut numbers = Numbers(5);
    for (kind, file, times) in
        [("copy", newest.path.clone(), tries / 2), ("manifest", Manifest::path_of(&newest.path), tries - tries / 2)]
    {
        let sound = fs::read(&file).unwrap();
        for _ in 0..times {
            let (at, bit) = (numbers.below(sound.len()), numbers.below(8));
            let mut bytes = sound.clone();
            bytes[at] ^= 1 << bit;
            fs::write(&file, bytes).unwrap();
            let found = backup::verify(&newest.path);
            assert!(found.is_err(), "{kind}: bit {bit} of byte {at} is not noticed: {found:?}");
            let next = backup::next_sound(&folder, &newest.path).unwrap().unwrap();
            assert_eq!(next.path, older.path);
        }
        fs::write(&file, sound).unwrap();
        backup::verify(&newest.path).unwrap();
    }
    count("a copy or manifest with one flipped bit", &format!("{tries} refused, the next older used"));
}
