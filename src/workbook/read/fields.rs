//! Fields of one table in the file, taken one by one; those left at the end are unknown.
//!
//! The tree of the file is read by hand instead of deriving structs, since a derived reader stops at the
//! first fault and all of them are to be reported.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::fault::FaultCode as Code;
use super::super::model::Text;
use super::reading::Reading;

/// A value of the file with its position.
pub(super) type Value<'a> = &'a Spanned<DeValue<'a>>;

/// A table of the file.
pub(super) struct Fields<'a> {
    table: &'a DeTable<'a>,
    /// First byte of the table.
    pub(super) at: usize,
    taken: Vec<&'static str>,
    rest_allowed: bool,
}

impl<'a> Fields<'a> {
    /// Returns the fields of a table.
    pub(super) fn of(table: &'a DeTable<'a>, at: usize) -> Self {
        let (taken, rest_allowed) = (Vec::new(), false);
        Self {
            table,
            at,
            taken,
            rest_allowed,
        }
    }

    /// Returns the fields of a value, which has to be a table.
    pub(super) fn within(reading: &mut Reading, field: &str, value: Value<'a>) -> Option<Self> {
        let table = value.get_ref().as_table();
        expect(reading, field, "table", value, table).map(|table| Self::of(table, value.span().start))
    }

