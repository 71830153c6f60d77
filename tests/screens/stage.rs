//! A session without a terminal: keys by name, the picture as text.

use std::path::Path;

use carnet::app::circumstances::Circumstances;
use carnet::app::keymap::Keymap;
use carnet::app::modals::Modal;
use carnet::app::modals::composer::Composer;
use carnet::app::model::Model;
use carnet::app::msg::Msg;
use carnet::app::screens::dossier::Section;
use carnet::domain::dates::grammar::DateOrder;
use carnet::domain::dossier::Dossier;
use carnet::domain::rules::Rules;
use carnet::domain::typed_path::Folders;
use carnet::i18n::{Locale, Words};
use carnet::runtime::session::{Outside, Session};
use carnet::store::Store;
use carnet::ui::theme::Theme;
use carnet::ui::width::cells;
use carnet::ui::{self, Look, glyphs};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::notebook;

/// The program as if started among the exports that the tests import, which lie in the home directory.
fn folders() -> Folders {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    Folders { start: home.join("import"), home: Some(home) }
}

/// A session with a size and a look.
pub struct Stage {
    /// The session.
    pub session: Session,
    /// The look.
    pub look: Look,
    /// Columns and rows.
    pub size: (u16, u16),
    /// What the keys so far asked of the loop.
    pub outside: Vec<Outside>,
    /// How many keys were pressed beside typed text.
    pub keys: usize,
}

/// What was drawn.
pub struct Picture {
    /// The cells.
    pub buffer: Buffer,
    /// Column and row of the caret, where a text is being typed.
    pub caret: Option<Position>,
}

impl Stage {
    /// The filled notebook at 80x24.
    pub fn new(locale: &str) -> Self {
        Self::over(notebook::filled(), locale)
    }

    /// Any notebook at 80x24.
    pub fn over(mut store: Store, locale: &str) -> Self {
        let locale = Locale::read(locale).unwrap();
        let rules = Rules::default();
        store.use_rules(&rules, &notebook::now()).unwrap();
        let around =
            Circumstances { now: notebook::now(), rules, lang: locale.lang, order: DateOrder::Dmy, folders: folders() };
        let mut model = Model::new(around, Keymap::embedded().unwrap(), (80, 24));
        model.notebook_path = "~/carnet/notebook.carnet".to_owned();
        let look = Look { words: Words::new(locale), theme: Theme::Terminal, glyphs: glyphs::UNICODE };
        Self { session: Session::open(model, store), look, size: (80, 24), outside: Vec::new(), keys: 0 }
    }

    /// Another size.
    pub fn sized(mut self, width: u16, height: u16) -> Self {
        self.resize(width, height);
        self
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.session.handle(Msg::Resize(width, height));
    }

    /// Signs within ASCII.
    pub fn in_ascii(mut self) -> Self {
        self.look.glyphs = glyphs::ASCII;
        self
    }

    /// No colours.
    pub fn in_mono(mut self) -> Self {
        self.look.theme = Theme::Mono;
        self
    }

    /// Presses keys, written as in the key table with blanks between; the screen is drawn after each, as the loop does.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            self.key(word);
            self.draw();
        }
        self
    }

    /// Presses keys without drawing in between, as when they come faster than the screen.
    pub fn hurry(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            self.key(word);
        }
        self
    }

    fn key(&mut self, word: &str) {
        self.keys += 1;
        let key = word.parse().unwrap_or_else(|error| panic!("{word}: {error}"));
        self.outside.extend(self.session.handle(Msg::Key(key)));
    }

    /// Presses and types in turns: a word in quotes is typed, the others are keys.
    pub fn play(&mut self, script: &str) -> &mut Self {
        for (at, part) in script.split('"').enumerate() {
            if at % 2 == 1 {
                self.type_text(part);
            } else {
                self.press(part);
            }
        }
        self
    }

    /// Goes from section to section of a dossier until this one has the focus.
    pub fn turn_to(&mut self, section: Section) -> &mut Self {
        for _ in Section::ALL {
            if self.session.model.dossier().expect("a dossier").section == section {
                return self;
            }
            self.press("Tab");
        }
        panic!("no {section:?}");
    }

    /// Types a text letter by letter, without drawing in between.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            self.outside.extend(self.session.handle(Msg::Key(carnet::app::key::Key::char(character))));
        }
        self.draw();
        self
    }

    /// Draws and lets the state keep to what the drawing found out.
    pub fn draw(&mut self) -> Picture {
        let (width, height) = self.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut drawn = ui::Drawn::default();
        terminal
            .draw(|frame| {
                drawn = ui::draw(frame, &self.session.model, &self.look);
            })
            .unwrap();
        self.session.model.settle(drawn.scroll_end, drawn.help);
        if let Some(items) = drawn.items {
            self.session.model.settle_items(items.scroll, items.height, items.spans);
        }
        let caret = terminal.backend().cursor_visible().then(|| terminal.backend().cursor_position());
        Picture { buffer: terminal.backend().buffer().clone(), caret }
    }

    /// What lies over the screen alone, with its keys.
    pub fn sheet(&self) -> Picture {
        let (width, height) = self.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| {
                ui::draw_sheet(frame, &self.session.model, &self.look);
            })
            .unwrap();
        Picture { buffer: terminal.backend().buffer().clone(), caret: None }
    }

    /// The picture as text.
    pub fn text(&mut self) -> String {
        self.draw().text()
    }

    /// The name of the person whom the screen is about.
    pub fn person(&self) -> String {
        let id = self.session.model.person().expect("somebody is selected");
        self.session.store.dossier(id, 1).unwrap().unwrap().affiliate.name
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.outside.extend(self.session.handle(Msg::Paste(text.to_owned())));
        self.draw();
        self
    }

    /// The composer that lies on top.
    pub fn composer(&self) -> Option<&Composer> {
        match self.session.model.modals.last() {
            Some(Modal::Composer(composer)) => Some(composer),
            _ => None,
        }
    }

    /// Everything that the notebook holds of somebody.
    pub fn page(&self, name: &str) -> Dossier {
        let found = self.session.store.find_people(name).unwrap();
        let id = found.iter().find(|person| person.name == name).unwrap_or_else(|| panic!("nobody is {name}")).id;
        self.session.store.dossier(id, 100).unwrap().unwrap()
    }

    /// Goes to somebody on Today.
    pub fn go_to(&mut self, name: &str) -> &mut Self {
        self.press("Home");
        for _ in 0..self.session.model.today.people().len() {
            if self.person() == name {
                return self;
            }
            self.press("j");
        }
        panic!("{name} is not on Today");
    }

    /// What stands in the line above the keys.
    pub fn notice(&self) -> String {
        let notice = self.session.model.notice.as_ref();
        notice.map(|notice| self.look.words.phrase(&notice.phrase, notebook::now().day)).unwrap_or_default()
    }
}

impl Picture {
    /// The rows, without the blanks at their ends.
    pub fn rows(&self) -> Vec<String> {
        let area = self.buffer.area;
        let row = |y| {
            let mut text = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = self.buffer[(x, y)].symbol();
                text.push_str(symbol);
                x += u16::try_from(cells(symbol).max(1)).unwrap();
            }
            text.trim_end().to_owned()
        };
        (0..area.height).map(row).collect()
    }

    /// The rows as one text.
    pub fn text(&self) -> String {
        self.rows().join("\n")
    }
}
