//! The fields of one table in the file, taken one by one: what is left in the end doesn't belong there.
//!
//! The file's own tree is walked instead of deriving structs, since a derived reader stops at its
//! first fault, and somebody who writes their first workbook is better served by all of them.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::fault::FaultCode as Code;
use super::super::model::Text;
use super::reading::Reading;

/// A value of the file with its place.
pub(super) type Value<'a> = &'a Spanned<DeValue<'a>>;

/// A table of the file.
pub(super) struct Fields<'a> {
    table: &'a DeTable<'a>,
    /// The byte at which it begins.
    pub(super) at: usize,
    taken: Vec<&'static str>,
    forgiven: bool,
}

impl<'a> Fields<'a> {
    /// The fields of a table.
    pub(super) fn of(table: &'a DeTable<'a>, at: usize) -> Self {
        let (taken, forgiven) = (Vec::new(), false);
        Self {
            table,
            at,
            taken,
            forgiven,
        }
    }

    /// The fields of a value, which has to be a table.
    pub(super) fn within(reading: &mut Reading, field: &str, value: Value<'a>) -> Option<Self> {
        let table = value.get_ref().as_table();
        expect(reading, field, "table", value, table).map(|table| Self::of(table, value.span().start))
    }

    /// Whether a field is there, without taking it.
    pub(super) fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// A string, without taking it and without a word if it is none.
    pub(super) fn peek_str(&self, field: &str) -> Option<&'a str> {
        self.table.get(field).and_then(|value| value.get_ref().as_str())
    }

    /// The tables of a list, without taking it and without a word if it is none.
    pub(super) fn peek_tables(&self, field: &str) -> Vec<Fields<'a>> {
        let list = self.table.get(field).and_then(|value| value.get_ref().as_array());
        let values = list.into_iter().flat_map(|list| list.iter());
        let tables =
            values.filter_map(|value| Some(Self::of(value.get_ref().as_table()?, value.span().start)));
        tables.collect()
    }

    /// Where a field's value stands, or the table if the field is absent.
    pub(super) fn place(&self, field: &str) -> usize {
        self.table.get(field).map_or(self.at, |value| value.span().start)
    }

    /// A field's value, if it is there.
    pub(super) fn take(&mut self, field: &'static str) -> Option<Value<'a>> {
        self.taken.push(field);
        self.table.get(field)
    }

    /// A field's value; its absence is a fault.
    pub(super) fn need(&mut self, reading: &mut Reading, field: &'static str) -> Option<Value<'a>> {
        let value = self.take(field);
        if value.is_none() {
            reading.fault(self.at, Code::MissingField, &[("field", field)]);
        }
        value
    }

    /// A table that may be absent.
    pub(super) fn table(&mut self, reading: &mut Reading, field: &'static str) -> Option<Fields<'a>> {
        self.take(field)
            .and_then(|value| Self::within(reading, field, value))
    }

    /// All keys with their values and the byte at which the key stands; takes none of them.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, usize, Value<'a>)> {
        self.table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), key.span().start, value))
    }

    /// A string that may be absent, with its place.
    pub(super) fn string(&mut self, reading: &mut Reading, field: &'static str) -> Option<(&'a str, usize)> {
        self.take(field).and_then(|value| string(reading, field, value))
    }

    /// A string, with its place.
    pub(super) fn need_string(
        &mut self,
        reading: &mut Reading,
        field: &'static str,
    ) -> Option<(&'a str, usize)> {
        self.need(reading, field)
            .and_then(|value| string(reading, field, value))
    }

    /// A switch, off if absent.
    pub(super) fn switch(&mut self, reading: &mut Reading, field: &'static str) -> bool {
        let value = self.take(field);
        value
            .and_then(|value| expect(reading, field, "switch", value, value.get_ref().as_bool()))
            .unwrap_or(false)
    }

    /// A whole number, with its place.
    pub(super) fn need_whole(&mut self, reading: &mut Reading, field: &'static str) -> Option<(i64, usize)> {
        let value = self.need(reading, field)?;
        let whole = value.get_ref().as_integer();
        let whole = whole.and_then(|whole| i64::from_str_radix(whole.as_str(), whole.radix()).ok());
        expect(reading, field, "whole", value, whole).map(|whole| (whole, value.span().start))
    }

    /// A number, whole or not.
    pub(super) fn need_number(&mut self, reading: &mut Reading, field: &'static str) -> Option<f64> {
        let value = self.need(reading, field)?;
        let number = match value.get_ref() {
            DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        expect(reading, field, "number", value, number)
    }

    /// A list that may be absent; a list that is there is not empty.
    pub(super) fn list(&mut self, reading: &mut Reading, field: &'static str) -> Option<Vec<Value<'a>>> {
        self.take(field).and_then(|value| list(reading, field, value))
    }

    /// A list of tables that may be absent.
    pub(super) fn tables(&mut self, reading: &mut Reading, field: &'static str) -> Vec<Fields<'a>> {
        let values = self.list(reading, field).unwrap_or_default();
        let tables = values
            .into_iter()
            .filter_map(|value| Self::within(reading, field, value));
        tables.collect()
    }

    /// A text in all languages; its absence is a fault.
    pub(super) fn need_text(&mut self, reading: &mut Reading, field: &'static str) -> Text {
        let value = self.need(reading, field);
        value.map_or_else(Text::default, |value| text(reading, field, value))
    }

    /// A text in all languages that may be absent.
    pub(super) fn text(&mut self, reading: &mut Reading, field: &'static str) -> Option<Text> {
        self.take(field).map(|value| text(reading, field, value))
    }

    /// Lets all other fields be, since nobody can tell which ones belong here.
    pub(super) fn forgive(&mut self) {
        self.forgiven = true;
    }

    /// Names every field that nobody took.
    pub(super) fn finish(&self, reading: &mut Reading) {
        for (key, at, _) in self.entries() {
            if !self.forgiven && !self.taken.contains(&key) {
                reading.fault(at, Code::UnknownField, &[("field", key)]);
            }
        }
    }
}

/// A text in all the workbook's languages.
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
        // Without any language the list of languages is at fault, which has been said.
        let known = &reading.languages;
        if !known.is_empty() && !known.iter().any(|known| known == language) {
            let arguments = [("field", field), ("language", language)];
            reading.fault(at, Code::ExtraTranslation, &arguments);
        }
        if let Some((said, at)) = string(reading, field, value) {
            if said.trim().is_empty() {
                reading.fault(at, Code::EmptyText, &[("field", field)]);
            }
            translations.insert(language.to_owned(), tidy(said));
        }
    }
    Text(translations)
}

/// A text as it is shown. Files written on Windows break lines with two characters; texts know one.
fn tidy(said: &str) -> String {
    said.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// A string with its place.
pub(super) fn string<'a>(reading: &mut Reading, field: &str, value: Value<'a>) -> Option<(&'a str, usize)> {
    let string = expect(reading, field, "text", value, value.get_ref().as_str());
    string.map(|string| (string, value.span().start))
}

/// The values of a list, which has to hold at least one.
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
