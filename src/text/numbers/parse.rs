//! Numbers as people type them.

use crate::text::Language;

/// The signs that are read as a minus.
const MINUS_SIGNS: [char; 3] = ['-', '−', '–'];

/// Fractions that are one character, with their value.
const FRACTION_SIGNS: [(char, f64); 7] = [
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅛', 0.125),
    ('⅜', 0.375),
    ('⅝', 0.625),
    ('⅞', 0.875),
];

/// Most characters of a number; longer input is not read at all.
const MAX_NUMBER_CHARS: usize = 60;

/// Returns the number that was typed, such as "2,5", "2½", "-2 1/2", "1 000" or "1.234,5".
///
/// A comma or point before exactly three digits separates thousands where the language writes them so: in
/// German "2.000" is 2000 and "2.5" is 2.5. Three decimals that end in a nought, as in the German "2,000",
/// could be either and are refused. `None` for anything else that is not one number, also with a unit
/// ("2,5 h") or as a range ("2-3").
pub fn parse_number(typed: &str, language: Language) -> Option<f64> {
    let typed = typed.trim();
    if typed.chars().count() > MAX_NUMBER_CHARS {
        return None;
    }
    let (sign, unsigned) = match typed.strip_prefix(MINUS_SIGNS) {
        Some(unsigned) => (-1.0, unsigned.trim_start()),
        None => (1.0, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (whole, fraction) = split_fraction(unsigned);
    let whole = match (whole, &fraction) {
        ("", Some(_)) => 0.0,
        _ => decimal(whole, language)?,
    };
    let fraction = fraction.unwrap_or(Some(0.0))?;
    if fraction != 0.0 && whole.fract() != 0.0 || whole != 0.0 && fraction >= 1.0 {
        return None;
    }
    // adding nought turns -0 into 0
    Some(sign * (whole + fraction) + 0.0).filter(|number| number.is_finite())
}

/// Splits a fraction off the end. Returns the text before it and the fraction's value, which is
/// `Some(None)` if it is malformed.
fn split_fraction(text: &str) -> (&str, Option<Option<f64>>) {
    for (sign, value) in FRACTION_SIGNS {
        if let Some(whole) = text.strip_suffix(sign) {
            return (whole.trim_end(), Some(Some(value)));
        }
    }
    if !text.contains('/') {
        return (text, None);
    }
    let (whole, fraction) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    (whole.trim_end(), Some(quotient(fraction)))
}

/// Returns the value of a fraction such as "1/2".
fn quotient(text: &str) -> Option<f64> {
    let (numerator, denominator) = text.split_once('/')?;
    let number = |digits: &str| is_digits(digits).then(|| digits.parse::<f64>().ok()).flatten();
    let (numerator, denominator) = (number(numerator)?, number(denominator)?);
    (denominator != 0.0).then_some(numerator / denominator)
}

/// Returns the value of digits with separated thousands and decimals.
fn decimal(text: &str, language: Language) -> Option<f64> {
    let (whole, decimals) = split_decimals(text, language)?;
    if !decimals.is_empty() && !is_digits(decimals) {
        return None;
    }
    let whole = join_thousands(whole)?;
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    format!("{whole}.{decimals}").parse().ok()
}

/// Splits a number at its decimal sign. `None` if that could as well separate thousands.
fn split_decimals(text: &str, language: Language) -> Option<(&str, &str)> {
    let Some((whole, decimals)) = text.rsplit_once(['.', ',']) else {
        return Some((text, ""));
    };
    let sign = if text.as_bytes().get(whole.len()) == Some(&b',') {
        ','
    } else {
        '.'
    };
    if whole.contains(sign) {
        return Some((text, ""));
    }
    let could_be_thousands =
        decimals.len() == 3 && is_digits(whole) && whole.len() <= 3 && !whole.starts_with('0');
    let thousands_sign = match language {
        Language::German => '.',
        Language::English => ',',
    };
    match could_be_thousands {
        true if sign == thousands_sign => Some((text, "")),
        true if decimals.ends_with('0') => None,
        _ => Some((whole, decimals)),
    }
}

/// Returns the digits of a whole number without the signs between its thousands; `None` if they stand
/// anywhere else.
fn join_thousands(text: &str) -> Option<String> {
    let separator = text.chars().find(|character| !character.is_ascii_digit());
    let Some(separator) = separator else {
        return Some(text.to_owned());
    };
    if !separator.is_whitespace() && !matches!(separator, '.' | ',' | '\'' | '’') {
        return None;
    }
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let fits = is_digits(first) && first.len() <= 3 && !first.starts_with('0');
    let rest_fits = groups.all(|group| group.len() == 3 && is_digits(group));
    (fits && rest_fits).then(|| text.replace(separator, ""))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::{exact_number, hours, in_text, number};
    use super::*;
    use proptest::prelude::*;

    const GERMAN: Language = Language::German;
    const ENGLISH: Language = Language::English;

    #[test]
    fn numbers_are_read_in_every_usual_form() {
        for language in Language::ALL {
            for typed in ["2,5", "2.5", "2½", "2 1/2", " 2,50 ", "+2,5", "5/2"] {
                assert_eq!(parse_number(typed, language), Some(2.5), "{typed}");
            }
            for typed in ["-2½", "−2,5", "–2.5", "- 2 1/2"] {
                assert_eq!(parse_number(typed, language), Some(-2.5), "{typed}");
            }
            for typed in [
                "", "zwei", "2,5,5", "1e5", "1/0", "NaN", "-", ",", "2 5/2", "2,5 1/2", "1/", "½½",
            ] {
                assert_eq!(parse_number(typed, language), None, "{typed}");
            }
        }
    }

    #[test]
    fn words_units_and_ranges_are_not_numbers() {
        for language in Language::ALL {
            for typed in [
                "ca. 3", "2-3", "2,5 h", "3 Stück", "3 4", "10 00", "3..5", "2 – 3",
            ] {
                assert_eq!(parse_number(typed, language), None, "{typed}");
            }
        }
    }

    #[test]
    fn thousands_are_read_as_the_language_separates_them() {
        let cases = [
            ("2.000", GERMAN, Some(2000.0)),
            ("1.500", GERMAN, Some(1500.0)),
            ("12.500", GERMAN, Some(12500.0)),
            ("2,000", ENGLISH, Some(2000.0)),
            ("12,500", ENGLISH, Some(12500.0)),
            ("2.000", ENGLISH, None),
            ("2,000", GERMAN, None),
            ("1,125", GERMAN, Some(1.125)),
            ("1.125", ENGLISH, Some(1.125)),
            ("0.125", GERMAN, Some(0.125)),
            ("0,500", ENGLISH, Some(0.5)),
        ];
        for (typed, language, value) in cases {
            assert_eq!(parse_number(typed, language), value, "{typed} {language:?}");
        }
        for language in Language::ALL {
            for typed in [
                "1.234.567",
                "1,234,567",
                "1 234 567",
                "1'234'567",
                "1234567",
                "1\u{202f}234\u{202f}567",
            ] {
                assert_eq!(parse_number(typed, language), Some(1_234_567.0), "{typed}");
            }
            for typed in ["1.234,5", "1,234.5", "1 234,5"] {
                assert_eq!(parse_number(typed, language), Some(1234.5), "{typed}");
            }
            for typed in ["1 000", "1\u{a0}000"] {
                assert_eq!(parse_number(typed, language), Some(1000.0), "{typed}");
            }
            for typed in ["1.2345.678", "12.34,5", "1.234 567", "0.123.456"] {
                assert_eq!(parse_number(typed, language), None, "{typed}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_written_number_is_read_back(eighths in -16_000_000..16_000_000i32) {
            let value = f64::from(eighths) / 8.0;
            for language in Language::ALL {
                prop_assert_eq!(parse_number(&exact_number(value, language), language), Some(value));
            }
        }

        #[test]
        fn rounded_numbers_hours_and_counts_are_read_back(halves in 0..2000u32, things in 0..9_999_999usize) {
            let value = f64::from(halves) / 2.0;
            for language in Language::ALL {
                prop_assert_eq!(parse_number(&number(value, language), language), Some(value));
                prop_assert_eq!(parse_number(&hours(value, language), language), Some(value));
                prop_assert_eq!(parse_number(&in_text(&things.to_string(), language), language), Some(things as f64));
            }
        }

        #[test]
        fn separated_thousands_never_become_a_small_number(thousands in 1..1000u32, rest in 0..1000u32) {
            for (language, other) in [(GERMAN, ENGLISH), (ENGLISH, GERMAN)] {
                let sign = if language == GERMAN { '.' } else { ',' };
                let typed = format!("{thousands}{sign}{rest:03}");
                let value = f64::from(thousands * 1000 + rest);
                prop_assert_eq!(parse_number(&typed, language), Some(value));
                if rest % 10 == 0 {
                    prop_assert_eq!(parse_number(&typed, other), None);
                }
            }
        }

        #[test]
        fn digits_of_every_length_are_read_whole(number in 0..1_000_000_000u32) {
            for language in Language::ALL {
                prop_assert_eq!(parse_number(&number.to_string(), language), Some(f64::from(number)));
            }
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(typed in "\\PC{0,40}") {
            for language in Language::ALL {
                let _ = parse_number(&typed, language);
            }
        }

        #[test]
        fn a_number_beside_letters_is_refused(number in 0..1000u32, letters in "[a-z]{1,6}") {
            for language in Language::ALL {
                prop_assert_eq!(parse_number(&format!("{number} {letters}"), language), None);
                prop_assert_eq!(parse_number(&format!("{letters}{number}"), language), None);
            }
        }
    }
}
