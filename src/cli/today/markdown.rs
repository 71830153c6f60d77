//! The queue as Markdown: a list to tick in a mail or a note.

use super::{sentences, shown};
use crate::cli::session::Session;
use crate::domain::affiliate::Tier;
use crate::domain::queue::{Entry, Queue};
use crate::say;

/// The day, then each section with its people, then who is done.
pub(super) fn page(queue: &Queue, most: usize, session: &Session) -> String {
    let words = &session.words;
    let heading =
        say!(words, "cli-today", day = words.day_long(queue.day), left = queue.left(), done = queue.done.len());
    let mut page = format!("# {}\n", escaped(&heading));
    for (group, entries) in shown(queue, most).into_iter().filter(|(_, entries)| !entries.is_empty()) {
        let title = say!(words, "section", kind = group.section.id(), n = entries.len());
        page.push_str(&format!("\n## {}\n\n", escaped(&title)));
        page.extend(entries.iter().map(|entry| line(entry, session)));
    }
    if !queue.done.is_empty() {
        page.push_str(&format!("\n## {}\n\n", escaped(&say!(words, "section-done", n = queue.done.len()))));
        for done in &queue.done {
            let outcome = say!(words, "done-outcome", kind = done.outcome.id());
            page.push_str(&format!("- [x] **{}** {}\n", escaped(&done.name), escaped(&outcome)));
        }
    }
    page
}

fn line(entry: &Entry, session: &Session) -> String {
    let tier = entry.tier.map(|tier| Tier::code(tier).to_owned());
    let late = entry.late().filter(|days| *days > 0).map(|days| session.words.late_by(days));
    let aside: Vec<String> = tier.into_iter().chain(late).collect();
    let aside = if aside.is_empty() { String::new() } else { format!(" ({})", aside.join(", ")) };
    format!("- [ ] **{}**{aside}\n  {}\n", escaped(&entry.name), escaped(&sentences(entry, session)))
}

/// Text in which no sign means anything to Markdown, in one line.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#|".contains(letter) {
            safe.push('\\');
        }
        safe.push(if letter.is_control() { ' ' } else { letter });
    }
    safe
}
