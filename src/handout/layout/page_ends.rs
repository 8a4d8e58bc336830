//! Decides where pages end.
//!
//! A page takes groups of strips that belong together as long as they fit. A group higher than a page is
//! split: first between blocks that should stay together, and only if that does not help between lines
//! that must stay together. A card is split as well where a hole would be left above it.
//!
//! A few lines alone on a last page look forgotten. Less space between all strips of the chapter may make
//! room for them on the page before; otherwise that page ends earlier, so that more stands on the last one.

use super::strip::{PageBreak, Strip, space_between};
use super::style::{PageArea, WRITING_LINE_HEIGHT};
use std::collections::HashMap;
use std::ops::Range;

/// Rounding error allowed at the end of a page, in points.
const HEIGHT_TOLERANCE: f32 = 0.01;
/// Share of a page that stands at least on the last page of a chapter, if it has several.
const MIN_LAST_SHARE: f32 = 0.12;
/// Share of a page that stays at least on a page that ends earlier.
const MIN_SHORTENED_SHARE: f32 = 0.55;
/// Share of a page that stays empty at most above what could be divided.
const MAX_HOLE_SHARE: f32 = 0.12;
/// Shares of the space between strips that are left where a chapter is tightened.
const TIGHTENED: [f32; 3] = [0.94, 0.88, 0.82];

/// A page: its first strip, and what is left of the space between its strips.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PageStart {
    /// The index of the strip.
    pub(super) strip: usize,
    /// The factor.
    pub(super) space: f32,
}

/// The measures of a strip that decide where pages end.
#[derive(Clone, Copy, Debug)]
struct Extent {
    gap: f32,
    below: f32,
    leads_on: bool,
    height: f32,
    /// Height of the head that is repeated above it at the top of a page.
    head: f32,
    fills: bool,
    break_before: PageBreak,
}

/// Returns the pages that strips need, in order.
pub(super) fn page_starts<'s>(strips: impl Iterator<Item = &'s Strip>, area: PageArea) -> Vec<PageStart> {
    let extents = extents(strips);
    let mut starts = Vec::new();
    let mut begin = 0;
    while begin < extents.len() {
        let is_forced = |extent: &Extent| extent.break_before == PageBreak::Forced;
        let following = extents.iter().skip(begin + 1).position(is_forced);
        let end = following.map_or(extents.len(), |count| begin + 1 + count);
        starts.extend(chapter(&extents, begin..end, area));
        begin = end;
    }
    starts
}

/// Returns the numbers of the pages on which the strips with anchors stand, from 1.
pub(super) fn page_numbers<'s>(
    strips: impl Iterator<Item = &'s Strip> + Clone,
    area: PageArea,
) -> HashMap<String, usize> {
    let starts = page_starts(strips.clone(), area);
    let mut numbers = HashMap::new();
    let mut page = 0;
    for (index, strip) in strips.enumerate() {
        page += usize::from(starts.get(page).is_some_and(|start| start.strip == index));
        numbers.extend(strip.anchors.iter().map(|anchor| (anchor.clone(), page)));
    }
    numbers
}

/// Returns the extents of strips. Every heading stays with the first visible strip below it, past empty lines.
fn extents<'s>(strips: impl Iterator<Item = &'s Strip>) -> Vec<Extent> {
    let mut follows_heading = false;
    let extent = |strip: &Strip| {
        let break_before = match follows_heading && strip.break_before != PageBreak::Forced {
            true => PageBreak::Avoided,
            false => strip.break_before,
        };
        follows_heading = strip.keeps_with_next || (follows_heading && strip.is_blank());
        Extent {
            gap: strip.gap,
            below: strip.below,
            leads_on: strip.leads_on,
            height: strip.height,
            head: strip.repeat.as_ref().map_or(0.0, |head| head.height),
            fills: strip.fills,
            break_before,
        }
    };
    strips.map(extent).collect()
}

/// Returns the pages of a chapter, which begins a page.
fn chapter(extents: &[Extent], strips: Range<usize>, area: PageArea) -> Vec<PageStart> {
    let pages = |space, shortened| {
        let mut filler = Filler {
            extents,
            area,
            space,
            shortened,
            starts: Vec::new(),
            ends: Vec::new(),
            y: area.top,
            at_top: true,
        };
        filler.begin_page(strips.start);
        filler.place(strips.clone(), PageBreak::Allowed);
        filler.ends.push(filler.y);
        filler
    };
    let plain = pages(1.0, None);
    let missing = MIN_LAST_SHARE * area.text_height() - plain.last_height();
    let [.., before, _] = plain.ends.as_slice() else {
        return plain.starts;
    };
    if missing <= 0.0 {
        return plain.starts;
    }
    let count = plain.starts.len();
    let mut tightened = TIGHTENED.into_iter().map(|space| pages(space, None));
    if let Some(fewer) = tightened.find(|tried| tried.starts.len() < count) {
        return fewer.starts;
    }
    let balanced = pages(1.0, Some((count - 2, before - missing)));
    match balanced.starts.len() == count && balanced.is_balanced() {
        true => balanced.starts,
        false => plain.starts,
    }
}

