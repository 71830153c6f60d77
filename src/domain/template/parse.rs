//! Reading a template's file.

use super::fault::{Fault, Problem};
use super::placeholder::Placeholder;
use super::suit::Suit;
use super::{Line, Need, Piece, Template};
use crate::domain::lang::Lang;
use crate::domain::text::fold::fold;

/// The line between the head and the text.
const RULE: &str = "---";

/// Reads a template; `name` is its file's name without the ending.
///
/// # Errors
/// The first fault, with its line.
pub fn parse(name: &str, lang: Lang, text: &str) -> Result<Template, Fault> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut template = Template {
        name: name.to_owned(),
        lang,
        title: name.replace(['-', '_'], " "),
        subject: None,
        body: Vec::new(),
        suits: Vec::new(),
    };
    let rule = lines.iter().position(|line| *line == RULE).filter(|at| is_head(&lines[..*at]));
    if let Some(rule) = rule {
        for (at, line) in lines[..rule].iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            head(&mut template, line).map_err(|problem| Fault { line: at + 1, problem })?;
        }
    }
    let from = rule.map_or(0, |rule| rule + 1);
    for (at, line) in lines.iter().enumerate().skip(from) {
        template.body.push(read(line).map_err(|problem| Fault { line: at + 1, problem })?);
    }
    let is_blank = |line: &Line| line.0.is_empty();
    while template.body.last().is_some_and(is_blank) {
        template.body.pop();
    }
    while template.body.first().is_some_and(is_blank) {
        template.body.remove(0);
    }
    if template.body.is_empty() {
        return Err(Fault { line: lines.len().max(1), problem: Problem::Empty });
    }
    Ok(template)
}

/// Whether the lines above a rule are a head: each is a word, a colon and a value. Otherwise the rule belongs to the text.
fn is_head(lines: &[&str]) -> bool {
    lines.iter().all(|line| {
        line.is_empty() || line.split_once(':').is_some_and(|(key, _)| key.trim().chars().all(char::is_alphanumeric))
    })
}

fn head(template: &mut Template, line: &str) -> Result<(), Problem> {
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    let value = value.trim();
    match fold(key.trim()).as_str() {
        "title" | "titre" => template.title = value.to_owned(),
        "subject" | "objet" => template.subject = Some(read(value)?),
        "for" | "pour" => {
            for word in value.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                template.suits.push(Suit::from_code(word).ok_or_else(|| Problem::UnknownSuit(word.to_owned()))?);
            }
        }
        _ => return Err(Problem::UnknownHead(key.trim().to_owned())),
    }
    Ok(())
}

/// Reads one line.
fn read(line: &str) -> Result<Line, Problem> {
    let (pieces, rest) = pieces(line, Inside::Line)?;
    if rest.is_empty() { Ok(Line(pieces)) } else { Err(Problem::NotOpened) }
}

/// Where pieces are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// In the line itself.
    Line,
    /// In the familiar form, which ends with `|`.
    Familiar,
    /// In the polite form, which ends with `}}`.
    Polite,
}

/// Reads pieces up to where they end; what stands from there on is left over.
fn pieces(text: &str, inside: Inside) -> Result<(Vec<Piece>, &str), Problem> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}', '|']) {
        let (words, from) = rest.split_at(at);
        let is_end = match inside {
            Inside::Line => from.starts_with('}'),
            Inside::Familiar => from.starts_with(['|', '}']),
            Inside::Polite => from.starts_with('}') || from.starts_with('|'),
        };
        push_words(&mut found, words);
        if is_end {
            return Ok((found, from));
        }
        if let Some(after) = from.strip_prefix("{{") {
            let (forms, after) = forms(after)?;
            found.push(forms);
            rest = after;
        } else if let Some(after) = from.strip_prefix('{') {
            let (name, after) = after.split_once('}').ok_or(Problem::NotClosed)?;
            found.push(gap(name)?);
            rest = after;
        } else {
            // A bar in a line outside of two forms is a bar.
            push_words(&mut found, "|");
            rest = from.strip_prefix('|').unwrap_or_default();
        }
    }
    push_words(&mut found, rest);
    Ok((found, ""))
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    if words.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Words(before)) => before.push_str(words),
        _ => pieces.push(Piece::Words(words.to_owned())),
    }
}

/// The two forms behind `{{`, and what follows them.
fn forms(text: &str) -> Result<(Piece, &str), Problem> {
    let (tu, rest) = pieces(text, Inside::Familiar)?;
    let rest = match rest.strip_prefix('|') {
        Some(rest) => rest,
        None if rest.is_empty() => return Err(Problem::NotClosed),
        None => return Err(Problem::OneForm),
    };
    let (vous, rest) = pieces(rest, Inside::Polite)?;
    match rest.strip_prefix("}}") {
        Some(rest) => Ok((Piece::Forms(tu, vous), rest)),
        None if rest.starts_with('|') => Err(Problem::OneForm),
        None => Err(Problem::NotClosed),
    }
}

fn gap(name: &str) -> Result<Piece, Problem> {
    let (name, need) = match name.trim().strip_suffix('?') {
        Some(name) => (name.trim(), Need::OrLineGoes),
        None => (name.trim(), Need::Must),
    };
    let placeholder = Placeholder::from_name(name).ok_or_else(|| Problem::UnknownGap(name.to_owned()))?;
    Ok(Piece::Gap(placeholder, need))
}
