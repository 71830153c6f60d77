//! The terminal: taken once, given back once on every way out.
//!
//! `restore` is what every way out calls: leaving, dropping after an error, a panic (`super::panic`), a stop. It does its work when the
//! terminal is taken and nothing otherwise. Signals end in the loop, which leaves like any quit (`super::signals`).
//!
//! Asked of the terminal: raw mode, the alternate screen, bracketed paste. A sheet (`sheet`) goes without the alternate screen. Not the mouse, so that selecting text works as everywhere; and
//! not mode 1007 (wheel as arrows), which terminals that can have on by themselves and which cannot be put back as it was everywhere. Nothing is ever queried: an answer that comes late would be typed into the shell, and asking for the
//! cursor position is what breaks programs after `$EDITOR`. For that reason nothing here calls ratatui's `Terminal::clear`.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use rustix::process::Signal;

use super::input::Input;
use super::sheet::{self, Sheet};

/// Whether the terminal is taken.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while the program has it.
pub struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<Frames>>,
    frames: Frames,
    /// Nothing: the screens have the whole terminal.
    sheet: Option<Sheet>,
}

impl Terminal {
    /// Takes the terminal and installs the panic hook that gives it back.
    ///
    /// # Errors
    /// When standard output is no terminal or refuses.
    pub fn take() -> io::Result<Self> {
        super::panic::install();
        // crossterm drops colours by itself under NO_COLOR and then writes `ESC[;m` for a coloured cell, a full reset that wipes out the
        // highlight. The theme decides about colours; crossterm writes what it is given.
        crossterm::style::force_color_output(true);
        let frames = Frames::default();
        let screen = ratatui::Terminal::new(CrosstermBackend::new(frames.clone()))?;
        set_modes(None)?;
        Ok(Self { screen, frames, sheet: None })
    }

    /// Takes so many rows of the terminal below what stands there, as a sheet that goes away again.
    ///
    /// # Errors
    /// When standard output is no terminal or refuses.
    pub fn take_sheet(rows: u16) -> io::Result<Self> {
        super::panic::install();
        crossterm::style::force_color_output(true);
        let frames = Frames::default();
        let sheet = Sheet::of(rows)?;
        let screen = sheet::screen(sheet, frames.clone())?;
        set_modes(Some(sheet))?;
        Ok(Self { screen, frames, sheet: Some(sheet) })
    }

    /// Whether it is a sheet that is shown.
    pub fn is_sheet(&self) -> bool {
        self.sheet.is_some()
    }

