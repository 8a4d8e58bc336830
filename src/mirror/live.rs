//! Marks of a text that is being typed, updated at little cost for each keystroke.
//!
//! The mirror stores the sentences with the number of their marks. A change is found by comparing old and new
//! text from both ends. Reading restarts at the sentence before the change and stops as soon as a sentence
//! ends where an old one ended behind the change; everything before and after is reused.

use super::sentences::{Reader, SENTENCE_END_REACH, Sentence};
use super::{Balance, Highlight, MirrorLanguage, analyse, lexicon};

/// A sentence as it was last read.
#[derive(Debug, Clone, Copy)]
struct Read {
    start: usize,
    words: usize,
    /// Number of marks in all sentences before this one.
    marks_before: usize,
}

/// The mirror of one text that changes.
#[derive(Debug, Clone)]
pub struct LiveMirror {
    language: MirrorLanguage,
    text: String,
    marks: Vec<Highlight>,
    sentences: Vec<Read>,
}

/// Difference between the old and the new text.
#[derive(Debug, Clone, Copy)]
struct Change {
    start: usize,
    old_end: usize,
    new_end: usize,
}

impl LiveMirror {
    /// Returns the mirror of an empty text.
    pub fn new(language: MirrorLanguage) -> Self {
        Self {
            language,
            text: String::new(),
            marks: Vec::new(),
            sentences: Vec::new(),
        }
    }

    /// Returns the marks of the text as it is now; the same as [`marks`](super::marks) returns.
    pub fn update(&mut self, text: &str) -> &[Highlight] {
        if let Some(change) = change(self.text.as_bytes(), text.as_bytes()) {
            self.read_again(text, change);
            self.text.replace_range(.., text);
        }
        &self.marks
    }

    /// Returns the marks of the last text.
    pub fn marks(&self) -> &[Highlight] {
        &self.marks
    }

    /// Returns the balance of the last text.
    pub fn balance(&self) -> Balance {
        Balance::of(
            &self.marks,
            self.sentences.iter().map(|sentence| sentence.words).sum(),
        )
    }

    fn read_again(&mut self, text: &str, change: Change) {
        let keep = self
            .sentences
            .partition_point(|sentence| sentence.start + SENTENCE_END_REACH <= change.start);
        let keep = keep.saturating_sub(1);
        let from = self.sentences.get(keep).copied().unwrap_or(Read {
            start: 0,
            words: 0,
            marks_before: 0,
        });
        let mut fresh = Fresh {
            sentences: Vec::new(),
            marks: Vec::new(),
        };
        let rest = self.read_until_known(text, from, change, &mut fresh);
        self.splice(keep, rest, from, change, fresh);
    }

    /// Reads sentences from `from` on and returns the number of the first old sentence that is still valid.
    fn read_until_known(&self, text: &str, from: Read, change: Change, fresh: &mut Fresh) -> usize {
        let reader = Reader::new(text, self.language, lexicon(self.language));
        let mut sentence = Sentence::default();
        let mut at = from.start;
        while at < text.len() {
            if at >= change.new_end + SENTENCE_END_REACH {
                let old = at - change.new_end + change.old_end;
                if let Ok(known) = self
                    .sentences
                    .binary_search_by_key(&old, |sentence| sentence.start)
                {
                    return known;
                }
            }
            let marks_before = from.marks_before + fresh.marks.len();
            let end = reader.read(at, &mut sentence);
            fresh.sentences.push(Read {
                start: at,
                words: sentence.words,
                marks_before,
            });
            analyse(&sentence, self.language, &mut fresh.marks);
            at = end;
        }
        self.sentences.len()
    }

    fn splice(&mut self, keep: usize, rest: usize, from: Read, change: Change, fresh: Fresh) {
        let marks_to = self
            .sentences
            .get(rest)
            .map_or(self.marks.len(), |sentence| sentence.marks_before);
        let shift = |at: usize| at - change.old_end + change.new_end;
        for mark in &mut self.marks[marks_to..] {
            mark.range = shift(mark.range.start)..shift(mark.range.end);
        }
        let marks_shift = from.marks_before + fresh.marks.len();
        for sentence in &mut self.sentences[rest..] {
            sentence.start = shift(sentence.start);
            sentence.marks_before = sentence.marks_before - marks_to + marks_shift;
        }
        self.marks.splice(from.marks_before..marks_to, fresh.marks);
        self.sentences.splice(keep..rest, fresh.sentences);
    }
}

/// Sentences and marks that were read again.
struct Fresh {
    sentences: Vec<Read>,
    marks: Vec<Highlight>,
}

/// Returns the smallest change between two texts; `None` if they are equal.
fn change(old: &[u8], new: &[u8]) -> Option<Change> {
    if old == new {
        return None;
    }
    let start = common(old.iter().zip(new));
    let tail = common(old[start..].iter().rev().zip(new[start..].iter().rev()));
    Some(Change {
        start,
        old_end: old.len() - tail,
        new_end: new.len() - tail,
    })
}

fn common<'a>(pairs: impl Iterator<Item = (&'a u8, &'a u8)>) -> usize {
    pairs.take_while(|(a, b)| a == b).count()
}
