//! A screen as a self-contained picture: cells on a grid, runs of one style as texts held to their width.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Units of a cell.
const CELL: (f64, f64) = (8.4, 18.0);

/// From a cell's top to its baseline.
const BASELINE: f64 = 13.2;

/// Around the screen; above it there is the window's bar.
const MARGIN: f64 = 16.0;
const BAR: f64 = 34.0;

const BACKGROUND: &str = "#16181d";
const FOREGROUND: &str = "#d7dae0";

/// What a run of cells looks like.
#[derive(Clone, PartialEq)]
struct Look {
    ink: String,
    paper: Option<String>,
    weight: &'static str,
    opacity: &'static str,
}

/// A run of cells of one look.
struct Run {
    column: usize,
    cells: usize,
    text: String,
    look: Look,
}

/// Draws a screen with a title above it.
pub fn picture(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (f64::from(buffer.area.width), f64::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2.0 * MARGIN, rows * CELL.1 + BAR + MARGIN);
    let mut svg = String::new();
    // Writing into a String cannot fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         font-family=\"ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', \
         'Noto Sans Mono', 'Noto Sans Mono CJK JP', monospace\" font-size=\"14\">\n<title>{title}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"{BACKGROUND}\"/>\n"
    );
    for (at, colour) in ["#ff5f57", "#febc2e", "#28c840"].iter().enumerate() {
        let _ = writeln!(svg, "<circle cx=\"{}\" cy=\"17\" r=\"5.5\" fill=\"{colour}\"/>", 22 + at * 18);
    }
    let _ = writeln!(
        svg,
        "<text x=\"{:.0}\" y=\"21\" fill=\"{FOREGROUND}\" fill-opacity=\"0.6\" text-anchor=\"middle\" font-size=\"12\">{title}</text>",
        width / 2.0
    );
    let _ = writeln!(svg, "<g transform=\"translate({MARGIN} {BAR})\" fill=\"{FOREGROUND}\" xml:space=\"preserve\">");
    for row in 0..buffer.area.height {
        draw_row(&mut svg, buffer, row);
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn draw_row(svg: &mut String, buffer: &Buffer, row: u16) {
    let top = f64::from(row) * CELL.1;
    let mut strokes: Vec<(usize, &str, Look)> = Vec::new();
    draw_paper(svg, buffer, row);
    for run in runs(buffer, row, &mut strokes) {
        let left = place(run.column);
        let text = run.text.trim_end();
        if text.trim().is_empty() {
            continue;
        }
        let skipped = text.len() - text.trim_start().len();
        let (left, text) = (left + place(skipped), text.trim_start());
        let _ = writeln!(
            svg,
            "<text x=\"{left:.1}\" y=\"{:.1}\" textLength=\"{:.1}\" lengthAdjust=\"spacingAndGlyphs\"{}>{}</text>",
            top + BASELINE,
            place(text.width()),
            run.look.attributes(),
            escaped(text)
        );
    }
    for (column, sign, look) in strokes {
        draw_stroke(svg, sign, (place(column), top), &look);
    }
}

/// The backgrounds of a row, each in one piece: two side by side would show a seam.
fn draw_paper(svg: &mut String, buffer: &Buffer, row: u16) {
    let mut papers: Vec<(usize, usize, String)> = Vec::new();
    for column in 0..buffer.area.width {
        let at = usize::from(column);
        let Some(paper) = Look::of(&buffer[(column, row)]).paper else { continue };
        match papers.last_mut().filter(|(from, cells, known)| from + cells == at && *known == paper) {
            Some((_, cells, _)) => *cells += 1,
            None => papers.push((at, 1, paper)),
        }
    }
    for (from, cells, paper) in papers {
        let (left, top, wide, high) = (place(from), f64::from(row) * CELL.1, place(cells), CELL.1);
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" fill=\"{paper}\"/>"
        );
    }
}

/// Where a column begins. Columns are few.
fn place(column: usize) -> f64 {
    f64::from(u16::try_from(column).unwrap_or(u16::MAX)) * CELL.0
}

/// The runs of a row; lines and blocks, which must join, are set aside. What is not plain Latin begins a run of its own,
/// so that another font's widths move nothing else.
fn runs<'b>(buffer: &'b Buffer, row: u16, strokes: &mut Vec<(usize, &'b str, Look)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut kind = Script::Latin;
    let mut column = 0;
    while column < buffer.area.width {
        let cell = &buffer[(column, row)];
        let look = Look::of(cell);
        let cells = cell.symbol().width().max(1);
        let at = usize::from(column);
        let is_stroke = stroke(cell.symbol()).is_some();
        if is_stroke {
            strokes.push((at, cell.symbol(), look.clone()));
        }
        let symbol = if is_stroke { " " } else { cell.symbol() };
        let now = Script::of(symbol, kind);
        match runs.last_mut().filter(|run| run.look == look && run.column + run.cells == at && now == kind) {
            Some(run) => {
                run.text.push_str(symbol);
                run.cells += cells;
            }
            None => runs.push(Run { column: at, cells, text: symbol.to_owned(), look }),
        }
        kind = now;
        column += u16::try_from(cells).unwrap_or(1);
    }
    runs
}

