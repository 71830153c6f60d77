use proptest::prelude::*;

use super::*;

fn wordy() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "marie:",
        "zoe:",
        "Note:",
        "@paul",
        "@zoe",
        "@",
        "/call",
        "/x",
        "=hier",
        "=14h",
        "=foo",
        "+family",
        "+gift:x",
        "+gift ana: x",
        "+child Léa 8",
        "+foo",
        "+date 14/02",
        "+date",
        ">send",
        ">paul send",
        "<x",
        "#q1",
        "*q1",
        "!2w",
        "!none",
        "!foo",
        "next:2w",
        "suivi:",
        "++x",
        "!!2w",
        "!!",
        "!urgent",
        "/coaching",
        "/revue",
        "+demande x",
        "+feedback",
        "Léa",
        "é",
        "王",
        "!",
        ":",
        ",",
        "\n",
        "12/03",
        "👩\u{200d}👧",
    ]);
    let glue = prop::sample::select(vec!["", " ", " ", " ", "\u{a0}", "\n"]);
    prop::collection::vec((word, glue), 0..10)
        .prop_map(|pieces| pieces.iter().map(|(w, g)| format!("{w}{g}")).collect())
}

fn hold(text: &str) -> Result<(), TestCaseError> {
    let line = parse(text, &reader());
    let together: String = line.pieces.iter().map(|piece| line.at(&piece.span)).collect();
    prop_assert_eq!(&together, text);
    let mut end = 0;
    for piece in &line.pieces {
        prop_assert_eq!(piece.span.start, end);
        prop_assert!(piece.span.end > piece.span.start);
        end = piece.span.end;
    }
    for unread in &line.unread {
        prop_assert!(text.get(unread.span.clone()).is_some());
    }
    for plain in [Plain::Note, Plain::Topic, Plain::Promise, Plain::Request, Plain::Feedback] {
        let resolved = resolved_in(text, &[MARIE, PAUL], plain, &Answers::default());
        kept(text, &line, &resolved)?;
        for question in &resolved.questions {
            prop_assert_eq!(text.get(question.span.clone()), Some(question.typed.as_str()));
        }
    }
    Ok(())
}

/// Every word of the note, of a fact and of a promise is found again in what is written, unless a question is open.
fn kept(text: &str, line: &Line, resolved: &Resolved) -> Result<(), TestCaseError> {
    if !resolved.questions.is_empty() {
        return Ok(());
    }
    let learned = &resolved.learned;
    let mut written = resolved.note.clone();
    let requests = learned.requests.iter().map(|request| &request.text);
    for words in requests.chain(learned.feedback.iter().map(|said| &said.text)) {
        written.push(' ');
        written.push_str(words);
    }
    for words in learned.facts.iter().map(|fact| &fact.text).chain(learned.promises.iter().map(|one| &one.text)) {
        written.push(' ');
        written.push_str(words);
    }
    for piece in line.pieces.iter().filter(|piece| piece.what == What::Note) {
        for word in line.at(&piece.span).split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)) {
            let is_name = PEOPLE.iter().any(|name| fold(name).contains(&fold(word)));
            prop_assert!(written.contains(word) || is_name, "{word} of {text:?} is not in {written:?}");
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn nothing_typed_is_dropped(text in wordy()) {
        hold(&text)?;
    }

    #[test]
    fn any_text_is_cut_without_loss(text in any::<String>()) {
        hold(&text)?;
    }
}
