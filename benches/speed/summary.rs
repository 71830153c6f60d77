//! Many times of one thing in a line, and everything measured in one table.

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

    /// Median and the time that 95 in a hundred do not exceed, for the table.
    pub fn cell(&self) -> String {
        format!("{:.2} ({:.2})", self.median(), self.percentile(95))
    }
}

/// Everything measured: a row a thing, a column a size.
#[derive(Debug, Default)]
pub struct Table {
    sizes: Vec<usize>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    what: String,
    budget: &'static str,
    cells: Vec<(usize, String)>,
    /// Medians by size, where their growth is of interest.
    grown: Vec<(usize, f64)>,
}

impl Table {
    /// Begins the column of a size.
    pub fn begin(&mut self, size: usize) {
        self.sizes.push(size);
    }

    /// Puts a value into the column begun last.
    pub fn put(&mut self, what: &str, budget: &'static str, cell: String) {
        let size = self.sizes.last().copied().unwrap_or_default();
        self.row(what, budget).cells.push((size, cell));
    }

    /// The same for times.
    pub fn times(&mut self, what: &str, budget: &'static str, times: &Times) {
        times.print(what);
        self.put(what, budget, times.cell());
    }

    /// The same for times whose growth from size to size is told.
    pub fn growing(&mut self, what: &str, budget: &'static str, times: &Times) {
        self.times(what, budget, times);
        let size = self.sizes.last().copied().unwrap_or_default();
        self.row(what, budget).grown.push((size, times.median()));
    }

    fn row(&mut self, what: &str, budget: &'static str) -> &mut Row {
        let at = self.rows.iter().position(|row| row.what == what).unwrap_or_else(|| {
            self.rows.push(Row { what: what.to_owned(), budget, cells: Vec::new(), grown: Vec::new() });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// The table as Markdown: milliseconds, the median and in brackets the 95th percentile.
    pub fn print(&self) {
        let sizes: Vec<String> = self.sizes.iter().map(|size| size.to_string()).collect();
        println!("\n| | {} | 5000 to 100000 | budget |", sizes.join(" | "));
        println!("|---|{}---|---|", "---|".repeat(sizes.len()));
        for row in &self.rows {
            let cell = |size: &usize| row.cells.iter().find(|(of, _)| of == size).map_or("", |(_, cell)| cell.as_str());
            let cells: Vec<&str> = self.sizes.iter().map(cell).collect();
            let at = |size: usize| row.grown.iter().find(|(of, _)| *of == size).map(|(_, median)| *median);
            let growth = at(5_000).zip(at(100_000)).map(|(small, large)| format!("{:.2}", large / small));
            println!("| {} | {} | {} | {} |", row.what, cells.join(" | "), growth.unwrap_or_default(), row.budget);
        }
    }
}
