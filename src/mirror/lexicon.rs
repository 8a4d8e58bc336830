//! The words of a language with the lists they belong to.
//!
//! The lists are in `german/words.rs` and `english/words.rs`. Each list has a bit, so that rules test bits
//! instead of comparing spellings.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::{BitOr, BitOrAssign};

use super::fold::MAX_FOLDED_BYTES;

/// Set of the lists that a word belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(pub(super) u64);

impl Flags {
    /// Returns the flag of list number `bit`.
    pub(super) const fn bit(bit: u32) -> Self {
        Self(1 << bit)
    }

    /// Returns the union of both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns `true` if the sets share a list.
    pub(super) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl BitOr for Flags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Words by folded spelling.
pub(super) struct Lexicon {
    words: HashMap<Box<str>, Flags, BuildHasherDefault<WordHasher>>,
}

impl Lexicon {
    /// Returns the lexicon of lists, each of them words separated by white space.
    pub(super) fn of(lists: &[(Flags, &str)]) -> Self {
        let mut lexicon = Self {
            words: HashMap::default(),
        };
        for &(flags, list) in lists {
            for word in list.split_whitespace() {
                lexicon.add(word, flags);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, flags: Flags) {
        *self.words.entry(word.into()).or_default() |= flags;
        let ascii = ascii_spelling(word);
        if ascii != word {
            *self.words.entry(ascii.into()).or_default() |= flags;
        }
    }

    /// Returns the lists of a folded word.
    pub(super) fn look_up(&self, folded: &str) -> Flags {
        if folded.len() >= MAX_FOLDED_BYTES {
            return Flags::default();
        }
        self.words.get(folded).copied().unwrap_or_default()
    }
}

/// Returns the spelling for keyboards without umlauts: "muessen".
fn ascii_spelling(word: &str) -> String {
    word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

/// Multiplies eight bytes at a time. Collisions can't be provoked: the keys are the lexicon's own, and words of
/// a text are only looked up.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut hash = self.0;
        for eight in bytes.chunks(8) {
            let number = eight
                .iter()
                .rev()
                .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
            hash = (hash ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            hash ^= hash >> 32;
        }
        self.0 = hash;
    }
}
