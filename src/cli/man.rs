//! `carnet man [COMMAND]`: the manual page, in the reader's language.

use clap::Command;
use clap_mangen::Man;
use serde_json::json;

use super::answer::Answer;
use super::arguments;
use super::failure::{Exit, Failure};
use super::help;
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::i18n::Words;

/// Tells man that what follows is no ASCII.
const CODING: &str = "'\\\" -*- coding: utf-8 -*-\n";

pub(super) fn run(arguments: &arguments::Man, session: &Session) -> Result<Answer, Failure> {
    let whole = help::command(&session.words);
    let found = help::find(&whole, &arguments.command)?.clone();
    let names = &arguments.command;
    let (name, command) = match names.as_slice() {
        [] => ("carnet".to_owned(), found),
        _ => {
            let (display, bin) = (format!("carnet-{}", names.join("-")), format!("carnet {}", names.join(" ")));
            (display.clone(), found.display_name(display).bin_name(bin))
        }
    };
    let page = page(command, Extent::of(names), &session.words).map_err(|error| {
        Failure::new(Exit::Failure, Phrase::new("keys-unreadable").with("reason", error.to_string()))
    })?;
    let text = || page.clone();
    Ok(session.shown(|| json!({"name": format!("{name}.1"), "page": page}), text, text))
}

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The whole program.
    Whole,
    /// A command of it, or a verb.
    Command,
}

impl Extent {
    fn of(names: &[String]) -> Self {
        if names.is_empty() { Extent::Whole } else { Extent::Command }
    }
}

type Section = fn(&Man, &mut dyn std::io::Write) -> Result<(), std::io::Error>;

/// clap's page, its headings in the reader's language, and what clap does not know behind it.
fn page(command: Command, extent: Extent, words: &Words) -> Result<String, std::io::Error> {
    let has_commands = command.has_subcommands();
    let man = Man::new(command).manual("carnet").source(concat!("carnet ", env!("CARGO_PKG_VERSION")));
    let sections: [(&str, Section); 5] = [
        ("man-name", Man::render_name_section),
        ("man-synopsis", Man::render_synopsis_section),
        ("man-description", Man::render_description_section),
        ("man-options", Man::render_options_section),
        ("man-commands", Man::render_subcommands_section),
    ];
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    let mut text = CODING.to_owned() + &String::from_utf8_lossy(&page);
    for (heading, render) in sections.iter().filter(|(id, _)| *id != "man-commands" || has_commands) {
        let mut section = Vec::new();
        render(&man, &mut section)?;
        text += &headed(&String::from_utf8_lossy(&section), &words.say(heading));
    }
    for (heading, body) in [
        ("man-examples", "cli-examples"),
        ("man-exit", "man-exit-codes"),
        ("man-environment", "man-variables"),
        ("man-files", "man-places"),
    ] {
        if extent == Extent::Whole {
            text += &written(&words.say(heading), &words.say(body));
        }
    }
    Ok(text)
}

/// A section with another heading.
fn headed(section: &str, heading: &str) -> String {
    let lines = section.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(_) => title(heading),
        None => format!("{line}\n"),
    });
    lines.collect()
}

/// A section of lines that stay lines.
fn written(heading: &str, body: &str) -> String {
    let escaped = |line: &str| {
        let line = line.trim_start().replace('\\', "\\e").replace('-', "\\-");
        // A point or an apostrophe at the start of a line is a command.
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    };
    let lines: Vec<String> = body.lines().map(escaped).collect();
    format!("{}.nf\n{}\n.fi\n", title(heading), lines.join("\n"))
}

fn title(heading: &str) -> String {
    let heading = heading.to_uppercase();
    if heading.contains(' ') { format!(".SH \"{heading}\"\n") } else { format!(".SH {heading}\n") }
}
