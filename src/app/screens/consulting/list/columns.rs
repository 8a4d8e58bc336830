//! The columns of the list: which of them fit, their widths, and what each can be sorted by.

use crate::consulting::SortBy;
use crate::text::Texts;

/// Distance between two columns, in points.
pub(super) const COLUMN_GAP: f32 = 14.0;
/// Width from which the head of the pressure before is written out, in points.
const LONG_HEAD_FROM_WIDTH: f32 = 194.0;
/// Width from which the head of the tags is written out, in points.
const TAGS_HEAD_FROM_WIDTH: f32 = 153.0;

/// A column; some hold two values, one below the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListColumn {
    /// The name, and the organisation below.
    Name,
    /// When it was last changed, and when it was begun below.
    Changed,
    /// The share of answered questions.
    Progress,
    /// The decisive answer.
    Decisive,
    /// The pressure before and now.
    Shift,
    /// Number of locations marked for the meeting.
    Discuss,
    /// The review state, and the tags below.
    Review,
    /// The day of the meeting.
    Meeting,
}

/// The place of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ColumnSlot {
    /// The column.
    pub column: ListColumn,
    /// Distance from the left edge of the row.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

impl ListColumn {
    const ALL: [Self; 8] = [
        Self::Name,
        Self::Changed,
        Self::Progress,
        Self::Decisive,
        Self::Shift,
        Self::Discuss,
        Self::Review,
        Self::Meeting,
    ];

    /// The columns that are left out where not all fit, the first one first.
    const LEFT_OUT_FIRST: [Self; 6] = [
        Self::Discuss,
        Self::Meeting,
        Self::Progress,
        Self::Decisive,
        Self::Shift,
        Self::Review,
    ];

    /// Returns the least width, and the share of the width left over.
    fn widths(self) -> (f32, f32) {
        match self {
            Self::Name => (150.0, 4.0),
            Self::Changed => (130.0, 0.5),
            Self::Progress => (83.0, 0.5),
            Self::Decisive => (79.0, 2.5),
            Self::Shift => (121.0, 4.0),
            Self::Discuss => (88.0, 0.0),
            Self::Review => (98.0, 5.0),
            Self::Meeting => (106.0, 0.0),
        }
    }

    /// Returns what the column can be sorted by, with the words of its heads: longer ones where they fit.
    pub fn heads(self, width: f32, texts: &'static Texts) -> Vec<(SortBy, &'static str)> {
        let written_out = match self {
            Self::Shift if width > LONG_HEAD_FROM_WIDTH => Some(SortBy::Before),
            Self::Review if width > TAGS_HEAD_FROM_WIDTH => Some(SortBy::Tags),
            _ => None,
        };
        let by: &[SortBy] = match self {
            Self::Name => &[SortBy::Name, SortBy::Organisation],
            Self::Changed => &[SortBy::Changed, SortBy::Begun],
            Self::Progress => &[SortBy::Progress],
            Self::Decisive => &[SortBy::Decisive],
            Self::Shift => &[SortBy::Before, SortBy::After, SortBy::Shift],
            Self::Discuss => &[SortBy::Discuss],
            Self::Review => &[SortBy::Review, SortBy::Tags],
            Self::Meeting => &[SortBy::Meeting],
        };
        let words = |by: SortBy| match written_out == Some(by) {
            true => head_alone(by, texts),
            false => head(by, texts),
        };
        by.iter().map(|by| (*by, words(*by))).collect()
    }
}

