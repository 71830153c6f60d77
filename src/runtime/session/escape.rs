//! Escape acts at once. What it does is taken back where the rest of a key follows: a slow line had torn that key in two.

use super::{Outside, Session};
use crate::app::key::{Key, KeyCode};
use crate::app::model::Model;
use crate::app::msg::Msg;

/// The screens before an Escape, and what was heard of others since.
pub(super) struct BeforeEscape {
    model: Model,
    heard: Vec<Msg>,
}

impl Session {
    /// Escape, which ended a read.
    pub fn escape(&mut self) -> Vec<Outside> {
        let before = BeforeEscape { model: self.model.clone(), heard: Vec::new() };
        let outside = self.handle(Msg::Key(Key::plain(KeyCode::Esc)));
        self.before_escape = Some(before);
        outside
    }

    /// Takes in what somebody else says: a worker, the terminal of its size. It counts also where Escape is taken back.
    pub fn hear(&mut self, msg: Msg) -> Vec<Outside> {
        if let Some(before) = &mut self.before_escape {
            before.heard.push(msg.clone());
        }
        self.handle(msg)
    }

    /// Whether an Escape may turn out to be the beginning of another key.
    pub fn awaits_rest(&self) -> bool {
        self.before_escape.is_some()
    }

    /// The Escape before stands: something else was typed since.
    pub fn settle_escape(&mut self) {
        self.before_escape = None;
    }

    /// The Escape before was the beginning of this key, or of something that is none: the screen is again as it was, and the
    /// key does what it does there. A letter makes Alt and that letter only where this means something; otherwise Escape and
    /// the letter were typed quickly.
    pub fn rest_of_escape(&mut self, key: Option<Key>) -> Vec<Outside> {
        let before = self.before_escape.take();
        let is_bound = |key: Key| before.as_ref().is_some_and(|before| before.model.is_bound(key));
        match key {
            Some(key) if key.alt && !is_bound(key) => self.handle(Msg::Key(Key { alt: false, ..key })),
            key => {
                let mut outside = before.map_or_else(Vec::new, |before| self.take_back(before));
                outside.extend(key.map_or_else(Vec::new, |key| self.handle(Msg::Key(key))));
                outside
            }
        }
    }

    fn take_back(&mut self, before: BeforeEscape) -> Vec<Outside> {
        let now = self.model.around.now;
        self.model = before.model;
        [Msg::Time(now)].into_iter().chain(before.heard).flat_map(|msg| self.handle(msg)).collect()
    }
}
