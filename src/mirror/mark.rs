//! Marks with their kind, and the number of marks of each kind.

use std::ops::{Add, AddAssign, Range};

/// Language that the mirror has rules for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MirrorLanguage {
    /// German, in new, old and ASCII spelling.
    German,
    /// English, with contractions.
    English,
}

impl MirrorLanguage {
    /// Returns the language of a tag like `de` or `en-GB`; `None` for languages without rules.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        if primary.eq_ignore_ascii_case("de") {
            Some(Self::German)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else {
            None
        }
    }

    /// Returns the language tag, `de` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}

/// Kind of a mark. Where marks would overlap, the first of strong, freed, soft and want wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HighlightKind {
    /// A plain must: muss, gezwungen, "abzugeben", must, have to.
    Strong,
    /// A softer expectation: sollen, "nicht dürfen", should.
    Soft,
    /// A must that is negated in its own clause: "muss ich nicht", "kein Muss", "don't have to".
    Freed,
    /// A want: wollen, möchten, gern, want, would like.
    Want,
}

impl HighlightKind {
    /// All kinds, in the order in which they are reported.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Soft, Self::Freed, Self::Want];

    /// Returns the name as the command line prints it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Soft => "soft",
            Self::Freed => "freed",
            Self::Want => "want",
        }
    }

    /// Returns the rank; the lower rank wins where marks would overlap.
    pub(super) const fn rank(self) -> u8 {
        match self {
            Self::Strong => 0,
            Self::Freed => 1,
            Self::Soft => 2,
            Self::Want => 3,
        }
    }
}

/// A mark in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Highlight {
    /// Byte range in the UTF-8 text, on character boundaries.
    pub range: Range<usize>,
    /// Kind of the mark.
    pub kind: HighlightKind,
}

/// Number of marks of each kind in a text, and its number of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Balance {
    /// Strong musts.
    pub strong: usize,
    /// Soft musts.
    pub soft: usize,
    /// Negated musts; they aren't counted as must.
    pub freed: usize,
    /// Wants.
    pub want: usize,
    /// Words: runs of letters and digits. An apostrophe or hyphen between two letters doesn't separate them,
    /// so "don't" and "Must-have" are one word each.
    pub words: usize,
}

impl Balance {
    /// Counts the marks of a text with `words` words.
    pub(super) fn of(marks: &[Highlight], words: usize) -> Self {
        let mut sum = Self {
            words,
            ..Self::default()
        };
        for mark in marks {
            *sum.of_kind_mut(mark.kind) += 1;
        }
        sum
    }

    /// Returns the number of marks of one kind.
    pub const fn of_kind(&self, kind: HighlightKind) -> usize {
        match kind {
            HighlightKind::Strong => self.strong,
            HighlightKind::Soft => self.soft,
            HighlightKind::Freed => self.freed,
            HighlightKind::Want => self.want,
        }
    }

    const fn of_kind_mut(&mut self, kind: HighlightKind) -> &mut usize {
        match kind {
            HighlightKind::Strong => &mut self.strong,
            HighlightKind::Soft => &mut self.soft,
            HighlightKind::Freed => &mut self.freed,
            HighlightKind::Want => &mut self.want,
        }
    }
}

impl Add for Balance {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Balance {
    fn add_assign(&mut self, other: Self) {
        self.strong += other.strong;
        self.soft += other.soft;
        self.freed += other.freed;
        self.want += other.want;
        self.words += other.words;
    }
}
