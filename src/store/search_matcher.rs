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

    /// Returns the number of terms that a text contains.
    pub fn terms_in(&self, text: &str) -> usize {
        let folded = Folded::both(text);
        let is_there = |term: &&Term| folded.iter().any(|folded| place(term, &folded.text).is_some());
        self.terms.iter().filter(is_there).count()
    }

    /// Returns the byte ranges of all hits in a text, in their order and apart from each other.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::both(text);
        let hits = folded.iter().flat_map(|folded| {
            let places = self.terms.iter().flat_map(|term| places(term, &folded.text));
            places.map(|place| folded.origin(place))
        });
        let mut hits: Vec<Range<usize>> = hits.collect();
        hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        let mut end = 0;
        hits.retain(|hit| {
            let is_apart = hit.start >= end && !hit.is_empty();
            end = end.max(hit.end);
            is_apart
        });
        hits
    }
}

impl Folded {
    /// Folds a text in both ways.
    fn both(text: &str) -> [Self; 2] {
        [false, true].map(|written_out| Self::of(text, written_out))
    }

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

/// Returns an occurrence of a term in a folded text.
fn place(term: &Term, text: &str) -> Option<Range<usize>> {
    places(term, text).next()
}

/// Returns the occurrences of a term in a folded text, form by form.
fn places<'t>(term: &'t Term, text: &'t str) -> Box<dyn Iterator<Item = Range<usize>> + 't> {
    match term {
        Term::Word(forms) => Box::new(forms.iter().flat_map(|form| places_of_form(form, text))),
        Term::Phrase { phrases, begun, .. } => {
            let phrases = phrases.iter().filter(|phrase| has_words_of(phrase, text));
            Box::new(phrases.flat_map(|phrase| places_of_phrase(phrase, *begun, text)))
        }
    }
}

/// Returns the occurrences of a form: one letter matches a complete word, two the beginning of a word, more also the
/// inside of words if none begins with them.
fn places_of_form<'t>(form: &'t str, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let letters = form.chars().count();
    let found = || text.match_indices(form).map(|(at, form)| at..at + form.len());
    let mut begun = found()
        .filter(move |hit| {
            ends_before(&text[..hit.start]) && (letters > 1 || begins_behind(&text[hit.end..]))
        })
        .peekable();
    let inside = (letters > 2 && begun.peek().is_none()).then(found);
    begun.chain(inside.into_iter().flatten())
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

fn places_of_phrase(phrase: &str, begun: bool, text: &str) -> Vec<Range<usize>> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let all: Vec<&str> = words(text).collect();
    let last = phrase.len() - 1;
    let windows = all.windows(phrase.len()).filter(|window| {
        let ends = window[last] == phrase[last] || (begun && window[last].starts_with(phrase[last]));
        ends && window[..last] == phrase[..last]
    });
    let range = |window: &[&str]| offset(text, window[0])..offset(text, window[last]) + phrase[last].len();
    windows.map(range).collect()
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
            0..=2 => places_of_form(form, text).next().is_some(),
            _ => text.contains(form.as_str()),
        }),
        Term::Phrase { .. } => place(term, text).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::SearchMatcher;

    fn hit<'t>(search: &str, text: &'t str) -> Option<&'t str> {
        hits(search, text).first().copied()
    }

    fn hits<'t>(search: &str, text: &'t str) -> Vec<&'t str> {
        let hits = SearchMatcher::for_search(search).hits(text);
        hits.into_iter().map(|hit| &text[hit]).collect()
    }

    #[test]
    fn all_words_are_found_wherever_they_stand() {
        let text = "Der Plan fürs Haus: ein Haus nach Plan, ein Bauplan.";
        assert_eq!(hits("haus plan", text), ["Plan", "Haus", "Haus", "Plan"]);
        assert_eq!(hits("müll müller", "Frau Mueller, Müller"), ["Mueller", "Müller"]);
        assert_eq!(hits("\"ein haus\" haus", text), ["Haus", "ein Haus"]);
        assert_eq!(hits("garten", text), [""; 0]);
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
        let matcher = SearchMatcher::for_search("plan haus \"mit wem\"");
        assert_eq!((matcher.terms(), matcher.terms_in("Ein Haus – mit wem?")), (3, 2));
        assert_eq!(SearchMatcher::for_search("* \"").terms(), 0);
    }
}
