//! One sentence as the rules see it: its words by number, their lists, and the marks found so far.

use std::ops::Range;

use super::lexicon::Flags;
use super::sentences::Sentence;
use super::tokens::{Shape, Token};
use super::{Highlight, HighlightKind};

/// A sentence under analysis.
pub(super) struct Context<'a> {
    sentence: &'a Sentence,
    marks: &'a mut Vec<Highlight>,
}

impl<'a> Context<'a> {
    /// Analysis of `sentence`, adding to `marks`.
    pub(super) fn new(sentence: &'a Sentence, marks: &'a mut Vec<Highlight>) -> Self {
        Self { sentence, marks }
    }

    /// All tokens.
    pub(super) fn tokens(&self) -> &'a [Token] {
        &self.sentence.tokens
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    /// All lists that any word of the sentence is in.
    pub(super) fn all_flags(&self) -> Flags {
        self.sentence.flags
    }

    /// Whether the sentence ends in a question mark.
    pub(super) fn question(&self) -> bool {
        self.sentence.question
    }

    /// The folded word at `i`; empty for a sign and outside the sentence.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.sentence.tokens.get(i).map_or("", |token| {
            &self.sentence.arena[token.folded.0 as usize..token.folded.1 as usize]
        })
    }

    /// Whether the word at `i` is one of these.
    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.word(i))
    }

    /// Whether these words stand in a row from `i` on.
    pub(super) fn row(&self, i: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(k, word)| self.word(i + k) == *word)
    }

    /// The word before, if a word stands directly before.
    pub(super) fn before(&self, i: usize) -> &'a str {
        i.checked_sub(1).map_or("", |k| self.word(k))
    }

    /// Whether the word at `i` is in one of these lists.
    pub(super) fn has(&self, i: usize, flags: Flags) -> bool {
        self.sentence
            .tokens
            .get(i)
            .is_some_and(|token| token.flags.any(flags))
    }

    /// Whether a word stands at `i`.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.sentence.tokens.get(i).is_some_and(Token::is_word)
    }

    /// Whether the word at `i` begins the sentence or follows a colon, dash or bracket: its capital
    /// then says nothing.
    pub(super) fn begins(&self, i: usize) -> bool {
        i == 0 || !self.is_word(i - 1) && !self.sentence.tokens[i - 1].is_sign(',')
    }

    /// Whether the word at `i` is written with a capital that means a noun or name.
    pub(super) fn is_noun(&self, i: usize) -> bool {
        !self.begins(i)
            && self
                .sentence
                .tokens
                .get(i)
                .is_some_and(|t| matches!(t.shape, Shape::Capital | Shape::Upper))
    }

    /// Marks the words `from` to `to`, both included.
    pub(super) fn mark(&mut self, from: usize, to: usize, kind: HighlightKind) {
        let range = self.span(from, to);
        self.marks.push(Highlight { range, kind });
    }

    /// Marks a byte range.
    pub(super) fn mark_bytes(&mut self, range: Range<usize>, kind: HighlightKind) {
        self.marks.push(Highlight { range, kind });
    }

    /// The bytes from the beginning of one token to the end of another.
    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        self.sentence.tokens[from].start..self.sentence.tokens[to].end
    }
}

/// Sorts the marks of one sentence and, where two overlap, keeps the stronger one; of equally strong
/// ones the longer.
pub(super) fn settle(marks: &mut Vec<Highlight>, from: usize) {
    let mut found = marks.split_off(from);
    found.sort_by_key(|mark| (mark.kind.rank(), usize::MAX - mark.range.len(), mark.range.start));
    let mut kept: Vec<Highlight> = Vec::with_capacity(found.len());
    for mark in found {
        let place = kept.partition_point(|other| other.range.start < mark.range.start);
        let free_before = place == 0 || kept[place - 1].range.end <= mark.range.start;
        let free_after = kept
            .get(place)
            .is_none_or(|other| other.range.start >= mark.range.end);
        if free_before && free_after {
            kept.insert(place, mark);
        }
    }
    marks.append(&mut kept);
}
