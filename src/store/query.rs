//! Translates a search as it was typed into a query of the engine.
//!
//! Words match in any order anywhere in a session, each at the beginning of a word or, from three letters on, inside
//! a compound. Text in quotes is a phrase. Other characters are left out and every word is quoted, so that nothing is
//! an operator of the engine.

use rusqlite::Connection;

use super::error::StoreError;
use super::fold::{folded, variants};
use super::index::words;

/// Largest number of terms of a search; further ones are ignored.
const MAX_TERMS: usize = 24;
/// Limits of the number of compounds that a word is searched in; the larger the library, the fewer.
const COMPOUND_LIMITS: (i64, i64) = (64, 400);
/// Limit of compounds times sessions, which determines the time of a search.
const MAX_COMPOUND_LOOKUPS: i64 = 10_000_000;

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// A word as it was typed.
    Word(String),
    /// Folded words in sequence.
    Phrase {
        /// The words.
        words: Vec<String>,
        /// Whether the closing quote is missing, so that the last word may be incomplete.
        begun: bool,
    },
}

/// Returns the terms of a search.
pub(super) fn terms(search: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let parts: Vec<&str> = search.split(is_quote).collect();
    let last = parts.len().saturating_sub(1);
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
    terms.truncate(MAX_TERMS);
    terms
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '„' | '“' | '”' | '«' | '»')
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Returns the forms in which a typed word may be indexed: folded, and with its umlauts written out.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![folded(word)];
    forms.extend(Some(variants(word)).filter(|out| !out.is_empty()));
    forms
}

/// Returns a phrase, and its form if `ae`, `oe` and `ue` in it are umlauts.
pub(super) fn phrases(words: &[String]) -> Vec<String> {
    let phrase = words.join(" ");
    let short = phrase.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    if short == phrase {
        return vec![phrase];
    }
    vec![phrase, short]
}

/// Returns the engine's query for a search; `None` if the search has no terms.
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

/// Returns the alternatives for a word. A single letter matches only itself, since it begins too many words.
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

/// Returns the words in use that contain `inside` but don't begin with it, those in most sessions first.
pub(super) fn compounds(connection: &Connection, inside: &str) -> Result<Vec<String>, StoreError> {
    let sessions: i64 = connection
        .prepare_cached("SELECT coalesce(max(key), 1) FROM session")?
        .query_row([], |row| row.get(0))?;
    let limit = (MAX_COMPOUND_LOOKUPS / sessions.max(1)).clamp(COMPOUND_LIMITS.0, COMPOUND_LIMITS.1);
    let sql = "SELECT word.word FROM inside JOIN word ON word.key = inside.rowid
        WHERE inside MATCH ?1 AND substr(word.word, 1, length(?2)) <> ?2 ORDER BY uses DESC, word.word LIMIT ?3";
    let mut select = connection.prepare_cached(sql)?;
    let found = select.query_map((quoted(inside), inside, limit), |row| row.get(0))?;
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
