//! Sizes, faces and line heights of all text.
//!
//! egui has no bold or italics: each weight is a family with its fallbacks.

use std::sync::Arc;

use egui::text::TextFormat;
use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId};

use crate::fonts::Face;

/// A step of the type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Title of the start screen.
    Display,
    /// Second half of that title, in italics.
    DisplayItalic,
    /// Heading of a station or screen.
    Title,
    /// Heading of a card or section.
    Heading,
    /// Name of the program in the top bar.
    Brand,
    /// Label of a question or row.
    Label,
    /// Running text.
    Body,
    /// Asides in running text.
    Aside,
    /// Names of the map's quarters.
    Quarter,
    /// Text on small controls, in table cells.
    Compact,
    /// Strong text on small controls.
    CompactStrong,
    /// Hints and ends of scales.
    Small,
    /// Table heads.
    SmallStrong,
}

impl Step {
    /// Returns the face.
    pub fn face(self) -> Face {
        match self {
            Step::Display | Step::Title | Step::Heading | Step::Brand => Face::Heading,
            Step::DisplayItalic | Step::Quarter => Face::HeadingItalic,
            Step::Label | Step::CompactStrong | Step::SmallStrong => Face::TextStrong,
            Step::Aside => Face::TextItalic,
            Step::Body | Step::Compact | Step::Small => Face::Text,
        }
    }

    /// Returns the size in points.
    pub fn size(self) -> f32 {
        match self {
            Step::Display | Step::DisplayItalic => 54.0,
            Step::Title => 30.0,
            Step::Heading => 21.0,
            Step::Brand => 19.0,
            Step::Quarter => 16.0,
            Step::Label | Step::Body | Step::Aside => 17.5,
            Step::Compact | Step::CompactStrong => 16.0,
            Step::Small | Step::SmallStrong => 14.5,
        }
    }

    /// Returns the distance between two lines in points.
    pub fn line_height(self) -> f32 {
        match self {
            Step::Display | Step::DisplayItalic => 60.0,
            Step::Title => 37.0,
            Step::Heading => 28.0,
            Step::Brand => 25.0,
            Step::Quarter => 20.0,
            Step::Label | Step::Body | Step::Aside => 25.5,
            Step::Compact | Step::CompactStrong => 23.0,
            Step::Small | Step::SmallStrong => 20.5,
        }
    }

    /// Returns the font.
    pub fn font(self) -> FontId {
        FontId::new(self.size(), family(self.face()))
    }

    /// Returns the format of a run of text.
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            line_height: Some(self.line_height()),
            ..TextFormat::simple(self.font(), colour)
        }
    }
}

/// Returns the font family of a face.
pub(super) fn family(face: Face) -> FontFamily {
    FontFamily::Name(Arc::from(face.name()))
}

/// Returns the bundled faces, each as a family with its fallbacks; egui's own families use the text face.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for face in Face::ALL {
        fonts.font_data.insert(
            face.name().to_owned(),
            Arc::new(FontData::from_static(face.bytes())),
        );
        fonts.families.insert(family(face), chain(face));
    }
    for default in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(default, chain(Face::Text));
    }
    fonts
}

fn chain(face: Face) -> Vec<String> {
    std::iter::once(face)
        .chain(face.fallbacks().iter().copied())
        .map(|face| face.name().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Step; 13] = [
        Step::Display,
        Step::DisplayItalic,
        Step::Title,
        Step::Heading,
        Step::Brand,
        Step::Label,
        Step::Body,
        Step::Aside,
        Step::Quarter,
        Step::Compact,
        Step::CompactStrong,
        Step::Small,
        Step::SmallStrong,
    ];

    #[test]
    fn nothing_is_smaller_than_fourteen_points() {
        assert!(ALL.iter().all(|step| step.size() >= 14.0));
    }

    #[test]
    fn running_text_has_generous_lines() {
        let ratio = Step::Body.line_height() / Step::Body.size();
        assert!((1.4..=1.5).contains(&ratio), "{ratio}");
    }

    #[test]
    fn every_step_finds_its_family() {
        let fonts = definitions();
        for step in ALL {
            assert!(fonts.families.contains_key(&step.font().family), "{step:?}");
        }
    }
}
