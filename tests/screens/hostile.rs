//! Hostile texts on every screen: the bytes that a terminal would get hold no sequence of theirs, and every row stays where it is.

use std::io::Write;
use std::path::Path;

use carnet::app::msg::Msg;
use carnet::runtime::session::Session;
use carnet::store::document::Mode;
use carnet::store::{OpenOptions, Store};
use carnet::ui;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use rstest::rstest;

use crate::everything;
use crate::hostile_texts::{STRINGS, foreign, spoil};
use crate::keys::{STANDS, stand_over};
use crate::notebook;
use crate::stage::Stage;

const SIZE: (u16, u16) = (80, 24);

/// The notebook that has everything, in a file.
fn write(path: &Path) {
    let mut document = Vec::new();
    everything::carried().export_into(&mut document).unwrap();
    let mut store = Store::open(path, &OpenOptions::default()).unwrap();
    store.import_document(&mut document.as_slice(), "document", Mode::Write, &notebook::now()).unwrap();
    store.close().unwrap();
}

/// The bytes with which a terminal is drawn.
fn bytes(session: &Session, stage: &Stage) -> Vec<u8> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, SIZE.0, SIZE.1));
    let mut bytes = Vec::new();
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut bytes), TerminalOptions { viewport }).unwrap();
    terminal
        .draw(|frame| {
            ui::draw(frame, &session.model, &stage.look);
        })
        .unwrap();
    drop(terminal);
    bytes
}

/// What stands between the sequences that place and colour; a panic at any other sequence.
fn between_sequences(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).expect("only text is written");
    let mut parts = text.split('\u{1b}');
    let mut between = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sequence = part.strip_prefix('[').unwrap_or_else(|| panic!("no CSI: {part:?}"));
        let end = sequence.find(|c: char| !matches!(c, '0'..='9' | ';')).unwrap_or(sequence.len());
        let (numbers, rest) = sequence.split_at(end);
        // Placed, coloured; the cursor shown or not.
        let rest = rest.strip_prefix(['H', 'm']).or_else(|| rest.strip_prefix("?25l")).or(rest.strip_prefix("?25h"));
        between += rest.unwrap_or_else(|| panic!("ESC [ {numbers} {part:?}"));
    }
    between
}

/// How many pictures were looked at with a text behind every text.
fn look_at_all(text: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    write(&path);
    assert!(spoil(&path, text) > 60);
    for (name, script) in STANDS {
        let mut stage = stand_over(Store::open(&path, &OpenOptions::default()).unwrap(), script);
        let bytes = bytes(&stage.session, &stage);
        let between = between_sequences(&bytes);
        assert_eq!(foreign(&between), None, "{name}, {text:?}");
        let mut emulator = vt100::Parser::new(SIZE.1, SIZE.0, 0);
        emulator.process(&bytes);
        let shown: Vec<String> = emulator.screen().rows(0, SIZE.0).map(|row| row.trim_end().to_owned()).collect();
        let drawn = stage.draw().rows();
        for (row, (shown, drawn)) in shown.iter().zip(&drawn).enumerate() {
            assert_eq!(frames(shown), frames(drawn), "{name}, {text:?}, row {row}:\n{shown}\n{drawn}");
        }
        stage.session.handle(Msg::Resize(SIZE.0, SIZE.1));
    }
    STANDS.len()
}

/// In which cells the frames of a row stand.
fn frames(row: &str) -> Vec<usize> {
    let mut cells = 0;
    let mut places = Vec::new();
    for part in row.split_inclusive(['│', '╭', '╮', '╰', '╯', '┬', '┴', '├', '┤']) {
        cells += ui::width::cells(part);
        places.push(cells);
    }
    places.pop();
    places
}

/// The quick part: every tenth text. `CARNET_FAULTS=long` looks at all of them.
#[rstest]
fn hostile_texts_leave_every_screen_as_it_is(#[values(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)] nth: usize) {
    let is_long = std::env::var("CARNET_FAULTS").is_ok_and(|amount| amount == "long");
    let texts: Vec<&str> = STRINGS.iter().skip(nth).step_by(10).copied().collect();
    let looked = if is_long { &texts[..] } else { &texts[nth % texts.len()..=nth % texts.len()] };
    let pictures: usize = looked.iter().map(|text| look_at_all(text)).sum();
    writeln!(std::io::stdout(), "hostile texts: {} on {} screens, {pictures} pictures", looked.len(), STANDS.len())
        .unwrap();
}
