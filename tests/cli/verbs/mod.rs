//! Every flag of every verb of every command, walked from the program's own tree (`help --json`): a flag that the verb
//! takes has an effect, one that only another verb takes is refused, names who takes it, and nothing is written.

mod examples;
mod place;

use std::collections::{BTreeMap, BTreeSet};

use rstest::rstest;
use serde_json::Value;

use examples::EXAMPLES;
use place::{Place, notebook};

/// Flags with one value so far, which is what is meant without them.
const ONE_VALUE: [(&str, &str); 2] = [("export", "--format"), ("import", "--kind")];

/// A command, or a command with its verb, and the flags it takes with whether each takes a value.
type Tree = BTreeMap<String, BTreeMap<String, bool>>;

fn tree(place: &Place) -> Tree {
    let help: Value = serde_json::from_str(&place.ok(&["help", "--json"])).unwrap();
    let mut tree = Tree::new();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let flags = |command: &Value| {
        let one = |flag: &Value| (flag["flag"].as_str().unwrap().to_owned(), flag["value"] == true);
        list(&command["flags"]).iter().map(one).collect::<BTreeMap<_, _>>()
    };
    for command in list(&help["commands"]) {
        let name = command["name"].as_str().unwrap();
        let verbs = list(&command["verbs"]);
        if verbs.is_empty() {
            tree.insert(name.to_owned(), flags(&command));
        }
        for verb in verbs {
            tree.insert(format!("{name} {}", verb["name"].as_str().unwrap()), flags(&verb));
        }
    }
    tree
}

/// The path of example words in the tree.
fn path(words: &[&str], tree: &Tree) -> String {
    let with_verb = words.iter().take(2).copied().collect::<Vec<_>>().join(" ");
    if tree.contains_key(&with_verb) { with_verb } else { words[0].to_owned() }
}

fn with<'w>(words: &[&'w str], flag: &'w str, value: &'w str) -> Vec<&'w str> {
    let mut all = words.to_vec();
    all.push(flag);
    all.extend(Some(value).filter(|value| !value.is_empty()));
    all
}

#[test]
fn every_flag_that_is_taken_has_an_example() {
    let tree = tree(&Place::empty());
    let examples: BTreeSet<(String, &str)> = EXAMPLES
        .iter()
        .flat_map(|(words, effects)| effects.iter().map(|(flag, ..)| (path(words, &tree), *flag)))
        .collect();
    let mut missing = Vec::new();
    for (path, flags) in &tree {
        let none = |flag: &&String| {
            !examples.contains(&(path.clone(), flag.as_str())) && !ONE_VALUE.contains(&(path.as_str(), flag.as_str()))
        };
        missing.extend(flags.keys().filter(none).map(|flag| format!("{path} {flag}")));
    }
    assert!(missing.is_empty(), "give these an example in EXAMPLES: {missing:#?}");
    for (path, flag) in examples {
        assert!(tree[&path].contains_key(flag), "{path} does not take {flag} any more");
    }
}