/// What a sign is written in, as far as fonts differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Arabic,
    Wide,
    Sign,
}

impl Script {
    /// A space goes with what stands before it; the spaces inside a name must not part it.
    fn of(symbol: &str, before: Script) -> Self {
        match symbol.chars().next() {
            Some(' ') if before != Script::Sign => before,
            Some('\u{590}'..='\u{8ff}') => Script::Arabic,
            _ if symbol.width() > 1 => Script::Wide,
            Some(' '..='\u{24f}' | '‘'..='…') | None => Script::Latin,
            Some(_) => Script::Sign,
        }
    }
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let has = |modifier| cell.modifier.contains(modifier);
        let (mut ink, mut paper) = (colour(cell.fg), colour(cell.bg));
        if has(Modifier::REVERSED) {
            (ink, paper) = (paper.or(Some(BACKGROUND)), ink.or(Some(FOREGROUND)));
        }
        Self {
            ink: ink.unwrap_or(FOREGROUND).to_owned(),
            paper: paper.map(str::to_owned),
            weight: if has(Modifier::BOLD) { "bold" } else { "normal" },
            opacity: if has(Modifier::DIM) { "0.55" } else { "1" },
        }
    }

    fn attributes(&self) -> String {
        let mut attributes = String::new();
        if self.ink != FOREGROUND {
            let _ = write!(attributes, " fill=\"{}\"", self.ink);
        }
        if self.weight != "normal" {
            let _ = write!(attributes, " font-weight=\"{}\"", self.weight);
        }
        if self.opacity != "1" {
            let _ = write!(attributes, " fill-opacity=\"{}\"", self.opacity);
        }
        attributes
    }
}

/// The sixteen colours, readable on the background; `None` is the terminal's own.
fn colour(colour: Color) -> Option<&'static str> {
    Some(match colour {
        Color::Black => "#2b2f37",
        Color::Red => "#ff7b72",
        Color::Green => "#7ee787",
        Color::Yellow => "#e3b341",
        Color::Blue => "#79b8ff",
        Color::Magenta => "#d2a8ff",
        Color::Cyan => "#6fd3e0",
        Color::Gray => "#b1bac4",
        Color::DarkGray => "#7d8590",
        Color::LightRed => "#ffa198",
        Color::LightGreen => "#a5f3b0",
        Color::LightYellow => "#f2cc60",
        Color::LightBlue => "#a5d6ff",
        Color::LightMagenta => "#e2c5ff",
        Color::LightCyan => "#a8e8f0",
        Color::White => "#ffffff",
        _ => return None,
    })
}

/// What a line sign is made of, from the middle of its cell: left, right, up, down, and whether it bends.
fn stroke(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "─" => "M0 9H8.4",
        "│" => "M4.2 0V18",
        "╭" => "M4.2 18V13Q4.2 9 8.4 9",
        "╮" => "M4.2 18V13Q4.2 9 0 9",
        "╰" => "M4.2 0V5Q4.2 9 8.4 9",
        "╯" => "M4.2 0V5Q4.2 9 0 9",
        "├" => "M4.2 0V18M4.2 9H8.4",
        "┤" => "M4.2 0V18M4.2 9H0",
        "┬" => "M0 9H8.4M4.2 9V18",
        "┴" => "M0 9H8.4M4.2 9V0",
        "█" => "B1",
        "░" => "B.22",
        _ => return None,
    })
}

fn draw_stroke(svg: &mut String, sign: &str, (left, top): (f64, f64), look: &Look) {
    let Some(shape) = stroke(sign) else { return };
    let _ = match shape.strip_prefix('B') {
        Some(opacity) => writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\" fill-opacity=\"{opacity}\"/>",
            top + 3.0,
            CELL.0,
            CELL.1 - 6.0,
            look.ink
        ),
        None => writeln!(
            svg,
            "<path d=\"{shape}\" transform=\"translate({left:.1} {top:.1})\" fill=\"none\" stroke=\"{}\" stroke-opacity=\"{}\"/>",
            look.ink, look.opacity
        ),
    };
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
