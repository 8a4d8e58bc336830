//! Keeps the marks of a text that is being typed, so that a keystroke costs little.

use super::{Balance, Language, Mark};

/// The mirror of one text that changes.
#[derive(Debug, Clone)]
pub struct LiveMirror {
    language: Language,
    text: String,
    marks: Vec<Mark>,
}

impl LiveMirror {
    /// An empty text's mirror.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            text: String::new(),
            marks: Vec::new(),
        }
    }

    /// The marks of the text as it is now.
    pub fn update(&mut self, text: &str) -> &[Mark] {
        if self.text != text {
            text.clone_into(&mut self.text);
            self.marks = super::marks(text, self.language);
        }
        &self.marks
    }

    /// The balance of the text last given.
    pub fn balance(&self) -> Balance {
        super::balance(&self.text, self.language)
    }
}
