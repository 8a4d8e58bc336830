//! Characters and measures of a face, read from its TrueType file.
//!
//! Only the tables `cmap`, `head`, `hhea`, `hmtx` and `OS/2` are read, so that no second font library is needed for
//! choosing fallbacks and measuring glyphs.

use super::Face;
use std::sync::LazyLock;

/// Height that an installed face takes up at most, in thousandths of an em.
const MAX_ASCENT: f32 = 1200.0;
/// Depth that an installed face takes up at most, in thousandths of an em.
const MAX_DESCENT: f32 = 500.0;

/// Measures of a face, in thousandths of an em unless stated otherwise.
#[derive(Clone, Debug)]
pub struct Metrics {
    /// Font units in an em.
    pub units_per_em: u16,
    /// Height above the baseline that letters may reach.
    pub ascent: f32,
    /// Depth below the baseline, positive.
    pub descent: f32,
    advances: Vec<u16>,
}

impl Metrics {
    /// Returns the width of a glyph in font units, before kerning.
    pub fn advance(&self, glyph: u16) -> u16 {
        let last = self.advances.last().copied().unwrap_or(0);
        self.advances.get(usize::from(glyph)).copied().unwrap_or(last)
    }
}

/// Facts that are read from a face's file.
pub(super) struct Facts {
    metrics: Metrics,
    /// Runs of characters as (first, last, glyph of the first).
    runs: Vec<(u32, u32, u16)>,
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| {
    let read = |face: &Face| read(face.bytes(), 0).expect("the bundled faces are whole TrueType files");
    Face::ALL.iter().map(read).collect()
});

impl Face {
    /// Returns the measures of the face.
    pub fn metrics(self) -> &'static Metrics {
        &self.facts().metrics
    }

    /// Returns the glyph of a character; `None` if the face lacks it.
    pub fn glyph(self, character: char) -> Option<u16> {
        self.facts().glyph(character)
    }

    /// Returns a character that a glyph is drawn for; `None` if it only stands for several together, or for a form of one.
    pub fn character(self, glyph: u16) -> Option<char> {
        let of_run = |&(first, last, start): &(u32, u32, u16)| {
            let code = first + u32::from(glyph.checked_sub(start)?);
            (code <= last).then(|| char::from_u32(code))?
        };
        self.facts().runs.iter().find_map(of_run)
    }

    /// Returns `true` if the face has a glyph for the character.
    pub fn covers(self, character: char) -> bool {
        self.glyph(character).is_some()
    }

    fn facts(self) -> &'static Facts {
        match self {
            Face::Installed(installed) => installed.facts(),
            bundled => &FACTS[bundled.number()],
        }
    }
}

impl Facts {
    /// Returns the facts with the measures of an ordinary line, which doesn't grow for a face with taller letters.
    pub(super) fn within_line(mut self) -> Self {
        self.metrics.ascent = self.metrics.ascent.clamp(0.0, MAX_ASCENT);
        self.metrics.descent = self.metrics.descent.clamp(0.0, MAX_DESCENT);
        self
    }