/// Fills pages one after the other.
struct Filler<'a> {
    extents: &'a [Extent],
    area: PageArea,
    space: f32,
    /// A page of the chapter that ends earlier, and where it does.
    shortened: Option<(usize, f32)>,
    starts: Vec<PageStart>,
    /// The heights reached on the pages before the last.
    ends: Vec<f32>,
    /// The height reached on the last page.
    y: f32,
    at_top: bool,
}

impl Filler<'_> {
    /// Places strips. Pages end only where [`Extent::break_before`] is at most `level`, unless a group is too high.
    fn place(&mut self, strips: Range<usize>, level: PageBreak) {
        let mut begin = strips.start;
        while begin < strips.end {
            let belongs = |extent: &Extent| extent.break_before > level;
            let rest = self.extents.get(begin + 1..strips.end).unwrap_or_default();
            let end = begin + 1 + rest.iter().take_while(|extent| belongs(extent)).count();
            self.place_group(begin..end, level);
            begin = end;
        }
    }

    fn place_group(&mut self, group: Range<usize>, level: PageBreak) {
        let height = self.stack_height(group.clone());
        let head = self.extents.get(group.start).map_or(0.0, |first| first.head);
        if self.y + self.gap(group.start) + height <= self.bottom() + HEIGHT_TOLERANCE {
            group.for_each(|strip| self.put(strip));
        } else if level < PageBreak::Avoided && height + head > self.area.text_height() {
            self.place(group, next_level(level));
        } else if level < PageBreak::Reluctant
            && self.bottom() - self.y > MAX_HOLE_SHARE * self.area.text_height()
        {
            self.place(group, PageBreak::Reluctant);
        } else {
            if !self.at_top {
                self.begin_page(group.start);
            }
            group.for_each(|strip| self.put(strip));
        }
    }

    /// Returns where the last page ends.
    fn bottom(&self) -> f32 {
        match self.shortened {
            Some((page, bottom)) if page + 1 == self.starts.len() => bottom,
            _ => self.area.bottom,
        }
    }

    fn begin_page(&mut self, strip: usize) {
        if !self.starts.is_empty() {
            self.ends.push(self.y);
        }
        self.starts.push(PageStart {
            strip,
            space: self.space,
        });
        self.y = self.area.top;
        self.at_top = true;
    }

    fn put(&mut self, strip: usize) {
        let Some(extent) = self.extents.get(strip) else {
            return;
        };
        self.y += self.gap(strip);
        if self.at_top && strip > 0 {
            self.y += extent.head;
        }
        self.y += match extent.fills {
            true => filled_height(self.y, extent.height, self.area),
            false => extent.height,
        };
        self.at_top = false;
    }

    /// Returns the space above a strip: the larger of what both neighbours need, and none at the top of a page.
    fn gap(&self, strip: usize) -> f32 {
        match self.at_top {
            true => 0.0,
            false => self.space * gap_between(self.extents, strip),
        }
    }

    /// Returns the height of a stack of strips, without the space above and below.
    fn stack_height(&self, strips: Range<usize>) -> f32 {
        let gaps: f32 = strips
            .clone()
            .skip(1)
            .map(|strip| gap_between(self.extents, strip))
            .sum();
        let heights: f32 = strips
            .filter_map(|strip| self.extents.get(strip))
            .map(|extent| extent.height)
            .sum();
        gaps * self.space + heights
    }

    fn last_height(&self) -> f32 {
        self.y - self.area.top
    }

    /// Returns `true` if enough stands on each of the last two pages.
    fn is_balanced(&self) -> bool {
        let share = |end: &f32| (end - self.area.top) / self.area.text_height();
        match self.ends.as_slice() {
            [.., before, last] => share(before) >= MIN_SHORTENED_SHARE && share(last) >= MIN_LAST_SHARE,
            _ => true,
        }
    }
}

fn next_level(level: PageBreak) -> PageBreak {
    match level {
        PageBreak::Forced | PageBreak::Allowed => PageBreak::Reluctant,
        PageBreak::Reluctant => PageBreak::Discouraged,
        PageBreak::Discouraged | PageBreak::Avoided => PageBreak::Avoided,
    }
}

fn gap_between(extents: &[Extent], strip: usize) -> f32 {
    let above = strip.checked_sub(1).and_then(|above| extents.get(above));
    let below = extents.get(strip);
    above.zip(below).map_or(0.0, |(above, below)| {
        space_between(above.below, above.leads_on, below.gap)
    })
}

