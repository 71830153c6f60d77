//! The signs of the screens: box drawing where the terminal speaks UTF-8, ASCII where it does not.

use crate::domain::text::clean::is_unseen;

/// A set of signs. Every meaning has a word beside its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// Before the selected row.
    pub cursor: &'static str,
    /// Before a marked row.
    pub mark: &'static str,
    /// Past its day.
    pub overdue: &'static str,
    /// Due today.
    pub today: &'static str,
    /// To celebrate.
    pub celebrate: &'static str,
    /// If there is time.
    pub if_time: &'static str,
    /// Done.
    pub done: &'static str,
    /// Ended otherwise: missed, snoozed, skipped.
    pub other: &'static str,
    /// The end of a cut text.
    pub more: &'static str,
    /// A filled part of a bar.
    pub full: &'static str,
    /// A part of a bar that is neither: put off.
    pub half: &'static str,
    /// An empty part of a bar.
    pub empty: &'static str,
    /// Leads to.
    pub arrow: &'static str,
    /// Between two things in a line.
    pub dot: &'static str,
    /// More above.
    pub above: &'static str,
    /// More below.
    pub below: &'static str,
    /// A switched-on tick.
    pub ticked: &'static str,
    /// A switched-off tick.
    pub unticked: &'static str,
    /// Opens somebody's words.
    pub quote_open: &'static str,
    /// Closes somebody's words.
    pub quote_close: &'static str,
    /// The frame of a panel: corners, then horizontal and vertical.
    pub frame: ratatui::symbols::border::Set<'static>,
}

/// Box drawing and block characters.
pub const UNICODE: Glyphs = Glyphs {
    cursor: "▸",
    mark: "●",
    overdue: "!!",
    today: "•",
    celebrate: "★",
    if_time: "○",
    done: "✓",
    other: "–",
    more: "…",
    full: "█",
    half: "▒",
    empty: "░",
    arrow: "→",
    dot: "·",
    above: "▲",
    below: "▼",
    ticked: "[✓]",
    unticked: "[ ]",
    quote_open: "“",
    quote_close: "”",
    frame: ratatui::symbols::border::ROUNDED,
};

/// Nothing beyond ASCII.
pub const ASCII: Glyphs = Glyphs {
    cursor: ">",
    mark: "*",
    overdue: "!!",
    today: "o",
    celebrate: "^",
    if_time: ".",
    done: "+",
    other: "-",
    more: "...",
    full: "#",
    half: "~",
    empty: ".",
    arrow: "->",
    dot: "-",
    above: "^",
    below: "v",
    ticked: "[x]",
    unticked: "[ ]",
    quote_open: "'",
    quote_close: "'",
    frame: ratatui::symbols::border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
};

/// Takes out of the picture what is not seen: texts are cleaned when they come in, but a notebook may have been written by another hand.
pub(crate) fn mend_unseen(buffer: &mut ratatui::buffer::Buffer) {
    for cell in &mut buffer.content {
        // Nearly every cell is one byte, and no control comes into a cell.
        if cell.symbol().len() > 1 && cell.symbol().contains(is_unseen) {
            let seen: String = cell.symbol().chars().filter(|c| !is_unseen(*c)).collect();
            cell.set_symbol(if seen.is_empty() { " " } else { &seen });
        }
    }
}

/// Puts ASCII in the place of the typographic signs that the words of the catalogues bring along. Letters stay: they are the
/// manager's names, and the language's own.
pub(crate) fn mend_typography(buffer: &mut ratatui::buffer::Buffer) {
    for cell in &mut buffer.content {
        let plain = match cell.symbol() {
            "\u{201c}" | "\u{201d}" | "\u{ab}" | "\u{bb}" => "\"",
            "\u{2018}" | "\u{2019}" => "'",
            "\u{2026}" => ".",
            "\u{203a}" | "\u{2192}" => ">",
            "\u{b7}" | "\u{2013}" | "\u{2014}" => "-",
            "\u{a0}" | "\u{202f}" => " ",
            _ => continue,
        };
        cell.set_symbol(plain);
    }
}
