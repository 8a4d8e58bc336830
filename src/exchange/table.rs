//! A plain table that a German Excel opens with a double click.

use super::csv::harmless;

/// Lines of fields as CSV: semicolons, a byte order mark, nothing that could be taken for a formula.
pub fn write_table(lines: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    for line in lines {
        writer
            .write_record(line.iter().map(|field| harmless(field)))
            .expect("a list in memory takes all lines, however many fields they have");
    }
    writer.into_inner().expect("a list in memory takes everything")
}

#[cfg(test)]
mod tests {
    use super::write_table;

    #[test]
    fn a_table_opens_in_a_german_spreadsheet() {
        let line = |fields: [&str; 2]| fields.map(str::to_owned).to_vec();
        let bytes = write_table(&[line(["Was", "Mittelwert"]), line(["=1+1; „Blog“", "2,5"])]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}Was;Mittelwert\r\n\"'=1+1; „Blog“\";2,5\r\n");
    }
}
