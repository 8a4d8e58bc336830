//! Chooses where lines end by looking at the whole paragraph, so that no line is ragged because the one before took a word
//! too many.
//!
//! Of all ways to break a paragraph, the one with the smallest sum of squared holes is taken, as TeX does: first without
//! dividing words, and only if that leaves a large hole with divided words, which count as a hole of some size.

use super::hyphen;
use super::line::StyledText;
use super::shape::{ShapedWord, WordShaper};
use super::words::{Break, Fragment, FragmentKind, joined};

/// Share of a line up to which a hole is left rather than a word divided.
const MAX_HOLE_SHARE: f64 = 0.16;
/// Cost of a line; a hole of [`MAX_HOLE_SHARE`] costs as much as a divided word.
const HOLE_COST: f64 = 100.0;
/// Cost of a divided word.
const DIVISION_COST: f64 = HOLE_COST * MAX_HOLE_SHARE * MAX_HOLE_SHARE;
/// Number of lines in a row that may end within a word.
const MAX_DIVIDED_LINES: usize = 2;
/// Length, in points, by which a line stays shorter than its measure, so that no rounding error fills it.
const MARGIN: f64 = 0.02;
/// The same for a divided word, whose beginning is measured as part of the whole.
const DIVISION_MARGIN: f64 = 0.6;

/// The beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineStart {
    /// The fragment at which the words begin that stand first on the line, or of which a part does.
    pub(super) unit: usize,
    /// The text and the byte at which a word is divided.
    pub(super) division: Option<(usize, usize)>,
}

/// A place where a line may end. Widths count from the start of the paragraph.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: LineStart,
    /// The width up to the end of the line, with its hyphen.
    end: f64,
    /// The width up to the beginning of the next line.
    next: f64,
    divides: bool,
}

/// The best way to a place.
#[derive(Clone, Copy, Debug)]
struct Way {
    cost: f64,
    from: usize,
    divided: usize,
    /// Whether every line so far is well filled.
    filled: bool,
}

/// Returns where lines begin in the fragments of a paragraph; nothing where words have to be placed one by one.
pub(super) fn line_starts(
    shaper: &mut WordShaper,
    sources: &[StyledText],
    fragments: &[Fragment],
    (size, measure): (f32, f32),
) -> Vec<LineStart> {
    if !measure.is_finite() {
        return Vec::new();
    }
    let mut fitter = Fitter {
        shaper,
        sources,
        scale: f64::from(size) / 1000.0,
        measure: f64::from(measure),
    };
    let mut starts = Vec::new();
    let mut from = 0;
    for line in fragments.split(|fragment| fragment.kind == FragmentKind::LineEnd) {
        starts.extend(fitter.fit(line, from));
        from += line.len() + 1;
    }
    starts
}

struct Fitter<'a> {
    shaper: &'a mut WordShaper,
    sources: &'a [StyledText],
    scale: f64,
    measure: f64,
}

