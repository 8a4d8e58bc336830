//! Translates a search as it was typed into a query of the engine.
//!
//! Words match in any order anywhere in a session, each at the beginning of a word or, from three letters on, inside
//! a compound. Text in quotes is a phrase. Other characters are left out and every word is quoted, so that nothing is
//! an operator of the engine. Signs and emoji are words of one character.

use rusqlite::Connection;

use super::error::StoreError;
use super::fold::{indexed, typed_words, words};
use crate::text::fold::written_out;

/// Largest number of terms of a search; further ones are ignored.
const MAX_TERMS: usize = 24;
/// Limits of the number of compounds that a word is searched in; the larger the library, the fewer.
const COMPOUND_LIMITS: (i64, i64) = (64, 400);
/// Largest number of spellings of a phrase that are searched for.
const MAX_SPELLINGS: usize = 64;
/// Limit of compounds times sessions, which determines the time of a search.
const MAX_COMPOUND_LOOKUPS: i64 = 10_000_000;

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// The forms in which a typed word may be indexed.
    Word(Vec<String>),
    /// Words in sequence.
    Phrase {
        /// The words as they were typed.
        words: Vec<String>,
        /// The forms in which they may be indexed.
        phrases: Vec<String>,
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
            let typed = typed_words(part).into_iter();
            terms.extend(typed.map(|word| Term::Word(forms(word))));
        } else {
            let words: Vec<String> = typed_words(part).into_iter().map(str::to_owned).collect();
            let begun = at == last;
            if !words.is_empty() {
                let phrases = phrases(&words);
                terms.push(Term::Phrase {
                    words,
                    phrases,
                    begun,
                });
            }
        }
    }
    terms.truncate(MAX_TERMS);
    terms
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '„' | '“' | '”' | '«' | '»')
}

/// Returns the forms in which a typed word may be indexed: folded, and with its umlauts written out.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut forms = [indexed(word), indexed(&written_out(word))]
        .map(|form| joined(&form))
        .to_vec();
    forms.dedup();
    forms
}

/// Returns the forms in which a phrase may be indexed, whether `ü` or `ue` was typed and whether it was written. A
/// phrase with very many words that may have umlauts is found in fewer of its forms.
fn phrases(words: &[String]) -> Vec<String> {
    let mut phrases = vec![String::new()];
    for word in words {
        let mut spellings = spellings(word);
        spellings.truncate((MAX_SPELLINGS / phrases.len()).max(1));
        let longer = phrases.iter().flat_map(|phrase| {
            let longer = spellings
                .iter()
                .map(move |spelling| format!("{phrase} {spelling}"));
            longer.map(|phrase| phrase.trim_start().to_owned())
        });
        phrases = longer.collect();
    }
    phrases
}

/// Returns the forms of a word in which each of its umlauts is either written out or without its marks, the folded
/// form first.
fn spellings(word: &str) -> Vec<String> {
    let folded = joined(&indexed(word));
    let mut spellings = vec![String::new()];
    let mut before = ['\0'; 2];
    for letter in joined(&indexed(&written_out(word))).chars() {
        let optional = ends_umlaut(before, letter) && spellings.len() < MAX_SPELLINGS;
        let without = if optional { spellings.clone() } else { Vec::new() };
        spellings.iter_mut().for_each(|spelling| spelling.push(letter));
        spellings.extend(without);
        before = [before[1], letter];
    }
    spellings.retain(|spelling| *spelling != folded);
    spellings.insert(0, folded);
    spellings
}

/// Returns `true` if a letter may be the second one of an umlaut that is written out. In `aue`, `eue` and `que` it
/// never is.
fn ends_umlaut(before: [char; 2], letter: char) -> bool {
    match (before, letter) {
        (['a' | 'e' | 'q', 'u'], 'e') => false,
        ([_, 'a' | 'o' | 'u'], 'e') | ([_, 'a'], 'a') => true,
        _ => false,
    }
}

