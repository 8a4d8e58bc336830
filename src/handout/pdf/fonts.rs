//! The typefaces of a file, reduced to the glyphs it uses.
//!
//! When text is searched or copied, the font maps each glyph to one text. Where a glyph stands for another
//! text on a page (a hyphen that only divides a word, one of several glyphs for a letter), the page itself carries that
//! text. Spaces are spaces, whether a line may end at them or not.

use super::super::layout::{DocumentLayout, DrawItem, Glyph, GlyphRun};
use super::HandoutError;
use crate::fonts::Face;
use crate::text::sanitize::is_invisible;
use printpdf::ops::PdfFontHandle;
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, Pt, TextItem};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The typefaces of one file, and the glyphs that it uses.
#[derive(Clone, Default)]
pub(super) struct Fonts {
    faces: BTreeMap<Face, EmbeddedFont>,
}

/// A typeface in the file.
#[derive(Clone)]
pub(super) struct EmbeddedFont {
    /// The number by which the pages name it.
    number: usize,
    glyphs: GlyphRemapper,
    /// The text that the font maps each glyph to, by its number in the reduced typeface.
    texts: Vec<String>,
    /// The typeface with all of these glyphs, once it was reduced to them.
    font: Option<PdfFont>,
}

fn reduced(face: Face, number: usize, glyphs: &GlyphRemapper) -> Result<PdfFont, HandoutError> {
    let failed = |reason: String| HandoutError::Font { face, reason };
    let bytes = subsetter::subset(face.bytes(), face.index_in_file(), glyphs)
        .map_err(|error| failed(error.to_string()))?;
    let mut warnings = Vec::new();
    let parsed = ParsedFont::from_bytes(&bytes, 0, &mut warnings);
    let mut parsed = parsed.ok_or_else(|| {
        let messages = warnings.into_iter().map(|warning| warning.message);
        failed(messages.collect::<Vec<_>>().join("; "))
    })?;
    let letter = char::from(b'A' + u8::try_from(number.min(25)).unwrap_or_default());
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

fn font_id(number: usize) -> FontId {
    FontId(format!("T{number}"))
}

impl EmbeddedFont {
    /// Returns operations that show all glyphs but that of missing characters.
    fn shown(&self, id: &FontId) -> [Op; 4] {
        let shown = (0..).zip(&self.texts).skip(1).map(|(gid, text)| Codepoint {
            gid,
            offset: 0.0,
            cid: Some(text.clone()),
        });
        let items = vec![TextItem::GlyphIds(shown.collect())];
        let font = PdfFontHandle::External(id.clone());
        let size = Pt(1.0);
        [
            Op::StartTextSection,
            Op::SetFont { font, size },
            Op::ShowText { items },
            Op::EndTextSection,
        ]
    }

    /// Gives a text to the glyphs that never stand for letters alone, such as an accent drawn beside its letter.
    fn name_the_rest(&mut self, face: Face) {
        self.texts
            .resize(usize::from(self.glyphs.num_gids()), String::new());
        for (id, text) in self.glyphs.remapped_gids().zip(&mut self.texts) {
            if text.is_empty() {
                text.push(face.character(id).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
    }

    /// Returns a glyph's number in the reduced typeface.
    pub(super) fn number(&self, glyph: Glyph) -> u16 {
        self.glyphs.get(glyph.id).unwrap_or(0)
    }

    /// Returns the text that the font maps a glyph to.
    pub(super) fn text(&self, glyph: Glyph) -> &str {
        let text = self.texts.get(usize::from(self.number(glyph)));
        text.map_or("", String::as_str)
    }

    /// Returns `true` if it is known which text the font maps a glyph to.
    fn has_text(&self, number: u16) -> bool {
        let text = self.texts.get(usize::from(number));
        text.is_some_and(|text| !text.is_empty())
    }

    /// Returns the text that the font maps a glyph to, to be set if it is empty.
    fn text_mut(&mut self, glyph: Glyph) -> &mut String {
        let number = usize::from(self.glyphs.remap(glyph.id));
        if number >= self.texts.len() {
            self.texts.resize(number + 1, String::new());
        }
        &mut self.texts[number]
    }
}

impl Fonts {
    /// Adds the glyphs that a layout draws. Installed typefaces are reduced at once, to know whether that can be done.
    ///
    /// # Errors
    /// `Font` if a character has no glyph or an installed typeface can't be reduced.
    pub(super) fn collect(&mut self, layout: &DocumentLayout) -> Result<(), HandoutError> {
        for item in layout.pages.iter().flat_map(|p| &p.blocks).flat_map(|b| &b.items) {
            if let DrawItem::Glyphs(run) = item {
                self.collect_run(run)?;
            }
        }
        for (face, embedded) in &mut self.faces {
            embedded.name_the_rest(*face);
            if matches!(face, Face::Installed(_)) && embedded.font.is_none() {
                embedded.font = Some(reduced(*face, embedded.number, &embedded.glyphs)?);
            }
        }
        Ok(())
    }

    fn collect_run(&mut self, run: &GlyphRun) -> Result<(), HandoutError> {
        let embedded = self.embedded(run.face);
        for (index, glyph) in run.glyphs.iter().enumerate() {
            if glyph.id == 0 {
                let reason = format!("no glyph in “{}”", run.text);
                return Err(HandoutError::Font {
                    face: run.face,
                    reason,
                });
            }
            match embedded.glyphs.get(glyph.id) {
                Some(number) if embedded.has_text(number) => continue,
                Some(_) => {}
                None => embedded.font = None,
            }
            let text = run.text.get(glyph.start as usize..glyph.end as usize);
            let text = font_text(run.face, text.unwrap_or(""));
            // where several glyphs share a text, or one is mirrored or stands for another sign, each stands for its
            // own letter alone
            let next = run.glyphs.get(index + 1);
            let may_differ = glyph.advance < 0.0
                || next.is_some_and(|next| next.start == next.end)
                || is_of_another(run.face, glyph.id, text);
            let own = may_differ.then(|| run.face.character(glyph.id)).flatten();
            *embedded.text_mut(*glyph) = own.map_or_else(|| text.to_owned(), String::from);
        }
        Ok(())
    }

    /// Returns a typeface's glyphs. Installed ones are numbered as they come in this file, so that others found before
    /// don't matter.
    fn embedded(&mut self, face: Face) -> &mut EmbeddedFont {
        let is_installed = |face: &Face| matches!(face, Face::Installed(_));
        let installed = self.faces.keys().filter(|face| is_installed(face)).count();
        self.faces.entry(face).or_insert_with(|| EmbeddedFont {
            number: match face {
                Face::Installed(_) => Face::ALL.len() + installed,
                bundled => bundled.number(),
            },
            glyphs: GlyphRemapper::default(),
            texts: Vec::new(),
            font: None,
        })
    }

    /// Adds the reduced typefaces to a document of printpdf, and returns operations that show all glyphs: it writes only what
    /// is shown.
    ///
    /// # Errors
    /// `Font` if a typeface can't be reduced.
    pub(super) fn register(&self, pdf: &mut PdfDocument) -> Result<Vec<Op>, HandoutError> {
        let mut ops = Vec::new();
        for (face, embedded) in &self.faces {
            let id = font_id(embedded.number);
            ops.extend(embedded.shown(&id));
            let font = match &embedded.font {
                Some(font) => font.clone(),
                None => reduced(*face, embedded.number, &embedded.glyphs)?,
            };
            pdf.resources.fonts.map.insert(id, font);
        }
        Ok(ops)
    }

    /// Returns the name of a typeface in the file's resources.
    pub(super) fn id(&self, face: Face) -> FontId {
        let embedded = self.faces.get(&face);
        font_id(embedded.map_or(face.number(), |embedded| embedded.number))
    }

    /// Returns a typeface that the file has.
    pub(super) fn get(&self, face: Face) -> Option<&EmbeddedFont> {
        self.faces.get(&face)
    }
}

/// Returns a glyph's width as the font dictionary has it, in whole thousandths of an em.
pub(super) fn written_width(face: Face, glyph: Glyph) -> f32 {
    let metrics = face.metrics();
    (f32::from(metrics.advance(glyph.id)) * 1000.0 / f32::from(metrics.units_per_em)).trunc()
}
