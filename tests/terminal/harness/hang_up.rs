//! A window that is closed while the program runs: every descriptor of the terminal has to go, so that no reader may listen on.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::sync::mpsc::channel;

use portable_pty::native_pty_system;

use super::{PATIENCE, Program, size};

impl Program {
    /// Starts it, waits for each text in turn and types what stands beside it, then takes the terminal away, as closing the
    /// window does; gives back when the program has ended.
    pub fn hang_up_after(&self, dialogue: &[(&str, &str)]) {
        let pty = native_pty_system().openpty(size(self.width, self.height)).expect("a pty");
        let words: Vec<&OsStr> = self.words.iter().map(OsString::as_os_str).collect();
        let mut child = pty.slave.spawn_command(self.command(&words)).expect("the program starts");
        let mut killer = child.clone_killer();
        let (over, is_over) = channel::<()>();
        std::thread::spawn(move || is_over.recv_timeout(PATIENCE).is_err_and(|_| killer.kill().is_ok()));
        let mut reader = pty.master.try_clone_reader().expect("a reader");
        let mut keyboard = pty.master.take_writer().expect("a writer");
        let mut emulator = vt100::Parser::new(self.height, self.width, 0);
        let mut bytes = [0; 8192];
        for (text, keys) in dialogue {
            while !emulator.screen().contents().contains(text) {
                let count = reader.read(&mut bytes).unwrap_or(0);
                assert!(count > 0, "ended before {text:?}; the screen:\n{}", emulator.screen().contents());
                emulator.process(&bytes[..count]);
            }
            keyboard.write_all(keys.as_bytes()).expect("the terminal takes keys");
        }
        drop((keyboard, reader, pty));
        child.wait().expect("the program ends by itself");
        let _ = over.send(());
    }
}
