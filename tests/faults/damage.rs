//! A notebook with a flipped bit, a page of zeros, a missing end, a sector of garbage, a broken header.

use std::fs;

use carnet::store::backup::{self, Why};
use carnet::store::{OpenError, OpenOptions, Store};

use crate::harness::{Numbers, Place, amount, count, now};

/// What is done to the bytes of a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Harm {
    Bit,
    ZeroPage,
    Truncation,
    Sector,
    Header,
}

const HARMS: [Harm; 5] = [Harm::Bit, Harm::ZeroPage, Harm::Truncation, Harm::Sector, Harm::Header];

impl Harm {
    fn done(self, sound: &[u8], numbers: &mut Numbers) -> Vec<u8> {
        let mut bytes = sound.to_vec();
        match self {
            Harm::Bit => bytes[numbers.below(sound.len())] ^= 1 << numbers.below(8),
            Harm::ZeroPage => {
                // A page that holds something: an empty one is none the worse.
                let used: Vec<usize> = (1..sound.len() / 4096)
                    .filter(|page| sound[page * 4096..][..4096].iter().any(|b| *b > 0))
                    .collect();
                let page = used[numbers.below(used.len())];
                bytes[page * 4096..][..4096].fill(0);
            }
            Harm::Truncation => bytes.truncate(1 + numbers.below(sound.len() - 1)),
            Harm::Sector => {
                let at = 512 * numbers.below(sound.len() / 512);
                bytes[at..at + 512].iter_mut().for_each(|byte| *byte = u8::try_from(numbers.below(256)).unwrap());
            }
            Harm::Header => {
                let at = numbers.below(100);
                bytes[at] ^= 1 << numbers.below(8);
            }
        }
        bytes
    }
}

#[test]
fn damage_is_told_with_the_way_out() {
    let tries = amount(25, 2_000);
    let names: Vec<String> = (0..60).map(|at| format!("Marie {at:02}")).collect();
    let place = Place::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    place.open_and_add(&["Since the copy"]).close().unwrap();
    let sound = place.bytes();
    let mut numbers = Numbers(11);
    let (mut told, mut silent, mut offered) = ([0; 5], [0; 5], 0);
    for round in 0..tries {
        let at = round % HARMS.len();
        let harm = HARMS[at];
        let bytes = harm.done(&sound, &mut numbers);
        fs::write(&place.notebook, &bytes).unwrap();
        let run = place.run(&["doctor"]);
        let is_told = run.code != 0 || run.out.contains("no change in the history");
        assert!(!run.err.contains("panicked") && run.code != 101, "{harm:?}, round {round}: {run:?}");
        if !is_told {
            silent[at] += 1;
            assert!(!matches!(harm, Harm::ZeroPage | Harm::Truncation), "{harm:?}, round {round}");
            continue;
        }
        told[at] += 1;
        if run.code == 0 {
            continue;
        }
        let said = run.out + &run.err;
        if said.contains("carnet restore carnet_2026-02-03") {
            offered += 1;
        } else {
            // A newer program's: nothing that a restore would replace.
            assert!(said.contains("newer carnet"), "{harm:?}, round {round}: {said}");
        }
    }
    let by_harm: Vec<String> =
        HARMS.iter().enumerate().map(|(at, harm)| format!("{harm:?} {} told, {} not", told[at], silent[at])).collect();
    count("damage", &format!("{tries} tries; {}; restore offered {offered} times; no panic", by_harm.join("; ")));
}

/// Every bit of what the header says about whose the file is, and of which schema.
#[test]
fn a_flipped_bit_in_the_application_id_or_the_schema_is_damage_with_the_way_out() {
    const SCHEMA: usize = 60;
    const APPLICATION_ID: usize = 68;
    let place = Place::with(&["Marie"]);
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    let sound = place.bytes();
    let (mut damaged, mut newer) = (0, 0);
    for (at, bit) in [SCHEMA, APPLICATION_ID].iter().flat_map(|at| (0..32).map(move |bit| (at + bit / 8, bit % 8))) {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << bit;
        fs::write(&place.notebook, &bytes).unwrap();
        let error = Store::open(&place.notebook, &OpenOptions::default()).err().unwrap();
        match error {
            OpenError::Damaged { .. } => damaged += 1,
            // Few enough to be a newer program's: that is no reason to go back to an older copy.
            OpenError::Newer { .. } => newer += 1,
            other => panic!("byte {at}, bit {bit}: {other:?}"),
        }
        assert!(place.bytes() == bytes, "looked at, and left as it is");
    }
    assert_eq!((damaged, newer), (63, 1));
    let run = place.run(&["list"]);
    assert_eq!(run.code, 6, "{run:?}");
    assert!(run.err.contains("application_id") && run.err.contains("carnet restore carnet_2026-02-03"), "{run:?}");
    assert_eq!(place.run(&["restore", "--yes"]).code, 0);
    assert_eq!(place.names(), ["Marie"]);
    count("header", &format!("{damaged} told as damage, {newer} as a newer notebook"));
}

#[test]
fn a_refusal_names_the_copy_and_what_would_be_lost() {
    let place = Place::with(&["Marie"]);
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    place.run(&["add", "Nora"]);
    let length = place.bytes().len() as u64;
    fs::OpenOptions::new().write(true).open(&place.notebook).unwrap().set_len(length - 4096).unwrap();
    let run = place.run(&["list"]);
    assert_eq!(run.code, 6, "{run:?}");
    assert!(run.err.contains("Tue 3 Feb 2026: carnet restore carnet_2026-02-03"), "{run:?}");
    assert!(run.err.contains("lost"), "{run:?}");
    let json: serde_json::Value = serde_json::from_str(&place.run(&["list", "--json"]).out).unwrap();
    let name = json["error"]["offer"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["restore", &name, "--yes"]).code, 0);
    assert_eq!(place.names(), ["Marie"]);
}
