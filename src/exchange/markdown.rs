//! A session as a text in Markdown: readable as it is, and set nicely by whatever sets Markdown.

use super::extract::SessionExtract;
use super::words::words;
use crate::session::{Cell, Location, Status, Value};
use crate::text::dates;
use crate::workbook::{Body, Question, Role, Station, Table};

/// The session in Markdown: everything that is answered and shown, station by station.
pub fn write_markdown(copy: &SessionExtract<'_>) -> String {
    let mut out = head(copy);
    for station in &copy.session().workbook.stations {
        let answers = station_answers(copy, station);
        if !answers.is_empty() {
            out.push_str(&format!("\n## {}\n", escaped(station.title.get(copy.tag()))));
            out.push_str(&answers);
        }
    }
    out
}

fn head(copy: &SessionExtract<'_>) -> String {
    let session = copy.session();
    let texts = copy.texts();
    let name = session.workbook.with_role(Role::ClientName).and_then(|question| {
        let value = copy.value(&Cell::plain(question.id.clone()))?;
        Some(escaped(value.text()?.trim()))
    });
    let title = escaped(session.workbook.title.get(copy.tag()));
    let heading = name.map_or_else(|| title.clone(), |name| format!("{name} – {title}"));
    let status = match session.status {
        Status::Open => texts.export_open(),
        Status::Finished => texts.export_finished(),
    };
    let local = session.updated_at.local();
    let day = dates::date_long(local.date(), texts.language());
    format!(
        "# {heading}\n\n{}\n",
        texts.export_changed(day, dates::time(&local), status)
    )
}

fn station_answers(copy: &SessionExtract<'_>, station: &Station) -> String {
    let mut out = String::new();
    for question in station.questions() {
        let answer = match &question.body {
            Body::Plain(_) => plain(copy, question),
            Body::Table(table) => of_table(copy, question, table),
        };
        if let Some(answer) = answer {
            let discuss = discuss(copy, &Location::question(question.id.clone()));
            out.push_str(&format!(
                "\n### {}{discuss}\n\n{answer}",
                escaped(question.prompt.get(copy.tag()))
            ));
        }
    }
    out
}

fn discuss(copy: &SessionExtract<'_>, place: &Location) -> String {
    match copy.session().marks.get(place) {
        Some(crate::session::Mark::Discuss) => format!(" ({})", copy.texts().walk_discuss()),
        Some(crate::session::Mark::Private) => format!(" ({})", copy.texts().walk_private()),
        None => String::new(),
    }
}

fn plain(copy: &SessionExtract<'_>, question: &Question) -> Option<String> {
    let cell = Cell::plain(question.id.clone());
    let value = copy.value(&cell)?;
    Some(format!("{}\n", answer_line(copy, &cell, value)))
}

/// An answer: what the client wrote stands as a quotation, what was chosen stands as it is.
fn answer_line(copy: &SessionExtract<'_>, cell: &Cell, value: &Value) -> String {
    let words = words(copy, cell, value);
    match value {
        Value::Text(_) => quoted(&words),
        Value::Scale(_) => copy.texts().walk_scale_value(words),
        _ => escaped(&words),
    }
}

fn of_table(copy: &SessionExtract<'_>, question: &Question, table: &Table) -> Option<String> {
    let mut out = String::new();
    for (at, row) in copy.visible().rows(&question.id).iter().enumerate() {
        let cells = table.columns.iter().filter_map(|column| {
            let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
            let value = copy.value(&cell)?;
            let words = escaped(&words(copy, &cell, value)).replace('\n', "\n    ");
            Some(format!("  - {}: {words}\n", escaped(column.label(copy.tag()))))
        });
        let cells: String = cells.collect();
        let title = row.title(copy.tag()).trim();
        if cells.is_empty() && (!row.is_in_own_words() || title.is_empty()) {
            continue;
        }
        let title = if title.is_empty() {
            copy.texts().walk_row_number(at + 1)
        } else {
            escaped(title)
        };
        let discuss = discuss(copy, &Location::row(question.id.clone(), row.id.clone()));
        out.push_str(&format!("- **{title}**{discuss}\n{cells}"));
    }
    (!out.is_empty()).then_some(out)
}

pub(super) fn quoted(text: &str) -> String {
    let lines = text.trim_end().lines().map(|line| format!("> {}", escaped(line)));
    lines.collect::<Vec<_>>().join("\n")
}

/// Nothing that a client writes is taken for markup.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
        ) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, quoted};

    #[test]
    fn what_a_client_writes_is_no_markup() {
        assert_eq!(escaped("*Kund*innen* <b>"), "\\*Kund\\*innen\\* \\<b\\>");
        assert_eq!(quoted("# eins\n\nzwei\n"), "> \\# eins\n> \n> zwei");
    }
}
