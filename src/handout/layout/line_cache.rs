//! Lines of texts that are broken several times, as on a sheet that is tried until it fits.

use super::line::{StyledText, TextLine};
use super::lines::break_lines;
use super::shape::WordShaper;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// The lines of each text, for each size and width in which it was broken.
#[derive(Default)]
pub(super) struct LineCache(HashMap<Vec<StyledText>, Vec<BrokenText>, RandomState>);

struct BrokenText {
    size: f32,
    measure: f32,
    lines: Vec<TextLine>,
}

impl LineCache {
    /// Breaks texts as [`break_lines`] does, once for each size and width.
    pub(super) fn break_lines(
        &mut self,
        shaper: &mut WordShaper,
        sources: &[StyledText],
        size: f32,
        measure: f32,
    ) -> Vec<TextLine> {
        let known = self.0.get(sources).into_iter().flatten();
        let mut fitting = known.filter(|text| (text.size, text.measure) == (size, measure));
        if let Some(known) = fitting.next() {
            return known.lines.clone();
        }
        let lines = break_lines(shaper, sources, size, measure);
        let broken = BrokenText {
            size,
            measure,
            lines: lines.clone(),
        };
        self.0.entry(sources.to_vec()).or_default().push(broken);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Face;

    #[test]
    fn cached_lines_are_those_that_breaking_gives() {
        let (mut cache, mut shaper) = (LineCache::default(), WordShaper::default());
        let words = "Ich mache das, weil mir die Gespräche in der Werkstatt Freude machen.";
        for _ in 0..2 {
            for (face, size, measure) in [
                (Face::Text, 10.0, 120.0),
                (Face::TextStrong, 10.0, 120.0),
                (Face::Text, 11.0, 120.0),
                (Face::Text, 10.0, 90.0),
            ] {
                let sources = [StyledText {
                    face,
                    ..StyledText::plain(words)
                }];
                let cached = cache.break_lines(&mut shaper, &sources, size, measure);
                let broken = break_lines(&mut shaper, &sources, size, measure);
                assert_eq!(format!("{cached:?}"), format!("{broken:?}"));
            }
        }
        assert_eq!(cache.0.values().map(Vec::len).sum::<usize>(), 4);
    }
}
