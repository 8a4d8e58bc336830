//! Answers and locations in words, the same for the window, paper and files.

mod answer;
mod location;

pub use answer::{AnswerStyle, DateStyle, OtherWords, ScaleStyle, answer_text, cell_text, option_names};
pub use location::{location_label, row_label};
