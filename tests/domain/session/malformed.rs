//! Malformed documents: one small file for each fault, with its code and path.

use std::path::PathBuf;

use funkenbuch::session::DocumentCode::{self, *};
use funkenbuch::session::{DocumentFault, MAX_CELLS, Session, read_document};
use funkenbuch::workbook::builtin;

fn known_finding(finding: &str) -> bool {
    finding == "assumed_expectation"
}

fn read(bytes: &[u8]) -> Result<Session, DocumentFault> {
    read_document(bytes)?.check(&builtin(), &known_finding)
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

#[rustfmt::skip]
const MALFORMED: &[(&str, DocumentCode, &str)] = &[
    ("utf16.json", WideText, ""),
    ("utf16-without-mark.json", WideText, ""),
    ("latin1.json", NotUtf8, ""),
    ("no-json.json", NotJson, ""),
    ("truncated.json", Truncated, ""),
    ("empty.json", Truncated, ""),
    ("two-documents.json", NotJson, ""),
    ("infinite-number.json", NotJson, ""),
    ("no-number.json", NotJson, ""),
    ("lone-surrogate.json", NotJson, ""),
    ("raw-control.json", NotJson, ""),
    ("deep.json", TooDeep, ""),
    ("field-twice.json", DuplicateField, "answers[0].value.text"),
    ("section-twice.json", DuplicateField, "answers"),
    ("list.json", NoSession, ""),
    ("other-format.json", NoSession, "format"),
    ("no-format.json", NoSession, "format"),
    ("version-text.json", BadVersion, "format_version"),
    ("version-zero.json", BadVersion, "format_version"),
    ("too-new.json", TooNew, "format_version"),
    ("no-answers.json", MissingField, "answers"),
    ("no-status.json", MissingField, "session.status"),
    ("no-value.json", MissingField, "answers[0].value"),
    ("unknown-section.json", UnknownField, "attachments"),
    ("unknown-field.json", UnknownField, "answers[0].mood"),
    ("unknown-field-in-value.json", UnknownField, "answers[0].value.colour"),
    ("unknown-kind-of-value.json", UnknownField, "answers[0].value.sound"),
    ("unknown-field-in-session.json", UnknownField, "session.password"),
    ("answers-object.json", WrongType, "answers"),
    ("answer-list.json", WrongType, "answers[0]"),
    ("text-number.json", WrongType, "answers[0].value.text"),
    ("row-null.json", WrongType, "answers[0].row"),
    ("fits-text.json", WrongType, "reactions[0].fits"),
    ("unknown-status.json", UnknownWord, "session.status"),
    ("unknown-mark.json", UnknownWord, "marks[0].mark"),
    ("id-no-uuid.json", BadId, "session.id"),
    ("id-without-hyphens.json", BadId, "session.id"),
    ("id-nil.json", BadId, "session.id"),
    ("time-without-offset.json", BadTime, "session.created_at"),
    ("time-impossible.json", BadTime, "session.updated_at"),
    ("time-too-early.json", BadTime, "session.updated_at"),
    ("time-too-late.json", BadTime, "session.updated_at"),
    ("date-impossible.json", BadDate, "answers[0].value.date"),
    ("date-german.json", BadDate, "answers[0].value.date"),
    ("date-with-time.json", BadDate, "answers[0].value.date"),
    ("value-empty.json", BadValue, "answers[0].value"),
    ("value-twofold.json", BadValue, "answers[0].value"),
    ("other-alone.json", BadValue, "answers[0].value"),
    ("text-empty.json", EmptyText, "answers[0].value"),
    ("other-empty.json", EmptyText, "answers[0].value"),
    ("title-empty.json", EmptyText, "own_rows[0].title"),
    ("line-break.json", LineBreak, "answers[0].value"),
    ("title-line-break.json", LineBreak, "own_rows[0].title"),
    ("other-workbook.json", OtherWorkbook, "workbook.id"),
    ("other-version.json", OtherVersion, "workbook.version"),
    ("other-digest.json", ChangedWorkbook, "workbook.digest"),
    ("unknown-language.json", UnknownLanguage, "session.language"),
    ("unknown-question.json", UnknownQuestion, "answers[0].question"),
    ("unknown-question-of-mark.json", UnknownQuestion, "marks[0].question"),
    ("unknown-row.json", UnknownRow, "answers[0].row"),
    ("unknown-row-of-mark.json", UnknownRow, "marks[0].row"),
    ("unknown-row-of-reaction.json", UnknownRow, "reactions[0].about.row"),
    ("unknown-column.json", UnknownColumn, "answers[0].column"),
    ("column-not-for-row.json", ColumnNotForRow, "answers[0].column"),
    ("table-without-column.json", IsTable, "answers[0]"),
    ("plain-with-row.json", IsNoTable, "answers[0]"),
    ("mark-on-row-of-plain.json", IsNoTable, "marks[0]"),
    ("same-cell-twice.json", DuplicateAnswer, "answers[1]"),
    ("wrong-form.json", WrongForm, "answers[0].value"),
    ("choice-for-choices.json", WrongForm, "answers[0].value"),
    ("unknown-option.json", UnknownOption, "answers[0].value"),
    ("no-option.json", NoOption, "answers[0].value"),
    ("option-twice.json", OptionTwice, "answers[0].value"),
    ("stray-words.json", StrayWords, "answers[0].value"),
    ("stray-words-beside-choice.json", StrayWords, "answers[0].value"),
    ("scale-eleven.json", OutOfRange, "answers[0].value.scale"),
    ("scale-negative.json", OutOfRange, "answers[0].value.scale"),
    ("scale-half.json", OffStep, "answers[0].value.scale"),
    ("number-too-high.json", OutOfRange, "answers[0].value"),
    ("number-off-step.json", OffStep, "answers[0].value"),
    ("no-own-rows.json", NoOwnRows, "own_rows[0].question"),
    ("own-row-of-plain.json", NoOwnRows, "own_rows[0].question"),
    ("bad-row-id.json", BadRowId, "own_rows[0].id"),
    ("row-id-too-long.json", BadRowId, "own_rows[0].id"),
    ("row-id-twice.json", RowTaken, "own_rows[1].id"),
    ("row-id-fixed.json", RowTaken, "own_rows[0].id"),
    ("stray-title.json", StrayTitle, "own_rows[0].title"),
    ("mark-twice.json", DuplicateMark, "marks[1]"),
    ("unknown-finding.json", UnknownFinding, "reactions[0].finding"),
    ("reaction-twice.json", DuplicateReaction, "reactions[1]"),
];

#[test]
fn each_malformed_document_is_refused_with_its_reason_and_place() {
    for (file, code, place) in MALFORMED {
        let bytes = std::fs::read(folder().join(file)).unwrap();
        let fault = read(&bytes).expect_err(file);
        assert_eq!((fault.code, &*fault.place), (*code, *place), "{file}: {fault}");
    }
}

#[test]
fn each_document_in_the_folder_is_tried() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let tried = MALFORMED.iter().any(|(file, ..)| *file == name);
        assert!(tried || name == "whole.json", "{name}");
    }
}

