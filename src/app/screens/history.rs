//! What was done, the newest step first; from here several are taken back at once.

use super::cursor;
use crate::app::action::Action;
use crate::domain::history::{PastStep, StepState};
use crate::domain::id::StepId;

/// What was done.
#[derive(Debug, Clone, Default)]
pub struct HistoryScreen {
    /// The steps, the newest first; `None` until they were read.
    pub steps: Option<Vec<PastStep>>,
    /// Which step the cursor is on: a step, never a row.
    pub selected: Option<StepId>,
    /// Whether it was asked to take everything back down to the cursor.
    pub asked: Asked,
}

/// Whether it was asked to take several steps back; it takes a second Enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asked {
    /// No.
    #[default]
    No,
    /// So many steps.
    ToUndo(usize),
}

/// What Enter means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// These steps are taken back, the newest first.
    Undo(Vec<StepId>),
    /// It is asked first.
    Ask,
    /// The step has been taken back already.
    Undone,
    /// The step can no longer be taken back.
    Closed,
    /// There is no step.
    Nothing,
}

impl HistoryScreen {
    /// Takes the steps in; the cursor stays on its step.
    pub fn take(&mut self, steps: Vec<PastStep>) {
        self.asked = Asked::No;
        if self.selected.is_none_or(|id| !steps.iter().any(|step| step.id == id)) {
            self.selected = steps.first().map(|step| step.id);
        }
        self.steps = Some(steps);
    }

    /// The row the cursor is on.
    pub fn cursor(&self) -> usize {
        self.known().iter().position(|step| Some(step.id) == self.selected).unwrap_or(0)
    }

    /// Every step that was read.
    pub fn known(&self) -> &[PastStep] {
        self.steps.as_deref().unwrap_or_default()
    }

    /// The steps that are taken back with the one the cursor is on: every later one as well.
    pub fn down_to_cursor(&self) -> Vec<StepId> {
        let down = self.known().iter().take(self.cursor() + 1);
        down.filter(|step| step.state == StepState::Done).map(|step| step.id).collect()
    }

    /// Moves the cursor, or takes the question back; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        let row = match action {
            Action::Back if self.asked != Asked::No => self.cursor(),
            moving => match cursor::moved(moving, self.cursor(), self.known().len()) {
                Some(row) => row,
                None => return false,
            },
        };
        self.asked = Asked::No;
        self.selected = self.known().get(row).map(|step| step.id);
        true
    }

    /// Enter on a step: the newest one is taken back at once, of several it is asked first.
    pub fn choose(&mut self) -> Choice {
        let Some(step) = self.known().get(self.cursor()) else { return Choice::Nothing };
        match step.state {
            StepState::Undone => return Choice::Undone,
            StepState::Closed => return Choice::Closed,
            StepState::Done => {}
        }
        let steps = self.down_to_cursor();
        if steps.len() > 1 && self.asked == Asked::No {
            self.asked = Asked::ToUndo(steps.len());
            return Choice::Ask;
        }
        self.asked = Asked::No;
        Choice::Undo(steps)
    }
}
