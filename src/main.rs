//! The program `carnet`: parse, dispatch; no logic.

fn main() {}
