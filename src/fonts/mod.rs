//! The bundled typefaces, the same for the window and for paper, and those installed that stand in on paper.
//!
//! Text is set in Atkinson Hyperlegible Next, headings in Fraunces. Both lack arrows, Greek and Cyrillic;
//! Source Serif 4 is their fallback, and Noto Emoji the last. Each weight is a face of its own, since neither
//! egui nor the PDF writer makes bold or italics. The licences (SIL Open Font License 1.1) are beside the
//! files in `assets/fonts/`.

mod installed;
mod script;
mod sfnt;
mod shaper;

pub use installed::Installed;
pub use script::script_of;
pub use sfnt::Metrics;
pub use shaper::Loaded;

use std::sync::LazyLock;

use crate::packed::unpacked;

/// One face: one family in one weight and slant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Running text.
    Text,
    /// Emphasis in running text, labels, table heads.
    TextStrong,
    /// Asides in running text.
    TextItalic,
    /// Headings.
    Heading,
    /// Names of the quarters of the map.
    HeadingItalic,
    /// Fallback for scripts and signs the text face lacks.
    Fallback,
    /// The same fallback, semibold.
    FallbackStrong,
    /// Emoji in one colour, the last fallback.
    Emoji,
    /// A face of this machine, for a script that no bundled face has.
    Installed(Installed),
}

impl Face {
    /// Every bundled face.
    pub const ALL: [Face; 8] = [
        Face::Text,
        Face::TextStrong,
        Face::TextItalic,
        Face::Heading,
        Face::HeadingItalic,
        Face::Fallback,
        Face::FallbackStrong,
        Face::Emoji,
    ];

    /// Returns the place in [`Face::ALL`]; for an installed face, a number behind those.
    pub fn number(self) -> usize {
        match self {
            Face::Text => 0,
            Face::TextStrong => 1,
            Face::TextItalic => 2,
            Face::Heading => 3,
            Face::HeadingItalic => 4,
            Face::Fallback => 5,
            Face::FallbackStrong => 6,
            Face::Emoji => 7,
            Face::Installed(installed) => Face::ALL.len() + installed.number(),
        }
    }

    /// Returns the number of the face in its file, which is 0 but for collections.
    pub fn index_in_file(self) -> u32 {
        match self {
            Face::Installed(installed) => installed.index_in_file(),
            _ => 0,
        }
    }

    /// Returns the file of the face, in TrueType or OpenType. A bundled one is unpacked at the first call, which takes up to
    /// some milliseconds.
    pub fn bytes(self) -> &'static [u8] {
        macro_rules! font {
            ($name:literal) => {{
                static FILE: LazyLock<Vec<u8>> =
                    LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".z"))));
                &FILE
            }};
        }
        match self {
            Face::Text => font!("AtkinsonHyperlegibleNext_400Regular.ttf"),
            Face::TextStrong => font!("AtkinsonHyperlegibleNext_600SemiBold.ttf"),
            Face::TextItalic => font!("AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
            Face::Heading => font!("Fraunces_600SemiBold.ttf"),
            Face::HeadingItalic => font!("Fraunces_400Regular_Italic.ttf"),
            Face::Fallback => font!("SourceSerif4_400Regular.ttf"),
            Face::FallbackStrong => font!("SourceSerif4_600SemiBold.ttf"),
            Face::Emoji => font!("NotoEmoji_400Regular.ttf"),
            Face::Installed(installed) => installed.bytes(),
        }
    }

    /// Returns the name under which a document or the window registers the face.
    pub fn name(self) -> &'static str {
        match self {
            Face::Text => "AtkinsonHyperlegibleNext-Regular",
            Face::TextStrong => "AtkinsonHyperlegibleNext-SemiBold",
            Face::TextItalic => "AtkinsonHyperlegibleNext-Italic",
            Face::Heading => "Fraunces-SemiBold",
            Face::HeadingItalic => "Fraunces-Italic",
            Face::Fallback => "SourceSerif4-Regular",
            Face::FallbackStrong => "SourceSerif4-SemiBold",
            Face::Emoji => "NotoEmoji-Regular",
            Face::Installed(installed) => installed.name(),
        }
    }

    /// Returns an installed face of about this face's weight that has every letter of a cluster; `None` if there is none.
    ///
    /// The first call reads which faces are installed, which may take some tenths of a second.
    pub fn installed_for(self, cluster: &str) -> Option<Face> {
        installed::face_for(cluster, self.weight())
    }

    /// Returns the weight, from 100 to 900.
    pub fn weight(self) -> u16 {
        match self {
            Face::TextStrong | Face::Heading | Face::FallbackStrong => 600,
            Face::Installed(installed) => installed.weight(),
            _ => 400,
        }
    }

    /// Returns the faces to try, in order, for a character that this one lacks.
    pub fn fallbacks(self) -> &'static [Face] {
        match self {
            Face::Text | Face::TextItalic | Face::HeadingItalic => &[Face::Fallback, Face::Emoji],
            Face::TextStrong | Face::Heading => &[Face::FallbackStrong, Face::Fallback, Face::Emoji],
            Face::Fallback => &[Face::Emoji],
            Face::FallbackStrong => &[Face::Fallback, Face::Emoji],
            Face::Emoji | Face::Installed(_) => &[Face::Fallback],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundled_faces_are_numbered_in_their_order() {
        let numbers: Vec<usize> = Face::ALL.iter().map(|face| face.number()).collect();
        assert_eq!(numbers, (0..Face::ALL.len()).collect::<Vec<_>>());
    }
}
