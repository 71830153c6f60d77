//! Keys as a terminal sends them.

/// What an xterm sends for a key.
pub fn bytes_of(key: &str) -> Vec<u8> {
    let fixed = match key {
        "Space" => " ",
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "Backspace" => "\x7f",
        "Del" => "\x1b[3~",
        "Ins" => "\x1b[2~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PgUp" => "\x1b[5~",
        "PgDn" => "\x1b[6~",
        "F1" => "\x1bOP",
        "F4" => "\x1bOS",
        "F12" => "\x1b[24~",
        "A-Enter" => "\x1b\r",
        "C-Left" => "\x1b[1;5D",
        "C-Right" => "\x1b[1;5C",
        _ => "",
    };
    if !fixed.is_empty() {
        return fixed.as_bytes().to_vec();
    }
    let mut letters = key.chars();
    match (letters.next(), letters.next(), letters.next(), letters.next()) {
        (Some('C'), Some('-'), Some(letter @ 'a'..='z'), None) => vec![letter as u8 - b'a' + 1],
        (Some(letter), None, ..) => letter.to_string().into_bytes(),
        _ => panic!("the harness does not know the key {key:?}"),
    }
}
