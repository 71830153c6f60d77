//! Whom a command can ask.

use std::io::{Read, Write};

use super::answer::seen;
use crate::i18n::Words;

/// Stdin and the place of questions.
pub(crate) struct Console<'a> {
    /// For texts, and for answers.
    pub stdin: &'a mut dyn Read,
    /// For questions.
    pub stderr: &'a mut dyn Write,
    /// Whether somebody is there to answer.
    pub asks: bool,
}

/// A longer answer to a yes-or-no question is none.
const LONGEST: usize = 100;

/// A longer answer to a question for a text, in bytes, is cut.
const LONGEST_ANSWER: usize = 4096;

impl Console<'_> {
    /// Asks; nobody there is a no. Yes is understood in both languages, as dates are.
    pub fn agrees(&mut self, question: &str, words: &Words) -> bool {
        if !self.asks {
            return false;
        }
        let asked = write!(self.stderr, "{} {} ", seen(question.to_owned()), words.say("cli-yes-no"))
            .and_then(|()| self.stderr.flush());
        asked.is_ok()
            && matches!(
                self.line(LONGEST).unwrap_or_default().trim().to_lowercase().as_str(),
                "y" | "yes" | "o" | "oui"
            )
    }

    /// Asks for a line; nobody there is no answer.
    pub fn answer(&mut self, question: &str) -> Option<String> {
        if !self.asks {
            return None;
        }
        write!(self.stderr, "{} ", seen(question.to_owned())).and_then(|()| self.stderr.flush()).ok()?;
        Some(self.line(LONGEST_ANSWER).unwrap_or_default())
    }

    /// Asks for a line as [`Console::answer`] does, whoever is there; at the end of the input there is none.
    pub fn heard(&mut self, question: &str) -> Option<String> {
        write!(self.stderr, "{} ", seen(question.to_owned())).and_then(|()| self.stderr.flush()).ok()?;
        let heard = self.line(LONGEST_ANSWER);
        // What somebody types ends its line itself.
        if !self.asks {
            writeln!(self.stderr).ok()?;
        }
        heard
    }

    /// Says something in lines of its own.
    pub fn tell(&mut self, text: &str) -> std::io::Result<()> {
        let text = seen(text.to_owned());
        writeln!(self.stderr, "{text}").and_then(|()| self.stderr.flush())
    }

    /// One line, byte by byte: what follows is not ours. Nothing at the end of the input.
    fn line(&mut self, longest: usize) -> Option<String> {
        let mut bytes = Vec::new();
        let mut byte = [0];
        while bytes.len() < longest {
            match self.stdin.read(&mut byte) {
                Ok(1) if byte == *b"\n" => break,
                Ok(1) => bytes.push(byte[0]),
                _ if bytes.is_empty() => return None,
                _ => break,
            }
        }
        Some(String::from_utf8_lossy(&bytes).trim_end_matches('\r').to_owned())
    }
}
