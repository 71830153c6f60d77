//! A time of day at the start of a text: `14:30`, `14h30`, `9h`, `2pm`.

use chrono::NaiveTime;

/// The time and how many bytes it takes; it ends at the end of a word.
pub fn read_time(text: &str) -> Option<(NaiveTime, usize)> {
    let (hour, rest) = digits(text)?;
    let low = rest.to_ascii_lowercase();
    let (minute, rest, half) = if let Some(after) = rest.strip_prefix(':') {
        let (minute, rest) = digits(after)?;
        (minute, rest, half_of(rest))
    } else if low.starts_with('h') {
        let after = rest.get(1..)?;
        match digits(after) {
            Some((minute, rest)) => (minute, rest, None),
            None => (0, after, None),
        }
    } else {
        (0, rest, Some(half_of(rest)?))
    };
    let rest = if half.is_some() { rest.get(2..)? } else { rest };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(later) => hour % 12 + later,
        None => hour,
    };
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, text.len() - rest.len()))
}

/// The hours that `am` and `pm` add.
fn half_of(text: &str) -> Option<u32> {
    let half = text.get(..2)?.to_ascii_lowercase();
    match half.as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        _ => None,
    }
}

/// One or two digits and what follows.
fn digits(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&length) {
        return None;
    }
    Some((text.get(..length)?.parse().ok()?, text.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("14:30 x", Some(("14:30", 5)))]
    #[case("14h30", Some(("14:30", 5)))]
    #[case("9h", Some(("09:00", 2)))]
    #[case("2pm", Some(("14:00", 3)))]
    #[case("12am", Some(("00:00", 4)))]
    #[case("2:15PM", Some(("14:15", 6)))]
    #[case("25:00", None)]
    #[case("14", None)]
    #[case("9hours", None)]
    #[case("13pm", None)]
    #[case("", None)]
    fn a_time_of_day(#[case] text: &str, #[case] read: Option<(&str, usize)>) {
        let time = read_time(text).map(|(time, end)| (time.format("%H:%M").to_string(), end));
        assert_eq!(time.as_ref().map(|(time, end)| (time.as_str(), *end)), read);
    }
}