#[test]
fn every_flag_that_is_taken_has_an_effect() {
    let place = notebook();
    let mut faults = Vec::new();
    for (words, effects) in EXAMPLES {
        let done = |words: &[&str]| {
            let copy = place.copy();
            let run = copy.run(words);
            let folder = copy.file("").display().to_string();
            (run.code, run.out.replace(&folder, "FOLDER"), copy.state())
        };
        let without = done(words);
        for (flag, value, shows) in *effects {
            let words = with(words, flag, value);
            let found = done(&words);
            let count = |(_, out, state): &(i32, String, String), text: &str| {
                out.matches(text).count() + state.matches(text).count()
            };
            let has_effect = match (shows.strip_prefix('-'), *shows) {
                // A file read as something else may be refused.
                (_, "!") => found != without,
                _ if ![0, 10].contains(&found.0) => false,
                (Some(gone), _) => count(&found, gone) < count(&without, gone),
                (None, "") => found != without,
                (None, shows) => count(&found, shows) > count(&without, shows),
            };
            if !has_effect {
                faults.push(format!("{words:?}: {} {}", found.0, found.1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_flag_of_another_verb_is_refused_and_named_and_nothing_is_written() {
    let place = notebook();
    let tree = tree(&place);
    let before = place.state();
    let mut tried = 0;
    for (path, flags) in &tree {
        let Some((command, verb)) = path.split_once(' ') else { continue };
        let siblings = tree.iter().filter(|(other, _)| other.starts_with(&format!("{command} ")));
        for (other, others) in siblings {
            for (flag, takes_value) in others.iter().filter(|(flag, _)| !flags.contains_key(*flag)) {
                let value = if *takes_value { "x" } else { "" };
                let told = place.run(&[&with(&[command, verb], flag, value)[..], &["paul", "banners"]].concat());
                let taker = other.split_once(' ').unwrap().1;
                assert_eq!(told.code, 2, "{path} {flag}: {told:?}");
                assert!(told.err.contains(flag.as_str()) && told.err.contains(taker), "{path} {flag}: {told:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "only {tried} flags: is the tree read at all?");
    assert_eq!(place.state(), before);
}

/// The flags of one word mean the same behind every verb of a command: where they stand before the verb, nobody knows the
/// verb yet.
#[test]
fn a_flag_takes_a_value_for_all_verbs_or_for_none() {
    let tree = tree(&Place::empty());
    let mut known: BTreeMap<(String, String), bool> = BTreeMap::new();
    for (path, flags) in tree {
        let command = path.split(' ').next().unwrap().to_owned();
        for (flag, takes) in flags {
            let before = known.insert((command.clone(), flag.clone()), takes);
            assert!(before.is_none_or(|before| before == takes), "{path} {flag}");
        }
    }
}

/// What is typed is used or refused, never thrown away: the words, what is refused beside them.
#[rstest]
#[case::another_text(&["fact", "add", "paul", "plays golf", "--text", "plays chess"], "--text")]
#[case::kind_of_what_goes(&["fact", "remove", "paul", "golf", "--kind", "like", "--day", "friday"], "--kind")]
#[case::a_filter_without_a_verb(&["filters", "tag:food"], "tag:food")]
#[case::a_filter_without_a_name(&["filters", "save", "food"], "FILTER")]
#[case::an_event_without_a_verb(&["event", "summit"], "summit")]
#[case::two_due_days(&["promise", "paul", "send it !fri", "--due", "monday"], "--due")]
#[case::two_ways(&["log", "paul", "/sms a word", "--via", "call"], "--via")]
#[case::two_days(&["log", "paul", "a word =yesterday", "--when", "sunday"], "--when")]
#[case::two_next_days(&["log", "paul", "a word !2w", "--next", "3w"], "--next")]
#[case::two_promised_days(&["request", "paul", "a code !fri", "--promise-by", "monday"], "--promise-by")]
#[case::two_kinds_of_date(&["date", "add", "zed", "wedding", "--on", "14/05", "--kind", "birthday"], "--kind")]
#[case::two_labels(&["date", "add", "zed", "the fair", "--on", "14/05", "--label", "the party"], "--label")]
#[case::an_occasion_and_a_day(&["gift", "edit", "paul", "pen", "--occasion", "wedding", "--day", "friday"], "--occasion")]
#[case::a_day_without_a_state(&["gift", "edit", "paul", "pen", "--on", "friday"], "--state")]
#[case::a_number_of_nothing(&["today", "--count", "--max", "3"], "--count")]
#[case::two_forms(&["list", "--csv", "--json"], "--csv")]
#[case::to_prepare_for_nobody(&["event", "add", "Fair", "--on", "friday", "--prepare", "the kit"], "--with")]
#[case::overwriting_nothing(&["export", "--yes"], "--output")]
#[case::one_and_many(&["edit", "paul", "--where", "tier:C", "--tier", "A"], "--where")]
#[case::everybody_at_once(&["edit", "--where", " ", "--tier", "A"], "--where")]
#[case::one_address_for_many(&["edit", "--where", "tier:C", "--email", "x@example.org"], "tier")]
#[case::no_reason_for_no_day(&["next", "paul", "none", "because"], "because")]
fn nothing_typed_is_thrown_away(#[case] words: &[&str], #[case] named: &str) {
    let place = notebook();
    let before = place.state();
    let told = place.run(words);
    assert_eq!(told.code, 2, "{told:?}");
    assert!(told.err.contains(named) || told.out.contains(named), "{told:?}");
    assert_eq!(place.state(), before);
}

/// The verb may stand behind flags, in either language, or be left out; somebody called like a verb can be named.
#[rstest]
#[case::left_out(&["promise", "paul", "call back"], "\"call back\"")]
#[case::said(&["promise", "add", "paul", "call back"], "\"call back\"")]
#[case::french(&["promettre", "ajouter", "paul", "call back"], "\"call back\"")]
#[case::behind_a_flag(&["promise", "--due", "friday", "edit", "paul", "banners"], "\"due_on\":\"2026-02-06\"")]
#[case::behind_a_switch(&["request", "--urgent", "paul", "a code"], "\"a code\"")]
#[case::behind_what_all_take(&["--json", "fact", "--kind", "like", "ajouter", "paul", "plays chess"], "\"plays chess\"")]
#[case::without_accents(&["event", "desinscrire", "summit", "paul"], "\"attendees\":[]")]
#[case::in_capitals(&["fact", "AJOUTER", "paul", "plays chess"], "\"plays chess\"")]
#[case::a_name_like_a_verb(&["promise", "add", "add", "call back"], "\"call back\"")]
#[case::a_name_like_a_verb_behind_dashes(&["promise", "--", "keep", "call back"], "\"call back\"")]
#[case::a_filter_by_verb(&["filters", "garder", "b", "tier:B"], "\"tier:B\"")]
#[case::a_filter_by_flag(&["filters", "--save", "b", "tier:B"], "\"tier:B\"")]
#[case::kept_for_an_event(
    &["event", "add", "Fair", "--on", "2026-04-01", "--with", "paul", "--prepare", "the kit"], "\"the kit\"")]
fn a_verb_is_found_where_it_stands(#[case] words: &[&str], #[case] shows: &str) {
    let place = notebook();
    place.ok(&["add", "Add Keep"]);
    let before = place.state().matches(shows).count();
    place.ok(words);
    assert!(place.state().matches(shows).count() > before, "{}", place.state());
}
