//! A session as a table that a German Excel opens with a double click: semicolons, a byte order mark, and
//! nothing that could be taken for a formula.

use super::copy::Copy;
use super::words::words;
use crate::session::Cell;
use crate::workbook::{Body, Question};

/// The session as CSV, a line for each answer that is shown.
pub fn write_csv(copy: &Copy<'_>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Necessary)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    for line in lines(copy) {
        writer
            .write_record(line.iter().map(|field| harmless(field)))
            .expect("a list in memory takes all lines, and all have as many fields");
    }
    writer.into_inner().expect("a list in memory takes everything")
}

fn lines(copy: &Copy<'_>) -> Vec<[String; 5]> {
    let texts = copy.texts();
    let heads = [
        texts.export_station(),
        texts.export_question(),
        texts.export_row(),
        texts.export_column(),
        texts.export_answer(),
    ];
    let mut lines = vec![heads.map(str::to_owned)];
    for station in &copy.session().workbook.stations {
        for question in station.questions() {
            let title = station.title.get(copy.tag());
            let of_question = answers(copy, question);
            lines.extend(of_question.into_iter().map(|[row, column, answer]| {
                let prompt = question.prompt.get(copy.tag());
                [title.to_owned(), prompt.to_owned(), row, column, answer]
            }));
        }
    }
    lines
}

/// Row, column and answer.
fn answers(copy: &Copy<'_>, question: &Question) -> Vec<[String; 3]> {
    let Body::Table(table) = &question.body else {
        let cell = Cell::plain(question.id.clone());
        let value = copy.value(&cell);
        let answer = value.map(|value| [String::new(), String::new(), words(copy, &cell, value)]);
        return answer.into_iter().collect();
    };
    let mut lines = Vec::new();
    for row in copy.visible().rows(&question.id) {
        let title = row.title(copy.tag());
        let before = lines.len();
        for column in &table.columns {
            let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
            if let Some(value) = copy.value(&cell) {
                let prompt = column.prompt.get(copy.tag()).to_owned();
                lines.push([title.to_owned(), prompt, words(copy, &cell, value)]);
            }
        }
        if lines.len() == before && row.is_in_own_words() && !title.trim().is_empty() {
            lines.push([title.to_owned(), String::new(), String::new()]);
        }
    }
    lines
}

/// A spreadsheet takes what begins like this for a formula and may do as it says; an apostrophe before
/// it makes it text.
pub(super) fn harmless(field: &str) -> String {
    match field
        .trim_start_matches([' ', '\u{a0}', '\u{feff}'])
        .chars()
        .next()
    {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠') => {
            format!("'{field}")
        }
        _ => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_looks_like_a_formula_becomes_text() {
        for formula in ["=1+1", "+49", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("Ich will = dürfen"), "Ich will = dürfen");
        assert_eq!(harmless(""), "");
    }
}
