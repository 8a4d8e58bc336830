//! Finds the words that carry *must* in what someone wrote, in German and English.
//!
//! The mirror never judges and never corrects: it says where a must stands, whether it is a strong
//! one, a soft one, a must that the writer has set free again ("muss ich nicht") or a want. It is
//! plain text analysis: a lexicon (which words), clauses (which words belong together) and small
//! rules (what they mean beside each other). No model, no network, linear time, any script.
//!
//! What a mark covers: the modal verb itself ("muss"), or a fixed phrase whole ("keine Wahl",
//! "Lust auf", "would like"); with *haben/sein … zu* and *es gilt, … zu* the zu-infinitive
//! ("zu schreiben", "abzugeben"); a form of müssen or brauchen that carries a zu is covered with it
//! ("zu müssen"). A negation belongs to the mark where the two are one phrase ("kein Muss",
//! "don't have to"), otherwise the mark stays with the modal.

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

/// The marks of a text, in order and never overlapping.
pub fn marks(text: &str, language: MirrorLanguage) -> Vec<Highlight> {
    let mut marks = Vec::new();
    read(text, language, &mut marks);
    marks
}

/// How often each kind stands in a text, and of how many words.
pub fn balance(text: &str, language: MirrorLanguage) -> Balance {
    let mut marks = Vec::new();
    let words = read(text, language, &mut marks);
    Balance::of(&marks, words)
}

/// Reads a whole text; gives the number of words.
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

/// Adds the marks of one sentence.
fn analyse(sentence: &Sentence, language: MirrorLanguage, marks: &mut Vec<Highlight>) {
    let from = marks.len();
    let mut context = Context::new(sentence, marks);
    match language {
        MirrorLanguage::German => german::analyse(&mut context),
        MirrorLanguage::English => english::analyse(&mut context),
    }
    settle(marks, from);
}
