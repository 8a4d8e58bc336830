//! What is drawn, in pieces that share one link, one language and one kind of text.

use super::super::layout::{DrawItem, Glyph, GlyphRun};
use super::fonts::{Fonts, font_text};
use std::borrow::Cow;
use std::sync::Arc;

/// A shape, or glyphs with the same properties.
pub(super) struct DrawPiece<'a> {
    pub(super) item: Cow<'a, DrawItem>,
    /// The text that the page has to carry, since the font maps the glyphs to another.
    pub(super) actual: Option<String>,
}

impl DrawPiece<'_> {
    /// Returns the anchor that the piece leads to.
    pub(super) fn link(&self) -> Option<&Arc<str>> {
        self.run().and_then(|run| run.link.as_ref())
    }

    /// Returns the language tag, if it isn't the document's.
    pub(super) fn language(&self) -> Option<&Arc<str>> {
        self.run().and_then(|run| run.language.as_ref())
    }

    /// Returns `true` if there are letters in it, as opposed to numbers and signs.
    pub(super) fn has_letters(&self) -> bool {
        let text = |glyph: &Glyph| self.run().map_or("", |run| text_of(run, glyph));
        let mut glyphs = self.run().into_iter().flat_map(|run| &run.glyphs);
        glyphs.any(|glyph| text(glyph).contains(char::is_alphabetic))
    }

    /// Returns `true` if both can stand in one passage.
    pub(super) fn goes_on_in(&self, next: &Self) -> bool {
        let own_text = self.actual.is_some() || next.actual.is_some();
        !own_text && self.link() == next.link() && self.language() == next.language()
    }

    fn run(&self) -> Option<&GlyphRun> {
        match &*self.item {
            DrawItem::Glyphs(run) => Some(run),
            _ => None,
        }
    }
}

/// Returns the pieces of an item.
pub(super) fn pieces<'a>(item: &'a DrawItem, fonts: &Fonts) -> Vec<DrawPiece<'a>> {
    let whole = DrawPiece {
        item: Cow::Borrowed(item),
        actual: None,
    };
    let DrawItem::Glyphs(run) = item else {
        return vec![whole];
    };
    let parts = parts(run, fonts);
    if let [(_, _, None)] = parts.as_slice() {
        return vec![whole];
    }
    let mut moved = 0.0;
    let piece = |(start, end, actual): (usize, usize, Option<String>)| {
        let glyphs = &run.glyphs[start..end];
        let item = DrawItem::Glyphs(part(run, glyphs, moved));
        moved += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0;
        DrawPiece {
            item: Cow::Owned(item),
            actual,
        }
    };
    parts.into_iter().map(piece).collect()
}

/// Splits a run where glyphs need their text: (first glyph, end, text).
fn parts(run: &GlyphRun, fonts: &Fonts) -> Vec<(usize, usize, Option<String>)> {
    let mut parts: Vec<(usize, usize, Option<String>)> = Vec::new();
    let font = fonts.get(run.face);
    let mut at = 0;
    while let Some(first) = run.glyphs.get(at) {
        let more = run.glyphs[at + 1..]
            .iter()
            .take_while(|glyph| glyph.start == glyph.end);
        let end = at + 1 + more.count();
        let text = text_of(run, first);
        let known = font.map_or("", |font| font.text(*first));
        let plain = end == at + 1 && known == font_text_of(run, text) && first.y_offset == 0.0;
        match parts.last_mut() {
            Some(last) if plain && last.2.is_none() => last.1 = end,
            _ => parts.push((at, end, (!plain).then(|| text.to_owned()))),
        }
        at = end;
    }
    parts
}

fn text_of<'a>(run: &'a GlyphRun, glyph: &Glyph) -> &'a str {
    run.text
        .get(glyph.start as usize..glyph.end as usize)
        .unwrap_or("")
}

/// Returns the text that is as good as `text` when a page is read: a space for another space.
fn font_text_of<'a>(run: &GlyphRun, text: &'a str) -> &'a str {
    match text {
        "\t" | "\u{a0}" => font_text(run.face, text),
        other => other,
    }
}

/// Returns some of a run's glyphs as a run; `moved` is the way of the pen before them.
fn part(run: &GlyphRun, glyphs: &[Glyph], moved: f32) -> GlyphRun {
    let (x, y) = match run.upwards {
        true => (run.x, run.y - moved),
        false => (run.x + moved, run.y),
    };
    GlyphRun {
        x,
        y,
        glyphs: glyphs.to_vec(),
        text: run.text.clone(),
        link: run.link.clone(),
        language: run.language.clone(),
        ..*run
    }
}
