//! Numbers and lists of words as each language writes them.

use super::Language;

/// A number with at most two decimals: 2,5 in German, 2.5 in English.
pub fn number(value: f64, language: Language) -> String {
    let mut digits = format!("{value:.2}");
    if digits.contains('.') {
        digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    }
    if digits == "-0" {
        digits = "0".to_owned();
    }
    match language {
        Language::German => digits.replace('.', ","),
        Language::English => digits,
    }
}

/// A count of things, its thousands parted: 3 012 in German, 3,012 in English.
pub fn count(count: usize, language: Language) -> String {
    let sign = match language {
        Language::German => '\u{a0}',
        Language::English => ',',
    };
    let digits = count.to_string();
    let mut parted = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            parted.push(sign);
        }
        parted.push(digit);
    }
    parted
}

/// A count of hours as one would say it: 2½ rather than 2,5.
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

/// Reads a number as people write it: 2,5 or 2.5 or 2½ or „2 1/2“. `None` if it is none.
pub fn parse_number(typed: &str) -> Option<f64> {
    let typed = typed
        .trim()
        .replace('½', " 1/2")
        .replace('¼', " 1/4")
        .replace('¾', " 3/4");
    let parts: Vec<&str> = typed.split_whitespace().collect();
    let (whole, part) = match parts.as_slice() {
        [only] if only.contains('/') => (0.0, fraction(only)?),
        [only] => (decimal(only)?, 0.0),
        [whole, part] if part.contains('/') => (decimal(whole)?, fraction(part)?),
        _ => return None,
    };
    Some(whole + part).filter(|number| number.is_finite())
}

fn decimal(text: &str) -> Option<f64> {
    let plain = text
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.' | '-' | '−'));
    let text = text.replace(',', ".").replace('−', "-");
    plain.then(|| text.parse().ok()).flatten()
}

fn fraction(text: &str) -> Option<f64> {
    let (over, under) = text.split_once('/')?;
    let (over, under): (f64, f64) = (over.parse().ok()?, under.parse().ok()?);
    (under != 0.0).then(|| over / under)
}

/// A list of words: „A, B und C“, “A, B and C”.
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
    use proptest::prelude::*;

    #[test]
    fn halves_are_written_as_each_language_does() {
        assert_eq!(number(2.5, Language::German), "2,5");
        assert_eq!(number(2.5, Language::English), "2.5");
        assert_eq!(number(12.0, Language::German), "12");
        assert_eq!(hours(0.5, Language::German), "½");
        assert_eq!(hours(2.5, Language::German), "2½");
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(count(12, Language::German), "12");
        assert_eq!(count(3012, Language::German), "3\u{a0}012");
        assert_eq!(count(1_203_012, Language::English), "1,203,012");
    }

    #[test]
    fn numbers_are_read_in_every_usual_form() {
        for typed in ["2,5", "2.5", "2½", "2 1/2", " 2,50 "] {
            assert_eq!(parse_number(typed), Some(2.5), "{typed}");
        }
        for typed in ["", "zwei", "2,5,5", "1e5", "1/0", "NaN"] {
            assert_eq!(parse_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_list_names_its_last_with_and() {
        assert_eq!(list(&["A", "B", "C"], Language::German), "A, B und C");
        assert_eq!(list(&["A"], Language::English), "A");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(halves in 0..2000u32) {
            let value = f64::from(halves) / 2.0;
            for language in Language::ALL {
                prop_assert_eq!(parse_number(&number(value, language)), Some(value));
                prop_assert_eq!(parse_number(&hours(value, language)), Some(value));
            }
        }
    }
}
