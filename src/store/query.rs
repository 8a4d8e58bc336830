//! A search as people type it, made into what the engine is asked.
//!
//! Words may stand in any order and anywhere in a session; each is the beginning of a word there or, from
//! three letters on, the inside of a compound. What stands in quotes is a phrase. Everything else people
//! type is left out, and every word is quoted, so that no letter means anything to the engine.

use rusqlite::Connection;

use super::error::StoreError;
use super::fold::{folded, variants};
use super::index::words;

/// More words than these don't make a search any clearer.
const MOST_TERMS: usize = 24;
/// How many compounds stand for a word at least, and at most in a small library.
const COMPOUNDS: (i64, i64) = (64, 400);
/// The engine asks every compound at every session that is found; this bounds their product.
const MAX_COMPOUND_LOOKUPS: i64 = 10_000_000;

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// A word as it was typed, without what surrounds it.
    Word(String),
    /// Words one after the other, folded; the last may only be begun.
    Phrase {
        /// The words.
        words: Vec<String>,
        /// Whether the closing quote is still to come.
        begun: bool,
    },
}

/// The parts of a search.
pub(super) fn terms(search: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let parts: Vec<&str> = search.split(is_quote).collect();
    let last = parts.len() - 1;
    for (at, part) in parts.into_iter().enumerate() {
        if at % 2 == 0 {
            let typed = part.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter));
            let typed = typed.filter(|word| words(&folded(word)).next().is_some());
            terms.extend(typed.map(|word| Term::Word(word.to_owned())));
        } else {
            let words: Vec<String> = words(&folded(part)).map(str::to_owned).collect();
            let begun = at == last;
            if !words.is_empty() {
                terms.push(Term::Phrase { words, begun });
            }
        }
    }
    terms.truncate(MOST_TERMS);
    terms
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '„' | '“' | '”' | '«' | '»')
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// The ways in which a typed word may stand in the index: folded, and with its umlauts written out.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![folded(word)];
    forms.extend(Some(variants(word)).filter(|out| !out.is_empty()));
    forms
}

/// A phrase, and the same as it is folded where umlauts were written out in it.
pub(super) fn phrases(words: &[String]) -> Vec<String> {
    let phrase = words.join(" ");
    let short = phrase.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    if short == phrase {
        return vec![phrase];
    }
    vec![phrase, short]
}

/// What the engine is asked; nothing if there is nothing to look for.
pub(super) fn expression(connection: &Connection, search: &str) -> Result<Option<String>, StoreError> {
    let mut parts = Vec::new();
    for term in terms(search) {
        let alternatives = match term {
            Term::Word(word) => alternatives(connection, &word)?,
            Term::Phrase { words, begun } => {
                let star = if begun { "*" } else { "" };
                let phrases = phrases(&words).into_iter();
                phrases.map(|phrase| quoted(&phrase) + star).collect()
            }
        };
        parts.push(format!("({})", alternatives.join(" OR ")));
    }
    Ok((!parts.is_empty()).then(|| parts.join(" AND ")))
}

/// A single letter stands only for itself; it begins too many words to mean one of them.
fn alternatives(connection: &Connection, word: &str) -> Result<Vec<String>, StoreError> {
    let mut alternatives = Vec::new();
    for form in forms(word) {
        let letters = form.chars().count();
        let star = if letters > 1 { "*" } else { "" };
        alternatives.push(quoted(&form) + star);
        if letters > 2 {
            alternatives.extend(compounds(connection, &form)?.iter().map(|word| quoted(word)));
        }
    }
    Ok(alternatives)
}

/// The words in use that have this inside but don't begin with it, those in most sessions first.
pub(super) fn compounds(connection: &Connection, inside: &str) -> Result<Vec<String>, StoreError> {
    let sessions: i64 = connection
        .prepare_cached("SELECT coalesce(max(key), 1) FROM session")?
        .query_row([], |row| row.get(0))?;
    let most = (MAX_COMPOUND_LOOKUPS / sessions.max(1)).clamp(COMPOUNDS.0, COMPOUNDS.1);
    let sql = "SELECT word.word FROM inside JOIN word ON word.key = inside.rowid
        WHERE inside MATCH ?1 AND substr(word.word, 1, length(?2)) <> ?2 ORDER BY uses DESC, word.word LIMIT ?3";
    let mut select = connection.prepare_cached(sql)?;
    let found = select.query_map((quoted(inside), inside, most), |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', " "))
}

#[cfg(test)]
mod tests {
    use super::{Term, phrases, terms};

    fn word(word: &str) -> Term {
        Term::Word(word.to_owned())
    }

    fn phrase(words: &[&str], begun: bool) -> Term {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Term::Phrase { words, begun }
    }

    #[test]
    fn words_and_phrases_are_told_apart() {
        let found = terms("Straße \"müssen  wir\" plan");
        assert_eq!(
            found,
            [word("Straße"), phrase(&["mussen", "wir"], false), word("plan")]
        );
        assert_eq!(terms("„alle Tage“"), [phrase(&["alle", "tage"], false)]);
    }

    #[test]
    fn a_phrase_that_is_being_typed_is_begun() {
        assert_eq!(terms("\"müssen wi"), [phrase(&["mussen", "wi"], true)]);
        assert_eq!(terms("\""), []);
    }

    #[test]
    fn what_means_something_to_the_engine_is_left_out() {
        assert_eq!(terms("* ^ ( ) : - + { } \\ ' ; %\0"), []);
        assert_eq!(terms("named:plan*"), [word("named"), word("plan")]);
        assert_eq!(terms("NEAR(a b)").len(), 3);
    }

    #[test]
    fn a_phrase_is_found_however_its_umlauts_are_written() {
        assert_eq!(
            phrases(&["frau".into(), "mueller".into()]),
            ["frau mueller", "frau muller"]
        );
        assert_eq!(phrases(&["ohne".into()]), ["ohne"]);
    }
}
