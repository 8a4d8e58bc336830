//! A plain table of words and figures, for spreadsheets.

use super::csv_writer;
use super::csv_writer::CsvField;

/// Lines of fields as a spreadsheet opens them; what reads as a number is one there too.
pub fn write_table(lines: &[Vec<String>]) -> Vec<u8> {
    let fields = |line: &Vec<String>| line.iter().map(|field| written(field)).collect();
    csv_writer::table(&lines.iter().map(fields).collect::<Vec<Vec<CsvField>>>())
}

fn written(field: &str) -> CsvField {
    let figures = field.trim_start_matches(['-', '−']);
    let only = figures
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'));
    let number = || field.replace('−', "-").replace(',', ".").parse().ok();
    let number: Option<f64> = if only { number() } else { None };
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
