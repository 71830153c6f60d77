//! A new affiliate in one line.

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::affiliate::Rhythm;
use crate::domain::capture::newcomer::{Typed, read_newcomer};
use crate::domain::phrase::Phrase;

/// Who is new.
#[derive(Debug, Clone)]
pub struct NewPerson;

impl Question for NewPerson {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-person-title")
    }

    fn examples(&self) -> &'static str {
        "prompt-person-examples"
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let Some(person) = read_newcomer(text, Typed::Line, &around.future()) else {
            return Answer::unclear(Phrase::new("prompt-person-unclear"));
        };
        let mut says = vec![Phrase::new("prompt-person-reads-name").with("name", person.name.as_str())];
        if let Some(email) = &person.email {
            says.push(Phrase::new("prompt-person-reads-email").with("email", email.as_str()));
        }
        if let Some(tier) = person.tier {
            says.push(Phrase::new("prompt-person-reads-tier").with("tier", tier.code()));
        }
        match (person.rhythm, around.rules.rhythm_days(person.rhythm, person.tier)) {
            (Rhythm::Off, _) => says.push(Phrase::new("prompt-next-reads-no-rhythm")),
            (_, Some(days)) => says.push(Phrase::new("prompt-next-reads-rhythm").with("days", days)),
            (_, None) => says.push(Phrase::new("prompt-person-reads-no-rhythm")),
        }
        if !person.tags.is_empty() {
            says.push(Phrase::new("prompt-person-reads-tags").with("tags", person.tags.join(", ")));
        }
        Answer::of(says, vec![Effect::Write(Write::Add(person))])
    }
}
