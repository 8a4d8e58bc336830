//! Faults of workbook files: a small file for each kind, with only this fault.

use std::collections::HashSet;
use std::path::Path;
use std::time::{Duration, Instant};

use funkenbuch::workbook::{Fault, FaultCode as Code, Workbook};
use proptest::prelude::*;

/// Files in `tests/workbooks`, their faults, and the lines of these.
const FAULTY: &[(&str, Code, usize)] = &[
    ("not-toml", Code::NotToml, 11),
    ("too-deep", Code::TooDeep, 11),
    ("unknown-format", Code::UnknownFormat, 1),
    ("unknown-field", Code::UnknownField, 17),
    ("missing-field", Code::MissingField, 18),
    ("wrong-type", Code::WrongType, 16),
    ("unknown-word", Code::UnknownWord, 14),
    ("unclear-item", Code::UnclearItem, 12),
    ("bad-version", Code::BadVersion, 3),
    ("bad-language", Code::BadLanguage, 4),
    ("bad-id", Code::BadId, 8),
    ("duplicate-id", Code::DuplicateId, 19),
    ("duplicate-row", Code::DuplicateId, 23),
    ("duplicate-column", Code::DuplicateId, 28),
    ("duplicate-station", Code::DuplicateId, 19),
    ("duplicate-option", Code::DuplicateId, 16),
    ("missing-translation", Code::MissingTranslation, 15),
    ("extra-translation", Code::ExtraTranslation, 15),
    ("empty-text", Code::EmptyText, 15),
    ("empty-list", Code::EmptyList, 16),
    ("unknown-question", Code::UnknownQuestion, 22),
    ("unknown-column", Code::UnknownColumn, 39),
    ("unknown-option", Code::UnknownOption, 22),
    ("unknown-station", Code::UnknownStation, 21),
    ("unknown-table", Code::UnknownTable, 23),
    ("unknown-table-name", Code::UnknownTable, 23),
    ("unknown-echo", Code::UnknownQuestion, 16),
    ("unknown-echo-column", Code::UnknownColumn, 39),
    ("not-earlier", Code::NotEarlier, 16),
    ("not-earlier-echo", Code::NotEarlier, 16),
    ("not-earlier-column", Code::NotEarlier, 26),
    ("not-earlier-itself", Code::NotEarlier, 17),
    ("not-a-choice", Code::NotAChoice, 21),
    ("not-a-choice-table", Code::NotAChoice, 39),
    ("condition-not-here", Code::ConditionNotHere, 39),
    ("condition-not-here-where", Code::ConditionNotHere, 46),
    ("echo-without-column", Code::EchoWithoutColumn, 39),
    ("unknown-role", Code::UnknownRole, 16),
    ("unknown-option-role", Code::UnknownRole, 16),
    ("duplicate-role", Code::DuplicateRole, 22),
    ("misplaced-role", Code::MisplacedRole, 16),
    ("misplaced-column-role", Code::MisplacedRole, 28),
    ("misplaced-table-column-role", Code::MisplacedRole, 18),
    ("misplaced-option-role", Code::MisplacedRole, 16),
    ("bad-bounds", Code::BadBounds, 18),
    ("bad-bounds-infinite", Code::BadBounds, 18),
    ("bad-step", Code::BadStep, 19),
    ("bad-step-zero", Code::BadStep, 19),
    ("no-stations", Code::NoStations, 1),
    ("no-columns", Code::NoColumns, 12),
    ("no-rows", Code::NoRows, 12),
    ("row-kind-absent", Code::RowKindAbsent, 26),
    ("row-taken-over-twice", Code::DuplicateId, 43),
];

fn source(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    std::fs::read_to_string(folder.join(format!("{name}.toml"))).expect("a file of this folder")
}

fn faults(source: &str) -> Vec<Fault> {
    Workbook::read(source).err().unwrap_or_default()
}

#[test]
fn each_faulty_file_has_just_its_fault_on_its_line() {
    for (name, code, line) in FAULTY {
        let found: Vec<_> = faults(&source(name))
            .iter()
            .map(|fault| (fault.code, fault.line))
            .collect();
        assert_eq!(
            found,
            [(*code, *line)],
            "{name}.toml: {:?}",
            faults(&source(name))
        );
    }
}

#[test]
fn a_sound_file_has_none() {
    assert_eq!(faults(&source("sound")), []);
}

#[test]
fn every_kind_of_fault_is_tried() {
    let mut tried: HashSet<Code> = FAULTY.iter().map(|(_, code, _)| *code).collect();
    tried.extend([Code::TooLarge, Code::NotUtf8]);
    let untried: Vec<_> = Code::ALL.iter().filter(|code| !tried.contains(code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn every_file_in_the_folder_is_tried() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), FAULTY.len() + 1);
}

