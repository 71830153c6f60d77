//! The name under which a filter is kept.

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Apart, Effect, Write};
use crate::domain::id::SavedFilterId;
use crate::domain::phrase::Phrase;
use crate::domain::text::fold::fold;

/// How a filter is to be called.
#[derive(Debug, Clone)]
pub struct FilterName {
    /// What is typed into it.
    pub text: String,
    /// The names there are.
    pub taken: Vec<String>,
    /// The one that gets another name; `None`: the filter is new.
    pub renames: Option<SavedFilterId>,
}

impl Question for FilterName {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-filter-title").with("text", self.text.as_str())
    }

    fn examples(&self) -> &'static str {
        "prompt-filter-examples"
    }

    fn read(&self, text: &str, _around: &Circumstances) -> Answer {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if fold(&name).is_empty() {
            return Answer::unclear(Phrase::new("prompt-filter-unclear"));
        }
        let same = self.taken.iter().find(|taken| fold(taken) == fold(&name));
        let says = match same {
            Some(same) => Phrase::new("prompt-filter-replaces").with("name", same.as_str()),
            None => Phrase::new("prompt-filter-reads").with("name", name.as_str()),
        };
        let write = match self.renames {
            Some(id) => Apart::RenameFilter(id, name),
            None => Apart::KeepFilter(name, self.text.clone()),
        };
        Answer::ready(says, Effect::Write(Write::Apart(write)))
    }
}
