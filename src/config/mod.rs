//! The settings, in layers: the embedded defaults, the user's file, the environment, the command line's flags.
//!
//! Each layer may say less than the one below; an unknown key or a wrong value is refused with its file and line.

pub mod edit;
mod environment;
mod error;
mod layer;
pub mod paths;
mod settings;
pub mod templates;

pub use environment::Environment;
pub use error::{ConfigError, Problem};
pub use paths::Paths;
pub use settings::{Colour, Flags, Glyphs, Manner, Settings, Theme};
