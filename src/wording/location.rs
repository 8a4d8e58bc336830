//! Labels of locations.

use crate::session::{Location, Row, SharedSession};
use crate::workbook::Question;

/// Returns the label of a question or of one of its rows, in the session's language.
///
/// A row without a title, or one that isn't shown because it was removed or is private, is labelled by its question alone;
/// a question that the workbook doesn't have by its id.
pub fn location_label(shared: &SharedSession, location: &Location) -> String {
    let tag = shared.workbook().language(shared.language());
    let Some(question) = shared.workbook().question(&location.question) else {
        return location.question.to_string();
    };
    let rows = shared.visible().rows(&question.id);
    let row = location
        .row
        .as_ref()
        .and_then(|id| rows.iter().find(|row| row.id == *id));
    match row {
        Some(row) if !row.label(tag).trim().is_empty() => {
            format!("{} – {}", question.label(tag), row.label(tag))
        }
        _ => question.label(tag).to_owned(),
    }
}

/// Returns the label of a row; its question's if the client left it blank.
pub fn row_label<'a>(question: &'a Question, row: &'a Row, tag: &str) -> &'a str {
    let label = row.label(tag);
    if label.trim().is_empty() {
        question.label(tag)
    } else {
        label
    }
}

/// Returns words that lead to what stands behind them: with a colon, unless they end with a sign of their own.
pub fn leading(words: &str) -> String {
    let words = words.trim_end_matches('.');
    match words.ends_with(['?', '!', ':', '…']) {
        true => words.to_owned(),
        false => format!("{words}:"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{OwnRow, Session};
    use crate::workbook::builtin;

    fn session(language: &str) -> SharedSession {
        let mut session = Session::begin(builtin(), language, "2026-11-26T10:00:00+01:00".parse().unwrap());
        let rows = [("r1", "Meine Zeile"), ("r2", " ")].map(|(id, title)| OwnRow {
            id: id.into(),
            title: title.to_owned(),
        });
        session.own_rows.insert("musts".into(), rows.to_vec());
        SharedSession::of(&session)
    }

    #[test]
    fn a_location_is_labelled_by_question_and_row_in_both_languages() {
        let labels = ["de", "en"].map(|language| {
            let shared = session(language);
            let question = location_label(&shared, &Location::question("musts"));
            let row = location_label(&shared, &Location::row("musts", "time"));
            let own_row = location_label(&shared, &Location::row("musts", "r1"));
            assert!(row.starts_with(&format!("{question} – ")), "{row}");
            assert_eq!(own_row, format!("{question} – Meine Zeile"));
            row
        });
        assert_ne!(labels[0], labels[1]);
    }

    #[test]
    fn a_row_that_is_gone_is_labelled_by_its_question_and_an_unknown_question_by_its_id() {
        let shared = session("de");
        let question = location_label(&shared, &Location::question("musts"));
        assert_eq!(location_label(&shared, &Location::row("musts", "gone")), question);
        assert_eq!(location_label(&shared, &Location::question("unknown")), "unknown");
    }

    #[test]
    fn a_row_without_a_title_is_labelled_by_its_question() {
        let shared = session("de");
        let question = shared.workbook().question(&"musts".into()).unwrap();
        let rows = shared.visible().rows(&question.id);
        let label = |id: &str| {
            let row = rows.iter().find(|row| row.id.as_str() == id).unwrap();
            row_label(question, row, "de")
        };
        assert_eq!(label("r1"), "Meine Zeile");
        assert_eq!(label("r2"), question.label("de"));
        assert_eq!(
            location_label(&shared, &Location::row("musts", "r2")),
            question.label("de")
        );
    }

    #[test]
    fn words_with_a_sign_of_their_own_get_no_colon() {
        assert_eq!(leading("Überraschung"), "Überraschung:");
        assert_eq!(
            leading("The meeting was worth it if …"),
            "The meeting was worth it if …"
        );
        assert_eq!(leading("Schwester liken."), "Schwester liken:");
    }
}