    /// Draws one frame; only cells that changed are written, all at once.
    ///
    /// # Errors
    /// When the terminal cannot be written to: it is gone, which asks for the same as `Signal::Hangup`.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if let Some(sheet) = self.sheet
            && sheet.is_outgrown()?
        {
            self.renew_sheet(sheet)?;
        }
        self.screen.draw(paint)?;
        self.frames.send(self.sheet)
    }

    /// Another width: what was drawn is taken away, and everything is drawn anew.
    fn renew_sheet(&mut self, sheet: Sheet) -> io::Result<()> {
        output()?.write_all(&sheet::cleared())?;
        let sheet = Sheet::of(sheet.rows)?;
        self.screen = sheet::screen(sheet, self.frames.clone())?;
        self.sheet = Some(sheet);
        output()?.write_all(&sheet.room())
    }

    /// Tells the terminal something that shows nothing: a text to copy.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn tell(&mut self, sequence: &str) -> io::Result<()> {
        output()?.write_all(sequence.as_bytes())
    }

    /// The size in cells.
    ///
    /// # Errors
    /// When the terminal does not say.
    pub fn size(&self) -> io::Result<Size> {
        self.screen.size()
    }

    /// Makes the next draw write every cell, as Ctrl-L asks.
    ///
    /// # Errors
    /// When the terminal does not say its size.
    pub fn redraw_all(&mut self) -> io::Result<()> {
        if let Some(sheet) = self.sheet {
            return self.renew_sheet(sheet);
        }
        let size = self.size()?;
        // Clears and forgets what was drawn, without asking for the cursor as `clear` does.
        self.screen.resize(Rect::new(0, 0, size.width, size.height))
    }

    /// Runs something that needs the terminal as it was before, `$EDITOR` for example; afterwards the next draw writes every cell.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn lend<R>(&mut self, guest: impl FnOnce() -> R) -> io::Result<R> {
        restore();
        let result = guest();
        self.retake()?;
        Ok(result)
    }

    /// Stops the program as Ctrl-Z does and returns when it goes on, with nothing of it left in the input.
    ///
    /// The whole process group is stopped, as the shell's job it is. Where no shell could continue it, nothing stops.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn suspend<T>(&mut self, input: &mut Input<T>) -> io::Result<()> {
        // The group of the session's first process has no shell above it that could say `fg`.
        let is_a_job = rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpgrp());
        self.lend(|| {
            if is_a_job {
                // The others of the group (`cargo run`) stop by this one. Here it is handled, and forgotten below.
                let _ = rustix::process::kill_current_process_group(Signal::TSTP);
                stop_here();
            }
        })?;
        input.forget_guest()
    }

    /// Sets the modes anew and makes the next draw write every cell: after `Signal::Continue`, when a shell had the terminal meanwhile.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn retake(&mut self) -> io::Result<()> {
        restore();
        set_modes(self.sheet)?;
        match self.sheet {
            Some(sheet) => {
                self.screen = sheet::screen(sheet, self.frames.clone())?;
                Ok(())
            }
            None => self.redraw_all(),
        }
    }

    /// Gives the terminal back. Dropping does the same, without telling of errors.
    pub fn leave(self) {
        drop(self);
    }
}

/// Collects what ratatui writes and sends it a frame at a time: ratatui flushes several times a frame, and a terminal that shows what
/// came so far shows half of one, or the cursor on its way.
#[derive(Clone, Default)]
pub(super) struct Frames(Rc<RefCell<Vec<u8>>>);

impl Frames {
    fn send(&self, sheet: Option<Sheet>) -> io::Result<()> {
        let frame = self.0.take();
        let frame = if sheet.is_some() { sheet::placed(&frame) } else { frame };
        let mut whole = Vec::with_capacity(frame.len() + 16);
        queue!(whole, BeginSynchronizedUpdate)?;
        whole.extend(frame);
        queue!(whole, EndSynchronizedUpdate)?;
        output()?.write_all(&whole)
    }
}

impl Write for Frames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back if it is taken. Errors are of no use here: the terminal may be gone.
pub(super) fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    if let Ok(mut output) = output() {
        if sheet::is_open() {
            let _ = output.write_all(&sheet::cleared());
            let _ = execute!(output, SetAttribute(Attribute::Reset), DisableBracketedPaste, Show);
        } else {
            let _ = execute!(output, SetAttribute(Attribute::Reset), DisableBracketedPaste, LeaveAlternateScreen, Show);
        }
    }
    let _ = disable_raw_mode();
}

/// Stops this program; it is stopped when this returns, that is, it has been continued.
///
/// Raised for the calling thread: a stop sent to the process may hit another thread and let this one run on for a moment.
pub(super) fn stop_here() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

/// Whether the program has the terminal.
pub(super) fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

fn set_modes(sheet: Option<Sheet>) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    let set = || {
        enable_raw_mode()?;
        let mut output = BufWriter::new(output()?);
        match sheet {
            Some(sheet) => output.write_all(&sheet.room())?,
            None => queue!(output, EnterAlternateScreen)?,
        }
        queue!(output, EnableBracketedPaste)?;
        output.flush()
    };
    set().inspect_err(|_| restore())
}

/// Standard output without the buffer and the lock of `std::io::stdout`, which a panic may find in use.
fn output() -> io::Result<File> {
    Ok(File::from(rustix::io::dup(rustix::stdio::stdout())?))
}
