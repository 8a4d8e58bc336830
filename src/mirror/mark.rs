//! What the mirror gives back: marks with their kind, and how many of each there are.

use std::ops::{Add, AddAssign, Range};

/// A language the mirror has rules for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MirrorLanguage {
    /// German, in new, old and ASCII spelling.
    German,
    /// English, with contractions.
    English,
}

impl MirrorLanguage {
    /// The language of a tag like `de` or `en-GB`; none for languages without rules.
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

    /// The language's tag, `de` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}

/// What a marked word carries. Where two could be marked in one place, the earlier listed kind of
/// strong, freed, soft, want is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HighlightKind {
    /// A plain must: muss, gezwungen, "abzugeben", must, have to.
    Strong,
    /// A softer expectation: sollen, "nicht dürfen", should.
    Soft,
    /// A must negated in its own clause: "muss ich nicht", "kein Muss", "don't have to".
    Freed,
    /// A want: wollen, möchten, gern, want, would like.
    Want,
}

impl HighlightKind {
    /// All kinds, in the order they are reported.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Soft, Self::Freed, Self::Want];

    /// The kind's name as the command line prints it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Soft => "soft",
            Self::Freed => "freed",
            Self::Want => "want",
        }
    }

    /// Lower ranks win where marks would overlap.
    pub(super) const fn rank(self) -> u8 {
        match self {
            Self::Strong => 0,
            Self::Freed => 1,
            Self::Soft => 2,
            Self::Want => 3,
        }
    }
}

/// One marked place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Highlight {
    /// Byte range in the UTF-8 text, on character boundaries.
    pub range: Range<usize>,
    /// What stands there.
    pub kind: HighlightKind,
}

/// How many marks of each kind a text has, and how many words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Balance {
    /// Strong musts.
    pub strong: usize,
    /// Soft musts.
    pub soft: usize,
    /// Musts set free; they aren't counted as must.
    pub freed: usize,
    /// Wants.
    pub want: usize,
    /// Words: runs of letters and digits, where an apostrophe or hyphen between two letters doesn't
    /// part them, so "don't" and "Must-have" are one word each.
    pub words: usize,
}

impl Balance {
    /// Counts marks of a text that has `words` words.
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

    /// How many marks of one kind there are.
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
