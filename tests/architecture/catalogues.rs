//! The catalogues: both languages say the same things, everything said exists, and nothing is left unsaid.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use carnet::domain::lang::Lang;
use carnet::i18n::catalogue::{TOPICS, messages};
use fluent_syntax::ast;

use crate::source::{Source, files, root, sources};

type Names = BTreeSet<String>;

fn expression(inline: &ast::InlineExpression<&'static str>, names: &mut Names, faults: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        // The one function: « de » before a name, in French.
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == "DE" => {
            for gap in &arguments.positional {
                expression(gap, names, faults);
            }
        }
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        ast::InlineExpression::Placeable { expression: inner } => placeable(inner, names, faults),
        other => faults.push(format!("messages stand alone, without terms, functions and other messages: {other:?}")),
    }
}

fn placeable(inner: &ast::Expression<&'static str>, names: &mut Names, faults: &mut Vec<String>) {
    match inner {
        ast::Expression::Inline(inline) => expression(inline, names, faults),
        ast::Expression::Select { selector, variants } => {
            expression(selector, names, faults);
            for variant in variants {
                pattern(&variant.value, names, faults);
            }
        }
    }
}

fn pattern(pattern: &ast::Pattern<&'static str>, names: &mut Names, faults: &mut Vec<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            placeable(expression, names, faults);
        }
    }
}

/// Every message of a language with the names of its gaps.
fn catalogue(lang: Lang) -> BTreeMap<String, Names> {
    let mut found = BTreeMap::new();
    let mut faults = Vec::new();
    for topic in TOPICS {
        let place = format!("{}/{}.ftl", lang.code(), topic.name);
        let parsed = match fluent_syntax::parser::parse(topic.text(lang)) {
            Ok(parsed) => parsed,
            Err((parsed, errors)) => {
                faults.push(format!("{place}: {errors:?}"));
                parsed
            }
        };
        let mut here = Vec::new();
        for entry in &parsed.body {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            here.push(message.id.name);
            let mut names = Names::new();
            match &message.value {
                Some(value) => pattern(value, &mut names, &mut faults),
                None => faults.push(format!("{place}: {id} has no text")),
            }
            if !message.attributes.is_empty() {
                faults.push(format!("{place}: {id} has attributes, which nobody says"));
            }
            if found.insert(id.clone(), names).is_some() {
                faults.push(format!("{place}: {id} stands twice in the catalogues"));
            }
        }
        let cut: Vec<&str> = messages(topic.text(lang)).into_iter().map(|(id, _)| id).collect();
        assert_eq!(cut, here, "{place}: the program cuts the file otherwise than Fluent parses it");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    found
}

#[test]
fn every_file_is_registered() {
    let registered: Vec<String> = TOPICS.iter().map(|topic| format!("{}.ftl", topic.name)).collect();
    for lang in Lang::ALL {
        let folder = root().join("assets/locales").join(lang.code());
        let on_disk: Vec<String> =
            files(&folder, "ftl").iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
        assert_eq!(on_disk, registered, "assets/locales/{}", lang.code());
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (english, french) = (catalogue(Lang::En), catalogue(Lang::Fr));
    let ids = |catalogue: &BTreeMap<String, Names>| catalogue.keys().cloned().collect::<Names>();
    assert_eq!(ids(&english).difference(&ids(&french)).collect::<Vec<_>>(), Vec::<&String>::new(), "only in English");
    assert_eq!(ids(&french).difference(&ids(&english)).collect::<Vec<_>>(), Vec::<&String>::new(), "only in French");
    // English says you to everybody.
    let told_apart = |names: &Names| names.iter().filter(|name| *name != "form").cloned().collect::<Names>();
    for (id, names) in &english {
        assert_eq!(told_apart(names), told_apart(&french[id]), "the gaps of {id}");
    }
}

/// A message that is said: where, which, with which gaps; whether those are all.
struct Said {
    place: String,
    id: String,
    names: Names,
    complete: bool,
}

/// From the code that follows `say!(`, the literal's place and the names of the gaps at the macro's own depth.
fn macro_call(source: &Source, from: usize) -> (Option<usize>, Names) {
    let mut depth = 0;
    let mut argument = 0;
    let mut id = None;
    let mut names = Names::new();
    let mut words = String::new();
    for (offset, letter) in source.code[from..].char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                argument += 1;
                words.clear();
            }
            '"' if depth == 0 && argument == 1 && id.is_none() => id = Some(from + offset),
            '=' if depth == 0 && argument >= 2 && !words.trim().is_empty() => {
                names.insert(words.trim().to_owned());
                // Only the first `=` of an argument names it.
                words = String::from(" ");
                argument += 0;
            }
            _ => {}
        }
        let of_name = letter.is_alphanumeric() || letter == '_';
        if depth == 0 && argument >= 2 && of_name && !words.starts_with(' ') {
            words.push(letter);
        }
    }
    (id, names)
}

fn said(source: &Source) -> Vec<Said> {
    let mut found = Vec::new();
    let mut add = |at: usize, literal: Option<usize>, names: Names, complete: bool| {
        if let Some(literal) = literal.and_then(|place| source.literal_at(place)) {
            let place = format!("{}:{}", source.path, source.line(at));
            found.push(Said { place, id: literal.text.clone(), names, complete });
        }
    };
    for (at, call) in source.code.match_indices("say!(") {
        let (literal, names) = macro_call(source, at + call.len());
        add(at, literal, names, true);
    }
    for (call, complete) in [(".say(", true), (".say_with(", false), ("Phrase::new(", false), ("Value::Term(", false)] {
        for (at, _) in source.code.match_indices(call) {
            let after = at + call.len();
            let blanks = source.code[after..].len() - source.code[after..].trim_start().len();
            add(at, Some(after + blanks), Names::new(), complete);
        }
    }
    found
}

