//! Comparison of two copies of a session by content.

use super::model::Session;
use super::value::Value;

/// Returns `true` if two sessions have the same id, workbook, language, status, answers, own rows, marks and
/// reactions. Times and revisions make no difference.
pub fn same_content(one: &Session, other: &Session) -> bool {
    let same_answers = one.answers.len() == other.answers.len()
        && one.answers.iter().all(|(cell, answer)| {
            other
                .value(cell)
                .is_some_and(|value| same_value(&answer.value, value))
        });
    same_answers
        && one.id == other.id
        && one.workbook.id == other.workbook.id
        && one.workbook.version == other.workbook.version
        && one.workbook.digest == other.workbook.digest
        && one.language == other.language
        && one.status == other.status
        && one.own_rows == other.own_rows
        && one.marks == other.marks
        && one.reactions == other.reactions
}

/// Returns `true` if two values are equal; the order of choices makes no difference.
fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (
            Value::Choices {
                options: these,
                other: words,
            },
            Value::Choices {
                options: those,
                other: other_words,
            },
        ) => words == other_words && these.len() == those.len() && these.iter().all(|id| those.contains(id)),
        _ => one == other,
    }
}
