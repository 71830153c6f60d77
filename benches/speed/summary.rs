//! Many times of one thing in a line.

use std::time::Duration;

/// The times of many tries.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Milliseconds: the time that so many in a hundred do not exceed.
    pub fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }

    pub fn median(&self) -> f64 {
        self.percentile(50)
    }

    /// One line of the table.
    pub fn print(&self, what: &str) {
        println!(
            "  {what:34} least {:8.2}   median {:8.2}   p95 {:8.2}   most {:8.2} ms   ({} times)",
            self.percentile(0),
            self.median(),
            self.percentile(95),
            self.percentile(100),
            self.0.len()
        );
    }
}
