//! How a sheet comes to fit on its page: space, texts and pictures shrink step by step until it does.

use crate::handout::document::Clamp;
use std::ops::RangeInclusive;

/// Number of lines up to which a cut text loses none as long as others can lose some.
const SHORT_LINES: u8 = 2;

/// Width of a line up to which a reference to the rest of a text takes up much of it, in points. Two lines of a text stay there
/// as long as others can lose some.
const NARROW_WIDTH: f32 = 300.0;

/// What is left of spaces and of pictures in each step, for each number of lines that a cut text loses. Before letters in
/// pictures become too small, words are cut, which stand in full elsewhere.
const TIGHTENED: [[(f32, f32); 4]; 4] = [
    [(1.0, 1.0), (0.84, 0.94), (0.68, 0.88), (0.54, 0.82)],
    [(0.68, 0.88), (0.54, 0.82), (0.46, 0.78), (0.4, 0.74)],
    [(0.68, 0.88), (0.54, 0.82), (0.4, 0.74), (0.34, 0.7)],
    [(0.54, 0.82), (0.4, 0.74), (0.34, 0.7), (0.28, 0.64)],
];
/// The number of steps for each number of lines.
const STEPS: u8 = TIGHTENED[0].len() as u8;
/// The number of steps in all.
const ALL_STEPS: u8 = STEPS * TIGHTENED.len() as u8;

/// The space that a step saves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Saved {
    /// What is left of spaces.
    pub(super) spaces: f32,
    /// What is left of pictures.
    pub(super) pictures: f32,
    /// The number of lines that a cut text loses.
    pub(super) lines: u8,
}

/// Returns what a step saves; the first is 0 and saves nothing.
pub(super) fn saved(step: u8) -> Saved {
    let lines = step / STEPS;
    let steps = TIGHTENED.get(usize::from(lines));
    let found = steps.and_then(|steps| steps.get(usize::from(step % STEPS)));
    let (spaces, pictures) = found.copied().unwrap_or((1.0, 1.0));
    Saved {
        spaces,
        pictures,
        lines,
    }
}

impl Saved {
    /// Returns the number of lines that stay of a cut text that gets some back. A short one, such as a name, loses its own
    /// last, and so does one in a narrow column.
    pub(super) fn lines_of(self, cut: &Clamp, width: f32, given_back: u8) -> u8 {
        let lost = self.lines.saturating_sub(given_back);
        let fewer = match cut.lines > SHORT_LINES {
            true => lost,
            false => lost.saturating_sub(SHORT_LINES),
        };
        let least = match width < NARROW_WIDTH && usize::from(lost) + 1 < TIGHTENED.len() {
            true => cut.lines.min(SHORT_LINES),
            false => 1,
        };
        cut.lines.saturating_sub(fewer).max(least)
    }
}

/// Returns a step and the tighter ones in which cut texts lose as many lines.
pub(super) fn with_as_many_lines(step: u8) -> RangeInclusive<u8> {
    step..=step / STEPS * STEPS + STEPS - 1
}

/// Returns the loosest step from `first` on in which a sheet fits: with the fewest lines lost, and of those the loosest.
/// The last of all steps is returned even if it doesn't fit, and the step returned may be one that was not tried.
pub(super) fn loosest(first: u8, mut fits: impl FnMut(u8) -> bool) -> u8 {
    if fits(first) {
        return first;
    }
    let last = ALL_STEPS - 1;
    let after = (first + 1).min(last);
    // the last step of each number of lines is tighter than all steps of fewer
    let end_of = |lines: u8| lines * STEPS + STEPS - 1;
    let lines = first_of(after / STEPS, last / STEPS, |lines| fits(end_of(lines)));
    first_of((lines * STEPS).max(after), end_of(lines), fits)
}

/// Returns the first number of a range, its end included, that passes a test. All behind one that passes do, and the last
/// does without being tested.
fn first_of(mut least: u8, mut most: u8, mut passes: impl FnMut(u8) -> bool) -> u8 {
    while least < most {
        let middle = least.midpoint(most);
        match passes(middle) {
            true => most = middle,
            false => least = middle + 1,
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_of_each_number_of_lines_saves_more_than_all_of_fewer() {
        let mut before = (1.0, 1.0);
        for steps in TIGHTENED {
            let last = steps[steps.len() - 1];
            assert!(steps.is_sorted_by(|one, other| one > other), "{steps:?}");
            assert!(last.0 < before.0 && last.1 < before.1, "{last:?} {before:?}");
            before = last;
        }
        assert_eq!(
            (saved(0).spaces, saved(0).pictures, saved(0).lines),
            (1.0, 1.0, 0)
        );
    }

    #[test]
    fn a_text_in_a_narrow_column_keeps_two_lines_as_long_as_others_can_lose_some() {
        let cut = Clamp {
            lines: 3,
            more: Vec::new(),
        };
        let lines = |width| {
            (0..4)
                .map(|lost| saved(lost * STEPS).lines_of(&cut, width, 0))
                .collect::<Vec<u8>>()
        };
        assert_eq!(lines(400.0), [3, 2, 1, 1]);
        assert_eq!(lines(200.0), [3, 2, 2, 1]);
        assert_eq!(saved(3 * STEPS).lines_of(&cut, 200.0, 1), 2);
    }

    #[test]
    fn the_loosest_step_is_found_with_few_tries() {
        for wanted in 0..ALL_STEPS {
            let mut tries = 0;
            let found = loosest(0, |step| {
                tries += 1;
                step >= wanted
            });
            assert_eq!(found, wanted);
            assert!(tries <= 5, "{tries} for {wanted}");
        }
        assert_eq!(loosest(3, |_| false), ALL_STEPS - 1);
        assert_eq!(loosest(ALL_STEPS - 1, |_| false), ALL_STEPS - 1);
    }

    #[test]
    fn the_first_that_passes_is_found() {
        for wanted in 2..=9 {
            assert_eq!(first_of(2, 9, |number| number >= wanted), wanted);
        }
    }
}
