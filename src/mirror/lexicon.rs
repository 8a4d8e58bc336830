//! A language's words as data: folded spelling to what the word can be.
//!
//! The word lists stand in `german/words.rs` and `english/words.rs`. Each word has one bit for each
//! list it is in; a rule asks for bits instead of comparing spellings again and again.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::{BitOr, BitOrAssign};

use super::fold::LONGEST;

/// The lists a word stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(pub(super) u64);

impl Flags {
    /// The flag of list number `bit`.
    pub(super) const fn bit(bit: u32) -> Self {
        Self(1 << bit)
    }

    /// This or the other.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word is in one of these lists.
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

/// Words, by folded spelling.
pub(super) struct Lexicon {
    words: HashMap<Box<str>, Flags, BuildHasherDefault<WordHasher>>,
}

impl Lexicon {
    /// A lexicon of lists, each a string of words parted by white space.
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

    /// The lists a folded word stands in.
    pub(super) fn look_up(&self, folded: &str) -> Flags {
        if folded.len() >= LONGEST {
            return Flags::default();
        }
        self.words.get(folded).copied().unwrap_or_default()
    }
}

/// "müssen" as keyboards without umlauts write it: "muessen".
fn ascii_spelling(word: &str) -> String {
    word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

/// A quick hash for short words (FNV-1a); the lexicon's keys are our own, so nobody can choose them
/// to collide, and a text's words are only looked up, never stored.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut hash = self.0 ^ 0xcbf2_9ce4_8422_2325;
        for &byte in bytes {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.0 = hash ^ (hash >> 29);
    }
}
