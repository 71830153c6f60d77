//! Which shape the screens take at a size (docs/screens.md, "Sizes").

use ratatui::layout::Rect;

/// A shape of the screens, from the smallest to the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// One person, a few lines, the keys.
    Tiny,
    /// One column: the selected person expanded, the others a line each.
    Single,
    /// The list over a short briefing.
    Stacked,
    /// The list beside the briefing.
    Beside,
    /// List, briefing, at a glance.
    Three,
    /// List, briefing, timeline, and what stands around the person.
    Wide,
}

impl Shape {
    /// The shape for a size.
    pub fn of(area: Rect) -> Self {
        match (area.width, area.height) {
            (width, height) if width < 40 || height < 9 => Shape::Tiny,
            (width, height) if width < 60 || height < 15 => Shape::Single,
            (width, _) if width < 100 => Shape::Stacked,
            (width, height) if width < 120 || height < 30 => Shape::Beside,
            (width, height) if width < 180 || height < 45 => Shape::Three,
            _ => Shape::Wide,
        }
    }

    /// Whether a popup takes the whole screen.
    pub fn fills(area: Rect) -> bool {
        area.width < 60 || area.height < 15
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(30, 8, Shape::Tiny)]
    #[case(50, 12, Shape::Single)]
    #[case(100, 12, Shape::Single)]
    #[case(60, 15, Shape::Stacked)]
    #[case(80, 24, Shape::Stacked)]
    #[case(100, 30, Shape::Beside)]
    #[case(120, 35, Shape::Three)]
    #[case(200, 50, Shape::Wide)]
    #[case(200, 20, Shape::Beside)]
    fn every_size_has_its_shape(#[case] width: u16, #[case] height: u16, #[case] expected: Shape) {
        assert_eq!(Shape::of(Rect::new(0, 0, width, height)), expected);
    }
}