#[test]
fn several_faults_come_together_in_the_order_of_their_lines() {
    let both = source("duplicate-id").replace("version = 1", "version = 0");
    let found: Vec<_> = faults(&both).iter().map(|fault| fault.code).collect();
    assert_eq!(found, [Code::BadVersion, Code::DuplicateId]);
}

#[test]
fn arguments_name_the_faulty_part() {
    let found = faults(&source("unknown-option"));
    assert_eq!(found[0].argument("id"), Some("perhaps"));
    assert_eq!(found[0].argument("of"), Some("pick"));
    assert_eq!(found[0].to_string(), "unknown option (id: perhaps, of: pick)");
}

#[test]
fn a_file_over_a_megabyte_is_refused() {
    let found = faults(&format!("{}#{}", source("sound"), " ".repeat(1_000_000)));
    assert_eq!(found[0].code, Code::TooLarge);
}

#[test]
fn bytes_of_other_encodings_are_reported_with_their_line() {
    let latin = b"format = 1\nid = \"M\xFCller\"\n";
    let found = Workbook::read_bytes(latin).unwrap_err();
    assert_eq!((found[0].code, found[0].line), (Code::NotUtf8, 2));
    let utf_16: Vec<u8> = source("sound")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(Workbook::read_bytes(&utf_16).is_err());
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_no_text() {
    let source = source("sound");
    let plain = Workbook::read(&source).unwrap();
    let windows = format!("\u{feff}{}", source.replace('\n', "\r\n"));
    assert_eq!(
        Workbook::read_bytes(windows.as_bytes()).unwrap().stations,
        plain.stations
    );
}

#[test]
fn ten_thousand_brackets_or_names_are_refused_at_once() {
    let nested = [
        format!("a = {}", "[".repeat(10_000)),
        format!("a = {}", "{a = ".repeat(10_000)),
        format!("{}a = 1", "a.".repeat(10_000)),
        format!("[{}a]", "a.".repeat(10_000)),
    ];
    for source in nested {
        let began = Instant::now();
        let found = faults(&source);
        assert_eq!(found[0].code, Code::TooDeep);
        assert_eq!(found.len(), 1);
        assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    }
}

#[test]
fn at_most_a_hundred_faults_are_reported() {
    assert_eq!(faults(&"[[station]]\n".repeat(50_000)).len(), 100);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        prop_assert!(Workbook::read(&text).is_err());
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(Workbook::read_bytes(&bytes).is_err());
    }

    /// Words of the format in any order come much nearer to a workbook than arbitrary letters do.
    #[test]
    fn no_jumble_of_the_formats_own_words_makes_it_panic(lines in prop::collection::vec(line(), 0..40)) {
        let _ = Workbook::read(&lines.join("\n"));
    }

    /// Returns a sound file from which lines went missing is either sound or has faults, with lines it has.
    #[test]
    fn faults_stand_on_lines_of_the_file(missing in prop::collection::hash_set(0_usize..60, 1..6)) {
        let source = source("sound");
        let kept = source.lines().enumerate().filter(|(at, _)| !missing.contains(at));
        let kept: Vec<_> = kept.map(|(_, line)| line).collect();
        for fault in faults(&kept.join("\n")) {
            prop_assert!((1..=kept.len()).contains(&fault.line), "{fault:?}");
        }
    }
}

fn line() -> impl Strategy<Value = String> {
    let words = [
        "[[station]]",
        "[[station.item]]",
        "[[station.item.row]]",
        "[[station.item.column]]",
        "[station.item.own_rows]",
        "id = \"a\"",
        "id = \"b\"",
        "form = \"table\"",
        "form = \"choice\"",
        "form = \"scale\"",
        "layout = \"grid\"",
        "format = 1",
        "version = 1",
        "languages = [\"de\"]",
        "title.de = \"x\"",
        "prompt.de = \"x\"",
        "prompt = 3",
        "note.de = \"x\"",
        "picture = \"map\"",
        "echo = \"a.b\"",
        "echo = [\"a\", 3]",
        "shown_if = { a = [\"a\"] }",
        "shown_if = { \"row.a\" = [] }",
        "rows_from = { table = \"a\", where = { \"row.b\" = [\"a\"] } }",
        "role = \"musts\"",
        "rows = [\"own\", \"from\"]",
        "options = [{ id = \"a\", text.de = \"x\" }]",
        "go_to = [{}]",
        "min = 0x5",
        "min = nan",
        "max = 9",
        "step = -1",
        "unit.de = \"x\"",
        "starts = [{ de = \"x\" }]",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}
