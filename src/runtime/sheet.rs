//! A few rows below the shell's prompt instead of the whole screen: what `carnet log` without a text writes in.
//!
//! Where the prompt stands is not asked (the answer could be typed into the shell), so everything is placed in relation to
//! the sheet's first row: moves to a row of the screen, as ratatui writes them, become moves from the row where the cursor is.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};

use crossterm::cursor::{MoveDown, MoveToColumn, MoveUp};
use crossterm::queue;
use crossterm::terminal::{Clear, ClearType};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::terminal::Frames;

/// Whether a sheet is shown, for the way out after a panic.
static OPEN: AtomicBool = AtomicBool::new(false);
/// The row of the cursor, counted from the sheet's first.
static ROW: AtomicU16 = AtomicU16::new(0);

/// The rows that a sheet takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sheet {
    /// How many; one less than the terminal has, at most.
    pub rows: u16,
    columns: u16,
}

impl Sheet {
    /// So many rows of the terminal as it is now.
    ///
    /// # Errors
    /// When the terminal does not say its size.
    pub fn of(rows: u16) -> io::Result<Self> {
        let (columns, height) = crossterm::terminal::size()?;
        Ok(Self { rows: rows.min(height.saturating_sub(1)).max(1), columns })
    }

    /// Whether the terminal has another width by now.
    ///
    /// # Errors
    /// When the terminal does not say its size.
    pub fn is_outgrown(self) -> io::Result<bool> {
        Ok(Self::of(self.rows)? != self)
    }

    /// Makes room below the cursor: scrolls where there is too little, and comes back to the first row.
    pub fn room(self) -> Vec<u8> {
        OPEN.store(true, Ordering::SeqCst);
        ROW.store(0, Ordering::SeqCst);
        let below = self.rows.saturating_sub(1);
        let mut bytes = "\r\n".repeat(usize::from(below)).into_bytes();
        if below > 0 {
            // Into memory, which does not fail.
            let _ = queue!(bytes, MoveUp(below));
        }
        bytes
    }
}

/// What ratatui draws into.
///
/// # Errors
/// When the terminal refuses.
pub(super) fn screen(sheet: Sheet, frames: Frames) -> io::Result<Terminal<CrosstermBackend<Frames>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, sheet.columns, sheet.rows));
    Terminal::with_options(CrosstermBackend::new(frames), TerminalOptions { viewport })
}

/// Whether a sheet is shown.
pub(super) fn is_open() -> bool {
    OPEN.load(Ordering::SeqCst)
}

/// Takes the sheet away; the cursor stands where it began.
pub(super) fn cleared() -> Vec<u8> {
    OPEN.store(false, Ordering::SeqCst);
    let mut bytes = Vec::new();
    move_to(&mut bytes, 0, 0);
    let _ = queue!(bytes, Clear(ClearType::FromCursorDown));
    bytes
}

fn move_to(bytes: &mut Vec<u8>, row: u16, column: u16) {
    let now = ROW.swap(row, Ordering::SeqCst);
    let moved = match row.checked_sub(now) {
        Some(0) => Ok(()),
        Some(down) => queue!(bytes, MoveDown(down)),
        None => queue!(bytes, MoveUp(now - row)),
    };
    // Into memory, which does not fail.
    let _ = moved.and_then(|()| queue!(bytes, MoveToColumn(column)));
}

/// A frame with its moves to a row of the screen (`ESC [ row ; column H`) put in relation to the sheet.
pub(super) fn placed(frame: &[u8]) -> Vec<u8> {
    let mut placed = Vec::with_capacity(frame.len());
    let mut rest = frame;
    while let Some(at) = rest.windows(2).position(|two| two == b"\x1b[") {
        let (before, sequence) = rest.split_at(at);
        placed.extend_from_slice(before);
        let end = sequence.iter().skip(2).position(|byte| (0x40..=0x7e).contains(byte)).map(|end| end + 3);
        let (sequence, behind) = sequence.split_at(end.unwrap_or(sequence.len()));
        match position(sequence) {
            Some((row, column)) => move_to(&mut placed, row, column),
            None => placed.extend_from_slice(sequence),
        }
        rest = behind;
    }
    placed.extend_from_slice(rest);
    placed
}

/// The row and the column, counted from 0, of a sequence that moves to them.
fn position(sequence: &[u8]) -> Option<(u16, u16)> {
    let inner = sequence.strip_prefix(b"\x1b[")?.strip_suffix(b"H")?;
    let (row, column) = std::str::from_utf8(inner).ok()?.split_once(';')?;
    let counted = |number: &str| number.parse::<u16>().ok().map(|number| number.saturating_sub(1));
    Some((counted(row)?, counted(column)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_are_put_in_relation_and_everything_else_stays() {
        ROW.store(0, Ordering::SeqCst);
        let frame = "\x1b[1;1Hab\x1b[1mé\x1b[3;5Hc\x1b[2;1Hd\x1b[?25h\x1b[".as_bytes();
        let told = String::from_utf8(placed(frame)).unwrap();
        assert_eq!(told, "\x1b[1Gab\x1b[1mé\x1b[2B\x1b[5Gc\x1b[1A\x1b[1Gd\x1b[?25h\x1b[");
        assert_eq!(String::from_utf8(cleared()).unwrap(), "\x1b[1A\x1b[1G\x1b[J");
    }
}
