//! Texts that a terminal obeys, or that look otherwise than they are; and notebooks that hold them, as another program may have written
//! them: what comes in through carnet's own doors is cleaned there.

use std::path::Path;

/// Sixty of them.
pub const STRINGS: [&str; 60] = [
    // Sequences that colour, move, clear, and change the terminal's state.
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}[2J\u{1b}[H",
    "\u{1b}[999;999H",
    "\u{1b}[?1049l",
    "\u{1b}[?25l",
    "\u{1b}[?1000h",
    "\u{1b}[?2004l",
    "\u{1b}[1A\u{1b}[K",
    "\u{1b}[6n",
    "\u{1b}[c",
    "\u{1b}[>0q",
    "\u{1b}[20;1t",
    "\u{1b}[?7l",
    "\u{1b}[4h",
    "\u{1b}[3g",
    "\u{1b}[1;2r",
    "\u{1b}c",
    "\u{1b}7\u{1b}8",
    "\u{1b}(0qqq",
    "\u{1b}#8",
    "\u{1b}=\u{1b}>",
    "\u{1b}[",
    "\u{1b}",
    // Strings to the terminal: titles, the clipboard, links, pictures.
    "\u{1b}]0;title\u{7}",
    "\u{1b}]2;title\u{1b}\\",
    "\u{1b}]52;c;cm0gLXJmIH4=\u{7}",
    "\u{1b}]8;;https://evil.example\u{7}link\u{1b}]8;;\u{7}",
    "\u{1b}]4;0;#000000\u{7}",
    "\u{1b}]1337;File=:AAAA\u{7}",
    "\u{1b}P$q\"p\u{1b}\\",
    "\u{1b}_Gf=100;AAAA\u{1b}\\",
    "\u{1b}^private\u{1b}\\",
    "\u{1b}Xstring\u{1b}\\",
    "\u{1b}]0;never ended",
    // The same in one byte of the upper half.
    "\u{9b}31mred",
    "\u{9b}2J",
    "\u{9d}0;title\u{9c}",
    "\u{90}q\u{9c}",
    "\u{9f}Gf=1\u{9c}",
    "\u{84}\u{85}\u{8d}",
    // Controls alone.
    "\u{7}\u{7}",
    "\u{8}\u{8}\u{8}back",
    "a\rb",
    "tab\ttab\tx",
    "line\nline\r\nline",
    "nul\u{0}nul",
    "\u{b}\u{c}\u{e}\u{f}",
    "\u{7f}\u{7f}",
    // Order, and what is not seen.
    "\u{202e}gnp.exe",
    "\u{202a}a\u{202b}b\u{202d}c\u{202c}",
    "\u{2066}a\u{2067}b\u{2068}c\u{2069}",
    "\u{200e}\u{200f}\u{61c}x",
    "zero\u{200b}width\u{feff}\u{2060}",
    "soft\u{ad}hyphen\u{34f}",
    "\u{e0041}\u{e0042}\u{e007f}tags",
    "line\u{2028}para\u{2029}",
    // Piles, and letters that are wide.
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}x",
    "\u{301}\u{489}begins with a mark",
    "漢字かな한글ＷＩＤＥ",
    // Flags and tones of skin are not among them: emulators disagree on how many cells they take.
    "👩\u{200d}👩\u{200d}👧 🎉\u{fe0f}",
];

/// Where a notebook keeps what people wrote.
const TEXTS: [(&str, &str); 21] = [
    ("affiliate", "name"),
    ("other_name", "name"),
    ("channel", "value"),
    ("identifier", "value"),
    ("tag", "name"),
    ("relative", "name"),
    ("interaction", "text"),
    ("fact", "text"),
    ("occasion", "label"),
    ("follow_up", "reason"),
    ("promise", "text"),
    ("gift", "name"),
    ("gift", "reaction"),
    ("request", "text"),
    ("feedback", "text"),
    ("event", "name"),
    ("event", "place"),
    ("introduction", "why"),
    ("attendee", "prepare"),
    ("saved_filter", "name"),
    ("journal_step", "names"),
];

/// Puts a text behind every text of a notebook, past carnet; gives back how many rows have it.
pub fn spoil(notebook: &Path, text: &str) -> usize {
    let connection = rusqlite::Connection::open(notebook).unwrap();
    let spoilt = |(table, column): &(&str, &str)| {
        let known = "SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2";
        let is_known: bool = connection.query_row(known, [table, column], |row| row.get(0)).unwrap();
        assert!(is_known, "{table} has no {column}");
        let value = match *column {
            "names" => {
                "replace(names, '\"]', substr(json_quote(?1), 2, length(json_quote(?1)) - 2) || '\"]')".to_owned()
            }
            column => format!("{column} || ?1"),
        };
        let update = format!("UPDATE OR IGNORE {table} SET {column} = {value} WHERE {column} <> ''");
        connection.execute(&update, [text]).unwrap_or_else(|error| panic!("{update}: {error}"))
    };
    TEXTS.iter().map(spoilt).sum()
}

/// The first character that no text on a terminal may have: controls of both halves, what turns the order, what is not seen.
pub fn foreign(text: &str) -> Option<char> {
    text.chars().find(|c| {
        c.is_control() && *c != '\n'
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}' | '\u{2060}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
            || matches!(c, '\u{e0000}'..='\u{e007f}')
    })
}
