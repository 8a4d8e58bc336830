//! Finds the hits of a search in a text as it was written, by the rules of the search index.

use std::ops::Range;

use super::fold::{indexed, is_word_letter, words};
use super::query;
use super::query::Term;
use crate::text::fold::umlaut;

/// The terms of a search.
#[derive(Clone, Debug)]
pub struct SearchMatcher {
    terms: Vec<Term>,
}

/// The hits of a search in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchMatch {
    /// Number of terms that the text contains.
    pub terms: usize,
    /// Byte range of the first hit.
    pub first: Option<Range<usize>>,
}

/// A folded text, with the position in the original text of each folded byte.
struct Folded {
    text: String,
    from: Vec<usize>,
    end: usize,
}

impl SearchMatcher {
    /// Returns the matcher for a search as it was typed.
    pub fn for_search(search: &str) -> Self {
        Self {
            terms: query::terms(search),
        }
    }

    /// Returns the number of terms.
    pub fn terms(&self) -> usize {
        self.terms.len()
    }

    /// Finds the terms in a text.
    pub fn found(&self, text: &str) -> SearchMatch {
        let [plain, out] = [Folded::of(text, false), Folded::of(text, true)];
        let hits = self.terms.iter().filter_map(|term| {
            let hits = [&plain, &out].map(|folded| Some(folded.origin(place(term, &folded.text)?)));
            hits.into_iter().flatten().min_by_key(|hit| hit.start)
        });
        let hits: Vec<Range<usize>> = hits.collect();
        SearchMatch {
            terms: hits.len(),
            first: hits.into_iter().min_by_key(|hit| hit.start),
        }
    }
}

impl Folded {
    /// Folds a text letter by letter, with umlauts written out if `written_out`.
    fn of(text: &str, written_out: bool) -> Self {
        let mut folded_text = String::with_capacity(text.len());
        let mut from = Vec::with_capacity(text.len());
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let behind = letters.peek().map(|(_, behind)| *behind);
            let mut buffer = [0; 4];
            match umlaut(letter, behind).filter(|_| written_out) {
                Some(letters) => folded_text.push_str(letters),
                None if letter.is_ascii() => folded_text.push(letter.to_ascii_lowercase()),
                None => folded_text += &indexed(letter.encode_utf8(&mut buffer)),
            }
            from.resize(folded_text.len(), at);
        }
        Self {
            text: folded_text,
            from,
            end: text.len(),
        }
    }

    /// Returns the range in the original text of a hit, extended to complete letters.
    fn origin(&self, hit: Range<usize>) -> Range<usize> {
        let start = self.from.get(hit.start).copied().unwrap_or(self.end);
        let last = self.from.get(hit.end - 1).copied();
        let behind = self.from[hit.end..].iter().find(|from| Some(**from) > last);
        start..behind.copied().unwrap_or(self.end)
    }
}

/// Returns the first occurrence of a term in a folded text.
fn place(term: &Term, text: &str) -> Option<Range<usize>> {
    match term {
        Term::Word(forms) => {
            let places = forms.iter().filter_map(|form| place_of_form(form, text));
            places.min_by_key(|place| place.start)
        }
        Term::Phrase { phrases, begun, .. } => {
            let places = phrases
                .iter()
                .filter(|phrase| has_words_of(phrase, text))
                .filter_map(|phrase| place_of_phrase(phrase, *begun, text));
            places.min_by_key(|place| place.start)
        }
    }
}

/// Returns the first occurrence of a form: one letter matches a complete word, two the beginning of a word, more also
/// the inside of a word if none begins with them.
fn place_of_form(form: &str, text: &str) -> Option<Range<usize>> {
    let letters = form.chars().count();
    let mut found = text.match_indices(form).map(|(at, _)| at);
    let begun = found.find(|at| {
        let after = &text[at + form.len()..];
        ends_before(&text[..*at]) && (letters > 1 || begins_behind(after))
    });
    let inside = || (letters > 2).then(|| text.find(form)).flatten();
    let start = begun.or_else(inside)?;
    Some(start..start + form.len())
}

/// Returns `true` if the text does not end inside a word.
fn ends_before(before: &str) -> bool {
    !before.chars().next_back().is_some_and(is_word_letter)
}

