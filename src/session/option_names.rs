//! The words of a chosen answer, the same for every output.

use super::value::Value;
use crate::workbook::{Choice, Form};

/// Returns the texts of the chosen options in a language, in the order of the workbook.
///
/// The client's words for the option `other`, trimmed, replace the text of that option. The result is empty
/// for values and forms that are no choice; options that the form doesn't have are left out.
pub fn option_names<'a>(form: &'a Form, value: &'a Value, language: &str) -> Vec<&'a str> {
    let own = match value {
        Value::Choice { other, .. } | Value::Choices { other, .. } => other.as_deref(),
        _ => None,
    };
    let own = own.map(str::trim).filter(|words| !words.is_empty());
    let chosen = form
        .options()
        .iter()
        .filter(|option| value.options().contains(&option.id));
    let name = |option: &'a Choice| {
        own.filter(|_| option.is_other())
            .unwrap_or_else(|| option.text.get(language))
    };
    chosen.map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::builtin;

    fn names(question: &str, value: &Value, language: &str) -> Vec<String> {
        let workbook = builtin();
        let form = workbook
            .question(&question.into())
            .and_then(|question| question.form());
        let names = option_names(form.expect("a plain question"), value, language);
        names.into_iter().map(str::to_owned).collect()
    }

    fn choices(options: &[&str], other: Option<&str>) -> Value {
        Value::Choices {
            options: options.iter().map(|id| (*id).into()).collect(),
            other: other.map(str::to_owned),
        }
    }

    #[test]
    fn options_stand_in_the_order_of_the_workbook_and_in_the_language() {
        let value = choices(&["connect", "write", "film"], None);
        let german = names("learn", &value, "de");
        let english = names("learn", &value, "en");
        assert_eq!(german.len(), 3);
        assert_eq!(
            german,
            names("learn", &choices(&["write", "film", "connect"], None), "de")
        );
        assert_ne!(german, english);
    }

    #[test]
    fn own_words_stand_for_the_option_other() {
        let value = choices(&["other", "write"], Some(" Löten "));
        assert_eq!(
            names("learn", &value, "de").last().map(String::as_str),
            Some("Löten")
        );
        let blank = choices(&["other"], Some("  "));
        assert_eq!(
            names("learn", &blank, "de"),
            names("learn", &choices(&["other"], None), "de")
        );
    }

    #[test]
    fn a_single_choice_has_one_name_and_other_values_have_none() {
        let yes = Value::Choice {
            option: "yes".into(),
            other: None,
        };
        assert_eq!(names("decisive", &yes, "de").len(), 1);
        assert!(names("decisive", &Value::Scale(3), "de").is_empty());
        let unknown = choices(&["no_such_option"], None);
        assert!(names("learn", &unknown, "de").is_empty());
    }
}