    /// Returns `true` if a field exists, without taking it.
    pub(super) fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// Returns a string without taking it; `None` for other types.
    pub(super) fn peek_str(&self, field: &str) -> Option<&'a str> {
        self.table.get(field).and_then(|value| value.get_ref().as_str())
    }

    /// Returns the tables of a list without taking it; empty for other types.
    pub(super) fn peek_tables(&self, field: &str) -> Vec<Fields<'a>> {
        let list = self.table.get(field).and_then(|value| value.get_ref().as_array());
        let values = list.into_iter().flat_map(|list| list.iter());
        let tables =
            values.filter_map(|value| Some(Self::of(value.get_ref().as_table()?, value.span().start)));
        tables.collect()
    }

    /// Returns the position of a field, or of the table if the field is absent.
    pub(super) fn place(&self, field: &str) -> usize {
        self.table.get(field).map_or(self.at, |value| value.span().start)
    }

    /// Takes a field.
    pub(super) fn take(&mut self, field: &'static str) -> Option<Value<'a>> {
        self.taken.push(field);
        self.table.get(field)
    }

    /// Returns a field's value; its absence is a fault.
    pub(super) fn need(&mut self, reading: &mut Reading, field: &'static str) -> Option<Value<'a>> {
        let value = self.take(field);
        if value.is_none() {
            reading.fault(self.at, Code::MissingField, &[("field", field)]);
        }
        value
    }

    /// Returns a table that may be absent.
    pub(super) fn table(&mut self, reading: &mut Reading, field: &'static str) -> Option<Fields<'a>> {
        self.take(field)
            .and_then(|value| Self::within(reading, field, value))
    }

    /// Returns all keys with their values and the position of the key, without taking them.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, usize, Value<'a>)> {
        self.table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), key.span().start, value))
    }

    /// Takes an optional string and its position.
    pub(super) fn string(&mut self, reading: &mut Reading, field: &'static str) -> Option<(&'a str, usize)> {
        self.take(field).and_then(|value| string(reading, field, value))
    }

    /// Takes a required string and its position.
    pub(super) fn need_string(
        &mut self,
        reading: &mut Reading,
        field: &'static str,
    ) -> Option<(&'a str, usize)> {
        self.need(reading, field)
            .and_then(|value| string(reading, field, value))
    }

    /// Takes an optional switch, off if absent.
    pub(super) fn switch(&mut self, reading: &mut Reading, field: &'static str) -> bool {
        let value = self.take(field);
        value
            .and_then(|value| expect(reading, field, "switch", value, value.get_ref().as_bool()))
            .unwrap_or(false)
    }

    /// Takes a required whole number and its position.
    pub(super) fn need_whole(&mut self, reading: &mut Reading, field: &'static str) -> Option<(i64, usize)> {
        let value = self.need(reading, field)?;
        let whole = value.get_ref().as_integer();
        let whole = whole.and_then(|whole| i64::from_str_radix(whole.as_str(), whole.radix()).ok());
        expect(reading, field, "whole", value, whole).map(|whole| (whole, value.span().start))
    }

    /// Takes a required number.
    pub(super) fn need_number(&mut self, reading: &mut Reading, field: &'static str) -> Option<f64> {
        let value = self.need(reading, field)?;
        let number = match value.get_ref() {
            DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        expect(reading, field, "number", value, number)
    }

    /// Takes an optional list, which must not be empty.
    pub(super) fn list(&mut self, reading: &mut Reading, field: &'static str) -> Option<Vec<Value<'a>>> {
        self.take(field).and_then(|value| list(reading, field, value))
    }

    /// Takes an optional list of tables.
    pub(super) fn tables(&mut self, reading: &mut Reading, field: &'static str) -> Vec<Fields<'a>> {
        let values = self.list(reading, field).unwrap_or_default();
        let tables = values
            .into_iter()
            .filter_map(|value| Self::within(reading, field, value));
        tables.collect()
    }

    /// Takes a required text in all languages.
    pub(super) fn need_text(&mut self, reading: &mut Reading, field: &'static str) -> Text {
        let value = self.need(reading, field);
        value.map_or_else(Text::default, |value| text(reading, field, value))
    }

    /// Takes an optional text in all languages.
    pub(super) fn text(&mut self, reading: &mut Reading, field: &'static str) -> Option<Text> {
        self.take(field).map(|value| text(reading, field, value))
    }

    /// Accepts all remaining fields, since the kind of the table is unknown.
    pub(super) fn allow_rest(&mut self) {
        self.rest_allowed = true;
    }

    /// Reports every field that wasn't taken.
    pub(super) fn finish(&self, reading: &mut Reading) {
        for (key, at, _) in self.entries() {
            if !self.rest_allowed && !self.taken.contains(&key) {
                reading.fault(at, Code::UnknownField, &[("field", key)]);
            }
        }
    }
}

/// Reads a text in all languages of the workbook.
pub(super) fn text(reading: &mut Reading, field: &str, value: Value<'_>) -> Text {
    let Some(fields) = Fields::within(reading, field, value) else {
        return Text::default();
    };
    for language in reading.languages.clone() {
        if !fields.has(&language) {
            let arguments = [("field", field), ("language", &*language)];
            reading.fault(fields.at, Code::MissingTranslation, &arguments);
        }
    }
    let mut translations = BTreeMap::new();
    for (language, at, value) in fields.entries() {
        // An empty list of languages has its own fault.
        let known = &reading.languages;
        if !known.is_empty() && !known.iter().any(|known| known == language) {
            let arguments = [("field", field), ("language", language)];
            reading.fault(at, Code::ExtraTranslation, &arguments);
        }
        if let Some((text, at)) = string(reading, field, value) {
            if text.trim().is_empty() {
                reading.fault(at, Code::EmptyText, &[("field", field)]);
            }
            translations.insert(language.to_owned(), normalize_line_breaks(text));
        }
    }
    Text(translations)
}

/// Returns a text with line breaks as `\n`, since files written on Windows have `\r\n`, and without those at
/// its end.
fn normalize_line_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// Reads a string and its position.
pub(super) fn string<'a>(reading: &mut Reading, field: &str, value: Value<'a>) -> Option<(&'a str, usize)> {
    let string = expect(reading, field, "text", value, value.get_ref().as_str());
    string.map(|string| (string, value.span().start))
}

/// Reads the values of a list, which must not be empty.
pub(super) fn list<'a>(reading: &mut Reading, field: &str, value: Value<'a>) -> Option<Vec<Value<'a>>> {
    let list = expect(reading, field, "list", value, value.get_ref().as_array())?;
    if list.is_empty() {
        reading.fault(value.span().start, Code::EmptyList, &[("field", field)]);
    }
    Some(list.iter().collect())
}

fn expect<T>(
    reading: &mut Reading,
    field: &str,
    expected: &'static str,
    value: Value<'_>,
    found: Option<T>,
) -> Option<T> {
    if found.is_none() {
        let arguments = [("field", field), ("expected", expected)];
        reading.fault(value.span().start, Code::WrongType, &arguments);
    }
    found
}
