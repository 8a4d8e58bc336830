//! The data of a chart as a table for spreadsheets.

use super::csv_writer;
use super::csv_writer::CsvField;

/// Returns lines of fields as CSV; fields that read as numbers become numbers.
pub fn write_table(lines: &[Vec<String>]) -> Vec<u8> {
    let fields = |line: &Vec<String>| line.iter().map(|field| csv_field(field)).collect();
    csv_writer::table(&lines.iter().map(fields).collect::<Vec<Vec<CsvField>>>())
}

fn csv_field(field: &str) -> CsvField {
    let digits = field.trim_start_matches(['-', '−']);
    let is_number = digits
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'));
    let parse = || field.replace('−', "-").replace(',', ".").parse().ok();
    let number: Option<f64> = if is_number { parse() } else { None };
    number.map_or_else(|| CsvField::from(field), CsvField::Number)
}

#[cfg(test)]
mod tests {
    use super::write_table;

    #[test]
    fn a_table_opens_in_a_german_spreadsheet() {
        let line = |fields: [&str; 3]| fields.map(str::to_owned).to_vec();
        let bytes = write_table(&[
            line(["Was", "Mittelwert", "Veränderung"]),
            line(["=1+1; „Blog“", "2.5", "−0,7"]),
            line(["--", "3", ""]),
        ]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}Was;Mittelwert;Veränderung\r\n\"'=1+1; „Blog“\";\"2,5\";\"-0,7\"\r\n'--;3;\r\n"
        );
    }
}
