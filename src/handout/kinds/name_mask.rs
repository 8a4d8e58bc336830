//! Another name, or none, where a client's own name stands in what is printed.

use unicode_normalization::UnicodeNormalization;

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
    words: Vec<String>,
    /// The words that are looked for alone.
    parts: Vec<String>,
    /// What is printed instead.
    instead: String,
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
        let name: String = shared.by_role(Role::ClientName)?.text()?.nfc().collect();
        let words: Vec<String> = words(&name).map(|(at, end)| name[at..end].to_owned()).collect();
        let is_part = |word: &&String| {
            word.chars().count() >= MIN_PART_CHARS
                && word.chars().next().is_some_and(|first| !first.is_lowercase())
                && !FORMS_OF_ADDRESS.contains(&word.as_str())
        };
        let parts = words.iter().filter(is_part).cloned().collect();
        (!words.is_empty()).then_some(Self {
            words,
            parts,
            instead,
        })
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
    pub(super) fn hidden(&self, text: &str) -> String {
        let text: String = text.nfc().collect();
        let text = self.hidden_unspaced(text);
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

    /// Returns the number of words that are the name, from the first one on; 0 if it is another word.
    fn length_at(&self, text: &str, from: &[(usize, usize)]) -> usize {
        let word = |index: usize| from.get(index).map_or("", |&(at, end)| &text[at..end]);
        let is_whole = self.words.iter().enumerate().all(|(index, name)| {
            is_form_of(word(index), name) || word(index).to_lowercase() == name.to_lowercase()
        });
        if is_whole {
            return self.words.len();
        }
        let is_part = |index: usize| self.parts.iter().any(|part| is_form_of(word(index), part));
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
    fn hidden_unspaced(&self, text: String) -> String {
        match self.words.as_slice() {
            [name] if name.starts_with(|first| first >= FIRST_UNSPACED) => text.replace(name, &self.instead),
            _ => text,
        }
    }
}

/// Returns `true` if a word is a part of a name, in its letters or in capitals, or its genitive.
fn is_form_of(word: &str, part: &str) -> bool {
    let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
    [word, stem]
        .iter()
        .any(|word| *word == part || *word == part.to_uppercase())
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
        let words: Vec<String> = words(name).map(|(at, end)| name[at..end].to_owned()).collect();
        let parts = words
            .iter()
            .filter(|word| word.len() >= MIN_PART_CHARS && *word != "von");
        let mask = NameMask {
            parts: parts.cloned().collect(),
            words,
            instead: "[Name]".to_owned(),
        };
        mask.hidden(text)
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
