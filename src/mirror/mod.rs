//! Finds the words that say *must* in a text, in German and English.
//!
//! The mirror neither judges nor corrects. It reports strong musts, soft musts, musts that the writer negates
//! ("muss ich nicht") and wants. It works on plain text with a lexicon (words), clauses (which words belong
//! together) and small rules (what they mean together): no model, no network, linear time, any script.
//!
//! A mark covers the modal verb itself ("muss"), or a fixed phrase ("keine Wahl", "Lust auf", "would like");
//! with *haben/sein … zu* and *es gilt, … zu* it covers the zu-infinitive ("zu schreiben", "abzugeben"); a
//! form of müssen or brauchen with zu is covered with it ("zu müssen"). A negation belongs to the mark where
//! both form one phrase ("kein Muss", "don't have to"); otherwise the mark covers the modal only.

mod context;
mod english;
mod fold;
mod german;
mod lexicon;
mod live;
mod mark;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;

pub use live::LiveMirror;
pub use mark::{Balance, Highlight, HighlightKind, MirrorLanguage};

use context::{Context, settle};
use lexicon::Lexicon;
use sentences::{Reader, Sentence};

/// Returns the marks of a text, in order and without overlaps.
pub fn marks(text: &str, language: MirrorLanguage) -> Vec<Highlight> {
    let mut marks = Vec::new();
    read(text, language, &mut marks);
    marks
}

/// Returns the number of marks of each kind in a text, and its number of words.
pub fn balance(text: &str, language: MirrorLanguage) -> Balance {
    let mut marks = Vec::new();
    let words = read(text, language, &mut marks);
    Balance::of(&marks, words)
}

/// Appends the marks of a text to `marks` and returns its number of words.
fn read(text: &str, language: MirrorLanguage, marks: &mut Vec<Highlight>) -> usize {
    let reader = Reader::new(text, language, lexicon(language));
    let mut sentence = Sentence::default();
    let (mut at, mut words) = (0, 0);
    while at < text.len() {
        at = reader.read(at, &mut sentence);
        words += sentence.words;
        analyse(&sentence, language, marks);
    }
    words
}

fn lexicon(language: MirrorLanguage) -> &'static Lexicon {
    match language {
        MirrorLanguage::German => &german::LEXICON,
        MirrorLanguage::English => &english::LEXICON,
    }
}

/// Appends the marks of one sentence.
fn analyse(sentence: &Sentence, language: MirrorLanguage, marks: &mut Vec<Highlight>) {
    let from = marks.len();
    let mut context = Context::new(sentence, marks);
    match language {
        MirrorLanguage::German => german::analyse(&mut context),
        MirrorLanguage::English => english::analyse(&mut context),
    }
    settle(marks, from);
}
