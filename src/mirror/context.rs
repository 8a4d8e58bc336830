//! The sentence that the rules work on: its words by number, their flags, and the marks found so far.

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
    /// Returns the context of `sentence`; marks are appended to `marks`.
    pub(super) fn new(sentence: &'a Sentence, marks: &'a mut Vec<Highlight>) -> Self {
        Self { sentence, marks }
    }

    /// Returns all tokens.
    pub(super) fn tokens(&self) -> &'a [Token] {
        &self.sentence.tokens
    }

    /// Returns the number of tokens.
    pub(super) fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    /// Returns the flags of all words together.
    pub(super) fn all_flags(&self) -> Flags {
        self.sentence.flags
    }

    /// Returns `true` if the sentence ends in a question mark.
    pub(super) fn question(&self) -> bool {
        self.sentence.question
    }

    /// Returns the folded word at `i`; empty for signs and outside the sentence.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.sentence.tokens.get(i).map_or("", |token| {
            &self.sentence.arena[token.folded.0 as usize..token.folded.1 as usize]
        })
    }

    /// Returns `true` if the word at `i` is one of `words`.
    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.word(i))
    }

    /// Returns `true` if `words` follow each other from `i` on.
    pub(super) fn row(&self, i: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(k, word)| self.word(i + k) == *word)
    }

    /// Returns the word directly before `i`, or an empty text.
    pub(super) fn before(&self, i: usize) -> &'a str {
        i.checked_sub(1).map_or("", |k| self.word(k))
    }

    /// Returns `true` if the word at `i` has one of the flags.
    pub(super) fn has(&self, i: usize, flags: Flags) -> bool {
        self.sentence
            .tokens
            .get(i)
            .is_some_and(|token| token.flags.any(flags))
    }

    /// Returns `true` if there is a word at `i`.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.sentence.tokens.get(i).is_some_and(Token::is_word)
    }

    /// Returns `true` if the word at `i` begins the sentence or follows a colon, dash or bracket; its capital
    /// then means nothing.
    pub(super) fn begins(&self, i: usize) -> bool {
        i == 0
            || self
                .tokens()
                .get(i - 1)
                .is_some_and(|t| !t.is_word() && !t.is_sign(','))
    }

    /// Returns `true` if the capital of the word at `i` means a noun or name.
    pub(super) fn is_noun(&self, i: usize) -> bool {
        !self.begins(i)
            && self
                .sentence
                .tokens
                .get(i)
                .is_some_and(|t| matches!(t.shape, Shape::Capital | Shape::Upper))
    }

    /// Marks the words from `from` to `to`, both included.
    pub(super) fn mark(&mut self, from: usize, to: usize, kind: HighlightKind) {
        let range = self.span(from, to);
        self.marks.push(Highlight { range, kind });
    }

    /// Marks a byte range.
    pub(super) fn mark_bytes(&mut self, range: Range<usize>, kind: HighlightKind) {
        self.marks.push(Highlight { range, kind });
    }

    /// Returns the bytes from the beginning of one token to the end of another.
    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        self.sentence.tokens[from].start..self.sentence.tokens[to].end
    }
}

/// Sorts the marks of one sentence. Of overlapping marks the one with the lower rank stays, of equal ranks
/// the longer one.
pub(super) fn settle(marks: &mut Vec<Highlight>, from: usize) {
    let mut found = marks.split_off(from);
    found.sort_by_key(|mark| (mark.kind.rank(), usize::MAX - mark.range.len(), mark.range.start));
    let mut settled: Vec<Highlight> = Vec::with_capacity(found.len());
    for mark in found {
        let at = settled.partition_point(|other| other.range.start < mark.range.start);
        let free_before = at == 0 || settled[at - 1].range.end <= mark.range.start;
        let free_after = settled
            .get(at)
            .is_none_or(|other| other.range.start >= mark.range.end);
        if free_before && free_after {
            settled.insert(at, mark);
        }
    }
    marks.append(&mut settled);
}
