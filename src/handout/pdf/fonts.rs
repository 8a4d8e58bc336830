//! The typefaces of a file, reduced to the glyphs it uses.
//!
//! When text is searched or copied, the font maps each glyph to one text. Where a glyph stands for another
//! text on a page (a hyphen that only divides a word, one of several glyphs for a letter), the page itself carries that
//! text. Spaces are spaces, whether a line may end at them or not.

use super::super::layout::{DocumentLayout, DrawItem, Glyph, GlyphRun};
use super::HandoutError;
use crate::fonts::Face;
use crate::text::sanitize::is_invisible;
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The reduced typefaces of one file.
#[derive(Default)]
pub(super) struct Fonts {
    faces: BTreeMap<Face, Embedded>,
}

#[derive(Default)]
struct Embedded {
    glyphs: GlyphRemapper,
    /// The text that the font maps each glyph to.
    texts: BTreeMap<u16, String>,
    font: Option<PdfFont>,
}

/// Reduces every typeface to the glyphs that the layout draws with it.
///
/// # Errors
/// `Font` if a character has no glyph or the typeface can't be reduced.
pub(super) fn subset(layout: &DocumentLayout) -> Result<Fonts, HandoutError> {
    let mut fonts = Fonts::default();
    for item in layout.pages.iter().flat_map(|p| &p.blocks).flat_map(|b| &b.items) {
        if let DrawItem::Glyphs(run) = item {
            fonts.collect(run)?;
        }
    }
    for (index, (face, embedded)) in fonts.faces.iter_mut().enumerate() {
        embedded.name_the_rest(*face);
        embedded.font = Some(reduced(*face, index, &embedded.glyphs)?);
    }
    Ok(fonts)
}

fn reduced(face: Face, index: usize, glyphs: &GlyphRemapper) -> Result<PdfFont, HandoutError> {
    let failed = |reason: String| HandoutError::Font { face, reason };
    let bytes = subsetter::subset(face.bytes(), face.index_in_file(), glyphs)
        .map_err(|error| failed(error.to_string()))?;
    let mut warnings = Vec::new();
    let parsed = ParsedFont::from_bytes(&bytes, 0, &mut warnings);
    let mut parsed = parsed.ok_or_else(|| {
        let messages = warnings.into_iter().map(|warning| warning.message);
        failed(messages.collect::<Vec<_>>().join("; "))
    })?;
    let letter = char::from(b'A' + u8::try_from(index).unwrap_or(25));
    parsed.font_name = Some(format!("AAAAA{letter}+{}", face.name()));
    parsed.pdf_font_metrics.us_weight_class = face.weight();
    Ok(PdfFont::new(parsed))
}

/// Returns the text that a face maps a glyph to which stands for `text` on a page.
pub(super) fn font_text(face: Face, text: &str) -> &str {
    match text {
        "\t" => " ",
        "\u{a0}" if face.glyph('\u{a0}') == face.glyph(' ') => " ",
        "\u{ad}" | "\u{2011}" => "-",
        other => other,
    }
}

/// Returns `true` if a text is one letter that a face draws by another glyph, or with marks beside it that have none.
fn is_of_another(face: Face, glyph: u16, text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !is_invisible(*c));
    match (letters.next(), letters.next()) {
        (Some(letter), None) => face.glyph(letter) != Some(glyph) || text.len() > letter.len_utf8(),
        _ => false,
    }
}

impl Embedded {
    /// Gives a text to the glyphs that never stand for letters alone, such as an accent drawn beside its letter.
    fn name_the_rest(&mut self, face: Face) {
        for id in self.glyphs.remapped_gids().collect::<Vec<u16>>() {
            let Some(number) = self.glyphs.get(id) else {
                continue;
            };
            let text = self.texts.entry(number).or_default();
            if text.is_empty() {
                text.push(face.character(id).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
    }
}

impl Fonts {
    fn collect(&mut self, run: &GlyphRun) -> Result<(), HandoutError> {
        let embedded = self.faces.entry(run.face).or_default();
        for (index, glyph) in run.glyphs.iter().enumerate() {
            if glyph.id == 0 {
                let reason = format!("no glyph in “{}”", run.text);
                return Err(HandoutError::Font {
                    face: run.face,
                    reason,
                });
            }
            let id = embedded.glyphs.remap(glyph.id);
            let text = run.text.get(glyph.start as usize..glyph.end as usize);
            let text = font_text(run.face, text.unwrap_or(""));
            let known = embedded.texts.entry(id).or_default();
            if known.is_empty() {
                // where several glyphs share a text, or one is mirrored or stands for another sign, each stands for its
                // own letter alone
                let next = run.glyphs.get(index + 1);
                let may_differ = glyph.advance < 0.0
                    || next.is_some_and(|next| next.start == next.end)
                    || is_of_another(run.face, glyph.id, text);
                let own = may_differ.then(|| run.face.character(glyph.id)).flatten();
                *known = own.map_or_else(|| text.to_owned(), String::from);
            }
        }
        Ok(())
    }

    /// Adds the reduced typefaces to the file.
    pub(super) fn register(&self, pdf: &mut PdfDocument) {
        for (face, embedded) in &self.faces {
            if let Some(font) = &embedded.font {
                pdf.resources.fonts.map.insert(self.id(*face), font.clone());
            }
        }
    }

    /// Returns the name of a typeface in the file's resources.
    pub(super) fn id(&self, face: Face) -> FontId {
        // installed faces are counted as they stand in this file, so that others found before don't matter
        let number = match face {
            Face::Installed(_) => Face::ALL.len() + self.faces.range(..face).count(),
            bundled => bundled.number(),
        };
        FontId(format!("T{number}"))
    }

    /// Returns the glyph's number in the reduced typeface.
    pub(super) fn number(&self, face: Face, glyph: Glyph) -> u16 {
        self.faces
            .get(&face)
            .and_then(|e| e.glyphs.get(glyph.id))
            .unwrap_or(0)
    }

    /// Returns the text that the font maps a glyph to; `number` is the one in the reduced typeface.
    pub(super) fn text(&self, face: Face, number: u16) -> &str {
        self.faces
            .get(&face)
            .and_then(|e| e.texts.get(&number))
            .map_or("", String::as_str)
    }
}

/// Returns a glyph's width as the font dictionary has it, in whole thousandths of an em.
pub(super) fn written_width(face: Face, glyph: Glyph) -> f32 {
    let metrics = face.metrics();
    (f32::from(metrics.advance(glyph.id)) * 1000.0 / f32::from(metrics.units_per_em)).trunc()
}
