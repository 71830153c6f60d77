//! How a command ends, and what it says when it could not do what was asked.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::object;
use crate::config::ConfigError;
use crate::domain::affiliate::Tier;
use crate::domain::capture::{self, Question, Topic, Unready};
use crate::domain::finding::FoundPerson;
use crate::domain::phrase::Phrase;
use crate::i18n::Words;
use crate::i18n::system::system_error;
use crate::store::backup::BackupError;
use crate::store::directory::Found;
use crate::store::{MessageArgs, OpenError, StoreError, UndoError};

/// How the program ends (docs/engineering.md, "Command line contract").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Ok,
    /// It did not.
    Failure,
    /// The arguments make no sense, or a question is open.
    Usage,
    /// There is nobody or nothing of that name.
    NotFound,
    /// Several people answer to a name.
    Ambiguous,
    /// Another process kept the notebook busy.
    Busy,
    /// The notebook is damaged.
    Integrity,
    /// People are due; only `today --exit-code`.
    Due,
}

impl Exit {
    /// The code that the system sees.
    pub fn code(self) -> u8 {
        match self {
            Exit::Ok => 0,
            Exit::Failure => 1,
            Exit::Usage => 2,
            Exit::NotFound => 3,
            Exit::Ambiguous => 4,
            Exit::Busy => 5,
            Exit::Integrity => 6,
            Exit::Due => 10,
        }
    }

    /// The code in JSON errors.
    fn name(self) -> &'static str {
        match self {
            Exit::Ok | Exit::Due | Exit::Failure => "failure",
            Exit::Usage => "usage",
            Exit::NotFound => "not_found",
            Exit::Ambiguous => "ambiguous",
            Exit::Busy => "busy",
            Exit::Integrity => "integrity",
        }
    }
}

/// Somebody, or something, that may have been meant.
#[derive(Debug)]
pub(crate) struct Candidate {
    id: String,
    name: String,
    tier: Option<Tier>,
    hint: Option<String>,
}

impl From<Found> for Candidate {
    fn from(found: Found) -> Self {
        Self { id: found.id.to_string(), name: found.name, tier: found.tier, hint: found.hint }
    }
}

impl From<FoundPerson> for Candidate {
    fn from(found: FoundPerson) -> Self {
        Self { id: found.id.to_string(), name: found.name, tier: found.tier, hint: found.hint }
    }
}

impl From<capture::Candidate> for Candidate {
    fn from(found: capture::Candidate) -> Self {
        let hint = Some(found.hint).filter(|hint| !hint.is_empty());
        Self { id: found.id.to_string(), name: found.name, tier: None, hint }
    }
}

impl Candidate {
    /// An item of a page, or anything else that has an identity and words.
    pub fn item(id: String, name: String) -> Self {
        Self { id, name, tier: None, hint: None }
    }
}

/// Why a command did nothing.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How the program ends.
    pub exit: Exit,
    /// What happened, and what to do.
    pub message: Box<Phrase>,
    /// Who may have been meant.
    pub candidates: Vec<Candidate>,
    /// The readings of words that have several.
    pub choices: Vec<Phrase>,
    /// What could be done instead.
    pub offer: Option<Box<Offer>>,
    /// Whether it is the notebook itself that is damaged, not a copy.
    pub of_notebook: bool,
}

/// What could be done instead.
#[derive(Debug)]
pub(crate) struct Offer {
    /// The sentence for people.
    pub message: Phrase,
    /// The argument that would do it, for programs.
    pub value: String,
}

impl Failure {
    /// A failure without candidates.
    pub fn new(exit: Exit, message: Phrase) -> Self {
        Self {
            exit,
            message: Box::new(message),
            candidates: Vec::new(),
            choices: Vec::new(),
            offer: None,
            of_notebook: false,
        }
    }

    /// Arguments that make no sense.
    pub fn usage(message: Phrase) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// Nobody of that name.
    pub fn nobody(typed: &str) -> Self {
        Self::new(Exit::NotFound, Phrase::new("cli-nobody").with("typed", typed))
    }

    /// Nobody of a second name, which may well be the beginning of a text without quotes.
    pub fn no_second(first: &str, typed: &str) -> Self {
        Self::new(Exit::NotFound, Phrase::new("cli-nobody-second").with("who", first).with("typed", typed))
    }

    /// Nobody of that name, but some of a name that is close to it.
    pub fn nobody_but(typed: &str, near: Vec<FoundPerson>) -> Self {
        if near.is_empty() {
            return Self::nobody(typed);
        }
        let message = Phrase::new("cli-nobody-but").with("typed", typed);
        Self { candidates: near.into_iter().map(Into::into).collect(), ..Self::new(Exit::NotFound, message) }
    }

    /// Several people of that name.
    pub fn several<C: Into<Candidate>>(typed: &str, candidates: Vec<C>) -> Self {
        let candidates: Vec<Candidate> = candidates.into_iter().map(Into::into).collect();
        let message = Phrase::new("cli-several").with("typed", typed).with("n", candidates.len());
        Self { candidates, ..Self::new(Exit::Ambiguous, message) }
    }

