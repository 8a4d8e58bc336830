//! Characters and measures of a face, read from its TrueType file.
//!
//! Only the tables `cmap`, `head`, `hhea` and `hmtx` are read, so that no second font library is needed for
//! choosing fallbacks and measuring glyphs.

use super::Face;
use std::sync::LazyLock;

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

struct Facts {
    metrics: Metrics,
    /// Runs of characters as (first, last, glyph of the first).
    runs: Vec<(u32, u32, u16)>,
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| Face::ALL.iter().map(|f| read(f.bytes())).collect());

impl Face {
    /// Returns the measures of the face.
    pub fn metrics(self) -> &'static Metrics {
        &self.facts().metrics
    }

    /// Returns the glyph of a character; `None` if the face lacks it.
    pub fn glyph(self, character: char) -> Option<u16> {
        let code = character as u32;
        let runs = &self.facts().runs;
        let at = runs.partition_point(|run| run.1 < code);
        let (first, _, glyph) = *runs.get(at).filter(|run| run.0 <= code)?;
        u16::try_from(u32::from(glyph) + code - first).ok()
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
        &FACTS[self as usize]
    }
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let entry = (0..count)
        .map(|i| 12 + 16 * i)
        .find(|at| font.get(*at..*at + 4) == Some(tag.as_slice()))?;
    let (offset, length) = (
        u32_at(font, entry + 8)? as usize,
        u32_at(font, entry + 12)? as usize,
    );
    font.get(offset..offset + length)
}

fn read(font: &[u8]) -> Facts {
    let facts = || {
        let metrics = read_metrics(font)?;
        let runs = read_cmap(table(font, b"cmap")?)?;
        Some(Facts { metrics, runs })
    };
    facts().expect("the bundled faces are whole TrueType files")
}

fn read_metrics(font: &[u8]) -> Option<Metrics> {
    let units_per_em = u16_at(table(font, b"head")?, 18)?;
    let hhea = table(font, b"hhea")?;
    let hmtx = table(font, b"hmtx")?;
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
