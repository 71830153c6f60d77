//! Every screen at every size: no panic, frames whole, keys readable, the selection visible without colours.

use carnet::app::action::Action;
use carnet::ui::width::cells;
use ratatui::style::{Color, Modifier};
use rstest::rstest;

use crate::stage::{Picture, Stage};
use crate::{notebook, places};

/// Places that belong to no filled notebook in the morning.
fn other_places(locale: &str) -> Vec<Stage> {
    let mut evening = Stage::new(locale);
    for _ in 0..evening.session.model.today.open().count() {
        evening.press("m");
    }
    let mut failed = Stage::new(locale);
    failed.press("U");
    vec![Stage::over(notebook::empty(), locale), evening, failed]
}

const WIDTHS: &[u16] =
    &[1, 2, 3, 4, 6, 9, 15, 22, 29, 30, 39, 40, 59, 60, 71, 72, 80, 99, 100, 119, 120, 179, 180, 220];
const HEIGHTS: &[u16] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 15, 19, 24, 30, 44, 45, 60];

#[rstest]
#[case("en_GB", 0)]
#[case("fr_FR", 1)]
fn every_place_is_drawn_at_every_size(#[case] locale: &str, #[case] odd: usize) {
    let mut stages: Vec<Stage> = places::all(locale).into_iter().map(|(_, stage)| stage).collect();
    stages.extend(other_places(locale));
    for (place, stage) in stages.iter_mut().enumerate() {
        // Each language takes other widths, the screens being the same otherwise, and each place every fourth; every sixth height.
        for width in WIDTHS.iter().skip((2 * place + odd) % 4).step_by(4) {
            for height in HEIGHTS.iter().skip(place % 6).step_by(6) {
                stage.resize(*width, *height);
                let picture = stage.draw();
                if let Some(caret) = picture.caret {
                    assert!(caret.x < *width && caret.y < *height, "the caret left a screen of {width}x{height}");
                }
            }
        }
    }
}

/// Sizes at which a screen is really used.
const SIZES: [(u16, u16); 8] = [(30, 8), (40, 10), (50, 12), (60, 15), (80, 24), (100, 30), (120, 35), (200, 50)];

#[rstest]
fn the_keys_are_whole_words_and_help_is_the_last_to_go(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values("j", "j Enter", "Space", "m", "H")] keys: &str,
) {
    let mut stage = Stage::new(locale);
    stage.press(keys);
    for (width, height) in SIZES {
        stage.resize(width, height);
        let picture = stage.draw();
        let last = picture.rows().pop().unwrap_or_default();
        let help = format!("? {}", stage.look.words.say("hint-help"));
        assert!(last.ends_with(&help), "{width}x{height}: {last:?} does not end in {help:?}");
        let hints = hints(&stage);
        for piece in key_row_pieces(&picture, &stage) {
            assert!(hints.contains(&piece), "{width}x{height}: {piece:?} is none of {hints:?}");
        }
    }
}

/// The hints that may stand at the bottom of where the stage is, whole.
fn hints(stage: &Stage) -> Vec<String> {
    let model = &stage.session.model;
    let words = &stage.look.words;
    let bindings = model.contexts().iter().flat_map(|context| model.keymap.of(*context));
    let shown = bindings.filter(|binding| binding.in_footer);
    shown
        .map(|binding| {
            let key = stage.look.key_name(&binding.keys[0].to_string());
            let hint = match binding.action {
                // It says what it does to the reason that is there.
                Action::Dismiss => model.settling_word(),
                other => other.hint(),
            };
            format!("{key} {}", words.say(hint))
        })
        .collect()
}

/// What stands in the rows of keys, piece by piece, without the day that an outcome leads to.
fn key_row_pieces(picture: &Picture, stage: &Stage) -> Vec<String> {
    let rows = picture.rows();
    let high = if stage.size.0 >= 100 && stage.size.1 >= 15 { 2 } else { 1 };
    let pieces = rows[rows.len() - high..].iter().flat_map(|row| row.trim().split("  ").map(str::trim));
    let pieces = pieces.filter(|piece| !piece.is_empty());
    pieces.map(|piece| piece.split(" →").next().unwrap_or_default().to_owned()).collect()
}