#[test]
fn what_is_said_exists_with_its_gaps() {
    let english = catalogue(Lang::En);
    let mut faults = Vec::new();
    let mut count = 0;
    for source in sources().iter().filter(|source| source.path != "src/i18n/mod.rs") {
        for said in said(source) {
            count += 1;
            match english.get(&said.id) {
                None => faults.push(format!("{}: there is no message {:?}", said.place, said.id)),
                Some(names) if said.complete && *names != said.names => {
                    faults.push(format!("{}: {} has the gaps {names:?}, not {:?}", said.place, said.id, said.names));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 10, "hardly anything is said: are the sources read at all?");
}

#[test]
fn nothing_is_left_unsaid() {
    let sources = sources();
    let keymap = fs::read_to_string(root().join("assets/keymap.toml")).unwrap_or_default();
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(|source| source.literals.iter().map(|literal| literal.text.as_str())).collect();
    // `format!("action-{name}")` says a family of messages.
    let families: Vec<&str> = literals
        .iter()
        .filter_map(|text| text.split_once('{').map(|(family, _)| family))
        .filter(|family| family.len() > 2 && family.ends_with('-'))
        .collect();
    let unsaid: Vec<String> = catalogue(Lang::En)
        .into_keys()
        .filter(|id| {
            // An action's words are called by its name in the table of keys; the palette's own have no key.
            let action = id.strip_prefix("action-").or_else(|| id.strip_prefix("hint-")).unwrap_or(id);
            let named = literals.contains(id.as_str()) || (action != id && literals.contains(action));
            !named && !keymap.contains(&format!("\"{action}\""))
        })
        .filter(|id| !families.iter().any(|family| id.starts_with(family)))
        .collect();
    assert!(unsaid.is_empty(), "no code says these:\n{}", unsaid.join("\n"));
}

#[test]
fn french_is_set_as_french_is() {
    let mut faults = Vec::new();
    for topic in TOPICS {
        for (number, line) in topic.fr.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let place = format!("fr/{}.ftl:{}: {line}", topic.name, number + 1);
            if [" :", " ;", " !", " ?", " »", "« "].iter().any(|pair| line.contains(pair)) {
                faults.push(format!("{place}\n    a plain blank where U+00A0 belongs"));
            }
            let letters: Vec<char> = line.chars().collect();
            if letters.windows(3).any(|three| three[0].is_alphabetic() && three[1] == '\'' && three[2].is_alphabetic())
            {
                faults.push(format!("{place}\n    a straight apostrophe where ’ belongs"));
            }
            if let Some(mark) = unspaced(&letters) {
                faults.push(format!("{place}\n    U+00A0 is missing beside {mark}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The first mark that lacks its U+00A0. A colon within a word is none of French: a time, an address, `étiquette:vip`; nor is
/// a `!` before a letter, a sign of the one-line grammar, nor what is quoted, as in `{"!"}`.
fn unspaced(letters: &[char]) -> Option<char> {
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied().unwrap_or(' ');
    let spaced = |letter: char| matches!(letter, '\u{a0}' | '\u{202f}' | '"');
    letters.iter().enumerate().find_map(|(place, mark)| {
        let (before, after) = (at(place.checked_sub(1)), at(Some(place + 1)));
        let is_fault = match mark {
            ':' => after.is_whitespace() && !spaced(before),
            '!' => !after.is_alphanumeric() && !spaced(before),
            ';' | '?' | '»' => !spaced(before),
            '«' => !spaced(after),
            _ => false,
        };
        is_fault.then_some(*mark)
    })
}

#[test]
fn a_mark_without_its_blank_is_found() {
    for fault in ["Nom: x", "{ $name }: { $what }", "Oui !", "Quoi?", "«a »", "« a»", "fin; suite"] {
        let letters: Vec<char> = fault.chars().collect();
        assert!(unspaced(&letters).is_some(), "{fault}");
    }
    for fine in
        ["14:30", "https://a.fr", "étiquette:vip", "{\"!\"}2s", "Oui\u{a0}!", "«\u{a0}a\u{a0}»", "+famille !ven"]
    {
        let letters: Vec<char> = fine.chars().collect();
        assert_eq!(unspaced(&letters), None, "{fine}");
    }
}

#[test]
fn what_is_said_is_put_together_by_the_catalogues() {
    // A colon or semicolon between two gaps is set otherwise in French.
    let rooms = ["src/cli/", "src/ui/", "src/i18n/", "src/domain/capture/"];
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| rooms.iter().any(|room| source.path.starts_with(room))) {
        for literal in &source.literals {
            let joins = ["}: ", "}; "].iter().any(|joint| literal.text.contains(joint)) || literal.text == ": ";
            if joins {
                faults.push(format!("{}:{}: {:?}", source.path, literal.line, literal.text));
            }
        }
    }
    assert!(faults.is_empty(), "say these from assets/locales:\n{}", faults.join("\n"));
}
