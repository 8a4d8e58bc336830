//! How easily a passphrase is guessed, and what would make that harder.

use zxcvbn::Score;
use zxcvbn::feedback::{Suggestion, Warning};

use crate::store::Passphrase;
use crate::text::Texts;

/// Number of characters that are looked at; more would only take longer.
const MAX_RATED_CHARS: usize = 100;

/// Words that people who use this program think of first, which the word lists of the crate, all English, lack.
const OBVIOUS_WORDS: &[&str] = &[
    "funkenbuch",
    "passwort",
    "passphrase",
    "kennwort",
    "geheim",
    "geheimnis",
    "bibliothek",
    "beratung",
    "arbeitsbuch",
    "müssen",
    "muessen",
    "wollen",
    "hallo",
    "willkommen",
    "schatz",
    "liebe",
    "sonne",
    "sommer",
    "winter",
    "herbst",
    "frühling",
    "fruehling",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "januar",
    "februar",
    "märz",
    "april",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "berlin",
    "hamburg",
    "münchen",
    "muenchen",
    "wien",
    "zürich",
    "zuerich",
    "deutschland",
    "fussball",
    "fußball",
    "blume",
    "katze",
    "hund",
    "qwertz",
    "yxcvbn",
    "test",
    "mutter",
    "vater",
];

/// Strength of a passphrase against guessing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A program guesses it at once.
    VeryWeak,
    /// A program guesses it soon.
    Weak,
    /// It holds for a while.
    Fair,
    /// It is hard to guess.
    Good,
    /// It is very hard to guess.
    Strong,
}

/// Reason why a passphrase is easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// It is short.
    Short,
    /// It is on lists of passwords that are tried first, or nearly so.
    Common,
    /// It is one word or name.
    OneWord,
    /// Its keys lie side by side.
    Keyboard,
    /// It repeats itself.
    Repeats,
    /// It counts or follows the alphabet.
    Sequence,
    /// It has a date or a year.
    Date,
}

/// A passphrase as rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// How hard it is to guess.
    pub strength: Strength,
    /// What makes it easier; `None` if it is hard to guess.
    pub weakness: Option<Weakness>,
}

impl Rating {
    /// Rates a passphrase. `own_words` are words that others know of the person, such as their name.
    pub fn of(passphrase: &Passphrase, own_words: &[&str]) -> Self {
        let passphrase = passphrase.words();
        let end = passphrase.char_indices().nth(MAX_RATED_CHARS);
        let rated = end.map_or(passphrase, |(end, _)| passphrase.get(..end).unwrap_or(passphrase));
        let words: Vec<&str> = OBVIOUS_WORDS.iter().chain(own_words).copied().collect();
        let entropy = zxcvbn::zxcvbn(rated, &words);
        let strength = match entropy.score() {
            Score::Zero => Strength::VeryWeak,
            Score::One => Strength::Weak,
            Score::Two => Strength::Fair,
            Score::Three => Strength::Good,
            _ => Strength::Strong,
        };
        let strength = strength.min(most_by_words(rated));
        let weakness = entropy.feedback().and_then(|feedback| {
            let warning = feedback.warning().map(weakness_of);
            warning.or_else(|| feedback.suggestions().iter().find_map(weakness_behind))
        });
        let weakness = (strength < Strength::Good).then(|| weakness.unwrap_or(Weakness::Short));
        Self { strength, weakness }
    }

    /// Returns the rating in words, with what would make the passphrase better.
    pub fn sentence(self, texts: &Texts) -> String {
        let strength = match self.strength {
            Strength::VeryWeak => texts.strength_very_weak(),
            Strength::Weak => texts.strength_weak(),
            Strength::Fair => texts.strength_fair(),
            Strength::Good => texts.strength_good(),
            Strength::Strong => texts.strength_strong(),
        };
        let Some(weakness) = self.weakness else {
            return strength.to_owned();
        };
        let better = match weakness {
            Weakness::Short => texts.strength_short(),
            Weakness::Common => texts.strength_common(),
            Weakness::OneWord => texts.strength_one_word(),
            Weakness::Keyboard => texts.strength_keyboard(),
            Weakness::Repeats => texts.strength_repeats(),
            Weakness::Sequence => texts.strength_sequence(),
            Weakness::Date => texts.strength_date(),
        };
        format!("{strength} {better}")
    }
}

/// Returns the strength that a passphrase has at most against somebody who tries words. The crate takes those of other
/// languages than English for letters at random.
fn most_by_words(passphrase: &str) -> Strength {
    let is_of_words =
        |letter: char| letter.is_alphabetic() || letter.is_whitespace() || "-,.’'".contains(letter);
    let words = passphrase.split(|letter: char| !letter.is_alphabetic());
    match words.filter(|word| !word.is_empty()).count() {
        2 if passphrase.chars().all(is_of_words) => Strength::Fair,
        3 if passphrase.chars().all(is_of_words) => Strength::Good,
        _ => Strength::Strong,
    }
}

fn weakness_of(warning: Warning) -> Weakness {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            Weakness::Keyboard
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            Weakness::Repeats
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Weakness::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Weakness::Date,
        Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Weakness::OneWord,
    }
}

fn weakness_behind(suggestion: &Suggestion) -> Option<Weakness> {
    match suggestion {
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => Some(Weakness::Keyboard),
        Suggestion::AvoidRepeatedWordsAndCharacters => Some(Weakness::Repeats),
        Suggestion::AvoidSequences => Some(Weakness::Sequence),
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => Some(Weakness::Date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn rate(passphrase: &str) -> Rating {
        Rating::of(&Passphrase::new(passphrase.to_owned()), &["Sanja", "Bjelić"])
    }

    #[test]
    fn what_is_tried_first_is_weak_and_says_why() {
        assert_eq!(rate("").strength, Strength::VeryWeak);
        assert_eq!(rate("passwort").strength, Strength::VeryWeak);
        assert!(rate("Sommer2026").strength <= Strength::Weak);
        assert_eq!(rate("aaaaaaaaaaa").weakness, Some(Weakness::Repeats));
        assert_eq!(rate("12345678").strength, Strength::VeryWeak);
        assert!(rate("Bjelić").strength <= Strength::Weak);
    }

    #[test]
    fn two_words_are_no_strong_passphrase_in_any_language() {
        for words in ["Kranich tropft", "Løvetann-vindmølle", "Лягушка, самовар"] {
            assert_eq!(
                rate(words),
                Rating {
                    strength: Strength::Fair,
                    weakness: Some(Weakness::Short)
                },
                "{words}"
            );
        }
        assert_eq!(rate("Kranich tropft Laterne").strength, Strength::Good);
        assert_eq!(rate("Kr4nich-tr0pft_8Lx").strength, Strength::Strong);
    }

    #[test]
    fn several_words_that_belong_to_nothing_are_strong() {
        let rated = rate("Kranich tropft Laterne beidseitig");
        assert_eq!(
            rated,
            Rating {
                strength: Strength::Strong,
                weakness: None
            }
        );
    }

    #[test]
    fn a_passphrase_of_any_length_is_rated_at_once() {
        let begun = std::time::Instant::now();
        assert!(rate(&"Übergröße ".repeat(10_000)).strength <= Strength::Strong);
        assert!(begun.elapsed() < std::time::Duration::from_secs(2));
    }

    #[test]
    fn every_rating_is_a_sentence_in_both_languages() {
        for language in Language::ALL {
            let words = rate("hallo").sentence(Texts::of(language));
            assert!(words.ends_with('.') && words.matches('.').count() >= 2, "{words}");
        }
    }
}