#[test]
fn each_reason_is_tried() {
    let too_large_for_a_file = [TooLarge, TooMany, TextTooLong];
    for code in DocumentCode::ALL {
        let tried = MALFORMED.iter().any(|(_, tried, _)| tried == code);
        assert!(tried || too_large_for_a_file.contains(code), "{}", code.name());
    }
}

fn with_answers(answers: &str) -> Vec<u8> {
    format!(
        r#"{{ "format": "funkenbuch-session", "format_version": 1,
        "workbook": {{ "id": "networking", "version": 1 }},
        "session": {{ "id": "01935b6e-7a10-7c3e-9d4f-3b2a1c0d9e8f", "language": "de", "status": "open",
        "created_at": "2026-11-22T14:03:00+01:00", "updated_at": "2026-11-22T14:03:00+01:00" }},
        "answers": {answers} }}"#
    )
    .into_bytes()
}

#[test]
fn two_hundred_thousand_brackets_are_refused_without_a_stack_overflow() {
    for bracket in ["[", "{\"a\":"] {
        let fault = read(bracket.repeat(200_000).as_bytes()).unwrap_err();
        assert_eq!(fault.code, TooDeep);
    }
    let inside = with_answers(&"[".repeat(200_000));
    assert_eq!(read(&inside).unwrap_err().code, TooDeep);
}

#[test]
fn brackets_in_a_text_nest_nothing() {
    let brackets = "[{".repeat(100_000);
    let document = with_answers(&format!(
        r#"[ {{ "question": "occasion", "value": {{ "text": "\\\"{brackets}" }} }} ]"#
    ));
    let session = read(&document).unwrap();
    let text = session
        .answers
        .values()
        .next()
        .and_then(|answer| answer.value.text());
    assert_eq!(text, Some(&*format!("\\\"{brackets}")));
}

#[test]
fn a_file_beyond_the_bound_is_refused_unread() {
    let fault = read(&vec![b' '; (64 << 20) + 1]).unwrap_err();
    assert_eq!((fault.code, fault.argument("limit")), (TooLarge, Some("64")));
}

#[test]
fn a_text_of_four_megabytes_is_kept_and_a_longer_one_refused() {
    let document = |length: usize| {
        with_answers(&format!(
            r#"[ {{ "question": "occasion", "value": {{ "text": "{}" }} }} ]"#,
            "m".repeat(length)
        ))
    };
    let session = read(&document(4 << 20)).unwrap();
    assert_eq!(
        session
            .answers
            .values()
            .next()
            .unwrap()
            .value
            .text()
            .map(str::len),
        Some(4 << 20)
    );
    let fault = read(&document((4 << 20) + 1)).unwrap_err();
    assert_eq!(
        (fault.code, &*fault.place),
        (TextTooLong, "answers[0].value.text")
    );
}

#[test]
fn more_answers_than_a_session_can_carry_are_refused() {
    let answer = r#"{ "question": "must_start", "value": { "scale": 1 } }"#;
    let answers = vec![answer; MAX_CELLS + 1].join(",");
    let fault = read(&with_answers(&format!("[{answers}]"))).unwrap_err();
    assert_eq!((fault.code, &*fault.place), (TooMany, "answers"));
}

#[test]
fn a_byte_order_mark_of_utf8_is_no_part_of_the_text() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(with_answers("[]"));
    assert!(read(&bytes).is_ok());
}

#[test]
fn a_quoted_value_is_short_and_safe_to_display() {
    let long = format!("\\u001b[31m\\u202e{}", "x".repeat(1000));
    let document = with_answers(&format!(
        r#"[ {{ "question": "{long}", "value": {{ "scale": 1 }} }} ]"#
    ));
    let fault = read(&document).unwrap_err();
    let quoted = fault.argument("question").unwrap();
    assert!(
        quoted.chars().count() < 120 && !quoted.contains(['\u{1b}', '\u{202e}']),
        "{quoted}"
    );
}
