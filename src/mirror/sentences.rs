//! Splits a text into sentences, one at a time, from any position where one begins.
//!
//! Whether a sentence ends at a position depends only on [`SENTENCE_END_REACH`] bytes around it, never on
//! earlier sentences. The live mirror can therefore restart at any sentence and meet the old ends again.

use super::MirrorLanguage;
use super::fold::continues_word;
use super::lexicon::{Flags, Lexicon};
use super::tokens::{Shape, Token, begins_word, is_hyphen, offset, read_word};

/// Bytes around a position that decide whether a sentence ends there.
pub(super) const SENTENCE_END_REACH: usize = 128;

/// Most tokens of a sentence; longer ones are cut, so that rules that look around remain cheap.
const MAX_SENTENCE_TOKENS: usize = 128;

/// Lines shorter than this many bytes end on purpose; longer ones may be wrapped text.
const SHORT_LINE_BYTES: usize = 45;

/// Bytes within which the next visible character is searched.
const LOOKAHEAD_BYTES: usize = 48;

/// Tokens of a sentence; the buffers are reused for the next one.
#[derive(Default)]
pub(super) struct Sentence {
    /// Words and signs.
    pub(super) tokens: Vec<Token>,
    /// The folded words.
    pub(super) arena: String,
    /// Flags of all words together.
    pub(super) flags: Flags,
    /// Whether it ends in a question mark.
    pub(super) question: bool,
    /// Number of words as the balance counts them.
    pub(super) words: usize,
}

impl Sentence {
    fn clear(&mut self) {
        self.tokens.clear();
        self.arena.clear();
        self.flags = Flags::default();
        self.question = false;
        self.words = 0;
    }

    fn push_word(&mut self, token: Token) {
        self.flags |= token.flags;
        self.words += usize::from(!token.glued);
        self.tokens.push(token);
    }

    fn push_sign(&mut self, sign: char, start: usize) {
        let here = offset(self.arena.len());
        self.tokens.push(Token {
            start,
            end: start + sign.len_utf8(),
            folded: (here, here),
            flags: Flags::default(),
            shape: Shape::Sign(sign),
            glued: false,
            hyphen_before: false,
            hyphen_after: false,
            apostrophe: start,
        });
    }
}

/// Reads the sentences of one text in one language.
pub(super) struct Reader<'a> {
    text: &'a str,
    language: MirrorLanguage,
    lexicon: &'a Lexicon,
}

impl<'a> Reader<'a> {
    /// Returns a reader of `text`.
    pub(super) fn new(text: &'a str, language: MirrorLanguage, lexicon: &'a Lexicon) -> Self {
        Self {
            text,
            language,
            lexicon,
        }
    }