impl Fitter<'_> {
    /// Returns the beginnings of the lines of one paragraph, whose fragments count from `first`.
    fn fit(&mut self, fragments: &[Fragment], first: usize) -> Vec<LineStart> {
        if fragments
            .iter()
            .any(|fragment| fragment.kind == FragmentKind::Tab)
        {
            return Vec::new();
        }
        let widths: Vec<f64> = fragments.iter().map(|fragment| self.width(*fragment)).collect();
        let whole = self.places((fragments, &widths), first, false);
        match whole.and_then(|(places, total)| self.best(&places, total)) {
            Some((starts, true)) => starts,
            _ => {
                let divided = self.places((fragments, &widths), first, true);
                let best = divided.and_then(|(places, total)| self.best(&places, total));
                best.map_or_else(Vec::new, |(starts, _)| starts)
            }
        }
    }

    /// Returns where lines may end, and the width of everything; `None` if that fits on a line, or if a word is wider than
    /// one.
    fn places(
        &mut self,
        (fragments, widths): (&[Fragment], &[f64]),
        first: usize,
        divide: bool,
    ) -> Option<(Vec<Place>, f64)> {
        let mut places = Vec::new();
        let (mut width, mut end) = (0.0, None);
        let mut at = 0;
        while let Some(fragment) = fragments.get(at) {
            if fragment.kind == FragmentKind::Space {
                width += widths[at];
                at += 1;
                continue;
            }
            let length = 1 + fragments[at..]
                .windows(2)
                .take_while(|w| joined(w[0], w[1]))
                .count();
            let unit = &fragments[at..at + length];
            let unit_at = first + at;
            if let Some(end) = end {
                places.push(Place {
                    start: LineStart {
                        unit: unit_at,
                        division: None,
                    },
                    end,
                    next: width,
                    divides: false,
                });
            }
            let begin = width;
            for (fragment, own_width) in unit.iter().zip(&widths[at..]) {
                if divide {
                    self.divisions(*fragment, unit_at, width, &mut places);
                }
                width += own_width;
            }
            if width - begin > self.measure - MARGIN {
                return None;
            }
            let hyphen = unit.last().filter(|last| last.after == Break::Hyphen);
            let hyphen = hyphen.map_or(0.0, |last| self.hyphen_width(last.source));
            end = Some(width + hyphen);
            at += length;
        }
        let total = end?;
        (total > self.measure - MARGIN).then_some((places, total))
    }

    /// Adds the places within a word, which begins after `before`.
    fn divisions(&mut self, fragment: Fragment, unit: usize, before: f64, places: &mut Vec<Place>) {
        let source = &self.sources[fragment.source];
        if source.undivided {
            return;
        }
        let word = &source.text[fragment.start..fragment.end];
        let points = hyphen::points(word, &source.language);
        if points.is_empty() {
            return;
        }
        let shaped = source.shaped(self.shaper, fragment);
        let hyphen = self.hyphen_width(fragment.source);
        for point in points {
            let next = before + width_until(&shaped, point) * self.scale;
            places.push(Place {
                start: LineStart {
                    unit,
                    division: Some((fragment.source, fragment.start + point)),
                },
                end: next + hyphen + DIVISION_MARGIN,
                next,
                divides: true,
            });
        }
    }

    fn width(&mut self, fragment: Fragment) -> f64 {
        let source = &self.sources[fragment.source];
        f64::from(source.shaped(self.shaper, fragment).width) * self.scale
    }

    fn hyphen_width(&mut self, source: usize) -> f64 {
        f64::from(self.shaper.hyphen(self.sources[source].face).width) * self.scale
    }

    /// Returns the best beginnings of lines, and whether every line but the last is well filled; `None` if there is no way.
    fn best(&self, places: &[Place], total: f64) -> Option<(Vec<LineStart>, bool)> {
        let mut ways = vec![Some(Way {
            cost: 0.0,
            from: 0,
            divided: 0,
            filled: true,
        })];
        let mut active = 0;
        for number in 0..=places.len() {
            let place = places.get(number);
            let end = place.map_or(total, |place| place.end);
            while active < number && end - begin(places, active) > self.measure - MARGIN {
                active += 1;
            }
            let candidates = (active..=number).filter_map(|from| self.way(places, &ways, from, (place, end)));
            let best = candidates.min_by(|a, b| a.cost.total_cmp(&b.cost));
            ways.push(best);
        }
        let last = *ways.last()?;
        let filled = last?.filled;
        let mut starts = Vec::new();
        let mut way = last?;
        while way.from > 0 {
            starts.push(places[way.from - 1].start);
            way = ways[way.from]?;
        }
        starts.reverse();
        Some((starts, filled))
    }

    /// Returns the way to a place, or to the end, by a line that begins at the place before `from`.
    fn way(
        &self,
        places: &[Place],
        ways: &[Option<Way>],
        from: usize,
        (place, end): (Option<&Place>, f64),
    ) -> Option<Way> {
        let before = ways.get(from).copied()??;
        let width = end - begin(places, from);
        let divided = match place.is_some_and(|place| place.divides) {
            true => before.divided + 1,
            false => 0,
        };
        if width > self.measure - MARGIN || divided > MAX_DIVIDED_LINES {
            return None;
        }
        let hole = (self.measure - width) / self.measure;
        let line = if place.is_some() {
            HOLE_COST * hole * hole
        } else {
            0.0
        };
        let division = if divided > 0 { DIVISION_COST } else { 0.0 };
        Some(Way {
            cost: before.cost + line + division,
            from,
            divided,
            filled: before.filled && (place.is_none() || hole <= MAX_HOLE_SHARE),
        })
    }
}

/// Returns the width up to the beginning of the line that begins at a place, counted from 1; 0 is the start.
fn begin(places: &[Place], number: usize) -> f64 {
    number
        .checked_sub(1)
        .and_then(|index| places.get(index))
        .map_or(0.0, |place| place.next)
}

/// Returns the width of a word's first bytes, in thousandths of an em.
fn width_until(shaped: &ShapedWord, bytes: usize) -> f64 {
    let before = shaped.glyphs().take_while(|glyph| (glyph.start as usize) < bytes);
    before.map(|glyph| f64::from(glyph.advance)).sum()
}
