use rstest::rstest;

use super::*;

const ZOE_MARTIN: usize = 3;
const ZOE_PETIT: usize = 4;

#[rstest]
#[case::selected("hello", &[MARIE], "hello")]
#[case::replaced("paul: hello", &[PAUL], "hello")]
#[case::several("paul: ana: hello", &[PAUL, ANA], "hello")]
#[case::full_name("Paul Nguyen: hello", &[PAUL], "hello")]
#[case::french_colon("paul\u{a0}: bonjour", &[PAUL], "bonjour")]
#[case::added("hello @paul", &[MARIE, PAUL], "hello")]
#[case::added_first("@paul hello", &[MARIE, PAUL], "hello")]
#[case::added_full("@Paul Nguyen hello", &[MARIE, PAUL], "hello")]
#[case::inside_a_sentence("saw @paul at the fair", &[MARIE, PAUL], "saw paul at the fair")]
#[case::both("paul: hello @ana", &[PAUL, ANA], "hello")]
#[case::twice("@marie hello", &[MARIE], "hello")]
#[case::folded("LEFÈVRE: hello", &[MARIE], "hello")]
#[case::nobody("Note: call back", &[MARIE], "Note: call back")]
#[case::nobody_then_somebody("Note: paul: call back", &[MARIE], "Note: paul: call back")]
#[case::a_word_over_a_beginning("ana: hello", &[ANA], "hello")]
#[case::too_few_letters("Pa: hello", &[MARIE], "Pa: hello")]
#[case::the_beginning_of_a_name("lefe: hello", &[MARIE], "hello")]
#[case::only_the_start("call back paul: now", &[MARIE], "call back paul: now")]
fn who_takes_part(#[case] text: &str, #[case] with: &[usize], #[case] note: &str) {
    let contact = contact(text);
    assert_eq!(contact.with, with.iter().map(|n| id(*n)).collect::<Vec<_>>());
    assert_eq!(contact.text, note);
}

#[rstest]
#[case("zoe: hello", "zoe")]
#[case("@zoé hello", "zoé")]
#[case("+gift zoe: pen", "zoe")]
fn namesakes_are_asked_never_guessed(#[case] text: &str, #[case] typed: &str) {
    let resolved = resolved(text);
    let [question] = resolved.questions.as_slice() else { panic!("{resolved:?}") };
    assert_eq!(question.typed, typed);
    assert_eq!(text.get(question.span.clone()), Some(typed));
    assert_eq!(question.people().iter().map(|one| one.id).collect::<Vec<_>>(), [id(ZOE_MARTIN), id(ZOE_PETIT)]);
    assert!(matches!(resolve_contact(resolved, Outcome::Reached), Err(Unready::Questions(_))));
}

#[rstest]
#[case("zoe: hello")]
#[case("Zoé: hello")]
fn an_answer_is_kept(#[case] text: &str) {
    let mut answers = Answers::default();
    let question = resolved("zoe: hello").questions.remove(0);
    answers.choose(&question, &question.choices[1]);
    let contact = resolve_contact(resolved_in(text, &[MARIE], Plain::Note, &answers), Outcome::Reached).unwrap();
    assert_eq!((contact.with, contact.text.as_str()), (vec![id(ZOE_PETIT)], "hello"));
}

#[test]
fn a_namesake_in_the_line_is_the_one_meant() {
    let contact = group("+gift zoe: pen >zoe call back", &[MARIE, ZOE_PETIT]);
    assert_eq!(contact.learned.gifts[0].of, id(ZOE_PETIT));
    assert_eq!(
        (contact.learned.promises[0].of, contact.learned.promises[0].text.as_str()),
        (id(ZOE_PETIT), "call back")
    );
}

#[rstest]
#[case::in_the_line(">marie send docs", &[MARIE, PAUL], &[MARIE], "send docs")]
#[case::outside(">paul send docs", &[MARIE], &[PAUL], "send docs")]
#[case::full_name(">Paul Nguyen send docs", &[MARIE], &[PAUL], "send docs")]
#[case::with_a_colon(">paul: send docs", &[MARIE], &[PAUL], "send docs")]
#[case::nobody(">send docs", &[MARIE], &[MARIE], "send docs")]
#[case::for_each(">send docs", &[MARIE, PAUL], &[MARIE, PAUL], "send docs")]
#[case::namesakes_stay_text(">zoe send docs", &[MARIE], &[MARIE], "zoe send docs")]
#[case::a_name_alone_stays_text(">paul", &[MARIE], &[MARIE], "paul")]
#[case::the_beginning_of_a_name_is_a_word(">mar send docs", &[MARIE], &[MARIE], "mar send docs")]
fn whom_a_promise_is_for(#[case] text: &str, #[case] selected: &[usize], #[case] of: &[usize], #[case] words: &str) {
    let contact = group(text, selected);
    let promises: Vec<_> = contact.learned.promises.iter().map(|one| (one.of, one.text.as_str())).collect();
    assert_eq!(promises, of.iter().map(|n| (id(*n), words)).collect::<Vec<_>>());
}

#[test]
fn two_namesakes_in_the_line_are_asked_about_in_a_promise() {
    let resolved = resolved_in(">zoe send docs", &[ZOE_MARTIN, ZOE_PETIT], Plain::Note, &Answers::default());
    assert_eq!(resolved.questions.len(), 1);
}

#[test]
fn nobody_is_nobody() {
    let resolved = resolved_in("hello", &[], Plain::Note, &Answers::default());
    assert_eq!(resolve_contact(resolved, Outcome::Reached), Err(Unready::Nobody));
}

#[rstest]
#[case("paul: hello", &[MARIE], "paul: hello")]
#[case("Paul\u{a0}: il est ravi", &[MARIE], "Paul\u{a0}: il est ravi")]
#[case("marie: hello", &[MARIE], "marie: hello")]
#[case("zoe: hello", &[MARIE], "zoe: hello")]
#[case("paul: hello @ana", &[MARIE, ANA], "paul: hello")]
fn after_a_name_of_their_own_leading_names_are_text(#[case] text: &str, #[case] with: &[usize], #[case] note: &str) {
    let (selected, answers) = ([id(MARIE)], Answers::default());
    let scene = Scene {
        selected: &selected,
        leading: Leading::AreText,
        answers: &answers,
        reader: reader(),
        now: now(),
        plain: Plain::Note,
    };
    let contact = resolve_contact(resolve(&parse(text, &reader()), &scene, &Notebook), Outcome::Reached).unwrap();
    assert_eq!(contact.with, with.iter().map(|n| id(*n)).collect::<Vec<_>>());
    assert_eq!(contact.text, note);
}
