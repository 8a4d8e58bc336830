//! CSV files that Excel and LibreOffice open correctly in a German locale with a double click.
//!
//! They have a byte order mark, semicolons, decimal commas and days in ISO format, which no locale misreads.
//! Fields with other separators are quoted, since LibreOffice splits at commas and tabs too. Fields that could
//! be formulas become text, and control characters are removed.

use jiff::civil::Date;

use crate::session::Moment;
use crate::text::sanitize::with_plain_line_ends;

/// The byte order mark at the beginning of a file, by which Excel recognises UTF-8.
pub const BEGINNING: &[u8] = b"\xEF\xBB\xBF";

/// Length of the longest field. Excel's cells hold 32,767 units; longer text would run into the next lines.
const MAX_FIELD_UTF16_UNITS: usize = 32_000;

/// Sign that a text was cut.
const CUT_SIGN: &str = " […]";

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum CsvField {
    /// Nothing.
    Empty,
    /// A text, which may be a client's.
    Text(String),
    /// A whole number.
    Figure(i64),
    /// A number that may have decimals.
    Number(f64),
    /// A calendar day.
    Day(Date),
    /// A day and the local time.
    At(Moment),
}

impl CsvField {
    /// Takes an optional text.
    pub fn words(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::from)
    }

    fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => without_formula(&clean(text)),
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

/// Returns one line of a table with its line end.
pub fn line(fields: &[CsvField]) -> Vec<u8> {
    let fields: Vec<String> = fields.iter().map(|field| quoted(&field.text())).collect();
    let mut line = fields.join(";").into_bytes();
    line.extend_from_slice(b"\r\n");
    line
}

/// Returns a whole table with the byte order mark.
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

/// Returns a text with `\n` as line ends, without other control characters, and cut to the limit of a field.
fn clean(text: &str) -> String {
    let lines = with_plain_line_ends(text);
    let mut clean = String::with_capacity(lines.len());
    let mut units = 0;
    for letter in lines.chars() {
        if letter.is_control() && !matches!(letter, '\n' | '\t') {
            continue;
        }
        units += letter.len_utf16();
        if units > MAX_FIELD_UTF16_UNITS {
            clean.push_str(CUT_SIGN);
            break;
        }
        clean.push(letter);
    }
    clean
}

/// Returns a text with an apostrophe before it if a spreadsheet could run it as a formula.
fn without_formula(field: &str) -> String {
    let invisible = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}');
    match field.trim_start_matches(invisible).chars().next() {
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
    fn a_possible_formula_becomes_text() {
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
    fn line_ends_of_other_programs_do_not_join_words() {
        assert_eq!(
            written(&["eins\u{b}zwei\u{c}drei\u{85}vier\r\nfünf".into()]),
            "\"eins\nzwei\ndrei\nvier\nfünf\"\r\n"
        );
    }

    #[test]
    fn a_field_with_another_separator_than_the_semicolon_is_quoted() {
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
    fn numbers_and_days_are_written_for_a_german_spreadsheet() {
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
    fn lines_stay_within_their_cell_and_control_characters_are_removed() {
        assert_eq!(
            written(&["eins\r\nzwei\rdrei\u{1b}[31m\u{0}".into()]),
            "\"eins\nzwei\ndrei[31m\"\r\n"
        );
    }

    #[test]
    fn a_text_of_a_megabyte_is_cut() {
        let cell = written(&["🔥".repeat(300_000).as_str().into()]);
        assert!(cell.trim_end().ends_with(CUT_SIGN));
        assert!(cell.encode_utf16().count() < 32_767);
    }

    #[test]
    fn a_table_begins_with_a_byte_order_mark() {
        assert_eq!(table(&[vec!["ä".into()]]), "\u{feff}ä\r\n".as_bytes());
    }
}
