//! The made-up notebook on the screens.

#![expect(clippy::unwrap_used, reason = "a test that cannot open the notebook has failed")]

use carnet::app::circumstances::Circumstances;
use carnet::app::keymap::Keymap;
use carnet::app::model::{Model, Notebook};
use carnet::app::msg::Msg;
use carnet::config::{Environment, Flags, Settings};
use carnet::domain::dates::grammar::DateOrder;
use carnet::domain::lang::Lang;
use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::domain::typed_path::Folders;
use carnet::i18n::{Locale, Words};
use carnet::runtime::clock::Clock;
use carnet::runtime::open::look;
use carnet::runtime::session::{Outside, Session};
use carnet::store::Store;
use carnet::ui::glyphs::UNICODE;
use carnet::ui::{self, Look};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn now() -> Moment {
    let rules = Rules::default();
    Clock::new(Some("2026-02-03T09:12:00+01:00[Europe/Paris]"), None, None, rules.day_starts_at).unwrap().now()
}

/// A session on an empty notebook, and then on the made-up one.
fn session(lang: Lang) -> Session {
    let around =
        Circumstances { now: now(), rules: Rules::default(), lang, order: DateOrder::Dmy, folders: Folders::default() };
    let model = Model::new(around, Keymap::embedded().unwrap(), (120, 35));
    let mut session = Session::open(model, Store::open_in_memory().unwrap());
    assert!(session.model.is_empty());
    assert_eq!(session.open_demo(), Vec::<Outside>::new());
    session
}

fn look_in(lang: Lang) -> Look {
    let settings = Settings::resolve(None, &Environment::default(), &Flags::default()).unwrap();
    let words = Words::new(Locale::choose([lang.code()], std::iter::empty()));
    // As on a UTF-8 terminal, whatever the machine of the test speaks.
    Look { words, glyphs: UNICODE, ..look(&settings) }
}

fn press(session: &mut Session, keys: &str) {
    for key in keys.split(' ') {
        session.handle(Msg::Key(key.parse().unwrap()));
    }
}

fn screen(session: &mut Session, look: &Look, (width, height): (u16, u16)) -> String {
    session.handle(Msg::Resize(width, height));
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut drawn = ui::Drawn::default();
    terminal.draw(|frame| drawn = ui::draw(frame, &session.model, look)).unwrap();
    session.model.settle(drawn.scroll_end, drawn.help);
    let buffer = terminal.backend().buffer();
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..height).map(|y| row(y) + "\n").collect()
}

#[test]
fn going_over_to_it_says_so_on_the_screen() {
    for (lang, banner) in [(Lang::En, "DEMO: nothing is kept"), (Lang::Fr, "DÉMO : rien n’est conservé")] {
        let mut session = session(lang);
        assert_eq!(session.model.notebook, Notebook::Demo);
        let shown = screen(&mut session, &look_in(lang), (120, 35)).replace('\u{a0}', " ");
        for part in [banner, "Marie Lefèvre", "Marie Dubois", "ليلى حداد", "Léa", "Lyon"] {
            assert!(shown.contains(part), "{part} in\n{shown}");
        }
    }
}

#[test]
fn it_is_drawn_at_any_size() {
    for lang in Lang::ALL {
        let look = look_in(lang);
        let mut session = session(lang);
        for (keys, back) in [("j", "k"), ("j", "j"), ("Enter", "Esc"), ("c", "Esc"), ("?", "Esc")] {
            press(&mut session, keys);
            for width in (30..=200).step_by(17) {
                for height in (8..=50).step_by(7) {
                    assert!(!screen(&mut session, &look, (width, height)).trim().is_empty(), "{width}x{height}");
                }
            }
            press(&mut session, back);
        }
    }
}

#[test]
fn a_first_undo_finds_nothing_and_a_second_takes_back_what_was_done() {
    let mut session = session(Lang::En);
    let look = look_in(Lang::En);
    let fresh = screen(&mut session, &look, (120, 35));
    press(&mut session, "u");
    let shown = screen(&mut session, &look, (120, 35));
    assert!(shown.contains("Nothing to undo.") && shown.contains("Marie Lefèvre"), "{shown}");
    press(&mut session, "m");
    assert_eq!(session.store.queue(&now()).unwrap().done.len(), 1);
    press(&mut session, "u");
    assert_eq!(session.store.queue(&now()).unwrap().done.len(), 0);
    assert!(fresh.contains("0 done · 8 left"), "{fresh}");
}
