//! Slips of the finger: how far a word is from another.

/// So many letters may be wrong in a word of so many: one in a short word, two in a long one.
pub fn most_slips(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// How many slips lie between two words (optimal string alignment: a letter wrong, missing, too many, or two letters
/// swapped); some number above `most` where there are more.
pub fn distance(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let swap = usize::from(letter != against);
            let mut least = (above[column] + swap).min(above[column + 1] + 1).min(line[column] + 1);
            let crossed = row > 0 && column > 0 && one[row - 1] == *against && other[column - 1] == *letter;
            if crossed {
                least = least.min(before[column - 1] + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(0)
}

/// The word closest to a folded one, among words as they are shown and as they fold; `None` when all are too far away.
pub fn closest<'a>(word: &str, among: impl IntoIterator<Item = (&'a str, String)>) -> Option<&'a str> {
    let letters: Vec<char> = word.chars().collect();
    let most = most_slips(letters.len());
    among
        .into_iter()
        .filter_map(|(shown, folded)| {
            let other: Vec<char> = folded.chars().collect();
            let slips = distance(&letters, &other, most);
            (slips <= most).then_some((slips, shown))
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, shown)| shown)
}
