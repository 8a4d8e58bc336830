//! Numbers and lists of words as each language writes them, and numbers as people type them.

mod parse;

pub use parse::parse_number;

use super::Language;

/// Returns a number with at most two decimals: "2,5" in German, "2.5" in English.
pub fn number(value: f64, language: Language) -> String {
    let mut digits = format!("{value:.2}");
    if digits.contains('.') {
        digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    }
    if digits == "-0" {
        digits = "0".to_owned();
    }
    with_decimal_sign(digits, language)
}

/// Returns a number with all its decimals: "0,125" in German, "0.125" in English.
pub fn exact_number(value: f64, language: Language) -> String {
    with_decimal_sign(value.to_string(), language)
}

fn with_decimal_sign(digits: String, language: Language) -> String {
    match language {
        Language::German => digits.replace('.', ","),
        Language::English => digits,
    }
}

/// Returns the digits of a whole number with separated thousands.
fn with_thousands(digits: &str, language: Language) -> String {
    let separator = match language {
        Language::German => '.',
        Language::English => ',',
    };
    let mut separated = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            separated.push(separator);
        }
        separated.push(digit);
    }
    separated
}

/// Returns a number that is part of a text, with the signs of the language; `digits` as Rust writes them.
pub(super) fn in_text(digits: &str, language: Language) -> String {
    let (sign, digits) = digits.split_at(usize::from(digits.starts_with('-')));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut number = format!("{sign}{}", with_thousands(whole, language));
    if !decimals.is_empty() {
        number += &with_decimal_sign(format!(".{decimals}"), language);
    }
    number
}

/// Returns a number of hours; halves as "2½" rather than "2,5".
pub fn hours(value: f64, language: Language) -> String {
    let whole = value.trunc();
    if (value - whole - 0.5).abs() > 1e-9 {
        return number(value, language);
    }
    if whole == 0.0 {
        "½".to_owned()
    } else {
        format!("{whole}½")
    }
}

/// Returns words as a list: "A, B und C" in German, "A, B and C" in English.
pub fn list<S: AsRef<str>>(words: &[S], language: Language) -> String {
    let and = match language {
        Language::German => " und ",
        Language::English => " and ",
    };
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", first.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_written_as_each_language_does() {
        assert_eq!(number(2.5, Language::German), "2,5");
        assert_eq!(number(2.5, Language::English), "2.5");
        assert_eq!(number(12.0, Language::German), "12");
        assert_eq!(hours(0.5, Language::German), "½");
        assert_eq!(hours(2.5, Language::German), "2½");
    }

    #[test]
    fn a_number_in_a_text_has_all_signs_of_the_language() {
        assert_eq!(in_text("12", Language::German), "12");
        assert_eq!(in_text("3001", Language::German), "3.001");
        assert_eq!(in_text("3001", Language::English), "3,001");
        assert_eq!(in_text("-1234567.25", Language::German), "-1.234.567,25");
        assert_eq!(in_text("-123.5", Language::English), "-123.5");
        assert_eq!(in_text("0", Language::German), "0");
    }

    #[test]
    fn a_list_names_its_last_with_and() {
        assert_eq!(list(&["A", "B", "C"], Language::German), "A, B und C");
        assert_eq!(list(&["A"], Language::English), "A");
    }
}
