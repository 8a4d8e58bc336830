//! Words and the punctuation that matters, with their positions in the text.
//!
//! A hyphen splits a word into two linked tokens ("Muss-Liste"); so does an apostrophe in German ("geht's"),
//! but not in English ("don't"). Signs inside a word that keep it together are skipped: "Kund*innen",
//! "Kund:innen", "example.org".

use std::ops::Range;

use super::MirrorLanguage;
use super::fold::{SOFT_HYPHEN, continues_word, fold_into};
use super::lexicon::{Flags, Lexicon};

/// Capitalisation of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// "muss"
    Lower,
    /// "Muss"
    Capital,
    /// "MUSS"
    Upper,
    /// A sign instead of a word: , ; : – ( ) …
    Sign(char),
}

/// A word or a sign of one sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// First byte in the text.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// Range of its folded spelling in the sentence's arena.
    pub(super) folded: (u32, u32),
    /// Flags from the lexicon.
    pub(super) flags: Flags,
    /// Capitalisation.
    pub(super) shape: Shape,
    /// Whether it continues the previous word after a hyphen or apostrophe.
    pub(super) glued: bool,
    /// Whether a hyphen stands directly before it.
    pub(super) hyphen_before: bool,
    /// Whether a hyphen stands directly after it.
    pub(super) hyphen_after: bool,
    /// Position of the last apostrophe inside it; its beginning if there is none.
    pub(super) apostrophe: usize,
}

impl Token {
    /// Returns `true` for a word, `false` for a sign.
    pub(super) fn is_word(&self) -> bool {
        !matches!(self.shape, Shape::Sign(_))
    }

    /// Returns `true` if it is this sign.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.shape == Shape::Sign(sign)
    }
}

/// Returns `true` if a word begins with this character. The modifier letter ʼ is a letter to Unicode and an apostrophe to
/// those who write it.
pub(super) fn begins_word(c: char) -> bool {
    c.is_alphanumeric() && !is_apostrophe(c)
}

/// Reads the word at `start`, whose first character begins a word.
pub(super) fn read_word(
    text: &str,
    start: usize,
    language: MirrorLanguage,
    lexicon: &Lexicon,
    arena: &mut String,
) -> Token {
    let end = word_end(text, start, language);
    let folded_at = arena.len();
    fold_into(&text[start..end], arena);
    let flags = lexicon.look_up(&arena[folded_at..]);
    let (glued, hyphen_before) = before(text, start);
    Token {
        start,
        end,
        folded: (offset(folded_at), offset(arena.len())),
        flags,
        shape: shape(&text[start..end]),
        glued,
        hyphen_before,
        hyphen_after: text[end..].starts_with(is_hyphen),
        apostrophe: start + last_apostrophe(&text[start..end], language),
    }
}

/// Returns the position of the last apostrophe in a word, which only English has; 0 if there is none.
fn last_apostrophe(word: &str, language: MirrorLanguage) -> usize {
    match language {
        MirrorLanguage::German => 0,
        MirrorLanguage::English => word.rfind(is_apostrophe).unwrap_or(0),
    }
}

/// Returns an offset in a sentence's arena as `u32`; sentences have few words, each cut when folded.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn word_end(text: &str, start: usize, language: MirrorLanguage) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        let goes_on = if c.is_ascii() || is_apostrophe(c) {
            at > start && joins(text, start..at, c, language)
        } else {
            continues_word(c)
        };
        if !goes_on {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Returns `true` if a sign between two letters keeps them one word.
fn joins(text: &str, word: Range<usize>, sign: char, language: MirrorLanguage) -> bool {
    let Some(next) = text[word.end + sign.len_utf8()..].chars().next() else {
        return false;
    };
    match sign {
        '*' | ':' | '_' | '@' => next.is_alphanumeric(),
        '.' => next.is_ascii_digit() || word.len() <= 3 && next.is_lowercase(),
        _ if is_apostrophe(sign) => language == MirrorLanguage::English && next.is_alphabetic(),
        _ => false,
    }
}

/// Returns whether the word that begins at `start` continues another one, and whether a hyphen precedes it.
fn before(text: &str, start: usize) -> (bool, bool) {
    if text[..start].ends_with(' ') {
        return (false, false);
    }
    let mut back = text[..start].chars().rev();
    let Some(sign) = back.next() else {
        return (false, false);
    };
    if !is_hyphen(sign) && !is_apostrophe(sign) {
        return (false, false);
    }
    let glued = back.next().is_some_and(continues_word);
    (glued, is_hyphen(sign))
}

/// Returns `true` for hyphens, the non-breaking one included.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '´' | '`')
}

fn shape(word: &str) -> Shape {
    if word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Shape::Lower;
    }
    let mut letters = word.chars().filter(|&c| c != SOFT_HYPHEN && c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let mut more = letters.peekable();
    if more.peek().is_some() && more.all(|c| !c.is_lowercase()) {
        Shape::Upper
    } else {
        Shape::Capital
    }
}