fn joined(indexed: &str) -> String {
    words(indexed).collect::<Vec<_>>().join(" ")
}

/// Returns the engine's query for a search; `None` if the search has no terms.
pub(super) fn expression(connection: &Connection, search: &str) -> Result<Option<String>, StoreError> {
    let mut parts = Vec::new();
    for term in terms(search) {
        let alternatives = match term {
            Term::Word(forms) => alternatives(connection, &forms)?,
            Term::Phrase { phrases, begun, .. } => {
                let star = if begun { "*" } else { "" };
                phrases.iter().map(|phrase| quoted(phrase) + star).collect()
            }
        };
        parts.push(format!("({})", alternatives.join(" OR ")));
    }
    Ok((!parts.is_empty()).then(|| parts.join(" AND ")))
}

/// Returns the alternatives for a word. A single letter matches only itself, since it begins too many words.
fn alternatives(connection: &Connection, forms: &[String]) -> Result<Vec<String>, StoreError> {
    let mut alternatives = Vec::new();
    for form in forms {
        let letters = form.chars().count();
        let star = if letters > 1 { "*" } else { "" };
        alternatives.push(quoted(form) + star);
        if letters > 2 {
            alternatives.extend(compounds(connection, form)?.iter().map(|word| quoted(word)));
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
    use super::{Term, forms, phrases, terms};

    fn word(word: &str) -> Term {
        Term::Word(forms(word))
    }

    fn phrase(words: &[&str], begun: bool) -> Term {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let phrases = phrases(&words);
        Term::Phrase {
            words,
            phrases,
            begun,
        }
    }

    #[test]
    fn words_and_phrases_are_told_apart() {
        let found = terms("Straße \"müssen  wir\" plan");
        assert_eq!(
            found,
            [word("Straße"), phrase(&["müssen", "wir"], false), word("plan")]
        );
        assert_eq!(terms("„alle Tage“"), [phrase(&["alle", "Tage"], false)]);
    }

    #[test]
    fn a_phrase_that_is_being_typed_is_begun() {
        assert_eq!(terms("\"müssen wi"), [phrase(&["müssen", "wi"], true)]);
        assert_eq!(terms("\""), []);
    }

    #[test]
    fn signs_are_words() {
        assert_eq!(
            terms("toll👍 \"5 €\""),
            [word("toll"), word("👍"), phrase(&["5", "€"], false)]
        );
    }

    #[test]
    fn what_means_something_to_the_engine_is_left_out() {
        assert_eq!(terms("* ^ ( ) : - + { } \\ ' ; %\0"), []);
        assert_eq!(terms("named:plan*"), [word("named"), word("plan")]);
        assert_eq!(terms("NEAR(a b)").len(), 3);
    }

    #[test]
    fn a_phrase_is_found_however_its_umlauts_are_written() {
        let of = |words: &[&str]| phrases(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["Frau", "Mueller"]), ["frau mueller", "frau muller"]);
        assert_eq!(of(&["Frau", "Müller"]), ["frau muller", "frau mueller"]);
        assert_eq!(of(&["ohne"]), ["ohne"]);
        assert_eq!(of(&["Neue", "Bauern", "quer"]), ["neue bauern quer"]);
        let mixed = of(&["Möglichkeitsraeume"]);
        assert_eq!(mixed[0], "moglichkeitsraeume");
        for form in ["moglichkeitsraume", "moeglichkeitsraume", "moeglichkeitsraeume"] {
            assert!(mixed.contains(&form.to_owned()), "{form}");
        }
        assert_eq!(of(&["½"]), ["1 2"]);
    }

    #[test]
    fn a_phrase_of_many_umlauts_has_a_limit() {
        let words = vec!["Möbelhäuserküche".to_owned(); 24];
        let phrases = phrases(&words);
        assert!(phrases.len() <= super::MAX_SPELLINGS);
        assert_eq!(phrases[0], vec!["mobelhauserkuche"; 24].join(" "));
    }
}
