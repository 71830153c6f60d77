//! Chance that comes out the same every time.

use carnet::domain::moment::Moment;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use uuid::Uuid;

/// SplitMix64 (Steele, Lea, Flood 2014): small, quick, and the same on every machine.
pub struct Chance {
    state: u64,
    made: u64,
}

impl Chance {
    /// The same seed gives the same notebook.
    pub fn new(seed: u64) -> Self {
        Self { state: seed, made: 0 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    /// A number from `from` to `to`, both included.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1).max(1) as usize) as i64
    }

    /// Whether something of so many in a thousand happens.
    pub fn happens(&mut self, in_a_thousand: usize) -> bool {
        self.below(1000) < in_a_thousand
    }

    /// One of them.
    pub fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// One of them.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Puts them in another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }

    /// An identity such as a program would have made at that instant, and no other has.
    pub fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        self.made += 1;
        let millis = at.timestamp_millis().unsigned_abs() & 0xFFFF_FFFF_FFFF;
        // The number made stands where UUIDv7 counts within a millisecond: identities grow, and none comes twice.
        let high = (millis << 16) | 0x7000 | ((self.made >> 30) & 0xFFF);
        let low = (1 << 63) | ((self.made & 0x3FFF_FFFF) << 32) | (self.next() & 0xFFFF_FFFF);
        Uuid::from_u64_pair(high, low)
    }

    /// An instant in the working hours of a day.
    pub fn hour_of(&mut self, day: NaiveDate, now: &Moment) -> DateTime<Utc> {
        let minutes = self.between(8 * 60, 18 * 60) as u32;
        let time = day.and_hms_opt(minutes / 60, minutes % 60, self.below(60) as u32).unwrap_or_default();
        now.zone.from_local_datetime(&time).earliest().map_or_else(|| Utc.from_utc_datetime(&time), |at| at.to_utc())
    }
}
