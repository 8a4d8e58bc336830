//! Two ways to measure text in tests: a crude one, and one that knows narrow and wide letters.

use super::shape::{Measure, TextStyle};

/// Every letter as wide as the next.
pub(super) struct Crude(pub(super) f32);

/// Letters of about the widths of a humanist sans.
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
