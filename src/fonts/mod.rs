//! The bundled typefaces, the same for the window and for paper.
//!
//! Text is set in Atkinson Hyperlegible Next, headings in Fraunces. Both lack arrows, Greek and Cyrillic;
//! Source Serif 4 is their fallback, and Noto Emoji the last. Each weight is a face of its own, since neither
//! egui nor the PDF writer makes bold or italics. The licences (SIL Open Font License 1.1) are beside the
//! files in `assets/fonts/`.

mod sfnt;
mod shaper;

pub use sfnt::Metrics;
pub use shaper::Loaded;

/// One bundled face: one family in one weight and slant.
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

    /// Returns the TrueType file of the face.
    pub fn bytes(self) -> &'static [u8] {
        macro_rules! font {
            ($path:literal) => {
                include_bytes!(concat!("../../assets/fonts/", $path))
            };
        }
        match self {
            Face::Text => font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"),
            Face::TextStrong => font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
            Face::TextItalic => {
                font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf")
            }
            Face::Heading => font!("fraunces/Fraunces_600SemiBold.ttf"),
            Face::HeadingItalic => font!("fraunces/Fraunces_400Regular_Italic.ttf"),
            Face::Fallback => font!("source-serif-4/SourceSerif4_400Regular.ttf"),
            Face::FallbackStrong => font!("source-serif-4/SourceSerif4_600SemiBold.ttf"),
            Face::Emoji => font!("noto-emoji/NotoEmoji_400Regular.ttf"),
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
        }
    }

    /// Returns the weight, from 100 to 900.
    pub fn weight(self) -> u16 {
        match self {
            Face::TextStrong | Face::Heading | Face::FallbackStrong => 600,
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
            Face::Emoji => &[Face::Fallback],
        }
    }
}
