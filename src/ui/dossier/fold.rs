//! Which sections of a column stand open, which are folded to a line, and which share the line of those with nothing yet.

/// A section that wants a place in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    /// So many lines, its frame included.
    Lines(usize),
    /// It has nothing yet.
    Nothing,
}

/// The place a section gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A frame so many lines high.
    Open(usize),
    /// A line of its own: its title and how it begins, or what belongs there.
    Line,
    /// Only its name, among those with nothing yet.
    Named,
    /// None at all: there is not even a line for everybody.
    Hidden,
}

/// The least frame that is worth its two lines of border.
const LEAST: usize = 3;
/// What a section that does not fit whole is opened to.
const PART: usize = 4;

/// Shares a column's height. The section in focus is always open; then, in order, each as far as a third of the column; then
/// what is left goes to the open ones line by line. `named` is how many lines the names of those with nothing yet take together.
pub(super) fn arrange(height: usize, wants: &[Wants], focus: Option<usize>, named: usize) -> Vec<Place> {
    let needs: Vec<usize> = wants
        .iter()
        .map(|wants| match wants {
            Wants::Lines(lines) => *lines,
            Wants::Nothing => 0,
        })
        .collect();
    let mut heights: Vec<usize> = needs.iter().map(|need| usize::from(*need > 0)).collect();
    let mut left = height.saturating_sub(named);
    // Not even a line for everybody: the last without focus go first.
    let reserved = focus.map_or(0, |_| LEAST - 1);
    while heights.iter().sum::<usize>() + reserved > left {
        let Some(last) = (0..heights.len()).rev().find(|at| Some(*at) != focus && heights[*at] > 0) else { break };
        heights[last] = 0;
    }
    let hidden: Vec<bool> = (0..needs.len()).map(|at| needs[at] > 0 && heights[at] == 0).collect();
    left = left.saturating_sub(heights.iter().sum());
    let mut column = Column { heights, left };
    if let Some(at) = focus {
        column.grow(at, needs[at]);
    }
    let most = (height / 3).max(6);
    let folded = |column: &Column, at: usize| needs[at] >= LEAST && column.heights[at] == 1;
    for (at, need) in needs.iter().enumerate() {
        let wanted = (*need).min(most);
        if folded(&column, at) && wanted <= column.left + 1 {
            column.grow(at, wanted);
        }
    }
    // What did not fit whole is opened in part, then everybody gets a line in turn: one long section must not leave every
    // other one cut.
    for at in 0..needs.len() {
        if folded(&column, at) && column.left + 1 >= PART {
            column.grow(at, PART);
        }
    }
    loop {
        let is_hungry = |at: &usize| column.heights[*at] > 1 && column.heights[*at] < needs[*at];
        let hungry: Vec<usize> = (0..needs.len()).filter(is_hungry).collect();
        if column.left == 0 || hungry.is_empty() {
            break;
        }
        for at in hungry {
            column.grow(at, column.heights[at] + 1);
        }
    }
    places(wants, &column.heights, &hidden, column.left, named)
}

/// Heights given so far, and what is left to give.
struct Column {
    heights: Vec<usize>,
    left: usize,
}

impl Column {
    fn grow(&mut self, at: usize, to: usize) {
        let more = to.saturating_sub(self.heights[at]).min(self.left);
        self.heights[at] += more;
        self.left -= more;
    }
}

/// The places of these heights. Where there is room, those with nothing yet get a line each; what is left then goes to the
/// last frame.
fn places(wants: &[Wants], heights: &[usize], hidden: &[bool], rest: usize, named: usize) -> Vec<Place> {
    let nothing = wants.iter().filter(|wants| **wants == Wants::Nothing).count();
    let singly = nothing > 0 && nothing <= rest + named;
    let left = if singly { rest + named - nothing } else { rest };
    let mut places: Vec<Place> = (0..wants.len())
        .map(|at| match (wants[at], heights[at]) {
            (Wants::Nothing, _) if singly => Place::Line,
            (Wants::Nothing, _) => Place::Named,
            _ if hidden[at] => Place::Hidden,
            (_, 1) => Place::Line,
            (_, lines) => Place::Open(lines),
        })
        .collect();
    if let Some(Place::Open(lines)) = places.iter_mut().rev().find(|place| matches!(place, Place::Open(_))) {
        *lines += left;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::Place::{Hidden, Line, Named, Open};
    use super::Wants::{Lines, Nothing};
    use super::*;

    #[rstest]
    #[case::room_for_all(30, &[Lines(5), Lines(5), Lines(5)], None, &[Open(5), Open(5), Open(20)])]
    #[case::empty_ones_a_line_each(20, &[Lines(5), Nothing, Lines(6)], None, &[Open(5), Line, Open(14)])]
    #[case::empty_ones_together(10, &[Lines(5), Nothing, Lines(4), Nothing], None, &[Open(5), Named, Open(4), Named])]
    #[case::focus_first(12, &[Lines(9), Lines(9), Lines(9)], Some(2), &[Line, Line, Open(10)])]
    #[case::one_after_the_other(12, &[Lines(20), Lines(3), Lines(4)], None, &[Open(8), Open(3), Line])]
    #[case::no_line_for_everybody(5, &[Lines(9), Lines(9), Lines(9), Lines(9)], Some(3), &[Line, Line, Hidden, Open(3)])]
    fn a_column_is_shared(
        #[case] height: usize,
        #[case] wants: &[Wants],
        #[case] focus: Option<usize>,
        #[case] expected: &[Place],
    ) {
        let named = usize::from(wants.contains(&Nothing));
        assert_eq!(arrange(height, wants, focus, named), expected);
    }

    proptest! {
        #[test]
        fn a_column_is_never_overfull_and_the_focus_is_open(
            height in 5_usize..60,
            wants in proptest::collection::vec(prop_oneof![Just(Nothing), (3_usize..30).prop_map(Lines)], 1..15),
            at in 0_usize..15,
        ) {
            let focus = Some(at).filter(|at| wants.get(*at).is_some_and(|wants| *wants != Nothing));
            let named = usize::from(wants.contains(&Nothing));
            let places = arrange(height, &wants, focus, named);
            let used: usize = places.iter().map(|place| match place {
                Open(lines) => *lines,
                Line => 1,
                Named | Hidden => 0,
            }).sum();
            let names = if places.contains(&Named) { named } else { 0 };
            prop_assert!(used + names <= height, "{used} + {names} of {height}: {places:?}");
            if let Some(at) = focus {
                prop_assert!(matches!(places[at], Open(lines) if lines >= 3), "{places:?}");
            }
        }
    }
}
