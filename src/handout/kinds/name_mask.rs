//! Another name, or none, where a client's own name stands in what is printed.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::options::{HandoutOptions, PrintedName};
use crate::session::SharedSession;
use crate::text::Texts;
use crate::workbook::Role;

/// Number of letters from which a part of a name is looked for alone.
const MIN_PART_CHARS: usize = 3;
/// Words beside names that say nothing of the person.
const FORMS_OF_ADDRESS: [&str; 8] = [
    "Herr",
    "Herrn",
    "Frau",
    "Mrs",
    "Prof",
    "Professor",
    "Doktor",
    "Doctor",
];
/// The first letter of those whose words stand without spaces, and of some others.
const FIRST_UNSPACED: char = '\u{e00}';

/// Finds a name in texts: the whole of it, and each of its words, also in capitals and with an s.
pub(super) struct NameMask {
    /// The words of the name.
    words: Vec<NameWord>,
    /// What is printed instead.
    instead: String,
}

/// A word of a name.
struct NameWord {
    /// Its letters as they are given.
    given: String,
    capitals: String,
    small: String,
    /// Whether it is looked for alone.
    stands_alone: bool,
}

impl NameWord {
    fn new(given: &str) -> Self {
        Self {
            given: given.to_owned(),
            capitals: given.to_uppercase(),
            small: in_small_letters(given).collect(),
            stands_alone: given.chars().count() >= MIN_PART_CHARS
                && given.starts_with(|first: char| !first.is_lowercase())
                && !FORMS_OF_ADDRESS.contains(&given),
        }
    }

    /// Returns `true` for this word, in its letters or in capitals, and for its genitive.
    fn has_form(&self, word: &str) -> bool {
        let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
        [word, stem]
            .iter()
            .any(|word| *word == self.given || *word == self.capitals)
    }

    /// Returns `true` for any form of this word within the whole name.
    fn has_form_in_name(&self, word: &str) -> bool {
        self.has_form(word) || in_small_letters(word).eq(self.small.chars())
    }

    fn has_form_alone(&self, word: &str) -> bool {
        self.stands_alone && self.has_form(word)
    }
}

impl NameMask {
    /// Returns what hides a client's name; `None` if it is printed or there is none.
    pub(super) fn of(shared: &SharedSession, options: &HandoutOptions, texts: &Texts) -> Option<Self> {
        let instead = match &options.name {
            PrintedName::Full => return None,
            PrintedName::Pseudonym(name) if !name.trim().is_empty() => name.trim().to_owned(),
            PrintedName::None | PrintedName::OfRecord | PrintedName::Pseudonym(_) => {
                texts.handout_name_hidden().to_owned()
            }
        };
        let mask = Self::with_name(shared.by_role(Role::ClientName)?.text()?, instead);
        (!mask.words.is_empty()).then_some(mask)
    }

    fn with_name(name: &str, instead: String) -> Self {
        let name = composed(name);
        let words = words(&name).map(|(at, end)| NameWord::new(&name[at..end]));
        Self {
            words: words.collect(),
            instead,
        }
    }

    /// Returns the session with the name hidden.
    pub(super) fn session(&self, shared: &SharedSession) -> SharedSession {
        shared.clone().reworded(&|text| self.hidden(text))
    }

    /// Returns the options with the name hidden in what the consultant wrote.
    pub(super) fn options(&self, options: &HandoutOptions) -> HandoutOptions {
        let mut options = options.clone();
        options.record.reword(&|text| self.hidden(text));
        options
    }