    /// Reads the sentence that begins at `start` into `sentence` and returns its end, where the next one
    /// begins.
    pub(super) fn read(&self, start: usize, sentence: &mut Sentence) -> usize {
        sentence.clear();
        let mut at = start;
        while let Some(c) = self.char_at(at) {
            if begins_word(c) {
                let token = read_word(self.text, at, self.language, self.lexicon, &mut sentence.arena);
                at = token.end;
                sentence.push_word(token);
            } else if is_space(c) {
                let (after, ends) = self.space(at, !sentence.tokens.is_empty());
                if ends {
                    return at;
                }
                at = after;
            } else if is_end_sign(c) {
                let (after, ends) = self.end_signs(at, sentence);
                if ends {
                    return after;
                }
                at = after;
            } else {
                at = self.other(at, c, sentence);
            }
            if sentence.tokens.len() >= MAX_SENTENCE_TOKENS {
                return at;
            }
        }
        at
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Skips white space. A blank line, or a line break that looks intended, ends the sentence.
    fn space(&self, at: usize, may_end: bool) -> (usize, bool) {
        let rest = &self.text[at..];
        let len = rest.find(|c: char| !is_space(c)).unwrap_or(rest.len());
        let space = &rest.as_bytes()[..len];
        let ends = may_end
            && match space.iter().filter(|&&b| b == b'\n').count() {
                0 => space.contains(&b'\r'),
                1 => self.ends_on_purpose(at, at + len),
                _ => true,
            };
        (at + len, ends)
    }

    fn ends_on_purpose(&self, end: usize, next: usize) -> bool {
        let from = self
            .text
            .floor_char_boundary(end.saturating_sub(SHORT_LINE_BYTES));
        let short = from == 0 || self.text.as_bytes()[from..end].contains(&b'\n');
        short
            || self
                .char_at(next)
                .is_some_and(|c| !c.is_alphanumeric() && !is_opener(c))
    }

    /// Skips a run of . ! ? … with closing quotes, and returns whether the sentence ends there.
    fn end_signs(&self, at: usize, sentence: &mut Sentence) -> (usize, bool) {
        let rest = &self.text[at..];
        let run = rest.find(|c: char| !is_end_sign(c)).unwrap_or(rest.len());
        let signs = &rest[..run];
        let closers: usize = rest[run..]
            .chars()
            .take(4)
            .take_while(|&c| is_closer(c))
            .map(char::len_utf8)
            .sum();
        let after = at + run + closers;
        let strong = signs.contains(['?', '!']);
        let ends = match self.next_visible(after) {
            Some(',') => false,
            _ if strong => !self.text[..at].ends_with('('),
            next => self.dot_ends(signs, after, next, sentence),
        };
        if strong && ends {
            sentence.question = signs.contains('?');
        }
        let ends = ends && !sentence.tokens.is_empty();
        if !ends && signs.chars().count() > 1 || signs.contains('…') {
            sentence.push_sign('…', at);
        }
        (after, ends)
    }

    fn dot_ends(&self, signs: &str, after: usize, next: Option<char>, sentence: &Sentence) -> bool {
        let Some(next) = next else { return true };
        if signs.len() > 1 {
            return next.is_uppercase();
        }
        let Some(word) = sentence.tokens.last() else {
            return false;
        };
        let spelled = &sentence.arena[word.folded.0 as usize..word.folded.1 as usize];
        let number = spelled.len() <= 2 && spelled.bytes().all(|b| b.is_ascii_digit());
        if number || NEVER_LAST.contains(&spelled) || spelled.chars().count() == 1 {
            return false;
        }
        if self.char_at(after).is_some_and(continues_word) {
            return next.is_uppercase() && word.shape == Shape::Lower;
        }
        !(next.is_lowercase() && SELDOM_LAST.contains(&spelled))
    }

    /// Returns the next visible character after line breaks and quotes; `None` if it is far away.
    fn next_visible(&self, at: usize) -> Option<char> {
        let end = self.text.floor_char_boundary(at + LOOKAHEAD_BYTES);
        self.text[at..end]
            .chars()
            .find(|&c| !is_space(c) && !is_opener(c))
    }

    fn other(&self, at: usize, c: char, sentence: &mut Sentence) -> usize {
        let after = at + c.len_utf8();
        match c {
            ',' | ';' | ':' | '(' | ')' => sentence.push_sign(c, at),
            '[' => sentence.push_sign('(', at),
            ']' => sentence.push_sign(')', at),
            '–' | '—' | '―' => sentence.push_sign('–', at),
            _ if is_hyphen(c) && self.stands_alone(at, after) => sentence.push_sign('–', at),
            _ => {}
        }
        after
    }

    fn stands_alone(&self, at: usize, after: usize) -> bool {
        let before = self.text[..at].chars().next_back().is_none_or(is_space);
        before && self.char_at(after).is_none_or(|c| is_space(c) || is_hyphen(c))
    }
}

/// Abbreviations whose full stop never ends a sentence.
const NEVER_LAST: &[&str] = &[
    "dr", "prof", "ca", "bzw", "ggf", "evtl", "vgl", "sog", "inkl", "bspw", "nr", "mr", "mrs", "ms", "hr",
    "fr", "vs", "st", "mind", "eg", "approx",
];

/// Abbreviations whose full stop ends a sentence only before a capital.
const SELDOM_LAST: &[&str] = &[
    "usw", "etc", "mio", "mrd", "tel", "max", "min", "abs", "art", "inc", "z.b", "d.h", "u.a", "e.g", "i.e",
];

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_end_sign(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽')
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '»' | '«' | '‹' | '›' | '’' | '‘' | '\'' | ')' | ']'
    )
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '„' | '“' | '”' | '»' | '«' | '‚' | '‘' | '’' | '›' | '‹' | '\'' | '(' | '['
    )
}