/// Returns the height of ruled lines that begin at `y` and fill the page, but at least `least`.
pub(super) fn filled_height(y: f32, least: f32, area: PageArea) -> f32 {
    let lines = ((area.bottom - y) / WRITING_LINE_HEIGHT).floor();
    least.max(lines * WRITING_LINE_HEIGHT)
}

#[cfg(test)]
mod tests {
    use super::super::ruled::writing_line;
    use super::*;

    const LINE_HEIGHT: f32 = 14.5;
    const ANSWER_GAP: f32 = 7.0;

    /// Returns a line that can be seen.
    fn line() -> Strip {
        let mut strip = Strip {
            height: LINE_HEIGHT,
            ..Strip::default()
        };
        strip.draw(0, vec![writing_line(0.0, 100.0, 0.0)]);
        strip
    }

    /// Returns answers of one line, each below its question.
    fn answers(count: usize) -> Vec<Strip> {
        let question = Strip {
            gap: ANSWER_GAP,
            keeps_with_next: true,
            ..line()
        };
        (0..count).flat_map(|_| [question.clone(), line()]).collect()
    }

    /// Returns the number of strips on each page.
    fn counts(strips: &[Strip]) -> Vec<usize> {
        let starts = page_starts(strips.iter(), PageArea::default());
        let mut ends: Vec<usize> = starts.iter().skip(1).map(|start| start.strip).collect();
        ends.push(strips.len());
        starts
            .iter()
            .zip(ends)
            .map(|(start, end)| end - start.strip)
            .collect()
    }

    #[test]
    fn a_few_lines_too_many_fit_onto_the_page_before_with_less_space() {
        let page = counts(&answers(60))[0];
        let strips = answers((page + 2) / 2);
        let starts = page_starts(strips.iter(), PageArea::default());
        assert_eq!(counts(&strips), [page + 2]);
        assert!(starts.iter().all(|start| start.space < 1.0), "{starts:?}");
    }

    #[test]
    fn a_last_page_never_holds_a_few_lines_alone() {
        let least = MIN_LAST_SHARE * PageArea::default().text_height();
        for count in 10..120 {
            let strips = answers(count);
            let pages = counts(&strips);
            let [.., last] = pages.as_slice() else {
                panic!("no page")
            };
            let height = *last as f32 / 2.0 * (2.0 * LINE_HEIGHT + ANSWER_GAP);
            assert!(pages.len() == 1 || height >= least, "{count}: {pages:?}");
            assert_eq!(pages.iter().sum::<usize>(), strips.len());
            assert!(
                pages.iter().all(|strips| strips % 2 == 0),
                "a question stands alone: {pages:?}"
            );
        }
    }

    #[test]
    fn lines_without_space_between_them_are_balanced_and_pages_before_stay_full() {
        let full = counts(&vec![line(); 200])[0];
        let pages = counts(&vec![line(); 2 * full + 2]);
        assert_eq!(pages[0], full);
        assert!(pages[2] >= 6 && pages[1] + pages[2] == full + 2, "{pages:?}");
    }

    #[test]
    fn a_chapter_is_tightened_alone() {
        let page = counts(&answers(60))[0];
        let mut strips = answers(page / 2);
        let mut second = answers((page + 2) / 2);
        second[0].break_before = PageBreak::Forced;
        strips.append(&mut second);
        let spaces: Vec<f32> = page_starts(strips.iter(), PageArea::default())
            .iter()
            .map(|start| start.space)
            .collect();
        assert!(matches!(spaces[..], [1.0, space] if space < 1.0), "{spaces:?}");
    }

    #[test]
    fn a_block_that_would_leave_half_a_page_empty_stays() {
        let full = counts(&vec![line(); 200])[0];
        let mut strips = vec![line(); 10];
        strips.push(Strip {
            height: LINE_HEIGHT * (full - 10) as f32,
            ..line()
        });
        strips.extend(vec![line(); 2]);
        assert_eq!(counts(&strips), [11, 2]);
    }

    /// Returns a card of some lines between which a page ends only rather than leaving much of itself empty.
    fn card(lines: usize) -> Vec<Strip> {
        let mut strips = vec![line(); lines];
        for strip in strips.iter_mut().skip(1) {
            strip.break_before = PageBreak::Reluctant;
        }
        strips
    }

    #[test]
    fn a_card_is_divided_where_much_of_the_page_would_stay_empty() {
        let full = counts(&vec![line(); 200])[0];
        let few = (MAX_HOLE_SHARE * full as f32) as usize;
        let behind = |before: usize| {
            let strips = [vec![line(); before], card(20), vec![line(); 10]].concat();
            counts(&strips)
        };
        assert_eq!(behind(full - few - 2), [full, 20 + 10 - few - 2]);
        assert_eq!(behind(full - few + 1), [full - few + 1, 20 + 10]);
    }
}
