//! A notebook with an imported export, and how to speak of what the screens over it say.

use std::path::Path;

use super::{Program, Session};

/// The program on a notebook with an imported export, at 100x30.
pub fn imported(language: &str) -> Program {
    let program = Program::carnet(&["--db", "scratch.db"]).size(100, 30);
    let program = if language == "fr" { program.in_french() } else { program };
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import/pap_grid_fr.csv");
    program.run(&["--db", "scratch.db", "import", file.to_str().expect("a path"), "--yes"]);
    program
}

/// Starts it and waits for Today.
pub fn today(program: &Program) -> Session {
    let mut session = program.start();
    session.wait_until("the first person", |screen| screen.contents().contains("Aïcha Be"));
    session
}

/// Of the two languages' words those of this one.
pub fn saying<'a>(language: &str) -> impl Fn(&'a str, &'a str) -> &'a str + use<'a> {
    let is_french = language == "fr";
    move |english, french| if is_french { french } else { english }
}

impl Program {
    /// Everything that the notebook holds of somebody, as JSON.
    pub fn page(&self, name: &str) -> String {
        self.run(&["--db", "scratch.db", "show", name, "--json"])
    }
}

impl Session {
    /// Presses and types in turns: a word in quotes is typed, the others are keys.
    pub fn play(&mut self, script: &str) {
        for (at, part) in script.split('"').enumerate() {
            if at % 2 == 1 {
                self.enter_text(part);
            } else {
                self.press(part);
            }
        }
    }
}
