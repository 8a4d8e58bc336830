//! Answers, locations and the mirror's counts in words, the same for the window, paper and files.

mod answer;
mod balance;
mod location;

pub use answer::{AnswerStyle, DateStyle, OtherWords, ScaleStyle, answer_text, cell_text, option_names};
pub use balance::balance_words;
pub use location::{leading, location_label, row_label};
