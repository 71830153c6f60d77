//! Message templates: a text with gaps that are filled with what the notebook knows of a person.
//!
//! A template is a file. Above a line `---` may stand its `title:`, the `subject:` of an e-mail, and `for:`, the reasons of the
//! queue that it suits (French names count as well). In the text, `{first_name}` is a gap; a line with `{child?}` goes when
//! nothing is known for it; `{{tu|vous}}` are the two forms of address.

mod fault;
mod fill;
mod known;
mod parse;
mod placeholder;
mod suit;
#[cfg(test)]
mod tests;

pub use fault::{Fault, Problem};
pub use fill::{Filled, Letter, Values};
pub use known::{Asker, known};
pub use parse::parse;
pub use placeholder::Placeholder;
pub use suit::{Suit, suits_now};

use super::lang::Lang;

/// A template that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its file's name without the ending; the same in every language.
    pub name: String,
    /// The language it is written in.
    pub lang: Lang,
    /// What it is called in lists; its name where the file says nothing.
    pub title: String,
    /// The subject of an e-mail.
    pub subject: Option<Line>,
    /// The text, line by line.
    pub body: Vec<Line>,
    /// The reasons it suits.
    pub suits: Vec<Suit>,
}

/// Three questions to ask oneself of any message, as messages of the catalogues (docs/product.md, "Make it fun"): they
/// stand as help beside the templates.
pub const QUESTIONS: [&str; 3] = ["template-question-call", "template-question-voice", "template-question-odd"];

impl Template {
    /// Every gap that has to be filled, each once, in the order of the text.
    pub fn needed(&self) -> Vec<Placeholder> {
        let mut needed = Vec::new();
        for gap in self.subject.iter().chain(&self.body).flat_map(Line::gaps) {
            if gap.1 == Need::Must && !needed.contains(&gap.0) {
                needed.push(gap.0);
            }
        }
        needed
    }
}

/// One line of a template.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(pub(super) Vec<Piece>);

impl Line {
    /// Every gap in the line, with whether it must be filled.
    fn gaps(&self) -> Vec<(Placeholder, Need)> {
        fn collect(pieces: &[Piece], gaps: &mut Vec<(Placeholder, Need)>) {
            for piece in pieces {
                match piece {
                    Piece::Words(_) => {}
                    Piece::Gap(placeholder, need) => gaps.push((*placeholder, *need)),
                    Piece::Forms(tu, vous) => {
                        collect(tu, gaps);
                        collect(vous, gaps);
                    }
                }
            }
        }
        let mut gaps = Vec::new();
        collect(&self.0, &mut gaps);
        gaps
    }
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words that stand as they are.
    Words(String),
    /// A gap.
    Gap(Placeholder, Need),
    /// The familiar and the polite form.
    Forms(Vec<Piece>, Vec<Piece>),
}

/// Whether a gap has to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Without a value there is no text.
    Must,
    /// Without a value its line goes.
    OrLineGoes,
}
