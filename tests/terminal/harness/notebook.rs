//! A notebook with an imported export, and how to speak of what the screens over it say.

use std::path::Path;

use super::{Program, Session};

/// The first person of the imported notebook.
pub const WHO: &str = "Léa Morvanet";

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
    session.wait_until("the first person", |screen| screen.contents().contains("Léa Morv"));
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
    /// Leaves by `q`: the program ends well and gives the terminal back.
    pub fn leave(mut self) {
        self.press("q");
        assert!(self.wait_exit().success());
        self.wait_given_back();
    }

    /// Takes the newest step back, which is said.
    pub fn undo(&mut self, language: &str) {
        self.press("u");
        self.wait_for(saying(language)("Undone: ", "Annulé\u{a0}: "));
    }

    /// Does it again, which is said.
    pub fn redo(&mut self, language: &str) {
        self.press("U");
        self.wait_for(saying(language)("Done again: ", "Rétabli\u{a0}: "));
    }

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