#[rstest]
fn frames_are_whole_and_what_lies_on_top_has_one(#[values("en_GB", "fr_FR")] locale: &str) {
    for (name, mut stage) in places::all(locale) {
        let is_covered = !stage.session.model.modals.is_empty();
        for (width, height) in SIZES {
            stage.resize(width, height);
            let (picture, what) = (stage.draw(), format!("{name} at {width}x{height}"));
            if is_covered {
                let whole = corners(&picture, "╭").into_iter().filter(|corner| is_whole(&picture, *corner)).count();
                assert!(whole > 0, "{what}:\n{}", picture.text());
            } else {
                check_frames(&picture, &what);
            }
        }
    }
}

fn corners(picture: &Picture, sign: &str) -> Vec<(u16, u16)> {
    let area = picture.buffer.area;
    let all = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
    all.filter(|at| picture.buffer[*at].symbol() == sign).collect()
}

fn check_frames(picture: &Picture, what: &str) {
    for corner in corners(picture, "╭") {
        assert!(is_whole(picture, corner), "{what}: the frame from {corner:?} is broken\n{}", picture.text());
    }
    for sign in ["╮", "╰", "╯"] {
        let same = corners(picture, sign).len() == corners(picture, "╭").len();
        assert!(same, "{what}: a frame has lost a corner\n{}", picture.text());
    }
}

/// Whether the frame that begins at a corner goes round without a gap.
fn is_whole(picture: &Picture, (left, top): (u16, u16)) -> bool {
    let area = picture.buffer.area;
    let symbol = |x, y| picture.buffer[(x, y)].symbol();
    let Some(right) = (left + 1..area.width).find(|x| symbol(*x, top) == "╮") else { return false };
    let Some(bottom) = (top + 1..area.height).find(|y| symbol(left, *y) == "╰") else { return false };
    symbol(right, bottom) == "╯" && (top + 1..bottom).all(|y| symbol(left, y) == "│" && symbol(right, y) == "│")
}

#[rstest]
#[case("j", "Marie Lefèvre")]
#[case("j x", "rhythm 14 d")]
#[case("? Down", "log a contact, writing")]
fn the_selected_row_stands_out_without_colours(#[case] keys: &str, #[case] selected: &str) {
    for (width, height) in SIZES {
        let mut stage = Stage::new("en_GB").sized(width, height).in_mono();
        stage.press(keys);
        let picture = stage.draw();
        let reversed = reversed_rows(&picture);
        let start: String = selected.chars().take(9).collect();
        assert!(reversed.iter().any(|row| row.contains(&start)), "{width}x{height}: {reversed:?}");
        for cell in &picture.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "a colour in the theme without colours");
        }
    }
}

/// What is shown in reverse, row by row.
fn reversed_rows(picture: &Picture) -> Vec<String> {
    let area = picture.buffer.area;
    let row = |y| {
        let cells = (0..area.width).map(|x| &picture.buffer[(x, y)]);
        cells.filter(|cell| cell.modifier.contains(Modifier::REVERSED)).map(|cell| cell.symbol()).collect::<String>()
    };
    (0..area.height).map(row).filter(|row| !row.is_empty()).collect()
}

#[test]
fn colours_say_nothing_that_words_do_not() {
    for (name, mut stage) in places::all("en_GB") {
        let coloured = stage.text();
        assert_eq!(stage.in_mono().text(), coloured, "{name}");
    }
}

#[test]
fn the_program_itself_draws_nothing_beyond_ascii_where_it_must_not() {
    for (name, stage) in places::all("en_GB") {
        let mut stage = stage.in_ascii();
        for (width, height) in SIZES {
            stage.resize(width, height);
            let text = stage.text();
            // Names and notes are the manager's; every letter and every emoji of the notebook stays.
            let strange: String =
                text.chars().filter(|c| !c.is_ascii() && !"éèàê王伟👨👩👧\u{200d}\u{2003}".contains(*c)).collect();
            assert_eq!(strange, "", "{name} at {width}x{height}:\n{text}");
        }
    }
}

#[test]
fn a_wide_name_takes_the_cells_it_needs() {
    let mut stage = Stage::new("en_GB").sized(80, 24);
    let picture = stage.draw();
    let edge = |row: &&String| row.ends_with('│');
    for row in picture.rows().iter().filter(edge) {
        assert_eq!(cells(row), 80, "{row:?}");
    }
    assert!(picture.text().contains("王伟"));
}
