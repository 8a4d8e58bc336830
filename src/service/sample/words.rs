//! Word lists of answers by question, or by table and column. Questions without a list stay unanswered.

use std::collections::BTreeMap;
use std::sync::LazyLock;

type Lists = BTreeMap<String, Vec<String>>;

static GERMAN: LazyLock<Lists> = LazyLock::new(|| read(include_str!("../../../assets/samples/de.toml")));
static ENGLISH: LazyLock<Lists> = LazyLock::new(|| read(include_str!("../../../assets/samples/en.toml")));

/// Returns the list of a name (`occasion`, `plans.first_step`, `musts.row` for the titles of own rows).
pub(super) fn list(language: &str, name: &str) -> &'static [String] {
    let lists = if language == "en" { &ENGLISH } else { &GERMAN };
    lists.get(name).map_or(&[], Vec::as_slice)
}

fn read(source: &str) -> Lists {
    toml::from_str(source).expect("a test reads the lists")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::{Body, Form, builtin};

    fn is_text(form: &Form) -> bool {
        matches!(form, Form::Line | Form::Prose { .. })
    }

    #[test]
    fn there_are_words_for_every_text_that_is_asked_for() {
        for language in ["de", "en"] {
            for question in builtin().questions() {
                match &question.body {
                    Body::Plain(form) if is_text(form) => {
                        assert!(
                            !list(language, question.id.as_str()).is_empty(),
                            "{language} {}",
                            question.id
                        );
                    }
                    Body::Plain(_) => {}
                    Body::Table(table) => {
                        for column in table.columns.iter().filter(|column| is_text(&column.form)) {
                            let name = format!("{}.{}", question.id, column.id);
                            assert!(!list(language, &name).is_empty(), "{language} {name}");
                        }
                    }
                }
            }
        }
    }
}
