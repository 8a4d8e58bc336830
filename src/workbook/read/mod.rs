//! Reads and checks a workbook file: the result is either a valid workbook or all its faults with their
//! lines.
//!
//! The file is read once from top to bottom. Conditions, echoes and rows taken over refer only to earlier
//! parts, which are already read then.

mod conditions;
mod fields;
mod forms;
mod known;
mod questions;
mod reading;
mod roles;
mod stations;
mod tables;

use std::collections::HashSet;

use sha2::{Digest, Sha256};
use toml::de::DeTable;

use super::book::Workbook;
use super::fault::{Fault, FaultCode as Code};
use super::index::Index;
use fields::Fields;
use known::Known;
use reading::Reading;

/// Version of the file format.
const FORMAT: i64 = 1;
/// Largest workbook file in bytes.
const MAX_FILE_BYTES: usize = 1_000_000;
/// Messages of the parser for brackets and dotted names nested deeper than 80 levels.
const TOO_DEEP_MESSAGES: [&str; 2] = ["recursion limit", "max recursion depth"];

impl Workbook {
    /// Reads a workbook file.
    ///
    /// # Errors
    /// All faults, in the order of their lines.
    pub fn read(source: &str) -> Result<Workbook, Vec<Fault>> {
        let mut reading = Reading::new(source);
        match parse(&mut reading, source) {
            Some(workbook) => Ok(workbook),
            None => Err(reading.into_faults()),
        }
    }

    /// Reads the bytes of a workbook file.
    ///
    /// # Errors
    /// All faults, in the order of their lines; `NotUtf8` for bytes that are not UTF-8.
    pub fn read_bytes(bytes: &[u8]) -> Result<Workbook, Vec<Fault>> {
        match std::str::from_utf8(bytes) {
            Ok(source) => Self::read(source),
            Err(broken) => {
                let mut reading = Reading::new(&String::from_utf8_lossy(&bytes[..broken.valid_up_to()]));
                reading.fault(broken.valid_up_to(), Code::NotUtf8, &[]);
                Err(reading.into_faults())
            }
        }
    }
}

fn parse(reading: &mut Reading, source: &str) -> Option<Workbook> {
    if source.len() > MAX_FILE_BYTES {
        reading.fault(0, Code::TooLarge, &[("limit", &MAX_FILE_BYTES.to_string())]);
        return None;
    }
    let (tree, errors) = DeTable::parse_recoverable(source);
    record_syntax_errors(reading, &errors);
    if !reading.is_sound() {
        return None;
    }
    let workbook = workbook(reading, Fields::of(tree.get_ref(), 0), source);
    reading.is_sound().then_some(workbook)
}

/// Records the errors of the parser: the first of each line, since the others there follow from it, and only
/// the one about depth where the parser gave up.
fn record_syntax_errors(reading: &mut Reading, errors: &[toml::de::Error]) {
    let place = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    let is_deep = |error: &&toml::de::Error| {
        TOO_DEEP_MESSAGES
            .iter()
            .any(|text| error.message().contains(text))
    };
    if let Some(error) = errors.iter().find(is_deep) {
        return reading.fault(place(error), Code::TooDeep, &[]);
    }
    for error in errors {
        if !reading.has_fault_on_line_of(place(error)) {
            reading.fault(place(error), Code::NotToml, &[("detail", error.message())]);
        }
    }
}

fn workbook(reading: &mut Reading, mut fields: Fields<'_>, source: &str) -> Workbook {
    let format = fields.need_whole(reading, "format");
    if let Some((given, at)) = format.filter(|(format, _)| *format != FORMAT) {
        reading.fault(at, Code::UnknownFormat, &[("given", &given.to_string())]);
    }
    let id = known::id(reading, &mut fields);
    let version = version(reading, &mut fields);
    languages(reading, &mut fields);
    let title = fields.need_text(reading, "title");
    let stations = if fields.has("station") {
        fields.tables(reading, "station")
    } else {
        reading.fault(0, Code::NoStations, &[]);
        fields.tables(reading, "station")
    };
    let mut known = Known::ahead(&stations);
    let stations = stations::stations(reading, &mut known, stations);
    fields.finish(reading);
    Workbook {
        id,
        version,
        digest: digest(source),
        languages: std::mem::take(&mut reading.languages),
        title,
        index: Index::of(&stations),
        stations,
        source: source.to_owned(),
    }
}

fn version(reading: &mut Reading, fields: &mut Fields<'_>) -> u32 {
    let Some((given, at)) = fields.need_whole(reading, "version") else {
        return 0;
    };
    match u32::try_from(given) {
        Ok(version) if version > 0 => version,
        _ => {
            reading.fault(at, Code::BadVersion, &[("given", &given.to_string())]);
            0
        }
    }
}

fn languages(reading: &mut Reading, fields: &mut Fields<'_>) {
    let Some(list) = fields.need(reading, "languages") else {
        return;
    };
    let mut seen = HashSet::new();
    for value in fields::list(reading, "languages", list).unwrap_or_default() {
        let Some((tag, at)) = fields::string(reading, "languages", value) else {
            continue;
        };
        if !is_tag(tag) {
            reading.fault(at, Code::BadLanguage, &[("language", tag)]);
        }
        if !seen.insert(tag) {
            reading.fault(at, Code::DuplicateId, &[("id", tag)]);
        }
        reading.languages.push(tag.to_owned());
    }
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let main = parts.next().unwrap_or_default();
    let is_main = (2..=3).contains(&main.len()) && main.bytes().all(|byte| byte.is_ascii_lowercase());
    is_main
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn digest(source: &str) -> String {
    let bytes = Sha256::digest(source.as_bytes());
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