    /// Somebody has the whole name already.
    pub fn namesakes(typed: &str, found: Vec<Found>) -> Self {
        let message = Phrase::new("cli-duplicate").with("typed", typed);
        let candidates = found.into_iter().map(Into::into).collect();
        Self { candidates, ..Self::new(Exit::Ambiguous, message) }
    }

    /// A line that cannot be written yet.
    pub fn of_line(unready: Unready, typed: &str) -> Self {
        match unready {
            Unready::Nobody => Self::nobody(typed),
            Unready::Nothing => Self::usage(Phrase::new("cli-nothing-to-write")),
            Unready::ToCome => Self::usage(Phrase::new("refused-to-come")),
            Unready::Questions(questions) => match questions.into_iter().next() {
                Some(question) => Self::of_question(&question),
                None => Self::nobody(typed),
            },
        }
    }

    /// Words with several readings; of a name, those who bear it.
    pub fn of_question(question: &Question) -> Self {
        if question.topic == Topic::Person {
            return Self::several(&question.typed, question.people());
        }
        let message = Phrase::new("cli-question").with("asks", question.asks.clone());
        let choices = question.choices.iter().map(|choice| choice.says.clone()).collect();
        Self { choices, ..Self::usage(message) }
    }

    /// An undo that was refused; the step's own words come from the catalogues, too.
    pub fn of_undo(error: &UndoError, words: &Words) -> Self {
        if let UndoError::Store(error) = error {
            return Self::of_store(error);
        }
        let mut args = error.args();
        let names = args.iter().find(|(name, _)| *name == "names").map(|(_, names)| names.clone()).unwrap_or_default();
        for (_, value) in args.iter_mut().filter(|(name, _)| *name == "what") {
            *value = words.say_with(value, &[("names", names.as_str().into())]);
        }
        Self::new(Exit::Failure, phrase(error.message_id(), args))
    }

    fn of_store(error: &StoreError) -> Self {
        let exit = match error {
            StoreError::Busy => Exit::Busy,
            StoreError::Damaged(_) => Exit::Integrity,
            StoreError::NotFound { .. } => Exit::NotFound,
            _ => Exit::Failure,
        };
        let of_notebook = exit == Exit::Integrity;
        Self { of_notebook, ..Self::new(exit, phrase(error.message_id(), error.args())) }
    }

    /// With the help that says more: `help log`.
    pub fn seeing(mut self, see: &str) -> Self {
        *self.message = self.message.with("see", see);
        self
    }

    /// The message for people, candidates below it.
    pub fn text(&self, words: &Words) -> String {
        let mut text = self.say(words);
        text.push('\n');
        for candidate in &self.candidates {
            let tier = candidate.tier.map_or("", |tier| tier.code());
            let hint = candidate.hint.as_deref().unwrap_or_default();
            text.push_str(format!("  {}  {} {tier} {hint}", candidate.id, candidate.name).trim_end());
            text.push('\n');
        }
        for choice in &self.choices {
            text.push_str(&format!("  {}\n", words.phrase(choice, NaiveDate::default())));
        }
        if let Some(offer) = &self.offer {
            text.push_str(&words.phrase(&offer.message, NaiveDate::default()));
            text.push('\n');
        }
        text
    }

    /// The message for programs.
    pub fn json(&self, words: &Words) -> String {
        let candidates: Vec<Value> = self
            .candidates
            .iter()
            .map(|found| {
                let tier = found.tier.map(|tier| tier.code());
                json!({"id": found.id, "name": found.name, "tier": tier, "hint": found.hint})
            })
            .collect();
        let code = if self.choices.is_empty() { self.exit.name() } else { "question" };
        let mut error = json!({"code": code, "message": self.say(words)});
        if !self.choices.is_empty() {
            let choices = self.choices.iter().map(|choice| words.phrase(choice, NaiveDate::default()));
            error["choices"] = choices.collect::<Vec<_>>().into();
        }
        if !candidates.is_empty() {
            error["candidates"] = Value::from(candidates);
        }
        if let Some(offer) = &self.offer {
            error["offer"] = Value::from(offer.value.as_str());
        }
        object(json!({ "error": error }))
    }

    fn say(&self, words: &Words) -> String {
        // Failures name no days of this year or another: those that they name are texts already.
        words.phrase(&self.message.cleaned(), NaiveDate::default())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::of_store(&error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        let exit = match &error {
            OpenError::Store(error) => return Self::of_store(error),
            OpenError::Truncated { .. } | OpenError::Damaged { .. } => Exit::Integrity,
            OpenError::Absent(_) => Exit::NotFound,
            _ => Exit::Failure,
        };
        Self { of_notebook: error.is_damage(), ..Self::new(exit, error.phrase(system_error)) }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Open(error) => error.into(),
            BackupError::Store(error) => error.into(),
            BackupError::NoManifest(_) | BackupError::Changed(_) => {
                Self::new(Exit::Integrity, error.phrase(system_error))
            }
            BackupError::Io { .. } => Self::new(Exit::Failure, error.phrase(system_error)),
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::new(Exit::Failure, error.phrase())
    }
}

fn phrase(id: &'static str, args: MessageArgs) -> Phrase {
    args.into_iter().fold(Phrase::new(id), |phrase, (name, value)| phrase.with(name, value))
}
