//! Tables for spreadsheets, as Excel and LibreOffice open them right in a German locale with a double click.
//!
//! A byte order mark, semicolons, decimal commas, days as ISO writes them (which no locale misreads). What
//! could be split at another sign than the semicolon is quoted, since LibreOffice takes commas and tabs for
//! borders of cells too; what could be taken for a formula is made text; control characters stay out.

use jiff::civil::Date;

use crate::session::Moment;

/// What a file with a table begins with: the mark by which Excel knows UTF-8.
pub const BEGINNING: &[u8] = b"\xEF\xBB\xBF";

/// The most a cell of Excel holds is 32,767 units of UTF-16; what is longer would run into the next lines.
const MAX_FIELD_UTF16_UNITS: usize = 32_000;

/// What shows that a text was cut.
const CUT: &str = " […]";

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum CsvField {
    /// Nothing.
    Empty,
    /// Words, whoever wrote them.
    Text(String),
    /// A whole number.
    Figure(i64),
    /// A number that may have decimals.
    Number(f64),
    /// A calendar day.
    Day(Date),
    /// A day and the time on the wall.
    At(Moment),
}

impl CsvField {
    /// Words, or nothing.
    pub fn words(words: Option<&str>) -> Self {
        words.map_or(Self::Empty, Self::from)
    }

    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => harmless(&clean(text)),
            Self::Figure(figure) => figure.to_string(),
            Self::Number(number) => number.to_string().replace('.', ","),
            Self::Day(day) => day.to_string(),
            Self::At(moment) => moment.local().strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }
}

impl From<&str> for CsvField {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<i64>> From<Option<T>> for CsvField {
    fn from(figure: Option<T>) -> Self {
        figure.map_or(Self::Empty, |figure| Self::Figure(figure.into()))
    }
}

/// One line of a table, with its end.
pub fn line(fields: &[CsvField]) -> Vec<u8> {
    let fields: Vec<String> = fields.iter().map(|field| quoted(&field.written())).collect();
    let mut line = fields.join(";").into_bytes();
    line.extend_from_slice(b"\r\n");
    line
}

/// A whole table.
pub fn table(lines: &[Vec<CsvField>]) -> Vec<u8> {
    let mut table = BEGINNING.to_vec();
    for fields in lines {
        table.extend(line(fields));
    }
    table
}

fn quoted(field: &str) -> String {
    let plain = |letter: char| !matches!(letter, ';' | ',' | '\t' | '"' | '\n' | '\r');
    if field.chars().all(plain) && field.trim() == field {
        return field.to_owned();
    }
    format!("\"{}\"", field.replace('"', "\"\""))
}

/// Lines end as they do within a cell; no other control character gets in; and it fits.
fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut clean = String::with_capacity(lines.len());
    let mut units = 0;
    for letter in lines.chars() {
        if letter.is_control() && !matches!(letter, '\n' | '\t') {
            continue;
        }
        units += letter.len_utf16();
        if units > MAX_FIELD_UTF16_UNITS {
            clean.push_str(CUT);
            break;
        }
        clean.push(letter);
    }
    clean
}

/// A spreadsheet takes what begins like this for a formula and may do as it says; an apostrophe before it
/// makes it text.
fn harmless(field: &str) -> String {
    let unseen = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}');
    match field.trim_start_matches(unseen).chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠') => {
            format!("'{field}")
        }
        _ => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn written(fields: &[CsvField]) -> String {
        String::from_utf8(line(fields)).unwrap()
    }

    #[test]
    fn what_looks_like_a_formula_becomes_text() {
        for formula in [
            "=1+1",
            "+49",
            "-1",
            "@SUM(A1)",
            " =1",
            "\u{200b}=1",
            "\u{0}=1",
            "＝1",
        ] {
            let cell = written(&[formula.into()]);
            assert!(
                cell.trim_start_matches('"').starts_with('\''),
                "{formula:?} is {cell:?}"
            );
        }
        assert_eq!(
            written(&["\t=1".into(), "\r=1".into()]),
            "\"'\t=1\";\"'\n=1\"\r\n"
        );
        assert_eq!(
            written(&["Ich will = dürfen".into(), "".into()]),
            "Ich will = dürfen;\r\n"
        );
    }

    #[test]
    fn no_cell_falls_apart_at_another_sign_than_the_semicolon() {
        assert_eq!(
            written(&[
                "Ja, =1+1".into(),
                "a\tb".into(),
                "sagt \"so\"".into(),
                "eins;zwei".into()
            ]),
            "\"Ja, =1+1\";\"a\tb\";\"sagt \"\"so\"\"\";\"eins;zwei\"\r\n"
        );
    }

    #[test]
    fn figures_and_days_are_such_in_a_german_spreadsheet() {
        let fields = [
            CsvField::Number(2.5),
            CsvField::Number(3.0),
            CsvField::Figure(-4),
            CsvField::Day(date(2026, 12, 3)),
            CsvField::At("2026-11-22T14:03:00+01:00".parse().unwrap()),
            CsvField::from(None::<u8>),
        ];
        assert_eq!(written(&fields), "\"2,5\";3;-4;2026-12-03;2026-11-22 14:03;\r\n");
    }

    #[test]
    fn lines_stay_within_their_cell_and_orders_stay_out() {
        assert_eq!(
            written(&["eins\r\nzwei\rdrei\u{1b}[31m\u{0}".into()]),
            "\"eins\nzwei\ndrei[31m\"\r\n"
        );
    }

    #[test]
    fn a_text_of_a_megabyte_stays_in_its_cell() {
        let cell = written(&["🔥".repeat(300_000).as_str().into()]);
        assert!(cell.trim_end().ends_with(CUT));
        assert!(cell.encode_utf16().count() < 32_767);
    }

    #[test]
    fn a_table_begins_with_the_mark_of_its_encoding() {
        assert_eq!(table(&[vec!["ä".into()]]), "\u{feff}ä\r\n".as_bytes());
    }
}
