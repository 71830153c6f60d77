//! What the program says: catalogues in English and French, and the forms of dates, times, numbers and money.
//!
//! The words live in `assets/locales/{en,fr}/*.ftl` and are compiled in. [`Words`] speaks one language;
//! [`say!`](crate::say) fills a message's gaps. `tests/architecture.rs` holds that every id that is said exists in both
//! languages with the same arguments, and that no id is left unsaid.

pub mod catalogue;
pub mod dates;
mod french;
pub mod keys;
pub mod locale;
pub mod numbers;
mod people;
mod phrases;
mod roster;
pub mod system;
mod value;
mod words;

pub use locale::Locale;
pub use value::Value;
pub use words::Words;

/// Says a message with its gaps filled: `say!(words, "logged", name = "Marie", days = 3)`.
///
/// Values are texts or whole numbers ([`Value`]). Numbers choose the plural form and are written as the language writes
/// them; what is not a quantity, a year for example, goes in as a text.
#[macro_export]
macro_rules! say {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say_with($id, &[$((stringify!($name), $crate::i18n::Value::from($value))),*])
    };
}
