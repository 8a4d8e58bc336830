//! The words that people use for days, in both languages.
//!
//! They are compared in lower case and with "ae", "oe" and "ue" for umlauts.

use jiff::civil::Weekday;
use jiff::{Span, ToSpan};

use super::super::{ENGLISH_DAYS, ENGLISH_MONTHS, GERMAN_DAYS, GERMAN_MONTHS};

/// Least letters of a month's name.
const MIN_MONTH_LETTERS: usize = 3;
/// Least letters of a weekday's name.
const MIN_WEEKDAY_LETTERS: usize = 2;

/// Words beside a day that say nothing about which one it is: articles, ordinal endings, times of day.
const FILLERS: &[&str] = &[
    "am",
    "an",
    "den",
    "dem",
    "der",
    "die",
    "das",
    "on",
    "the",
    "of",
    "ab",
    "seit",
    "bis",
    "vom",
    "zum",
    "since",
    "until",
    "by",
    "st",
    "nd",
    "rd",
    "th",
    "frueh",
    "morgens",
    "vormittag",
    "mittag",
    "nachmittag",
    "abend",
    "nacht",
    "morning",
    "noon",
    "afternoon",
    "evening",
    "night",
];

/// Meaning of a word in a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// Nothing.
    Filler,
    /// A day by its distance from today, in days.
    Near(i32),
    /// Which one from today: 1 for the next, -1 for the last, 0 for this one.
    Nth(i32),
    /// A count that is written out.
    Count(i32),
    Unit(Unit),
    Month(i8),
    Weekday(Weekday),
    /// "in": the distance from today follows.
    In,
    /// The distance back from today stands before this.
    Ago,
    /// "nach": the day that a distance is counted from follows.
    After,
    /// "vor": a distance back from today follows, or the day that one is counted back from.
    Before,
}

/// A unit of distance between days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}

impl Unit {
    /// Returns a number of units as a distance.
    pub(super) fn times(self, count: i32) -> Span {
        match self {
            Unit::Day => count.days(),
            Unit::Week => count.weeks(),
            Unit::Fortnight => (2 * count).weeks(),
            Unit::Month => count.months(),
            Unit::Year => count.years(),
        }
    }
}

/// Returns the meaning of a word; `None` if it has none for a day.
pub(super) fn meaning(word: &str) -> Option<Word> {
    let is_filler = |word| FILLERS.contains(&word);
    if is_filler(word) || word.strip_suffix('s').is_some_and(is_filler) {
        return Some(Word::Filler);
    }
    let exact = near(word)
        .map(Word::Near)
        .or_else(|| nth(word).map(Word::Nth))
        .or_else(|| count(word).map(Word::Count))
        .or_else(|| unit(word).map(Word::Unit))
        .or_else(|| direction(word));
    exact
        .or_else(|| month(word).map(Word::Month))
        .or_else(|| weekday(word).map(Word::Weekday))
}

fn near(word: &str) -> Option<i32> {
    match word {
        "heute" | "today" | "tonight" => Some(0),
        "morgen" | "tomorrow" => Some(1),
        "uebermorgen" => Some(2),
        "gestern" | "yesterday" => Some(-1),
        "vorgestern" => Some(-2),
        _ => None,
    }
}

fn nth(word: &str) -> Option<i32> {
    let stem = word
        .strip_suffix(['n', 'r', 's'])
        .filter(|stem| stem.ends_with('e'));
    match stem.unwrap_or(word) {
        "naechste" | "kommende" | "next" | "coming" => Some(1),
        "uebernaechste" => Some(2),
        "letzte" | "vergangene" | "vorige" | "last" | "past" | "previous" => Some(-1),
        "vorletzte" => Some(-2),
        "diese" | "this" => Some(0),
        _ => None,
    }
}

fn count(word: &str) -> Option<i32> {
    match word {
        "einem" | "einer" | "ein" | "eine" | "a" | "one" => Some(1),
        "zwei" | "two" => Some(2),
        "drei" | "three" => Some(3),
        "vier" | "four" => Some(4),
        "fuenf" | "five" => Some(5),
        "sechs" | "six" => Some(6),
        "sieben" | "seven" => Some(7),
        "acht" | "eight" => Some(8),
        "neun" | "nine" => Some(9),
        "zehn" | "ten" => Some(10),
        "zwoelf" | "twelve" => Some(12),
        "vierzehn" | "fourteen" => Some(14),
        _ => None,
    }
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "tag" | "tage" | "tagen" | "day" | "days" => Some(Unit::Day),
        "woche" | "wochen" | "week" | "weeks" => Some(Unit::Week),
        "fortnight" | "fortnights" => Some(Unit::Fortnight),
        "monat" | "monate" | "monaten" | "month" | "months" => Some(Unit::Month),
        "jahr" | "jahre" | "jahren" | "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}

fn direction(word: &str) -> Option<Word> {
    match word {
        "in" => Some(Word::In),
        "ago" => Some(Word::Ago),
        "nach" | "after" | "from" => Some(Word::After),
        "vor" | "before" => Some(Word::Before),
        _ => None,
    }
}

/// Reads a month's name, or at least its first three letters.
fn month(word: &str) -> Option<i8> {
    let word = match word {
        "mrz" => "maerz",
        "jaenner" => "januar",
        "feber" => "februar",
        word => word,
    };
    let position = position(word, MIN_MONTH_LETTERS, &GERMAN_MONTHS, &ENGLISH_MONTHS)?;
    Some(position + 1)
}

/// Reads a weekday's name, or at least its first two letters.
fn weekday(word: &str) -> Option<Weekday> {
    let word = if word == "sonnabend" { "samstag" } else { word };
    let position = position(word, MIN_WEEKDAY_LETTERS, &GERMAN_DAYS, &ENGLISH_DAYS)?;
    Weekday::from_monday_zero_offset(position).ok()
}

/// Returns the position of the first name that begins with the word.
fn position(word: &str, min_letters: usize, german: &[&str], english: &[&str]) -> Option<i8> {
    let begins = |name: &&str| word.len() >= min_letters && folded(name).starts_with(word);
    let position = |names: &[&str]| names.iter().position(&begins);
    i8::try_from(position(german).or_else(|| position(english))?).ok()
}

/// Returns text in lower case, with "ae", "oe" and "ue" for umlauts in either of their encodings.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            // the dots of an umlaut, behind its vowel
            '\u{308}' => folded.push('e'),
            letter => folded.push(letter),
        }
    }
    folded
}
