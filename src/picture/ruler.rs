//! Measures of texts for tests.

use super::shape::{Measure, TextStyle};

/// A measure by which all letters have the same width.
pub(super) struct Crude(pub(super) f32);

/// A measure with about the widths of a humanist sans serif.
pub(super) struct Fine(pub(super) f32);

fn size(text: f32, style: TextStyle) -> f32 {
    match style {
        TextStyle::Label | TextStyle::Strong => text,
        TextStyle::Small => text * 0.86,
        TextStyle::QuarterName => text * 1.1,
    }
}

impl Measure for Crude {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        text.chars().count() as f32 * size(self.0, style) * 0.55
    }

    fn height(&self, style: TextStyle) -> f32 {
        size(self.0, style) * 1.25
    }
}

impl Measure for Fine {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        let letter = |letter: char| match letter {
            'i' | 'j' | 'l' | 't' | 'f' | 'I' | ' ' | '.' | ',' | '\'' => 0.28,
            'm' | 'w' | 'M' | 'W' | '…' | '→' => 0.88,
            letter if letter.is_uppercase() => 0.64,
            _ => 0.52,
        };
        text.chars().map(letter).sum::<f32>() * size(self.0, style)
    }

    fn height(&self, style: TextStyle) -> f32 {
        size(self.0, style) * 1.25
    }
}
