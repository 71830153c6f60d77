//! kill -9 at random moments of logging: the notebook opens, is sound, and holds every acknowledged entry.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use carnet::domain::contact::{Contact, Learned, NewFact, NewPromise, Next};
use carnet::domain::fact::FactKind;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::promise::PromiseBy;
use carnet::domain::rules::Rules;
use carnet::domain::settling::Settles;
use carnet::store::doctor::Verdict;
use carnet::store::{OpenOptions, Store};
use chrono::NaiveDate;

/// How often the logging process is killed: in `cargo test`, and where `CARNET_FAULTS=long` is set.
const ROUNDS: usize = 200;
const LONG: usize = 1_000;

/// After so many rounds a new notebook is begun, so that reading it stays quick.
const ROUNDS_A_NOTEBOOK: usize = 10;

/// A process is killed within this time of its first entry; one entry takes about a millisecond.
const WITHIN: Duration = Duration::from_millis(12);

/// Where the logging process finds its notebook and whom to log.
const NOTEBOOK: &str = "CARNET_TEST_KILLED_NOTEBOOK";
const WHO: &str = "CARNET_TEST_KILLED_WHO";

fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn open(path: &Path) -> Store {
    let mut store = Store::open(path, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules::default(), &now()).unwrap();
    store
}

fn contact(of: AffiliateId) -> Contact {
    let fact = NewFact { of, kind: FactKind::Topic, text: "trials".to_owned(), relative: None, on: None };
    let promise = NewPromise { of, by: PromiseBy::Me, text: "banners".to_owned(), due_on: Some(now().day) };
    let next = Next::On(now().day);
    Contact {
        with: vec![of],
        channel: None,
        on: now().day,
        at: None,
        direction: Direction::Both,
        outcome: Outcome::Reached,
        kind: InteractionKind::Contact,
        text: "a line of the log ".repeat(20),
        learned: Learned { facts: vec![fact], promises: vec![promise], next, ..Learned::default() },
        asked: Vec::new(),
        settles: Settles::default(),
    }
}

/// The process that is killed: logs without end and says each entry after it was written.
#[test]
#[ignore = "started by the test below"]
fn log_without_end() {
    let (Ok(path), Ok(who)) = (std::env::var(NOTEBOOK), std::env::var(WHO)) else { return };
    let mut store = open(Path::new(&path));
    let who: AffiliateId = who.parse().unwrap();
    loop {
        let logged = store.log_contact(&contact(who), Some("typed"), &now()).unwrap();
        let mut out = io::stdout().lock();
        writeln!(out, "logged {}", logged.value.interactions[0]).unwrap();
        out.flush().unwrap();
    }
}

/// A logging process, and the identities that it acknowledges.
fn start(path: &Path, who: AffiliateId) -> (Child, Receiver<String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "log_without_end", "--ignored", "--nocapture"])
        .env(NOTEBOOK, path)
        .env(WHO, who.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (send, acknowledged) = mpsc::channel();
    std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            // The test runner's own words may stand before the first entry.
            let Some((_, id)) = line.split_once("logged ") else { continue };
            if id.len() == 36 && send.send(id.to_owned()).is_err() {
                return;
            }
        }
    });
    (child, acknowledged)
}

/// Kills the process at a random moment; gives what it had acknowledged.
fn killed(path: &Path, who: AffiliateId) -> Vec<String> {
    let (mut child, acknowledged) = start(path, who);
    let mut ids = vec![acknowledged.recv_timeout(Duration::from_secs(30)).unwrap()];
    let random = RandomState::new().hash_one(ids.len()) % u64::try_from(WITHIN.as_micros()).unwrap();
    let until = Instant::now() + Duration::from_micros(random);
    while let Ok(id) = acknowledged.recv_timeout(until.saturating_duration_since(Instant::now())) {
        ids.push(id);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    ids.extend(acknowledged.iter());
    ids
}

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let rounds = if std::env::var("CARNET_FAULTS").is_ok_and(|value| value == "long") { LONG } else { ROUNDS };
    let mut entries = 0;
    for _ in 0..rounds / ROUNDS_A_NOTEBOOK {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let newcomer = Newcomer { name: "Marie".to_owned(), ..Newcomer::default() };
        let marie = open(&path).add_affiliate(&newcomer, &now()).unwrap().value;
        let mut acknowledged = HashSet::new();
        for round in 0..ROUNDS_A_NOTEBOOK {
            acknowledged.extend(killed(&path, marie));
            let mut store = open(&path);
            for check in store.examine(None, &now(), carnet::i18n::system::system_error) {
                assert!(check.verdict < Verdict::Wrong, "round {round}: {check:?}");
            }
            let dossier = store.dossier(marie, usize::MAX).unwrap().unwrap();
            let kept: HashSet<String> = dossier.interactions.iter().map(|entry| entry.id.to_string()).collect();
            let lost: Vec<&String> = acknowledged.difference(&kept).collect();
            assert!(lost.is_empty(), "round {round}: {lost:?} were acknowledged");
            // At most the one entry that was about to be acknowledged when the process died.
            assert!(kept.len() <= acknowledged.len() + round + 1, "round {round}");
        }
        entries += acknowledged.len();
    }
    let said =
        format!("faults: kill -9 in the middle of commits: {rounds} kills, {entries} entries acknowledged, none lost");
    writeln!(io::stdout(), "{said}").unwrap();
}
