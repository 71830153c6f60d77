//! Laws of reading a filter: nothing typed is passed over, and Tab may be pressed anywhere.

use proptest::prelude::*;

use super::*;

fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[-!]?(late|tier|niveau|tag|has|avec|due|last|échéance|gift|promise|lang|joined|is|rhythm)",
        "[ -~éà«»“” ]{0,8}",
        "(A|B|none|7d|30j|kids|pet|vip|\"food blog|today|fr|late|never)",
        "[:<>=,\"-]",
    ];
    proptest::collection::vec(word, 0..8).prop_map(|words| words.concat())
}

proptest! {
    /// Every typed letter belongs to a word, and every word is a condition, a text, begun, or named as not known.
    #[test]
    fn nothing_typed_is_passed_over(text in line()) {
        let roster = Roster::of(people());
        let filter = read(&text, &roster);
        let mut end = 0;
        for typed in filter.typed() {
            prop_assert!(text.get(end..typed.range.start).unwrap().trim().is_empty());
            prop_assert!(!typed.range.is_empty());
            end = typed.range.end;
        }
        prop_assert!(text.get(end..).unwrap().trim().is_empty());
        let conditions = filter.typed().iter().filter(|typed| matches!(typed.taken, Taken::Text(_))).count();
        prop_assert!(conditions <= filter.tests.len());
        let unknown = filter.typed().iter().any(|typed| matches!(typed.taken, Taken::Unknown(_)));
        prop_assert_eq!(filter.complaint().is_some(), unknown);
        let _ = roster.view(&filter, &Groups::new(), Sort::by(Column::Next));
    }

    /// The caret may stand anywhere, and what is offered replaces a part of the text.
    #[test]
    fn tab_never_panics(text in line(), at in 0_usize..40) {
        let caret = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let roster = Roster::of(people());
        let tags = roster.tags();
        let terms = Terms { reader: reader(Lang::Fr), tags: &tags, by_tier: [None; 3] };
        let completion = complete(&text, caret, &terms);
        prop_assert!(text.get(completion.range.clone()).is_some());
    }
}
