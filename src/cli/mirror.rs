//! The mirror for any text, as lines or as JSON.

use std::path::Path;

use serde::Serialize;

use super::output::{CliError, Output};
use crate::service;
use crate::text::Texts;

/// A highlight in the output of `mirror --json`; offsets count bytes.
#[derive(Serialize)]
struct HighlightJson<'t> {
    start: usize,
    end: usize,
    kind: &'static str,
    text: &'t str,
}

/// Prints the highlights of a file's text, or of the input if the file is `-`.
pub(super) fn run(
    file: &Path,
    language: &str,
    json: bool,
    texts: &Texts,
    output: &mut Output,
) -> Result<(), CliError> {
    let text = read(file)?;
    let report = service::mirror_text(&text, language);
    if json {
        let marks: Vec<HighlightJson<'_>> = report
            .marks
            .iter()
            .map(|mark| HighlightJson {
                start: mark.range.start,
                end: mark.range.end,
                kind: mark.kind.name(),
                text: &text[mark.range.clone()],
            })
            .collect();
        let json = serde_json::to_string(&marks).expect("texts and whole numbers can always be written");
        return output.line(json);
    }
    for mark in &report.marks {
        output.line(format!(
            "{:>6}  {:<6}  {}",
            mark.range.start,
            mark.kind.name(),
            &text[mark.range.clone()]
        ))?;
    }
    let balance = report.balance;
    output.line(texts.mirror_balance().strong(balance.strong).words(balance.words))?;
    output.line(texts.mirror_balance_soft(balance.soft))?;
    output.line(texts.mirror_balance_freed(balance.freed))?;
    output.line(texts.mirror_balance_want(balance.want))
}

fn read(file: &Path) -> Result<String, CliError> {
    let bytes = if file == Path::new("-") {
        service::read_input(file, std::io::stdin().lock())?
    } else {
        service::read_file(file)?
    };
    String::from_utf8(bytes).map_err(|error| CliError::Refused(service::not_text(file, &error)))
}