/// Returns the words of a head.
pub(super) fn head(by: SortBy, texts: &'static Texts) -> &'static str {
    match by {
        SortBy::Name => texts.sessions_name(),
        SortBy::Organisation => texts.sessions_organisation(),
        SortBy::Begun => texts.sessions_begun(),
        SortBy::Changed => texts.sessions_changed(),
        SortBy::Progress => texts.sessions_progress(),
        SortBy::Decisive => texts.sessions_decisive(),
        SortBy::Before => texts.sessions_before(),
        SortBy::After => texts.sessions_after(),
        SortBy::Shift => texts.sessions_shift(),
        SortBy::Review => texts.sessions_review(),
        SortBy::Meeting => texts.sessions_meeting(),
        SortBy::Discuss => texts.sessions_discuss(),
        SortBy::Tags => texts.sessions_tags(),
    }
}

/// Returns the words of a head that stands alone.
pub(super) fn head_alone(by: SortBy, texts: &'static Texts) -> &'static str {
    match by {
        SortBy::Before => texts.sessions_must_before(),
        SortBy::After => texts.sessions_must_after(),
        SortBy::Shift => texts.sessions_must_shift(),
        SortBy::Tags => texts.sessions_tags_alone(),
        other => head(other, texts),
    }
}

/// Returns the columns that fit into a width, from left to right.
pub(super) fn places(width: f32) -> Vec<ColumnSlot> {
    let mut columns = ListColumn::ALL.to_vec();
    let least = |columns: &[ListColumn]| {
        let widths: f32 = columns.iter().map(|column| column.widths().0).sum();
        widths + COLUMN_GAP * (columns.len() as f32 - 1.0)
    };
    for column in ListColumn::LEFT_OUT_FIRST {
        if least(&columns) > width {
            columns.retain(|other| *other != column);
        }
    }
    let spare = (width - least(&columns)).max(0.0);
    let shares: f32 = columns.iter().map(|column| column.widths().1).sum();
    let mut left = 0.0;
    let place = |column: ListColumn| {
        let (least, share) = column.widths();
        let width = least + spare * share / shares;
        let place = ColumnSlot { column, left, width };
        left += width + COLUMN_GAP;
        place
    };
    columns.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::kit::galley::lay_out_line;
    use crate::app::kit::sort_header::{HEAD_GAP, SORT_SIGN_WIDTH};
    use crate::app::kit::theme::{self, Step};
    use crate::text::{Language, dates};
    use jiff::ToSpan;
    use jiff::civil::date;

    #[test]
    fn every_width_has_columns_that_fit_and_the_usual_ones_have_all() {
        for width in 330u16..2400 {
            let width = f32::from(width);
            let places = places(width);
            let last = places.last().unwrap();
            assert!(last.left + last.width <= width + 0.5, "{width}: {places:?}");
            assert_eq!(places[0].column, ListColumn::Name);
        }
        assert_eq!(places(1176.0).len(), 8);
        assert_eq!(places(954.0).len(), 8);
    }

    /// Returns the width of the longest of some words, in points.
    fn greatest_width(words: &[String], step: Step) -> f32 {
        let ctx = egui::Context::default();
        theme::install(&ctx, theme::Appearance::Light, theme::Motion::None);
        let mut widest = 0.0f32;
        // fonts are there from the second frame on
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let ink = theme::colours(ui.ctx()).ink;
                let width = |words: &String| lay_out_line(ui, words, step, ink, f32::INFINITY).size().x;
                widest = words.iter().map(width).fold(0.0, f32::max);
            });
            output.textures_delta.clear();
        }
        widest
    }

    #[test]
    fn the_longest_days_fit_and_so_do_the_heads_beside_them() {
        let today = date(2025, 6, 15);
        for language in [Language::German, Language::English] {
            let texts = Texts::of(language);
            let short = |day| dates::day_short(day, today, language);
            let days: Vec<String> = date(2026, 1, 1).series(1.day()).take(365).map(short).collect();
            let begun: Vec<String> = days.iter().map(|day| texts.sessions_begun_on(&**day)).collect();
            for column in [ListColumn::Changed, ListColumn::Meeting] {
                assert!(greatest_width(&days, Step::Compact) <= column.widths().0);
            }
            assert!(greatest_width(&begun, Step::Small) <= ListColumn::Changed.widths().0);
            for column in [ListColumn::Discuss, ListColumn::Meeting] {
                let (least, _) = column.widths();
                let heads = column.heads(least, texts).into_iter();
                let heads: Vec<String> = heads.map(|(_, words)| words.to_owned()).collect();
                assert!(greatest_width(&heads, Step::SmallStrong) <= least);
            }
        }
    }

    #[test]
    fn heads_fit_beside_each_other_also_the_one_that_is_sorted_by() {
        for language in [Language::German, Language::English] {
            let texts = Texts::of(language);
            let widths = ListColumn::ALL.map(|column| (column, column.widths().0));
            let written_out = [
                (ListColumn::Shift, LONG_HEAD_FROM_WIDTH + 0.1),
                (ListColumn::Review, TAGS_HEAD_FROM_WIDTH + 0.1),
            ];
            for (column, least) in widths.into_iter().chain(written_out) {
                let heads = column.heads(least, texts);
                let words = heads
                    .iter()
                    .map(|(_, words)| greatest_width(&[(*words).to_owned()], Step::SmallStrong) + HEAD_GAP);
                let wanted = words.sum::<f32>() - HEAD_GAP + SORT_SIGN_WIDTH;
                assert!(wanted <= least + COLUMN_GAP, "{column:?} {language:?}: {wanted}");
            }
        }
    }

    #[test]
    fn the_tags_have_a_word_for_a_head_in_the_usual_window() {
        let texts = Texts::of(Language::German);
        let usual = places(1162.0);
        let review = usual.iter().find(|place| place.column == ListColumn::Review);
        let heads = ListColumn::Review.heads(review.unwrap().width, texts);
        assert_eq!(heads[1], (SortBy::Tags, "Schlagwörter"));
        assert_eq!(head_alone(SortBy::Tags, texts), "Schlagwörter");
    }

    #[test]
    fn every_order_has_a_head() {
        let heads = ListColumn::ALL.into_iter().flat_map(|column| {
            let texts = Texts::of(Language::German);
            column.heads(100.0, texts).into_iter().map(|(by, _)| by)
        });
        let heads: std::collections::BTreeSet<SortBy> = heads.collect();
        assert_eq!(heads.len(), SortBy::ALL.len());
    }
}
