//! The queue's rules, each test named after its sentence in docs/product.md, "The queue".

mod asks;
mod contact;
mod dates;
mod done;
mod dormant;
mod forgotten;
mod hiding;
mod hours;
mod introduce;
mod laws;
mod order;
mod room;
pub(super) mod scene;
mod settling;
mod states;
mod welcome;