    /// Returns a text with the name hidden.
    fn hidden(&self, text: &str) -> String {
        let text = self.hidden_unspaced(composed(text));
        // most texts have nothing of it
        if !words(&text).any(|(at, end)| self.may_begin_with(&text[at..end])) {
            return text.into_owned();
        }
        let words: Vec<(usize, usize)> = words(&text).collect();
        let (mut hidden, mut copied, mut next) = (String::new(), 0, 0);
        while let Some(&(at, _)) = words.get(next) {
            let count = self.length_at(&text, &words[next..]);
            if let Some(last) = count.checked_sub(1)
                && let Some(&(_, end)) = words.get(next + last)
            {
                hidden.push_str(&text[copied..at]);
                hidden.push_str(&self.instead);
                copied = end;
            }
            next += count.max(1);
        }
        hidden.push_str(&text[copied..]);
        hidden
    }

    /// Returns `true` if the name, or a part of it, may begin with a word.
    fn may_begin_with(&self, word: &str) -> bool {
        let is_first = |first: &NameWord| first.has_form_in_name(word);
        self.words.first().is_some_and(is_first) || self.words.iter().any(|name| name.has_form_alone(word))
    }

    /// Returns the number of words that are the name, from the first one on; 0 if it is another word.
    fn length_at(&self, text: &str, from: &[(usize, usize)]) -> usize {
        let word = |index: usize| from.get(index).map_or("", |&(at, end)| &text[at..end]);
        let mut names = self.words.iter().enumerate();
        if names.all(|(index, name)| name.has_form_in_name(word(index))) {
            return self.words.len();
        }
        let is_part = |index: usize| self.words.iter().any(|name| name.has_form_alone(word(index)));
        let close = |index: usize| {
            let gap = from.get(index).zip(from.get(index + 1));
            gap.is_some_and(|(&(_, end), &(at, _))| text[end..at].chars().count() == 1)
        };
        let mut count = usize::from(is_part(0));
        while count > 0 && close(count - 1) && is_part(count) {
            count += 1;
        }
        count
    }

    /// Hides a name of a script that doesn't separate words.
    fn hidden_unspaced<'a>(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        match self.words.as_slice() {
            [name]
                if name.given.starts_with(|first| first >= FIRST_UNSPACED) && text.contains(&name.given) =>
            {
                text.replace(&name.given, &self.instead).into()
            }
            _ => text,
        }
    }
}

/// Returns a text with composed letters.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc(text) {
        true => text.into(),
        false => text.nfc().collect::<String>().into(),
    }
}

fn in_small_letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// Returns the beginning and the end of each word, a run of letters, marks and digits.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut letters = text.char_indices().peekable();
    let is_in_word = |letter: char| letter.is_alphanumeric();
    std::iter::from_fn(move || {
        let (at, first) = letters.by_ref().find(|(_, letter)| is_in_word(*letter))?;
        let mut end = at + first.len_utf8();
        while let Some((next, letter)) = letters.next_if(|(_, letter)| is_in_word(*letter)) {
            end = next + letter.len_utf8();
        }
        Some((at, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(name: &str, text: &str) -> String {
        NameMask::with_name(name, "[Name]".to_owned()).hidden(text)
    }

    #[test]
    fn a_name_is_found_whole_in_parts_in_capitals_and_with_an_s() {
        let name = "Jörg von Müßig";
        for (text, expected) in [
            ("Ich bin Jörg von Müßig.", "Ich bin [Name]."),
            ("ich bin jörg von müßig", "ich bin [Name]"),
            (
                "Jörgs Idee, MÜSSIG oder Müßig?",
                "[Name] Idee, [Name] oder [Name]?",
            ),
            ("Jörg Müßig (von Müßig)", "[Name] (von [Name])"),
            ("Jo\u{308}rg", "[Name]"),
            ("Jörgel, von hier, müßig", "Jörgel, von hier, müßig"),
            ("", ""),
        ] {
            assert_eq!(hidden(name, text), expected);
        }
        assert_eq!(
            hidden("Li Na", "Na, Li Na und li na: Li."),
            "Na, [Name] und [Name]: Li."
        );
        assert_eq!(hidden("王小明", "我叫王小明。"), "我叫[Name]。");
    }
}