/// Returns `true` if the text does not begin inside a word.
fn begins_behind(after: &str) -> bool {
    !after.chars().next().is_some_and(is_word_letter)
}

/// Returns `true` if a text contains the words of a phrase anywhere; quicker than finding the phrase.
fn has_words_of(phrase: &str, text: &str) -> bool {
    phrase.split(' ').all(|word| text.contains(word))
}

fn place_of_phrase(phrase: &str, begun: bool, text: &str) -> Option<Range<usize>> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let all: Vec<&str> = words(text).collect();
    let last = phrase.len() - 1;
    let window = all.windows(phrase.len()).find(|window| {
        let ends = window[last] == phrase[last] || (begun && window[last].starts_with(phrase[last]));
        ends && window[..last] == phrase[..last]
    })?;
    Some(offset(text, window[0])..offset(text, window[last]) + phrase[last].len())
}

/// Returns the byte offset of a slice in its text.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Returns `true` if the indexed texts of a session contain all terms.
pub(super) fn all_in(terms: &[Term], texts: &[String; 4]) -> bool {
    terms
        .iter()
        .all(|term| texts.iter().any(|text| is_in(term, text)))
}

/// Returns `true` if a folded text contains a term; quicker than finding the position.
fn is_in(term: &Term, text: &str) -> bool {
    match term {
        Term::Word(forms) => forms.iter().any(|form| match form.chars().count() {
            0..=2 => place_of_form(form, text).is_some(),
            _ => text.contains(form.as_str()),
        }),
        Term::Phrase { .. } => place(term, text).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::SearchMatcher;

    fn hit<'t>(search: &str, text: &'t str) -> Option<&'t str> {
        SearchMatcher::for_search(search)
            .found(text)
            .first
            .map(|hit| &text[hit])
    }

    #[test]
    fn a_hit_is_whole_letters_of_the_text() {
        assert_eq!(hit("strasse", "Die Straße hier"), Some("Straße"));
        assert_eq!(hit("stras", "Die Straße hier"), Some("Straß"));
        assert_eq!(hit("muell", "Herr Müller"), Some("Müll"));
        assert_eq!(hit("muller", "Herr Mu\u{308}ller!"), Some("Mu\u{308}ller"));
        assert_eq!(hit("Müller", "Frau Mueller"), Some("Mueller"));
        assert_eq!(hit("plan", "Redaktionsplanung"), Some("plan"));
        assert_eq!(hit("plan", "Redaktionsplan und Plan"), Some("Plan"));
        assert_eq!(hit("ki", "Musik, Kiosk"), Some("Ki"));
        assert_eq!(hit("k", "Kiosk"), None);
        assert_eq!(hit("\"der mueller\"", "Bei der Müller"), Some("der Müller"));
        assert_eq!(hit("\"neue mueller\"", "Die neue Müller"), Some("neue Müller"));
        assert_eq!(hit("\"frau müller\"", "Bei Frau Mueller"), Some("Frau Mueller"));
        assert_eq!(hit("lukasz", "Herr Łukasz"), Some("Łukasz"));
        assert_eq!(hit("soeren", "Herr Søren"), Some("Søren"));
    }

    #[test]
    fn a_hit_may_hold_invisible_characters_and_be_a_sign() {
        assert_eq!(
            hit("redaktionsplan", "Ein Redaktions\u{ad}plan"),
            Some("Redaktions\u{ad}plan")
        );
        assert_eq!(
            hit("plan", "Ein Re\u{200b}daktions\u{2060}pl\u{200c}an"),
            Some("pl\u{200c}an")
        );
        assert_eq!(hit("🌱", "Es wächst🌱 hier"), Some("🌱"));
        assert_eq!(
            hit("\"hier 🌱 wächst\"", "Hier 🌱 wächst es"),
            Some("Hier 🌱 wächst")
        );
        assert_eq!(hit("€", "5€"), Some("€"));
        assert_eq!(hit("❤", "ein ❤\u{fe0f}!"), Some("❤\u{fe0f}"));
        assert_eq!(hit("👍", "👎"), None);
    }

    #[test]
    fn the_parts_of_a_search_are_counted() {
        let found = SearchMatcher::for_search("plan haus \"mit wem\"").found("Ein Haus – mit wem?");
        assert_eq!(found.terms, 2);
        assert_eq!(SearchMatcher::for_search("* \"").terms(), 0);
    }
}