    fn glyph(&self, character: char) -> Option<u16> {
        let code = character as u32;
        let at = self.runs.partition_point(|run| run.1 < code);
        let (first, _, glyph) = *self.runs.get(at).filter(|run| run.0 <= code)?;
        u16::try_from(u32::from(glyph) + code - first).ok()
    }
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(
        data.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(
        data.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

/// A face in a file, which may be a collection of several.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    file: &'a [u8],
    /// Where the list of its tables begins.
    start: usize,
}

impl<'a> Tables<'a> {
    /// Returns the tables of the face with this number in the file.
    pub(super) fn of(file: &'a [u8], index: u32) -> Option<Self> {
        let start = match file.get(..4)? {
            b"ttcf" => u32_at(file, 12 + 4 * usize::try_from(index).ok()?)? as usize,
            _ => 0,
        };
        Some(Self { file, start })
    }

    /// Returns a table; `None` if the face has none with this tag.
    pub(super) fn get(self, tag: &[u8; 4]) -> Option<&'a [u8]> {
        let count = usize::from(u16_at(self.file, self.start + 4)?);
        let entry = (0..count)
            .map(|i| self.start + 12 + 16 * i)
            .find(|at| self.file.get(*at..*at + 4) == Some(tag.as_slice()))?;
        let (offset, length) = (
            u32_at(self.file, entry + 8)? as usize,
            u32_at(self.file, entry + 12)? as usize,
        );
        self.file.get(offset..offset.checked_add(length)?)
    }

    /// Returns `true` if the owner of the face allows to embed a part of it in a file.
    pub(super) fn may_be_embedded(self) -> bool {
        const RESTRICTED: u16 = 0x0002;
        const ANY_USE: u16 = 0x000e;
        const NO_PART: u16 = 0x0100;
        const PICTURES_ONLY: u16 = 0x0200;
        // without the table nothing is forbidden
        let rights = self.get(b"OS/2").and_then(|table| u16_at(table, 8)).unwrap_or(0);
        rights & ANY_USE != RESTRICTED && rights & (NO_PART | PICTURES_ONLY) == 0
    }

    /// Returns the weight, from 1 to 1000; 400 if the face doesn't say.
    pub(super) fn weight(self) -> u16 {
        self.get(b"OS/2")
            .and_then(|table| u16_at(table, 4))
            .unwrap_or(400)
    }
}

/// Reads the face with this number in a file; `None` if it is damaged.
pub(super) fn read(file: &[u8], index: u32) -> Option<Facts> {
    let tables = Tables::of(file, index)?;
    let metrics = read_metrics(tables)?;
    let runs = read_cmap(tables.get(b"cmap")?)?;
    Some(Facts { metrics, runs })
}

fn read_metrics(tables: Tables<'_>) -> Option<Metrics> {
    let units_per_em = u16_at(tables.get(b"head")?, 18).filter(|units| *units > 0)?;
    let hhea = tables.get(b"hhea")?;
    let hmtx = tables.get(b"hmtx")?;
    let scale = 1000.0 / f32::from(units_per_em);
    let signed = |at| Some(f32::from(i16::from_be_bytes(u16_at(hhea, at)?.to_be_bytes())) * scale);
    let long = usize::from(u16_at(hhea, 34)?);
    let advances = (0..long).map(|i| u16_at(hmtx, 4 * i)).collect::<Option<_>>()?;
    Some(Metrics {
        units_per_em,
        ascent: signed(4)?,
        descent: -signed(6)?,
        advances,
    })
}

fn read_cmap(cmap: &[u8]) -> Option<Vec<(u32, u32, u16)>> {
    let count = usize::from(u16_at(cmap, 2)?);
    let tables: Vec<&[u8]> = (0..count)
        .filter_map(|i| cmap.get(u32_at(cmap, 4 + 8 * i + 4)? as usize..))
        .collect();
    let of = |format| tables.iter().find(move |t| u16_at(t, 0) == Some(format));
    let mut runs = match of(12) {
        Some(wide) => read_wide(wide)?,
        None => read_narrow(of(4)?)?,
    };
    runs.sort_unstable();
    Some(runs)
}

/// Reads format 12: groups of (first, last, glyph of the first).
fn read_wide(table: &[u8]) -> Option<Vec<(u32, u32, u16)>> {
    let groups = u32_at(table, 12)? as usize;
    (0..groups)
        .map(|i| {
            let at = 16 + 12 * i;
            let glyph = u16::try_from(u32_at(table, at + 8)?).ok()?;
            Some((u32_at(table, at)?, u32_at(table, at + 4)?, glyph))
        })
        .collect()
}

/// Reads format 4: segments for the first 65,536 characters.
fn read_narrow(table: &[u8]) -> Option<Vec<(u32, u32, u16)>> {
    let segments = usize::from(u16_at(table, 6)?) / 2;
    let (ends, starts) = (14, 16 + 2 * segments);
    let (deltas, ranges) = (starts + 2 * segments, starts + 4 * segments);
    let mut runs = Vec::new();
    for i in 0..segments {
        let (first, last) = (u16_at(table, starts + 2 * i)?, u16_at(table, ends + 2 * i)?);
        let delta = u16_at(table, deltas + 2 * i)?;
        let range = usize::from(u16_at(table, ranges + 2 * i)?);
        for code in first..=last {
            let glyph = if range == 0 {
                code.wrapping_add(delta)
            } else {
                match u16_at(table, ranges + 2 * i + range + 2 * usize::from(code - first)) {
                    None | Some(0) => 0,
                    Some(raw) => raw.wrapping_add(delta),
                }
            };
            if glyph != 0 {
                runs.push((u32::from(code), u32::from(code), glyph));
            }
        }
    }
    Some(runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_that_sets_words_has_the_german_letters() {
        for face in Face::ALL.into_iter().filter(|f| *f != Face::Emoji) {
            for letter in "AZaz09ÄÖÜäöüßéñ„“‚‘–…".chars() {
                assert!(face.covers(letter), "{face:?} lacks {letter}");
            }
        }
    }

    #[test]
    fn greek_cyrillic_and_emoji_come_from_the_fallbacks() {
        assert!(Face::Fallback.covers('λ') && Face::Fallback.covers('Ж'));
        assert!(Face::Emoji.covers('😀') && !Face::Text.covers('😀'));
        assert!(Face::ALL.iter().all(|f| !f.covers('中') && !f.covers('م')));
    }

    #[test]
    fn measures_are_plausible() {
        for face in Face::ALL {
            let metrics = face.metrics();
            assert!(
                (600.0..1400.0).contains(&metrics.ascent),
                "{face:?} {}",
                metrics.ascent
            );
            assert!(
                (100.0..600.0).contains(&metrics.descent),
                "{face:?} {}",
                metrics.descent
            );
            let space = face.glyph(' ').expect("every face has a space");
            assert!(metrics.advance(space) > 0);
        }
    }
}
