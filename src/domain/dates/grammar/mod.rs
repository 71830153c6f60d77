//! Typed dates.
