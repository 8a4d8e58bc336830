//! Infinitives with zu inside the word: "abzugeben", "einzureichen".

use super::super::context::Context;
use super::super::tokens::Shape;
use super::words::{LEXICON, PREFIX};

/// Returns `true` if the word is an infinitive with zu inside: "abzugeben", "einzureichen".
pub(super) fn has_infix(ctx: &Context, i: usize) -> bool {
    let word = ctx.word(i);
    if !word.ends_with('n')
        || word.len() < 8
        || ctx.tokens()[i].shape != Shape::Lower
        || word.starts_with("hinzu") && ADDING.contains(&&word[5..])
    {
        return false;
    }
    word.match_indices("zu").any(|(at, _)| {
        let stem = &word[at + 2..];
        at > 0
            && stem.len() >= 3
            && !stem.starts_with('g')
                | stem.starts_with("ge")
                | stem.starts_with("gr")
                | stem.starts_with("gl")
                | stem.starts_with("gu")
                | stem.starts_with("gi")
            && LEXICON.look_up(&word[..at]).any(PREFIX)
            && (stem.ends_with("en")
                || stem.ends_with("ern")
                || stem.ends_with("eln")
                || stem == "tun"
                || stem.ends_with("sein"))
    })
}

/// Verbs that make a plain infinitive after "hinzu": "hinzufügen".
const ADDING: &[&str] = &[
    "fügen",
    "fuegen",
    "kommen",
    "ziehen",
    "rechnen",
    "denken",
    "gewinnen",
    "treten",
    "zählen",
    "setzen",
    "lernen",
    "addieren",
    "geben",
    "schreiben",
    "tun",
];
