//! Names in other scripts stand whole wherever a frame, the breadcrumb, a notice or a prompt names somebody.

use carnet::domain::newcomer::Newcomer;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

#[rstest]
#[case::arabic_lam_alef("سلام بلال")]
#[case::arabic_ligatures_all_through("علاء الأمين لالا")]
#[case::hebrew_with_points("שָׁלוֹם לֵוִי")]
#[case::devanagari("क्षितिज श्रीवास्तव")]
#[case::thai("น้ำฝน กำลังใจ")]
#[case::hangul_of_parts("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}")]
#[case::family("Zoé 👩‍👩‍👧")]
fn a_name_is_drawn_whole(#[case] name: &str) {
    for size in [(120, 35), (80, 24), (60, 7)] {
        let mut store = notebook::empty();
        store.add_affiliate(&Newcomer { name: name.to_owned(), ..Newcomer::default() }, &notebook::now()).unwrap();
        let mut stage = Stage::over(store, "en_GB").sized(size.0, size.1);
        // Signs that terminals join differently are left out of what is drawn.
        let drawn = carnet::ui::width::plain(name);
        let holds = |stage: &mut Stage, place: &str| {
            let text = stage.text();
            assert!(text.contains(&drawn) || text.contains(name), "{place} at {size:?}:\n{text}");
        };
        stage.press("c");
        holds(&mut stage, "the composer's title");
        stage.press("Esc n");
        holds(&mut stage, "the prompt's title");
        stage.press("Esc Enter");
        holds(&mut stage, "the dossier");
        stage.press("Esc");
        stage.press("c").type_text("hello").press("Enter");
        holds(&mut stage, "the notice");
    }
}

#[test]
fn a_title_leaves_its_frame_whole() {
    let mut store = notebook::empty();
    store.add_affiliate(&Newcomer { name: "سلام بلال".to_owned(), ..Newcomer::default() }, &notebook::now()).unwrap();
    let mut stage = Stage::over(store, "en_GB").sized(80, 24);
    stage.press("c");
    let picture = stage.draw();
    let top =
        picture.rows().into_iter().find(|row| row.contains("سلام بلال ")).expect("the title with the blank behind it");
    assert!(top.contains("سلام بلال ─") && top.ends_with('╮'), "{top}");
}
